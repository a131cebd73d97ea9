//! How the cells of a text are parted: by commas, tabs or semicolons.
//!
//! Spreadsheets and other programs save with each of them. Nothing is guessed from the data: it is the
//! one under which the text has a line of column names. Must not know which names those are.

use super::record::Record;
use super::record_reader::{CsvText, first_records};

/// So many of a file's first rows may stand above the names of the columns, with these.
pub const FIRST_ROWS: usize = 21;

const SEPARATORS: [u8; 3] = [b',', b'\t', b';'];

/// The text without what is no part of the table: a BOM, the 0x1A with which `copy` ends a file, and the
/// line `sep=;` that tells Excel the separator. `has_header` says whether the names of the columns stand in the
/// first rows; if they do under no separator, it is the first that could be.
pub fn parted(text: &str, has_header: impl Fn(&[Record]) -> bool) -> CsvText<'_> {
    let text = text
        .trim_start_matches('\u{FEFF}')
        .trim_end_matches('\u{1A}');
    let (told, text, line) = match told_separator(text) {
        Some((separator, rest)) => (Some(separator), rest, 2),
        None => (None, text, 1),
    };
    let with = |separator| CsvText {
        text,
        separator,
        line,
    };
    let mut candidates = told.into_iter().chain(SEPARATORS).map(with);
    let first = with(told.unwrap_or(b','));
    let found = candidates.find(|csv| has_header(&first_records(*csv, FIRST_ROWS)));
    found.unwrap_or(first)
}

/// `sep=;` on a line of its own, and what follows that line.
fn told_separator(text: &str) -> Option<(u8, &str)> {
    let (line, rest) = text.split_at(text.find(['\r', '\n'])?);
    let told = line.trim().trim_matches('"');
    let (name, separator) = told.split_at_checked("sep=".len())?;
    let separator = *separator.as_bytes().first()?;
    let is_told = name.eq_ignore_ascii_case("sep=") && separator.is_ascii();
    // A program that does not know the line fills it up to the width of the table.
    let filled = told.bytes().skip("sep=".len() + 1);
    let is_alone = filled
        .into_iter()
        .all(|b| SEPARATORS.contains(&b) || b == b'"');
    let rest = rest.strip_prefix("\r\n").or_else(|| rest.get(1..))?;
    (is_told && is_alone).then_some((separator, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, separator: u8, line: usize, rest: &str) {
        let is_header = |records: &[Record]| {
            let mut records = records.iter();
            records.any(|r| r.cells.iter().any(|cell| cell == "name"))
        };
        let csv = parted(text, is_header);
        assert_eq!((csv.separator, csv.line, csv.text), (separator, line, rest));
    }

    #[test]
    fn the_separator_is_the_one_that_parts_the_names() {
        check("name,a;b;c\n", b',', 1, "name,a;b;c\n");
        check("a,b,c\tname\n", b'\t', 1, "a,b,c\tname\n");
        check("題\n\na;name;b,c\n", b';', 1, "題\n\na;name;b,c\n");
        check("a|b\n", b',', 1, "a|b\n");
    }

    #[test]
    fn what_is_no_part_of_the_table_is_passed_over() {
        check("\u{FEFF}name\r\n1\r\n\u{1A}", b',', 1, "name\r\n1\r\n");
        check("sep=;\r\nname;1", b';', 2, "name;1");
        check("\u{FEFF}\"sep=,\"\nname,1", b',', 2, "name,1");
        check("SEP=,,,\rname,1", b',', 2, "name,1");
        check("sep=|\nname|1", b'|', 2, "name|1");
        check("sep=;\nname,1", b',', 2, "name,1");
        check("sep=ab\nname,1", b',', 1, "sep=ab\nname,1");
    }
}
