//! What is to be said of a table that was read all the same: where the column for people and the
//! column of codes disagree, and what was passed over.
//!
//! Must not know any particular column.

use super::code_table::CodeTable;
use super::column::{Column, ColumnType};
use crate::exchange::error::excerpt;

/// Which of two columns counts where the readable one and its code column disagree.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Counts {
    /// The disagreements are gathered, and the codes taken.
    #[default]
    Ask,
    Codes,
    Readable,
}

/// A column of codes and its readable one that say different things in some rows: people edit what
/// they can read. Words are those of the first such row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Disagreement {
    /// By its Japanese name, as the other.
    pub code_column: &'static str,
    pub readable_column: &'static str,
    /// In how many rows.
    pub rows: usize,
    pub first_line: usize,
    /// Of the first row: the area's name and what the row is about, as people know them; may be blank.
    pub first_about: String,
    /// The readable words of the code; a blank is told as one.
    pub code_says: String,
    pub readable_says: String,
}

/// One calm sentence in Japanese: what was passed over, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note(pub String);

/// All of it, while rows are read.
#[derive(Debug, Default)]
pub struct Asides {
    pub counts: Counts,
    pub disagreements: Vec<Disagreement>,
    pub notes: Vec<Note>,
    /// The readable columns of which a note was made.
    unknown: Vec<&'static str>,
}

impl Asides {
    pub fn new(counts: Counts) -> Self {
        Self {
            counts,
            ..Self::default()
        }
    }

    /// What the row is about that was read last, for those that disagree for the first time in it.
    pub fn name_row(&mut self, line: usize, about: &[&str]) {
        let first = self.disagreements.iter_mut();
        for first in first.filter(|d| d.first_line == line) {
            let about = about.iter().map(|words| words.trim());
            let about: Vec<_> = about.filter(|words| !words.is_empty()).collect();
            first.first_about = about.join("、");
        }
    }

    /// How much was said; grows with each row of which something is.
    pub fn said(&self) -> usize {
        let rows = self.disagreements.iter().map(|d| d.rows);
        self.notes.len() + rows.sum::<usize>()
    }

    pub fn note(&mut self, sentence: impl Into<String>) {
        self.notes.push(Note(sentence.into()));
    }

    /// What the column of codes says on `line`, in words, and what stands in the readable one.
    pub fn disagree(
        &mut self,
        [column, readable]: [&Column; 2],
        line: usize,
        code_says: String,
        words: &str,
    ) {
        if self.counts != Counts::Ask {
            return;
        }
        let mut known = self.disagreements.iter_mut();
        match known.find(|d| d.code_column == column.label) {
            Some(known) => known.rows += 1,
            None => self.disagreements.push(Disagreement {
                code_column: column.label,
                readable_column: readable.label,
                rows: 1,
                first_line: line,
                first_about: String::new(),
                code_says,
                readable_says: excerpt(words),
            }),
        }
    }

    /// `words` stand in a readable column and are none of its words.
    pub fn unknown(&mut self, [column, readable]: [&Column; 2], line: usize, words: &str) {
        if self.unknown.contains(&readable.name) {
            return;
        }
        self.unknown.push(readable.name);
        self.note(format!(
            "{line}行目などの「{}」の列に、決まったことばではない「{}」があります。「{}」の列の値を使いました。",
            readable.label,
            excerpt(words),
            column.label
        ));
    }
}

/// A code as people know it.
pub fn in_words(column: &Column, code: &str) -> String {
    let codes = match column.column_type {
        ColumnType::Code(table) => CodeTable::codes(table),
        _ => Vec::new(),
    };
    let known = codes.into_iter().find(|c| c.code == code.trim());
    match known {
        Some(known) => known.label,
        None if code.trim().is_empty() => "（空欄）".to_owned(),
        None => excerpt(code),
    }
}
