//! Tables coming in, several files at once and mixed: first read, then asked about where that is
//! needed, then offered with all that they would change.
//!
//! - [`read_file`]: one file after another, of whatever kind;
//! - [`next_step`]: the next [`Question`], or the [`Offer`] when nothing is left to ask. It is asked
//!   again after each answer, and says the same as long as nothing else is answered;
//! - `columns`, `items`, `identity`, `editions`, `versions`: what may be asked, in this order;
//! - `made`, `remembered`: how old a file is, and what was taken in before;
//! - `answers`, `year`: what files say over what is here; `blanks`, `twins`: what stays all the same;
//!   `unknown`, `rows`, `unchanged`: what is told of it.
//!
//! Must not know how files were chosen, nor how a question is worded. All of it is taken in, or
//! nothing.

mod answers;
mod blanks;
mod columns;
mod editions;
mod file;
mod gathered;
mod identity;
mod items;
mod levels;
mod made;
mod places;
mod question;
mod remembered;
mod rows;
#[cfg(test)]
mod tests;
mod told_area;
mod twins;
mod unchanged;
mod unknown;
mod versions;
mod year;

pub use file::{ReadFile, read_file};
pub use question::{About, Decisions, Question, RoundList, Subject, Topic, Version};
pub use remembered::{Remembered, TakenIn};
pub use told_area::{FollowedWord, KnownArea, ToldArea};

use super::changes::{Changes, ThingChange, changes};
use super::csv::tables::Halt;
use super::csv::tables::year::YearTable;
use super::error::{FileError, Problem};
use super::lists::builtin::builtin_lists;
use super::pause::{Pause, Progress, Stopped, Unpaused, at_once};
use super::text_encoding::comes_back_as;
use crate::model::{Area, AreaId, AreaRecord, EditionRef, Library, Workspace};
use answers::RoundFromFiles;
use gathered::{Gathered, gathered, told_areas};
use identity::{KnownAreas, identities};
use items::Unclear;
use std::collections::{BTreeMap, BTreeSet};
use twins::NewTexts;
use versions::{Order, keys, open_question, overruled};

/// What there is before anything is taken in.
#[derive(Clone, Copy)]
pub struct Before<'a> {
    pub workspace: &'a Workspace,
    pub library: &'a Library,
    /// Of earlier files.
    pub remembered: &'a Remembered,
    /// What the ids of new areas begin with, where a file's own cannot be used: unlike any other.
    pub fresh: &'a str,
}

/// What a person has said of the files.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Wishes {
    pub decided: Decisions,
    /// What the files do not have, or have blank, is to go where they speak of the round or the plan.
    pub clear_unsaid: bool,
    /// What was said of these areas earlier counts no more.
    pub ask_again: BTreeSet<ToldArea>,
}

/// What comes next.
#[derive(Clone, Debug, PartialEq)]
pub enum NextStep {
    Ask(Box<Question>),
    Offer(Box<Offer>),
}

/// What would be if the person agrees.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    pub workspace: Workspace,
    pub changes: Changes,
    /// How many answers, judgements and texts of plans the files do not have, or have blank.
    pub unsaid: usize,
    /// Which they are, unless they go.
    pub stays: Option<Box<Stays>>,
    /// What is to be known before: what could not be shown, what was passed over.
    pub notes: Vec<String>,
    pub remember: Remembered,
    /// What was said of areas earlier and is followed, where the files name the area otherwise.
    pub followed: Vec<FollowedWord>,
}

/// What stays as it is here because the files do not have it, or have it blank: what would go from the
/// offered workspace if the person said so.
#[derive(Clone, Debug, PartialEq)]
pub struct Stays {
    /// Without it.
    pub workspace: Workspace,
    /// From the offered workspace to that.
    pub changes: Changes,
}

