//! People in stacks, one disc each, so that a reader may count them.
//!
//! Must not know what they stand on.

use super::draw::theme::DATA;
use super::draw::{Canvas, Lettering, Point};

/// Discs nearer to each other than this could not be told apart.
const NEAREST: f64 = 6.0;

/// Stacks of one size beside each other.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stacks {
    room: Point,
    /// From one disc to the next, and how many stand side by side; `None` where they are too many to be
    /// told apart: then each stack is a bar.
    discs: Option<(f64, u32)>,
    most: u32,
}

impl Stacks {
    /// For stacks of up to `most` people, each in so much room: width and height. `pitch`: from one disc to the next
    /// where few are there.
    pub fn new(most: u32, room: Point, pitch: f64) -> Self {
        let fits = |pitch: &f64| {
            let rows = (room.1 / pitch).floor().max(1.0);
            (f64::from(most) / rows).ceil() * pitch <= room.0
        };
        let steps = (0..).map(|step| pitch - f64::from(step));
        let pitch = steps.take_while(|pitch| *pitch >= NEAREST).find(fits);
        let discs = pitch.map(|pitch| {
            let rows = (room.1 / pitch).floor().max(1.0);
            (pitch, (f64::from(most) / rows).ceil().max(1.0) as u32)
        });
        Self { room, discs, most }
    }

    /// How high a stack of so many people is.
    pub fn height(self, people: u32) -> f64 {
        match self.discs {
            Some((pitch, abreast)) => f64::from(people.div_ceil(abreast)) * pitch,
            None => self.room.1 * f64::from(people) / f64::from(self.most.max(1)),
        }
    }

    /// A stack of so many people with their number in bold, in the middle of `over` units above it; nothing for nobody.
    pub fn draw_counted(
        self,
        c: &Canvas,
        (x, y): Point,
        people: u32,
        (over, look): (f64, Lettering),
    ) {
        if people == 0 {
            return;
        }
        self.draw(c, (x, y), people);
        let middle = y - self.height(people) - over / 2.0;
        c.text((x, middle), &format!("{people}人"), look.bold().middle());
    }

    /// A stack of so many people; `foot` is the middle of its lower edge.
    fn draw(self, c: &Canvas, (x, y): Point, people: u32) {
        let Some((pitch, abreast)) = self.discs else {
            let half = self.room.0 * 0.3;
            c.rect((x - half, y - self.height(people)), (x + half, y), DATA);
            return;
        };
        for n in 0..people {
            let (row, place) = (n / abreast, n % abreast);
            let in_row = abreast.min(people - row * abreast);
            let left = x - f64::from(in_row - 1) * pitch / 2.0;
            let at = (
                left + f64::from(place) * pitch,
                y - (f64::from(row) + 0.5) * pitch,
            );
            c.disc(at, pitch * 0.42, DATA);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_people_stand_closer_and_very_many_are_a_bar() {
        let stacks = |most| Stacks::new(most, (100.0, 150.0), 22.0);
        assert_eq!(stacks(6).discs, Some((22.0, 1)));
        assert_eq!(stacks(7).discs, Some((22.0, 2)));
        assert!(stacks(60).discs.is_some_and(|(pitch, _)| pitch < 22.0));
        assert_eq!(stacks(1000).discs, None);
        assert_eq!(stacks(1000).height(500), 75.0);
        assert_eq!(stacks(6).height(3), 66.0);
        assert_eq!(stacks(0).height(0), 0.0);
    }
}
