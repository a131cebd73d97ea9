//! What moved: nine rows on the levels' scale, from where each menu was to where it is.

use super::{HEIGHT, LEGEND, MeetingWords, PEN, TEXT, WIDTH, compose, level_key};
use crate::chart::draw::theme::{DATA, LINE, WHITE};
use crate::chart::draw::{Canvas, Lettering, fit, text_width};
use crate::chart::figure::Figure;
use crate::chart::finding;
use crate::chart::level_scale::{ShownMean, TOP};
use crate::chart::marks::{Legend, Mark, words};
use crate::chart::round::{MenuPoint, RoundResult};
use crate::chart::wording::signed;
use crate::model::Level;

/// The scale's 0 and 4.
const SCALE: (f64, f64) = (372.0, 860.0);
const HEAD: f64 = 50.0;

pub fn meeting_moves(round: &RoundResult, id: &str) -> Figure {
    let words = MeetingWords {
        // Here 「前回」 is always the year before.
        title: finding::of_round(round).replace(words::BEFORE, words::YEAR_BEFORE),
        description: round
            .description("事業メニューごとの段階の平均を、同じ目盛りの上に丸で並べた図です。"),
        table: round.table(),
    };
    let key = level_key(&round.level_names);
    let bottom = match key.height {
        0.0 => HEIGHT,
        height => HEIGHT - height - 6.0,
    };
    let row = (bottom - HEAD) / round.points.len().max(9) as f64;
    compose(id, words, |c| {
        axis(c, round, bottom);
        key.draw(&c.at((0.0, HEIGHT - key.height)));
        for (i, point) in round.points.iter().enumerate() {
            draw_row(c, point, HEAD + (i as f64 + 0.5) * row);
        }
    })
}

fn x(level: f64) -> f64 {
    SCALE.0 + (SCALE.1 - SCALE.0) * level / TOP
}

fn axis(c: &Canvas, round: &RoundResult, bottom: f64) {
    for level in Level::ALL.map(Level::value) {
        let x = x(f64::from(level));
        c.line(&[(x, HEAD - 4.0), (x, bottom)], LINE, 1.5);
        let look = Lettering::new(TEXT).middle();
        c.text((x, HEAD - 26.0), &level.to_string(), look);
    }
    let y = HEAD - 26.0;
    if round.has_before() {
        c.text((WIDTH, y), "変化", Lettering::new(TEXT).end());
        // 目安 stands in words beside its mark.
        let now = round.has_sure().then_some((Mark::Value, words::NOW));
        let entries = [(Mark::Before, words::YEAR_BEFORE)].into_iter().chain(now);
        let entries = entries.map(|(mark, word)| (mark, word.to_owned()));
        let legend = Legend::new(entries.collect(), LEGEND, SCALE.0);
        legend.draw(&c.at((0.0, y - legend.height / 2.0)));
    }
}

fn draw_row(c: &Canvas, point: &MenuPoint, y: f64) {
    let name = format!("{} {}", point.menu.number(), point.menu.short_name());
    let name = fit(&name, TEXT, SCALE.0 - 30.0);
    c.text((0.0, y), &name, Lettering::new(TEXT));
    let Some(mean) = point.now() else {
        let text = point.no_mean();
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
    let before = point.before().map(|mean| x(mean.level()));
    if let Some(from) = before {
        PEN.before(c, (from, y), (1.0, 0.0));
    }
    let at = x(mean.level());
    let falls = before.is_some_and(|from| at < from);
    if let Some(from) = before {
        arrow(c, from, at, y);
    }
    PEN.value(c, (at, y), point.thin);
    number(c, point, mean, before, falls, y);
    if let Some(change) = point.change() {
        c.text((WIDTH, y), &signed(change), Lettering::new(TEXT).end());
    }
}

/// From the tick to the disc; nothing where they are near.
fn arrow(c: &Canvas, from: f64, to: f64, y: f64) {
    let way = if to < from { -1.0 } else { 1.0 };
    let end = to - way * (PEN.radius + 2.0);
    if (end - from) * way >= PEN.radius {
        PEN.arrow(c, (from, y), (end, y));
    }
}

/// The mean, on the side that the arrow does not come from.
fn number(
    c: &Canvas,
    point: &MenuPoint,
    mean: ShownMean,
    before: Option<f64>,
    falls: bool,
    y: f64,
) {
    let text = match point.thin {
        true => format!("{mean} {}", words::THIN),
        false => mean.to_string(),
    };
    let width = text_width(&text, TEXT);
    let at = x(mean.level());
    let near = before.is_some_and(|b| (b - at).abs() < 2.0 * PEN.radius);
    let clear = match (near, before) {
        (true, Some(b)) => b.max(at),
        _ => at,
    };
    let room_right = WIDTH - text_width("＋4.0", TEXT) - 8.0;
    let right = clear + PEN.radius + 6.0;
    let on_left = at.min(if near { before.unwrap_or(at) } else { at }) - PEN.radius - 6.0 - width;
    // Beside the names there is no room: there the number stands on the arrow.
    let left = (falls && !near && on_left > SCALE.0 - 28.0) || right + width > room_right;
    let from = if left { on_left } else { right };
    let half = TEXT * 0.55;
    c.rect(
        (from - 2.0, y - half),
        (from + width + 2.0, y + half),
        WHITE,
    );
    c.text((from, y), &text, Lettering::new(TEXT).bold().color(DATA));
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
