//! Parts of a list: they change what they tell, and nothing else.

use super::*;
use crate::exchange::csv::tables::TableFile;
use crate::exchange::csv::tables::year::write;
use crate::model::{
    AreaKind, Assessment, AssessmentKey, Goal, ItemId, Rating, RespondentId, Side, Voice,
};
use proptest::prelude::*;

/// The 見本 as the office's files know it: its answers of the 中間, as they were.
fn here() -> AreaRecord {
    let offer = Pc::default().offer(&[read_office("h06_v1", 9)]);
    offer.workspace.records[0].clone()
}

#[test]
fn a_colleagues_menu_changes_eight_answers_and_leaves_the_others() {
    let part = read_office("c13_partial_menu3", 9);
    let mut here = here();
    let round = &mut here.assessments[0];
    for answer in round.answers.values_mut() {
        answer.rating = Some(Rating::Unknown);
    }
    let judged = round.judgements.len();
    let mut pc = Pc::with([here]);
    let offer = pc.offer(std::slice::from_ref(&part));
    let told = counts(&offer, ThingKind::Answer);
    assert_eq!(
        [told.added, told.changed, told.gone, told.same],
        [0, 8, 0, 66]
    );
    let with_judgements = 66..=66 + judged;
    assert!(with_judgements.contains(&offer.unsaid), "{}", offer.unsaid);

    pc.wishes.clear_unsaid = true;
    let cleared = pc.offer(&[part]);
    let told = counts(&cleared, ThingKind::Answer);
    assert_eq!((told.gone, told.changed), (66, 8));
    assert_eq!(cleared.unsaid, offer.unsaid);
}

#[test]
fn a_file_that_was_cut_is_told_as_a_part_of_its_list() {
    let mut whole = here();
    let round = &mut whole.assessments[0];
    let cut = round.answers.len() / 2;
    // What is blank has its row all the same.
    round.answers = std::mem::take(&mut round.answers)
        .into_iter()
        .take(cut)
        .collect();
    let text = String::from_utf8(answers_of(&[&whole], TextEncoding::Utf8)).expect("UTF-8");
    let lines: Vec<&str> = text.lines().collect();
    let all = lines.len() - 1;
    let first = |rows: usize| read("みね.csv", lines[..=rows].join("\r\n").as_bytes());
    let rest = [&lines[..1], &lines[19..]].concat().join("\r\n");
    let rest = read("のこり.csv", rest.as_bytes());
    let mut pc = Pc::with([here()]);
    assert_eq!(pc.offer(&[first(all)]).notes, Vec::<String>::new());
    let told = pc.offer(&[first(18)]).notes;
    let [note] = &told[..] else {
        panic!("{told:?}");
    };
    assert!(
        note.starts_with(&format!(
            "「みね.csv」：「{}」の令和8年度 中間",
            whole.area.name
        )),
        "{note}"
    );
    let words = format!("{all}項目のうち18項目の行だけです。ほかの項目は今のまま残ります。");
    assert!(note.contains(&words), "{note}");
    assert_eq!(
        pc.offer(&[first(18), rest]).notes,
        Vec::<String>::new(),
        "together"
    );
    pc.wishes.clear_unsaid = true;
    assert!(!pc.offer(&[first(18)]).notes.concat().contains("今のまま"));
}

/// The part with eight rows, by another edition of the list.
fn of_another_edition(edition: &str) -> ReadFile {
    let mut part = read_office("c13_partial_menu3", 9);
    let TableFile::Answers(file) = &mut part.table else {
        panic!("answers");
    };
    for round in &mut file.areas[0].assessments {
        round.edition = EditionRef::new("nimo", edition);
    }
    part
}

