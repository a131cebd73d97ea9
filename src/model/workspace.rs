//! Everything a user keeps: areas with their records, and their own lists.

use super::serial::{is_empty, or_empty};
use super::{Area, AreaId, AreaRecord, Checklist, EditionRef, ReferenceValue};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Workspace {
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub records: Vec<AreaRecord>,
    /// Areas taken away; they can come back until they are let go for good.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub removed: Vec<AreaRecord>,
    /// Lists that the user loaded.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub checklists: Vec<Checklist>,
    /// 参考値 that the user corrected or added.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub references: Vec<ReferenceValue>,
}

/// Why a user's list cannot take the place of the one that is there.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "「{title}」（{edition}版）は、すでに{areas}地域で使われています。内容を変えるときは edition を新しくして、もう一度読み込んでください。"
)]
pub struct ListInUse {
    pub title: String,
    pub edition: String,
    pub areas: usize,
}

impl Workspace {
    pub fn record(&self, id: &AreaId) -> Option<&AreaRecord> {
        self.records.iter().find(|r| r.area.id == *id)
    }

    pub fn record_mut(&mut self, id: &AreaId) -> Option<&mut AreaRecord> {
        self.records.iter_mut().find(|r| r.area.id == *id)
    }

    /// The record of the area that `is_it` tells, to work on: one that is here, or else one that
    /// was put away, which comes back, or else `begun`. An area never stands in both places.
    pub fn record_or(
        &mut self,
        is_it: impl Fn(&Area) -> bool,
        begun: impl FnOnce() -> AreaRecord,
    ) -> &mut AreaRecord {
        let place = |records: &[AreaRecord]| records.iter().position(|r| is_it(&r.area));
        let index = place(&self.records).unwrap_or_else(|| {
            let record = match place(&self.removed) {
                Some(index) => self.removed.remove(index),
                None => begun(),
            };
            self.records.push(record);
            self.records.len() - 1
        });
        &mut self.records[index]
    }

    /// Adds an area, or replaces what is known of it and keeps its assessments.
    pub fn put_area(&mut self, area: Area) {
        let is_it = |other: &Area| other.id == area.id;
        let record = self.record_or(is_it, || AreaRecord::new(area.clone()));
        record.describe(area);
    }

    /// Gives each area whose id an earlier one has an id of its own, so that both can be opened:
    /// earlier versions could store an area here and among those put away.
    pub fn part_doubles(&mut self) {
        let records = self.records.iter().chain(&self.removed);
        let mut taken: Vec<AreaId> = records.map(|r| r.area.id.clone()).collect();
        let mut seen: Vec<AreaId> = Vec::new();
        for record in self.records.iter_mut().chain(&mut self.removed) {
            let id = &mut record.area.id;
            if seen.contains(id) {
                let fresh = |n: &u32| !taken.contains(&AreaId::new(format!("{id}-{n}")));
                let number = (2..).find(fresh).unwrap_or_default();
                *id = AreaId::new(format!("{id}-{number}"));
                taken.push(id.clone());
            }
            seen.push(id.clone());
        }
    }

    /// Takes an area away. It can be brought back, except a 見本, which is simply gone.
    pub fn remove_area(&mut self, id: &AreaId) {
        if let Some(index) = self.records.iter().position(|r| r.area.id == *id) {
            let record = self.records.remove(index);
            if !record.area.is_sample {
                self.removed.push(record);
            }
        }
    }

    /// Brings a removed area back. Returns whether it was there to come back.
    pub fn bring_back(&mut self, id: &AreaId) -> bool {
        let record = self.take_removed(id);
        let is_done = record.is_some();
        self.records.extend(record);
        is_done
    }

