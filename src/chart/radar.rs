//! Radar: the shape of one round over the nine menus. In a meeting: `meeting::radar`.
//!
//! A menu without a score leaves a gap, in the line and in the fill: it is not a zero.

use super::draw::theme::{ACCENT, LINE, PALE, RULE, SOFT};
use super::draw::{Canvas, Lettering, in_two, text_width};
use super::figure::{Figure, Style};
use super::finding;
use super::frame::{DataSource, FigureWords, compose};
use super::marks::{self, Legend, Sample};
use super::round::{MenuPoint, RoundResult};
use super::spokes::{Spokes, UPRIGHT, joined};
use super::threshold_words::thin_entry;

/// Sizes for one width.
struct RadarSizes {
    width: f64,
    radius: f64,
    /// Text of the menus' names and scores at the ends of the spokes. The picture's height follows
    /// it.
    label: f64,
    /// Text of the legend.
    legend: f64,
    /// Text of the scale: 50 and 100.
    scale: f64,
}

const WIDE: RadarSizes = RadarSizes {
    width: 720.0,
    radius: 180.0,
    label: 15.0,
    legend: 14.0,
    scale: 13.0,
};
const NARROW: RadarSizes = RadarSizes {
    width: 358.0,
    radius: 100.0,
    // Larger ones need a smaller radius, or the longest names beside the shape are cut short.
    label: 13.0,
    legend: 13.0,
    scale: 13.0,
};

/// Between the outer ring and a label.
const GAP: f64 = 12.0;

/// The nine menus of a round, and of the one before, on nine spokes.
pub fn radar(round: &RoundResult, style: &Style) -> Figure {
    match style.is_narrow() {
        true => draw(round, style, &NARROW),
        false => draw(round, style, &WIDE),
    }
}

fn draw(round: &RoundResult, style: &Style, sizes: &RadarSizes) -> Figure {
    let legend = legend(round, sizes);
    let mut spokes = Spokes {
        centre: (sizes.width / 2.0, 0.0),
        radius: sizes.radius,
        count: round.points.len(),
    };
    let labels: Vec<SpokeLabel> = round
        .points
        .iter()
        .enumerate()
        .map(|(i, point)| spoke_label(point, room(&spokes, i, sizes.width), sizes))
        .collect();
    let tallest = labels.iter().map(|l| l.height(sizes)).fold(0.0, f64::max);
    let first = labels.first().map_or(0.0, |l| l.height(sizes));
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
        draw_fill(c, &spokes, round);
        draw_grid(c, &spokes);
        draw_scale(c, &spokes, round, sizes.scale);
        draw_before(c, &spokes, round);
        draw_now(c, &spokes, round);
        for (i, label) in labels.iter().enumerate() {
            label.draw(c, &spokes, i, sizes);
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
    Legend::new(entries, sizes.legend, sizes.width)
}

/// How wide the label of a spoke may be: up to the edge of the picture.
fn room(spokes: &Spokes, spoke: usize, width: f64) -> f64 {
    match spokes.direction(spoke as f64).0.abs() {
        dx if dx > UPRIGHT => width / 2.0 - dx * (spokes.radius + GAP),
        _ => width,
    }
}

fn draw_fill(c: &Canvas, spokes: &Spokes, round: &RoundResult) {
    for [a, b] in spokes.sides(MenuPoint::now, &round.points) {
        c.polygon(&[spokes.centre, a, b], PALE);
    }
}

fn draw_grid(c: &Canvas, spokes: &Spokes) {
    for score in [25.0, 50.0, 75.0] {
        c.line(&spokes.ring(score), RULE, 1.0);
    }
    c.line(&spokes.ring(100.0), LINE, 1.0);
    for i in 0..spokes.count {
        c.line(&[spokes.centre, spokes.on(i, 100.0)], RULE, 1.0);
    }
}

fn draw_before(c: &Canvas, spokes: &Spokes, round: &RoundResult) {
    for side in joined(spokes.sides(MenuPoint::before, &round.points)) {
        c.dashed(&side, SOFT, 1.6, "5 3");
    }
    for (i, point) in round.points.iter().enumerate() {
        if let Some(before) = point.before() {
            c.disc(spokes.on(i, before as f64), 2.5, SOFT);
        }
    }
}

fn draw_now(c: &Canvas, spokes: &Spokes, round: &RoundResult) {
    for side in joined(spokes.sides(MenuPoint::now, &round.points)) {
        c.line(&side, ACCENT, 2.5);
    }
    for (i, point) in round.points.iter().enumerate() {
        if let Some(now) = point.now() {
            marks::now(c, spokes.on(i, now as f64), point.thin);
        }
    }
}

/// 50 and 100, between the two spokes where the lines leave the most room for them.
fn draw_scale(c: &Canvas, spokes: &Spokes, round: &RoundResult, size: f64) {
    if spokes.count < 3 {
        return;
    }
    // Just outside its ring, so that no line of the grid runs through the number.
    let off = size * 0.7;
    let taken = 50.0 + off / spokes.radius * 100.0;
    let far = |i: usize| -> f64 {
        let (a, b) = (&round.points[i], &round.points[(i + 1) % spokes.count]);
        let between = |a: Option<i64>, b: Option<i64>| match (a, b) {
            (Some(a), Some(b)) => ((a + b) as f64 / 2.0 - taken).abs(),
            _ => 50.0,
        };
        between(a.now(), b.now()).min(between(a.before(), b.before()))
    };
    // Upper places first: that is where eyes look for a scale.
    let mut places: Vec<usize> = (0..spokes.count).collect();
    places.sort_by_key(|i| (*i).min(spokes.count - 1 - *i));
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
    let (dx, dy) = spokes.direction(place as f64 + 0.5);
    let flat = (std::f64::consts::PI / spokes.count as f64).cos();
    for score in [50.0, 100.0] {
        let text = format!("{score}");
        let off = off.max(dx.abs() * (text_width(&text, size) / 2.0 + 3.0));
        let r = spokes.radius * flat * score / 100.0 + off;
        let at = (spokes.centre.0 + dx * r, spokes.centre.1 + dy * r);
        c.text(at, &text, Lettering::new(size).color(SOFT).middle());
    }
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
        name: in_two(&name, sizes.label, room),
        score,
        has_score: point.now().is_some(),
    }
}

