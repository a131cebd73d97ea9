//! What is to be chosen, each with its place and its versions in words.
//!
//! Must not know Leptos or the browser.

mod names;
mod place;
#[cfg(test)]
mod tests;
mod told;

use crate::model::{Library, Workspace};
use crate::store::merge::{Choice, Clash, Step, joined, stands_at};
use crate::ui::widgets::clashes::words as t;
use names::Names;
use serde_json::{Value, json};

/// One place that two tabs changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    /// From the area down to the field, in words.
    pub place: Vec<String>,
    /// What stands there now comes first; those that say the same stand there once.
    pub versions: Vec<Version>,
    /// Two texts that may stand one below the other.
    pub both: bool,
    /// The place is there no more: there is nothing left to choose.
    pub gone: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Version {
    pub label: &'static str,
    /// The whole of it, in lines.
    pub text: String,
    /// What its button says and does.
    pub keep: &'static str,
    pub choice: Choice,
}

/// `clashes`: each told from the workspace: `records`, the area's id, and so on.
pub fn cards(clashes: &[Clash], workspace: &Workspace, library: &Library) -> Vec<Card> {
    let concerned = |id: &str| clashes.iter().any(|clash| area_of(clash) == Some(id));
    let records = |records: &[crate::model::AreaRecord]| {
        let records = records.iter().filter(|r| concerned(r.area.id.as_str()));
        records.map(|r| json!(r)).collect::<Vec<_>>()
    };
    let whole = json!({
        "records": records(&workspace.records),
        "removed": records(&workspace.removed),
        "references": workspace.references,
        "checklists": workspace.checklists,
    });
    clashes
        .iter()
        .map(|clash| card(clash, &whole, library))
        .collect()
}

fn area_of(clash: &Clash) -> Option<&str> {
    match clash.path.get(..2)? {
        [Step::Name(_), Step::Element(id)] => id.as_str(),
        _ => None,
    }
}

fn card(clash: &Clash, whole: &Value, library: &Library) -> Card {
    let names = Names::new(whole, library, area_of(clash));
    let told = |value: Option<&Value>| told::told(clash, value, &names);
    let now = stands_at(whole, clash);
    let version = |label, value: Option<&Value>, keep, choice| Version {
        label,
        text: told(value),
        keep: if value.is_some() {
            keep
        } else {
            t::KEEP_NOTHING
        },
        choice,
    };
    let (ours, theirs) = (clash.ours.as_ref(), clash.theirs.as_ref());
    let mut versions = Vec::new();
    if let Ok(now) = now {
        let label = if now == ours {
            t::STORED_IS_OURS
        } else {
            t::STORED
        };
        versions.push(version(label, now, t::KEEP_STORED, Choice::AsItIs));
    }
    let is_new = |value: Option<&Value>| now != Ok(value);
    if is_new(ours) {
        versions.push(version(t::OURS, ours, t::KEEP_OURS, Choice::Ours));
    }
    if is_new(theirs) {
        versions.push(version(t::THEIRS, theirs, t::KEEP_THEIRS, Choice::Theirs));
    }
    Card {
        place: place::place(clash, whole, &names),
        versions,
        both: now.is_ok() && joined(clash).is_some(),
        gone: now.is_err(),
    }
}
