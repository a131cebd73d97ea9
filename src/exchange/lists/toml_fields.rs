//! A TOML file taken field by field, noting everything that is wrong with its line.
//!
//! Must not know what the fields mean. Not by serde's derive: that stops at a table's first mistake,
//! names one of several missing fields, and says in English what it expected and found.

use super::toml_source::Source;
use super::toml_values::{TomlValue, wrong_type};
use crate::exchange::error::{FileError, Problem};
use crate::model::ItemId;
use std::collections::BTreeMap;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// Reads a whole file. `file` is its name; at most `limit` problems are told.
pub fn read<T>(
    text: &str,
    file: &str,
    limit: usize,
    read: impl FnOnce(&mut Fields<'_, '_>) -> Option<T>,
) -> Result<T, FileError> {
    let mut source = Source::new(text);
    let table = source.table(text);
    let read = table.and_then(|table| fields(&mut source, &table, 1, String::new(), read));
    FileError::check(file, source.problems, limit)?;
    // What could not be read always left a problem; this only says so to the compiler.
    read.ok_or_else(|| FileError::new(file, Problem::whole("読めません。")))
}

/// Reads one table, and notes every key that `read` did not ask for.
fn fields<T>(
    source: &mut Source,
    table: &DeTable<'_>,
    line: usize,
    name: String,
    read: impl FnOnce(&mut Fields<'_, '_>) -> T,
) -> T {
    let mut fields = Fields {
        source,
        table,
        line,
        name,
        asked: Vec::new(),
    };
    let before = fields.source.problems.len();
    let read = read(&mut fields);
    let asked = &fields.asked;
    let unknown = table
        .keys()
        .filter(|k| !asked.contains(&k.get_ref().as_ref()));
    let known = asked.join("、");
    let message = format!("この名前は使えません。使える名前は {known} です。");
    let unknown: Vec<Problem> = unknown
        .map(|key| fields.problem_of(fields.source.line(&key.span()), key.get_ref(), &*message))
        .collect();
    // First: a mistyped name explains what is missing.
    fields.source.problems.splice(before..before, unknown);
    read
}

/// One table of the file. Each key has to be asked for, whatever stands in the others: what nobody
/// asks for counts as unknown.
pub struct Fields<'s, 't> {
    source: &'s mut Source,
    table: &'s DeTable<'t>,
    /// Where the table begins.
    line: usize,
    /// What the table is called in messages; empty for the whole file.
    name: String,
    asked: Vec<&'static str>,
}

/// The ids of the tables of one name.
pub struct Ids {
    /// What such a table is called before its id.
    name: &'static str,
    /// What stands at an id's line, as in 「9行目の項目」; may be empty.
    of: &'static str,
    first_lines: BTreeMap<ItemId, usize>,
}

impl Ids {
    pub fn new(name: &'static str, of: &'static str) -> Self {
        Self {
            name,
            of,
            first_lines: BTreeMap::new(),
        }
    }
}

