//! Which area here a file speaks of.
//!
//! An id that is here, with nothing that differs, is that area; so is another id with the same public
//! code and name. Where that is not certain a person is asked once, and the answer is remembered: an
//! area renamed on another PC, or two areas of which one began as the other's copy. Nothing is ever
//! put over an area on a guess. Must not know what a file says of it.

use super::question::{About, Decisions, Question, Topic};
use super::told_area::{FollowedWord, KnownArea, ToldArea};
use crate::model::{AreaId, Workspace};
use std::collections::{BTreeMap, BTreeSet};

/// Which area each name in the files means.
#[derive(Debug, Default)]
pub struct Identities {
    ids: BTreeMap<ToldArea, AreaId>,
    /// What a person has said, to be remembered.
    pub said: Vec<KnownArea>,
    /// Earlier words that were followed, where the files name the area otherwise.
    pub followed: Vec<FollowedWord>,
}

impl Identities {
    pub fn of(&self, told: &ToldArea) -> Option<&AreaId> {
        self.ids.get(told)
    }
}

/// What is known before the files are looked at.
pub struct KnownAreas<'a> {
    pub workspace: &'a Workspace,
    pub known: &'a [KnownArea],
    /// What the ids of new areas begin with, where a file's own cannot be used.
    pub fresh: &'a str,
    /// Of these an earlier word counts no more.
    pub ask_again: &'a BTreeSet<ToldArea>,
}

/// `told`: each name once, with the files that it stands in.
///
/// # Errors
/// What is still to be asked.
pub fn identities(
    told: &[(ToldArea, Vec<String>)],
    known: &KnownAreas,
    decided: &Decisions,
) -> Result<Identities, Box<Question>> {
    let records = known.workspace.records.iter();
    let records = records.chain(&known.workspace.removed);
    let mut here: Vec<ToldArea> = records.map(|r| ToldArea::of(&r.area)).collect();
    let mut found = Identities::default();
    for (told, files) in told {
        let id = match find(told, &here, known, decided) {
            Found::Here(id) => id,
            Found::Followed(area) => {
                if area.id != told.id || !area.is_alike(told) {
                    found.followed.push(FollowedWord {
                        told: told.clone(),
                        here: area.clone(),
                    });
                }
                area.id
            }
            Found::New => told.id.clone(),
            Found::Said(id) => {
                found.said.push(KnownArea {
                    told: told.clone(),
                    here: id.clone(),
                });
                id
            }
            Found::Ask(about) => {
                return Err(Box::new(Question {
                    topic: Topic::Area(told.clone()),
                    about: with_files(*about, files),
                    proposed: None,
                }));
            }
        };
        if known.ask_again.contains(told) && found.said.last().is_none_or(|s| s.told != *told) {
            // Nothing had to be asked; the earlier word is over all the same.
            found.said.push(KnownArea {
                told: told.clone(),
                here: id.clone(),
            });
        }
        if !here.iter().any(|area| area.id == id) {
            let id = id.clone();
            here.push(ToldArea { id, ..told.clone() });
        }
        found.ids.insert(told.clone(), id);
    }
    Ok(found)
}

enum Found {
    Here(AreaId),
    /// By a person's word earlier.
    Followed(ToldArea),
    New,
    /// By a person's word just now.
    Said(AreaId),
    Ask(Box<About>),
}

fn find(told: &ToldArea, here: &[ToldArea], known: &KnownAreas, decided: &Decisions) -> Found {
    let mut words = known.known.iter().rev();
    let earlier = words.find(|known| known.told == *told);
    let earlier = earlier.filter(|_| !known.ask_again.contains(told));
    let followed = earlier.and_then(|word| here.iter().find(|area| area.id == word.here));
    if let Some(area) = followed {
        return Found::Followed(area.clone());
    }
    let same_id = here.iter().find(|area| area.id == told.id);
    if same_id.is_some_and(|area| area.is_alike(told)) {
        return Found::Here(told.id.clone());
    }
    if let Some(area) = here.iter().find(|area| area.has_same_code(told)) {
        return Found::Here(area.id.clone());
    }
    let answer = decided.get(&Topic::Area(told.clone()));
    if let Some(area) = same_id {
        return match answer {
            None => Found::Ask(Box::new(About::SameId {
                told: told.clone(),
                here: area.clone(),
                files: Vec::new(),
            })),
            Some(0) => Found::Said(area.id.clone()),
            Some(_) => Found::Said(fresh(known.fresh, here)),
        };
    }
    let alike: Vec<_> = here.iter().filter(|area| area.may_be(told)).collect();
    match (alike.is_empty(), answer) {
        (true, _) => Found::New,
        (false, None) => Found::Ask(Box::new(About::Alike {
            told: told.clone(),
            here: alike.into_iter().cloned().collect(),
            files: Vec::new(),
        })),
        (false, Some(answer)) => match alike.get(*answer) {
            Some(area) => Found::Said(area.id.clone()),
            None => Found::Said(told.id.clone()),
        },
    }
}

fn fresh(begin: &str, here: &[ToldArea]) -> AreaId {
    let taken = |id: &AreaId| here.iter().any(|area| area.id == *id);
    let mut ids = (1..).map(|number| AreaId::new(format!("{begin}-{number}")));
    ids.find(|id| !taken(id))
        .unwrap_or_else(|| AreaId::new(begin))
}

fn with_files(about: About, names: &[String]) -> About {
    let names = names.to_vec();
    match about {
        About::SameId { told, here, .. } => About::SameId {
            told,
            here,
            files: names,
        },
        About::Alike { told, here, .. } => About::Alike {
            told,
            here,
            files: names,
        },
        other => other,
    }
}
