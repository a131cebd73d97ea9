//! What would leave for the prefecture, as tables; and how it is shown to a room.
//!
//! Must not know Leptos or the browser, nor how a file is laid out.

use super::few::{self, FewRow, ToldAnyway};
use super::handed::RowMark;
use super::held_back::held_back;
use super::scope::{Scope, scoped};
use super::seen::{SeenPart, part};
use crate::exchange::csv::TableRows;
use crate::exchange::outgoing::few::{hidden_figures, hidden_people};
use crate::exchange::outgoing::{kit, within, without_few};
use crate::model::{AreaRecord, Circle, FiscalYear, Library};
use crate::ui::send::words as t;

/// What leaves, and the tables in which it does.
#[derive(Clone, Debug)]
pub struct Kit {
    pub record: AreaRecord,
    pub tables: Vec<TableRows>,
    /// Indicators with counts of one to nine people.
    pub few: Vec<FewRow>,
    /// Whose numbers of people do not leave, in words; `None` if all do.
    pub hidden_people: Option<String>,
    /// How much of the 地域のすがた does not leave as it stands, in words; `None` if all does.
    pub hidden_figures: Option<String>,
    /// What the area keeps back, in words.
    pub held_back: Vec<String>,
}

impl Kit {
    /// `told_anyway`: indicators whose small counts are told.
    pub fn of(
        record: &AreaRecord,
        library: &Library,
        (year, scope): (FiscalYear, Scope),
        told_anyway: &ToldAnyway,
    ) -> Self {
        let scoped = scoped(record, year, scope);
        let within = within(&scoped, Circle::Prefecture);
        let (record, hidden) = without_few(&within, told_anyway);
        let people = hidden_people(&within);
        let figures = hidden_figures(&within);
        Self {
            hidden_people: t::hidden_people(people.forums, people.sittings),
            hidden_figures: t::hidden_figures(figures.few, figures.withheld, &figures.names),
            tables: kit::tables(&record, library),
            held_back: held_back(&scoped),
            few: few::rows(&within, &hidden, told_anyway),
            record,
        }
    }

    /// Every row, table by table; answers by round.
    pub fn seen(&self) -> Vec<SeenPart> {
        let mut parts = Vec::new();
        for rows in &self.tables {
            let title = rows.table.label;
            match rows.table.name {
                "answers" | "summary" => parts.extend(by_round(title, rows)),
                _ => parts.push(part(title, rows.readable(), None)),
            }
        }
        parts
    }

    /// Of all rows, what tells whether they change.
    pub fn marks(&self) -> Vec<RowMark> {
        let of = |rows: &TableRows| {
            let title = rows.table.label.to_owned();
            let marks = rows.marks().into_iter();
            marks
                .map(|(row, sum)| (title.clone(), row, sum))
                .collect::<Vec<_>>()
        };
        self.tables.iter().flat_map(of).collect()
    }
}

/// One part a round, its items by menu.
fn by_round(title: &str, rows: &TableRows) -> Vec<SeenPart> {
    const ROUND: [&str; 2] = ["年度（和暦）", "実施回"];
    const MENU: &str = "事業メニュー";
    let mut parts: Vec<(String, Vec<_>)> = Vec::new();
    for row in rows.readable() {
        let said = |label: &str| row.facts.iter().find(|(own, _)| *own == label);
        let round = ROUND.iter().filter_map(|label| said(label));
        let round: Vec<&str> = round.map(|(_, value)| value.as_str()).collect();
        let title = format!("{title}（{}）", round.join(" "));
        match parts.last_mut() {
            Some((own, rows)) if *own == title => rows.push(row),
            _ => parts.push((title, vec![row])),
        }
    }
    let parts = parts.into_iter();
    parts
        .map(|(title, rows)| part(&title, rows, Some(MENU)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::Headers;
    use crate::model::SharedField;
    use crate::ui::view_models::testing::{library, sample, year};

    fn kit(scope: Scope) -> Kit {
        Kit::of(
            &sample(),
            &library(),
            (year(2026), scope),
            &ToldAnyway::new(),
        )
    }

    #[test]
    fn all_that_leaves_is_seen_round_by_round() {
        let kit = kit(Scope::ThisYear);
        let seen = kit.seen();
        let titles: Vec<&str> = seen.iter().map(|part| part.title.as_str()).collect();
        assert!(titles.contains(&"回答（令和8年度 年度当初）"), "{titles:?}");
        assert!(titles.contains(&"指標"), "{titles:?}");
        let rows: usize = seen.iter().map(|part| part.rows).sum();
        let leaving: usize = kit.tables.iter().map(|table| table.rows.len()).sum();
        assert_eq!(rows, leaving);
        let answers = &seen[0];
        assert_eq!(answers.groups.len(), 9, "a group a menu");
        let common: Vec<&str> = answers.common.iter().map(|(label, _)| *label).collect();
        assert!(common.contains(&"立場"), "{common:?}");
    }

    #[test]
    fn it_is_told_that_numbers_of_people_do_not_leave() {
        let mut record = sample();
        let kit = |record: &AreaRecord| {
            let scope = (year(2026), Scope::AllYears);
            Kit::of(record, &library(), scope, &ToldAnyway::new())
        };
        assert_eq!(kit(&record).hidden_people, None, "attendance stays");
        record.set_circle(SharedField::Attendance, Circle::Prefecture);
        let told = kit(&record).hidden_people.expect("some are few");
        assert!(told.starts_with("協議の場"), "{told}");
    }

    /// Every cell with kana in it: codes have none.
    #[test]
    fn no_text_leaves_unseen() {
        let kit = kit(Scope::AllYears);
        let seen = format!("{:?}", kit.seen());
        for rows in &kit.tables {
            let csv = rows.to_csv(Headers::Ascii);
            let cells = csv.split(['\r', '\n', ',', '"']);
            for cell in cells.filter(|cell| cell.chars().any(|c| ('ぁ'..='ん').contains(&c))) {
                let text = cell.trim_start_matches('\'');
                let is_told_above = text == kit.record.area.name;
                assert!(
                    is_told_above || seen.contains(text),
                    "{}: {cell}",
                    rows.table.name
                );
            }
        }
    }

    #[test]
    fn more_years_are_more_rows() {
        let (year, all) = (kit(Scope::ThisYear), kit(Scope::AllYears));
        assert!(year.marks().len() < all.marks().len());
        let keys = all.marks().into_iter().map(|(table, row, _)| (table, row));
        let mut keys: Vec<_> = keys.collect();
        let count = keys.len();
        keys.sort();
        keys.dedup();
        assert_eq!(keys.len(), count, "each row has a mark of its own");
    }
}
