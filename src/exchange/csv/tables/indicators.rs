//! The indicators: one row a value, each beside all that is said of its indicator.
//!
//! Must not know how rows make a file, nor what becomes of them.

use super::area_columns::{AREA, FISCAL_YEAR, YEAR, set_year};
use crate::exchange::csv::cells::Cells;
use crate::exchange::csv::code_table::CodeTable as T;
use crate::exchange::csv::codes::coded;
use crate::exchange::csv::column::{
    Column,
    ColumnType::{Code, Date, Decimal, Id, Integer, Number, Text},
    columns,
};
use crate::exchange::csv::ids_cell;
use crate::exchange::csv::row_codes::ValueKind;
use crate::exchange::csv::table::CsvTable;
use crate::exchange::csv::table_writer::Values;
use crate::exchange::error::excerpt;
use crate::exchange::typed_number::number_of_any_size;
use crate::model::{
    AreaRecord, Counting, FiscalYear, Indicator, IndicatorId, IssueId, Observation, Part, SeriesId,
    StatutoryPlan, Target, Value,
};
use crate::score::indicator::progress;

columns! {
    DEFINITION = [
        INDICATOR_ID: Id, "indicator_id", "指標ID", "", needed, "指標を見分けるID。書きかえないでください";
        INDICATOR_NAME: Text, "indicator_name", "指標", "", needed, "指標の名前";
        INDICATOR_UNIT: Text, "indicator_unit", "指標の単位", "", needed, "値の単位。ことばの指標は空欄";
        DIRECTION: Code(T::Direction), "direction", "方向コード", "", needed, "指標をどちらに動かしたいか";
        DIRECTION_LABEL: Text, "direction_label", "方向", "", not read, "方向コードの読み。取り込みでは使いません";
        INDICATOR_WHY: Text, "indicator_why", "設定理由", "", needed, "この指標を選んだ理由";
        INDICATOR_SOURCE: Text, "indicator_source", "いつもの出典", "", needed, "値の出典。値ごとに違うときは「値の出典」に書きます";
        INDICATOR_BASIS: Text, "indicator_basis", "いつもの数え方", "", needed, "値の定義・数え方。値ごとに違うときは「値の数え方」に書きます";
        LINKED_ISSUE: Id, "issue_id", "地域課題ID", "", needed, "この指標で測る地域課題のID。なければ空欄";
        SERIES: Id, "reference_series", "参考値の系列", "", needed, "そばに置く参考値の系列のID。なければ空欄";
        ENDED_YEAR: Integer, "ended_year", "追うのをやめた年度", "年度", needed, "この年度からは追いません。追っている間は空欄";
        VALUE_KIND: Code(T::ValueKind), "value_kind", "値の種類コード", "", needed, "現状値・目標値・実績値の別。値がまだ一つもない指標は空欄";
        VALUE_KIND_LABEL: Text, "value_kind_label", "値の種類", "", not read, "値の種類コードの読み。取り込みでは使いません";
    ];
}

columns! {
    /// A column that is added goes to their end.
    VALUES = [
        VALUE: Number, "value", "値", "", needed, "数値。空欄は0ではありません。単位は「指標の単位」の列にあります";
        VALUE_WORDS: Text, "value_words", "値（ことば）", "", needed, "数値で表せないときのことば。数値があるときは空欄";
        VALUE_DATE: Date, "value_date", "値の時点", "", needed, "値がいつのものか";
        VALUE_SOURCE: Text, "value_source", "値の出典", "", needed, "この値だけの出典";
        VALUE_BASIS: Text, "value_basis", "値の数え方", "", needed, "この値だけの定義・数え方";
        PROGRESS_RATE: Decimal, "progress_rate", "進み具合", "%", not read, "（実績値−現状値）÷（目標値−現状値）。保つ目標は100か0。求められなければ空欄。取り込みでは使いません";
        PART_NAMES: Text, "part_names", "うちの名前の並び", "", may be missing, "値の内訳の名前。二つ以上は半角の空白で区切ります";
        PART_NUMBERS: Text, "part_numbers", "うちの値の並び", "", may be missing, "値の内訳の数値。「うちの名前の並び」と同じ順に、同じ数だけ書きます。内訳は重なってもかまいません";
        SHARE_OF: Id, "share_of_indicator_id", "もとになる指標ID", "", may be missing, "この数がどの指標のうちの数か、その指標のID。なければ空欄";
        STATUTORY: Code(T::StatutoryPlan), "statutory_plan", "法定計画コード", "", may be missing, "この指標が載っている法定計画。なければ空欄";
        VALUE_REMARK: Text, "value_remark", "値にそえることば", "", may be missing, "数値のうしろにかっこで添えることば（3件のうしろの「2病院」など）。ことばの値では空欄";
        STATUTORY_LABEL: Text, "statutory_plan_label", "法定計画", "", not read, "法定計画コードの読み。取り込みでは使いません";
        COUNTING: Code(T::Counting), "counting", "数え方の種類コード", "", may be missing, "年度の数を足し合わせられるか。決めていなければ空欄";
        COUNTING_LABEL: Text, "counting_label", "数え方の種類", "", not read, "数え方の種類コードの読み。取り込みでは使いません";
    ];
}

