//! Ready indicators to start from: those that the papers of this field follow year by year.

use super::{
    AreaKind, Counting, Direction, Indicator, IndicatorId, Layer, Menu, SeriesId, StatutoryPlan,
    TemplateId,
};
use std::collections::BTreeSet;

/// A meeting that a template's work needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TemplateForum {
    pub name: String,
    pub level: AreaKind,
    pub layer: Layer,
    pub purpose: String,
    /// The name of the meeting that it reports to.
    pub reports_to: Option<String>,
}

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
    /// The template whose indicator it is a part of; it stands before this one, in the same group.
    pub share_of: Option<TemplateId>,
    pub counting: Option<Counting>,
    pub statutory: Option<StatutoryPlan>,
    /// Named by the proposal for a plan that is not decided yet.
    pub is_proposed: bool,
    /// Meetings that the work needs; whom one reports to comes before it.
    pub forums: Vec<TemplateForum>,
}

impl IndicatorTemplate {
    /// An indicator with the template's words and no values yet.
    pub fn start(&self, id: IndicatorId) -> Indicator {
        Indicator {
            why: self.why.clone(),
            source: self.source.clone(),
            basis: self.basis.clone(),
            reference: self.reference.clone(),
            counting: self.counting,
            statutory: self.statutory,
            ..Indicator::new(id, &*self.name, &*self.unit, self.direction)
        }
    }
}