/// The next question, or what all the files would change.
///
/// # Errors
/// What is wrong with a file beside the others, or that it was stopped.
pub async fn next_step(
    files: &[ReadFile],
    before: Before<'_>,
    wishes: &Wishes,
    pause: &impl Pause,
) -> Result<NextStep, Halt> {
    let decided = &wishes.decided;
    let tables = match columns::tables(files, decided) {
        Ok(tables) => tables,
        Err(question) => return Ok(NextStep::Ask(question)),
    };
    let tables = match items::by_item(files, tables, before.library, decided, pause).await {
        Ok(tables) => tables,
        Err(Unclear::Ask(question)) => return Ok(NextStep::Ask(question)),
        Err(Unclear::Wrong(error)) => return Err(error.into()),
        Err(Unclear::Stopped) => return Err(Halt::Stopped),
    };
    let told = told_areas(files, &tables);
    let known = KnownAreas {
        workspace: before.workspace,
        known: &before.remembered.areas,
        fresh: before.fresh,
        ask_again: &wishes.ask_again,
    };
    let identities = match identities(&told, &known, decided) {
        Ok(identities) => identities,
        Err(question) => return Ok(NextStep::Ask(question)),
    };
    let here = (before.workspace, before.library);
    let said = (decided, pause);
    let tables = match editions::by_edition(files, tables, &identities, here, said).await {
        Ok(tables) => tables,
        Err(Unclear::Ask(question)) => return Ok(NextStep::Ask(question)),
        Err(Unclear::Wrong(error)) => return Err(error.into()),
        Err(Unclear::Stopped) => return Err(Halt::Stopped),
    };
    let areas = gathered(&tables, &identities);
    for (done, (id, area)) in areas.iter().enumerate() {
        pause
            .at(Progress {
                done,
                all: areas.len(),
            })
            .await?;
        if let Some(question) = open_question(id, area, files, decided)? {
            return Ok(NextStep::Ask(Box::new(question)));
        }
    }
    let mut notes = unknown::told(areas.iter().map(|(_, area)| area), before.library);
    for (_, area) in &areas {
        notes.extend(rows::told(
            area,
            files,
            before.library,
            !wishes.clear_unsaid,
        ));
    }
    notes.extend(before.remembered.older(&areas, files));
    notes.extend(files.iter().flat_map(noted));
    for (file, table) in files.iter().zip(&tables) {
        notes.extend(levels::told(file, table, before.library, pause).await?);
    }
    let mut taking = Taking {
        files,
        before: before.workspace,
        wishes,
        unsaid: 0,
        new_texts: NewTexts::default(),
    };
    let (mut records, mut cleared) = (BTreeMap::new(), BTreeMap::new());
    let mut unheard = BTreeSet::new();
    for (done, (id, area)) in areas.iter().enumerate() {
        let progress = Progress {
            done,
            all: areas.len(),
        };
        pause.at(progress).await?;
        let unsaid = taking.unsaid;
        let clears = wishes.clear_unsaid;
        let record = taking.area(id, area, clears, pause).await?;
        records.insert(id.clone(), record);
        unheard.extend(overruled(id, area, decided));
        if taking.unsaid > unsaid {
            unheard.extend(area.files());
        }
        if taking.unsaid > unsaid && !clears {
            let mut again = Taking { ..taking };
            let record = again.area(id, area, true, pause).await?;
            cleared.insert(id.clone(), record);
        }
    }
    let unsaid = taking.unsaid;
    let taken_in = before.remembered.newer(&areas, files);
    notes.extend(taking.new_texts.notes());
    let order = areas.iter().map(|(id, _)| id.clone()).collect::<Vec<_>>();
    let workspace = with(before.workspace, records, &order);
    let stays = match cleared.is_empty() {
        true => None,
        false => {
            let cleared = with(&workspace, cleared, &order);
            Some(Box::new(Stays {
                changes: changes(&workspace, &cleared, pause).await?,
                workspace: cleared,
            }))
        }
    };
    let changes = changes(before.workspace, &workspace, pause).await?;
    notes.extend(unchanged::told(files, &areas, &changes, &unheard));
    Ok(NextStep::Offer(Box::new(Offer {
        changes,
        workspace,
        unsaid,
        stays,
        notes,
        remember: Remembered {
            areas: identities.said,
            taken_in,
        },
        followed: identities.followed,
    })))
}

