//! Three versions of one thing into one: as it was, and as two sides have changed it since.
//!
//! Whatever only one side changed is taken. Where both changed the same, `theirs` stays, and `ours`
//! stands beside it in a [`Clash`] until a person has chosen: nothing typed is lost. Which side is
//! which, the caller decides: it hands in as `theirs` what shall not change before people's eyes,
//! such as what is being typed. What is merged is a part of an `AreaRecord` as JSON, or a whole one,
//! or the lists beside the areas.
//!
//! Architecture invariant: pure. It must not know where the versions come from, nor which tab is
//! which. What is chosen is decided by people, in [`choose`](choose()).

mod choose;
mod clash;
mod model_order;
mod three_way;

#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;

pub use crate::exchange::parts::Step;
pub use choose::{Choice, Gone, choose, joined, stands_at};
pub use clash::Clash;
pub use three_way::{Merged, merge};
