//! Each rule on a small example, and the choice of a person.

use super::*;
use crate::exchange::parts::{Shape, element_shape, identity};
use serde_json::{Value, json};

/// Merges, and checks what stands there and what people have to choose, as `[path, base, ours,
/// theirs]`.
fn check(base: Value, ours: Value, theirs: Value, expected: Value, clashes: Value) {
    let merged = merge(Some(&base), Some(&ours), Some(&theirs));
    assert_eq!(merged.value, Some(expected));
    let told = merged.clashes.iter();
    let told = told.map(|c| json!([c.path, c.base, c.ours, c.theirs]));
    assert_eq!(Value::Array(told.collect()), clashes);
}

fn name(name: &str) -> Value {
    json!({ "name": name })
}

#[test]
fn what_one_side_changed_is_taken_and_what_both_changed_alike_is_no_question() {
    check(
        json!({"vision": "a", "worries": "b", "questions": "c"}),
        json!({"vision": "a1", "worries": "b", "questions": "c1"}),
        json!({"vision": "a", "worries": "b1", "questions": "c1"}),
        json!({"vision": "a1", "worries": "b1", "questions": "c1"}),
        json!([]),
    );
}

#[test]
fn where_both_changed_it_one_side_stays_and_both_are_told() {
    check(
        json!({"vision": "a"}),
        json!({"vision": "a1"}),
        json!({"vision": "a2"}),
        json!({"vision": "a2"}),
        json!([[[name("vision")], "a", "a1", "a2"]]),
    );
    check(
        json!({}),
        json!({"vision": "a1"}),
        json!({"vision": "a2"}),
        json!({"vision": "a2"}),
        json!([[[name("vision")], null, "a1", "a2"]]),
    );
}

#[test]
fn what_one_side_removed_and_the_other_edited_stays_as_edited() {
    let base = json!({"issues": [{"id": "s1", "title": "a"}, {"id": "s2", "title": "b"}]});
    let without = json!({"issues": [{"id": "s2", "title": "b"}]});
    let edited = json!({"issues": [{"id": "s1", "title": "a1"}, {"id": "s2", "title": "b"}]});
    let (issue, was) = (
        json!({"id": "s1", "title": "a1"}),
        json!({"id": "s1", "title": "a"}),
    );
    let path = json!([name("issues"), {"element": "s1"}]);
    check(
        base.clone(),
        without.clone(),
        edited.clone(),
        edited.clone(),
        json!([[path, was, null, issue]]),
    );
    check(
        base,
        edited.clone(),
        without,
        edited,
        json!([[path, was, issue, null]]),
    );
    check(
        json!({"title": "a"}),
        json!({"title": "a1"}),
        json!({"title": ""}),
        json!({"title": "a1"}),
        json!([[[name("title")], "a", "a1", ""]]),
    );
}

#[test]
fn two_sides_that_fill_in_one_figure_lose_neither_value() {
    let number = |n: i32| json!({ "number": n });
    let figure = |fields: Value| {
        let mut figure = json!({"id": "inpatients", "name": "入院している人"});
        for (field, value) in fields.as_object().expect("fields") {
            figure[field] = value.clone();
        }
        json!({"profile": {"figures": [figure]}})
    };
    let place = |name: &str, n| json!({"name": name, "value": number(n)});
    check(
        json!({}),
        figure(json!({"places": [place("東町", 1)], "source": "630調査"})),
        figure(json!({"places": [place("西市", 2)], "value": number(3)})),
        figure(
            json!({"places": [place("西市", 2), place("東町", 1)], "source": "630調査", "value": number(3)}),
        ),
        json!([]),
    );
    // A number of one side and words of the other are two values, and no half of each.
    let path = json!([name("profile"), name("figures"), {"element": "inpatients"}, name("value")]);
    let words = json!({"words": "調べている"});
    check(
        figure(json!({"value": number(3)})),
        figure(json!({"value": number(4)})),
        figure(json!({"value": words})),
        figure(json!({"value": words})),
        json!([[path, number(3), number(4), words]]),
    );
}

