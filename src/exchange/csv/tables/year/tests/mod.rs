//! What the year's files are forgiven and refused, and that they come back whole.

mod any_year;

use super::*;
use crate::exchange::Headers;
use crate::exchange::csv::record::Record;
use crate::exchange::csv::tables::{TableFile, read_now};
use crate::exchange::csv::testing::records;
use crate::exchange::error::FileError;
use crate::exchange::samples::{area, text, year};
use crate::exchange::take_in::{ReadFile, without_asking};
use crate::exchange::text_encoding::{self, TextEncoding, encode};
use crate::model::{
    Action, ActionId, AreaId, AreaKind, AreaRecord, Counting, Day, Direction, HandOver, Indicator,
    IndicatorId, Issue, IssueId, Library, Observation, Origin, Part, Perspective, Receiver,
    StatutoryPlan, Target, Value, ViewOrigin, Workspace,
};
use proptest::prelude::*;

fn read(bytes: &[u8], file: &str) -> Result<YearFile, FileError> {
    match read_now(bytes, file)? {
        TableFile::Year(file) => Ok(file),
        TableFile::Answers(_) => panic!("answers"),
    }
}

/// The workspace with these files taken in.
fn taken_in(workspace: &Workspace, files: &[YearFile]) -> Result<Workspace, String> {
    let files = files.iter();
    let files: Vec<_> = files
        .map(|file| ReadFile::of(&file.name, TableFile::Year(file.clone())))
        .collect();
    without_asking(&files, workspace, &Library::default())
}

/// All files of a record, read again from their bytes.
fn files(record: &AreaRecord, headers: Headers, encoding: TextEncoding) -> Vec<YearFile> {
    let tables = YearTable::ALL.iter().map(|table| {
        let csv = write(*table, [record], headers);
        let bytes = encode(&csv, encoding);
        let rows = csv.lines().count() - 1;
        (rows > 0).then(|| {
            let read = read(&bytes, table.code());
            let file = read.unwrap_or_else(|error| panic!("{error}\n{csv}"));
            assert_eq!(file.table, *table);
            file
        })
    });
    tables.flatten().collect()
}

fn round_trip(record: &AreaRecord, encoding: TextEncoding) -> Result<(), TestCaseError> {
    for headers in Headers::ALL {
        let mut files = files(record, headers, encoding);
        files.reverse();
        let mut workspace = Workspace::default();
        workspace.put_area(record.area.clone());
        let taken = taken_in(&workspace, &files);
        let records = taken.map(|workspace| workspace.records);
        prop_assert_eq!(records, Ok(vec![record.clone()]));
    }
    Ok(())
}

#[test]
fn counts_that_the_area_holds_leave_with_its_figures_and_come_back() {
    let mut record = AreaRecord::new(area("a"));
    record.profile.meaning = "高齢の方が多い。".to_owned();
    record.area.population = Some(182_400);
    record.area.psychiatric_clinics = Some(0);
    let files = files(&record, Headers::Japanese, TextEncoding::Utf8);
    let mut there = Workspace::default();
    there.put_area(area("a"));
    let taken = taken_in(&there, &files).expect("read");
    assert_eq!(taken.records[0].area.population, Some(182_400));
    assert_eq!(taken.records[0].area.psychiatric_clinics, Some(0));
    assert_eq!(taken.records[0].profile, record.profile, "kept once");
}

/// Whether CP932 holds the very character, not a twin.
fn in_cp932(character: &char) -> bool {
    let text = character.to_string();
    text_encoding::decode(&encode(&text, TextEncoding::Cp932)) == Ok(text)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn utf8_gives_the_same_year_back(record in any_year::record(text())) {
        round_trip(&record, TextEncoding::Utf8)?;
    }

    #[test]
    fn cp932_gives_the_same_year_back(
        record in any_year::record(
            text().prop_map(|t| t.chars().filter(in_cp932).collect()).boxed()
        )
    ) {
        round_trip(&record, TextEncoding::Cp932)?;
    }

    #[test]
    fn taking_in_what_is_there_changes_nothing(record in any_year::record(text())) {
        let files = files(&record, Headers::Ascii, TextEncoding::Utf8);
        let workspace = Workspace { records: vec![record], ..Workspace::default() };
        let again = taken_in(&workspace, &files);
        prop_assert_eq!(again, Ok(workspace));
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes: Vec<u8>, at: prop::sample::Index) {
        let _ = read_now(&bytes, "a.csv");
        for table in YearTable::ALL {
            let mut file = write(*table, [&planned()], Headers::Ascii).into_bytes();
            let at = at.index(file.len());
            file.splice(at..at, bytes.iter().copied());
            let _ = read_now(&file, "a.csv");
        }
    }
}

