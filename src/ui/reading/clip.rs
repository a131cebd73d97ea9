//! A figure's table as it is pasted elsewhere.
//!
//! Must not know a clipboard: texts alone.

use crate::chart::Table;

/// Rows of cells between tabs, as Excel takes them from plain text.
pub fn tsv(table: &Table) -> String {
    let plain = |cell: &String| cell.replace(['\t', '\r', '\n'], " ");
    let line = |cells: &Vec<String>| cells.iter().map(plain).collect::<Vec<_>>().join("\t");
    let lines = [&table.columns].into_iter().chain(&table.rows).map(line);
    lines.map(|line| line + "\r\n").collect()
}

/// The same as a table for Word and mail.
pub fn html(table: &Table) -> String {
    let row = |cells: &Vec<String>, tag: &str| {
        let cells = cells.iter();
        let cells: String = cells
            .map(|cell| format!("<{tag}>{}</{tag}>", escape(cell)))
            .collect();
        format!("<tr>{cells}</tr>")
    };
    let body: String = table.rows.iter().map(|cells| row(cells, "td")).collect();
    format!("<table>{}{body}</table>", row(&table.columns, "th"))
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('\n', "<br>")
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
        assert_eq!(tsv(&table), "指標\t値\r\n<b> A & B \t3件\r\n");
        assert_eq!(
            html(&table),
            "<table><tr><th>指標</th><th>値</th></tr>\
             <tr><td>&lt;b&gt;\tA &amp; B<br></td><td>3件</td></tr></table>"
        );
    }
}
