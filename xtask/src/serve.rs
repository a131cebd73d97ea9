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
    "samples",
    "public",
    "build.rs",
    "Cargo.toml",
    "Cargo.lock",
];
const PORTS: std::ops::Range<u16> = 8080..8180;

/// Builds, serves and watches until it is interrupted.
///
/// # Errors
/// When no port is free. A build that fails is shown and tried again at the next change.
pub fn serve(project: &Project) -> Result<()> {
    // Watching begins before the build, so that a change during the build is not missed.
    let mut watch = Watch::new(watched(project));
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
        println!("changed: {}", project.say(&watch.wait()));
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

    #[test]
    fn all_that_the_app_embeds_is_watched() {
        let root = Project::find().expect("the project").root;
        let source = std::fs::read_to_string(root.join("src/exchange/builtin.rs"));
        let source = source.expect("what is embedded stands there");
        let embedded = source.split("include_str!(\"../../").skip(1);
        let folders: Vec<_> = embedded.filter_map(|path| path.split('/').next()).collect();
        assert!(folders.contains(&"samples"), "{folders:?}");
        for folder in folders {
            assert!(WATCHED.contains(&folder), "{folder}");
        }
        for name in WATCHED {
            assert!(root.join(name).exists(), "{name}");
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
