//! What is to be said of a column of a CSV file. Both the files and the column dictionary are made
//! from it.
//!
//! Columns are stable: one may be added at the end of a table, none renamed, moved or given a new
//! meaning. Must not know any particular column.

use super::code_table::CodeTable;

/// Which of a column's two names stands on line 1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Headers {
    /// `item_id`: for machines.
    Ascii,
    /// 項目ID: for people.
    #[default]
    Japanese,
}

impl Headers {
    pub const ALL: [Headers; 2] = [Headers::Japanese, Headers::Ascii];
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnType {
    /// Free text, guarded by the `rules` of cells.
    Text,
    /// What tells one thing from another: guarded as text is, and cleaned by `ids` on reading.
    Id,
    /// A code that is not of this tool's making, such as 全国地方公共団体コード.
    OuterCode,
    /// One of a table's codes.
    Code(CodeTable),
    Integer,
    /// With one digit after the point.
    Decimal,
    /// Whole or with as many digits after the point as it has.
    Number,
    /// 2026-04-01
    Date,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// Lower-case ASCII and underscores.
    pub name: &'static str,
    pub label: &'static str,
    pub column_type: ColumnType,
    /// Blank for what has no unit.
    pub unit: &'static str,
    /// Whether a file without this column is refused, because something that was typed would be
    /// missing unnoticed.
    pub needed: bool,
    pub meaning: &'static str,
}

impl Column {
    pub fn header(&self, headers: Headers) -> &'static str {
        match headers {
            Headers::Ascii => self.name,
            Headers::Japanese => self.label,
        }
    }
}

/// Declares columns, one a line, and the list of them in the order of the lines:
/// `LIST = [ CONST: type, "name", "label", "unit", needed, "meaning"; … ];`
///
/// Before the meaning stands whether a file must have the column:
/// - `needed`: without it a file is refused;
/// - `may be missing`: a file without it is read, as if its cells were blank. So it is with every
///   column that is added: older files do not have it;
/// - `not read`: it is written for people alone.
macro_rules! columns {
    (
        $(#[$doc:meta])*
        $list:ident = [
            $($id:ident: $type:expr, $name:literal, $label:literal, $unit:literal, $($needed:ident)+, $meaning:literal;)*
        ];
    ) => {
        $(pub const $id: Column = Column {
            name: $name,
            label: $label,
            column_type: $type,
            unit: $unit,
            needed: $crate::exchange::csv::column::is_needed!($($needed)+),
            meaning: $meaning,
        };)*

        $(#[$doc])*
        pub const $list: &[Column] = &[$($id),*];
    };
}

/// Declares a column for each of a set of choices, which differ in name and label alone, and in
/// whether a file must have them: a choice that is added later may be missing.
/// `LIST[how many]: type, "unit", "meaning"; { "name", "label", needed; … }`
macro_rules! columns_for_each {
    (
        $(#[$doc:meta])*
        $list:ident[$count:expr]: $type:expr, $unit:literal, $meaning:literal;
        { $($name:literal, $label:literal, $($needed:ident)+;)* }
    ) => {
        $(#[$doc])*
        pub const $list: [Column; $count] = [$(Column {
            name: $name,
            label: $label,
            column_type: $type,
            unit: $unit,
            needed: $crate::exchange::csv::column::is_needed!($($needed)+),
            meaning: $meaning,
        }),*];
    };
}

macro_rules! is_needed {
    (needed) => {
        true
    };
    (may be missing) => {
        false
    };
    (not read) => {
        false
    };
}

pub(super) use {columns, columns_for_each, is_needed};
