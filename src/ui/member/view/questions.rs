//! The questions from daily life, and levels for those who wish to choose them.

use super::state::MemberState;
use crate::exchange::survey::FormItem;
use crate::model::{Feeling, Level};
use crate::ui::browser::focus;
use crate::ui::member::view_model as vm;
use crate::ui::member::words as t;
use crate::ui::widgets::autosaved_choice::{AutosavedChoice, all_of};
use crate::ui::widgets::autosaved_fields::{AutosavedSelect, AutosavedText};
use leptos::prelude::*;

#[component]
pub fn Questions(member_state: MemberState) -> impl IntoView {
    let form = member_state.form();
    let with_levels = member_state.read_draft(|draft| draft.with_levels);
    let switch = move |event| member_state.show_levels(event_target_checked(&event));
    let items = form.items.iter().cloned().enumerate();
    let items = items
        .map(|(place, item)| view! { <Question member_state item place=place + 1 with_levels/> });
    view! {
        <section aria-labelledby="questions">
            <h2 id="questions">{t::QUESTIONS}</h2>
            <p>{t::QUESTIONS_LEAD}</p>
            <div class="actions">
                <label class="choice">
                    <input type="checkbox" prop:checked=with_levels aria-describedby="with-levels"
                        on:change=switch/>
                    {t::WITH_LEVELS}
                </label>
            </div>
            <p class="note" id="with-levels">{t::WITH_LEVELS_HINT}</p>
            <ol class="answer-list">{items.collect_view()}</ol>
        </section>
    }
}

#[component]
fn Question(
    member_state: MemberState,
    item: FormItem,
    /// From 1.
    place: usize,
    with_levels: Memo<bool>,
) -> impl IntoView {
    let id = StoredValue::new(item.id.clone());
    let felt = member_state.read(move |sheet| id.with_value(|id| vm::felt(sheet, id)));
    let keep = Callback::new(move |felt: Feeling| {
        member_state.edit(|sheet| vm::edit_answer(sheet, &id.get_value(), |a| a.felt = Some(felt)));
    });
    let take_back = move |_| {
        member_state.edit(|sheet| vm::edit_answer(sheet, &id.get_value(), |a| a.felt = None));
    };
    let number = t::number(place);
    let legend = format!("{number}　{}", item.plain);
    let name = format!("felt-{place}");
    view! {
        <li class="stack stack--close">
            <AutosavedChoice legend name options=all_of!(Feeling) value=felt keep/>
            <Show when=move || felt.get().is_some()>
                <button class="row-action" on:click=take_back>{t::TAKE_BACK}<span class="visually-hidden">{format!("：{}", t::number(place))}</span></button>
            </Show>
            <Levels member_state item=item.clone() place with_levels/>
            <Comment member_state item place/>
        </li>
    }
}

#[component]
fn Levels(
    member_state: MemberState,
    item: FormItem,
    place: usize,
    with_levels: Memo<bool>,
) -> impl IntoView {
    let form = member_state.form();
    let id = StoredValue::new(item.id);
    let value =
        member_state.read(move |sheet| id.with_value(|id| vm::level_code(vm::rating(sheet, id))));
    let keep = Callback::new(move |code: String| {
        let rating = vm::level_of_code(&code);
        member_state.edit(|sheet| vm::edit_answer(sheet, &id.get_value(), |a| a.rating = rating));
    });
    let levels = Level::ALL.iter().zip(&form.scale);
    let levels =
        levels.map(|(level, step)| (level.value().to_string(), t::level(*level, &step.name)));
    let none = (String::new(), t::NO_LEVEL.to_owned());
    let unknown = (
        vm::level_code(Some(crate::model::Rating::Unknown)),
        t::UNKNOWN_LEVEL.to_owned(),
    );
    let options: Vec<(String, String)> = std::iter::once(none)
        .chain(levels)
        .chain([unknown])
        .collect();
    let label = format!("{}（{}）", t::LEVEL, t::number(place));
    view! {
        <Show when=move || with_levels.get()>
            <AutosavedSelect id=format!("level-{place}") label=label.clone() hint=item.text.clone()
                options=options.clone() value keep/>
        </Show>
    }
}

#[component]
fn Comment(member_state: MemberState, item: FormItem, place: usize) -> impl IntoView {
    let id = StoredValue::new(item.id);
    let value = member_state.read(move |sheet| id.with_value(|id| vm::comment(sheet, id)));
    let is_open = RwSignal::new(!value.get_untracked().is_empty());
    let keep = Callback::new(move |text: String| {
        member_state.edit(|sheet| vm::edit_answer(sheet, &id.get_value(), |a| a.comment = text));
    });
    let field = format!("comment-{place}");
    let to_field = format!("#{field}");
    let open = move |_| {
        is_open.set(true);
        let to_field = to_field.clone();
        request_animation_frame(move || to_open(&to_field));
    };
    view! {
        <Show when=move || is_open.get()
            fallback=move || view! {
                <button class="row-action" on:click=open.clone()>{t::ADD_COMMENT}<span class="visually-hidden">{format!("：{}", t::number(place))}</span></button>
            }>
            <AutosavedText id=field.clone() label=format!("{}（{}）", t::COMMENT, t::number(place)) value keep rows=2/>
        </Show>
    }
}

/// A field that has just opened takes the focus where it is partly under the bar, and the browser leaves it there.
fn to_open(selector: &str) {
    focus::first(selector);
    if let Some(field) = focus::focused() {
        focus::show_whole(&field);
    }
}
