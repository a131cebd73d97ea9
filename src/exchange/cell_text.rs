//! What stands in a cell of a file or a field of a form, in the one way that is compared.
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn full_width_ascii_is_narrowed_and_nothing_else() {
        assert_eq!(narrow("\u{3000}Ｓｔａｒｔ－１～ "), "Start-1~");
        assert_eq!(narrow("ｱ、わからない。"), "ｱ、わからない。");
    }
}
