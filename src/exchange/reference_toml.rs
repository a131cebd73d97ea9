//! 参考値 as a TOML file: series of published figures, each with its values.
//!
//! Everything wrong is told at once, each with its line and field. What each key takes stands at
//! the head of `references/values.toml`.

use super::error::FileError;
use super::toml_fields::{Fields, Source};
use crate::model::{
    FiscalYear, Mark, PlanPeriod, ReferenceId, ReferenceKind, ReferenceTime, ReferenceValue,
    SeriesId,
};
use std::collections::BTreeMap;
use toml::de::DeTable;

/// Reads reference values, in the file's order. `file` is its name, for messages.
///
/// Errors: no TOML; keys unknown, missing, blank or of the wrong type; ids ill-formed or used
/// twice; a value without a time or with two; codes, days, years or periods that do not exist; an
/// upper end that is not above the value.
pub fn read(text: &str, file: &str) -> Result<Vec<ReferenceValue>, FileError> {
    let mut source = Source::new(text);
    let mut values = Vec::new();
    if let Some(table) = source.table(text) {
        let mut fields = Fields::new(&mut source, &table, 1, String::new());
        fields.only(&["series"]);
        let tables = fields.tables("series").unwrap_or_default();
        let mut ids = Ids::default();
        for (line, table) in tables {
            values.extend(series(fields.source, table, line, &mut ids));
        }
    }
    FileError::check(file, source.problems, FileError::LIMIT)?;
    Ok(values)
}

/// The line on which each id stood first.
#[derive(Default)]
struct Ids {
    series: BTreeMap<String, usize>,
    values: BTreeMap<String, usize>,
}

/// What the values of a series have in common.
struct Head {
    series: SeriesId,
    name: String,
    unit: String,
    scope: String,
    basis: String,
}

/// Values that are wrong are left out, and a problem is noted for each.
fn series(
    source: &mut Source,
    table: &DeTable<'_>,
    line: usize,
    ids: &mut Ids,
) -> Vec<ReferenceValue> {
    let mut fields = Fields::new(source, table, line, "系列".to_owned());
    fields.only(&["id", "name", "unit", "scope", "basis", "value"]);
    let id = new_id(&mut fields, "系列", &mut ids.series);
    let name = fields.text("name");
    let unit = fields.text("unit");
    let scope = fields.text("scope");
    let basis = fields.text("basis");
    let tables = fields.tables("value").unwrap_or_default();
    let head = || {
        Some(Head {
            series: SeriesId::new(id?),
            name: name?,
            unit: unit?,
            scope: scope?,
            basis: basis?,
        })
    };
    let head = head();
    let mut values = Vec::new();
    for (line, table) in tables {
        let mut fields = Fields::new(fields.source, table, line, "値".to_owned());
        values.extend(value(&mut fields, head.as_ref(), &mut ids.values));
    }
    values
}

fn value(
    fields: &mut Fields<'_, '_>,
    head: Option<&Head>,
    ids: &mut BTreeMap<String, usize>,
) -> Option<ReferenceValue> {
    fields.only(&[
        "id", "period", "year", "kind", "value", "upper", "source", "date", "mark",
    ]);
    let id = new_id(fields, "値", ids);
    let time = time(fields);
    let kind = fields.code(
        "kind",
        ReferenceKind::from_code,
        &choices(ReferenceKind::ALL, |k| (k.code(), k.label())),
    );
    let value = fields.number("value");
    let upper = upper(fields, value);
    let source = fields.text("source");
    let date = fields.optional_day("date");
    let mark = fields.code(
        "mark",
        Mark::from_code,
        &choices(Mark::ALL, |m| (m.code(), m.label())),
    );
    let head = head?;
    Some(ReferenceValue {
        id: ReferenceId::new(id?),
        series: head.series.clone(),
        name: head.name.clone(),
        unit: head.unit.clone(),
        scope: head.scope.clone(),
        time: time?,
        kind: kind?,
        value: value?,
        upper: upper?,
        source: source?,
        date: date?,
        basis: head.basis.clone(),
        mark: mark?,
    })
}

/// A well-formed id that no earlier table of its kind has. `place` is what the table is called.
pub(super) fn new_id(
    fields: &mut Fields<'_, '_>,
    place: &str,
    first_lines: &mut BTreeMap<String, usize>,
) -> Option<String> {
    let id = fields.id("id")?;
    fields.place = format!("{place} {id} ");
    let line = fields.line_of("id");
    let first = *first_lines.entry(id.clone()).or_insert(line);
    if first != line {
        let message = format!("{first}行目と同じidです。別のidにしてください。");
        fields.problem(line, "id", message);
        return None;
    }
    Some(id)
}

pub(super) fn choices<T: Copy>(
    all: &[T],
    names: fn(T) -> (&'static str, &'static str),
) -> Vec<(&'static str, &'static str)> {
    all.iter().copied().map(names).collect()
}

