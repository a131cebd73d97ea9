//! Several files as one zip, and back.
//!
//! Must not know what stands in the files. What a zip says of itself is not believed: what comes out
//! is counted while it is unpacked.

use super::error::{FileError, Problem};
use chrono::{Datelike, NaiveDateTime, Timelike};
use std::io::{Cursor, Read, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

/// A file with its name.
pub type NamedFile = (String, Vec<u8>);

/// So many files at most, and so many bytes of all of them together.
pub const MOST_FILES: usize = 1_000;
pub const MOST_BYTES: u64 = 200_000_000;

/// One zip of `files`, each said to be of `made_at`. `None` if the zip could not be made, which
/// memory alone could be the cause of.
pub fn packed(files: &[NamedFile], made_at: &NaiveDateTime) -> Option<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(time(made_at));
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(name.as_str(), options).ok()?;
        zip.write_all(bytes).ok()?;
    }
    zip.finish().ok().map(Cursor::into_inner)
}

/// Zips know years from 1980 to 2107.
fn time(at: &NaiveDateTime) -> DateTime {
    let part = |part: u32| u8::try_from(part).unwrap_or_default();
    let year = u16::try_from(at.year()).unwrap_or_default();
    let time = DateTime::from_date_and_time(
        year,
        part(at.month()),
        part(at.day()),
        part(at.hour()),
        part(at.minute()),
        part(at.second()),
    );
    time.unwrap_or_default()
}

/// The files of a zip, in its order, without folders. `file` is the zip's name, for messages.
///
/// # Errors
/// A zip that is broken, locked with a password, or holds more than [`MOST_FILES`] files or
/// [`MOST_BYTES`] bytes.
pub fn unpacked(bytes: &[u8], file: &str) -> Result<Vec<NamedFile>, FileError> {
    let wrong = |message: String| FileError::new(file, Problem::whole(message));
    let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| wrong(broken()))?;
    if zip.len() > MOST_FILES {
        return Err(wrong(format!(
            "まとめたファイル（ZIP）に{}個のファイルがあります。{MOST_FILES}個までにしてください。",
            zip.len()
        )));
    }
    let mut files = Vec::new();
    let mut left = MOST_BYTES;
    for index in 0..zip.len() {
        let entry = zip.by_index(index).map_err(|_| wrong(broken()))?;
        if entry.is_dir() {
            continue;
        }
        let name = last_part(&String::from_utf8_lossy(entry.name_raw()));
        let mut unpacked = Vec::new();
        let mut within = entry.take(left + 1);
        within
            .read_to_end(&mut unpacked)
            .map_err(|_| wrong(broken()))?;
        left = left
            .checked_sub(unpacked.len() as u64)
            .ok_or_else(|| wrong(too_much()))?;
        files.push((name, unpacked));
    }
    Ok(files)
}

fn broken() -> String {
    "まとめたファイル（ZIP）かExcelブックのようですが、開けませんでした。パスワードが付いていないか、途中で切れていないかを確かめてください。ZIPなら、中のファイルを取り出して選ぶこともできます。".to_owned()
}

fn too_much() -> String {
    format!(
        "まとめたファイル（ZIP）の中身が大きすぎます（{}メガバイトまで）。中のファイルを取り出して、分けて選んでください。",
        MOST_BYTES / 1_000_000
    )
}

/// Without its folders.
fn last_part(path: &str) -> String {
    let last = path.rsplit(['/', '\\']).next();
    last.unwrap_or(path).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;
    use proptest::prelude::*;

    fn at() -> NaiveDateTime {
        let day = NaiveDate::from_ymd_opt(2026, 11, 26).expect("a day");
        day.and_hms_opt(9, 30, 0).expect("a time")
    }

    fn told(bytes: &[u8]) -> String {
        let error = unpacked(bytes, "kit.zip").expect_err("wrong");
        error.to_string()
    }

    #[test]
    fn what_was_packed_comes_out_without_folders() {
        let files = vec![
            ("answers.csv".to_owned(), b"a,b\r\n".to_vec()),
            ("part/plan.csv".to_owned(), Vec::new()),
        ];
        let zip = packed(&files, &at()).expect("packed");
        assert!(zip.starts_with(b"PK\x03\x04"));
        let mut expected = files;
        expected[1].0 = "plan.csv".to_owned();
        assert_eq!(unpacked(&zip, "kit.zip"), Ok(expected));
        assert_eq!(
            packed(&[], &at()).map(|zip| unpacked(&zip, "a")),
            Some(Ok(Vec::new()))
        );
    }

    #[test]
    fn what_is_no_zip_or_was_cut_is_told_by_its_name() {
        let zip = packed(&[("a.csv".to_owned(), vec![b'x'; 5_000])], &at()).expect("packed");
        for bytes in [&b"PK\x03\x04"[..], b"", &zip[..zip.len() / 2]] {
            let told = told(bytes);
            assert!(
                told.contains("「kit.zip」") && told.contains("開けません"),
                "{told}"
            );
        }
    }

    #[test]
    fn what_would_fill_the_memory_is_not_unpacked() {
        let zeros = vec![0; usize::try_from(MOST_BYTES / 2).expect("fits") + 1];
        let files = ["a", "b"].map(|name| (name.to_owned(), zeros.clone()));
        let zip = packed(&files, &at()).expect("packed");
        assert!(zip.len() < 1_000_000, "{}", zip.len());
        assert!(told(&zip).contains("大きすぎます"));
        let many: Vec<NamedFile> = (0..=MOST_FILES)
            .map(|n| (n.to_string(), Vec::new()))
            .collect();
        let zip = packed(&many, &at()).expect("packed");
        assert!(told(&zip).contains("1001個"));
    }

    proptest! {
        #[test]
        fn a_zip_of_chance_is_read_or_refused(
            at_byte in 0..400_usize, byte: u8, cut in 0..400_usize
        ) {
            let file = ("answers.csv".to_owned(), "津圏域,3\r\n".repeat(20).into_bytes());
            let mut zip = packed(&[file], &at()).expect("packed");
            let length = zip.len();
            zip[at_byte % length] = byte;
            let _ = unpacked(&zip[..length - cut % length], "kit.zip");
        }
    }
}
