//! What answers files are forgiven and refused, and that they come back whole.

use super::super::summary;
use super::*;
use crate::exchange::Headers;
use crate::exchange::csv::record_writer::RecordWriter;
use crate::exchange::csv::tables::{TableFile, read_now};
use crate::exchange::csv::testing::records;
use crate::exchange::error::FileError;
use crate::exchange::samples::{self, area, assessment, library, text, year};
use crate::exchange::text_encoding::{self, TextEncoding, encode};
use crate::model::{
    Agreed, Area, AreaRecord, Cards, Circle, Day, Desired, Discussion, Feeling, ForumId, HowLeft,
    Left, MeetingId, MoveReason, Moved, Perspective, Perspectives, Respondent, RespondentId,
    SittingRef, Voice,
};
use proptest::prelude::*;

fn csv_of(areas: &[Area]) -> String {
    let assessment = assessment();
    let records: Vec<_> = areas.iter().cloned().map(AreaRecord::new).collect();
    write(
        records.iter().map(|record| (record, &assessment)),
        &library(),
        Headers::Ascii,
    )
}

fn read(bytes: &[u8], file: &str) -> Result<AnswersFile, FileError> {
    match read_now(bytes, file)? {
        TableFile::Answers(file) => Ok(file),
        TableFile::Year(file) => panic!("{:?}", file.table),
    }
}

fn read_text(csv: &str) -> Result<AnswersFile, String> {
    read(csv.as_bytes(), "津.csv").map_err(|e| e.to_string())
}

/// Reads one area's file with one line changed, and expects an error that says `expected`.
fn check_refused(from: &str, to: &str, expected: &str) {
    let csv = csv_of(&[area("a1")]);
    assert!(csv.contains(from), "{from}");
    let error = read_text(&csv.replacen(from, to, 1)).expect_err(to);
    assert!(error.contains(expected), "{error}");
}

#[test]
fn thirty_files_put_together_are_read_area_by_area() {
    let one = csv_of(&[area("a1")]);
    let two = csv_of(&[area("a2"), area("a1")]);
    let file = read_text(&format!("{one}{two},,,,\r\n")).expect("sound");
    let ids: Vec<_> = file.areas.iter().map(|a| a.area.id.as_str()).collect();
    assert_eq!(ids, ["a1", "a2"]);
    for area in &file.areas {
        assert_eq!(area.assessments, [assessment()]);
    }
}

#[test]
fn what_excel_does_to_numbers_is_forgiven() {
    let csv = csv_of(&[Area {
        code: crate::model::LocalCode::parse("010006").ok(),
        ..area("a1")
    }]);
    let file = read_text(
        &csv.replace(",2026,令和", ",２０２６.0,令和")
            .replace(",010006,", ",10006,")
            .replace(",level,段階の名3,3,", ",,,３,")
            .replace(",unknown,", ",わからない,"),
    )
    .expect("forgiven");
    assert_eq!(file.areas[0].assessments, [assessment()]);
    let code = file.areas[0].area.code.as_ref().map(|c| c.as_str());
    assert_eq!(code, Some("010006"));
}

