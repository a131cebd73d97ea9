//! A text as it is looked through: characters of one width, one kind of hyphen, nothing invisible;
//! each with its place in the text itself.
//!
//! Must not know what is looked for.

use std::ops::Range;

pub struct Folded {
    chars: Vec<char>,
    /// Where each begins in the text, in bytes, and where the text ends.
    starts: Vec<usize>,
}

impl Folded {
    pub fn new(text: &str) -> Self {
        let seen = text.char_indices().filter(|(_, c)| !is_invisible(*c));
        let (mut starts, chars): (Vec<usize>, Vec<char>) =
            seen.map(|(at, c)| (at, fold(c))).unzip();
        starts.push(text.len());
        Self { chars, starts }.without_addresses_of_pages()
    }

    /// Addresses of pages hold long numbers and say nothing of anybody.
    fn without_addresses_of_pages(mut self) -> Self {
        for start in 0..self.len() {
            if self.has(start, "://") {
                let end = self.run_from(start, |c| c.is_ascii_graphic());
                self.chars[start..end].fill(' ');
            }
        }
        self
    }

    pub fn len(&self) -> usize {
        self.chars.len()
    }

    pub fn at(&self, place: usize) -> Option<char> {
        self.chars.get(place).copied()
    }

    /// The character before a place.
    pub fn before(&self, place: usize) -> Option<char> {
        place.checked_sub(1).and_then(|place| self.at(place))
    }

    pub fn slice(&self, range: Range<usize>) -> &[char] {
        self.chars.get(range).unwrap_or_default()
    }

    pub fn string(&self, range: Range<usize>) -> String {
        self.slice(range).iter().collect()
    }

    /// Whether `word` begins at a place.
    pub fn has(&self, place: usize, word: &str) -> bool {
        let mut place = place;
        word.chars().all(|c| {
            place += 1;
            self.at(place - 1) == Some(c)
        })
    }

    /// Whether `word` ends before a place.
    pub fn ends(&self, place: usize, word: &str) -> bool {
        let length = word.chars().count();
        place
            .checked_sub(length)
            .is_some_and(|start| self.has(start, word))
    }

    /// The first of `words` that begins at a place, by its length in characters.
    pub fn any_at(&self, place: usize, words: &[&str]) -> Option<usize> {
        let found = words.iter().find(|word| self.has(place, word));
        found.map(|word| word.chars().count())
    }

    /// Where what begins at a place ends.
    pub fn run_from(&self, place: usize, is_of: impl Fn(char) -> bool) -> usize {
        let rest = self.chars.get(place..).unwrap_or_default();
        place + rest.iter().take_while(|c| is_of(**c)).count()
    }

    /// Where what ends before a place begins.
    pub fn run_before(&self, place: usize, is_of: impl Fn(char) -> bool) -> usize {
        let rest = self.chars.get(..place).unwrap_or_default();
        place - rest.iter().rev().take_while(|c| is_of(**c)).count()
    }

    pub fn bytes(&self, range: &Range<usize>) -> Range<usize> {
        self.starts[range.start]..self.starts[range.end]
    }

    pub fn original<'t>(&self, text: &'t str, range: &Range<usize>) -> &'t str {
        &text[self.bytes(range)]
    }
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' | '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}')
}

fn fold(c: char) -> char {
    match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        '\u{3000}' | '\u{A0}' => ' ',
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' | '﹣' | 'ｰ' => '-',
        c => c,
    }
}

pub fn is_kanji(c: char) -> bool {
    matches!(c, '\u{4E00}'..='\u{9FFF}' | '\u{3400}'..='\u{4DBF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}' | '々' | '〇')
}

pub fn is_hiragana(c: char) -> bool {
    matches!(c, 'ぁ'..='ゖ')
}

pub fn is_katakana(c: char) -> bool {
    matches!(c, 'ァ'..='ヺ' | 'ー' | '\u{FF66}'..='\u{FF9F}')
}

pub fn is_digit(c: char) -> bool {
    c.is_ascii_digit()
}

/// Between digits people also write a long vowel's mark.
pub fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | 'ー')
}
