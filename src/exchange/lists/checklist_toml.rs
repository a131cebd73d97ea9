//! A checklist as a TOML file, which a prefecture can write and mend by hand.
//!
//! Everything wrong is told at once, each with its line and field. What each key takes stands in
//! `checklists/README.md`, and which of them may be left out.

use super::toml_fields::{self, Fields, Ids};
use super::toml_values::{TomlCode, TomlValue};
use crate::exchange::error::FileError;
use crate::model::{
    Checklist, EditionRef, Fit, Item, ItemId, LEVELS, Perspective, Reading, ScaleLevel,
};
use toml::de::DeValue;

/// More problems than a list that somebody meant can have; any beyond are only counted.
const LIMIT: usize = 100;

/// Reads a list. `file` is its name, for messages. Items are grouped by menu, in the file's order
/// within each.
///
/// Errors: no TOML; keys unknown, missing, blank or of the wrong type; ids ill-formed or used
/// twice; a menu that is none of 1 to 9; a scale or levels that are not five; `fits` empty,
/// unknown or doubled; an item that continues itself; a reading that is none, or a word with two.
pub fn read(text: &str, file: &str) -> Result<Checklist, FileError> {
    toml_fields::read(text, file, LIMIT, |fields| {
        let list: Option<ItemId> = fields.get("id");
        let edition = fields.get::<Edition>("edition");
        let title = fields.get("title");
        let note = fields.get("note");
        let scale = scale(fields);
        let items = items(fields);
        Some(Checklist {
            edition: EditionRef::new(list?.as_str(), edition?.0),
            title: title?,
            note: note?,
            scale: scale?,
            items: items?,
        })
    })
}

/// A year, with letters after it if need be: other shapes (`2026-2`, `2026.10`, `0001`) come back
/// from a spreadsheet as a date or another number.
struct Edition(String);

impl TomlValue for Edition {
    fn read(value: &DeValue<'_>) -> Result<Self, String> {
        let edition = String::read(value)?;
        let letters = edition.trim_start_matches(|c: char| c.is_ascii_digit());
        let year = edition.len() - letters.len();
        let is_short = letters.chars().all(|c| c.is_ascii_lowercase());
        if year == 4 && !edition.starts_with('0') && is_short {
            return Ok(Self(edition));
        }
        Err(format!(
            "「{edition}」は使えません。西暦4けたか、そのあとに半角の英小文字を付けて書いてください（例: \"2026\"、\"2026b\"）。"
        ))
    }
}

fn scale(fields: &mut Fields<'_, '_>) -> Option<[ScaleLevel; LEVELS]> {
    let name = |level| format!("段階{level}");
    let levels = fields.each("scale", name, |fields| {
        let name = fields.get("name");
        let meaning = fields.get("meaning");
        Some(ScaleLevel {
            name: name?,
            meaning: meaning?,
        })
    })?;
    let count = levels.len();
    let five = levels.try_into().ok();
    if five.is_none() {
        let message =
            format!("[[scale]] は、段階0から4まで{LEVELS}個書いてください。今は{count}個です。");
        fields.problem("scale", message);
    }
    five
}

fn items(fields: &mut Fields<'_, '_>) -> Option<Vec<Item>> {
    let mut ids = Ids::new("項目", "の項目");
    let name = |index| format!("{}番目の項目", index + 1);
    let mut items = fields.each("item", name, |fields| item(fields, &mut ids))?;
    items.sort_by_key(|item| item.menu);
    Some(items)
}

fn item(fields: &mut Fields<'_, '_>, ids: &mut Ids) -> Option<Item> {
    let id = fields.own_id(ids);
    let menu = fields.get("menu");
    let text = fields.get("text");
    let look_for = fields.get("look_for");
    let evidence = fields.get("evidence");
    let levels = levels(fields);
    let fits = fits(fields);
    let source = fields.get("source");
    let continues = continues(fields, id.as_deref());
    let tags = fields.optional_distinct::<String>("tags", |_| None);
    let short = fields.optional("short");
    let more = fields.optional("more");
    let ask = fields.optional_distinct::<Perspective>("ask", |_| None);
    let plain = fields.optional("plain");
    let readings = readings(fields);
    let (short, more) = (short?.unwrap_or(false), more?.unwrap_or(false));
    if short && more {
        let message = "short と more は、どちらか一つにしてください。短いリストに入れるなら short、くわしく見るときだけの項目なら more です。";
        fields.problem("more", message.to_owned());
        return None;
    }
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
        tags: values(tags?),
        short,
        more,
        ask: values(ask?),
        plain: plain?.unwrap_or_default(),
        readings: readings?,
    })
}

fn levels(fields: &mut Fields<'_, '_>) -> Option<[String; LEVELS]> {
    let levels = fields.list("levels")?;
    let count = levels.len();
    let levels: Vec<String> = levels.into_iter().map(|(_, level)| level).collect();
    let five = levels.try_into().ok();
    if five.is_none() {
        let message =
            format!("段階0から4までの{LEVELS}個の文を書いてください。今は{count}個です。");
        fields.problem("levels", message);
    }
    five
}

fn fits(fields: &mut Fields<'_, '_>) -> Option<Vec<Fit>> {
    let fits = fields.distinct("fits")?;
    if fits.is_empty() {
        let codes = Fit::codes();
        fields.problem("fits", format!("空です。{codes}のどれかを書いてください。"));
        return None;
    }
    Some(values(fits))
}

fn continues(fields: &mut Fields<'_, '_>, own: Option<&str>) -> Option<Vec<ItemId>> {
    let itself = |id: &ItemId| {
        let why = "自分のidは書けません。同じidの項目は、書かなくても引き継がれます。";
        (own == Some(id.as_str())).then_some(why)
    };
    let ids = fields.optional_distinct("continues", itself)?;
    Some(values(ids))
}

/// Without their lines.
fn values<T>(entries: Vec<(usize, T)>) -> Vec<T> {
    entries.into_iter().map(|(_, value)| value).collect()
}

fn readings(fields: &mut Fields<'_, '_>) -> Option<Vec<Reading>> {
    let mut readings: Vec<Reading> = Vec::new();
    let mut is_sound = true;
    for (line, reading) in fields.optional_distinct::<Reading>("readings", |_| None)? {
        if readings.iter().any(|other| other.word == reading.word) {
            let word = reading.word;
            let message = format!("「{word}」の読みが二つあります。一つにしてください。");
            fields.problem_at(line, "readings", message);
            is_sound = false;
            continue;
        }
        readings.push(reading);
    }
    is_sound.then_some(readings)
}

#[cfg(test)]
mod tests;
