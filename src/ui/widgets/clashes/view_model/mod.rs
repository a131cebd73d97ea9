//! What is to be chosen, each with its place and its versions in words.
//!
//! Must not know Leptos or the browser.

#[cfg(test)]
mod tests;

use crate::model::{AreaRecord, Library, Workspace};
use crate::store::Unit;
use crate::store::merge::{Choice, Clash, Gone, Step, joined, stands_at};
use crate::ui::view_models::in_words::{Differing, Names, place, told, unset};
use crate::ui::widgets::clashes::words as t;
use serde_json::{Value, json};

/// One place that two tabs changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    /// From the area down to the field, in words.
    pub place: Vec<String>,
    /// What stands there now comes first; those that say the same stand there once.
    pub versions: Vec<Version>,
    /// What the button says that puts all texts one below the other, where they may stand so.
    pub keep_all: Option<&'static str>,
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

/// Each of the clashes told from the workspace: `records`, the area's id, and so on.
pub fn from_above(clashes: &[(Unit, Clash)]) -> Vec<Clash> {
    let told = clashes.iter().map(|(unit, clash)| match unit {
        Unit::Area(id) => {
            let above = [Step::Name("records".to_owned()), Step::Element(json!(id))];
            clash.clone().within(&above)
        }
        Unit::Shared => clash.clone(),
    });
    told.collect()
}

/// `clashes`: as [`from_above`] tells them; areas that were put away are told alike. `in_short`: what
/// is known of areas that are not in the workspace yet, for their names.
pub fn cards(
    clashes: &[Clash],
    workspace: &Workspace,
    in_short: &[AreaRecord],
    library: &Library,
) -> Vec<Card> {
    let here = workspace.records.iter().chain(&workspace.removed);
    let is_here = |id: &str| here.clone().any(|r| r.area.id.as_str() == id);
    let away = in_short.iter().filter(|r| !is_here(r.area.id.as_str()));
    let concerned = |id: &str| clashes.iter().any(|clash| area_of(clash) == Some(id));
    let records = here.clone().chain(away.clone());
    let records = records.filter(|r| concerned(r.area.id.as_str()));
    let whole = json!({
        "records": records.map(|r| json!(r)).collect::<Vec<_>>(),
        "references": workspace.references,
        "checklists": workspace.checklists,
    });
    clashes
        .iter()
        .map(|clash| {
            let is_away = |id: &str| away.clone().any(|r| r.area.id.as_str() == id);
            let now = match area_of(clash).is_some_and(is_away) {
                // It stood there when the clash was noted.
                true => Ok(clash.stayed()),
                false => stands_at(&whole, clash),
            };
            card(clash, now, &whole, library)
        })
        .collect()
}

fn area_of(clash: &Clash) -> Option<&str> {
    match clash.path.get(..2)? {
        [Step::Name(_), Step::Element(id)] => id.as_str(),
        _ => None,
    }
}

/// `now`: what stands there.
fn card(
    clash: &Clash,
    now: Result<Option<&Value>, Gone>,
    whole: &Value,
    library: &Library,
) -> Card {
    let names = Names::new(whole, library, area_of(clash));
    let differing = Differing {
        path: &clash.path,
        was_there: clash.base.is_some(),
        is_done: true,
        is_area_there: true,
        versions: [clash.ours.as_ref(), clash.theirs.as_ref()],
    };
    let told = |value: Option<&Value>| told(differing, value, &names);
    let version = |label, value: Option<&Value>, keep, choice| Version {
        label,
        text: told(value),
        keep: match value.is_some() || unset(&clash.path).is_some() {
            true => keep,
            false => t::KEEP_NOTHING,
        },
        choice,
    };
    let (ours, theirs) = (clash.ours.as_ref(), clash.theirs.as_ref());
    let mut versions = Vec::new();
    if let Ok(now) = now {
        versions.push(version(t::NOW, now, t::KEEP_NOW, Choice::AsItIs));
    }
    let sides = [(ours, Choice::Ours), (theirs, Choice::Theirs)];
    for (side, choice) in sides.into_iter().filter(|(side, _)| now != Ok(*side)) {
        let (label, keep) = match side == clash.stayed() {
            true => (t::BEFORE, t::KEEP_BEFORE),
            false => (t::BESIDE, t::KEEP_BESIDE),
        };
        versions.push(version(label, side, keep, choice));
    }
    Card {
        place: place(differing, whole, &names),
        keep_all: now.is_ok_and(|now| joined(clash, now).is_some()).then_some(
            if versions.len() > 2 {
                t::KEEP_ALL
            } else {
                t::KEEP_BOTH
            },
        ),
        versions,
        gone: now.is_err(),
    }
}
