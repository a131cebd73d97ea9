//! Where this device is with what was answered last.
//!
//! Must not know how it is written.

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keeping {
    Nothing,
    UnderWay,
    Kept,
    Failed,
}

impl Keeping {
    /// After answers that stood at `before` could not be erased: they are there as before, and can be erased again.
    pub fn not_erased(self, before: Self) -> Self {
        match (self, before) {
            // The write that was waited for was given up.
            (Self::Nothing, Self::UnderWay) => Self::Failed,
            (Self::Nothing, before) => before,
            // What was written meanwhile is the last word.
            (now, _) => now,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Keeping::{self, Failed, Kept, Nothing, UnderWay};

    #[test]
    fn what_is_not_erased_can_be_erased_again() {
        for (now, before, then) in [
            (Nothing, Kept, Kept),
            (Nothing, Failed, Failed),
            (Nothing, UnderWay, Failed),
            (UnderWay, Kept, UnderWay),
        ] {
            assert_eq!(Keeping::not_erased(now, before), then, "{now:?} {before:?}");
        }
    }
}
