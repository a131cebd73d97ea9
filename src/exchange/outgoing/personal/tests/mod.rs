//! Nothing is found in the texts that come with the tool, nor in words that look like names; all that is
//! planted is.

mod harmless;
mod planted;

use super::*;
use harmless::HARMLESS;
use planted::PLANTED;
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

fn told(text: &str) -> Vec<(Kind, String)> {
    find(text)
        .into_iter()
        .map(|hit| (hit.kind, hit.text))
        .collect()
}

#[test]
fn all_that_was_planted_is_found_and_named() {
    let mut missed = Vec::new();
    let mut kinds = BTreeMap::new();
    for (kind, what, text) in PLANTED {
        assert!(text.contains(what), "{what}");
        *kinds.entry(*kind).or_insert(0) += 1;
        let found = told(text);
        if found != [(*kind, (*what).to_owned())] {
            missed.push(format!("{text}\n  {what} → {found:?}"));
        }
    }
    assert!(missed.is_empty(), "{}", missed.join("\n"));
    assert!(PLANTED.len() >= 60);
    for kind in Kind::ALL {
        assert!(kinds[&kind] >= 6, "{kind:?}");
    }
}

#[test]
fn what_only_looks_so_is_not_found() {
    let found = HARMLESS.iter().filter(|text| !find(text).is_empty());
    let found: Vec<String> = found
        .map(|text| format!("{text} → {:?}", told(text)))
        .collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
    assert!(HARMLESS.len() >= 60);
}

/// What comes with the tool, and its own words.
fn shipped() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders = ["checklists", "indicators", "references", "samples"];
    let mut files: Vec<PathBuf> = folders
        .iter()
        .flat_map(|f| files_in(&root.join(f)))
        .collect();
    let is_words = |file: &PathBuf| {
        let path = file.to_string_lossy();
        path.ends_with("words.rs") || path.contains("/words/")
    };
    files.extend(files_in(&root.join("src/ui")).into_iter().filter(is_words));
    files.extend(files_in(&root.join("src/model")));
    files
}

fn files_in(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder").flatten();
    let inner = entries
        .map(|entry| entry.path())
        .flat_map(|path| match path.is_dir() {
            true => files_in(&path),
            false => vec![path],
        });
    inner.collect()
}

/// What stands in quotes; all of a line without any, unless it is a figure.
fn words(line: &str) -> Vec<&str> {
    let parts: Vec<&str> = line.split('"').collect();
    match &parts[..] {
        [line] if line.trim_end().ends_with(|c: char| c.is_ascii_digit()) => Vec::new(),
        [line] => vec![line],
        _ => parts.into_iter().skip(1).step_by(2).collect(),
    }
}

#[test]
fn nothing_is_found_in_what_comes_with_the_tool() {
    let mut found = Vec::new();
    let files = shipped();
    assert!(files.len() > 50);
    for file in files {
        let text = fs::read_to_string(&file).expect("text");
        // What is typed in tests stands in for people's own words.
        let text = text.split("#[cfg(test)]").next().unwrap_or_default();
        for words in text.lines().flat_map(words) {
            let hits = find(words).into_iter();
            found.extend(
                hits.map(|hit| format!("{}: {:?} {}", file.display(), hit.kind, hit.around)),
            );
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn a_hit_says_where_it_is() {
    let text = "窓口の担当が替わったときは、これまでどおり０３−１２３４−５６７８へ電話をして、日にちを決めます。";
    let [hit] = &find(text)[..] else {
        panic!("one");
    };
    assert_eq!(&text[hit.range.clone()], hit.text);
    assert_eq!(hit.text, "０３−１２３４−５６７８");
    assert_eq!(
        hit.around,
        "…たときは、これまでどおり０３−１２３４−５６７８へ電話をして、日にちを決…"
    );
}

proptest! {
    #[test]
    fn any_text_is_looked_through(text in "[0-9０-９()（）－ー・年月日生歳代男女町番地号丁目様さん氏田中みどり病院「」@.a-z \u{200B}\u{E0100}𠮷]{0,40}") {
        for hit in find(&text) {
            prop_assert_eq!(&text[hit.range.clone()], hit.text.as_str());
            prop_assert!(!hit.text.is_empty());
        }
    }

    #[test]
    fn any_text_at_all_is_looked_through(text: String) {
        find(&text);
    }
}
