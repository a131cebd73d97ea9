use super::*;
use crate::model::{Circle, Desired, Level, Profile, SharedField};
use crate::ui::view_models::desired;
use crate::ui::view_models::testing::{library, sample, year};

fn view_model(record: &AreaRecord) -> TalkViewModel {
    TalkViewModel::of(&library(), record, year(2026))
}

fn codes(view_model: &TalkViewModel) -> Vec<String> {
    view_model.slides.iter().map(Slide::code).collect()
}

#[test]
fn the_sample_is_told_in_the_order_that_serves_talk() {
    let record = sample();
    let view_model = view_model(&record);
    let codes = codes(&view_model);
    assert_eq!(codes[0], "opening");
    assert_eq!(codes[1], "profile");
    assert_eq!(codes.last().map(String::as_str), Some("next"));
    let place = |code: &str| codes.iter().position(|c| c == code);
    let order = [
        "profile",
        "shape",
        "strengths",
        "moved",
        "gaps",
        "roadmap",
        "questions",
        "decisions",
    ];
    let places: Vec<_> = order
        .iter()
        .map(|code| place(code).expect("shown"))
        .collect();
    assert!(places.is_sorted(), "{codes:?}");
    let first_issue = format!("issue-{}", view_model.issues[0]);
    assert!(place(&first_issue) > place("gaps") && place(&first_issue) < place("roadmap"));
    let mut own = codes.clone();
    own.sort();
    own.dedup();
    assert_eq!(own.len(), codes.len(), "every page has its own address");
}

#[test]
fn where_the_year_before_is_told_in_another_voice_the_shape_says_so_and_nothing_has_moved() {
    let mut record = sample();
    let is_parted = |record: &AreaRecord| {
        let bodies = view_model(record)
            .slides
            .into_iter()
            .map(|slide| slide.body);
        let mut parted = bodies.filter_map(|body| match body {
            Body::Shape { is_parted, .. } => Some(is_parted),
            _ => None,
        });
        parted.next().expect("a shape")
    };
    assert!(!is_parted(&record));
    let now = round_of(&record, year(2026)).expect("filled");
    let before = record.year_before(&now).expect("filled").key;
    let forum = &record.forums[0];
    let sitting = crate::model::SittingRef {
        forum: forum.id.clone(),
        meeting: forum.meetings[0].id.clone(),
    };
    record.assessment_mut(now).back_to_draft(|_| true);
    record.assessment_mut(before).agree(|_| true, &sitting);
    assert!(is_parted(&record));
    assert!(view_model(&record).bare.contains(&TalkPage::Moved));
}

#[test]
fn a_page_holds_no_more_than_a_room_can_read() {
    for slide in view_model(&sample()).slides {
        if let Body::Findings(_, rows) = slide.body {
            assert!((1..=5).contains(&rows.len()), "{}", rows.len());
        }
    }
}

#[test]
fn what_people_take_in_or_leave_out_stands_over_the_proposal() {
    let mut record = sample();
    let before = view_model(&record);
    let (in_first, _) = before.gaps.iter().find(|(_, shown)| *shown).expect("a gap");
    let item = in_first.item.clone();
    record
        .talk_mut(year(2026))
        .items
        .insert(item.clone(), false);
    let after = view_model(&record);
    let shown = after.slides.iter().any(|slide| match &slide.body {
        Body::Findings(_, rows) => rows.iter().any(|row| row.item == item),
        _ => false,
    });
    assert!(!shown);
    assert!(
        after.gaps.iter().any(|(row, _)| row.item == item),
        "it can come back"
    );
}

#[test]
fn what_the_room_does_not_see_stays_off_the_paper() {
    let mut record = sample();
    let hidden = TalkPage::Issue(view_model(&record).issues[1].clone());
    let issues = view_model(&record).issues;
    record
        .talk_mut(year(2026))
        .set_shown(&issues, &hidden, false);
    let view_model = view_model(&record);
    assert!(!view_model.shows(&hidden) && view_model.shows(&TalkPage::Gaps));
    assert!(view_model.slides.iter().all(|slide| slide.page != hidden));
}

#[test]
fn an_issue_without_actions_asks_who_begins() {
    let mut record = sample();
    let issue = record.plan_mut(year(2026)).issues[0].id.clone();
    let own = record.plan_mut(year(2026)).issue_mut(&issue);
    own.expect("there").actions.clear();
    let slides = view_model(&record).slides;
    let asked = slides.iter().filter(|slide| match &slide.body {
        Body::Work(id, _, actions) => *id == issue && actions.is_empty(),
        _ => false,
    });
    assert_eq!(asked.count(), 1);
}

