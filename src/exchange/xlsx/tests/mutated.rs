//! Workbooks with chance changes: read or refused, never a panic.
//!
//! MONOSASHI_ENDURE=100000 tries so many.

use super::package_of::{sheet_xml, texts_xml, workbook_of, zip_of};
use super::{MADE_AT, read_now};
use crate::exchange::Headers;
use crate::exchange::samples::{area, assessment, library};
use crate::exchange::xlsx::books::answers_book;
use crate::model::AreaRecord;
use proptest::prelude::*;
use std::io::{Cursor, Read};
use zip::ZipArchive;

fn cases() -> ProptestConfig {
    let wanted = std::env::var("MONOSASHI_ENDURE").ok();
    ProptestConfig::with_cases(wanted.and_then(|n| n.parse().ok()).unwrap_or(96))
}

type Parts = Vec<(String, Vec<u8>)>;

fn parts_of(bytes: &[u8]) -> Parts {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).expect("a zip");
    let count = zip.len();
    let part = |index: usize| {
        let mut part = zip.by_index(index).expect("a part");
        let name = part.name().expect("a name").into_owned();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).expect("unpacked");
        (name, bytes)
    };
    (0..count).map(part).collect()
}

fn packed(parts: &Parts) -> Vec<u8> {
    let parts: Vec<_> = parts
        .iter()
        .map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
        .collect();
    zip_of(&parts)
}

fn ours() -> Vec<u8> {
    let (record, assessment) = (AreaRecord::new(area("a1")), assessment());
    let pairs = [(&record, &assessment)];
    answers_book(&pairs, &library(), Headers::Japanese, &MADE_AT).expect("small")
}

/// What a chance change writes: pieces that mean something to a reader.
fn piece() -> impl Strategy<Value = Vec<u8>> {
    let known = prop::sample::select(vec![
        "<c>",
        "</c>",
        "<row>",
        "</row>",
        "<v>",
        "</v>",
        "<f>",
        "<is>",
        "<t>",
        "<si>",
        "</si>",
        "<r>",
        "</sheetData>",
        "<sheetData>",
        "<dimension ref=\"",
        "\"",
        " t=\"n\"",
        " t=\"s\"",
        " t=\"d\"",
        " s=\"99\"",
        " r=\"AAAAAAAAAAAA9\"",
        " r=\"A99999999999\"",
        " r=\"A0\"",
        "<!--",
        "-->",
        "<![CDATA[",
        "&",
        "&#0;",
        "&#x110000;",
        "_xD800_",
        "_x005F_",
        "9999999999999999999",
        "1e999",
        "-1",
        "nan",
        "+1",
        "1.",
        ".5",
        "inf",
        "infinity",
        "<sheet name=\"",
        "<definedName name=\"",
        "\u{FEFF}",
        "encoding=\"UTF-16\"",
        "count=\"",
    ]);
    prop_oneof![
        3 => known.prop_map(|piece| piece.as_bytes().to_vec()),
        1 => prop::collection::vec(any::<u8>(), 0..6),
    ]
}

/// Writes `piece` at a place, over `over` bytes.
fn change(bytes: &mut Vec<u8>, place: usize, over: usize, piece: &[u8]) {
    let from = place % (bytes.len() + 1);
    let to = (from + over).min(bytes.len());
    bytes.splice(from..to, piece.iter().copied());
}

type Change = (usize, usize, usize, Vec<u8>);

fn changes() -> impl Strategy<Value = Vec<Change>> {
    let change = (any::<usize>(), any::<usize>(), 0..12_usize, piece());
    prop::collection::vec(change, 1..5)
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn a_changed_part_breaks_nothing(changes in changes()) {
        let mut parts = parts_of(&ours());
        for (part, place, over, piece) in changes {
            let part = part % parts.len();
            change(&mut parts[part].1, place, over, &piece);
        }
        let _ = read_now(&packed(&parts));
    }

    #[test]
    fn a_changed_cell_breaks_nothing(changes in changes(), value in "[-+0-9.eEinfaNbt_ ]{0,12}", kind in "(n|s|b|d|e|str|inlineStr|x)?") {
        let rows = format!(r#"<row r="1"><c r="A1" t="{kind}"><v>{value}</v></c><c r="B1"><v>{value}</v></c><c t="inlineStr"><is><t>x</t></is></c></row>"#);
        let mut sheet = sheet_xml("A1:C9", &rows).into_bytes();
        let mut texts = texts_xml("1", "<si><t>x</t></si>").into_bytes();
        let _ = read_now(&workbook_of(&[&sheet_xml("A1:C9", &rows)], &texts_xml("1", "<si><t>x</t></si>")));
        for (part, place, over, piece) in changes {
            let bytes = if part % 3 == 0 { &mut texts } else { &mut sheet };
            change(bytes, place, over, &piece);
        }
        let sheet = String::from_utf8_lossy(&sheet);
        let _ = read_now(&workbook_of(&[&sheet], &String::from_utf8_lossy(&texts)));
    }

    #[test]
    fn a_changed_zip_breaks_nothing(changes in changes(), cut in any::<Option<usize>>()) {
        let mut bytes = ours();
        for (_, place, over, piece) in changes {
            change(&mut bytes, place, over, &piece);
        }
        if let Some(cut) = cut {
            bytes.truncate(cut % (bytes.len() + 1));
        }
        let _ = read_now(&bytes);
    }
}
