//! Bringing a workspace of an earlier version up to now, one version after another.
//!
//! Each step stays as it was written for ever: must not know the model, which goes on. What is not
//! in order passes through as it is, to be told by whoever reads it.

mod from_1;
mod from_3;
mod from_4;
mod from_6;

use serde_json::Value;

/// A step from each version to the next, the first from version 1.
const STEPS: &[fn(&mut Value)] = &[
    from_1::migrate,
    fields_were_added,
    from_3::migrate,
    from_4::migrate,
    fields_were_added,
    from_6::migrate,
    fields_were_added,
];

/// From versions 2, 5 and 7: what was added may be missing, and nothing has another shape.
fn fields_were_added(_: &mut Value) {}

/// The version to which the steps lead.
pub const NEWEST: u64 = STEPS.len() as u64 + 1;

/// A workspace as `version` wrote it, as [`NEWEST`] would have written it.
pub fn migrate(workspace: &mut Value, version: u64) {
    let done = usize::try_from(version.saturating_sub(1)).unwrap_or(usize::MAX);
    for step in STEPS.iter().skip(done) {
        step(workspace);
    }
}