impl<'t> Fields<'_, 't> {
    /// Noted: missing, or no such value.
    pub fn get<T: TomlValue>(&mut self, key: &'static str) -> Option<T> {
        let value = self.required(key)?;
        self.read(key, value)
    }

    /// `Some(None)` if the key is left out. Noted: no such value.
    pub fn optional<T: TomlValue>(&mut self, key: &'static str) -> Option<Option<T>> {
        match self.value(key) {
            Some(value) => self.read(key, value).map(Some),
            None => Some(None),
        }
    }

    /// An array, each value with its line. Noted: missing, no array, entries that are no such
    /// value.
    pub fn list<T: TomlValue>(&mut self, key: &'static str) -> Option<Vec<(usize, T)>> {
        let value = self.required(key)?;
        let entries = self.entries(key, value)?;
        entries
            .into_iter()
            .map(|(line, read)| Some((line, read?)))
            .collect()
    }

    /// As [`Self::list`]; noted, too: entries that stand there before.
    pub fn distinct<T: TomlValue + PartialEq>(
        &mut self,
        key: &'static str,
    ) -> Option<Vec<(usize, T)>> {
        let value = self.required(key)?;
        self.distinct_entries(key, value, |_| None)
    }

    /// As [`Self::distinct`]; empty if the key is left out. Noted, too: entries that `refused` gives
    /// a reason against.
    pub fn optional_distinct<T: TomlValue + PartialEq>(
        &mut self,
        key: &'static str,
        refused: impl Fn(&T) -> Option<&'static str>,
    ) -> Option<Vec<(usize, T)>> {
        match self.value(key) {
            Some(value) => self.distinct_entries(key, value, refused),
            None => Some(Vec::new()),
        }
    }

    /// The id of this table, which is called by it from here on. Noted: missing, ill-formed, or
    /// used before.
    pub fn own_id(&mut self, ids: &mut Ids) -> Option<String> {
        let id: ItemId = self.get("id")?;
        self.name = format!("{} {} ", ids.name, id.as_str());
        let line = self.line_of("id");
        let text = id.as_str().to_owned();
        if let Some(first) = ids.first_lines.get(&id) {
            let of = ids.of;
            let message = format!("{first}行目{of}と同じidです。別のidにしてください。");
            self.problem("id", message);
            return None;
        }
        ids.first_lines.insert(id, line);
        Some(text)
    }

    /// The tables of `[[key]]`, each called by `name` (of its index) and read by `read`. Noted:
    /// missing, something else by that name.
    pub fn each<T>(
        &mut self,
        key: &'static str,
        name: impl Fn(usize) -> String,
        mut read: impl FnMut(&mut Fields<'_, '_>) -> Option<T>,
    ) -> Option<Vec<T>> {
        let value = self.required(key)?;
        let tables = value.get_ref().as_array().and_then(|array| {
            let table = |entry: &'_ Spanned<DeValue<'t>>| entry.get_ref().as_table().is_some();
            array.iter().all(table).then_some(array)
        });
        let Some(tables) = tables else {
            let expected = format!("[[{key}]] のくり返し");
            self.problem(key, wrong_type(&expected, value.get_ref()));
            return None;
        };
        let read: Vec<Option<T>> = tables
            .iter()
            .enumerate()
            .filter_map(|(index, entry)| {
                let line = self.source.line(&entry.span());
                let table = entry.get_ref().as_table()?;
                let source = &mut *self.source;
                Some(fields(source, table, line, name(index), &mut read))
            })
            .collect();
        read.into_iter().collect()
    }

    /// Notes a problem with a field.
    pub fn problem(&mut self, key: &str, message: impl Into<String>) {
        self.problem_at(self.line_of(key), key, message);
    }

    pub fn problem_at(&mut self, line: usize, key: &str, message: impl Into<String>) {
        let problem = self.problem_of(line, key, message);
        self.source.problems.push(problem);
    }

    fn problem_of(&self, line: usize, key: &str, message: impl Into<String>) -> Problem {
        let field = match self.name.as_str() {
            "" => key.to_owned(),
            name => format!("{name}の {key}"),
        };
        Problem::in_field(line, field, message)
    }

    /// The line of a field, or of the table if it has no such field.
    fn line_of(&self, key: &str) -> usize {
        let value = self.table.get(key);
        value.map_or(self.line, |v| self.source.line(&v.span()))
    }
}

impl<'s, 't> Fields<'s, 't> {
    fn value(&mut self, key: &'static str) -> Option<&'s Spanned<DeValue<'t>>> {
        self.asked.push(key);
        self.table.get(key)
    }

    fn required(&mut self, key: &'static str) -> Option<&'s Spanned<DeValue<'t>>> {
        let value = self.value(key);
        if value.is_none() {
            self.problem(key, "ありません。書き加えてください。");
        }
        value
    }

    fn read<T: TomlValue>(&mut self, key: &str, value: &Spanned<DeValue<'t>>) -> Option<T> {
        let line = self.source.line(&value.span());
        let read = T::read(value.get_ref());
        read.map_err(|message| self.problem_at(line, key, message))
            .ok()
    }

    /// `None` for an entry that is no such value.
    fn entries<T: TomlValue>(
        &mut self,
        key: &str,
        value: &Spanned<DeValue<'t>>,
    ) -> Option<Vec<(usize, Option<T>)>> {
        let Some(array) = value.get_ref().as_array() else {
            self.problem(key, wrong_type(T::LIST, value.get_ref()));
            return None;
        };
        let entry = |entry| {
            (
                self.source.line(&Spanned::span(entry)),
                self.read(key, entry),
            )
        };
        Some(array.iter().map(entry).collect())
    }

    fn distinct_entries<T: TomlValue + PartialEq>(
        &mut self,
        key: &str,
        value: &Spanned<DeValue<'t>>,
        refused: impl Fn(&T) -> Option<&'static str>,
    ) -> Option<Vec<(usize, T)>> {
        let entries = self.entries(key, value)?;
        let written = value.get_ref().as_array().into_iter().flatten();
        let mut distinct: Vec<(usize, T)> = Vec::new();
        let mut is_sound = true;
        for (written, (line, entry)) in written.zip(entries) {
            if let Some(why) = entry.as_ref().and_then(&refused) {
                self.problem_at(line, key, why);
                is_sound = false;
                continue;
            }
            match entry {
                Some(entry) if distinct.iter().all(|(_, before)| *before != entry) => {
                    distinct.push((line, entry));
                    continue;
                }
                Some(_) => {
                    let entry = match written.get_ref() {
                        DeValue::Integer(number) => number.to_string(),
                        other => format!("「{}」", other.as_str().unwrap_or_default().trim()),
                    };
                    let message = format!("{entry}が二度出てきます。一つにしてください。");
                    self.problem_at(line, key, message);
                }
                None => {}
            }
            is_sound = false;
        }
        is_sound.then_some(distinct)
    }
}
