//! What the page of all indicators shows and keeps, worked out without a browser.

pub mod followed;
pub mod new;
pub mod reference;
pub mod spark;
pub mod times;
