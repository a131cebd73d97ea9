//! What the page 「年度のあゆみ」 reads out of an area's record. Each part stands by itself: an
//! area that has only plans sees its plans.
//!
//! Must not know Leptos or the browser: plain Rust, tested natively.

mod answers;
mod plans;

pub use answers::AnswerYears;

use crate::chart::{IndicatorYears, IssueLives, Pdca};
use crate::model::{AreaRecord, Day, Library, ReferenceValue};
use crate::ui::view_models::indicators;

/// What can be told of an area's years. What is `None` has nothing to show yet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct YearsViewModel {
    pub answers: Option<AnswerYears>,
    pub indicators: Option<IndicatorYears>,
    pub circles: Option<Pdca>,
    pub lives: Option<IssueLives>,
}

impl YearsViewModel {
    pub fn of(
        library: &Library,
        references: &[ReferenceValue],
        record: &AreaRecord,
        today: Option<Day>,
    ) -> Self {
        Self {
            answers: AnswerYears::of(library, record),
            indicators: indicator_years(references, record, today),
            circles: plans::circles(record),
            lives: plans::lives(record),
        }
    }

    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Every indicator that has a value or words, also one that is followed no longer.
fn indicator_years(
    references: &[ReferenceValue],
    record: &AreaRecord,
    today: Option<Day>,
) -> Option<IndicatorYears> {
    let told = record.indicators.iter();
    let told = told.filter(|i| !i.actuals.is_empty() || i.baseline.is_some());
    let years = indicators::years(&record.area.name, told, references, today);
    (!years.indicators.is_empty()).then_some(years)
}

/// Indicators in pieces that a page of paper holds whole.
pub fn indicator_sheets(data: &IndicatorYears, most: usize) -> Vec<IndicatorYears> {
    let parts = data.indicators.chunks(most.max(1));
    parts
        .map(|part| IndicatorYears {
            area: data.area.clone(),
            indicators: part.to_vec(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::builtin::builtin_references;
    use crate::exchange::{builtin_lists, sample};

    fn view_model(keep: impl Fn(&mut AreaRecord)) -> YearsViewModel {
        let mut record = sample().expect("the sample");
        keep(&mut record);
        YearsViewModel::of(
            &Library::new(builtin_lists()),
            builtin_references(),
            &record,
            None,
        )
    }

    #[test]
    fn each_part_stands_by_itself() {
        let answers = view_model(|r| (r.plans, r.indicators) = (vec![], vec![]));
        assert!(answers.answers.is_some() && answers.circles.is_none());
        let plans = view_model(|r| (r.assessments, r.indicators) = (vec![], vec![]));
        assert!(plans.answers.is_none() && plans.lives.is_some() && plans.indicators.is_none());
        let figures = view_model(|r| (r.assessments, r.plans) = (vec![], vec![]));
        assert!(figures.indicators.is_some() && !figures.is_empty());
        let nothing = view_model(|r| {
            (r.assessments, r.plans, r.indicators) = (vec![], vec![], vec![]);
        });
        assert!(nothing.is_empty());
    }

    #[test]
    fn an_indicator_without_any_value_is_not_among_the_years() {
        let all = view_model(|_| ())
            .indicators
            .expect("values")
            .indicators
            .len();
        let less = view_model(|r| {
            r.indicators[0].actuals.clear();
            r.indicators[0].baseline = None;
        });
        assert_eq!(less.indicators.expect("others").indicators.len(), all - 1);
    }

    #[test]
    fn sheets_hold_every_indicator_once() {
        let data = view_model(|_| ()).indicators.expect("values");
        let sheets = indicator_sheets(&data, 3);
        let names = |d: &IndicatorYears| {
            d.indicators
                .iter()
                .map(|i| i.name.clone())
                .collect::<Vec<_>>()
        };
        assert_eq!(
            sheets.iter().flat_map(names).collect::<Vec<_>>(),
            names(&data)
        );
    }
}
