//! Why an area cannot be read, in words.
//!
//! Must not know Leptos or the browser.

use crate::store::{Broken, Fault};
use crate::ui::widgets::unreadable::words as t;

pub fn told(broken: &Broken) -> String {
    let name = broken.area.as_deref().map(t::of_area).unwrap_or_default();
    match &broken.fault {
        Fault::Damaged => format!("{name}{}", t::DAMAGED),
        Fault::Refused(error) => format!("{name}{error}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Unit;

    #[test]
    fn what_is_damaged_is_told_with_its_area() {
        let broken = Broken {
            unit: Unit::Shared,
            fault: Fault::Damaged,
            text: String::new(),
            area: Some("津圏域".to_owned()),
            sealed: String::new(),
        };
        assert!(
            told(&broken).starts_with("「津圏域」："),
            "{}",
            told(&broken)
        );
        let nameless = Broken {
            area: None,
            ..broken
        };
        assert_eq!(told(&nameless), t::DAMAGED);
    }
}
