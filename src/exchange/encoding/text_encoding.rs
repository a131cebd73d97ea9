//! Bytes ⇄ text: UTF-8 (with BOM, for Excel) and CP932, told apart on reading.
//!
//! Must not know what the text is about: CSV, JSON and TOML all pass here.

use super::character_name::name;
use super::cp932;
use super::file_kind::FileKind;
use super::plain_forms::plain;
use crate::exchange::error::{FileError, Problem};
use crate::exchange::pause::{Pause, Progress, Stopped, Unpaused, at_once};

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
    /// What it is called: its kind in Japanese and its number, 絵文字 U+1F600.
    pub name: String,
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
/// Look-alikes (〜 and ～, − and －, ¥ and ￥ …) are written as the twin that CP932 has, other forms of the same
/// character as its plain one (⻑ as 長, a blank that does not break as a blank), and neither is
/// counted as lost.
pub fn unencodable(text: &str) -> Vec<Unencodable> {
    let mut lost: Vec<Unencodable> = Vec::new();
    for (index, line) in text.lines().enumerate() {
        let line = plain(line, cp932::holds);
        for (at, character) in line.char_indices() {
            if cp932::holds(character) {
                continue;
            }
            match lost.iter_mut().find(|l| l.character == character) {
                Some(known) => known.count += 1,
                None => lost.push(Unencodable {
                    character,
                    name: name(character),
                    count: 1,
                    line: index + 1,
                    around: around(&line, at),
                }),
            }
        }
    }
    lost
}

/// What a text is after it was written in CP932 and read again: in plain forms, with twins for look-alikes, and 〓
/// for what is lost.
pub fn comes_back_as(text: &str) -> String {
    let plain = plain(text, cp932::holds);
    let back = plain
        .chars()
        .map(|character| match cp932::holds(character) {
            true => cp932::written_as(character),
            false => GETA,
        });
    back.collect()
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
        TextEncoding::Cp932 => {
            let mut bytes = Vec::with_capacity(text.len());
            for character in plain(text, cp932::holds).chars() {
                let _ =
                    cp932::push_char(&mut bytes, character) || cp932::push_char(&mut bytes, GETA);
            }
            bytes
        }
    }
}

/// [`decode`], with the file's name in the error.
pub fn read(bytes: &[u8], file: &str) -> Result<String, FileError> {
    decode(bytes).map_err(|problem| FileError::new(file, problem))
}

/// A file's text, whichever of the two encodings it is in. A BOM is taken off.
///
/// Errors: bytes of neither encoding, with their line; UTF-16 and Excel workbooks by name.
pub fn decode(bytes: &[u8]) -> Result<String, Problem> {
    match at_once(decode_in_slices(bytes, &Unpaused)) {
        Some(Ok(decoded)) => decoded.map(|(text, _)| text),
        // Nothing is waited for.
        Some(Err(Stopped)) | None => Err(Problem::whole("読むのをやめました。")),
    }
}

/// So many bytes are read between two rests.
const SLICE: usize = 256 * 1024;

/// As [`decode`], with the encoding that it was in.
pub async fn decode_in_slices(
    bytes: &[u8],
    pause: &impl Pause,
) -> Result<Result<(String, TextEncoding), Problem>, Stopped> {
    if let Some(words) = FileKind::of(bytes).no_text() {
        return Ok(Err(Problem::whole(words)));
    }
    let has_bom = bytes.starts_with(BOM.as_bytes());
    let text = bytes.strip_prefix(BOM.as_bytes()).unwrap_or(bytes);
    let utf8_end = match utf8(text, pause).await? {
        Ok(text) => return Ok(Ok((text, TextEncoding::Utf8))),
        Err(at) => at,
    };
    if has_bom {
        return Ok(Err(neither(text, utf8_end)));
    }
    let read = cp932_text(bytes, pause).await?;
    Ok(match read {
        Ok(text) => Ok((text, TextEncoding::Cp932)),
        Err(cp932_end) => Err(neither(bytes, utf8_end.max(cp932_end))),
    })
}

/// The text, or how many bytes from the start could be read.
async fn utf8(bytes: &[u8], pause: &impl Pause) -> Result<Result<String, usize>, Stopped> {
    let (mut text, all) = (String::with_capacity(bytes.len()), bytes.len());
    while let rest @ [_, ..] = bytes.get(text.len()..).unwrap_or_default() {
        let done = text.len();
        pause.at(Progress { done, all }).await?;
        let slice = rest.get(..slice_length(rest)).unwrap_or(rest);
        match std::str::from_utf8(slice) {
            Ok(read) => text.push_str(read),
            Err(error) => return Ok(Err(text.len() + error.valid_up_to())),
        }
    }
    Ok(Ok(text))
}

