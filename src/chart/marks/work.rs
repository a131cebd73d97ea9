//! How far a piece of work is, as a bar, a part of a ring or a disc.
//!
//! Must not know where it stands.

use crate::chart::draw::theme::{DATA, LINE, TINT_STRONG, WHITE};
use crate::chart::draw::{Canvas, Point};
use crate::model::{ActionState, Outcome, StepState};

/// The state of a piece of work, or what a review found of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Work {
    /// 済, 達成
    Done,
    /// 進行中, 取組中
    Underway,
    /// これから
    Planned,
    /// 取りやめ
    Stopped,
    /// 一部達成
    Partly,
    /// 未達
    NotYet,
}

impl From<ActionState> for Work {
    fn from(state: ActionState) -> Self {
        match state {
            ActionState::Planned => Work::Planned,
            ActionState::Underway => Work::Underway,
            ActionState::Done => Work::Done,
            ActionState::Stopped => Work::Stopped,
        }
    }
}

impl From<StepState> for Work {
    fn from(state: StepState) -> Self {
        match state {
            StepState::NotStarted => Work::Planned,
            StepState::Underway => Work::Underway,
            StepState::Done => Work::Done,
        }
    }
}

impl From<Option<Outcome>> for Work {
    /// What was not looked back on yet is under way.
    fn from(found: Option<Outcome>) -> Self {
        match found {
            None => Work::Underway,
            Some(Outcome::Achieved) => Work::Done,
            Some(Outcome::Partly) => Work::Partly,
            Some(Outcome::NotYet) => Work::NotYet,
        }
    }
}

/// A closed shape that carries a mark.
pub struct WorkShape<F: Fn(f64) -> Vec<Point>> {
    /// The corners, so far within the edge.
    pub inset: F,
    /// The corners of the half that is filled while the work is under way.
    pub half: Vec<Point>,
    /// Left and right end of the middle, where a line may run.
    pub middle: [Point; 2],
    /// Of the outline.
    pub thick: f64,
}

impl<F: Fn(f64) -> Vec<Point>> WorkShape<F> {
    pub fn draw(&self, c: &Canvas, work: Work) {
        let whole = (self.inset)(0.0);
        let outlined = |edge, fill| {
            c.polygon(&whole, edge);
            c.polygon(&(self.inset)(self.thick), fill);
        };
        match work {
            Work::Done => c.polygon(&whole, DATA),
            Work::Planned => outlined(DATA, WHITE),
            Work::Underway => {
                outlined(DATA, WHITE);
                c.polygon(&self.half, DATA);
            }
            Work::Partly => outlined(DATA, TINT_STRONG),
            Work::NotYet => {
                outlined(LINE, WHITE);
                c.line(&self.dash(), LINE, self.thick * 1.4);
            }
            Work::Stopped => {
                c.polygon(&whole, WHITE);
                let edge: Vec<Point> = whole.iter().chain(whole.first()).copied().collect();
                c.dashed(&edge, LINE, self.thick * 0.8, "3 3");
                c.line(&self.middle, LINE, self.thick * 0.8);
            }
        }
    }

    /// A short line in the middle: nothing came of it.
    fn dash(&self) -> [Point; 2] {
        let [a, b] = self.middle;
        let length = (b.0 - a.0).hypot(b.1 - a.1).max(1.0);
        let part = (self.thick * 3.0 / length).min(0.5);
        let at = |t: f64| (a.0 + (b.0 - a.0) * t, a.1 + (b.1 - a.1) * t);
        [at(0.5 - part), at(0.5 + part)]
    }
}

/// A bar from corner to corner. `tip` units of its right end are pointed: what goes on.
pub fn bar(c: &Canvas, (a, b): (Point, Point), tip: f64, thick: f64, work: Work) {
    let middle = (a.1 + b.1) / 2.0;
    let inset = |inset: f64| {
        let mut corners = vec![
            (a.0 + inset, a.1 + inset),
            (b.0 - tip - inset, a.1 + inset),
            (b.0 - inset, middle),
            (b.0 - tip - inset, b.1 - inset),
            (a.0 + inset, b.1 - inset),
        ];
        if tip == 0.0 {
            corners.remove(2);
        }
        corners
    };
    let half = vec![(a.0, middle), (b.0, middle), (b.0 - tip, b.1), (a.0, b.1)];
    let middle = [(a.0, middle), (b.0, middle)];
    WorkShape {
        inset,
        half,
        middle,
        thick,
    }
    .draw(c, work);
}

/// A disc, drawn as a polygon so that half of it can be filled.
pub fn disc(c: &Canvas, (x, y): Point, radius: f64, thick: f64, work: Work) {
    const PARTS: usize = 24;
    let arc = |radius: f64, turns: f64| -> Vec<Point> {
        let angle = |i: usize| std::f64::consts::TAU * turns * i as f64 / PARTS as f64;
        let last = if turns < 1.0 { PARTS } else { PARTS - 1 };
        (0..=last)
            .map(angle)
            .map(|a| (x + radius * a.cos(), y + radius * a.sin()))
            .collect()
    };
    WorkShape {
        inset: |inset: f64| arc(radius - inset, 1.0),
        half: arc(radius, 0.5),
        middle: [(x - radius, y), (x + radius, y)],
        thick,
    }
    .draw(c, work);
}
