//! 1 → 2: a member was known by 立場 alone, so each 立場 that answered gets a respondent, whose id is
//! its code, in the order of ids. What was agreed stays agreed: in which sitting, nobody has said.

use serde_json::{Value, json};
use std::collections::BTreeSet;

pub fn migrate(workspace: &mut Value) {
    for place in ["records", "removed"] {
        let records = workspace.get_mut(place).and_then(Value::as_array_mut);
        records.into_iter().flatten().for_each(add_respondents);
    }
}

fn add_respondents(record: &mut Value) {
    let mut sides: BTreeSet<&str> = BTreeSet::new();
    let assessments = record.get("assessments").and_then(Value::as_array);
    for assessment in assessments.into_iter().flatten() {
        let side = assessment.pointer("/key/voice/member");
        sides.extend(side.and_then(Value::as_str));
    }
    let respondent = |side: &&str| json!({ "id": side, "perspectives": [side] });
    let respondents: Vec<Value> = sides.iter().map(respondent).collect();
    if !respondents.is_empty()
        && let Some(record) = record.as_object_mut()
    {
        record.insert("respondents".to_owned(), Value::Array(respondents));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn assessment(voice: Value) -> Value {
        json!({ "key": { "voice": voice } })
    }

    #[test]
    fn each_side_that_answered_gets_one_respondent() {
        let member = |side: &str| assessment(json!({ "member": side }));
        let agreed = assessment(json!("agreed"));
        let all = json!([member("peer"), agreed, member("family"), member("peer")]);
        let before = json!({
            "records": [{ "assessments": all }, { "assessments": [agreed] }, {}],
            "removed": [{ "assessments": [member("peer")] }],
        });
        let mut after = before.clone();
        migrate(&mut after);
        let respondent = |side: &str| json!({ "id": side, "perspectives": [side] });
        let mut expected = before;
        expected["records"][0]["respondents"] = json!([respondent("family"), respondent("peer")]);
        expected["removed"][0]["respondents"] = json!([respondent("peer")]);
        assert_eq!(after, expected);
    }

    #[test]
    fn what_is_not_in_order_passes_through() {
        for odd in [
            json!(null),
            json!([1]),
            json!({ "records": { "a": 1 } }),
            json!({ "records": [1, { "assessments": [1, { "key": { "voice": { "member": 1 } } }] }] }),
        ] {
            let mut after = odd.clone();
            migrate(&mut after);
            assert_eq!(after, odd);
        }
    }
}
