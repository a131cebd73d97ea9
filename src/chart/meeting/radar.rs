//! The radar of a meeting: the shape of the nine menus, this round over the one before.

use super::{HEIGHT, LEGEND, MeetingWords, PEN, TEXT, WIDTH, compose, level_key};
use crate::chart::draw::theme::{BEFORE, DATA, LINE, SOFT, TINT};
use crate::chart::draw::{Canvas, Lettering, Point, in_two, text_width};
use crate::chart::figure::Figure;
use crate::chart::finding;
use crate::chart::level_scale::TOP;
use crate::chart::marks::{Legend, Mark, words};
use crate::chart::round::{MenuPoint, RoundResult};
use crate::chart::spokes::{Spokes, UPRIGHT};

/// Text of the menus' names and means at the ends of the spokes, and of nothing else. Up to 40
/// every label has room: as they grow the shape becomes smaller, and where the uppermost label
/// takes the legend's room the legend names the rounds more shortly.
const LABEL: f64 = TEXT;

/// Of the outer ring, with labels as large as all other text, in a picture of the full height.
const RADIUS: f64 = 221.0;
/// Of the centre, in the same.
const MIDDLE: f64 = 282.0;
/// Between the outer ring and a label.
const GAP: f64 = 16.0;
/// Of a line in the legend, with the gap after it.
const SAMPLE: f64 = 52.0;

/// The labels' size, and what depends on it.
struct MeetingRadarSizes {
    label: f64,
    radius: f64,
    centre: Point,
}

impl MeetingRadarSizes {
    /// The labels above and below take their height from the shape, and so does a key of the height
    /// `key` below.
    fn new(label: f64, key: f64) -> Self {
        Self {
            label,
            radius: RADIUS - (line_height(label) - line_height(TEXT)) - key / 2.0,
            centre: (WIDTH / 2.0, MIDDLE - key / 2.0),
        }
    }

    /// A value's width, with the gap before it.
    fn value_width(&self, value: &str) -> f64 {
        text_width(value, self.label) + 12.0
    }
}

fn line_height(text: f64) -> f64 {
    text * 1.25
}

pub fn meeting_radar(round: &RoundResult, id: &str) -> Figure {
    draw(round, id, LABEL)
}

fn draw(round: &RoundResult, id: &str, label: f64) -> Figure {
    let key = level_key(&round.level_names);
    let sizes = &MeetingRadarSizes::new(label, key.height);
    let words = MeetingWords {
        title: finding::of_round(round),
        description: round
            .description("事業メニューごとの段階の平均をレーダーチャートにした図です。"),
        table: round.table(),
    };
    let spokes = Spokes {
        centre: sizes.centre,
        radius: sizes.radius,
        count: round.points.len(),
    };
    compose(id, words, |c| {
        for [a, b] in spokes.sides(MenuPoint::now, &round.points) {
            c.polygon(&[spokes.centre, a, b], TINT);
        }
        draw_grid(c, &spokes);
        for (level, at) in spokes.scale(&round.points, TEXT) {
            c.text(
                at,
                &level.to_string(),
                Lettering::new(TEXT).color(SOFT).middle(),
            );
        }
        for side in spokes.sides(MenuPoint::before, &round.points) {
            c.dashed(&side, BEFORE, PEN.thick, PEN.dash);
        }
        for side in spokes.sides(MenuPoint::now, &round.points) {
            c.line(&side, DATA, PEN.line);
        }
        for (i, point) in round.points.iter().enumerate() {
            let direction = spokes.direction(i as f64);
            if let Some(before) = point.before() {
                PEN.before_on_line(c, spokes.on(i, before.level()), direction);
            }
            if let Some(now) = point.now() {
                PEN.value(c, spokes.on(i, now.level()), point.thin);
            }
            draw_label(c, point, direction, sizes);
        }
        legend(c, round, sizes);
        key.draw(&c.at((0.0, HEIGHT - key.height)));
    })
}

fn draw_grid(c: &Canvas, spokes: &Spokes) {
    for level in [1.0, 2.0, 3.0] {
        c.line(&spokes.ring(level), LINE, 1.5);
    }
    c.line(&spokes.ring(TOP), LINE, 2.5);
    for i in 0..spokes.count {
        c.line(&[spokes.centre, spokes.on(i, TOP)], LINE, 1.5);
    }
}

fn name(point: &MenuPoint) -> String {
    format!("{} {}", point.menu.number(), point.menu.short_name())
}