    /// Brings back an area that was taken away just now; a 見本, which is kept nowhere else, as it was.
    /// One that is there meanwhile stays as it is, and one that was let go for good is gone.
    ///
    /// Returns whether it came back.
    pub fn put_back(&mut self, record: AreaRecord) -> bool {
        let id = record.area.id.clone();
        if self.record(&id).is_some() {
            return false;
        }
        let is_sample = record.area.is_sample;
        if is_sample {
            self.removed.retain(|r| r.area.id != id);
            self.records.push(record);
        }
        is_sample || self.bring_back(&id)
    }

    /// Lets a removed area go for good. Returns whether it was there to go.
    pub fn let_go(&mut self, id: &AreaId) -> bool {
        self.take_removed(id).is_some()
    }

    fn take_removed(&mut self, id: &AreaId) -> Option<AreaRecord> {
        let index = self.removed.iter().position(|r| r.area.id == *id)?;
        Some(self.removed.remove(index))
    }

    pub fn remove_samples(&mut self) {
        self.records.retain(|r| !r.area.is_sample);
    }

    /// How many areas use an edition, removed ones included.
    pub fn areas_using(&self, edition: &EditionRef) -> usize {
        self.records
            .iter()
            .chain(&self.removed)
            .filter(|r| {
                r.area.checklist == *edition || r.assessments.iter().any(|a| a.edition == *edition)
            })
            .count()
    }