/// One row a value of an indicator; an indicator without any has one row.
pub static TABLE: CsvTable = CsvTable {
    name: "indicators",
    label: "指標",
    about: "現状値・目標値・実績値が、1つの値につき1行です。",
    groups: &[AREA, DEFINITION, YEAR, VALUES],
    own_column: INDICATOR_ID,
    key: &["area_id", "indicator_id", "value_kind", "fiscal_year"],
};

/// One of an indicator's values.
#[derive(Clone, Debug, PartialEq)]
pub enum IndicatorValue {
    Baseline(FiscalYear, Observation),
    Target(Target),
    Actual(FiscalYear, Observation),
}

impl IndicatorValue {
    /// An indicator has one baseline and one target, and one actual a year.
    pub fn key(&self) -> (&'static str, Option<FiscalYear>) {
        match self {
            IndicatorValue::Baseline(..) => ("baseline", None),
            IndicatorValue::Target(_) => ("target", None),
            IndicatorValue::Actual(year, _) => ("actual", Some(*year)),
        }
    }
}

/// Each begins with `head`, of the area.
pub fn rows(head: &Values, record: &AreaRecord) -> Vec<Values> {
    let indicators = record.indicators.iter();
    indicators.flat_map(|i| indicator_rows(head, i)).collect()
}

/// The baseline, the target, and the actuals by year; one row without a value if there is none.
fn indicator_rows(head: &Values, indicator: &Indicator) -> Vec<Values> {
    let mut definition = head.clone();
    set_definition(&mut definition, indicator);
    let row = |kind: ValueKind, year: FiscalYear, observation: &Observation| {
        let mut row = definition.clone();
        set_value(&mut row, kind, year, observation);
        row
    };
    let mut rows = Vec::new();
    if let Some((year, observation)) = &indicator.baseline {
        rows.push(row(ValueKind::Baseline, *year, observation));
    }
    if let Some(target) = &indicator.target {
        rows.push(row(ValueKind::Target, target.year, &target.observation()));
    }
    for (year, observation) in &indicator.actuals {
        let mut row = row(ValueKind::Actual, *year, observation);
        let rate = progress(indicator, *year).map(|rate| format!("{:.1}", rate * 100.0));
        row.set_some(&PROGRESS_RATE, rate);
        rows.push(row);
    }
    if rows.is_empty() {
        rows.push(definition);
    }
    rows
}

fn set_definition(row: &mut Values, indicator: &Indicator) {
    row.set(&INDICATOR_ID, &indicator.id);
    row.set(&INDICATOR_NAME, &indicator.name);
    row.set(&INDICATOR_UNIT, &indicator.unit);
    row.set(&DIRECTION, indicator.direction.code());
    row.set(&DIRECTION_LABEL, indicator.direction.label());
    row.set(&INDICATOR_WHY, &indicator.why);
    row.set(&INDICATOR_SOURCE, &indicator.source);
    row.set(&INDICATOR_BASIS, &indicator.basis);
    row.set_some(&LINKED_ISSUE, indicator.issue.as_ref());
    row.set_some(&SERIES, indicator.reference.as_ref());
    row.set_some(&ENDED_YEAR, indicator.ended.map(FiscalYear::western));
    row.set_some(&SHARE_OF, indicator.share_of.as_ref());
    row.set_some(&COUNTING, indicator.counting.map(Counting::code));
    row.set_some(&COUNTING_LABEL, indicator.counting.map(Counting::label));
    row.set_some(&STATUTORY, indicator.statutory.map(StatutoryPlan::code));
    row.set_some(
        &STATUTORY_LABEL,
        indicator.statutory.map(StatutoryPlan::label),
    );
}

fn set_value(row: &mut Values, kind: ValueKind, year: FiscalYear, observation: &Observation) {
    row.set(&VALUE_KIND, kind.code());
    row.set(&VALUE_KIND_LABEL, kind.label());
    set_year(row, year);
    match &observation.value {
        Value::Number(number) => {
            row.set(&VALUE, number);
            row.set(&VALUE_REMARK, &observation.remark);
        }
        Value::Words(words) => row.set(&VALUE_WORDS, words),
    }
    row.set_some(&VALUE_DATE, observation.date);
    row.set(&VALUE_SOURCE, &observation.source);
    row.set(&VALUE_BASIS, &observation.basis);
    let names = observation.parts.iter().map(|part| part.name.as_str());
    row.set(&PART_NAMES, ids_cell::join(names));
    let numbers = observation.parts.iter().map(|part| part.number.to_string());
    row.set(&PART_NUMBERS, numbers.collect::<Vec<_>>().join(" "));
}

