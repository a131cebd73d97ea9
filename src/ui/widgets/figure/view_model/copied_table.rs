//! A figure's table as it is pasted elsewhere, with what its numbers are for below it.
//!
//! Must not know a clipboard: texts alone.

use crate::chart::Table;
use crate::exchange::{disarm, typed_number};
use crate::model::PURPOSE;

/// Rows of cells between tabs, as Excel takes them from plain text.
pub fn tsv(table: &Table) -> String {
    let line = |cells: &Vec<String>| cells.iter().map(|c| cell(c)).collect::<Vec<_>>().join("\t");
    let lines = [&table.columns].into_iter().chain(&table.rows).map(line);
    let below = ["", PURPOSE].map(str::to_owned);
    let lines = lines.chain(below);
    lines.map(|line| line + "\r\n").collect()
}

/// The same as a table for Word and mail. Excel takes this one where it can.
pub fn html(table: &Table) -> String {
    let row = |cells: &Vec<String>, tag: &str| {
        let cells = cells.iter();
        let cells: String = cells
            .map(|text| format!("<{tag}>{}</{tag}>", escape(&cell(text))))
            .collect();
        format!("<tr>{cells}</tr>")
    };
    let body: String = table.rows.iter().map(|cells| row(cells, "td")).collect();
    let head = row(&table.columns, "th");
    format!("<table>{head}{body}</table><p>{PURPOSE}</p>")
}

/// What a spreadsheet can reckon with, or else a text that it does not run.
fn cell(text: &str) -> String {
    plain_number(text).unwrap_or_else(|| disarm(text))
}

/// −1,234.5 → -1234.5, ＋8 → 8, ±0 → 0.
fn plain_number(text: &str) -> Option<String> {
    let (sign, size) = match text.strip_prefix(['−', '-']) {
        Some(size) => ("-", size),
        None => ("", text.strip_prefix(['＋', '+', '±']).unwrap_or(text)),
    };
    let is_plain = size.starts_with(|c: char| c.is_ascii_digit()) && size.is_ascii();
    let is_number = is_plain && matches!(typed_number::number(size), Ok(Some(_)));
    is_number.then(|| format!("{sign}{}", size.replace(',', "")))
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_is_pasted_whole_and_harmless() {
        let cells = |cells: [&str; 2]| cells.map(str::to_owned).to_vec();
        let table = Table {
            columns: cells(["指標", "値"]),
            rows: vec![cells(["<b>\tA & B\n", "3件"])],
        };
        let text = format!("指標\t値\r\n<b> A & B\t3件\r\n\r\n{PURPOSE}\r\n");
        assert_eq!(tsv(&table), text);
        assert_eq!(
            html(&table),
            format!(
                "<table><tr><th>指標</th><th>値</th></tr>\
                 <tr><td>&lt;b&gt; A &amp; B</td><td>3件</td></tr></table><p>{PURPOSE}</p>"
            )
        );
    }

    #[test]
    fn numbers_can_be_reckoned_with() {
        for (shown, pasted) in [
            ("−5", "-5"),
            ("−1,234.5", "-1234.5"),
            ("＋8", "8"),
            ("±0", "0"),
            ("325.25", "325.25"),
            ("15,551", "15551"),
            ("", ""),
        ] {
            assert_eq!(cell(shown), pasted);
        }
    }

    #[test]
    fn texts_stay_and_are_never_run() {
        for (shown, pasted) in [
            ("=1+1", "'=1+1"),
            ("＝A1", "'＝A1"),
            ("-検討中", "'-検討中"),
            ("1,5", "1,5"),
            ("令和8年度（2026）", "令和8年度（2026）"),
            ("２０２６", "２０２６"),
        ] {
            assert_eq!(cell(shown), pasted);
        }
    }
}
