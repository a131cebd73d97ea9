//! 一人ひとりに聞く: the form that goes out to members, and the answers that come back.
//!
//! Must not know a page, nor how a form is printed.

mod answer_sheet;
mod form;
pub mod html_file;

pub use answer_sheet::AnswerSheet;
pub use form::{FormItem, SurveyForm};