#[test]
fn the_history_of_both_sides_stands_by_time() {
    let event = |id: &str, time: &str| json!({"id": id, "time": time, "what": id});
    let history = |events: &[Value]| json!({"profile": {"history": events}});
    let (a, b, c) = (
        event("a", "FY2018"),
        event("b", "2019-04"),
        event("c", "2019"),
    );
    check(
        history(std::slice::from_ref(&a)),
        history(&[a.clone(), b.clone()]),
        history(&[a.clone(), c.clone()]),
        history(&[a, c, b]),
        json!([]),
    );
}

#[test]
fn an_absent_list_or_map_is_an_empty_one() {
    check(
        json!({"actions": [{"id": "a"}]}),
        json!({}),
        json!({"actions": [{"id": "a"}, {"id": "b"}]}),
        json!({"actions": [{"id": "b"}]}),
        json!([]),
    );
    check(
        json!({"answers": {"i1": {"comment": "a"}}}),
        json!({}),
        json!({"answers": {"i1": {"comment": "a"}, "i2": {"rating": "unknown"}}}),
        json!({"answers": {"i2": {"rating": "unknown"}}}),
        json!([]),
    );
}

#[test]
fn an_answer_that_both_emptied_in_part_is_blank_and_not_kept() {
    check(
        json!({"answers": {"i1": {"comment": "a", "evidence": "b"}, "i2": {"comment": "c"}}}),
        json!({"answers": {"i1": {"comment": "a"}, "i2": {"comment": "c"}}}),
        json!({"answers": {"i1": {"evidence": "b"}, "i2": {"comment": "c"}}}),
        json!({"answers": {"i2": {"comment": "c"}}}),
        json!([]),
    );
}

#[test]
fn values_that_mean_something_only_as_one_are_taken_as_one() {
    let of = |value: Value| json!({"actuals": {"2025": {"value": value}}});
    let path = json!([name("actuals"), name("2025"), name("value")]);
    check(
        of(json!({"number": 3.0})),
        of(json!({"number": 4.0})),
        of(json!({"words": "毎年"})),
        of(json!({"words": "毎年"})),
        json!([[path, {"number": 3.0}, {"number": 4.0}, {"words": "毎年"}]]),
    );
    let path = json!([name("sitting")]);
    check(
        json!({"sitting": ["f1", "m1"]}),
        json!({"sitting": ["f1", "m2"]}),
        json!({"sitting": ["f2", "m1"]}),
        json!({"sitting": ["f2", "m1"]}),
        json!([[path, ["f1", "m1"], ["f1", "m2"], ["f2", "m1"]]]),
    );
}

#[test]
fn the_entry_of_a_map_may_bear_the_name_of_a_field() {
    check(
        json!({"answers": {"rating": {"comment": "a", "evidence": "b"}}}),
        json!({"answers": {"rating": {"comment": "a1", "evidence": "b"}}}),
        json!({"answers": {"rating": {"comment": "a", "evidence": "b1"}}}),
        json!({"answers": {"rating": {"comment": "a1", "evidence": "b1"}}}),
        json!([]),
    );
}

#[test]
fn steps_are_merged_place_by_place_and_a_pair_that_both_made_as_one() {
    let steps = |first: &str, second: &str| json!({"steps": [{"note": first}, {"note": second}]});
    check(
        steps("a", "b"),
        steps("a1", "b"),
        steps("a2", "b2"),
        steps("a2", "b2"),
        json!([[[name("steps"), {"place": 0}, name("note")], "a", "a1", "a2"]]),
    );
    let baseline = |year: i32, source: &str| json!({"baseline": [year, {"source": source}]});
    check(
        baseline(2024, "a"),
        baseline(2025, "a"),
        baseline(2024, "b"),
        baseline(2025, "b"),
        json!([]),
    );
    check(
        json!({}),
        baseline(2024, "a"),
        baseline(2025, "b"),
        baseline(2025, "b"),
        json!([[[name("baseline")], null, [2024, {"source": "a"}], [2025, {"source": "b"}]]]),
    );
}

#[test]
fn lists_of_ids_and_names_take_in_what_each_side_added_and_lose_what_each_took_away() {
    check(
        json!({"municipalities": ["津市", "松阪市", "伊勢市"]}),
        json!({"municipalities": ["津市", "松阪市", "伊勢市", "志摩市", "鳥羽市"]}),
        json!({"municipalities": ["津市", "伊勢市", "鳥羽市"]}),
        json!({"municipalities": ["津市", "伊勢市", "志摩市", "鳥羽市"]}),
        json!([]),
    );
    // Each name was mended by one side.
    check(
        json!({"municipalities": ["つ市", "まつさか市"]}),
        json!({"municipalities": ["津市", "まつさか市"]}),
        json!({"municipalities": ["つ市", "松阪市"]}),
        json!({"municipalities": ["津市", "松阪市"]}),
        json!([]),
    );
    check(
        json!({"menus": [3]}),
        json!({"menus": [3, 9]}),
        json!({"menus": [1, 3, 5]}),
        json!({"menus": [1, 3, 5, 9]}),
        json!([]),
    );
}

