//! How a figure's table is laid out: which of its columns say anything, and how much room each
//! asks for.
//!
//! Must not know what the figure is about.

use crate::chart::Table;

/// The room that a column asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// Numbers, years, a word or two.
    Narrow,
    /// Names.
    Words,
    /// Sentences.
    Text,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableColumn {
    pub name: String,
    pub room: Room,
}

/// The columns with something in any row, and the rows with the cells of these.
pub fn laid_out(table: Table) -> (Vec<TableColumn>, Vec<Vec<String>>) {
    let Table { columns, rows } = table;
    let longest = |i: usize| {
        rows.iter()
            .filter_map(|row| row.get(i))
            .map(|c| length(c))
            .max()
    };
    let longest: Vec<usize> = (0..columns.len())
        .map(|i| longest(i).unwrap_or(0))
        .collect();
    let says = |i: usize| longest.get(i).is_some_and(|n| *n > 0);
    let room = |n: usize| match n {
        ..=7 => Room::Narrow,
        8..=18 => Room::Words,
        _ => Room::Text,
    };
    let shown = columns.into_iter().zip(&longest).filter(|(_, n)| **n > 0);
    let columns = shown
        .map(|(name, n)| TableColumn {
            name,
            room: room(*n),
        })
        .collect();
    let chosen = |row: Vec<String>| {
        let cells = row.into_iter().enumerate().filter(|(i, _)| says(*i));
        cells.map(|(_, cell)| cell).collect()
    };
    (columns, rows.iter().cloned().map(chosen).collect())
}

/// In full-width characters; a year counts by its era, for it breaks before its bracket.
fn length(cell: &str) -> usize {
    let halves = |c: char| if c.is_ascii() { 1 } else { 2 };
    let part = |part: &str| part.chars().map(halves).sum::<usize>().div_ceil(2);
    match cell.split_once('（') {
        Some((before, after)) if after.len() <= "2026）".len() => part(before),
        _ => part(cell),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(columns: &[&str], rows: &[&[&str]]) -> Table {
        let owned = |cells: &[&str]| cells.iter().map(|c| (*c).to_owned()).collect();
        Table {
            columns: owned(columns),
            rows: rows.iter().map(|row| owned(row)).collect(),
        }
    }

    #[test]
    fn columns_without_a_word_are_left_out() {
        let (columns, rows) = laid_out(table(
            &["指標", "令和7年度", "参考値"],
            &[&["開催回数", "4", ""], &["参加者", "", ""]],
        ));
        let names: Vec<&str> = columns.iter().map(|c| c.name.as_str()).collect();
        assert_eq!(names, ["指標", "令和7年度"]);
        assert_eq!(rows, [["開催回数", "4"], ["参加者", ""]]);
    }

    #[test]
    fn a_column_has_the_room_of_its_longest_cell() {
        let (columns, _) = laid_out(table(
            &["単位", "現状値の年度", "指標", "言葉での記録"],
            &[
                &[
                    "人",
                    "令和8年度（2026）",
                    "夜間・休日に電話で相談できる時間",
                    "三",
                ],
                &[
                    "件",
                    "",
                    "件数",
                    "21時から翌朝が空いている。圏域の会議に届けた",
                ],
            ],
        ));
        let rooms: Vec<Room> = columns.iter().map(|c| c.room).collect();
        assert_eq!(rooms, [Room::Narrow, Room::Narrow, Room::Words, Room::Text]);
    }

    #[test]
    fn a_table_without_rows_says_nothing() {
        assert_eq!(laid_out(table(&["年度"], &[])), (Vec::new(), Vec::new()));
    }
}
