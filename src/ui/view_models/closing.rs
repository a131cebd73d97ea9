//! A year that was just closed: what came over into the next, and the way back.
//!
//! Must not know Leptos or the browser.

use crate::model::{AreaId, AreaRecord, FiscalYear};

#[derive(Clone)]
pub struct Closing {
    pub closed: FiscalYear,
    pub opened: FiscalYear,
    pub issues: usize,
    pub indicators: usize,
    /// How many issues the next year had from this one already: it was closed before.
    pub already: usize,
    pub before: AreaRecord,
    pub after: AreaRecord,
}

impl Closing {
    pub fn area(&self) -> AreaId {
        self.before.area.id.clone()
    }

    /// It is told on the plan of the year that it opened.
    pub fn is_told_at(&self, area: &AreaId, year: FiscalYear) -> bool {
        self.opened == year && self.before.area.id == *area
    }

    /// `year` is the one that was closed.
    pub fn is_of(&self, area: &AreaId, year: FiscalYear) -> bool {
        self.closed == year && self.before.area.id == *area
    }

    /// The way back leads over nothing that was written since.
    pub fn is_untouched(&self, present: Option<&AreaRecord>) -> bool {
        present == Some(&self.after)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::view_models::testing::{sample, year};

    fn closing() -> Closing {
        let before = sample();
        let mut after = before.clone();
        after.plan_mut(year(2026)).closed = crate::model::Day::new(2027, 3, 31);
        Closing {
            closed: year(2026),
            opened: year(2027),
            issues: 3,
            indicators: 2,
            already: 0,
            before,
            after,
        }
    }

    #[test]
    fn it_is_told_where_the_next_year_begins_and_nowhere_else() {
        let (closing, other) = (closing(), AreaId::new("other"));
        let own = closing.area();
        for (area, western, told, of) in [
            (&own, 2027, true, false),
            (&own, 2026, false, true),
            (&own, 2025, false, false),
            (&other, 2027, false, false),
            (&other, 2026, false, false),
        ] {
            assert_eq!(
                closing.is_told_at(area, year(western)),
                told,
                "{area} {western}"
            );
            assert_eq!(closing.is_of(area, year(western)), of, "{area} {western}");
        }
    }

    #[test]
    fn the_way_back_ends_with_the_first_change() {
        let closing = closing();
        let mut present = closing.after.clone();
        assert!(closing.is_untouched(Some(&present)));
        present.plan_mut(year(2027)).vision = "x".to_owned();
        assert!(!closing.is_untouched(Some(&present)));
        assert!(!closing.is_untouched(Some(&closing.before)));
        assert!(!closing.is_untouched(None));
    }
}
