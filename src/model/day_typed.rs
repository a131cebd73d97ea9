//! Reading a day as people and programs write it.
//!
//! Must not know where it stands: forms, CSV files, workbooks and lists are all read by this.

use super::Day;
use super::typed_text::{TypedText, Year};

/// Excel's day 1 is 1900-01-01, and its 60 is a 29th of February that never was: after it, days are
/// counted from here.
const EXCEL_BEGINS: &str = "1899-12-30";

/// Minutes that Japan is ahead of UTC.
const JAPAN: i32 = 9 * 60;
const DAY_MINUTES: i32 = 24 * 60;

impl Day {
    /// Reads a day in every form with one meaning: `2026-07-22` as files hold it, `2026/7/22`,
    /// `2026.7.22`, `20260722`, `2026年7月22日`, `令和8年7月22日`, `R8.7.22`, `2026年（令和8年）7月22日`;
    /// with a day of the week or a time behind it; and a day's number in Excel (1900 system), from
    /// 18264 (1950-01-01) to 73780 (2101-12-31), which spreadsheets leave
    /// where a cell lost its format. Full-width digits and marks, blanks around it and invisible characters are forgiven.
    ///
    /// `None` for anything that only looks like a day, and for what says two things: a day of the
    /// week or an era that is not the day's, or a time elsewhere that is another day in Japan.
    pub fn parse(text: &str) -> Option<Self> {
        let text = TypedText::new(text);
        let forms: [fn(&mut TypedText) -> Option<Day>; 3] = [parted, compact, serial];
        forms.iter().find_map(|form| {
            let mut left = text.clone();
            let day = form(&mut left)?;
            may_follow(&mut left, day).then_some(day)
        })
    }
}

/// Year, month and day in words, or with one kind of mark between them.
fn parted(text: &mut TypedText) -> Option<Day> {
    let Year { year, unit } = text.year()?;
    let (month, day) = match unit {
        Some("年") => (counted(text, "月")?, counted(text, "日")?),
        Some(_) => return None,
        None => {
            let mark = text.take_one(&["-", "/", "."])?;
            let month = after_mark(text, mark)?;
            let again = text.take(mark).then_some(mark)?;
            (month, after_mark(text, again)?)
        }
    };
    Day::new(year, month, day)
}

/// 7月, with or without blanks.
fn counted(text: &mut TypedText, unit: &str) -> Option<u32> {
    text.skip_blanks();
    let number = text.number(1..=2)?;
    text.skip_blanks();
    text.take(unit).then_some(number)
}

/// People fill up `R8. 7.22` with a blank; after other marks nobody does.
fn after_mark(text: &mut TypedText, mark: &str) -> Option<u32> {
    if mark == "." {
        text.skip_blanks();
    }
    text.number(1..=2)
}

/// 20260722
fn compact(text: &mut TypedText) -> Option<Day> {
    let number = text.number(8..=8)?;
    let year = i32::try_from(number / 10_000).ok()?;
    Day::new(year, number / 100 % 100, number % 100)
}

/// 46225, and 46225.375 with a time.
fn serial(text: &mut TypedText) -> Option<Day> {
    let number = text.number(5..=5)?;
    if text.take(".") {
        text.number(1..=9)?;
    }
    let day = Day::after(EXCEL_BEGINS, number)?;
    text.is_at_end().then_some(day)
}

/// Whether nothing follows a day but its day of the week and a time of it.
fn may_follow(text: &mut TypedText, day: Day) -> bool {
    text.skip_blanks();
    weekday(text, day) != Some(false) && {
        text.skip_blanks();
        time(text).is_some() && text.is_at_end()
    }
}

/// Whether the day of the week that stands there is the day's; `None` if there is none.
fn weekday(text: &mut TypedText, day: Day) -> Option<bool> {
    const NAMES: [&str; 7] = ["月", "火", "水", "木", "金", "土", "日"];
    let in_brackets = text.take("(");
    let name = text.take_one(&NAMES);
    if name.is_none() && !in_brackets {
        return None;
    }
    let _ = text.take("曜日") || text.take("曜");
    if in_brackets {
        let _ = text.take("・祝") || text.take("祝");
    }
    let sound = !in_brackets || text.take(")");
    Some(sound && name == Some(day.weekday_name()))
}

/// A time of the same day in Japan, or nothing.
fn time(text: &mut TypedText) -> Option<()> {
    if text.is_at_end() {
        return Some(());
    }
    let _ = text.take("T") || text.take("t");
    let hours = text.number(1..=2).filter(|hours| *hours <= 24)?;
    let minutes = match text.take_one(&[":", "時"])? {
        "時" if text.is_at_end() => 0,
        "時" => text.number(1..=2).filter(|_| text.take("分"))?,
        _ => {
            let minutes = text.number(2..=2)?;
            if text.take(":") {
                text.number(2..=2).filter(|seconds| *seconds < 60)?;
                if text.take(".") {
                    text.number(1..=9)?;
                }
            }
            minutes
        }
    };
    let minutes = i32::try_from(hours * 60 + minutes % 60).ok()?;
    let is_same = match offset(text)? {
        Some(offset) => (0..DAY_MINUTES).contains(&(minutes - offset + JAPAN)),
        None => true,
    };
    is_same.then_some(())
}

