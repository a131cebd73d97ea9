//! What is typed into a cell of a file or a field of a form, in the one way that is read and compared.
//!
//! Must not know which column or field it is.

/// Whether a character shows nothing and takes no room, so that nobody can have meant it: zero-width
/// blanks and joiners, marks of direction, the soft hyphen, a BOM, variation selectors, and the
/// 0x1A with which old programs end a file.
pub fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{1A}'
            | '\u{AD}'
            | '\u{61C}'
            | '\u{180B}'..='\u{180E}'
            | '\u{200B}'..='\u{200F}'
            | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{2064}'
            | '\u{2066}'..='\u{206F}'
            | '\u{FE00}'..='\u{FE0F}'
            | '\u{FEFF}'
            | '\u{E0100}'..='\u{E01EF}'
    )
}

/// Whether a text shows nothing at all: blanks of any width, and what [`is_invisible`].
pub fn is_blank(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || is_invisible(c))
}

/// Without spaces around, invisible characters anywhere, and with full-width ASCII narrowed.
pub fn narrow(text: &str) -> String {
    let shows_nothing = |c: char| c.is_whitespace() || is_invisible(c);
    let shown = text.trim_matches(shows_nothing).chars();
    let narrowed = shown.filter(|c| !is_invisible(*c)).map(|c| match c {
        '！'..='～' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        _ => c,
    });
    narrowed.collect()
}

/// As [`narrow`], and every mark that people type for a minus is one: digits and days are read
/// from this.
pub fn narrow_with_minus(text: &str) -> String {
    let minus = |c: char| match c {
        '−' | '‐' | 'ー' | '―' => '-',
        c => c,
    };
    narrow(text).chars().map(minus).collect()
}

/// As [`narrow`], without any blank: as names and units are compared.
pub fn without_blanks(text: &str) -> String {
    let shown = narrow(text);
    shown.chars().filter(|c| !c.is_whitespace()).collect()
}

/// What follows the first of `words` that the text begins with.
pub fn strip_any<'t>(text: &'t str, words: &[&str]) -> Option<&'t str> {
    words.iter().find_map(|word| text.strip_prefix(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn full_width_ascii_is_narrowed_and_nothing_else() {
        assert_eq!(narrow("\u{3000}Ｓｔａｒｔ－１～ "), "Start-1~");
        assert_eq!(narrow("ｱ、わからない。"), "ｱ、わからない。");
        assert_eq!(narrow_with_minus("－−‐ー―３"), "-----3");
    }

    #[test]
    fn what_nobody_sees_is_not_there() {
        assert_eq!(narrow("\u{FEFF} sta\u{200B}rt\u{AD}\u{A0}\u{1A}"), "start");
        assert!(is_blank(" \u{3000}\u{A0}\u{200B}\u{FEFF}\t") && is_blank(""));
        assert!(!is_blank("\u{200B}-"));
    }
}
