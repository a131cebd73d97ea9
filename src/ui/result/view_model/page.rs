//! What the page as a whole shows: which form it takes, which pictures, and what nobody knows.
//!
//! Must not know Leptos or the browser.

use crate::chart::RoundResult;
use crate::model::{ItemId, Menu};
use crate::ui::result::words as t;
use crate::ui::view_models::result::{Answered, ResultViewModel, RoundViewModel, Shared};

/// The fewest menus that make a shape.
const SHAPE: usize = 3;

/// Which of its forms the page takes.
#[derive(Clone, Debug, PartialEq)]
pub enum PageForm {
    Round,
    Empty,
    /// The list that is not on this PC.
    NoList(String),
}

impl PageForm {
    pub fn of(view_model: &ResultViewModel) -> Self {
        match view_model {
            ResultViewModel::Round(_) => PageForm::Round,
            ResultViewModel::Empty => PageForm::Empty,
            ResultViewModel::NoList { list, edition } => {
                PageForm::NoList(format!("{list}（{edition}）"))
            }
        }
    }
}

/// `None` while the page shows no round.
pub fn round(view_model: &ResultViewModel) -> Option<&RoundViewModel> {
    match view_model {
        ResultViewModel::Round(round) => Some(round),
        _ => None,
    }
}

pub fn answered(answered: Answered) -> String {
    t::answered(
        answered.all(),
        answered.rated,
        answered.unknown,
        answered.not_applicable,
        answered.carried,
    )
}

/// What the comparison with the round before rests on, in words.
pub fn shared_items_note(round: &RoundViewModel) -> Option<String> {
    round.shared.as_ref().map(rests_on)
}

fn rests_on(of: &Shared) -> String {
    if of.count == 0 {
        return t::all_parted(&of.before);
    }
    let parted = (of.other_voice > 0).then(|| t::parted(of.other_voice));
    t::shared(&of.before, of.count, of.editions_differ) + &parted.unwrap_or_default()
}

/// Whether a comparison makes a shape. One radar a page: the comparison's, unless it is too small
/// for one.
pub fn has_shape(moved: Option<&RoundResult>) -> bool {
    moved.is_some_and(|moved| moved.points.len() >= SHAPE)
}

/// わからない: the items' texts by menu.
pub fn unknowns(round: &RoundViewModel) -> Vec<(Menu, Vec<String>)> {
    let text = |id: &ItemId| round.list.item(id).map(|item| item.text.clone());
    let menus = round.unknowns_by_menu().into_iter();
    let menus = menus.map(|(menu, ids)| (menu, ids.iter().filter_map(text).collect()));
    menus.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::result::view_model::testing;

    #[test]
    fn a_list_that_is_away_is_named_with_its_edition() {
        let away = ResultViewModel::NoList {
            list: "nimo".into(),
            edition: "2031".into(),
        };
        assert_eq!(PageForm::of(&away), PageForm::NoList("nimo（2031）".into()));
        assert_eq!(PageForm::of(&ResultViewModel::Empty), PageForm::Empty);
        let shown = ResultViewModel::Round(Box::new(testing::round()));
        assert_eq!(PageForm::of(&shown), PageForm::Round);
        assert!(round(&shown).is_some() && round(&away).is_none());
    }

    #[test]
    fn three_menus_make_a_shape() {
        let mut moved = testing::round().now;
        moved.points.truncate(3);
        assert!(has_shape(Some(&moved)));
        moved.points.truncate(2);
        assert!(!has_shape(Some(&moved)));
        assert!(!has_shape(None));
    }

    #[test]
    fn every_unknown_item_is_told_in_its_menu() {
        let mut round = testing::round();
        let item = round.list.items_for(round.of.kind).next().expect("an item");
        let (id, menu, text) = (item.id.clone(), item.menu, item.text.clone());
        round.unknowns = vec![id];
        assert_eq!(unknowns(&round), [(menu, vec![text])]);
        round.unknowns.clear();
        assert!(unknowns(&round).is_empty());
    }

    #[test]
    fn the_four_answers_are_told_of_all() {
        let given = Answered {
            rated: 3,
            unknown: 2,
            not_applicable: 1,
            blank: 4,
            carried: 0,
        };
        assert_eq!(
            answered(given),
            "10項目のうち3項目に段階がつきました（わからない 2、該当なし 1）。"
        );
        let carried = Answered {
            carried: 3,
            unknown: 0,
            not_applicable: 0,
            ..given
        };
        assert_eq!(
            answered(carried),
            "7項目のうち3項目に段階がつきました（前回のまま 3）。"
        );
        let mut round = testing::round();
        let shared = round.shared.as_ref().expect("a round before").count;
        let told = shared_items_note(&round).expect("compared");
        assert!(told.contains(&format!("{shared}項目だけで")), "{told}");
        let here = round.shared.clone().expect("a round before");
        let other_voice = |count, other_voice| {
            let shared = Shared {
                count,
                other_voice,
                ..here.clone()
            };
            rests_on(&shared)
        };
        assert_eq!(
            other_voice(0, 69),
            "前回（令和8年度 年度当初）とは付け方が変わったので、比べていません。片方は事務局案、片方は協議の場の合意です。"
        );
        assert_eq!(
            other_voice(60, 9),
            "前回（令和8年度 年度当初）とは、どちらの回でも評価した60項目だけで比べています。事務局案と協議の場の合意にわかれた9項目は、付け方が変わったので比べていません。"
        );
        round.shared = None;
        assert_eq!(shared_items_note(&round), None);
    }
}
