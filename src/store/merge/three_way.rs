//! The merge itself: value by value, from the whole down to single fields.
//!
//! Rules, in this order: both alike, or one side as before: no question. Objects are merged by
//! field and lists by element, as `shape` says. Else both changed the same differently: `theirs`
//! stays, and a clash tells of both; but where one side took away or emptied what the other
//! changed, the changed one stays. An absent field is an empty one.
//!
//! Two elements that both sides newly made under one id are taken for one and merged by field: ids
//! are random in 10^12, so that it is one thing brought to both (the 見本, a file); where it should
//! be two, each field that differs is a clash, and nothing is lost. Ids that are named elsewhere,
//! such as an issue in a sitting, are not followed: the model reads on without what they name.

use super::choose::put;
use super::clash::Clash;
use super::model_order::put_in_order;
use crate::exchange::parts::{Matched, Shape, Step, element_shape, is_empty, matched, unsaid};
use serde_json::{Map, Value};
use std::collections::BTreeSet;

/// What came of two sides.
#[derive(Clone, Debug, PartialEq)]
pub struct Merged {
    /// `None` if both took it away.
    pub value: Option<Value>,
    /// What people have to choose.
    pub clashes: Vec<Clash>,
}

/// Brings both changes of `base` together. `None`: not there (not yet, or taken away).
/// Where both changed the same, `theirs` stays.
pub fn merge(base: Option<&Value>, ours: Option<&Value>, theirs: Option<&Value>) -> Merged {
    let mut walk = Walk::default();
    let sides = Sides { base, ours, theirs };
    let value = walk.value("", sides);
    let clashes = walk.clashes;
    Merged { value, clashes }
}

/// The three versions of what stands in one place.
#[derive(Clone, Copy)]
struct Sides<'a> {
    base: Option<&'a Value>,
    ours: Option<&'a Value>,
    theirs: Option<&'a Value>,
}

impl<'a> Sides<'a> {
    fn each(self, part: impl Fn(&'a Value) -> Option<&'a Value>) -> Self {
        let part = |side: Option<&'a Value>| side.and_then(&part).filter(|v| !v.is_null());
        Self {
            base: part(self.base),
            ours: part(self.ours),
            theirs: part(self.theirs),
        }
    }

    /// All those that are there are as `is` says.
    fn all(self, is: impl Fn(&Value) -> bool) -> bool {
        let sides = [self.base, self.ours, self.theirs];
        sides.into_iter().flatten().all(is)
    }

    fn both_there(self) -> bool {
        self.ours.is_some() && self.theirs.is_some()
    }

    fn lists(self) -> [&'a [Value]; 3] {
        let list = |side: Option<&'a Value>| side.and_then(Value::as_array);
        [self.base, self.ours, self.theirs].map(|side| list(side).map_or(&[][..], Vec::as_slice))
    }
}

#[derive(Default)]
struct Walk {
    /// Where it has come to.
    path: Vec<Step>,
    clashes: Vec<Clash>,
}

impl Walk {
    /// `field`: the name of the field that holds it; empty for the whole, and for elements and
    /// entries.
    fn value(&mut self, field: &str, sides: Sides) -> Option<Value> {
        let shape = |value| Shape::of(field, value);
        let shape = sides.ours.or(sides.theirs).map_or(Shape::Whole, shape);
        self.shaped(field, shape, sides)
    }

    fn shaped(&mut self, field: &str, shape: Shape, sides: Sides) -> Option<Value> {
        let Sides { base, ours, theirs } = sides;
        if ours == theirs || ours == base {
            return theirs.cloned();
        }
        if theirs == base {
            return ours.cloned();
        }
        match shape {
            Shape::Map if sides.all(Value::is_object) => Some(self.fields(sides, true)),
            Shape::Parts if sides.both_there() && sides.all(Value::is_object) => {
                Some(self.fields(sides, false))
            }
            Shape::Parts if sides.all(Value::is_array) => Some(self.list(field, sides)),
            Shape::Places if have_same_places(sides) => Some(self.places(sides)),
            _ => self.clash(sides),
        }
    }