/// How many bytes a slice takes, so that no character goes on in the next one.
fn slice_length(bytes: &[u8]) -> usize {
    const LONGEST_CHARACTER: usize = 4;
    let begins = |at: &usize| bytes.get(*at).is_none_or(|byte| (byte & 0xC0) != 0x80);
    let mut ends = (0..LONGEST_CHARACTER).map(|back| SLICE - back);
    ends.find(begins).unwrap_or(SLICE)
}

async fn cp932_text(bytes: &[u8], pause: &impl Pause) -> Result<Result<String, usize>, Stopped> {
    let mut reading = cp932::Reading::new();
    let (mut done, all) = (0, bytes.len());
    for slice in bytes.chunks(SLICE) {
        pause.at(Progress { done, all }).await?;
        done += slice.len();
        if let Err(at) = reading.feed(slice, done == all) {
            return Ok(Err(at));
        }
    }
    Ok(Ok(reading.finish()))
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
        assert_eq!(told[0].name, "漢字 U+20B9F");
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
        assert!(message(b"PK\x03\x04abcxl/workbook.xml").contains("Excelブック"));
        assert!(message(b"PK\x03\x04abc").contains("Excelブック"));
        assert!(message(&[0xFF, 0xFE, 0x42, 0x30]).contains("UTF-16"));
        let broken = "一\n二\n三".as_bytes();
        let broken = [broken, &[0xFF], "あ".as_bytes()].concat();
        assert!(message(&broken).starts_with("3行目: UTF-8でもCP932"));
    }

    #[test]
    fn what_loses_nothing_is_written_in_its_plain_form() {
        let text = "葛\u{E0100}城市と⻑野、ゼロ幅\u{200B}あり、か\u{3099}行、\u{A0}空白、㋿元年㎞";
        assert_eq!(unencodable(text), []);
        let plain = "葛城市と長野、ゼロ幅あり、が行、 空白、令和元年km".replace("km", "㎞");
        assert_eq!(
            decode(&encode(text, TextEncoding::Cp932)),
            Ok(plain.clone())
        );
        assert_eq!(comes_back_as(text), plain);
        assert_eq!(comes_back_as("〜é😀"), "～〓〓");
        let told = unencodable("か\u{309A}と一\u{FE0F}é\n");
        let told: Vec<_> = told
            .iter()
            .map(|u| (u.name.as_str(), u.around.as_str()))
            .collect();
        assert_eq!(
            told,
            [
                ("前の文字に付く印 U+309A", "か\u{309A}と一é"),
                ("ラテン文字 U+00E9", "か\u{309A}と一é")
            ]
        );
    }

    #[test]
    fn what_is_broken_at_the_end_of_a_slice_is_found_where_it_is() {
        let ends: [&[u8]; 6] = [
            "𠮷a".as_bytes(),
            &[0x80; 5],
            &[0xE5],
            &[0xF0, 0xA0],
            &[0xF0, 0xA0, 0xAE, b'a'],
            &[0xC3, 0xA9, 0xFF],
        ];
        for (end, before) in ends.into_iter().flat_map(|e| (0..5).map(move |n| (e, n))) {
            let bytes = [&vec![b'a'; SLICE - before], end].concat();
            let read = at_once(utf8(&bytes, &Unpaused)).expect("nothing waits");
            let whole = std::str::from_utf8(&bytes).map(str::to_owned);
            let expected = whole.map_err(|error| error.valid_up_to());
            assert!(read.expect("not stopped") == expected, "{end:?}, {before}");
        }
    }

    #[test]
    fn a_character_may_lie_across_two_slices() {
        for shift in 0..3 {
            let text = format!("{}{}", "a".repeat(shift), "協".repeat(SLICE));
            for encoding in TextEncoding::ALL {
                assert_eq!(decode(&encode(&text, encoding)).as_ref(), Ok(&text));
            }
        }
    }

    proptest! {
        #[test]
        fn a_text_comes_back_from_cp932_as_it_is_said_to(text in "\\PC*|[か\u{3099}葛\u{E0100}é⻑〜①\u{A0}a]{0,9}") {
            let back = decode(&encode(&text, TextEncoding::Cp932));
            let said = comes_back_as(&text);
            prop_assert_eq!(back.as_ref(), Ok(&said));
            prop_assert_eq!(comes_back_as(&said), said.as_str());
            let lost = unencodable(&text).iter().map(|u| u.count).sum::<usize>();
            let geta = |text: &str| text.chars().filter(|c| *c == GETA).count();
            prop_assert_eq!(geta(&said), geta(&text) + lost);
        }

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
                .map(|c| if cp932::holds(c) { c } else { GETA })
                .collect();
            let back = cp932::decode(&encode(&text, TextEncoding::Cp932));
            prop_assert_eq!(back, Ok(expected));
        }
    }
}