#[test]
fn what_waits_gives_way_to_what_was_said() {
    let mut record = sample();
    let count = |words: &str, ruby| waiting_beside(&record, year(2026), words, ruby).len();
    assert_eq!(count("次回：2月17日", false), 3);
    let long = "次に集まる日と、それまでにすること\n".repeat(6);
    assert!(count(&long, true) < count(&long, false) || count(&long, false) == 0);
    assert_eq!(count(&"長い\n".repeat(20), false), 0);
    for action in record
        .plan_mut(year(2026))
        .issues
        .iter_mut()
        .flat_map(|i| &mut i.actions)
    {
        action.what = action.what.repeat(9);
    }
    assert!(waiting_beside(&record, year(2026), "", false).len() < 3);
}

#[test]
fn a_year_without_answers_or_plan_still_has_a_meeting() {
    let mut record = sample();
    record.profile = Profile::default();
    let empty = TalkViewModel::of(&library(), &record, year(2030));
    assert_eq!(codes(&empty), ["opening", "questions", "decisions", "next"]);
    assert!(empty.bare.contains(&TalkPage::Shape) && empty.bare.contains(&TalkPage::Roadmap));
    assert_eq!(empty.key, None);
    let talk = record.talk_mut(year(2030));
    for page in TalkPage::FIXED {
        talk.set_shown(&[], &page, false);
    }
    assert_eq!(
        codes(&TalkViewModel::of(&library(), &record, year(2030))),
        ["opening"]
    );
}

#[test]
fn a_meeting_is_found_again_where_it_was() {
    let view_model = view_model(&sample());
    for (place, slide) in view_model.slides.iter().enumerate() {
        assert_eq!(view_model.place_of(&slide.code()), place);
    }
    let gaps = view_model.place_of("gaps");
    assert_eq!(view_model.place_of("gaps.9"), gaps, "that part is gone");
    assert_eq!(view_model.place_of("nowhere"), 0);
}

#[test]
fn blank_lines_say_nothing() {
    assert_eq!(lines(" 一つめ\n\n　\n二つめ "), ["一つめ", "二つめ"]);
}

#[test]
fn a_page_has_the_note_that_was_written_for_it() {
    let mut record = sample();
    let talk = record.talk_mut(year(2026));
    talk.notes.clear();
    talk.set_note(TalkPage::Gaps, "ゆっくり".into());
    assert_eq!(note_of(&record, year(2026), &TalkPage::Gaps), "ゆっくり");
    assert_eq!(note_of(&record, year(2026), &TalkPage::Next), "");
    assert_eq!(note_of(&record, year(2031), &TalkPage::Gaps), "");
}

/// Five people, of whom two see the first item otherwise than the others.
fn with_views() -> (AreaRecord, ItemId) {
    use crate::model::Perspective::{Medical, Peer};
    use crate::ui::view_models::views::testing::{answer, round};
    let (mut record, key, items) = round();
    let levels = [Some(0), Some(0), Some(2), Some(4), Some(4)];
    for level in levels {
        let same = [level, Some(2)];
        let side = if level == Some(4) { Medical } else { Peer };
        answer(&mut record, key, &items, &[(side, &same[..])]);
    }
    (record, items[0].clone())
}

#[test]
fn what_people_see_differently_steps_item_by_item_on_one_page() {
    use crate::ui::view_models::views::testing::{unasked, write};
    use crate::ui::view_models::views::{Views, show_word};
    assert!(
        view_model(&unasked()).bare.contains(&TalkPage::Views),
        "nobody answered"
    );
    let (mut record, item) = with_views();
    let own = |record: &AreaRecord| -> Vec<Slide> {
        let slides = view_model(record).slides.into_iter();
        slides
            .filter(|slide| slide.page == TalkPage::Views)
            .collect()
    };
    let slides = own(&record);
    let [slide] = &slides[..] else {
        panic!("one item is seen differently: {slides:?}")
    };
    let Body::Spread(page) = &slide.body else {
        panic!("{slide:?}")
    };
    assert_eq!(
        (&page.item, page.place, &*page.told),
        (&item, (1, 1), "段階1で合意")
    );
    assert_eq!(slide.code(), "views");
    // A word that nobody ticked stays away.
    let key = page.key;
    write(&mut record, key, 1, &item, "夜は話せない");
    assert_eq!(own(&record).len(), 1);
    let views = Views::of(&library(), &record, &key);
    let said = views
        .round()
        .and_then(|round| round.item(&item))
        .expect("seen");
    show_word(&mut record, &key, (&item, &said.words[0].clone()), true);
    let slides = own(&record);
    let words = slides
        .get(1)
        .map(|slide| (slide.code(), slide.body.clone()));
    let Some((code, Body::Words(_, words))) = words else {
        panic!("{slides:?}")
    };
    assert_eq!(
        (code.as_str(), words),
        ("views.2", vec!["夜は話せない".to_owned()])
    );
}

