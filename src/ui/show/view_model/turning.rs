//! Which page comes next, and when a page that is too high for the screen moves first.
//!
//! Must not know Leptos or the browser.

/// A finger that goes further than this to the side turns the page.
const SWIPE: i32 = 60;
/// How far a page that is too high for the screen moves at a key, of its height.
const STEP: f64 = 0.8;
/// Browsers round heights: so little below is nothing.
const SLACK: i32 = 2;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    Next,
    Previous,
    First,
    Last,
}

impl Turn {
    /// The place that it leads to from `place` of `count` pages; the ends stay.
    pub fn from(self, place: usize, count: usize) -> usize {
        let last = count.saturating_sub(1);
        let to = match self {
            Turn::Next => place + 1,
            Turn::Previous => place.saturating_sub(1),
            Turn::First => 0,
            Turn::Last => last,
        };
        to.min(last)
    }

    /// What a finger asks for that went so many pixels right and down. One that goes up or down
    /// scrolls.
    pub fn of_swipe(right: i32, down: i32) -> Option<Self> {
        let turns = right.abs() > SWIPE && right.abs() > 2 * down.abs();
        turns.then_some(match right < 0 {
            true => Turn::Next,
            false => Turn::Previous,
        })
    }
}

/// A page and how much of it can be seen, in pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seen {
    /// What is hidden above.
    pub top: i32,
    pub room: i32,
    pub whole: i32,
}

impl Seen {
    /// Whether the page goes on below what can be seen, so that nobody misses it.
    pub fn goes_on_below(self) -> bool {
        self.whole - self.top - self.room > SLACK
    }

    /// Where the page moves to, on or back; `None` at its end, where the page turns.
    pub fn step(self, on: bool) -> Option<i32> {
        let has_more = match on {
            true => self.goes_on_below(),
            false => self.top > 0,
        };
        let way = if on { STEP } else { -STEP };
        has_more.then(|| self.top + (f64::from(self.room) * way) as i32)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_turn_one_by_one_and_the_ends_stay() {
        let check = |turn: Turn, place, count, to| {
            assert_eq!(turn.from(place, count), to, "{turn:?} {place} {count}");
        };
        check(Turn::Next, 0, 3, 1);
        check(Turn::Next, 2, 3, 2);
        check(Turn::Previous, 2, 3, 1);
        check(Turn::Previous, 0, 3, 0);
        check(Turn::First, 2, 3, 0);
        check(Turn::Last, 0, 3, 2);
        // The area is gone, or not read yet.
        check(Turn::Last, 0, 0, 0);
        check(Turn::Next, 0, 0, 0);
    }

    #[test]
    fn a_finger_to_the_side_turns_and_one_that_scrolls_does_not() {
        let check = |right, down, turn| assert_eq!(Turn::of_swipe(right, down), turn);
        check(-61, 0, Some(Turn::Next));
        check(61, 30, Some(Turn::Previous));
        check(60, 0, None);
        check(61, 31, None);
        check(-100, -50, None);
        check(0, 300, None);
    }

    #[test]
    fn a_high_page_moves_to_its_end_before_it_turns() {
        let seen = |top, room, whole| Seen { top, room, whole };
        assert_eq!(seen(0, 500, 500).step(true), None);
        assert_eq!(seen(0, 500, 502).step(true), None, "rounding");
        assert_eq!(seen(0, 500, 503).step(true), Some(400));
        assert_eq!(seen(400, 500, 900).step(true), None);
        assert_eq!(seen(400, 500, 900).step(false), Some(0));
        assert_eq!(seen(0, 500, 900).step(false), None);
        assert!(seen(0, 500, 503).goes_on_below());
        assert!(!seen(3, 500, 503).goes_on_below());
    }
}
