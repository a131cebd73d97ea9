//! The arrows of the house run down only: see the map in `src/lib.rs`.

use std::fs;
use std::path::{Path, PathBuf};

/// Each module with the modules that it may use.
const MAY_USE: [(&str, &[&str]); 6] = [
    ("model", &[]),
    ("score", &["model"]),
    ("chart", &["model", "score"]),
    ("exchange", &["model", "score"]),
    ("store", &["model", "exchange"]),
    ("ui", &["model", "score", "chart", "exchange", "store"]),
];

/// These must compile and run without a browser.
const PURE: [&str; 4] = ["model", "score", "chart", "exchange"];

const OF_THE_BROWSER: [&str; 7] = [
    "leptos",
    "web_sys",
    "js_sys",
    "gloo",
    "wasm_bindgen",
    "reactive_",
    "target_arch",
];

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("the folder is there") {
        let path = entry.expect("readable").path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|e| e == "rs") {
            found.push(path);
        }
    }
    found
}

fn module(name: &str) -> Vec<(PathBuf, String)> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let files = sources(&src.join(name));
    assert!(!files.is_empty(), "src/{name} holds nothing to check");
    let read = |path: PathBuf| {
        let text = fs::read_to_string(&path).expect("UTF-8");
        (path, text)
    };
    files.into_iter().map(read).collect()
}

/// Lines of code, without comments: prose may name anything.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let lines = text.lines().enumerate();
    lines.filter(|(_, line)| !line.trim_start().starts_with("//"))
}

/// The modules of this crate that a line names.
fn named(line: &str) -> Vec<&str> {
    let after = line.split("crate::").skip(1);
    after
        .map(|rest| {
            let end = rest
                .find(|c: char| !c.is_alphanumeric() && c != '_')
                .unwrap_or(rest.len());
            &rest[..end]
        })
        .collect()
}

#[test]
fn arrows_run_down_only() {
    let mut wrong = Vec::new();
    for (name, allowed) in MAY_USE {
        for (path, text) in module(name) {
            for (number, line) in code(&text) {
                for other in named(line) {
                    let known = MAY_USE.iter().any(|(module, _)| *module == other);
                    if known && other != name && !allowed.contains(&other) {
                        wrong.push(format!(
                            "{}:{}: {name} → {other}",
                            path.display(),
                            number + 1
                        ));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn words_know_no_page_and_no_reading() {
    let mut wrong = Vec::new();
    for (path, text) in module("ui/text") {
        for (number, line) in code(&text) {
            let reads = ["reading", "pages", "components"];
            if reads
                .iter()
                .any(|other| line.contains(&format!("ui::{other}")))
            {
                wrong.push(format!("{}:{}: {line}", path.display(), number + 1));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn pure_modules_know_no_browser() {
    let mut wrong = Vec::new();
    for name in PURE {
        for (path, text) in module(name) {
            for (number, line) in code(&text) {
                if let Some(word) = OF_THE_BROWSER.iter().find(|word| line.contains(**word)) {
                    wrong.push(format!("{}:{}: {word}", path.display(), number + 1));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_module_of_the_house_is_on_the_map() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut folders: Vec<String> = fs::read_dir(src)
        .expect("the folder is there")
        .map(|entry| entry.expect("readable").path())
        .filter(|path| path.is_dir())
        .map(|path| {
            path.file_name()
                .expect("named")
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    folders.sort();
    let mut mapped: Vec<&str> = MAY_USE.iter().map(|(name, _)| *name).collect();
    mapped.sort_unstable();
    assert_eq!(folders, mapped);
}
