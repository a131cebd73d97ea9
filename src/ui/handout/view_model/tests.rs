use super::*;
use crate::model::{Circle, ItemId, Level, PageChoice, Rating, SharedField, Wording};
use crate::ui::view_models::testing::{library, sample, year};

fn handout(record: &AreaRecord, long: bool) -> Handout {
    Handout::of(&library(), record, year(2026), long, None)
}

#[test]
fn what_stays_in_the_office_is_on_no_paper() {
    let mut record = sample();
    let key = record.latest_round(year(2026)).expect("a round").key;
    let items: Vec<ItemId> = record.assessment_mut(key).answers.keys().cloned().collect();
    let round = record.assessment_mut(key);
    round.edit_answer(&items[0], |answer| {
        answer.comment = "事務局だけのこと".into();
        answer.comment_circle = Some(Circle::Office);
    });
    round.edit_answer(&items[1], |answer| {
        answer.comment = "みんなで話したこと".into()
    });
    let paper = |record: &AreaRecord| format!("{:?}", handout(record, true));
    assert!(paper(&record).contains("みんなで話したこと"));
    assert!(!paper(&record).contains("事務局だけのこと"));
    record.set_circle(SharedField::Comments, Circle::Office);
    assert!(!paper(&record).contains("みんなで話したこと"));
}

/// The 見本 without this page.
fn without(page: TalkPage) -> AreaRecord {
    let mut record = sample();
    let talk = record.talk_mut(year(2026));
    talk.pages.retain(|choice| choice.page != page);
    talk.pages.push(PageChoice { page, shown: false });
    record
}

#[test]
fn the_head_says_year_round_and_list() {
    let record = sample();
    let key = record.latest_round(year(2026)).expect("a round").key;
    let library = library();
    let list = library.get(record.edition(&key)).expect("a list");
    let about = t::about(&year(2026).to_string(), key.round.label(), &list.title);
    assert_eq!(handout(&record, false).about, about);
    let bare = Handout::of(&library, &record, year(2040), false, None);
    assert_eq!(bare.about, year(2040).to_string());
}

#[test]
fn only_a_year_without_answers_and_without_issues_is_bare() {
    let mut record = sample();
    assert!(!handout(&record, false).is_bare);
    record.assessments.clear();
    assert!(!handout(&record, false).is_bare, "there are issues");
    record.plan_mut(year(2026)).issues.clear();
    assert!(handout(&record, false).is_bare);
    record.assessments = sample().assessments;
    assert!(!handout(&record, false).is_bare, "there are answers");
}

#[test]
fn a_page_that_is_left_out_stays_off_the_paper() {
    let whole = handout(&sample(), true);
    let check = |page: TalkPage, is_there: fn(&Handout) -> bool| {
        assert!(is_there(&whole), "{page:?}");
        assert!(
            !is_there(&handout(&without(page.clone()), true)),
            "{page:?}"
        );
    };
    check(TalkPage::Shape, |h| h.shape.is_some());
    check(TalkPage::Strengths, |h| h.strengths.is_some());
    check(TalkPage::Gaps, |h| h.gaps.is_some());
    check(TalkPage::Questions, |h| h.questions.is_some());
    check(TalkPage::Roadmap, |h| h.road.is_some());
    let issue = sample().plan(year(2026)).expect("a plan").issues[0].clone();
    let left = handout(&without(TalkPage::Issue(issue.id)), true).issues;
    assert_eq!(left.len() + 1, whole.issues.len());
    assert!(left.iter().all(|row| row.title != issue.title));
}

#[test]
fn the_short_paper_leaves_out_the_months_and_the_items() {
    let (short, long) = (handout(&sample(), false), handout(&sample(), true));
    assert_eq!((short.road, short.items), (None, None));
    assert!(long.road.is_some() && long.items.is_some());
    assert_eq!((short.issues, short.shape), (long.issues, long.shape));
}

#[test]
fn months_are_drawn_only_where_work_has_its_months() {
    let mut record = sample();
    for issue in &mut record.plan_mut(year(2026)).issues {
        for action in &mut issue.actions {
            (action.from, action.to) = (None, None);
        }
    }
    assert_eq!(handout(&record, true).road, None);
}

