//! Papers typed in side by side: rows are what is asked, columns are papers, and a cell holds digits.
//!
//! Must not know how a cell is drawn.

use crate::exchange::survey::{AnswerSheet, SurveyForm};
use crate::exchange::typed_number;
use crate::model::{
    Answer, Feeling, Perspective, Perspectives, Question, QuestionKind, Reply, Respondent,
    RespondentId,
};
use crate::ui::survey::view_model::paper_rows::{Row, RowOf};
use crate::ui::survey::words as t;

/// So many papers at first, and so many more each time.
const COLUMNS: usize = 5;
/// Parts cells, and columns, where the grid is remembered as one text.
const CELL: char = '\u{1f}';
const COLUMN: char = '\u{1e}';
/// Between a row's id and what was typed in it.
const VALUE: char = '\u{1d}';

/// What was typed: a column a paper, a cell a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grid(Vec<Vec<String>>);

impl Grid {
    pub fn blank(rows: usize) -> Self {
        Self(vec![vec![String::new(); rows]; COLUMNS])
    }

    /// From its [`text`](Self::text). Of a survey that asks something else by now, what is still asked.
    pub fn of_text(text: &str, rows: &[Row]) -> Self {
        let mut grid = Self::blank(rows.len());
        for (column, cells) in text.split(COLUMN).enumerate() {
            while grid.columns() <= column {
                grid.widen();
            }
            for (id, typed) in cells.split(CELL).filter_map(|cell| cell.split_once(VALUE)) {
                if let Some(row) = rows.iter().position(|row| row.id == id) {
                    grid.put(column, row, typed.to_owned());
                }
            }
        }
        grid
    }

    pub fn text(&self, rows: &[Row]) -> String {
        let column = |cells: &Vec<String>| {
            let cells = rows
                .iter()
                .zip(cells)
                .filter(|(_, typed)| !typed.is_empty());
            let cells = cells.map(|(row, typed)| format!("{}{VALUE}{typed}", row.id));
            cells.collect::<Vec<_>>().join(&CELL.to_string())
        };
        let columns: Vec<String> = self.0.iter().map(column).collect();
        columns.join(&COLUMN.to_string())
    }

    pub fn columns(&self) -> usize {
        self.0.len()
    }

    pub fn is_blank(&self) -> bool {
        self.0.iter().flatten().all(|cell| cell.trim().is_empty())
    }

    /// Blank beyond its edges.
    pub fn cell(&self, column: usize, row: usize) -> &str {
        let cell = self.0.get(column).and_then(|cells| cells.get(row));
        cell.map(String::as_str).unwrap_or_default()
    }

    pub fn put(&mut self, column: usize, row: usize, text: String) {
        if let Some(cell) = self.0.get_mut(column).and_then(|cells| cells.get_mut(row)) {
            *cell = text;
        }
    }

    pub fn widen(&mut self) {
        let rows = self.0.first().map_or(0, Vec::len);
        self.0.extend(vec![vec![String::new(); rows]; COLUMNS]);
    }

    /// The papers that say something.
    ///
    /// # Errors
    /// Column and row of the first cell that cannot be kept, and why.
    pub fn sheets(
        &self,
        form: &SurveyForm,
        rows: &[Row],
        member: impl Fn() -> RespondentId,
    ) -> Result<Vec<AnswerSheet>, (usize, usize, String)> {
        let mut sheets = Vec::new();
        for (column, cells) in self.0.iter().enumerate() {
            let read = sheet(form, rows, cells, member());
            sheets.extend(read.map_err(|(row, why)| (column, row, why))?);
        }
        Ok(sheets)
    }
}

/// What a cell says, on a paper that says nothing else.
///
/// # Errors
/// What is wrong with it.
pub fn read(form: &SurveyForm, row: &RowOf, typed: &str) -> Result<AnswerSheet, String> {
    let mut sheet = AnswerSheet::of(form, Respondent::of(Perspective::Resident));
    sheet.respondent.perspectives = Perspectives::default();
    put(form, &mut sheet, row, typed)?;
    Ok(sheet)
}

