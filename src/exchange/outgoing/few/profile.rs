//! The figures of the 地域のすがた: of the area and of each of its 市町村, with what is a part of what.
//!
//! A 市町村 is a part of the area, and a figure that is called like another with brackets (or うち) after it is a
//! part of that one, in each place. What an indicator tells beside it is not looked at, nor the other way
//! round. A word beside values of which one is hidden does not leave, nor one that tells of a few people. Must
//! not know why a part is withheld.

use super::cells::{self, Cell, State};
use super::counts::is_few;
use super::in_words::{self, Figure};
use super::rates;
use super::sums::{Family, protect_families};
use crate::model::{
    AreaRecord, FigureId, FiscalYear, IndicatorId, Profile, ProfileFigure, Slot, Unit, Value,
    is_blank, part_name,
};

/// How many values do not leave as they stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HiddenFigures {
    pub few: usize,
    pub withheld: usize,
    /// Of which figures, in their order, each once.
    pub names: Vec<String>,
}

/// The 地域のすがた of `record` without counts of people from 1 to 9, and how much of it is hidden.
pub fn hide(record: &AreaRecord) -> (Profile, HiddenFigures) {
    let figures = &record.profile.figures;
    let mut cells = Vec::new();
    for figure in figures {
        let whole = figure.value.iter().map(|value| (None, value));
        let places = figure.places.iter();
        let places = places.map(|own| (Some(own.name.as_str()), &own.value));
        cells.extend(
            whole
                .chain(places)
                .filter_map(|(place, value)| cell(figure, place, value)),
        );
        cells.extend(left_over(figure, &record.area.municipalities));
    }
    protect_families(&families(figures, &cells), &mut cells);
    rates::protect(record, &mut cells);
    let mut hidden = HiddenFigures::default();
    let mut left = record.profile.clone();
    for cell in &cells {
        let Some(told_as) = cell.state.told_as() else {
            continue;
        };
        let own = FigureId::new(cell.indicator.as_str());
        let Some(figure) = left.figure_mut(&own) else {
            continue;
        };
        let told = Value::Words(told_as.to_owned());
        let value = figure.at(cell.part.as_deref());
        // What is left over is not written, and what says 「少数」 already stays.
        if value.is_none() || value == Some(&told) {
            continue;
        }
        figure.put(cell.part.as_deref(), Some(told));
        match cell.state {
            State::Few => hidden.few += 1,
            _ => hidden.withheld += 1,
        }
        if !hidden.names.contains(&figure.name) {
            hidden.names.push(figure.name.clone());
        }
    }
    for figure in &mut left.figures {
        let mut own = cells.iter().filter(|cell| is_of(cell, figure));
        // What stands beside the values may tell what was hidden, or a few people of its own.
        if own.any(|cell| !cell.is_told()) || in_words::has_few_people(&figure.word) {
            figure.word.clear();
        }
    }
    (left, hidden)
}

/// A figure has one value a place; it holds for one time.
fn cell(figure: &ProfileFigure, place: Option<&str>, value: &Value) -> Option<Cell> {
    let Figure { number, span, unit } = cells::figure(&figure.unit, value)?;
    // Of what nobody has said in what it is counted, it may be people.
    let is_bare = is_blank(&figure.unit) && number.fract() == 0.0;
    let unit = match unit {
        Unit::Other if is_bare => Unit::People,
        unit => unit,
    };
    let is_hidden = unit == Unit::People && is_few(number);
    Some(Cell {
        indicator: IndicatorId::new(figure.id.as_str()),
        year: FiscalYear::nearest_to_date(2000, 4),
        slot: Slot::Baseline,
        part: place.map(str::to_owned),
        number,
        span,
        unit,
        is_told_anyway: false,
        state: if is_hidden { State::Few } else { State::Told },
    })
}

/// The one 市町村 of which a figure tells nothing, where the area's value less all the others' says of it that
/// it is a few.
fn left_over(figure: &ProfileFigure, places: &[String]) -> Option<Cell> {
    let mut blank = places.iter().filter(|name| figure.at(Some(name)).is_none());
    let (Some(place), None) = (blank.next(), blank.next()) else {
        return None;
    };
    let of = |value: &Value| cells::figure(&figure.unit, value).map(|told| told.number);
    let told: Option<f64> = figure.places.iter().map(|own| of(&own.value)).sum();
    let rest = of(figure.value.as_ref()?)? - told?;
    let rest = cell(figure, Some(place), &Value::Number(rest))?;
    // That it is a few is not said either: the area said nothing of it.
    (rest.state == State::Few).then_some(Cell {
        state: State::Withheld,
        ..rest
    })
}