#[test]
fn the_short_paper_holds_six_of_a_side_and_says_how_many_more_there_are() {
    let mut record = sample();
    let shown = TalkViewModel::of(&library(), &record, year(2026));
    let all = shown.gaps.len();
    assert!(all > sides::SHOWN, "the sample has enough");
    for (row, _) in &shown.gaps {
        let talk = record.talk_mut(year(2026));
        talk.items.insert(row.item.clone(), true);
    }
    let short = handout(&record, false).gaps.expect("gaps");
    assert_eq!(
        (short.rows.len(), short.more),
        (sides::SHOWN, all - sides::SHOWN)
    );
    let long = handout(&record, true).gaps.expect("gaps");
    assert_eq!((long.rows.len(), long.more), (all, 0));
    assert_eq!(long.rows[..sides::SHOWN], short.rows);
    assert_eq!((short.title, short.lead), meeting::side(Side::Gap));

    let first = &shown.gaps[0].0;
    let talk = record.talk_mut(year(2026));
    talk.items.insert(first.item.clone(), false);
    let without_first = handout(&record, true).gaps.expect("gaps");
    assert_eq!(without_first.rows, long.rows[1..]);
}

#[test]
fn levels_are_said_as_the_facilitator_chose() {
    let check = |wording, expected: fn(&SideRow) -> bool| {
        let mut record = sample();
        record.talk_mut(year(2026)).wording = wording;
        let rows = handout(&record, false).strengths.expect("strengths").rows;
        assert!(rows.iter().all(expected), "{rows:?}");
    };
    check(Wording::Levels, |row| {
        row.mark == "？" || row.spoken == format!("段階{}", row.mark)
    });
    check(Wording::Marks, |row| {
        ["○", "△", "これから", "？"].contains(&row.mark.as_str())
    });
}

#[test]
fn there_is_always_something_to_talk_about() {
    let mut record = sample();
    record.talk_mut(year(2026)).questions = " \n".to_owned();
    let asked = handout(&record, false).questions;
    assert_eq!(asked, Some(vec![meeting::QUESTIONS_EMPTY.to_owned()]));
    record.talk_mut(year(2026)).questions = "一つ\n\n 二つ".to_owned();
    let asked = handout(&record, false).questions.expect("shown");
    assert_eq!(asked, ["一つ", "二つ"]);
}

#[test]
fn every_item_stands_under_its_menu_with_what_was_answered() {
    let mut record = sample();
    let key = record.latest_round(year(2026)).expect("a round").key;
    let library = library();
    let list = library.get(record.edition(&key)).expect("a list").clone();
    let items: Vec<_> = list.items_for(record.area.kind).collect();
    let level = Level::new(3).expect("a level");
    let round = record.assessments.iter_mut().find(|a| a.key == key);
    let round = round.expect("the round");
    round.answers.clear();
    round.edit_answer(&items[0].id, |answer| {
        answer.rating = Some(Rating::Level(level));
        answer.evidence = "名簿".to_owned();
        answer.comment = "毎年".to_owned();
    });
    round.edit_answer(&items[1].id, |answer| answer.comment = "来年".to_owned());
    record.talk_mut(year(2026)).wording = Wording::Levels;
    let menus = handout(&record, true).items.expect("answered");
    let rows: Vec<&HandoutItem> = menus.iter().flat_map(|menu| &menu.rows).collect();
    assert!(
        rows.iter()
            .map(|row| &row.text)
            .eq(items.iter().map(|item| &item.text))
    );
    let told = |row: &HandoutItem| (row.level.clone(), row.words.clone());
    assert_eq!(told(rows[0]), ("3".to_owned(), "名簿／毎年".to_owned()));
    assert_eq!(told(rows[1]), ("未記入".to_owned(), "来年".to_owned()));
    assert_eq!(told(rows[2]), ("未記入".to_owned(), String::new()));
    record.assessments.clear();
    assert_eq!(handout(&record, true).items, None);
}
