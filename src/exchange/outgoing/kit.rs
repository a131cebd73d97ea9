//! 県へ渡す一式: the tables that go to a prefecture together.
//!
//! Must not know how far anything may go: it writes all of the record that it is given, which
//! [`super::within`] has made. Nor in which form the tables leave.

use crate::exchange::csv::TableRows;
use crate::exchange::csv::tables::year::{self, YearTable};
use crate::exchange::csv::tables::{answers, summary};
use crate::model::{AreaRecord, Library};

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::outgoing::within;
    use crate::exchange::{Headers, builtin_lists, sample};
    use crate::model::{Circle, Perspective, RespondentId, SharedField, Voice};

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
                "forums"
            ],
            "sittings stay in the 協議の場"
        );
        assert!(names(&sample).contains(&"meetings"));
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
