//! A checklist as a TOML file, which a prefecture can write and mend by hand.
//!
//! Everything wrong is told at once, each with its line and field. What each key takes stands in
//! `checklists/README.md`; only `continues` may be left out.

use super::error::{FileError, Problem};
use super::toml_fields::{Fields, Source, ill_formed};
use crate::model::{AreaKind, Checklist, EditionRef, Item, ItemId, LEVELS, Menu, ScaleLevel};
use std::collections::BTreeMap;
use toml::de::DeTable;

/// More problems than a list that somebody meant can have; the rest of them is only counted.
const LIMIT: usize = 100;

/// Reads a list. `file` is its name, for messages. Items are grouped by menu, in the file's order
/// within each.
///
/// Errors: no TOML; keys unknown, missing, blank or of the wrong type; ids ill-formed or used
/// twice; a menu that is none of 1 to 9; a scale or levels that are not five; `fits` empty,
/// unknown or doubled; an item that continues itself.
pub fn read(text: &str, file: &str) -> Result<Checklist, FileError> {
    let mut source = Source::new(text);
    let table = source.table(text);
    let list = table.and_then(|table| checklist(&mut source, &table));
    FileError::check(file, source.problems, LIMIT)?;
    // A list that could not be put together always left a problem; this only says so to the compiler.
    list.ok_or_else(|| FileError::new(file, Problem::whole("リストとして読めません。")))
}

fn checklist(source: &mut Source, table: &DeTable<'_>) -> Option<Checklist> {
    let mut fields = Fields::new(source, table, 1, String::new());
    fields.only(&["id", "edition", "title", "note", "scale", "item"]);
    let list = fields.id("id");
    let edition = edition(&mut fields);
    let title = fields.text("title");
    let note = fields.text("note");
    let scale = fields.tables("scale").and_then(|t| scale(&mut fields, &t));
    let items = fields.tables("item").and_then(|t| items(fields.source, &t));
    Some(Checklist {
        edition: EditionRef::new(list?, edition?),
        title: title?,
        note: note?,
        scale: scale?,
        items: items?,
    })
}

/// A year, with letters after it if need be: other shapes (`2026-2`, `2026.10`, `0001`) come back
/// from a spreadsheet as a date or another number.
fn edition(fields: &mut Fields<'_, '_>) -> Option<String> {
    let edition = fields.text("edition")?;
    let letters = edition.trim_start_matches(|c: char| c.is_ascii_digit());
    let year = edition.len() - letters.len();
    if year != 4 || edition.starts_with('0') || !letters.chars().all(|c| c.is_ascii_lowercase()) {
        let line = fields.line_of("edition");
        fields.problem(
            line,
            "edition",
            format!(
                "「{edition}」は使えません。西暦4けたか、そのあとに半角の英小文字を付けて書いてください（例: \"2026\"、\"2026b\"）。"
            ),
        );
        return None;
    }
    Some(edition)
}