    /// Keeps a user's list. The same edition may be loaded again unchanged; a changed one only
    /// while no area uses it, because an edition's items never change their meaning.
    pub fn put_checklist(&mut self, list: Checklist) -> Result<(), ListInUse> {
        let areas = self.areas_using(&list.edition);
        match self
            .checklists
            .iter_mut()
            .find(|l| l.edition == list.edition)
        {
            Some(present) if *present == list => {}
            Some(_) if areas > 0 => {
                return Err(ListInUse {
                    title: list.title,
                    edition: list.edition.edition,
                    areas,
                });
            }
            Some(present) => *present = list,
            None => self.checklists.push(list),
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{AreaKind, AssessmentKey, FigureId, FiscalYear, ItemId, Round, Value};

    fn area(id: &str) -> Area {
        Area::new(
            AreaId::new(id),
            AreaKind::Region,
            id,
            EditionRef::new("l", "1"),
        )
    }

    fn key(year: i32, round: Round) -> AssessmentKey {
        AssessmentKey::area(FiscalYear::new(year).expect("in range"), round)
    }

    #[test]
    fn removing_can_be_undone_with_all_answers() {
        let mut workspace = Workspace::default();
        workspace.put_area(area("a"));
        let id = AreaId::new("a");
        let record = workspace.record_mut(&id).expect("there");
        record
            .assessment_mut(key(2026, Round::Start))
            .edit_answer(&ItemId::new("x"), |a| a.comment = "残る".into());
        let before = workspace.clone();
        workspace.remove_area(&id);
        assert_eq!(workspace.record(&id), None);
        assert!(workspace.bring_back(&id));
        assert_eq!(workspace, before);
    }

    #[test]
    fn what_was_taken_away_just_now_comes_back_once_a_sample_too() {
        for is_sample in [true, false] {
            let mut record = AreaRecord::new(area("a"));
            record.area.is_sample = is_sample;
            let mut workspace = Workspace::default();
            workspace.records.push(record.clone());
            workspace.remove_area(&record.area.id);
            assert_eq!(workspace.records, []);
            assert!(workspace.put_back(record.clone()));
            assert!(!workspace.put_back(record.clone()), "it is there");
            assert_eq!(workspace.records, [record.clone()]);
            assert_eq!(workspace.removed, []);
            // What was let go for good does not come back.
            workspace.remove_area(&record.area.id);
            workspace.let_go(&record.area.id);
            assert_eq!(workspace.put_back(record), is_sample);
        }
    }

    fn workspace(records: &[&str], removed: &[&str]) -> Workspace {
        let of = |ids: &[&str]| ids.iter().map(|id| AreaRecord::new(area(id))).collect();
        Workspace {
            records: of(records),
            removed: of(removed),
            ..Workspace::default()
        }
    }

    fn ids(records: &[AreaRecord]) -> Vec<&str> {
        records.iter().map(|r| r.area.id.as_str()).collect()
    }

    #[test]
    fn an_area_is_found_brought_back_or_begun() {
        let mut workspace = workspace(&["a"], &["b"]);
        for id in ["a", "b", "c", "b"] {
            let record = workspace.record_or(
                |other| other.id.as_str() == id,
                || AreaRecord::new(area(id)),
            );
            assert_eq!(record.area.id.as_str(), id);
        }
        assert_eq!(ids(&workspace.records), ["a", "b", "c"]);
        assert_eq!(workspace.removed, []);
    }

    #[test]
    fn an_area_that_is_put_comes_back_with_all_it_has() {
        let mut workspace = workspace(&["a"], &[]);
        workspace.records[0].plan_mut(key(2026, Round::Start).year);
        let before = workspace.clone();
        workspace.remove_area(&AreaId::new("a"));
        workspace.put_area(area("a"));
        assert_eq!(workspace, before);
    }

    #[test]
    fn a_place_that_was_renamed_keeps_its_figures() {
        let mut workspace = workspace(&["a"], &[]);
        let mut described = area("a");
        described.municipalities = vec!["東町".into(), "西市".into()];
        workspace.put_area(described.clone());
        let record = workspace.record_mut(&AreaId::new("a")).expect("there");
        let id = FigureId::new("f");
        record.begin_figure(id.clone(), "相談".to_owned());
        let figure = record.profile.figure_mut(&id).expect("begun");
        for place in ["東町", "西市"] {
            figure.put(Some(place), Some(Value::Words(place.to_owned())));
        }
        let at = |workspace: &Workspace, place: &str| {
            let record = workspace.record(&AreaId::new("a")).expect("there");
            let figure = record.profile.figure(&id).expect("begun");
            figure.at(Some(place)).cloned()
        };
        let east = Some(Value::Words("東町".into()));
        described.municipalities[0] = "東市".into();
        workspace.put_area(described.clone());
        assert_eq!(
            (at(&workspace, "東市"), at(&workspace, "東町")),
            (east.clone(), None)
        );
        described.municipalities = vec!["西市".into(), "北村".into()];
        workspace.put_area(described.clone());
        assert_eq!(
            at(&workspace, "東市"),
            east,
            "another went, and one came elsewhere"
        );
        assert_eq!(at(&workspace, "北村"), None);
        described.municipalities = vec!["西市".into(), "東市".into()];
        workspace.put_area(described);
        assert_eq!(at(&workspace, "東市"), east, "it has values of its own");
    }

    #[test]
    fn areas_with_one_id_are_parted_and_all_stay() {
        let mut workspace = workspace(&["a", "a-2"], &["a", "b", "a"]);
        workspace.part_doubles();
        assert_eq!(ids(&workspace.records), ["a", "a-2"]);
        assert_eq!(ids(&workspace.removed), ["a-3", "b", "a-4"]);
        let parted = workspace.clone();
        workspace.part_doubles();
        assert_eq!(workspace, parted);
    }

    #[test]
    fn what_is_not_among_those_put_away_neither_comes_back_nor_goes() {
        let mut workspace = workspace(&["a"], &["b"]);
        let before = workspace.clone();
        for id in ["a", "c"].map(AreaId::new) {
            assert!(!workspace.bring_back(&id), "{id}");
            assert!(!workspace.let_go(&id), "{id}");
        }
        assert_eq!(workspace, before);
        assert!(workspace.let_go(&AreaId::new("b")));
        assert_eq!(workspace.removed, []);
    }

    #[test]
    fn a_sample_goes_without_a_trace() {
        let mut workspace = Workspace::default();
        workspace.put_area(Area {
            is_sample: true,
            ..area("s")
        });
        workspace.remove_area(&AreaId::new("s"));
        assert_eq!(workspace, Workspace::default());
    }
}