#[test]
fn a_part_by_another_edition_does_not_hide_the_answers_that_are_here_unasked() {
    let part = [of_another_edition("2031")];
    let here = here();
    let (key, edition) = (here.assessments[0].key, here.assessments[0].edition.clone());
    let mut pc = Pc::with([here]);
    let question = pc.asks(&part);
    let About::Edition { here, told, .. } = &question.about else {
        panic!("{question:?}");
    };
    assert_eq!(
        (&here.edition, here.hidden_here, here.hidden_told),
        (&edition, 0, 0)
    );
    assert_eq!(
        (told.title.as_deref(), told.hidden_here, told.hidden_told),
        (None, 66, 8)
    );
    let edition_of = |offer: &Offer| {
        let round = offer.workspace.records[0].assessment(&key);
        round.expect("there").edition.clone()
    };
    pc.says(&question, 1);
    let offer = pc.offer(&part);
    assert_eq!(&*edition_of(&offer).edition, "2031");
    assert!(!offer.notes.is_empty(), "its list is not here");
    pc.says(&question, 0);
    let offer = pc.offer(&part);
    assert_eq!(edition_of(&offer), edition);
    assert!(offer.changes.is_empty(), "it says what is here");
    assert!(
        !offer.notes.concat().contains("このPCにない"),
        "{:?}",
        offer.notes
    );

    // Where nothing is here, and where the file tells of all that is, there is nothing to ask.
    assert_eq!(&*edition_of(&Pc::default().offer(&part)).edition, "2031");
    let mut pc = Pc::default();
    pc.takes(&[read_office("c13_partial_menu3", 9)]);
    assert_eq!(&*edition_of(&pc.offer(&part)).edition, "2031");
}

#[test]
fn of_all_that_go_by_one_list_in_a_round_it_is_asked_once() {
    let mut here = here();
    let agreed = here.assessments[0].clone();
    let voices: Vec<Voice> = ["one", "two", "three"]
        .into_iter()
        .filter_map(RespondentId::new)
        .map(Voice::Member)
        .collect();
    let members = here.assessments.len() + voices.len();
    for voice in voices {
        let mut own = agreed.clone();
        own.key = AssessmentKey {
            voice,
            ..agreed.key
        };
        own.judgements.clear();
        here.put_assessment(own);
    }
    let first: Vec<ItemId> = agreed.answers.keys().take(8).cloned().collect();
    let mut part = read("a.csv", &answers_of(&[&here], TextEncoding::Utf8));
    let TableFile::Answers(file) = &mut part.table else {
        panic!("answers");
    };
    for round in &mut file.areas[0].assessments {
        round.answers.retain(|item, _| first.contains(item));
        round.judgements.clear();
        round.edition = EditionRef::new("nimo", "2031");
    }
    let part = [part];
    let mut pc = Pc::with([here]);
    let question = pc.asks(&part);
    let About::Edition { keys, here, .. } = &question.about else {
        panic!("{question:?}");
    };
    assert_eq!((keys.len(), here.hidden_told), (members, 0));
    pc.says(&question, 1);
    let taken = pc.offer(&part).workspace;
    let mut rounds = taken.records[0].assessments.iter();
    assert!(rounds.all(|round| round.edition.edition == "2031"));
}

#[test]
fn a_workbook_of_the_short_list_is_no_part_of_it_and_brings_what_the_area_said_of_its_health_centre()
 {
    let mut sent = here();
    sent.area.kind = AreaKind::Municipality;
    sent.area.own_health_center = Some(false);
    let (library, key) = (library(), sent.assessments[0].key);
    let list = library.get(&sent.assessments[0].edition).expect("there");
    let mut round = Assessment::new(key, list.edition.clone());
    round.scope = Scope::Short;
    let book = crate::exchange::xlsx::books::fill_in_book(
        &sent,
        &round,
        list,
        &library,
        &chrono::NaiveDateTime::default(),
    );
    let file = read("short.xlsx", &book.expect("small"));
    let offer = Pc::default().offer(&[file]);
    assert_eq!(offer.notes, Vec::<String>::new());
    let taken = &offer.workspace.records[0];
    assert_eq!(taken.area.own_health_center, Some(false));
    assert_eq!(taken.assessments[0].scope, Scope::Short);
}

#[test]
fn a_row_takes_the_place_of_its_item_and_an_empty_one_does_not() {
    let here = here();
    let mut sent = here.clone();
    let round = &mut sent.assessments[0];
    let items: Vec<ItemId> = round.answers.keys().take(2).cloned().collect();
    round.edit_answer(&items[0], |a| a.evidence = "書きなおした".into());
    round.answers.remove(&items[1]);
    let judged = round.judgements.first().cloned().expect("one");
    round.unjudge(&judged.item, judged.side);
    let file = read("a.csv", &answers_of(&[&sent], TextEncoding::Utf8));
    let mut pc = Pc::with([here.clone()]);
    let offer = pc.offer(std::slice::from_ref(&file));
    let told = counts(&offer, ThingKind::Answer);
    assert_eq!((told.changed, told.gone, offer.unsaid), (1, 0, 2));
    let taken = &offer.workspace.records[0].assessments[0];
    assert_eq!(taken.answers[&items[0]].evidence, "書きなおした");
    assert_eq!(taken.judgement(&judged.item, judged.side), Some(&judged));
    pc.wishes.clear_unsaid = true;
    let offer = pc.offer(&[file]);
    assert_eq!(
        offer.workspace.records[0].assessments[0],
        sent.assessments[0]
    );
    assert!(matches!(judged.side, Side::Strength | Side::Gap));
}

