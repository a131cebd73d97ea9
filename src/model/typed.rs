//! What is typed into a cell of a file or a field of a form, in the one way that is read and compared.
//!
//! Must not know which column or field it is.

/// Without spaces around, and with full-width ASCII narrowed.
pub fn narrow(text: &str) -> String {
    let narrowed = text.trim().chars().map(|c| match c {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn full_width_ascii_is_narrowed_and_nothing_else() {
        assert_eq!(narrow("\u{3000}Ｓｔａｒｔ－１～ "), "Start-1~");
        assert_eq!(narrow("ｱ、わからない。"), "ｱ、わからない。");
        assert_eq!(narrow_with_minus("－−‐ー―３"), "-----3");
    }
}
