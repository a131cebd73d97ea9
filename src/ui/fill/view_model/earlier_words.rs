//! An earlier answer in words: on the level that was chosen then, and as notes to look up.
//!
//! Must not know Leptos or the browser.

use super::earlier::{Before, EarlierAnswer};
use crate::model::Rating;
use crate::ui::fill::words as t;

fn which(earlier: &EarlierAnswer) -> String {
    match earlier.before {
        Before::LastYear => t::YEAR_BEFORE.to_owned(),
        Before::EarlierYear => earlier.year.era_label(),
        Before::SameYear => t::ROUND_BEFORE.to_owned(),
    }
}

/// 前年度 令和7年度 年度末, or 前回（年度当初）
fn when(earlier: &EarlierAnswer) -> String {
    format!("{}{}", which(earlier), when_exactly(earlier))
}

/// What follows the word on when it was.
fn when_exactly(earlier: &EarlierAnswer) -> String {
    match earlier.before {
        Before::SameYear => format!("（{}）", earlier.round.label()),
        Before::LastYear => format!(" {}", t::when(earlier.year, earlier.round)),
        Before::EarlierYear => format!(" {}", earlier.round.label()),
    }
}

/// When this choice was made before: in a word or by its year, and the rest of it for those who hear
/// or print it.
pub fn chosen_then(earlier: &[EarlierAnswer], choice: Rating) -> Vec<(String, String)> {
    let same = earlier.iter().filter(|e| e.rating() == Some(choice));
    same.map(|e| (which(e), when_exactly(e))).collect()
}

/// What was noted then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notes {
    pub title: String,
    pub when: String,
    /// What the item said then, where it is another one.
    pub old_text: Option<String>,
    /// 根拠 and コメント, as far as there were any.
    pub texts: Vec<(&'static str, String)>,
}

/// Of all answers that came with words.
pub fn notes(earlier: Vec<EarlierAnswer>) -> Vec<Notes> {
    let with_words = earlier.into_iter().filter(EarlierAnswer::has_words);
    let notes = with_words.map(|earlier| {
        let when = when(&earlier);
        let title = format!("{}{}", which(&earlier), t::NOTES_THEN);
        let answer = earlier.answer;
        let texts = [(t::EVIDENCE, answer.evidence), (t::COMMENT, answer.comment)];
        let texts = texts.into_iter().filter(|(_, text)| !text.is_empty());
        Notes {
            title,
            when,
            old_text: earlier.old_text,
            texts: texts.collect(),
        }
    });
    notes.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Answer, Round};
    use crate::ui::view_models::testing::year;

    fn earlier(before: Before, rating: Option<Rating>) -> EarlierAnswer {
        EarlierAnswer {
            before,
            year: year(2025),
            round: Round::End,
            old_text: None,
            is_parted: false,
            answer: Answer {
                rating,
                ..Answer::default()
            },
        }
    }

    #[test]
    fn an_earlier_round_says_when_it_was() {
        let check = |before, said: &str| assert_eq!(when(&earlier(before, None)), said);
        let then = t::when(year(2025), Round::End);
        check(Before::LastYear, &format!("前年度 {then}"));
        let round = Round::End.label();
        check(Before::EarlierYear, &format!("令和7年度 {round}"));
        check(Before::SameYear, &format!("前回（{}）", Round::End.label()));
    }

    #[test]
    fn a_choice_tells_when_it_was_made_before() {
        let unknown = Some(Rating::Unknown);
        let all = [
            earlier(Before::LastYear, unknown),
            earlier(Before::SameYear, Some(Rating::NotApplicable)),
        ];
        let told = |choice| {
            let told = chosen_then(&all, choice).into_iter();
            told.map(|(word, rest)| format!("{word}{rest}"))
                .collect::<Vec<_>>()
        };
        assert_eq!(told(Rating::Unknown), [when(&all[0])]);
        assert_eq!(told(Rating::NotApplicable), [when(&all[1])]);
        assert!(chosen_then(&[earlier(Before::LastYear, None)], Rating::Unknown).is_empty());
    }

    #[test]
    fn notes_are_those_that_say_anything() {
        let silent = earlier(Before::LastYear, Some(Rating::Unknown));
        let mut said = earlier(Before::SameYear, None);
        said.answer.comment = "夜は".into();
        said.old_text = Some("もとの文".into());
        let notes = notes(vec![silent, said]);
        assert_eq!(notes.len(), 1);
        assert_eq!(notes[0].title, "前回の根拠・コメント");
        assert_eq!(notes[0].texts, [(t::COMMENT, "夜は".to_owned())]);
        assert_eq!(notes[0].old_text.as_deref(), Some("もとの文"));
    }
}
