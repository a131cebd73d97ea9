//! 参考値 as a TOML file: series of published figures, each with its values.
//!
//! Everything wrong is told at once, each with its line and field. What each key takes stands at
//! the head of `references/values.toml`.
//! Must not know how values are shown or chosen.

use super::toml_fields::{self, Fields, Ids};
use crate::exchange::error::FileError;
use crate::model::{ReferenceId, ReferenceTime, ReferenceValue, SeriesId};

/// Reads reference values, in the file's order. `file` is its name, for messages.
///
/// Errors: no TOML; keys unknown, missing, blank or of the wrong type; ids ill-formed or used
/// twice; a value without a time or with two; codes, days, years or periods that do not exist; an
/// upper end that is not above the value.
pub fn read(text: &str, file: &str) -> Result<Vec<ReferenceValue>, FileError> {
    let mut ids = Ids::new("系列", "");
    let mut value_ids = Ids::new("値", "");
    let all = toml_fields::read(text, file, FileError::LIMIT, |fields| {
        fields.each("series", called("系列"), |fields| {
            series(fields, &mut ids, &mut value_ids)
        })
    })?;
    Ok(all.into_iter().flatten().collect())
}

/// What a table is called as long as it has no id.
fn called(name: &'static str) -> impl Fn(usize) -> String {
    move |_| name.to_owned()
}

/// What the values of a series have in common.
struct Series {
    id: SeriesId,
    name: String,
    unit: String,
    scope: String,
    basis: String,
}

fn series(
    fields: &mut Fields<'_, '_>,
    ids: &mut Ids,
    value_ids: &mut Ids,
) -> Option<Vec<ReferenceValue>> {
    let id = fields.own_id(ids);
    let name = fields.get("name");
    let unit = fields.get("unit");
    let scope = fields.get("scope");
    let basis = fields.get("basis");
    let series = || {
        Some(Series {
            id: SeriesId::new(id?),
            name: name?,
            unit: unit?,
            scope: scope?,
            basis: basis?,
        })
    };
    let series = series();
    fields.each("value", called("値"), |fields| {
        value(fields, series.as_ref(), value_ids)
    })
}

fn value(
    fields: &mut Fields<'_, '_>,
    series: Option<&Series>,
    ids: &mut Ids,
) -> Option<ReferenceValue> {
    let id = fields.own_id(ids);
    let time = time(fields);
    let kind = fields.get("kind");
    let value = fields.get("value");
    let upper = upper(fields, value);
    let source = fields.get("source");
    let date = fields.optional("date");
    let mark = fields.get("mark");
    let series = series?;
    Some(ReferenceValue {
        id: ReferenceId::new(id?),
        series: series.id.clone(),
        name: series.name.clone(),
        unit: series.unit.clone(),
        scope: series.scope.clone(),
        time: time?,
        kind: kind?,
        value: value?,
        upper: upper?,
        source: source?,
        date: date?,
        basis: series.basis.clone(),
        mark: mark?,
    })
}

fn time(fields: &mut Fields<'_, '_>) -> Option<ReferenceTime> {
    let period = fields.optional("period");
    let year = fields.optional("year");
    match (period?, year?) {
        (Some(period), None) => Some(ReferenceTime::Period(period)),
        (None, Some(year)) => Some(ReferenceTime::Year(year)),
        _ => {
            let message = "period（期）か year（年度）の、どちらか一つを書いてください。";
            fields.problem("period", message);
            None
        }
    }
}

fn upper(fields: &mut Fields<'_, '_>, value: Option<f64>) -> Option<Option<f64>> {
    let upper: Option<f64> = fields.optional("upper")?;
    if let (Some(upper), Some(value)) = (upper, value)
        && upper <= value
    {
        let message = "幅の上の端です。value より大きい数を書いてください。";
        fields.problem("upper", message);
        return None;
    }
    Some(upper)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Mark, ReferenceKind};
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
    fn each_mistake_is_told_with_its_line_and_field() {
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
