//! Figures over the fiscal years of one area: what moved, what stayed, what was settled.
//!
//! They must not know how years were made comparable: they draw what is given and say over
//! how many items it was compared.

mod indicator_finding;
mod indicator_labels;
mod indicator_panel;
mod indicator_progress;
mod indicator_series;
mod indicators;
mod issue_lives;
mod issue_words;
mod item_pages;
mod item_story;
mod item_strip;
mod item_words;
mod menu_series;
mod menu_words;
mod menu_years;
mod pdca;
mod ring;
mod roadmap;
mod roadmap_words;
#[cfg(test)]
mod samples;
mod scale;
mod span;
mod year_circle;

pub use indicator_series::{IndicatorSeries, Reference, YearValue};
pub use indicators::{IndicatorYears, indicator_years};
pub use issue_lives::issue_lives;
pub use issue_words::{IssueLife, IssueLives, LifeYear};
pub use item_pages::item_pages;
pub use item_story::{Cell, ItemRow, ItemYears, Step};
pub use item_strip::item_strip;
pub use item_words::title as items_finding;
pub use menu_series::{MenuSeries, MenuYears, YearMean};
pub use menu_years::menu_years;
pub use pdca::{Pdca, PdcaYear, pdca_circles};
pub use roadmap::roadmap;
pub use roadmap_words::{RoadAction, RoadIssue, Roadmap, month};
pub use scale::number;
pub use year_circle::{YearCircle, year_circle};
