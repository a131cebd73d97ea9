//! What is offered once files are read, and whether it may be done.

use crate::exchange::changes::{AreaStatus, Changes};
use crate::model::{AreaId, AreaRecord, Workspace};
use crate::store::{Deed, StoreError};
use crate::ui::files::words as t;
use crate::ui::widgets::offer::view_model::Offered;
use crate::ui::widgets::offer::words::grouped;

/// What was chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IncomingKind {
    Backup,
    Tables,
}

impl IncomingKind {
    /// Above what would change.
    pub fn title(self) -> &'static str {
        match self {
            Self::Backup => t::RESTORE_CHANGES,
            Self::Tables => t::IMPORT_CHANGES,
        }
    }

    /// In place of the changes where there are none.
    pub fn same(self, offered: &Offered) -> &'static str {
        match self {
            Self::Backup => t::RESTORE_SAME,
            Self::Tables if offered.notes.is_empty() && !offered.has_unsaid() => t::IMPORT_SAME,
            Self::Tables => t::IMPORT_CHANGES_NOTHING,
        }
    }

    pub fn accept(self) -> &'static str {
        match self {
            Self::Backup => t::RESTORE_DO,
            Self::Tables => t::IMPORT_DO,
        }
    }

    /// Beside what is offered anew, as something changed before it was agreed to.
    pub fn changed_meanwhile(self) -> &'static str {
        match self {
            Self::Backup => t::RESTORE_CHANGED_MEANWHILE,
            Self::Tables => t::IMPORT_CHANGED_MEANWHILE,
        }
    }

    /// What agreeing to it is.
    pub fn deed(self) -> Deed {
        match self {
            Self::Backup => Deed::Restored,
            Self::Tables => Deed::TakenIn,
        }
    }

    /// What is said once it is done: of tables, into how many areas they went and how much they changed.
    pub fn done(self, changes: &Changes) -> String {
        match self {
            Self::Backup => t::RESTORE_DONE.to_owned(),
            Self::Tables => taken_in(changes),
        }
    }

    /// The areas to look at then, each with its name.
    pub fn to_see(self, changes: &Changes) -> Vec<(AreaId, String)> {
        let there = changes.areas.iter();
        let there = there.filter(|area| area.after == Some(AreaStatus::Present));
        match self {
            Self::Backup => Vec::new(),
            Self::Tables => there.map(|a| (a.id.clone(), a.name.clone())).collect(),
        }
    }
}

/// 3地域に取り込みました。増えたもの120件、変わったもの4件です。
fn taken_in(changes: &Changes) -> String {
    let counts = || changes.areas.iter().flat_map(|area| area.counts.values());
    let counts = [
        (t::TAKEN_ADDED, counts().map(|c| c.added).sum::<usize>()),
        (t::TAKEN_CHANGED, counts().map(|c| c.changed).sum()),
        (t::TAKEN_GONE, counts().map(|c| c.gone).sum()),
    ];
    let told = counts.iter().filter(|(_, count)| *count > 0);
    let told: Vec<String> = told
        .map(|(what, count)| t::taken(what, &grouped(*count)))
        .collect();
    let areas: Vec<&str> = changes.areas.iter().map(|a| a.name.as_str()).collect();
    t::import_done(&areas, &told.join("、"))
}

/// Where on the page it is told what was done: where the button was that did it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaidAt {
    Source(IncomingKind),
    /// Beside what there was before.
    Before,
    /// That is gone.
    InPlaceOfBefore,
}

/// Whether a 控え was read back: a file `outside` the browser holds the same as what is here, and all
/// of it. `missing`: how many areas are not here because they cannot be read.
pub fn is_read_back(
    source: IncomingKind,
    offered: &Offered,
    outside: bool,
    missing: usize,
) -> bool {
    let is_same = offered.is_same() && offered.before == offered.after;
    outside && source == IncomingKind::Backup && missing == 0 && is_same
}

/// How it ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stored {
    Done,
    /// It stands in memory alone.
    NotStored(StoreError),
}

impl Stored {
    /// What is said of it; `done`: if it is stored.
    pub fn told(&self, done: &str) -> String {
        match self {
            Self::Done => done.to_owned(),
            Self::NotStored(error) => t::not_stored(error),
        }
    }
}

/// What went wrong, told where `source` was chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IncomingTrouble {
    pub source: IncomingKind,
    pub message: String,
}

impl IncomingTrouble {
    pub fn new(source: IncomingKind, message: impl Into<String>) -> Self {
        Self {
            source,
            message: message.into(),
        }
    }
}

/// The areas that are not in `after` as they are, and where they are, in `before`.
pub fn replaced<'w>(before: &'w Workspace, after: &Workspace) -> Vec<&'w AreaId> {
    let replaced = |from: &'w [AreaRecord], to: &[AreaRecord]| {
        let gone = from.iter().filter(|r| !to.contains(r));
        gone.map(|r| &r.area.id).collect::<Vec<_>>()
    };
    let mut all = replaced(&before.records, &after.records);
    all.extend(replaced(&before.removed, &after.removed));
    all
}

