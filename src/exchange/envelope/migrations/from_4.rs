//! 4 → 5: two figures that were counted in another way have series of their own. A user's own value of such
//! a figure goes with it, and so does an indicator of 平均生活日数 that has values of the new way.

use serde_json::{Value, json};

/// The id of a value, and what it is called now: its id, and its series.
const MOVED: [(&str, &str, &str); 5] = [
    (
        "community-days-p8",
        "community-days-within-year-p8",
        DAYS_OF_NEW_WAY,
    ),
    (
        "community-days-2022",
        "community-days-within-year-2022",
        DAYS_OF_NEW_WAY,
    ),
    (
        "readmission-90d-p8",
        "readmission-over-month-90d-p8",
        "readmission-over-month-90d",
    ),
    (
        "readmission-180d-p8",
        "readmission-over-month-180d-p8",
        "readmission-over-month-180d",
    ),
    (
        "readmission-365d-p8",
        "readmission-over-month-365d-p8",
        "readmission-over-month-365d",
    ),
];

const DAYS: &str = "community-days";
const DAYS_OF_NEW_WAY: &str = "community-days-within-year";

/// From this fiscal year on 平均生活日数 are counted in the new way.
const NEW_WAY_FROM: i64 = 2022;
/// And from this 障害福祉計画 on.
const NEW_WAY_FROM_PERIOD: i64 = 8;

pub fn migrate(workspace: &mut Value) {
    let own = workspace
        .get_mut("references")
        .and_then(Value::as_array_mut);
    own.into_iter().flatten().for_each(move_value);
    for place in ["records", "removed"] {
        let records = workspace.get_mut(place).and_then(Value::as_array_mut);
        for record in records.into_iter().flatten() {
            let indicators = record.get_mut("indicators").and_then(Value::as_array_mut);
            indicators.into_iter().flatten().for_each(follow_new_way);
        }
    }
}

fn move_value(value: &mut Value) {
    let text = |key: &str| value.get(key).and_then(Value::as_str);
    let moved = MOVED.iter().find(|(before, ..)| text("id") == Some(before));
    // One that the user added has an id of its own.
    let at = |pointer: &str| value.pointer(pointer).and_then(Value::as_i64);
    let is_new = text("series") == Some(DAYS)
        && (at("/time/year").is_some_and(|year| year >= NEW_WAY_FROM)
            || at("/time/period").is_some_and(|period| period >= NEW_WAY_FROM_PERIOD));
    let Some(value) = value.as_object_mut() else {
        return;
    };
    if let Some((_, id, series)) = moved {
        value.insert("id".to_owned(), json!(id));
        value.insert("series".to_owned(), json!(series));
    } else if is_new {
        value.insert("series".to_owned(), json!(DAYS_OF_NEW_WAY));
    }
}

fn follow_new_way(indicator: &mut Value) {
    if indicator.get("reference").and_then(Value::as_str) != Some(DAYS) {
        return;
    }
    let actuals = indicator.get("actuals").and_then(Value::as_object);
    let of_actuals = actuals.into_iter().flat_map(|years| years.keys());
    let of_actuals = of_actuals.filter_map(|year| year.parse::<i64>().ok());
    let baseline = indicator.pointer("/baseline/0").and_then(Value::as_i64);
    let is_new = of_actuals.chain(baseline).any(|year| year >= NEW_WAY_FROM);
    if let (true, Some(indicator)) = (is_new, indicator.as_object_mut()) {
        indicator.insert("reference".to_owned(), json!(DAYS_OF_NEW_WAY));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_users_own_value_goes_where_its_figure_went() {
        let mut workspace = json!({ "references": [
            { "id": "community-days-p8", "series": "community-days", "value": 320 },
            { "id": "readmission-90d-p8", "series": "readmission-90d" },
            { "id": "community-days-p7", "series": "community-days" },
            { "id": "own-1", "series": "community-days", "time": { "year": 2023 } },
            { "id": "own-2", "series": "community-days", "time": { "year": 2021 } },
            { "id": "own-3", "series": "community-days", "time": { "period": 8 } },
            7,
        ] });
        migrate(&mut workspace);
        let now = json!({ "references": [
            { "id": "community-days-within-year-p8", "series": "community-days-within-year", "value": 320 },
            { "id": "readmission-over-month-90d-p8", "series": "readmission-over-month-90d" },
            { "id": "community-days-p7", "series": "community-days" },
            { "id": "own-1", "series": "community-days-within-year", "time": { "year": 2023 } },
            { "id": "own-2", "series": "community-days", "time": { "year": 2021 } },
            { "id": "own-3", "series": "community-days-within-year", "time": { "period": 8 } },
            7,
        ] });
        assert_eq!(workspace, now);
    }

    #[test]
    fn days_of_the_new_way_stand_beside_the_new_series() {
        let of = |indicator: Value| {
            let mut workspace = json!({ "records": [{ "indicators": [indicator] }] });
            migrate(&mut workspace);
            workspace["records"][0]["indicators"][0]["reference"].take()
        };
        let days = |actuals: Value| json!({ "reference": "community-days", "actuals": actuals });
        assert_eq!(
            of(days(json!({ "2021": {}, "2023": {} }))),
            "community-days-within-year"
        );
        assert_eq!(of(days(json!({ "2021": {} }))), "community-days");
        let begun = json!({ "reference": "community-days", "baseline": [2024, {}] });
        assert_eq!(of(begun), "community-days-within-year");
        assert_eq!(
            of(json!({ "reference": "discharge-3m", "baseline": [2024, {}] })),
            "discharge-3m"
        );
    }
}
