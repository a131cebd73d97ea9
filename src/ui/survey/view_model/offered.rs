//! What came back in files, before it is taken in.
//!
//! Must not know how it is read.

use crate::exchange::survey::gather::{Choices, Earlier, Gathered, Twice, TwiceBy, take};
use crate::exchange::survey::mail_text;
use crate::model::{AreaRecord, SurveyId};
use crate::ui::survey::words as t;
use serde::de::IgnoredAny;

/// How many people's answers would be taken in, as it is decided so far: those who stand in the area's record then.
pub fn people(
    record: &AreaRecord,
    survey: &SurveyId,
    gathered: &Gathered,
    choices: &Choices,
) -> u32 {
    let mut after = record.clone();
    let taken = take(&mut after, survey, gathered, choices);
    let people = taken
        .respondents
        .into_iter()
        .filter_map(|id| after.respondent(id));
    people
        .map(|one| one.people.unwrap_or(1))
        .fold(0, u32::saturating_add)
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
    let file = &twice.later.file;
    match (&twice.earlier, twice.why) {
        (Earlier::File(other), _) => t::same_person(file, &t::other_file(&other.file)),
        (Earlier::Record(_), TwiceBy::Id) => t::same_person(file, t::OTHER_HERE),
        // Who was named in another survey, or earlier in this one.
        (Earlier::Record(_), TwiceBy::Name) => t::same_name(file),
    }
}

/// The mark in an answer file's text.
const ANSWER: &str = "\"monosashi-answer\"";

/// The answers in what was pasted, of one mail or of several, each with the name by which it is told: one that cannot
/// be read takes no other with it.
pub fn pasted(text: &str) -> Vec<(String, String)> {
    let mut answers = Vec::new();
    for piece in mail_text::pieces(text) {
        match mail_text::is_one(piece) {
            true => answers.push(piece.to_owned()),
            false => match files_in(piece) {
                // One whose mark was broken on the way is told, and not left out beside others.
                none if none.is_empty() && has_broken_mark(piece) => answers.push(trimmed(piece)),
                files => answers.extend(files),
            },
        }
    }
    match answers.len() {
        0 => vec![(t::PASTED.to_owned(), trimmed(text))],
        1 => answers
            .into_iter()
            .map(|a| (t::PASTED.to_owned(), a))
            .collect(),
        _ => (1..)
            .zip(answers)
            .map(|(place, answer)| (t::pasted_part(place), answer))
            .collect(),
    }
}

/// Whether letters of a mark stand there, however a mail program has parted them.
fn has_broken_mark(piece: &str) -> bool {
    let joined: String = piece
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '>')
        .collect();
    joined.contains("monosashi-answer")
}

/// What is to be left in the box: nothing is lost that was not read.
pub fn left_in_box(text: String, gathered: &Gathered) -> String {
    match gathered.refused.is_empty() {
        true => String::new(),
        false => text,
    }
}

/// The texts of answer files in a piece of a mail.
fn files_in(piece: &str) -> Vec<String> {
    let marks = piece.match_indices(ANSWER);
    let starts = marks.map(|(at, _)| piece.get(..at).and_then(|before| before.rfind('{')));
    let starts: Vec<usize> = starts.map(|start| start.unwrap_or(0)).collect();
    let ends = starts.iter().skip(1).copied().chain([piece.len()]);
    let files = starts.iter().zip(ends);
    let files = files.filter_map(|(from, to)| piece.get(*from..to));
    files.map(trimmed).map(first_value).collect()
}

/// Without what a person wrote below it.
fn first_value(text: String) -> String {
    let mut values = serde_json::Deserializer::from_str(&text).into_iter::<IgnoredAny>();
    match values.next() {
        Some(Ok(_)) => text.get(..values.byte_offset()).unwrap_or(&text).to_owned(),
        _ => text,
    }
}

