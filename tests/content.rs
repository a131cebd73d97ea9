//! The shipped lists and the 見本 hang together: ids named in one file exist in the other.
//! Whether a list is well formed by itself is not asked here. And the words that go out with CSV
//! files name the lines that `score` draws.

use monosashi::exchange::csv::tables::codes_list;
use monosashi::exchange::{Headers, backup};
use monosashi::model::EditionRef;
use monosashi::score::ENOUGH_ANSWERED;
use monosashi::ui::words::ruby;
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};
use toml::de::{DeTable, DeValue};

const LISTS: [&str; 3] = [
    "checklists/tebiki-2021.toml",
    "checklists/nimo-2026.toml",
    NEWEST,
];
/// The list that new areas begin with.
const NEWEST: &str = "checklists/nimo-2027.toml";

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
    LISTS
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
    let middle = &lists[&EditionRef::new("nimo", "2026")];
    let new = &lists[&EditionRef::new("nimo", "2027")];
    let continued: Vec<&String> = middle.values().flatten().collect();
    assert!(!continued.is_empty());
    for id in continued {
        assert!(old.contains_key(id), "{id}");
        assert!(!middle.contains_key(id), "{id} means two things");
    }
    for id in new.values().flatten() {
        assert!(old.contains_key(id) || middle.contains_key(id), "{id}");
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

/// A list's items.
fn items(source: &str) -> Vec<Item> {
    let list = DeTable::parse(source).expect("TOML").into_inner();
    let items = array(&list, "item").filter_map(|item| item.as_table());
    let all = |item: &DeTable, key: &str| -> Vec<String> {
        let texts = array(item, key).filter_map(|value| value.as_str());
        texts.map(String::from).collect()
    };
    let is = |item: &DeTable, key: &str| {
        let value = item.get(key).and_then(|v| v.get_ref().as_bool());
        value == Some(true)
    };
    let optional = |item: &DeTable, key: &str| {
        let value = item.get(key).and_then(|v| v.get_ref().as_str());
        value.unwrap_or_default().to_owned()
    };
    items
        .map(|item| Item {
            id: text(item, "id"),
            menu: item
                .get("menu")
                .and_then(|v| v.get_ref().as_integer())
                .map(|menu| menu.as_str().to_owned())
                .expect("a menu"),
            text: text(item, "text"),
            look_for: text(item, "look_for"),
            evidence: text(item, "evidence"),
            plain: optional(item, "plain"),
            levels: all(item, "levels"),
            fits: all(item, "fits"),
            continues: all(item, "continues"),
            readings: all(item, "readings"),
            is_short: is(item, "short"),
            is_more: is(item, "more"),
        })
        .collect()
}

struct Item {
    id: String,
    menu: String,
    text: String,
    look_for: String,
    evidence: String,
    plain: String,
    levels: Vec<String>,
    fits: Vec<String>,
    continues: Vec<String>,
    /// 要綱（ようこう）
    readings: Vec<String>,
    is_short: bool,
    is_more: bool,
}

/// What a room is asked: an area of each kind, by the whole list, by the short one, and what is asked only
/// when wished. A 市町村 without its own 保健所 sees the items of `municipality` alone.
#[test]
fn the_newest_list_is_no_longer_than_agreed() {
    let items = items(&file(NEWEST));
    let with_health_centre = "municipality-with-health-centre";
    for (kinds, expected) in [
        (&["region"][..], [27, 75, 100]),
        (&["municipality"], [22, 45, 57]),
        (&["municipality", with_health_centre], [27, 74, 99]),
        (&["prefecture"], [23, 52, 70]),
    ] {
        let kind = kinds.join(" ");
        let fits = |item: &&Item| item.fits.iter().any(|fit| kinds.contains(&&**fit));
        let of = |is: fn(&Item) -> bool| items.iter().filter(fits).filter(move |i| is(i));
        let short = of(|item| item.is_short).count();
        let asked = of(|item| !item.is_more).count();
        assert_eq!([short, asked, of(|_| true).count()], expected, "{kind}");
        for menu in 1..=9 {
            let is_there = of(|item| item.is_short).any(|item| item.menu == menu.to_string());
            assert!(is_there, "{kind}: menu {menu}");
        }
    }
    for item in &items {
        assert!(!(item.is_short && item.is_more), "{}", item.id);
        let is_both = item
            .fits
            .iter()
            .filter(|fit| fit.starts_with("municipality"));
        assert!(is_both.count() < 2, "{}", item.id);
    }
}

/// How long the texts may be, in characters, and that no two levels of any items are alike.
#[test]
fn the_newest_lists_texts_can_be_read_in_a_minute_and_told_apart() {
    let items = items(&file(NEWEST));
    let mut levels = BTreeMap::new();
    for item in &items {
        let long = |what: &str, text: &str, at_least: usize, at_most: usize| {
            let length = text.chars().count();
            let is_fine = (at_least..=at_most).contains(&length);
            assert!(is_fine, "{} {what}: {length} {text}", item.id);
        };
        long("text", &item.text, 12, 45);
        long("look_for", &item.look_for, 40, 90);
        long("evidence", &item.evidence, 12, 60);
        for level in &item.levels {
            long("level", level, 12, 45);
            if let Some(other) = levels.insert(level, &item.id) {
                panic!("{} and {other}: {level}", item.id);
            }
        }
    }
}

/// Of every list that can be shortened: who lives with a mental illness, a family or a neighbour can answer the second
/// wording of its short items, and the same question stands wherever the item says the same.
#[test]
fn every_short_item_has_a_question_from_daily_life() {
    // Names of 事業, means and offices' words.
    const OFFICIAL: [&str; 12] = [
        "事業",
        "地域移行",
        "地域定着",
        "ピア",
        "アウトリーチ",
        "アセスメント",
        "包括",
        "協議",
        "連携",
        "体制",
        "実施",
        "サポーター",
    ];
    let mut asked = BTreeMap::new();
    for list in LISTS {
        let items = items(&file(list));
        for item in items.iter().filter(|item| item.is_short) {
            let Item { id, plain, .. } = item;
            let length = plain.chars().count();
            assert!((10..=40).contains(&length), "{list} {id}: {length} {plain}");
            assert!(plain.ends_with('か'), "{list} {id}: {plain}");
            let is_short_for = plain.chars().any(|c| c.is_ascii_alphanumeric());
            assert!(!is_short_for, "{list} {id}: {plain}");
            let found = OFFICIAL.iter().find(|word| plain.contains(**word));
            assert_eq!(found, None, "{list} {id}: {plain}");
            let before = asked.insert((id.clone(), item.text.clone()), plain.clone());
            let is_same = before.is_none_or(|before| before == *plain);
            assert!(is_same, "{list} {id}: {plain}");
        }
        let short = items.iter().filter(|item| item.is_short);
        let questions: BTreeSet<&String> = short.clone().map(|item| &item.plain).collect();
        assert_eq!(
            questions.len(),
            short.count(),
            "{list} asks one thing twice"
        );
    }
    assert!(asked.len() > 30, "two lists can be shortened");
}

/// Words of offices that say less than they seem to, and states that nobody can see.
#[test]
fn the_newest_list_says_what_can_be_seen() {
    const VAGUE: [&str; 6] = ["共有", "多職種", "関係者が", "委員にいる", "構成員", "根づ"];
    for item in items(&file(NEWEST)) {
        let texts = [&item.text, &item.look_for, &item.evidence, &item.plain];
        for text in texts.into_iter().chain(&item.levels) {
            let found = VAGUE.iter().find(|word| text.contains(**word));
            assert_eq!(found, None, "{}: {text}", item.id);
        }
        // The highest level is a look back that is used, and not change for its own sake.
        let highest = &item.levels[4];
        let is_used = ["決め", "生かして"]
            .iter()
            .any(|word| highest.contains(word));
        assert!(is_used, "{}: {highest}", item.id);
    }
}

/// An item is kept, or a later one carries it on; what ends, ends on purpose and is named here.
#[test]
fn every_item_of_the_edition_before_is_kept_or_continued() {
    let now = items(&file(NEWEST));
    let before = items(&file("checklists/nimo-2026.toml"));
    let is_there = |id: &String| now.iter().any(|i| i.id == *id || i.continues.contains(id));
    let ended: Vec<_> = before.iter().filter(|item| !is_there(&item.id)).collect();
    assert!(ended.is_empty(), "{:?}", ended.first().map(|item| &item.id));
    let oldest = items(&file("checklists/tebiki-2021.toml"));
    let lives_on = |id: &String| {
        is_there(id)
            || before
                .iter()
                .any(|item| item.continues.contains(id) && is_there(&item.id))
    };
    let ended = oldest.iter().filter(|item| !lives_on(&item.id));
    let ended: Vec<&str> = ended.map(|item| &*item.id).collect();
    assert_eq!(
        ended,
        ["t-leaflets"],
        "a means of several items, no state of its own"
    );
}

/// Read out in a meeting, every word of an item has its reading: in the item or among the tool's own. Of the lists before
/// the newest it has so where the item has a question from daily life, which members are asked.
#[test]
fn every_word_that_is_asked_can_be_read() {
    let is_kanji = |c: char| matches!(c, '一'..='龥' | '々');
    let all = LISTS.into_iter().flat_map(|list| {
        let items = items(&file(list)).into_iter();
        items.filter(move |item| list == NEWEST || !item.plain.is_empty())
    });
    for item in all {
        let words: Vec<&str> = item
            .readings
            .iter()
            .filter_map(|reading| Some(reading.split_once('（')?.0))
            .collect();
        let texts = [&item.text, &item.plain].into_iter().chain(&item.levels);
        for text in texts {
            let mut rest = text.as_str();
            let mut without = String::new();
            while let Some(first) = rest.chars().next() {
                let longest = words.iter().filter(|word| rest.starts_with(**word));
                let longest = longest.max_by_key(|word| word.len());
                without.push(longest.map_or(first, |_| '、'));
                rest = &rest[longest.map_or(first.len_utf8(), |word| word.len())..];
            }
            let unread = ruby::pieces(&without)
                .into_iter()
                .filter(|(piece, reading)| reading.is_none() && piece.chars().any(is_kanji));
            assert_eq!(unread.collect::<Vec<_>>(), [], "{}: {text}", item.id);
        }
        for word in words {
            let is_in = |text: &String| text.contains(word);
            let is_used = is_in(&item.text) || is_in(&item.plain) || item.levels.iter().any(is_in);
            assert!(is_used, "{}: {word}", item.id);
        }
    }
}
