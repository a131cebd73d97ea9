//! 3 → 4: a round was filled by the short list or not; by now a word says how much of its list it asks
//! for.

use serde_json::{Value, json};

pub fn migrate(workspace: &mut Value) {
    for place in ["records", "removed"] {
        let records = workspace.get_mut(place).and_then(Value::as_array_mut);
        for record in records.into_iter().flatten() {
            let rounds = record.get_mut("assessments").and_then(Value::as_array_mut);
            rounds.into_iter().flatten().for_each(say_scope);
        }
    }
}

/// What is neither true nor false stays, to be told.
fn say_scope(round: &mut Value) {
    let Some(round) = round.as_object_mut() else {
        return;
    };
    match round.remove("short") {
        Some(Value::Bool(true)) => round.insert("scope".to_owned(), json!("short")),
        None | Some(Value::Bool(false) | Value::Null) => None,
        Some(other) => round.insert("scope".to_owned(), other),
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_round_by_the_short_list_stays_one() {
        let of = |rounds: Value| {
            let mut workspace = json!({
                "records": [{ "assessments": rounds }, {}],
                "removed": [{ "assessments": rounds }],
            });
            migrate(&mut workspace);
            let [here, away] = ["records", "removed"].map(|place| workspace[place][0].clone());
            assert_eq!(here, away);
            here["assessments"].clone()
        };
        let before = json!([{ "short": true }, { "short": false }, { "short": null }, {}]);
        assert_eq!(of(before), json!([{ "scope": "short" }, {}, {}, {}]));
    }

    #[test]
    fn what_is_not_in_order_is_left_to_be_told() {
        let mut odd =
            json!({ "records": [1, { "assessments": [1, { "short": 3 }] }], "removed": {} });
        migrate(&mut odd);
        let expected =
            json!({ "records": [1, { "assessments": [1, { "scope": 3 }] }], "removed": {} });
        assert_eq!(odd, expected);
        let mut nothing = json!(null);
        migrate(&mut nothing);
        assert_eq!(nothing, json!(null));
    }
}
