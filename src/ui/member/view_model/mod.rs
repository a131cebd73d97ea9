//! What the member's page shows, and how an answer is put down.
//!
//! Must not know a browser, nor where a draft is kept.

mod draft;
mod handing;
mod keeping;

pub use self::draft::MemberDraft;
pub use self::handing::Handing;
pub use self::keeping::Keeping;

use crate::exchange::survey::{AnswerSheet, SurveyForm};
use crate::exchange::typed_number;
use crate::model::{
    Answer, Feeling, ItemId, Level, Perspective, Perspectives, Question, QuestionId, QuestionKind,
    Rating, Reply,
};
use crate::ui::member::words as t;
use crate::ui::view_models::moment;

/// No more people than these answer as one group.
const MOST_PEOPLE: u32 = 999;

/// How many of the questions are answered, and how many there are. A level counts as long as it is shown.
pub fn progress(form: &SurveyForm, draft: &MemberDraft) -> (usize, usize) {
    let MemberDraft { sheet, with_levels } = draft;
    let says = |answer: &Answer| answer.felt.is_some() || (*with_levels && answer.rating.is_some());
    let items = form.items.iter();
    let items = items.filter(|item| sheet.answers.get(&item.id).is_some_and(says));
    let own = form.questions.iter();
    let own = own.filter(|question| sheet.replies.contains_key(&question.id));
    let all = form.items.len() + form.questions.len();
    (items.count() + own.count(), all)
}

/// Changes what is said of an item; what ends up blank is left out.
pub fn edit_answer(sheet: &mut AnswerSheet, item: &ItemId, change: impl FnOnce(&mut Answer)) {
    let mut answer = sheet.answers.remove(item).unwrap_or_default();
    change(&mut answer);
    if !answer.is_blank() {
        sheet.answers.insert(item.clone(), answer);
    }
}

pub fn felt(sheet: &AnswerSheet, item: &ItemId) -> Option<Feeling> {
    sheet.answers.get(item)?.felt
}

pub fn rating(sheet: &AnswerSheet, item: &ItemId) -> Option<Rating> {
    sheet.answers.get(item)?.rating
}

pub fn comment(sheet: &AnswerSheet, item: &ItemId) -> String {
    let answer = sheet.answers.get(item);
    answer
        .map(|answer| answer.comment.clone())
        .unwrap_or_default()
}

/// A select's code of a level, and back.
pub fn level_code(rating: Option<Rating>) -> String {
    match rating {
        Some(Rating::Level(level)) => level.value().to_string(),
        Some(Rating::Unknown) => "unknown".to_owned(),
        Some(Rating::NotApplicable) | None => String::new(),
    }
}

pub fn level_of_code(code: &str) -> Option<Rating> {
    match code {
        "unknown" => Some(Rating::Unknown),
        code => code.parse().ok().and_then(Level::new).map(Rating::Level),
    }
}

/// Changes the reply to a question; what ends up blank is left out.
pub fn edit_reply(sheet: &mut AnswerSheet, id: &QuestionId, change: impl FnOnce(&mut Reply)) {
    let mut reply = sheet.replies.remove(id).unwrap_or_default();
    change(&mut reply);
    if !reply.is_blank() {
        sheet.replies.insert(id.clone(), reply);
    }
}

/// A choice is ticked or not any more; of a question with one answer the others go.
pub fn tick(sheet: &mut AnswerSheet, question: &Question, choice: &str, is_ticked: bool) {
    edit_reply(sheet, &question.id, |reply| {
        match question.kind {
            QuestionKind::One => reply.choices.clear(),
            _ => reply.choices.retain(|other| other != choice),
        }
        if is_ticked {
            reply.choices.push(choice.to_owned());
        }
        let place = |choice: &String| question.choices.iter().position(|own| own == choice);
        reply.choices.sort_by_key(place);
    });
}

pub fn is_ticked(sheet: &AnswerSheet, question: &QuestionId, choice: &str) -> bool {
    let reply = sheet.replies.get(question);
    reply.is_some_and(|reply| reply.choices.iter().any(|own| own == choice))
}

pub fn text(sheet: &AnswerSheet, question: &QuestionId) -> String {
    let reply = sheet.replies.get(question);
    reply.map(|reply| reply.text.clone()).unwrap_or_default()
}

