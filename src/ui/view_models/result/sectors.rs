//! The items of a round that touch a field beyond mental health: 高齢, 児童, 住宅 …
//!
//! Must not know Leptos or the browser. The fields are the list's own words: see `Item::tags`.

use crate::model::{AskedOf, Assessment, Checklist, ItemId, Rating};

/// A field, with its items.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sector {
    pub name: String,
    /// Those that the round asks for, in list order, with what was answered; at least one.
    pub items: Vec<(ItemId, Option<Rating>)>,
}

/// Those with the most items first; in list order where they have as many. None where the list names
/// no fields.
pub fn sectors(list: &Checklist, of: AskedOf, round: &Assessment) -> Vec<Sector> {
    let mut sectors: Vec<Sector> = Vec::new();
    for item in list.items_for(of.kind).filter(|item| round.asks(item, of)) {
        let answered = (item.id.clone(), round.rating(&item.id));
        for tag in &item.tags {
            match sectors.iter_mut().find(|sector| sector.name == *tag) {
                Some(sector) => sector.items.push(answered.clone()),
                None => sectors.push(Sector {
                    name: tag.clone(),
                    items: vec![answered.clone()],
                }),
            }
        }
    }
    sectors.sort_by_key(|sector| std::cmp::Reverse(sector.items.len()));
    sectors
}
