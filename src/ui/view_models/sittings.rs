//! What a sitting of a 協議の場 is called, and whose word a round is.
//!
//! Must not know Leptos or the browser.

use crate::model::{
    AreaRecord, AreaVoice, Assessment, Day, FiscalYear, Judgement, Meeting, SittingRef, Talk,
    VoiceName,
};
use crate::ui::words::voice as t;
use crate::ui::words::when::day;
use std::collections::BTreeSet;

/// 精神保健福祉部会（2026年10月5日）; of one that is not there (any more, or not here) only what it was.
pub fn sitting_name(record: &AreaRecord, sitting: &SittingRef) -> String {
    let forum = record.forum(&sitting.forum);
    let meeting = forum.and_then(|forum| forum.meeting(&sitting.meeting));
    match (forum, meeting) {
        (Some(forum), Some(meeting)) => t::sitting(&forum.name, &meeting.date.label()),
        (Some(forum), None) => forum.name.clone(),
        (None, _) => t::FORUM.to_owned(),
    }
}

/// The same said to those who meet: 9月10日の協議の場 for one of their own in the same year, by its name for one of
/// another forum or of long ago.
pub fn sitting_in_room(record: &AreaRecord, sitting: &SittingRef, talk: &Talk) -> String {
    let held = talk.sitting.as_ref().map(|(forum, _)| forum);
    let first = || record.forums.first().map(|forum| &forum.id);
    let own = talk.forum.as_ref().or(held).or_else(first);
    let forum = record.forum(&sitting.forum);
    let meeting = forum.and_then(|forum| forum.meeting(&sitting.meeting));
    let of_year = meeting.filter(|meeting| meeting.date.fiscal_year() == talk.year);
    match of_year.filter(|_| own == Some(&sitting.forum)) {
        Some(meeting) => t::in_room(&day(meeting.date)),
        None => sitting_name(record, sitting),
    }
}

/// The sittings of an area that were held by `today`, with what they are called, the newest first.
pub fn held(record: &AreaRecord, today: Option<Day>) -> Vec<(SittingRef, String)> {
    let all = record.forums.iter().flat_map(|forum| {
        let of = move |meeting: &Meeting| SittingRef {
            forum: forum.id.clone(),
            meeting: meeting.id.clone(),
        };
        let meetings = forum.meetings.iter();
        let held = meetings.filter(move |meeting| today.is_none_or(|today| meeting.date <= today));
        held.map(move |meeting| (meeting.date, of(meeting)))
    });
    let mut all: Vec<(Day, SittingRef)> = all.collect();
    all.sort_by_key(|(date, _)| std::cmp::Reverse(*date));
    let named = |(_, sitting): (Day, SittingRef)| {
        let name = sitting_name(record, &sitting);
        (sitting, name)
    };
    all.into_iter().map(named).collect()
}

/// The sitting that is called so in a select.
pub fn sitting_code(sitting: &SittingRef) -> String {
    format!("{}/{}", sitting.forum, sitting.meeting)
}

/// Those of them in which a round of `year` can have been talked about.
pub fn held_since(
    record: &AreaRecord,
    year: FiscalYear,
    today: Option<Day>,
) -> Vec<(SittingRef, String)> {
    let mut all = held(record, today);
    all.retain(|(of, _)| date_of(record, of).is_some_and(|date| date.fiscal_year() >= year));
    all
}

/// The one sitting in which a round of `year` was likely talked about: the only one of the last two weeks, if it lies
/// in that year. All else is nobody's guess.
pub fn at_hand(record: &AreaRecord, year: FiscalYear, today: Option<Day>) -> Option<SittingRef> {
    const WRITTEN_WITHIN: i64 = 14;
    let today = today?;
    let all = held(record, Some(today)).into_iter();
    let dated = all.filter_map(|(of, _)| Some((date_of(record, &of)?, of)));
    let mut near = dated.filter(|(date, _)| date.days_until(today) <= WRITTEN_WITHIN);
    let (date, sitting) = near.next()?;
    (near.next().is_none() && date.fiscal_year() == year).then_some(sitting)
}

/// `None` where it is not there any more, or not here.
pub fn date_of(record: &AreaRecord, sitting: &SittingRef) -> Option<Day> {
    let forum = record.forum(&sitting.forum)?;
    Some(forum.meeting(&sitting.meeting)?.date)
}

/// The sitting that most of a round was agreed on in so far; before there is any, the newest one.
pub fn likely(record: &AreaRecord, round: &Assessment, today: Option<Day>) -> Option<SittingRef> {
    let all = held(record, today);
    let agreed = |sitting: &SittingRef| {
        let answers = round.answers.values();
        answers
            .filter(|answer| answer.agreed_in() == Some(sitting))
            .count()
    };
    let most = all
        .iter()
        .rev()
        .max_by_key(|(sitting, _)| agreed(sitting))
        .filter(|(sitting, _)| agreed(sitting) > 0);
    most.or(all.first()).map(|(sitting, _)| sitting.clone())
}

