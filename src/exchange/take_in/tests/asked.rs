//! Files, and columns of one file, that say different things.

use super::*;
use crate::exchange::csv::tables::year::write;
use crate::exchange::csv::tables::{Disagreement, TableFile};
use crate::model::{ItemId, Level, Rating};

#[test]
fn a_draft_and_a_final_chosen_at_once_are_told_with_their_times() {
    let files = [read_office("h06_v2", 15), read_office("h06_v1", 9)];
    let mut pc = Pc::default();
    let question = pc.asks(&files);
    let About::Versions {
        versions,
        differ,
        what,
        ..
    } = &question.about
    else {
        panic!("{question:?}");
    };
    let told = |v: &Version| (v.file.clone(), v.modified.clone().expect("a time"));
    assert_eq!(
        versions.iter().map(told).collect::<Vec<_>>(),
        [
            ("h06_v2.csv".into(), "2026-11-20T15:00:00+09:00".into()),
            ("h06_v1.csv".into(), "2026-11-20T09:00:00+09:00".into()),
        ]
    );
    assert!(*differ > 0);
    let text = |item: &crate::model::Item| what.contains(&item.text);
    let list = library().iter().next().expect("a list").clone();
    assert!(what.len() <= 5 && list.items.iter().any(text), "{what:?}");
    assert_eq!(question.proposed, Some(0), "the later one");
    for (answer, name) in [(0, "h06_v2"), (1, "h06_v1")] {
        pc.says(&question, answer);
        let alone = Pc::default().offer(&[read_office(name, 9)]);
        let both = pc.offer(&files);
        assert_eq!(both.workspace.records, alone.workspace.records, "{name}");
    }
}

#[test]
fn files_that_say_the_same_are_no_question() {
    let files = [read_office("h06_v1", 9), read_office("h06_v1", 15)];
    let offer = Pc::default().offer(&files);
    let alone = Pc::default().offer(&files[..1]);
    assert_eq!(offer.workspace, alone.workspace);
}

#[test]
fn without_times_nothing_is_proposed() {
    let mut files = [read_office("h06_v2", 15), read_office("h06_v1", 9)];
    files[0].modified = None;
    assert_eq!(Pc::default().asks(&files).proposed, None);
    let same_time = [read_office("h06_v2", 9), read_office("h06_v1", 9)];
    assert_eq!(Pc::default().asks(&same_time).proposed, None);
}

#[test]
fn a_plan_that_two_files_tell_differently_is_asked_about() {
    let mut sample = sample_record();
    sample.plans[0].vision = "ビジョン".into();
    let mut other = sample.clone();
    other.plans[0].vision = "ほかのビジョン".into();
    let file = |record: &AreaRecord, hour| {
        let text = write(YearTable::Plan, [record], Headers::Japanese);
        read_at(&format!("{hour}.csv"), text.as_bytes(), hour)
    };
    let files = [file(&sample, 9), file(&other, 10)];
    let mut pc = Pc::with([sample.clone()]);
    let question = pc.asks(&files);
    let About::Versions {
        differ, subject, ..
    } = &question.about
    else {
        panic!("{question:?}");
    };
    assert_eq!((*differ, *subject), (1, Subject::Year(YearTable::Plan)));
    pc.says(&question, 0);
    assert!(pc.offer(&files).changes.is_empty());
    pc.says(&question, 1);
    assert_eq!(counts(&pc.offer(&files), ThingKind::Plan).changed, 1);

    // A blank says nothing against a text.
    other.plans[0].vision = String::new();
    let files = [file(&sample, 9), file(&other, 10)];
    assert!(Pc::with([sample]).offer(&files).changes.is_empty());
}

#[test]
fn columns_that_disagree_are_asked_about_once_for_all_files() {
    let by_codes = read_office("h06_v1", 9);
    let by_readable = read_office("h06_v2", 9).table;
    let disagreement = Disagreement {
        code_column: "実施回コード",
        readable_column: "実施回",
        rows: 3,
        first_line: 2,
        first_about: String::new(),
        code_says: "中間".into(),
        readable_says: "年度末".into(),
    };
    let file = ReadFile {
        by_readable: Some(by_readable),
        disagreements: vec![disagreement],
        ..by_codes
    };
    let files = [file.clone(), file];
    let mut pc = Pc::default();
    let question = pc.asks(&files);
    let About::Columns { files: told, pairs } = &question.about else {
        panic!("{question:?}");
    };
    assert_eq!((told.len(), pairs[0].rows), (2, 6));
    for (answer, name) in [(0, "h06_v1"), (1, "h06_v2")] {
        pc.says(&question, answer);
        let alone = Pc::default().offer(&[read_office(name, 9)]);
        assert_eq!(pc.offer(&files).workspace, alone.workspace, "{name}");
    }
}

