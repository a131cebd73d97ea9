//! What the app keeps while it is open, and the only way to change it. It lives above the pages: a
//! look at another page loses nothing.
//!
//! Must not know any page or widget.

pub mod app_state;
pub mod character_keys;
pub mod chosen_round;
pub mod drafts;
pub mod item_filter;
pub mod just_closed;
pub mod new_ids;
pub mod only_open;
pub mod open_fields;
pub mod open_part;
pub mod own_backup;
pub mod plan_state;
pub mod slices;
pub mod today;
pub mod undo;