fn value(point: &MenuPoint) -> String {
    point
        .now()
        .map_or_else(|| "—".to_owned(), |now| now.to_string())
}

fn draw_label(c: &Canvas, point: &MenuPoint, (dx, dy): Point, sizes: &MeetingRadarSizes) {
    let (name, value) = (name(point), value(point));
    let room = match dx.abs() {
        dx if dx > UPRIGHT => WIDTH / 2.0 - dx * (sizes.radius + GAP),
        _ => WIDTH / 2.0,
    };
    let value_width = sizes.value_width(&value);
    let mut lines = vec![name.clone()];
    if text_width(&name, sizes.label) + value_width > room {
        lines = in_two(&name, sizes.label, room - value_width);
    }
    let pitch = line_height(sizes.label);
    let height = lines.len() as f64 * pitch;
    let x = sizes.centre.0 + dx * (sizes.radius + GAP);
    let top = sizes.centre.1 + dy * (sizes.radius + GAP) + (dy - 1.0) * height / 2.0;
    let last = lines.len() - 1;
    for (i, line) in lines.iter().enumerate() {
        let y = top + (i as f64 + 0.5) * pitch;
        let own = text_width(line, sizes.label);
        let full = if i == last { own + value_width } else { own };
        let from = match dx {
            dx if dx > UPRIGHT => x,
            dx if dx < -UPRIGHT => x - full,
            _ => x - full / 2.0,
        };
        c.text((from, y), line, Lettering::new(sizes.label));
        if i == last {
            let look = Lettering::new(sizes.label).bold().color(DATA).end();
            c.text((from + full, y), &value, look);
        }
    }
}

/// In the upper corners, which no label reaches.
fn legend(c: &Canvas, round: &RoundResult, sizes: &MeetingRadarSizes) {
    let room = corner(round, sizes);
    let corner = |entries: Vec<(Mark, String)>| Legend::new(entries, LEGEND, room);
    let thin = round
        .has_thin()
        .then(|| (Mark::Thin, words::THIN.to_owned()));
    let (left, right) = match round.has_before() {
        true => {
            let [now, before] = names(round, sizes);
            let now = round.has_sure().then_some((Mark::ValueLine, now));
            let left = now.into_iter().chain(thin);
            (left.collect(), vec![(Mark::BeforeLine, before)])
        }
        false => (Vec::new(), thin.into_iter().collect()),
    };
    corner(left).draw(c);
    let right = corner(right);
    right.draw(&c.at((WIDTH - right.width, 0.0)));
}

/// The width of an upper corner: beside the uppermost label.
fn corner(round: &RoundResult, sizes: &MeetingRadarSizes) -> f64 {
    let taken = round.points.first().map_or(0.0, |point| {
        text_width(&name(point), sizes.label) + sizes.value_width(&value(point))
    });
    (WIDTH - taken) / 2.0 - 10.0
}

/// This round and the one before as the legend calls them: as much of their names as tells them
/// apart and has room beside the uppermost label.
fn names(round: &RoundResult, sizes: &MeetingRadarSizes) -> [String; 2] {
    let room = corner(round, sizes) - SAMPLE;
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
    let plain = [words::NOW, words::BEFORE].map(str::to_owned);
    let named = own.into_iter().chain(full).find(fits);
    named.unwrap_or(plain)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::sample_rounds::{full_round, round_states};
    use crate::chart::testing::{check_label_size, check_meeting};

    #[test]
    fn every_state_draws_well() {
        for (name, data) in round_states() {
            check_meeting(&format!("meeting-shape-{name}"), |id| {
                meeting_radar(&data, id)
            });
        }
    }

    #[test]
    fn the_size_of_the_labels_is_theirs_alone() {
        for label in [36.0, 40.0] {
            for (name, data) in round_states() {
                let name = format!("meeting-shape-labels-{label}-{name}");
                check_meeting(&name, |id| draw(&data, id, label));
            }
            // Names of rounds that have room beside any of these labels.
            let mut full = full_round();
            full.now_label = "令和8年度 中間".to_owned();
            full.before_label = Some("令和8年度 年度当初".to_owned());
            let before = meeting_radar(&full, "p");
            check_label_size(&full, &before, &draw(&full, "p", label), label);
        }
    }

    #[test]
    fn the_rounds_are_named_as_far_as_there_is_room() {
        let named = |now: &str, before: &str| {
            let mut round = full_round();
            round.now_label = now.to_owned();
            round.before_label = Some(before.to_owned());
            names(&round, &MeetingRadarSizes::new(LABEL, 0.0)).join("／")
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
