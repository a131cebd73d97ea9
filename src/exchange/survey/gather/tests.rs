//! Files of many members, in any order.

use super::{Choice, Choices, Earlier, Gathered, TwiceBy, gather_now, take};
use crate::exchange::builtin_lists;
use crate::exchange::survey::samples::{form, sheet, sheets, year};
use crate::exchange::survey::{AnswerSheet, SurveyForm};
use crate::model::{
    Answer, Area, AreaId, AreaKind, AreaRecord, Assessment, AssessmentKey, Checklist, EditionRef,
    Feeling, ItemId, Level, QuestionId, Rating, Reply, RespondentId, Round, Survey, SurveyId,
};
use proptest::prelude::*;
use std::sync::Arc;

fn list() -> Arc<Checklist> {
    builtin_lists()[0].clone()
}

fn survey(form: &SurveyForm) -> Survey {
    Survey {
        title: form.title.clone(),
        items: form.items.iter().map(|item| item.id.clone()).collect(),
        questions: form.questions.clone(),
        ..Survey::new(form.survey.clone(), form.year, form.round)
    }
}

/// An area that has said something itself, with the sample's survey.
fn record() -> AreaRecord {
    let form = form();
    let area = Area::new(
        form.area.clone(),
        AreaKind::Region,
        &form.area_name,
        form.edition.clone(),
    );
    let mut record = AreaRecord::new(area);
    let own = record.assessment_mut(AssessmentKey::area(form.year, form.round));
    for item in &form.items {
        own.edit_answer(&item.id, |a| a.rating = Level::new(2).map(Rating::Level));
    }
    record.surveys.push(survey(&form));
    record
}

fn gathered(record: &AreaRecord, files: &[(&str, AnswerSheet)]) -> Gathered {
    let files = files
        .iter()
        .map(|(name, sheet)| ((*name).to_owned(), sheet.clone()));
    gather_now(record, &record.surveys[0], &list(), files.collect())
}

/// The record after everything asked was answered so.
fn taken(record: &AreaRecord, files: &[(&str, AnswerSheet)], choice: Choice) -> AreaRecord {
    let gathered = gathered(record, files);
    let mut record = record.clone();
    take(
        &mut record,
        &SurveyId::new("s1"),
        &gathered,
        &all(&gathered, choice),
    );
    record
}

fn all(gathered: &Gathered, choice: Choice) -> Choices {
    let later = gathered.twice.iter().map(|twice| twice.later.key.clone());
    later.map(|key| (key, choice)).collect()
}

fn saying(id: &str, felt: Feeling) -> AnswerSheet {
    let mut own = sheet(id);
    own.answers.values_mut().for_each(|a| a.felt = Some(felt));
    own
}

fn named(id: &str, felt: Feeling, name: &str) -> AnswerSheet {
    let mut own = saying(id, felt);
    own.respondent.name = name.to_owned();
    own.respondent.organisation = "家族会".to_owned();
    own
}

fn felt(record: &AreaRecord) -> Vec<(String, Feeling)> {
    let item = &form().items[0].id;
    let all = record.assessments.iter().filter_map(|a| match a.key.voice {
        crate::model::Voice::Member(id) => Some((id.to_string(), a.answer(item)?.felt?)),
        crate::model::Voice::Area => None,
    });
    all.collect()
}

fn owned(all: &[(&str, Feeling)]) -> Vec<(String, Feeling)> {
    all.iter()
        .map(|(id, felt)| ((*id).to_owned(), *felt))
        .collect()
}

use Feeling::{Between, NotYet, Yes};

#[test]
fn what_is_no_answer_to_this_survey_is_told_by_name() {
    let mut record = record();
    let mut other = survey(&form());
    other.id = SurveyId::new("s2");
    other.title = "前の年の声".to_owned();
    record.surveys.push(other);
    let change = |change: &dyn Fn(&mut AnswerSheet)| {
        let mut sheet = sheet("r-1");
        change(&mut sheet);
        sheet
    };
    for (sheet, says) in [
        (
            change(&|s| (s.area, s.area_name) = (AreaId::new("b"), "みどり野圏域".into())),
            ["「みどり野圏域」の回答です", "「あおば川圏域」"],
        ),
        (
            change(&|s| s.area = AreaId::new("b")),
            ["別につくられた地域", "「あおば川圏域」"],
        ),
        (
            change(&|s| s.survey = Some(SurveyId::new("s2"))),
            ["「前の年の声」の回答です", "「にも包括アンケート」"],
        ),
        (
            change(&|s| s.survey = Some(SurveyId::new("s9"))),
            [
                "別のアンケート（令和8年度（2026） 中間）",
                "「にも包括アンケート」",
            ],
        ),
        (
            change(&|s| (s.survey, s.year) = (None, year(2025))),
            [
                "令和7年度（2025） 中間の回答です",
                "令和8年度（2026） 中間の回答",
            ],
        ),
        (
            change(&|s| (s.survey, s.round) = (None, Round::End)),
            [
                "令和8年度（2026） 年度末の回答です",
                "令和8年度（2026） 中間の回答",
            ],
        ),
        (
            change(&|s| s.edition = EditionRef::new("nimo", "2026")),
            ["（2026年版）」で答えたもの", "（2027年版）」で記入"],
        ),
        (
            change(&|s| s.answers.clear()),
            ["答えが一つも書かれていません", "答える前のファイル"],
        ),
    ] {
        let gathered = gathered(&record, &[("x.json", sheet)]);
        let told = gathered.refused[0].to_string();
        for says in says {
            assert!(told.contains(says), "{says}: {told}");
        }
        assert!(told.starts_with("「x.json」") && gathered.ready.is_empty());
    }
}