/// What was passed over in a file; and what disagrees in it and cannot be asked about, because the
/// readable columns cannot be read.
fn noted(file: &ReadFile) -> impl Iterator<Item = String> {
    let notes = file.notes.iter().map(|note| note.0.clone());
    let disagree = file.disagreements.iter();
    let disagree = disagree.filter(|_| file.by_readable.is_none()).map(|d| {
        let about = match d.first_about.as_str() {
            "" => String::new(),
            about => format!("（{about}）"),
        };
        format!(
            "{}行目{about}から{}行で、「{}」の列と「{}」の列が合いません（「{}」と「{}」）。「{}」の列で取り込みます。",
            d.first_line,
            d.rows,
            d.readable_column,
            d.code_column,
            d.readable_says,
            d.code_says,
            d.code_column
        )
    });
    let all = notes.chain(disagree);
    all.map(|note| format!("「{}」: {note}", file.name))
}

/// The workspace with these records in place of those with the same ids; what was put away comes
/// back, and what is new comes last.
fn with(
    before: &Workspace,
    mut records: BTreeMap<AreaId, AreaRecord>,
    order: &[AreaId],
) -> Workspace {
    let here = before.records.iter();
    let here = here.map(|r| records.remove(&r.area.id).unwrap_or_else(|| r.clone()));
    let mut workspace = Workspace {
        records: here.collect(),
        removed: Vec::new(),
        checklists: before.checklists.clone(),
        references: before.references.clone(),
    };
    let new: Vec<_> = order.iter().filter_map(|id| records.remove(id)).collect();
    let back: BTreeSet<_> = new.iter().map(|r| r.area.id.clone()).collect();
    workspace.records.extend(new);
    let away = before.removed.iter();
    let away = away.filter(|r| !back.contains(&r.area.id));
    workspace.removed.extend(away.cloned());
    workspace
}

struct Taking<'a> {
    files: &'a [ReadFile],
    before: &'a Workspace,
    wishes: &'a Wishes,
    unsaid: usize,
    new_texts: NewTexts,
}

