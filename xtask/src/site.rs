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
use crate::page::{Delivery, Parts, fill};
use crate::shell::Shell;

/// The page, by the name that web servers look for.
pub const INDEX: &str = "index.html";

/// Relative names (with `/`) and contents.
pub type Files = BTreeMap<String, Vec<u8>>;

/// The files of the site, and which of them a first visit loads.
pub struct Site {
    pub files: Files,
    /// Page, boot, glue, WebAssembly and styles.
    pub first_visit: Vec<String>,
    /// What is loaded when it is needed, or quietly once the first page has come to rest.
    pub later: Vec<String>,
}

/// Whether the site keeps a copy of itself in the browser.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Offline {
    Kept,
    /// While developing, a kept copy would only hide what was just changed.
    Off,
}

/// Makes the site.
///
/// # Errors
/// When `public/index.html` cannot be filled.
pub fn site(bundle: &Bundle, shell: &Shell, offline: Offline) -> Result<Site> {
    let mut files = Files::new();
    let wasm = add_hashed(&mut files, "app", "wasm", bundle.wasm.clone());
    let chunks: BTreeMap<&str, String> = bundle
        .chunks
        .iter()
        .map(|(name, code)| {
            let address = add_hashed(&mut files, name, "wasm", code.clone());
            (name.as_str(), address)
        })
        .collect();
    let mut app = format!(
        "{}\nconst MONOSASHI_WASM = \"{wasm}\";\nconst MONOSASHI_CHUNKS = {};\n{}",
        bundle.script(shell)?,
        serde_json::to_string(&chunks)?,
        shell.start_site
    );
    if offline == Offline::Kept {
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
    files.insert("icon.svg".to_owned(), shell.icon.clone().into_bytes());
    files.insert(
        "manifest.webmanifest".to_owned(),
        shell.manifest.clone().into_bytes(),
    );
    if offline == Offline::Kept {
        let worker = worker(&files, &shell.worker);
        files.insert("sw.js".to_owned(), worker.into_bytes());
    }
    Ok(Site {
        files,
        first_visit: vec![INDEX.to_owned(), boot, app, wasm, styles],
        later: chunks.into_values().collect(),
    })
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
fn worker(files: &Files, code: &str) -> String {
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
    format!("const VERSION = \"{version}\";\nconst FILES = [{list}];\n{code}")
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

    fn shell() -> Shell {
        let marks = "<!--xtask:policy--><!--xtask:head--><!--xtask:scripts-->";
        Shell {
            page: marks.to_owned(),
            styles: "a{}".to_owned(),
            icon: "<svg/>".to_owned(),
            manifest: "{}".to_owned(),
            worker: "work();".to_owned(),
            boot: "boot();".to_owned(),
            parts: "parts();".to_owned(),
            start_site: "start();".to_owned(),
            start_single: String::new(),
            offline: "offline();".to_owned(),
        }
    }

    fn made(wasm: &[u8], offline: Offline) -> Site {
        let bundle = Bundle {
            glue: "glue();".to_owned(),
            wasm: wasm.to_vec(),
            chunks: BTreeMap::from([("split_a".to_owned(), b"code".to_vec())]),
            loaders: BTreeMap::from([("load_a".to_owned(), vec!["split_a".to_owned()])]),
        };
        site(&bundle, &shell(), offline).expect("a site")
    }

    fn text(site: &Site, name: &str) -> String {
        String::from_utf8(site.files[name].clone()).expect("text")
    }

    #[test]
    fn every_file_of_the_page_is_there_and_kept() {
        let site = made(b"wasm", Offline::Kept);
        let page = text(&site, INDEX);
        let worker = text(&site, "sw.js");
        for name in site.files.keys().filter(|n| *n != "sw.js" && *n != INDEX) {
            let quoted = format!("\"{name}\"");
            assert!(worker.contains(&quoted), "{name} not kept");
            let in_page = !site.later.contains(name);
            assert_eq!(page.contains(&quoted), in_page, "{name} in the page");
        }
        assert!(worker.contains("\"./\"") && !worker.contains("index.html"));
        assert!(!page.contains("\"/") && !page.contains("://"), "{page}");
        for name in &site.first_visit {
            assert!(site.files.contains_key(name), "{name}");
        }
    }

    #[test]
    fn a_change_of_the_app_changes_names_and_version() {
        let (one, two) = (made(b"one", Offline::Kept), made(b"two", Offline::Kept));
        assert_ne!(one.first_visit, two.first_visit);
        assert_ne!(
            text(&one, "sw.js").lines().next(),
            text(&two, "sw.js").lines().next()
        );
        assert_eq!(
            text(&one, "sw.js"),
            text(&made(b"one", Offline::Kept), "sw.js")
        );
    }

    #[test]
    fn the_script_knows_where_the_later_parts_are() {
        let site = made(b"wasm", Offline::Kept);
        let script = text(&site, &site.first_visit[2]);
        let [later] = &site.later[..] else {
            panic!("one later part: {:?}", site.later)
        };
        assert!(script.starts_with("const MONOSASHI_LOADERS = {\"load_a\":[\"split_a\"]};\n"));
        assert!(script.contains(&format!("MONOSASHI_CHUNKS = {{\"split_a\":\"{later}\"}};")));
        assert_eq!(text(&site, later), "code");
    }

    #[test]
    fn without_a_kept_copy_nothing_speaks_of_it() {
        let site = made(b"wasm", Offline::Off);
        assert!(!site.files.contains_key("sw.js"));
        let app = &site.first_visit[2];
        assert!(!text(&site, app).contains("offline();"));
    }
}
