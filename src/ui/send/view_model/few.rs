//! Counts of one to nine people: which indicators have some, and which are told all the same.
//!
//! Must not know Leptos or the browser, nor how such counts are found.

use crate::exchange::outgoing::few::{FEW, Hidden};
use crate::model::{AreaId, Indicator, IndicatorId};
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

/// An indicator with small counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FewRow {
    pub id: IndicatorId,
    pub name: String,
    /// How much of it does not leave, and as what it does.
    pub told: String,
    pub is_told_anyway: bool,
}

/// Those of `indicators` of which something is hidden, or would be.
pub fn rows(indicators: &[Indicator], hidden: &[Hidden], told_anyway: &ToldAnyway) -> Vec<FewRow> {
    let row = |indicator: &Indicator| {
        let own = hidden.iter().filter(|h| h.indicator == indicator.id);
        let (few, withheld): (Vec<&Hidden>, Vec<&Hidden>) = own.partition(|h| h.told_as == FEW);
        let is_told_anyway = told_anyway.contains(&indicator.id);
        let is_there = is_told_anyway || !few.is_empty() || !withheld.is_empty();
        is_there.then(|| FewRow {
            id: indicator.id.clone(),
            name: indicator.name.clone(),
            told: match is_told_anyway {
                true => t::told_as_it_is(few.len() + withheld.len()),
                false => t::hidden(few.len(), withheld.len()),
            },
            is_told_anyway,
        })
    };
    indicators.iter().filter_map(row).collect()
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
            rows(&record.indicators, &hidden, told_anyway)
        };
        let row = rows_of(&told_anyway).remove(0);
        assert_eq!(
            (row.name.as_str(), row.is_told_anyway),
            ("派遣した人", false)
        );
        assert_eq!(row.told, "1か所が「少数」になります");
        told_anyway.insert(IndicatorId::new("p"));
        let row = rows_of(&told_anyway).remove(0);
        assert_eq!(row.told, "そのままの数で渡します");
        let kept = Hidden {
            indicator: IndicatorId::new("p"),
            slot: Slot::Baseline,
            part: None,
            told_as: WITHHELD,
        };
        let row = rows(&record.indicators, &[kept], &told_anyway).remove(0);
        assert!(row.told.contains("1か所は入れません"), "{}", row.told);
        let text = to_remember(&told_anyway).expect("written");
        assert_eq!(remembered(Some(&text)), told_anyway);
        assert_eq!(remembered(None), ToldAnyway::new());
    }
}
