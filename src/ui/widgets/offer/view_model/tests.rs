//! The 見本 before and after changes, as people are told of them; and questions in words.

use super::*;
use crate::exchange::builtin::builtin_references;
use crate::exchange::changes::{Counts, changes};
use crate::exchange::csv::tables::Disagreement;
use crate::exchange::pause::{Unpaused, at_once};
use crate::exchange::take_in::{About, Question, RoundList, Subject, ToldArea, Topic, Version};
use crate::model::{
    Area, AreaId, AreaKind, AssessmentKey, Circle, EditionRef, PdcaStep, RespondentId, Round,
    SharedField, Voice, Workspace,
};
use crate::store::Room;
use crate::ui::view_models::testing::{last_round, library, sample, year};
use crate::ui::widgets::offer::words as t;

fn offered(change: impl FnOnce(&mut Workspace)) -> Offered {
    let mut before = Workspace::default();
    before.records.push(sample());
    let mut after = before.clone();
    change(&mut after);
    compared(before, after)
}

fn lines(offered: &Offered, count: usize) -> Vec<[String; 3]> {
    let lines = offered.lines(0, count, &library()).into_iter();
    lines.map(|l| [l.place, l.before, l.after]).collect()
}

fn row(table: &AreaTable, label: &str) -> Counts {
    let found = table.rows.iter().find(|row| row.label == label);
    found.map(|row| row.counts).unwrap_or_default()
}

#[test]
fn an_answer_that_changed_is_told_by_its_item_with_before_and_after() {
    let offered = offered(|w| {
        let round = last_round(&mut w.records[0]);
        let item = round.answers.keys().next().expect("one").clone();
        round.edit_answer(&item, |a| a.evidence = "新しい根拠".into());
    });
    let tables = offered.tables();
    assert_eq!(tables.len(), 1);
    assert!(tables[0].sentence.ends_with("の内容が変わります。"));
    let told = row(&tables[0], "回答");
    assert_eq!((told.added, told.changed, told.gone), (0, 1, 0));
    assert!(told.same > 100);
    let lines = lines(&offered, LINES);
    let [place, _, after] = &lines[0];
    assert!(
        place.starts_with("令和8年度 ") && place.ends_with(" › 根拠"),
        "{place}"
    );
    assert_eq!(after, "新しい根拠");
    assert_eq!(lines.len(), tables[0].changes);
}

#[test]
fn what_comes_and_what_goes_is_told_whole() {
    let gone = offered(|w| {
        w.records[0].plans[0].issues.remove(0);
        w.records[0].assessments.remove(0);
    });
    let told = lines(&gone, usize::MAX);
    let issue = told.iter().find(|[place, ..]| place.contains("地域課題「"));
    let [place, before, after] = issue.expect("told");
    assert!(
        place.starts_with("令和5年度の計画 › 地域課題「同じ経験のある人どうしで"),
        "{place}"
    );
    assert!(before.contains("気づいた経緯：退院した方から"), "{before}");
    assert_eq!(after, "（なくなります）");
    let answer = told
        .iter()
        .find(|[place, ..]| place.starts_with("令和5年度 年度当初 › "));
    let [place, before, _] = answer.expect("told");
    assert!(!place.contains("このPCにない"), "{place}");
    assert!(before.contains("段階：段階"), "{before}");

    let came = offered(|w| w.records[0].forums[0].meetings[0].next = "次に".into());
    let [[_, before, after]] = &lines(&came, LINES)[..] else {
        panic!("one change");
    };
    assert_eq!((&**before, &**after), ("（なし）", "次に"));
}

#[test]
fn how_far_something_may_go_is_told_where_nobody_has_said_it() {
    let offered = offered(|w| w.records[0].set_circle(SharedField::Evidence, Circle::Office));
    let counts = row(&offered.tables()[0], "見せる範囲");
    assert_eq!((counts.added, counts.changed, counts.gone), (0, 1, 0));
    let usual = "県まで（はじめの設定）";
    let told = lines(&offered, LINES);
    let [[place, before, after]] = &told[..] else {
        panic!("{told:?}");
    };
    assert_eq!(
        [place.as_str(), before, after],
        ["見せる範囲 › 根拠", usual, "事務局だけ"]
    );
    let back = compared(offered.after, offered.before);
    assert_eq!(row(&back.tables()[0], "見せる範囲").changed, 1);
    assert_eq!(lines(&back, LINES)[0][1..], ["事務局だけ", usual]);
}

