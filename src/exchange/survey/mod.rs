//! 一人ひとりに聞く: the form that goes out to members, and the answers that come back.
//!
//! - [`SurveyForm`], [`AnswerSheet`]: what goes out and what comes back, in whichever way;
//! - [`form_text`], [`link`]: a form as text, in an html file and in a link;
//! - [`answer_text`]: answers as the small file that a member sends back; [`mail_text`]: as the text of a mail,
//!   which begins with them `in_words`;
//! - [`book`]: the form as a workbook, and back; `derived`: ids made of what an answer says;
//! - [`read_any`]: a file that came back, whichever kind it is;
//! - [`gather`]: answers beside each other and beside what the area has, and into its record;
//! - [`told`]: what every form says alike;
//! - `bounds`, `sealed`: how much it may hold, and the mark that tells what it is.
//!
//! Must not know a page, nor how a form is printed.

mod answer_sheet;
pub mod answer_text;
pub mod book;
mod bounds;
mod derived;
mod form;
pub mod form_text;
pub mod gather;
pub mod html_file;
mod in_words;
mod incoming;
pub mod link;
pub mod mail_text;
#[cfg(test)]
mod samples;
mod sealed;
#[cfg(test)]
mod tests;
pub mod told;

pub use answer_sheet::AnswerSheet;
pub use form::{FormItem, SurveyForm};
pub use incoming::{read_any, read_any_now};
