//! Workbooks made part by part, as no spreadsheet would make them.

use std::io::{Cursor, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

pub const HEAD: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#;
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const DOC: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";

/// A zip of these parts.
pub fn zip_of(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        let started = zip.start_file(*name, SimpleFileOptions::default());
        started.expect("a part");
        zip.write_all(bytes).expect("memory takes it");
    }
    zip.finish().expect("a zip").into_inner()
}

/// A sheet with this XML as its cells, `dimension` as it says.
pub fn sheet_xml(dimension: &str, rows: &str) -> String {
    format!(
        r#"{HEAD}<worksheet xmlns="{MAIN}"><dimension ref="{dimension}"/><sheetData>{rows}</sheetData></worksheet>"#
    )
}

/// A workbook of these sheets, with this list of texts.
pub fn workbook_of(sheets: &[&str], texts: &str) -> Vec<u8> {
    let (mut names, mut targets) = (String::new(), String::new());
    let mut paths = Vec::new();
    for number in 1..=sheets.len() {
        names += &format!(r#"<sheet name="s{number}" sheetId="{number}" r:id="r{number}"/>"#);
        targets += &format!(
            r#"<Relationship Id="r{number}" Type="{DOC}/worksheet" Target="worksheets/s{number}.xml"/>"#
        );
        paths.push(format!("xl/worksheets/s{number}.xml"));
    }
    let root = format!(
        r#"{HEAD}<Relationships xmlns="{PACKAGE}"><Relationship Id="r1" Type="{DOC}/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
    );
    let book = format!(
        r#"{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{DOC}"><sheets>{names}</sheets></workbook>"#
    );
    let rels = format!(r#"{HEAD}<Relationships xmlns="{PACKAGE}">{targets}</Relationships>"#);
    let mut parts: Vec<(&str, &[u8])> = vec![
        ("_rels/.rels", root.as_bytes()),
        ("xl/workbook.xml", book.as_bytes()),
        ("xl/_rels/workbook.xml.rels", rels.as_bytes()),
        ("xl/sharedStrings.xml", texts.as_bytes()),
    ];
    let pages = paths.iter().zip(sheets);
    parts.extend(pages.map(|(path, xml)| (path.as_str(), xml.as_bytes())));
    zip_of(&parts)
}

/// A list of texts that says that it has so many.
pub fn texts_xml(count: &str, texts: &str) -> String {
    format!(r#"{HEAD}<sst xmlns="{MAIN}" uniqueCount="{count}">{texts}</sst>"#)
}
