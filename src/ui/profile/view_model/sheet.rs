//! The sheet as it is read: group by group, a row a figure, the area and its 市町村 side by side.
//!
//! Must not know Leptos or the browser.

use crate::exchange::builtin::builtin_figures;
use crate::exchange::outgoing::few::is_few_people;
use crate::exchange::pasted::is_same_name;
use crate::model::{AreaRecord, Day, FigureGroup, FigureId, SharedField, SheetRow};
use crate::ui::profile::words as t;
use crate::ui::view_models::profile::bare;

/// One row in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    pub name: String,
    pub unit: String,
    /// Of the area, then of each 市町村; empty for what nobody has entered.
    pub values: Vec<String>,
    pub source: String,
    /// 2026年6月30日; empty for none.
    pub date: String,
    pub word: String,
    /// Paper has room for what says something alone.
    pub is_filled: bool,
}

/// How far the sheet may go; and, where it has counts of a few people, that they stand in it.
pub fn reach(record: &AreaRecord) -> String {
    let circle = record.circle(SharedField::Profile).label();
    let is_small = |row: SheetRow| {
        let places = row.figure.places.iter().map(|own| &own.value);
        let mut values = row.whole.iter().chain(places);
        values.any(|value| is_few_people(&row.figure.unit, value))
    };
    let small = rows(record).into_iter().any(is_small).then_some(t::SMALL);
    [&t::circle(circle), small.unwrap_or_default()].concat()
}

/// The columns of the 市町村, each with whether the area does not name it (any more).
pub fn heads(record: &AreaRecord) -> Vec<(String, bool)> {
    let places = record.sheet_places().into_iter();
    let head = |name: String| {
        let is_gone = !record.has_place(&name);
        (name, is_gone)
    };
    places.map(head).collect()
}

/// More columns than these need a paper that lies across.
const MOST_UPRIGHT: usize = 6;

pub fn is_wide(record: &AreaRecord) -> bool {
    record.sheet_places().len() > MOST_UPRIGHT
}

/// Of a paper that lies across, so many columns of 市町村 have room beside all that is said of a figure, and so
/// many where its values stand alone.
const MOST_BESIDE: usize = 10;
const MOST_ALONE: usize = 14;

/// Whether a column of the sheet, of which 0 is the whole area's, has no room on its paper: it stands below,
/// in a table of [`below`].
pub fn is_below(column: usize) -> bool {
    column > MOST_BESIDE
}

/// 市町村 that have no room on paper beside the others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Below {
    pub places: Vec<String>,
    /// Each row that has a value of one of them: its name with its unit, and the values.
    pub rows: Vec<(String, Vec<String>)>,
}

pub fn below(record: &AreaRecord) -> Vec<Below> {
    let places = record.sheet_places();
    let rows = rows(record);
    let beyond = places.get(MOST_BESIDE..).unwrap_or_default();
    let of = |places: &[String]| {
        let row = |row: &SheetRow| {
            let values = places.iter().map(|place| row.at(Some(place)).map(bare));
            let values: Vec<Option<String>> = values.collect();
            values.iter().any(Option::is_some).then(|| {
                let name = format!("{} {}", row.figure.name, row.figure.unit);
                let values = values.into_iter().map(Option::unwrap_or_default);
                (name.trim_end().to_owned(), values.collect())
            })
        };
        Below {
            places: places.to_vec(),
            rows: rows.iter().filter_map(row).collect(),
        }
    };
    beyond.chunks(MOST_ALONE).map(of).collect()
}

/// The rows of a group, by their ids.
pub type Group = (FigureGroup, Vec<FigureId>);

pub fn rows(record: &AreaRecord) -> Vec<SheetRow> {
    record.sheet_rows(builtin_figures())
}

pub fn groups(record: &AreaRecord) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for row in rows(record) {
        let (group, id) = (row.figure.group, row.figure.id);
        match groups.last_mut() {
            Some((last, ids)) if *last == group => ids.push(id),
            _ => groups.push((group, vec![id])),
        }
    }
    groups
}

/// The figure that is called so, by what a copied block would take for one name.
pub fn figure_named(record: &AreaRecord, name: &str) -> Option<FigureId> {
    let mut rows = rows(record).into_iter();
    let found = rows.find(|row| is_same_name(&row.figure.name, name));
    found.map(|row| row.figure.id)
}

pub fn row(record: &AreaRecord, id: &FigureId) -> Option<SheetRow> {
    rows(record).into_iter().find(|row| row.figure.id == *id)
}