#[test]
fn values_that_are_no_codes_are_refused_with_their_place() {
    check_refused(
        ",start,",
        ",はじめ,",
        "2行目「実施回コード」: 「はじめ」は使えない値です。年度当初（start）、中間（middle）、年度末（end）のどれか",
    );
    check_refused(
        ",2026,令和",
        ",8,令和",
        "2行目「年度」: 「8」は年度として読めません。2026 や 令和8年度 のように書いてください。",
    );
    check_refused(",region,", ",area,", "2行目「地域区分コード」");
    check_refused(
        ",draft,",
        ",,",
        "2行目「立場コード」: 「」は使えない値です。協議の場の合意（agreed）",
    );
    check_refused(
        ",242012,",
        ",242013,",
        "2行目「団体コード」: 団体コードの最後の1けた",
    );
    check_refused(
        "段階の名3,3,",
        "段階の名3,5,",
        "2行目「評価段階」: 「5」は段階として読めません。",
    );
    check_refused(
        "段階の名3,3,",
        "段階の名3,,",
        "2行目「評価段階」: 空ですが、「評価コード」の列では段階があることになっています。",
    );
    check_refused(
        "unknown,わからない,,",
        "unknown,わからない,2,",
        "3行目「評価段階」: 段階が書かれていますが、「評価コード」の列は「わからない」です",
    );
    check_refused(",confirmed,", ",ok,", "2行目「ストレングスの判断コード」");
    check_refused(
        ",added,",
        ",,",
        "4行目「課題の判断コード」: 理由が書かれていますが",
    );
    check_refused(",i1,", ",,", "2行目「項目ID」: 項目IDが空ですが");
    check_refused("a1,k-01", ",k-01", "2行目「地域ID」: 空です。");
    check_refused(
        ",sample,2026,",
        ",sample,,",
        "2行目「チェックリストの版」: 空です。",
    );
    check_refused(
        ",evidence,",
        ",grounds,",
        "1行目: 「根拠」（evidence）の列がありません。",
    );
}

#[test]
fn rows_that_disagree_name_both_lines() {
    check_refused(
        ",i2,",
        ",i1,",
        "3行目「項目ID」: 同じ項目「i1」の回答が2行目にもあり",
    );
    check_refused(
        "k-01,242012,津圏域",
        "k-01,242012,津",
        "3行目「地域名」: 同じ地域IDの2行目では「津」ですが、この行では「津圏域」です。",
    );
    check_refused(
        ",sample,2026,",
        ",sample,2025,",
        "3行目「チェックリストの版」: 同じ年度・実施回・立場の2行目とは",
    );
}

#[test]
fn at_most_twenty_problems_are_told_and_those_beyond_counted() {
    let csv = csv_of(&[area("a1")]);
    let many = csv.lines().nth(1).expect("a row").replace(",start,", ",x,");
    let rows = format!("{many}\r\n").repeat(25);
    let header = csv.lines().next().expect("a header");
    let error = read(format!("{header}\r\n{rows}").as_bytes(), "a.csv").expect_err("no codes");
    assert_eq!((error.problems.len(), error.more), (20, 5));
    assert!(error.to_string().ends_with("ほかに5か所あります。"));
}

#[test]
fn a_summary_is_known_for_one() {
    let assessment = assessment();
    let rows = [(&AreaRecord::new(area("a1")), &assessment)];
    let csv = summary::write(rows, &library(), Headers::Japanese);
    let error = read_text(&csv).expect_err("no answers");
    assert!(
        error.contains("メニューごとの集計のファイルです。"),
        "{error}"
    );
}

#[test]
fn a_file_without_answers_is_refused() {
    let header = csv_of(&[]);
    let error = read_text(&header).expect_err("no rows");
    assert!(error.contains("回答の行がありません"), "{error}");
}

fn round_trip(records: &[AreaRecord], encoding: TextEncoding) -> Result<(), TestCaseError> {
    let each = |r: &'_ AreaRecord| r.assessments.len();
    prop_assume!(records.iter().map(each).sum::<usize>() > 0);
    let expected: Vec<_> = records
        .iter()
        .filter(|r| !r.assessments.is_empty())
        .map(|r| AreaAnswers {
            area: AreaHead::of(&r.area),
            respondents: r.respondents.clone(),
            assessments: r.assessments.clone(),
            scopes: r.assessments.iter().map(|a| (a.key, a.scope)).collect(),
            own_health_center: r.area.own_health_center,
            words: Default::default(),
        })
        .collect();
    for headers in Headers::ALL {
        let rows = records
            .iter()
            .flat_map(|r| r.assessments.iter().map(move |a| (r, a)));
        let csv = write(rows, &library(), headers);
        let read = read(&encode(&csv, encoding), "a.csv");
        let read = read.map(|mut file| {
            file.areas.iter_mut().for_each(|area| area.words.clear());
            file
        });
        prop_assert_eq!(read.map(|file| file.areas), Ok(expected.clone()));
    }
    Ok(())
}

