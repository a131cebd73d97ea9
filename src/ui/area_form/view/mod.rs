//! The fields of an area, with what is wrong at each, and the button that keeps them.
//!
//! Must not know when a field is wrong: the view model says that.

mod state;

use crate::model::{AreaId, AreaKind, EditionRef};
use crate::ui::area_form::view_model::{
    AreaField, Mistake, Unconfirmed, YES_NO, is_asked, lists, new_area, prefectures,
};
use crate::ui::area_form::words as t;
use crate::ui::browser::focus;
use crate::ui::navigation::go;
use crate::ui::navigation::route::Route;
use crate::ui::state::app_state::use_app_state;
use crate::ui::state::drafts::use_drafts;
use crate::ui::state::new_ids;
use crate::ui::view_models::half_written::form_key;
use crate::ui::widgets::field::TextField;
use crate::ui::widgets::heading::Heading;
use crate::ui::words::common;
use leptos::prelude::*;
use state::FormState;

#[component]
pub fn AreaForm(
    /// `None` to make a new one.
    id: Option<AreaId>,
) -> impl IntoView {
    let app_state = use_app_state();
    let drafts = use_drafts();
    let is_new = id.is_none();
    let key = StoredValue::new(form_key(id.as_ref()));
    let present = id
        .and_then(|id| app_state.peek(|w| w.record(&id).map(|r| r.area.clone())))
        .unwrap_or_else(|| {
            app_state
                .library
                .with_untracked(|lists| new_area(new_ids::area(), lists))
        });
    let earlier = untrack(|| key.with_value(|key| drafts.get(key)));
    let earlier = earlier.map(|written| Unconfirmed::read(&written));
    let earlier = earlier.unwrap_or_default();
    let form = FormState::of(&present, &earlier);
    let is_earlier = RwSignal::new(!earlier.is_empty());
    let began_as = StoredValue::new(present.clone());
    let forget = move || key.with_value(|key| drafts.forget(key));
    // It waits for its button, wherever one looks meanwhile.
    Effect::new(
        move |_| match began_as.with_value(|area| form.unconfirmed(area).written()) {
            Some(written) => drafts.keep(key.get_value(), written),
            None => forget(),
        },
    );
    let drop_earlier = move |_| {
        began_as.with_value(|area| form.begin_anew(area));
        is_earlier.set(false);
        focus::first("h1");
    };
    let leave = if is_new {
        Route::Home
    } else {
        Route::Area(present.id.clone())
    };
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        // Others may have changed the area since the form began.
        let now = app_state.peek(|w| w.record(&present.id).map(|r| r.area.clone()));
        let now = now.as_ref().unwrap_or(&present);
        match began_as.with_value(|began| form.read(began, now)) {
            Some(area) => {
                let page = Route::Area(area.id.clone());
                forget();
                app_state.edit(|w| w.put_area(area));
                go(&page);
            }
            None => request_animation_frame(|| focus::first("#form-errors")),
        }
    };
    let municipalities = AreaField::Municipalities;
    let button = if is_new { t::SAVE_NEW } else { t::SAVE };
    let title = if is_new { t::NEW_TITLE } else { t::EDIT_TITLE };
    view! {
        <div class="page page--narrow">
            <Heading text=title.to_owned()/>
            <p>{t::LEAD}</p>
            <Show when=move || is_earlier.get()>
                <div class="message">
                    <p>{t::EARLIER}</p>
                    <div class="actions">
                        <button class="button button--quiet" on:click=drop_earlier>{t::EARLIER_DROP}</button>
                    </div>
                </div>
            </Show>
            <Errors form/>
            <form class="form" on:submit=save novalidate>
                <Basics form/>
                <fieldset class="form__group">
                    <legend>{t::COUNTS}</legend>
                    <div class="form__grid">
                        {AreaField::COUNTS.map(|field| view! { <FormField form field numeric=true/> })}
                    </div>
                    <TextField id=municipalities.id() label=municipalities.label() value=form.text(municipalities) hint=t::MUNICIPALITIES_HINT rows=4/>
                </fieldset>
                <ListChoice form/>
                <p class="note" id="kept-by">{t::kept_by(button)}</p>
                <div class="actions">
                    <button class="button button--primary" aria-describedby="kept-by">{button}</button>
                    <a class="link" href=leave.to_string() on:click=move |_| forget()>{common::CANCEL}</a>
                </div>
            </form>
        </div>
    }
}

