//! `datapackage.json`: what a set of CSV files is, for programs. Frictionless Data Package, version 1,
//! profile `tabular-data-package` (specs.frictionlessdata.io): databases and statistics programs make typed
//! tables of the files by it.
//!
//! It says of each column what the column dictionary says, in the form of that standard. Must not know what
//! stands in the rows.

use super::dictionary::{WrittenForm, rule};
use super::year::YearTable;
use super::{answers, codes_list, dictionary, summary};
use crate::exchange::csv::column::{Column, ColumnType, Headers};
use crate::exchange::csv::table::CsvTable;
use crate::exchange::text_encoding::TextEncoding;
use crate::model::PURPOSE;
use serde::Serialize;

/// Which table a file of the set holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PackedTable {
    Answers,
    Summary,
    Year(YearTable),
    Codes,
    Columns,
}

impl PackedTable {
    fn table(self) -> &'static CsvTable {
        match self {
            Self::Answers => &answers::TABLE,
            Self::Summary => &summary::TABLE,
            Self::Year(table) => table.table(),
            Self::Codes => &codes_list::TABLE,
            Self::Columns => &dictionary::TABLE,
        }
    }

    /// The key of the table, where no row leaves a column of it blank: that standard wants it so.
    fn key(self) -> &'static [&'static str] {
        match self {
            Self::Year(YearTable::Plan | YearTable::Indicators | YearTable::Profile)
            | Self::Codes => &[],
            _ => self.table().key,
        }
    }
}

/// What a set of files is called, and when it was made.
#[derive(Clone, Debug)]
pub struct PackageHead {
    /// Lower-case ASCII, digits, `-` and `_`.
    pub name: String,
    pub title: String,
    /// As RFC 3339 has it: 2026-11-21T09:30:00+09:00.
    pub created: String,
}

/// Takes the guard off a cell, in SQL as DuckDB knows it: a test has seen it there.
pub const UNGUARD_SQL: &str = "regexp_replace(列, '^''', '')";

/// The text of `datapackage.json` for `files`, each with its name; at most one a table. All are written
/// with the same `headers` and `encoding`.
pub fn data_package(
    head: &PackageHead,
    files: &[(PackedTable, String)],
    headers: Headers,
    encoding: TextEncoding,
) -> String {
    let resources = files
        .iter()
        .map(|(table, path)| Resource::of(*table, path, headers, encoding));
    let package = Package {
        profile: "tabular-data-package",
        name: &head.name,
        title: &head.title,
        description: format!(
            "{PURPOSE}文字列の列の書き方：{}。先頭のアポストロフィは、DuckDBでは {UNGUARD_SQL} で外せます。",
            rule(ColumnType::Text, WrittenForm::Csv(encoding))
        ),
        created: &head.created,
        resources: resources.collect(),
    };
    // It is made of texts and numbers alone: nothing that JSON cannot hold.
    serde_json::to_string_pretty(&package).unwrap_or_default()
}

#[derive(Serialize)]
struct Package<'a> {
    profile: &'static str,
    name: &'a str,
    title: &'a str,
    description: String,
    created: &'a str,
    resources: Vec<Resource<'a>>,
}

