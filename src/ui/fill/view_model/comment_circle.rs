//! How far one comment may go: as the area has set it for all, or another way for this one.
//!
//! Must not know Leptos or the browser.

use crate::model::{Circle, SharedField};
use crate::ui::fill::words as t;

/// The value of the choice that leaves it to the area.
pub const AS_ALL: &str = "";

/// The choices, each with its value. `usual`: what the area has set for all comments.
pub fn choices(usual: Circle) -> Vec<(&'static str, String)> {
    let widest = SharedField::Comments.widest_circle();
    let circles = Circle::ALL.iter().filter(|circle| **circle <= widest);
    let own = circles.map(|circle| (circle.code(), circle.label().to_owned()));
    let as_all = (AS_ALL, t::circle_as_all(usual));
    std::iter::once(as_all).chain(own).collect()
}

/// The value of what is chosen.
pub fn value(own: Option<Circle>) -> &'static str {
    own.map_or(AS_ALL, Circle::code)
}

/// What a value chooses; `None` leaves it to the area.
pub fn chosen(value: &str) -> Option<Circle> {
    Circle::from_code(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_choice_is_read_back() {
        let all = choices(Circle::Forum);
        assert_eq!(
            all[0],
            (AS_ALL, "地域の設定のとおり（協議の場の中）".to_owned())
        );
        let words: Vec<&str> = all[1..].iter().map(|(_, words)| words.as_str()).collect();
        assert_eq!(words, ["事務局だけ", "協議の場の中", "県まで"]);
        for (code, _) in all {
            assert_eq!(value(chosen(code)), code);
        }
    }
}
