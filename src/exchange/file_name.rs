//! Names for the files that people save: ASCII alone, so that they survive mail, shared drives
//! and old archivers. What an area is called in Japanese stands inside the file. One is Japanese: what a member saves
//! and has to find again, on a phone as well.
//!
//! Must not know what stands in a file.

use super::csv::tables::year::YearTable;
use crate::model::{
    Area, AreaId, AssessmentKey, Day, FiscalYear, LocalCode, RespondentId, Round, Voice,
};
use chrono::NaiveDateTime;

/// What a CSV holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Content {
    Answers,
    Summary,
    /// The column dictionary.
    Columns,
    /// The code table.
    Codes,
}

impl Content {
    fn name(self) -> &'static str {
        match self {
            Content::Answers => "answers",
            Content::Summary => "summary",
            Content::Columns => "columns",
            Content::Codes => "codes",
        }
    }
}

/// `monosashi_answers_242012_2026_start_20261121.csv`.
///
/// `area` is `None` for a file about several areas or none, `key` for several assessments or
/// none. The draft is named, and a member by its id; what was agreed is not.
pub fn csv(
    content: Content,
    area: Option<&Area>,
    key: Option<&AssessmentKey>,
    stamp: &NaiveDateTime,
) -> String {
    format!("{}.csv", named(content.name(), area, key, stamp))
}

/// What a workbook holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Book {
    /// The answers and their summary.
    Answers,
    /// One round, to be filled in.
    FillIn,
    /// The year's tables.
    Year,
}

/// `monosashi_book_242012_2026_start_20261121.xlsx`, as [`csv`].
pub fn book(
    book: Book,
    area: Option<&Area>,
    key: Option<&AssessmentKey>,
    stamp: &NaiveDateTime,
) -> String {
    let name = match book {
        Book::Answers => "book",
        Book::FillIn => "fill-in",
        Book::Year => "year",
    };
    format!("{}.xlsx", named(name, area, key, stamp))
}

fn named(
    name: &str,
    area: Option<&Area>,
    key: Option<&AssessmentKey>,
    stamp: &NaiveDateTime,
) -> String {
    let mut parts = vec!["monosashi".to_owned(), name.to_owned()];
    parts.extend(area.map(area_part));
    if let Some(key) = key {
        parts.push(key.year.western().to_string());
        parts.push(key.round.code().to_owned());
        match key.voice {
            Voice::Area => {}
            Voice::Member(id) => parts.push(id.to_string()),
        }
    }
    parts.push(ymd(stamp));
    parts.join("_")
}

/// `monosashi_issues_242012_20261121.csv`, for one of the year's files. `area` is `None` for a
/// file about several areas.
pub fn year_csv(table: YearTable, area: Option<&Area>, stamp: &NaiveDateTime) -> String {
    let mut parts = vec!["monosashi".to_owned(), table.code().to_owned()];
    parts.extend(area.map(area_part));
    parts.push(ymd(stamp));
    format!("{}.csv", parts.join("_"))
}

/// `monosashi_kit_242012_2026_20261121.xlsx`: 県へ渡す一式. `year` is `None` for all years; `ending`
/// without its dot.
pub fn kit(area: &Area, year: Option<FiscalYear>, ending: &str, stamp: &NaiveDateTime) -> String {
    together("kit", area, year, ending, stamp)
}

/// `monosashi_handover_242012_2026_20270325.json`: 引き継ぎのファイル, which is a 控え of one area.
pub fn hand_over(area: &Area, year: FiscalYear, stamp: &NaiveDateTime) -> String {
    together("handover", area, Some(year), "json", stamp)
}

/// `monosashi_public_242012_2026_20261121.xlsx`: 公表用.
pub fn public(area: &Area, year: FiscalYear, stamp: &NaiveDateTime) -> String {
    together("public", area, Some(year), "xlsx", stamp)
}

/// How a survey is handed out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SurveyWay {
    /// One html file.
    Page,
    /// A workbook to fill in.
    Book,
}

/// `monosashi_survey_242012_2026_middle_20261121.html`: what members get.
pub fn survey(
    way: SurveyWay,
    area: &Area,
    year: FiscalYear,
    round: Round,
    stamp: &NaiveDateTime,
) -> String {
    let ending = match way {
        SurveyWay::Page => "html",
        SurveyWay::Book => "xlsx",
    };
    let key = AssessmentKey::area(year, round);
    let name = named("survey", Some(area), Some(&key), stamp);
    format!("{name}.{ending}")
}