pub fn read(cells: &mut Cells<'_>) -> Option<(Indicator, Option<IndicatorValue>)> {
    let id = cells.filled(&INDICATOR_ID);
    let direction = cells.code(&DIRECTION, coded);
    let ended = cells.optional_fiscal_year(&ENDED_YEAR);
    let statutory = cells.optional_code(&STATUTORY, coded::<StatutoryPlan>);
    let counting = cells.optional_code(&COUNTING, coded::<Counting>);
    let value = value(cells);
    let name = cells.row.get(&INDICATOR_NAME);
    let unit = cells.row.get(&INDICATOR_UNIT);
    let mut indicator = Indicator::new(IndicatorId::new(id?), name, unit, direction?);
    indicator.why = cells.row.get(&INDICATOR_WHY);
    indicator.source = cells.row.get(&INDICATOR_SOURCE);
    indicator.basis = cells.row.get(&INDICATOR_BASIS);
    let filled = |text: String| (!text.is_empty()).then_some(text);
    indicator.issue = filled(cells.row.get(&LINKED_ISSUE)).map(IssueId::new);
    indicator.reference = filled(cells.row.get(&SERIES)).map(SeriesId::new);
    indicator.share_of = filled(cells.row.get(&SHARE_OF)).map(IndicatorId::new);
    indicator.statutory = statutory?;
    indicator.counting = counting?;
    indicator.ended = ended?;
    Some((indicator, value?))
}

/// A row with a kind and neither figure nor words is a value whose words are still to be written.
fn value(cells: &mut Cells<'_>) -> Option<Option<IndicatorValue>> {
    let kind = cells.optional_code(&VALUE_KIND, coded::<ValueKind>)?;
    let Some(kind) = kind else {
        cells.must_be_blank(&[
            FISCAL_YEAR,
            VALUE,
            VALUE_WORDS,
            VALUE_DATE,
            VALUE_SOURCE,
            VALUE_BASIS,
            PART_NAMES,
            PART_NUMBERS,
            VALUE_REMARK,
        ]);
        return Some(None);
    };
    let year = cells.fiscal_year(&FISCAL_YEAR);
    let number = cells.optional_number(&VALUE);
    let date = cells.optional_day(&VALUE_DATE);
    let parts = parts(cells);
    let words = cells.row.get(&VALUE_WORDS);
    let remark = cells.row.get(&VALUE_REMARK);
    let value = match number? {
        None if !remark.is_empty() => {
            let message =
                "ことばをそえる数値がありません。「値」に数値を入れるか、ここを空にしてください。";
            cells.problem(&VALUE_REMARK, message);
            return None;
        }
        None => Value::Words(words),
        Some(number) if words.is_empty() => Value::Number(number),
        Some(_) => {
            let message = "数値とことばの両方が書かれています。どちらかを空にしてください。";
            cells.problem(&VALUE_WORDS, message);
            return None;
        }
    };
    let observation = Observation {
        value,
        remark,
        date: date?,
        source: cells.row.get(&VALUE_SOURCE),
        basis: cells.row.get(&VALUE_BASIS),
        parts: parts?,
    };
    let year = year?;
    Some(Some(match kind {
        ValueKind::Baseline => IndicatorValue::Baseline(year, observation),
        ValueKind::Actual => IndicatorValue::Actual(year, observation),
        ValueKind::Target => {
            cells.must_be_blank(&[
                VALUE_DATE,
                VALUE_SOURCE,
                VALUE_BASIS,
                PART_NAMES,
                PART_NUMBERS,
            ]);
            IndicatorValue::Target(Target {
                year,
                value: observation.value,
                remark: observation.remark,
            })
        }
    }))
}

fn parts(cells: &mut Cells<'_>) -> Option<Vec<Part>> {
    // The one column says nothing without the other.
    if ![PART_NAMES, PART_NUMBERS]
        .iter()
        .all(|column| cells.row.has(column))
    {
        return Some(Vec::new());
    }
    let names = ids_cell::split(&cells.row.get(&PART_NAMES));
    let text = cells.row.get(&PART_NUMBERS);
    let typed: Vec<&str> = text.split_whitespace().collect();
    if names.len() != typed.len() {
        let message = format!(
            "うちの名前は{}個、値は{}個です。同じ数にしてください。",
            names.len(),
            typed.len()
        );
        cells.problem(&PART_NUMBERS, message);
        return None;
    }
    let mut parts = Vec::new();
    for (name, typed) in names.into_iter().zip(typed) {
        let Some(number) = number_of_any_size(typed).ok().flatten() else {
            let message = format!(
                "「{}」は数値として読めません。数字だけを、半角の空白で区切って書いてください。",
                excerpt(typed)
            );
            cells.problem(&PART_NUMBERS, message);
            return None;
        };
        parts.push(Part { name, number });
    }
    Some(parts)
}
