//! What is wrong with a file, said so that the person who holds it can put it right.
//!
//! Must not know any format: it only carries lines, names of columns or fields, and sentences.

use std::fmt;

/// One thing to put right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Line of the file, from 1, as an editor counts. `None` if it concerns the whole file.
    pub line: Option<usize>,
    /// Name of the column or field, as the file's readers know it.
    pub field: Option<String>,
    /// What was expected and what to do, in Japanese, with a full stop.
    pub message: String,
}

impl Problem {
    pub fn whole(message: impl Into<String>) -> Self {
        Self {
            line: None,
            field: None,
            message: message.into(),
        }
    }

    pub fn at(line: usize, message: impl Into<String>) -> Self {
        Self {
            line: Some(line),
            ..Self::whole(message)
        }
    }

    pub fn in_field(line: usize, field: impl Into<String>, message: impl Into<String>) -> Self {
        Self {
            field: Some(field.into()),
            ..Self::at(line, message)
        }
    }
}

/// 12行目「評価コード」: …
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.line, &self.field) {
            (Some(line), Some(field)) => write!(f, "{line}行目「{field}」: ")?,
            (Some(line), None) => write!(f, "{line}行目: ")?,
            (None, Some(field)) => write!(f, "「{field}」: ")?,
            (None, None) => {}
        }
        f.write_str(&self.message)
    }
}

/// A file that was not taken in. Nothing of it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileError {
    /// The file's name, as the person chose it.
    pub file: String,
    /// In the order of lines; never empty.
    pub problems: Vec<Problem>,
    /// How many more problems there are than `problems` tells.
    pub more: usize,
}

impl FileError {
    /// So many are told at once: enough to work through, few enough to read.
    pub const LIMIT: usize = 20;

    pub fn new(file: &str, problem: Problem) -> Self {
        Self {
            file: file.to_owned(),
            problems: vec![problem],
            more: 0,
        }
    }

    /// Puts problems in the order of their lines and tells at most `limit` of them.
    /// `Ok` if there is none.
    pub fn check(file: &str, mut problems: Vec<Problem>, limit: usize) -> Result<(), Self> {
        if problems.is_empty() {
            return Ok(());
        }
        problems.sort_by_key(|p| p.line);
        let more = problems.len().saturating_sub(limit);
        problems.truncate(limit);
        Err(Self {
            file: file.to_owned(),
            problems,
            more,
        })
    }
}

impl fmt::Display for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "「{}」を取り込めませんでした。今あるデータはそのままです。",
            self.file
        )?;
        for problem in &self.problems {
            write!(f, "\n{problem}")?;
        }
        match self.more {
            0 => Ok(()),
            more => write!(f, "\nほかに{more}か所あります。"),
        }
    }
}

impl std::error::Error for FileError {}

/// The beginning of a value, short enough for a message.
pub fn excerpt(value: &str) -> String {
    const SHOWN: usize = 20;
    let mut shown: String = value.chars().take(SHOWN).collect();
    if value.chars().nth(SHOWN).is_some() {
        shown.push('…');
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_tells_where_and_what_in_the_order_of_lines() {
        let problems = vec![
            Problem::in_field(9, "評価段階", "0から4までの数字で書いてください。"),
            Problem::at(3, "列が多すぎます。"),
            Problem::whole("「根拠」の列がありません。"),
            Problem::at(12, "列が多すぎます。"),
        ];
        let error = FileError::check("a.csv", problems, 3).expect_err("there are problems");
        assert_eq!(
            error.to_string(),
            "「a.csv」を取り込めませんでした。今あるデータはそのままです。\n\
             「根拠」の列がありません。\n\
             3行目: 列が多すぎます。\n\
             9行目「評価段階」: 0から4までの数字で書いてください。\n\
             ほかに1か所あります。"
        );
        assert_eq!(FileError::check("a.csv", Vec::new(), 3), Ok(()));
    }
}