#[derive(Serialize)]
struct Resource<'a> {
    profile: &'static str,
    name: &'static str,
    title: &'static str,
    path: &'a str,
    format: &'static str,
    mediatype: &'static str,
    /// As IANA calls it. The BOM before UTF-8 belongs to no dialect: programs pass over it.
    encoding: &'static str,
    dialect: Dialect,
    schema: Schema,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Dialect {
    delimiter: &'static str,
    line_terminator: &'static str,
    quote_char: &'static str,
    double_quote: bool,
    skip_initial_space: bool,
    header: bool,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Schema {
    fields: Vec<Field>,
    missing_values: [&'static str; 1],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    primary_key: Vec<&'static str>,
}

#[derive(Serialize)]
struct Field {
    name: &'static str,
    title: &'static str,
    #[serde(rename = "type")]
    field_type: &'static str,
    description: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    constraints: Option<Constraints>,
}

#[derive(Serialize)]
struct Constraints {
    #[serde(rename = "enum")]
    codes: Codes,
}

/// Codes that are all whole numbers are of that type.
#[derive(Serialize)]
#[serde(untagged)]
enum Codes {
    Numbers(Vec<u32>),
    Words(Vec<String>),
}

impl<'a> Resource<'a> {
    fn of(table: PackedTable, path: &'a str, headers: Headers, encoding: TextEncoding) -> Self {
        let columns = || table.table().columns();
        let name_of = |key: &&str| columns().find(|column| column.name == *key);
        let key = table.key().iter().filter_map(name_of);
        Self {
            profile: "tabular-data-resource",
            name: table.table().name,
            title: table.table().label,
            path,
            format: "csv",
            mediatype: "text/csv",
            encoding: match encoding {
                TextEncoding::Utf8 => "utf-8",
                TextEncoding::Cp932 => "windows-31j",
            },
            dialect: Dialect {
                delimiter: ",",
                line_terminator: "\r\n",
                quote_char: "\"",
                double_quote: true,
                skip_initial_space: false,
                header: true,
            },
            schema: Schema {
                fields: columns().map(|column| Field::of(column, headers)).collect(),
                missing_values: [""],
                primary_key: key.map(|column| column.header(headers)).collect(),
            },
        }
    }
}

impl Field {
    fn of(column: &Column, headers: Headers) -> Self {
        let (field_type, codes) = match column.column_type {
            ColumnType::Text | ColumnType::Id | ColumnType::OuterCode => ("string", None),
            ColumnType::Integer => ("integer", None),
            ColumnType::Decimal | ColumnType::Number => ("number", None),
            ColumnType::Date => ("date", None),
            ColumnType::Code(table) => {
                let codes = table.codes().into_iter().map(|code| code.code);
                match Codes::of(codes.collect()) {
                    codes @ Codes::Numbers(_) => ("integer", Some(codes)),
                    codes @ Codes::Words(_) => ("string", Some(codes)),
                }
            }
        };
        let unit = match column.unit {
            "" => String::new(),
            unit => format!("（単位：{unit}）"),
        };
        Self {
            name: column.header(headers),
            // The other of its two names.
            title: match headers {
                Headers::Ascii => column.label,
                Headers::Japanese => column.name,
            },
            field_type,
            description: format!("{}{unit}", column.meaning),
            constraints: codes.map(|codes| Constraints { codes }),
        }
    }
}

impl Codes {
    fn of(codes: Vec<String>) -> Self {
        let numbers: Option<Vec<u32>> = codes.iter().map(|code| code.parse().ok()).collect();
        match numbers {
            Some(numbers) => Self::Numbers(numbers),
            None => Self::Words(codes),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn package(headers: Headers) -> Value {
        let tables = YearTable::ALL.iter().map(|table| PackedTable::Year(*table));
        let tables = tables.chain([
            PackedTable::Answers,
            PackedTable::Summary,
            PackedTable::Codes,
            PackedTable::Columns,
        ]);
        let files: Vec<_> = tables
            .map(|t| (t, format!("{}.csv", t.table().name)))
            .collect();
        let head = PackageHead {
            name: "monosashi_242012_20261121".into(),
            title: "津圏域".into(),
            created: "2026-11-21T09:30:00+09:00".into(),
        };
        let text = data_package(&head, &files, headers, TextEncoding::Utf8);
        serde_json::from_str(&text).expect("JSON")
    }

    fn field<'v>(package: &'v Value, table: &str, name: &str) -> &'v Value {
        let find = |all: &'v Value, name: &str| {
            let all = all.as_array().expect("a list").iter();
            all.clone().find(|one| one["name"] == name).expect("there")
        };
        find(
            &find(&package["resources"], table)["schema"]["fields"],
            name,
        )
    }

    #[test]
    fn every_column_of_every_table_has_a_type_a_title_and_a_meaning() {
        for headers in Headers::ALL {
            let package = package(headers);
            let resources = package["resources"].as_array().expect("a list");
            assert_eq!(resources.len(), 11);
            for resource in resources {
                let fields = resource["schema"]["fields"].as_array().expect("a list");
                let names: Vec<&Value> = fields.iter().map(|field| &field["name"]).collect();
                for field in fields {
                    let types = ["string", "integer", "number", "date"];
                    assert!(types.map(|t| json!(t)).contains(&field["type"]), "{field}");
                    for said in ["name", "title", "description"] {
                        assert!(
                            field[said].as_str().is_some_and(|s| !s.is_empty()),
                            "{field}"
                        );
                    }
                }
                for key in resource["schema"]["primaryKey"]
                    .as_array()
                    .into_iter()
                    .flatten()
                {
                    assert!(names.contains(&key), "{key}");
                }
            }
        }
    }

    #[test]
    fn every_key_is_made_of_columns() {
        use PackedTable::{Answers, Codes, Columns, Summary};
        let years = YearTable::ALL.iter().copied().map(PackedTable::Year);
        for table in years.chain([Answers, Summary, Codes, Columns]) {
            let table = table.table();
            assert_eq!(
                table.key_columns().count(),
                table.key.len(),
                "{}",
                table.name
            );
        }
    }

    #[test]
    fn codes_are_told_and_those_that_are_numbers_are_numbers() {
        let package = package(Headers::Ascii);
        let level = field(&package, "answers", "level");
        assert_eq!(level["type"], "integer");
        assert_eq!(level["constraints"]["enum"], json!([0, 1, 2, 3, 4]));
        let round = field(&package, "answers", "round");
        assert_eq!(round["type"], "string");
        assert_eq!(
            round["constraints"]["enum"],
            json!(["start", "middle", "end"])
        );
        assert_eq!(field(&package, "answers", "local_code")["type"], "string");
        assert_eq!(field(&package, "indicators", "value")["type"], "number");
        assert_eq!(field(&package, "meetings", "meeting_date")["type"], "date");
        assert_eq!(
            field(&package, "answers", "evidence").get("constraints"),
            None
        );
    }

    #[test]
    fn it_says_what_the_levels_are_and_how_text_is_guarded() {
        let package = package(Headers::Japanese);
        let said = package["description"].as_str().expect("a text");
        assert!(
            said.starts_with(PURPOSE)
                && said.contains("アポストロフィ")
                && said.contains(UNGUARD_SQL)
        );
        let first = &package["resources"][0];
        assert_eq!(first["encoding"], "utf-8");
        assert_eq!(first["dialect"]["lineTerminator"], "\r\n");
        assert_eq!(first["schema"]["missingValues"], json!([""]));
    }
}
