//! Where the words of a plot stand: beside it, pushed apart; within it, off the lines.

use crate::chart::draw::{Canvas, Lettering, Point, fit, text_width};
use crate::chart::marks::clearing;

const APART: f64 = 18.0;

/// A word beside the plot, at the height of what it names.
pub struct SideLabel {
    y: f64,
    /// The same in ever shorter ways: a number cut short would be another number.
    texts: Vec<String>,
    look: Lettering,
}

impl SideLabel {
    pub fn new(y: f64, texts: impl IntoIterator<Item = String>, look: Lettering) -> Self {
        let texts = texts.into_iter().collect();
        Self { y, texts, look }
    }

    fn text(&self, room: f64) -> String {
        let size = self.look.size;
        let fits = self.texts.iter().find(|t| text_width(t, size) <= room);
        let last = || self.texts.last().map(|t| fit(t, size, room));
        fits.cloned().or_else(last).unwrap_or_default()
    }
}

/// Words between `edges` (x from, x to), pushed apart where they would meet, none lower than a
/// little below `bottom`.
pub fn draw_beside(c: &Canvas, mut labels: Vec<SideLabel>, edges: (f64, f64), bottom: f64) {
    labels.sort_by(|a, b| a.y.total_cmp(&b.y));
    for i in 1..labels.len() {
        labels[i].y = labels[i].y.max(labels[i - 1].y + APART);
    }
    let mut floor = bottom + 12.0;
    for label in labels.iter_mut().rev() {
        label.y = label.y.min(floor);
        floor = label.y - APART;
    }
    for label in &labels {
        let text = label.text(edges.1 - edges.0);
        c.text((edges.0, label.y), &text, label.look);
    }
}

/// Words within a plot, each near its point where the fewest lines run.
pub struct PointLabels {
    bounds: (Point, Point),
    obstacles: Vec<Point>,
    placed: Vec<(Point, String, Lettering)>,
}

impl PointLabels {
    pub fn new(bounds: (Point, Point)) -> Self {
        Self {
            bounds,
            obstacles: Vec::new(),
            placed: Vec::new(),
        }
    }

    /// Keeps words off a line, or off a point.
    pub fn avoid(&mut self, line: &[Point]) {
        const STEP: f64 = 4.0;
        self.obstacles.extend(line.first());
        for pair in line.windows(2) {
            let (dx, dy) = (pair[1].0 - pair[0].0, pair[1].1 - pair[0].1);
            let steps = ((dx * dx + dy * dy).sqrt() / STEP).ceil().max(1.0);
            for i in 1..=steps as usize {
                let part = i as f64 / steps;
                let at = (pair[0].0 + dx * part, pair[0].1 + dy * part);
                self.obstacles.push(at);
            }
        }
    }

    pub fn add(&mut self, at: Point, text: &str, look: Lettering) {
        let ((left, top), (right, bottom)) = self.bounds;
        let text = fit(text, look.size, right - left);
        let half = text_width(&text, look.size) / 2.0;
        let tries = [
            (0.0, -17.0),
            (0.0, 17.0),
            (-half, -17.0),
            (half, -17.0),
            (-half, 17.0),
            (half, 17.0),
            (0.0, -32.0),
            (0.0, 32.0),
            (-half - 44.0, -17.0),
            (half + 44.0, -17.0),
            (-half - 44.0, 17.0),
            (half + 44.0, 17.0),
        ];
        let spots = tries.into_iter().map(|(dx, dy)| {
            (
                (at.0 + dx).min(right - half).max(left + half),
                (at.1 + dy).min(bottom - 2.0).max(top + 8.0),
            )
        });
        let best = spots.min_by_key(|spot| self.trouble(*spot, half));
        if let Some(spot) = best {
            let look = look.middle();
            self.placed.push((spot, text, look));
        }
    }

    /// How much stands at a spot already. Words on words weigh most.
    fn trouble(&self, (x, y): Point, half: f64) -> usize {
        let hit = |p: &&Point| (p.0 - x).abs() < half + 4.0 && (p.1 - y).abs() < 10.0;
        let words = self.placed.iter().filter(|((ox, oy), text, look)| {
            let other = text_width(text, look.size) / 2.0;
            (ox - x).abs() < half + other + 3.0 && (oy - y).abs() < 16.0
        });
        self.obstacles.iter().filter(hit).count() + 1000 * words.count()
    }

    /// Takes the grid away behind the words.
    pub fn clear(&self, c: &Canvas) {
        for (at, text, look) in &self.placed {
            clearing(c, *at, text, look.size);
        }
    }

    pub fn draw(&self, c: &Canvas) {
        for (at, text, look) in &self.placed {
            c.text(*at, text, *look);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::draw::theme::TEXT;

    #[test]
    fn words_keep_off_lines_and_off_each_other() {
        let mut places = PointLabels::new(((0.0, 0.0), (200.0, 100.0)));
        // A line just above the point: the word goes below it.
        places.avoid(&[(0.0, 36.0), (200.0, 36.0)]);
        places.add((100.0, 50.0), "7件", Lettering::new(TEXT));
        assert_eq!(places.placed[0].0.1, 67.0);
        places.add((100.0, 50.0), "9件", Lettering::new(TEXT));
        assert!(
            places.trouble(places.placed[1].0, 10.0) < 2000,
            "only itself"
        );
        assert_ne!(places.placed[0].0, places.placed[1].0);
    }

    #[test]
    fn a_number_is_shortened_in_words_and_never_cut() {
        let texts = ["2,345,678件", "2,345,678", "234.6万"].map(str::to_owned);
        let label = SideLabel::new(0.0, texts, Lettering::new(TEXT));
        assert_eq!(label.text(200.0), "2,345,678件");
        assert_eq!(label.text(54.0), "234.6万");
    }
}
