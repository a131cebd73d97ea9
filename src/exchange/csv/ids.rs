//! An id in a cell of its own.
//!
//! Whoever opens a file may leave blanks around an id, or bring it along in full width: it is read as
//! the id that it was. An id that looks like that of itself (those of this tool never do) is written with
//! the guard before it, and then comes back as it is.
//!
//! Must not know what the ids are of.

use super::rules::{GUARD, escaped, starts_armed, unescaped};
use super::spreadsheet_forms::{is_changed, stays_a_number};
use crate::model::{is_blank, is_invisible};
use std::borrow::Cow;
use unicode_normalization::UnicodeNormalization;

/// An id without what nobody meant: blanks around it, invisible characters, full width. What is no
/// plain ASCII even so is somebody else's id, and only its blanks go; one that begins with a sign is as it is.
pub fn clean(id: &str) -> Cow<'_, str> {
    let is_plain = |b: u8| b.is_ascii_graphic();
    if id.bytes().all(is_plain) {
        return Cow::Borrowed(id);
    }
    let shown = id.trim_matches(|c: char| c.is_whitespace() || is_invisible(c));
    let plain: String = shown.chars().filter(|c| !is_invisible(*c)).nfkc().collect();
    let is_named = plain.starts_with(char::is_alphanumeric);
    match plain.is_ascii() {
        true if is_named || plain.is_empty() => Cow::Owned(plain),
        false if is_named => Cow::Borrowed(shown),
        _ => Cow::Borrowed(id),
    }
}

/// An id as it stands in a cell.
pub fn guard_id(id: &str) -> String {
    let cell = escaped(id);
    match is_guarded(id) {
        true => format!("{GUARD}{cell}"),
        false => cell,
    }
}

/// Undoes [`guard_id`]; an id that is not guarded is cleaned.
pub fn unguard_id(cell: &str) -> Cow<'_, str> {
    match cell.strip_prefix(GUARD).map(unescaped) {
        Some(id) if is_guarded(&id) => Cow::Owned(id.into_owned()),
        _ if is_blank(cell) => Cow::Borrowed(""),
        _ if !cell.contains('\\') => clean(cell),
        _ => Cow::Owned(clean(&unescaped(cell)).into_owned()),
    }
}

fn is_guarded(id: &str) -> bool {
    starts_armed(id) || clean(id) != id || (is_changed(id) && !stays_a_number(id))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::samples::awkward;
    use proptest::prelude::*;

    #[test]
    fn an_id_is_read_as_it_was() {
        for cell in [
            "a-1",
            " a-1",
            "a-1\u{3000}",
            "\u{FEFF}a-1",
            "a\u{200B}-1",
            "ａ－１",
            "a\u{AD}-1",
            "a-1\u{FE0F}",
            "\u{1A}a-1",
            "\u{A0}a-1\t",
        ] {
            assert_eq!(unguard_id(cell), "a-1", "{cell:?}");
        }
        assert_eq!(unguard_id(" 協議①\u{200B}"), "協議①");
        assert_eq!(unguard_id("\u{3000}"), "");
    }

    #[test]
    fn an_id_that_a_spreadsheet_would_change_is_guarded() {
        for (id, cell) in [
            ("a-1", "a-1"),
            ("2026", "2026"),
            ("1-2", "'1-2"),
            ("01", "'01"),
            (" a", "' a"),
            ("Ａ", "'Ａ"),
            ("=1", "'=1"),
            ("", ""),
        ] {
            assert_eq!(guard_id(id), cell);
            assert_eq!(unguard_id(cell), id);
        }
    }

    proptest! {
        #[test]
        fn any_id_comes_back(id in awkward()) {
            let cell = guard_id(&id);
            prop_assert!(!is_changed(&cell) || stays_a_number(&cell));
            prop_assert_eq!(unguard_id(&cell), id);
        }
    }
}
