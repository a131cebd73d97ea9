//! What two sides made of one thing, and where it stands.

use super::shape::identity;
use super::shape::is_empty;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// One step into a value, by what never changes there: a place in a list would be another thing as
/// soon as something was added before it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    /// A field of an object, or an entry of a map.
    Name(String),
    /// The element of a list with that identity, such as its id. See `shape::identity`.
    Element(Value),
    /// The element at this place of a list whose places have a meaning, from 0.
    Place(usize),
    /// The element of a list that has nothing but its content, which was this after merging.
    Content(Value),
}

impl Step {
    /// What it leads to, if it is there.
    pub fn part_of<'a>(&self, value: &'a Value) -> Option<&'a Value> {
        match self {
            Self::Name(name) => value.get(name),
            _ => {
                let list = value.as_array()?;
                list.get(self.place_in(list)?)
            }
        }
    }

    pub(super) fn place_in(&self, list: &[Value]) -> Option<usize> {
        match self {
            Self::Name(_) => None,
            Self::Element(own) => list.iter().position(|e| identity(e).as_ref() == Some(own)),
            Self::Place(place) => Some(*place).filter(|place| *place < list.len()),
            Self::Content(content) => list.iter().position(|e| e == content),
        }
    }
}

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
