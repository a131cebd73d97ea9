//! What an area knows about itself: plain data and the rules that keep it true.
//!
//! Architecture invariant: this module knows no other module of the house. It must not know
//! how a score is computed, how a file looks, where things are stored or that a screen exists.
//! Everything here is a value: comparable, cloneable, serialisable.

mod area;
mod assessment;
mod checklist;
mod fiscal_year;
mod id;
mod judgement;
mod library;
mod local_code;
mod menu;
mod rating;
mod workspace;

pub use area::{Area, AreaKind};
pub use assessment::{Answer, Assessment, AssessmentKey, Perspective, Round, Voice};
pub use checklist::{Checklist, EditionRef, Item, ScaleLevel};
pub use fiscal_year::FiscalYear;
pub use id::{AreaId, ItemId};
pub use judgement::{Judgement, Side, Verdict};
pub use library::Library;
pub use local_code::{LocalCode, LocalCodeError};
pub use menu::Menu;
pub use rating::{LEVELS, Level, Rating};
pub use workspace::{AreaRecord, Workspace};