/// Whether to go on after the present workspace was put by, or what is told. Where nothing can be
/// stored at all, nothing is lost by going on.
pub fn may_go_on(outcome: Result<(), StoreError>) -> Result<(), String> {
    match outcome {
        Ok(()) | Err(StoreError::Blocked) => Ok(()),
        Err(StoreError::Full) => Err(t::NO_ROOM.to_owned()),
        Err(error @ (StoreError::Unreadable(_) | StoreError::Unread(_) | StoreError::Other(_))) => {
            Err(t::not_kept(&error))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::changes::changes;
    use crate::exchange::pause::{Unpaused, at_once};
    use crate::ui::view_models::testing::sample;

    fn offered(before: &Workspace, after: &Workspace) -> Offered {
        let changes = at_once(changes(before, after, &Unpaused)).expect("nothing waits");
        let changes = changes.expect("not stopped");
        Offered::of(before.clone(), after.clone(), changes)
    }

    #[test]
    fn what_is_compared_anew_is_told_in_the_words_of_what_was_chosen() {
        let told = |source: IncomingKind| source.changed_meanwhile();
        assert!(told(IncomingKind::Backup).contains("まだ戻していません。"));
        assert!(told(IncomingKind::Tables).contains("まだ取り込んでいません。"));
    }

    #[test]
    fn a_file_is_called_the_same_only_if_there_is_nothing_to_be_told_of_it() {
        let mut same = offered(&Workspace::default(), &Workspace::default());
        assert_eq!(IncomingKind::Tables.same(&same), t::IMPORT_SAME);
        same.unsaid = 1;
        assert_eq!(IncomingKind::Tables.same(&same), t::IMPORT_CHANGES_NOTHING);
        same.unsaid = 0;
        same.notes.push("数字のほうを使います。".to_owned());
        assert_eq!(IncomingKind::Tables.same(&same), t::IMPORT_CHANGES_NOTHING);
    }

    #[test]
    fn a_backup_is_read_back_if_a_file_holds_all_that_is_here() {
        let mut here = Workspace::default();
        here.records.push(sample());
        let same = offered(&here, &here);
        let check = |source, offered, outside, missing, expected| {
            let is = is_read_back(source, offered, outside, missing);
            assert_eq!(is, expected);
        };
        check(IncomingKind::Backup, &same, true, 0, true);
        // From the browser itself; an area is away; no 控え.
        check(IncomingKind::Backup, &same, false, 0, false);
        check(IncomingKind::Backup, &same, true, 1, false);
        check(IncomingKind::Tables, &same, true, 0, false);
        let other = offered(&here, &Workspace::default());
        check(IncomingKind::Backup, &other, true, 0, false);
    }

    #[test]
    fn what_is_not_stored_is_not_called_done() {
        let told = |stored: Stored| stored.told("取り込みました。");
        assert_eq!(told(Stored::Done), "取り込みました。");
        let full = told(Stored::NotStored(StoreError::Full));
        assert!(
            full.contains("書き込めていません") && !full.contains("取り込みました。"),
            "{full}"
        );
    }

    #[test]
    fn what_was_taken_in_is_counted_and_can_be_gone_to() {
        let before = Workspace::default();
        let mut after = Workspace::default();
        after.records.push(sample());
        let new = offered(&before, &after).changes;
        let told = IncomingKind::Tables.done(&new);
        assert!(
            told.starts_with("「見本・あおば川圏域」に取り込みました。増えたもの"),
            "{told}"
        );
        assert!(!told.contains("変わったもの"), "{told}");
        let to_see = IncomingKind::Tables.to_see(&new);
        assert_eq!(to_see, [(sample().area.id, sample().area.name)]);
        let many = vec!["津圏域"; 12];
        assert!(t::import_done(&many, "").starts_with("12地域に取り込みました。"));
    }

    #[test]
    fn an_area_is_replaced_unless_it_stays_as_and_where_it_is() {
        let named = |id: &str| {
            let mut record = sample();
            record.area.id = AreaId::new(id);
            record
        };
        let mut before = Workspace::default();
        before
            .records
            .extend(["same", "other", "gone", "away"].map(named));
        before.removed.extend(["back", "stays"].map(named));
        let mut after = Workspace::default();
        after
            .records
            .extend(["new", "other", "same", "back"].map(named));
        after.records[1].area.population = Some(1);
        after.removed.extend(["stays", "away"].map(named));
        let ids = ["other", "gone", "away", "back"].map(AreaId::new);
        assert_eq!(replaced(&before, &after), ids.iter().collect::<Vec<_>>());
        assert_eq!(replaced(&after, &after), Vec::<&AreaId>::new());
    }

    #[test]
    fn without_room_for_the_way_back_nothing_is_replaced() {
        let check = |outcome, expected| assert_eq!(may_go_on(outcome), expected);
        check(Ok(()), Ok(()));
        check(Err(StoreError::Blocked), Ok(()));
        check(Err(StoreError::Full), Err(t::NO_ROOM.to_owned()));
        let told = may_go_on(Err(StoreError::Other("x".to_owned()))).expect_err("not kept");
        assert!(
            told.contains("取りやめました") && told.contains("（x）"),
            "{told}"
        );
        assert!(
            !told.contains("いっぱい"),
            "room is not what is missing: {told}"
        );
    }
}
