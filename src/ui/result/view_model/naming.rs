//! People name a strength or a gap that the rule did not find.
//!
//! Must not know Leptos or the browser.

use crate::model::{Item, Side, Verdict};
use crate::score::Finding;
use crate::ui::view_models::result::RoundViewModel;

/// A menu's name, and the id and text of each of its items that can be named.
pub type Choices = Vec<(String, Vec<(String, String)>)>;

pub fn choices(round: &RoundViewModel, side: Side) -> Choices {
    let choice = |item: &&Item| (item.id.to_string(), item.text.clone());
    let menus = round.addable(side).into_iter();
    let menus = menus.map(|(menu, items)| {
        let name = format!("{} {}", menu.number(), menu.short_name());
        (name, items.iter().map(choice).collect())
    });
    menus.collect()
}

/// What the chosen item says; `None` while none is chosen, or if it can no longer be named.
pub fn text_of(choices: &Choices, id: &str) -> Option<String> {
    let mut all = choices.iter().flat_map(|(_, items)| items);
    all.find(|(own, _)| own == id).map(|(_, text)| text.clone())
}

/// What naming an item says. Where the rule finds it too, that is a confirmation.
pub fn verdict(found: Option<&Finding>) -> Verdict {
    match found.is_some_and(Finding::is_by_rule) {
        true => Verdict::Confirmed,
        false => Verdict::Added,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::score::Reason;
    use crate::ui::result::view_model::testing::round;

    #[test]
    fn what_does_not_stand_yet_can_be_named() {
        let mut round = round();
        let struck = &mut round.findings.gaps[0];
        struck.verdict = Some(Verdict::Struck);
        let (struck, standing) = (struck.item.clone(), round.findings.gaps[1].item.clone());
        let choices = choices(&round, Side::Gap);
        let item = round.list.item(&struck).expect("on the list");
        assert_eq!(text_of(&choices, struck.as_str()), Some(item.text.clone()));
        assert_eq!(text_of(&choices, standing.as_str()), None);
        assert_eq!(text_of(&choices, ""), None);
        let (menu, _) = &choices[0];
        assert!(menu.starts_with("1 "), "{menu}");
    }

    #[test]
    fn naming_what_the_rule_finds_confirms_it() {
        let mut found = round().findings.gaps[0].clone();
        let mut check = |reasons: &[Reason], said| {
            found.reasons = reasons.to_vec();
            assert_eq!(verdict(Some(&found)), said, "{reasons:?}");
        };
        check(&[Reason::LowLevel], Verdict::Confirmed);
        check(&[Reason::Fell, Reason::People], Verdict::Confirmed);
        check(&[Reason::People], Verdict::Added);
        check(&[], Verdict::Added);
        assert_eq!(verdict(None), Verdict::Added);
    }
}
