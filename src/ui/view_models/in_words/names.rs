//! What things are called to which a record points by an id.

use crate::exchange::builtin::builtin_references;
use crate::model::{
    AssessmentKey, Checklist, EditionRef, FiscalYear, ItemId, Library, Respondent, Voice, VoiceName,
};
use crate::ui::words::parts as t;
use serde::Deserialize;
use serde_json::Value;

/// All that has a name.
pub struct Names<'a> {
    record: Option<&'a Value>,
    references: &'a Value,
    library: &'a Library,
}

impl<'a> Names<'a> {
    /// `whole`: a workspace as JSON.
    pub fn new(whole: &'a Value, library: &'a Library, area: Option<&str>) -> Self {
        let mut records = whole["records"].as_array().into_iter().flatten();
        Self {
            record: records.find(|r| area.is_some() && r["area"]["id"].as_str() == area),
            references: &whole["references"],
            library,
        }
    }

    /// 1-3 協議の場がある; its words alone where its number among the area's items is not known.
    pub fn item(&self, id: &str, edition: &Value) -> String {
        let id = ItemId::new(id);
        let edition = EditionRef::deserialize(edition).ok();
        let own = edition.and_then(|edition| self.library.get(&edition));
        let lists = own.into_iter().chain(self.library.iter());
        let found = lists.map(|list| (list, list.item(&id)));
        let found = found
            .into_iter()
            .find_map(|(list, item)| Some((list, item?)));
        let Some((list, item)) = found else {
            return t::ITEM_AWAY.to_owned();
        };
        match self.number(list, &id) {
            Some(number) => format!("{}-{number} {}", item.menu.number(), item.text),
            None => item.text.clone(),
        }
    }

    /// Its place in its menu, from 1, as the pages number it for this kind of area.
    fn number(&self, list: &Checklist, id: &ItemId) -> Option<usize> {
        let kind = self.record?["area"]["kind"].as_str();
        let kind = kind.and_then(crate::model::AreaKind::from_code)?;
        let menu = list.item(id)?.menu;
        let place = list.items_of(menu, kind).position(|item| item.id == *id)?;
        Some(place + 1)
    }

    pub fn list(&self, edition: &Value) -> String {
        let edition = EditionRef::deserialize(edition).ok();
        let list = edition
            .as_ref()
            .and_then(|edition| self.library.get(edition));
        let (edition, list) = (edition.as_ref(), list.map(|list| &list.title));
        let title = list.or(edition.map(|e| &e.list));
        title.zip(edition).map_or_else(
            || t::NO_NAME.to_owned(),
            |(title, edition)| format!("「{title}」（{}版）", edition.edition),
        )
    }

    pub fn issue(&self, id: &str) -> String {
        let plans = self.each("plans");
        let issues = plans.flat_map(|plan| plan["issues"].as_array().into_iter().flatten());
        name_of(issues, id, "title")
    }

    pub fn indicator(&self, id: &str) -> String {
        name_of(self.each("indicators"), id, "name")
    }

    pub fn forum(&self, id: &str) -> String {
        name_of(self.each("forums"), id, "name")
    }

    /// 連携会議 2026年6月10日
    pub fn sitting(&self, forum: &str, meeting: &str) -> String {
        let found = self
            .each("forums")
            .find(|f| f["id"].as_str() == Some(forum));
        let meetings = found.and_then(|f| f["meetings"].as_array());
        let day = meetings
            .into_iter()
            .flatten()
            .find(|m| m["id"].as_str() == Some(meeting));
        let day = day.map(|m| day_label(&m["date"])).unwrap_or_default();
        format!("{} {day}", self.forum(forum)).trim_end().to_owned()
    }

    /// 令和8年度 中間; a member's with whose it is.
    pub fn round(&self, key: &AssessmentKey) -> String {
        let time = format!("{} {}", key.year.era_label(), key.round.label());
        let whose = match key.voice {
            Voice::Area => return time,
            Voice::Member(id) => self.respondent(id.as_str()),
        };
        format!("{time}（{whose}）")
    }

    /// 当事者 見本 花子: the first 立場 and the name, as far as they are known.
    pub fn respondent(&self, id: &str) -> String {
        let found = self
            .each("respondents")
            .find(|r| r["id"].as_str() == Some(id));
        let found = found.and_then(|r| Respondent::deserialize(r).ok());
        let side = found.as_ref().and_then(|r| r.perspectives.first());
        let side = side.map_or(VoiceName::Member, VoiceName::Side).label();
        let called = found.map(|r| {
            if r.name.is_empty() {
                r.organisation
            } else {
                r.name
            }
        });
        format!("{side} {}", called.unwrap_or_default())
            .trim_end()
            .to_owned()
    }

    pub fn series(&self, id: &str) -> String {
        let mut own = self.references.as_array().into_iter().flatten();
        let own = own.find(|r| r["series"].as_str() == Some(id));
        let builtin = || {
            builtin_references()
                .iter()
                .find(|r| r.series.as_str() == id)
        };
        match own {
            Some(own) => own["name"].as_str().unwrap_or(t::NO_NAME).to_owned(),
            None => builtin().map_or(t::NOT_THERE.to_owned(), |r| r.name.clone()),
        }
    }

    fn each(&self, list: &str) -> impl Iterator<Item = &'a Value> {
        let list = self.record.and_then(|record| record[list].as_array());
        list.into_iter().flatten()
    }
}

fn name_of<'a>(mut all: impl Iterator<Item = &'a Value>, id: &str, field: &str) -> String {
    let Some(found) = all.find(|one| one["id"].as_str() == Some(id)) else {
        return t::NOT_THERE.to_owned();
    };
    let name = found[field].as_str();
    let name = name.filter(|name| !name.trim().is_empty());
    name.unwrap_or(t::NO_NAME).to_owned()
}

/// 令和8年度
pub fn year_label(year: &Value) -> String {
    let year = FiscalYear::deserialize(year).ok();
    year.map(FiscalYear::era_label).unwrap_or_default()
}

/// 2026年6月10日
pub fn day_label(day: &Value) -> String {
    let day = crate::model::Day::deserialize(day).ok();
    day.map(crate::model::Day::label).unwrap_or_default()
}
