//! Two files of one go that say different things of the same: which counts is asked, and in what order
//! the files are put one over the other then.
//!
//! Files that say the same, or tell of different parts of one list, are no question.

use super::file::ReadFile;
use super::gathered::{FromFile, Gathered, version};
use super::made;
use super::question::{About, Decisions, Question, Subject, Topic};
use super::year;
use crate::exchange::csv::tables::year::{Entry, YearTable};
use crate::exchange::csv::tables::{PlanEntry, ProfileEntry};
use crate::exchange::error::{FileError, Problem};
use crate::model::{AreaId, Assessment, AssessmentKey, ItemId};
use std::collections::{BTreeMap, BTreeSet};

/// How often the same thing is told differently, and in which files.
#[derive(Default)]
struct Conflict {
    differ: usize,
    files: BTreeSet<usize>,
    /// What the first of these things are called, where they have a name.
    what: Vec<String>,
}

/// So many are told by name.
const NAMED: usize = 5;

impl Conflict {
    fn name(&mut self, name: &str) {
        let is_new = !name.is_empty() && !self.what.iter().any(|known| known == name);
        if is_new && self.what.len() < NAMED {
            self.what.push(name.to_owned());
        }
    }
}

/// Of each thing the files that tell of it, by what they say.
struct Sayings<K, V> {
    said: BTreeMap<K, Vec<(usize, V)>>,
}

impl<K: Ord, V: PartialEq> Sayings<K, V> {
    fn new() -> Self {
        Self {
            said: BTreeMap::new(),
        }
    }

    fn put(&mut self, key: K, file: usize, value: V) {
        self.said.entry(key).or_default().push((file, value));
    }

    /// `name`: what a thing is called, or nothing.
    fn conflict<'n>(&self, conflict: &mut Conflict, name: impl Fn(&K, &V) -> &'n str) {
        for (key, said) in &self.said {
            let differs = said.windows(2).any(|two| two[0].1 != two[1].1);
            if let Some((_, first)) = said.first().filter(|_| differs) {
                conflict.differ += 1;
                conflict.name(name(key, first));
                conflict.files.extend(said.iter().map(|(file, _)| *file));
            }
        }
    }
}

/// The first thing about an area that is still to be asked.
///
/// # Errors
/// One file says different things, under two names of one area.
pub fn open_question(
    id: &AreaId,
    area: &Gathered,
    files: &[ReadFile],
    decided: &Decisions,
) -> Result<Option<Question>, FileError> {
    let conflicts = conflicts(area);
    for (_, conflict) in &conflicts {
        if let (1, Some(file)) = (conflict.files.len(), conflict.files.first()) {
            let message = format!(
                "同じ地域「{}」について、ちがう内容が二度書かれています（{}件）。どちらかにそろえてください。",
                area.head.name, conflict.differ
            );
            return Err(FileError::new(&files[*file].name, Problem::whole(message)));
        }
    }
    Ok(conflicts.into_iter().find_map(|(subject, conflict)| {
        let topic = Topic::Versions(id.clone(), subject);
        if decided.contains_key(&topic) {
            return None;
        }
        let versions: Vec<_> = conflict
            .files
            .iter()
            .map(|file| version(&files[*file]))
            .collect();
        Some(Question {
            topic,
            proposed: latest(files, &conflict.files),
            about: About::Versions {
                area: area.head.name.clone(),
                subject,
                differ: conflict.differ,
                what: conflict.what,
                versions,
            },
        })
    }))
}

/// The one that was made or changed last, where all times are known and one is later than the others.
fn latest(files: &[ReadFile], among: &BTreeSet<usize>) -> Option<usize> {
    let time = |file: &usize| made::minute(files[*file].time()?);
    let times: Option<Vec<_>> = among.iter().map(time).collect();
    let times = times?;
    let last = times.iter().max()?;
    let mut places = times.iter().enumerate().filter(|(_, time)| *time == last);
    let (place, _) = places.next()?;
    places.next().is_none().then_some(place)
}

/// The files over which another was chosen in something.
pub fn overruled(id: &AreaId, area: &Gathered, decided: &Decisions) -> BTreeSet<usize> {
    let conflicts = conflicts(area).into_iter();
    let overruled = conflicts.filter_map(|(subject, conflict)| {
        let chosen = *decided.get(&Topic::Versions(id.clone(), subject))?;
        let files = conflict.files.into_iter().enumerate();
        Some(files.filter_map(move |(place, file)| (place != chosen).then_some(file)))
    });
    overruled.flatten().collect()
}

