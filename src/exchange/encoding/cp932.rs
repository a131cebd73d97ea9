//! CP932 (Windows-31J): what Excel in Japan reads and writes when a CSV has no BOM.
//!
//! encoding_rs' SHIFT_JIS is this encoding as the web has it. Windows differs only in what is
//! written here: twins and 外字. Must not know what the text is about.

use encoding_rs::{Decoder, DecoderResult, EncoderResult, SHIFT_JIS};

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

/// Reads bytes slice by slice.
pub struct Reading {
    decoder: Decoder,
    text: String,
    read: usize,
}

impl Reading {
    pub fn new() -> Self {
        Self {
            decoder: SHIFT_JIS.new_decoder_without_bom_handling(),
            text: String::new(),
            read: 0,
        }
    }

    /// # Errors
    /// How many bytes from the start could be read.
    pub fn feed(&mut self, bytes: &[u8], is_last: bool) -> Result<(), usize> {
        let most = self
            .decoder
            .max_utf8_buffer_length_without_replacement(bytes.len());
        self.text.reserve(most.unwrap_or_default());
        let (result, read) =
            self.decoder
                .decode_to_string_without_replacement(bytes, &mut self.text, is_last);
        self.read += read;
        match result {
            DecoderResult::InputEmpty => Ok(()),
            DecoderResult::Malformed(broken, after) => Err(self
                .read
                .saturating_sub(usize::from(broken) + usize::from(after))),
            // Not with as much space as the decoder itself asks for.
            DecoderResult::OutputFull => Err(self.read),
        }
    }

    pub fn finish(self) -> String {
        self.text
    }
}

/// The text, or how many bytes from the start could be read.
#[cfg(test)]
pub fn decode(bytes: &[u8]) -> Result<String, usize> {
    let mut reading = Reading::new();
    reading.feed(bytes, true)?;
    Ok(reading.finish())
}

/// The character that CP932 gives back for one that was written: itself, or its twin.
pub fn written_as(character: char) -> char {
    let twin = TWINS.iter().find(|(from, _)| *from == character);
    twin.map_or(character, |(_, to)| *to)
}

/// Adds the one or two bytes of a character; false if CP932 cannot hold it.
pub fn push_char(bytes: &mut Vec<u8>, character: char) -> bool {
    if let Ok(ascii @ 0..=0x7F) = u8::try_from(character) {
        bytes.push(ascii);
        return true;
    }
    if GAIJI.contains(&u32::from(character)) {
        bytes.extend(gaiji(u32::from(character) - GAIJI.start()));
        return true;
    }
    let mut encoder = SHIFT_JIS.new_encoder();
    let (mut utf8, mut two) = ([0; 4], [0; 4]);
    let written = written_as(character).encode_utf8(&mut utf8);
    let (outcome, _, count) = encoder.encode_from_utf8_without_replacement(written, &mut two, true);
    let is_held = matches!(outcome, EncoderResult::InputEmpty);
    if is_held {
        bytes.extend(two.iter().take(count));
    }
    is_held
}

/// Whether CP932 can hold a character, or its twin.
pub fn holds(character: char) -> bool {
    push_char(&mut Vec::new(), character)
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

    fn encode_char(character: char) -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        push_char(&mut bytes, character).then_some(bytes)
    }

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
