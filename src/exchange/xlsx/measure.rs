//! How much room words take on a sheet: widths in half-width letters, heights in points.
//!
//! A row keeps the height that it is given. Without one, Excel finds it when it opens the file, but
//! LibreOffice does not, and words are cut off.
//!
//! Must not know what any sheet is about.

/// Of one line.
const LINE: f64 = 18.0;
/// Excel takes no row that is higher.
const HIGHEST: f64 = 408.0;

/// A Japanese letter is two wide; a little more than the letters, because cells have a margin.
pub fn letters(text: &str) -> u16 {
    let narrow = |c: char| c.is_ascii() || ('\u{FF61}'..='\u{FF9F}').contains(&c);
    let widths = text.chars().map(|c| if narrow(c) { 1 } else { 2 });
    u16::try_from(widths.sum::<usize>() + 1).unwrap_or(u16::MAX)
}

/// How many lines a text takes in a column of this width. Programs break lines where they like: a
/// little is added.
pub fn lines(text: &str, width: u16) -> u16 {
    let width = width.saturating_sub(width / 16).max(2);
    let of_line = |line: &str| letters(line).div_ceil(width).max(1);
    text.split('\n').map(of_line).fold(0, u16::saturating_add)
}

/// Of a row with so many lines.
pub fn height(lines: u16) -> f64 {
    (f64::from(lines.max(1)) * LINE).min(HIGHEST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn japanese_letters_take_two_places() {
        assert_eq!(letters("ab"), 3);
        assert_eq!(letters("協議ｶﾅ"), 7);
        assert_eq!(letters(&"協".repeat(100_000)), u16::MAX);
    }

    #[test]
    fn long_lines_are_broken_and_line_ends_are_kept() {
        assert_eq!(lines("", 40), 1);
        assert_eq!(lines("一行目\n\n三行目", 40), 3);
        assert_eq!(lines(&"協".repeat(40), 40), 3);
        assert_eq!(lines("協議", 0), 3);
    }

    #[test]
    fn no_row_is_higher_than_excel_takes() {
        assert_eq!(height(0), 18.0);
        assert_eq!(height(3), 54.0);
        assert_eq!(height(u16::MAX), 408.0);
    }
}
