//! The names of a table's columns, as a file may have them.
//!
//! Must not know what a column means, nor where it stands.

use super::column::Column;
use super::table::CsvTable;
use crate::model::is_invisible;
use std::borrow::Cow;
use std::collections::HashMap;
use unicode_normalization::UnicodeNormalization;

/// By either name, in the form of [`key`].
pub struct Names(HashMap<Box<str>, &'static Column>);

/// No name is longer, in bytes, however it is written.
const LONGEST: usize = 200;

impl Names {
    pub fn of(table: &CsvTable) -> Self {
        let each = |column: &'static Column| {
            let names = [column.name, column.label];
            names.map(|name| (key(name).into(), column))
        };
        Self(table.columns().flat_map(each).collect())
    }

    /// The column that a cell names.
    pub fn column(&self, cell: &str) -> Option<&'static Column> {
        match cell.is_empty() || cell.len() > LONGEST {
            true => None,
            false => self.0.get(&*key(cell)).copied(),
        }
    }
}

/// A name in the one form in which names are compared: NFKC, in small letters, without blanks or
/// invisible characters anywhere.
fn key(name: &str) -> Cow<'_, str> {
    if name.chars().all(is_key) {
        return Cow::Borrowed(name);
    }
    if name.is_ascii() {
        let shown = name
            .chars()
            .filter(|c| !c.is_whitespace() && !is_invisible(*c));
        return Cow::Owned(shown.map(|c| c.to_ascii_lowercase()).collect());
    }
    let shown = name.nfkc();
    let shown = shown.filter(|c| !c.is_whitespace() && !is_invisible(*c));
    Cow::Owned(shown.flat_map(char::to_lowercase).collect())
}

/// Whether a character is itself in every such form: most are, and nothing is to be done for them.
fn is_key(character: char) -> bool {
    matches!(
        character,
        'a'..='z' | '0'..='9' | '_' | '-' | 'ぁ'..='ゖ' | 'ァ'..='ー' | '一'..='鿿' | '、' | '。'
    )
}

#[cfg(test)]
mod tests {
    use super::super::testing::TABLE;
    use super::*;

    #[test]
    fn a_name_is_known_however_it_is_written() {
        let names = Names::of(&TABLE);
        for cell in [
            "checklist",
            " CheckList ",
            "ｃｈｅｃｋｌｉｓｔ",
            "\u{FEFF}checklist",
            "チェックリストID",
            "チェックリスト ＩＤ",
            "ﾁｪｯｸﾘｽﾄID",
            "チェック\nリスト\u{3000}id",
            "\u{1A}チェックリストID\u{200B}",
        ] {
            assert_eq!(
                names.column(cell).map(|c| c.name),
                Some("checklist"),
                "{cell}"
            );
        }
        for cell in ["", "\u{3000}", "check_list", "チェックリスト"] {
            assert_eq!(names.column(cell).map(|c| c.name), None, "{cell}");
        }
    }
}
