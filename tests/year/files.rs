//! Out to the year's CSV files and to a backup, and back.

use super::{FILE, record, workspace};
use monosashi::exchange::csv::tables::year::{YearFile, YearTable, write};
use monosashi::exchange::csv::tables::{TableFile, read_now};
use monosashi::exchange::take_in::{ReadFile, without_asking};
use monosashi::exchange::text_encoding::{TextEncoding, encode, unencodable};
use monosashi::exchange::{Headers, backup};
use monosashi::model::{AreaRecord, Library, Workspace};

fn read(bytes: &[u8], file: &str) -> YearFile {
    match read_now(bytes, file) {
        Ok(TableFile::Year(file)) => file,
        other => panic!("{other:?}"),
    }
}

/// The workspace with these files of a year taken in.
fn taken_in(workspace: &Workspace, files: &[YearFile]) -> Result<Workspace, String> {
    let files = files.iter();
    let files: Vec<_> = files
        .map(|file| ReadFile::of(&file.name, TableFile::Year(file.clone())))
        .collect();
    without_asking(&files, workspace, &Library::default())
}

fn csv(table: YearTable, headers: Headers) -> String {
    write(table, &workspace().records, headers)
}

/// The areas alone, without what was planned, counted or held.
fn bare(workspace: &Workspace) -> Workspace {
    let mut bare = Workspace::default();
    for record in &workspace.records {
        bare.records.push(AreaRecord::new(record.area.clone()));
    }
    bare
}

#[test]
fn all_areas_come_back_as_they_went_in_both_encodings_and_headers() {
    for headers in Headers::ALL {
        for encoding in TextEncoding::ALL {
            let files: Vec<_> = YearTable::ALL
                .iter()
                // The papers give no exact days, and no sheet of figures.
                .filter(|table| !matches!(table, YearTable::Meetings | YearTable::Profile))
                .map(|table| {
                    let csv = csv(*table, headers);
                    assert_eq!(unencodable(&csv), [], "{}", table.label());
                    let bytes = encode(&csv, encoding);
                    let file = read(&bytes, table.code());
                    assert_eq!(file.table, *table);
                    file
                })
                .collect();
            let taken = taken_in(&bare(&workspace()), &files);
            assert_eq!(taken, Ok(workspace()), "{headers:?} {encoding:?}");
        }
    }
}

#[test]
fn a_backup_comes_back_as_it_went() {
    let text = backup::write(&workspace(), "2026-11-21T09:00:00+09:00");
    assert_eq!(backup::read(&text, FILE), Ok(workspace()));
}

/// The lines of an area, without the columns that name it.
fn lines(table: YearTable, id: &str) -> Vec<String> {
    let record = record(id);
    let csv = write(table, [&record], Headers::Ascii);
    let lines = csv.lines().skip(1);
    lines
        .map(|line| line.splitn(8, ',').last().unwrap_or_default().to_owned())
        .collect()
}

#[test]
fn rows_say_what_the_papers_say() {
    // 地域ビジョン、目標三つ、六つのステップ、病院・悩みの四つ、締めくくり
    let plan = lines(YearTable::Plan, "chiba");
    assert_eq!(plan.len(), 1 + 3 + 6 + 4 + 1);
    assert!(
        plan[8].starts_with("2018,平成30年度,step,PDCAのステップ,5,事業の実施,"),
        "{}",
        plan[8]
    );
    assert!(plan[8].ends_with(",underway,進行中,,,,"), "{}", plan[8]);

    let issues = lines(YearTable::Issues, "chiba");
    assert_eq!(issues.len(), 2);
    assert!(
        issues[1].contains(",ピアサポーターの活用・養成,other,そのほか,"),
        "{}",
        issues[1]
    );

    let values = lines(YearTable::Indicators, "chiba");
    assert_eq!(
        values.len(),
        2 + 1 + 2,
        "現状値と目標値、値なし、現状値と目標値"
    );
    assert!(
        values[0].ends_with(",baseline,現状値,2018,平成30年度,3,,,,2病院,,,,,,,,,"),
        "{}",
        values[0]
    );
    assert!(
        values[1].ends_with(",target,目標値,2018,平成30年度,9,,,,,,,,,,,,,"),
        "{}",
        values[1]
    );
    assert!(
        values[3].ends_with(",2018,平成30年度,,未実施,,,,,,,,,,,,"),
        "{}",
        values[3]
    );

    // Blank is not 0: nobody discharged is 0, no gathering is a word.
    let l_region = lines(YearTable::Indicators, "l-region");
    let has = |end: &str| l_region.iter().any(|line| line.ends_with(end));
    assert!(has(",actual,実績値,2019,令和元年度,0,,,,,,,,,,,,,"));
    assert!(has(
        ",actual,実績値,2020,令和2年度,,感染症の拡大のため未実施,,,,,,,,,,,,"
    ));

    // (15,551 − 939) ÷ (1,000,000 − 939) = 1.46 %
    let kokoro = lines(YearTable::Indicators, "nation");
    assert!(
        kokoro[4].ends_with(",2024,令和6年度,15551,,2024-11-30,,,1.5,,,,,,,,"),
        "{}",
        kokoro[4]
    );

    let forums = lines(YearTable::Forums, "l-region");
    assert_eq!(forums.len(), 3);
    assert!(
        forums[1].starts_with("liaison,地域移行連絡会,2004,region,圏域,working,"),
        "{}",
        forums[1]
    );
}