fn is_of(cell: &Cell, figure: &ProfileFigure) -> bool {
    cell.indicator.as_str() == figure.id.as_str()
}

fn families(figures: &[ProfileFigure], cells: &[Cell]) -> Vec<Family> {
    let people = |index: &usize| cells[*index].unit == Unit::People;
    let of = |wanted: &dyn Fn(&Cell) -> bool| -> Vec<usize> {
        let all = (0..cells.len()).filter(people);
        all.filter(|index| wanted(&cells[*index])).collect()
    };
    let mut families = Vec::new();
    for figure in figures {
        let parts_by_name = figures
            .iter()
            .filter(|other| part_name(&other.name, &figure.name).is_some());
        let parts_by_name: Vec<&ProfileFigure> = parts_by_name.collect();
        for total in of(&|cell| is_of(cell, figure)) {
            let place = &cells[total].part;
            if place.is_none() {
                let parts = of(&|cell| is_of(cell, figure) && cell.part.is_some());
                families.push(Family {
                    total,
                    parts,
                    are_apart: true,
                });
            }
            let is_part = |cell: &Cell| {
                cell.part == *place && parts_by_name.iter().any(|part| is_of(cell, part))
            };
            let parts = of(&is_part);
            families.push(Family {
                total,
                parts,
                are_apart: false,
            });
        }
    }
    families.retain(|family| !family.parts.is_empty());
    families
}

#[cfg(test)]
mod tests {
    use super::super::{FEW, WITHHELD};
    use super::*;
    use crate::exchange::samples::area;
    use crate::model::FigureGroup;
    use proptest::prelude::*;

    const PLACES: [&str; 3] = ["東町", "西市", "南村"];

    /// The area's value and those of the places, `None` for blank.
    fn figure(name: &str, unit: &str, values: &[Option<f64>; 4]) -> ProfileFigure {
        let mut figure = ProfileFigure::new(FigureId::new(name), FigureGroup::Other, name, unit);
        let places = PLACES.iter().map(|place| Some(*place));
        for (place, value) in [None].into_iter().chain(places).zip(values) {
            figure.put(place, value.map(Value::Number));
        }
        figure
    }

    fn hidden(figures: Vec<ProfileFigure>) -> (Vec<Vec<String>>, HiddenFigures) {
        let mut record = AreaRecord::new(area("a"));
        record.profile.figures = figures;
        let (profile, hidden) = hide(&record);
        let told = |value: &Value| match value {
            Value::Number(number) => number.to_string(),
            Value::Words(words) => words.clone(),
        };
        let of = |figure: &ProfileFigure| {
            let whole = figure.value.iter();
            whole
                .chain(figure.places.iter().map(|own| &own.value))
                .map(told)
                .collect()
        };
        (profile.figures.iter().map(of).collect(), hidden)
    }

    #[test]
    fn a_few_in_one_place_cannot_be_worked_out_from_the_others() {
        let values = [45.0, 5.0, 18.0, 22.0].map(Some);
        let (told, count) = hidden(vec![figure("入院", "人", &values)]);
        assert_eq!(told, [["45", FEW, WITHHELD, "22"].map(str::to_owned)]);
        assert_eq!((count.few, count.withheld), (1, 1));
        assert_eq!(count.names, ["入院"]);
    }

    #[test]
    fn a_part_of_a_figure_is_a_part_of_it_in_each_place() {
        let all = figure("入院", "人", &[None, Some(30.0), Some(60.0), None]);
        let old = figure(
            "入院（65歳以上）",
            "人",
            &[None, Some(5.0), Some(40.0), None],
        );
        let young = figure(
            "入院（65歳未満）",
            "人",
            &[None, Some(25.0), Some(20.0), None],
        );
        let (told, _) = hidden(vec![all, old, young]);
        assert_eq!(told[1], [FEW, "40"].map(str::to_owned));
        assert!(
            told[0][0] == WITHHELD || told[2][0] == WITHHELD,
            "30 − 25 is 5: {told:?}"
        );
        assert_eq!((told[0][1].as_str(), told[2][1].as_str()), ("60", "20"));
    }

    #[test]
    fn what_counts_no_people_and_nobody_leave_as_they_are() {
        let beds = figure("病院", "か所", &[3.0, 2.0, 1.0, 0.0].map(Some));
        let none = figure("措置", "人", &[0.0, 0.0, 0.0, 0.0].map(Some));
        let (told, count) = hidden(vec![beds, none]);
        assert_eq!(told[0], ["3", "2", "1", "0"].map(str::to_owned));
        assert_eq!(told[1], ["0"; 4].map(str::to_owned));
        assert_eq!(count, HiddenFigures::default());
    }