/// One issue with an action, and one indicator: 3 → 9, 6 in 2026.
fn planned() -> AreaRecord {
    let mut record = AreaRecord::new(area("a1"));
    let id = IssueId::new("i1");
    let mut issue = Issue::new(id.clone(), "住まい", Origin::Gap, AreaKind::Region);
    issue.menus.insert(crate::model::Menu::ALL[2]);
    let action = Action::new(ActionId::new("x1"), "見学会\n2回");
    issue.actions.push(action);
    record.plan_mut(year(2026)).issues.push(issue);
    let mut indicator = Indicator::new(IndicatorId::new("n1"), "件数", "件", Direction::More);
    let observed = |number| Observation::new(Value::Number(number));
    indicator.baseline = Some((year(2025), observed(3.0)));
    indicator.target = Some(Target::new(year(2026), Value::Number(9.0)));
    indicator.actuals.insert(year(2026), observed(6.0));
    indicator.issue = Some(id);
    record.indicators.push(indicator);
    record
}

const HEAD: &str = "a1,k-01,242012,津圏域,region,圏域,三重県,";

fn lines(table: YearTable) -> Vec<String> {
    let csv = write(table, [&planned()], Headers::Ascii);
    csv.lines()
        .skip(1)
        .map(|line| line.strip_prefix(HEAD).expect("the area").to_owned())
        .collect()
}

#[test]
fn a_row_tells_one_thing_whole() {
    assert_eq!(
        lines(YearTable::Issues),
        [
            "2026,令和8年度,i1,住まい,gap,チェックリストの課題から,,,seed,地域課題の種,region,圏域,\
             ,,,,,,,,,1,,,,,,,,,,,,,,,,,,,,,,,,"
        ]
    );
    assert_eq!(
        lines(YearTable::Actions),
        ["2026,令和8年度,i1,住まい,x1,見学会\\n2回,,,,,planned,これから"]
    );
    let definition = "n1,件数,件,more,増やす,,,,i1,,";
    let values = [
        ",baseline,現状値,2025,令和7年度,3,,,,,,,,,,,,,",
        ",target,目標値,2026,令和8年度,9,,,,,,,,,,,,,",
        ",actual,実績値,2026,令和8年度,6,,,,,50.0,,,,,,,,",
    ];
    let expected = values.map(|value| format!("{definition}{value}"));
    assert_eq!(lines(YearTable::Indicators), expected);
    let plan = lines(YearTable::Plan);
    assert_eq!(plan.len(), 1 + 6 + 4 + 1);
    assert_eq!(
        plan[1],
        "2026,令和8年度,step,PDCAのステップ,1,地域アセスメントの実施,,,not-started,これから,,,,"
    );
}

/// As [`planned`], with all that files of before cannot say.
fn handed_over() -> AreaRecord {
    let mut record = planned();
    let hand_over = |to| HandOver {
        date: Day::new(2027, 3, 25).expect("a day"),
        to,
        name: "障害福祉課".into(),
        note: "続きを".into(),
    };
    let plan = record.plan_mut(year(2026));
    plan.handed_over = Some(hand_over(Receiver::Successor));
    plan.issues[0].handed_over = Some(hand_over(Receiver::Prefecture));
    let part = |name: &str, number| Part {
        name: name.into(),
        number,
    };
    let actual = record.indicators[0].actuals.get_mut(&year(2026));
    let actual = actual.expect("there");
    actual.parts = vec![part("長期 在院", 16.0), part("65歳以上", 2.5)];
    actual.remark = "2病院".to_owned();
    record.indicators[0].share_of = Some(IndicatorId::new("n2"));
    record.indicators[0].statutory = Some(StatutoryPlan::Medical);
    record.indicators[0].counting = Some(Counting::WithinYear);
    record
}

