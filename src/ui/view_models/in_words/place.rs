//! Where something stands, from the area down to the field, as the pages call it.

use super::Differing;
use super::names::{Names, day_label, year_label};
use crate::exchange::parts::Step;
use crate::model::{
    AssessmentKey, MemberKind, PdcaStep, Perspective, Receiver, SharedField, Side, TalkPage,
};
use crate::ui::words::meeting;
use crate::ui::words::parts as t;
use serde::Deserialize;
use serde_json::Value;

/// `whole`: the workspace in which it stands.
pub fn place(differing: Differing, whole: &Value, names: &Names) -> Vec<String> {
    let Differing { path, versions, .. } = differing;
    let mut place = Vec::new();
    // The field that holds the value here, and the list in which the items named here stand.
    let (mut above, mut edition) = ("", &Value::Null);
    let mut value = Some(whole);
    for (index, step) in path.iter().enumerate() {
        let inside = value.and_then(|value| step.part_of(value));
        let is_last = index + 1 == path.len();
        let there = inside.or(versions.into_iter().flatten().next().filter(|_| is_last));
        match step {
            Step::Name(name) => {
                place.extend(
                    entry(above, name, edition, names).or_else(|| {
                        field(above, name, is_last, there.is_some_and(Value::is_array))
                    }),
                );
                above = name;
            }
            Step::Element(id) => place.push(element(above, id, there, edition, names)),
            Step::Place(number) => {
                place.extend(place_in(above, *number));
            }
            Step::Content(_) => {
                let list = value.and_then(Value::as_array);
                let number = list.and_then(|list| list.iter().position(|e| Some(e) == inside));
                place.push(number.map_or(t::ELSEWHERE.to_owned(), |n| t::goal(n + 1)));
            }
        }
        value = inside;
        let own = there.map(|v| {
            if above == "assessments" {
                &v["edition"]
            } else {
                &v["area"]["checklist"]
            }
        });
        edition = own.filter(|own| !own.is_null()).unwrap_or(edition);
    }
    place
}

/// What stands in a map.
fn entry(map: &str, name: &str, edition: &Value, names: &Names) -> Option<String> {
    let label = match map {
        "answers" | "items" => return Some(names.item(name, edition)),
        "actuals" => {
            let year = name.parse::<i32>().map(Value::from).unwrap_or_default();
            return Some(year_label(&year)).filter(|year| !year.is_empty());
        }
        "views" | "view_origins" => Perspective::from_code(name)?.label(),
        "members" | "present" => MemberKind::from_code(name)?.label(),
        "circles" => SharedField::from_code(name)?.label(),
        "notes" => meeting::page(&TalkPage::from_code(name)?),
        "replies" => return Some(names.respondent(name)),
        _ => return None,
    };
    Some(label.to_owned())
}

/// A list or map is told by what is in it; but something has to be said of the last.
fn field(above: &str, name: &str, is_last: bool, is_list: bool) -> Option<String> {
    let told = match name {
        "area" if is_last => Some(t::AREA),
        "answers" | "area" | "items" => None,
        // Each is called so itself.
        "handed_over" if is_list => None,
        name => t::field(above, name),
    };
    let last = || is_last.then_some(t::ELSEWHERE);
    told.or_else(last).map(str::to_owned)
}

fn element(
    list: &str,
    id: &Value,
    value: Option<&Value>,
    edition: &Value,
    names: &Names,
) -> String {
    let text = |field: &str| value.and_then(|v| v[field].as_str()).unwrap_or_default();
    let name = || match list {
        "issues" | "checklists" | "surveys" => text("title"),
        "questions" => text("text"),
        "actions" | "history" => text("what"),
        _ => text("name"),
    };
    match list {
        "records" => {
            let name = value.and_then(|v| v["area"]["name"].as_str());
            name.unwrap_or(t::AREA_GONE).to_owned()
        }
        "assessments" => {
            let key = AssessmentKey::deserialize(id);
            key.map_or_else(|_| t::ELSEWHERE.to_owned(), |key| names.round(&key))
        }
        "handed_over" => {
            let to = id[1].as_str().and_then(Receiver::from_code);
            t::handed_over(&day_label(&id[0]), to.map_or("", Receiver::label))
        }
        "respondents" => t::called(
            t::kind(list).unwrap_or_default(),
            &id.as_str()
                .map(|id| names.respondent(id))
                .unwrap_or_default(),
        ),
        "plans" => t::plan(&year_label(id)),
        "talks" => t::talk(&year_label(id)),
        "meetings" => t::meeting(&value.map(|v| day_label(&v["date"])).unwrap_or_default()),
        "judgements" => {
            let item = names.item(id[0].as_str().unwrap_or_default(), edition);
            let side = id[1].as_str().and_then(Side::from_code);
            format!("{item}（{}）", side.map_or("", Side::label))
        }
        "pages" => {
            let page = id.as_str().and_then(TalkPage::from_code);
            page.map_or(t::ELSEWHERE, |page| meeting::page(&page))
                .to_owned()
        }
        list => match t::kind(list) {
            Some(kind) => t::called(kind, name()),
            None => t::ELSEWHERE.to_owned(),
        },
    }
}

fn place_in(list: &str, number: usize) -> Option<String> {
    match list {
        "steps" => PdcaStep::ALL
            .get(number)
            .map(|step| step.label().to_owned()),
        // A year with what was seen then.
        "baseline" if number == 0 => t::field("", "year").map(str::to_owned),
        _ => None,
    }
}
