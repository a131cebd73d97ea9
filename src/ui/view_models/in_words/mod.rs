//! A place in a record, and what stands there, in words: for whoever lays two versions side by side.
//!
//! Must not know why there are two.

mod names;
mod place;
mod told;

pub use names::Names;
pub use place::place;
pub use told::{told, unset};

use crate::exchange::parts::Step;
use serde_json::Value;

/// A place of which there are two versions.
#[derive(Clone, Copy, Debug)]
pub struct Differing<'a> {
    /// From the workspace on: `records`, the area's id, and so on.
    pub path: &'a [Step],
    /// Whether anything stood there before.
    pub was_there: bool,
    /// Whether it has happened already, or is only offered.
    pub is_done: bool,
    /// Whether its area is there, and with it what holds where nobody has said anything.
    pub is_area_there: bool,
    pub versions: [Option<&'a Value>; 2],
}
