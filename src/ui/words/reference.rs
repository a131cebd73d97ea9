//! A published figure, in words.

use crate::model::{Day, ReferenceKind, ReferenceTime, ReferenceValue};

/// 325.3日以上, 3.6万人〜4.3万人
pub fn reference_value(value: &ReferenceValue) -> String {
    let number = |n: f64| format!("{}{}", crate::chart::number(n), value.unit);
    let figure = match value.upper {
        Some(upper) => format!("{}〜{}", number(value.value), number(upper)),
        None => number(value.value),
    };
    match value.kind {
        ReferenceKind::AtLeast => format!("{figure}以上"),
        ReferenceKind::AtMost => format!("{figure}以下"),
        ReferenceKind::Goal | ReferenceKind::Actual => figure,
    }
}

/// Where it comes from and how sure that is.
pub fn reference_source(value: &ReferenceValue) -> String {
    // The last day of its own year says no more than the year.
    let is_end = |day: &Day| {
        value.time == ReferenceTime::Year(day.fiscal_year()) && (day.month(), day.day()) == (3, 31)
    };
    let date = value.date.filter(|day| !is_end(day));
    let date = date.map(|d| format!("（{}）", d.label()));
    let mark = value.mark.label();
    match value.source.trim() {
        "" => mark.to_owned(),
        source => format!("{source}{}　{mark}", date.unwrap_or_default()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::builtin::builtin_references;
    use crate::model::{FiscalYear, Mark};

    #[test]
    fn a_figure_without_a_source_has_no_empty_place_for_it() {
        let mut own = builtin_references()[0].clone();
        own.mark = Mark::Own;
        own.source = " ".to_owned();
        assert_eq!(reference_source(&own), "自分で入力");
        own.source = "県の資料".to_owned();
        own.date = Day::new(2030, 3, 31);
        own.time = ReferenceTime::Year(FiscalYear::new(2029).expect("in range"));
        assert_eq!(reference_source(&own), "県の資料　自分で入力");
        own.date = Day::new(2030, 3, 30);
        assert_eq!(
            reference_source(&own),
            "県の資料（2030年3月30日）　自分で入力"
        );
        own.date = None;
        assert_eq!(reference_source(&own), "県の資料　自分で入力");
    }
}