#[test]
fn the_order_of_what_stays_stays_unless_only_the_other_side_moved_something() {
    let order = |ids: &[&str]| json!({"order": ids});
    let check_order = |base: &[&str], ours: &[&str], theirs: &[&str], expected: &[&str]| {
        check(
            order(base),
            order(ours),
            order(theirs),
            order(expected),
            json!([]),
        );
    };
    let base = ["a", "b", "c"];
    check_order(
        &base,
        &["a", "b", "x", "c"],
        &["c", "a", "b"],
        &["c", "a", "b", "x"],
    );
    check_order(
        &base,
        &["c", "a", "b"],
        &["a", "b", "c", "x"],
        &["c", "x", "a", "b"],
    );
    check_order(&base, &["c", "a", "b"], &["b", "a", "c"], &["b", "a", "c"]);
    check_order(
        &base,
        &["a", "b", "c", "y"],
        &["a", "b", "c", "x"],
        &["a", "b", "c", "x", "y"],
    );
}

#[test]
fn the_model_s_order_stays() {
    let meeting = |id: &str, date: &str| json!({"id": id, "date": date});
    let (first, second, third) = (
        meeting("m9", "2026-05-01"),
        meeting("m1", "2026-06-01"),
        meeting("m5", "2026-07-01"),
    );
    check(
        json!({"meetings": [third]}),
        json!({"meetings": [second, third]}),
        json!({"meetings": [first, third]}),
        json!({"meetings": [first, second, third]}),
        json!([]),
    );
    let judged = |item: &str, side: &str| json!({"item": item, "side": side, "verdict": "added"});
    check(
        json!({"judgements": []}),
        json!({"judgements": [judged("i1", "strength")]}),
        json!({"judgements": [judged("i1", "gap"), judged("i2", "gap")]}),
        json!({"judgements": [judged("i1", "strength"), judged("i1", "gap"), judged("i2", "gap")]}),
        json!([]),
    );
}

#[test]
fn respondents_handings_over_and_parts_are_known_by_what_names_them() {
    let respondent = |id: &str, name: &str| json!({"id": id, "name": name});
    check(
        json!({"respondents": [respondent("r5", "a")]}),
        json!({"respondents": [respondent("r1", "x"), respondent("r5", "a1")]}),
        json!({"respondents": [respondent("r3", "y"), respondent("r5", "a")]}),
        json!({"respondents": [respondent("r1", "x"), respondent("r3", "y"), respondent("r5", "a1")]}),
        json!([]),
    );
    let over = |day: &str, note: &str| json!({"date": day, "to": "successor", "note": note});
    check(
        json!({"handed_over": [over("2027-03-25", "a")]}),
        json!({"handed_over": [over("2026-03-25", "x"), over("2027-03-25", "a")]}),
        json!({"handed_over": [over("2027-03-25", "b")]}),
        json!({"handed_over": [over("2026-03-25", "x"), over("2027-03-25", "b")]}),
        json!([]),
    );
    let part = |name: &str, number: f64| json!({"name": name, "number": number});
    let path = json!([name("parts"), {"element": "一年以上"}, name("number")]);
    check(
        json!({"parts": [part("一年以上", 1.0)]}),
        json!({"parts": [part("一年以上", 2.0), part("65歳以上", 5.0)]}),
        json!({"parts": [part("一年以上", 3.0)]}),
        json!({"parts": [part("一年以上", 3.0), part("65歳以上", 5.0)]}),
        json!([[path, 1.0, 2.0, 3.0]]),
    );
}