/// Minutes ahead of UTC: `Z`, `+09:00`, `+0900`.
fn offset(text: &mut TypedText) -> Option<Option<i32>> {
    let sign = match text.take_one(&["Z", "z", "+", "-"]) {
        None => return Some(None),
        Some("Z" | "z") => return Some(Some(0)),
        Some("-") => -1,
        Some(_) => 1,
    };
    let mut rest = text.clone();
    let (hours, minutes) = match text.number(2..=2) {
        Some(hours) => (hours, text.take(":").then(|| text.number(2..=2))??),
        None => {
            let both = rest.number(4..=4)?;
            *text = rest;
            (both / 100, both % 100)
        }
    };
    Some(Some(sign * i32::try_from(hours * 60 + minutes).ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_day_is_read_in_every_form_with_one_meaning() {
        for text in [
            "2026-07-22",
            "2026/7/22",
            "2026/07/22",
            "2026.7.22",
            "2026. 7.22",
            "20260722",
            "２０２６－０７－２２",
            "2026−7−22",
            " 2026-07-22\u{3000}",
            "\u{200B}2026-07-22\u{A0}",
            "2026年7月22日",
            "２０２６年　７月２２日",
            "令和8年7月22日",
            "令和 8年 7月22日",
            "㋿8年7月22日",
            "R8.7.22",
            "R.8.7.22",
            "r8/7/22",
            "R8-7-22",
            "Ｒ８．７．２２",
            "2026年(令和8年)7月22日",
            "2026（令和8）年7月22日",
            "令和8年（2026年）7月22日",
            "2026年7月22日（水）",
            "2026/7/22(水)",
            "2026-07-22 水曜日",
            "令和8年7月22日（水・祝）",
            "2026-07-22 00:00:00",
            "2026/7/22 0:00",
            "2026/7/22 13:30:05.250",
            "2026年7月22日(水) 10時30分",
            "2026年7月22日 10時",
            "2026-07-22T00:00:00+09:00",
            "2026-07-22T09:30:00+0900",
            "2026-07-22T01:00:00Z",
            "2026-07-21T24:00:00Z",
            "46225",
            "46225.0",
            "46225.375",
        ] {
            let expected = match text {
                "2026-07-21T24:00:00Z" => None,
                _ => Day::new(2026, 7, 22),
            };
            assert_eq!(Day::parse(text), expected, "{text}");
        }
        for (text, day) in [
            ("令和元年5月1日", Day::new(2019, 5, 1)),
            ("平成31年4月30日", Day::new(2019, 4, 30)),
            ("H30.4.1", Day::new(2018, 4, 1)),
            ("昭和64年1月7日", Day::new(1989, 1, 7)),
            ("S60/12/31", Day::new(1985, 12, 31)),
            ("18264", Day::new(1950, 1, 1)),
            ("73780", Day::new(2101, 12, 31)),
        ] {
            assert_eq!(Day::parse(text), day, "{text}");
        }
    }

    #[test]
    fn what_only_looks_like_a_day_or_says_two_things_is_none() {
        for text in [
            "2026-+4-1",
            "+2026-4-1",
            "-2026-4-1",
            "2026--4-1",
            "2026-4-+1",
            "2026 -4-1",
            "2026- 4-1",
            "2026-4/1",
            "2026/4-1",
            "2026.4/1",
            "2026-4-1a",
            "2026-Apr-1",
            "2026-004-1",
            "2026-4-001",
            "02026-4-1",
            "26-4-1",
            "8.7.22",
            "7/22",
            "7月22日",
            "2026-4-",
            "2026-4",
            "2026年4月",
            "2026年4月1",
            "2026-四-1",
            "2026-٤-1",
            "1949-12-31",
            "2102-01-01",
            "R0.7.22",
            "平成32年1月1日",
            "昭和65年1月1日",
            "2026年（令和7年）7月22日",
            "2026年7月22日（木）",
            "2026年7月22日（）",
            "2026年7月22日（水",
            "2026-07-22 25:00",
            "2026-07-22 10:0",
            "2026-07-22T15:00:00Z",
            "2026-07-22T00:00:00+10:00",
            "2026-07-22 -07-22",
            "2026-07-22 午前",
            "2026年度",
            "18263",
            "73781",
            "4622",
            "462250",
            "20261322",
            "46225 10:00",
            "",
        ] {
            assert_eq!(Day::parse(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_a_day_or_none(text in "[0-9年月日令和平成RHSrh元/.:TZ+() -]{0,16}|\\PC{0,8}") {
            if let Some(day) = Day::parse(&text) {
                prop_assert_eq!(Day::parse(&day.to_string()), Some(day));
            }
        }

        #[test]
        fn a_day_means_the_same_in_all_its_forms(number in 18_264_u32..=73_780) {
            let day = Day::parse(&number.to_string()).expect("in range");
            let (year, month, date) = (day.to_string()[..4].to_owned(), day.month(), day.day());
            for text in [
                day.to_string(),
                day.label(),
                format!("{year}/{month}/{date} 0:00"),
                format!("{year}.{month}.{date}（{}）", day.weekday_name()),
                day.to_string().replace('-', ""),
            ] {
                prop_assert_eq!(Day::parse(&text), Some(day), "{}", text);
            }
        }
    }
}
