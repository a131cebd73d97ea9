//! What a member gets to see: one survey of one area, whole in itself.
//!
//! Must not know in which way it is handed out.

use crate::model::{
    AreaId, AreaRecord, Checklist, Day, EditionRef, FiscalYear, Item, ItemId, LEVELS, Menu,
    Question, Round, ScaleLevel, Survey, SurveyId,
};
use serde::{Deserialize, Serialize};

/// An item that is asked about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormItem {
    pub id: ItemId,
    pub menu: Menu,
    /// The question from daily life; the item's own text where it has none.
    pub plain: String,
    /// The item as the list words it, for those who choose levels.
    pub text: String,
}

impl FormItem {
    pub fn of(item: &Item) -> Self {
        Self {
            id: item.id.clone(),
            menu: item.menu,
            plain: item.asked().to_owned(),
            text: item.text.clone(),
        }
    }
}

/// A survey as it is handed out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SurveyForm {
    pub area: AreaId,
    pub area_name: String,
    pub year: FiscalYear,
    pub round: Round,
    pub survey: SurveyId,
    pub title: String,
    /// 協議の場 for whose sitting it is asked, by name; blank if for none.
    pub forum_name: String,
    pub greeting: String,
    pub minutes: Option<u32>,
    pub is_paid: Option<bool>,
    pub until: Option<Day>,
    pub send_to: String,
    /// The list whose items are asked about.
    pub edition: EditionRef,
    /// Its five levels, 0 to 4.
    pub scale: [ScaleLevel; LEVELS],
    pub items: Vec<FormItem>,
    pub questions: Vec<Question>,
}

impl SurveyForm {
    /// `list` is the one that the survey's round is filled with. Items that it does not have are left out.
    pub fn of(record: &AreaRecord, survey: &Survey, list: &Checklist) -> Self {
        let item = |id: &ItemId| list.item(id).map(FormItem::of);
        let forum = survey.forum.as_ref().and_then(|id| record.forum(id));
        Self {
            area: record.area.id.clone(),
            area_name: record.area.name.clone(),
            year: survey.year,
            round: survey.round,
            survey: survey.id.clone(),
            title: survey.title.clone(),
            forum_name: forum.map(|forum| forum.name.clone()).unwrap_or_default(),
            greeting: survey.greeting.clone(),
            minutes: survey.minutes,
            is_paid: survey.is_paid,
            until: survey.until,
            send_to: survey.send_to.clone(),
            edition: list.edition.clone(),
            scale: list.scale.clone(),
            items: survey.items.iter().filter_map(item).collect(),
            questions: survey.questions.clone(),
        }
    }
}