impl SpokeLabel {
    fn line_height(sizes: &RadarSizes) -> f64 {
        sizes.label * 1.35
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
            c.text((x, y), part, side(Lettering::new(sizes.label)));
            y += line;
        }
        let look = match self.has_score {
            true => Lettering::new(sizes.label).bold().color(ACCENT),
            false => Lettering::new(sizes.label.min(13.0)).color(SOFT),
        };
        c.text((x, y), &self.score, side(look));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::Width;
    use crate::chart::sample_rounds::{full_round, point, round, round_states};
    use crate::chart::testing::{check_figure, check_label_size};

    #[test]
    fn every_state_draws_well() {
        for (name, data) in round_states() {
            check_figure(&format!("radar-{name}"), |style| radar(&data, style));
        }
    }

    #[test]
    fn two_menus_make_no_shape_but_still_a_picture() {
        let data = round(vec![point(1, Some(40.0), None), point(2, Some(60.0), None)]);
        check_figure("radar-two", |style| radar(&data, style));
    }

    #[test]
    fn the_size_of_the_labels_is_theirs_alone() {
        let draw_with = |label: f64, data: &RoundResult, style: &Style| {
            let sizes = if style.is_narrow() { NARROW } else { WIDE };
            draw(data, style, &RadarSizes { label, ..sizes })
        };
        for label in [14.0, 17.0] {
            for (name, data) in round_states() {
                let name = format!("radar-labels-{label}-{name}");
                check_figure(&name, |style| draw_with(label, &data, style));
            }
        }
        let (full, style) = (full_round(), Style::page("p", Width::Wide));
        let resized = draw_with(17.0, &full, &style);
        check_label_size(&full, &radar(&full, &style), &resized, 17.0);
    }

    #[test]
    fn the_picture_stays_as_it_was_looked_at() {
        insta::assert_snapshot!(radar(&full_round(), &Style::file("radar")).svg);
    }
}