#[test]
fn the_same_twice_counts_once() {
    let record = record();
    let mut later = saying("r-1", Yes);
    later.at = "2026-12-01T09:00:00+09:00".into();
    let files = [("b.json", later), ("a.json", saying("r-1", Yes))];
    let read = gathered(&record, &files);
    assert_eq!((read.ready.len(), read.twice.len()), (1, 0));
    assert_eq!(read.same[0].one.file, "b.json");
    assert_eq!(read.same[0].as_in.as_deref(), Some("a.json"));
    let after = taken(&record, &files, Choice::LeaveOut);
    let again = gathered(&after, &files);
    assert!(again.ready.is_empty() && again.twice.is_empty());
    assert!(again.same.iter().any(|same| same.as_in.is_none()));
}

#[test]
fn two_people_may_say_the_same_where_a_file_names_nobody() {
    let record = record();
    let mut sheet = saying("r-1", Yes);
    sheet.respondent.id = crate::exchange::survey::derived::id_of(&sheet);
    let files = ["a.xlsx", "b.xlsx", "c.xlsx"].map(|file| (file, sheet.clone()));
    let read = gathered(&record, &files);
    assert_eq!((read.ready.len(), read.same.len()), (1, 2));
    assert!(read.same.iter().all(|same| same.may_be_another));
    let people = |choices: &Choices| {
        let mut record = record.clone();
        let survey = record.surveys[0].id.clone();
        take(&mut record, &survey, &read, choices).respondents.len()
    };
    let mut choices = Choices::new();
    assert_eq!(people(&choices), 1);
    for (count, same) in read.same.iter().enumerate() {
        choices.insert(same.one.key.clone(), Choice::Both);
        assert_eq!(people(&choices), count + 2);
    }
    // A third one that comes on another day is another again.
    let mut later = record.clone();
    let survey = later.surveys[0].id.clone();
    take(&mut later, &survey, &read, &choices);
    let before = later.respondents.len();
    let third = gathered(&later, &files[..1]);
    choices.insert(third.same[0].one.key.clone(), Choice::Both);
    take(&mut later, &survey, &third, &choices);
    assert_eq!(later.respondents.len(), before + 1);
    // Whose file has an id is the same person.
    let own = [
        ("a.json", saying("r-1", Yes)),
        ("b.json", saying("r-1", Yes)),
    ];
    assert!(!gathered(&record, &own).same[0].may_be_another);
}

#[test]
fn another_answer_under_one_id_is_asked_about() {
    let record = record();
    let at = |sheet: AnswerSheet, at: &str| AnswerSheet {
        at: at.into(),
        ..sheet
    };
    // The offset counts: the second is the earlier one.
    let first = at(saying("r-1", Yes), "2026-12-01T09:30:00+09:00");
    let second = at(saying("r-1", NotYet), "2026-12-01T00:00:00Z");
    let files = [("a", first), ("b", second)];
    let read = gathered(&record, &files);
    assert_eq!(read.ready[0].file, "b");
    assert_eq!(
        (read.twice[0].why, &*read.twice[0].later.file),
        (TwiceBy::Id, "a")
    );
    let one = |felt| owned(&[("r-1", felt)]);
    assert_eq!(felt(&taken(&record, &files, Choice::InPlace)), one(Yes));
    assert_eq!(felt(&taken(&record, &files, Choice::LeaveOut)), one(NotYet));
    let both = taken(&record, &files, Choice::Both);
    let all = felt(&both);
    assert_eq!(all[0], ("r-1".to_owned(), NotYet));
    assert!(all[1].0.starts_with("r-x") && all[1].1 == Yes);
    // Both are known from now on.
    let again = gathered(&both, &files);
    assert_eq!((again.same.len(), again.twice.len()), (2, 0));
}

