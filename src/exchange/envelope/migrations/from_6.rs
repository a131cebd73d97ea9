//! 6 → 7: what an area says of a round is one assessment, in which each answer tells whether it was agreed on.
//!
//! Until now there were two, a draft and one that was called agreed whoever had filled it in. Where both said
//! something of an item, the second stood on every page: it still does. Only what names its sitting was agreed
//! on; all else is the office's draft.

use serde_json::{Map, Value, json};

pub fn migrate(workspace: &mut Value) {
    for place in ["records", "removed"] {
        let records = workspace.get_mut(place).and_then(Value::as_array_mut);
        for record in records.into_iter().flatten() {
            if let Some(rounds) = record.get_mut("assessments").and_then(Value::as_array_mut) {
                one_a_round(rounds);
            }
        }
    }
}

fn one_a_round(rounds: &mut Vec<Value>) {
    for round in rounds.iter_mut().filter(|round| is(round, "agreed")) {
        name_sitting(round);
    }
    let drafts: Vec<Value> = rounds.iter().filter(|r| is(r, "draft")).cloned().collect();
    for draft in drafts {
        let is_same = |round: &&mut Value| is(round, "agreed") && is_of_same_time(round, &draft);
        let Some(agreed) = rounds.iter_mut().find(is_same) else {
            continue;
        };
        let merged = over(&draft, agreed);
        *agreed = merged;
        rounds.retain(|round| *round != draft);
    }
    for round in rounds {
        if is(round, "draft") || is(round, "agreed") {
            round["key"]["voice"] = json!("area");
        }
    }
}

fn is(round: &Value, voice: &str) -> bool {
    round.pointer("/key/voice").and_then(Value::as_str) == Some(voice)
}

fn is_of_same_time(one: &Value, other: &Value) -> bool {
    let of = |round: &Value| ["/key/year", "/key/round"].map(|part| round.pointer(part).cloned());
    of(one) == of(other)
}

/// The sitting of a round is said of each of its words.
fn name_sitting(round: &mut Value) {
    let Some(sitting) = round
        .as_object_mut()
        .and_then(|round| round.remove("agreed_in"))
    else {
        return;
    };
    if sitting.is_null() {
        return;
    }
    let say = |word: &mut Value, on: &str| {
        let on = word.get(on).filter(|on| !on.is_null()).cloned();
        if let (Some(on), Some(word)) = (on, word.as_object_mut()) {
            word.insert("agreed".to_owned(), json!({ "sitting": sitting, "on": on }));
        }
    };
    if let Some(answers) = round.get_mut("answers").and_then(Value::as_object_mut) {
        answers
            .values_mut()
            .for_each(|answer| say(answer, "rating"));
    }
    let judgements = round.get_mut("judgements").and_then(Value::as_array_mut);
    judgements
        .into_iter()
        .flatten()
        .for_each(|judgement| say(judgement, "verdict"));
}

/// The draft with what was called agreed over it, item by item. A round that says nothing at all takes the place
/// of nothing.
fn over(draft: &Value, agreed: &Value) -> Value {
    let answers = |round: &Value| -> Map<String, Value> {
        let answers = round.get("answers").and_then(Value::as_object);
        answers.cloned().unwrap_or_default()
    };
    let judgements = |round: &Value| -> Vec<Value> {
        let judgements = round.get("judgements").and_then(Value::as_array);
        judgements.cloned().unwrap_or_default()
    };
    let says_nothing = answers(agreed).is_empty() && judgements(agreed).is_empty();
    let mut merged = if says_nothing { draft } else { agreed }.clone();
    let mut all = answers(draft);
    for (item, answer) in answers(agreed) {
        let drafted = all.remove(&item);
        all.insert(item, answer_over(drafted, answer));
    }
    let place = |judgement: &Value| {
        [
            judgement.get("item").cloned(),
            judgement.get("side").cloned(),
        ]
    };
    let mut said = judgements(agreed);
    for judgement in judgements(draft) {
        if !said.iter().any(|other| place(other) == place(&judgement)) {
            said.push(judgement);
        }
    }
    let text = |judgement: &Value| place(judgement).map(|part| part.map(|part| part.to_string()));
    // By item, then strengths before gaps: as an assessment keeps them.
    said.sort_by_key(|judgement| {
        let [item, side] = text(judgement);
        (item, std::cmp::Reverse(side))
    });
    merged["key"]["voice"] = json!("area");
    if let Some(merged) = merged.as_object_mut() {
        if !all.is_empty() {
            merged.insert("answers".to_owned(), Value::Object(all));
        }
        if !said.is_empty() {
            merged.insert("judgements".to_owned(), Value::Array(said));
        }
    }
    merged
}

