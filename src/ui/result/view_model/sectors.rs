//! The fields beyond mental health that a round can be read by, in words.
//!
//! Must not know Leptos or the browser.

use crate::model::{ItemId, Menu, Rating};
use crate::ui::result::words as t;
use crate::ui::view_models::result::{RoundViewModel, Sector};

/// One item of the chosen field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SectorRow {
    pub menu: Menu,
    pub item: ItemId,
    /// 1-2
    pub number: String,
    pub text: String,
    /// Where the area stands: the level by its name and what it says of this item.
    pub standing: String,
    /// The name of the link to its answer.
    pub link: String,
}

/// The fields, each with the label of its choice: 高齢（7）.
pub fn names(round: &RoundViewModel) -> Vec<(String, String)> {
    let name = |sector: &Sector| {
        let label = t::sector_choice(&sector.name, sector.items.len());
        (sector.name.clone(), label)
    };
    round.sectors.iter().map(name).collect()
}

/// The items of a field, in list order; none while no field is chosen.
pub fn rows(round: &RoundViewModel, name: &str) -> Vec<SectorRow> {
    let sector = round.sectors.iter().find(|sector| sector.name == name);
    let items = sector.into_iter().flat_map(|sector| &sector.items);
    items
        .filter_map(|(id, rating)| {
            let item = round.list.item(id)?;
            let number = round
                .list
                .item_number(id, round.of.kind)
                .unwrap_or_default();
            let standing = match rating {
                Some(Rating::Level(level)) => {
                    let at = usize::from(level.value());
                    t::stands_at(&round.list.scale[at].name, &item.levels[at])
                }
                Some(Rating::Unknown) => t::UNKNOWN.to_owned(),
                Some(Rating::NotApplicable) => t::NOT_APPLICABLE.to_owned(),
                None => t::NOT_ANSWERED.to_owned(),
            };
            Some(SectorRow {
                menu: item.menu,
                item: id.clone(),
                link: t::answer_of(&number),
                number,
                text: item.text.clone(),
                standing,
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Level;
    use crate::ui::result::view_model::testing::round;
    use std::sync::Arc;

    #[test]
    fn a_field_lists_its_items_with_where_the_area_stands() {
        let mut read = round();
        let mut list = read.list.as_ref().clone();
        let ids: Vec<ItemId> = list.items_for(read.of.kind).map(|i| i.id.clone()).collect();
        let item = |id: &ItemId| read.list.item(id).expect("there").clone();
        let (first, second) = (item(&ids[0]), item(&ids[1]));
        list.scale[2].name = "一部で実施".into();
        read.sectors = vec![Sector {
            name: "高齢".into(),
            items: vec![
                (ids[0].clone(), Level::new(2).map(Rating::Level)),
                (ids[1].clone(), None),
            ],
        }];
        read.list = Arc::new(list);
        let names = names(&read);
        assert_eq!(names, [("高齢".to_owned(), "高齢（2）".to_owned())]);
        let rows = rows(&read, "高齢");
        assert_eq!(rows[0].standing, format!("一部で実施：{}", first.levels[2]));
        assert_eq!((&*rows[0].number, &rows[0].text), ("1-1", &first.text));
        assert_eq!(
            (&*rows[1].standing, &rows[1].text),
            (t::NOT_ANSWERED, &second.text)
        );
        assert_eq!(super::rows(&read, ""), []);
    }
}
