//! Radar: the shape of one round over the nine menus.
//!
//! plotters has no polar axes: the rings and spokes are polygons and lines here. A menu
//! without a score leaves a gap, in the line and in the fill: it is not a zero.

use super::draw::theme::{ACCENT, LINE, PALE, RULE, SOFT};
use super::draw::{Canvas, Lettering, Point, in_two, text_width};
use super::figure::{Figure, Style};
use super::finding;
use super::frame::{DataSource, FigureWords, compose};
use super::marks::{self, Legend, Sample};
use super::round::{MenuPoint, RoundResult};
use super::threshold_words::thin_entry;

/// Sizes for one width.
struct RadarSizes {
    width: f64,
    radius: f64,
    text: f64,
}

const WIDE: RadarSizes = RadarSizes {
    width: 720.0,
    radius: 180.0,
    text: 15.0,
};
const NARROW: RadarSizes = RadarSizes {
    width: 358.0,
    radius: 100.0,
    text: 13.0,
};

/// A spoke that leans less than this (in x, of its length) has its label centred.
const UPRIGHT: f64 = 0.2;
/// Between the outer ring and a label.
const GAP: f64 = 12.0;

/// The nine menus of a round, and of the one before, on nine spokes.
pub fn radar(round: &RoundResult, style: &Style) -> Figure {
    let sizes = match style.is_narrow() {
        true => NARROW,
        false => WIDE,
    };
    let legend = legend(round, &sizes);
    let mut spokes = Spokes {
        centre: (sizes.width / 2.0, 0.0),
        radius: sizes.radius,
        count: round.points.len(),
    };
    let labels: Vec<SpokeLabel> = round
        .points
        .iter()
        .enumerate()
        .map(|(i, point)| spoke_label(point, spokes.room(i, sizes.width), &sizes))
        .collect();
    let tallest = labels.iter().map(|l| l.height(&sizes)).fold(0.0, f64::max);
    let first = labels.first().map_or(0.0, |l| l.height(&sizes));
    spokes.centre.1 = legend.height + 8.0 + sizes.radius + GAP + first;
    let lowest = spokes.lowest();
    let height = spokes.centre.1 + (sizes.radius + GAP) * lowest + tallest + 4.0;
    let words = FigureWords {
        title: finding::of_round(round),
        description: round.description("事業メニューごとの点をレーダーチャートにした図です。"),
        caption: round.caption(),
        note: round.note(),
        source: DataSource::SelfRating,
    };
    compose(style, words, round.table(), (sizes.width, height), |c| {
        legend.draw(c);
        spokes.fill(c, round);
        spokes.grid(c);
        spokes.scale(c, round, sizes.text.min(13.0));
        spokes.before(c, round);
        spokes.now(c, round);
        for (i, label) in labels.iter().enumerate() {
            label.draw(c, &spokes, i, &sizes);
        }
    })
}

fn legend(round: &RoundResult, sizes: &RadarSizes) -> Legend {
    let mut entries = vec![(Sample::NowLine, round.now_label.clone())];
    if let (Some(before), true) = (&round.before_label, round.has_before()) {
        entries.push((Sample::BeforeLine, format!("前回：{before}")));
    }
    if round.has_thin() {
        entries.push((Sample::ThinDot, thin_entry()));
    }
    Legend::new(entries, sizes.text.min(14.0), sizes.width)
}

/// The geometry of spokes at equal angles, the first one upright, clockwise.
struct Spokes {
    centre: Point,
    radius: f64,
    count: usize,
}

impl Spokes {
    /// `turn` counts spokes and may lie between two of them.
    fn direction(&self, turn: f64) -> Point {
        let angle = std::f64::consts::TAU * turn / self.count.max(1) as f64;
        (angle.sin(), -angle.cos())
    }

    /// How far down the lowest spoke points, as a part of the radius.
    fn lowest(&self) -> f64 {
        (0..self.count)
            .map(|i| self.direction(i as f64).1)
            .fold(0.0, f64::max)
    }

