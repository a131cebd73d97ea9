//! Counts of what is put up in a room (cards, dots, wishes), as they are typed; blank is none.
//!
//! Must not know what is counted.

use crate::exchange::typed_number;
use crate::ui::words::not_kept::{self, NotKept};

/// No room has more of them: a larger number is a slip.
const MOST: u32 = 9_999;

/// # Errors
/// For what is no such number.
pub fn count_typed(text: &str) -> Result<u32, NotKept> {
    let count = typed_number::count(text).map_err(|_| not_kept::FROM_NOUGHT)?;
    Some(count.unwrap_or(0))
        .filter(|count| *count <= MOST)
        .ok_or(not_kept::FROM_NOUGHT)
}

/// Blank for none: a nought in every field would be read as an answer.
pub fn count_as_typed(count: u32) -> String {
    match count {
        0 => String::new(),
        count => count.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_blank_is_none_and_words_are_no_count() {
        for (typed, count) in [("１２", 12), (" ３", 3), (" ", 0), ("", 0)] {
            assert_eq!(count_typed(typed), Ok(count), "{typed}");
        }
        for wrong in ["多い", "三", "-1", "10000"] {
            assert_eq!(count_typed(wrong), Err(not_kept::FROM_NOUGHT), "{wrong}");
        }
        let most = format!("0から{MOST}まで");
        assert!(not_kept::FROM_NOUGHT.expected.starts_with(&most));
        assert_eq!(count_as_typed(0), "");
        assert_eq!(count_as_typed(3), "3");
    }
}