#[test]
fn so_is_one_name_under_two_ids_here_and_in_files() {
    let record = taken(
        &record(),
        &[("a", named("r-1", Yes, "山田 花子"))],
        Choice::LeaveOut,
    );
    let files = [("b", named("r-2", NotYet, "山田花子"))];
    let read = gathered(&record, &files);
    assert_eq!(read.twice[0].why, TwiceBy::Name);
    assert!(matches!(&read.twice[0].earlier, Earlier::Record(known) if known.id.as_str() == "r-1"));
    assert_eq!(
        felt(&taken(&record, &files, Choice::InPlace)),
        owned(&[("r-1", NotYet)])
    );
    assert_eq!(
        felt(&taken(&record, &files, Choice::LeaveOut)),
        owned(&[("r-1", Yes)])
    );
    let both = owned(&[("r-1", Yes), ("r-2", NotYet)]);
    assert_eq!(felt(&taken(&record, &files, Choice::Both)), both);
    let others = [
        ("b", named("r-2", NotYet, "")),
        ("c", named("r-3", Between, "")),
    ];
    assert_eq!(
        gathered(&record, &others).ready.len(),
        2,
        "no name is nobody's"
    );
}

#[test]
fn what_replaces_takes_the_place_of_all_that_was_asked_and_of_nothing_else() {
    let mut record = record();
    let (first, second, other) = (&form().items[0].id, &form().items[1].id, ItemId::new("own"));
    let mut before = saying("r-1", Yes);
    before.respondent.name = "山田".to_owned();
    before.respondent.shows_perspective = true;
    before.answers.insert(
        second.clone(),
        Answer {
            felt: Some(Between),
            ..Answer::default()
        },
    );
    let said = Reply {
        text: "夜がこまる".into(),
        ..Reply::default()
    };
    before.replies.insert(QuestionId::new("q3"), said);
    record = taken(&record, &[("a", before)], Choice::LeaveOut);
    let id = RespondentId::new("r-1").expect("an id");
    let key = AssessmentKey {
        voice: crate::model::Voice::Member(id),
        ..AssessmentKey::area(form().year, form().round)
    };
    record
        .assessment_mut(key)
        .edit_answer(first, |a| a.shown = true);
    record
        .assessment_mut(key)
        .edit_answer(&other, |a| a.comment = "別のアンケートから".into());
    let after = taken(&record, &[("b", saying("r-1", NotYet))], Choice::InPlace);
    let own = after.assessment(&key).expect("there");
    assert_eq!(
        own.answer(first).map(|a| (a.felt, a.shown)),
        Some((Some(NotYet), true))
    );
    assert_eq!(own.answer(second), None);
    assert!(own.answer(&other).is_some());
    assert!(after.surveys[0].replies.is_empty());
    let respondent = after.respondent(id).expect("there");
    assert!(respondent.name.is_empty() && !respondent.shows_perspective);
    let mut reworded = saying("r-1", NotYet);
    reworded.answers.get_mut(first).expect("there").comment = "別のことば".into();
    let after = taken(&after, &[("c", reworded)], Choice::InPlace);
    assert!(
        !after
            .assessment(&key)
            .and_then(|a| a.answer(first))
            .expect("there")
            .shown
    );
}

#[test]
fn a_table_speaks_only_of_what_it_says() {
    let record = taken(&record(), &[("a", saying("r-1", Yes))], Choice::LeaveOut);
    let mut row = saying("r-1", Yes);
    row.survey = None;
    row.answers.clear();
    let second = &form().items[1].id;
    row.answers.insert(
        second.clone(),
        Answer {
            rating: Level::new(1).map(Rating::Level),
            ..Answer::default()
        },
    );
    let read = gathered(&record, &[("a.csv", row.clone())]);
    assert_eq!(read.ready.len(), 1, "of this item nothing was said");
    let after = taken(&record, &[("a.csv", row)], Choice::LeaveOut);
    assert_eq!(felt(&after), owned(&[("r-1", Yes)]));
    assert_eq!(after.assessments.last().map(|a| a.answers.len()), Some(2));
}

#[test]
fn what_the_list_does_not_have_is_told_and_kept() {
    let record = record();
    let mut own = saying("r-1", Yes);
    let gone = ItemId::new("gone");
    own.answers.insert(
        gone.clone(),
        Answer {
            comment: "残る".into(),
            ..Answer::default()
        },
    );
    let read = gathered(&record, &[("a.json", own.clone())]);
    assert!(
        read.notes[0].contains("「a.json」には、チェックリストにない項目への答えが1件"),
        "{:?}",
        read.notes
    );
    let after = taken(&record, &[("a.json", own)], Choice::LeaveOut);
    assert!(after.assessments.iter().any(|a| a.answer(&gone).is_some()));
}

