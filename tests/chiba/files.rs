//! Out to CSV and to a backup, and back.

use super::{FILE, chiba, library, workspace};
use monosashi::exchange::csv::tables::{TableFile, answers, read_now, summary};
use monosashi::exchange::text_encoding::{TextEncoding, encode, unencodable};
use monosashi::exchange::{Headers, backup};
use monosashi::model::{AreaRecord, Menu};

fn answers(chiba: &AreaRecord, headers: Headers) -> String {
    let rows = chiba.assessments.iter().map(|a| (chiba, a));
    answers::write(rows, &library(), headers)
}

#[test]
fn a_csv_comes_back_as_it_went_in_both_encodings_and_headers() {
    let chiba = chiba();
    for headers in Headers::ALL {
        let csv = answers(&chiba, headers);
        assert_eq!(unencodable(&csv), []);
        for encoding in TextEncoding::ALL {
            let bytes = encode(&csv, encoding);
            let read = read_now(&bytes, "chiba.csv").unwrap_or_else(|e| panic!("{e}"));
            let TableFile::Answers(read) = read else {
                panic!("another table");
            };
            let [area] = &read.areas[..] else {
                panic!("{} areas", read.areas.len());
            };
            assert_eq!(area.area.name, "千葉市");
            assert_eq!(area.area.code, chiba.area.code);
            assert_eq!(
                area.assessments, chiba.assessments,
                "{headers:?} {encoding:?}"
            );
        }
    }
}

/// The row of a fiscal year that holds `cell`.
fn row<'c>(csv: &'c str, year: &str, cell: &str) -> &'c str {
    let (year, cell) = (format!(",{year},"), format!(",{cell},"));
    let mut rows = csv.lines();
    rows.find(|r| r.contains(&year) && r.contains(&cell))
        .unwrap_or_else(|| panic!("no row {year}{cell}"))
}

#[test]
fn a_row_says_what_the_papers_say() {
    let csv = answers(&chiba(), Headers::Ascii);
    // 75 items, one of them not for municipalities; two years; one line of headers.
    assert_eq!(csv.lines().count(), 2 * 74 + 1);
    assert!(csv.starts_with("area_id,own_code,local_code,area_name,"));

    let begins = "chiba,,121002,千葉市,municipality,市町村,千葉県,2018,平成30年度,middle,中間,draft,事務局案,";
    let jobs = row(&csv, "2018", "peer-roles-paid");
    assert!(jobs.starts_with(begins), "{jobs}");
    assert!(
        jobs.contains(",level,これから,0,第2回合同会議 事前課題シート 4(1): "),
        "{jobs}"
    );
    assert!(jobs.contains(",confirmed,"), "{jobs}");

    // Blank is not 0, nor is 該当なし or わからない.
    let housing = row(&csv, "2018", "housing-welfare-network");
    assert!(
        housing.contains("顔を合わせる場がある,,,,,,,,,"),
        "{housing}"
    );
    let supporters = row(&csv, "2018", "kokoro-supporter");
    assert!(
        supporters.contains(",not_applicable,該当なし,,国の合同会議資料"),
        "{supporters}"
    );
    let families = row(&csv, "2019", "family-classes");
    assert!(families.contains(",unknown,わからない,,"), "{families}");

    // Two passages, one line; the first year of 令和 in both calendars.
    let residents = row(&csv, "2019", "resident-learning");
    assert!(
        residents.contains(",2019,令和元年度,end,年度末,"),
        "{residents}"
    );
    assert!(
        residents.contains("研修会を開いた。\\n構築の手引き"),
        "{residents}"
    );
    let layers = row(&csv, "2019", "forum-layers");
    assert_eq!(layers.matches(",added,").count(), 2, "{layers}");
}

#[test]
fn the_summary_tells_the_mean_with_what_it_rests_on() {
    let chiba = chiba();
    let rows = chiba.assessments.iter().map(|a| (&chiba, a));
    let csv = summary::write(rows, &library(), Headers::Japanese);
    // 0 to 100, 回答率 %, items, rated, わからない, 該当なし, blank, 目安, 0 to 4.
    let table = [
        ("2018", Menu::ALL[0], ",42.9,70.0,10,7,3,0,0,0,1.7,whole,"), // 12 ÷ 7 ÷ 4
        ("2018", Menu::ALL[1], ",25.0,14.3,8,1,6,1,0,1,1.0,whole,"),  // 1 of 7
        ("2018", Menu::ALL[2], ",,0.0,8,0,0,0,8,,,whole,"),           // no mean, which is not 0
        ("2018", Menu::ALL[7], ",,0.0,7,0,0,0,7,,,whole,"),
        ("2019", Menu::ALL[0], ",50.0,50.0,10,5,5,0,0,0,2.0,whole,"),
        ("2019", Menu::ALL[3], ",25.0,22.2,9,2,7,0,0,1,1.0,whole,"), // 2 of 9
    ];
    for (year, menu, ends) in table {
        let row = row(&csv, year, menu.name());
        assert!(row.ends_with(ends), "{row}");
    }
}

#[test]
fn the_backup_comes_back_as_it_went() {
    let before = workspace();
    let text = backup::write(&before, "2026-11-21T09:00:00+09:00");
    assert_eq!(backup::read(&text, FILE), Ok(before));
}
