//! Chosen files are read, asked about and compared, in slices; each step can be stopped.
//!
//! Must not know what becomes of what is offered.

use super::state::{Incoming, OFFERED_AT, heading_id};
use crate::exchange::Halt;
use crate::exchange::changes::changes;
use crate::exchange::pause::Progress;
use crate::exchange::take_in::{Before, NextStep, Remembered, ToldArea, Wishes, next_step};
use crate::model::Workspace;
use crate::store::Aside;
use crate::ui::browser::{focus, rest};
use crate::ui::files::view_model::{
    IncomingKind, NotRead, Others, aside_when, read_backup, read_tables,
};
use crate::ui::files::words;
use crate::ui::state::new_ids;
use crate::ui::state::slices::Slices;
use crate::ui::view_models::selected_file::SelectedFile;
use crate::ui::widgets::offer::view::{clear_id, part_id};
use crate::ui::widgets::offer::view_model::{Offered, Stage, in_words};
use crate::ui::widgets::offer::words as t;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::rc::Rc;
use std::sync::Arc;

impl Incoming {
    /// Reads what is chosen on another page.
    pub fn follow_chosen(self) {
        Effect::new(move |_| self.take_chosen());
    }

    /// A file that was chosen on another page.
    fn take_chosen(self) {
        let Some(chosen) = self.own_backup.take_chosen() else {
            return;
        };
        spawn_local(async move {
            self.backup(vec![chosen.file], true).await;
            let is_read_back = self.is_read_back.try_get_untracked().unwrap_or_default();
            match chosen.own {
                Some(own) if is_read_back => self.own_backup.adopt(own),
                own => {
                    let _ = self.own_file.try_update_value(|file| *file = own);
                }
            }
            go_to_offer();
        });
    }

    pub fn read_backup(&self, files: Vec<SelectedFile>) {
        let incoming = *self;
        spawn_local(async move { incoming.backup(files, true).await });
    }

    /// What was set aside, as if it were a 控え.
    pub fn read_aside(&self, aside: &Aside) {
        let incoming = *self;
        let bytes = aside.text.clone().into_bytes();
        let file = SelectedFile::new(words::aside_name(&aside_when(aside.when())), Some(bytes));
        spawn_local(async move {
            incoming.backup(vec![file], false).await;
            go_to_offer();
        });
    }

    /// `outside`: it comes from a file.
    pub(super) async fn backup(self, files: Vec<SelectedFile>, outside: bool) {
        let turn = self.begin();
        self.note_from(&files);
        self.show(IncomingKind::Backup, Stage::Working { what: t::READING });
        // So that it is seen that something is under way.
        rest::a_moment(0).await;
        if !self.is_wanted(turn) {
            return;
        }
        let after = match read_backup(&files) {
            Some(Ok(read)) => {
                self.is_of_one_voice.set_value(read.is_of_one_voice);
                read.workspace
            }
            Some(Err(NotRead::Wrong(message))) => {
                return self.tell_trouble(IncomingKind::Backup, message);
            }
            _ => return,
        };
        self.app_state.bring_all().await;
        if self.is_wanted(turn) {
            self.compare(turn, after, outside).await;
        }
    }

    fn note_from(self, files: &[SelectedFile]) {
        let names = files.iter().map(|file| file.name.clone());
        self.from.set_value(names.collect());
    }

    /// What the workspace of a 控え would change.
    async fn compare(self, turn: u32, after: Workspace, outside: bool) {
        let before = self.app_state.peek(Workspace::clone);
        self.show(IncomingKind::Backup, Stage::Working { what: t::COMPARING });
        if let Ok(changes) = changes(&before, &after, &self.slices(turn)).await {
            let offered = Offered::of(before, after, changes);
            self.offer(
                IncomingKind::Backup,
                offered,
                (outside, Remembered::default()),
            )
            .await;
        }
    }

    /// Rests while areas are compared, and tells how many were.
    fn slices(self, turn: u32) -> Slices<impl Fn() -> bool, impl Fn(Progress)> {
        let compared = move |progress: Progress| {
            if self.is_wanted(turn) {
                self.how_far.set(t::compared(progress.done, progress.all));
            }
        };
        Slices::new(move || self.is_wanted(turn), compared)
    }

    pub fn read_tables(&self, files: Vec<SelectedFile>) {
        let incoming = *self;
        spawn_local(async move { incoming.tables(files).await });
    }

    async fn tables(self, files: Vec<SelectedFile>) {
        let turn = self.begin();
        self.note_from(&files);
        self.show(IncomingKind::Tables, Stage::Working { what: t::READING });
        self.how_far.set(t::read(0, files.len(), "0"));
        let all = files.len();
        let read = move |files, rows| {
            if self.is_wanted(turn) {
                self.how_far.set(t::read(files, all, &t::grouped(rows)));
            }
        };
        let slices = Slices::new(move || self.is_wanted(turn), |_| ());
        let read = read_tables(&files, read, &slices).await;
        if !self.is_wanted(turn) {
            return;
        }
        let (told, others) = match read {
            Ok(tables) => {
                let all = Others {
                    tables,
                    left_out: Vec::new(),
                };
                return self.compare_tables(turn, all).await;
            }
            Err(NotRead::Stopped) => return,
            Err(NotRead::Wrong(told)) => (told, None),
            Err(NotRead::SomeWrong { told, others }) => (told, Some(others)),
        };
        self.reading.others.set(others);
        self.tell_trouble(IncomingKind::Tables, told);
    }

