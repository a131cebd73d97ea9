//! Radar: the shape of one round over the nine menus. In a meeting: `meeting::radar`.
//!
//! A menu without a mean leaves a gap, in the line and in the fill: it is not a zero.

use super::draw::theme::{BEFORE, DATA, FAINT, LINE, RULE, SOFT, TEXT, TEXT_LINE, TINT};
use super::draw::{Canvas, Lettering, in_two};
use super::figure::{BESIDE, Figure, Style, Width};
use super::finding;
use super::frame::{DataSource, FigureWords, compose};
use super::level_scale::{self, TOP};
use super::marks::{Legend, LegendSize, Mark, Pen, words};
use super::round::{MenuPoint, RoundResult};
use super::spokes::{Spokes, UPRIGHT, joined};

/// Sizes for one width. The picture's height follows the labels.
struct RadarSizes {
    width: f64,
    radius: f64,
    /// How far right of the middle the shape stands: the longest names are on its left.
    aside: f64,
}

/// Beside the dots.
const WIDE: RadarSizes = RadarSizes {
    width: BESIDE,
    radius: 97.0,
    aside: 7.0,
};
const NARROW: RadarSizes = RadarSizes {
    width: Width::Narrow.units(),
    radius: 92.0,
    aside: 7.0,
};
/// In a file of its own.
const ALONE: RadarSizes = RadarSizes {
    width: Width::Wide.units(),
    radius: 190.0,
    aside: 0.0,
};

const PEN: Pen = Pen::PAGE;
/// Between the outer ring and a label.
const GAP: f64 = 12.0;

/// The nine menus of a round, and of the one before, on nine spokes.
pub fn radar(round: &RoundResult, style: &Style) -> Figure {
    let sizes = match (style.is_narrow(), style.standalone) {
        (true, _) => NARROW,
        (false, false) => WIDE,
        (false, true) => ALONE,
    };
    let entries = round.legend(Mark::ValueLine, Mark::BeforeLine);
    let legend = Legend::new(entries, LegendSize::PAGE, sizes.width);
    let mut spokes = Spokes {
        centre: (sizes.width / 2.0 + sizes.aside, 0.0),
        radius: sizes.radius,
        count: round.points.len(),
    };
    let labels: Vec<SpokeLabel> = round
        .points
        .iter()
        .enumerate()
        .map(|(i, point)| spoke_label(point, room(&spokes, i, sizes.width)))
        .collect();
    let first = labels.first().map_or(0.0, SpokeLabel::height);
    spokes.centre.1 = legend.height + 8.0 + sizes.radius + GAP + first;
    let ends = labels.iter().enumerate();
    let ends = ends.map(|(i, label)| label.top(&spokes, i) + label.height());
    let lowest = ends.fold(spokes.centre.1, f64::max);
    let key = level_scale::key(&round.level_names, LegendSize::PAGE, sizes.width);
    let under = lowest + 12.0;
    let height = under + key.height;
    let words = FigureWords {
        title: finding::of_round(round),
        description: round
            .description("事業メニューごとの段階の平均をレーダーチャートにした図です。"),
        caption: round.caption(),
        note: round.note(),
        source: DataSource::SelfRating,
    };
    compose(style, words, round.table(), (sizes.width, height), |c| {
        legend.draw(c);
        draw_fill(c, &spokes, round);
        draw_grid(c, &spokes);
        draw_scale(c, &spokes, round);
        draw_before(c, &spokes, round);
        draw_now(c, &spokes, round);
        for (i, label) in labels.iter().enumerate() {
            label.draw(c, &spokes, i);
        }
        key.draw(&c.at((0.0, under)));
    })
}

/// How wide the label of a spoke may be: up to the edge of the picture.
fn room(spokes: &Spokes, spoke: usize, width: f64) -> f64 {
    let reach = spokes.radius + GAP;
    match spokes.direction(spoke as f64).0 {
        dx if dx > UPRIGHT => width - spokes.centre.0 - dx * reach,
        dx if dx < -UPRIGHT => spokes.centre.0 + dx * reach,
        _ => width,
    }
}

fn draw_fill(c: &Canvas, spokes: &Spokes, round: &RoundResult) {
    for [a, b] in spokes.sides(MenuPoint::now, &round.points) {
        c.polygon(&[spokes.centre, a, b], TINT);
    }
}

