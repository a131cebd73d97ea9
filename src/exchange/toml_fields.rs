//! A TOML file taken field by field, noting everything that is wrong with its line.
//!
//! Must not know what the fields mean, beyond the kinds of value they take. The parser's own (English) messages are not shown; what
//! they say is said in Japanese here.

use super::error::Problem;
use crate::model::{Day, ItemId};
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// The file's text, its table, and what was found wrong so far.
pub struct Source {
    /// Byte at which each line begins.
    lines: Vec<usize>,
    pub problems: Vec<Problem>,
}

impl Source {
    pub fn new(text: &str) -> Self {
        let breaks = text.bytes().enumerate().filter(|(_, b)| *b == b'\n');
        Self {
            lines: std::iter::once(0)
                .chain(breaks.map(|(at, _)| at + 1))
                .collect(),
            problems: Vec::new(),
        }
    }

    /// The line, from 1, on which a span begins.
    pub fn line(&self, span: &Range<usize>) -> usize {
        self.lines.partition_point(|start| *start <= span.start)
    }

    /// The whole file as a table. `None` if it is no TOML; then `problems` says where.
    pub fn table<'t>(&mut self, text: &'t str) -> Option<DeTable<'t>> {
        let (table, errors) = DeTable::parse_recoverable(text);
        let mut last = 0;
        for error in &errors {
            let span = error.span().unwrap_or(0..0);
            let line = self.line(&span);
            // One slip often trips the parser several times on the same line.
            if line == last {
                continue;
            }
            last = line;
            let start = self.lines.get(line - 1).copied().unwrap_or(0);
            let before = text.get(start..span.start).unwrap_or_default();
            let column = before.chars().count() + 1;
            let message = format!("{column}文字目: {}", in_japanese(error.message()));
            self.problems.push(Problem::at(line, message));
        }
        errors.is_empty().then(|| table.into_inner())
    }
}

/// What a message of the parser says to somebody who writes a list by hand.
fn in_japanese(message: &str) -> &'static str {
    const TABLE: [(&str, &str); 8] = [
        (
            "must be quoted",
            "文字の値は、半角の二重引用符（\"）で囲んでください。",
        ),
        (
            "escape",
            "\\ のあとの文字が使えません。\\ そのものは \\\\ と書いてください。",
        ),
        (
            "string",
            "文字の値が閉じていません。終わりにも半角の二重引用符（\"）を付けてください。",
        ),
        (
            "duplicate key",
            "同じ名前が二度出てきます。どちらか一つにしてください。",
        ),
        (
            "unclosed array table",
            "[[item]] のように、二重の角かっこを閉じてください。",
        ),
        (
            "unclosed",
            "かっこが閉じていません。] または } を付けてください。",
        ),
        (
            "key",
            "行の始めは「名前 = 値」の形で、半角英数字の名前を書いてください。全角の空白や文字が混じっていないかもお確かめください。",
        ),
        ("number", "数として読めません。半角数字で書いてください。"),
    ];
    let known = TABLE.iter().find(|(part, _)| message.contains(part));
    known.map_or(
        "TOMLの書き方に合いません。前後の行のかっこや引用符をお確かめください。",
        |(_, m)| m,
    )
}

/// One table of the file.
pub struct Fields<'s, 't> {
    pub source: &'s mut Source,
    table: &'s DeTable<'t>,
    /// Where the table begins.
    pub line: usize,
    /// What the table is called in messages; empty for the whole file.
    pub place: String,
}

impl<'s, 't> Fields<'s, 't> {
    pub fn new(source: &'s mut Source, table: &'s DeTable<'t>, line: usize, place: String) -> Self {
        Self {
            source,
            table,
            line,
            place,
        }
    }

    /// Notes every key that is none of `known`.
    pub fn only(&mut self, known: &[&str]) {
        let table = self.table;
        for key in table.keys() {
            if !known.contains(&key.get_ref().as_ref()) {
                let line = self.source.line(&key.span());
                let message = format!(
                    "この名前は使えません。使える名前は {} です。",
                    known.join("、")
                );
                self.problem(line, key.get_ref(), message);
            }
        }
    }

    /// A text without white space around it. Noted: missing, not a text, blank.
    pub fn text(&mut self, key: &str) -> Option<String> {
        let value = self.required(key)?;
        self.text_of(key, value)
    }

