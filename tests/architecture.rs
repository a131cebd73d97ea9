//! What may use what, held against the sources: see the map in `src/lib.rs`.
//!
//! A use is a path to an item, from the file that names it to the file that defines it. `mod` and
//! `pub use` are none, and what a module's inner tests use counts for the arrows only: tests may
//! share their samples with the files that define what the samples are made of. Calls of methods are
//! not seen: whose method it is, only the compiler knows.

#[path = "architecture/circles.rs"]
mod circles;
#[path = "architecture/source.rs"]
mod source;
#[cfg(test)]
#[path = "architecture/tests.rs"]
mod tests;
#[path = "architecture/tokens.rs"]
mod tokens;
#[path = "architecture/uses.rs"]
mod uses;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use uses::{Tree, Use};

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

/// Within `ui`, wherever it stands: a file or folder of this name must be pure as well.
const PURE_IN_UI: [&str; 4] = ["view_model", "view_models", "words", "route"];

/// The floors of `ui` from the top; each may use itself and those below it. A folder that is not
/// named here is a page.
const FLOORS: [&str; 8] = [
    "app",
    PAGES,
    "widgets",
    "state",
    "view_models",
    "words",
    "navigation",
    "browser",
];
const PAGES: &str = "pages";

/// Within a page or a widget: a view shows what its view model works out, and says its words.
const PARTS: [&str; 3] = ["view", "view_model", "words"];

const OF_THE_BROWSER: [&str; 7] = [
    "leptos",
    "web_sys",
    "js_sys",
    "gloo",
    "wasm_bindgen",
    "reactive_",
    "target_arch",
];

fn src() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("the folder is there") {
        let path = entry.expect("readable").path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|e| e == "rs") {
            found.push(path);
        }
    }
    found
}

/// All files below a folder of `src`, each with its place below `src` and its text.
fn sources(folder: &str) -> Vec<(String, String)> {
    let files = files(&src().join(folder));
    assert!(!files.is_empty(), "src/{folder} holds nothing to check");
    let read = |path: PathBuf| {
        let text = fs::read_to_string(&path).expect("UTF-8");
        let place = path.strip_prefix(src()).expect("below src");
        (place.to_string_lossy().replace('\\', "/"), text)
    };
    files.into_iter().map(read).collect()
}

static USES: LazyLock<Vec<Use>> = LazyLock::new(|| {
    let mut sources = sources("");
    sources.retain(|(file, _)| file != "main.rs"); // a crate of its own
    Tree::read(sources).uses()
});

/// No use is as `is_wrong` says.
fn no_use(is_wrong: impl Fn(&Use) -> bool) {
    let wrong = USES.iter().filter(|one| is_wrong(one));
    let wrong: Vec<String> = wrong.map(ToString::to_string).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The first folder of a place, or the file.
fn first(place: &str) -> &str {
    let end = place.find(['/', '.']).unwrap_or(place.len());
    &place[..end]
}

#[test]
fn arrows_run_down_only() {
    let allowed = |from: &str| MAY_USE.iter().find(|(module, _)| *module == from);
    no_use(|one| {
        let (from, to) = (first(&one.from), first(&one.to));
        from != to && !allowed(from).is_some_and(|(_, others)| others.contains(&to))
    });
}

/// What stands in `ui` at this place: the name below `ui`. `None` elsewhere, and for the list of
/// modules itself.
fn in_ui(place: &str) -> Option<&str> {
    let name = first(place.strip_prefix("ui/")?);
    (name != "mod").then_some(name)
}

/// The place in the order from the top.
fn floor(name: &str) -> usize {
    let own = FLOORS.iter().position(|floor| *floor == name);
    let page = FLOORS.iter().position(|floor| *floor == PAGES);
    own.or(page).expect("pages are a floor")
}

#[test]
fn floors_of_ui_know_nothing_above() {
    no_use(|one| match (in_ui(&one.from), in_ui(&one.to)) {
        (Some(from), Some(to)) => floor(from) > floor(to),
        _ => false,
    });
}

#[test]
fn no_page_knows_another() {
    let pages = FLOORS.iter().position(|floor| *floor == PAGES);
    no_use(|one| match (in_ui(&one.from), in_ui(&one.to)) {
        (Some(from), Some(to)) => {
            Some(floor(from)) == pages && floor(to) == floor(from) && from != to
        }
        _ => false,
    });
}

/// A page's or widget's folder, and which of its parts this is.
fn part(place: &str) -> Option<(&str, usize)> {
    PARTS.iter().enumerate().find_map(|(index, part)| {
        let (folder, rest) = place.split_once(&format!("/{part}"))?;
        let whole = folder.starts_with("ui/") && rest.starts_with(['/', '.']);
        whole.then_some((folder, index))
    })
}

#[test]
fn a_view_model_knows_no_view_and_words_know_neither() {
    no_use(|one| match (part(&one.from), part(&one.to)) {
        (Some((folder, from)), Some((other, to))) => folder == other && from > to,
        _ => false,
    });
}

#[test]
fn files_use_each_other_in_no_circle() {
    let uses: Vec<Use> = USES.iter().filter(|one| !one.in_test).cloned().collect();
    let mut found: Vec<_> = circles::circles(&uses).into_iter().collect();
    found.sort_by_key(|circle| std::cmp::Reverse(circle.len()));
    let told: Vec<String> = found.iter().map(|c| circles::told(c, &uses)).collect();
    assert!(found.is_empty(), "{}", told.join("\n"));
}

/// The lines of code, each with its number from 0; lines of comment are left out, which may name
/// anything.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let lines = text.lines().enumerate();
    lines.filter(|(_, line)| !line.trim_start().starts_with("//"))
}

#[test]
fn pure_modules_know_no_browser() {
    let mut wrong = Vec::new();
    let pure = |file: &str| {
        let names = |of: &[&str], part: &str| of.contains(&part);
        names(&PURE, first(file))
            || file.starts_with("ui/")
                && file.split(['/', '.']).any(|part| names(&PURE_IN_UI, part))
    };
    for (file, text) in sources("") {
        if pure(&file) {
            for (number, line) in code(&text) {
                if let Some(word) = OF_THE_BROWSER.iter().find(|word| line.contains(**word)) {
                    wrong.push(format!("src/{file}:{}: {word}", number + 1));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_folder_of_src_is_in_the_table_of_modules() {
    let entries = fs::read_dir(src()).expect("the folder is there");
    let folders = entries.map(|entry| entry.expect("readable"));
    let folders = folders.filter(|entry| entry.path().is_dir());
    let mut folders: Vec<String> = folders
        .map(|folder| folder.file_name().to_string_lossy().into_owned())
        .collect();
    folders.sort();
    let mut mapped: Vec<&str> = MAY_USE.iter().map(|(name, _)| *name).collect();
    mapped.sort_unstable();
    assert_eq!(folders, mapped);
}