fn conflicts(area: &Gathered) -> Vec<(Subject, Conflict)> {
    let mut found = Vec::new();
    if area.answers.len() + area.year.len() < 2 {
        return found;
    }
    for key in keys(area) {
        let conflict = of_round(area, key);
        found.push((Subject::Round(key), conflict));
    }
    for table in YearTable::ALL {
        found.push((Subject::Year(*table), of_table(area, *table)));
    }
    found.retain(|(_, conflict)| conflict.differ > 0);
    found
}

pub fn keys(area: &Gathered) -> BTreeSet<AssessmentKey> {
    let all = area.answers.iter().flat_map(|part| &part.said.assessments);
    all.map(|a| a.key).collect()
}

pub fn rounds<'f>(
    area: &Gathered<'f>,
    key: AssessmentKey,
) -> impl Iterator<Item = FromFile<'f, Assessment>> {
    area.answers.iter().flat_map(move |part| {
        let file = part.file;
        let own = part.said.assessments.iter().filter(move |a| a.key == key);
        own.map(move |said| FromFile { file, said })
    })
}

fn of_round(area: &Gathered, key: AssessmentKey) -> Conflict {
    let mut answers = Sayings::new();
    let mut judgements = Sayings::new();
    let mut wholes = Sayings::new();
    for FromFile { file, said } in rounds(area, key) {
        for (item, answer) in &said.answers {
            answers.put(item, file, answer);
        }
        for judgement in &said.judgements {
            judgements.put((&judgement.item, judgement.side), file, judgement);
        }
        wholes.put((), file, &said.edition);
    }
    let mut conflict = Conflict::default();
    let text = |item: &ItemId| item_text(area, key, item);
    answers.conflict(&mut conflict, |item, _| text(item));
    judgements.conflict(&mut conflict, |(item, _), _| text(item));
    wholes.conflict(&mut conflict, |(), _| "チェックリスト");
    conflict
}

/// As it stands in a row.
fn item_text<'f>(area: &Gathered<'f>, key: AssessmentKey, item: &ItemId) -> &'f str {
    let mut words = area.answers.iter().flat_map(|part| &part.said.words);
    let own = words.find(|words| words.key == key && words.item == *item);
    own.map_or("", |words| &words.item_text)
}

/// What people know it by; empty if it has no name.
fn entry_name(entry: &Entry) -> &str {
    match entry {
        Entry::Plan(_, PlanEntry::Goal(_, goal)) => &goal.text,
        Entry::Plan(..) | Entry::Meeting(..) => "",
        Entry::Issue(_, issue) => &issue.title,
        Entry::Action(_, _, action) => &action.what,
        Entry::Indicator(indicator, _) => &indicator.name,
        Entry::Forum(forum) => &forum.name,
        Entry::Profile(ProfileEntry::Figure(figure, _)) => &figure.name,
        Entry::Profile(ProfileEntry::Event(event)) => &event.what,
        Entry::Profile(ProfileEntry::Meaning(_)) => "",
    }
}

fn of_table(area: &Gathered, table: YearTable) -> Conflict {
    let mut entries = Sayings::new();
    let mut definitions = Sayings::new();
    let own = area.year.iter().filter(|(t, _)| *t == table);
    for (_, part) in own {
        for (_, entry) in &part.said.entries {
            if matches!(entry, Entry::Plan(_, part) if year::is_blank(part)) {
                continue;
            }
            entries.put(entry.key(), part.file, entry);
            if let Entry::Indicator(indicator, _) = entry {
                definitions.put(indicator.id.clone(), part.file, indicator);
            }
        }
    }
    let mut conflict = Conflict::default();
    entries.conflict(&mut conflict, |_, entry| entry_name(entry));
    // Rows that differ in this alone are counted already.
    let rows = conflict.differ;
    definitions.conflict(&mut conflict, |_, indicator| &indicator.name);
    conflict.differ = rows.max(conflict.differ - rows);
    conflict
}

/// The place of a file among those that say the same: what stands last counts.
pub struct Order<'a> {
    files: &'a [ReadFile],
    chosen: Option<usize>,
}

impl<'a> Order<'a> {
    pub fn new(
        id: &AreaId,
        subject: Subject,
        area: &Gathered,
        files: &'a [ReadFile],
        decided: &Decisions,
    ) -> Self {
        let answer = decided.get(&Topic::Versions(id.clone(), subject));
        let chosen = answer.and_then(|answer| {
            let conflicts = conflicts(area).into_iter();
            let (_, conflict) = conflicts.into_iter().find(|(s, _)| *s == subject)?;
            conflict.files.into_iter().nth(*answer)
        });
        Self { files, chosen }
    }

    pub fn of(&self, file: usize) -> (bool, Option<&'a str>, usize) {
        (Some(file) == self.chosen, self.files[file].time(), file)
    }
}
