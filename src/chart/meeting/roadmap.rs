//! The year's work on twelve months, as much of it as a room can read at once.

use super::{LEGEND, MeetingWords, PEN, TEXT, WIDTH, compose};
use crate::chart::draw::theme::{DATA, LINE, WHITE};
use crate::chart::draw::{Canvas, Lettering, fit, text_width};
use crate::chart::figure::Figure;
use crate::chart::marks::{Legend, Mark, bar};
use crate::chart::years::{RoadAction, Roadmap, month};
use crate::model::{ActionState, FiscalMonth};

/// The legend's row, under the sentence; below it the months.
const MONTHS: f64 = 44.0;
const HEAD: f64 = MONTHS + 54.0;
const ROW: f64 = 66.0;
const BAR: f64 = 20.0;
/// More than this are told in a line below.
const ROWS: usize = 7;
/// Where the rows end.
const FOOT: f64 = HEAD + ROWS as f64 * ROW;
const MONTH: f64 = WIDTH / FiscalMonth::COUNT as f64;

pub fn meeting_roadmap(data: &Roadmap, id: &str) -> Figure {
    let words = MeetingWords {
        title: data.title(),
        description: data.description(),
        table: data.table(),
    };
    let all = by_turn(data);
    let rows = match all.len() > ROWS {
        true => ROWS - 1,
        false => all.len(),
    };
    compose(id, words, |c| {
        months(c, data);
        let (shown, others) = all.split_at(rows);
        for (index, action) in shown.iter().enumerate() {
            draw(c, action, HEAD + index as f64 * ROW);
        }
        if let Some(text) = left_out(others, data.now()) {
            let y = HEAD + rows as f64 * ROW + ROW / 2.0;
            let width = text_width(&text, TEXT);
            c.rect((0.0, y - TEXT * 0.5), (width + 6.0, y + TEXT * 0.5), WHITE);
            c.text((0.0, y), &text, Lettering::new(TEXT));
        }
        legend(c, shown);
    })
}

/// What has its months, in the order of its turn: this month's work, which the sentence above
/// counts; what comes next; what is left from before; what is closed. In a month without work the
/// sentence tells of what is left from before: that comes first then.
fn by_turn(data: &Roadmap) -> Vec<&RoadAction> {
    let now = data.now();
    let actions = data.issues.iter().flat_map(|issue| &issue.actions);
    let mut all: Vec<&RoadAction> = actions.filter(|a| a.span.is_some()).collect();
    let quiet = !all.iter().any(|a| is_of(a, now));
    let turn = |action: &RoadAction| match (action.span, now) {
        _ if action.state == ActionState::Done => 4,
        _ if !action.state.is_open() => 5,
        (Some((_, to)), Some(now)) if to < now => match quiet {
            true => 0,
            false => 3,
        },
        (Some((from, _)), Some(now)) if from > now => 2,
        _ => 1,
    };
    all.sort_by_key(|a| (turn(a), a.span));
    all
}

/// Open work of the present month.
fn is_of(action: &RoadAction, now: Option<FiscalMonth>) -> bool {
    let (Some((from, to)), Some(now)) = (action.span, now) else {
        return false;
    };
    action.state.is_open() && from <= now && now <= to
}

/// ほか9件（11月に進めるもの2件）は、配布資料にあります。
fn left_out(others: &[&RoadAction], now: Option<FiscalMonth>) -> Option<String> {
    let running = others.iter().filter(|a| is_of(a, now)).count();
    let of_them = match now {
        Some(now) if running == others.len() => format!("（どれも{}に進めるもの）", month(now)),
        Some(now) if running > 0 => format!("（{}に進めるもの{running}件）", month(now)),
        _ => String::new(),
    };
    let count = others.len();
    (count > 0).then(|| format!("ほか{count}件{of_them}は、配布資料にあります。"))
}

fn months(c: &Canvas, data: &Roadmap) {
    let now = data.now();
    for at in FiscalMonth::all() {
        let x = f64::from(at.index()) * MONTH;
        c.line(&[(x, HEAD - 8.0), (x, FOOT)], LINE, 1.5);
        let look = Lettering::new(TEXT).middle();
        let look = match now == Some(at) {
            true => {
                let (a, b) = ((x + 4.0, MONTHS), (x + MONTH - 4.0, HEAD - 10.0));
                c.rect(a, b, DATA);
                look.bold().color(WHITE)
            }
            false => look,
        };
        c.text(
            (x + MONTH / 2.0, (MONTHS + HEAD) / 2.0 - 5.0),
            &month(at),
            look,
        );
    }
}

/// What is done and by whom, and its bar below.
fn draw(c: &Canvas, action: &RoadAction, top: f64) {
    let Some((from, to)) = action.span else {
        return;
    };
    let owner = match action.owner.trim() {
        "" => String::new(),
        owner => format!("（{owner}）"),
    };
    let both = format!("{}{owner}", action.what);
    let text = match text_width(&both, TEXT) <= WIDTH - 8.0 {
        true => both,
        false => fit(&action.what, TEXT, WIDTH - 8.0),
    };
    let y = top + TEXT * 0.6;
    let width = text_width(&text, TEXT);
    c.rect((0.0, y - TEXT * 0.5), (width + 6.0, y + TEXT * 0.5), WHITE);
    c.text((0.0, y), &text, Lettering::new(TEXT));
    let (a, b) = (
        f64::from(from.index()) * MONTH + 3.0,
        f64::from(to.index() + 1) * MONTH - 3.0,
    );
    let (top, bottom) = (top + ROW - BAR - 6.0, top + ROW - 6.0);
    // What is under way fills its months alike: a bar filled up to a point would name a date.
    bar(
        c,
        ((a, top), (b, bottom)),
        0.0,
        PEN.thick,
        action.state.into(),
    );
}