    /// How wide the label of a spoke may be: up to the edge of the picture.
    fn room(&self, spoke: usize, width: f64) -> f64 {
        match self.direction(spoke as f64).0.abs() {
            dx if dx > UPRIGHT => width / 2.0 - dx * (self.radius + GAP),
            _ => width,
        }
    }

    fn on(&self, spoke: usize, score: f64) -> Point {
        let (dx, dy) = self.direction(spoke as f64);
        let r = self.radius * score / 100.0;
        (self.centre.0 + dx * r, self.centre.1 + dy * r)
    }

    fn ring(&self, score: f64) -> Vec<Point> {
        (0..=self.count)
            .map(|i| self.on(i % self.count.max(1), score))
            .collect()
    }

    fn grid(&self, c: &Canvas) {
        for score in [25.0, 50.0, 75.0] {
            c.line(&self.ring(score), RULE, 1.0);
        }
        c.line(&self.ring(100.0), LINE, 1.0);
        for i in 0..self.count {
            c.line(&[self.centre, self.on(i, 100.0)], RULE, 1.0);
        }
    }

    /// Neighbouring menus that both have a score, as (this spoke, score, next spoke, score).
    fn sides(
        &self,
        score: impl Fn(&MenuPoint) -> Option<i64>,
        round: &RoundResult,
    ) -> Vec<Segment> {
        let points = &round.points;
        if points.len() < 3 {
            return Vec::new();
        }
        (0..points.len())
            .filter_map(|i| {
                let next = (i + 1) % points.len();
                let (a, b) = (score(&points[i])?, score(&points[next])?);
                Some([self.on(i, a as f64), self.on(next, b as f64)])
            })
            .collect()
    }

    fn fill(&self, c: &Canvas, round: &RoundResult) {
        for [a, b] in self.sides(MenuPoint::now, round) {
            c.polygon(&[self.centre, a, b], PALE);
        }
    }

    fn before(&self, c: &Canvas, round: &RoundResult) {
        for side in joined(self.sides(MenuPoint::before, round)) {
            c.dashed(&side, SOFT, 1.6, "5 3");
        }
        for (i, point) in round.points.iter().enumerate() {
            if let Some(before) = point.before() {
                c.disc(self.on(i, before as f64), 2.5, SOFT);
            }
        }
    }

    fn now(&self, c: &Canvas, round: &RoundResult) {
        for side in joined(self.sides(MenuPoint::now, round)) {
            c.line(&side, ACCENT, 2.5);
        }
        for (i, point) in round.points.iter().enumerate() {
            if let Some(now) = point.now() {
                marks::now(c, self.on(i, now as f64), point.thin);
            }
        }
    }

    /// 50 and 100, between the two spokes where the lines leave the most room for them.
    fn scale(&self, c: &Canvas, round: &RoundResult, size: f64) {
        if self.count < 3 {
            return;
        }
        // Just outside its ring, so that no line of the grid runs through the number.
        let off = size * 0.7;
        let taken = 50.0 + off / self.radius * 100.0;
        let far = |i: usize| -> f64 {
            let (a, b) = (&round.points[i], &round.points[(i + 1) % self.count]);
            let between = |a: Option<i64>, b: Option<i64>| match (a, b) {
                (Some(a), Some(b)) => ((a + b) as f64 / 2.0 - taken).abs(),
                _ => 50.0,
            };
            between(a.now(), b.now()).min(between(a.before(), b.before()))
        };
        // Upper places first: that is where eyes look for a scale.
        let mut places: Vec<usize> = (0..self.count).collect();
        places.sort_by_key(|i| (*i).min(self.count - 1 - *i));
        let place = places
            .iter()
            .copied()
            .find(|i| far(*i) >= 14.0)
            .or_else(|| {
                places
                    .iter()
                    .copied()
                    .max_by(|a, b| far(*a).total_cmp(&far(*b)))
            })
            .unwrap_or(0);
        let (dx, dy) = self.direction(place as f64 + 0.5);
        let flat = (std::f64::consts::PI / self.count as f64).cos();
        for score in [50.0, 100.0] {
            let text = format!("{score}");
            let off = off.max(dx.abs() * (text_width(&text, size) / 2.0 + 3.0));
            let r = self.radius * flat * score / 100.0 + off;
            let at = (self.centre.0 + dx * r, self.centre.1 + dy * r);
            c.text(at, &text, Lettering::new(size).color(SOFT).middle());
        }
    }
}