/// What the second one leaves blank stays as it was drafted. How far a text may go, that it was taken over and when it
/// was looked at is said of that text alone.
fn answer_over(draft: Option<Value>, agreed: Value) -> Value {
    const TOLD_OF: [(&str, &[&str]); 4] = [
        ("evidence_circle", &["evidence"]),
        ("comment_circle", &["comment"]),
        ("carried", &["rating", "evidence"]),
        ("checked", &["rating", "evidence"]),
    ];
    match (draft, agreed) {
        (Some(Value::Object(mut answer)), Value::Object(agreed)) => {
            for (told, of) in TOLD_OF {
                let is_another = |field: &&str| {
                    let said = agreed.get(*field).filter(|said| !said.is_null());
                    said.is_some_and(|said| answer.get(*field) != Some(said))
                };
                if of.iter().any(is_another) {
                    answer.remove(told);
                }
            }
            answer.extend(agreed);
            Value::Object(answer)
        }
        (_, agreed) => agreed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn migrated(rounds: Value) -> Value {
        let mut workspace = json!({
            "records": [{ "assessments": rounds }, {}],
            "removed": [{ "assessments": rounds }],
        });
        migrate(&mut workspace);
        let [here, away] = ["records", "removed"].map(|place| workspace[place][0].clone());
        assert_eq!(here, away);
        here["assessments"].clone()
    }

    fn key(voice: Value) -> Value {
        json!({ "year": 2026, "round": "start", "voice": voice })
    }

    #[test]
    fn what_was_called_agreed_is_a_draft_unless_it_names_its_sitting() {
        let sitting = json!({ "forum": "f", "meeting": "m" });
        let before = json!([
            { "key": key(json!("agreed")), "answers": { "a": { "rating": { "level": 3 } } } },
            { "key": key(json!({ "member": "r1" })), "answers": { "a": { "rating": "unknown" } } },
        ]);
        let now = json!([
            { "key": key(json!("area")), "answers": { "a": { "rating": { "level": 3 } } } },
            { "key": key(json!({ "member": "r1" })), "answers": { "a": { "rating": "unknown" } } },
        ]);
        assert_eq!(migrated(before), now);
        let before = json!([{
            "key": key(json!("agreed")),
            "agreed_in": sitting,
            "answers": { "a": { "rating": "unknown" }, "b": { "comment": "x" } },
            "judgements": [{ "item": "a", "side": "gap", "verdict": "added" }],
        }]);
        let now = json!([{
            "key": key(json!("area")),
            "answers": {
                "a": { "rating": "unknown", "agreed": { "sitting": sitting, "on": "unknown" } },
                "b": { "comment": "x" },
            },
            "judgements": [{
                "item": "a", "side": "gap", "verdict": "added",
                "agreed": { "sitting": sitting, "on": "added" },
            }],
        }]);
        assert_eq!(migrated(before), now);
    }

    #[test]
    fn a_draft_lies_under_what_was_agreed_on() {
        let edition = |edition: &str| json!({ "list": "l", "edition": edition });
        let draft = json!({
            "key": key(json!("draft")),
            "edition": edition("1"),
            "answers": { "a": { "rating": { "level": 1 }, "evidence": "要綱" }, "c": { "comment": "z" } },
            "judgements": [
                { "item": "a", "side": "strength", "verdict": "struck" },
                { "item": "c", "side": "gap", "verdict": "added" },
            ],
        });
        let agreed = json!({
            "key": key(json!("agreed")),
            "edition": edition("2"),
            "answers": { "a": { "rating": { "level": 3 } } },
            "judgements": [{ "item": "a", "side": "strength", "verdict": "confirmed" }],
        });
        let now = json!([{
            "key": key(json!("area")),
            "edition": edition("2"),
            "answers": { "a": { "rating": { "level": 3 }, "evidence": "要綱" }, "c": { "comment": "z" } },
            "judgements": [
                { "item": "a", "side": "strength", "verdict": "confirmed" },
                { "item": "c", "side": "gap", "verdict": "added" },
            ],
        }]);
        for both in [json!([agreed, draft]), json!([draft, agreed])] {
            assert_eq!(migrated(both), now);
        }
        let blank = json!({ "key": key(json!("agreed")), "edition": edition("2") });
        let alone = migrated(json!([draft.clone()]));
        assert_eq!(migrated(json!([blank, draft])), alone);
    }

    #[test]
    fn how_far_a_drafted_text_may_go_is_not_said_of_another_one() {
        let over = |agreed: Value| {
            let draft = json!({
                "rating": { "level": 1 }, "evidence": "要綱", "evidence_circle": "public",
                "carried": true, "checked": "2026-04-20", "comment": "話した", "comment_circle": "prefecture",
            });
            answer_over(Some(draft), agreed)
        };
        assert_eq!(
            over(json!({ "rating": { "level": 3 }, "evidence": "議事録" })),
            json!({
                "rating": { "level": 3 }, "evidence": "議事録",
                "comment": "話した", "comment_circle": "prefecture",
            })
        );
        let same = json!({ "rating": { "level": 1 }, "comment": "別のこと" });
        let kept = over(same);
        assert_eq!(
            (&kept["carried"], &kept["evidence_circle"]),
            (&json!(true), &json!("public"))
        );
        assert_eq!(kept.get("comment_circle"), None);
    }

    #[test]
    fn rounds_of_other_times_stay_apart_and_what_is_not_in_order_is_left_to_be_told() {
        let of = |year: i32, voice: &str| json!({ "key": { "year": year, "round": "start", "voice": voice } });
        let now = migrated(json!([of(2026, "draft"), of(2027, "agreed"), 7]));
        assert_eq!(now, json!([of(2026, "area"), of(2027, "area"), 7]));
        let mut odd = json!({ "records": [1, { "assessments": [{ "key": 3 }] }], "removed": {} });
        let before = odd.clone();
        migrate(&mut odd);
        assert_eq!(odd, before);
    }
}