/// Whether a cell is full with this: whoever typed goes on to the next.
pub fn is_full(form: &SurveyForm, row: &Row, typed: &str) -> bool {
    !row.ends_with_enter() && !typed.trim().is_empty() && read(form, &row.of, typed).is_ok()
}

/// One paper from its cells, in the order of the rows. `None` for one that says nothing.
///
/// # Errors
/// The place of the row that cannot be kept, and why.
pub fn sheet(
    form: &SurveyForm,
    rows: &[Row],
    cells: &[String],
    member: RespondentId,
) -> Result<Option<AnswerSheet>, (usize, String)> {
    let mut sheet = AnswerSheet::of(form, Respondent::new(member));
    for (place, (row, typed)) in rows.iter().zip(cells).enumerate() {
        put(form, &mut sheet, &row.of, typed).map_err(|why| (place, why))?;
    }
    let says = !sheet.answers.is_empty() || !sheet.replies.is_empty();
    Ok(says.then_some(sheet))
}

fn put(form: &SurveyForm, sheet: &mut AnswerSheet, row: &RowOf, typed: &str) -> Result<(), String> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(());
    }
    match row {
        RowOf::Item(place) => {
            let felt = Feeling::ALL[number(typed, Feeling::ALL.len())? - 1];
            if let Some(item) = form.items.get(*place) {
                let answer = Answer {
                    felt: Some(felt),
                    ..Answer::default()
                };
                sheet.answers.insert(item.id.clone(), answer);
            }
        }
        RowOf::Question(place) => {
            if let Some(question) = form.questions.get(*place) {
                let reply = reply(question, typed)?;
                sheet.replies.insert(question.id.clone(), reply);
            }
        }
        RowOf::Perspectives => {
            let places = digits(typed, Perspective::ALL.len())?;
            let sides = places
                .iter()
                .map(|place| Perspective::ALL[place - 1])
                .collect();
            sheet.respondent.perspectives =
                Perspectives::new(sides).ok_or_else(|| t::too_many_sides(typed))?;
        }
        RowOf::Organisation => typed.clone_into(&mut sheet.respondent.organisation),
        RowOf::Shows => sheet.respondent.shows_perspective = number(typed, 2)? == 1,
        RowOf::People => {
            let people = typed_number::count(typed).ok().flatten();
            let people = people.filter(|people| (1..=999).contains(people));
            let people = people.ok_or_else(|| t::not_people(typed))?;
            sheet.respondent.people = (people > 1).then_some(people);
        }
    }
    Ok(())
}

fn reply(question: &Question, typed: &str) -> Result<Reply, String> {
    let most = question.choices.len();
    let places = match question.kind {
        QuestionKind::Text => {
            return Ok(Reply {
                text: typed.to_owned(),
                ..Reply::default()
            });
        }
        QuestionKind::One => vec![number(typed, most)?],
        QuestionKind::Several if most < 10 => digits(typed, most)?,
        QuestionKind::Several => {
            let parts = typed
                .split(|c: char| !c.is_numeric())
                .filter(|part| !part.is_empty());
            parts
                .map(|part| number(part, most))
                .collect::<Result<_, _>>()?
        }
    };
    let choices = places
        .iter()
        .map(|place| question.choices[place - 1].clone());
    Ok(Reply {
        choices: choices.collect(),
        ..Reply::default()
    })
}

/// From 1 to `most`.
fn number(typed: &str, most: usize) -> Result<usize, String> {
    let number = typed_number::count(typed).ok().flatten();
    let number = number.and_then(|number| usize::try_from(number).ok());
    let number = number.filter(|number| (1..=most).contains(number));
    number.ok_or_else(|| t::not_a_choice(typed, most))
}

