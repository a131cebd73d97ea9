//! The rules every CSV of this tool keeps, cell by cell and line by line.
//!
//! One record a line, no line break inside a field, CRLF at the end of each line (the
//! machine-readability rules for administrative data, デジタル庁 2026-03-31, and Excel). Text that
//! a spreadsheet would run as a formula is disarmed. Both changes are undone on reading, so that
//! what was typed comes back unchanged.
//!
//! Must not know what any column means.

use super::error::Problem;

/// A spreadsheet takes a cell that begins with one of these for a formula; the full-width ones
/// too, because Excel narrows them.
const FORMULA_STARTS: [char; 9] = ['=', '+', '-', '@', '\t', '＝', '＋', '－', '＠'];

/// Put before a cell that would be a formula, and before one that already begins with it.
const GUARD: char = '\'';

/// Text as it stands in a cell: line feed as `\n`, carriage return as `\r`, `\` as `\\`, and
/// `'` before what a spreadsheet would run.
pub fn guard(text: &str) -> String {
    let mut cell = String::with_capacity(text.len() + 1);
    if is_armed(text) {
        cell.push(GUARD);
    }
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
    match is_armed(line) {
        true => format!("{GUARD}{line}"),
        false => line.to_owned(),
    }
}

fn is_armed(text: &str) -> bool {
    text.starts_with(|c| c == GUARD || FORMULA_STARTS.contains(&c))
}

/// Undoes [`guard`]. A `\` that [`guard`] would not have written stands for itself, so that a
/// yen sign typed in a spreadsheet (`\1,000`) stays.
pub fn unguard(cell: &str) -> String {
    let cell = match cell.strip_prefix(GUARD) {
        Some(rest) if is_armed(rest) => rest,
        _ => cell,
    };
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
    text
}

/// Adds one line of cells to a CSV, quoting those that need it.
pub fn push_record(csv: &mut String, cells: &[String]) {
    for (index, cell) in cells.iter().enumerate() {
        if index > 0 {
            csv.push(',');
        }
        let needs_quotes = cell.contains([',', '"', '\r', '\n']) || cell.trim() != cell;
        if needs_quotes {
            csv.push('"');
            csv.push_str(&cell.replace('"', "\"\""));
            csv.push('"');
        } else {
            csv.push_str(cell);
        }
    }
    csv.push_str("\r\n");
}

/// One line of a CSV as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// The line it begins on, from 1.
    pub line: usize,
    pub cells: Vec<String>,
}

/// Splits a CSV (RFC 4180, any line ends) into records. Lines with nothing in them are left out.
///
/// Line breaks inside quotes are taken as they are: people type them in Excel. An error is a quote
/// that never closes, because all lines after it would vanish into one cell; this, and knowing
/// each record's line, is why the house splits for itself.
pub fn records(csv: &str) -> Result<Vec<Record>, Problem> {
    let mut scanner = Scanner::of(csv);
    let mut records = Vec::new();
    while let Some(record) = scanner.record()? {
        records.push(record);
    }
    Ok(records)
}

/// The first of [`records`], without reading on: what follows it may be broken.
pub fn first_record(csv: &str) -> Option<Record> {
    Scanner::of(csv).record().ok().flatten()
}

#[derive(PartialEq)]
enum End {
    Cell,
    Record,
}

struct Scanner<'t> {
    rest: std::iter::Peekable<std::str::Chars<'t>>,
    line: usize,
}

impl<'t> Scanner<'t> {
    fn of(csv: &'t str) -> Self {
        let rest = csv.chars().peekable();
        Self { rest, line: 1 }
    }

    /// The next record with anything in it.
    fn record(&mut self) -> Result<Option<Record>, Problem> {
        while self.rest.peek().is_some() {
            let line = self.line;
            let mut cells = Vec::new();
            loop {
                let (cell, end) = self.cell()?;
                cells.push(cell);
                if end == End::Record {
                    break;
                }
            }
            if cells.iter().any(|c| !c.is_empty()) {
                return Ok(Some(Record { line, cells }));
            }
        }
        Ok(None)
    }