type Segment = [Point; 2];

/// Sides that meet, joined into lines: fewer elements, and dashes that run round the corners.
fn joined(sides: Vec<Segment>) -> Vec<Vec<Point>> {
    let mut lines: Vec<Vec<Point>> = Vec::new();
    for [a, b] in sides {
        match lines.last_mut() {
            Some(line) if line.last() == Some(&a) => line.push(b),
            _ => lines.push(vec![a, b]),
        }
    }
    lines
}

/// What stands at the end of a spoke: the menu's name, then its score.
struct SpokeLabel {
    name: Vec<String>,
    score: String,
    has_score: bool,
}

fn spoke_label(point: &MenuPoint, room: f64, sizes: &RadarSizes) -> SpokeLabel {
    let name = format!("{} {}", point.menu.number(), point.menu.short_name());
    let score = match point.now() {
        Some(now) if point.thin => format!("{now} 参考"),
        Some(now) => now.to_string(),
        None => "評価なし".to_owned(),
    };
    SpokeLabel {
        name: in_two(&name, sizes.text, room),
        score,
        has_score: point.now().is_some(),
    }
}

impl SpokeLabel {
    fn line_height(sizes: &RadarSizes) -> f64 {
        sizes.text * 1.35
    }

    fn height(&self, sizes: &RadarSizes) -> f64 {
        (self.name.len() + 1) as f64 * Self::line_height(sizes)
    }

    fn draw(&self, c: &Canvas, spokes: &Spokes, spoke: usize, sizes: &RadarSizes) {
        let (dx, dy) = spokes.direction(spoke as f64);
        let reach = spokes.radius + GAP;
        let height = self.height(sizes);
        let x = spokes.centre.0 + dx * reach;
        let top = spokes.centre.1 + dy * reach + (dy - 1.0) * height / 2.0;
        let side = |look: Lettering| match dx {
            dx if dx > UPRIGHT => look,
            dx if dx < -UPRIGHT => look.end(),
            _ => look.middle(),
        };
        let line = Self::line_height(sizes);
        let mut y = top + line / 2.0;
        for part in &self.name {
            c.text((x, y), part, side(Lettering::new(sizes.text)));
            y += line;
        }
        let look = match self.has_score {
            true => Lettering::new(sizes.text).bold().color(ACCENT),
            false => Lettering::new(sizes.text.min(13.0)).color(SOFT),
        };
        c.text((x, y), &self.score, side(look));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::testing::{check_figure, full_round, point, round, round_states};

    #[test]
    fn every_state_draws_well() {
        for (name, data) in round_states() {
            check_figure(&format!("radar-{name}"), |style| radar(&data, style));
        }
    }

    #[test]
    fn a_menu_without_score_leaves_a_gap_and_no_zero() {
        let spokes = Spokes {
            centre: (0.0, 0.0),
            radius: 100.0,
            count: 9,
        };
        let mut data = full_round();
        assert_eq!(spokes.sides(MenuPoint::now, &data).len(), 9);
        data.points[3].now = None;
        let sides = spokes.sides(MenuPoint::now, &data);
        assert_eq!(sides.len(), 7, "both sides of the gap are open");
        assert!(sides.iter().flatten().all(|p| *p != spokes.centre));
        assert_eq!(joined(sides).len(), 2, "one line, cut where it starts");
    }

    #[test]
    fn two_menus_make_no_shape_but_still_a_picture() {
        let data = round(vec![point(1, Some(40.0), None), point(2, Some(60.0), None)]);
        check_figure("radar-two", |style| radar(&data, style));
    }

    #[test]
    fn the_picture_stays_as_it_was_looked_at() {
        insta::assert_snapshot!(radar(&full_round(), &Style::file("radar")).svg);
    }
}