/// One assessment of each voice, the member's by a respondent of whom everything is told.
fn spoken() -> AreaRecord {
    let mut record = AreaRecord::new(area("a1"));
    let id = RespondentId::new("r1").expect("an id");
    record.take_respondent(Respondent {
        perspectives: Perspectives::new(vec![Perspective::Peer, Perspective::Family])
            .expect("two sides"),
        organisation: "家族会".into(),
        name: "見本".into(),
        people: Some(5),
        shows_perspective: true,
        name_circle: Some(Circle::Forum),
        ..Respondent::new(id)
    });
    for voice in [Voice::Area, Voice::Member(id)] {
        let mut assessment = assessment();
        assessment.key.voice = voice;
        assessment.edit_answer(&ItemId::new("i1"), |a| {
            let sitting = SittingRef {
                forum: ForumId::new("f1"),
                meeting: MeetingId::new("m1"),
            };
            let agreed = a.rating.map(|on| Agreed { sitting, on });
            a.agreed = agreed.filter(|_| voice == Voice::Area);
            let level = a.rating.and_then(Rating::level);
            a.moved = level.map(|to| Moved {
                to,
                reason: MoveReason::View,
            });
            a.felt = Some(Feeling::Between);
            a.desired = Level::new(4).map(|level| Desired {
                level,
                year: year(2028),
            });
            a.municipalities = vec!["津市".into(), "南 伊勢".into()];
            a.carried = true;
            a.checked = Day::new(2026, 4, 20);
            a.evidence_circle = Some(Circle::Office);
            a.discussion = discussion();
            a.shown = true;
        });
        record.put_assessment(assessment);
    }
    record
}

fn discussion() -> Discussion {
    Discussion {
        left: Some(Left {
            sitting: SittingRef {
                forum: ForumId::new("f1"),
                meeting: MeetingId::new("m1"),
            },
            how: HowLeft::BothViews,
        }),
        words: vec!["夜は つながらない".into(), "昼は話せる".into()],
        cards: Cards {
            levels: [0, 1, 4, 2, 0],
            unknown: 3,
        },
        dots: 5,
        wanted: 1,
    }
}

fn csv_of_spoken() -> String {
    let record = spoken();
    let pairs = record.assessments.iter().map(|a| (&record, a));
    write(pairs, &library(), Headers::Ascii)
}

#[test]
fn whose_word_it_is_stands_beside_what_is_said() {
    let csv = csv_of_spoken();
    let row = |voice: &str| {
        let of_voice = |line: &&str| line.contains(voice) && line.contains(",i1,");
        csv.lines().find(of_voice).expect("a row").to_owned()
    };
    let outlook = ",between,どちらともいえない,4,2028,津市 南\\\\s伊勢,1,2026-04-20,office,,view,見え方が変わった,";
    let ends = [
        (",agreed,協議の場の合意,", ",,,,,,,f1,m1,'1-1,whole,,,,,"),
        (
            ",peer,当事者,",
            "r1,family,家族会,見本,5,1,forum,,,'1-1,whole,,,,,",
        ),
    ];
    for (voice, end) in ends {
        let row = row(voice);
        let discussed =
            ",both-views,両論のまま,f1,m1,夜は\\\\sつながらない 昼は話せる,0,1,4,2,0,3,5,1,1";
        assert!(
            row.ends_with(&format!("{outlook}{end}{discussed}")),
            "{row}"
        );
    }
    let file = read_text(&csv).expect("ours");
    assert_eq!(file.areas[0].assessments, spoken().assessments);
    assert_eq!(file.areas[0].respondents, spoken().respondents);
}

