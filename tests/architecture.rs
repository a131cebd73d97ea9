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

/// Code with its comments left blank, line for line: prose may name anything.
fn code(text: &str) -> String {
    let is_prose = |line: &str| line.trim_start().starts_with("//");
    let lines = text
        .lines()
        .map(|line| if is_prose(line) { "" } else { line });
    lines.collect::<Vec<_>>().join("\n")
}

/// The modules of this crate that code names, each with the place in it. `depth`: how many `super`
/// lead from there to the crate.
fn named(code: &str, depth: usize) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        found.extend(first_names(&code[at + "crate::".len()..]).map(|name| (at, name)));
    }
    for (at, _) in code.match_indices("super::") {
        if code[..at].ends_with("::") {
            continue; // in the midst of a path
        }
        let rest = code[at..].trim_start_matches("super::");
        if (code.len() - at - rest.len()) / "super::".len() >= depth {
            found.extend(first_names(rest).map(|name| (at, name)));
        }
    }
    found
}

/// The name that a path begins with, or all those in its braces.
fn first_names(path: &str) -> impl Iterator<Item = &str> {
    let inside = path.strip_prefix('{').unwrap_or(path);
    let is_list = inside.len() < path.len();
    let mut open = 0;
    let mut ended = false;
    let parts = inside.split_inclusive(['{', '}', ',']).filter(move |part| {
        let begins = open == 0 && !ended;
        match part.chars().next_back() {
            Some('{') => open += 1,
            Some('}') if open == 0 => ended = true,
            Some('}') => open -= 1,
            _ => {}
        }
        ended |= !is_list;
        begins
    });
    parts
        .map(|part| {
            let part = part.trim_start();
            let end = part.find(|c: char| !c.is_alphanumeric() && c != '_');
            &part[..end.unwrap_or(part.len())]
        })
        .filter(|name| !name.is_empty())
}

/// How many modules a file lies within: `exchange/json/mod.rs` is `exchange::json`.
fn depth(path: &Path) -> usize {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let within = path
        .strip_prefix(src)
        .expect("below src")
        .with_extension("");
    within.iter().filter(|part| *part != "mod").count()
}

#[test]
fn a_module_is_found_however_it_is_named() {
    for (code, expected) in [
        ("use crate::ui::app;", "ui"),
        ("let x = crate::store::key();", "store"),
        ("use crate::{ui, store::Keeper};", "ui store"),
        (
            "use crate::{\n    model::{Area, ui},\n    chart,\n};",
            "model chart",
        ),
        (
            "use crate::{model::{a::{b, c}, d}, ui};\nuse x::{store};",
            "model ui",
        ),
        ("use super::super::ui;", "ui"),
        ("use super::super::{ui, model::Area};", "ui model"),
        ("    use super::super::super::store::key;", "store"),
        ("use super::ui;", ""),
        ("use super::{ui, model};", ""),
        ("pub(crate) use ui::x; use leptos::store;", ""),
    ] {
        let names: Vec<&str> = named(code, 2).into_iter().map(|(_, name)| name).collect();
        assert_eq!(names.join(" "), expected, "{code}");
    }
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for (path, expected) in [
        ("model/mod.rs", 1),
        ("ui/app.rs", 2),
        ("ui/pages/show/mod.rs", 3),
    ] {
        assert_eq!(depth(&src.join(path)), expected, "{path}");
    }
}

#[test]
fn arrows_run_down_only() {
    let mut wrong = Vec::new();
    for (name, allowed) in MAY_USE {
        for (path, text) in module(name) {
            let code = code(&text);
            for (at, other) in named(&code, depth(&path)) {
                let known = MAY_USE.iter().any(|(module, _)| *module == other);
                if known && other != name && !allowed.contains(&other) {
                    let line = code[..at].matches('\n').count() + 1;
                    wrong.push(format!("{}:{line}: {name} → {other}", path.display()));
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
        for (number, line) in code(&text).lines().enumerate() {
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
            for (number, line) in code(&text).lines().enumerate() {
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