    /// A whole number. Noted: missing, not a whole number.
    pub fn integer(&mut self, key: &str) -> Option<i64> {
        let value = self.required(key)?;
        self.integer_of(key, value)
    }

    /// As [`Self::text`]; `Some(None)` if the key is left out.
    pub fn optional_text(&mut self, key: &str) -> Option<Option<String>> {
        match self.table.get(key) {
            Some(value) => self.text_of(key, value).map(Some),
            None => Some(None),
        }
    }

    /// An id by the rule of [`ItemId::is_well_formed`]. Noted: missing, no text, ill-formed.
    pub fn id(&mut self, key: &str) -> Option<String> {
        let id = self.text(key)?;
        if !ItemId::is_well_formed(&id) {
            let line = self.line_of(key);
            self.problem(line, key, ill_formed(&id));
            return None;
        }
        Some(id)
    }

    /// A code, read by `read`. Noted: missing, none of `choices` (shown as code and label).
    pub fn code<T>(
        &mut self,
        key: &str,
        read: fn(&str) -> Option<T>,
        choices: &[(&str, &str)],
    ) -> Option<T> {
        let code = self.text(key)?;
        let value = read(&code);
        if value.is_none() {
            let choices: Vec<_> = choices
                .iter()
                .map(|(code, label)| format!("\"{code}\"（{label}）"))
                .collect();
            let line = self.line_of(key);
            let message = format!(
                "「{code}」は使えません。{}のどれかを書いてください。",
                choices.join("、")
            );
            self.problem(line, key, message);
        }
        value
    }

    /// A whole or broken number. Noted: missing, no finite number.
    pub fn number(&mut self, key: &str) -> Option<f64> {
        let value = self.required(key)?;
        self.number_of(key, value)
    }

    /// As [`Self::number`]; `Some(None)` if the key is left out.
    pub fn optional_number(&mut self, key: &str) -> Option<Option<f64>> {
        match self.table.get(key) {
            Some(value) => self.number_of(key, value).map(Some),
            None => Some(None),
        }
    }

    /// As [`Self::integer`]; `Some(None)` if the key is left out.
    pub fn optional_integer(&mut self, key: &str) -> Option<Option<i64>> {
        match self.table.get(key) {
            Some(_) => self.integer(key).map(Some),
            None => Some(None),
        }
    }

    /// A day as a text, `"2026-04-01"`; `Some(None)` if the key is left out. Noted: no such day.
    pub fn optional_day(&mut self, key: &str) -> Option<Option<Day>> {
        let Some(text) = self.optional_text(key)? else {
            return Some(None);
        };
        let day = Day::parse(&text);
        if day.is_none() {
            let line = self.line_of(key);
            let message = format!(
                "「{text}」は日付として読めません。\"2026-04-01\" のように書いてください。"
            );
            self.problem(line, key, message);
        }
        day.map(Some)
    }

    /// The numbers of an array, each with its line; empty if the key is left out. Noted: no array,
    /// an entry that is no whole number.
    pub fn optional_integers(&mut self, key: &str) -> Option<Vec<(usize, i64)>> {
        let Some(value) = self.table.get(key) else {
            return Some(Vec::new());
        };
        let Some(array) = value.get_ref().as_array() else {
            return self.wrong_type(key, value, "整数の並び（[1, 2]）");
        };
        let numbers: Vec<_> = array
            .iter()
            .map(|entry| {
                let line = self.source.line(&entry.span());
                self.integer_of(key, entry).map(|number| (line, number))
            })
            .collect();
        numbers.into_iter().collect()
    }

    /// The texts of an array, each with its line. Noted: missing, no array, an entry that is no
    /// text or blank.
    pub fn texts(&mut self, key: &str) -> Option<Vec<(usize, String)>> {
        let value = self.required(key)?;
        self.texts_of(key, value)
    }

    /// As [`Self::texts`]; empty if the key is left out.
    pub fn optional_texts(&mut self, key: &str) -> Option<Vec<(usize, String)>> {
        match self.table.get(key) {
            Some(value) => self.texts_of(key, value),
            None => Some(Vec::new()),
        }
    }

