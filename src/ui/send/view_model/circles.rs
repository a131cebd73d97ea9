//! How far each kind of thing may go, and what an area may set.
//!
//! Must not know Leptos or the browser, nor what leaves by which button.

use crate::model::{AreaRecord, Circle, SharedField};
use crate::ui::send::words as t;
use crate::ui::view_models::written::{Line, written};

/// One kind of thing with its circle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CircleRow {
    pub field: SharedField,
    pub label: &'static str,
    /// What belongs to it.
    pub what: &'static str,
    pub chosen: Circle,
    /// Those that may be set, from the narrowest.
    pub choices: Vec<(Circle, String)>,
}

/// All kinds, in the order of the model.
pub fn rows(record: &AreaRecord) -> Vec<CircleRow> {
    let row = |field: SharedField| CircleRow {
        field,
        label: field.label(),
        what: t::what(field),
        chosen: record.circle(field),
        choices: choices(field),
    };
    SharedField::ALL.iter().copied().map(row).collect()
}

/// What goes how far, the widest first; a circle in which nothing is has no line.
pub fn reading(record: &AreaRecord) -> Vec<Line> {
    let line = |circle: &Circle| {
        let all = SharedField::ALL.iter();
        let own = all.filter(|field| record.circle(**field) == *circle);
        let own: Vec<&str> = own.map(|field| field.label()).collect();
        (circle.label(), own.join("、"))
    };
    written(Circle::ALL.iter().rev().map(line))
}

fn choices(field: SharedField) -> Vec<(Circle, String)> {
    let circles = Circle::ALL.iter().copied();
    let may = circles.filter(|circle| *circle <= field.widest_circle());
    let told = |circle: Circle| match circle == field.usual_circle() {
        true => (circle, t::usual(circle)),
        false => (circle, circle.label().to_owned()),
    };
    may.map(told).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::view_models::testing::sample;

    #[test]
    fn what_goes_how_far_is_read_in_a_line_each() {
        let mut record = sample();
        record.circles.clear();
        let circles = |record: &AreaRecord| -> Vec<String> {
            reading(record).into_iter().map(|(name, _)| name).collect()
        };
        assert_eq!(circles(&record), ["県まで", "協議の場の中", "事務局だけ"]);
        record.set_circle(SharedField::Issues, Circle::Public);
        let lines = reading(&record);
        assert_eq!(lines[0].0, Circle::Public.label());
        assert_eq!(lines[0].1, SharedField::Issues.label());
        let told: usize = lines.iter().map(|(_, all)| all.split('、').count()).sum();
        assert_eq!(told, SharedField::ALL.len());
    }

    #[test]
    fn every_kind_is_told_with_what_may_be_set() {
        let mut record = sample();
        record.circles.clear();
        record.set_circle(SharedField::Comments, Circle::Prefecture);
        let rows = rows(&record);
        assert_eq!(rows.len(), SharedField::ALL.len());
        let of = |field| rows.iter().find(|row| row.field == field).expect("told");
        assert_eq!(of(SharedField::Comments).chosen, Circle::Prefecture);
        let words = |field| -> Vec<&str> {
            let choices = of(field).choices.iter();
            choices.map(|(_, words)| words.as_str()).collect()
        };
        assert_eq!(
            words(SharedField::MemberWords),
            ["事務局だけ", "協議の場の中（はじめの設定）"]
        );
        assert_eq!(
            words(SharedField::Issues),
            [
                "事務局だけ",
                "協議の場の中",
                "県まで（はじめの設定）",
                "公表してよい"
            ]
        );
    }
}