/// 事務局案 or 協議の場の合意（精神保健福祉部会（2026年10月5日））, or how much of either: whose word a round of the
/// area is. Empty for one that says nothing yet.
pub fn whose(record: &AreaRecord, round: &Assessment) -> String {
    if round.is_blank() {
        return String::new();
    }
    let rated = || {
        round
            .answers
            .values()
            .filter(|answer| answer.rating.is_some())
    };
    let agreed = rated()
        .filter(|answer| answer.voice() == AreaVoice::Agreed)
        .count();
    let of_answers = rated().filter_map(|answer| answer.agreed_in());
    let of_judgements = round.judgements.iter().filter_map(Judgement::agreed_in);
    let sittings: BTreeSet<String> = of_answers
        .chain(of_judgements)
        .map(|sitting| sitting_name(record, sitting))
        .collect();
    let sittings: Vec<String> = sittings.into_iter().collect();
    match round.area_voice() {
        VoiceName::Area(AreaVoice::Agreed) => t::agreed(&sittings),
        VoiceName::Both => t::both(agreed, rated().count(), &sittings),
        _ => AreaVoice::Draft.label().to_owned(),
    }
}

/// The same in one word; empty for a round that says nothing yet.
pub fn whose_in_short(round: &Assessment) -> &'static str {
    match round.is_blank() {
        true => "",
        false => t::short(round.area_voice()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::view_models::testing::sample;

    #[test]
    fn the_newest_sitting_that_was_held_is_offered_first() {
        let record = sample();
        let all = held(&record, None);
        let meetings: usize = record.forums.iter().map(|forum| forum.meetings.len()).sum();
        assert_eq!(all.len(), meetings);
        let first = |day: (i32, u32, u32)| {
            let all = held(&record, Day::new(day.0, day.1, day.2));
            all.first().map(|(_, name)| name.clone())
        };
        assert_eq!(
            first((2026, 9, 12)).as_deref(),
            Some("あおば川圏域 精神保健福祉部会（2026年9月10日）")
        );
        assert_eq!(first((2020, 1, 1)), None);
    }

    #[test]
    fn those_who_meet_are_told_the_day_of_their_own_sittings_alone() {
        let record = sample();
        let round = record.own_rounds().next_back().expect("filled");
        let agreed = round.answers.values().find_map(|answer| answer.agreed_in());
        let told = |talk: &Talk| sitting_in_room(&record, agreed.expect("agreed"), talk);
        let mut talk = Talk::new(round.key.year);
        assert_eq!(told(&talk), "9月10日の協議の場");
        talk.forum = record.forums.last().map(|forum| forum.id.clone());
        let name = "あおば川圏域 精神保健福祉部会（2026年9月10日）";
        assert_eq!(told(&talk), name, "of another forum");
        let next = round.key.year.next().expect("in range");
        assert_eq!(told(&Talk::new(next)), name, "of another year");
    }

    #[test]
    fn what_is_agreed_on_next_was_likely_agreed_on_where_the_rest_was() {
        let record = sample();
        let today = Day::new(2026, 11, 28);
        let round = record.own_rounds().next_back().expect("filled");
        let name = |round: &Assessment| {
            likely(&record, round, today).map(|sitting| sitting_name(&record, &sitting))
        };
        assert_eq!(
            name(round).as_deref(),
            Some("あおば川圏域 精神保健福祉部会（2026年9月10日）")
        );
        let mut draft = round.clone();
        draft.back_to_draft(|_| true);
        assert_eq!(
            likely(&record, &draft, today),
            held(&record, today).first().map(|(of, _)| of.clone()),
            "the newest"
        );
        assert_ne!(name(&draft), name(round));
    }

    #[test]
    fn only_the_one_sitting_of_the_last_two_weeks_is_guessed_and_only_those_since_the_year_began_are_offered()
     {
        let record = sample();
        let all = held(&record, Day::new(2026, 11, 28));
        let newest = all[0].0.clone();
        let meeting = |of: &SittingRef| date_of(&record, of).expect("there");
        let date = meeting(&newest);
        let of = date.fiscal_year();
        let guessed = |days| at_hand(&record, of, date.days_later(days));
        assert_eq!(
            [guessed(1), guessed(14)],
            [Some(newest.clone()), Some(newest.clone())]
        );
        assert_eq!([guessed(15), at_hand(&record, of, None)], [None, None]);
        let before = of.previous().expect("in range");
        assert_eq!(
            at_hand(&record, before, date.days_later(1)),
            None,
            "of another year"
        );
        let mut two = record.clone();
        let forum = two.forums.iter_mut().find(|forum| forum.id != newest.forum);
        let other = &mut forum.expect("another").meetings[0];
        other.date = date;
        assert_eq!(at_hand(&two, of, date.days_later(1)), None, "one of two");
        let offered = held_since(&record, date.fiscal_year(), Day::new(2026, 11, 28));
        assert!(!offered.is_empty() && offered.len() < all.len());
        assert!(
            offered
                .iter()
                .all(|(of, _)| meeting(of) >= Day::new(2026, 4, 1).expect("a day"))
        );
    }

    #[test]
    fn a_round_says_whose_word_it_is() {
        let record = sample();
        let mut round = record.own_rounds().next_back().expect("filled").clone();
        assert_eq!(
            whose(&record, &round),
            "協議の場の合意：あおば川圏域 精神保健福祉部会（2026年9月10日）"
        );
        let first = round.answers.keys().next().cloned().expect("answered");
        round.back_to_draft(|item| *item != first);
        assert!(whose(&record, &round).starts_with("事務局案（74項目のうち1項目は、"));
        assert_eq!(whose_in_short(&round), "一部は合意");
        round.back_to_draft(|_| true);
        assert_eq!(whose(&record, &round), "事務局案");
        assert_eq!(whose_in_short(&round), "事務局案");
        round.answers.clear();
        round.judgements.clear();
        assert_eq!(whose(&record, &round), "");
        assert_eq!(whose_in_short(&round), "");
    }
}
