//! The shipped lists and the 見本 hang together: ids named in one file exist in the other.
//! Whether a list is well formed by itself is not asked here. And the words that go out with CSV
//! files name the lines that `score` draws.

use monosashi::exchange::csv::tables::codes_list;
use monosashi::exchange::{Headers, backup};
use monosashi::model::EditionRef;
use monosashi::score::ENOUGH_ANSWERED;
use std::{collections::BTreeMap, fs, path::Path};
use toml::de::{DeTable, DeValue};

/// By item id: the ids that it continues.
type Continues = BTreeMap<String, Vec<String>>;

fn file(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

fn text(table: &DeTable, key: &str) -> String {
    let value = table.get(key).and_then(|v| v.get_ref().as_str());
    value.expect("a string").to_string()
}

fn array<'a>(table: &'a DeTable, key: &str) -> impl Iterator<Item = &'a DeValue<'a>> {
    let values = table.get(key).and_then(|v| v.get_ref().as_array());
    values.into_iter().flatten().map(|v| v.get_ref())
}

fn lists() -> BTreeMap<EditionRef, Continues> {
    ["checklists/tebiki-2021.toml", "checklists/nimo-2026.toml"]
        .into_iter()
        .map(|path| {
            let source = file(path);
            let list = DeTable::parse(&source).expect("TOML").into_inner();
            let continues = array(&list, "item")
                .filter_map(|item| item.as_table())
                .map(|item| {
                    let old = array(item, "continues").filter_map(|id| id.as_str());
                    (text(item, "id"), old.map(String::from).collect())
                })
                .collect();
            let edition = EditionRef::new(text(&list, "id"), text(&list, "edition"));
            (edition, continues)
        })
        .collect()
}

#[test]
fn items_continue_items_that_exist() {
    let lists = lists();
    let old = &lists[&EditionRef::new("tebiki", "2021")];
    let new = &lists[&EditionRef::new("nimo", "2026")];
    let continued: Vec<&String> = new.values().flatten().collect();
    assert!(!continued.is_empty());
    for id in continued {
        assert!(old.contains_key(id), "{id}");
        assert!(!new.contains_key(id), "{id} means two things");
    }
}

#[test]
fn the_sample_answers_items_of_its_editions_only() {
    let lists = lists();
    let workspace = backup::read(&file("samples/mihon.json"), "mihon.json").expect("a workspace");
    assert!(!workspace.records.is_empty());
    for record in &workspace.records {
        assert!(record.area.is_sample, "{}", record.area.name);
        assert!(lists.contains_key(&record.area.checklist));
        assert!(record.assessments.is_sorted_by(|a, b| a.key < b.key));
        for assessment in &record.assessments {
            let items = &lists[&assessment.edition];
            let answered = assessment.answers.keys();
            let judged = assessment.judgements.iter().map(|j| &j.item);
            for id in answered.chain(judged) {
                assert!(
                    items.contains_key(id.as_str()),
                    "{id} in {:?}",
                    assessment.key
                );
            }
        }
    }
}

#[test]
fn what_explains_a_csv_file_names_the_threshold_of_the_rule() {
    let enough = format!("回答率が{}%", ENOUGH_ANSWERED * 100.0);
    let codes = codes_list::write([], Headers::Japanese);
    assert!(codes.contains(&format!("{enough}以上です")));
    assert!(codes.contains(&format!("{enough}に満たないため")));
}

#[test]
fn the_guide_names_files_that_exist() {
    let guide = file("CONTRIBUTING.md");
    let quoted = guide.split('`').skip(1).step_by(2);
    let folders = [
        "src/",
        "checklists/",
        "references/",
        "indicators/",
        "tests/",
    ];
    let paths: Vec<&str> = quoted
        .filter(|text| folders.iter().any(|folder| text.starts_with(folder)))
        .collect();
    assert!(paths.len() > 20);
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let missing: Vec<&&str> = paths.iter().filter(|p| !root.join(p).exists()).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

/// A first round asks about every menu, in about a third of the time of the whole list.
#[test]
fn the_short_list_has_about_25_items_over_all_menus() {
    let source = file("checklists/nimo-2026.toml");
    let list = DeTable::parse(&source).expect("TOML").into_inner();
    let items: Vec<_> = array(&list, "item").filter_map(|i| i.as_table()).collect();
    let is_short =
        |item: &&&DeTable| item.get("short").and_then(|v| v.get_ref().as_bool()) == Some(true);
    for kind in ["region", "municipality", "prefecture"] {
        let fits = |item: &&&DeTable| array(item, "fits").any(|k| k.as_str() == Some(kind));
        let short: Vec<_> = items.iter().filter(is_short).filter(fits).collect();
        assert!((22..=28).contains(&short.len()), "{kind}: {}", short.len());
        for menu in 1..=9 {
            let is_there = short.iter().any(|item| {
                let own = item.get("menu").and_then(|v| v.get_ref().as_integer());
                own.is_some_and(|own| own.as_str() == menu.to_string())
            });
            assert!(is_there, "{kind}: menu {menu}");
        }
    }
}