fn scale(
    fields: &mut Fields<'_, '_>,
    tables: &[(usize, &DeTable<'_>)],
) -> Option<[ScaleLevel; LEVELS]> {
    let levels: Vec<_> = tables
        .iter()
        .enumerate()
        .map(|(level, (line, table))| {
            let place = format!("段階{level}");
            let mut fields = Fields::new(fields.source, table, *line, place);
            fields.only(&["name", "meaning"]);
            let name = fields.text("name");
            let meaning = fields.text("meaning");
            Some(ScaleLevel {
                name: name?,
                meaning: meaning?,
            })
        })
        .collect();
    let count = levels.len();
    let levels: Vec<_> = levels.into_iter().collect::<Option<_>>()?;
    let five = levels.try_into().ok();
    if five.is_none() {
        let line = fields.line_of("scale");
        fields.problem(
            line,
            "scale",
            format!("[[scale]] は、段階0から4まで{LEVELS}つ書いてください。今は{count}つです。"),
        );
    }
    five
}

fn items(source: &mut Source, tables: &[(usize, &DeTable<'_>)]) -> Option<Vec<Item>> {
    let mut first_lines: BTreeMap<String, usize> = BTreeMap::new();
    let mut items = Vec::new();
    for (index, (line, table)) in tables.iter().enumerate() {
        let place = format!("{}番目の項目", index + 1);
        let mut fields = Fields::new(source, table, *line, place);
        let id = fields.id("id");
        if let Some(id) = &id {
            fields.place = format!("項目 {id} ");
            let line = fields.line_of("id");
            let first = *first_lines.entry(id.clone()).or_insert(line);
            if first != line {
                let message = format!("{first}行目の項目と同じidです。別のidにしてください。");
                fields.problem(line, "id", message);
            }
        }
        items.extend(item(&mut fields, id));
    }
    items.sort_by_key(|item: &Item| item.menu);
    Some(items)
}

fn item(fields: &mut Fields<'_, '_>, id: Option<String>) -> Option<Item> {
    fields.only(&[
        "id",
        "menu",
        "text",
        "look_for",
        "evidence",
        "levels",
        "fits",
        "source",
        "continues",
    ]);
    let menu = menu(fields);
    let text = fields.text("text");
    let look_for = fields.text("look_for");
    let evidence = fields.text("evidence");
    let levels = levels(fields);
    let fits = fits(fields);
    let source = fields.text("source");
    let continues = continues(fields, id.as_deref());
    Some(Item {
        id: ItemId::new(id?),
        menu: menu?,
        text: text?,
        look_for: look_for?,
        evidence: evidence?,
        levels: levels?,
        fits: fits?,
        source: source?,
        continues: continues?,
    })
}

fn menu(fields: &mut Fields<'_, '_>) -> Option<Menu> {
    let number = fields.integer("menu")?;
    let menu = Menu::new(number);
    if menu.is_none() {
        let line = fields.line_of("menu");
        let message = format!("事業メニューは1から9までの数字で書いてください。今は{number}です。");
        fields.problem(line, "menu", message);
    }
    menu
}

fn levels(fields: &mut Fields<'_, '_>) -> Option<[String; LEVELS]> {
    let texts = fields.texts("levels")?;
    let count = texts.len();
    let texts: Vec<String> = texts.into_iter().map(|(_, text)| text).collect();
    let five = texts.try_into().ok();
    if five.is_none() {
        let line = fields.line_of("levels");
        let message =
            format!("段階0から4までの{LEVELS}つの文を書いてください。今は{count}つです。");
        fields.problem(line, "levels", message);
    }
    five
}

fn fits(fields: &mut Fields<'_, '_>) -> Option<Vec<AreaKind>> {
    let codes = fields.texts("fits")?;
    if codes.is_empty() {
        let line = fields.line_of("fits");
        fields.problem(
            line,
            "fits",
            format!("空です。{KINDS}のどれかを書いてください。"),
        );
        return None;
    }
    let mut fits = Vec::new();
    let mut sound = true;
    for (line, code) in codes {
        let message = match AreaKind::from_code(&code) {
            Some(kind) if !fits.contains(&kind) => {
                fits.push(kind);
                continue;
            }
            Some(_) => format!("「{code}」が二度出てきます。一つにしてください。"),
            None => format!("「{code}」は使えません。{KINDS}のどれかを書いてください。"),
        };
        fields.problem(line, "fits", message);
        sound = false;
    }
    sound.then_some(fits)
}

const KINDS: &str = "\"prefecture\"（都道府県）、\"region\"（圏域）、\"municipality\"（市町村）";

fn continues(fields: &mut Fields<'_, '_>, own: Option<&str>) -> Option<Vec<ItemId>> {
    let ids = fields.optional_texts("continues")?;
    let mut continues: Vec<ItemId> = Vec::new();
    let mut sound = true;
    for (line, id) in ids {
        let message = if !ItemId::is_well_formed(&id) {
            ill_formed(&id)
        } else if own == Some(&*id) {
            "自分のidは書けません。同じidの項目は、書かなくても引き継がれます。".to_owned()
        } else if continues.iter().any(|c| c.as_str() == id) {
            format!("「{id}」が二度出てきます。一つにしてください。")
        } else {
            continues.push(ItemId::new(id));
            continue;
        };
        fields.problem(line, "continues", message);
        sound = false;
    }
    sound.then_some(continues)
}

#[cfg(test)]
mod tests;
