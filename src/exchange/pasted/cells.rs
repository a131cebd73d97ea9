//! The cells of a copied block, as spreadsheets hand them over: tabs between cells, a line a row, and quotes
//! around what holds either.
//!
//! Must not know what stands in them.

use csv::ReaderBuilder;

/// Row by row; a blank line is a row of blank cells, except where a cell of the block has several lines.
pub fn cells(text: &str) -> Vec<Vec<String>> {
    // A quote that never closes is none: or else all after it would be one cell.
    let quotes = text.matches('"').count();
    let is_quoted = quotes > 0 && quotes.is_multiple_of(2);
    let filled = |line: &str| if line.is_empty() { "\t" } else { line }.to_owned();
    let text = match is_quoted {
        true => text.to_owned(),
        false => text.lines().map(filled).collect::<Vec<_>>().join("\n"),
    };
    let reader = ReaderBuilder::new()
        .delimiter(b'\t')
        .has_headers(false)
        .flexible(true)
        .quoting(is_quoted)
        .from_reader(text.as_bytes());
    let rows = reader.into_records().map_while(Result::ok);
    rows.map(|row| row.iter().map(str::to_owned).collect())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(text: &str, expected: &[&[&str]]) {
        let expected: Vec<Vec<String>> = expected
            .iter()
            .map(|row| row.iter().map(|cell| (*cell).to_owned()).collect())
            .collect();
        assert_eq!(cells(text), expected, "{text:?}");
    }

    #[test]
    fn cells_stand_where_they_were() {
        check("a\tb\r\nc\t\r\n", &[&["a", "b"], &["c", ""]]);
        check("a\n\nb", &[&["a"], &["", ""], &["b"]]);
        check("\"a\nb\"\tc\nd", &[&["a\nb", "c"], &["d"]]);
        check("12\"\tc\nd", &[&["12\"", "c"], &["d"]]);
        check("\"a \"\"b\"\"\"", &[&["a \"b\""]]);
        check("", &[]);
    }

    proptest! {
        #[test]
        fn any_text_has_cells(text in "[a\"\t\r\n,]{0,40}") {
            let _ = cells(&text);
        }
    }
}