fn time(fields: &mut Fields<'_, '_>) -> Option<ReferenceTime> {
    let period = fields.optional_integer("period")?;
    let year = fields.optional_integer("year")?;
    let (key, time, message) = match (period, year) {
        (Some(number), None) => {
            let time = PlanPeriod::new(number).map(ReferenceTime::Period);
            let message = format!(
                "{number}期はありません。1から{}までの数字で書いてください。",
                PlanPeriod::MAX
            );
            ("period", time, message)
        }
        (None, Some(number)) => {
            let year = i32::try_from(number).ok().and_then(FiscalYear::new);
            let message = format!(
                "年度は{}から{}までの西暦で書いてください。今は{number}です。",
                FiscalYear::MIN,
                FiscalYear::MAX
            );
            ("year", year.map(ReferenceTime::Year), message)
        }
        _ => {
            let message = "period（期）か year（年度）の、どちらか一つを書いてください。";
            ("period", None, message.to_owned())
        }
    };
    if time.is_none() {
        let line = fields.line_of(key);
        fields.problem(line, key, message);
    }
    time
}

fn upper(fields: &mut Fields<'_, '_>, value: Option<f64>) -> Option<Option<f64>> {
    let upper = fields.optional_number("upper")?;
    if let (Some(upper), Some(value)) = (upper, value)
        && upper <= value
    {
        let line = fields.line_of("upper");
        fields.problem(
            line,
            "upper",
            "幅の上の端です。value より大きい数を書いてください。",
        );
        return None;
    }
    Some(upper)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const SERIES: &str = "[[series]]\nid = \"s\"\nname = \"名\"\nunit = \"日\"\nscope = \"全国\"\nbasis = \"定義\"\n";
    const VALUE: &str = "[[series.value]]\nid = \"v\"\nyear = 2022\nkind = \"actual\"\nvalue = 321.9\nsource = \"出典\"\nmark = \"official\"\n";

    fn errors(text: &str) -> Vec<String> {
        let error = read(text, "r.toml").expect_err("something is wrong");
        error.problems.iter().map(|p| p.to_string()).collect()
    }

    /// The sample value with one line changed or added must be refused with this message.
    fn check(from: &str, to: &str, message: &str) {
        let text = format!("{SERIES}{}", VALUE.replace(from, to));
        let errors = errors(&text);
        assert_eq!(errors.len(), 1, "{errors:?}");
        assert!(errors[0].contains(message), "{errors:?}");
    }

    #[test]
    fn a_value_has_what_its_series_says() {
        let ranged = VALUE
            .replace(
                "id = \"v\"",
                "id = \"w\"\ndate = \"2025-06-26\"\nupper = 400",
            )
            .replace("year = 2022", "period = 7");
        let values = read(&format!("{SERIES}{VALUE}{ranged}"), "r.toml").expect("sound");
        assert_eq!(values.len(), 2);
        let first = &values[0];
        assert_eq!(
            (first.name.as_str(), first.unit.as_str(), first.value),
            ("名", "日", 321.9)
        );
        assert_eq!(first.time.label(), "令和4年度（2022）");
        assert_eq!(
            (first.kind, first.mark),
            (ReferenceKind::Actual, Mark::Official)
        );
        let second = &values[1];
        assert_eq!(
            (second.upper, second.time.label().as_str()),
            (Some(400.0), "第7期（R6–R8）")
        );
        assert_eq!(
            second.date.map(|d| d.to_string()).as_deref(),
            Some("2025-06-26")
        );
    }

    #[test]
    fn each_slip_is_told_with_its_line_and_field() {
        check("year = 2022", "", "どちらか一つ");
        check("year = 2022", "year = 2022\nperiod = 7", "どちらか一つ");
        check("year = 2022", "year = 222", "1950から2100");
        check("year = 2022", "period = 99", "1から20");
        check("value = 321.9", "value = \"321.9\"", "数（引用符なし）");
        check("value = 321.9", "value = nan", "数として読めません");
        check("value = 321.9", "value = 321.9\nupper = 300", "大きい数");
        check("\"actual\"", "\"jisseki\"", "\"actual\"（実績）");
        check("\"official\"", "\"sure\"", "\"second-hand\"（二次資料");
        check("\"v\"", "\"Ｖ\"", "半角の英小文字で始め");
        check(
            "source",
            "date = \"2025-02-30\"\nsource",
            "日付として読めません",
        );
        check("source", "memo = \"x\"\nsource", "この名前は使えません");
        let twice = errors(&format!("{SERIES}{VALUE}{VALUE}"));
        assert_eq!(
            twice,
            ["15行目「値 v の id」: 8行目と同じidです。別のidにしてください。"]
        );
        assert!(errors("x = 1")[0].contains("この名前は使えません"));
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text: String, at: prop::sample::Index) {
            let _ = read(&text, "r.toml");
            let sound = format!("{SERIES}{VALUE}");
            let places: Vec<usize> = sound.char_indices().map(|(i, _)| i).collect();
            let mut changed = sound.clone();
            changed.insert_str(places[at.index(places.len())], &text);
            let _ = read(&changed, "r.toml");
        }
    }
}
