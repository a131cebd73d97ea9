//! Tabs that edit, save, hear of each other, leave and come back, in any order: nothing typed is lost.

use super::super::MemoryStore;
use super::tests::{Tab, area, random, ready, times};
use super::*;
use crate::exchange::backup;
use crate::model::FiscalYear;

const AREAS: [&str; 3] = ["a", "b", "c"];

/// Three tabs over one store, and all that was ever typed.
struct Room {
    store: MemoryStore,
    tabs: Vec<Tab>,
    /// Each is a word of its own, added to a text.
    typed: Vec<String>,
    count: usize,
}

impl Room {
    fn new() -> Self {
        let store = MemoryStore::default();
        let mut first = Tab::open(&store, "first");
        AREAS
            .iter()
            .for_each(|id| first.workspace.put_area(area(id)));
        first.save().expect("room");
        let mut room = Self {
            store,
            tabs: Vec::new(),
            typed: Vec::new(),
            count: 0,
        };
        for _ in 0..3 {
            let tab = room.open();
            room.tabs.push(tab);
        }
        room
    }

    fn open(&mut self) -> Tab {
        self.count += 1;
        let mut tab = Tab::open(&self.store, &format!("tab{}", self.count));
        tab.load_all();
        tab
    }

    fn step(&mut self, next: &mut impl FnMut(usize) -> usize) {
        let which = next(self.tabs.len());
        let id = AreaId::new(AREAS[next(AREAS.len())]);
        match next(10) {
            0..=4 => self.edit(which, &id, next(4)),
            5 if next(4) == 0 => {
                self.store.limit(Some(self.store.size()));
                // It may fit all the same.
                let _ = self.tabs[which].save();
                self.store.limit(None);
            }
            5 | 6 => self.tabs[which].save().expect("room"),
            7 => self.tabs[which].hear(Unit::Area(id)),
            8 => {
                // Killed, closed or reloaded: what is not written was handed over.
                self.tabs[which].leave();
                self.tabs[which] = self.open();
            }
            _ => {
                let w = &mut self.tabs[which].workspace;
                match w.record(&id).is_some() {
                    true => w.remove_area(&id),
                    false => {
                        w.bring_back(&id);
                    }
                }
            }
        }
    }

    fn edit(&mut self, which: usize, id: &AreaId, field: usize) {
        self.count += 1;
        let word = format!("〈{}〉", self.count);
        let Some(record) = self.tabs[which].workspace.record_mut(id) else {
            return;
        };
        let year = FiscalYear::new(2025 + field as i32 % 2).expect("a year");
        match field {
            0 | 1 => record.plan_mut(year).vision.push_str(&word),
            2 => record.area.name.push_str(&word),
            _ => record
                .plan_mut(year)
                .step_mut(crate::model::PdcaStep::Review)
                .note
                .push_str(&word),
        }
        self.typed.push(word);
    }

    /// All is saved and merged; what is then there, and beside it.
    fn end(&mut self) -> String {
        for _ in 0..3 {
            for tab in &mut self.tabs {
                tab.save().expect("room");
            }
        }
        let last = self.open();
        let clashes = ready(last.keeper.clashes()).expect("a store");
        format!("{}\n{clashes:?}", backup::write(&last.workspace, ""))
    }
}

fn run(seed: u64) {
    let mut next = random(seed);
    let mut room = Room::new();
    for _ in 0..200 {
        room.step(&mut next);
    }
    let end = room.end();
    for word in &room.typed {
        assert!(
            end.contains(word.as_str()),
            "seed {seed}: {word} is lost\n{end}"
        );
    }
}

/// Seeds that once lost something.
const KEPT: [u64; 1] = [7919];

#[test]
fn nothing_typed_in_any_tab_is_lost() {
    let fresh = (2..=times(6) as u64).map(|seed| seed * 7919);
    KEPT.into_iter().chain(fresh).for_each(run);
}
