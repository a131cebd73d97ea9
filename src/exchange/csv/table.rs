//! What a CSV file of ours is: its name, its columns, and what tells it from the others.
//!
//! Must not know any particular table.

use super::column::Column;

#[derive(Debug)]
pub struct CsvTable {
    /// In the names of files, and in the column dictionary.
    pub name: &'static str,
    /// For people: the name of its sheet, and of its part of a page.
    pub label: &'static str,
    /// What stands in its sheet, for people.
    pub about: &'static str,
    /// In the fixed order of the file: its groups of columns one after another.
    pub groups: &'static [&'static [Column]],
    /// The column that no other file has.
    pub own_column: Column,
    /// The names of the columns that tell one row from all others, whatever else changes in it. Of answers
    /// that is so for an area's own: single members' are told apart by a column that is blank otherwise.
    pub key: &'static [&'static str],
}

impl CsvTable {
    /// In the fixed order of the file.
    pub fn columns(&self) -> impl Iterator<Item = &'static Column> + use<> {
        self.groups.iter().copied().flatten()
    }

    /// The columns of its key.
    pub fn key_columns(&self) -> impl Iterator<Item = &'static Column> + use<> {
        let key = self.key;
        self.columns().filter(|column| key.contains(&column.name))
    }

    /// Those without which a file is refused.
    pub fn needed(&self) -> impl Iterator<Item = &'static Column> + use<> {
        self.columns().filter(|column| column.needed)
    }
}
