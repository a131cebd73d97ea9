//! Files that would take all memory, or stop the reader: refused, and told why.

use super::package_of::{sheet_xml, texts_xml, workbook_of, zip_of};
use super::{read_now, refused};
use crate::exchange::Halt;
use crate::exchange::pause::{Pause, Progress, Stopped, at_once};
use crate::exchange::xlsx::{is_workbook, read};
use std::cell::Cell;

const NO_TEXTS: &str = "<sst></sst>";

fn of_rows(rows: &str) -> Vec<u8> {
    workbook_of(&[&sheet_xml("A1", rows)], NO_TEXTS)
}

fn lines(bytes: &[u8]) -> Vec<(usize, String)> {
    let sheets = read_now(bytes).expect("sound");
    let records = sheets.iter().flat_map(|sheet| &sheet.records);
    let joined = records.map(|r| (r.line, r.cells.iter().collect::<Vec<_>>().join("|")));
    joined.collect()
}

#[test]
fn cells_stand_where_they_say() {
    let rows = r#"<row r="3"><c r="B3"><v>1</v></c><c r="D3" t="str"><v>x</v></c></row>
        <row r="4"><c r="A4" t="str"><v> 　</v></c></row>
        <row r="7" hidden="1"><c r="A7" t="b"><v>1</v></c><c r="B7" t="e"><v>#N/A</v></c><c r="C7"><f>1+1</f><v>2</v></c></row>"#;
    let expected = [(3, "|1||x".to_owned()), (7, "1|#N/A|2".to_owned())];
    assert_eq!(lines(&of_rows(rows)), expected);
}

#[test]
fn a_sheet_that_says_to_be_as_large_as_can_be_holds_what_it_holds() {
    let rows = r#"<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2"><c r="A2"><v>3</v></c></row>"#;
    let bytes = workbook_of(&[&sheet_xml("A1:XFD1048576", rows)], NO_TEXTS);
    let expected = [(1, "1|2".to_owned()), (2, "3".to_owned())];
    assert_eq!(lines(&bytes), expected);
}

#[test]
fn what_stands_beyond_the_bounds_is_told_with_its_place() {
    let far = |cell: &str, value: &str| {
        of_rows(&format!(
            r#"<row><c r="{cell}" t="str"><v>{value}</v></c></row>"#
        ))
    };
    let told = refused(&far("XFD1048576", "遠い"));
    assert!(told.starts_with("1048576行目: "), "{told}");
    assert!(
        told.contains("「遠い」") && told.contains("20万行"),
        "{told}"
    );
    let told = refused(&far("GS2", "遠い"));
    assert!(
        told.contains("左から201列目") && told.contains("200列"),
        "{told}"
    );
    assert_eq!(lines(&far("XFD1048576", " ")), []);
    assert_eq!(lines(&far("GR200000", "x")).len(), 1);
}

