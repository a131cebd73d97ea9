//! A moment as a wall clock in Japan shows it, given by whoever has a clock.

/// Local date and time to the minute.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stamp {
    pub year: i32,
    /// 1 to 12.
    pub month: u32,
    /// 1 to 31.
    pub day: u32,
    /// 0 to 23.
    pub hour: u32,
    /// 0 to 59.
    pub minute: u32,
}

impl Stamp {
    /// 20261121
    pub fn date(&self) -> String {
        format!("{:04}{:02}{:02}", self.year, self.month, self.day)
    }

    /// 20261121-0930
    pub fn date_and_time(&self) -> String {
        format!("{}-{:02}{:02}", self.date(), self.hour, self.minute)
    }
}
