//! What two sides made of one thing, and where it stands.

use crate::exchange::parts::{Step, is_empty};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Both sides changed it, each in its own way. A version that is `None` is not there: it was taken
/// away, or it was empty. It is kept until somebody chooses, and read by any tab by then: neither
/// side is this tab's or another's.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Clash {
    /// From what was merged; see [`Clash::within`].
    pub path: Vec<Step>,
    /// Before both.
    pub base: Option<Value>,
    /// What the one side made of it: it stands beside.
    pub ours: Option<Value>,
    /// What the other side made of it: it stayed, unless it says nothing. See [`Clash::stayed`].
    pub theirs: Option<Value>,
}

impl Clash {
    /// The same, told from further above: `above` leads to what was merged.
    pub fn within(mut self, above: &[Step]) -> Self {
        self.path.splice(0..0, above.iter().cloned());
        self
    }

    /// What the merge left in place: where one side took away or emptied what the other changed, the
    /// changed one, and else `theirs`.
    pub fn stayed(&self) -> Option<&Value> {
        let says = |side: &Option<Value>| side.as_ref().is_some_and(|value| !is_empty(value));
        match says(&self.ours) && !says(&self.theirs) {
            true => self.ours.as_ref(),
            false => self.theirs.as_ref(),
        }
    }
}