#[test]
fn more_sheets_than_can_be_are_refused() {
    let sheet = sheet_xml("A1", r#"<row><c r="A1"><v>1</v></c></row>"#);
    let all = |count| workbook_of(&vec![sheet.as_str(); count], NO_TEXTS);
    assert_eq!(lines(&all(100)).len(), 100);
    assert!(refused(&all(101)).contains("シートが多すぎます"));
    assert!(refused(&all(10_000)).contains("大きすぎます"));
}

#[test]
fn what_unpacks_to_more_than_may_be_is_refused_whatever_its_directory_says() {
    let blank = vec![b' '; 210_000_000];
    let mut bytes = zip_of(&[
        ("xl/workbook.xml", b"<a/>"),
        ("xl/worksheets/s1.xml", &blank),
    ]);
    assert!(bytes.len() < 400_000, "{}", bytes.len());
    assert!(is_workbook(&bytes));
    assert!(refused(&bytes).contains("大きすぎます"));
    // The directory and the part itself say that there are 10 bytes.
    let size = u32::try_from(blank.len()).expect("fits").to_le_bytes();
    let places: Vec<usize> = bytes
        .windows(4)
        .enumerate()
        .filter(|(_, b)| *b == size)
        .map(|(at, _)| at)
        .collect();
    assert_eq!(places.len(), 2);
    for at in places {
        bytes[at..at + 4].copy_from_slice(&10_u32.to_le_bytes());
    }
    refused(&bytes);
    let part = zip_of(&[("xl/workbook.xml", &vec![b' '; 17_000_000])]);
    assert!(refused(&part).contains("大きすぎます"));
}

#[test]
fn a_list_of_texts_has_as_many_as_it_says_or_fewer() {
    let sheet = sheet_xml("A1", r#"<row><c r="A1" t="s"><v>0</v></c></row>"#);
    let of = |count: &str| workbook_of(&[&sheet], &texts_xml(count, "<si><t>協議</t></si>"));
    assert_eq!(lines(&of("1")), [(1, "協議".to_owned())]);
    assert_eq!(lines(&of("x")), [(1, "協議".to_owned())]);
    for count in [
        "99999999999",
        "18446744073709551615",
        " +1000",
        "999999999999999999999999999",
    ] {
        assert!(refused(&of(count)).contains("こわれています"), "{count}");
    }
    let many = workbook_of(&[&sheet], &texts_xml("1", &"<si/>".repeat(8_000_001)));
    assert!(refused(&many).contains("大きすぎます"));
}

#[test]
fn a_text_that_stands_in_too_many_cells_is_refused() {
    let text = format!("<si><t>{}</t></si>", "a".repeat(32_000));
    let row = |n: usize| format!(r#"<row r="{n}"><c r="A{n}" t="s"><v>0</v></c></row>"#);
    let rows: String = (1..=6_000).map(row).collect();
    let bytes = workbook_of(&[&sheet_xml("A1", &rows)], &texts_xml("1", &text));
    assert!(refused(&bytes).contains("多すぎます"));
}

#[test]
fn what_is_no_workbook_is_told() {
    for bytes in [
        &b""[..],
        b"PK\x03\x04",
        b"a,b\r\n",
        &[0xD0, 0xCF, 0x11, 0xE0],
    ] {
        assert!(refused(bytes).contains("こわれています"));
        assert!(!is_workbook(bytes));
    }
    let whole = of_rows("<row><c><v>1</v></c></row>");
    assert!(is_workbook(&whole));
    let cut = &whole[..whole.len() / 2];
    assert!(refused(cut).contains("途中で切れているか"));
}

#[test]
fn an_error_that_is_not_known_is_told_with_its_place() {
    let rows = r##"<row r="5"><c r="A5"><v>1</v></c><c r="B5" t="e"><v>#SPILL!</v></c></row>"##;
    let told = refused(&of_rows(rows));
    assert!(
        told.contains("5行目") && told.contains("「#SPILL!」"),
        "{told}"
    );
}

struct StopsAt(Cell<usize>);

impl Pause for StopsAt {
    async fn at(&self, progress: Progress) -> Result<(), Stopped> {
        assert!(progress.done <= progress.all, "{progress:?}");
        let left = self.0.get().checked_sub(1).ok_or(Stopped)?;
        self.0.set(left);
        Ok(())
    }
}

#[test]
fn the_work_can_be_stopped_anywhere() {
    let row = |n: usize| format!(r#"<row r="{n}"><c r="A{n}"><v>{n}</v></c></row>"#);
    let rows: String = (1..=10_000).map(row).collect();
    let bytes = workbook_of(&[&sheet_xml("A1:A10000", &rows)], NO_TEXTS);
    let after = |times| at_once(read(&bytes, "a.xlsx", &StopsAt(Cell::new(times)))).expect("now");
    let mut times = 0;
    while after(times) == Err(Halt::Stopped) {
        times += 1;
    }
    assert!(times > 10, "{times}");
    assert!(after(times).is_ok());
}
