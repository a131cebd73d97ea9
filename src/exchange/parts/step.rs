//! One step on the way from a whole to a part of it.
//!
//! Must not know where the way begins.

use super::shape::identity;
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
    /// The element of a list that has nothing but its content, which is this.
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

    /// Where in a list it leads to, if it is there and leads into one.
    pub fn place_in(&self, list: &[Value]) -> Option<usize> {
        match self {
            Self::Name(_) => None,
            Self::Element(own) => list.iter().position(|e| identity(e).as_ref() == Some(own)),
            Self::Place(place) => Some(*place).filter(|place| *place < list.len()),
            Self::Content(content) => list.iter().position(|e| e == content),
        }
    }
}