#[component]
fn Basics(form: FormState) -> impl IntoView {
    view! {
        <fieldset class="field choices">
            <legend class="field__label">{t::KIND}</legend>
            <div class="choices__row">
                {AreaKind::ALL.iter().copied().map(|kind| view! {
                    <label class="choice">
                        <input type="radio" name="kind" prop:checked=move || form.kind.get() == kind
                            on:change=move |_| form.kind.set(kind)/>
                        {kind.label()}
                    </label>
                }).collect_view()}
            </div>
        </fieldset>
        <FormField form field=AreaField::Name hint=t::NAME_HINT required=true/>
        <Show when=move || form.asks(AreaField::Prefecture)><PrefectureChoice form/></Show>
        <Show when=move || form.asks(AreaField::Code)>
            <FormField form field=AreaField::Code hint=t::CODE_HINT numeric=true/>
        </Show>
        <Show when=move || is_asked(AreaField::OwnHealthCenter, form.kind.get())>
            <OwnHealthCenter form/>
        </Show>
        <FormField form field=AreaField::OwnCode hint=t::OWN_CODE_HINT/>
    }
}

/// One field with what is to be mended in it.
#[component]
fn FormField(
    form: FormState,
    field: AreaField,
    #[prop(optional)] hint: &'static str,
    #[prop(optional)] numeric: bool,
    #[prop(optional)] required: bool,
) -> impl IntoView {
    view! {
        <TextField id=field.id() label=field.label() value=form.text(field)
            hint error=form.error(field) numeric required/>
    }
}

/// 都道府県 by their formal names. What stands there otherwise, from a file, stays a choice.
#[component]
fn PrefectureChoice(form: FormState) -> impl IntoView {
    let field = AreaField::Prefecture;
    let chosen = form.text(field);
    let options = prefectures(&chosen.get_untracked()).into_iter().map(|name| {
        let label = if name.is_empty() { t::NOT_CHOSEN.to_owned() } else { name.clone() };
        let own = name.clone();
        view! { <option value=name prop:selected=move || chosen.with(|c| c.trim() == own)>{label}</option> }
    });
    view! {
        <div class="field">
            <label class="field__label" for=field.id()>{field.label()}</label>
            <select id=field.id() class="input" on:change=move |event| chosen.set(event_target_value(&event))>
                {options.collect_view()}
            </select>
        </div>
    }
}

/// 保健所設置市など have items of their own.
#[component]
fn OwnHealthCenter(form: FormState) -> impl IntoView {
    let field = AreaField::OwnHealthCenter;
    let chosen = form.text(field);
    let hint = format!("{}-hint", field.id());
    let described_by = hint.clone();
    let choices = YES_NO.map(|(value, label)| {
        view! {
            <label class="choice">
                <input type="radio" name=field.id() prop:checked=move || chosen.with(|c| c == value)
                    on:change=move |_| chosen.set(value.to_owned())/>
                {label}
            </label>
        }
    });
    view! {
        <fieldset class="field choices" aria-describedby=described_by>
            <legend class="field__label">{field.label()}</legend>
            <p class="field__hint" id=hint>{t::OWN_HEALTH_CENTER_HINT}</p>
            <div class="choices__row">{choices}</div>
        </fieldset>
    }
}

/// The lists that can be used; only a choice where there is one.
#[component]
fn ListChoice(form: FormState) -> impl IntoView {
    let app_state = use_app_state();
    let own = form.checklist.get_untracked();
    let options = app_state.library.with_untracked(|all| lists(all, &own));
    let editions: Vec<EditionRef> = options.iter().map(|(e, _)| e.clone()).collect();
    view! {
        <div class="field">
            <label class="field__label" for="checklist">{t::CHECKLIST}</label>
            <p class="field__hint" id="checklist-hint">{t::CHECKLIST_HINT}</p>
            <select id="checklist" class="input" aria-describedby="checklist-hint"
                on:change=move |event| {
                    let index = event_target_value(&event).parse::<usize>().ok();
                    if let Some(edition) = index.and_then(|i| editions.get(i)) {
                        form.checklist.set(edition.clone());
                    }
                }>
                {options.into_iter().enumerate().map(|(index, (edition, title))| view! {
                    <option value=index prop:selected=move || form.checklist.with(|own| *own == edition)>{title}</option>
                }).collect_view()}
            </select>
        </div>
    }
}

/// All that is to be mended, each leading to its field.
#[component]
fn Errors(form: FormState) -> impl IntoView {
    move || {
        let mistakes = form.mistakes.get();
        (!mistakes.is_empty()).then(|| {
            view! {
                <div class="message message--trouble" id="form-errors" tabindex="-1" role="group" aria-labelledby="form-errors-title">
                    <h2 id="form-errors-title" class="message__title">{t::ERRORS_TITLE}</h2>
                    <ul>
                        {mistakes.into_iter().map(|Mistake { field, message }| view! {
                            <li><a href=format!("#{}", field.id()) on:click=move |event| {
                                event.prevent_default();
                                focus::first(&format!("#{}", field.id()));
                            }>{format!("{}：{message}", field.label())}</a></li>
                        }).collect_view()}
                    </ul>
                </div>
            }
        })
    }
}
