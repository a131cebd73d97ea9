//! The site: a folder of files for any web server, under any path.
//!
//! Every address is relative. Files that change carry a hash of what is in them in their name.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use crate::bundle::Bundle;
use crate::csp;
use crate::licences;
use crate::page::{Delivery, Parts, fill};
use crate::release::Release;
use crate::shell::Shell;

/// The page, by the name that web servers look for.
pub const INDEX: &str = "index.html";

/// Relative names (with `/`) and contents.
pub type Files = BTreeMap<String, Vec<u8>>;

/// Whether the site keeps a copy of itself in the browser.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Offline {
    Cached,
    /// While developing, a cached copy would only hide what was just changed.
    Off,
}

/// Makes the site.
///
/// # Errors
/// When `public/index.html` cannot be filled.
pub fn site(bundle: &Bundle, shell: &Shell, offline: Offline) -> Result<Files> {
    let mut files = Files::new();
    let wasm = add_hashed(&mut files, "app", "wasm", bundle.wasm.clone());
    let mut app = format!(
        "{}\nconst MONOSASHI_WASM = \"{wasm}\";\n{}",
        bundle.glue, shell.start_site
    );
    if offline == Offline::Cached {
        app.push_str(&shell.offline);
    }
    let app = add_hashed(&mut files, "app", "js", app.into_bytes());
    let boot = add_hashed(&mut files, "boot", "js", shell.boot.clone().into_bytes());
    let styles = add_hashed(
        &mut files,
        "styles",
        "css",
        shell.styles.clone().into_bytes(),
    );

    let page = fill(
        &shell.page,
        Delivery::Site,
        &Parts {
            release: &bundle.release,
            policy: &csp::for_site(),
            head: &format!(
                "<link rel=\"icon\" href=\"icon.svg\" type=\"image/svg+xml\">\n\
                 <link rel=\"manifest\" href=\"manifest.webmanifest\">\n\
                 <link rel=\"stylesheet\" href=\"{styles}\">\n\
                 <link rel=\"preload\" href=\"{wasm}\" as=\"fetch\" type=\"application/wasm\" crossorigin>"
            ),
            scripts: &format!("<script src=\"{boot}\"></script>\n<script src=\"{app}\"></script>"),
        },
    )?;
    files.insert(INDEX.to_owned(), page.into_bytes());
    files.insert(licences::NAME.to_owned(), bundle.licences.clone().into());
    files.insert("icon.svg".to_owned(), shell.icon.clone().into_bytes());
    files.insert(
        "manifest.webmanifest".to_owned(),
        shell.manifest.clone().into_bytes(),
    );
    if offline == Offline::Cached {
        let worker = worker(&files, &bundle.release, &shell.worker);
        files.insert("sw.js".to_owned(), worker.into_bytes());
    }
    Ok(files)
}

/// Writes files below `folder`.
///
/// # Errors
/// When the folder cannot be written.
pub fn write(files: &Files, folder: &Path) -> Result<()> {
    for (name, content) in files {
        let path = folder.join(name);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(&path, content)
            .with_context(|| format!("{} could not be written", path.display()))?;
    }
    Ok(())
}

/// The service worker, with the list of files that it keeps and a version that follows from them.
fn worker(files: &Files, release: &Release, code: &str) -> String {
    let mut hash = Sha256::new();
    hash.update(code);
    for (name, content) in files {
        hash.update(name);
        hash.update(content);
    }
    let version = hex(&hash.finalize());
    let list = files
        .keys()
        // The page is kept under the address that people open.
        .map(|name| if name == INDEX { "./" } else { name.as_str() })
        .map(|name| format!("\"{name}\""))
        .collect::<Vec<_>>()
        .join(", ");
    format!(
        "const VERSION = \"{version}\";\nconst RELEASE = {};\nconst FILES = [{list}];\n{code}",
        release.script()
    )
}

fn add_hashed(files: &mut Files, stem: &str, ending: &str, content: Vec<u8>) -> String {
    let name = format!("{stem}-{}.{ending}", hex(&Sha256::digest(&content)));
    files.insert(name.clone(), content);
    name
}

/// The first eight bytes in hexadecimal: enough to tell versions apart.
fn hex(hash: &[u8]) -> String {
    hash.iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::release;

    fn shell() -> Shell {
        let marks = "<!--xtask:policy--><!--xtask:head--><!--xtask:scripts-->";
        Shell {
            page: marks.to_owned(),
            styles: "a{}".to_owned(),
            icon: "<svg/>".to_owned(),
            manifest: "{}".to_owned(),
            worker: "work();".to_owned(),
            boot: "boot();".to_owned(),
            start_site: "start();".to_owned(),
            start_single: String::new(),
            offline: "offline();".to_owned(),
        }
    }

    fn made(wasm: &[u8], offline: Offline) -> Files {
        let bundle = Bundle {
            glue: "glue();".to_owned(),
            wasm: wasm.to_vec(),
            release: release::sample(),
            licences: "terms".to_owned(),
        };
        site(&bundle, &shell(), offline).expect("a site")
    }

    fn text(files: &Files, name: &str) -> String {
        String::from_utf8(files[name].clone()).expect("text")
    }

    fn app(files: &Files) -> String {
        let is_app = |name: &&String| name.starts_with("app-") && name.ends_with(".js");
        let name = files.keys().find(is_app).expect("the app's script");
        text(files, name)
    }

    #[test]
    fn every_file_of_the_page_is_there_and_kept() {
        let files = made(b"wasm", Offline::Cached);
        let page = text(&files, INDEX);
        let worker = text(&files, "sw.js");
        for name in files.keys().filter(|n| *n != "sw.js" && *n != INDEX) {
            let quoted = format!("\"{name}\"");
            assert!(worker.contains(&quoted), "{name} not cached");
            // The help leads to it.
            let is_asked_for = page.contains(&quoted) || name == licences::NAME;
            assert!(is_asked_for, "{name} not in the page");
        }
        assert!(worker.contains("const RELEASE = {\"day\":\"2026-11-25\",\"number\":\"0.1.0\"};"));
        assert!(worker.contains("\"./\"") && !worker.contains("index.html"));
        assert!(!page.contains("\"/") && !page.contains("://"), "{page}");
    }

    #[test]
    fn a_change_of_the_app_changes_names_and_version() {
        let (one, two) = (made(b"one", Offline::Cached), made(b"two", Offline::Cached));
        assert!(!one.keys().eq(two.keys()));
        assert_ne!(
            text(&one, "sw.js").lines().next(),
            text(&two, "sw.js").lines().next()
        );
        assert_eq!(
            text(&one, "sw.js"),
            text(&made(b"one", Offline::Cached), "sw.js")
        );
    }

    #[test]
    fn the_script_asks_for_the_module_that_the_page_already_loads() {
        let files = made(b"wasm", Offline::Cached);
        let wasm = files.keys().find(|name| name.ends_with(".wasm"));
        let wasm = wasm.expect("the module");
        assert!(app(&files).contains(&format!("const MONOSASHI_WASM = \"{wasm}\";\nstart();")));
        assert!(text(&files, INDEX).contains(&format!("rel=\"preload\" href=\"{wasm}\"")));
    }

    #[test]
    fn without_a_kept_copy_nothing_speaks_of_it() {
        let files = made(b"wasm", Offline::Off);
        assert!(!files.contains_key("sw.js"));
        assert!(!app(&files).contains("offline();"));
    }
}