impl Taking<'_> {
    async fn area(
        &mut self,
        id: &AreaId,
        area: &Gathered<'_>,
        clears: bool,
        pause: &impl Pause,
    ) -> Result<AreaRecord, Halt> {
        let here = self.before.records.iter().chain(&self.before.removed);
        let here = here.into_iter().find(|r| r.area.id == *id);
        let begin = || here.cloned().unwrap_or_else(|| begun(id, area));
        let mut record = begin();
        self.unsaid += self.put(&mut record, (id, area), false)?;
        let mut change = change_of(here, &record, pause).await?;
        if let (Some(here), Some(change)) = (here, &change) {
            let (kept, unsaid) = blanks::kept(here, record, change);
            self.unsaid += unsaid;
            record = kept;
        }
        if clears {
            // What is told to go is what was told to stay.
            record = begin();
            self.put(&mut record, (id, area), true)?;
            change = change_of(here, &record, pause).await?;
        }
        if !area.files().any(|file| self.files[file].was_cp932) {
            return Ok(record);
        }
        let (record, new) = match change {
            Some(change) => twins::kept(record, &change, &comes_back_as),
            None if here.is_some() => return Ok(record),
            None => {
                let new = NewTexts::of_record(&record);
                (record, new)
            }
        };
        self.new_texts = self.new_texts.and(new);
        Ok(record)
    }

    /// Returns how many things that are here the files do not have, or have blank.
    fn put(
        &self,
        record: &mut AreaRecord,
        (id, area): (&AreaId, &Gathered<'_>),
        clear_unsaid: bool,
    ) -> Result<usize, FileError> {
        let answers = self.put_answers(record, (id, area), clear_unsaid);
        Ok(answers + self.put_year(record, (id, area), clear_unsaid)?)
    }

    fn put_answers(
        &self,
        record: &mut AreaRecord,
        (id, area): (&AreaId, &Gathered<'_>),
        clear_unsaid: bool,
    ) -> usize {
        let mut unsaid = 0;
        let mut parts = area.answers.clone();
        parts.sort_by_key(|part| (self.files[part.file].time(), part.file));
        let mut health_center = parts.iter().filter_map(|part| part.said.own_health_center);
        if let Some(said) = health_center.next_back() {
            record.area.own_health_center = Some(said);
        }
        for respondent in parts.iter().flat_map(|part| &part.said.respondents) {
            record.take_respondent(respondent.clone());
        }
        for key in keys(area) {
            let subject = Subject::Round(key);
            let order = Order::new(id, subject, area, self.files, &self.wishes.decided);
            let said = area.answers.iter().flat_map(|part| {
                let own = part.said.assessments.iter().filter(|a| a.key == key);
                own.map(|said| (part.file, said))
            });
            let mut said: Vec<_> = said.collect();
            said.sort_by_key(|(file, _)| order.of(*file));
            let said = said.into_iter().map(|(_, said)| said).collect();
            let scopes = area.answers.iter();
            let scopes = scopes.filter_map(|part| Some((part.file, *part.said.scopes.get(&key)?)));
            let last = scopes.max_by_key(|(file, _)| order.of(*file));
            let scope = last.map(|(_, scope)| scope);
            let round = RoundFromFiles { key, said, scope };
            unsaid += round.put(record, clear_unsaid);
        }
        unsaid
    }

    /// Errors: a row belongs to something that neither a file nor the area has.
    fn put_year(
        &self,
        record: &mut AreaRecord,
        (id, area): (&AreaId, &Gathered<'_>),
        clear_unsaid: bool,
    ) -> Result<usize, FileError> {
        let mut unsaid = 0;
        for table in YearTable::ALL {
            let parts = area.year.iter().filter(|(own, _)| own == table);
            let mut parts: Vec<_> = parts.map(|(_, part)| *part).collect();
            if parts.is_empty() {
                continue;
            }
            let subject = Subject::Year(*table);
            let order = Order::new(id, subject, area, self.files, &self.wishes.decided);
            parts.sort_by_key(|part| order.of(part.file));
            let put = year::put(record, &parts, clear_unsaid);
            unsaid += put.unsaid;
            if let Some((file, _)) = put.problems.first() {
                let own = put.problems.iter().filter(|(other, _)| other == file);
                let own: Vec<Problem> = own.map(|(_, problem)| problem.clone()).collect();
                FileError::check(&self.files[*file].name, own, FileError::LIMIT)?;
            }
        }
        Ok(unsaid)
    }
}

/// What leads from what is here to a record; `None` if nothing is, or is another.
async fn change_of(
    here: Option<&AreaRecord>,
    record: &AreaRecord,
    pause: &impl Pause,
) -> Result<Option<Vec<ThingChange>>, Stopped> {
    match here.filter(|here| *here != record) {
        Some(here) => Ok(Some(super::changes::of_one(here, record, pause).await?)),
        None => Ok(None),
    }
}

/// An area that nobody knows here. One that comes without answers begins with the first list that
/// comes with the tool.
fn begun(id: &AreaId, area: &Gathered) -> AreaRecord {
    let head = area.head;
    // A test holds that there is one.
    let first = || builtin_lists().first().map(|list| list.edition.clone());
    let list = area.latest_list().cloned().or_else(first);
    let list = list.unwrap_or_else(|| EditionRef::new("", ""));
    let mut begun = Area::new(id.clone(), head.kind, head.name.clone(), list);
    begun.prefecture = head.prefecture.clone();
    begun.code = head.code.clone();
    begun.own_code = head.own_code.clone();
    AreaRecord::new(begun)
}

/// The workspace with files that leave nothing to ask, as far as they do.
///
/// # Errors
/// What is wrong with the files; what would have to be asked.
pub fn without_asking(
    files: &[ReadFile],
    workspace: &Workspace,
    library: &Library,
) -> Result<Workspace, String> {
    let before = Before {
        workspace,
        library,
        remembered: &Remembered::default(),
        fresh: "new",
    };
    match at_once(next_step(files, before, &Wishes::default(), &Unpaused)) {
        Some(Ok(NextStep::Offer(offer))) => Ok(offer.workspace),
        Some(Err(Halt::Wrong(error))) => Err(error.to_string()),
        other => Err(format!("{other:?}")),
    }
}