/// `ものさし回答_令和8年度中間_r-1.json`: what a member saves. Nobody's name is in it, each member's ends in letters of
/// its own, and saved again it has the same.
pub fn answer(year: FiscalYear, round: Round, respondent: RespondentId) -> String {
    let (year, round) = (year.era_label(), round.label());
    format!("{ANSWER}_{year}{round}_{respondent}.json")
}

/// What the names of members' files begin with.
pub const ANSWER: &str = "ものさし回答";

/// What lies beside an area's tables and is none: it is not read back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beside {
    Readme,
    DataPackage,
}

impl Beside {
    const ALL: [Beside; 2] = [Beside::Readme, Beside::DataPackage];

    fn name(self) -> &'static str {
        match self {
            Beside::Readme => "readme.txt",
            Beside::DataPackage => "datapackage.json",
        }
    }

    /// Whether a file of this name is one of them, of whichever area or of none.
    pub fn is_name(file: &str) -> bool {
        Self::ALL.iter().any(|own| {
            let area = file.strip_suffix(own.name());
            area.is_some_and(|area| area.is_empty() || area.ends_with('_'))
        })
    }
}

/// `242012_readme.txt`: with its area, so that two areas' files can lie in one folder.
pub fn beside(area: &Area, what: Beside) -> String {
    format!("{}_{}", area_part(area), what.name())
}

fn together(
    what: &str,
    area: &Area,
    year: Option<FiscalYear>,
    ending: &str,
    stamp: &NaiveDateTime,
) -> String {
    let mut parts = vec!["monosashi".to_owned(), what.to_owned(), area_part(area)];
    parts.extend(year.map(|year| year.western().to_string()));
    parts.push(ymd(stamp));
    format!("{}.{ending}", parts.join("_"))
}

/// How a picture is saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureFormat {
    Svg,
    Png,
}

/// `monosashi_chart_242012_2023-2026_menus_20261121.svg`. `name`: ASCII, which chart it is;
/// `years`: the first and the last that it is about.
pub fn picture(
    name: &str,
    area: Option<&Area>,
    years: Option<(FiscalYear, FiscalYear)>,
    format: PictureFormat,
    stamp: &NaiveDateTime,
) -> String {
    let mut parts = vec!["monosashi_chart".to_owned()];
    parts.extend(area.map(area_part));
    parts.extend(years.map(|(first, last)| match first == last {
        true => first.western().to_string(),
        false => format!("{}-{}", first.western(), last.western()),
    }));
    parts.extend([name.to_owned(), ymd(stamp)]);
    let ending = match format {
        PictureFormat::Svg => "svg",
        PictureFormat::Png => "png",
    };
    format!("{}.{ending}", parts.join("_"))
}

/// `monosashi_minutes_242012_20261121_saved-20261122.txt`: of the sitting on `date`.
pub fn minutes(area: &Area, date: Day, stamp: &NaiveDateTime) -> String {
    let day = date.to_string().replace('-', "");
    let area = area_part(area);
    format!("monosashi_minutes_{area}_{day}_saved-{}.txt", ymd(stamp))
}

/// `monosashi_backup_20261121-0930.json`.
pub fn backup(stamp: &NaiveDateTime) -> String {
    format!("monosashi_backup_{}.json", date_and_time(stamp))
}

/// `monosashi_unreadable_20261121-0930.json`: what could not be read, for safe keeping.
pub fn set_aside(stamp: &NaiveDateTime) -> String {
    format!("monosashi_unreadable_{}.json", date_and_time(stamp))
}

/// 20261121
fn ymd(stamp: &NaiveDateTime) -> String {
    stamp.format("%Y%m%d").to_string()
}

/// 20261121-0930
fn date_and_time(stamp: &NaiveDateTime) -> String {
    stamp.format("%Y%m%d-%H%M").to_string()
}

/// 団体コード, or else the prefecture's own code if it is plain ASCII, or else a short key of the area's
/// id, so that the files of two areas never have one name in one folder.
fn area_part(area: &Area) -> String {
    let own = area.own_code.trim();
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '-';
    match &area.code {
        Some(code) => LocalCode::to_string(code),
        None if !own.is_empty() && own.len() <= 20 && own.chars().all(plain) => own.to_owned(),
        None => short_key(&area.id),
    }
}

