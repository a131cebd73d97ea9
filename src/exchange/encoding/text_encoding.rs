//! Bytes ⇄ text: UTF-8 (with BOM, for Excel) and CP932, told apart on reading.
//!
//! Must not know what the text is about: CSV, JSON and TOML all pass here.

use super::cp932;
use crate::exchange::error::{FileError, Problem};
use encoding_rs::{Encoding, UTF_8};

const BOM: &str = "\u{FEFF}";

/// 〓 takes the place of a character that CP932 cannot hold, as Japanese print does.
pub const GETA: char = '〓';

/// How a file's text is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TextEncoding {
    /// UTF-8 with BOM. Excel needs the BOM to know it.
    #[default]
    Utf8,
    /// Windows-31J, for older tools. Holds fewer characters: ask [`unencodable`] first.
    Cp932,
}

impl TextEncoding {
    pub const ALL: [TextEncoding; 2] = [TextEncoding::Utf8, TextEncoding::Cp932];

    pub fn label(self) -> &'static str {
        match self {
            TextEncoding::Utf8 => "UTF-8（BOM付き）",
            TextEncoding::Cp932 => "CP932（Windows-31J、いわゆるShift_JIS）",
        }
    }
}

/// A character that CP932 cannot hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unencodable {
    pub character: char,
    /// How often it occurs.
    pub count: usize,
    /// Line of its first place, from 1.
    pub line: usize,
    /// The first place: the character with up to [`AROUND`] others on each side.
    pub around: String,
}

/// How many characters [`Unencodable::around`] shows on each side.
pub const AROUND: usize = 8;

/// What writing `text` in CP932 would lose, in the order of first places. Empty: nothing.
///
/// Look-alikes (〜 and ～, − and －, ¥ and ￥ …) are written as the twin that CP932 has and are
/// not counted as lost.
pub fn unencodable(text: &str) -> Vec<Unencodable> {
    let mut lost: Vec<Unencodable> = Vec::new();
    for (index, line) in text.lines().enumerate() {
        for (at, character) in line.char_indices() {
            if cp932::encode_char(character).is_some() {
                continue;
            }
            match lost.iter_mut().find(|l| l.character == character) {
                Some(known) => known.count += 1,
                None => lost.push(Unencodable {
                    character,
                    count: 1,
                    line: index + 1,
                    around: around(line, at),
                }),
            }
        }
    }
    lost
}

fn around(line: &str, at: usize) -> String {
    let (before, after) = line.split_at(at);
    let skipped = before.chars().count().saturating_sub(AROUND);
    let mut shown: String = before.chars().skip(skipped).collect();
    shown.extend(after.chars().take(AROUND + 1));
    shown
}

/// The bytes of a file. What CP932 cannot hold becomes 〓.
pub fn encode(text: &str, encoding: TextEncoding) -> Vec<u8> {
    match encoding {
        TextEncoding::Utf8 => [BOM, text].concat().into_bytes(),
        TextEncoding::Cp932 => text.chars().flat_map(cp932_or_geta).collect(),
    }
}

fn cp932_or_geta(character: char) -> Vec<u8> {
    cp932::encode_char(character)
        .or_else(|| cp932::encode_char(GETA))
        .unwrap_or_default()
}

/// What comes back of a text that was written in CP932 and read again.
pub fn comes_back_as(text: &str) -> String {
    let bytes = encode(text, TextEncoding::Cp932);
    cp932::decode(&bytes).unwrap_or_else(|_| text.to_owned())
}

/// [`decode`], with the file's name in the error.
pub fn read(bytes: &[u8], file: &str) -> Result<String, FileError> {
    decode(bytes).map_err(|problem| FileError::new(file, problem))
}

