//! Other forms of characters, brought to the one that CP932 holds where nothing is lost by it: what copying
//! from PDFs, Macs and web pages leaves in a text.
//!
//! Must not know which characters an encoding holds; that is asked.

use crate::model::is_invisible;
use std::borrow::Cow;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{canonical_combining_class, is_combining_mark};

/// Radicals that look like a character of everyday writing and have no form of their own in NFKC
/// (EquivalentUnifiedIdeograph.txt of Unicode); PDFs leave them in names and places.
const RADICALS: [(char, char); 15] = [
    ('⺝', '月'),
    ('⺒', '巳'),
    ('⺠', '民'),
    ('⻁', '虎'),
    ('⻄', '西'),
    ('⻑', '長'),
    ('⻘', '青'),
    ('⻝', '食'),
    ('⻣', '骨'),
    ('⻤', '鬼'),
    ('⻨', '麦'),
    ('⻩', '黄'),
    ('⻭', '歯'),
    ('⻯', '竜'),
    ('⻲', '亀'),
];

/// A text in the forms that `holds` says can be written, as far as they mean the same: か and ゛ as が, ⻑ as 長,
/// ㋿ as 令和, blanks of any width as one, without invisible characters. All else stays.
pub fn plain(text: &str, holds: impl Fn(char) -> bool) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        let mut cluster = String::new();
        while let Some(mark) = characters.next_if(|c| is_mark(*c)) {
            cluster.push(mark);
        }
        if !cluster.is_empty() {
            cluster.insert(0, character);
            let composed = cluster.nfc();
            composed.for_each(|c| push(&mut out, c, &holds));
        } else {
            push(&mut out, character, &holds);
        }
    }
    Cow::Owned(out)
}

/// Marks that join the character before them; variation selectors do not.
fn is_mark(character: char) -> bool {
    let is_late = u32::from(character) >= 0x300;
    is_late
        && !is_invisible(character)
        && is_combining_mark(character)
        && canonical_combining_class(character) != 0
}

fn push(out: &mut String, character: char, holds: impl Fn(char) -> bool) {
    if holds(character) {
        out.push(character);
    } else if is_invisible(character) {
    } else if character.is_whitespace() {
        out.push(' ');
    } else if let Some((_, plain)) = RADICALS.iter().find(|(radical, _)| *radical == character) {
        out.push(*plain);
    } else if has_plain_form(character) {
        let plain: String = std::iter::once(character).nfkc().collect();
        match plain.chars().all(&holds) {
            true => out.push_str(&plain),
            false => out.push(character),
        }
    } else {
        out.push(character);
    }
}

/// Whether the NFKC of a character means all that it does. Not so with ½, ² or ㉑: a fraction, a power and a
/// circle would be lost.
fn has_plain_form(character: char) -> bool {
    matches!(
        character,
        // ℓ, non-breaking hyphen, Roman numerals
        '\u{2011}' | '\u{2113}' | '\u{2160}'..='\u{217F}'
        // Kangxi radicals
        | '\u{2F00}'..='\u{2FD5}'
        // ㋿ and squared words and units
        | '\u{32FF}' | '\u{3300}'..='\u{33FF}'
        // Forms that Unicode holds for the same character, and ligatures
        | '\u{F900}'..='\u{FAFF}' | '\u{FB00}'..='\u{FB06}' | '\u{2F800}'..='\u{2FA1F}'
        | '\u{FF00}'..='\u{FFEF}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_loses_nothing_is_brought_to_its_plain_form() {
        let holds = |c: char| "令和長野が市渚kmlあ葛① ²".contains(c);
        for (text, expected) in [
            ("か\u{3099}", "が"),
            ("⻑野", "長野"),
            ("⾧野", "長野"),
            ("㋿", "令和"),
            ("葛\u{E0100}\u{200B}あ\u{FEFF}", "葛あ"),
            ("あ\u{A0}あ\u{2003}", "あ あ "),
            ("渚\u{FE00}", "渚"),
            ("㎞①", "km①"),
        ] {
            assert_eq!(plain(text, holds), expected);
        }
        for text in ["½", "㉑", "か\u{309A}", "😀", "é"] {
            assert_eq!(plain(text, holds), text);
        }
    }
}
