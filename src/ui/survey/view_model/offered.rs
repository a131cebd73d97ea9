//! What came back in files, before it is taken in.
//!
//! Must not know how it is read.

use crate::exchange::survey::gather::{Choice, Choices, Earlier, FromFile, Gathered, Twice};
use crate::ui::survey::words as t;

/// How many people's answers would be taken in, as it is decided so far. Whoever answers in place of an answer of the
/// same files counts once.
pub fn people(gathered: &Gathered, choices: &Choices) -> u32 {
    let of = |one: &FromFile| one.sheet.respondent.people.unwrap_or(1);
    let decided = gathered.twice.iter().filter(|twice| {
        match (choices.get(&twice.later.key), &twice.earlier) {
            (Some(Choice::Both), _) => true,
            (Some(Choice::InPlace), earlier) => matches!(earlier, Earlier::Record(_)),
            _ => false,
        }
    });
    let all = gathered
        .ready
        .iter()
        .chain(decided.map(|twice| &twice.later));
    all.map(of).fold(0, u32::saturating_add)
}

/// Whether something is asked that nobody has decided yet.
pub fn is_undecided(gathered: &Gathered, choices: &Choices) -> bool {
    gathered
        .twice
        .iter()
        .any(|twice| !choices.contains_key(&twice.later.key))
}

/// Which two may be of the same person.
pub fn asked(twice: &Twice) -> String {
    let other = match &twice.earlier {
        Earlier::File(other) => t::other_file(&other.file),
        Earlier::Record(_) => t::OTHER_HERE.to_owned(),
    };
    t::same_person(&twice.later.file, &other)
}

/// Files that say what is said already, and may be of somebody else all the same: their keys, and their names.
pub fn may_be_others(gathered: &Gathered) -> Vec<(String, String)> {
    let others = gathered.same.iter().filter(|same| same.may_be_another);
    others
        .map(|same| (same.one.key.clone(), same.one.file.clone()))
        .collect()
}

/// What could not be read, by file, and why.
pub fn refused(gathered: &Gathered) -> Vec<String> {
    gathered.refused.iter().map(ToString::to_string).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::survey::AnswerSheet;
    use crate::exchange::survey::gather::TwiceBy;
    use crate::exchange::{FileError, Problem};
    use crate::model::{AreaId, EditionRef, FiscalYear, Respondent, RespondentId, Round};

    fn one(file: &str, people: Option<u32>) -> FromFile {
        let id = RespondentId::new("u1").expect("an id");
        let sheet = AnswerSheet {
            area: AreaId::new("a"),
            area_name: String::new(),
            year: FiscalYear::new(2026).expect("in range"),
            round: Round::Middle,
            survey: None,
            edition: EditionRef::new("l", "1"),
            respondent: Respondent {
                people,
                ..Respondent::new(id)
            },
            answers: Default::default(),
            replies: Default::default(),
            at: String::new(),
        };
        FromFile {
            file: file.into(),
            sheet,
            key: file.into(),
        }
    }

    #[test]
    fn nobody_is_counted_who_is_asked_about_until_it_is_decided() {
        let twice = Twice {
            why: TwiceBy::Id,
            earlier: Earlier::File(Box::new(one("一.json", None))),
            later: one("二.json", None),
        };
        let gathered = Gathered {
            ready: vec![one("一.json", None), one("三.json", Some(4))],
            twice: vec![twice.clone()],
            ..Gathered::default()
        };
        let mut choices = Choices::new();
        assert!(is_undecided(&gathered, &choices));
        assert_eq!(people(&gathered, &choices), 5);
        choices.insert("二.json".into(), Choice::Both);
        assert!(!is_undecided(&gathered, &choices));
        assert_eq!(people(&gathered, &choices), 6);
        choices.insert("二.json".into(), Choice::InPlace);
        assert_eq!(
            people(&gathered, &choices),
            5,
            "the same person counts once"
        );
        choices.insert("二.json".into(), Choice::LeaveOut);
        assert_eq!(people(&gathered, &choices), 5);
        assert_eq!(
            asked(&twice),
            "「二.json」は、「一.json」と同じ人のものかもしれません。"
        );
    }

    #[test]
    fn what_could_not_be_read_is_told_by_its_file() {
        let gathered = Gathered {
            refused: vec![FileError::new(
                "壊.json",
                Problem::whole("途中で切れています。"),
            )],
            ..Gathered::default()
        };
        let told = refused(&gathered);
        assert!(told[0].contains("「壊.json」") && told[0].contains("途中で切れています。"));
    }
}