fn short_key(area: &AreaId) -> String {
    format!("area-{:08x}", crc32fast::hash(area.as_str().as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::super::samples::{area, year};
    use super::*;
    use crate::model::Perspective;
    use chrono::NaiveDate;

    const STAMP: NaiveDateTime = NaiveDate::from_ymd_opt(2026, 11, 21)
        .expect("a day")
        .and_hms_opt(9, 5, 59)
        .expect("a time");

    #[test]
    fn a_name_says_what_of_whom_and_when() {
        let key = AssessmentKey::area(year(2026), Round::Start);
        let member = AssessmentKey {
            voice: Voice::Member(RespondentId::of(Perspective::Peer)),
            ..key
        };
        let name = |content, area, key| csv(content, area, key, &STAMP);
        let with_code = area("a1");
        let region = Area {
            code: None,
            ..area("a2")
        };
        assert_eq!(
            name(Content::Answers, Some(&with_code), Some(&key)),
            "monosashi_answers_242012_2026_start_20261121.csv"
        );
        assert_eq!(
            name(Content::Summary, Some(&region), Some(&member)),
            "monosashi_summary_k-01_2026_start_peer_20261121.csv"
        );
        for own_code in [
            "",
            "津１",
            "../x",
            "=A1",
            "a\"b",
            "a\u{202e}b",
            "a\u{0}",
            "a b",
            "-..",
        ] {
            let region = Area {
                own_code: own_code.into(),
                ..region.clone()
            };
            assert_eq!(
                csv(Content::Answers, Some(&region), None, &STAMP),
                "monosashi_answers_area-f5e81999_20261121.csv"
            );
        }
        assert_eq!(
            name(Content::Codes, None, None),
            "monosashi_codes_20261121.csv"
        );
        assert_eq!(
            year_csv(YearTable::Issues, Some(&with_code), &STAMP),
            "monosashi_issues_242012_20261121.csv"
        );
        assert_eq!(
            book(Book::FillIn, Some(&with_code), Some(&key), &STAMP),
            "monosashi_fill-in_242012_2026_start_20261121.xlsx"
        );
        assert_eq!(
            book(Book::Year, Some(&region), None, &STAMP),
            "monosashi_year_k-01_20261121.xlsx"
        );
        let picture = |area, years| picture("menus", area, years, PictureFormat::Png, &STAMP);
        assert_eq!(
            picture(Some(&with_code), Some((year(2023), year(2026)))),
            "monosashi_chart_242012_2023-2026_menus_20261121.png"
        );
        assert_eq!(
            picture(Some(&region), Some((year(2026), year(2026)))),
            "monosashi_chart_k-01_2026_menus_20261121.png"
        );
        assert_eq!(picture(None, None), "monosashi_chart_menus_20261121.png");
        assert_eq!(
            kit(&with_code, Some(year(2026)), "xlsx", &STAMP),
            "monosashi_kit_242012_2026_20261121.xlsx"
        );
        assert_eq!(
            kit(&region, None, "zip", &STAMP),
            "monosashi_kit_k-01_20261121.zip"
        );
        assert_eq!(
            public(&region, year(2026), &STAMP),
            "monosashi_public_k-01_2026_20261121.xlsx"
        );
        let surveyed = |way| survey(way, &with_code, year(2026), Round::Middle, &STAMP);
        assert_eq!(
            [SurveyWay::Page, SurveyWay::Book].map(surveyed),
            [
                "monosashi_survey_242012_2026_middle_20261121.html",
                "monosashi_survey_242012_2026_middle_20261121.xlsx"
            ]
        );
        let who = RespondentId::new("r-12ab").expect("an id");
        assert_eq!(
            answer(year(2026), Round::End, who),
            "ものさし回答_令和8年度年度末_r-12ab.json"
        );
        assert_eq!(beside(&region, Beside::Readme), "k-01_readme.txt");
        assert_eq!(backup(&STAMP), "monosashi_backup_20261121-0905.json");
    }

    #[test]
    fn what_lies_beside_tables_is_known_by_its_name() {
        for what in Beside::ALL {
            assert!(Beside::is_name(&beside(&area("a1"), what)));
            assert!(Beside::is_name(what.name()));
        }
        for other in ["memo.txt", "myreadme.txt", "readme.txt.csv", ""] {
            assert!(!Beside::is_name(other), "{other}");
        }
    }
}
