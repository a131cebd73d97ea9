//! What cannot be read and why, in words.
//!
//! Must not know Leptos or the browser.

use crate::store::{Broken, Fault, Unit};
use crate::ui::words::broken as t;

/// With the area's name, where that can be read.
pub fn told(broken: &Broken) -> String {
    let name = broken.area.as_deref().map(t::of_area);
    format!("{}{}", name.unwrap_or_default(), why(broken))
}

pub fn why(broken: &Broken) -> String {
    match &broken.fault {
        Fault::Damaged => t::DAMAGED.to_owned(),
        Fault::Newer(error) | Fault::Refused(error) => error.to_string(),
    }
}

/// What it is, to tell it from others.
pub fn name(broken: &Broken) -> String {
    let what = match broken.unit {
        Unit::Shared => t::SHARED,
        Unit::Area(_) => t::NAMELESS,
    };
    broken.area.clone().unwrap_or_else(|| what.to_owned())
}

/// Why what is typed in its place is not saved.
pub fn not_saved(broken: &Broken) -> String {
    let name = format!("「{}」", name(broken));
    match &broken.fault {
        Fault::Newer(error) => t::not_saved(&name, &error.to_string()),
        Fault::Damaged | Fault::Refused(_) => t::not_saved(&name, t::SET_ASIDE_FIRST),
    }
}

/// Whether there is any use in setting it aside: what a newer program wrote is sound.
pub fn may_be_set_aside(broken: &Broken) -> bool {
    !matches!(broken.fault, Fault::Newer(_))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::AreaId;

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

    #[test]
    fn what_cannot_be_read_is_named_by_what_is_still_known_of_it() {
        let broken = |unit, area: Option<&str>| Broken {
            sealed: String::new(),
            unit,
            fault: Fault::Damaged,
            text: String::new(),
            area: area.map(str::to_owned),
        };
        let area = || Unit::Area(AreaId::new("tsu"));
        let check = |broken: Broken, expected: &str| assert_eq!(name(&broken), expected);
        check(broken(area(), Some("津")), "津");
        check(broken(area(), None), t::NAMELESS);
        check(broken(Unit::Shared, None), t::SHARED);
    }
}
