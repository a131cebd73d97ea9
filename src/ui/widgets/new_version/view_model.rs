//! When a newer version may be taken, and when a tab may be loaded anew for it.
//!
//! Must not know Leptos or the browser.

use crate::store::Saving;
use crate::ui::widgets::new_version::words as t;
use crate::ui::words::version::version;
use serde::Deserialize;

/// A last key pressed less than this ago belongs to somebody who is typing.
const TYPING_MS: f64 = 3_000.0;
/// Saving takes milliseconds; a write that fails is told in less than this.
const FAILED_AFTER_MS: f64 = 1_500.0;
const PATIENCE_MS: f64 = 10_000.0;

/// A build, as the service worker names it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Release {
    number: String,
    day: String,
}

impl Release {
    fn words(&self) -> String {
        version(&self.number, Some(&self.day))
    }
}

/// What the service worker says: see `public/sw.js`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(tag = "monosashi", rename_all = "kebab-case")]
pub enum Heard {
    State { offered: Option<Release> },
    Taken { release: Release },
    NotTaken,
}

impl Heard {
    /// `None` for what another version of the service worker may say.
    pub fn parse(json: &str) -> Option<Self> {
        serde_json::from_str(json).ok()
    }
}

/// Why a version was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Something in this tab is kept nowhere yet.
    Unsent,
    NotSaved,
    /// The browser could not note the choice.
    NotTaken,
}

/// Where this tab stands between two versions.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum VersionState {
    /// The chosen version is the newest.
    #[default]
    None,
    Offered(Release),
    /// The person chose it: all is being saved first. Since when, in milliseconds.
    Saving(Release, f64),
    /// All is saved, and the service worker was told. Since when.
    Asked(Release, f64),
    Refused(Release, Refusal),
    /// The pages get it from now on; this one still is the one before. Whether this tab asked.
    Taken(Release, bool),
}

impl VersionState {
    pub fn hear(self, heard: Heard) -> Self {
        match (heard, self) {
            // A choice under way or made is not undone by a later offer.
            (
                Heard::State { .. },
                under_way @ (Self::Saving(..) | Self::Asked(..) | Self::Taken(..)),
            ) => under_way,
            (Heard::State { offered }, _) => offered.map_or(Self::None, Self::Offered),
            (Heard::Taken { release }, before) => Self::Taken(release, before.is_under_way()),
            (Heard::NotTaken, Self::Asked(release, _)) => Self::Refused(release, Refusal::NotTaken),
            (Heard::NotTaken, other) => other,
        }
    }

    /// The button was pressed at `now`.
    pub fn press(self, now: f64) -> Self {
        match self {
            Self::Offered(release) | Self::Refused(release, _) => Self::Saving(release, now),
            Self::Taken(release, _) => Self::Taken(release, true),
            other => other,
        }
    }

    /// This tab waits for something.
    pub fn is_under_way(&self) -> bool {
        matches!(self, Self::Saving(..) | Self::Asked(..))
    }
}

/// What happens in a tab at the moment.
#[derive(Clone, Copy, Debug, Default)]
pub struct Activity {
    /// An input method converts.
    pub is_composing: bool,
    /// The focus is in a field that was typed in.
    pub is_in_field: bool,
    /// Milliseconds since the last key; `None` without any.
    pub since_input: Option<f64>,
    /// Something typed is in no store: a form not sent, a value not read, a draft.
    pub is_unsent: bool,
    /// A meeting is being shown.
    pub is_in_meeting: bool,
}

/// What a tick brings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    Wait,
    /// Tell the service worker.
    Take,
    Refuse(Refusal),
    Reload,
}

/// What is to be done now.
pub fn step(update: &VersionState, saving: &Saving, activity: Activity, now: f64) -> Step {
    match update {
        VersionState::None | VersionState::Offered(_) | VersionState::Refused(..) => Step::Wait,
        VersionState::Saving(_, since) => before_taking(saving, activity, now - since),
        VersionState::Asked(_, since) if now - since > PATIENCE_MS => {
            Step::Refuse(Refusal::NotTaken)
        }
        VersionState::Asked(..) => Step::Wait,
        VersionState::Taken(_, is_asked) => match may_reload(saving, activity, *is_asked) {
            true => Step::Reload,
            false => Step::Wait,
        },
    }
}

fn before_taking(saving: &Saving, activity: Activity, waited: f64) -> Step {
    let failed = matches!(saving, Saving::Failed(_)) && waited > FAILED_AFTER_MS;
    if activity.is_unsent {
        Step::Refuse(Refusal::Unsent)
    } else if is_saved(saving) {
        Step::Take
    } else if failed || *saving == Saving::Cleared || waited > PATIENCE_MS {
        Step::Refuse(Refusal::NotSaved)
    } else {
        Step::Wait
    }
}

/// Nothing is lost and nobody is disturbed. Whoever asked in this tab is not waited for.
fn may_reload(saving: &Saving, activity: Activity, is_asked: bool) -> bool {
    let is_typing = activity.is_in_field || activity.since_input.is_some_and(|ms| ms < TYPING_MS);
    is_saved(saving)
        && !activity.is_unsent
        && !activity.is_composing
        && (is_asked || !is_typing && !activity.is_in_meeting)
}

fn is_saved(saving: &Saving) -> bool {
    match saving {
        Saving::Idle | Saving::Saved(_) => true,
        Saving::Pending | Saving::Failed(_) | Saving::Cleared => false,
    }
}

/// What is told; `None` for nothing.
pub fn told(update: &VersionState, is_unsent: bool) -> Option<String> {
    Some(match update {
        VersionState::None => return None,
        VersionState::Offered(release) => t::offered(&release.words()),
        VersionState::Saving(..) | VersionState::Asked(..) => t::SAVING.to_owned(),
        VersionState::Refused(_, Refusal::Unsent) => t::UNSENT.to_owned(),
        VersionState::Refused(_, Refusal::NotSaved) => t::NOT_SAVED.to_owned(),
        VersionState::Refused(_, Refusal::NotTaken) => t::NOT_TAKEN.to_owned(),
        VersionState::Taken(release, _) if is_unsent => {
            format!("{}{}", t::taken(&release.words()), t::TAKEN_UNSENT)
        }
        VersionState::Taken(release, _) => t::taken(&release.words()),
    })
}

/// The one button's words; `None` while there is nothing to press.
pub fn button(update: &VersionState) -> Option<&'static str> {
    match update {
        VersionState::Offered(_) | VersionState::Refused(..) => Some(t::TAKE),
        VersionState::Taken(_, false) => Some(t::TAKE_HERE),
        VersionState::None
        | VersionState::Saving(..)
        | VersionState::Asked(..)
        | VersionState::Taken(_, true) => None,
    }
}

#[cfg(test)]
mod tests;