/// Only the states that there are.
fn legend(c: &Canvas, shown: &[&RoadAction]) {
    let states = [
        ActionState::Done,
        ActionState::Underway,
        ActionState::Planned,
        ActionState::Stopped,
    ];
    let occurs = |state: &ActionState| shown.iter().any(|action| action.state == *state);
    let entry = |state: ActionState| (Mark::Work(state.into()), state.label().to_owned());
    let entries = states.into_iter().filter(occurs).map(entry).collect();
    Legend::new(entries, LEGEND, WIDTH).draw(&c.at((3.0, 0.0)));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::testing::check_meeting;
    use crate::chart::years::RoadIssue;
    use crate::model::FiscalYear;

    fn data(count: usize) -> Roadmap {
        let month = |m| FiscalMonth::of_calendar(m).expect("1 to 12");
        let spans = [(4, 6), (7, 7), (9, 3), (4, 3), (12, 2), (3, 3), (5, 10)];
        let action = |n: usize| {
            RoadAction {
            what: ["協力する病院と相談支援事業所の顔合わせ", "長期在院者への訪問と交流会をそれぞれの病院で年に4回ずつ開き、その様子を部会に伝える"][n % 2].into(),
            owner: ["保健所", ""][n / 2 % 2].into(),
            span: Some(spans[n % spans.len()]).map(|(a, b)| (month(a), month(b))),
            state: ActionState::ALL[n % ActionState::ALL.len()],
        }
        };
        Roadmap {
            area: "見本の圏域".into(),
            year: FiscalYear::new(2026).expect("in range"),
            today: crate::model::Day::new(2026, 11, 21),
            issues: vec![RoadIssue {
                title: "地域移行".into(),
                actions: (0..count).map(action).collect(),
            }],
        }
    }

    #[test]
    fn every_state_draws_well() {
        for count in [0, 1, 7, 8, 40, 80] {
            let data = data(count);
            check_meeting(&format!("meeting-roadmap-{count}"), |id| {
                meeting_roadmap(&data, id)
            });
        }
    }

    #[test]
    fn what_has_no_room_is_counted_with_this_months_work() {
        let few = meeting_roadmap(&data(40), "r").svg;
        assert!(few.contains(">ほか34件は、配布資料にあります。<"));
        let figure = meeting_roadmap(&data(80), "r");
        let told = ">ほか74件（11月に進めるもの5件）は、配布資料にあります。<";
        assert!(figure.svg.contains(told), "{}", figure.title);
        assert!(figure.title.contains("11月に進める取組は、11件です。"));
        assert!(!meeting_roadmap(&data(7), "r").svg.contains("ほか"));
    }

    /// The first months of what is shown, in its order.
    fn order(data: &Roadmap) -> Vec<(u32, u32)> {
        let spans = by_turn(data).into_iter().filter_map(|a| a.span);
        spans.map(|(a, b)| (a.calendar(), b.calendar())).collect()
    }

    #[test]
    fn this_months_work_comes_first_then_what_comes_next() {
        let mut data = data(7);
        let actions = &mut data.issues[0].actions;
        actions
            .iter_mut()
            .for_each(|a| a.state = ActionState::Planned);
        actions[6].state = ActionState::Underway;
        actions[2].state = ActionState::Done;
        let expected = [(4, 3), (12, 2), (3, 3), (4, 6), (5, 10), (7, 7), (9, 3)];
        assert_eq!(order(&data), expected);
        // A month without work: what is left from before.
        data.issues[0].actions.remove(3);
        let expected = [(4, 6), (5, 10), (7, 7), (12, 2), (3, 3), (9, 3)];
        assert_eq!(order(&data), expected);
        // Another year: as the months go.
        data.today = None;
        let expected = [(4, 6), (5, 10), (7, 7), (12, 2), (3, 3), (9, 3)];
        assert_eq!(
            order(&data),
            [expected[0], (5, 10), (7, 7), (12, 2), (3, 3), (9, 3)]
        );
    }

    #[test]
    fn work_under_way_is_filled_to_no_date() {
        let mut data = data(1);
        data.issues[0].actions[0].state = ActionState::Underway;
        let svg = meeting_roadmap(&data, "r").svg;
        // The bar, and its lower half: from the same month to the same month.
        let document = roxmltree::Document::parse(&svg).expect("XML");
        let of_data = |n: &roxmltree::Node| {
            n.has_tag_name("polygon") && n.attribute("fill") == Some("#0055AD")
        };
        let ends = |n: roxmltree::Node| {
            let points = n.attribute("points").unwrap_or_default().split(' ');
            let x: Vec<f64> = points
                .filter_map(|p| p.split(',').next()?.parse().ok())
                .collect();
            let low = x.iter().copied().fold(f64::INFINITY, f64::min);
            (low, x.into_iter().fold(f64::NEG_INFINITY, f64::max))
        };
        let filled: Vec<_> = document.descendants().filter(of_data).map(ends).collect();
        assert_eq!(filled[0], filled[1]);
        assert!(svg.contains(">進行中<") && !svg.contains(">済<"));
    }
}
