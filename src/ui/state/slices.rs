//! Long work on a page, in slices: the page draws between them, and the work can be stopped.
//!
//! Must not know what is worked on.

use crate::exchange::pause::{Pause, Progress, Stopped};
use crate::ui::browser::{clock, rest};
use std::cell::Cell;

/// So long the work goes on without a rest, in milliseconds.
const SLICE_MS: f64 = 12.0;

/// Rests between slices, tells how far the work has come, and ends it where it is not wanted any
/// more.
pub struct Slices<W, T> {
    since: Cell<f64>,
    is_wanted: W,
    told: T,
}

impl<W: Fn() -> bool, T: Fn(Progress)> Slices<W, T> {
    pub fn new(is_wanted: W, told: T) -> Self {
        Self {
            since: Cell::new(clock::milliseconds()),
            is_wanted,
            told,
        }
    }

    fn go_on(&self) -> Result<(), Stopped> {
        match (self.is_wanted)() {
            true => Ok(()),
            false => Err(Stopped),
        }
    }
}

impl<W: Fn() -> bool, T: Fn(Progress)> Pause for Slices<W, T> {
    async fn at(&self, progress: Progress) -> Result<(), Stopped> {
        self.go_on()?;
        let passed = clock::milliseconds() - self.since.get();
        if (0.0..SLICE_MS).contains(&passed) {
            return Ok(());
        }
        (self.told)(progress);
        rest::a_moment(0).await;
        self.since.set(clock::milliseconds());
        self.go_on()
    }
}
