//! What a room is told of an indicator that has no figure to measure yet.

use crate::chart::years::{IndicatorSeries, YearValue, number};

/// What can be said of one that cannot be measured yet.
pub fn before(series: &IndicatorSeries) -> String {
    let name = &series.name;
    if series.actual().next().is_some() {
        return format!("『{name}』の動きです。");
    }
    let with_unit = |v: YearValue| format!("{}{}", number(v.value), series.unit);
    match (series.baseline(), series.target()) {
        (Some(from), Some(to)) => format!(
            "『{name}』は{}から始めて、{}に{}をめざします。",
            with_unit(from),
            to.year.era_label(),
            with_unit(to)
        ),
        (None, Some(to)) => format!(
            "『{name}』は、{}に{}をめざします。",
            to.year.era_label(),
            with_unit(to)
        ),
        (Some(from), None) => format!("『{name}』は{}から始めます。", with_unit(from)),
        (None, None) if series.words.is_empty() => format!("『{name}』は、これから確かめます。"),
        (None, None) => format!("『{name}』を、言葉で見ています。"),
    }
}
