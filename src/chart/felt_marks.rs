//! The marks of a picture of 実感: four stacks of people over their answers, and in words what stands beside them.
//!
//! Must not know where the picture stands.

use super::draw::theme::LINE;
use super::draw::{Canvas, Lettering, wrap};
use super::felt_words::{FeltSpread, STACKS, under_stack};
use super::stacks::Stacks;

/// Sizes for one place, in its units.
pub struct FeltSizes {
    pub width: f64,
    /// Of an answer's column, and of what lies between the third one and わからない.
    pub column: f64,
    pub apart: f64,
    /// Of letters, and from one line of them to the next.
    pub text: f64,
    pub line: f64,
    /// From one disc to the next where few are there.
    pub pitch: f64,
    pub rule: f64,
}

/// What has to be known of a picture before it has a height.
pub struct FeltMarks<'a> {
    data: &'a FeltSpread,
    sizes: FeltSizes,
    names: [Vec<&'static str>; STACKS.len()],
    stands: Vec<String>,
}

impl<'a> FeltMarks<'a> {
    pub fn new(data: &'a FeltSpread, sizes: FeltSizes) -> Self {
        let stands = data.stands().into_iter();
        let lines = |line: String| wrap(&line, sizes.text, sizes.width, 2);
        Self {
            data,
            names: STACKS.map(|felt| under_stack(felt, sizes.text, sizes.column * 0.95)),
            stands: stands.flat_map(lines).collect(),
            sizes,
        }
    }

    /// Over a stack: how many it is.
    pub fn head(&self) -> f64 {
        1.5 * self.sizes.text
    }

    /// Under the stacks: the answers, and what stands beside them.
    pub fn foot(&self) -> f64 {
        self.answers() + self.stands.len() as f64 * self.sizes.line
    }

    fn answers(&self) -> f64 {
        let lines = self.names.iter().map(Vec::len).max().unwrap_or(1);
        (lines as f64 + 0.5) * self.sizes.line
    }

    /// For stacks that are up to so high.
    pub fn stacks(&self, room: f64) -> Stacks {
        let width = self.sizes.column * 0.85;
        Stacks::new(self.data.most(), (width, room), self.sizes.pitch)
    }

    /// `base`: where the stacks stand.
    pub fn draw(&self, c: &Canvas, stacks: Stacks, base: f64) {
        let sizes = &self.sizes;
        let last = 3.0 * sizes.column + sizes.apart;
        c.line(&[(0.0, base), (3.0 * sizes.column, base)], LINE, sizes.rule);
        c.line(
            &[(last, base), (last + sizes.column, base)],
            LINE,
            sizes.rule,
        );
        let word = Lettering::new(sizes.text).middle();
        let line = |from: f64, i: usize| from + (i as f64 + 0.5) * sizes.line;
        for (place, people) in self.data.stacks().into_iter().enumerate() {
            let from = if place < 3 { 0.0 } else { sizes.apart };
            let x = from + (place as f64 + 0.5) * sizes.column;
            stacks.draw_counted(c, (x, base), people, (self.head(), word));
            for (i, name) in self.names[place].iter().enumerate() {
                c.text((x, line(base + 0.2 * sizes.line, i)), name, word);
            }
        }
        let foot = base + self.answers();
        for (i, words) in self.stands.iter().enumerate() {
            c.text((0.0, line(foot, i)), words, Lettering::new(sizes.text));
        }
    }
}