/// A 立場 is ticked or not any more. A third one is not taken.
pub fn tick_perspective(sheet: &mut AnswerSheet, side: Perspective, is_ticked: bool) {
    let mut all = sheet.respondent.perspectives.all().to_vec();
    all.retain(|other| *other != side);
    if is_ticked {
        all.push(side);
    }
    if let Some(all) = Perspectives::new(all) {
        sheet.respondent.perspectives = all;
    }
}

pub fn may_tick(sheet: &AnswerSheet, side: Perspective) -> bool {
    let all = sheet.respondent.perspectives.all();
    all.len() < Perspectives::MAX || all.contains(&side)
}

/// How many people answered together, as it is typed; one alone is no group. `None` for what is no such number.
pub fn people_typed(text: &str) -> Option<Option<u32>> {
    match typed_number::count(text).ok()? {
        None | Some(1) => Some(None),
        Some(people) => (2..=MOST_PEOPLE).contains(&people).then_some(Some(people)),
    }
}

/// A draft that was found on this device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundDraft {
    pub draft: MemberDraft,
    pub line: String,
}

/// Of those that can be read and say something, if only a name, the newest first: what is not listed is not erased.
pub fn found(form: &SurveyForm, texts: &[String]) -> Vec<FoundDraft> {
    let drafts = texts.iter().filter_map(|text| MemberDraft::of_text(text));
    let is_own = |sheet: &AnswerSheet| sheet.survey.as_ref() == Some(&form.survey);
    let mut drafts: Vec<MemberDraft> = drafts
        .filter(|draft| !draft.is_blank() && is_own(&draft.sheet))
        .collect();
    // A survey that was handed out again may ask less, or of another list: an answer is to what it asks now.
    for MemberDraft { sheet, .. } in &mut drafts {
        (sheet.year, sheet.round) = (form.year, form.round);
        sheet.edition.clone_from(&form.edition);
        sheet
            .answers
            .retain(|id, _| form.items.iter().any(|item| item.id == *id));
        sheet
            .replies
            .retain(|id, _| form.questions.iter().any(|question| question.id == *id));
    }
    drafts.sort_by(|one, other| other.sheet.at.cmp(&one.sheet.at));
    let found = |draft: MemberDraft| {
        let (answered, all) = progress(form, &draft);
        FoundDraft {
            line: t::draft(&moment::minute(&draft.sheet.at), answered, all),
            draft,
        }
    };
    drafts.into_iter().map(found).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::survey::answer_text;
    use crate::model::{EditionRef, Respondent, RespondentId, SurveyId};
    use crate::ui::view_models::testing::survey_form;

    fn form() -> SurveyForm {
        survey_form(2, vec![question(QuestionKind::One)])
    }

    fn question(kind: QuestionKind) -> Question {
        Question {
            id: QuestionId::new("q"),
            text: "来られますか".into(),
            kind,
            choices: ["はい", "いいえ", "分からない"].map(str::to_owned).to_vec(),
        }
    }

    fn sheet() -> AnswerSheet {
        let member = RespondentId::new("u1").expect("an id");
        AnswerSheet::of(&form(), Respondent::new(member))
    }

    #[test]
    fn what_is_taken_back_leaves_nothing_and_a_word_alone_is_no_answer() {
        let (form, mut sheet) = (form(), sheet());
        let item = form.items[0].id.clone();
        let count = |sheet: &AnswerSheet| progress(&form, &MemberDraft::of(sheet.clone()));
        edit_answer(&mut sheet, &item, |a| a.comment = "夜は行けない".into());
        assert_eq!(count(&sheet), (0, 3));
        edit_answer(&mut sheet, &item, |a| a.felt = Some(Feeling::NotYet));
        assert_eq!(count(&sheet), (1, 3));
        edit_answer(&mut sheet, &item, |a| *a = Answer::default());
        assert!(sheet.is_blank());
    }

    #[test]
    fn a_level_alone_counts_as_long_as_it_is_shown() {
        let (form, mut sheet) = (form(), sheet());
        let level = Level::new(2).map(Rating::Level);
        edit_answer(&mut sheet, &form.items[0].id, |a| a.rating = level);
        let mut draft = MemberDraft::of(sheet);
        assert_eq!(progress(&form, &draft), (1, 3));
        draft.with_levels = false;
        assert_eq!(progress(&form, &draft), (0, 3));
    }

    #[test]
    fn of_one_choice_the_other_goes_and_of_several_all_stand_in_the_questions_order() {
        let mut sheet = sheet();
        for choice in ["分からない", "はい"] {
            tick(&mut sheet, &question(QuestionKind::One), choice, true);
        }
        assert_eq!(sheet.replies[&QuestionId::new("q")].choices, ["はい"]);
        tick(
            &mut sheet,
            &question(QuestionKind::Several),
            "分からない",
            true,
        );
        tick(&mut sheet, &question(QuestionKind::Several), "いいえ", true);
        let all = ["はい", "いいえ", "分からない"];
        assert_eq!(sheet.replies[&QuestionId::new("q")].choices, all);
        for choice in all {
            tick(&mut sheet, &question(QuestionKind::Several), choice, false);
        }
        assert!(sheet.is_blank());
    }

    #[test]
    fn a_third_side_is_not_taken_and_the_first_one_speaks() {
        let mut sheet = sheet();
        for side in [Perspective::Family, Perspective::Peer, Perspective::Medical] {
            tick_perspective(&mut sheet, side, true);
        }
        let both = [Perspective::Family, Perspective::Peer];
        assert_eq!(sheet.respondent.perspectives.all(), both);
        assert!(!may_tick(&sheet, Perspective::Medical) && may_tick(&sheet, Perspective::Peer));
        tick_perspective(&mut sheet, Perspective::Family, false);
        assert_eq!(
            sheet.respondent.perspectives.first(),
            Some(Perspective::Peer)
        );
    }

    #[test]
    fn one_alone_is_no_group() {
        for (typed, people) in [("", None), ("1", None), ("４", Some(4)), ("999", Some(999))] {
            assert_eq!(people_typed(typed), Some(people), "{typed}");
        }
        for wrong in ["0", "1000", "三人", "-2"] {
            assert_eq!(people_typed(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn drafts_of_this_survey_that_say_something_are_offered_the_newest_first() {
        let form = form();
        let draft = |member: &str, at: &str, felt: Option<Feeling>| {
            let member = RespondentId::new(member).expect("an id");
            let mut sheet = AnswerSheet::of(&form, Respondent::new(member));
            edit_answer(&mut sheet, &form.items[0].id, |a| a.felt = felt);
            sheet.at = at.into();
            sheet
        };
        let old = draft("u1", "2026-11-27T10:12:00+09:00", Some(Feeling::Yes));
        let new = draft("u2", "2026-11-28T09:00:00+09:00", Some(Feeling::Unknown));
        let blank = draft("u3", "2026-11-28T09:30:00+09:00", None);
        let mut other = new.clone();
        other.survey = Some(SurveyId::new("w"));
        let texts: Vec<String> = [&old, &blank, &other, &new].map(answer_text::write).into();
        let found = super::found(&form, &[texts.clone(), vec!["壊れた".into()]].concat());
        assert_eq!(
            found.iter().map(|d| &d.draft.sheet).collect::<Vec<_>>(),
            [&new, &old]
        );
        assert_eq!(found[1].line, "2026/11/27 10:12まで、3問のうち1問");
        // Handed out again without that question, and by another list.
        let mut again = form.clone();
        again.items.remove(0);
        let emptied = super::found(&again, &texts);
        assert_eq!(emptied.len(), 2, "what lies on the device can be erased");
        assert!(emptied[0].line.ends_with("2問のうち0問"));
        again.items = form.items.clone();
        again.edition = EditionRef::new("l", "2");
        let drafts = super::found(&again, &texts);
        assert!(
            drafts
                .iter()
                .all(|found| found.draft.sheet.edition == again.edition)
        );
    }

    #[test]
    fn a_name_alone_is_found_again_so_that_it_can_be_erased() {
        let mut named = sheet();
        named.respondent.name = "山田花子".into();
        let mut sided = sheet();
        tick_perspective(&mut sided, Perspective::Peer, true);
        let texts = [&named, &sided, &sheet()].map(|own| MemberDraft::of(own.clone()).text());
        let found = super::found(&form(), &texts);
        assert_eq!(found.len(), 2, "one that says nothing at all is left out");
        assert_eq!(found[0].draft.sheet, named);
        assert_eq!(found[0].line, "3問のうち0問");
    }
}