#[test]
fn a_text_without_a_circle_of_its_own_goes_as_all_do() {
    let offered = offered(|w| {
        let round = last_round(&mut w.records[0]);
        let written = round.answers.iter().find(|(_, a)| !a.comment.is_empty());
        let item = written.expect("one").0.clone();
        round.edit_answer(&item, |a| a.comment_circle = Some(Circle::Office));
    });
    let as_all = "地域の設定のとおり";
    assert_eq!(lines(&offered, LINES)[0][1..], [as_all, "事務局だけ"]);
    let back = compared(offered.after, offered.before);
    assert_eq!(lines(&back, LINES)[0][1..], ["事務局だけ", as_all]);
}

#[test]
fn a_reference_value_that_comes_with_the_tool_has_its_name() {
    let builtin = &builtin_references()[0];
    let offered = offered(|w| {
        w.records[0].indicators[0].reference = Some(builtin.series.clone());
    });
    assert_eq!(lines(&offered, LINES)[0][2], builtin.name);
}

#[test]
fn a_text_that_would_be_empty_is_not_empty_yet() {
    let offered = offered(|w| {
        let round = last_round(&mut w.records[0]);
        let written = round.answers.iter().find(|(_, a)| !a.evidence.is_empty());
        let item = written.expect("one").0.clone();
        round.edit_answer(&item, |a| a.evidence.clear());
    });
    assert_eq!(lines(&offered, LINES)[0][2], "（空になります）");
    let back = compared(offered.after, offered.before);
    assert_eq!(lines(&back, LINES)[0][1], "（なし）");
}

#[test]
fn the_steps_and_menus_of_a_plan_that_comes_are_named() {
    let came = compared(Workspace::default(), with_sample(false));
    let plan = lines(&came, usize::MAX).into_iter();
    let mut plan = plan.filter(|[place, ..]| place.ends_with("の計画"));
    let told = plan.next().expect("one")[2].clone();
    let step = PdcaStep::ALL[0].label();
    assert!(told.contains(&format!("{step}：")), "{told}");
    let issue = lines(&came, usize::MAX).into_iter();
    let mut issue = issue.filter(|[place, ..]| place.contains("地域課題「"));
    let told = issue.next().expect("one")[2].clone();
    let menu = told
        .lines()
        .find(|line| line.starts_with("使う事業メニュー："));
    let menu = menu.expect("told").trim_start_matches("使う事業メニュー：");
    assert!(menu.chars().count() > 3, "{menu}");
}

#[test]
fn what_is_not_in_the_file_is_not_told_to_have_no_name() {
    let mut away = with_sample(false);
    let gone = away.records[0].plans.remove(0);
    let offered = compared(Workspace::default(), away);
    let link = lines(&offered, usize::MAX).into_iter();
    let mut link = link.filter(|[.., after]| after.contains("もとの年度の課題："));
    let told = link.next().expect("told")[2].clone();
    assert!(
        !gone.issues.is_empty() && told.contains("（ここにないもの）"),
        "{told}"
    );
}

#[test]
fn items_are_told_in_the_order_of_their_list() {
    let offered = offered(|w| {
        let round = last_round(&mut w.records[0]);
        for answer in round.answers.values_mut() {
            answer.comment.push('。');
        }
    });
    let places = lines(&offered, usize::MAX).into_iter();
    let numbers: Vec<(u32, u32)> = places
        .filter_map(|[place, ..]| {
            let item = place.split(" › ").nth(1)?;
            let (menu, rest) = item.split_once('-')?;
            let number = rest.split_once(' ')?.0;
            Some((menu.parse().ok()?, number.parse().ok()?))
        })
        .collect();
    assert!(numbers.len() > 50);
    assert!(numbers.is_sorted(), "{numbers:?}");
}

fn compared(before: Workspace, after: Workspace) -> Offered {
    let changes = at_once(changes(&before, &after, &Unpaused)).expect("nothing waits");
    Offered::of(before, after, changes.expect("not stopped"))
}

/// The 見本, there or put away.
fn with_sample(is_away: bool) -> Workspace {
    let (mut workspace, mut sample) = (Workspace::default(), sample());
    sample.set_circle(SharedField::Evidence, Circle::Office);
    match is_away {
        true => workspace.removed.push(sample),
        false => workspace.records.push(sample),
    }
    workspace
}