    #[test]
    fn what_is_counted_in_nothing_may_be_people() {
        let bare = figure(
            "ひきこもり相談の実人数",
            "",
            &[None, Some(20.0), Some(15.0), Some(3.0)],
        );
        let mean = figure("平均の待ち日数", "", &[Some(3.5), None, None, None]);
        let (told, count) = hidden(vec![bare, mean]);
        assert_eq!(told[0], ["20", "15", FEW].map(str::to_owned));
        assert_eq!(told[1], ["3.5"]);
        assert_eq!((count.few, count.withheld), (1, 0));
    }

    #[test]
    fn a_few_in_words_is_few_and_what_is_hidden_already_is_not_counted() {
        let mut few = figure("相談", "人", &[None; 4]);
        few.put(Some("東町"), Some(Value::Words("約5人".into())));
        few.put(Some("西市"), Some(Value::Words(FEW.into())));
        few.put(Some("南村"), Some(Value::Words("調べている".into())));
        let (told, count) = hidden(vec![few]);
        assert_eq!(told[0], [FEW, FEW, "調べている"].map(str::to_owned));
        assert_eq!((count.few, count.withheld), (1, 0));
    }

    /// Which values do not leave, as (figure, place), the area as a whole first.
    fn is_hidden(told: &[Vec<String>]) -> Vec<Vec<bool>> {
        let hidden = |told: &String| told == FEW || told == WITHHELD;
        let row = |row: &Vec<String>| row.iter().map(hidden).collect();
        told.iter().map(row).collect()
    }

    /// A cross table: the first row is the sum of the others, the first column that of the others.
    fn table(names: &[&str], parts: &[[f64; 3]]) -> Vec<ProfileFigure> {
        let sum = |row: [f64; 3]| [row.iter().sum(), row[0], row[1], row[2]];
        let all = parts.iter().fold([0.0; 3], |all, row| {
            [all[0] + row[0], all[1] + row[1], all[2] + row[2]]
        });
        let rows = [all].into_iter().chain(parts.iter().copied());
        let rows = rows.zip(names);
        rows.map(|(row, name)| figure(name, "人", &sum(row).map(Some)))
            .collect()
    }

    /// What follows of a cross table by sums with one unknown each, until nothing more follows.
    fn follows(hidden: &[Vec<bool>]) -> Vec<Vec<bool>> {
        let mut open = hidden.to_vec();
        let lines = |open: &[Vec<bool>]| {
            let rows = (0..open.len()).map(|row| (0..4).map(|at| (row, at)).collect());
            let columns = (0..4).map(|at| (0..open.len()).map(|row| (row, at)).collect());
            rows.chain(columns).collect::<Vec<Vec<(usize, usize)>>>()
        };
        loop {
            let before = open.clone();
            for line in lines(&before) {
                let unknown: Vec<_> = line.into_iter().filter(|(r, c)| open[*r][*c]).collect();
                if let [(row, column)] = unknown[..] {
                    open[row][column] = false;
                }
            }
            if open == before {
                return open;
            }
        }
    }

    fn assert_nothing_follows(figures: &[ProfileFigure], told: &[Vec<String>]) {
        let hidden = is_hidden(told);
        let open = follows(&hidden);
        for (row, figure) in figures.iter().enumerate() {
            let places = [None].into_iter().chain(PLACES.map(Some));
            for (column, place) in places.enumerate() {
                let number = figure.at(place).and_then(Value::number).unwrap_or_default();
                if (1.0..=9.0).contains(&number) {
                    assert!(hidden[row][column], "told: {row} {column} {told:?}");
                    assert!(open[row][column], "follows: {row} {column} {told:?}");
                }
            }
        }
    }

    #[test]
    fn what_protects_a_few_cannot_be_worked_out_by_another_row_or_column() {
        let names = ["入院", "入院（任意入院）", "入院（医療保護入院）"];
        let figures = table(&names, &[[5.0, 18.0, 22.0], [25.0, 22.0, 28.0]]);
        let (told, _) = hidden(figures.clone());
        assert_eq!(told[0], ["120", "30", "40", "50"].map(str::to_owned));
        assert_nothing_follows(&figures, &told);
        assert!(
            told.concat().iter().filter(|t| *t == WITHHELD).count() <= 3,
            "{told:?}"
        );
        let names = ["手帳", "手帳（1級）", "手帳（2級）", "手帳（3級）"];
        let grades = [[4.0, 31.0, 12.0], [120.0, 88.0, 45.0], [60.0, 7.0, 20.0]];
        let figures = table(&names, &grades);
        let (told, _) = hidden(figures.clone());
        assert_nothing_follows(&figures, &told);
    }

