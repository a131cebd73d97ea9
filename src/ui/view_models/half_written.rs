//! What is half written, with the button that would keep it not pressed yet: under which key the tab
//! remembers it, and whose it is.
//!
//! Must not know where it is remembered.

use crate::model::{AreaId, FiscalYear, SurveyId};

/// Begins all of these keys.
const HALF: &str = "half/";

/// The form of an area; `None`: of a new one.
pub fn form_key(area: Option<&AreaId>) -> String {
    match area {
        Some(area) => format!("{HALF}area/{area}"),
        None => format!("{HALF}area/new"),
    }
}

/// A line of a meeting.
pub fn line_key(area: &AreaId, year: FiscalYear, line: &str) -> String {
    format!("{}{}/{line}", of_meetings(area), year.western())
}

/// Papers of a survey that are being typed in.
pub fn sheets_key(area: &AreaId, survey: &SurveyId) -> String {
    format!("{}{survey}", of_surveys(area))
}

/// Whether what stands under `key` waits for a button.
pub fn waits(key: &str) -> bool {
    key.starts_with(HALF)
}

/// Whether nobody could reach what stands under `key` without this area.
pub fn is_of(key: &str, area: &AreaId) -> bool {
    let begins = [of_meetings(area), of_surveys(area)];
    key == form_key(Some(area)) || begins.iter().any(|own| key.starts_with(own))
}

fn of_surveys(area: &AreaId) -> String {
    format!("{HALF}survey/{area}/")
}

fn of_meetings(area: &AreaId) -> String {
    format!("{HALF}show/{area}/")
}

/// What of a line is to be kept: without the blanks around it. A blank line is nothing.
pub fn line(typed: &str) -> Option<&str> {
    Some(typed.trim()).filter(|line| !line.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::view_models::testing::year;

    #[test]
    fn what_is_half_written_is_known_by_its_key_and_so_is_its_area() {
        let (a, b) = (AreaId::new("a"), AreaId::new("a-2"));
        let of_a = [
            form_key(Some(&a)),
            line_key(&a, year(2026), "decided"),
            line_key(&a, year(2025), "action/i"),
        ];
        for key in &of_a {
            assert!(waits(key) && is_of(key, &a) && !is_of(key, &b), "{key}");
        }
        let new = form_key(None);
        assert!(waits(&new) && !is_of(&new, &a));
        let proposed = "case a 2026 i goal";
        assert!(!waits(proposed) && !is_of(proposed, &a));
    }

    #[test]
    fn a_blank_line_is_nothing() {
        for blank in ["", " ", "　 \t"] {
            assert_eq!(line(blank), None, "{blank:?}");
        }
        assert_eq!(line("　夜の相談 "), Some("夜の相談"));
    }
}