#[test]
fn two_perspectives_and_a_level_with_its_year_are_taken_as_one() {
    let path = json!([name("perspectives")]);
    check(
        json!({"perspectives": ["peer"]}),
        json!({"perspectives": ["peer", "family"]}),
        json!({"perspectives": ["peer", "medical"]}),
        json!({"perspectives": ["peer", "medical"]}),
        json!([[path, ["peer"], ["peer", "family"], ["peer", "medical"]]]),
    );
    let desired = |level: u8, year: i32| json!({"desired": {"level": level, "year": year}});
    let of = |level: u8, year: i32| desired(level, year)["desired"].clone();
    check(
        desired(3, 2028),
        desired(4, 2028),
        desired(3, 2030),
        desired(3, 2030),
        json!([[[name("desired")], of(3, 2028), of(4, 2028), of(3, 2030)]]),
    );
}

#[test]
fn one_judgement_per_item_and_side_stays_one() {
    let judged =
        |verdict: &str| json!({"judgements": [{"item": "i1", "side": "gap", "verdict": verdict}]});
    let path = json!([name("judgements"), {"element": ["i1", "gap"]}, name("verdict")]);
    check(
        json!({}),
        judged("added"),
        judged("struck"),
        judged("struck"),
        json!([[path, null, "added", "struck"]]),
    );
}

#[test]
fn a_page_that_either_side_left_out_is_left_out() {
    let pages = |shown: [bool; 2]| {
        let page = |(page, shown): (&str, bool)| match shown {
            true => json!({"page": page, "shown": true}),
            false => json!({"page": page}),
        };
        let pages = ["gaps", "next"].into_iter().zip(shown).map(page);
        json!({"pages": pages.collect::<Vec<_>>()})
    };
    check(
        json!({}),
        pages([false, true]),
        pages([true, false]),
        pages([false, false]),
        json!([]),
    );
}

fn goals(texts: &[&str]) -> Value {
    let goals = texts.iter().map(|text| json!({"text": text}));
    json!({"goals": goals.collect::<Vec<_>>()})
}

#[test]
fn goals_are_known_by_their_content_and_their_neighbours() {
    // Added on both sides; an equal one once.
    check(
        goals(&["a"]),
        goals(&["a", "b", "d"]),
        goals(&["a", "c", "d"]),
        goals(&["a", "c", "b", "d"]),
        json!([]),
    );
    // Edited, with one more before it.
    check(
        goals(&["a", "b"]),
        goals(&["a", "b1"]),
        goals(&["x", "a", "b"]),
        goals(&["x", "a", "b1"]),
        json!([]),
    );
    check(
        goals(&["a", "b"]),
        goals(&["b"]),
        goals(&["a", "b", "c"]),
        goals(&["b", "c"]),
        json!([]),
    );
    let merged = json!({"text": "a2"});
    check(
        goals(&["a", "b"]),
        goals(&["a1", "b1"]),
        goals(&["a2", "b"]),
        goals(&["a2", "b1"]),
        json!([[[name("goals"), {"content": merged}], {"text": "a"}, {"text": "a1"}, merged]]),
    );
}

#[test]
fn a_goal_is_one_clash_however_much_of_it_differs_and_keeps_what_was_no_question() {
    let goal = |text: &str, progress: &str| json!({"text": text, "progress": progress});
    let list = |goal: Value| json!({"goals": [goal]});
    let merged = goal("a2", "p2");
    check(
        list(goal("a", "p")),
        list(goal("a1", "p1")),
        list(goal("a2", "p2")),
        list(merged.clone()),
        json!([[[name("goals"), {"content": merged}], goal("a", "p"), goal("a1", "p1"), goal("a2", "p2")]]),
    );
    // Only one side spoke of progress.
    let merged = goal("a2", "p1");
    check(
        list(goal("a", "p")),
        list(goal("a1", "p1")),
        list(goal("a2", "p")),
        list(merged.clone()),
        json!([[[name("goals"), {"content": merged}], goal("a", "p"), goal("a1", "p1"), merged]]),
    );
}

#[test]
fn a_whole_that_is_not_there_yet_or_any_more() {
    let (a, b) = (json!({"vision": "a"}), json!({"vision": "b"}));
    let value = |base, ours, theirs| merge(base, ours, theirs).value;
    assert_eq!(value(None, Some(&a), None), Some(a.clone()));
    assert_eq!(value(Some(&a), None, Some(&a)), None);
    assert_eq!(value(Some(&a), None, Some(&b)), Some(b.clone()));
    assert_eq!(value(Some(&a), Some(&b), None), Some(b.clone()));
    assert_eq!(value(None, None, None), None);
}

