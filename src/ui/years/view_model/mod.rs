//! What the page 「年度のあゆみ」 reads out of an area's record. Each part stands by itself: an
//! area that has only plans sees its plans.
//!
//! Must not know Leptos or the browser: plain Rust, tested natively.

mod answers;
pub mod items;
pub mod paper;
mod plans;

pub use answers::AnswerYears;

use crate::chart::{IndicatorYears, IssueLives, Pdca};
use crate::model::{AreaRecord, Day, Library, ReferenceValue};
use crate::ui::view_models::indicators;
use crate::ui::years::words as t;

/// The id of a part of the page and its name in the contents.
pub type YearsPart = (&'static str, &'static str);

pub const MENUS: YearsPart = ("years-menus", t::TO_MENUS);
pub const INDICATORS: YearsPart = ("years-indicators", t::TO_INDICATORS);
pub const CIRCLES: YearsPart = ("years-circles", t::TO_CIRCLES);
pub const LIVES: YearsPart = ("years-lives", t::TO_LIVES);
pub const ITEMS: YearsPart = ("years-items", t::TO_ITEMS);

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

    /// Id and name of each part of the page, the long list of items last.
    pub fn parts(&self) -> Vec<YearsPart> {
        let parts = [
            (MENUS, self.answers.is_some()),
            (INDICATORS, self.indicators.is_some()),
            (CIRCLES, self.circles.is_some()),
            (LIVES, self.lives.is_some()),
            (ITEMS, self.answers.is_some()),
        ];
        let there = parts.into_iter().filter(|(_, is_there)| *is_there);
        there.map(|(part, _)| part).collect()
    }
}

/// Every indicator that has a value or words, also one that is followed no longer.
fn indicator_years(
    references: &[ReferenceValue],
    record: &AreaRecord,
    today: Option<Day>,
) -> Option<IndicatorYears> {
    let with_values = record.indicators.iter();
    let with_values = with_values.filter(|i| !i.actuals.is_empty() || i.baseline.is_some());
    let years = indicators::years(&record.area.name, with_values, references, today);
    (!years.indicators.is_empty()).then_some(years)
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
    fn only_what_can_be_told_is_in_the_contents() {
        let check = |keep: fn(&mut AreaRecord), expected: &[&str]| {
            let parts = view_model(keep).parts().into_iter();
            assert_eq!(parts.map(|(id, _)| id).collect::<Vec<_>>(), expected);
        };
        let all = [MENUS, INDICATORS, CIRCLES, LIVES, ITEMS].map(|(id, _)| id);
        check(|_| (), &all);
        check(
            |r| (r.plans, r.indicators) = (vec![], vec![]),
            &[all[0], all[4]],
        );
        check(|r| (r.assessments, r.plans) = (vec![], vec![]), &[all[1]]);
        check(
            |r| (r.assessments, r.indicators) = (vec![], vec![]),
            &all[2..4],
        );
    }
}
