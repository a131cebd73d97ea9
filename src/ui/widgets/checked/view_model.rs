//! What becomes of a text that is typed into a field which has to be read as something.
//!
//! Every beginning of 「3/4」 or of a year can be read as something else: nothing is judged before
//! the field is left. A page that is hidden or closed meanwhile may not come back: what can be read
//! is kept then, and nothing is said. Must not know Leptos or the browser, nor what the text is
//! read as.

use crate::model::{Day, FiscalYear};
use crate::ui::words::not_kept::{self, NotKept};

/// What stands in the field, as the browser tells it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    pub text: String,
    /// A day of which a part is missing or impossible: the browser gives a blank in its place.
    pub is_half: bool,
}

/// A field while somebody is in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Held {
    /// What was stored when it was entered, as text.
    before: String,
    /// `None` as long as nothing was typed.
    typed: Option<Typed>,
    /// What was kept meanwhile, because the page was hidden.
    kept: Option<String>,
    /// The last change came from keys: a day is not chosen yet.
    by_keys: bool,
}

impl Held {
    pub fn enter(before: String) -> Self {
        Self {
            before,
            ..Self::default()
        }
    }

    pub fn is_typed(&self) -> bool {
        self.typed.is_some()
    }

    /// Whether what stands in the field is neither what stood there before nor kept.
    pub fn is_unkept(&self) -> bool {
        let stands = self.kept.as_ref().unwrap_or(&self.before);
        let is_other = |typed: &Typed| typed.is_half || typed.text != *stands;
        self.typed.as_ref().is_some_and(is_other)
    }

    /// `stored` was changed elsewhere. Whether it is to be shown: not over what is typed, which is
    /// told from what stood there when it was begun.
    pub fn renew(&mut self, stored: String) -> bool {
        let is_shown = !self.is_typed();
        if is_shown {
            self.before = stored;
        }
        is_shown
    }

    pub fn pressed_key(&mut self) {
        self.by_keys = true;
    }

    /// Whoever points chooses from the browser's calendar.
    pub fn pointed(&mut self) {
        self.by_keys = false;
    }

    /// Whether a change is a choice, complete as it is.
    pub fn is_choice(&self) -> bool {
        !self.by_keys
    }

    pub fn typed(&mut self, typed: Typed) {
        self.typed = Some(typed);
    }

    /// The page is hidden, or the field goes with it: keeps what can be read.
    pub fn look_away(&mut self, keep: impl FnMut(&str) -> Result<(), NotKept>) {
        let _ = self.settle(keep);
    }

    /// The field is left. `keep` keeps a text or says why not; `stored` is what stands there then,
    /// as it is said to a person. Returns what to tell.
    pub fn leave(
        mut self,
        keep: impl FnMut(&str) -> Result<(), NotKept>,
        stored: impl FnOnce() -> String,
    ) -> Left {
        let Err(not_kept) = self.settle(keep) else {
            return match self.typed {
                Some(_) => Left::Kept,
                None => Left::Untouched,
            };
        };
        let typed = self.typed.filter(|typed| !typed.is_half);
        let typed = typed.as_ref().map(|typed| typed.text.as_str());
        Left::PutBack(not_kept::sentence(typed, not_kept, &stored()))
    }

    /// Keeps what was typed; if it cannot be read, what was stored before stands again.
    fn settle(&mut self, mut keep: impl FnMut(&str) -> Result<(), NotKept>) -> Result<(), NotKept> {
        let Some(typed) = &self.typed else {
            return Ok(());
        };
        let stands = self.kept.as_ref().unwrap_or(&self.before);
        let read = match typed {
            Typed { is_half: true, .. } => Err(not_kept::DAY),
            Typed { text, .. } if text == stands => Ok(()),
            Typed { text, .. } => keep(text),
        };
        match read {
            Ok(()) => self.kept = Some(typed.text.clone()),
            Err(_) => {
                if self.kept.take().is_some() {
                    // It was read from what is stored.
                    let _ = keep(&self.before);
                }
            }
        }
        read
    }
}

/// How a field was left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Left {
    /// Nothing was typed: what was told before still holds.
    Untouched,
    Kept,
    /// What was typed could not be read, and why.
    PutBack(String),
}

/// A day as typed; a blank is none, where it may be.
pub fn day_typed(text: &str, may_be_open: bool) -> Result<Option<Day>, NotKept> {
    match Day::parse(text) {
        None if may_be_open && text.trim().is_empty() => Ok(None),
        None => Err(not_kept::DAY),
        day => Ok(day),
    }
}

/// A stored day as it is said to a person; anything else as it is.
pub fn said(stored: &str) -> String {
    Day::parse(stored).map_or_else(|| stored.to_owned(), Day::label)
}

/// The first and the last day that can be kept, as a field of the browser takes them.
pub fn first_and_last_day() -> (Option<String>, Option<String>) {
    let first = Day::new(FiscalYear::MIN, 1, 1);
    let last = Day::new(FiscalYear::MAX + 1, 12, 31);
    (first.map(String::from), last.map(String::from))
}

#[cfg(test)]
mod tests;
