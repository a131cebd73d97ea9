//! A CSV's text as records, each with the line that it begins on.
//!
//! The csv crate splits; `record_scan` looks first at what it would read without an error.
//!
//! Must not know what any column means.

use super::halt::Halt;
use super::record::Record;
use super::record_scan::{MOST_COLUMNS, MOST_ROWS, Scan, TooMuch, unspaced};
use crate::exchange::error::{FileError, Problem};
use crate::exchange::pause::{Pause, Progress};
use crate::model::is_blank;
use csv::{Reader, ReaderBuilder, StringRecord};
use memchr::memchr2_iter;

/// A CSV that is not split yet.
#[derive(Clone, Copy, Debug)]
pub struct CsvText<'t> {
    pub text: &'t str,
    pub separator: u8,
    /// The line that `text` begins on.
    pub line: usize,
}

/// Of a file's beginning so much is looked at to find out what it is, in bytes.
const BEGINNING: usize = 64 * 1024;
/// So much is looked at between two rests.
const SLICE_BYTES: usize = 64 * 1024;
const SLICE_ROWS: usize = 200;

/// All records of a CSV; those in which nothing can be seen are left out.
///
/// Line breaks inside quotes are taken as they are: people type them in Excel. Errors: a quote
/// that never closes; more columns or rows than can be read.
pub async fn records(
    csv: CsvText<'_>,
    file: &str,
    pause: &impl Pause,
) -> Result<Vec<Record>, Halt> {
    let scan = scanned(csv, file, pause).await?;
    let plain = scan.is_spaced.then(|| unspaced(csv.text, csv.separator));
    let text = plain.as_deref().unwrap_or(csv.text);
    let all = text.len() * 2;
    let mut reader = Records::of(CsvText { text, ..csv });
    let mut records = Vec::new();
    while let Some(record) = reader.next() {
        if records.len() % SLICE_ROWS == 0 {
            let done = text.len() + reader.byte();
            pause.at(Progress { done, all }).await?;
        }
        records.push(record);
    }
    Ok(records)
}

async fn scanned(csv: CsvText<'_>, file: &str, pause: &impl Pause) -> Result<Scan, Halt> {
    let (bytes, all) = (csv.text.as_bytes(), csv.text.len() * 2);
    let mut scan = Scan::new(csv.separator);
    let mut lines = LineCount::of(bytes, csv.line);
    for (slice, done) in bytes.chunks(SLICE_BYTES).zip((0..).step_by(SLICE_BYTES)) {
        pause.at(Progress { done, all }).await?;
        let problem = match scan.feed(slice) {
            Ok(()) => continue,
            Err(TooMuch::Columns(at)) => Problem::at(lines.at(at), too_many_columns()),
            Err(TooMuch::Rows) => Problem::whole(too_many_rows()),
        };
        return Err(FileError::new(file, problem).into());
    }
    match scan.unclosed_quote() {
        Some(at) => {
            let problem = Problem::at(
                lines.at(at),
                "この行で始まる二重引用符（\"）が閉じていません。引用符を消すか、文の終わりにも付けてください。",
            );
            Err(FileError::new(file, problem).into())
        }
        None => Ok(scan),
    }
}

pub fn too_many_columns() -> String {
    format!(
        "列が{MOST_COLUMNS}をこえているため、読むのをやめました。書き出したファイルかどうかを確かめ、要らない列を消してからお使いください。"
    )
}

pub fn too_many_rows() -> String {
    format!(
        "行が{MOST_ROWS}をこえているため、読むのをやめました。ファイルをいくつかに分けてお使いください。"
    )
}

