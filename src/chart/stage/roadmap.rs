//! The year's work on twelve months, as much of it as a room can read at once.

use super::{BEFORE, HEIGHT, TEXT, WIDTH, Words, compose};
use crate::chart::draw::theme::{ACCENT, LINE, WHITE};
use crate::chart::draw::{Canvas, Lettering, fit, text_width};
use crate::chart::figure::Figure;
use crate::chart::years::{RoadAction, Roadmap};
use crate::model::{ActionState, FiscalMonth};

const HEAD: f64 = 54.0;
const ROW: f64 = 72.0;
const BAR: f64 = 18.0;
/// More than this are told in a line below.
const ROWS: usize = 7;
const MONTH: f64 = WIDTH / FiscalMonth::COUNT as f64;

pub fn stage_roadmap(data: &Roadmap, id: &str) -> Figure {
    let words = Words {
        title: data.title(),
        description: data.description(),
        table: data.table(),
    };
    let all: Vec<&RoadAction> = shown(data);
    let rows = match all.len() > ROWS {
        true => ROWS - 1,
        false => all.len(),
    };
    compose(id, words, |c| {
        months(c, data);
        for (index, action) in all.iter().take(rows).enumerate() {
            draw(c, action, HEAD + index as f64 * ROW);
        }
        if all.len() > rows {
            let y = HEAD + rows as f64 * ROW + ROW / 2.0;
            let text = format!("ほか{}件は、配布資料にあります。", all.len() - rows);
            c.text((0.0, y), &text, Lettering::new(TEXT));
        }
    })
}

/// What has its months: work that waits or runs first.
fn shown(data: &Roadmap) -> Vec<&RoadAction> {
    let all = || data.issues.iter().flat_map(|issue| &issue.actions);
    let placed = |a: &&RoadAction| a.span.is_some();
    let open = all().filter(placed).filter(|a| a.state.is_open());
    let rest = all().filter(placed).filter(|a| !a.state.is_open());
    open.chain(rest).collect()
}

fn months(c: &Canvas, data: &Roadmap) {
    let now = data.now();
    for month in FiscalMonth::all() {
        let x = f64::from(month.index()) * MONTH;
        c.line(&[(x, HEAD - 8.0), (x, HEIGHT)], LINE, 1.5);
        let look = Lettering::new(TEXT).middle();
        let look = match now == Some(month) {
            true => {
                let (a, b) = ((x + 4.0, 0.0), (x + MONTH - 4.0, HEAD - 10.0));
                c.rect(a, b, ACCENT);
                look.bold().color(WHITE)
            }
            false => look,
        };
        let name = format!("{}月", month.calendar());
        c.text((x + MONTH / 2.0, HEAD / 2.0 - 5.0), &name, look);
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
    let (top, bottom) = (top + ROW - BAR - 8.0, top + ROW - 8.0);
    match action.state {
        ActionState::Done => c.rect((a, top), (b, bottom), ACCENT),
        ActionState::Underway => {
            c.rect((a, top), (b, bottom), WHITE);
            c.outline((a, top), (b, bottom), ACCENT, 4.0);
            c.rect((a, top), (a + (b - a) / 2.0, bottom), ACCENT);
        }
        ActionState::Planned => {
            c.rect((a, top), (b, bottom), WHITE);
            c.outline((a, top), (b, bottom), ACCENT, 4.0);
        }
        ActionState::Stopped => {
            let middle = (top + bottom) / 2.0;
            c.dashed(&[(a, middle), (b, middle)], BEFORE, 4.0, "12 8");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::testing::check_stage;
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
        for count in [0, 1, 7, 8, 40] {
            let data = data(count);
            check_stage(&format!("stage-roadmap-{count}"), |id| {
                stage_roadmap(&data, id)
            });
        }
    }

    #[test]
    fn what_has_no_room_is_counted() {
        let figure = stage_roadmap(&data(40), "r");
        assert!(figure.svg.contains(">ほか34件は、配布資料にあります。<"));
        assert!(!stage_roadmap(&data(7), "r").svg.contains("ほか"));
    }
}