/// Of each row the cells that are not of these columns.
fn without(csv: &str, columns: &[&str]) -> String {
    let mut records = records(csv).expect("sound").into_iter();
    let header = records.next().expect("a header").cells;
    let stays = |at: &usize| !columns.contains(&&header[*at]);
    let stays: Vec<usize> = (0..header.len()).filter(stays).collect();
    let mut shorter = RecordWriter::new();
    shorter.push(stays.iter().map(|at| &header[*at]));
    for record in records {
        shorter.push(stays.iter().map(|at| &record.cells[*at]));
    }
    shorter.finish()
}

/// As before items were talked about: the columns of it stand behind all others.
fn undiscussed(csv: &str) -> String {
    let columns: Vec<&str> = DISCUSSED
        .iter()
        .flat_map(|column| [column.name, column.label])
        .collect();
    without(csv, &columns)
}

#[test]
fn a_round_is_filled_by_one_list_and_an_older_file_does_not_say_by_which() {
    let record = AreaRecord::new(area("a1"));
    let mut short = assessment();
    short.scope = Scope::Short;
    let csv = undiscussed(&write([(&record, &short)], &library(), Headers::Ascii));
    let file = read_text(&csv).expect("sound");
    assert_eq!(file.areas[0].assessments, [short.clone()]);
    assert_eq!(file.areas[0].scopes.get(&short.key), Some(&Scope::Short));
    let older = without(&csv, &["list_scope"]);
    let file = read_text(&older).expect("sound");
    assert!(file.areas[0].scopes.is_empty());
    // A row without it is as the others are; one that says something else is told.
    let blank = read_text(&csv.replacen(",short,,,,,\r\n", ",,,,,,\r\n", 2)).expect("sound");
    assert_eq!(blank.areas[0].scopes.get(&short.key), Some(&Scope::Short));
    // An earlier version called the whole otherwise, where people read it.
    for (said, scope) in [
        ("more", Scope::More),
        ("くわしいリスト", Scope::More),
        ("全部の項目", Scope::Whole),
        ("whole", Scope::Whole),
    ] {
        let other = read_text(&csv.replace(",short,,,,,\r\n", &format!(",{said},,,,,\r\n")))
            .expect("sound");
        assert_eq!(
            other.areas[0].scopes.get(&short.key),
            Some(&scope),
            "{said}"
        );
        assert_eq!(other.areas[0].assessments[0].scope, scope, "{said}");
    }
    let two = csv.replacen(",short,,,,,\r\n", ",whole,,,,,\r\n", 1);
    let error = read_text(&two).expect_err("two lists");
    assert!(
        error.contains("記入したリスト（短い・ふつう・くわしい）がちがいます。"),
        "{error}"
    );
}

#[test]
fn a_file_that_says_of_no_voice_holds_a_draft() {
    let csv = without(&csv_of(&[area("a1")]), &["voice"]);
    let file = read_text(&csv).expect("sound");
    let voices: Vec<_> = file.areas[0]
        .assessments
        .iter()
        .map(|a| a.key.voice)
        .collect();
    assert_eq!(voices, [Voice::Area]);
}

#[test]
fn a_file_of_before_knows_a_member_by_one_side() {
    let csv = csv_of(&[area("a1")]).replace(",draft,事務局案,", ",peer,当事者,");
    let newer = OUTLOOK
        .iter()
        .chain(SPEAKER)
        .chain(JUDGED)
        .chain(DISCUSSED)
        .map(|column| column.name);
    let csv = without(&csv, &newer.collect::<Vec<_>>());
    let file = read_text(&csv).expect("sound");
    let voice = Voice::Member(RespondentId::of(Perspective::Peer));
    assert_eq!(file.areas[0].assessments[0].key.voice, voice);
    assert_eq!(
        file.areas[0].respondents,
        [Respondent::of(Perspective::Peer)]
    );
}

