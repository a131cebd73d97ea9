//! Where a row stands, and where one that is dragged would come to stand.
//!
//! Must not know Leptos or the browser.

/// Where a row stands among all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// Counted from 0; `None` once it is gone.
    pub at: Option<usize>,
    pub all: usize,
}

impl Place {
    pub fn of<T>(all: &[T], is_it: impl Fn(&T) -> bool) -> Self {
        Self {
            at: all.iter().position(is_it),
            all: all.len(),
        }
    }

    /// One place up; `None` at the top.
    pub fn up(self) -> Option<usize> {
        self.at?.checked_sub(1)
    }

    /// One place down; `None` at the end.
    pub fn down(self) -> Option<usize> {
        self.at.map(|at| at + 1).filter(|next| *next < self.all)
    }
}

/// Where a dragged row stands once it is let go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Landing {
    /// Among all rows, counted from 0.
    pub place: usize,
    /// On which side of the row that stands there now; `None`: it stays where it is.
    pub side: Option<Side>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Before,
    After,
}

impl Side {
    /// As the styles know it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Before => "before",
            Self::After => "after",
        }
    }
}

/// `middles`: of the rows, from above, in the units of `y`; the pointer with row `from` is at `y`.
pub fn landing(middles: &[f64], from: usize, y: f64) -> Landing {
    let others = middles.iter().enumerate().filter(|(row, _)| *row != from);
    let place = others.filter(|(_, middle)| **middle < y).count();
    let side = match place.cmp(&from) {
        std::cmp::Ordering::Less => Some(Side::Before),
        std::cmp::Ordering::Equal => None,
        std::cmp::Ordering::Greater => Some(Side::After),
    };
    Landing { place, side }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_row_knows_the_ends() {
        let ways = |name: char| {
            let place = Place::of(&['a', 'b', 'c'], |own| *own == name);
            (place.up(), place.down())
        };
        assert_eq!(ways('a'), (None, Some(1)));
        assert_eq!(ways('b'), (Some(0), Some(2)));
        assert_eq!(ways('c'), (Some(1), None));
        assert_eq!(ways('x'), (None, None), "it is gone");
    }

    #[test]
    fn a_row_lands_where_the_pointer_is() {
        let middles = [20.0, 60.0, 100.0, 140.0];
        let check = |from, y, place, side| {
            let expected = Landing { place, side };
            assert_eq!(landing(&middles, from, y), expected, "{from} at {y}");
        };
        check(1, 60.0, 1, None);
        check(1, 90.0, 1, None);
        check(1, 101.0, 2, Some(Side::After));
        check(1, 900.0, 3, Some(Side::After));
        check(1, 19.0, 0, Some(Side::Before));
        check(0, -5.0, 0, None);
        check(3, 70.0, 2, Some(Side::Before));
        assert_eq!(landing(&[], 0, 5.0).side, None);
    }

    proptest! {
        #[test]
        fn a_row_always_lands_in_its_list(count in 1_usize..40, from in 0_usize..40, y in -2000.0..4000.0) {
            let middles: Vec<f64> = (0..count).map(|row| row as f64 * 44.0).collect();
            let from = from % count;
            let landing = landing(&middles, from, y);
            prop_assert!(landing.place < count);
            prop_assert_eq!(landing.side.is_none(), landing.place == from);
        }
    }
}
