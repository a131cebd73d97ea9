//! What the page of all 協議の場 shows: how they connect, and what was held in a year.
//!
//! Must not know Leptos or the browser.

use crate::chart::{ForumBox, ForumsMap};
use crate::model::{AreaRecord, FiscalYear, Forum, ForumId, Layer};
use crate::ui::view_models::forums::{Sitting, listed, name};
use std::collections::BTreeSet;

/// A new one, still without a name, on the area's own level.
pub fn add(record: &mut AreaRecord, id: ForumId) {
    let forum = Forum::new(id, "", record.area.kind, Layer::Working);
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

/// The years that have sittings, and `today`'s, newest first.
pub fn years(record: &AreaRecord, today: FiscalYear) -> Vec<FiscalYear> {
    let dates = record.forums.iter().flat_map(|f| &f.meetings);
    let years = dates.map(|m| m.date.fiscal_year()).chain([today]);
    let years: BTreeSet<FiscalYear> = years.collect();
    years.into_iter().rev().collect()
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
        let years = years(&record, year(2027));
        assert_eq!(
            (years.first(), years.last()),
            (Some(&year(2027)), Some(&year(2023)))
        );
    }

    #[test]
    fn a_new_forum_is_the_areas_own_and_has_no_name_yet() {
        let mut record = sample();
        add(&mut record, ForumId::new("new"));
        let forum = record.forums.last().expect("added");
        assert_eq!(forum.level, record.area.kind);
        assert_eq!(forum.name, "");
    }
}