/// The value after the choice.
fn chosen(value: &Value, clash: &Clash, choice: Choice) -> Result<Value, Gone> {
    let mut value = value.clone();
    choose(&mut value, clash, choice).map(|()| value)
}

fn only_clash(base: &Value, ours: &Value, theirs: &Value) -> (Value, Clash) {
    let merged = merge(Some(base), Some(ours), Some(theirs));
    let [clash] = &merged.clashes[..] else {
        panic!("one clash: {:?}", merged.clashes)
    };
    (merged.value.expect("a value"), clash.clone())
}

#[test]
fn the_chosen_one_is_put_in_place_also_after_other_edits() {
    let plan = |first: &str| json!({"issues": [{"id": "s1", "approach": first}, {"id": "s2"}]});
    let (mut value, clash) = only_clash(&plan("a"), &plan("b"), &plan("c"));
    assert_eq!(chosen(&value, &clash, Choice::AsItIs), Ok(plan("c")));
    assert_eq!(chosen(&value, &clash, Choice::Theirs), Ok(plan("c")));
    assert_eq!(chosen(&value, &clash, Choice::Ours), Ok(plan("b")));
    assert_eq!(chosen(&value, &clash, Choice::Both), Ok(plan("c\nb")));

    value["issues"] = json!([{"id": "s0"}, {"id": "s2"}, {"id": "s1", "approach": "c"}]);
    let chosen_now = chosen(&value, &clash, Choice::Ours).map(|v| v["issues"][2].clone());
    assert_eq!(chosen_now, Ok(json!({"id": "s1", "approach": "b"})));
    assert_eq!(stands_at(&value, &clash), Ok(Some(&json!("c"))));

    value["issues"] = json!([{"id": "s2"}]);
    assert_eq!(chosen(&value, &clash, Choice::Ours), Err(Gone));
    assert_eq!(stands_at(&value, &clash), Err(Gone));
}

#[test]
fn a_removal_can_be_chosen_and_leaves_nothing_blank_behind() {
    let base = json!({"answers": {"i1": {"comment": "a"}}, "key": 1});
    let ours = json!({"answers": {"i1": {"comment": "b"}}, "key": 1});
    let (value, clash) = only_clash(&base, &ours, &json!({"key": 1}));
    assert_eq!(value, ours);
    assert_eq!(
        chosen(&value, &clash, Choice::Theirs),
        Ok(json!({"key": 1}))
    );
    assert_eq!(chosen(&value, &clash, Choice::Both), Err(Gone));

    let both = json!({"answers": {"i1": {"comment": "a", "evidence": "x"}}});
    let edited = json!({"answers": {"i1": {"comment": "b", "evidence": "x"}}});
    let emptied = json!({"answers": {"i1": {"evidence": "x"}}});
    let (value, clash) = only_clash(&both, &edited, &emptied);
    assert_eq!(value, edited);
    assert_eq!(chosen(&value, &clash, Choice::Theirs), Ok(emptied));
}

#[test]
fn goals_can_be_chosen_one_after_the_other() {
    let (base, ours, theirs) = (
        goals(&["a", "b"]),
        goals(&["a1", "b1"]),
        goals(&["a2", "b2"]),
    );
    let merged = merge(Some(&base), Some(&ours), Some(&theirs));
    let mut value = merged.value.expect("a value");
    let [first, second] = &merged.clashes[..] else {
        panic!("two clashes")
    };
    assert_eq!(choose(&mut value, first, Choice::Both), Ok(()));
    assert_eq!(choose(&mut value, second, Choice::Ours), Ok(()));
    assert_eq!(value, goals(&["a2\na1", "b1"]));
    assert_eq!(choose(&mut value, second, Choice::Theirs), Ok(()));
    assert_eq!(value, goals(&["a2\na1", "b2"]));
}

