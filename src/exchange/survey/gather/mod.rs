//! Answers that came back, laid beside each other and beside what the area has already.
//!
//! - [`gather`]: which can be taken in, which are asked about, which are no answers to this survey (`fits`), all of it as `gathered`;
//! - `standing`: what the area has of a respondent already;
//! - [`take`]: what was decided, put into the area's record.
//!
//! The order in which files were chosen never matters. Must not know how anything is asked, nor touch what the area
//! says for itself.

mod fits;
mod gathered;
mod standing;
mod take;
#[cfg(test)]
mod tests;

pub use gathered::{Choice, Choices, Earlier, FromFile, Gathered, Same, Twice, TwiceBy};
pub use take::{Taken, take};

use super::AnswerSheet;
use super::derived::{id_from, is_derived, key_of, spare_id};
use crate::exchange::error::FileError;
use crate::exchange::pause::{Pause, Progress, Stopped, Unpaused, at_once};
use crate::model::{AreaRecord, Checklist, Respondent, Survey, is_blank, without_blanks};
use chrono::DateTime;
use standing::{has_answered, is_already_in};

/// Lays answers, each with its file's name, beside each other and beside `record`. `list` is the one that the round
/// of `survey` is filled with.
///
/// # Errors
/// It was stopped.
pub async fn gather(
    record: &AreaRecord,
    survey: &Survey,
    list: &Checklist,
    sheets: Vec<(String, AnswerSheet)>,
    pause: &impl Pause,
) -> Result<Gathered, Stopped> {
    let mut gathered = Gathered::default();
    let mut fitting = Vec::new();
    let all = sheets.len();
    for (done, (file, sheet)) in sheets.into_iter().enumerate() {
        pause.at(Progress { done, all }).await?;
        match fits::problem(record, survey, list, &sheet) {
            Some(problem) => gathered.refused.push(FileError::new(&file, problem)),
            None => {
                let key = key_of(&sheet);
                fitting.push(FromFile { file, sheet, key });
            }
        }
    }
    gathered
        .refused
        .sort_by_cached_key(|error| (error.file.clone(), error.to_string()));
    fitting.sort_by_cached_key(place);
    let mut before: Vec<FromFile> = Vec::new();
    for (done, one) in fitting.into_iter().enumerate() {
        pause.at(Progress { done, all }).await?;
        if let Some(other) = before.iter().find(|other| other.key == one.key) {
            let as_in = Some(other.file.clone());
            gathered.push_same(record, one, as_in);
            continue;
        }
        let known = namesake(record, &one.sheet.respondent);
        let ids = [Some(one.sheet.respondent.id), known.map(|r| r.id)];
        let mut ids = ids.into_iter().flatten();
        if ids.any(|id| is_already_in(record, survey, &one.sheet, id))
            || is_already_in(record, survey, &one.sheet, spare_id(&one.sheet))
        {
            gathered.push_same(record, one, None);
            continue;
        }
        gathered.notes.extend(fits::notes(survey, list, &one));
        match earlier(record, survey, &before, &one, known) {
            Some((why, earlier)) => gathered.twice.push(Twice {
                why,
                earlier,
                later: one.clone(),
            }),
            None => gathered.ready.push(one.clone()),
        }
        before.push(one);
    }
    Ok(gathered)
}

impl Gathered {
    /// With a key that nobody has yet, here or in the area: under it somebody else may be counted.
    fn push_same(&mut self, record: &AreaRecord, mut one: FromFile, as_in: Option<String>) {
        let own = |n: usize| format!("{}-{n}", one.key);
        let is_free = |key: &String| {
            let is_here = self.same.iter().any(|same| same.one.key == *key);
            !is_here && record.respondent(id_from(key)).is_none()
        };
        let most = self.same.len() + record.respondents.len() + 1;
        let free = (1..=most).map(own).find(is_free);
        one.key = free.unwrap_or_else(|| own(most + 1));
        self.same.push(Same {
            may_be_another: is_derived(one.sheet.respondent.id),
            one,
            as_in,
        });
    }
}

/// [`gather`] at once.
pub fn gather_now(
    record: &AreaRecord,
    survey: &Survey,
    list: &Checklist,
    sheets: Vec<(String, AnswerSheet)>,
) -> Gathered {
    // Nothing is waited for.
    let gathered = at_once(gather(record, survey, list, sheets, &Unpaused));
    gathered.and_then(Result::ok).unwrap_or_default()
}

/// In time, as far as that is known; always the same, however files were chosen.
fn place(one: &FromFile) -> (Option<i64>, String, String) {
    let at = DateTime::parse_from_rfc3339(&one.sheet.at).ok();
    let at = at.map(|at| at.timestamp_millis());
    (at, one.key.clone(), one.file.clone())
}

/// What the answer may be another one of; that of the same id before that of the same name.
fn earlier(
    record: &AreaRecord,
    survey: &Survey,
    before: &[FromFile],
    one: &FromFile,
    known: Option<&Respondent>,
) -> Option<(TwiceBy, Earlier)> {
    let own = &one.sheet.respondent;
    let file = |found: &FromFile| Earlier::File(Box::new(found.clone()));
    let of_record = |found: &Respondent| Earlier::Record(Box::new(found.clone()));
    let mut latest = before.iter().rev();
    if let Some(found) = latest
        .clone()
        .find(|other| other.sheet.respondent.id == own.id)
    {
        return Some((TwiceBy::Id, file(found)));
    }
    if has_answered(record, survey, &one.sheet, own.id) {
        let known = record.respondent(own.id).cloned();
        let known = known.unwrap_or_else(|| Respondent::new(own.id));
        return Some((TwiceBy::Id, of_record(&known)));
    }
    if let Some(found) = latest.find(|other| is_namesake(&other.sheet.respondent, own)) {
        return Some((TwiceBy::Name, file(found)));
    }
    known.map(|known| (TwiceBy::Name, of_record(known)))
}

/// Somebody else in the record who is called the same.
fn namesake<'r>(record: &'r AreaRecord, of: &Respondent) -> Option<&'r Respondent> {
    record
        .respondents
        .iter()
        .find(|known| known.id != of.id && is_namesake(known, of))
}

fn is_namesake(one: &Respondent, other: &Respondent) -> bool {
    let alike = |one: &str, other: &str| without_blanks(one) == without_blanks(other);
    !is_blank(&one.name)
        && alike(&one.name, &other.name)
        && alike(&one.organisation, &other.organisation)
}