    /// The tables of `[[key]]`, each with its line. Noted: missing, something else by that name.
    pub fn tables(&mut self, key: &str) -> Option<Vec<(usize, &'s DeTable<'t>)>> {
        let value = self.required(key)?;
        let entries = value
            .get_ref()
            .as_array()
            .into_iter()
            .flat_map(|a| a.iter());
        let tables: Vec<_> = entries
            .filter_map(|e| Some((self.source.line(&e.span()), e.get_ref().as_table()?)))
            .collect();
        match value.get_ref().as_array() {
            Some(array) if array.len() == tables.len() => Some(tables),
            _ => self.wrong_type(key, value, &format!("[[{key}]] のくり返し")),
        }
    }

    /// The line of a field, or of the table if it has no such field.
    pub fn line_of(&self, key: &str) -> usize {
        let value = self.table.get(key);
        value.map_or(self.line, |v| self.source.line(&v.span()))
    }

    /// Notes a problem with a field.
    pub fn problem(&mut self, line: usize, key: &str, message: impl Into<String>) {
        let field = match self.place.as_str() {
            "" => key.to_owned(),
            place => format!("{place}の {key}"),
        };
        self.source
            .problems
            .push(Problem::in_field(line, field, message));
    }

    fn required(&mut self, key: &str) -> Option<&'s Spanned<DeValue<'t>>> {
        let value = self.table.get(key);
        if value.is_none() {
            self.problem(self.line, key, "ありません。書き加えてください。");
        }
        value
    }

    fn integer_of(&mut self, key: &str, value: &Spanned<DeValue<'t>>) -> Option<i64> {
        let Some(number) = value.get_ref().as_integer() else {
            return self.wrong_type(key, value, "整数（引用符なし）");
        };
        let read = i64::from_str_radix(number.as_str(), number.radix()).ok();
        self.number_read(key, value, read)
    }

    fn number_of(&mut self, key: &str, value: &Spanned<DeValue<'t>>) -> Option<f64> {
        let read = match value.get_ref() {
            DeValue::Integer(_) => self.integer_of(key, value)?.to_string().parse().ok(),
            DeValue::Float(number) => number.as_str().parse().ok(),
            _ => return self.wrong_type(key, value, "数（引用符なし）"),
        };
        self.number_read(key, value, read.filter(|number: &f64| number.is_finite()))
    }

    fn number_read<T>(
        &mut self,
        key: &str,
        value: &Spanned<DeValue<'t>>,
        read: Option<T>,
    ) -> Option<T> {
        if read.is_none() {
            let line = self.source.line(&value.span());
            self.problem(line, key, "数として読めません。半角数字で書いてください。");
        }
        read
    }

    fn texts_of(
        &mut self,
        key: &str,
        value: &Spanned<DeValue<'t>>,
    ) -> Option<Vec<(usize, String)>> {
        let Some(array) = value.get_ref().as_array() else {
            return self.wrong_type(key, value, "文字の並び（[\"…\", \"…\"]）");
        };
        let texts: Vec<_> = array
            .iter()
            .map(|entry| {
                let line = self.source.line(&entry.span());
                self.text_of(key, entry).map(|text| (line, text))
            })
            .collect();
        texts.into_iter().collect()
    }

    fn text_of(&mut self, key: &str, value: &Spanned<DeValue<'t>>) -> Option<String> {
        let Some(text) = value.get_ref().as_str() else {
            return self.wrong_type(key, value, "文字（\"…\"）");
        };
        let text = text.trim();
        if text.is_empty() {
            let line = self.source.line(&value.span());
            self.problem(line, key, "空です。文を書いてください。");
            return None;
        }
        Some(text.to_owned())
    }

    fn wrong_type<T>(
        &mut self,
        key: &str,
        value: &Spanned<DeValue<'t>>,
        expected: &str,
    ) -> Option<T> {
        let found = match value.get_ref() {
            DeValue::String(_) => "文字",
            DeValue::Integer(_) => "整数",
            DeValue::Float(_) => "小数",
            DeValue::Boolean(_) => "true か false",
            DeValue::Datetime(_) => "日時",
            DeValue::Array(_) => "並び",
            DeValue::Table(_) => "表",
        };
        let line = self.source.line(&value.span());
        self.problem(
            line,
            key,
            format!("{expected}で書いてください。今は{found}になっています。"),
        );
        None
    }
}

/// What is wrong with an id.
pub fn ill_formed(id: &str) -> String {
    format!(
        "「{id}」は使えません。半角の英小文字で始め、英小文字・数字・ハイフンだけで{}文字までにしてください（例: forum-standing）。",
        ItemId::MAX_LEN
    )
}
