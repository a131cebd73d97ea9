//! Whether the indicator is followed on.
//!
//! Must not know Leptos or the browser.

use crate::model::{FiscalYear, Indicator};

/// Not followed from `today` on; or followed again.
pub fn toggle_end(indicator: &mut Indicator, today: FiscalYear) {
    indicator.ended = indicator.ended.is_none().then_some(today);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::view_models::testing::{sample, year};

    #[test]
    fn an_end_is_taken_back_by_the_same_button() {
        let mut indicator = sample().indicators.swap_remove(0);
        indicator.ended = None;
        toggle_end(&mut indicator, year(2026));
        assert_eq!(indicator.ended, Some(year(2026)));
        toggle_end(&mut indicator, year(2027));
        assert_eq!(indicator.ended, None);
    }
}
