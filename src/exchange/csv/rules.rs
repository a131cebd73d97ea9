//! The rules for text in the cells of every CSV of this tool.
//!
//! No line break inside a field (the machine-readability rules for administrative data,
//! デジタル庁 2026-03-31), and nothing that a spreadsheet would run as a formula or take for something
//! else than text. All changes are undone on reading, so that what was typed comes back unchanged.
//!
//! Must not know what any column means, nor how cells make a file.

use super::spreadsheet_forms::is_changed;
use std::borrow::Cow;

/// A spreadsheet takes a cell that begins with one of these for a formula; the full-width ones
/// too, because Excel narrows them.
const FORMULA_STARTS: [char; 9] = ['=', '+', '-', '@', '\t', '＝', '＋', '－', '＠'];

/// Put before a cell that a spreadsheet would run or change, and before one that already begins with it.
pub const GUARD: char = '\'';

/// Text as it stands in a cell: line feed as `\n`, carriage return as `\r`, `\` as `\\`, and
/// `'` before what a spreadsheet would run, or would change as [`is_changed`] tells.
pub fn guard(text: &str) -> String {
    let cell = escaped(text);
    match is_guarded(text) {
        true => format!("{GUARD}{cell}"),
        false => cell,
    }
}

/// Text on one line.
pub fn escaped(text: &str) -> String {
    let mut cell = String::with_capacity(text.len() + 1);
    for character in text.chars() {
        match character {
            '\n' => cell.push_str("\\n"),
            '\r' => cell.push_str("\\r"),
            '\\' => cell.push_str("\\\\"),
            _ => cell.push(character),
        }
    }
    cell
}

/// Text that is pasted into a spreadsheet and never read back: on one line, and with `'` before
/// what would be run.
pub fn disarm(text: &str) -> String {
    let line = text.replace(['\t', '\r', '\n'], " ");
    let line = line.trim();
    match starts_armed(line) {
        true => format!("{GUARD}{line}"),
        false => line.to_owned(),
    }
}

fn is_guarded(text: &str) -> bool {
    starts_armed(text) || is_changed(text)
}

/// Whether a text begins as a formula does, or with the guard itself.
pub fn starts_armed(text: &str) -> bool {
    text.starts_with(|c| c == GUARD || FORMULA_STARTS.contains(&c))
}

/// Undoes [`guard`].
pub fn unguard(cell: &str) -> Cow<'_, str> {
    match cell.strip_prefix(GUARD).map(unescaped) {
        Some(text) if is_guarded(&text) => text,
        _ => unescaped(cell),
    }
}

/// Undoes [`escaped`]. A `\` that it would not have written stands for itself, so that a
/// yen sign typed in a spreadsheet (`\1,000`) stays.
pub fn unescaped(cell: &str) -> Cow<'_, str> {
    if !cell.contains('\\') {
        return Cow::Borrowed(cell);
    }
    let mut text = String::with_capacity(cell.len());
    let mut characters = cell.chars().peekable();
    while let Some(character) = characters.next() {
        let escaped = match (character, characters.peek()) {
            ('\\', Some('n')) => Some('\n'),
            ('\\', Some('r')) => Some('\r'),
            ('\\', Some('\\')) => Some('\\'),
            _ => None,
        };
        if escaped.is_some() {
            characters.next();
        }
        text.push(escaped.unwrap_or(character));
    }
    Cow::Owned(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::samples::awkward;
    use proptest::prelude::*;

    fn check_guard(text: &str, cell: &str) {
        assert_eq!(guard(text), cell);
        assert_eq!(unguard(cell), text);
    }

    #[test]
    fn text_is_guarded_and_comes_back() {
        check_guard("協議の場を年3回開催", "協議の場を年3回開催");
        check_guard("一行目\n二行目\r\n", "一行目\\n二行目\\r\\n");
        check_guard("=1+1", "'=1+1");
        check_guard("－ 検討中", "'－ 検討中");
        check_guard("\t@", "'\t@");
        check_guard("'=", "''=");
        check_guard("'", "''");
        check_guard("C:\\new", "C:\\\\new");
        check_guard("", "");
        for text in [
            "1-2",
            "3/4",
            "0120",
            "(1)",
            "1e3",
            "12",
            "１２",
            "令和8年7月22日",
            "true",
        ] {
            check_guard(text, &format!("'{text}"));
        }
        check_guard("'12", "''12");
        check_guard("12か所", "12か所");
    }

    #[test]
    fn what_is_pasted_stands_on_one_line_and_runs_nothing() {
        for (text, pasted) in [
            ("\t=1+1", "'=1+1"),
            ("＝A1\r\n次", "'＝A1  次"),
            ("C:\\new", "C:\\new"),
            ("一行目\n二行目\n", "一行目 二行目"),
        ] {
            assert_eq!(disarm(text), pasted);
        }
    }

    #[test]
    fn what_people_type_in_a_spreadsheet_stands_for_itself() {
        assert_eq!(unguard("\\1,000"), "\\1,000");
        assert_eq!(unguard("'令和8年"), "'令和8年");
        assert_eq!(unguard("-5"), "-5");
        assert_eq!(unguard("一行目\n二行目"), "一行目\n二行目");
        assert_eq!(unguard("\\"), "\\");
    }

    proptest! {
        #[test]
        fn any_text_comes_back_from_a_cell(text in prop_oneof![awkward(), "[0-9'.,/%():e年月日RH令和¥ -]{0,10}"]) {
            let cell = guard(&text);
            prop_assert!(!cell.contains(['\r', '\n']));
            prop_assert!(!cell.starts_with(FORMULA_STARTS) && !is_changed(&cell));
            prop_assert_eq!(unguard(&cell), text);
        }
    }
}
