//! Records as a CSV's text: one a line, CRLF at the end of each (the machine-readability rules for
//! administrative data, デジタル庁 2026-03-31, and Excel).
//!
//! Must not know what any column means.

use csv::{QuoteStyle, Terminator, Writer, WriterBuilder};

/// A CSV that grows by records.
pub struct RecordWriter(Writer<Vec<u8>>);

/// The csv crate quotes a cell that holds a quote, a comma, a line end, or what begins a comment.
/// Cells with blanks around them are quoted, too, so that nothing takes the blanks off: this byte,
/// which no text has, is put there as the beginning of a comment, and is not written.
const ASKS_FOR_QUOTES: u8 = 0xFF;

impl RecordWriter {
    pub fn new() -> Self {
        let csv = WriterBuilder::new()
            .flexible(true)
            .terminator(Terminator::CRLF)
            .quote_style(QuoteStyle::Necessary)
            .comment(Some(ASKS_FOR_QUOTES))
            .from_writer(Vec::new());
        Self(csv)
    }

    pub fn push(&mut self, cells: impl IntoIterator<Item = impl AsRef<str>>) {
        let cells = cells.into_iter().map(|cell| {
            let cell = cell.as_ref();
            let mut bytes = cell.as_bytes().to_vec();
            if cell.trim() != cell {
                bytes.push(ASKS_FOR_QUOTES);
            }
            bytes
        });
        // Memory takes everything, and records may have any number of cells.
        let written = self.0.write_record(cells);
        debug_assert!(written.is_ok(), "{written:?}");
    }

    pub fn finish(self) -> String {
        // Neither can fail: memory takes everything, and what was pushed was text.
        let mut bytes = self.0.into_inner().unwrap_or_default();
        bytes.retain(|byte| *byte != ASKS_FOR_QUOTES);
        String::from_utf8(bytes).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::records;
    use super::*;
    use crate::exchange::samples::awkward;
    use crate::model::is_blank;
    use proptest::prelude::*;

    fn written(cells: &[&str]) -> String {
        let mut csv = RecordWriter::new();
        csv.push(cells);
        csv.finish()
    }

    #[test]
    fn cells_are_quoted_where_they_would_not_come_back_whole() {
        assert_eq!(written(&["a", "", "津市 北部"]), "a,,津市 北部\r\n");
        assert_eq!(
            written(&["a,b", "say \"so\"", "x\ny", "x\ry"]),
            "\"a,b\",\"say \"\"so\"\"\",\"x\ny\",\"x\ry\"\r\n"
        );
        assert_eq!(
            written(&[" a", "a\u{3000}", "\t", "#a", "-1"]),
            "\" a\",\"a\u{3000}\",\"\t\",#a,-1\r\n"
        );
    }

    proptest! {
        #[test]
        fn any_cells_come_back(
            table in prop::collection::vec(prop::collection::vec(awkward(), 1..5), 0..5)
        ) {
            let mut csv = RecordWriter::new();
            for row in &table {
                csv.push(row);
            }
            let csv = csv.finish();
            let filled: Vec<_> = table
                .into_iter()
                .filter(|r| r.iter().any(|c| !is_blank(c)))
                .collect();
            let read = records(&csv).expect("our own CSV is sound");
            let cells: Vec<Vec<&str>> = read.iter().map(|r| r.cells.iter().collect()).collect();
            prop_assert_eq!(cells, filled);
        }
    }
}