fn file_of(record: &AreaRecord, table: YearTable) -> String {
    write(table, [record], Headers::Ascii)
}

#[test]
fn who_took_it_on_and_the_parts_of_a_value_stand_in_columns_at_the_end() {
    let record = handed_over();
    let ends = [
        (
            YearTable::Issues,
            ",prefecture,都道府県,障害福祉課,2027-03-25,続きを,,,,,,\r\n",
        ),
        (
            YearTable::Plan,
            ",handed-over,引き継ぎ,,,続きを,,,,2027-03-25,successor,次の担当者,障害福祉課\r\n",
        ),
        (
            YearTable::Indicators,
            ",6,,,,,50.0,長期\\\\s在院 65歳以上,16 2.5,n2,medical,2病院,医療計画,within-year,1年のあいだに数える\r\n",
        ),
    ];
    for (table, end) in ends {
        let csv = file_of(&record, table);
        assert!(csv.ends_with(end), "{csv}");
    }
}

#[test]
fn what_is_wrong_with_them_is_told() {
    let check = |table, from: &str, to: &str, expected: &str| {
        let csv = file_of(&handed_over(), table);
        assert!(csv.contains(from), "{from} is not in\n{csv}");
        let error = read(csv.replacen(from, to, 1).as_bytes(), "a.csv").expect_err(to);
        assert!(error.to_string().contains(expected), "{error}");
    };
    use YearTable::{Indicators, Issues, Plan};
    check(
        Issues,
        ",prefecture,都道府県,障",
        ",ken,,障",
        "「引き継ぎ先コード」: 「ken」は使えない値です。",
    );
    check(
        Issues,
        ",prefecture,都道府県,障",
        ",,,障",
        "「引き継いだ相手」: この行では使わない列です",
    );
    check(
        Issues,
        ",2027-03-25,",
        ",,",
        "「引き継いだ日」: 「」は日付として読めません。",
    );
    check(Plan, ",successor,", ",,", "「引き継ぎ先コード」: 空です。");
    check(
        Plan,
        ",2027-03-25,successor",
        ",,successor",
        "「日付」: 「」は日付として読めません。",
    );
    check(
        Plan,
        ",これから,,,,",
        ",これから,,region,,",
        "「引き継ぎ先コード」: この行では使わない列です",
    );
    check(
        Indicators,
        ",16 2.5",
        ",16",
        "うちの名前は2個、値は1個です。",
    );
    check(
        Indicators,
        ",16 2.5",
        ",16 多数",
        "「うちの値の並び」: 「多数」は数値として読めません。",
    );
    check(
        Indicators,
        ",9,,,,,,,,",
        ",9,,,,,,a,1,",
        "この行では使わない列です",
    );
}

#[test]
fn what_files_of_before_cannot_say_stays() {
    let record = handed_over();
    let mut older = Vec::new();
    for table in [YearTable::Plan, YearTable::Issues, YearTable::Indicators] {
        let csv = file_of(&planned(), table);
        older.push(read(csv.as_bytes(), table.code()).expect("sound"));
    }
    let mut workspace = Workspace {
        records: vec![record],
        ..Workspace::default()
    };
    let taken = taken_in(&workspace, &older);
    assert_eq!(taken, Ok(workspace.clone()));
    // What was part of another value is not part of this one.
    let actuals = &mut workspace.records[0].indicators[0].actuals;
    actuals.get_mut(&year(2026)).expect("there").value = Value::Number(7.0);
    let taken = taken_in(&workspace, &older).expect("complete");
    let actual = &taken.records[0].indicators[0].actuals[&year(2026)];
    assert_eq!((actual.value.number(), actual.parts.len()), (Some(6.0), 0));
}