    #[test]
    fn where_there_are_many_places_one_more_is_hidden_and_not_all() {
        let mut many = figure("相談", "人", &[Some(410.0), None, None, None]);
        for (place, number) in
            (1..).zip([5.0, 15.0, 20.0, 30.0, 40.0, 50.0, 60.0, 70.0, 80.0, 40.0])
        {
            many.put(Some(&format!("第{place}町")), Some(Value::Number(number)));
        }
        let (_, count) = hidden(vec![many]);
        assert_eq!((count.few, count.withheld), (1, 1));
    }

    #[test]
    fn what_is_left_over_for_one_place_cannot_be_worked_out() {
        let check = |values: [Option<f64>; 4], expected: &[&str], withheld| {
            let mut record = AreaRecord::new(area("a"));
            record.area.municipalities = PLACES.map(str::to_owned).to_vec();
            record.profile.figures = vec![figure("入院", "人", &values)];
            let (profile, count) = hide(&record);
            let [figure] = &profile.figures[..] else {
                panic!("one figure")
            };
            let told = figure.places.iter().map(|own| match &own.value {
                Value::Number(number) => number.to_string(),
                Value::Words(words) => words.clone(),
            });
            assert_eq!(told.collect::<Vec<_>>(), expected, "{values:?}");
            assert_eq!((count.few, count.withheld), (0, withheld), "{values:?}");
        };
        let of = |whole, east, west, south| [Some(whole), Some(east), west, south];
        check(of(45.0, 22.0, Some(18.0), None), &["22", WITHHELD], 1);
        check(of(90.0, 22.0, Some(18.0), None), &["22", "18"], 0);
        check(of(40.0, 22.0, Some(18.0), None), &["22", "18"], 0);
        check(of(45.0, 22.0, None, None), &["22"], 0);
    }

    #[test]
    fn a_word_beside_a_hidden_value_does_not_tell_it() {
        let mut one = figure("入院", "人", &[45.0, 5.0, 18.0, 22.0].map(Some));
        one.word = "東町はいつもより少ない".to_owned();
        let mut other = figure("病床", "床", &[Some(40.0), None, None, None]);
        other.word = "うち3人は県外から".to_owned();
        let mut open = figure("通院", "人", &[Some(40.0), None, None, None]);
        open.word = "増えている".to_owned();
        let mut record = AreaRecord::new(area("a"));
        record.profile.figures = vec![one, other, open];
        let words: Vec<String> = hide(&record)
            .0
            .figures
            .into_iter()
            .map(|f| f.word)
            .collect();
        assert_eq!(words, ["", "", "増えている"]);
    }

    #[test]
    fn of_many_places_and_parts_most_is_still_told() {
        let grades = ["手帳（1級）", "手帳（2級）", "手帳（3級）", "手帳（4級）"];
        let mut all = figure("手帳", "人", &[None; 4]);
        let mut parts: Vec<ProfileFigure> = grades
            .iter()
            .map(|name| figure(name, "人", &[None; 4]))
            .collect();
        let mut sums = [0.0; 5];
        for place in 0..40_u32 {
            let name = format!("第{place}町");
            let mut of_place = 0.0;
            for (grade, part) in (1_u32..).zip(&mut parts) {
                let number = f64::from((grade * 7919 + place * 104_729) % (20 * grade));
                part.put(Some(&name), Some(Value::Number(number)));
                sums[grade as usize] += number;
                of_place += number;
            }
            all.put(Some(&name), Some(Value::Number(of_place)));
            sums[0] += of_place;
        }
        let mut figures = vec![all];
        figures.append(&mut parts);
        for (figure, sum) in figures.iter_mut().zip(sums) {
            figure.put(None, Some(Value::Number(sum)));
        }
        let (told, count) = hidden(figures);
        assert!(count.few > 10 && count.withheld < count.few, "{count:?}");
        assert_eq!(told[0][0], "4000");
    }

    proptest! {
        #[test]
        fn nothing_follows_of_any_cross_table(
            parts in prop::collection::vec(prop::array::uniform3(0_u8..40), 2..4),
        ) {
            let names = ["手帳", "手帳（1級）", "手帳（2級）", "手帳（3級）"];
            let parts: Vec<[f64; 3]> = parts.iter().map(|row| row.map(f64::from)).collect();
            let figures = table(&names, &parts);
            let (told, _) = hidden(figures.clone());
            assert_nothing_follows(&figures, &told);
        }
    }
}
