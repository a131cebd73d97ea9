//! A cell of a workbook as the text that would stand in a CSV.
//!
//! Must not know where the cell stands.

use calamine::{DataRef, ExcelDateTime};

/// The first number that is no day any more: 10000-01-01.
const DAYS_END: f64 = 2_958_466.0;

/// Whole numbers without a point and others as short as they can be; days as 2026-07-22, with a
/// time of day as 2026-07-22 09:30:00; times alone as 09:30:00; yes and no as 1 and 0; errors of
/// formulas as they are shown.
pub fn cell_text(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Empty => String::new(),
        DataRef::String(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number_text(*number),
        DataRef::Bool(flag) => u8::from(*flag).to_string(),
        DataRef::DateTime(moment) => moment_text(moment),
        DataRef::DateTimeIso(text) => iso_text(text),
        DataRef::Error(error) => error.to_string(),
    }
}

fn number_text(number: f64) -> String {
    match number == 0.0 {
        true => "0".to_owned(), // also where it has a sign
        false => number.to_string(),
    }
}

fn moment_text(moment: &ExcelDateTime) -> String {
    let value = moment.as_f64();
    // Not a NaN either.
    if !(0.0..DAYS_END).contains(&value) || (moment.is_duration() && value >= 1.0) {
        return match moment.is_duration() && value.is_finite() {
            true => duration_text(value),
            false => number_text(value),
        };
    }
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    let time = format!("{hour:02}:{minute:02}:{second:02}");
    if value < 1.0 {
        return time;
    }
    let day = format!("{year:04}-{month:02}-{day:02}");
    match time.as_str() {
        "00:00:00" => day,
        time => format!("{day} {time}"),
    }
}

/// Hours beyond a day are counted on: 25:30:00.
fn duration_text(days: f64) -> String {
    let seconds = (days * 86_400.0).round();
    let (hours, rest) = ((seconds / 3600.0).trunc(), (seconds % 3600.0).abs());
    let (minutes, seconds) = ((rest / 60.0).trunc(), rest % 60.0);
    format!("{hours:02}:{minutes:02}:{seconds:02}")
}

/// `2026-07-22T00:00:00` → `2026-07-22`
fn iso_text(text: &str) -> String {
    match text.split_once('T') {
        Some((day, time))
            if time
                .trim_end_matches('Z')
                .bytes()
                .all(|b| b"0:.".contains(&b)) =>
        {
            day.to_owned()
        }
        Some((day, time)) => format!("{day} {}", time.trim_end_matches('Z')),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use calamine::{CellErrorType, ExcelDateTimeType};
    use proptest::prelude::*;

    fn moment(value: f64, kind: ExcelDateTimeType, from_1904: bool) -> String {
        cell_text(&DataRef::DateTime(ExcelDateTime::new(
            value, kind, from_1904,
        )))
    }

    #[test]
    fn a_cell_is_what_a_csv_would_have() {
        for (number, text) in [
            (2026.0, "2026"),
            (0.1, "0.1"),
            (-0.0, "0"),
            (12.50, "12.5"),
            (1e15, "1000000000000000"),
            (-3.0, "-3"),
        ] {
            assert_eq!(cell_text(&DataRef::Float(number)), text);
        }
        assert_eq!(cell_text(&DataRef::Bool(true)), "1");
        assert_eq!(cell_text(&DataRef::Error(CellErrorType::NA)), "#N/A");
        assert_eq!(
            cell_text(&DataRef::DateTimeIso("2026-07-22T00:00:00".into())),
            "2026-07-22"
        );
        assert_eq!(
            cell_text(&DataRef::DateTimeIso("2026-07-22T09:30:00Z".into())),
            "2026-07-22 09:30:00"
        );
        assert_eq!(cell_text(&DataRef::SharedString(" 協\n議 ")), " 協\n議 ");
    }

    #[test]
    fn days_are_told_by_their_number_from_1900_or_1904() {
        use ExcelDateTimeType::{DateTime, TimeDelta};
        assert_eq!(moment(46225.0, DateTime, false), "2026-07-22");
        assert_eq!(moment(44763.0, DateTime, true), "2026-07-22");
        assert_eq!(
            moment(46_225.395_833_333_336, DateTime, false),
            "2026-07-22 09:30:00"
        );
        assert_eq!(moment(0.395_833_333_333_333_3, DateTime, false), "09:30:00");
        assert_eq!(moment(1.0625, TimeDelta, false), "25:30:00");
        assert_eq!(moment(-1.0, DateTime, false), "-1");
        assert!(!moment(1e300, TimeDelta, false).is_empty());
    }

    proptest! {
        #[test]
        fn no_number_breaks_it(value in any::<f64>(), delta in any::<bool>(), from_1904 in any::<bool>()) {
            let kind = match delta {
                true => ExcelDateTimeType::TimeDelta,
                false => ExcelDateTimeType::DateTime,
            };
            prop_assert!(!moment(value, kind, from_1904).is_empty());
        }
    }
}
