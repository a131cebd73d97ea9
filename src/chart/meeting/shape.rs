//! The shape of the nine menus, this round over the one before.

use super::{BEFORE, MeetingWords, TEXT, WIDTH, compose};
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
const SAMPLE: f64 = 44.0;
/// A spoke that leans less than this has its label centred.
const UPRIGHT: f64 = 0.2;

pub fn meeting_shape(round: &RoundResult, id: &str) -> Figure {
    let words = MeetingWords {
        title: finding::of_round(round),
        description: round.description("事業メニューごとの点をレーダーチャートにした図です。"),
        table: round.table(),
    };
    compose(id, words, |c| {
        fill(c, round);
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

fn fill(c: &Canvas, round: &RoundResult) {
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

fn name(point: &MenuPoint) -> String {
    format!("{} {}", point.menu.number(), point.menu.short_name())
}

fn score(point: &MenuPoint) -> String {
    point
        .now()
        .map_or_else(|| "—".to_owned(), |now| now.to_string())
}

/// With the gap before it.
fn score_width(score: &str) -> f64 {
    text_width(score, TEXT) + 12.0
}

fn label(c: &Canvas, point: &MenuPoint, (dx, dy): Point) {
    let (name, score) = (name(point), score(point));
    let room = match dx.abs() {
        dx if dx > UPRIGHT => WIDTH / 2.0 - dx * (RADIUS + GAP),
        _ => WIDTH / 2.0,
    };
    let score_width = score_width(&score);
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
    let mut thin = (WIDTH - 90.0, first);
    if round.has_before() {
        let [now, before] = names(round);
        let after = SAMPLE + 8.0;
        c.line(&[(0.0, first), (SAMPLE, first)], ACCENT, 6.0);
        c.text((after, first), &now, Lettering::new(TEXT));
        let from = WIDTH - text_width(&before, TEXT) - after;
        let sample = [(from, first), (from + SAMPLE, first)];
        c.dashed(&sample, BEFORE, 4.0, "12 8");
        c.text((from + after, first), &before, Lettering::new(TEXT));
        thin = (12.0, first + LINE_HEIGHT);
    }
    if round.has_thin() {
        mark(c, thin, true);
        c.text((thin.0 + 16.0, thin.1), "参考", Lettering::new(TEXT));
    }
}

/// This round and the one before as the legend calls them: as much of their names as tells them
/// apart and has room beside the uppermost label.
fn names(round: &RoundResult) -> [String; 2] {
    let taken = round.points.first().map_or(0.0, |point| {
        text_width(&name(point), TEXT) + score_width(&score(point))
    });
    let room = (WIDTH - taken) / 2.0 - SAMPLE - 24.0;
    let (now, before) = (
        round.now_label.as_str(),
        round.before_label.as_deref().unwrap_or_default(),
    );
    // Within a year the rounds' own names are enough.
    let own = match (now.split_once(' '), before.split_once(' ')) {
        (Some((year, now)), Some((same, before))) if year == same => {
            Some([format!("今回：{now}"), format!("前回：{before}")])
        }
        _ => None,
    };
    let full = (!before.is_empty()).then(|| [now.to_owned(), before.to_owned()]);
    let fits = |names: &[String; 2]| names.iter().all(|n| text_width(n, TEXT) <= room);
    let plain = ["今回", "前回"].map(str::to_owned);
    let named = own.into_iter().chain(full).find(fits);
    named.unwrap_or(plain)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::testing::{check_meeting, full_round, round_states};

    #[test]
    fn every_state_draws_well() {
        for (name, data) in round_states() {
            check_meeting(&format!("meeting-shape-{name}"), |id| {
                meeting_shape(&data, id)
            });
        }
    }

    #[test]
    fn the_rounds_are_named_as_far_as_there_is_room() {
        let named = |now: &str, before: &str| {
            let mut round = full_round();
            round.now_label = now.to_owned();
            round.before_label = Some(before.to_owned());
            names(&round).join("／")
        };
        assert_eq!(
            named("令和8年度 中間", "令和8年度 年度当初"),
            "今回：中間／前回：年度当初"
        );
        assert_eq!(
            named("令和8年度 年度当初", "令和7年度 年度末"),
            "令和8年度 年度当初／令和7年度 年度末"
        );
        assert_eq!(
            named("令和8年度 とても長い回の名前", "令和7年度 年度末"),
            "今回／前回"
        );
    }
}
