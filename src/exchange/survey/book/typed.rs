//! What people write into a cell, in the forms in which they write it.
//!
//! Must not know where the cell stands.

use super::super::SurveyForm;
use super::hidden::SHOWS;
use crate::exchange::typed_number;
use crate::model::{Feeling, Level, Perspective, Rating, without_blanks};

/// Why a cell cannot be read: what was expected, to which 「。」 can be added.
pub type Expected = String;

/// That a cell cannot be left as it is, with what it offers.
fn one_of<'w>(words: impl IntoIterator<Item = &'w str>) -> Expected {
    let words: Vec<String> = words.into_iter().map(|w| format!("「{w}」")).collect();
    format!("{}から選ぶか、空にしてください", words.join(""))
}

/// そう思う, or its number as on paper.
pub fn feeling(text: &str) -> Result<Option<Feeling>, Expected> {
    let text = without_blanks(text);
    if text.is_empty() {
        return Ok(None);
    }
    let is_it = |(n, feeling): &(usize, &Feeling)| {
        text == feeling.label() || text == feeling.code() || text == (n + 1).to_string()
    };
    let found = Feeling::ALL.iter().enumerate().find(is_it);
    let expected = || one_of(Feeling::ALL.iter().map(|f| f.label()));
    found.map(|(_, f)| Some(*f)).ok_or_else(expected)
}

/// 2 一部で実施, the number or the words alone, or わからない.
pub fn rating(text: &str, form: &SurveyForm) -> Result<Option<Rating>, Expected> {
    let text = without_blanks(text);
    if text.is_empty() {
        return Ok(None);
    }
    if text == Feeling::Unknown.label() {
        return Ok(Some(Rating::Unknown));
    }
    let is_it = |level: &Level| {
        let (digit, words) = (level.value().to_string(), level_name(*level, form));
        let rest = text.strip_prefix(&digit);
        (!words.is_empty() && text == words)
            || rest.is_some_and(|rest| rest.is_empty() || rest == words)
    };
    match Level::ALL.into_iter().find(is_it) {
        Some(level) => Ok(Some(Rating::Level(level))),
        None => Err("0から4までの段階を選ぶか、空にしてください".to_owned()),
    }
}

fn level_name(level: Level, form: &SurveyForm) -> String {
    without_blanks(&form.scale[usize::from(level.value())].name)
}

pub fn side(text: &str) -> Result<Option<Perspective>, Expected> {
    let text = without_blanks(text);
    if text.is_empty() {
        return Ok(None);
    }
    let is_it = |side: &Perspective| text == without_blanks(side.label()) || text == side.code();
    let found = Perspective::ALL.iter().copied().find(is_it);
    let expected = || one_of(Perspective::ALL.iter().map(|p| p.label()));
    found.map(Some).ok_or_else(expected)
}

/// As workbooks offered it that were handed out before.
const SHORTER: &str = "まとめてほしい";

/// Blank is to be put together with others.
pub fn shows(text: &str) -> Result<bool, Expected> {
    let text = without_blanks(text);
    match () {
        () if text.is_empty() || text == SHOWS[1] || text == SHORTER => Ok(false),
        () if text == SHOWS[0] => Ok(true),
        () => Err(one_of(SHOWS)),
    }
}

/// 5, 5人, ５名. One is nobody but the person.
pub fn people(text: &str) -> Result<Option<u32>, Expected> {
    let plain = without_blanks(text);
    let plain = plain.strip_prefix('約').unwrap_or(&plain);
    let plain = plain.trim_end_matches(['人', '名']);
    match typed_number::count(plain) {
        Ok(Some(0 | 1) | None) => Ok(None),
        Ok(Some(count)) if count <= 1000 => Ok(Some(count)),
        _ => Err("人数を数字で書くか、空にしてください".to_owned()),
    }
}

/// Whether a choice is marked.
pub fn is_marked(text: &str) -> Result<bool, Expected> {
    const YES: [&str; 16] = [
        "○", "〇", "◯", "◎", "●", "o", "O", "1", "✓", "✔", "☑", "レ", "v", "V", "はい", "TRUE",
    ];
    const NO: [&str; 5] = ["-", "―", "いいえ", "FALSE", "□"];
    match without_blanks(text) {
        text if text.is_empty() || NO.contains(&text.as_str()) => Ok(false),
        text if YES.contains(&text.as_str()) => Ok(true),
        _ => Err("選ぶものに○を付け、選ばないものは空にしてください".to_owned()),
    }
}

/// One of the choices, by its words.
pub fn choice(text: &str, choices: &[String]) -> Result<Option<String>, Expected> {
    let plain = without_blanks(text);
    if plain.is_empty() {
        return Ok(None);
    }
    let found = choices.iter().find(|choice| *choice == text);
    let alike = || {
        choices
            .iter()
            .find(|choice| without_blanks(choice) == plain)
    };
    let expected = || one_of(choices.iter().map(String::as_str));
    found.or_else(alike).cloned().map(Some).ok_or_else(expected)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::survey::samples::form;

    #[test]
    fn feelings_are_read_as_people_write_them() {
        for (text, expected) in [
            ("そう思う", Some(Feeling::Yes)),
            (" そう 思う　", Some(Feeling::Yes)),
            ("３", Some(Feeling::NotYet)),
            ("5", Some(Feeling::Declined)),
            ("　", None),
        ] {
            assert_eq!(feeling(text), Ok(expected), "{text}");
        }
        let told = feeling("思わない").expect_err("none of them");
        assert!(
            told.starts_with("「そう思う」「どちらともいえない」"),
            "{told}"
        );
    }

    #[test]
    fn levels_are_read_with_or_without_their_words() {
        let name = form().scale[2].name.clone();
        for text in [
            &*format!("2 {name}"),
            &name,
            "２",
            "2　",
            &format!("2{name}"),
        ] {
            let read = rating(text, &form()).map(|r| r.and_then(Rating::level).map(Level::value));
            assert_eq!(read, Ok(Some(2)), "{text}");
        }
        assert_eq!(rating("わからない", &form()), Ok(Some(Rating::Unknown)));
        assert_eq!(rating("", &form()), Ok(None));
        for wrong in ["5", "2.5", "22", "2 他のことば", "はい"] {
            assert!(rating(wrong, &form()).is_err(), "{wrong}");
        }
    }

    #[test]
    fn marks_and_numbers_are_read_as_people_write_them() {
        for text in ["○", "〇", "◯", " o ", "１", "ｏ", "レ", "✓"] {
            assert_eq!(is_marked(text), Ok(true), "{text}");
        }
        assert_eq!(is_marked(" "), Ok(false));
        // Nobody knows whether these are a yes or a no.
        assert!(is_marked("x").is_err() && is_marked("0").is_err());
        for (text, expected) in [
            ("５人", Some(5)),
            ("約 12名", Some(12)),
            ("1", None),
            ("", None),
        ] {
            assert_eq!(people(text), Ok(expected), "{text}");
        }
        assert!(people("五人").is_err() && people("5000").is_err() && people("2.5").is_err());
        assert_eq!(shows("立場を 出してよい"), Ok(true));
        for text in ["ほかの立場とまとめてほしい", "まとめてほしい", ""] {
            assert_eq!(shows(text), Ok(false), "{text}");
        }
        assert_eq!(side("関係機関・ 住民等"), Ok(Some(Perspective::Resident)));
        assert!(side("患者").is_err());
    }
}
