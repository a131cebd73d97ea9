//! A CSV's text as records, each with the line that it begins on.
//!
//! The csv crate splits (RFC 4180, any line ends). It reads a quote that never closes without an
//! error, and all lines after it would be in one cell: that alone is looked for here.
//!
//! Must not know what any column means.

use super::record::Record;
use crate::exchange::error::Problem;
use csv::{Reader, ReaderBuilder, StringRecord};

/// All records of a CSV; those with nothing in them are left out. A BOM is taken off.
///
/// Line breaks inside quotes are taken as they are: people type them in Excel. An error is a quote
/// that never closes.
pub fn records(csv: &str) -> Result<Vec<Record>, Problem> {
    let mut records = Records::of(csv);
    match unclosed_quote(records.csv.as_bytes()) {
        Some(at) => Err(Problem::at(
            records.lines.at(at),
            "この行で始まる二重引用符（\"）が閉じていません。引用符を消すか、文の終わりにも付けてください。",
        )),
        None => Ok(records.collect()),
    }
}

/// The first of [`records`], without reading on: what follows it may be broken.
pub fn first_record(csv: &str) -> Option<Record> {
    let mut records = Records::of(csv);
    let record = records.next()?;
    let read = records.csv.as_bytes().get(..records.byte())?;
    unclosed_quote(read).is_none().then_some(record)
}

struct Records<'t> {
    csv: &'t str,
    reader: Reader<&'t [u8]>,
    lines: LineCount<'t>,
}

impl<'t> Records<'t> {
    fn of(csv: &'t str) -> Self {
        let csv = csv.trim_start_matches('\u{FEFF}');
        let reader = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .from_reader(csv.as_bytes());
        let lines = LineCount::of(csv.as_bytes());
        Self { csv, reader, lines }
    }

    /// Where the reader stands.
    fn byte(&self) -> usize {
        usize::try_from(self.reader.position().byte()).unwrap_or(self.csv.len())
    }
}

impl Iterator for Records<'_> {
    type Item = Record;

    fn next(&mut self) -> Option<Record> {
        let mut cells = StringRecord::new();
        loop {
            let from = self.byte();
            // Text in memory gives no error: it can be read and is UTF-8.
            if !self.reader.read_record(&mut cells).ok()? {
                return None;
            }
            if cells.iter().any(|cell| !cell.is_empty()) {
                let line = self.lines.after_blank(from);
                return Some(Record { line, cells });
            }
        }
    }
}

/// Counts lines as editors do: LF, CR and CRLF each end one. The csv crate counts LF alone, and
/// gives the place before the empty lines that it passes over.
struct LineCount<'t> {
    bytes: &'t [u8],
    counted: usize,
    line: usize,
}

impl<'t> LineCount<'t> {
    fn of(bytes: &'t [u8]) -> Self {
        Self {
            bytes,
            counted: 0,
            line: 1,
        }
    }

    /// The line of a place; no later call may ask for an earlier one.
    fn at(&mut self, byte: usize) -> usize {
        let ends = |at: &usize| match self.bytes.get(*at) {
            Some(b'\n') => true,
            Some(b'\r') => self.bytes.get(at + 1) != Some(&b'\n'),
            _ => false,
        };
        self.line += (self.counted..byte).filter(ends).count();
        self.counted = byte.max(self.counted);
        self.line
    }

    /// The line of what stands after the line ends at a place.
    fn after_blank(&mut self, byte: usize) -> usize {
        let after = self.bytes.get(byte..).unwrap_or_default();
        let blank = after.iter().take_while(|b| matches!(b, b'\r' | b'\n'));
        self.at(byte + blank.count())
    }
}