#[test]
fn whose_words_a_view_is_in_is_not_said_of_other_words() {
    let (side, words) = (Perspective::Peer, "夜が心細い");
    let mut here = planned();
    let issue = &mut here.plans[0].issues[0];
    issue.set_view(side, words.into());
    issue.set_view_origin(side, ViewOrigin::Own);
    let workspace = Workspace {
        records: vec![here.clone()],
        ..Workspace::default()
    };
    for (text, expected) in [(words, ViewOrigin::Own), ("別のことば", ViewOrigin::Office)] {
        let mut older = here.clone();
        let issue = &mut older.plans[0].issues[0];
        issue.set_view(side, text.into());
        issue.set_view_origin(side, ViewOrigin::Office);
        let csv = file_of(&older, YearTable::Issues);
        let file = read(csv.as_bytes(), "issues").expect("sound");
        let taken = taken_in(&workspace, &[file]).expect("complete");
        let issue = &taken.records[0].plans[0].issues[0];
        assert_eq!(
            (issue.views[&side].as_str(), issue.view_origin(side)),
            (text, expected)
        );
    }
}

/// Reading misses no column of them, so that only this shows that each is written.
#[test]
fn columns_that_only_people_read_are_filled() {
    let sample = crate::exchange::sample().expect("readable");
    let unused = [
        "local_code",
        "shown_pages",
        "handed_to",
        "handed_to_label",
        "handed_name",
        "handed_date",
        "handed_note",
    ];
    for table in YearTable::ALL {
        let csv = write(*table, [&sample], Headers::Ascii);
        let rows = records(&csv).expect("sound");
        for (index, column) in table.table().columns().enumerate() {
            let filled = |row: &Record| row.cells.get(index).is_some_and(|c| !c.is_empty());
            let is_spare = !column.needed && !unused.contains(&column.name);
            assert!(
                !is_spare || rows[1..].iter().any(filled),
                "{table:?} {column:?}"
            );
        }
    }
}

/// A file of the sample with one text put in place of another must be refused with these words.
fn check_refused(table: YearTable, from: &str, to: &str, expected: &str) {
    let csv = write(table, [&planned()], Headers::Ascii);
    assert!(csv.contains(from), "{from} is not in\n{csv}");
    let changed = csv.replacen(from, to, 1);
    let error = read(changed.as_bytes(), "a.csv")
        .expect_err(expected)
        .to_string();
    assert!(error.contains(expected), "{error}");
}

#[test]
fn a_mistake_is_told_with_its_line_and_column() {
    use YearTable::{Actions, Indicators, Issues, Plan};
    check_refused(
        Issues,
        ",seed,",
        ",tane,",
        "2行目「段階コード」: 「tane」は使えない値です。個別課題（case）",
    );
    check_refused(
        Issues,
        ",1,,,,",
        ",x,,,,",
        "「事業メニュー3（住まい・居住支援）」",
    );
    check_refused(
        Issues,
        ",2026,",
        ",8,",
        "「年度」: 「8」は年度として読めません。",
    );
    check_refused(Actions, ",,,planned", ",13,,planned", "1から12の数字");
    check_refused(Actions, ",x1,", ",,", "「取組ID」: 空です。");
    check_refused(
        Indicators,
        ",6,,,,,50.0",
        ",6件,,,,,50.0",
        "4行目「値」: 「6件」は数値として読めません。",
    );
    check_refused(
        Indicators,
        ",6,,,,,50.0",
        ",6,六,,,,50.0",
        "数値とことばの両方",
    );
    check_refused(
        Indicators,
        ",9,,,,,",
        ",9,,2026-13-01,,,",
        "日付として読めません",
    );
    check_refused(
        Plan,
        ",step,PDCAのステップ,1,",
        ",step,PDCAのステップ,7,",
        "1から6までの数字",
    );
    check_refused(
        Plan,
        ",vision,地域ビジョン,,",
        ",vision,地域ビジョン,2,",
        "この行では使わない列です",
    );
    check_refused(
        Plan,
        ",part,",
        ",bubun,",
        "「計画の部分コード」（part）の列がありません",
    );
    check_refused(Plan, ",text,", ",bun,", "「内容」（text）の列がありません");
}

