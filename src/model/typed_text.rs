//! A typed text, read piece by piece from its start: how days, years and months are read.
//!
//! Must not know what the pieces make together.

use super::era::{ERAS, Era};
use super::narrow_with_minus;
use std::ops::RangeInclusive;
use std::rc::Rc;

/// What is still to be read, in half width.
#[derive(Clone)]
pub struct TypedText {
    text: Rc<str>,
    /// In bytes.
    at: usize,
}

/// A year that was read.
pub struct Year {
    /// Western.
    pub year: i32,
    /// 年 or 年度, if it stands there.
    pub unit: Option<&'static str>,
}

impl TypedText {
    /// The one sign that stands for an era (㋿) is its two.
    pub fn new(text: &str) -> Self {
        let mut plain = narrow_with_minus(text);
        for (sign, name) in [('㋿', "令和"), ('㍻', "平成"), ('㍼', "昭和")] {
            if plain.contains(sign) {
                plain = plain.replace(sign, name);
            }
        }
        let text = plain.into();
        Self { text, at: 0 }
    }

    fn left(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }

    pub fn is_at_end(&self) -> bool {
        self.left().is_empty()
    }

    /// Whether `words` come next; then they are read.
    pub fn take(&mut self, words: &str) -> bool {
        let comes = self.left().starts_with(words);
        if comes {
            self.at += words.len();
        }
        comes
    }

    /// The first of `marks` that comes next.
    pub fn take_one<'m>(&mut self, marks: &[&'m str]) -> Option<&'m str> {
        marks.iter().copied().find(|mark| self.take(mark))
    }

    pub fn skip_blanks(&mut self) {
        let left = self.left();
        self.at += left.len() - left.trim_start().len();
    }

    /// The value of all ASCII digits that come next, if there are as many as `length` says.
    pub fn number(&mut self, length: RangeInclusive<usize>) -> Option<u32> {
        let left = self.left();
        let count = left.bytes().take_while(u8::is_ascii_digit).count();
        let digits = left.get(..count).filter(|_| length.contains(&count))?;
        let value = digits.parse().ok()?;
        self.at += count;
        Some(value)
    }

    /// The western year of 令和8, 令和元, R8 or r.8 that comes next.
    pub fn era_year(&mut self) -> Option<i32> {
        let era = ERAS.iter().find(|era| self.take_era(era))?;
        self.skip_blanks();
        match self.take("元") {
            true => era.western(1),
            false => era.western(self.number(1..=2)?),
        }
    }

    fn take_era(&mut self, era: &Era) -> bool {
        let mut next = self.left().chars();
        let by_letter = next
            .next()
            .is_some_and(|c| c.eq_ignore_ascii_case(&era.letter));
        self.at += usize::from(by_letter);
        let _ = by_letter && self.take(".");
        by_letter || self.take(era.name)
    }

    /// A western year of four digits, or one of an era, with its 年 or 年度 if there is one. Where
    /// both years stand there, as in 2026年（令和8年） or 令和8（2026）年, they must be the same.
    pub fn year(&mut self) -> Option<Year> {
        let western = self.western();
        let year = match western {
            Some(year) => year,
            None => self.era_year()?,
        };
        let mut unit = self.unit();
        let blanks = self.clone();
        self.skip_blanks();
        if !self.take("(") {
            *self = blanks;
            return Some(Year { year, unit });
        }
        let same = match western {
            Some(_) => self.era_year(),
            None => self.western(),
        };
        let _ = self.unit();
        unit = match self.take(")") && same == Some(year) {
            true => unit.or_else(|| self.unit()),
            false => return None,
        };
        Some(Year { year, unit })
    }

    fn unit(&mut self) -> Option<&'static str> {
        let before = self.clone();
        self.skip_blanks();
        let unit = self.take_one(&["年度", "年"]);
        if unit.is_none() {
            *self = before;
        }
        unit
    }

    fn western(&mut self) -> Option<i32> {
        i32::try_from(self.number(4..=4)?).ok()
    }
}
