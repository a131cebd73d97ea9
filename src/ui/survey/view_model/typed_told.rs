//! What is told under a row of typed papers: what cannot be kept, and which words digits in a row were read as.
//!
//! Must not know how a row is drawn.

use super::paper_rows::{Row, RowOf};
use super::typing_in::{Grid, read};
use crate::exchange::survey::{AnswerSheet, SurveyForm};
use crate::ui::survey::words as t;

/// Of one paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    pub column: usize,
    pub text: String,
    pub is_wrong: bool,
}

/// All that is told of the row at `place`, in the order of the papers.
pub fn told(form: &SurveyForm, grid: &Grid, row: &Row, place: usize) -> Vec<Told> {
    let all = (0..grid.columns()).filter_map(|column| {
        let (text, is_wrong) = match read(form, &row.of, grid.cell(column, place)) {
            Err(why) => (format!("{}：{why}", t::cell(column + 1, &row.name)), true),
            Ok(sheet) => (t::read_as(column + 1, &chosen(row, &sheet)?), false),
        };
        Some(Told {
            column,
            text,
            is_wrong,
        })
    });
    all.collect()
}

/// What was chosen, where a digit too many would be read as another choice; `None` where it is nothing.
fn chosen(row: &Row, sheet: &AnswerSheet) -> Option<String> {
    if !row.ends_with_enter() {
        return None;
    }
    let words = match row.of {
        RowOf::Perspectives => {
            let sides = sheet.respondent.perspectives.all().iter();
            sides
                .map(|side| side.label())
                .collect::<Vec<_>>()
                .join("・")
        }
        RowOf::Question(_) => sheet.replies.values().next()?.choices.join("、"),
        RowOf::Item(_) | RowOf::Shows | RowOf::People | RowOf::Organisation => String::new(),
    };
    (!words.is_empty()).then_some(words)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Question, QuestionId, QuestionKind};
    use crate::ui::survey::view_model::paper_rows::rows;
    use crate::ui::view_models::testing::survey_form;

    /// Of each paper what is told of it; whether it is wrong.
    fn texts(place: usize, typed: &[&str]) -> Vec<(usize, String, bool)> {
        let question = |id: &str, kind, choices: usize| Question {
            id: QuestionId::new(id),
            text: id.into(),
            kind,
            choices: (1..=choices).map(|place| format!("答え{place}")).collect(),
        };
        let questions = vec![
            question("several", QuestionKind::Several, 3),
            question("one", QuestionKind::One, 12),
            question("few", QuestionKind::One, 3),
            question("text", QuestionKind::Text, 0),
        ];
        let form = survey_form(1, questions);
        let rows = rows(&form);
        let mut grid = Grid::blank(rows.len());
        for (column, typed) in typed.iter().enumerate() {
            grid.put(column, place, (*typed).to_owned());
        }
        let told = told(&form, &grid, &rows[place], place).into_iter();
        told.map(|told| (told.column, told.text, told.is_wrong))
            .collect()
    }

    #[test]
    fn all_wrong_papers_of_a_row_are_told_with_what_is_expected() {
        let wrong = |column, text: &str| (column, text.to_owned(), true);
        assert_eq!(texts(0, &["1", "5"]), []);
        assert_eq!(
            texts(0, &["1", "9", "", "0"]),
            [
                wrong(
                    1,
                    "紙2　問1：「9」は選べません。1から5の番号で入れてください。"
                ),
                wrong(
                    3,
                    "紙4　問1：「0」は選べません。1から5の番号で入れてください。"
                ),
            ]
        );
        assert_eq!(
            texts(7, &["1", "0"]),
            [wrong(
                1,
                "紙2　グループの人数：「0」は入れられません。1から999までの人数を入れてください。"
            )]
        );
    }

    #[test]
    fn digits_in_a_row_are_told_in_words_and_a_slip_beside_them() {
        let read = |column, text: &str| (column, text.to_owned(), false);
        let slip = "紙3　立場：「123」は多すぎます。立場は二つまでです。";
        assert_eq!(
            texts(5, &["4", "41", "123"]),
            [
                read(0, "紙1：当事者"),
                read(1, "紙2：当事者・行政"),
                (2, slip.to_owned(), true)
            ]
        );
        assert_eq!(texts(1, &["13"]), [read(0, "紙1：答え1、答え3")]);
        assert_eq!(texts(2, &["1", "12"])[1], read(1, "紙2：答え12"));
        // A digit of these leads on at once, and words are read as they stand.
        assert_eq!(texts(3, &["2"]), []);
        assert_eq!(texts(4, &["駅から遠い"]), []);
    }
}
