//! What is offered once files are read, and whether it may be done.

use crate::exchange::restore::{Change, changes};
use crate::model::{AreaId, AreaRecord, Workspace};
use crate::store::StoreError;
use crate::ui::files::words as t;

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
    pub fn same(self) -> &'static str {
        match self {
            Self::Backup => t::RESTORE_SAME,
            Self::Tables => t::IMPORT_SAME,
        }
    }

    pub fn accept(self) -> &'static str {
        match self {
            Self::Backup => t::RESTORE_DO,
            Self::Tables => t::IMPORT_DO,
        }
    }

    pub fn done(self) -> &'static str {
        match self {
            Self::Backup => t::RESTORE_DONE,
            Self::Tables => t::IMPORT_DONE,
        }
    }
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
pub fn is_read_back(waiting: &Waiting, outside: bool, missing: usize) -> bool {
    let is_same = waiting.changes.is_empty() && waiting.workspace == waiting.before;
    outside && waiting.source == IncomingKind::Backup && missing == 0 && is_same
}

/// What was read and waits for a word.
#[derive(Clone, Debug, PartialEq)]
pub struct Waiting {
    pub source: IncomingKind,
    /// What there was when it was read, and what would be.
    pub before: Workspace,
    pub workspace: Workspace,
    /// In lines for people; empty if all is as it is now.
    pub changes: Vec<String>,
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

/// What was read, with what it would change in `now`.
pub fn offered(
    source: IncomingKind,
    read: Result<Workspace, String>,
    now: &Workspace,
) -> Result<Waiting, IncomingTrouble> {
    match read {
        Ok(workspace) => Ok(Waiting {
            source,
            changes: changes(now, &workspace)
                .iter()
                .map(Change::describe)
                .collect(),
            before: now.clone(),
            workspace,
        }),
        Err(message) => Err(IncomingTrouble { source, message }),
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
    use crate::ui::view_models::testing::sample;

    #[test]
    fn what_is_read_is_offered_with_what_it_changes() {
        let mut read = Workspace::default();
        read.records.push(sample());
        let offer = |now: &Workspace| offered(IncomingKind::Tables, Ok(read.clone()), now);
        let waiting = offer(&Workspace::default()).expect("read");
        assert_eq!(
            (waiting.source, &waiting.workspace),
            (IncomingKind::Tables, &read)
        );
        assert_eq!(waiting.changes.len(), 1);
        assert!(waiting.changes[0].contains(&sample().area.name));
        assert_eq!(offer(&read).expect("read").changes, Vec::<String>::new());
    }

    #[test]
    fn a_backup_is_read_back_if_a_file_holds_all_that_is_here() {
        let mut here = Workspace::default();
        here.records.push(sample());
        let of = |source, read: &Workspace| offered(source, Ok(read.clone()), &here).expect("read");
        let same = of(IncomingKind::Backup, &here);
        assert!(is_read_back(&same, true, 0));
        assert!(!is_read_back(&same, false, 0), "from the browser itself");
        assert!(!is_read_back(&same, true, 1), "an area is away");
        assert!(!is_read_back(&of(IncomingKind::Tables, &here), true, 0));
        let other = of(IncomingKind::Backup, &Workspace::default());
        assert!(!is_read_back(&other, true, 0));
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
    fn what_cannot_be_read_is_told_where_it_was_chosen() {
        let told = offered(
            IncomingKind::Backup,
            Err("x".to_owned()),
            &Workspace::default(),
        );
        assert_eq!(told, Err(IncomingTrouble::new(IncomingKind::Backup, "x")));
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
