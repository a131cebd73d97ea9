//! 県へ渡す一式: the tables that go to a prefecture together; and 公表用, those that anybody may see.
//!
//! Must not know how far anything may go: it writes all of the record that it is given, which
//! [`super::within`] has made. Nor in which form the tables leave.

use super::Place;
use crate::exchange::csv::tables::year::{self, YearTable};
use crate::exchange::csv::tables::{answers, summary};
use crate::exchange::csv::{ReadableTable, TableRows};
use crate::model::{AreaRecord, Assessment, FiscalYear, Judgement, Library, Side, Verdict};

/// The area's own rounds (what was agreed, or else the draft), and the year's tables; those without
/// a row are left out. The summary comes only where there are levels that it follows from: without
/// them it would tell everything as not answered.
pub fn tables(record: &AreaRecord, library: &Library) -> Vec<TableRows> {
    let rounds = || record.own_rounds().map(|assessment| (record, assessment));
    let rated = record.own_rounds().filter(|assessment| {
        let mut answers = assessment.answers.values();
        answers.any(|answer| answer.rating.is_some())
    });
    let of_rounds = [
        answers::rows(rounds(), library),
        summary::rows(rated.map(|assessment| (record, assessment)), library),
    ];
    let of_years = YearTable::ALL.iter();
    let of_years = of_years.map(|table| year::rows(*table, [record]));
    let all = of_rounds.into_iter().chain(of_years);
    all.filter(|table| !table.rows.is_empty()).collect()
}

/// ストレングス, 地域課題, 取組 and 指標 as anybody may see them, each with its name; those with nothing in
/// them are left out. `record` is as [`super::within`] leaves it to the public. Strengths are those of
/// the latest round of `year`.
pub fn public_tables(
    record: &AreaRecord,
    library: &Library,
    year: FiscalYear,
) -> Vec<(&'static str, ReadableTable)> {
    let of_year = |table, name| (name, year::rows(table, [record]).readable_table());
    let all = [
        ("ストレングス", strengths(record, library, year)),
        of_year(YearTable::Issues, "地域課題"),
        of_year(YearTable::Actions, "取組"),
        of_year(YearTable::Indicators, "指標"),
    ];
    let all = all.into_iter();
    all.filter(|(_, table)| !table.rows.is_empty()).collect()
}

/// Whether what stands at `place` of such a record is in [`public_tables`].
pub fn is_in_public_tables(place: &Place, record: &AreaRecord, year: FiscalYear) -> bool {
    match place {
        Place::Issue(..) | Place::Indicator(_) => true,
        Place::Answer(key, _) => latest_found(record, year).is_some_and(|a| a.key == *key),
        _ => false,
    }
}

/// The latest round of `year` in which something was found.
fn latest_found(record: &AreaRecord, year: FiscalYear) -> Option<&Assessment> {
    let mut found = record.assessments.iter().rev();
    found.find(|a| a.key.year == year && !a.judgements.is_empty())
}

fn strengths(record: &AreaRecord, library: &Library, year: FiscalYear) -> ReadableTable {
    let Some(assessment) = latest_found(record, year) else {
        return ReadableTable::default();
    };
    let list = library.get(&assessment.edition);
    let strengths = assessment.judgements.iter();
    let strengths = strengths.filter(|j| j.side == Side::Strength && j.verdict != Verdict::Struck);
    let row = |judgement: &Judgement| {
        let item = list?.item(&judgement.item)?;
        let menu = item.menu.name().to_owned();
        Some(vec![menu, item.text.clone(), judgement.why.clone()])
    };
    ReadableTable {
        headers: vec!["事業メニュー", "ストレングス", "理由"],
        rows: strengths.filter_map(row).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::outgoing::within;
    use crate::exchange::{Headers, builtin_lists, sample};
    use crate::model::{
        Circle, ForumId, MeetingId, Perspective, RespondentId, SharedField, SittingRef, Voice,
    };

    fn library() -> Library {
        Library::new(builtin_lists())
    }

    fn names(record: &AreaRecord) -> Vec<&'static str> {
        let tables = tables(record, &library());
        tables.iter().map(|rows| rows.table.name).collect()
    }

    #[test]
    fn all_tables_of_the_sample_leave_but_for_what_is_nobodys_business() {
        let sample = sample().expect("readable");
        let left = within(&sample, Circle::Prefecture);
        assert_eq!(
            names(&left),
            [
                "answers",
                "summary",
                "plan",
                "issues",
                "actions",
                "indicators",
                "forums",
                "profile"
            ],
            "sittings stay in the 協議の場"
        );
        assert!(names(&sample).contains(&"meetings"));
    }

    #[test]
    fn what_is_public_is_nothing_until_the_area_says_so_and_never_a_level() {
        let mut sample = sample().expect("readable");
        let year = FiscalYear::new(2026).expect("a year");
        let public =
            |sample: &AreaRecord| public_tables(&within(sample, Circle::Public), &library(), year);
        assert_eq!(public(&sample), []);
        for field in SharedField::ALL {
            sample.set_circle(*field, Circle::Public);
        }
        // What only the office put down is nobody's strength yet.
        let sitting = SittingRef {
            forum: ForumId::new("f"),
            meeting: MeetingId::new("m"),
        };
        for assessment in &mut sample.assessments {
            assessment.agree(|_| true, &sitting);
        }
        let tables = public(&sample);
        let names: Vec<&str> = tables.iter().map(|(name, _)| *name).collect();
        assert_eq!(names, ["ストレングス", "地域課題", "取組", "指標"]);
        for (name, table) in &tables {
            assert!(
                table
                    .rows
                    .iter()
                    .all(|row| row.len() == table.headers.len())
            );
            for header in &table.headers {
                assert!(
                    !header.contains("段階") || *header == "段階",
                    "{name}: {header}"
                );
                assert!(!header.ends_with("ID"), "{name}: {header}");
            }
        }
    }

    #[test]
    fn no_summary_is_made_up_where_levels_stay_in_the_room() {
        let mut sample = sample().expect("readable");
        sample.set_circle(SharedField::Levels, Circle::Forum);
        let left = within(&sample, Circle::Prefecture);
        assert!(!names(&left).contains(&"summary"));
        assert!(names(&left).contains(&"answers"), "evidence leaves");
    }

    #[test]
    fn what_one_member_answered_is_no_row() {
        let mut sample = sample().expect("readable");
        let mut said = sample.assessments[0].clone();
        said.key.voice = Voice::Member(RespondentId::of(Perspective::Peer));
        sample.put_assessment(said);
        for circle in Circle::ALL {
            let answers = tables(&within(&sample, *circle), &library());
            let answers = answers.iter().find(|rows| rows.table.name == "answers");
            let csv = answers.map_or_else(String::new, |rows| rows.to_csv(Headers::Ascii));
            assert!(!csv.contains(",peer,"), "{circle:?}");
        }
    }
}
