//! The sheet 「回答」: which row is which, and its columns.
//!
//! Must not know the format of workbooks.

use std::fmt;

pub const SHEET: &str = "回答";

/// The columns as they are written, from the hidden one.
pub const MARKS: u16 = 0;
pub const NUMBER: u16 = 1;
pub const QUESTION: u16 = 2;
pub const ANSWER: u16 = 3;
pub const LEVEL: u16 = 4;
pub const COMMENT: u16 = 5;

/// On the row of heads, by which columns are found again.
pub const ANSWER_HEAD: &str = "答え";
pub const LEVEL_HEAD: &str = "段階（書ける方だけ）";
pub const COMMENT_HEAD: &str = "ひとこと（書ける方だけ）";

const PREFIX: &str = "monosashi:";

/// What a row is, in its hidden column.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RowMark {
    /// The heads of the columns.
    Heads,
    /// The first or the second 立場.
    Side(usize),
    People,
    Organisation,
    Name,
    Shows,
    /// By the item's id.
    Item(String),
    /// By the question's id: one choice, or words.
    Question(String),
    /// By the question's id, and which of its choices, from 0.
    Choice(String, usize),
}

impl fmt::Display for RowMark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(PREFIX)?;
        match self {
            Self::Heads => f.write_str("heads"),
            Self::Side(n) => write!(f, "side:{n}"),
            Self::People => f.write_str("people"),
            Self::Organisation => f.write_str("organisation"),
            Self::Name => f.write_str("name"),
            Self::Shows => f.write_str("shows"),
            Self::Item(id) => write!(f, "item:{id}"),
            Self::Question(id) => write!(f, "question:{id}"),
            Self::Choice(id, n) => write!(f, "choice:{n}:{id}"),
        }
    }
}

impl RowMark {
    /// `None` for what is no mark of a row.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim().strip_prefix(PREFIX)?;
        let (kind, rest) = text.split_once(':').unwrap_or((text, ""));
        let mark = match kind {
            "heads" => Self::Heads,
            "side" => Self::Side(rest.parse().ok()?),
            "people" => Self::People,
            "organisation" => Self::Organisation,
            "name" => Self::Name,
            "shows" => Self::Shows,
            "item" => Self::Item(rest.to_owned()),
            "question" => Self::Question(rest.to_owned()),
            "choice" => {
                let (n, id) = rest.split_once(':')?;
                Self::Choice(id.to_owned(), n.parse().ok()?)
            }
            _ => return None,
        };
        Some(mark)
    }
}

/// F12, as people name a cell. `column` from 0, `line` from 1.
pub fn cell_name(column: usize, line: usize) -> String {
    let mut letters = String::new();
    let mut left = column + 1;
    while left > 0 {
        let letter = u8::try_from((left - 1) % 26).unwrap_or(0);
        letters.insert(0, char::from(b'A' + letter));
        left = (left - 1) / 26;
    }
    format!("{letters}{line}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_come_back_as_they_were() {
        let id = || "forum-standing:1".to_owned();
        for mark in [
            RowMark::Heads,
            RowMark::Side(2),
            RowMark::People,
            RowMark::Item(id()),
            RowMark::Question(id()),
            RowMark::Choice(id(), 12),
        ] {
            assert_eq!(RowMark::parse(&mark.to_string()), Some(mark));
        }
        for other in ["", "item:x", "monosashi:", "monosashi:side:x", "回答"] {
            assert_eq!(RowMark::parse(other), None, "{other}");
        }
    }

    #[test]
    fn cells_are_called_as_people_call_them() {
        for (column, name) in [
            (0, "A"),
            (5, "F"),
            (25, "Z"),
            (26, "AA"),
            (701, "ZZ"),
            (702, "AAA"),
        ] {
            assert_eq!(cell_name(column, 12), format!("{name}12"));
        }
    }
}
