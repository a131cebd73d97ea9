//! What the page of all 協議の場 shows: how they connect, and what was held in a year.
//!
//! Must not know Leptos or the browser.

use crate::chart::{ForumBox, ForumsMap};
use crate::model::{AreaRecord, FiscalYear, Forum, ForumId, Layer};
use crate::ui::view_models::forums::{Sitting, listed, name};

/// A new one on the area's own level.
pub fn add(record: &mut AreaRecord, id: ForumId, name: String) {
    let forum = Forum::new(id, name, record.area.kind, Layer::Working);
    record.forums.push(forum);
}

/// The forums of an area, ready to be drawn with the sittings of `year`.
pub fn map(record: &AreaRecord, year: FiscalYear) -> ForumsMap {
    let place = |id: &ForumId| record.forums.iter().position(|f| f.id == *id);
    let forum = |forum: &Forum| ForumBox {
        name: name(forum),
        layer: forum.layer,
        times_a_year: forum.times_a_year,
        held: held(forum, year),
        reports_to: forum.reports_to.iter().filter_map(place).collect(),
    };
    ForumsMap {
        area: record.area.name.clone(),
        year,
        forums: record.forums.iter().map(forum).collect(),
    }
}

fn held(forum: &Forum, year: FiscalYear) -> usize {
    let of_year = forum
        .meetings
        .iter()
        .filter(|m| m.date.fiscal_year() == year);
    of_year.count()
}

/// The sittings of a year over all forums, by date.
pub fn sittings(record: &AreaRecord, year: FiscalYear) -> Vec<Sitting> {
    listed(record, |m| m.date.fiscal_year() == year)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::view_models::testing::{sample, year};

    #[test]
    fn the_samples_meetings_connect_and_are_counted_by_year() {
        let record = sample();
        let map = map(&record, year(2026));
        let core = record.forums.iter().position(|f| f.id.as_str() == "f-core");
        let core = core.expect("the core meeting");
        let told = &map.forums[core].reports_to;
        assert_eq!(record.forums[told[0]].id.as_str(), "f-bukai");
        let listed = sittings(&record, year(2026));
        let counted: usize = map.forums.iter().map(|f| f.held).sum();
        assert_eq!(listed.len(), counted);
        assert!(listed.is_sorted_by_key(|s| s.date));
    }

    #[test]
    fn a_new_forum_is_the_areas_own() {
        let mut record = sample();
        add(&mut record, ForumId::new("new"), "部会".to_owned());
        let forum = record.forums.last().expect("added");
        assert_eq!(forum.level, record.area.kind);
        assert_eq!(forum.name, "部会");
    }
}
