//! Which rows of a survey stand on which sheet of A4: as few sheets as hold them at twelve points, filled alike.
//!
//! Heights are estimates on the safe side, as the browser that prints is not asked. Must not know how a sheet is
//! drawn; `90-print.css` draws it with these measures.

use super::paper_rows::{Answered, Row, RowOf, rows};
use crate::exchange::survey::SurveyForm;
use crate::exchange::survey::told::{facts, return_to};
use crate::ui::survey::words as t;

/// What a sheet holds, in millimetres: 274, and a little kept back.
const SHEET: f64 = 270.0;
/// A line of twelve points, and of the title's fifteen.
const LINE: f64 = 5.75;
const TITLE_LINE: f64 = 8.0;
/// Between two parts, and around a question.
const GAP: f64 = 1.3;
const AROUND: f64 = 2.4;
/// A line to write on, with the room around it.
const TO_WRITE: f64 = 2.5 * GAP + LINE;
/// So much at least to write words in.
const WORDS: f64 = 30.0;
/// What a line holds, in widths of a letter: of a text that breaks where phrases do, and of boxes to tick.
const TEXT_LINE: f64 = 39.0;
const TICKS_LINE: f64 = 42.0;

/// The rows of each sheet. `title` is what the survey is called on screen.
pub fn sheets(form: &SurveyForm, title: &str) -> Vec<Vec<Row>> {
    let blocks = blocks(form);
    let heights: Vec<f64> = blocks.iter().map(|block| height(block)).collect();
    if first_head(form, title, 1) + heights.iter().sum::<f64>() <= SHEET {
        return vec![blocks.concat()];
    }
    let (first, next) = (first_head(form, title, 2), next_head(form, title));
    let count = cuts(&heights, first, next, SHEET).len();
    // Filled alike: the least room that still takes no further sheet.
    let mut room = SHEET;
    while room > GAP && cuts(&heights, first, next, room - 1.0).len() == count {
        room -= 1.0;
    }
    let mut blocks = blocks.into_iter();
    let sheets = cuts(&heights, first, next, room).into_iter();
    sheets
        .map(|count| blocks.by_ref().take(count).flatten().collect())
        .collect()
}

/// How many blocks each sheet takes, one after another, where it holds so much. None is blank.
fn cuts(heights: &[f64], first: f64, next: f64, room: f64) -> Vec<usize> {
    let mut sheets = vec![0];
    let mut used = first;
    for height in heights {
        let is_blank = sheets.last() == Some(&0);
        if used + height > room && !is_blank {
            sheets.push(0);
            used = next;
        }
        used += height;
        if let Some(count) = sheets.last_mut() {
            *count += 1;
        }
    }
    sheets
}

/// What is never cut: a question, and what is asked about whoever answers.
fn blocks(form: &SurveyForm) -> Vec<Vec<Row>> {
    let (about, questions): (Vec<Row>, Vec<Row>) =
        rows(form).into_iter().partition(Row::is_about_them);
    let questions = questions.into_iter().map(|row| vec![row]);
    questions.chain([about]).collect()
}

fn height(block: &[Row]) -> f64 {
    block.iter().map(row_height).sum()
}

fn row_height(row: &Row) -> f64 {
    let ticks = ticks_lines(&row.numbered()) * LINE;
    match row.of {
        RowOf::Item(_) | RowOf::Question(_) => {
            let rule = row.rule().unwrap_or_default();
            let text = lines(&format!("{} {} {rule}", row.name, row.text), TEXT_LINE) * LINE;
            let answer = match row.answered {
                Answered::Words => WORDS,
                _ => ticks,
            };
            AROUND + text + answer
        }
        RowOf::Perspectives => GAP + LINE + ticks,
        // Beside its name.
        RowOf::Shows => GAP + LINE.max(ticks),
        // Both on one line to write on, and under it who sees it.
        RowOf::People => 0.0,
        RowOf::Organisation => TO_WRITE + part(t::WHY_ORGANISATION),
    }
}

/// Of the first sheet: what it is, what is said before the first question, where it goes.
fn first_head(form: &SurveyForm, title: &str, sheets: usize) -> f64 {
    let about = t::about(&form.area_name, form.year, form.round, &form.forum_name);
    let facts = format!("{}{}", facts(form).concat(), t::DECLINE);
    let how = format!("{}{}", t::HOW, t::all_sheets(sheets));
    let texts = [
        about,
        form.greeting.clone(),
        facts,
        return_to(form).unwrap_or_default(),
        how,
    ];
    let title = lines(title, TEXT_LINE * 12.0 / 15.0) * TITLE_LINE;
    let mark = if sheets > 1 { TO_WRITE } else { 0.0 };
    title + texts.iter().map(|text| part(text)).sum::<f64>() + mark
}

/// Of every further one, which may come by fax without the first.
fn next_head(form: &SurveyForm, title: &str) -> f64 {
    let about = t::about(&form.area_name, form.year, form.round, &form.forum_name);
    let texts = [title.to_owned(), about, return_to(form).unwrap_or_default()];
    texts.iter().map(|text| part(text)).sum::<f64>() + TO_WRITE
}

fn part(text: &str) -> f64 {
    match text.is_empty() {
        true => 0.0,
        false => GAP + lines(text, TEXT_LINE) * LINE,
    }
}

fn lines(text: &str, line: f64) -> f64 {
    let lines = text
        .lines()
        .map(|text| (width(text) / line).ceil().max(1.0));
    lines.sum()
}

