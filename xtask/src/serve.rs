//! `cargo xtask serve`: the site on this machine, rebuilt and reloaded on every change.

use std::path::PathBuf;

use anyhow::Result;

use crate::bundle::{Profile, bundle};
use crate::project::Project;
use crate::server::Host;
use crate::shell::Shell;
use crate::site::{Files, INDEX, Offline, site};
use crate::watch::Watch;

/// Tells the open page to load itself anew. Never part of a build.
const RELOAD: &str = include_str!("reload.js");
/// All that the site is made of.
const WATCHED: [&str; 9] = [
    "src",
    "checklists",
    "references",
    "indicators",
    "profile",
    "samples",
    "public",
    "Cargo.toml",
    "Cargo.lock",
];
const PORTS: std::ops::Range<u16> = 8080..8180;

/// Builds, serves and watches until it is interrupted.
///
/// # Errors
/// When no port is free, or the files cannot be watched. A build that fails is shown and tried
/// again at the next change.
pub fn serve(project: &Project) -> Result<()> {
    // Watching begins before the build, so that a change during the build is not missed.
    let watch = Watch::new(&watched(project))?;
    let mut host = None;
    loop {
        match make(project) {
            Ok(files) => match &host {
                None => {
                    let new = Host::new("/", files);
                    println!("\nMonosashi is at {}", new.start(PORTS)?);
                    println!("It follows every change; Ctrl+C ends it.\n");
                    host = Some(new);
                }
                Some(host) => host.exchange(files),
            },
            Err(error) => eprintln!("\nerror: {error:#}\nwaiting for a change …"),
        }
        println!("changed: {}", project.say(&watch.wait()?));
    }
}

fn watched(project: &Project) -> Vec<PathBuf> {
    WATCHED.map(|name| project.root.join(name)).to_vec()
}

fn make(project: &Project) -> Result<Files> {
    let bundle = bundle(project, Profile::Dev)?;
    let site = site(&bundle, &Shell::read(project)?, Offline::Off)?;
    Ok(with_reload(site))
}

/// Adds the script that asks for `dev/version`, which changes with every file of the site.
/// The page's policy stands as it is in the product: all of this is the site's own.
fn with_reload(mut files: Files) -> Files {
    let names: Vec<&str> = files.keys().map(String::as_str).collect();
    let mut version = names.join("\n").into_bytes();
    if let Some(page) = files.get_mut(INDEX) {
        version.extend_from_slice(page);
        page.extend_from_slice(b"<script src=\"dev/reload.js\"></script>\n");
    }
    files.insert("dev/version".to_owned(), version);
    files.insert("dev/reload.js".to_owned(), RELOAD.into());
    files
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    #[test]
    fn all_that_the_app_embeds_is_watched() {
        let root = Project::find().expect("the project").root;
        let mut embedded = Vec::new();
        texts(&root.join("src"), &mut |text| {
            for word in ["include_str!(\"", "include_bytes!(\""] {
                let paths = text.split(word).skip(1);
                let outside = paths.map(|path| path.trim_start_matches("../"));
                embedded
                    .extend(outside.filter_map(|path| Some(path.split_once('/')?.0.to_owned())));
            }
        });
        assert!(embedded.iter().any(|folder| folder == "samples"));
        // What only tests embed is no part of the site.
        embedded.retain(|folder| folder != "tests");
        for folder in embedded {
            assert!(WATCHED.contains(&folder.as_str()), "{folder}");
        }
        for name in WATCHED {
            assert!(root.join(name).exists(), "{name}");
        }
    }

    /// Shows every source file below `folder`.
    fn texts(folder: &Path, show: &mut impl FnMut(&str)) {
        for entry in std::fs::read_dir(folder).expect("a folder of sources") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                texts(&path, show);
            } else if path.extension().is_some_and(|e| e == "rs") {
                show(&std::fs::read_to_string(&path).expect("UTF-8"));
            }
        }
    }

    #[test]
    fn the_version_follows_names_and_page() {
        let version = |name: &str, page: &str| {
            let files = Files::from([
                (name.to_owned(), Vec::new()),
                (INDEX.to_owned(), page.into()),
            ]);
            with_reload(files)["dev/version"].clone()
        };
        assert_eq!(version("app-1.js", "page"), version("app-1.js", "page"));
        assert_ne!(version("app-1.js", "page"), version("app-2.js", "page"));
        assert_ne!(version("app-1.js", "page"), version("app-1.js", "other"));
    }
}
