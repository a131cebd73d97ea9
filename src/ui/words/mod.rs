//! What several pages say, one thing a file. What one page alone says stands in that page's `words`.
//! Plain Japanese: short sentences, no scolding.
//!
//! What belongs to a thing and not to a page stands with the thing: the sentences and labels of a
//! picture in `chart`, the labels of coded choices in `model`, the names and meanings of columns
//! and codes in `exchange`, and what went wrong with a file where it is read.
//! Must not know what shows the words.

pub mod area_facts;
pub mod broken;
pub mod common;
pub mod desired;
pub mod finding;
pub mod forum;
pub mod handing_on;
pub mod indicator;
pub mod issue;
pub mod list_away;
pub mod meeting;
pub mod not_kept;
pub mod parts;
pub mod profile;
pub mod put_away;
pub mod reference;
pub mod ruby;
pub mod share;
pub mod survey;
pub mod version;
pub mod views;
pub mod voice;
pub mod when;
pub mod year_path;
