//! Which fields the model's types have, seen by letting them read a file: for tests that hold the
//! format against them.

use super::expected;
use crate::model::Workspace;
use serde::de::value::{MapDeserializer, SeqDeserializer};
use serde::de::{Deserialize, Deserializer, IntoDeserializer, Visitor};
use serde::forward_to_deserialize_any;
use serde_json::{Error, Value};
use std::cell::RefCell;
use std::collections::BTreeSet;

/// Patterns as in the table of [`expected`].
#[derive(Debug, Default)]
pub struct Fields {
    /// What the types have: fields, and entries of lists and maps.
    pub of_types: BTreeSet<String>,
    /// The fields among them that the file fills.
    pub filled: BTreeSet<String>,
    /// The shapes that a value can have, such as `….voice.member`.
    pub shapes: BTreeSet<String>,
}

/// What the types read of `workspace`, which has to be in order.
pub fn fields(workspace: &Value) -> Fields {
    let fields = RefCell::default();
    let watched = Watched {
        value: workspace,
        pattern: String::new(),
        fields: &fields,
    };
    Workspace::deserialize(watched).expect("in order");
    fields.into_inner()
}

#[derive(Clone)]
struct Watched<'a> {
    value: &'a Value,
    pattern: String,
    fields: &'a RefCell<Fields>,
}

impl<'a> Watched<'a> {
    fn part(&self, value: &'a Value, part: &str) -> Self {
        let pattern = match self.pattern.as_str() {
            "" => part.to_owned(),
            "removed" => format!("records{part}"),
            pattern => format!("{pattern}{part}"),
        };
        Self {
            value,
            pattern,
            ..*self
        }
    }

    fn note(&self, of: fn(&mut Fields) -> &mut BTreeSet<String>) {
        of(&mut self.fields.borrow_mut()).insert(self.pattern.clone());
    }

    fn field(&self, name: &str) -> String {
        match self.pattern.as_str() {
            "" => name.to_owned(),
            _ => format!(".{name}"),
        }
    }
}

impl<'de> Deserializer<'de> for Watched<'de> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.value.deserialize_any(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let own = format!("{}[0]", self.pattern);
        let is_pair = expected::of(&own).is_some();
        let entries = self.value.as_array().into_iter().flatten().enumerate();
        let entries = entries.map(|(index, value)| {
            let entry = match is_pair {
                true => self.part(value, &format!("[{index}]")),
                false => self.part(value, "[]"),
            };
            entry.note(|fields| &mut fields.of_types);
            entry
        });
        visitor.visit_seq(SeqDeserializer::new(entries))
    }

    fn deserialize_tuple<V: Visitor<'de>>(
        self,
        _length: usize,
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let entries = self.value.as_object().into_iter().flatten();
        let entries = entries.map(|(name, value)| {
            let entry = self.part(value, ".*");
            entry.note(|fields| &mut fields.of_types);
            (Name(name), entry)
        });
        visitor.visit_map(MapDeserializer::new(entries))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        for name in names {
            let field = self.part(self.value, &self.field(name));
            field.note(|fields| &mut fields.of_types);
        }
        let entries = self.value.as_object().into_iter().flatten();
        let entries = entries.map(|(name, value)| {
            let field = self.part(value, &self.field(name));
            field.note(|fields| &mut fields.filled);
            (Name(name), field)
        });
        visitor.visit_map(MapDeserializer::new(entries))
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        for variant in variants {
            let shape = self.part(self.value, &self.field(variant));
            shape.note(|fields| &mut fields.shapes);
        }
        self.value.deserialize_enum(name, variants, visitor)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit
        unit_struct tuple_struct identifier ignored_any
    }
}

impl<'a> IntoDeserializer<'a, Error> for Watched<'a> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

/// The name of a field or of a map's entry.
struct Name<'a>(&'a str);

impl<'de> Deserializer<'de> for Name<'de> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_str(self.0)
    }

    fn deserialize_i32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_i32(self.0.parse().expect("a number as a name"))
    }

    forward_to_deserialize_any! {
        bool i8 i16 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit
        unit_struct newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

impl<'a> IntoDeserializer<'a, Error> for Name<'a> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}