/// A file's text, whichever of the two encodings it is in. A BOM is taken off.
///
/// Errors: bytes of neither encoding, with their line; UTF-16 and Excel workbooks by name.
pub fn decode(bytes: &[u8]) -> Result<String, Problem> {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        return Err(Problem::whole(
            "Excelブックなど、文字だけではないファイルのようです。Excelで開き、「名前を付けて保存」で「CSV UTF-8（コンマ区切り）」を選んで保存したファイルをお使いください。",
        ));
    }
    match Encoding::for_bom(bytes) {
        Some((encoding, bom)) if encoding == UTF_8 => {
            let text = bytes.get(bom..).unwrap_or_default();
            utf8(text).map_err(|at| neither(text, at))
        }
        Some(_) => Err(Problem::whole(
            "文字コードがUTF-16です。UTF-8（Excelでは「CSV UTF-8（コンマ区切り）」）で保存し直してください。",
        )),
        None => utf8(bytes).or_else(|utf8_end| {
            cp932::decode(bytes).map_err(|cp932_end| neither(bytes, utf8_end.max(cp932_end)))
        }),
    }
}

/// The text, or how many bytes from the start could be read.
fn utf8(bytes: &[u8]) -> Result<String, usize> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text.to_owned()),
        Err(error) => Err(error.valid_up_to()),
    }
}

fn neither(bytes: &[u8], at: usize) -> Problem {
    let line = 1 + bytes.iter().take(at).filter(|b| **b == b'\n').count();
    Problem::at(
        line,
        "UTF-8でもCP932（Shift_JIS）でもない文字があります。ファイルが壊れていないかを確かめ、UTF-8で保存し直してください。",
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn utf8_is_written_with_a_bom_and_read_with_or_without() {
        let bytes = encode("津市", TextEncoding::Utf8);
        assert_eq!(bytes[..3], [0xEF, 0xBB, 0xBF]);
        assert_eq!(decode(&bytes), Ok("津市".into()));
        assert_eq!(decode(&bytes[3..]), Ok("津市".into()));
        assert_eq!(decode(b""), Ok(String::new()));
    }

    #[test]
    fn cp932_is_told_from_utf8() {
        let bytes = encode("地域名,協議の場\r\nﾋﾟｱ,〜\r\n", TextEncoding::Cp932);
        assert_eq!(decode(&bytes), Ok("地域名,協議の場\r\nﾋﾟｱ,～\r\n".into()));
    }

    #[test]
    fn what_cp932_cannot_hold_is_told_before_and_replaced_after() {
        let text = "一行目\n𠮟る声と😀、もう一度𠮟る。〜−¥";
        let told = unencodable(text);
        let places: Vec<_> = told
            .iter()
            .map(|u| (u.character, u.count, u.line, u.around.as_str()))
            .collect();
        assert_eq!(
            places,
            [
                ('𠮟', 2, 2, "𠮟る声と😀、もう一"),
                ('😀', 1, 2, "𠮟る声と😀、もう一度𠮟る。"),
            ]
        );
        let bytes = encode(text, TextEncoding::Cp932);
        assert_eq!(
            decode(&bytes),
            Ok("一行目\n〓る声と〓、もう一度〓る。～－￥".into())
        );
    }

    #[test]
    fn other_files_are_named_for_what_they_are() {
        let message = |bytes: &[u8]| decode(bytes).expect_err("no text").to_string();
        assert!(message(b"PK\x03\x04abc").contains("Excelブック"));
        assert!(message(&[0xFF, 0xFE, 0x42, 0x30]).contains("UTF-16"));
        let broken = "一\n二\n三".as_bytes();
        let broken = [broken, &[0xFF], "あ".as_bytes()].concat();
        assert!(message(&broken).starts_with("3行目: UTF-8でもCP932"));
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_or_refused(bytes: Vec<u8>) {
            let _ = decode(&bytes);
        }

        #[test]
        fn utf8_holds_any_text(text in "\\PC*") {
            prop_assert_eq!(decode(&encode(&text, TextEncoding::Utf8)), Ok(text));
        }

        #[test]
        fn cp932_holds_what_it_says_it_holds(text in "[ぁ-んァ-ヶ一-龠a-z0-9、。𠮟-𠮢é]{1,40}") {
            let expected: String = text
                .chars()
                .map(|c| if cp932::encode_char(c).is_some() { c } else { GETA })
                .collect();
            let back = cp932::decode(&encode(&text, TextEncoding::Cp932));
            prop_assert_eq!(back, Ok(expected));
        }
    }
}
