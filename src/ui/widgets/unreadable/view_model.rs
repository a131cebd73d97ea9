//! What cannot be read and why, in words.
//!
//! Must not know Leptos or the browser.

use crate::store::{Broken, Fault, Unit};
use crate::ui::widgets::unreadable::words as t;
use serde_json::Value;

/// With the area's name, where that can be read.
pub fn told(broken: &Broken) -> String {
    let name = area_name(broken).map(|name| t::of_area(&name));
    format!("{}{}", name.unwrap_or_default(), why(broken))
}

pub fn why(broken: &Broken) -> String {
    match &broken.fault {
        Fault::Damaged => t::DAMAGED.to_owned(),
        Fault::Refused(error) => error.to_string(),
    }
}

/// What it is, to tell it from others.
pub fn name(broken: &Broken) -> String {
    let what = match broken.unit {
        Unit::Shared => t::SHARED,
        Unit::Area(_) => t::NAMELESS,
    };
    area_name(broken).unwrap_or_else(|| what.to_owned())
}

/// Its pieces may still tell it where its head does not.
fn area_name(broken: &Broken) -> Option<String> {
    let in_text = || {
        let text: Value = serde_json::from_str(&broken.text).ok()?;
        let name = text.pointer("/workspace/records/0/area/name")?;
        name.as_str().map(str::to_owned)
    };
    let name = broken.area.clone().or_else(in_text);
    name.filter(|name| !name.trim().is_empty())
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
        let broken = |unit, area: Option<&str>, text: &str| Broken {
            unit,
            fault: Fault::Damaged,
            text: text.to_owned(),
            area: area.map(str::to_owned),
        };
        let area = || Unit::Area(AreaId::new("tsu"));
        let check = |broken: Broken, expected: &str| assert_eq!(name(&broken), expected);
        let text = r#"{"workspace":{"records":[{"area":{"name":"津圏域"}}]}}"#;
        let damaged = r#"{"workspace":{"records":[{"area":{"#;
        check(broken(area(), Some("津"), text), "津");
        check(broken(area(), None, text), "津圏域");
        check(broken(area(), None, damaged), t::NAMELESS);
        check(broken(area(), Some(" "), ""), t::NAMELESS);
        check(broken(Unit::Shared, None, "{}"), t::SHARED);
    }
}
