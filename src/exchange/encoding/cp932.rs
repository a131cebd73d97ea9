//! CP932 (Windows-31J): what Excel in Japan reads and writes when a CSV has no BOM.
//!
//! encoding_rs' SHIFT_JIS is this encoding as the web has it. Windows differs only in what is
//! written here: twins and 外字. Must not know what the text is about.

use encoding_rs::{DecoderResult, SHIFT_JIS};

/// Characters that CP932 holds only under a twin which looks the same. Japanese keyboards and
/// other systems give the left ones; Excel's users expect them to survive.
const TWINS: [(char, char); 9] = [
    ('\u{301C}', '\u{FF5E}'), // 〜 ～
    ('\u{2212}', '\u{FF0D}'), // − －
    ('\u{2016}', '\u{2225}'), // ‖ ∥
    ('\u{2014}', '\u{2015}'), // — ―
    ('\u{00A2}', '\u{FFE0}'), // ¢ ￠
    ('\u{00A3}', '\u{FFE1}'), // £ ￡
    ('\u{00AC}', '\u{FFE2}'), // ¬ ￢
    // Not 0x5C and 0x7E, as encoding_rs has it: those would come back as \ and ~.
    ('\u{00A5}', '\u{FFE5}'), // ¥ ￥
    ('\u{203E}', '\u{FFE3}'), // ‾ ￣
];

/// 外字, the characters of people's own making: lead bytes 0xF0 to 0xF9, as Windows writes them.
/// encoding_rs reads them and does not write them.
const GAIJI: std::ops::RangeInclusive<u32> = 0xE000..=0xE757;

/// Trail bytes a lead byte has: 0x40–0x7E and 0x80–0xFC.
const TRAILS: u32 = 188;

/// The text, or how many bytes from the start could be read.
pub fn decode(bytes: &[u8]) -> Result<String, usize> {
    let mut decoder = SHIFT_JIS.new_decoder_without_bom_handling();
    let most = decoder.max_utf8_buffer_length_without_replacement(bytes.len());
    let mut text = String::with_capacity(most.unwrap_or_default());
    match decoder.decode_to_string_without_replacement(bytes, &mut text, true) {
        (DecoderResult::InputEmpty, _) => Ok(text),
        (DecoderResult::Malformed(broken, after), read) => {
            Err(read.saturating_sub(usize::from(broken) + usize::from(after)))
        }
        // Not with as much space as the decoder itself asks for.
        (DecoderResult::OutputFull, read) => Err(read),
    }
}

/// The one or two bytes of a character; `None` if CP932 cannot hold it.
pub fn encode_char(character: char) -> Option<Vec<u8>> {
    if GAIJI.contains(&u32::from(character)) {
        return Some(gaiji(u32::from(character) - GAIJI.start()).to_vec());
    }
    let twin = TWINS.iter().find(|(from, _)| *from == character);
    let written = twin.map_or(character, |(_, to)| *to);
    let mut utf8 = [0; 4];
    let (bytes, _, lost) = SHIFT_JIS.encode(written.encode_utf8(&mut utf8));
    (!lost).then(|| bytes.into_owned())
}

/// The bytes of the 外字 with this number from 0.
fn gaiji(number: u32) -> [u8; 2] {
    let (row, column) = (number / TRAILS, number % TRAILS);
    let trail = column + if column < 0x3F { 0x40 } else { 0x41 };
    [(0xF0 + row) as u8, trail as u8]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_comes_back_but_for_twins() {
        let mut written = 0;
        for character in (0..=0xFFFF).filter_map(char::from_u32) {
            let Some(bytes) = encode_char(character) else {
                continue;
            };
            let twin = TWINS.iter().find(|(from, _)| *from == character);
            let expected = twin.map_or(character, |(_, to)| *to);
            assert_eq!(decode(&bytes), Ok(expected.to_string()), "{character:?}");
            written += 1;
        }
        assert_eq!(written, 9_407, "as many as Windows writes, and twins");
    }

    #[test]
    fn gaiji_are_written_where_windows_has_them() {
        for (character, bytes) in [
            ('\u{E000}', [0xF0, 0x40]),
            ('\u{E03E}', [0xF0, 0x7E]),
            ('\u{E03F}', [0xF0, 0x80]),
            ('\u{E0BB}', [0xF0, 0xFC]),
            ('\u{E0BC}', [0xF1, 0x40]),
            ('\u{E757}', [0xF9, 0xFC]),
        ] {
            assert_eq!(encode_char(character), Some(bytes.to_vec()));
        }
        assert_eq!(encode_char('\u{E758}'), None);
    }

    #[test]
    fn twins_are_written_where_excel_writes_them() {
        let check = |character, bytes: &[u8]| {
            assert_eq!(
                encode_char(character).as_deref(),
                Some(bytes),
                "{character}"
            );
        };
        check('〜', &[0x81, 0x60]);
        check('−', &[0x81, 0x7C]);
        check('‖', &[0x81, 0x61]);
        check('—', &[0x81, 0x5C]);
        check('¢', &[0x81, 0x91]);
        check('£', &[0x81, 0x92]);
        check('¬', &[0x81, 0xCA]);
        check('¥', &[0x81, 0x8F]);
        check('①', &[0x87, 0x40]);
        check('髙', &[0xFB, 0xFC]);
        check('∵', &[0x81, 0xE6]);
        assert_eq!(encode_char('𠮟'), None);
        assert_eq!(encode_char('é'), None);
    }

    #[test]
    fn what_cannot_be_read_says_how_far_it_came() {
        assert_eq!(decode(b"ab\xA0c"), Err(2));
        assert_eq!(decode(&[0x82, 0xA0, 0x82]), Err(2));
    }
}
