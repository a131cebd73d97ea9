//! Whether the figures of an indicator can be added up over years.

use super::coded::coded;

coded! {
    /// What the figure of a year counts.
    Counting {
        /// What happened within the year: those of several years make one number.
        WithinYear = "within-year", "1年のあいだに数える";
        /// What there is on a day, or has been so far: the same people stand in it year after year.
        AtATime = "at-a-time", "ある日の数・これまでの累計";
    }
}
