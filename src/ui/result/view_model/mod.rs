//! What the page of one round's result shows and takes up from people, worked out without a
//! browser. What several pages read out of a round stands in `view_models::result`.

pub mod agreeing;
pub mod changes;
pub mod listing;
pub mod naming;
pub mod page;
pub mod priorities;
pub mod saying;
pub mod sectors;
#[cfg(test)]
pub mod testing;
