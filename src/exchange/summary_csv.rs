//! The scores as CSV, one row a menu: for a prefecture's own tables. Written, never read back,
//! because it follows from the answers.

use super::answers_csv::{assessment_values, set_menu};
use super::columns::{self, Headers, SUMMARY};
use super::sheet_writer::{SheetWriter, Values};
use crate::model::{Area, Assessment, Library, Menu};
use crate::score::{MenuScore, menu_scores};

/// The text of a summary file: nine rows an assessment. Where the assessment's list is not in
/// `library` its numbers are unknown, hence blank.
pub fn write<'a>(
    assessments: impl IntoIterator<Item = (&'a Area, &'a Assessment)>,
    library: &Library,
    headers: Headers,
) -> String {
    let mut sheet = SheetWriter::new(&SUMMARY, headers);
    for (area, assessment) in assessments {
        let head = assessment_values(area, assessment);
        let list = library.get(&assessment.edition);
        let scores = list.map(|list| menu_scores(list, area.kind, assessment));
        for (index, menu) in Menu::ALL.into_iter().enumerate() {
            let mut row = head.clone();
            set_menu(&mut row, menu);
            if let Some(scores) = &scores {
                set_score(&mut row, &scores[index]);
            }
            sheet.row(&row);
        }
    }
    sheet.finish()
}

fn set_score(row: &mut Values, score: &MenuScore) {
    let one_decimal = |value: f64| format!("{value:.1}");
    let answered = score.answered_rate.map(|rate| rate * 100.0);
    let reference = score.score.map(|_| u8::from(score.thin));
    row.set_some(&columns::SCORE, score.score.map(one_decimal));
    row.set_some(&columns::ANSWERED_RATE, answered.map(one_decimal));
    row.set(&columns::ITEMS_ALL, score.all);
    row.set(&columns::ITEMS_RATED, score.rated);
    row.set(&columns::ITEMS_UNKNOWN, score.unknown);
    row.set(&columns::ITEMS_NOT_APPLICABLE, score.not_applicable);
    row.set(&columns::ITEMS_BLANK, score.blank);
    row.set_some(&columns::REFERENCE, reference);
}

#[cfg(test)]
mod tests {
    use super::super::samples::{area, assessment, library};
    use super::*;
    use crate::model::EditionRef;

    #[test]
    fn a_menu_is_a_row_and_no_score_is_blank_not_zero() {
        let (area, mut assessment) = (area("a1"), assessment());
        let csv = write([(&area, &assessment)], &library(), Headers::Ascii);
        let lines: Vec<_> = csv.split("\r\n").collect();
        assert_eq!(lines.len(), 11, "a header, nine menus and the end");
        let head = "a1,k-01,242012,津圏域,region,圏域,三重県,2026,令和8年度,start,年度当初,agreed,協議の場の合意,sample,2026";
        let menu = |n: usize| lines[n].strip_prefix(head).expect("the same area");
        assert_eq!(
            menu(1),
            ",1,精神保健医療福祉体制の整備に係る事業,75.0,33.3,3,1,1,0,1,1"
        );
        assert_eq!(menu(2), ",2,普及啓発に係る事業,,,1,0,0,1,0,");
        assert_eq!(menu(3), ",3,住まいの確保と居住支援に係る事業,,,0,0,0,0,0,");

        assessment.edition = EditionRef::new("elsewhere", "2026");
        let csv = write([(&area, &assessment)], &library(), Headers::Ascii);
        assert!(csv.contains(",elsewhere,2026,1,精神保健医療福祉体制の整備に係る事業,,,,,,,,\r\n"));
    }
}
