//! 元号: the eras by which Japan counts years.
//!
//! Must not know whether a calendar year or a fiscal year is counted.

/// An era, by its name and letter.
pub struct Era {
    pub name: &'static str,
    pub letter: char,
    /// The western year of its year 1.
    pub first: i32,
    /// The number of its last year, in documents of the time; 99 for the one that goes on.
    pub last: u32,
}

/// Latest first.
pub const ERAS: [Era; 3] = [
    Era {
        name: "令和",
        letter: 'R',
        first: 2019,
        last: 99,
    },
    Era {
        name: "平成",
        letter: 'H',
        first: 1989,
        last: 31,
    },
    Era {
        name: "昭和",
        letter: 'S',
        first: 1926,
        last: 64,
    },
];

impl Era {
    /// The western year of its year `number`, from 1.
    pub fn western(&self, number: u32) -> Option<i32> {
        let number = (1..=self.last).contains(&number).then_some(number)?;
        Some(self.first + i32::try_from(number).ok()? - 1)
    }
}
