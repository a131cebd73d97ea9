//! 取組: who does what, from when to when.

use super::coded::coded;
use super::serial::{is_empty, or_empty};
use super::{ActionId, FiscalMonth};
use serde::{Deserialize, Serialize};

coded! {
    ActionState {
        Planned = "planned", "これから";
        Underway = "underway", "進行中";
        Done = "done", "済";
        Stopped = "stopped", "取りやめ";
    }
}

impl ActionState {
    /// Still to be done.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Planned | Self::Underway)
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Action {
    pub id: ActionId,
    pub what: String,
    /// 役割分担: who leads.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub owner: String,
    /// Who helps.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub helpers: String,
    /// First and last month, in the plan's fiscal year; `None` if not settled yet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<FiscalMonth>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<FiscalMonth>,
    pub state: ActionState,
}

impl Action {
    pub fn new(id: ActionId, what: impl Into<String>) -> Self {
        Self {
            id,
            what: what.into(),
            owner: String::new(),
            helpers: String::new(),
            from: None,
            to: None,
            state: ActionState::Planned,
        }
    }

    /// First and last month in order; a single month stands for both. `None` if neither is set.
    pub fn span(&self) -> Option<(FiscalMonth, FiscalMonth)> {
        let from = self.from.or(self.to)?;
        let to = self.to.or(self.from)?;
        Some((from.min(to), from.max(to)))
    }

    /// Whether it would end before it begins: people are told, and both months stay as chosen.
    pub fn ends_before_it_begins(&self) -> bool {
        self.from.zip(self.to).is_some_and(|(from, to)| to < from)
    }

    /// Still to be done: what a new year may carry on.
    pub fn is_open(&self) -> bool {
        self.state.is_open()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_runs_forward_whatever_was_typed() {
        let month = FiscalMonth::of_calendar;
        let mut action = Action::new(ActionId::new("a"), "研修会");
        assert_eq!(action.span(), None);
        action.from = month(1);
        assert_eq!(action.span(), month(1).zip(month(1)));
        assert!(!action.ends_before_it_begins());
        action.to = month(6);
        assert_eq!(
            action.span(),
            month(6).zip(month(1)),
            "June comes before January"
        );
        assert!(action.ends_before_it_begins());
        action.from = month(6);
        assert!(!action.ends_before_it_begins(), "a single month");
    }
}
