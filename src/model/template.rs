//! Ready indicators to start from: those that the papers of this field follow year by year.

use super::{Direction, Indicator, IndicatorId, Menu, SeriesId, TemplateId};
use std::collections::BTreeSet;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndicatorTemplate {
    pub id: TemplateId,
    /// Under which it is offered, e.g. 「心のサポーター」.
    pub group: String,
    pub name: String,
    /// Empty for words.
    pub unit: String,
    pub direction: Direction,
    /// A 設定理由 to start from.
    pub why: String,
    /// Where the figure is usually found.
    pub source: String,
    /// How it is usually counted.
    pub basis: String,
    /// The 事業メニュー that it tells most about.
    pub menus: BTreeSet<Menu>,
    /// The published figures that can stand beside it.
    pub reference: Option<SeriesId>,
}

impl IndicatorTemplate {
    /// An indicator with the template's words and no values yet.
    pub fn start(&self, id: IndicatorId) -> Indicator {
        Indicator {
            why: self.why.clone(),
            source: self.source.clone(),
            basis: self.basis.clone(),
            reference: self.reference.clone(),
            ..Indicator::new(id, &*self.name, &*self.unit, self.direction)
        }
    }
}
