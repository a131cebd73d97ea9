//! A look at a CSV's text before it is split: where a quote never closes, and whether there is more
//! than can be read.
//!
//! The csv crate splits (RFC 4180, any line ends). It reads a quote that never closes without an
//! error, and all lines after it would be in one cell; and it takes any number of columns.
//!
//! Must not know what any column means.

/// So many columns and rows are read. No table of ours comes near; what does is another file, or the
/// whole empty sheet.
pub const MOST_COLUMNS: usize = 200;
pub const MOST_ROWS: usize = 200_000;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TooMuch {
    /// In the row that begins or goes on at this byte.
    Columns(usize),
    Rows,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    /// Before the first character of a cell; blanks may have been there.
    CellBegins,
    Plain,
    Quoted,
    /// After a quote within quotes: it closes them, unless another one follows.
    QuoteEnds,
}

fn is_letter(byte: u8) -> bool {
    byte >= 0x80 || byte.is_ascii_alphanumeric()
}

/// Fed with the bytes one after another.
#[derive(Debug)]
pub struct Scan {
    separator: u8,
    state: State,
    at: usize,
    /// Where the quotes begin that are open.
    opened: usize,
    columns: usize,
    rows: usize,
    row_is_filled: bool,
    blank_before: bool,
    /// Some cell has blanks between its quotes and its separator.
    pub is_spaced: bool,
}

impl Scan {
    pub fn new(separator: u8) -> Self {
        Self {
            separator,
            state: State::CellBegins,
            at: 0,
            opened: 0,
            columns: 1,
            rows: 0,
            row_is_filled: false,
            blank_before: false,
            is_spaced: false,
        }
    }

    /// # Errors
    /// There is more than can be read.
    pub fn feed(&mut self, bytes: &[u8]) -> Result<(), TooMuch> {
        let mut rest = bytes;
        while let [first, others @ ..] = rest {
            // Most of a text is letters, which part nothing.
            let letters = rest.iter().take_while(|byte| is_letter(**byte)).count();
            if letters > 0 {
                self.row_is_filled = true;
                if self.state != State::Quoted {
                    self.state = State::Plain;
                }
                self.at += letters;
                rest = rest.get(letters..).unwrap_or_default();
            } else {
                self.step(*first)?;
                self.at += 1;
                rest = others;
            }
        }
        Ok(())
    }

    /// The place of the quote that never closed.
    pub fn unclosed_quote(&self) -> Option<usize> {
        (self.state == State::Quoted).then_some(self.opened)
    }

    fn step(&mut self, byte: u8) -> Result<(), TooMuch> {
        let is_blank = matches!(byte, b' ' | b'\t') && byte != self.separator;
        match (self.state, byte) {
            (State::Quoted, b'"') => self.state = State::QuoteEnds,
            (State::Quoted, _) => self.row_is_filled |= byte > b' ',
            (State::QuoteEnds, b'"') => self.state = State::Quoted,
            (_, b'\n' | b'\r') => return self.end_row(),
            (_, byte) if byte == self.separator => {
                self.columns += 1;
                self.begin_cell();
                if self.columns > MOST_COLUMNS {
                    return Err(TooMuch::Columns(self.at));
                }
            }
            (State::CellBegins, b'"') => {
                self.state = State::Quoted;
                self.opened = self.at;
                self.is_spaced |= self.blank_before;
            }
            (State::CellBegins, _) if is_blank => self.blank_before = true,
            (State::QuoteEnds, _) if is_blank => self.is_spaced = true,
            (State::CellBegins | State::QuoteEnds | State::Plain, _) => {
                self.state = State::Plain;
                self.row_is_filled |= byte > b' ';
            }
        }
        Ok(())
    }

    fn begin_cell(&mut self) {
        self.state = State::CellBegins;
        self.blank_before = false;
    }

    fn end_row(&mut self) -> Result<(), TooMuch> {
        self.begin_cell();
        self.columns = 1;
        self.rows += usize::from(self.row_is_filled);
        self.row_is_filled = false;
        match self.rows > MOST_ROWS {
            true => Err(TooMuch::Rows),
            false => Ok(()),
        }
    }
}

/// The text without blanks between the quotes of a cell and its separators: some programs write
/// `"a", "b"`. No program that puts a quote into a cell leaves that cell without quotes around it.
pub fn unspaced(text: &str, separator: u8) -> String {
    let mut out = String::with_capacity(text.len());
    let mut scan = Scan::new(separator);
    // Blanks that are left out if a quote, or the end of a cell, follows.
    let mut blanks = String::new();
    for character in text.chars() {
        let mut utf8 = [0; 4];
        let before = scan.state;
        // Limits were looked at before.
        let _ = scan.feed(character.encode_utf8(&mut utf8).as_bytes());
        let is_blank =
            matches!(character, ' ' | '\t') && u32::from(character) != u32::from(separator);
        match before {
            State::CellBegins | State::QuoteEnds if is_blank => blanks.push(character),
            State::CellBegins if character == '"' => blanks.clear(),
            State::QuoteEnds if scan.state == State::CellBegins => blanks.clear(),
            _ => {}
        }
        if !(is_blank && matches!(before, State::CellBegins | State::QuoteEnds)) {
            out.push_str(&blanks);
            blanks.clear();
            out.push(character);
        }
    }
    match scan.state {
        State::QuoteEnds => out,
        _ => out + &blanks,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scanned(csv: &str) -> (Option<usize>, bool) {
        let mut scan = Scan::new(b',');
        scan.feed(csv.as_bytes()).expect("not too much");
        (scan.unclosed_quote(), scan.is_spaced)
    }

    #[test]
    fn blanks_around_quotes_are_seen_and_taken_away() {
        for (csv, plain) in [
            ("\"a\", \"b\" ,c\n", "\"a\",\"b\",c\n"),
            (" \"a, \"\" b\"\t, \"c\" \r\n", "\"a, \"\" b\",\"c\"\r\n"),
            ("\"a\" ", "\"a\""),
        ] {
            assert_eq!(scanned(csv), (None, true), "{csv}");
            assert_eq!(unspaced(csv, b','), plain);
        }
        for csv in [
            "a, b ,c\n",
            "\" a \",\"b\"\n",
            "a \"b\" c",
            "\"a, \"\"b\"\" ,c\"",
            " ",
            "a, ",
        ] {
            assert_eq!(scanned(csv), (None, false), "{csv}");
            assert_eq!(unspaced(csv, b','), csv);
        }
        assert_eq!(scanned("a, \"b,\n"), (Some(3), true));
    }

    #[test]
    fn too_much_is_seen_at_once() {
        let commas = ",".repeat(50_000_000);
        let mut scan = Scan::new(b',');
        assert_eq!(
            scan.feed(commas.as_bytes()),
            Err(TooMuch::Columns(MOST_COLUMNS - 1))
        );
        let mut scan = Scan::new(b',');
        assert_eq!(scan.feed(",,\n".repeat(MOST_ROWS + 1).as_bytes()), Ok(()));
        assert_eq!(scan.feed("a,\n".repeat(MOST_ROWS).as_bytes()), Ok(()));
        assert_eq!(scan.feed(b"a,\n"), Err(TooMuch::Rows));
        let quoted = format!("\"{}\"\n", ",".repeat(1000));
        assert_eq!(Scan::new(b',').feed(quoted.as_bytes()), Ok(()));
    }
}
