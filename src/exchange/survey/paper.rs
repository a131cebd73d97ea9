//! Paper, typed in: a column a sheet of paper, a row an item, a digit a cell.
//!
//! Must not know the page on which it is typed.

use super::derived::id_from;
use super::{AnswerSheet, SurveyForm};
use crate::exchange::error::{Problem, excerpt};
use crate::model::{Answer, Feeling, Respondent, without_blanks};

/// The sheets of paper on which anything is written, each with its column from 0. `rows` are those of the form's
/// items, in their order; shorter ones go on blank. `batch` is unlike that of any other typing-in: two papers may
/// well say the same, and are two people.
///
/// # Errors
/// All cells that are no digit from 1 to 5, each with its row and its column.
pub fn from_paper(
    form: &SurveyForm,
    rows: &[Vec<String>],
    batch: &str,
) -> Result<Vec<(usize, AnswerSheet)>, Vec<Problem>> {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let mut problems = Vec::new();
    let mut sheets: Vec<AnswerSheet> = (0..columns)
        .map(|column| {
            let id = id_from(&format!("{batch}/{column}"));
            AnswerSheet::of(form, Respondent::new(id))
        })
        .collect();
    for (row, cells) in rows.iter().enumerate() {
        for (column, (text, sheet)) in cells.iter().zip(&mut sheets).enumerate() {
            let felt = match feeling(text) {
                Ok(None) => continue,
                Ok(Some(felt)) => felt,
                Err(()) => {
                    problems.push(problem(row, column, text, form));
                    continue;
                }
            };
            match form.items.get(row) {
                Some(item) => {
                    let answer = Answer {
                        felt: Some(felt),
                        ..Answer::default()
                    };
                    sheet.answers.insert(item.id.clone(), answer);
                }
                None => problems.push(beyond(row, column, form)),
            }
        }
    }
    match problems.is_empty() {
        true => Ok(sheets
            .into_iter()
            .enumerate()
            .filter(|(_, s)| !s.is_blank())
            .collect()),
        false => Err(problems),
    }
}

/// A digit as it stands on the paper: 1 そう思う … 5 答えない.
pub fn feeling(text: &str) -> Result<Option<Feeling>, ()> {
    let text = without_blanks(text);
    if text.is_empty() {
        return Ok(None);
    }
    let digits = (1..).zip(Feeling::ALL);
    let mut found = digits.filter(|(digit, _): &(u8, _)| text == digit.to_string());
    found.next().map(|(_, felt)| Some(*felt)).ok_or(())
}

fn problem(row: usize, column: usize, text: &str, form: &SurveyForm) -> Problem {
    let item = form.items.get(row).map_or("", |item| &item.plain);
    let digits: Vec<String> = (1..)
        .zip(Feeling::ALL)
        .map(|(digit, felt): (u8, _)| format!("{digit} {}", felt.label()))
        .collect();
    let message = format!(
        "「{}」は読み取れません（{}）。{}のどれかの数字か、空のままにしてください。",
        excerpt(text),
        excerpt(item),
        digits.join("、")
    );
    Problem::in_field(row + 1, paper(column), message)
}

fn beyond(row: usize, column: usize, form: &SurveyForm) -> Problem {
    let message = format!(
        "項目は{}までです。この行は空にしてください。",
        form.items.len()
    );
    Problem::in_field(row + 1, paper(column), message)
}

fn paper(column: usize) -> String {
    format!("{}枚目", column + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::survey::samples::form;

    fn rows(rows: &[&[&str]]) -> Vec<Vec<String>> {
        let row = |row: &&[&str]| row.iter().map(|c| (*c).to_owned()).collect();
        rows.iter().map(row).collect()
    }

    #[test]
    fn columns_are_sheets_and_blanks_are_no_answers() {
        let typed = rows(&[
            &["1", "", "５", "3"],
            &["", " ", "4", "3"],
            &["２", "", "", ""],
        ]);
        let read = from_paper(&form(), &typed, "b1").expect("digits");
        let columns: Vec<usize> = read.iter().map(|(column, _)| *column).collect();
        assert_eq!(columns, [0, 2, 3]);
        let felt = |n: usize, item: usize| {
            let answer = read[n].1.answers.get(&form().items[item].id);
            answer.and_then(|answer| answer.felt)
        };
        assert_eq!(felt(0, 0), Some(Feeling::Yes));
        assert_eq!((felt(0, 1), felt(0, 2)), (None, Some(Feeling::Between)));
        assert_eq!(felt(1, 0), Some(Feeling::Declined));
        assert_eq!(felt(2, 1), Some(Feeling::NotYet));
    }

    #[test]
    fn two_papers_that_say_the_same_are_two_people() {
        let ids = |batch: &str| {
            let read = from_paper(&form(), &rows(&[&["1", "1"]]), batch).expect("digits");
            [0, 1].map(|n: usize| read[n].1.respondent.id)
        };
        let [one, other] = ids("b1");
        assert_ne!(one, other);
        assert_eq!(ids("b1"), [one, other]);
        assert_ne!(ids("b2")[0], one);
    }

    #[test]
    fn what_is_no_digit_is_told_with_row_and_column() {
        let typed = rows(&[&["1", "7"], &["はい"], &[], &["", "2"]]);
        let problems = from_paper(&form(), &typed, "b1").expect_err("refused");
        let told: Vec<String> = problems.iter().map(Problem::to_string).collect();
        assert!(
            told[0].starts_with("1行目「2枚目」: 「7」は読み取れません"),
            "{told:?}"
        );
        assert!(
            told[0].contains("1 そう思う、2 どちらともいえない"),
            "{told:?}"
        );
        assert!(told[1].starts_with("2行目「1枚目」: 「はい」"), "{told:?}");
        assert!(
            told[2].starts_with("4行目「2枚目」: 項目は3までです"),
            "{told:?}"
        );
    }
}