#[test]
fn what_is_not_decided_waits() {
    let record = record();
    let gathered = gathered(
        &record,
        &[("a", saying("r-1", Yes)), ("b", saying("r-1", NotYet))],
    );
    let mut after = record.clone();
    let taken = take(&mut after, &SurveyId::new("s1"), &gathered, &Choices::new());
    assert_eq!((taken.respondents.len(), taken.left_out), (1, 1));
    assert_eq!(
        take(
            &mut after,
            &SurveyId::new("none"),
            &gathered,
            &Choices::new()
        )
        .respondents
        .len(),
        0
    );
}

/// Members of whom some share ids, some names.
fn members() -> impl Strategy<Value = Vec<(String, AnswerSheet)>> {
    let words = prop::sample::select(vec!["", "山田", "佐藤"])
        .prop_map(str::to_owned)
        .boxed();
    let at = prop::sample::select(vec![
        "",
        "2026-12-01T09:00:00+09:00",
        "2026-12-02T09:00:00+09:00",
    ]);
    let wrong = prop::sample::select(vec![0, 0, 0, 0, 1, 2]);
    let one = (sheets(form(), words), 0..5, at, wrong).prop_map(|(sheet, id, at, wrong)| {
        let mut sheet = AnswerSheet {
            at: at.to_owned(),
            ..sheet
        };
        sheet.respondent.id = RespondentId::new(&format!("r-{id}")).expect("an id");
        match wrong {
            1 => sheet.area = AreaId::new("b"),
            2 => sheet.survey = None,
            _ => {}
        }
        sheet
    });
    prop::collection::vec(one, 0..9).prop_map(|sheets| {
        let named = sheets.into_iter().enumerate();
        named
            .map(|(n, sheet)| (format!("{n}.json"), sheet))
            .collect()
    })
}

fn of_area(record: &AreaRecord) -> Vec<&Assessment> {
    record
        .assessments
        .iter()
        .filter(|a| a.key.voice.is_of_area())
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn the_order_of_files_never_matters(
        (files, shuffled) in members().prop_flat_map(|files| (Just(files.clone()), Just(files).prop_shuffle())),
        before in members(),
        choices in prop::collection::vec(prop::sample::select(vec![Choice::InPlace, Choice::Both, Choice::LeaveOut]), 10),
    ) {
        let mut record = record();
        let first = gather_now(&record, &record.surveys[0], &list(), before);
        take(&mut record, &SurveyId::new("s1"), &first, &all(&first, Choice::Both));
        let one = gather_now(&record, &record.surveys[0], &list(), files);
        let other = gather_now(&record, &record.surveys[0], &list(), shuffled);
        prop_assert_eq!(&one, &other);
        let decided: Choices = one.twice.iter().map(|t| t.later.key.clone()).zip(choices).collect();
        let (mut after, mut again) = (record.clone(), record);
        take(&mut after, &SurveyId::new("s1"), &one, &decided);
        take(&mut again, &SurveyId::new("s1"), &other, &decided);
        prop_assert_eq!(after, again);
    }

    #[test]
    fn the_areas_own_answers_never_change(files in members(), choice in prop::sample::select(vec![Choice::InPlace, Choice::Both, Choice::LeaveOut])) {
        let before = record();
        let gathered = gather_now(&before, &before.surveys[0], &list(), files);
        let mut after = before.clone();
        take(&mut after, &SurveyId::new("s1"), &gathered, &all(&gathered, choice));
        prop_assert_eq!(of_area(&before), of_area(&after));
        prop_assert_eq!(&before.area, &after.area);
        prop_assert!(after.assessments.is_sorted_by_key(|a| a.key));
        prop_assert!(after.respondents.is_sorted_by_key(|r| r.id));
    }

    #[test]
    fn with_both_chosen_nobody_is_lost_and_nothing_is_asked_again(files in members()) {
        let before = record();
        let gathered = gather_now(&before, &before.surveys[0], &list(), files.clone());
        let mut after = before.clone();
        let taken = take(&mut after, &SurveyId::new("s1"), &gathered, &all(&gathered, Choice::Both));
        prop_assert_eq!(taken.respondents.len(), gathered.ready.len() + gathered.twice.len());
        // A table's blanks take nothing away: what it says of somebody may stand beside more.
        let of_forms = files.into_iter().filter(|(_, sheet)| sheet.survey.is_some()).collect();
        let again = gather_now(&after, &after.surveys[0], &list(), of_forms);
        prop_assert!(again.ready.is_empty() && again.twice.is_empty(), "{:?}", again);
    }
}
