//! A version in words: a text as it was typed, a code by its label, a whole thing line by line.

use super::Differing;
use super::names::{Names, day_label, year_label};
use crate::exchange::parts::Step;
use crate::model::{
    ActionState, AreaKind, AssessmentKey, Cards, Circle, Counting, Desired, Direction, Feeling,
    FigureGroup, HowLeft, Layer, Mark, MemberKind, Menu, MoveReason, Next, Origin, Outcome,
    PastTime, PdcaStep, Perspective, QuestionKind, Rating, Receiver, ReferenceKind, ReferenceTime,
    Round, Scope, SharedField, Side, Stage, StatutoryPlan, StepState, TalkPage, Verdict,
    ViewOrigin, Wording, YearJob,
};
use crate::ui::words::meeting;
use crate::ui::words::parts as t;
use serde::Deserialize;
use serde_json::{Map, Value};

/// One of the versions; `None`: not there.
pub fn told(differing: Differing, value: Option<&Value>, names: &Names) -> String {
    let Differing {
        path,
        was_there,
        is_done,
        is_area_there,
        versions,
    } = differing;
    let emptied = match (was_there, is_done) {
        (false, _) => t::NOTHING,
        (true, true) => t::EMPTY,
        (true, false) => t::WILL_BE_EMPTY,
    };
    let Some(value) = value else {
        if let Some(unset) = unset(path).filter(|_| is_area_there) {
            return unset;
        }
        let is_thing = |v: &Value| v.is_object() && !is_single(path);
        let other = versions.into_iter().flatten().next();
        // Of an area that goes, all goes with it.
        let goes_whole = !is_area_there || other.is_some_and(is_thing);
        let is_thing = was_there && goes_whole;
        return match (is_thing, is_done) {
            (false, _) => emptied,
            (true, true) => t::REMOVED,
            (true, false) => t::WILL_GO,
        }
        .to_owned();
    };
    let mut fields = path.iter().rev().filter_map(|step| match step {
        Step::Name(name) => Some(name.as_str()),
        _ => None,
    });
    // Of an element the list's name says what stands in it.
    let is_named = matches!(path.last(), Some(Step::Name(_)));
    let (field, above) = match is_named {
        true => (
            fields.next().unwrap_or_default(),
            fields.next().unwrap_or_default(),
        ),
        false => ("", fields.next().unwrap_or_default()),
    };
    let above = match path.iter().rev().nth(1) {
        Some(Step::Name(name)) if is_named => name.as_str(),
        _ => above,
    };
    let told = said(above, field, value, names);
    match told.trim().is_empty() {
        true if value.is_string() => emptied.to_owned(),
        true => t::NOTHING_SAID.to_owned(),
        false => told,
    }
}

/// A value that is an object in a 控え, and one thing to people.
fn is_single(path: &[Step]) -> bool {
    matches!(path.last(), Some(Step::Name(name)) if name == "rating" || name == "value")
}

/// What holds where nobody has set how far something may go; `None` of anything else.
pub fn unset(path: &[Step]) -> Option<String> {
    let [.., Step::Name(above), Step::Name(field)] = path else {
        return None;
    };
    match (above.as_str(), field.as_str()) {
        ("circles", field) => {
            let usual = SharedField::from_code(field)?.usual_circle();
            Some(t::usual(usual.label()))
        }
        (_, "evidence_circle" | "comment_circle" | "name_circle") => Some(t::AS_ALL.to_owned()),
        _ => None,
    }
}

/// `above`: the field in which the object with this field stands.
fn said(above: &str, field: &str, value: &Value, names: &Names) -> String {
    if let Some(told) = special(above, field, value, names) {
        return told;
    }
    match value {
        Value::Null => String::new(),
        Value::Bool(flag) => t::yes(*flag).to_owned(),
        Value::Number(number) => number.to_string(),
        Value::String(text) => text.clone(),
        Value::Array(list) => {
            let list = list.iter().map(|one| said(field, "", one, names));
            let list: Vec<String> = list.filter(|one| !one.is_empty()).collect();
            let is_short = list.iter().all(|one| !one.contains('\n'));
            list.join(if is_short { "、" } else { "\n" })
        }
        Value::Object(fields) => {
            let above = if field.is_empty() { above } else { field };
            lines(above, fields, names)
        }
    }
}

/// Those that people know, each with its name.
fn lines(above: &str, fields: &Map<String, Value>, names: &Names) -> String {
    let line = |(name, value): (&String, &Value)| {
        let label = label(above, name)?;
        let told = said(above, name, value, names);
        (!told.is_empty()).then(|| t::said(&label, &inset(&told)))
    };
    let lines: Vec<String> = fields.iter().filter_map(line).collect();
    lines.join("\n")
}

/// As far in as what it belongs to, where it has more than one line.
fn inset(told: &str) -> String {
    match told.contains('\n') {
        true => format!("\n　{}", told.replace('\n', "\n　")),
        false => told.to_owned(),
    }
}

fn label(above: &str, name: &str) -> Option<String> {
    let label = match above {
        "views" => Perspective::from_code(name)?.label(),
        "members" | "present" => MemberKind::from_code(name)?.label(),
        "circles" => SharedField::from_code(name)?.label(),
        "notes" => meeting::page(&TalkPage::from_code(name)?),
        "actuals" => {
            return name
                .parse::<i32>()
                .ok()
                .map(|year| year_label(&year.into()));
        }
        // Items: too many to be told one by one.
        "answers" | "items" => return None,
        above => t::field(above, name).or_else(|| t::list(name))?,
    };
    Some(label.to_owned())
}

