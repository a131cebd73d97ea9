//! Reading a workspace, and telling what is wrong by its place in the file, in words a person can
//! use.
//!
//! serde says where it stopped, in English why; what was expected there stands in `expected`.
//!
//! Must not know what stands around the workspace.

use super::expected::{self, Expectation};
use super::field_type::FieldType;
use crate::model::Workspace;
use serde_json::Value;
use serde_path_to_error::{Path, Segment};
use std::fmt;

/// What is wrong in a file, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadError {
    /// `records[2].assessments[0].key.year`
    path: String,
    expected: String,
}

/// 「records[2].assessments[0].key.year」には、…が入るはずです。
impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { path, expected } = self;
        write!(f, "「{path}」には、{expected}が入るはずです。")
    }
}

/// The workspace that `value` holds. Fields that the model does not have are passed over.
///
/// # Errors
/// The first value that is met and cannot be read.
pub fn read(value: &Value) -> Result<Workspace, ReadError> {
    serde_path_to_error::deserialize(value).map_err(|error| ReadError::at(error.path(), value))
}

/// Where one has come to in a file, going into it along a path.
struct Cursor<'a> {
    name: String,
    pattern: String,
    value: &'a Value,
}

impl ReadError {
    fn at(path: &Path, whole: &Value) -> Self {
        let mut cursor = Cursor {
            name: String::new(),
            pattern: String::new(),
            value: whole,
        };
        let mut field_type = FieldType::Object;
        for segment in path {
            let Some((name, expectation)) = cursor.step(segment) else {
                // Within one value, such as a rating: what that should be is told.
                break;
            };
            if let (FieldType::Map(names), Segment::Map { key }) = (field_type, segment)
                && !names.can_name(key)
            {
                break;
            }
            cursor.go(segment, &name, expectation);
            field_type = expectation.field_type;
        }
        if let Some((name, expectation)) = cursor.missing() {
            return Self::new(
                cursor.join(name),
                expectation.field_type.expected(&Value::Null),
            );
        }
        if let Some((name, names)) = cursor.misnamed(field_type) {
            let expected = names.expected(&Value::Null);
            return Self::new(cursor.join(name), format!("{expected}を名前とする項目"));
        }
        Self::new(cursor.name, field_type.expected(cursor.value))
    }

    fn new(path: String, expected: String) -> Self {
        let path = match path.is_empty() {
            true => "workspace".to_owned(),
            false => path,
        };
        Self { path, expected }
    }
}

impl Cursor<'_> {
    /// The name of one part of the value here, and what is expected there; `None` if the
    /// table has none.
    fn step(&self, segment: &Segment) -> Option<(String, &'static Expectation)> {
        let (name, any) = match segment {
            Segment::Seq { index } => (format!("[{index}]"), "[]"),
            Segment::Map { key } | Segment::Enum { variant: key } => (key.clone(), "*"),
            Segment::Unknown => return None,
        };
        let own = match name.as_str() {
            "removed" => "records",
            name => name,
        };
        let expectation = |name| expected::of(&join(&self.pattern, name));
        expectation(own)
            .or_else(|| expectation(any))
            .map(|found| (name, found))
    }

    fn go(&mut self, segment: &Segment, name: &str, expectation: &Expectation) {
        self.name = self.join(name);
        self.pattern = expectation.pattern.to_owned();
        let inside = match segment {
            Segment::Seq { index } => self.value.get(index),
            _ => self.value.get(name),
        };
        self.value = inside.unwrap_or(&Value::Null);
    }

    /// The first field that the object here should have and has not.
    fn missing(&self) -> Option<(&'static str, &'static Expectation)> {
        let there = self.value.as_object()?;
        expected::required_in(&self.pattern).find(|(name, _)| !there.contains_key(*name))
    }

    /// The first name in the map here that it cannot have, and what names it can.
    fn misnamed(&self, field_type: FieldType) -> Option<(&str, FieldType)> {
        let FieldType::Map(names) = field_type else {
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

fn join(path: &str, part: &str) -> String {
    match path.is_empty() || part.starts_with('[') {
        true => format!("{path}{part}"),
        false => format!("{path}.{part}"),
    }
}
