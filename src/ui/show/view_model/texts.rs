//! What the pages say of the record, and how much of it at once.
//!
//! Must not know Leptos or the browser.

use crate::chart::IndicatorSeries;
use crate::model::{AreaRecord, Day, FiscalYear, Indicator};
use crate::ui::show::words as t;
use crate::ui::view_models::indicators::{words, years};
use crate::ui::view_models::talk::waiting_beside;

fn sentences(text: &str) -> impl DoubleEndedIterator<Item = String> + '_ {
    text.split_inclusive('。').map(str::to_owned)
}

/// The one sentence that a page of a picture says aloud: the picture's first.
pub fn first_sentence(title: &str) -> String {
    sentences(title).next().unwrap_or_default()
}

/// The picture's last.
pub fn last_sentence(title: &str) -> String {
    sentences(title).next_back().unwrap_or_default()
}

/// Who leads, or that this is still open.
pub fn owner(owner: &str) -> String {
    match owner.trim() {
        "" => t::NO_OWNER.to_owned(),
        owner => owner.to_owned(),
    }
}

pub fn questions(record: &AreaRecord, year: FiscalYear) -> String {
    let talk = record.talk(year);
    talk.map(|talk| talk.questions.clone()).unwrap_or_default()
}

/// What was decided in the sitting since that day.
pub fn decided(record: &AreaRecord, year: FiscalYear, since: Option<Day>) -> String {
    let sitting = record.sitting_since(year, since);
    let decided = sitting.map(|(_, meeting)| meeting.decided.clone());
    decided.unwrap_or_default()
}

/// The work that waits, under what was said of the next time: what, and who leads.
pub fn waiting(record: &AreaRecord, year: FiscalYear, since: Option<Day>) -> Vec<(String, String)> {
    let ruby = record.talk(year).is_some_and(|talk| talk.ruby);
    let said = record.next_words(year, since);
    let waiting = waiting_beside(record, year, said, ruby).into_iter();
    waiting.map(|(what, who)| (what, owner(&who))).collect()
}

/// One indicator of `area`, ready to be drawn.
pub fn series(area: &str, indicator: &Indicator, today: Option<Day>) -> Option<IndicatorSeries> {
    let drawn = years(area, [indicator], &[], today);
    drawn.indicators.into_iter().next()
}

/// What was noted of an indicator of which nothing was measured: there is nothing to draw.
pub fn words_alone(series: &IndicatorSeries, indicator: &Indicator) -> Option<Vec<String>> {
    let is_measured =
        series.baseline.is_some() || series.target.is_some() || !series.actuals.is_empty();
    (!is_measured).then(|| words(indicator))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Direction, ForumId, IndicatorId, MeetingId, NewSitting};
    use crate::ui::view_models::testing::{sample, year};

    #[test]
    fn a_page_says_one_sentence_of_its_picture() {
        let title = "広がりました。伸びたのは住まいです。次は働くです。";
        assert_eq!(first_sentence(title), "広がりました。");
        assert_eq!(last_sentence(title), "次は働くです。");
        assert_eq!((first_sentence(""), last_sentence("")), Default::default());
    }

    #[test]
    fn work_without_a_leader_says_so() {
        assert_eq!(owner("市"), "市");
        assert_eq!(owner(""), t::NO_OWNER);
        assert_eq!(owner("　"), t::NO_OWNER);
        let mut record = sample();
        for issue in &mut record.plan_mut(year(2026)).issues {
            for action in &mut issue.actions {
                action.owner.clear();
            }
        }
        let waits = waiting(&record, year(2026), None);
        assert!(!waits.is_empty());
        assert!(waits.iter().all(|(_, who)| who == t::NO_OWNER));
        // Lines with ふりがな are higher: under the same words fewer of them have room.
        let mut fit = |words: &str, ruby: bool| {
            record.talk_mut(year(2026)).ruby = ruby;
            record.keep_next_words(year(2026), None, words.to_owned());
            waiting(&record, year(2026), None).len()
        };
        let words = (0..12).map(|lines| "集まる日を決める\n".repeat(lines));
        let pairs: Vec<_> = words.map(|w| (fit(&w, true), fit(&w, false))).collect();
        assert!(
            pairs.iter().all(|(with, without)| with <= without),
            "{pairs:?}"
        );
        assert!(
            pairs.iter().any(|(with, without)| with < without),
            "{pairs:?}"
        );
    }

    #[test]
    fn an_indicator_with_values_is_drawn() {
        let record = sample();
        let indicator = &record.indicators[0];
        let drawn = series("津圏域", indicator, None).expect("it has values");
        assert_eq!(drawn.name, indicator.name);
        assert_eq!(words_alone(&drawn, indicator), None);
        let empty = Indicator::new(IndicatorId::new("n"), "x", "", Direction::More);
        assert!(series("津圏域", &empty, None).is_none_or(|drawn| drawn.actuals.is_empty()));
    }

    #[test]
    fn an_indicator_in_words_alone_is_told_in_lines() {
        let record = sample();
        let told = record.indicators.iter().find_map(|indicator| {
            let series = series("津圏域", indicator, None)?;
            words_alone(&series, indicator)
        });
        let told = told.expect("the sample has one in words");
        assert!(
            told.iter().any(|line| line.starts_with("目標：")),
            "{told:?}"
        );
    }

    #[test]
    fn what_is_decided_is_this_meetings() {
        let mut record = sample();
        assert_eq!(decided(&record, year(2031), None), "");
        let (on, later) = (Day::new(2026, 11, 21), Day::new(2026, 12, 1));
        let new = NewSitting {
            forum: ForumId::new("f"),
            forum_name: "部会".into(),
            meeting: MeetingId::new("m"),
            today: on.expect("a day"),
        };
        let sitting = record.sitting_mut(year(2026), on, &new);
        sitting.expect("begun").decided = "当番を置く".into();
        assert_eq!(decided(&record, year(2026), on), "当番を置く");
        assert_eq!(decided(&record, year(2026), later), "");
        assert_eq!(questions(&record, year(2031)), "");
        record.talk_mut(year(2026)).questions = "夜は".into();
        assert_eq!(questions(&record, year(2026)), "夜は");
    }
}
