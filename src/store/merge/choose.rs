//! Putting in place what a person chose.
//!
//! Must not know how a clash came about.

use super::clash::Clash;
use crate::exchange::parts::{Step, is_empty};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use thiserror::Error;

/// What shall stand where two sides changed the same: see [`Clash`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Choice {
    /// Whatever stands there now.
    AsItIs,
    /// What stands beside.
    Ours,
    /// What stayed.
    Theirs,
    /// What stands there now and, below it, whatever of both sides it does not say: only where
    /// [`joined`] has something.
    Both,
}

/// The clash's place is not there any more, such as in an issue that was removed since.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("the place of the clash is not there any more")]
pub struct Gone;

/// Puts the chosen version into `value`, from which the clash's path leads on. What people edited
/// elsewhere since stays as it is.
///
/// # Errors
/// [`Gone`], and nothing is changed; also for [`Choice::Both`] where the two cannot be joined.
pub fn choose(value: &mut Value, clash: &Clash, choice: Choice) -> Result<(), Gone> {
    let chosen = match choice {
        Choice::AsItIs => return Ok(()),
        Choice::Ours => clash.ours.clone(),
        Choice::Theirs => clash.theirs.clone(),
        Choice::Both => {
            let now = stands_at(value, clash)?;
            Some(joined(clash, now).ok_or(Gone)?)
        }
    };
    let path = path_now(value, clash);
    put(value, &path, chosen)
}

/// What stands at the clash's place now.
///
/// # Errors
/// [`Gone`] if nothing stands there and neither side took it away.
pub fn stands_at<'a>(value: &'a Value, clash: &Clash) -> Result<Option<&'a Value>, Gone> {
    let found = get(value, &path_now(value, clash));
    let may_be_absent = clash.ours.is_none() || clash.theirs.is_none();
    match found {
        None if !may_be_absent => Err(Gone),
        found => Ok(found),
    }
}

/// All texts, one below the other: `now`, which somebody may have typed on since, then what stayed
/// and what stands beside, each only if it is not said already. `None` where there are no two texts,
/// or where a text is a name, a code or a day, which has no room for two.
pub fn joined(clash: &Clash, now: Option<&Value>) -> Option<Value> {
    let (ours, theirs) = clash.ours.as_ref().zip(clash.theirs.as_ref())?;
    let name = |step: &Step| match step {
        Step::Name(name) => Some(name.clone()),
        _ => None,
    };
    let mut names = clash.path.iter().rev().map(name);
    let (field, above) = (names.next().flatten(), names.next().flatten());
    let join = |first: &Value, second, says: Says| {
        join(above.as_deref(), field.as_deref(), first, second, says)
    };
    let both = join(theirs, ours, has_lines_of)?;
    let Some(now) = now.filter(|now| !is_empty(now)) else {
        return Some(both);
    };
    // It may be what stayed, typed on; the other side's text it has not been typed on from.
    let says = if now == ours {
        has_lines_of
    } else {
        goes_on_from
    };
    join(&join(now, theirs, says)?, ours, has_lines_of)
}

/// Whether the first text says the second, too.
type Says = fn(&str, &str) -> bool;

fn join(
    above: Option<&str>,
    field: Option<&str>,
    first: &Value,
    second: &Value,
    says: Says,
) -> Option<Value> {
    match (first, second) {
        (Value::String(first), Value::String(second)) => {
            let has_room = has_room(above, field?) && !first.is_empty() && !second.is_empty();
            has_room.then(|| Value::String(below(first, second, says)))
        }
        // A goal: what differs is joined, text by text.
        (Value::Object(one), Value::Object(other)) if field.is_none() => {
            let mut all = one.clone();
            for (name, value) in other {
                let joined = match one.get(name) {
                    Some(same) if same == value => continue,
                    Some(differs) => join(None, Some(name), differs, value, says)?,
                    None => value.clone(),
                };
                all.insert(name.clone(), joined);
            }
            Some(Value::Object(all))
        }
        _ => None,
    }
}

fn below(first: &str, second: &str, says: Says) -> String {
    if says(first, second) {
        first.to_owned()
    } else if has_lines_of(second, first) {
        second.to_owned()
    } else {
        format!("{}\n{second}", first.trim_end_matches('\n'))
    }
}

/// Whether every line of `part` stands in `text`, as it is.
fn has_lines_of(text: &str, part: &str) -> bool {
    let lines = |text: &str| format!("\n{}\n", text.trim_end_matches('\n'));
    lines(text).contains(&lines(part))
}

/// Whether it does, or somebody typed on from it.
fn goes_on_from(text: &str, part: &str) -> bool {
    text.starts_with(part) || has_lines_of(text, part)
}

/// Whether a text may have several lines: those that people type into a field of several.
fn has_room(above: Option<&str>, field: &str) -> bool {
    const TEXTS: [&str; 20] = [
        "agenda",
        "approach",
        "background",
        "basis",
        "changes",
        "comment",
        "decided",
        "evidence",
        "greeting",
        "hospital_activities",
        "hospital_talks",
        "meaning",
        "progress",
        "purpose",
        "questions",
        "send_to",
        "text",
        "vision",
        "why",
        "worries",
    ];
    match (above, field) {
        (Some("views" | "notes"), _) | (Some("handed_over"), "note") => true,
        // Of a review it is a code.
        (above, "next") => above != Some("review"),
        (_, field) => TEXTS.contains(&field),
    }
}

/// The path with the content that its element has by now: after the choice of another clash, say.
fn path_now(value: &Value, clash: &Clash) -> Vec<Step> {
    let mut path = clash.path.clone();
    let Some(Step::Content(merged)) = path.pop() else {
        return clash.path.clone();
    };
    let versions = [Some(&merged), clash.theirs.as_ref(), clash.ours.as_ref()];
    let list = get(value, &path).and_then(Value::as_array);
    let there = |version: &&Value| list.is_some_and(|list| list.contains(version));
    let now = versions.into_iter().flatten().find(there).cloned();
    path.push(Step::Content(now.unwrap_or(merged)));
    path
}

fn get<'a>(value: &'a Value, path: &[Step]) -> Option<&'a Value> {
    path.iter()
        .try_fold(value, |value, step| step.part_of(value))
}

/// Puts `new` at the end of the path, or takes away what is there; a map's entry or a list that is
/// empty then goes with it, as the model keeps none.
pub fn put(value: &mut Value, path: &[Step], new: Option<Value>) -> Result<(), Gone> {
    let Some((step, rest)) = path.split_first() else {
        *value = new.unwrap_or(Value::Null);
        return Ok(());
    };
    match (step, value) {
        (Step::Name(name), Value::Object(fields)) => match (rest.is_empty(), new) {
            (true, Some(new)) => {
                fields.insert(name.clone(), new);
            }
            (true, None) => {
                fields.remove(name);
            }
            (false, new) => {
                let inner = fields.get_mut(name).ok_or(Gone)?;
                put(inner, rest, new)?;
                if is_empty(inner) {
                    fields.remove(name);
                }
            }
        },
        (step, Value::Array(list)) => {
            let place = step.place_in(list);
            match (place, rest.is_empty(), new) {
                // Taken away already.
                (None, true, None) => {}
                (None, ..) => return Err(Gone),
                (Some(place), true, None) => {
                    list.remove(place);
                }
                (Some(place), _, new) => put(&mut list[place], rest, new)?,
            }
        }
        _ => return Err(Gone),
    }
    Ok(())
}
