//! A survey as text: what stands in the html file that members get.
//!
//! Must not know that file.

use super::SurveyForm;
use super::bounds::{beyond, ids_are_sound};
use super::sealed::{self, SURVEY, Unopened, VERSION};
use crate::exchange::error::{FileError, Problem};
use serde::{Deserialize, Serialize};

/// What is read is called so in messages: whoever opens it sees no name of a file.
const NAME: &str = "アンケート";

#[derive(Serialize)]
struct Sealed<'a> {
    format: &'static str,
    version: u64,
    form: &'a SurveyForm,
}

/// As compact JSON.
pub fn write(form: &SurveyForm) -> String {
    let sealed = Sealed {
        format: SURVEY,
        version: VERSION,
        form,
    };
    // Only a map's name that is no text could fail, and there is none: a test writes them all.
    serde_json::to_string(&sealed).unwrap_or_default()
}

/// As [`write`], for a `<script type="application/json">`: nothing in it can end that element or begin another.
pub fn for_html(form: &SurveyForm) -> String {
    // Outside of texts, where it means the same when it is escaped, JSON has no such sign.
    write(form).replace('<', "\\u003c")
}

/// # Errors
/// It is no survey, broken, of a newer version, or holds more than may be.
pub fn read(text: &str) -> Result<SurveyForm, FileError> {
    let value = sealed::open(text, SURVEY).map_err(|why| refused(unopened(why)))?;
    let form = value.get("form").map(SurveyForm::deserialize);
    match form {
        Some(Ok(form)) => checked(form),
        _ => Err(refused(BROKEN.to_owned())),
    }
}

/// A form that was read, if it is within bounds.
///
/// # Errors
/// What is more than may be.
pub fn checked(form: SurveyForm) -> Result<SurveyForm, FileError> {
    if !ids_are_sound(&form) {
        return Err(refused(BROKEN.to_owned()));
    }
    match beyond(&form) {
        Some(what) => Err(refused(format!(
            "アンケートを開けませんでした。{what}。事務局に、直したものをもう一度もらってください。"
        ))),
        None => Ok(form),
    }
}

/// What the office has to shorten before the form can be handed out; `None` if nothing.
pub fn too_much(form: &SurveyForm) -> Option<String> {
    beyond(form).map(|what| format!("{what}。短くすると、配れるようになります。"))
}

/// To whoever opens it.
pub fn unopened(why: Unopened) -> String {
    match why {
        Unopened::Broken => BROKEN,
        Unopened::Other => {
            "ものさしのアンケートではないようです。事務局に、もう一度もらってください。"
        }
        Unopened::Newer => {
            "この画面より新しい版のものさしでつくられたアンケートです。ページを開き直しても同じなら、事務局に、もう一度もらってください。"
        }
    }
    .to_owned()
}

pub const BROKEN: &str = "アンケートを開けませんでした。途中で切れているか、書きかわっているようです。事務局に、もう一度もらってください。";

pub fn refused(message: String) -> FileError {
    FileError::new(NAME, Problem::whole(message))
}
