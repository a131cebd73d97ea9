//! What the pages of a survey show, worked out without a browser.

pub mod asking;
pub mod come_back;
pub mod offered;
pub mod paper_rows;
pub mod paper_sheets;
pub mod typed_told;
pub mod typing_in;
