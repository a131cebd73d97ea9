//! Text, numbers and collections.

use super::{Json, Key, Slip};
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};

impl Json for String {
    fn to_json(&self) -> Value {
        Value::from(self.as_str())
    }

    fn from_json(value: &Value) -> Result<Self, Slip> {
        value
            .as_str()
            .map(str::to_owned)
            .ok_or_else(|| Slip::new("\" \" で囲まれた文字"))
    }
}

impl Json for bool {
    fn to_json(&self) -> Value {
        Value::from(*self)
    }

    fn from_json(value: &Value) -> Result<Self, Slip> {
        value.as_bool().ok_or_else(|| Slip::new("true か false"))
    }
}

impl Json for u32 {
    fn to_json(&self) -> Value {
        Value::from(*self)
    }

    fn from_json(value: &Value) -> Result<Self, Slip> {
        value
            .as_u64()
            .and_then(|n| u32::try_from(n).ok())
            .ok_or_else(|| Slip::new("0以上の整数"))
    }
}

/// Finite: JSON has no other numbers.
impl Json for f64 {
    fn to_json(&self) -> Value {
        Value::from(*self)
    }

    fn from_json(value: &Value) -> Result<Self, Slip> {
        value
            .as_f64()
            .filter(|n| n.is_finite())
            .ok_or_else(|| Slip::new("数字"))
    }
}

impl<T: Json> Json for Option<T> {
    fn to_json(&self) -> Value {
        self.as_ref().map_or(Value::Null, T::to_json)
    }

    fn from_json(value: &Value) -> Result<Self, Slip> {
        match value {
            Value::Null => Ok(None),
            value => T::from_json(value).map(Some),
        }
    }
}

fn array(value: &Value) -> Result<&Vec<Value>, Slip> {
    value
        .as_array()
        .ok_or_else(|| Slip::new("[ ] で囲まれた一覧"))
}

impl<T: Json> Json for Vec<T> {
    fn to_json(&self) -> Value {
        Value::Array(self.iter().map(T::to_json).collect())
    }

    fn from_json(value: &Value) -> Result<Self, Slip> {
        let entries = array(value)?.iter().enumerate();
        entries
            .map(|(index, entry)| {
                T::from_json(entry).map_err(|slip| slip.inside(format!("[{index}]")))
            })
            .collect()
    }
}

impl<T: Json, const N: usize> Json for [T; N] {
    fn to_json(&self) -> Value {
        Value::Array(self.iter().map(T::to_json).collect())
    }

    fn from_json(value: &Value) -> Result<Self, Slip> {
        Vec::from_json(value)?
            .try_into()
            .map_err(|_| Slip::new(format!("ちょうど{N}個の一覧")))
    }
}

impl<A: Json, B: Json> Json for (A, B) {
    fn to_json(&self) -> Value {
        Value::Array(vec![self.0.to_json(), self.1.to_json()])
    }

    fn from_json(value: &Value) -> Result<Self, Slip> {
        match array(value)?.as_slice() {
            [first, second] => Ok((A::from_json(first)?, B::from_json(second)?)),
            _ => Err(Slip::new("2つの値の組")),
        }
    }
}

impl<T: Json + Ord> Json for BTreeSet<T> {
    fn to_json(&self) -> Value {
        Value::Array(self.iter().map(T::to_json).collect())
    }

    fn from_json(value: &Value) -> Result<Self, Slip> {
        Vec::from_json(value).map(|entries| entries.into_iter().collect())
    }
}

impl<K: Key + Ord, V: Json> Json for BTreeMap<K, V> {
    fn to_json(&self) -> Value {
        Value::Object(
            self.iter()
                .map(|(key, value)| (key.to_key(), value.to_json()))
                .collect(),
        )
    }

    fn from_json(value: &Value) -> Result<Self, Slip> {
        let fields: &Map<String, Value> = value
            .as_object()
            .ok_or_else(|| Slip::new("{ } で囲まれた項目の集まり"))?;
        let mut map = Self::new();
        for (name, value) in fields {
            let key = K::from_key(name)
                .ok_or_else(|| Slip::new("知っている名前の項目").inside(name.clone()))?;
            let value = V::from_json(value).map_err(|slip| slip.inside(name.clone()))?;
            map.insert(key, value);
        }
        Ok(map)
    }
}
