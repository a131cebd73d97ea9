//! Several ids in one cell, with a space between them.
//!
//! Ids made by this tool have no spaces; those from elsewhere may, and come back unchanged.
//!
//! Must not know what the ids are of.

use super::ids::clean;

/// `a b`; a space within an id as `\s`, a full-width one as `\z`, `\` as `\\`, an id without
/// letters as `\e`. An id that reading would clean has a `\` before each character that is not ASCII, and
/// so stands for itself.
pub fn join<'a>(ids: impl IntoIterator<Item = &'a str>) -> String {
    let escaped = ids.into_iter().map(|id| match id {
        "" => "\\e".to_owned(),
        id => escaped(id),
    });
    escaped.collect::<Vec<_>>().join(" ")
}

fn escaped(id: &str) -> String {
    let is_exact = clean(id) != id;
    let mut cell = String::with_capacity(id.len());
    for character in id.chars() {
        match character {
            '\\' => cell.push_str("\\\\"),
            ' ' => cell.push_str("\\s"),
            '\u{3000}' => cell.push_str("\\z"),
            c if is_exact && (!c.is_ascii() || c.is_ascii_control()) => cell.extend(['\\', c]),
            c => cell.push(c),
        }
    }
    cell
}

/// Undoes [`join`]. More spaces than one, or full-width ones, are forgiven between ids; and an id
/// without a `\` is cleaned.
pub fn split_ids(cell: &str) -> Vec<String> {
    let ids = parts(cell).filter(|id| !clean(id).is_empty());
    let read = ids.map(|id| match id.contains('\\') {
        true => unescaped(id),
        false => clean(id).into_owned(),
    });
    read.collect()
}

/// As [`split_ids`], for names: they are as they are.
pub fn split(cell: &str) -> Vec<String> {
    parts(cell).map(unescaped).collect()
}

fn parts(cell: &str) -> impl Iterator<Item = &str> {
    let parts = cell.split([' ', '\u{3000}']);
    parts.filter(|part| !part.is_empty())
}

fn unescaped(id: &str) -> String {
    let mut text = String::with_capacity(id.len());
    let mut characters = id.chars();
    while let Some(character) = characters.next() {
        if character != '\\' {
            text.push(character);
            continue;
        }
        match characters.next() {
            Some('s') => text.push(' '),
            Some('z') => text.push('\u{3000}'),
            Some('e') | None => {}
            Some(other) => text.push(other),
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn ids_stand_side_by_side() {
        assert_eq!(join(["forum-standing", "a1"]), "forum-standing a1");
        assert_eq!(split("  a\u{3000}b  c "), ["a", "b", "c"]);
        assert_eq!(split(""), Vec::<String>::new());
        assert_eq!(split_ids("ａ1 \u{200B} b\u{FEFF}"), ["a1", "b"]);
        assert_eq!(split_ids(&join(["Ａ", "津市"])), ["Ａ", "津市"]);
        assert_eq!(join(["a b", ""]), "a\\sb \\e");
    }

    proptest! {
        #[test]
        fn any_ids_come_back(ids in prop::collection::vec("[a \\\\sez\u{3000}協Ａ\u{200B}\t]{0,4}|\\PC{0,3}", 0..4)) {
            let cell = join(ids.iter().map(String::as_str));
            prop_assert_eq!(split(&cell), ids.as_slice());
            prop_assert_eq!(split_ids(&cell), ids);
        }
    }
}
