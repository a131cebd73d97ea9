//! The shape of the nine menus, this round over the one before.

use super::{BEFORE, TEXT, WIDTH, Words, compose};
use crate::chart::draw::theme::{ACCENT, LINE, PALE};
use crate::chart::draw::{Canvas, Lettering, Point, in_two, text_width};
use crate::chart::figure::Figure;
use crate::chart::finding;
use crate::chart::round::{MenuPoint, RoundResult};

const RADIUS: f64 = 221.0;
const CENTRE: Point = (WIDTH / 2.0, 282.0);
/// Between the outer ring and a label.
const GAP: f64 = 16.0;
const LINE_HEIGHT: f64 = TEXT * 1.25;
/// A spoke that leans less than this has its label centred.
const UPRIGHT: f64 = 0.2;

pub fn stage_shape(round: &RoundResult, id: &str) -> Figure {
    let words = Words {
        title: finding::of_round(round),
        description: round.description("事業メニューごとの点をレーダーチャートにした図です。"),
        table: round.table(),
    };
    compose(id, words, |c| {
        ground(c, round);
        sides(c, round, MenuPoint::before, |c, line| {
            c.dashed(line, BEFORE, 4.0, "12 8");
        });
        sides(c, round, MenuPoint::now, |c, line| {
            c.line(line, ACCENT, 6.0)
        });
        let count = round.points.len();
        for (i, point) in round.points.iter().enumerate() {
            if let Some(now) = point.now() {
                mark(c, on(i, count, now as f64), point.thin);
            }
            label(c, point, direction(i, count));
        }
        legend(c, round);
    })
}

/// The first spoke upright, then clockwise.
fn direction(spoke: usize, count: usize) -> Point {
    let angle = std::f64::consts::TAU * spoke as f64 / count.max(1) as f64;
    (angle.sin(), -angle.cos())
}

fn on(spoke: usize, count: usize, score: f64) -> Point {
    let (dx, dy) = direction(spoke, count);
    let r = RADIUS * score / 100.0;
    (CENTRE.0 + dx * r, CENTRE.1 + dy * r)
}

fn ground(c: &Canvas, round: &RoundResult) {
    let count = round.points.len();
    let ring = |score: f64| -> Vec<Point> {
        (0..=count)
            .map(|i| on(i % count.max(1), count, score))
            .collect()
    };
    sides(c, round, MenuPoint::now, |c, line| {
        if let [a, b] = line {
            c.polygon(&[CENTRE, *a, *b], PALE);
        }
    });
    c.line(&ring(50.0), LINE, 1.5);
    c.line(&ring(100.0), LINE, 2.5);
    for i in 0..count {
        c.line(&[CENTRE, on(i, count, 100.0)], LINE, 1.5);
    }
}

/// Each side between neighbours that both have a score: a menu without one leaves a gap.
fn sides(
    c: &Canvas,
    round: &RoundResult,
    score: impl Fn(&MenuPoint) -> Option<i64>,
    draw: impl Fn(&Canvas, &[Point]),
) {
    let count = round.points.len();
    if count < 3 {
        return;
    }
    for (i, point) in round.points.iter().enumerate() {
        let next = (i + 1) % count;
        if let (Some(a), Some(b)) = (score(point), score(&round.points[next])) {
            draw(c, &[on(i, count, a as f64), on(next, count, b as f64)]);
        }
    }
}

/// Filled; hollow for 参考.
fn mark(c: &Canvas, at: Point, thin: bool) {
    match thin {
        false => c.disc(at, 9.0, ACCENT),
        true => c.ring(at, 8.0, ACCENT, 5.0),
    }
}

fn label(c: &Canvas, point: &MenuPoint, (dx, dy): Point) {
    let score = match point.now() {
        Some(now) => now.to_string(),
        None => "—".to_owned(),
    };
    let room = match dx.abs() {
        dx if dx > UPRIGHT => WIDTH / 2.0 - dx * (RADIUS + GAP),
        _ => WIDTH / 2.0,
    };
    let name = format!("{} {}", point.menu.number(), point.menu.short_name());
    let score_width = text_width(&score, TEXT) + 12.0;
    let mut lines = vec![name.clone()];
    if text_width(&name, TEXT) + score_width > room {
        lines = in_two(&name, TEXT, room - score_width);
    }
    let height = lines.len() as f64 * LINE_HEIGHT;
    let x = CENTRE.0 + dx * (RADIUS + GAP);
    let top = CENTRE.1 + dy * (RADIUS + GAP) + (dy - 1.0) * height / 2.0;
    let last = lines.len() - 1;
    for (i, line) in lines.iter().enumerate() {
        let y = top + (i as f64 + 0.5) * LINE_HEIGHT;
        let own = text_width(line, TEXT);
        let full = if i == last { own + score_width } else { own };
        let from = match dx {
            dx if dx > UPRIGHT => x,
            dx if dx < -UPRIGHT => x - full,
            _ => x - full / 2.0,
        };
        c.text((from, y), line, Lettering::new(TEXT));
        if i == last {
            let look = Lettering::new(TEXT).bold().color(ACCENT).end();
            c.text((from + full, y), &score, look);
        }
    }
}

/// In the upper corners, which no label reaches.
fn legend(c: &Canvas, round: &RoundResult) {
    let first = TEXT * 0.7;
    if round.has_before() {
        let second = first + LINE_HEIGHT;
        c.line(&[(0.0, first), (54.0, first)], ACCENT, 6.0);
        c.text((64.0, first), "今回", Lettering::new(TEXT));
        c.dashed(&[(0.0, second), (54.0, second)], BEFORE, 4.0, "12 8");
        c.text((64.0, second), "前回", Lettering::new(TEXT));
    }
    if round.has_thin() {
        mark(c, (WIDTH - 90.0, first), true);
        c.text((WIDTH - 74.0, first), "参考", Lettering::new(TEXT));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::testing::{check_stage, round_states};

    #[test]
    fn every_state_draws_well() {
        for (name, data) in round_states() {
            check_stage(&format!("stage-shape-{name}"), |id| stage_shape(&data, id));
        }
    }
}
