//! 「はじめに」: the sheet that says what a workbook is, to whoever opens it without the tool.
//!
//! Must not know how the other sheets are made.

use super::sheet::{Body, NewSheet, Paragraph};
use crate::model::PURPOSE;
use chrono::NaiveDateTime;

pub const NAME: &str = "はじめに";
/// Beside it stands when the workbook was made, in this form, by the clock of Japan.
pub const MADE_AT: &str = "つくった日時";
pub const MADE_FORM: &str = "%Y年%-m月%-d日 %-H時%M分";

/// What is to be said of a workbook.
pub struct Front<'f> {
    pub title: &'f str,
    /// What it is about: 地域, 実施回 …
    pub about: Vec<(&'static str, String)>,
    /// What to do with it, in the order in which it is done.
    pub ways: &'f [(&'static str, &'static str)],
    /// Each sheet, and what is on it.
    pub sheets: Vec<(&'static str, &'static str)>,
}

impl Front<'_> {
    pub fn sheet(self, made_at: &NaiveDateTime) -> NewSheet {
        let made = made_at.format(MADE_FORM).to_string();
        let pair = |(name, text): (&str, String)| Paragraph::Pair(name.to_owned(), text);
        let mut words = vec![Paragraph::Title(self.title.to_owned())];
        words.extend(self.about.into_iter().map(pair));
        words.push(pair((MADE_AT, made)));
        words.push(Paragraph::Heading("お読みください".to_owned()));
        words.push(Paragraph::Text(PURPOSE.to_owned()));
        words.push(Paragraph::Heading("使い方".to_owned()));
        words.extend(
            self.ways
                .iter()
                .map(|(name, text)| pair((name, (*text).to_owned()))),
        );
        words.push(Paragraph::Heading("シート".to_owned()));
        words.extend(
            self.sheets
                .iter()
                .map(|(name, text)| pair((name, (*text).to_owned()))),
        );
        NewSheet {
            name: NAME,
            body: Body::Words(words),
        }
    }
}