/// What is more than a text, a number or a list.
fn special(above: &str, field: &str, value: &Value, names: &Names) -> Option<String> {
    let text = value.as_str();
    Some(match (above, field) {
        ("views" | "notes", _) => return None,
        (_, "rating") => rating(value)?,
        (_, "value") => match (value.get("number"), value.get("words")) {
            (Some(number), _) => number.to_string().trim_end_matches(".0").to_owned(),
            (_, Some(words)) => words.as_str()?.to_owned(),
            _ => return None,
        },
        (_, "steps") => {
            let steps = value.as_array()?.iter().zip(PdcaStep::ALL);
            let steps = steps.map(|(step, called)| (called, said("steps", "", step, names)));
            let told = steps.filter(|(_, told)| !told.is_empty());
            let told = told.map(|(called, told)| t::said(called.label(), &inset(&told)));
            told.collect::<Vec<_>>().join("\n")
        }
        ("menus", "") => {
            let menu = Menu::new(value.as_i64()?)?;
            format!("{} {}", menu.number(), menu.name())
        }
        ("history", "time") => PastTime::deserialize(value).ok()?.label(),
        (_, "time") => ReferenceTime::deserialize(value).ok()?.label(),
        (_, "year" | "since" | "ended" | "term_until") => year_label(value),
        ("baseline", "") if value.is_number() => year_label(value),
        (_, "date" | "day" | "closed" | "checked") => day_label(value),
        (_, "desired") => {
            let Desired { level, year } = Desired::deserialize(value).ok()?;
            t::desired(&level.value().to_string(), &year.era_label())
        }
        (_, "key") => names.round(&AssessmentKey::deserialize(value).ok()?),
        (_, "number") => value.to_string().trim_end_matches(".0").to_owned(),
        (_, "from" | "to") if value.is_number() => format!("{}月", value.as_i64()?),
        (_, "checklist" | "edition") => names.list(value),
        (_, "forum") => names.forum(text?),
        (_, "share_of") => names.indicator(text?),
        (_, "reference") => names.series(text?),
        (_, "carried_from") => {
            let issue = names.issue(value["issue"].as_str()?);
            format!("{} {issue}", year_label(&value["year"]))
        }
        ("carried_from", _) => return None,
        (_, "issue") => names.issue(text?),
        (_, "sitting") => names.sitting(value[0].as_str()?, value[1].as_str()?),
        (_, "agreed") => {
            let sitting = &value["sitting"];
            names.sitting(sitting["forum"].as_str()?, sitting["meeting"].as_str()?)
        }
        (_, "left") => {
            let (left, sitting) = (&value["how"], &value["sitting"]);
            let how = HowLeft::from_code(left.as_str()?)?.label();
            let sitting = names.sitting(sitting["forum"].as_str()?, sitting["meeting"].as_str()?);
            format!("{how}（{sitting}）")
        }
        (_, "cards") => t::cards(&Cards::deserialize(value).ok()?),
        (_, "moved") => MoveReason::from_code(value["reason"].as_str()?)?
            .label()
            .to_owned(),
        ("items" | "order", "") | (_, "item") => names.item(text?, &Value::Null),
        ("issues", "") if text.is_some() => names.issue(text?),
        ("reports_to", "") => names.forum(text?),
        ("shown", "") | (_, "page") => meeting::page(&TalkPage::from_code(text?)?).to_owned(),
        (above, field) => code(above, field, text?)?.to_owned(),
    })
}

fn rating(value: &Value) -> Option<String> {
    Some(match Rating::deserialize(value).ok()? {
        Rating::Level(level) => format!("段階{}", level.value()),
        Rating::NotApplicable => "該当なし".to_owned(),
        Rating::Unknown => "わからない".to_owned(),
    })
}

fn code(above: &str, field: &str, code: &str) -> Option<&'static str> {
    macro_rules! label {
        ($($type:ident),+) => {
            [$($type::from_code(code).map($type::label)),+].into_iter().flatten().next()
        };
    }
    match (above, field) {
        ("review", "next") => label!(Next),
        ("handed_over", "to") => label!(Receiver),
        ("circles", _) | (_, "evidence_circle" | "comment_circle" | "name_circle") => {
            label!(Circle)
        }
        ("left_out", "") => label!(YearJob),
        ("perspectives", "") => label!(Perspective),
        ("assessments", "scope") => label!(Scope),
        (_, "felt") => label!(Feeling),
        (_, "group") => label!(FigureGroup),
        ("questions", "kind") => label!(QuestionKind),
        (_, "kind") => label!(AreaKind, ReferenceKind),
        ("view_origins", _) => label!(ViewOrigin),
        (_, "level") => label!(AreaKind),
        (_, "state") => label!(ActionState, StepState),
        (_, "direction") => label!(Direction),
        (_, "layer") => label!(Layer),
        (_, "mark") => label!(Mark),
        (_, "origin") => label!(Origin),
        (_, "outcome") => label!(Outcome),
        (_, "round") => label!(Round),
        (_, "side") => label!(Side),
        (_, "stage") => label!(Stage),
        (_, "counting") => label!(Counting),
        (_, "statutory") => label!(StatutoryPlan),
        (_, "verdict") => label!(Verdict),
        (_, "wording") => label!(Wording),
        _ => None,
    }
}
