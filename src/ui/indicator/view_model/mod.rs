//! What the page of one indicator shows and keeps, worked out without a browser.

pub mod actuals;
pub mod belonging;
pub mod following;
pub mod now;
pub mod plan;
pub mod reading;
pub mod typed_value;
pub mod value;
