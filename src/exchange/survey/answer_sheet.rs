//! What one member, or one group, answers to a form.
//!
//! Must not know which kind of file it came in.

use crate::model::{
    Answer, AreaId, EditionRef, FiscalYear, ItemId, QuestionId, Reply, Respondent, Round, SurveyId,
};
use std::collections::BTreeMap;

/// The answers of one, with what they are the answers to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerSheet {
    pub area: AreaId,
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
