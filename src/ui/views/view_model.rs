//! What the page says of a round, and its menus as people see them.
//!
//! Must not know Leptos or the browser.

use crate::chart::{MenuView, MenuViews};
use crate::model::{AreaRecord, AssessmentKey, Checklist, Menu, Rating};
use crate::score::voices::{Agreement, Member, are_enough, members, menu_means};
use crate::ui::view_models::views::{Apart, RoundViews, Views};
use crate::ui::views::words as t;

/// Which kinds of items stand open at first: those of which a room would talk.
pub const OPEN: [Apart; 2] = [Apart::Split, Apart::Apart];
/// The others, each behind a word.
pub const FOLDED: [Apart; 3] = [Apart::Close, Apart::Unsaid, Apart::WordsAlone];

/// The one sentence at the beginning.
pub fn sentence(views: &Views) -> String {
    match views {
        Views::None => t::NONE.to_owned(),
        Views::Few => t::few(),
        Views::Round(round) => {
            let count = |apart| round.that_are(apart).count();
            t::sentence(round.people, count(Apart::Split), count(Apart::Apart))
        }
    }
}

/// Over the items of one kind.
pub fn part(apart: Apart) -> &'static str {
    match apart {
        Apart::Split => t::agreement(Agreement::Split),
        Apart::Apart => t::agreement(Agreement::Apart),
        Apart::Close => t::agreement(Agreement::Close),
        Apart::Unsaid => t::UNSAID,
        Apart::WordsAlone => t::WORDS_ALONE,
    }
}

/// How many items are of a kind.
pub fn count(round: Option<&RoundViews>, apart: Apart) -> usize {
    round.map_or(0, |round| round.that_are(apart).count())
}

/// `None` where no menu has enough people to be shown.
pub fn menus(record: &AreaRecord, list: &Checklist, key: &AssessmentKey) -> Option<MenuViews> {
    let all = members(record, key.year, key.round);
    let of = record.area.asked_of();
    // Of an item that is held back for itself nothing may be worked out from its menu.
    let mut list = list.clone();
    list.items.retain(|item| {
        let rated = all.iter().copied();
        let rated = rated.filter(|member| member.answers.rating(&item.id).is_some());
        are_enough(&rated.collect::<Vec<_>>())
    });
    let list = &list;
    let rates = |member: &Member<'_>, menu: Menu| {
        let mut items = list.asked_of(of).filter(|item| item.menu == menu);
        items.any(|item| {
            let rating = member.answers.rating(&item.id);
            rating.and_then(Rating::level).is_some()
        })
    };
    let menus = Menu::ALL.map(|menu| {
        let own = all.iter().copied().filter(|member| rates(member, menu));
        let own: Vec<Member<'_>> = own.collect();
        let means = are_enough(&own).then(|| menu_means(list, of, &own, menu));
        let means = means.flatten();
        MenuView { menu, means }
    });
    let is_any = menus.iter().any(|view| view.means.is_some());
    is_any.then(|| MenuViews {
        area: record.area.name.clone(),
        level_names: list.level_names(),
        menus: menus.to_vec(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Perspective::{Family, Government, Peer};
    use crate::score::voices::MenuMeans;
    use crate::ui::view_models::testing::library;
    use crate::ui::view_models::views::testing::{answer, round};

    #[test]
    fn the_sentence_follows_who_answered() {
        let (mut record, key, items) = round();
        let library = library();
        let said = |record: &AreaRecord| sentence(&Views::of(&library, record, &key));
        assert_eq!(said(&record), t::NONE);
        let two = [(Peer, &[Some(0)][..]), (Family, &[Some(4)])];
        answer(&mut record, key, &items, &two);
        assert_eq!(said(&record), t::few());
        answer(&mut record, key, &items, &[(Government, &[Some(4)][..]); 3]);
        let told = "5人の回答から。見え方がちがう項目は、ありません。";
        assert_eq!(said(&record), told);
        answer(&mut record, key, &items, &[(Peer, &[Some(0)][..]); 3]);
        let told = "8人の回答から。見え方がちがうのは1項目です。";
        assert_eq!(said(&record), told);
        let views = Views::of(&library, &record, &key);
        assert_eq!(count(views.round(), Apart::Split), 1);
        assert_eq!(count(None, Apart::Split), 0);
    }

    #[test]
    fn a_menu_is_shown_from_three_people_on() {
        let (mut record, key, items) = round();
        let library = library();
        let list = library.get(record.edition(&key)).expect("shipped");
        let menu = list.item(&items[0]).expect("listed").menu;
        let means = |record: &AreaRecord| {
            let views = menus(record, list, &key)?;
            views.menus.into_iter().find(|v| v.menu == menu)?.means
        };
        answer(&mut record, key, &items, &[(Peer, &[Some(0)][..]); 2]);
        assert_eq!(means(&record), None);
        answer(&mut record, key, &items, &[(Peer, &[Some(4)][..])]);
        let each = means(&record).expect("three");
        assert!(matches!(each, MenuMeans::Each(all) if all.len() == 3));
        answer(&mut record, key, &items, &[(Family, &[Some(1)][..]); 5]);
        let half = means(&record).expect("eight");
        assert!(matches!(half, MenuMeans::MiddleHalf { people: 8, .. }));
    }
}
