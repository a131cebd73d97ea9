//! Two versions of one thing laid beside each other, down to the single fields.
//!
//! Must not know which thing it is.

use crate::exchange::parts::{Shape, Step, element_shape, matched};
use serde_json::Value;
use std::collections::BTreeSet;

/// One place that is not the same in both. `None`: nothing stands there.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// From the record on.
    pub path: Vec<Step>,
    pub before: Option<Value>,
    pub after: Option<Value>,
}

/// All places that differ. `path` leads to the thing.
pub fn differences(path: &[Step], before: &Value, after: &Value) -> Vec<Difference> {
    let mut walk = Walk {
        path: path.to_vec(),
        found: Vec::new(),
    };
    walk.shaped("", Shape::Parts, (Some(before), Some(after)));
    walk.found
}

type Sides<'a> = (Option<&'a Value>, Option<&'a Value>);

struct Walk {
    path: Vec<Step>,
    found: Vec<Difference>,
}

impl Walk {
    fn value(&mut self, field: &str, sides: Sides) {
        let any = sides.1.or(sides.0);
        let shape = any.map_or(Shape::Whole, |value| Shape::of(field, value));
        self.shaped(field, shape, sides);
    }

    fn shaped(&mut self, field: &str, shape: Shape, (before, after): Sides) {
        if before == after {
            return;
        }
        match (shape, before, after) {
            (Shape::Map, Some(Value::Object(_)) | None, Some(Value::Object(_)) | None) => {
                self.fields(true, (before, after));
            }
            (Shape::Parts, Some(Value::Object(_)), Some(Value::Object(_))) => {
                self.fields(false, (before, after));
            }
            (Shape::Parts, Some(Value::Array(before)), Some(Value::Array(after))) => {
                self.list(field, before, after);
            }
            (Shape::Places, Some(Value::Array(before)), Some(Value::Array(after)))
                if before.len() == after.len() =>
            {
                for (place, sides) in before.iter().zip(after).enumerate() {
                    self.at(Step::Place(place), |walk| {
                        walk.value("", (Some(sides.0), Some(sides.1)));
                    });
                }
            }
            _ => self.found.push(Difference {
                path: self.path.clone(),
                before: before.cloned(),
                after: after.cloned(),
            }),
        }
    }

    fn at(&mut self, step: Step, go: impl FnOnce(&mut Self)) {
        self.path.push(step);
        go(self);
        self.path.pop();
    }

    fn fields(&mut self, is_map: bool, (before, after): Sides) {
        let names = [before, after].into_iter().flatten();
        let names = names.filter_map(Value::as_object).flat_map(|o| o.keys());
        let names: BTreeSet<&String> = names.collect();
        for name in names {
            let part = |side: Option<&'_ Value>| {
                let part = side.and_then(|value| value.get(name));
                part.filter(|value| !value.is_null()).cloned()
            };
            let (before, after) = (part(before), part(after));
            let field = if is_map { "" } else { name };
            self.at(Step::Name(name.clone()), |walk| {
                walk.value(field, (before.as_ref(), after.as_ref()));
            });
        }
    }

    fn list(&mut self, field: &str, before: &[Value], after: &[Value]) {
        let found = self.found.len();
        for element in matched(before, after, before) {
            let (before, after) = (element.base, element.ours);
            let Some(any) = after.or(before) else {
                continue;
            };
            let is_named = element.step.is_some();
            let step = element.step.unwrap_or_else(|| Step::Content(any.clone()));
            // An element without a name is one thing: its place is told by its content.
            let shape = match is_named {
                true => element_shape(any),
                false => Shape::Whole,
            };
            self.at(step, |walk| walk.shaped("", shape, (before, after)));
        }
        // The same elements in another order.
        if self.found.len() == found {
            self.shaped(
                field,
                Shape::Whole,
                (Some(&before.into()), Some(&after.into())),
            );
        }
    }
}
