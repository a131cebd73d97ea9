//! Of a record, only what may leave to one circle.
//!
//! The area decides how far each kind of thing may go (見せる範囲); over that stand rules that nobody can
//! lift:
//! - what a single member answered, and who that is, leaves the office to nobody: told to others is what
//!   `score::voices` puts together;
//! - what is public (公表用) is confirmed strengths, issues, work and indicators, and no level;
//! - settings of the area, such as the circles themselves, stay in the office.
//!
//! Where only a part of a value leaves, it is taken apart by name, without `..`: a field that is added
//! does not compile until somebody has decided how far it goes. A test holds the same of all fields,
//! also of what leaves whole. Must not know what is written from the copy.

mod answers;
mod forums;
mod gate;
mod handed_over;
mod plans;
#[cfg(test)]
mod tests;

use crate::model::{AreaRecord, Circle, Indicator, SharedField};
use gate::Gate;
use std::collections::BTreeMap;

/// A copy of `record` that holds only what may leave to `circle`; what may not is blank or not there.
/// Within the office that is all of it. Ids leave with what they name: they are made at random and
/// say nothing. What is known of the area itself (its name, its population) is public anyway.
pub fn within(record: &AreaRecord, circle: Circle) -> AreaRecord {
    if circle == Circle::Office {
        return record.clone();
    }
    let gate = Gate::new(record, circle);
    let AreaRecord {
        area,
        respondents: _,
        profile,
        assessments,
        plans,
        indicators,
        forums,
        talks,
        surveys: _,
        circles: _,
        handed_over,
    } = record;
    AreaRecord {
        area: area.clone(),
        respondents: Vec::new(),
        profile: gate.kept(SharedField::Profile, profile),
        assessments: assessments
            .iter()
            .filter_map(|assessment| answers::assessment(&gate, assessment))
            .collect(),
        plans: plans::plans(&gate, plans),
        indicators: self::indicators(&gate, indicators),
        forums: forums::forums(&gate, forums),
        talks: gate.kept(SharedField::Notes, talks),
        surveys: Vec::new(),
        circles: BTreeMap::new(),
        handed_over: handed_over::of_area(&gate, handed_over),
    }
}

/// What a 協議の場 sees and takes home: of what was answered and planned only what may go that far. What
/// the meeting writes itself stays whole, or it could not be led. What members answered is there too, for
/// what is put together of it: no page shows one of them.
pub fn in_the_room(record: &AreaRecord) -> AreaRecord {
    let mut seen = within(record, Circle::Forum);
    let of_members = record
        .assessments
        .iter()
        .filter(|a| !a.key.voice.is_of_area());
    seen.assessments.extend(of_members.cloned());
    seen.assessments.sort_by_key(|a| a.key);
    AreaRecord {
        respondents: record.respondents.clone(),
        forums: record.forums.clone(),
        talks: record.talks.clone(),
        surveys: record.surveys.clone(),
        ..seen
    }
}

/// All of an indicator goes one way. Which issue it measures is told where issues are.
fn indicators(gate: &Gate<'_>, indicators: &[Indicator]) -> Vec<Indicator> {
    if !gate.lets(SharedField::Indicators) {
        return Vec::new();
    }
    let mut left = indicators.to_vec();
    if !gate.lets(SharedField::Issues) {
        left.iter_mut().for_each(|indicator| indicator.issue = None);
    }
    left
}
