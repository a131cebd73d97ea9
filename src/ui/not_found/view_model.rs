//! What is told of an area that an address leads to and that is not among those that can be opened.
//!
//! Must not know Leptos or the browser.

use crate::model::{AreaId, AreaRecord};

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GoneArea {
    /// It can come back.
    PutAway {
        name: String,
    },
    Nowhere,
}

impl GoneArea {
    /// `removed`: those that were put away.
    pub fn of(area: &AreaId, removed: &[AreaRecord]) -> Self {
        let found = removed.iter().find(|r| r.area.id == *area);
        found.map_or(Self::Nowhere, |record| Self::PutAway {
            name: record.area.name.clone(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::view_models::testing::sample;

    #[test]
    fn an_area_that_was_put_away_is_told_from_one_that_is_nowhere() {
        let removed = [sample()];
        let of = |id: &str| GoneArea::of(&AreaId::new(id), &removed);
        let name = sample().area.name;
        assert_eq!(of("mihon-1"), GoneArea::PutAway { name });
        assert_eq!(of("nobody"), GoneArea::Nowhere);
    }
}
