//! What may use what, held against the sources: see the map in `src/lib.rs`.
//!
//! A use is a path to an item, from the file that names it to the file that defines it. `mod` and
//! `pub use` are none, and what a module's inner tests use counts for the arrows only: tests may
//! share their samples with the files that define what the samples are made of. Calls of methods are
//! not seen: whose method it is, only the compiler knows.

#[path = "architecture/circles.rs"]
mod circles;
#[path = "architecture/gates.rs"]
mod gates;
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

/// Within `ui`, in whichever folder: a view shows what view models work out, and says words. Each
/// part with those that it must not know.
const MUST_NOT_KNOW: [(&str, &[&str]); 3] = [
    ("view_model", &["view"]),
    ("view_models", &["view"]),
    ("words", &["view", "view_model", "view_models"]),
];

const OF_THE_BROWSER: [&str; 7] = [
    "leptos",
    "web_sys",
    "js_sys",
    "gloo",
    "wasm_bindgen",
    "reactive_",
    "target_arch",
];

/// What reads or writes data kept in the browser. `LocalStorage` is none of them: Leptos has a type of that name,
/// for values that stay in their thread, and gloo's is reached through `gloo_storage` alone.
const BROWSER_STORAGE: [&str; 13] = [
    "gloo_storage",
    "SessionStorage",
    "local_storage",
    "session_storage",
    "localStorage",
    "sessionStorage",
    "IndexedDb",
    "indexed_db",
    "indexedDB",
    "Idb",
    "web_sys::Storage",
    "CacheStorage",
    "cookie",
];

/// Beside `store`, which keeps the data of the areas: what one tab remembers over a reload.
const STORAGE_OF_A_TAB: &str = "ui/browser/tab.rs";

/// The widget that puts a drawn picture into the page.
const DRAWS: &str = "ui/widgets/drawing.rs";

/// What makes elements out of a text, in Rust and in JavaScript.
const MARKUP_FROM_TEXT: [&str; 14] = [
    "inner_html",
    "outer_html",
    "insert_adjacent_html",
    "innerHTML",
    "outerHTML",
    "insertAdjacentHTML",
    "setHTML",
    "createContextualFragment",
    "create_contextual_fragment",
    "DOMParser",
    "DomParser",
    "srcdoc",
    "document.write",
    "write_with_text",
];

/// What runs a text as a program.
const PROGRAM_FROM_TEXT: [&str; 5] = [
    "eval(",
    "new Function",
    "Function::new",
    "javascript:",
    "importScripts",
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn src() -> PathBuf {
    root().join("src")
}

fn files(folder: &Path) -> Vec<PathBuf> {
    files_named(folder, &["rs"])
}

/// All files below a folder whose names end in one of `endings`.
fn files_named(folder: &Path, endings: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("the folder is there") {
        let path = entry.expect("readable").path();
        let ending = path.extension().and_then(|e| e.to_str());
        if path.is_dir() {
            found.extend(files_named(&path, endings));
        } else if ending.is_some_and(|e| endings.contains(&e)) {
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

/// The names of the modules on the way to a file, and of the file.
fn names(place: &str) -> impl Iterator<Item = &str> {
    let path = place.strip_suffix(".rs").unwrap_or(place);
    path.split('/')
}

#[test]
fn a_view_model_knows_no_view_and_words_know_neither() {
    no_use(|one| {
        let from: Vec<&str> = names(&one.from).collect();
        let to: Vec<&str> = names(&one.to).collect();
        let mut rules = MUST_NOT_KNOW.iter();
        let is_broken = |(own, others): &(&str, &[&str])| {
            from.contains(own) && others.iter().any(|other| to.contains(other))
        };
        in_ui(&one.from).is_some() && in_ui(&one.to).is_some() && rules.any(is_broken)
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

/// No line of code of a file for which `is_held` is true holds one of `words`.
fn no_line_names(words: &[&str], is_held: impl Fn(&str) -> bool) {
    let mut wrong = Vec::new();
    for (file, text) in sources("").iter().filter(|(file, _)| is_held(file)) {
        for (number, line) in code(text) {
            if let Some(word) = words.iter().find(|word| line.contains(**word)) {
                wrong.push(format!("src/{file}:{}: {word}", number + 1));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn is_pure(file: &str) -> bool {
    let mut parts = names(file);
    PURE.contains(&first(file)) || first(file) == "ui" && parts.any(|p| PURE_IN_UI.contains(&p))
}

#[test]
fn pure_modules_know_no_browser() {
    no_line_names(&OF_THE_BROWSER, is_pure);
}

#[test]
fn pure_modules_compile_natively() {
    let sources = sources("");
    let gated = sources.iter().flat_map(|(file, text)| {
        let above = uses::module_path(file);
        let gated = gates::gated(text).into_iter();
        gated.map(move |gate| (file, gate.line, [above.clone(), vec![gate.module]].concat()))
    });
    let pure = sources.iter().map(|(file, _)| file.as_str());
    let pure: Vec<_> = pure.filter(|f| is_pure(f)).map(uses::module_path).collect();
    let wrong = gated.filter(|(_, _, module)| pure.iter().any(|path| path.starts_with(module)));
    let wrong: Vec<String> = wrong
        .map(|(file, line, module)| format!("src/{file}:{line}: mod {}", module.join("::")))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_store_and_one_tab_alone_touch_browser_storage() {
    no_line_names(&BROWSER_STORAGE, |file| {
        first(file) != "store" && file != STORAGE_OF_A_TAB
    });
}

/// Lines, as `place:line: word`, that hold one of `words`.
fn lines_with(words: &[&str], place: &str, text: &str) -> Vec<String> {
    let found = code(text).filter_map(|(number, line)| {
        let word = words.iter().find(|word| line.contains(**word))?;
        Some(format!("{place}:{}: {word}", number + 1))
    });
    found.collect()
}

#[test]
fn one_widget_alone_makes_markup_and_only_of_what_charts_drew() {
    let found = sources("").into_iter().flat_map(|(file, text)| {
        let words = [&MARKUP_FROM_TEXT[..], &PROGRAM_FROM_TEXT].concat();
        lines_with(&words, &file, &text)
    });
    let found: Vec<String> = found.collect();
    let [line] = &found[..] else {
        panic!("{}", found.join("\n"));
    };
    assert!(line.starts_with(DRAWS), "{line}");
    let widget = fs::read_to_string(src().join(DRAWS)).expect("the widget");
    assert!(widget.contains("svg: Svg)") && widget.contains("inner_html=svg.into_string()"));
    let svg = fs::read_to_string(src().join("chart/svg.rs")).expect("the type");
    assert!(
        svg.contains("pub struct Svg(String);"),
        "the text is private"
    );
    assert_eq!(svg.matches("Self(").count(), 1, "made in one place");
    assert!(svg.contains("pub(super) fn drawn("), "by charts alone");
}

#[test]
fn what_stands_around_the_app_makes_no_markup_either() {
    let words = [&MARKUP_FROM_TEXT[..], &PROGRAM_FROM_TEXT].concat();
    let mut seen = 0;
    let mut found = Vec::new();
    for folder in ["public", "xtask/src"] {
        for path in files_named(&root().join(folder), &["html", "js", "svg", "rs"]) {
            let text = fs::read_to_string(&path).expect("UTF-8");
            found.extend(lines_with(&words, &path.to_string_lossy(), &text));
            seen += 1;
        }
    }
    assert!(seen > 20, "too few files: {seen}");
    assert!(found.is_empty(), "{}", found.join("\n"));
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
