//! What one member, or one group, answers to a form.
//!
//! Must not know which kind of file it came in.

use super::SurveyForm;
use crate::model::{
    Answer, AreaId, EditionRef, FiscalYear, ItemId, QuestionId, Reply, Respondent, Round, SurveyId,
};
use std::collections::BTreeMap;

/// The answers of one, with what they are the answers to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerSheet {
    pub area: AreaId,
    /// For messages; blank where the file does not say it.
    pub area_name: String,
    pub year: FiscalYear,
    pub round: Round,
    /// `None` where the file does not say it: rows of a CSV are of a round alone.
    pub survey: Option<SurveyId>,
    pub edition: EditionRef,
    pub respondent: Respondent,
    /// Of each only what a member says: level, 実感, comment. Blank ones are left out.
    pub answers: BTreeMap<ItemId, Answer>,
    /// Blank ones are left out.
    pub replies: BTreeMap<QuestionId, Reply>,
    /// When it was finished, an ISO time; blank where the file does not say it.
    pub at: String,
}

impl AnswerSheet {
    /// Says nothing yet.
    pub fn of(form: &SurveyForm, respondent: Respondent) -> Self {
        Self {
            area: form.area.clone(),
            area_name: form.area_name.clone(),
            year: form.year,
            round: form.round,
            survey: Some(form.survey.clone()),
            edition: form.edition.clone(),
            respondent,
            answers: BTreeMap::new(),
            replies: BTreeMap::new(),
            at: String::new(),
        }
    }

    /// Whether nothing is answered, whoever it is from.
    pub fn is_blank(&self) -> bool {
        self.answers.is_empty() && self.replies.is_empty()
    }

    /// Leaves out what says nothing.
    pub fn drop_blanks(&mut self) {
        self.answers.retain(|_, answer| !answer.is_blank());
        self.replies.retain(|_, reply| !reply.is_blank());
    }
}
