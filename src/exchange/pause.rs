//! Long work in slices: whoever works says where it may rest, whoever waits decides whether it does.
//!
//! A page that reads a large file must go on drawing, tell how far it has come, and be able to stop.
//! Must not know what is worked on, nor what happens during a rest.

use std::pin::pin;
use std::task::{Context, Poll, Waker};

/// The person said 「やめる」: what was worked on is thrown away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stopped;

/// How far a piece of work has come. `done` never exceeds `all`; both count the same thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    pub done: usize,
    pub all: usize,
}

/// Asked at each place where work may rest.
pub trait Pause {
    /// Rests if it is time to. Asked every millisecond or so of work.
    ///
    /// # Errors
    /// The work is to end here.
    fn at(&self, progress: Progress) -> impl Future<Output = Result<(), Stopped>>;
}

/// Never rests.
#[derive(Clone, Copy, Debug)]
pub struct Unpaused;

impl Pause for Unpaused {
    async fn at(&self, _: Progress) -> Result<(), Stopped> {
        Ok(())
    }
}

/// What a piece of work comes to that was given [`Unpaused`]; `None` if it waits for something else.
pub fn at_once<T>(work: impl Future<Output = T>) -> Option<T> {
    match pin!(work).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(done) => Some(done),
        Poll::Pending => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::Cell;

    /// Ends the work once it was asked so often.
    struct After(Cell<usize>);

    impl Pause for After {
        async fn at(&self, _: Progress) -> Result<(), Stopped> {
            let left = self.0.get().checked_sub(1).ok_or(Stopped)?;
            self.0.set(left);
            Ok(())
        }
    }

    async fn counted(pause: &impl Pause) -> Result<usize, Stopped> {
        for done in 0..10 {
            pause.at(Progress { done, all: 10 }).await?;
        }
        Ok(10)
    }

    #[test]
    fn work_ends_where_it_is_told_to() {
        assert_eq!(at_once(counted(&Unpaused)), Some(Ok(10)));
        assert_eq!(at_once(counted(&After(Cell::new(10)))), Some(Ok(10)));
        assert_eq!(at_once(counted(&After(Cell::new(9)))), Some(Err(Stopped)));
    }

    #[test]
    fn work_that_waits_for_something_else_is_not_done_at_once() {
        assert_eq!(at_once(std::future::pending::<()>()), None);
    }
}
