//! How much fits on a page of a meeting, before anybody draws it.
//!
//! In hundredths of the screen's height, for the narrowest screen that is promised (4:3): what
//! fits there fits everywhere.

/// Room for rows under the sentence at the top.
pub const ROOM: f64 = 68.0;
/// Around a row.
pub const GAP: f64 = 3.5;
/// A word above a text, with the room around both.
pub const LABEL: f64 = 9.0;

/// How a kind of text runs.
pub struct Lines {
    /// Full-width characters to a line.
    pub characters: f64,
    /// Height of one line.
    pub line: f64,
}

/// The text of a row, beside its mark.
pub const TEXT: Lines = Lines {
    characters: 21.0,
    line: 6.4,
};
/// Smaller words below it.
pub const EVIDENCE: Lines = Lines {
    characters: 23.0,
    line: 5.8,
};

impl Lines {
    /// The height of a text; 0 of an empty one.
    pub fn of(&self, text: &str) -> f64 {
        let lines = text.lines().map(|line| {
            let width: f64 = line
                .chars()
                .map(|c| if c.is_ascii() { 0.6 } else { 1.0 })
                .sum();
            (width / self.characters).ceil().max(1.0)
        });
        lines.sum::<f64>() * self.line
    }
}

/// Rows in pages, in order: as many as fit. A row that is too high for any page has its own.
pub fn pages<T: Clone>(rows: &[T], room: f64, height: impl Fn(&T) -> f64) -> Vec<Vec<T>> {
    let mut pages: Vec<Vec<T>> = Vec::new();
    let mut left = 0.0;
    for row in rows {
        let own = height(row);
        match pages.last_mut() {
            Some(page) if own <= left => page.push(row.clone()),
            _ => {
                pages.push(vec![row.clone()]);
                left = room;
            }
        }
        left -= own;
    }
    pages
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_fill_a_page_before_they_begin_another() {
        let rows = [30.0, 30.0, 30.0, 90.0, 10.0];
        let counts: Vec<usize> = pages(&rows, 68.0, |h| *h).iter().map(Vec::len).collect();
        assert_eq!(counts, [2, 1, 1, 1], "the high one stands alone");
        assert!(pages(&[], 68.0, |h: &f64| *h).is_empty());
    }

    #[test]
    fn a_longer_text_is_higher() {
        assert_eq!(TEXT.of(""), 0.0);
        assert_eq!(TEXT.of("短い"), 6.4);
        assert_eq!(TEXT.of(&"長".repeat(22)), 12.8);
        assert_eq!(TEXT.of("一\n二"), 12.8);
    }
}