/// The first records, at most `count`, as far as they can be read; none of too many columns. What
/// follows may be broken.
pub fn first_records(csv: CsvText<'_>, count: usize) -> Vec<Record> {
    let mut end = csv.text.len().min(BEGINNING);
    while !csv.text.is_char_boundary(end) {
        end -= 1;
    }
    let text = csv.text.get(..end).unwrap_or_default();
    let mut pairs = text.as_bytes().windows(2);
    let is_spaced = pairs.any(|pair| matches!(pair, [b'"', b' ' | b'\t'] | [b' ' | b'\t', b'"']));
    let plain = is_spaced.then(|| unspaced(text, csv.separator));
    let text = plain.as_deref().unwrap_or(text);
    let records = Records::of(CsvText { text, ..csv });
    let few = records.take_while(|record| record.cells.len() <= MOST_COLUMNS);
    few.take(count).collect()
}

struct Records<'t> {
    reader: Reader<&'t [u8]>,
    lines: LineCount<'t>,
    /// Of the last record, in bytes and cells: the next one will be alike.
    size: (usize, usize),
}

impl<'t> Records<'t> {
    fn of(csv: CsvText<'t>) -> Self {
        let reader = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(csv.separator)
            .from_reader(csv.text.as_bytes());
        let lines = LineCount::of(csv.text.as_bytes(), csv.line);
        Self {
            reader,
            lines,
            size: (0, 0),
        }
    }

    /// Where the reader stands.
    fn byte(&self) -> usize {
        usize::try_from(self.reader.position().byte()).unwrap_or(usize::MAX)
    }
}

impl Iterator for Records<'_> {
    type Item = Record;

    fn next(&mut self) -> Option<Record> {
        let (bytes, count) = self.size;
        let mut cells = StringRecord::with_capacity(bytes, count);
        loop {
            let from = self.byte();
            // Text in memory gives no error: it can be read and is UTF-8.
            if !self.reader.read_record(&mut cells).ok()? {
                return None;
            }
            if !cells.iter().all(is_blank) {
                self.size = (cells.as_slice().len(), cells.len());
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
    fn of(bytes: &'t [u8], line: usize) -> Self {
        Self {
            bytes,
            counted: 0,
            line,
        }
    }

    /// The line of a place; no later call may ask for an earlier one.
    fn at(&mut self, byte: usize) -> usize {
        let between = self.bytes.get(self.counted..byte).unwrap_or_default();
        let ends = |at: &usize| match between.get(*at) {
            Some(b'\n') => true,
            _ => self.bytes.get(self.counted + at + 1) != Some(&b'\n'),
        };
        self.line += memchr2_iter(b'\n', b'\r', between).filter(ends).count();
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

#[cfg(test)]
mod tests {
    use super::super::testing::records;
    use super::*;
    use crate::exchange::samples::awkward;
    use proptest::prelude::*;

    fn csv(text: &str) -> CsvText<'_> {
        CsvText {
            text,
            separator: b',',
            line: 1,
        }
    }

    fn first_record(text: &str) -> Option<Record> {
        first_records(csv(text), 1).into_iter().next()
    }

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
        check("", &[]);
        check("\r\n,\r\n \u{3000},\u{A0}\r\n\"\u{200B}\",\r\n\u{1A}", &[]);
        check("\"a\", \"b\" \r\n\"c\", d", &[(1, "a|b"), (2, "c| d")]);
    }

    #[test]
    fn a_quote_that_never_closes_is_an_error_on_its_own_line() {
        for (csv, line) in [
            ("a,b\n1,\"two\n3,4\n", 2),
            ("a,b\r1,\"two\r3,4\r", 2),
            ("\"", 1),
            ("\"x\r\ny\",\"\"\"z\r\nw", 2),
        ] {
            let problem = records(csv).expect_err("unclosed");
            assert_eq!(problem.line, Some(line), "{csv:?}");
        }
        let first = first_record("a,\"b\"\n\"c").expect("the first is sound");
        assert_eq!(first.cells, vec!["a", "b"]);
    }

    /// All that the csv crate reads, broken or not.
    fn as_read(text: &str) -> Vec<Vec<String>> {
        let records = Records::of(csv(text)).reader.into_records();
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
            let mut scan = Scan::new(b',');
            prop_assert_eq!(scan.feed(csv.as_bytes()), Ok(()));
            prop_assert_eq!(scan.unclosed_quote().is_some(), ends_within_quotes(&csv));
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
