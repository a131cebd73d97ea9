//! Reads `public/`: the shell around the app.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::css;
use crate::project::Project;

/// What `public/` holds, read and checked.
pub struct Shell {
    /// `index.html`, with the marks that [`crate::page`] fills.
    pub page: String,
    /// `styles.css` and then `styles/*.css` in the order of their names, joined.
    pub styles: String,
    /// The icon, an SVG.
    pub icon: String,
    /// The web app manifest of the site.
    pub manifest: String,
    /// The service worker of the site, without its list of files.
    pub worker: String,
    /// `boot/boot.js`.
    pub boot: String,
    /// `boot/start_site.js`.
    pub start_site: String,
    /// `boot/start_single.js`.
    pub start_single: String,
    /// `boot/offline.js`.
    pub offline: String,
}

impl Shell {
    /// Reads the shell of `project`.
    ///
    /// # Errors
    /// Names the file that is missing, or the style sheet that cannot be delivered.
    pub fn read(project: &Project) -> Result<Self> {
        let public = project.public();
        let text = |name: &str| read(&public.join(name));
        Ok(Self {
            page: text("index.html")?,
            styles: styles(project)?,
            icon: text("icon.svg")?,
            manifest: text("manifest.webmanifest")?,
            worker: text("sw.js")?,
            boot: text("boot/boot.js")?,
            start_site: text("boot/start_site.js")?,
            start_single: text("boot/start_single.js")?,
            offline: text("boot/offline.js")?,
        })
    }
}

/// Line ends are made `\n`: the hashes must be the same wherever the repository was checked out.
fn read(path: &Path) -> Result<String> {
    let text = fs::read_to_string(path)
        .with_context(|| format!("{} could not be read", path.display()))?;
    Ok(text.replace("\r\n", "\n"))
}

fn styles(project: &Project) -> Result<String> {
    let public = project.public();
    let mut paths: Vec<PathBuf> = vec![public.join("styles.css")];
    let folder = public.join("styles");
    if folder.is_dir() {
        for entry in fs::read_dir(&folder)? {
            paths.push(entry?.path());
        }
    }
    paths.retain(|path| path.is_file() && path.extension().is_some_and(|e| e == "css"));
    paths[..].sort_by_key(|path| (path.parent() == Some(&folder), path.clone()));
    let sheets = paths
        .iter()
        .map(|path| Ok((project.say(path), read(path)?)))
        .collect::<Result<Vec<_>>>()?;
    css::join(&sheets)
}