/// Groups of which paper shows something.
pub fn filled_groups(record: &AreaRecord) -> Vec<FigureGroup> {
    let filled = rows(record).into_iter().filter(SheetRow::has_value);
    filled.map(|row| row.figure.group).collect()
}

pub fn line(record: &AreaRecord, id: &FigureId) -> Option<Line> {
    let row = row(record, id)?;
    let places = record.sheet_places();
    let places = places.iter().map(|place| Some(place.as_str()));
    let values = [None].into_iter().chain(places);
    let values = values.map(|place| row.at(place).map(bare).unwrap_or_default());
    Some(Line {
        values: values.collect(),
        date: row.figure.date.map(Day::label).unwrap_or_default(),
        is_filled: row.has_value(),
        name: row.figure.name,
        unit: row.figure.unit,
        source: row.figure.source,
        word: row.figure.word,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Value;
    use crate::ui::view_models::testing::sample;

    #[test]
    fn each_group_stands_once_and_has_all_its_rows() {
        let record = sample();
        let groups = groups(&record);
        let order: Vec<FigureGroup> = groups.iter().map(|(group, _)| *group).collect();
        assert!(order.is_sorted() && order.len() >= 6, "{order:?}");
        let all: usize = groups.iter().map(|(_, ids)| ids.len()).sum();
        assert_eq!(all, rows(&record).len());
    }

    #[test]
    fn a_row_is_read_with_its_source_and_day() {
        let record = sample();
        let line = line(&record, &FigureId::new("inpatients")).expect("ready");
        assert_eq!(line.values, ["371", "198", "86", "61", "26"]);
        assert_eq!(
            (line.source.as_str(), line.date.as_str()),
            ("630調査", "2026年6月30日")
        );
        assert!(line.is_filled);
        let population = super::line(&record, &FigureId::new("population")).expect("ready");
        assert_eq!(
            population.values[0], "182,400",
            "from the area's description"
        );
    }

    #[test]
    fn it_is_told_how_far_the_sheet_may_go_and_that_small_counts_stand_in_it() {
        let mut record = sample();
        record.profile = crate::model::Profile::default();
        assert_eq!(reach(&record), t::circle("県まで"), "か所 are no people");
        record.set_circle(SharedField::Profile, crate::model::Circle::Office);
        let id = FigureId::new("inpatients");
        let row = row(&record, &id).expect("ready");
        record.put_on_sheet(&row, Some("東町"), Some(Value::Number(9.0)));
        let told = reach(&record);
        assert!(
            told.starts_with("見せる範囲：事務局だけ。") && told.ends_with(t::SMALL),
            "{told}"
        );
    }

    #[test]
    fn a_place_that_the_area_does_not_name_is_marked_and_many_lie_across() {
        let mut record = sample();
        assert!(heads(&record).iter().all(|(_, is_gone)| !is_gone));
        assert!(!is_wide(&record));
        let row = row(&record, &FigureId::new("inpatients")).expect("ready");
        for place in ["旧町", "北町", "南町"] {
            record.put_on_sheet(&row, Some(place), Some(Value::Number(9.0)));
        }
        assert_eq!(heads(&record)[4], ("旧町".to_owned(), true));
        assert!(is_wide(&record));
    }

    #[test]
    fn on_paper_no_place_is_left_out() {
        let mut record = sample();
        assert_eq!(below(&record), []);
        let row = row(&record, &FigureId::new("inpatients")).expect("ready");
        for place in 0..30_u32 {
            let number = Some(Value::Number(f64::from(place)));
            record.put_on_sheet(&row, Some(&format!("第{place}町")), number);
        }
        let below = below(&record);
        let beside = record.sheet_places().len();
        let beside = (1..=beside).filter(|column| !is_below(*column)).count();
        let counts: Vec<usize> = below.iter().map(|below| below.places.len()).collect();
        assert_eq!((beside, counts), (10, vec![14, 10]));
        assert_eq!(
            below[1].rows.len(),
            1,
            "what says nothing of them is not there"
        );
        let (name, values) = &below[1].rows[0];
        assert_eq!(
            (name.as_str(), values[9].as_str()),
            ("入院している人 人", "29")
        );
    }

    #[test]
    fn what_nobody_has_entered_is_blank_and_stays_off_the_paper() {
        let mut record = sample();
        record.profile = crate::model::Profile::default();
        let line = line(&record, &FigureId::new("inpatients")).expect("ready");
        assert_eq!(line.values, ["", "", "", "", ""]);
        assert!(!line.is_filled);
        assert!(!filled_groups(&record).contains(&FigureGroup::Inpatients));
        assert!(filled_groups(&record).contains(&FigureGroup::Population));
    }
}
