//! The parts of the app that are loaded only when they are opened, and where each stands.
//!
//! The first visit loads what the first pages need; `split` marks what is not among it. Must not
//! know how a part travels (a file of the site, or a piece of the single file): xtask and
//! `public/boot/parts.js` see to that.

pub mod split;

use crate::ui::route::Route;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Pages whose code travels together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// An area and its checklist: the everyday work.
    Work,
    /// What is looked at together: figures and findings.
    Talk,
    /// The year: its plan, indicators, 協議の場, and the forms that come out of them.
    Year,
    /// The meeting: on the screen and on paper.
    Meeting,
    /// Files and what one reads up: opened now and then.
    Papers,
}

impl Part {
    /// In the order in which they are likely to be needed.
    pub const ALL: [Self; 5] = [
        Self::Work,
        Self::Talk,
        Self::Year,
        Self::Meeting,
        Self::Papers,
    ];

    /// The part that holds a page; `None` for those that are always there.
    pub fn of(route: &Route) -> Option<Self> {
        match route {
            Route::Home | Route::Unknown(_) => None,
            Route::Area(_) | Route::Fill { .. } => Some(Self::Work),
            Route::Result { .. } | Route::Years(_) => Some(Self::Talk),
            Route::Talk { .. }
            | Route::Show { .. }
            | Route::Minutes { .. }
            | Route::Handout { .. } => Some(Self::Meeting),
            Route::Plan { .. }
            | Route::Issue { .. }
            | Route::Close { .. }
            | Route::Papers { .. }
            | Route::Form { .. }
            | Route::Indicators(_)
            | Route::Indicator { .. }
            | Route::Forums(_)
            | Route::Forum { .. } => Some(Self::Year),
            Route::NewArea
            | Route::EditArea(_)
            | Route::Export { .. }
            | Route::Files
            | Route::Lists
            | Route::Help => Some(Self::Papers),
        }
    }
}

/// Where a part stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// Nobody has asked for it yet.
    Away,
    UnderWay,
    Here,
    /// It did not come; it can be asked for again.
    Failed,
}

/// The arrivals of all parts, in a context of the app.
#[derive(Clone, Copy)]
pub struct Parts {
    arrivals: [RwSignal<Arrival>; Part::ALL.len()],
    attempts: RwSignal<u32>,
}

impl Parts {
    pub fn new() -> Self {
        Self {
            arrivals: Part::ALL.map(|_| RwSignal::new(Arrival::Away)),
            attempts: RwSignal::new(0),
        }
    }

    fn signal(&self, part: Part) -> RwSignal<Arrival> {
        self.arrivals[part as usize]
    }

    /// Where `part` stands, followed.
    pub fn arrival(&self, part: Part) -> Arrival {
        self.signal(part).get()
    }

    /// Whether the code of a page is still to come, followed.
    pub fn awaits(&self, route: &Route) -> bool {
        Part::of(route).is_some_and(|part| {
            let arrival = self.arrival(part);
            matches!(arrival, Arrival::Away | Arrival::UnderWay)
        })
    }

    /// How often a user has asked again for a part that did not come, followed.
    pub fn attempts(&self) -> u32 {
        self.attempts.get()
    }

    /// Asks for `part`, unless it is here or under way.
    pub fn ask(&self, part: Part) {
        let arrival = self.signal(part);
        if matches!(arrival.get_untracked(), Arrival::Here | Arrival::UnderWay) {
            return;
        }
        arrival.set(Arrival::UnderWay);
        spawn_local(async move {
            let came = split::load(part).await.is_ok();
            settle(arrival, if came { Arrival::Here } else { Arrival::Failed });
        });
    }

    pub fn ask_again(&self, part: Part) {
        self.attempts.update(|n| *n += 1);
        self.ask(part);
    }

    /// Fetches, one after another, whatever nobody has asked for yet. What does not come is
    /// asked for anew when it is opened: nothing is said about it before.
    pub fn fetch_quietly(self) {
        spawn_local(async move {
            for part in Part::ALL {
                let arrival = self.signal(part);
                if arrival.get_untracked() == Arrival::Away && split::load(part).await.is_ok() {
                    settle(arrival, Arrival::Here);
                }
            }
        });
    }
}

/// A page that is drawn is not drawn again because its part came by two ways.
fn settle(arrival: RwSignal<Arrival>, outcome: Arrival) {
    if arrival.get_untracked() != Arrival::Here {
        arrival.set(outcome);
    }
}

pub fn use_parts() -> Parts {
    expect_context::<Parts>()
}
