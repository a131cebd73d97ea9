//! What is told of a file before it is saved.
//!
//! Must not know Leptos or the browser, nor what the files say.

use crate::exchange::text_encoding::{TextEncoding, unencodable};
use crate::ui::widgets::csv_download::words as t;

/// The characters that are lost when `text` is written, each with how often. `text` is asked for
/// only where something can be lost: it may be long.
pub fn lost(encoding: TextEncoding, text: impl FnOnce() -> String) -> Vec<String> {
    let lost = match encoding {
        TextEncoding::Utf8 => Vec::new(),
        TextEncoding::Cp932 => unencodable(&text()),
    };
    lost.iter().map(|l| t::lost(l.character, l.count)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_the_encoding_cannot_hold_is_lost() {
        let check = |encoding, text: &str, expected: &[&str]| {
            assert_eq!(lost(encoding, || text.to_owned()), expected, "{text}");
        };
        check(TextEncoding::Cp932, "髙〜①", &[]);
        let twice = ["「𠮟」2か所", "「é」1か所"];
        check(TextEncoding::Cp932, "𠮟る\né𠮟", &twice);
        check(TextEncoding::Utf8, "𠮟る\né𠮟", &[]);
    }
}