#[test]
fn a_new_area_is_told_a_part_at_a_time() {
    for (is_away, sentence) in [
        (false, "が新しく加わります。"),
        (true, "が「片付けた地域」に加わります。"),
    ] {
        let offered = compared(Workspace::default(), with_sample(is_away));
        let table = &offered.tables()[0];
        assert!(table.sentence.ends_with(sentence), "{}", table.sentence);
        assert!(table.changes > 2 * LINES);
        assert_eq!(lines(&offered, LINES).len(), LINES);
        assert_eq!(lines(&offered, usize::MAX).len(), table.changes);
        for [place, before, after] in lines(&offered, usize::MAX) {
            assert!(!place.is_empty() && !after.is_empty() && after != "（なくなります）");
            assert_eq!(before, "（なし）", "{place}");
        }
    }
}

#[test]
fn an_area_that_goes_is_told_with_all_that_was_there() {
    for is_away in [false, true] {
        let offered = compared(with_sample(is_away), Workspace::default());
        let table = &offered.tables()[0];
        assert!(table.sentence.ends_with("がなくなります。"));
        let lines = lines(&offered, usize::MAX);
        assert_eq!(lines.len(), table.changes);
        for [place, before, after] in &lines {
            assert!(!before.is_empty() && before != "（なし）", "{place}");
            assert_eq!(after, "（なくなります）", "{place}");
        }
        let years = lines
            .iter()
            .filter_map(|[place, ..]| place.split(' ').next());
        let rounds: Vec<_> = years.filter(|year| year.ends_with("年度")).collect();
        assert_eq!(rounds.first(), Some(&"令和5年度"), "the earliest first");
    }
}

fn told(name: &str, own_code: &str) -> ToldArea {
    let list = EditionRef::new("l", "1");
    let mut area = Area::new(AreaId::new("x"), AreaKind::Region, name, list);
    area.own_code = own_code.into();
    ToldArea::of(&area)
}

fn asked(about: About, proposed: Option<usize>) -> QuestionWords {
    in_words(&Question {
        topic: Topic::Items,
        about,
        proposed,
    })
}

#[test]
fn each_question_says_what_differs_and_what_follows() {
    let files = vec!["a.csv".to_owned()];
    let (here, there) = (told("あけぼの圏域", "01"), told("ゆうやけ圏域", "02"));
    let same_id = asked(
        About::SameId {
            told: there.clone(),
            here: here.clone(),
            files: files.clone(),
        },
        None,
    );
    assert_eq!(
        same_id.asked,
        "ファイルの「ゆうやけ圏域」は、ここにある「あけぼの圏域」と同じ地域ですか"
    );
    assert_eq!(
        same_id.lines[..2],
        [
            "名前：ここでは「あけぼの圏域」、ファイルでは「ゆうやけ圏域」",
            "都道府県が決めた番号：ここでは「01」、ファイルでは「02」"
        ]
    );
    let labels = |words: &QuestionWords| -> Vec<String> {
        words.choices.iter().map(|c| c.label.clone()).collect()
    };
    assert_eq!(labels(&same_id), [t::SAME_AREA, t::OTHER_AREA]);

    let alike = asked(
        About::Alike {
            told: there,
            here: vec![here.clone(), here],
            files: files.clone(),
        },
        None,
    );
    assert_eq!(alike.choices.len(), 3);
    assert_eq!(labels(&alike)[2], t::keep_apart());

    let version = |hour: &str| Version {
        file: format!("{hour}.csv"),
        made: None,
        modified: Some(format!("2026-11-20T{hour}:00:00+09:00")),
    };
    let key = crate::model::AssessmentKey {
        year: year(2026),
        round: Round::Middle,
        voice: Voice::Area,
    };
    let versions = asked(
        About::Versions {
            area: "津圏域".into(),
            subject: Subject::Round(key),
            differ: 3,
            what: vec!["項目の文".into(), "目標".into()],
            versions: vec![version("09"), version("15")],
        },
        Some(1),
    );
    assert!(versions.asked.contains("「津圏域」の令和8年度 中間"));
    assert_eq!(
        versions.lines[1..],
        ["ちがうところ：「項目の文」「目標」ほか1件"]
    );
    assert_eq!(versions.choices[0].note, "2026/11/20 09:00 に保存");
    assert_eq!(
        versions.choices[1].note,
        "2026/11/20 15:00 に保存（いちばん新しい）"
    );
    assert_eq!(versions.proposed, Some(1));
    let book = Version {
        made: Some("2026-11-26T20:52:00+09:00".into()),
        ..version("09")
    };
    let versions = asked(
        About::Versions {
            area: "津圏域".into(),
            subject: Subject::Round(key),
            differ: 3,
            what: Vec::new(),
            versions: vec![book, version("15")],
        },
        Some(0),
    );
    let note = &versions.choices[0].note;
    assert_eq!(
        note,
        "2026/11/26 20:52 につくったファイル（いちばん新しい）"
    );

    let columns = asked(
        About::Columns {
            files,
            pairs: vec![Disagreement {
                code_column: "実施回コード",
                readable_column: "実施回",
                rows: 3,
                first_line: 2,
                first_about: "津圏域、項目の文".into(),
                code_says: "中間".into(),
                readable_says: "年度末".into(),
            }],
        },
        None,
    );
    assert_eq!(
        columns.lines[0],
        "「a.csv」の2行目（津圏域、項目の文）：「実施回」の列は「年度末」、「実施回コード」の列は「中間」です。同じように合わない行が、ほかに2行あります。"
    );
    assert_eq!(
        labels(&columns),
        ["「実施回コード」の列を使う", "「実施回」の列を使う"]
    );
}