#[test]
fn numbers_are_read_as_forms_read_them() {
    let csv = write(YearTable::Indicators, [&planned()], Headers::Ascii);
    let taken = |cell: &str, expected: f64| {
        let csv = csv.replace(",6,,,,,50.0", &format!(",{cell},,,,,50.0"));
        let file = read(csv.as_bytes(), "a.csv").unwrap_or_else(|e| panic!("{e}"));
        let taken = taken_in(&Workspace::default(), &[file]).expect("complete");
        let actual = taken.records[0].indicators[0].actuals.get(&year(2026));
        assert_eq!(
            actual.and_then(|a| a.value.number()),
            Some(expected),
            "{cell}"
        );
    };
    taken("\"1,234.5\"", 1234.5);
    taken("６．０", 6.0);
    taken("1.5E+03", 1500.0);
    taken("−5", -5.0);
    taken("1000000000000000", 1e15);
}

#[test]
fn rows_that_disagree_are_told_with_both_lines() {
    let csv = write(YearTable::Indicators, [&planned()], Headers::Ascii);
    let told = |more: &str| {
        let text = format!("{csv}{HEAD}{more}\r\n");
        read(text.as_bytes(), "a.csv").map_err(|error| error.to_string())
    };
    let sound = "n1,件数,件,more,増やす,,,,i1,,,actual,実績値,2027,令和9年度,7,,,,,";
    assert_eq!(told(sound).map(|file| file.areas[0].entries.len()), Ok(4));
    let again = lines(YearTable::Indicators)[2].clone();
    assert_eq!(
        told(&again).map(|file| file.areas[0].entries.len()),
        Ok(3),
        "said twice alike"
    );
    let unlike = told(&again.replace(",6,", ",8,")).expect_err("two values for one year");
    assert!(
        unlike.contains("5行目: 4行目と同じものについての行ですが"),
        "{unlike}"
    );
    let renamed = told(&sound.replace("件数", "人数")).expect_err("two names for one indicator");
    assert!(renamed.contains("5行目: 2行目と同じIDですが"), "{renamed}");
}

#[test]
fn what_no_row_speaks_of_stays() {
    let mut record = planned();
    let file = |record: &AreaRecord, table| {
        let csv = write(table, [record], Headers::Japanese);
        read(csv.as_bytes(), "a.csv").expect("sound")
    };
    let issues = file(&record, YearTable::Issues);
    let indicators = file(&record, YearTable::Indicators);
    record.plans[0].issues[0].title = "書きなおした".into();
    record.plans[0].vision = "ビジョン".into();
    record.plan_mut(year(2025)).worries = "昨年の悩み".into();
    let later = Observation::new(Value::Number(8.0));
    record.indicators[0].actuals.insert(year(2027), later);
    let mut workspace = Workspace {
        records: vec![record],
        ..Workspace::default()
    };
    let taken = taken_in(&workspace, &[indicators, issues]);
    workspace.records[0].plans[1].issues[0].title = "住まい".into();
    assert_eq!(taken, Ok(workspace));
}

#[test]
fn an_unknown_area_is_added_and_an_orphan_refused() {
    let actions = write(YearTable::Actions, [&planned()], Headers::Ascii);
    let actions = read(actions.as_bytes(), "actions.csv").expect("sound");
    let empty = Workspace::default();
    let error = taken_in(&empty, std::slice::from_ref(&actions)).expect_err("no such issue");
    assert!(error.contains("「actions.csv」"), "{error}");
    assert!(
        error.contains("2行目: この年度に、この地域課題IDの課題がありません。"),
        "{error}"
    );

    let issues = write(YearTable::Issues, [&planned()], Headers::Ascii);
    let issues = read(issues.as_bytes(), "issues.csv").expect("sound");
    let taken = taken_in(&empty, &[actions, issues]).expect("both are there");
    assert_eq!(taken.records[0].area.id, AreaId::new("a1"));
    assert_eq!(taken.records[0].plans, planned().plans);
}
