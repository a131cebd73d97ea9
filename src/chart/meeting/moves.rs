//! What moved: nine rows on one scale, from where each menu was to where it is.

use super::{BEFORE, HEIGHT, MeetingWords, TEXT, WIDTH, compose};
use crate::chart::draw::theme::{ACCENT, LINE, WHITE};
use crate::chart::draw::{Canvas, Lettering, fit, text_width};
use crate::chart::figure::Figure;
use crate::chart::finding;
use crate::chart::round::{MenuPoint, RoundResult};
use crate::chart::wording::signed;

/// The scale's 0 and 100.
const SCALE: (f64, f64) = (372.0, 860.0);
const HEAD: f64 = 50.0;
const RADIUS: f64 = 13.0;

pub fn meeting_moves(round: &RoundResult, id: &str) -> Figure {
    let words = MeetingWords {
        // Here 「前回」 is always the year before.
        title: finding::of_round(round).replace("前回", "前の年度"),
        description: round
            .description("事業メニューごとの点を、同じ目盛りの上に丸で並べた図です。"),
        table: round.table(),
    };
    let row = (HEIGHT - HEAD) / round.points.len().max(9) as f64;
    compose(id, words, |c| {
        axis(c, round);
        for (i, point) in round.points.iter().enumerate() {
            draw_row(c, point, HEAD + (i as f64 + 0.5) * row);
        }
    })
}

fn x(score: i64) -> f64 {
    SCALE.0 + (SCALE.1 - SCALE.0) * score as f64 / 100.0
}

fn axis(c: &Canvas, round: &RoundResult) {
    for score in [0, 50, 100] {
        c.line(&[(x(score), HEAD - 4.0), (x(score), HEIGHT)], LINE, 1.5);
        let look = Lettering::new(TEXT).middle();
        c.text((x(score), HEAD - 26.0), &score.to_string(), look);
    }
    if round.has_before() {
        let y = HEAD - 26.0;
        c.text((WIDTH, y), "変化", Lettering::new(TEXT).end());
        // What the marks are, in words beside them.
        c.ring((RADIUS, y), RADIUS - 2.0, BEFORE, 4.0);
        c.text((RADIUS * 2.0 + 8.0, y), "前", Lettering::new(TEXT));
        arrow(c, 74.0, 136.0, y);
        c.disc((136.0, y), RADIUS, ACCENT);
        c.text((136.0 + RADIUS + 8.0, y), "今", Lettering::new(TEXT));
    }
}

fn draw_row(c: &Canvas, point: &MenuPoint, y: f64) {
    let name = format!("{} {}", point.menu.number(), point.menu.short_name());
    let name = fit(&name, TEXT, SCALE.0 - 30.0);
    c.text((0.0, y), &name, Lettering::new(TEXT));
    let Some(score) = point.now() else {
        let text = "まだ評価がありません";
        let half = TEXT * 0.55;
        let width = text_width(text, TEXT);
        c.rect(
            (SCALE.0 + 20.0, y - half),
            (SCALE.0 + 20.0 + width, y + half),
            WHITE,
        );
        c.text((SCALE.0 + 20.0, y), text, Lettering::new(TEXT));
        return;
    };
    let before = point.before().map(x);
    if let Some(from) = before {
        c.ring((from, y), RADIUS - 2.0, BEFORE, 4.0);
    }
    let at = x(score);
    let falls = before.is_some_and(|from| at < from);
    if let Some(from) = before {
        arrow(c, from, at, y);
    }
    match point.thin {
        false => c.disc((at, y), RADIUS, ACCENT),
        true => c.ring((at, y), RADIUS - 2.0, ACCENT, 5.0),
    }
    number(c, point, score, before, falls, y);
    if let Some(change) = point.change() {
        c.text((WIDTH, y), &signed(change), Lettering::new(TEXT).end());
    }
}

/// From the ring's edge to the disc's; nothing where they touch.
fn arrow(c: &Canvas, from: f64, to: f64, y: f64) {
    let way = if to < from { -1.0 } else { 1.0 };
    let (a, b) = (from + way * RADIUS, to - way * (RADIUS + 2.0));
    let head = 16.0;
    if (b - a) * way < head {
        return;
    }
    c.line(&[(a, y), (b - way * head, y)], BEFORE, 5.0);
    let neck = b - way * head;
    c.polygon(&[(b, y), (neck, y - 10.0), (neck, y + 10.0)], BEFORE);
}

/// The score, on the side that the arrow does not come from.
fn number(c: &Canvas, point: &MenuPoint, score: i64, before: Option<f64>, falls: bool, y: f64) {
    let text = match point.thin {
        true => format!("{score} 参考"),
        false => score.to_string(),
    };
    let width = text_width(&text, TEXT);
    let at = x(score);
    let near = before.is_some_and(|b| (b - at).abs() < 2.0 * RADIUS);
    let clear = match (near, before) {
        (true, Some(b)) => b.max(at),
        _ => at,
    };
    let room_right = WIDTH - text_width("＋100", TEXT) - 8.0;
    let right = clear + RADIUS + 6.0;
    let on_left = at.min(if near { before.unwrap_or(at) } else { at }) - RADIUS - 6.0 - width;
    // Beside the names there is no room: there the number stands on the arrow.
    let left = (falls && !near && on_left > SCALE.0 - 20.0) || right + width > room_right;
    let from = if left { on_left } else { right };
    let half = TEXT * 0.55;
    c.rect(
        (from - 2.0, y - half),
        (from + width + 2.0, y + half),
        WHITE,
    );
    c.text((from, y), &text, Lettering::new(TEXT).bold().color(ACCENT));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::sample_rounds::round_states;
    use crate::chart::testing::check_meeting;

    #[test]
    fn every_state_draws_well() {
        for (name, data) in round_states() {
            check_meeting(&format!("meeting-moves-{name}"), |id| {
                meeting_moves(&data, id)
            });
        }
    }
}
