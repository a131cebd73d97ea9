//! Reading a workspace, and telling a slip by its place in the file in words a person can use.
//!
//! serde says where it stopped, in English why; what was expected there stands in `expected`.

use super::expected::{self, Row};
use super::kind::Kind;
use crate::model::Workspace;
use serde_json::Value;
use serde_path_to_error::{Path, Segment};
use std::fmt;

/// What is wrong in a file, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slip {
    /// `records[2].assessments[0].key.year`
    place: String,
    expected: String,
}

/// 「records[2].assessments[0].key.year」には、…が入るはずです。
impl fmt::Display for Slip {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { place, expected } = self;
        write!(f, "「{place}」には、{expected}が入るはずです。")
    }
}

/// The workspace that `value` holds. Fields that the model does not have are passed over.
///
/// # Errors
/// The first slip that is met.
pub fn read(value: &Value) -> Result<Workspace, Slip> {
    serde_path_to_error::deserialize(value).map_err(|error| Slip::at(error.path(), value))
}

/// Where one has come to in a file, going into it along a path.
struct Place<'a> {
    name: String,
    pattern: String,
    value: &'a Value,
}

impl Slip {
    fn at(path: &Path, whole: &Value) -> Self {
        let mut place = Place {
            name: String::new(),
            pattern: String::new(),
            value: whole,
        };
        let mut kind = Kind::Object;
        for segment in path {
            let Some((name, row)) = place.step(segment) else {
                // Within one value, such as a rating: what that should be is told.
                break;
            };
            if let (Kind::Map(names), Segment::Map { key }) = (kind, segment)
                && !names.can_name(key)
            {
                break;
            }
            place.go(segment, &name, row);
            kind = row.kind;
        }
        if let Some((name, row)) = place.missing() {
            return Self::new(place.join(name), row.kind.expected(&Value::Null));
        }
        if let Some((name, names)) = place.misnamed(kind) {
            let expected = names.expected(&Value::Null);
            return Self::new(place.join(name), format!("{expected}を名前とする項目"));
        }
        Self::new(place.name, kind.expected(place.value))
    }

    fn new(place: String, expected: String) -> Self {
        let place = match place.is_empty() {
            true => "workspace".to_owned(),
            false => place,
        };
        Self { place, expected }
    }
}

impl Place<'_> {
    /// The name of one part of the value here, and its row; `None` if the table has none.
    fn step(&self, segment: &Segment) -> Option<(String, &'static Row)> {
        let (name, any) = match segment {
            Segment::Seq { index } => (format!("[{index}]"), "[]"),
            Segment::Map { key } | Segment::Enum { variant: key } => (key.clone(), "*"),
            Segment::Unknown => return None,
        };
        let own = match name.as_str() {
            "removed" => "records",
            name => name,
        };
        let row = |name| expected::row(&join(&self.pattern, name));
        row(own).or_else(|| row(any)).map(|row| (name, row))
    }

    fn go(&mut self, segment: &Segment, name: &str, row: &Row) {
        self.name = self.join(name);
        self.pattern = row.pattern.to_owned();
        let inside = match segment {
            Segment::Seq { index } => self.value.get(index),
            _ => self.value.get(name),
        };
        self.value = inside.unwrap_or(&Value::Null);
    }

    /// The first field that the object here should have and has not.
    fn missing(&self) -> Option<(&'static str, &'static Row)> {
        let there = self.value.as_object()?;
        expected::required_in(&self.pattern).find(|(name, _)| !there.contains_key(*name))
    }

    /// The first name in the map here that it cannot have, and what names it can.
    fn misnamed(&self, kind: Kind) -> Option<(&str, Kind)> {
        let Kind::Map(names) = kind else {
            return None;
        };
        let mut there = self.value.as_object()?.keys();
        let name = there.find(|name| !names.can_name(name))?;
        Some((name, *names))
    }

    fn join(&self, name: &str) -> String {
        join(&self.name, name)
    }
}

fn join(place: &str, part: &str) -> String {
    match place.is_empty() || part.starts_with('[') {
        true => format!("{place}{part}"),
        false => format!("{place}.{part}"),
    }
}
