//! Which elements of three lists are the same one, and in which order all of them stand.
//!
//! An element that has an identity is known by it. A single value, such as an id or a name in a
//! list, is its own identity: a changed one is one that went and one that came. An object that has
//! nothing but its content, such as a goal, is the element of the base that it equals or whose place
//! between two equal ones it has; any other is new.
//!
//! The order is the one of `theirs`, with what `ours` added after the same neighbour; if only `ours`
//! moved elements, its order.
//!
//! Must not know how two versions of one element become one.

use super::shape::identity;
use super::step::Step;
use serde_json::Value;

/// One element in its versions.
pub struct Matched<'a> {
    /// `None` if it has nothing but its content.
    pub step: Option<Step>,
    pub base: Option<&'a Value>,
    pub ours: Option<&'a Value>,
    pub theirs: Option<&'a Value>,
}

/// All elements that one of the sides still has.
pub fn matched<'a>(base: &'a [Value], ours: &'a [Value], theirs: &'a [Value]) -> Vec<Matched<'a>> {
    let names = names(base).zip(names(ours)).zip(names(theirs));
    let is_named = names.is_some();
    let ((of_base, of_ours), of_theirs) = names.unwrap_or_else(|| {
        let places = (0..base.len()).map(in_base).collect();
        ((places, aligned(base, ours)), aligned(base, theirs))
    });
    let find = |names: &[Name], list: &'a [Value], name: &Name| {
        let place = names.iter().position(|other| other == name)?;
        list.get(place)
    };
    let all = order(&of_base, &of_ours, &of_theirs).into_iter();
    let versions = all.map(|name| {
        let ours = find(&of_ours, ours, &name);
        let theirs = find(&of_theirs, theirs, &name);
        let any = ours.or(theirs).filter(|_| is_named);
        Matched {
            step: any.map(|any| Step::Element(identity(any).unwrap_or_else(|| any.clone()))),
            base: find(&of_base, base, &name),
            ours,
            theirs,
        }
    });
    let there = |one: &Matched| one.ours.is_some() || one.theirs.is_some();
    versions.filter(there).collect()
}

/// What an element is called while three lists are compared.
type Name = String;

/// `None` if one has no identity, or shares it with another.
fn names(list: &[Value]) -> Option<Vec<Name>> {
    let mut names: Vec<Name> = Vec::with_capacity(list.len());
    for element in list {
        let is_single = !element.is_object() && !element.is_array();
        let name = match is_single {
            true => nth(element.to_string(), &names),
            false => identity(element)?.to_string(),
        };
        if names.contains(&name) {
            return None;
        }
        names.push(name);
    }
    Some(names)
}

/// The name with which one that is there several times is told from the others.
fn nth(name: String, taken: &[Name]) -> Name {
    let numbered = (0..).map(|n| format!("{name} {n}"));
    let mut free = numbered.filter(|name| !taken.contains(name));
    free.next().unwrap_or(name)
}

fn in_base(place: usize) -> Name {
    format!("base {place}")
}

/// The names of elements without identity: those of the base that they are, or new ones by content.
fn aligned(base: &[Value], side: &[Value]) -> Vec<Name> {
    let mut names: Vec<Name> = Vec::with_capacity(side.len());
    let (mut base_from, mut side_from) = (0, 0);
    let ends = [(base.len(), side.len())];
    for (base_to, side_to) in equal_ones(base, side).into_iter().chain(ends) {
        let (gone, came) = (base_to - base_from, side_to - side_from);
        for place in 0..came {
            let new = || nth(format!("new {}", side[side_from + place]), &names);
            let name = match gone == came {
                true => in_base(base_from + place),
                false => same_words(&base[base_from..base_to], &side[side_from + place])
                    .map(|place| in_base(base_from + place))
                    .filter(|name| !names.contains(name))
                    .unwrap_or_else(new),
            };
            names.push(name);
        }
        if side_to < side.len() {
            names.push(in_base(base_to));
        }
        (base_from, side_from) = (base_to + 1, side_to + 1);
    }
    names
}

/// Which of `base` has a text in common with `element`, in the same field.
fn same_words(base: &[Value], element: &Value) -> Option<usize> {
    let texts = |of: &Value| -> Vec<(String, Value)> {
        let fields = of.as_object().into_iter().flatten();
        let fields = fields.filter(|(_, v)| v.as_str().is_some_and(|text| !text.is_empty()));
        fields.map(|(name, v)| (name.clone(), v.clone())).collect()
    };
    let own = texts(element);
    base.iter()
        .position(|one| texts(one).iter().any(|text| own.contains(text)))
}

/// The places of a longest row of equal elements, in order.
fn equal_ones(one: &[Value], other: &[Value]) -> Vec<(usize, usize)> {
    let width = other.len() + 1;
    // How many are equal from here on.
    let mut lengths = vec![0_usize; (one.len() + 1) * width];
    for i in (0..one.len()).rev() {
        for j in (0..other.len()).rev() {
            lengths[i * width + j] = match one[i] == other[j] {
                true => lengths[(i + 1) * width + j + 1] + 1,
                false => lengths[(i + 1) * width + j].max(lengths[i * width + j + 1]),
            };
        }
    }
    let (mut i, mut j, mut found) = (0, 0, Vec::new());
    while i < one.len() && j < other.len() {
        if one[i] == other[j] {
            found.push((i, j));
            (i, j) = (i + 1, j + 1);
        } else if lengths[(i + 1) * width + j] >= lengths[i * width + j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
    found
}

/// All names of the three, those that went included.
fn order(base: &[Name], ours: &[Name], theirs: &[Name]) -> Vec<Name> {
    let moved = |side: &[Name]| !in_same_order(base, side);
    // With those that a side took away, what came in their place stays between the same neighbours.
    let (all_ours, all_theirs) = (woven(ours, base), woven(theirs, base));
    match moved(ours) && !moved(theirs) {
        true => woven(&all_ours, &all_theirs),
        false => woven(&all_theirs, &all_ours),
    }
}

fn in_same_order(one: &[Name], other: &[Name]) -> bool {
    let shared_of_one = one.iter().filter(|name| other.contains(name));
    let shared_of_other = other.iter().filter(|name| one.contains(name));
    shared_of_one.eq(shared_of_other)
}

/// `main`, and each of `more` that is not there after the one before it, behind what only `main` has.
fn woven(main: &[Name], more: &[Name]) -> Vec<Name> {
    let mut all = main.to_vec();
    let mut after = 0;
    for name in more {
        if let Some(place) = all.iter().position(|other| other == name) {
            after = place + 1;
            continue;
        }
        while all.get(after).is_some_and(|other| !more.contains(other)) {
            after += 1;
        }
        all.insert(after, name.clone());
        after += 1;
    }
    all
}