/// Each digit a choice, in the order of the choices: 13 or 1・3.
fn digits(typed: &str, most: usize) -> Result<Vec<usize>, String> {
    let marks = typed.chars().filter(|c| !" 　・,、.".contains(*c));
    let mut places = Vec::new();
    for mark in marks {
        let place = number(&mark.to_string(), most).map_err(|_| t::not_a_choice(typed, most))?;
        if !places.contains(&place) {
            places.push(place);
        }
    }
    Ok(places)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{ItemId, QuestionId};
    use crate::ui::survey::view_model::paper_rows::rows;
    use crate::ui::view_models::testing::survey_form;

    fn form() -> SurveyForm {
        let question = |id: &str, kind| Question {
            id: QuestionId::new(id),
            text: id.into(),
            kind,
            choices: vec!["はい".into(), "いいえ".into(), "分からない".into()],
        };
        let questions = vec![
            question("one", QuestionKind::One),
            question("several", QuestionKind::Several),
            question("text", QuestionKind::Text),
        ];
        survey_form(1, questions)
    }

    fn typed(cells: [&str; 8]) -> Result<Option<AnswerSheet>, (usize, String)> {
        let form = form();
        let cells = cells.map(str::to_owned);
        sheet(
            &form,
            &rows(&form),
            &cells,
            RespondentId::new("r1").expect("an id"),
        )
    }

    #[test]
    fn a_paper_is_read_from_its_digits() {
        let sheet =
            typed(["３", "2", "1・3", "駅から遠い", "46", "1", "4", "福祉課"]).expect("a paper");
        let sheet = sheet.expect("answers");
        assert_eq!(
            sheet.answers[&ItemId::new("1-1")].felt,
            Some(Feeling::NotYet)
        );
        assert_eq!(sheet.replies[&QuestionId::new("one")].choices, ["いいえ"]);
        assert_eq!(
            sheet.replies[&QuestionId::new("several")].choices,
            ["はい", "分からない"]
        );
        assert_eq!(sheet.replies[&QuestionId::new("text")].text, "駅から遠い");
        let sides = sheet.respondent.perspectives.all();
        assert_eq!(sides, [Perspective::Peer, Perspective::Resident]);
        assert_eq!(sheet.respondent.organisation, "福祉課");
        assert!(sheet.respondent.shows_perspective && sheet.respondent.people == Some(4));
    }

    #[test]
    fn a_blank_paper_is_none_and_a_slip_is_told_with_its_row() {
        assert_eq!(typed(["", "", "", "", "1", "", "", ""]), Ok(None));
        for (cells, row) in [
            (["6", "", "", "", "", "", "", ""], 0),
            (["1", "4", "", "", "", "", "", ""], 1),
            (["1", "", "14", "", "", "", "", ""], 2),
            (["1", "", "", "", "123", "", "", ""], 4),
            (["1", "", "", "", "", "3", "", ""], 5),
            (["1", "", "", "", "", "", "0", ""], 6),
        ] {
            let (found, why) = typed(cells).expect_err("a slip");
            assert_eq!(found, row, "{why}");
        }
    }

    #[test]
    fn what_was_typed_comes_back_from_its_text_and_blank_papers_are_none() {
        let form = form();
        let rows = rows(&form);
        let mut grid = Grid::blank(rows.len());
        assert!(grid.is_blank());
        grid.widen();
        grid.put(7, 0, "2".into());
        grid.put(1, 3, "駅から、遠い".into());
        let again = Grid::of_text(&grid.text(&rows), &rows);
        assert_eq!(again, grid);
        let id = || RespondentId::new("u1").expect("an id");
        assert_eq!(
            grid.sheets(&form, &rows, id).map(|sheets| sheets.len()),
            Ok(2)
        );
        grid.put(7, 0, "9".into());
        let (column, row, _) = grid.sheets(&form, &rows, id).expect_err("a slip");
        assert_eq!((column, row), (7, 0));
        // The survey asks less by now: what was typed stays with its question.
        let less = Grid::of_text(&grid.text(&rows), &rows[1..]);
        assert_eq!((less.cell(7, 0), less.cell(1, 2)), ("", "駅から、遠い"));
    }

    #[test]
    fn one_digit_fills_a_cell_of_one_choice_and_no_other() {
        let form = form();
        let full = |row: usize, typed: &str| is_full(&form, &rows(&form)[row], typed);
        assert!(full(0, "5") && full(1, "3"));
        assert!(!full(0, "6") && !full(0, "") && !full(1, "4"));
        assert!(!full(2, "1") && !full(4, "4") && !full(6, "1"));
    }
}
