//! Rows in a table that are none of its rows: sums and notes that people write below or between.
//!
//! Must not know any particular column.

use crate::exchange::error::{Problem, excerpt};
use crate::model::narrow;

/// A row that names nothing by an id.
pub struct Stray {
    pub line: usize,
    /// What stands in it first.
    pub word: String,
    /// How many cells are filled.
    pub cells: usize,
}

const SUMS: [&str; 6] = ["合計", "小計", "総計", "総合計", "累計", "平均"];
const NOTES: [&str; 8] = ["※", "注", "(注", "*", "備考", "出典", "資料", "以上"];

/// A note has no more cells: a line of words, or a word and what it names.
const CELLS_OF_A_NOTE: usize = 2;

/// Whether a word begins a row of sums or notes.
pub fn is_mark(word: &str) -> bool {
    is_sum(word) || is_note(word)
}

fn is_sum(word: &str) -> bool {
    let word: String = narrow(word).split_whitespace().collect();
    let word = word.trim_start_matches(['(', '【', '<', '[']);
    SUMS.iter().any(|sum| word.starts_with(sum)) || word == "計" || word.starts_with("計(")
}

fn is_note(word: &str) -> bool {
    let word = narrow(word);
    NOTES.iter().any(|note| word.starts_with(note))
}

impl Stray {
    /// A sentence where the row can be passed over: it says itself that it is a sum or a note, or it is a few
    /// words below all rows, of which `rows_to` is the last line. Otherwise what to do about it.
    pub fn told(&self, rows_to: usize) -> Result<String, Problem> {
        let (line, word) = (self.line, excerpt(self.word.trim()));
        let is_below = line > rows_to && self.cells <= CELLS_OF_A_NOTE;
        match &*self.word {
            sum if is_sum(sum) => Ok(format!(
                "{line}行目の「{word}」の行は、集計の行として読みとばしました。"
            )),
            note if is_note(note) || is_below => Ok(format!(
                "{line}行目の「{word}」の行は、表の外の書きこみとして読みとばしました。"
            )),
            _ => Err(Problem::at(
                line,
                format!(
                    "IDのない行です（「{word}」で始まります）。要らない行なら消し、データの行なら、書き出したときの地域IDなどのIDを書いてください。"
                ),
            )),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_and_notes_are_known_by_their_first_word() {
        for word in [
            "合計",
            " 合　計 ",
            "計",
            "計（件）",
            "【小計】",
            "※ 未回答を除く",
            "注1",
            "（注）",
            "備考",
            "＊速報",
        ] {
            assert!(is_mark(word), "{word}");
        }
        for word in ["計画相談支援", "圏域", "2026", "協議の場"] {
            assert!(!is_mark(word), "{word}");
        }
    }

    #[test]
    fn words_are_passed_over_below_and_nowhere_else() {
        let stray = |line, cells| Stray {
            line,
            word: "担当　見本".into(),
            cells,
        };
        assert_eq!(
            stray(9, 1).told(8),
            Ok("9行目の「担当　見本」の行は、表の外の書きこみとして読みとばしました。".into())
        );
        for (line, cells) in [(7, 1), (9, 3)] {
            assert!(stray(line, cells).told(8).is_err());
        }
    }
}
