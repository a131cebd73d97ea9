//! The forums and their sittings.
//!
//! Must not know what an area has set: the gate does.

use super::gate::Gate;
use crate::model::SharedField::{Attendance, Issues, Minutes};
use crate::model::{Circle, Forum, Meeting, Welcome};

/// Which forums there are leaves with the plan that is made in them, or with what is told of their
/// sittings; it is no part of what is public. Who sits in them, and how many, is told where attendance
/// is.
pub fn forums(gate: &Gate<'_>, forums: &[Forum]) -> Vec<Forum> {
    let leave = gate.lets(Issues) || meetings_leave(gate);
    match leave && gate.is_within(Circle::Prefecture) {
        true => forums.iter().map(|f| forum(gate, f)).collect(),
        false => Vec::new(),
    }
}

/// Whether anything is told of sittings.
pub fn meetings_leave(gate: &Gate<'_>) -> bool {
    gate.lets(Minutes) || gate.lets(Attendance)
}

fn forum(gate: &Gate<'_>, forum: &Forum) -> Forum {
    let Forum {
        id,
        name,
        since,
        level,
        layer,
        secretariat,
        purpose,
        times_a_year,
        members,
        other_members,
        term_until,
        welcome: _,
        reports_to,
        meetings,
    } = forum;
    let meetings = meetings.iter().filter(|_| meetings_leave(gate));
    Forum {
        id: id.clone(),
        name: name.clone(),
        since: *since,
        level: *level,
        layer: *layer,
        secretariat: secretariat.clone(),
        purpose: purpose.clone(),
        times_a_year: *times_a_year,
        members: gate.kept(Attendance, members),
        other_members: gate.kept(Attendance, other_members),
        term_until: *term_until,
        // It names people of the office.
        welcome: Welcome::default(),
        reports_to: reports_to.clone(),
        meetings: meetings.map(|m| meeting(gate, m)).collect(),
    }
}

fn meeting(gate: &Gate<'_>, meeting: &Meeting) -> Meeting {
    let Meeting {
        id,
        date,
        agenda,
        decided,
        changes,
        next,
        present,
        issues,
        shown,
    } = meeting;
    Meeting {
        id: id.clone(),
        date: *date,
        agenda: gate.kept(Minutes, agenda),
        decided: gate.kept(Minutes, decided),
        changes: gate.kept(Minutes, changes),
        next: gate.kept(Minutes, next),
        present: gate.kept(Attendance, present),
        issues: gate.kept(Minutes, issues),
        shown: gate.kept(Minutes, shown),
    }
}