/// Of an answer file's text in a mail greeting, signature and marks of quotation are left out, and lines that the mail
/// program broke are put together again (within its words an answer has none).
fn trimmed(text: &str) -> String {
    let from = text.find('{').unwrap_or(0);
    let to = text.rfind('}').map_or(text.len(), |at| at + 1);
    let answer = text.get(from..to).unwrap_or(text);
    let lines = answer.lines().map(|line| match line.starts_with('>') {
        true => line.trim_start_matches(['>', ' ']),
        false => line,
    });
    lines.collect()
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
    use crate::exchange::survey::gather::{Choice, FromFile, Same};
    use crate::exchange::{FileError, Problem};
    use crate::model::{
        Area, AreaId, AreaKind, EditionRef, FiscalYear, Respondent, RespondentId, Round, Survey,
    };

    fn one(id: &str, file: &str, people: Option<u32>) -> FromFile {
        let id = RespondentId::new(id).expect("an id");
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

    /// An area with one survey that asks nothing.
    fn record() -> (AreaRecord, SurveyId) {
        let area = Area::new(
            AreaId::new("a"),
            AreaKind::Region,
            "a",
            EditionRef::new("l", "1"),
        );
        let mut record = AreaRecord::new(area);
        let (survey, year) = (SurveyId::new("v"), FiscalYear::new(2026).expect("in range"));
        record
            .surveys
            .push(Survey::new(survey.clone(), year, Round::Middle));
        (record, survey)
    }

    #[test]
    fn nobody_is_counted_who_is_asked_about_until_it_is_decided() {
        let (record, survey) = record();
        let twice = Twice {
            why: TwiceBy::Id,
            earlier: Earlier::File(Box::new(one("u1", "一.json", None))),
            later: one("u1", "二.json", None),
        };
        let same = Same {
            one: one("r-x1", "五.xlsx", None),
            as_in: None,
            may_be_another: true,
        };
        let gathered = Gathered {
            ready: vec![one("u1", "一.json", None), one("u3", "三.json", Some(4))],
            twice: vec![twice.clone()],
            same: vec![same],
            ..Gathered::default()
        };
        let mut choices = Choices::new();
        let count = |choices: &Choices| people(&record, &survey, &gathered, choices);
        assert!(is_undecided(&gathered, &choices));
        assert_eq!(count(&choices), 5);
        for (choice, expected) in [
            (Choice::Both, 6),
            (Choice::InPlace, 5),
            (Choice::LeaveOut, 5),
        ] {
            choices.insert("二.json".into(), choice);
            assert!(!is_undecided(&gathered, &choices));
            assert_eq!(count(&choices), expected, "{choice:?}");
        }
        assert_eq!(
            may_be_others(&gathered),
            [("五.xlsx".to_owned(), "五.xlsx".to_owned())]
        );
        choices.insert("五.xlsx".into(), Choice::Both);
        assert_eq!(count(&choices), 6, "somebody else who says the same");
        assert_eq!(
            asked(&twice),
            "「二.json」は、「一.json」と同じ人のものかもしれません。"
        );
    }

    #[test]
    fn a_mail_is_read_without_its_greeting_and_with_its_lines_put_together() {
        let mail = "お世話になります。\n{\"a\":\"夜は\nつながり\r\nにくい\"}\n-- \n山田";
        let alone = |text: &str| pasted(text).into_iter().next();
        let named = |text: &str| Some((t::PASTED.to_owned(), text.to_owned()));
        assert_eq!(alone(mail), named("{\"a\":\"夜はつながりにくい\"}"));
        assert_eq!(alone("年度,地域"), named("年度,地域"));
        assert_eq!(
            alone("> {\"a\":\n> 1,\n> > \"b\":2}"),
            named("{\"a\":1,\"b\":2}")
        );
        let copied = "お世話になります {^^}\n> monosashi-answer[\n> UEsD\n> ]";
        assert_eq!(pasted(copied).len(), 1);
        assert_eq!(alone(copied), named("monosashi-answer[\n> UEsD\n> ]"));
    }

    #[test]
    fn several_mails_are_told_apart_and_none_takes_another_with_it() {
        let file = "{\"format\": \"monosashi-answer\", \"a\": {}}";
        let quoted = file.replace(", ", ",\n> ");
        let text = format!(
            "こんにちは {{^^}}\nmonosashi-answer[\nUEsD\n]\n山田\n{file}\n佐藤 {{^^}}\n\
             monosashi-answer[\ncut off\n> {quoted}\nmonosashi-answer[\nalso\nmonosashi-answer[\nUEsE\n]\n"
        );
        let parts = pasted(&text);
        let names: Vec<&str> = parts.iter().map(|(name, _)| name.as_str()).collect();
        let expected = [1, 2, 3, 4, 5, 6].map(t::pasted_part);
        assert_eq!(names, expected);
        assert_eq!(names[1], "貼り付けた回答（2つめ）");
        let texts: Vec<&str> = parts.iter().map(|(_, text)| text.as_str()).collect();
        assert_eq!(texts[0], "monosashi-answer[\nUEsD\n]");
        assert_eq!(texts[1], file);
        assert!(texts[2].contains("cut off"));
        assert_eq!(texts[3], file.replace(", ", ","));
        assert!(texts[4].contains("also"));
        assert_eq!(texts[5], "monosashi-answer[\nUEsE\n]");
    }

    #[test]
    fn an_answer_whose_mark_was_broken_on_the_way_is_not_left_out_beside_others() {
        let whole = "monosashi-answer[\nUEsD\n]\n";
        for broken in [
            "{“format”: “monosashi-answer”, “a”: {}}",
            "{\"format\": \"monosashi-\n> answer\", \"a\": {}}",
        ] {
            let parts = pasted(&format!("{whole}佐藤です。\n{broken}\n"));
            assert_eq!(parts.len(), 2, "{broken}");
            assert!(
                parts[1].1.contains("\"a\"") || parts[1].1.contains("“a”"),
                "{parts:?}"
            );
        }
        assert_eq!(pasted(&format!("{whole}では、また。\n")).len(), 1);
    }

    #[test]
    fn what_was_pasted_stays_until_all_of_it_is_read() {
        let mut gathered = Gathered::default();
        assert_eq!(left_in_box("回答".into(), &gathered), "");
        let damaged = FileError::new("貼り付けた回答（2つめ）", Problem::whole("途中です。"));
        gathered.refused.push(damaged);
        assert_eq!(left_in_box("回答".into(), &gathered), "回答");
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
