//! What was said when something was handed over.
//!
//! Must not know what was handed over.

use super::gate::Gate;
use crate::model::{Circle, HandOver, Receiver, SharedField};

/// What was said when something was handed over is for whoever took it on, and goes no further.
pub fn handed_over(gate: &Gate<'_>, given: &HandOver) -> Option<HandOver> {
    let widest = match given.to {
        Receiver::Successor => Circle::Office,
        Receiver::Municipality | Receiver::Region | Receiver::Other => Circle::Forum,
        Receiver::Prefecture | Receiver::Nation => Circle::Prefecture,
    };
    let leaves = gate.lets(SharedField::Issues) && gate.is_within(widest);
    leaves.then(|| given.clone())
}

/// What the area as a whole handed over is told in the 協議の場 alone: no table for others has a place for it.
pub fn of_area(gate: &Gate<'_>, given: &[HandOver]) -> Vec<HandOver> {
    match gate.leaves_area() {
        true => Vec::new(),
        false => given.iter().filter_map(|g| handed_over(gate, g)).collect(),
    }
}
