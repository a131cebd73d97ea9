//! A round in one sentence with a small picture.
//!
//! Must not know Leptos or the browser.

use crate::chart::RoundResult;
use crate::model::{AreaRecord, AssessmentKey, FiscalYear, Library, Round};
use crate::ui::view_models::result::ResultViewModel;

/// The round that is looked at, ready to be drawn. `None` before anything is rated, and where its list
/// is not on this PC.
pub fn picture(
    library: &Library,
    record: &AreaRecord,
    (year, round): (FiscalYear, Round),
) -> Option<RoundResult> {
    match ResultViewModel::of(library, record, &AssessmentKey::area(year, round)) {
        ResultViewModel::Round(round) if round.answered.rated > 0 => Some(round.now),
        _ => None,
    }
}

/// What a picture finds first: all else is a page away.
pub fn first_sentence(finding: &str) -> &str {
    finding.split_inclusive('。').next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::view_models::testing::{library, sample, year};

    #[test]
    fn the_round_that_is_looked_at_is_pictured_once_something_is_rated() {
        let record = sample();
        let at = (year(2026), Round::Middle);
        let drawn = picture(&library(), &record, at).expect("rated");
        assert_eq!(drawn.now_label, "令和8年度 中間");
        assert_eq!(picture(&Library::default(), &record, at), None);
        assert_eq!(picture(&library(), &record, (year(2026), Round::End)), None);
    }

    #[test]
    fn of_a_finding_the_first_sentence_is_told() {
        assert_eq!(first_sentence("一つめ。二つめ。"), "一つめ。");
        assert_eq!(first_sentence("一つだけ"), "一つだけ");
        assert_eq!(first_sentence(""), "");
    }
}
