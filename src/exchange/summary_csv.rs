//! The scores as CSV, one row a menu: for a prefecture's own tables. Written, never read back,
//! because it follows from the answers.

use super::answers_csv::assessment_values;
use super::columns::{Headers, SUMMARY};
use super::sheet_writer::SheetWriter;
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
            let names = [menu.number().to_string(), menu.name().to_owned()];
            let values = scores.map_or_else(Default::default, |s| score_values(&s[index]));
            sheet.row(&[&head[..], &names, &values].concat());
        }
    }
    sheet.finish()
}

fn score_values(score: &MenuScore) -> [String; 8] {
    let one_decimal = |value: Option<f64>| value.map_or_else(String::new, |v| format!("{v:.1}"));
    let reference = score.score.map(|_| u8::from(score.thin).to_string());
    [
        one_decimal(score.score),
        one_decimal(score.answered_rate.map(|rate| rate * 100.0)),
        score.all.to_string(),
        score.rated.to_string(),
        score.unknown.to_string(),
        score.not_applicable.to_string(),
        score.blank.to_string(),
        reference.unwrap_or_default(),
    ]
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