/// The place of the quote that never closes. A quote opens where a cell begins and nowhere else.
fn unclosed_quote(csv: &[u8]) -> Option<usize> {
    let mut opened = None;
    let mut cell_begins = true;
    let mut bytes = csv.iter().enumerate().peekable();
    while let Some((at, byte)) = bytes.next() {
        if opened.is_some() {
            let closes = *byte == b'"' && bytes.next_if(|(_, next)| **next == b'"').is_none();
            opened = opened.filter(|_| !closes);
        } else if *byte == b'"' && cell_begins {
            opened = Some(at);
            cell_begins = false;
        } else {
            cell_begins = matches!(byte, b',' | b'\r' | b'\n');
        }
    }
    opened
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::samples::awkward;
    use proptest::prelude::*;

    #[test]
    fn each_record_knows_its_line() {
        let check = |csv: &str, expected: &[(usize, &str)]| {
            let read = records(csv).expect("sound");
            let read: Vec<(usize, String)> = read
                .iter()
                .map(|r| (r.line, r.cells.iter().collect::<Vec<_>>().join("|")))
                .collect();
            let expected: Vec<_> = expected.iter().map(|(l, c)| (*l, (*c).into())).collect();
            assert_eq!(read, expected, "{csv:?}");
        };
        check(
            "a,b\r\n\r\n\"x\ny\",2\n,,\n\"say \"\"so\"\"\",\r\n",
            &[(1, "a|b"), (3, "x\ny|2"), (6, "say \"so\"|")],
        );
        check("a\r\r\"x\ry\"\rb", &[(1, "a"), (3, "x\ry"), (5, "b")]);
        check(
            "a\r\n\"x\r\ny\"\r\n\n\r\nb\r\n",
            &[(1, "a"), (2, "x\r\ny"), (6, "b")],
        );
        check("\u{FEFF}\r\n\"a\",b", &[(2, "a|b")]);
        check("", &[]);
        check("\r\n,\r\n", &[]);
    }

    #[test]
    fn a_quote_that_never_closes_is_an_error_on_its_own_line() {
        for (csv, line) in [
            ("a,b\n1,\"two\n3,4\n", 2),
            ("a,b\r1,\"two\r3,4\r", 2),
            ("\u{FEFF}\"", 1),
            ("\"x\r\ny\",\"\"\"z\r\nw", 2),
        ] {
            let problem = records(csv).expect_err("unclosed");
            assert_eq!(problem.line, Some(line), "{csv:?}");
        }
        assert_eq!(first_record("\"a,b\n"), None);
        let first = first_record("a,\"b\"\n\"c").expect("the first is sound");
        assert_eq!(first.cells, vec!["a", "b"]);
    }

    /// All that the csv crate reads, broken or not.
    fn as_read(csv: &str) -> Vec<Vec<String>> {
        let records = Records::of(csv).reader.into_records();
        let records = records.map(|r| r.expect("UTF-8"));
        records
            .map(|r| r.iter().map(str::to_owned).collect())
            .collect()
    }

    /// As the csv crate has it: where a quote is open, and nowhere else, a quote and a comma
    /// give one cell more and change no other.
    fn ends_within_quotes(csv: &str) -> bool {
        let mut longer = as_read(csv);
        if let Some(last) = longer.last_mut() {
            last.push(String::new());
        }
        as_read(&format!("{csv}\",")) == longer
    }

    fn with_plain_line_ends(csv: &str) -> String {
        csv.replace("\r\n", "\n").replace('\r', "\n")
    }

    proptest! {
        #[test]
        fn a_quote_is_unclosed_where_the_csv_crate_ends_within_quotes(csv in "[\",\r\na]{0,12}") {
            let open = unclosed_quote(csv.as_bytes()).is_some();
            prop_assert_eq!(open, ends_within_quotes(&csv));
        }

        #[test]
        fn the_first_record_is_the_first_of_all(csv in awkward()) {
            if let Ok(read) = records(&csv) {
                prop_assert_eq!(first_record(&csv), read.first().cloned());
            }
        }

        #[test]
        fn a_record_begins_on_its_line(csv in "[\",\r\nab]{0,16}") {
            let lines = with_plain_line_ends(&csv);
            for record in records(&csv).unwrap_or_default() {
                let from_there: Vec<_> = lines.split('\n').skip(record.line - 1).collect();
                let first = first_record(&from_there.join("\n")).expect("it stands there");
                prop_assert_eq!(first.line, 1);
                let cells: Vec<_> = record.cells.iter().map(with_plain_line_ends).collect();
                prop_assert_eq!(first.cells, cells);
            }
        }
    }
}
