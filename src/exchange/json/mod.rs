//! The model as JSON values and back: the inside of a 控え file and of what the browser keeps.
//!
//! Written by hand, field by field, rather than derived: a slip is told by its place in the file
//! in words a person can use, a field that is empty is simply not written, and the code stays a
//! fraction of what derived readers cost in an app that must load quickly.
//!
//! Shapes: a struct is an object, an id a string, a choice its code, a fiscal year its western
//! year. A missing or `null` field is an empty one where the model allows empty.

mod basic;
mod model;
mod reference;
mod talk;
mod year;

use serde_json::{Map, Value};
use std::fmt;

/// What is wrong in a file, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slip {
    /// From the innermost part outward; told the other way round.
    path: Vec<String>,
    pub expected: String,
}

impl Slip {
    pub fn new(expected: impl Into<String>) -> Self {
        Self {
            path: Vec::new(),
            expected: expected.into(),
        }
    }

    fn inside(mut self, part: impl Into<String>) -> Self {
        self.path.push(part.into());
        self
    }

    /// `records[2].assessments[0].key.year`
    pub fn place(&self) -> String {
        let mut place = String::new();
        for part in self.path.iter().rev() {
            if !place.is_empty() && !part.starts_with('[') {
                place.push('.');
            }
            place.push_str(part);
        }
        place
    }
}

impl fmt::Display for Slip {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "「{}」には、{}が入るはずです。",
            self.place(),
            self.expected
        )
    }
}

/// A part of the model that a file can hold.
pub trait Json: Sized {
    fn to_json(&self) -> Value;

    /// # Errors
    /// The first [`Slip`] that is met.
    fn from_json(value: &Value) -> Result<Self, Slip>;
}

/// An object being written. Empty optional fields are left out.
#[derive(Default)]
struct Writer(Map<String, Value>);

impl Writer {
    fn required(&mut self, field: &str, value: Value) {
        self.0.insert(field.to_owned(), value);
    }

    fn optional(&mut self, field: &str, value: Value) {
        let is_empty = match &value {
            Value::Null | Value::Bool(false) => true,
            Value::String(text) => text.is_empty(),
            Value::Array(values) => values.is_empty(),
            Value::Object(fields) => fields.is_empty(),
            _ => false,
        };
        if !is_empty {
            self.required(field, value);
        }
    }
}

/// An object being read. Fields that nobody asks for are passed over: a later version may add some.
struct Reader<'a>(&'a Map<String, Value>);

impl<'a> Reader<'a> {
    fn of(value: &'a Value) -> Result<Self, Slip> {
        value
            .as_object()
            .map(Self)
            .ok_or_else(|| Slip::new("{ } で囲まれた項目の集まり"))
    }

    #[inline(never)]
    fn required<T: Json>(&self, field: &str) -> Result<T, Slip> {
        let value = self.0.get(field).unwrap_or(&Value::Null);
        T::from_json(value).map_err(|slip| slip.inside(field))
    }

    #[inline(never)]
    fn optional<T: Json + Default>(&self, field: &str) -> Result<T, Slip> {
        match self.0.get(field) {
            None | Some(Value::Null) => Ok(T::default()),
            Some(value) => T::from_json(value).map_err(|slip| slip.inside(field)),
        }
    }
}

/// A struct as an object with a field of the same name for each of its own. The compiler sees to
/// it that none is forgotten.
macro_rules! object {
    ($type:ident { required: [$($must:ident),* $(,)?], optional: [$($may:ident),* $(,)?] }) => {
        impl Json for $type {
            fn to_json(&self) -> Value {
                let mut object = Writer::default();
                $( object.required(stringify!($must), self.$must.to_json()); )*
                $( object.optional(stringify!($may), self.$may.to_json()); )*
                Value::Object(object.0)
            }

            fn from_json(value: &Value) -> Result<Self, Slip> {
                let object = Reader::of(value)?;
                Ok(Self {
                    $( $must: object.required(stringify!($must))?, )*
                    $( $may: object.optional(stringify!($may))?, )*
                })
            }
        }
    };
}

/// Ids: strings that are taken as they are.
macro_rules! id {
    ($($type:ident),* $(,)?) => { $(
        impl Json for $type {
            fn to_json(&self) -> Value {
                Value::from(self.as_str())
            }

            fn from_json(value: &Value) -> Result<Self, Slip> {
                String::from_json(value).map($type::new)
            }
        }

        impl Key for $type {
            fn to_key(&self) -> String {
                self.as_str().to_owned()
            }

            fn from_key(key: &str) -> Option<Self> {
                Some($type::new(key))
            }
        }
    )* };
}

/// Choices with `code()` and `from_code()`.
macro_rules! coded {
    ($($type:ident),* $(,)?) => { $(
        impl Json for $type {
            fn to_json(&self) -> Value {
                Value::from(self.code())
            }

            fn from_json(value: &Value) -> Result<Self, Slip> {
                value.as_str().and_then($type::from_code).ok_or_else(|| one_of($type::ALL.iter().map(|c| c.code())))
            }
        }

        impl Key for $type {
            fn to_key(&self) -> String {
                self.code().to_owned()
            }

            fn from_key(key: &str) -> Option<Self> {
                $type::from_code(key)
            }
        }
    )* };
}

use {coded, id, object};

/// Something that can name an entry of an object.
trait Key: Sized {
    fn to_key(&self) -> String;
    fn from_key(key: &str) -> Option<Self>;
}

fn one_of<'a>(codes: impl Iterator<Item = &'a str>) -> Slip {
    Slip::new(format!(
        "{}のどれか",
        codes
            .map(|c| format!("\"{c}\""))
            .collect::<Vec<_>>()
            .join("・")
    ))
}