#[test]
fn of_two_lists_it_is_told_what_each_would_hide() {
    let list = |edition: &str, title: Option<&str>, hidden_here, hidden_told| RoundList {
        edition: EditionRef::new("nimo", edition),
        title: title.map(str::to_owned),
        hidden_here,
        hidden_told,
    };
    let words = asked(
        About::Edition {
            area: "津圏域".into(),
            keys: vec![AssessmentKey::area(year(2026), Round::Middle)],
            here: list("2026", Some("見本の表"), 0, 0),
            told: list("2031", None, 66, 8),
            files: vec!["a.csv".into()],
        },
        None,
    );
    assert!(words.asked.starts_with("「津圏域」の令和8年度 中間は、"));
    let [keep, take] = &words.choices[..] else {
        panic!("{words:?}");
    };
    assert_eq!(keep.label, "ここの「見本の表」（2026版）のままにする");
    assert_eq!(keep.note, "どの回答も画面に出ます。");
    assert_eq!(take.label, "ファイルのID「nimo」（2031版）に変える");
    assert!(
        take.note.starts_with(t::LIST_NOT_HERE) && take.note.contains("66件"),
        "{take:?}"
    );
}

#[test]
fn whose_answers_go_by_one_list_is_said_once_each() {
    let list = |edition: &str| RoundList {
        edition: EditionRef::new("nimo", edition),
        title: None,
        hidden_here: 0,
        hidden_told: 0,
    };
    let agreed = AssessmentKey::area(year(2026), Round::Middle);
    let members = ["one", "two"].into_iter().filter_map(RespondentId::new);
    let members = members.map(|id| AssessmentKey {
        voice: Voice::Member(id),
        ..agreed
    });
    let words = asked(
        About::Edition {
            area: "津圏域".into(),
            keys: [agreed].into_iter().chain(members).collect(),
            here: list("2026"),
            told: list("2031"),
            files: vec!["a.csv".into()],
        },
        None,
    );
    let round = "「津圏域」の令和8年度 中間（地域の回答、一人ひとり・グループの回答）は、";
    assert!(words.asked.starts_with(round), "{}", words.asked);
}

#[test]
fn what_would_not_fit_is_told_and_of_an_unknown_place_nothing() {
    let offered = offered(|w| w.records[0].area.population = Some(1));
    let fits = |left: Option<u64>| {
        let room = left.map(|left| Room {
            left,
            per_character: 2,
        });
        wont_fit(&offered.before, &offered.after, room).is_none()
    };
    assert!(fits(None) && fits(Some(10_000_000)));
    assert!(!fits(Some(1_000)));
}

#[test]
fn whoever_lets_what_is_unsaid_go_can_take_that_back() {
    let mut offered = offered(|_| ());
    assert!(!offered.has_unsaid());
    offered.clears_unsaid = true;
    assert!(offered.has_unsaid());
}
