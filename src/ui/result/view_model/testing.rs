//! What the tests of this page start from.

use crate::ui::view_models::result::{ResultViewModel, RoundViewModel};
use crate::ui::view_models::testing::{library, sample};

/// The latest round of the 見本.
pub fn round() -> RoundViewModel {
    let record = sample();
    let key = record.own_rounds().next_back().expect("filled").key;
    match ResultViewModel::of(&library(), &record, &key) {
        ResultViewModel::Round(round) => *round,
        _ => panic!("the sample's list is built in"),
    }
}