fn draw_grid(c: &Canvas, spokes: &Spokes) {
    for level in [1.0, 2.0, 3.0] {
        c.line(&spokes.ring(level), RULE, 1.0);
    }
    c.line(&spokes.ring(TOP), LINE, 1.0);
    for i in 0..spokes.count {
        c.line(&[spokes.centre, spokes.on(i, TOP)], RULE, 1.0);
    }
}

fn draw_before(c: &Canvas, spokes: &Spokes, round: &RoundResult) {
    for side in joined(spokes.sides(MenuPoint::before, &round.points)) {
        c.dashed(&side, BEFORE, PEN.thick, PEN.dash);
    }
    for (i, point) in round.points.iter().enumerate() {
        if let Some(before) = point.before() {
            let at = spokes.on(i, before.level());
            PEN.before_on_line(c, at, spokes.direction(i as f64));
        }
    }
}

fn draw_now(c: &Canvas, spokes: &Spokes, round: &RoundResult) {
    for side in joined(spokes.sides(MenuPoint::now, &round.points)) {
        c.line(&side, DATA, PEN.line);
    }
    for (i, point) in round.points.iter().enumerate() {
        if let Some(now) = point.now() {
            PEN.value(c, spokes.on(i, now.level()), point.thin);
        }
    }
}

/// The rings' levels, where the lines leave the most room for them.
fn draw_scale(c: &Canvas, spokes: &Spokes, round: &RoundResult) {
    for (level, at) in spokes.scale(&round.points, TEXT) {
        let look = Lettering::new(TEXT).color(FAINT).middle();
        c.text(at, &level.to_string(), look);
    }
}

/// What stands at the end of a spoke: the menu's name, then its mean level.
struct SpokeLabel {
    name: Vec<String>,
    mean: String,
    has_mean: bool,
}

fn spoke_label(point: &MenuPoint, room: f64) -> SpokeLabel {
    let name = format!("{} {}", point.menu.number(), point.menu.short_name());
    let mean = match point.now() {
        Some(now) if point.thin => format!("{now} {}", words::THIN),
        Some(now) => now.to_string(),
        None => "評価なし".to_owned(),
    };
    SpokeLabel {
        name: in_two(&name, TEXT, room),
        mean,
        has_mean: point.now().is_some(),
    }
}

impl SpokeLabel {
    fn height(&self) -> f64 {
        (self.name.len() + 1) as f64 * TEXT_LINE
    }

    /// Under the end of a spoke that points down, over that of one that points up.
    fn top(&self, spokes: &Spokes, spoke: usize) -> f64 {
        let (_, dy) = spokes.direction(spoke as f64);
        let reach = spokes.radius + GAP;
        spokes.centre.1 + dy * reach + (dy - 1.0) * self.height() / 2.0
    }

    fn draw(&self, c: &Canvas, spokes: &Spokes, spoke: usize) {
        let (dx, _) = spokes.direction(spoke as f64);
        let x = spokes.centre.0 + dx * (spokes.radius + GAP);
        let side = |look: Lettering| match dx {
            dx if dx > UPRIGHT => look,
            dx if dx < -UPRIGHT => look.end(),
            _ => look.middle(),
        };
        let mut y = self.top(spokes, spoke) + TEXT_LINE / 2.0;
        for part in &self.name {
            c.text((x, y), part, side(Lettering::new(TEXT)));
            y += TEXT_LINE;
        }
        let look = match self.has_mean {
            true => Lettering::new(TEXT).bold().color(DATA),
            false => Lettering::new(TEXT).color(SOFT),
        };
        c.text((x, y), &self.mean, side(look));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::sample_rounds::{full_round, point, round, round_states};
    use crate::chart::testing::check_figure;

    #[test]
    fn every_state_draws_well() {
        for (name, data) in round_states() {
            check_figure(&format!("radar-{name}"), |style| radar(&data, style));
        }
    }

    #[test]
    fn two_menus_make_no_shape_but_still_a_picture() {
        let data = round(vec![point(1, Some(1.6), None), point(2, Some(2.4), None)]);
        check_figure("radar-two", |style| radar(&data, style));
    }

    #[test]
    fn the_picture_stays_as_it_was_looked_at() {
        insta::assert_snapshot!(radar(&full_round(), &Style::file("radar")).svg);
    }
}
