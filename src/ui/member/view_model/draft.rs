//! What a member has answered so far, with what they hide at the moment.
//!
//! Must not know where it is kept.

use crate::exchange::survey::{AnswerSheet, answer_text};
use crate::model::Respondent;
use serde::{Deserialize, Serialize};

/// Levels may be hidden and stay: who shows them again has them back. What is hidden is not handed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MemberDraft {
    pub sheet: AnswerSheet,
    pub with_levels: bool,
}

/// As it is kept on the device.
#[derive(Serialize, Deserialize)]
struct Kept {
    with_levels: bool,
    /// As [`answer_text`] writes it.
    answers: String,
}

impl MemberDraft {
    /// Levels that were chosen are shown.
    pub fn of(sheet: AnswerSheet) -> Self {
        let with_levels = sheet.answers.values().any(|a| a.rating.is_some());
        Self { sheet, with_levels }
    }

    pub fn text(&self) -> String {
        let kept = Kept {
            with_levels: self.with_levels,
            answers: answer_text::write(&self.sheet),
        };
        // Two fields that are text in JSON: nothing in them can fail.
        serde_json::to_string(&kept).unwrap_or_default()
    }

    /// `None` for what cannot be read. Drafts of before are the answers alone.
    pub fn of_text(text: &str) -> Option<Self> {
        let read = |text: &str| answer_text::read(text.as_bytes(), "").ok();
        match serde_json::from_str::<Kept>(text) {
            Ok(kept) => Some(Self {
                with_levels: kept.with_levels,
                sheet: read(&kept.answers)?,
            }),
            Err(_) => read(text).map(Self::of),
        }
    }

    /// Whether nothing is said: no answer, and nothing of who it is.
    pub fn is_blank(&self) -> bool {
        let respondent = &self.sheet.respondent;
        self.sheet.is_blank() && *respondent == Respondent::new(respondent.id)
    }

    /// What the office gets.
    pub fn handed_over(&self) -> AnswerSheet {
        let mut sheet = self.sheet.clone();
        if !self.with_levels {
            sheet.answers.values_mut().for_each(|a| a.rating = None);
            sheet.drop_blanks();
        }
        sheet
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Answer, Feeling, Level, Rating, RespondentId};
    use crate::ui::view_models::testing::survey_form;

    /// A level beside an answer in words, and one alone.
    fn draft() -> MemberDraft {
        let form = survey_form(2, Vec::new());
        let member = Respondent::new(RespondentId::new("u1").expect("an id"));
        let mut sheet = AnswerSheet::of(&form, member);
        let level = |felt| Answer {
            felt,
            rating: Level::new(2).map(Rating::Level),
            ..Answer::default()
        };
        for (item, felt) in form.items.iter().zip([Some(Feeling::Yes), None]) {
            sheet.answers.insert(item.id.clone(), level(felt));
        }
        MemberDraft::of(sheet)
    }

    #[test]
    fn hidden_levels_are_not_handed_over_and_come_back_as_they_were() {
        let shown = draft();
        let mut hidden = shown.clone();
        hidden.with_levels = false;
        let handed = hidden.handed_over();
        assert!(handed.answers.values().all(|a| a.rating.is_none()));
        assert_eq!(handed.answers.len(), 1, "a level alone says nothing then");
        hidden.with_levels = true;
        assert_eq!(hidden.handed_over(), shown.sheet);
    }

    #[test]
    fn a_draft_is_kept_with_what_is_hidden_and_one_of_before_is_read() {
        for with_levels in [true, false] {
            let draft = MemberDraft {
                with_levels,
                ..draft()
            };
            assert_eq!(MemberDraft::of_text(&draft.text()), Some(draft));
        }
        let before = answer_text::write(&draft().sheet);
        assert_eq!(MemberDraft::of_text(&before), Some(draft()));
        for broken in ["", "壊れた", "{\"with_levels\":true,\"answers\":\"\"}"] {
            assert_eq!(MemberDraft::of_text(broken), None, "{broken}");
        }
    }
}