/// Each with its box and the room between it and the next; what is longer than a line stands on several.
fn ticks_lines(choices: &[String]) -> f64 {
    let (mut lines, mut used) = (0.0, TICKS_LINE);
    for choice in choices {
        let own = width(choice) + 2.0;
        if used + own > TICKS_LINE {
            let whole = (own / TICKS_LINE).ceil().max(1.0);
            lines += whole;
            used = own - (whole - 1.0) * TICKS_LINE;
        } else {
            used += own;
        }
    }
    lines
}

/// In widths of a letter; figures and Latin letters take about half of it.
fn width(text: &str) -> f64 {
    let widths = text.chars().map(|c| match c {
        ' ' => 0.3,
        c if c.is_ascii() => 0.58,
        _ => 1.0,
    });
    widths.sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::{builtin_lists, sample};
    use crate::model::{AssessmentKey, Library, Question, QuestionId, QuestionKind};
    use crate::ui::view_models::testing::survey_form;
    use proptest::prelude::*;

    const GREETING: &str = "こころの病気があってもなくても暮らしやすい地域にするための話し合いを、これから開きます。その前に、お一人おひとりの感じ方を聞かせてください。答えは、だれが書いたか分からない形にまとめます。";

    fn question(kind: QuestionKind, text: &str, choices: usize) -> Question {
        Question {
            id: QuestionId::new("q"),
            text: text.into(),
            kind,
            choices: (0..choices)
                .map(|place| format!("住まいのこと{place}"))
                .collect(),
        }
    }

    /// With the greeting that every survey begins with.
    fn form(items: usize, questions: Vec<Question>) -> SurveyForm {
        let mut form = survey_form(items, questions);
        form.greeting = GREETING.into();
        form.send_to = "あおば保健所 精神保健福祉係　電話 0000-00-0000".into();
        for item in &mut form.items {
            item.plain = "話し合いの場で、当事者や家族の声を聞いてもらえますか".into();
        }
        form
    }

    fn counts(form: &SurveyForm) -> Vec<usize> {
        let sheets = sheets(form, "あおば川圏域のくらしについてのアンケート");
        sheets.iter().map(Vec::len).collect()
    }

    #[test]
    fn the_usual_twelve_questions_take_one_side() {
        let form = form(12, Vec::new());
        assert_eq!(counts(&form), [12 + 4]);
        assert_eq!(ticks_lines(&rows(&form)[0].numbered()), 1.0);
    }

    #[test]
    fn with_words_to_write_there_are_two_that_are_filled_alike() {
        let own = vec![
            question(QuestionKind::One, "話したいことはどれですか", 5),
            question(
                QuestionKind::Text,
                "よくなったと思うことを教えてください",
                0,
            ),
        ];
        let counts = counts(&form(12, own));
        assert_eq!(counts.len(), 2);
        assert!((6..=10).contains(&counts[0]), "{counts:?}");
    }

    #[test]
    fn the_mark_by_which_sheets_are_paired_has_room_on_its_line() {
        // The line to write on is eight letters long, and stands half a one apart.
        assert!(width(t::SAME_MARK) + 8.5 <= TICKS_LINE);
        let form = form(20, Vec::new());
        let (alone, paired) = (first_head(&form, "", 1), first_head(&form, "", 2));
        assert!(paired >= alone + LINE, "a single sheet has none");
    }

    #[test]
    fn twenty_questions_take_no_third_sheet() {
        assert_eq!(counts(&form(20, Vec::new())).len(), 2);
    }

    #[test]
    fn no_survey_of_the_sample_takes_a_third_sheet() {
        let record = sample().expect("the sample can be read");
        let library = Library::new(builtin_lists());
        assert!(!record.surveys.is_empty());
        for survey in &record.surveys {
            let key = AssessmentKey::area(survey.year, survey.round);
            let list = library.get(record.edition(&key)).expect("its list");
            let form = SurveyForm::of(&record, survey, list);
            let sheets = sheets(&form, &survey.title);
            assert!(sheets.len() <= 2, "{}: {}", survey.title, sheets.len());
            assert_eq!(sheets.concat(), rows(&form));
        }
    }

    proptest! {
        /// Whatever is asked: each row once, in the order in which it is typed in, no sheet over its foot, none
        /// blank, and whoever answers is asked on one sheet.
        #[test]
        fn every_row_stands_once_and_no_sheet_runs_over(
            items in 0usize..40,
            own in prop::collection::vec((0usize..3, ".{0,80}", 1usize..12), 0..8),
            greeting in ".{0,300}",
        ) {
            let kinds = [QuestionKind::One, QuestionKind::Several, QuestionKind::Text];
            let own = own.iter().map(|(kind, text, choices)| question(kinds[*kind], text, *choices));
            let mut form = form(items, own.collect());
            form.greeting = greeting;
            let sheets = sheets(&form, "アンケート");
            prop_assert_eq!(sheets.concat(), rows(&form));
            for (place, sheet) in sheets.iter().enumerate() {
                let head = match place {
                    0 => first_head(&form, "アンケート", sheets.len()),
                    _ => next_head(&form, "アンケート"),
                };
                prop_assert!(!sheet.is_empty());
                prop_assert!(head + height(sheet) <= SHEET, "sheet {place}");
            }
            let about = sheets.iter().filter(|sheet| sheet.iter().any(Row::is_about_them));
            prop_assert_eq!(about.count(), 1);
        }
    }
}
