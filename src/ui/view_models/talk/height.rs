//! How much fits on a page of a meeting, before anybody draws it.
//!
//! In hundredths of the screen's height, for the narrowest screen that is promised (4:3): what
//! fits there fits everywhere. The sizes are those of the page's style; a browser test walks
//! every page and finds what does not fit.
//!
//! Must not know Leptos or the browser: it reckons in lines, it measures none.

use crate::model::Wording;
use crate::ui::view_models::desired::Wish;

/// Above the buttons.
const SCREEN: f64 = 91.5;
/// Between the sentence on top and what follows, and between rows.
pub const GAP: f64 = 2.3;
/// A row with a mark is at least as high as the mark.
const MARK: f64 = 7.0;
/// The sentence on top takes no more lines at its full size.
const MOST_LINES: f64 = 3.0;
/// Full-width characters of it in two lines, broken anywhere: a picture below leaves no more.
const OVER_PICTURE: f64 = 34.0;
/// The same at the size of a text, under the small word.
const UNDER_WORD: f64 = 46.0;

/// The three sizes of all letters: of the sentence on top, of texts, of small words.
const FULL: f64 = 7.0;
const BODY: f64 = 5.0;
const SMALL: f64 = 4.0;

/// How a kind of text runs.
#[derive(Clone, Copy)]
pub struct Lines {
    /// Full-width characters to a line.
    characters: f64,
    /// The height of its letters.
    size: f64,
}

/// The sentence on top; the same where it is long.
const FINDING: Lines = lines(16.0, FULL);
const LONG: Lines = lines(22.5, BODY);
/// The small word above it, or above a text.
const WORD: Lines = lines(28.0, SMALL);
/// A text over the whole width; a line of what the room says, with its dot.
const WIDE: Lines = lines(22.5, BODY);
const LINE: Lines = lines(21.5, BODY);
/// The text of a row, beside its mark; the same beside a state.
const TEXT: Lines = lines(19.5, BODY);
const WORK: Lines = lines(18.0, BODY);
/// Smaller words below it.
const EVIDENCE: Lines = lines(25.0, SMALL);
const OWNER: Lines = lines(23.0, SMALL);
/// A figure's name over its value, of which two stand beside one another; a time of the 年表, and what
/// happened then.
const NAME: Lines = lines(13.5, SMALL);
const VALUE: Lines = lines(10.5, BODY);
const TIME: Lines = lines(6.5, SMALL);
const EVENT: Lines = lines(18.5, BODY);

const fn lines(characters: f64, size: f64) -> Lines {
    Lines { characters, size }
}

impl Lines {
    /// How many lines a text takes; 0 of an empty one.
    fn count(self, text: &str) -> f64 {
        let lines = text.lines();
        lines
            .map(|line| (width(line) / self.characters).ceil().max(1.0))
            .sum()
    }
}

/// In full-width characters.
fn width(line: &str) -> f64 {
    line.chars()
        .map(|c| if c.is_ascii() { 0.6 } else { 1.0 })
        .sum()
}

/// How the sentence on top is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TitleSize {
    Full,
    /// As small as a text.
    Small,
    /// The same, without the word above it.
    Alone,
}

impl TitleSize {
    pub fn of(finding: &str, over_picture: bool) -> Self {
        match over_picture {
            false if FINDING.count(finding) <= MOST_LINES => TitleSize::Full,
            false => TitleSize::Small,
            true if width(finding) <= OVER_PICTURE => TitleSize::Full,
            true if width(finding) <= UNDER_WORD => TitleSize::Small,
            true => TitleSize::Alone,
        }
    }
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
        kind.count(text) * kind.size * self.leading
    }

    /// What a page has for its rows under a sentence: each row's own gap included.
    pub fn room(self, finding: &str) -> f64 {
        let kind = match TitleSize::of(finding, false) {
            TitleSize::Full => FINDING,
            _ => LONG,
        };
        SCREEN - self.of(WORD, "　") - self.of(kind, finding)
    }

    /// A word above what it is about, set off from what goes before.
    pub fn word(self) -> f64 {
        self.of(WORD, "　") + GAP
    }

    pub fn line(self, text: &str) -> f64 {
        self.of(LINE, text) + GAP
    }

    pub fn wide(self, text: &str) -> f64 {
        match text.trim() {
            "" => 0.0,
            text => self.of(WIDE, text) + GAP,
        }
    }

    /// What stands in small words under a row's text: めざす段階 with its mark, and what it rests on.
    pub fn beside(self, wish: Option<&Wish>, evidence: &str) -> String {
        let wish = wish.map(|wish| format!("　{}", wish.told(Wording::Levels)));
        let lines = wish.into_iter().chain([evidence.to_owned()]);
        let lines: Vec<String> = lines.filter(|line| !line.is_empty()).collect();
        lines.join("\n")
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

    /// A figure with its value, its parts, and where it comes from.
    pub fn fact(self, name: &str, value: &str, parts: &str, about: &str) -> f64 {
        let small = [name, parts, about].map(|text| self.of(NAME, text));
        small.into_iter().sum::<f64>() + self.of(VALUE, value) + GAP
    }

    /// A line of the 年表.
    pub fn event(self, time: &str, what: &str) -> f64 {
        self.of(EVENT, what).max(self.of(TIME, time)) + GAP
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
    fn a_sentence_steps_down_where_its_full_size_leaves_too_little() {
        let size = |count, over_picture| TitleSize::of(&"長".repeat(count), over_picture);
        assert_eq!(size(48, false), TitleSize::Full);
        assert_eq!(size(49, false), TitleSize::Small, "more than three lines");
        assert_eq!(size(34, true), TitleSize::Full);
        assert_eq!(size(35, true), TitleSize::Small, "more than two lines");
        assert_eq!(size(46, true), TitleSize::Small);
        assert_eq!(size(47, true), TitleSize::Alone);
        let plain = Pages::new(false);
        assert!(plain.room(&"長".repeat(49)) > plain.room(&"長".repeat(48)));
    }

    #[test]
    fn a_row_is_no_lower_than_its_mark() {
        let plain = Pages::new(false);
        assert_eq!(plain.row("短い", "", false), MARK + GAP);
        assert!(plain.row("短い", "根拠", true) > MARK + GAP);
    }
}
