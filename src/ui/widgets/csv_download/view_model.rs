//! What is told of a file before it is saved.
//!
//! Must not know Leptos or the browser, nor what the files say.

use crate::exchange::text_encoding::{TextEncoding, Unencodable, unencodable};
use crate::ui::widgets::csv_download::words as t;

/// The characters that are lost when `text` is written, each with what it is called, how often and
/// where it stands first. `text` is asked for
/// only where something can be lost: it may be long.
pub fn lost(encoding: TextEncoding, text: impl FnOnce() -> String) -> Vec<String> {
    let lost = match encoding {
        TextEncoding::Utf8 => Vec::new(),
        TextEncoding::Cp932 => unencodable(&text()),
    };
    let told = |l: &Unencodable| t::lost(l.character, &l.name, l.count, l.line, &l.around);
    lost.iter().map(told).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_the_encoding_cannot_hold_is_lost() {
        let check = |encoding, text: &str, expected: &[&str]| {
            let told = lost(encoding, || text.to_owned());
            assert_eq!(told.len(), expected.len(), "{text}");
            for (told, expected) in told.iter().zip(expected) {
                assert!(told.contains(expected), "{told}");
            }
        };
        check(TextEncoding::Cp932, "髙〜①", &[]);
        let twice = [
            "U+20B9F）2か所。はじめは1行目の「…𠮟る…」",
            "U+00E9）1か所。はじめは2行目",
        ];
        check(TextEncoding::Cp932, "𠮟る\né𠮟", &twice);
        check(TextEncoding::Utf8, "𠮟る\né𠮟", &[]);
    }
}
