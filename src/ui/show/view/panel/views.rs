//! How the room leaves the item of the page: 合意, 両論のまま, 持ち帰り.

use super::super::show_state::ShowState;
use crate::model::{AreaRecord, Cards, SittingRef};
use crate::ui::browser::clock;
use crate::ui::show::words as t;
use crate::ui::view_models::talk::SpreadPage;
use crate::ui::view_models::views::leaving::Leaving;
use crate::ui::view_models::views::left::LeftItem;
use crate::ui::widgets::leaving::view::{LeavingForm, Ways};
use crate::ui::widgets::leaving::view_model::Press;
use leptos::prelude::*;

#[component]
pub fn Views(show: ShowState, page: SpreadPage) -> impl IntoView {
    let (key, item) = (page.key, page.item.clone());
    let left = show.part(move |record| LeftItem::of(record, &key, &item, clock::today()));
    let leaving = StoredValue::new(Leaving {
        key,
        item: page.item.clone(),
        text: page.text.clone(),
    });
    let press = Callback::new(move |press: Press| {
        let leave = |record: &mut AreaRecord, sitting: &SittingRef| {
            leaving.with_value(|of| match press {
                Press::Agree(level) => of.agree(record, level, sitting),
                Press::Leave(how) => of.leave(record, how, sitting),
                Press::Reopen => of.reopen(record, Some(sitting)),
            });
        };
        if show.change(leave, |_, ()| {}).is_some() {
            show.tell_once_saved(match press {
                Press::Reopen => t::TAKEN_BACK,
                Press::Agree(_) | Press::Leave(_) => t::WRITTEN,
            });
        }
    });
    let keep_words = Callback::new(move |text: String| {
        show.edit(|record| leaving.with_value(|of| of.keep_words(record, &text)));
    });
    let keep_cards = Callback::new(move |cards: Cards| {
        show.edit(|record| leaving.with_value(|of| of.keep_cards(record, cards)));
    });
    let ways = Ways {
        press,
        keep_words,
        keep_cards,
    };
    view! {
        <div class="stack">
            <p class="field__label">{page.text.clone()}</p>
            <LeavingForm id="show-leave".to_owned() name=page.text level_names=page.level_names left ways has_sitting=true/>
        </div>
    }
}