/// わからない was typed into the column for people, beside the number that stood there.
#[test]
fn the_first_row_that_disagrees_is_told_by_its_area_and_item() {
    let record = sample_record();
    let round = record.assessments.last().expect("one");
    let library = library();
    let list = library.get(&round.edition).expect("known");
    let text = answers::write([(&record, round)], &library, Headers::Japanese);
    let mut answers = round.answers.iter();
    let (item, level) = answers
        .find_map(|(item, answer)| Some((item, answer.rating?.level()?.value())))
        .expect("a level");
    let name = &list.scale[usize::from(level)].name;
    let lines = text
        .lines()
        .map(|line| match line.contains(&format!(",{item},")) {
            true => line.replace(&format!(",{name},"), ",わからない,"),
            false => line.to_owned(),
        });
    let text = lines.collect::<Vec<_>>().join("\r\n");
    let [told] = &read("a.csv", &encode(&text, TextEncoding::Utf8)).disagreements[..] else {
        panic!("one pair of columns");
    };
    assert_eq!(
        (told.code_says.as_str(), told.readable_says.as_str()),
        (format!("段階{level}").as_str(), "わからない")
    );
    let text = &list.item(item).expect("known").text;
    assert_eq!(told.first_about, format!("{}、{text}", record.area.name));
}

#[test]
fn texts_sorted_apart_from_their_ids_are_asked_about() {
    let mut record = sample_record();
    record.assessments.truncate(1);
    let library = library();
    let list = library.get(&record.assessments[0].edition).expect("known");
    let (one, other) = (&list.items[0], &list.items[1]);
    for (item, level) in [(one, 1), (other, 3)] {
        let level = Level::new(level).map(Rating::Level);
        record.assessments[0].edit_answer(&item.id, |a| a.rating = level);
    }
    let text = answers::write(
        [(&record, &record.assessments[0])],
        &library,
        Headers::Japanese,
    );
    // Two rows exchange everything from the item's text on, but not their ids.
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    for line in &mut lines {
        let swap = |from: &ItemId, to: &ItemId, line: &str| {
            line.replace(&format!(",{from},"), &format!(",{to},"))
        };
        if line.contains(&format!(",{},", one.id)) {
            *line = swap(&one.id, &other.id, line);
        } else if line.contains(&format!(",{},", other.id)) {
            *line = swap(&other.id, &one.id, line);
        }
    }
    let file = read("a.csv", lines.join("\r\n").as_bytes());
    let mut pc = Pc::with([record.clone()]);
    let question = pc.asks(std::slice::from_ref(&file));
    let About::Items { rows, first, .. } = &question.about else {
        panic!("{question:?}");
    };
    assert_eq!(*rows, 2);
    assert_eq!(*first, (one.text.clone(), other.text.clone()));
    pc.says(&question, 1);
    let offer = pc.offer(std::slice::from_ref(&file));
    assert!(offer.changes.is_empty());
    assert_eq!(offer.notes, Vec::<String>::new());
    pc.says(&question, 0);
    assert!(!pc.offer(&[file]).changes.is_empty());
}

#[test]
fn one_file_that_says_two_things_of_one_area_is_refused() {
    let mut one = sample_record();
    one.assessments.truncate(1);
    one.area.prefecture = "見本県".into();
    let mut other = one.clone();
    other.area.id = AreaId::new("other-pc");
    let item = one.assessments[0]
        .answers
        .keys()
        .next()
        .expect("one")
        .clone();
    let level = Level::new(0).map(Rating::Level);
    other.assessments[0].edit_answer(&item, |a| {
        a.rating = if a.rating == level {
            Some(Rating::Unknown)
        } else {
            level
        };
    });
    let file = read("a.csv", &answers_of(&[&one, &other], TextEncoding::Utf8));
    let files = [file];
    let mut pc = Pc::default();
    let question = pc.asks(&files);
    assert!(matches!(question.about, About::Alike { .. }));
    pc.says(&question, 0);
    match pc.next(&files) {
        Err(Halt::Wrong(error)) => {
            assert!(
                error.to_string().contains("二度書かれています（1件）"),
                "{error}"
            );
        }
        other => panic!("{other:?}"),
    }
    pc.says(&question, 1);
    assert_eq!(pc.offer(&files).workspace.records.len(), 2);
    let TableFile::Answers(file) = &files[0].table else {
        panic!("answers");
    };
    assert_eq!(file.areas.len(), 2);
}

#[test]
fn a_round_that_was_edited_in_its_readable_column_alone_is_asked_about() {
    use crate::model::Round;
    let files = [read_office("c11_label_round", 9)];
    let mut pc = Pc::default();
    let question = pc.asks(&files);
    let About::Columns { pairs, .. } = &question.about else {
        panic!("{question:?}");
    };
    assert_eq!(pairs[0].readable_column, "実施回");
    let round = |pc: &Pc| {
        let offer = pc.offer(&files);
        let rounds = offer.workspace.records[0].assessments.iter();
        rounds.map(|a| a.key.round).collect::<Vec<_>>()
    };
    pc.says(&question, 0);
    let by_codes = round(&pc);
    pc.says(&question, 1);
    let by_readable = round(&pc);
    assert_ne!(by_codes, by_readable);
    assert!(by_codes.contains(&Round::Middle));
}

#[test]
fn a_level_whose_words_are_another_levels_is_told() {
    // In h06_v1 somebody changed the numbers alone.
    let told = Pc::default()
        .offer(&[read_office("h06_v1", 9)])
        .notes
        .concat();
    assert!(
        told.contains("「評価」の列の言葉が「評価段階」の数字と合わない行が"),
        "{told}"
    );
    assert!(told.contains("数字のほうを使います"), "{told}");
}