#[test]
fn only_texts_with_room_for_two_are_joined() {
    let of = |field: &str, above: &[&str], ours: Value, theirs: Value| {
        let path = above
            .iter()
            .chain([&field])
            .map(|n| Step::Name((*n).to_owned()));
        let (ours, theirs) = (Some(ours), Some(theirs));
        let clash = Clash {
            path: path.collect(),
            base: None,
            ours,
            theirs,
        };
        joined(&clash, None)
    };
    let two = |field: &str, above: &[&str]| of(field, above, json!("b"), json!("a\n"));
    let both = Some(json!("a\nb"));
    assert_eq!(two("comment", &["answers", "i1"]), both);
    assert_eq!(two("peer", &["views"]), both);
    assert_eq!(two("next", &[]), both);
    assert_eq!(two("next", &["review"]), None);
    assert_eq!(two("note", &["handed_over"]), both);
    assert_eq!(two("note", &["steps"]), None);
    assert_eq!(two("name", &[]), None);
    assert_eq!(two("stage", &[]), None);
    assert_eq!(of("comment", &[], json!("a"), json!("")), None);
    assert_eq!(of("population", &[], json!(1), json!(2)), None);
}

#[test]
fn what_was_typed_on_since_stays_when_all_is_kept() {
    let comment = |text: &str| json!({"comment": text});
    let (mut value, first) = only_clash(&comment("a"), &comment("会議は年2回"), &comment("議事録"));
    let all = |now: &str, expected: &str| {
        let kept = chosen(&comment(now), &first, Choice::Both);
        assert_eq!(kept, Ok(comment(expected)));
    };
    all("議事録", "議事録\n会議は年2回");
    all(
        "議事録あり。来年は3回",
        "議事録あり。来年は3回\n会議は年2回",
    );
    all("書きなおした", "書きなおした\n議事録\n会議は年2回");
    all("会議は年2回", "会議は年2回\n議事録");
    all("", "議事録\n会議は年2回");
    // A text that begins with the other is another text, unless somebody typed on from it.
    let (_, clash) = only_clash(&comment("a"), &comment("議事録なし"), &comment("議事録"));
    for (now, expected) in [
        ("議事録", "議事録\n議事録なし"),
        ("議事録なし", "議事録なし\n議事録"),
        ("議事録あり", "議事録あり\n議事録なし"),
    ] {
        let kept = chosen(&comment(now), &clash, Choice::Both);
        assert_eq!(kept, Ok(comment(expected)));
    }
    // Three tabs: each is asked about with what stands there by then.
    let (third, other) = only_clash(&comment("a"), &comment("三つめ"), &comment("議事録"));
    assert_eq!(third, comment("議事録"));
    assert_eq!(choose(&mut value, &first, Choice::Both), Ok(()));
    assert_eq!(choose(&mut value, &other, Choice::Both), Ok(()));
    assert_eq!(value, comment("議事録\n会議は年2回\n三つめ"));
}

#[test]
fn a_clash_is_told_from_further_above_and_kept_so() {
    let clash = Clash {
        path: vec![Step::Name("vision".into())],
        base: None,
        ours: Some(json!("a")),
        theirs: None,
    };
    let above = [Step::Name("plans".into()), Step::Element(json!(2026))];
    let within = clash.within(&above);
    assert_eq!(within.path.len(), 3);

    let text = serde_json::to_string(&within).expect("written");
    assert_eq!(serde_json::from_str::<Clash>(&text).ok(), Some(within));
}

#[test]
fn every_list_of_the_model_has_a_rule() {
    let mut without = Vec::new();
    for text in super::properties::EVERY_FIELD {
        let whole: Value = serde_json::from_str(text).expect("JSON");
        lists_without_identity("", "workspace", &whole["workspace"], &mut without);
    }
    without.sort();
    without.dedup();
    // Known by their content. Whatever is added here should rather have an id.
    assert_eq!(without, ["goals"]);
}

fn lists_without_identity(above: &str, field: &str, value: &Value, found: &mut Vec<String>) {
    let shape = match above {
        "map" => Shape::Parts,
        _ => Shape::of(field, value),
    };
    match (shape, value) {
        (Shape::Whole, _) => {}
        (Shape::Parts, Value::Array(list)) => {
            for element in list {
                if element.is_object() && identity(element).is_none() {
                    found.push(field.to_owned());
                }
                if element_shape(element) == Shape::Parts {
                    lists_without_identity("list", "", element, found);
                }
            }
        }
        (_, Value::Array(list)) => {
            for element in list {
                lists_without_identity("list", "", element, found);
            }
        }
        (shape, Value::Object(fields)) => {
            let inside = if shape == Shape::Map { "map" } else { field };
            for (name, value) in fields {
                lists_without_identity(inside, name, value, found);
            }
        }
        _ => {}
    }
}
