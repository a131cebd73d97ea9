//! Counts of one to nine people: which indicators have some, and which are told all the same.
//!
//! Must not know Leptos or the browser, nor how such counts are found.

use crate::exchange::outgoing::few::{FEW, Hidden, together};
use crate::model::{AreaId, AreaRecord, Indicator, IndicatorId};
use crate::ui::send::words as t;
use std::collections::BTreeSet;

/// Indicators whose small counts people have decided to tell.
pub type ToldAnyway = BTreeSet<IndicatorId>;

/// What this browser remembers them under.
pub fn setting(area: &AreaId) -> String {
    format!("told-anyway:{area}")
}

/// What was remembered; none if it cannot be read.
pub fn remembered(text: Option<&str>) -> ToldAnyway {
    text.and_then(|text| serde_json::from_str(text).ok())
        .unwrap_or_default()
}

pub fn to_remember(told_anyway: &ToldAnyway) -> Option<String> {
    serde_json::to_string(told_anyway).ok()
}

/// An indicator of which something is hidden, or would be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FewRow {
    pub id: IndicatorId,
    pub name: String,
    /// How much of it does not leave, and as what it does.
    pub told: String,
    /// It has small counts of its own: of what is only withheld for those of others nothing is to be decided.
    pub can_be_told: bool,
    pub is_told_anyway: bool,
}

/// Those of the indicators of `record`, which is as it is before small counts are hidden.
pub fn rows(record: &AreaRecord, hidden: &[Hidden], told_anyway: &ToldAnyway) -> Vec<FewRow> {
    let sets = together(record);
    let row = |indicator: &Indicator| {
        let own = hidden.iter().filter(|h| h.indicator == indicator.id);
        let (few, withheld): (Vec<&Hidden>, Vec<&Hidden>) = own.partition(|h| h.told_as == FEW);
        let set = sets.iter().find(|set| set.contains(&indicator.id));
        let is_told_anyway = set.is_some() && told_anyway.contains(&indicator.id);
        let is_there = is_told_anyway || !few.is_empty() || !withheld.is_empty();
        let names = |ids: &mut dyn Iterator<Item = &IndicatorId>| -> Vec<String> {
            let found = ids.filter_map(|id| record.indicator(id));
            found.map(|indicator| indicator.name.clone()).collect()
        };
        let others = set.map_or_else(Vec::new, |set| {
            names(
                &mut set
                    .iter()
                    .filter(|id| !told_anyway.contains(*id) && **id != indicator.id),
            )
        });
        let told = match (set, is_told_anyway, others.is_empty()) {
            (None, ..) => t::only_withheld(withheld.len()),
            (_, true, true) => t::told_as_it_is(few.len() + withheld.len()),
            (_, true, false) => {
                let now = t::hidden(few.len(), withheld.len());
                t::told_together(&others, &now)
            }
            (_, false, _) => t::hidden(few.len(), withheld.len()),
        };
        is_there.then(|| FewRow {
            id: indicator.id.clone(),
            name: indicator.name.clone(),
            told,
            can_be_told: set.is_some(),
            is_told_anyway,
        })
    };
    record.indicators.iter().filter_map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::outgoing::few::WITHHELD;
    use crate::exchange::outgoing::without_few;
    use crate::model::{Direction, FiscalYear, Observation, Slot, Value};
    use crate::ui::view_models::testing::sample;

    #[test]
    fn an_indicator_with_few_people_is_told_as_such_until_somebody_decides() {
        let mut record = sample();
        let id = IndicatorId::new("p");
        let mut people = Indicator::new(id, "派遣した人", "人", Direction::More);
        let year = FiscalYear::new(2026).expect("a year");
        people.baseline = Some((year, Observation::new(Value::Number(4.0))));
        record.indicators = vec![people];
        let mut told_anyway = ToldAnyway::new();
        let rows_of = |told_anyway: &ToldAnyway| {
            let (_, hidden) = without_few(&record, told_anyway);
            rows(&record, &hidden, told_anyway)
        };
        let row = rows_of(&told_anyway).remove(0);
        assert_eq!(
            (row.name.as_str(), row.is_told_anyway),
            ("派遣した人", false)
        );
        assert_eq!(row.told, "1個の値が「少数」になります");
        told_anyway.insert(IndicatorId::new("p"));
        let row = rows_of(&told_anyway).remove(0);
        assert_eq!(row.told, "そのままの数で渡します");
        let kept = Hidden {
            indicator: IndicatorId::new("p"),
            slot: Slot::Baseline,
            part: None,
            told_as: WITHHELD,
        };
        let row = rows(&record, &[kept], &told_anyway).remove(0);
        assert!(row.told.contains("1個の値は入れません"), "{}", row.told);
        let text = to_remember(&told_anyway).expect("written");
        assert_eq!(remembered(Some(&text)), told_anyway);
        assert_eq!(remembered(None), ToldAnyway::new());
    }

    #[test]
    fn of_what_is_only_withheld_there_is_nothing_to_decide() {
        let mut record = sample();
        let year = FiscalYear::new(2026).expect("a year");
        let of = |(name, number): (&str, f64)| {
            let mut one = Indicator::new(IndicatorId::new(name), name, "人", Direction::Less);
            let told = Observation::new(Value::Number(number));
            one.actuals.insert(year, told);
            one
        };
        let mut rows_of = |numbers: &[(&str, f64)], ticked: &[&str]| {
            record.indicators = numbers.iter().map(|number| of(*number)).collect();
            let ticked = ticked.iter().map(|name| IndicatorId::new(*name)).collect();
            let (_, hidden) = without_few(&record, &ticked);
            let rows = rows(&record, &hidden, &ticked).into_iter();
            rows.map(|row| (row.name, row.can_be_told, row.is_told_anyway, row.told))
                .collect::<Vec<_>>()
        };
        let row = |name: &str, can, is, told: &str| (name.to_owned(), can, is, told.to_owned());
        let numbers = [
            ("入院", 45.0),
            ("入院（A）", 5.0),
            ("入院（B）", 20.0),
            ("入院（C）", 20.0),
        ];
        let expected = [
            row("入院（A）", true, false, "1個の値が「少数」になります"),
            row("入院（B）", false, false, &t::only_withheld(1)),
        ];
        assert_eq!(rows_of(&numbers, &["入院（B）"]), expected);
        let numbers = [("入院", 12.0), ("入院（A）", 5.0), ("入院（B）", 7.0)];
        let rows = rows_of(&numbers, &["入院（A）"]);
        let a = rows.iter().find(|row| row.0 == "入院（A）").expect("there");
        assert!(a.3.contains("「入院（B）」も"), "{}", a.3);
    }
}
