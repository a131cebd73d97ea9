//! Where a key leads that is pressed at the link below the last item, or at the helps above the first.
//!
//! Must not know Leptos or the browser.

use super::answering::first_open;
use super::keys::ItemCommand;
use crate::model::{Assessment, ItemId};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum To<'a> {
    Item(&'a ItemId),
    /// Where the link leads.
    Link,
    Nowhere,
}

/// From the link: back to the last item, on, or to the next open one, which is in the menu that the
/// link leads to, if it leads to an open one, or else above. Order as from an item.
pub fn from_link<'a>(
    command: ItemCommand,
    shown: &'a [ItemId],
    round: &Assessment,
    leads_to_open: bool,
) -> To<'a> {
    match command {
        ItemCommand::Previous => shown.last().map_or(To::Nowhere, To::Item),
        ItemCommand::Next => To::Link,
        ItemCommand::NextOpen if leads_to_open => To::Link,
        ItemCommand::NextOpen => first_open(shown.iter(), round).map_or(To::Nowhere, To::Item),
        _ => To::Nowhere,
    }
}

/// From the helps: the first open item of those shown, or else the first.
pub fn from_helps<'a>(shown: &'a [ItemId], round: &Assessment) -> Option<&'a ItemId> {
    first_open(shown.iter(), round).or(shown.first())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Level, Rating};
    use crate::ui::view_models::testing::sample;

    #[test]
    fn the_link_leads_back_on_and_to_what_is_open() {
        let ids = ["a", "b"].map(ItemId::new);
        let mut record = sample();
        let key = record.own_rounds().next_back().expect("filled").key;
        let round = record.assessment_mut(key);
        round.edit_answer(&ids[0], |a| a.rating = Some(Rating::Unknown));
        use ItemCommand::{Next, NextOpen, Previous};
        let round = &*round;
        assert_eq!(from_link(Previous, &ids, round, true), To::Item(&ids[1]));
        assert_eq!(from_link(Next, &ids, round, false), To::Link);
        assert_eq!(from_link(NextOpen, &ids, round, true), To::Link);
        assert_eq!(from_link(NextOpen, &ids, round, false), To::Item(&ids[1]));
        let answered = &ids[..1];
        assert_eq!(from_link(NextOpen, answered, round, false), To::Nowhere);
        assert_eq!(from_link(Previous, &[], round, true), To::Nowhere);
        let two = Level::new(2).map(|level| ItemCommand::Rate(Rating::Level(level)));
        let two = two.expect("a level");
        assert_eq!(from_link(two, &ids, round, true), To::Nowhere);
        assert_eq!(from_helps(&ids, round), Some(&ids[1]));
        assert_eq!(from_helps(answered, round), Some(&ids[0]));
        assert_eq!(from_helps(&[], round), None);
    }
}
