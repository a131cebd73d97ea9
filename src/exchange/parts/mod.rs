//! What the model's JSON is made of: which parts a whole has, which of two lists' elements are the
//! same one, and the way to a part. For whoever lays two versions beside each other.
//!
//! Must not know what a part says, nor what becomes of two versions.

mod matched;
mod shape;
mod step;

pub use matched::{Matched, matched};
pub use shape::{Shape, element_shape, identity, is_empty, unsaid};
pub use step::Step;
