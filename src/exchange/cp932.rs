//! CP932 (Windows-31J): what Excel in Japan reads and writes when a CSV has no BOM.
//!
//! Must not know what the text is about. The table of double bytes is packed by `build.rs`.

use std::sync::OnceLock;

/// One plane of low bytes, one of high bytes; see `build.rs`.
static PACKED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/cp932.bin"));

/// Trail bytes a lead byte has: 0x40–0x7E and 0x80–0xFC.
const TRAILS: usize = 188;

/// NEC's copies of IBM's characters (lead 0xED, 0xEE): read, never written.
const NEC_SELECTED: std::ops::Range<usize> = 8272..8836;

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
    // Not 0x5C and 0x7E, as the web has it: those would come back as \ and ~.
    ('\u{00A5}', '\u{FFE5}'), // ¥ ￥
    ('\u{203E}', '\u{FFE3}'), // ‾ ￣
];

/// The text, or how many bytes from the start could be read.
pub fn decode(bytes: &[u8]) -> Result<String, usize> {
    let mut text = String::with_capacity(bytes.len() * 3 / 2);
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let (character, width) = match byte {
            0..=0x80 => (Some(char::from(byte)), 1),
            0xA1..=0xDF => (char::from_u32(0xFF61 - 0xA1 + u32::from(byte)), 1),
            _ => (pair_to_char(byte, bytes.get(at + 1).copied()), 2),
        };
        text.push(character.ok_or(at)?);
        at += width;
    }
    Ok(text)
}

/// The one or two bytes of a character; `None` if CP932 cannot hold it.
pub fn encode_char(character: char) -> Option<Vec<u8>> {
    let code = u32::from(character);
    if code <= 0x80 {
        return Some(vec![code as u8]);
    }
    if (0xFF61..=0xFF9F).contains(&code) {
        return Some(vec![(code - 0xFF61 + 0xA1) as u8]);
    }
    let twin = TWINS.iter().find(|(from, _)| *from == character);
    let unit = u16::try_from(u32::from(twin.map_or(character, |(_, to)| *to))).ok()?;
    let reverse = reverse_table();
    let found = reverse.binary_search_by_key(&unit, |(u, _)| *u).ok()?;
    Some(index_to_pair(reverse[found].1).to_vec())
}

fn pair_to_char(lead: u8, trail: Option<u8>) -> Option<char> {
    let row = match lead {
        0x81..=0x9F => lead - 0x81,
        0xE0..=0xFC => lead - 0xE0 + 0x1F,
        _ => return None,
    };
    let column = match trail? {
        t @ 0x40..=0x7E => t - 0x40,
        t @ 0x80..=0xFC => t - 0x41,
        _ => return None,
    };
    match table()[usize::from(row) * TRAILS + usize::from(column)] {
        0 => None,
        unit => char::from_u32(unit.into()),
    }
}

fn index_to_pair(index: u16) -> [u8; 2] {
    let (row, column) = (index / TRAILS as u16, index % TRAILS as u16);
    let lead = if row < 0x1F { row + 0x81 } else { row + 0xC1 };
    let trail = column + if column < 0x3F { 0x40 } else { 0x41 };
    [lead as u8, trail as u8]
}

/// The character (one UTF-16 unit) of every pair in order; 0 where there is none.
fn table() -> &'static [u16] {
    static TABLE: OnceLock<Vec<u16>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let (low, high) = PACKED.split_at(PACKED.len() / 2);
        let mut previous = 0u16;
        let steps = low
            .iter()
            .zip(high)
            .map(|(l, h)| u16::from_le_bytes([*l, *h]));
        let unpacked = steps.map(|step| {
            previous = previous.wrapping_add(step);
            if step == 0 { 0 } else { previous }
        });
        unpacked.collect()
    })
}

/// (character, number of the pair), by character. Where one character has several pairs, the
/// one that Windows writes.
fn reverse_table() -> &'static [(u16, u16)] {
    static REVERSE: OnceLock<Vec<(u16, u16)>> = OnceLock::new();
    REVERSE.get_or_init(|| {
        let filled = (0u16..).zip(table()).filter(|(_, unit)| **unit != 0);
        let mut pairs: Vec<(u16, u16)> = filled
            .filter(|(index, _)| !NEC_SELECTED.contains(&usize::from(*index)))
            .map(|(index, unit)| (*unit, index))
            .collect();
        pairs.sort_unstable();
        pairs.dedup_by_key(|(unit, _)| *unit);
        pairs
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use encoding_rs::SHIFT_JIS;

    fn oracle_encodes(character: char) -> Option<Vec<u8>> {
        let text = character.to_string();
        let (bytes, _, unmappable) = SHIFT_JIS.encode(&text);
        (!unmappable).then(|| bytes.into_owned())
    }

    #[test]
    fn every_byte_and_every_pair_decodes_as_the_oracle_says() {
        let oracle = |bytes: &[u8]| {
            SHIFT_JIS
                .decode_without_bom_handling_and_without_replacement(bytes)
                .map(|t| t.into_owned())
        };
        for first in 0..=255u8 {
            assert_eq!(decode(&[first]).ok(), oracle(&[first]), "{first:02X}");
            for second in 0..=255u8 {
                let pair = [first, second];
                assert_eq!(decode(&pair).ok(), oracle(&pair), "{pair:02X?}");
            }
        }
    }

    #[test]
    fn every_character_encodes_as_the_oracle_says_but_for_twins_and_gaiji() {
        for character in (0..=0x1_FFFF).filter_map(char::from_u32) {
            let twin = TWINS.iter().find(|(from, _)| *from == character);
            let expected = match character {
                // The web's rule reads 外字 but does not write them; Windows does.
                '\u{E000}'..='\u{E757}' => {
                    let bytes = encode_char(character).expect("a 外字 has a place");
                    assert_eq!(decode(&bytes), Ok(character.to_string()));
                    continue;
                }
                _ => oracle_encodes(twin.map_or(character, |(_, to)| *to)),
            };
            assert_eq!(encode_char(character), expected, "{character:?}");
        }
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
