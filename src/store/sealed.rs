//! A text with its checksum: what was changed by anything but this program is noticed.
//!
//! Must not know what the text says.

/// The way of sealing; another begins otherwise.
const WAY: &str = "m1 ";

/// CRC-32 of the text's bytes: finds every single changed bit and every burst up to 32.
pub fn checksum(text: &str) -> u32 {
    crc32fast::hash(text.as_bytes())
}

pub fn seal(text: &str) -> String {
    format!("{WAY}{:08x}\n{text}", checksum(text))
}

/// What [`seal`] was given; `None` if it is not that any more.
pub fn open(sealed: &str) -> Option<&str> {
    let (sum, text) = sealed.strip_prefix(WAY)?.split_once('\n')?;
    (sum == format!("{:08x}", checksum(text))).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_was_sealed_opens_and_nothing_else(text in any::<String>(), place: prop::sample::Index, bit in 0..8u32) {
            let sealed = seal(&text);
            prop_assert_eq!(open(&sealed), Some(text.as_str()));
            let mut bytes = sealed.into_bytes();
            let at = place.index(bytes.len());
            bytes[at] ^= 1 << bit;
            if let Ok(changed) = String::from_utf8(bytes) {
                prop_assert_eq!(open(&changed), None, "{}", changed);
            }
        }

        #[test]
        fn what_is_cut_off_is_noticed(text in ".{1,40}", cut: prop::sample::Index) {
            let sealed = seal(&text);
            let ends: Vec<usize> = sealed.char_indices().map(|(at, _)| at).collect();
            prop_assert_eq!(open(&sealed[..ends[cut.index(ends.len())]]), None);
        }
    }
}
