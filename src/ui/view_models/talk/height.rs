//! How much fits on a page of a meeting, before anybody draws it.
//!
//! In hundredths of the screen's height, for the narrowest screen that is promised (4:3): what
//! fits there fits everywhere. The sizes are those of the page's style; a browser test walks
//! every page and finds what does not fit.
//!
//! Must not know Leptos or the browser: it reckons in lines, it measures none.

/// Above the buttons.
const SCREEN: f64 = 90.0;
/// Between the sentence on top and what follows, and between rows.
pub const GAP: f64 = 2.3;
/// A row with a mark is at least as high as the mark.
const MARK: f64 = 9.0;

/// How a kind of text runs.
#[derive(Clone, Copy)]
pub struct Lines {
    /// Full-width characters to a line.
    characters: f64,
    /// The height of its letters.
    size: f64,
}

/// The sentence on top.
const FINDING: Lines = lines(23.0, 4.8);
/// The small word above it, or above a text.
const WORD: Lines = lines(28.0, 4.2);
/// A line of what the room says, large.
const LARGE: Lines = lines(19.0, 6.2);
/// A text over the whole width.
const WIDE: Lines = lines(24.5, 4.6);
/// The text of a row, beside its mark; the same beside a state.
const TEXT: Lines = lines(22.0, 4.6);
const WORK: Lines = lines(20.0, 4.6);
/// Smaller words below it.
const EVIDENCE: Lines = lines(25.0, 4.1);
const OWNER: Lines = lines(22.5, 4.1);

const fn lines(characters: f64, size: f64) -> Lines {
    Lines { characters, size }
}

/// The pages of one meeting: with ふりがな the lines are further apart.
#[derive(Clone, Copy)]
pub struct Pages {
    leading: f64,
}

impl Pages {
    pub fn new(ruby: bool) -> Self {
        Self {
            leading: if ruby { 1.6 } else { 1.35 },
        }
    }

    /// The height of a text; 0 of an empty one.
    fn of(self, kind: Lines, text: &str) -> f64 {
        let lines = text.lines().map(|line| {
            let width: f64 = line
                .chars()
                .map(|c| if c.is_ascii() { 0.6 } else { 1.0 })
                .sum();
            (width / kind.characters).ceil().max(1.0)
        });
        lines.sum::<f64>() * kind.size * self.leading
    }

    /// What a page has for its rows under a sentence: each row's own gap included.
    pub fn room(self, finding: &str) -> f64 {
        SCREEN - self.of(WORD, "　") - self.of(FINDING, finding)
    }

    /// A word right above what it is about.
    pub fn word(self) -> f64 {
        self.of(WORD, "　") + 0.4
    }

    pub fn large(self, text: &str) -> f64 {
        self.of(LARGE, text) + GAP
    }

    pub fn wide(self, text: &str) -> f64 {
        match text.trim() {
            "" => 0.0,
            text => self.of(WIDE, text) + GAP,
        }
    }

    /// A row with a mark, what it rests on, and what people said of it.
    pub fn row(self, text: &str, evidence: &str, judged: bool) -> f64 {
        let judged = if judged {
            self.of(EVIDENCE, "　")
        } else {
            0.0
        };
        let words = self.of(TEXT, text) + self.of(EVIDENCE, evidence) + judged;
        words.max(MARK) + GAP
    }

    pub fn work(self, what: &str, owner: &str) -> f64 {
        let owner = if owner.trim().is_empty() {
            "　"
        } else {
            owner
        };
        self.of(WORK, what) + self.of(OWNER, owner) + GAP
    }

    pub fn view(self, text: &str) -> f64 {
        self.of(WORD, "　") + self.of(WIDE, text) + GAP
    }
}

/// Rows in pages, in order: as few pages as there must be, and about as full as one another. A
/// row that is too high for any page has its own.
pub fn pages<T: Clone>(rows: &[T], room: f64, height: impl Fn(&T) -> f64) -> Vec<Vec<T>> {
    const STEPS: u32 = 12;
    let filled = fill(rows, room, &height);
    let balanced = (0..STEPS)
        .map(|step| fill(rows, room * f64::from(step) / f64::from(STEPS), &height))
        .find(|pages| pages.len() == filled.len());
    balanced.unwrap_or(filled)
}

fn fill<T: Clone>(rows: &[T], room: f64, height: &impl Fn(&T) -> f64) -> Vec<Vec<T>> {
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
    fn rows_fill_few_pages_and_share_them() {
        let counts = |rows: &[f64]| -> Vec<usize> {
            pages(rows, 68.0, |h| *h).iter().map(Vec::len).collect()
        };
        assert_eq!(counts(&[30.0, 30.0, 30.0, 90.0, 10.0]), [2, 1, 1, 1]);
        assert_eq!(counts(&[20.0; 4]), [2, 2], "not three and a lonely one");
        assert_eq!(counts(&[30.0, 30.0]), [2]);
        assert!(counts(&[]).is_empty());
    }

    #[test]
    fn a_longer_text_is_higher_and_readings_need_room() {
        let plain = Pages::new(false);
        assert_eq!(plain.wide(" "), 0.0);
        assert!(plain.wide(&"長".repeat(30)) > plain.wide("短い"));
        assert!(plain.wide("一\n二") > plain.wide("一二"));
        assert!(Pages::new(true).wide("短い") > plain.wide("短い"));
        assert!(plain.room(&"長".repeat(60)) < plain.room("短い"));
    }

    #[test]
    fn a_row_is_no_lower_than_its_mark() {
        let plain = Pages::new(false);
        assert_eq!(plain.row("短い", "", false), MARK + GAP);
        assert!(plain.row("短い", "根拠", true) > MARK + GAP);
    }
}