    fn cell(&mut self) -> Result<(String, End), Problem> {
        let mut cell = String::new();
        if self.rest.next_if_eq(&'"').is_some() {
            self.quoted(&mut cell)?;
        }
        while let Some(character) = self.next() {
            match character {
                ',' => return Ok((cell, End::Cell)),
                '\n' => return Ok((cell, End::Record)),
                '\r' => {
                    if self.rest.peek() == Some(&'\n') {
                        self.next();
                    }
                    return Ok((cell, End::Record));
                }
                _ => cell.push(character),
            }
        }
        Ok((cell, End::Record))
    }

    /// What stands between an opening quote, already taken, and the closing one.
    fn quoted(&mut self, cell: &mut String) -> Result<(), Problem> {
        let opened = self.line;
        while let Some(character) = self.next() {
            if character == '"' && self.rest.next_if_eq(&'"').is_none() {
                return Ok(());
            }
            cell.push(character);
        }
        Err(Problem::at(
            opened,
            "この行で始まる二重引用符（\"）が閉じていません。引用符を消すか、文の終わりにも付けてください。",
        ))
    }

    fn next(&mut self) -> Option<char> {
        let character = self.rest.next()?;
        let line_ends = character == '\n' || character == '\r' && self.rest.peek() != Some(&'\n');
        self.line += usize::from(line_ends);
        Some(character)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
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

    #[test]
    fn each_record_knows_its_line() {
        let read = records("a,b\r\n\r\n\"x\ny\",2\n,,\n\"say \"\"so\"\"\",\r\n").expect("sound");
        let lines: Vec<_> = read.iter().map(|r| (r.line, r.cells.join("|"))).collect();
        let expected = [(1, "a|b"), (3, "x\ny|2"), (6, "say \"so\"|")];
        assert_eq!(
            lines,
            expected.map(|(line, cells)| (line, cells.to_owned()))
        );
    }

    #[test]
    fn a_quote_that_never_closes_is_an_error_on_its_own_line() {
        let problem = records("a,b\n1,\"two\n3,4\n").expect_err("unclosed");
        assert_eq!(problem.line, Some(2));
    }

    /// Text that hits every rule: quotes, commas, line ends, guards, NUL, spaces, full width.
    fn awkward() -> impl Strategy<Value = String> {
        prop_oneof![
            "[\"',=+@\\\\nr\r\n\t \u{0}＝＋－＠a協-]{0,12}",
            any::<String>(),
        ]
    }

    /// The csv crate's own reading of the same text.
    fn oracle(csv: &str) -> Vec<Vec<String>> {
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .from_reader(csv.as_bytes());
        let records = reader.records().map(|r| r.expect("valid UTF-8"));
        let cells = records.map(|r| r.iter().map(str::to_owned).collect::<Vec<_>>());
        cells.filter(|r| r.iter().any(|c| !c.is_empty())).collect()
    }

    proptest! {
        #[test]
        fn any_text_comes_back_from_a_cell(text in awkward()) {
            let cell = guard(&text);
            prop_assert!(!cell.contains(['\r', '\n']));
            prop_assert!(!cell.starts_with(FORMULA_STARTS));
            prop_assert_eq!(unguard(&cell), text);
        }

        #[test]
        fn any_cells_come_back_here_and_in_the_csv_crate(
            table in prop::collection::vec(prop::collection::vec(awkward(), 1..5), 0..5)
        ) {
            let mut csv = String::new();
            for row in &table {
                push_record(&mut csv, row);
            }
            prop_assume!(!csv.starts_with('\u{FEFF}'), "the csv crate takes a BOM off");
            let filled: Vec<_> = table
                .into_iter()
                .filter(|r| r.iter().any(|c| !c.is_empty()))
                .collect();
            let read = records(&csv).expect("our own CSV is sound");
            let cells: Vec<_> = read.into_iter().map(|r| r.cells).collect();
            prop_assert_eq!(&cells, &filled);
            prop_assert_eq!(oracle(&csv), filled);
        }

        #[test]
        fn any_file_is_split_as_the_csv_crate_splits_it(csv in awkward()) {
            prop_assume!(!csv.starts_with('\u{FEFF}'), "the csv crate takes a BOM off");
            if let Ok(read) = records(&csv) {
                prop_assert_eq!(first_record(&csv), read.first().cloned());
                let cells: Vec<_> = read.into_iter().map(|r| r.cells).collect();
                prop_assert_eq!(cells, oracle(&csv));
            }
        }
    }
}