    fn at<T>(&mut self, step: Step, go: impl FnOnce(&mut Self) -> T) -> T {
        self.path.push(step);
        let done = go(self);
        self.path.pop();
        done
    }

    /// An object by field, or a map by entry, whose names say nothing about what it holds.
    fn fields(&mut self, sides: Sides, is_map: bool) -> Value {
        let objects = [sides.ours, sides.theirs].into_iter().flatten();
        let names = objects.filter_map(Value::as_object).flat_map(Map::keys);
        let names: BTreeSet<&String> = names.collect();
        let mut merged = Map::new();
        for name in names {
            let part = sides.each(|value| value.get(name));
            let field = if is_map { "" } else { name };
            let value = self.at(Step::Name(name.clone()), |walk| walk.value(field, part));
            let was_empty = [part.ours, part.theirs].into_iter().flatten().any(is_empty);
            // What is empty is not kept, unless it has to be there: an answer without anything.
            if let Some(value) = value.filter(|value| was_empty || !is_empty(value)) {
                merged.insert(name.clone(), value);
            }
        }
        Value::Object(merged)
    }

    fn places(&mut self, sides: Sides) -> Value {
        let [_, places, _] = sides.lists();
        let merged = (0..places.len()).filter_map(|place| {
            let part = sides.each(|list| list.get(place));
            self.at(Step::Place(place), |walk| walk.value("", part))
        });
        Value::Array(merged.collect())
    }

    fn list(&mut self, field: &str, sides: Sides) -> Value {
        let [base, ours, theirs] = sides.lists();
        let elements = matched(base, ours, theirs).into_iter();
        let merged = elements.filter_map(|element| self.element(&element));
        let mut merged: Vec<Value> = merged.collect();
        put_in_order(field, &mut merged);
        Value::Array(merged)
    }

    fn element(&mut self, element: &Matched) -> Option<Value> {
        let any = element.ours.or(element.theirs)?;
        let unsaid = unsaid(any).filter(|_| element.ours.is_some() && element.theirs.is_some());
        let sides = Sides {
            base: element.base.or(unsaid.as_ref()),
            ours: element.ours,
            theirs: element.theirs,
        };
        match &element.step {
            Some(step) => self.at(step.clone(), |walk| {
                walk.shaped("", element_shape(any), sides)
            }),
            None => self.by_content(sides),
        }
    }

    /// An element that has nothing but its content is one clash, however many of its fields differ:
    /// after a choice it could not be found again for the next.
    fn by_content(&mut self, sides: Sides) -> Option<Value> {
        let mut inner = Walk::default();
        let merged = inner.shaped("", Shape::Parts, sides)?;
        if inner.clashes.is_empty() {
            return Some(merged);
        }
        let (mut ours, mut theirs) = (merged.clone(), merged.clone());
        let mut fits = true;
        for clash in inner.clashes {
            fits &= put(&mut ours, &clash.path, clash.ours).is_ok();
            fits &= put(&mut theirs, &clash.path, clash.theirs).is_ok();
        }
        let version = |whole: Value, side: Option<&Value>| match fits {
            true => Some(whole).filter(|whole| !whole.is_null()),
            false => side.cloned(),
        };
        let clash = Clash {
            path: vec![Step::Content(merged.clone())],
            base: sides.base.cloned(),
            ours: version(ours, sides.ours),
            theirs: version(theirs, sides.theirs),
        };
        self.clashes.push(clash.within(&self.path));
        Some(merged)
    }

    fn clash(&mut self, sides: Sides) -> Option<Value> {
        let Sides { base, ours, theirs } = sides;
        let clash = Clash {
            path: self.path.clone(),
            base: base.cloned(),
            ours: ours.cloned(),
            theirs: theirs.cloned(),
        };
        let stays = clash.stayed().cloned();
        self.clashes.push(clash);
        stays
    }
}

/// Only what was there before can be merged place by place: of a pair that both sides made, halves
/// do not fit together.
fn have_same_places(sides: Sides) -> bool {
    let [base, ours, theirs] = sides.lists().map(<[Value]>::len);
    base > 0 && base == ours && base == theirs
}