/// A plan's file with the lines that are wanted.
fn plan_lines(record: &AreaRecord, is_wanted: impl Fn(&str) -> bool) -> ReadFile {
    let text = write(YearTable::Plan, [record], Headers::Ascii);
    let mut lines = text.split_inclusive("\r\n");
    let head = lines.next().expect("a header").to_owned();
    let lines = lines.filter(|line| is_wanted(line));
    let text = lines.fold(head, |text, line| text + line);
    read("plan.csv", text.as_bytes())
}

fn with_goals(texts: &[&str]) -> AreaRecord {
    let mut record = sample_record();
    record.plans.truncate(1);
    let goal = |text: &&str| Goal {
        text: (*text).into(),
        ..Goal::default()
    };
    record.plans[0].goals = texts.iter().map(goal).collect();
    record
}

fn goals(offer: &Offer) -> Vec<String> {
    let plan = &offer.workspace.records[0].plans[0];
    plan.goals.iter().map(|goal| goal.text.clone()).collect()
}

#[test]
fn a_goal_takes_the_place_of_the_one_with_its_number() {
    let sent = with_goals(&["一", "二の二"]);
    let second = plan_lines(&sent, |line| line.contains("二の二"));
    let mut pc = Pc::with([with_goals(&["一", "二", "三"])]);
    let offer = pc.offer(std::slice::from_ref(&second));
    assert_eq!(goals(&offer), ["一", "二の二", "三"]);
    assert_eq!(offer.unsaid, 2);
    pc.wishes.clear_unsaid = true;
    assert_eq!(goals(&pc.offer(&[second])), ["二の二"]);

    // One after the other, the later one first.
    let mut pc = Pc::with([with_goals(&[])]);
    for text in ["二の二", ",一,"] {
        pc.takes(&[plan_lines(&sent, |line| line.contains(text))]);
    }
    let plan = &pc.workspace.records[0].plans[0];
    assert_eq!(plan.goals, sent.plans[0].goals);
    assert!(plan_lines(&sent, |_| true).rows() > 2);
}

#[test]
fn a_goal_whose_progress_is_blank_in_the_file_keeps_it() {
    let mut here = with_goals(&["一"]);
    here.plans[0].goals[0].progress = "半分まで".into();
    let file = plan_lines(&with_goals(&["一の二"]), |line| line.contains("一の二"));
    let mut pc = Pc::with([here]);
    let offer = pc.offer(std::slice::from_ref(&file));
    let goal = &offer.workspace.records[0].plans[0].goals[0];
    assert_eq!((&*goal.text, &*goal.progress), ("一の二", "半分まで"));
    assert_eq!(offer.unsaid, 1);
    pc.wishes.clear_unsaid = true;
    let offer = pc.offer(&[file]);
    assert_eq!(offer.workspace.records[0].plans[0].goals[0].progress, "");
}