    /// Goes on with the files that could be read.
    pub fn leave_out(&self) {
        let incoming = *self;
        let others = self.reading.others.try_update(Option::take).flatten();
        if let Some(others) = others {
            let turn = self.begin();
            self.from
                .update_value(|from| from.retain(|name| !others.left_out.contains(name)));
            spawn_local(async move {
                incoming.compare_tables(turn, others).await;
                incoming.go_to(turn, part_id(heading_id(IncomingKind::Tables)));
            });
        }
    }

    /// What tables would change.
    async fn compare_tables(self, turn: u32, read: Others) {
        self.app_state.bring_all().await;
        if !self.is_wanted(turn) {
            return;
        }
        let reading = self.reading;
        reading.files.set_value(Rc::new(read.tables));
        reading.left_out.set_value(read.left_out);
        reading.wishes.set_value(Wishes::default());
        reading.asked.set_value(Vec::new());
        reading.fresh.set_value(new_ids::area().to_string());
        self.show(IncomingKind::Tables, Stage::Working { what: t::COMPARING });
        self.step(turn).await;
    }

    /// Asks the next question, or offers.
    async fn step(self, turn: u32) {
        let reading = self.reading;
        let remembered = match self.app_state.keeper() {
            Ok(keeper) => keeper.remembered().await,
            Err(_) => Remembered::default(),
        };
        if !self.is_wanted(turn) {
            return;
        }
        let workspace = self.app_state.peek(Workspace::clone);
        let library = self.app_state.library.get_untracked();
        let (files, wishes) = (reading.files.get_value(), reading.wishes.get_value());
        let fresh = reading.fresh.get_value();
        let before = Before {
            workspace: &workspace,
            library: &library,
            remembered: &remembered,
            fresh: &fresh,
        };
        match next_step(&files, before, &wishes, &self.slices(turn)).await {
            Err(Halt::Stopped) => {}
            Err(Halt::Wrong(error)) => {
                if self.is_wanted(turn) {
                    self.tell_trouble(IncomingKind::Tables, error.to_string());
                }
            }
            Ok(_) if !self.is_wanted(turn) => {}
            Ok(NextStep::Ask(question)) => {
                let number = reading.asked.with_value(Vec::len) + 1;
                let words = in_words(&question);
                reading.question.set_value(Some(*question));
                let question = words;
                self.show(IncomingKind::Tables, Stage::Asking { number, question });
            }
            Ok(NextStep::Offer(mut offer)) => {
                let left_out = reading.left_out.get_value();
                if !left_out.is_empty() {
                    offer.notes.insert(0, words::left_out(&left_out));
                }
                let stays = offer.stays.map(|stays| {
                    let (from, to) = (offer.workspace.clone(), stays.workspace);
                    Arc::new(Offered::of(from, to, stays.changes))
                });
                let offered = Offered {
                    stays,
                    notes: offer.notes,
                    followed: offer.followed,
                    unsaid: offer.unsaid,
                    clears_unsaid: wishes.clear_unsaid,
                    ..Offered::of(workspace, offer.workspace, offer.changes)
                };
                self.offer(IncomingKind::Tables, offered, (true, offer.remember))
                    .await;
            }
        }
    }

    /// The person's answer to what is asked; the focus goes to what comes next.
    pub fn answer(&self, answer: usize) {
        let reading = self.reading;
        let Some(question) = reading.question.try_update_value(Option::take).flatten() else {
            return;
        };
        reading.wishes.update_value(|wishes| {
            wishes.decided.insert(question.topic.clone(), answer);
        });
        reading.asked.update_value(|asked| asked.push(question));
        self.go_on(part_id(heading_id(IncomingKind::Tables)));
    }

    /// The last answer is taken back.
    pub fn ask_again(&self) {
        let reading = self.reading;
        let last = reading.asked.try_update_value(Vec::pop).flatten();
        if let Some(question) = last {
            reading.wishes.update_value(|wishes| {
                wishes.decided.remove(&question.topic);
            });
        }
        self.go_on(part_id(heading_id(IncomingKind::Tables)));
    }

    /// What was said earlier of this area counts no more; the focus goes to what is asked then.
    pub fn ask_of_area(&self, area: ToldArea) {
        self.reading.wishes.update_value(|wishes| {
            wishes.ask_again.insert(area);
        });
        self.go_on(part_id(heading_id(IncomingKind::Tables)));
    }

    /// Whether what the files do not have is to go.
    pub fn clear_unsaid(&self, clears: bool) {
        self.reading
            .wishes
            .update_value(|wishes| wishes.clear_unsaid = clears);
        self.go_on(clear_id(heading_id(IncomingKind::Tables)));
    }

    /// What was offered is about something that changed meanwhile: it is compared anew.
    pub(super) fn offer_again(self, source: IncomingKind, offered: &Offered) {
        match source {
            IncomingKind::Tables => self.go_on(part_id(heading_id(source))),
            IncomingKind::Backup => {
                let turn = self.next_turn();
                let after = offered.after.clone();
                spawn_local(async move { self.compare(turn, after, false).await });
            }
        }
        self.tell_beside(source, source.changed_meanwhile());
    }

    fn go_on(self, then_to: String) {
        // What was offered or asked was about another answer.
        let turn = self.next_turn();
        self.room.set(None);
        self.how_far.set(String::new());
        self.show(IncomingKind::Tables, Stage::Working { what: t::COMPARING });
        spawn_local(async move {
            self.step(turn).await;
            self.go_to(turn, then_to);
        });
    }

    /// What had the focus is gone.
    fn go_to(self, turn: u32, id: String) {
        if self.is_wanted(turn) {
            request_animation_frame(move || focus::first(&format!("#{id}")));
        }
    }
}

/// Once the page is drawn and its heading has had the focus.
fn go_to_offer() {
    request_animation_frame(|| request_animation_frame(|| focus::part(OFFERED_AT)));
}