#[test]
fn what_is_wrong_with_whose_word_it_is_is_told() {
    let check = |from: &str, to: &str, expected: &str| {
        let csv = csv_of_spoken();
        assert!(csv.contains(from), "{from} is not in\n{csv}");
        let error = read_text(&csv.replacen(from, to, 1)).expect_err(to);
        assert!(error.contains(expected), "{error}");
    };
    check(
        ",r1,family",
        ",R_1,family",
        "「回答者ID」: 「R_1」は使えません。",
    );
    check(
        ",r1,family",
        ",r1,peer",
        "「二つめの立場コード」: 立場コードとちがう立場",
    );
    check(
        ",peer,当事者,",
        ",member,,",
        "「二つめの立場コード」: 立場コードとちがう立場",
    );
    check(",見本,5,", ",見本,6,", "「回答者ID」: 同じ回答者IDの");
    check(",f1,m1", ",f1,", "「合意した開催ID」: 空です。");
    check(
        ",agreed,協議の場の合意,",
        ",draft,,",
        "この行では使わない列です",
    );
    check(
        ",agreed,協議の場の合意,",
        ",draft-and-agreed,,",
        "「立場コード」: 回答の行には使えません。",
    );
    check(",4,2028,", ",4,,", "「めざす年度」: 空です。");
    check(
        ",4,2028,",
        ",7,2028,",
        "「めざす段階」: 「7」は段階として読めません。",
    );
    check(
        ",between,",
        ",maybe,",
        "「実感コード」: 「maybe」は使えない値です。そう思う（yes）",
    );
    check(",office,", ",all,", "「根拠の見せる範囲コード」");
    let agreed =
        csv_of(&[area("a1")]).replacen(",,,,,,,,,,'1-1,whole", ",r1,,,,,,,,,'1-1,whole", 2);
    assert!(read_text(&agreed).is_err_and(|e| e.contains("この行では使わない列です")));
}

proptest! {
    #[test]
    fn utf8_gives_the_same_assessments_back(records in samples::records(text())) {
        round_trip(&records, TextEncoding::Utf8)?;
    }

    #[test]
    fn cp932_gives_the_same_assessments_back(
        records in samples::records(text().prop_map(|t| t.chars().filter(in_cp932).collect()).boxed())
    ) {
        round_trip(&records, TextEncoding::Cp932)?;
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes: Vec<u8>, at: prop::sample::Index) {
        let _ = read_now(&bytes, "a.csv");
        let mut file = csv_of(&[area("a1")]).into_bytes();
        let at = at.index(file.len());
        file.splice(at..at, bytes);
        let _ = read_now(&file, "a.csv");
    }
}

/// Whether CP932 holds the very character, not a twin.
fn in_cp932(character: &char) -> bool {
    let text = character.to_string();
    text_encoding::decode(&encode(&text, TextEncoding::Cp932)) == Ok(text)
}

#[test]
fn a_file_says_whether_a_municipality_has_a_health_centre_and_an_older_one_does_not() {
    for own in [None, Some(true), Some(false)] {
        let mut record = AreaRecord::new(area("a1"));
        record.area.own_health_center = own;
        let csv = undiscussed(&write(
            [(&record, &assessment())],
            &library(),
            Headers::Japanese,
        ));
        let file = read_text(&csv).expect("sound");
        assert_eq!(file.areas[0].own_health_center, own);
        let older = without(&csv, &["保健所設置"]);
        let file = read_text(&older).expect("sound");
        assert_eq!(file.areas[0].own_health_center, None);
        let other = csv.replacen(",no,,,,\r\n", ",設置している,,,,\r\n", 1);
        match own {
            Some(false) => {
                let error = read_text(&other).expect_err("two answers");
                assert!(error.contains("保健所設置がちがいます。"), "{error}");
            }
            _ => assert_eq!(other, csv),
        }
    }
}