#[test]
fn goals_are_numbered_from_one() {
    let text = write(YearTable::Plan, [&with_goals(&["一"])], Headers::Ascii);
    let text = text.replace(",1,,一,", ",0,,一,");
    let read = at_once(read_file(text.as_bytes(), "plan.csv", None, &Unpaused));
    match read {
        Some(Err(Halt::Wrong(error))) => {
            let told = error.to_string();
            assert!(told.contains("1から書いてください"), "{told}");
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_text_that_the_file_leaves_blank_stays() {
    let mut here = sample_record();
    here.plans.truncate(1);
    here.plans[0].vision = "ビジョン".into();
    let mut sent = here.clone();
    sent.plans[0].vision = String::new();
    let file = plan_lines(&sent, |_| true);
    let mut pc = Pc::with([here.clone()]);
    let offer = pc.offer(std::slice::from_ref(&file));
    assert!(offer.changes.is_empty());
    assert_eq!(offer.unsaid, 1);
    pc.wishes.clear_unsaid = true;
    assert_eq!(pc.offer(&[file]).workspace.records[0].plans, sent.plans);
}

#[test]
fn a_goal_far_down_is_put_after_those_that_are_here() {
    let sent = with_goals(&["一"]);
    let text = write(YearTable::Plan, [&sent], Headers::Ascii);
    let text = text.replace(",1,,一,", ",4000000000,,一,");
    let far = read("plan.csv", text.as_bytes());
    let offer = Pc::with([with_goals(&["先"])]).offer(&[far]);
    assert!(goals(&offer).len() <= 2, "{:?}", goals(&offer));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    /// However the rows of a list are split over files, and in however many goes they come.
    #[test]
    fn parts_of_a_list_give_the_whole(cut in prop::collection::vec(0..4_usize, 75), in_one_go: bool) {
        let whole = here();
        let text = answers::write([(&whole, &whole.assessments[0])], &library(), Headers::Japanese);
        let mut lines = text.split_inclusive("\r\n");
        let head = lines.next().expect("a header").to_owned();
        let mut parts = vec![head; 4];
        for (line, part) in lines.zip(cut.into_iter().cycle()) {
            parts[part].push_str(line);
        }
        let parts = parts.iter().enumerate().filter(|(_, text)| text.lines().count() > 1);
        let files: Vec<_> = parts
            .map(|(n, text)| read(&format!("{n}.csv"), text.as_bytes()))
            .collect();
        let mut pc = Pc::default();
        match in_one_go {
            true => drop(pc.takes(&files)),
            false => for file in files {
                pc.takes(&[file]);
            },
        }
        prop_assert_eq!(&pc.workspace.records[0].assessments, &whole.assessments);
    }
}

#[test]
fn a_file_that_changes_nothing_beside_others_is_named() {
    let (here, mut other) = (sample_record(), sample_record());
    other.area.id = AreaId::new("other");
    other.area.name = "ほかの圏域".into();
    other.area.own_code = "99".into();
    let file =
        |name: &str, record: &AreaRecord| read(name, &answers_of(&[record], TextEncoding::Utf8));
    let files = [file("same.csv", &here), file("new.csv", &other)];
    let named = |files: &[ReadFile], pc: &Pc| {
        let notes = pc.offer(files).notes;
        let told = "「same.csv」は、今の内容と同じです。変わるところはありません。";
        notes.iter().any(|note| note == told)
    };
    let pc = Pc::with([here]);
    assert!(named(&files, &pc));
    assert!(!named(&files[..1], &pc), "that is told of all then");
    assert!(!named(&files, &Pc::default()));
}

/// An area that nobody knows here, so that something changes.
fn of_another_area() -> ReadFile {
    let mut other = sample_record();
    other.area.id = AreaId::new("other");
    other.area.name = "ほかの圏域".into();
    other.area.own_code = "99".into();
    read("new.csv", &answers_of(&[&other], TextEncoding::Utf8))
}

fn same(offer: &Offer) -> Vec<&str> {
    let notes = offer.notes.iter().map(String::as_str);
    notes
        .filter(|note| note.contains("今の内容と同じ"))
        .collect()
}

#[test]
fn a_file_that_another_was_chosen_over_is_not_called_the_same() {
    let here = here();
    let mut sent = here.clone();
    let round = &mut sent.assessments[0];
    let item = round.answers.keys().next().cloned().expect("one");
    round.edit_answer(&item, |a| a.evidence = "書きなおした".into());
    let files = [
        read_at("here.csv", &answers_of(&[&here], TextEncoding::Utf8), 9),
        read_at("sent.csv", &answers_of(&[&sent], TextEncoding::Utf8), 10),
        of_another_area(),
    ];
    let mut pc = Pc::with([here]);
    let question = pc.asks(&files);
    pc.says(&question, 0);
    let offer = pc.offer(&files);
    assert_eq!(
        same(&offer),
        ["「here.csv」は、今の内容と同じです。変わるところはありません。"]
    );
}

#[test]
fn a_file_that_leaves_blank_what_stands_here_is_not_called_the_same() {
    let mut here = sample_record();
    here.plans.truncate(1);
    here.plans[0].vision = "ビジョン".into();
    let mut sent = here.clone();
    sent.plans[0].vision = String::new();
    let files = [plan_lines(&sent, |_| true), of_another_area()];
    let offer = Pc::with([here]).offer(&files);
    assert_eq!(offer.unsaid, 1);
    assert_eq!(same(&offer), Vec::<&str>::new());
}