#[test]
fn where_people_answered_the_questions_from_daily_life_alone_the_room_sees_these() {
    use crate::model::Feeling::{NotYet, Yes};
    use crate::model::Perspective::{Medical, Peer};
    use crate::ui::view_models::views::testing::{answer, feel, round};
    let (mut record, key, items) = round();
    for (n, felt) in [NotYet, NotYet, NotYet, Yes, Yes, Yes]
        .into_iter()
        .enumerate()
    {
        let side = if felt == Yes { Medical } else { Peer };
        answer(&mut record, key, &items, &[(side, &[None][..])]);
        feel(&mut record, key, n + 1, &items[0], felt);
    }
    let slides = view_model(&record).slides;
    let mut pages = slides.iter().filter_map(|slide| match &slide.body {
        Body::Spread(page) => Some(page),
        _ => None,
    });
    let page = pages.next().expect("they lie apart");
    assert!(pages.next().is_none());
    assert_eq!(page.item, items[0]);
    assert!(matches!(&page.seen, Seen::Felt(felt) if felt.feelings.count(Yes) == 3));
    assert!(!page.level_names[0].is_empty(), "to agree on one");
}

#[test]
fn where_levels_stay_in_the_office_no_views_are_shown() {
    let (mut record, _) = with_views();
    record.set_circle(SharedField::Levels, Circle::Office);
    assert!(view_model(&record).bare.contains(&TalkPage::Views));
}

#[test]
fn what_the_room_gave_dots_to_says_so_beside_what_is_written_of_it() {
    let mut record = sample();
    let view = view_model(&record);
    let item = view.gaps[0].0.item.clone();
    let key = record.own_rounds().next_back().expect("filled").key;
    let before = view.gaps[0].0.evidence.clone();
    record.assessment_mut(key).edit_answer(&item, |a| {
        (a.discussion.dots, a.discussion.wanted) = (5, 2);
    });
    let told = view_model(&record).gaps[0].0.evidence.clone();
    assert!(told.starts_with("シール5　ぜひ話したい2人"), "{told}");
    assert!(told.ends_with(&before));
}

#[test]
fn where_the_area_wants_to_be_stands_under_a_gap_and_under_what_an_issue_rests_on() {
    let mut record = sample();
    for round in &mut record.assessments {
        round
            .answers
            .values_mut()
            .for_each(|answer| answer.desired = None);
    }
    let all_wishes = |record: &AreaRecord| {
        let slides = view_model(record).slides.into_iter();
        let of = slides.map(|slide| match slide.body {
            Body::Findings(_, rows) => rows.into_iter().filter_map(|row| row.wish).collect(),
            Body::Issue(_, items) | Body::IssueItems(_, items) => {
                items.into_iter().filter_map(|item| item.wish).collect()
            }
            _ => Vec::new(),
        });
        of.flatten().collect::<Vec<Wish>>()
    };
    assert_eq!(all_wishes(&record), []);
    let plan = record.plan(year(2026)).expect("a plan");
    let gaps = view_model(&record).gaps;
    let mut rests = plan.issues.iter().flat_map(|issue| &issue.items);
    let items = [gaps[0].0.item.clone(), rests.next().cloned().expect("one")];
    let until = Desired {
        level: Level::ALL[4],
        year: year(2028),
    };
    for item in &items {
        desired::set(&mut record, item, year(2026), Some(until));
    }
    let wishes = all_wishes(&record);
    assert!(wishes.len() >= 2, "{wishes:?}");
    assert!(wishes.iter().all(|wish| wish.desired == until));
    record.set_circle(SharedField::Levels, Circle::Office);
    assert_eq!(all_wishes(&record), [], "it goes where levels go");
}

#[test]
fn a_row_with_where_the_area_wants_to_be_is_higher() {
    let mut record = sample();
    let item = view_model(&record).gaps[0].0.item.clone();
    let wish = Desired {
        level: Level::ALL[4],
        year: year(2028),
    };
    desired::set(&mut record, &item, year(2026), Some(wish));
    let row = view_model(&record).gaps[0].0.clone();
    let room = Pages::new(false);
    let height = |wish: Option<&Wish>| {
        let beside = room.beside(wish, "名簿があり、毎年見直している");
        room.row("夜の相談", &beside, false)
    };
    assert!(height(row.wish.as_ref()) > height(None));
    assert_eq!(room.beside(None, "名簿"), "名簿");
}
