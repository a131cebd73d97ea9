//! The view of the page.

use crate::exchange::typed_number::{self, NotANumber};
use crate::model::{Area, AreaId, AreaKind, EditionRef, LocalCode};
use crate::ui::area_form::words as t;
use crate::ui::browser::focus;
use crate::ui::navigation::go;
use crate::ui::navigation::route::Route;
use crate::ui::state::app_state::{new_area_id, use_app_state};
use crate::ui::widgets::field::TextField;
use crate::ui::widgets::heading::Heading;
use crate::ui::words::common;
use leptos::prelude::*;

/// What is typed, field by field, and what is to be mended.
#[derive(Clone, Copy)]
struct Form {
    kind: RwSignal<AreaKind>,
    name: Field,
    prefecture: Field,
    code: Field,
    own_code: Field,
    counts: [Field; 5],
    municipalities: Field,
    checklist: RwSignal<EditionRef>,
}

#[derive(Clone, Copy)]
struct Field {
    id: &'static str,
    label: &'static str,
    value: RwSignal<String>,
    error: RwSignal<Option<String>>,
}

impl Field {
    fn new(id: &'static str, label: &'static str, value: impl Into<String>) -> Self {
        Self {
            id,
            label,
            value: RwSignal::new(value.into()),
            error: RwSignal::new(None),
        }
    }

    fn trimmed(&self) -> String {
        self.value.with_untracked(|v| v.trim().to_owned())
    }

    /// Blank is not 0.
    fn count(&self) -> Result<Option<u32>, String> {
        let typed = self.value.with_untracked(|v| typed_number::count(v));
        typed.map_err(|NotANumber| t::COUNT_WRONG.to_owned())
    }
}

impl Form {
    fn of(area: &Area) -> Self {
        let count = |n: Option<u32>| n.map_or(String::new(), |n| n.to_string());
        Self {
            kind: RwSignal::new(area.kind),
            name: Field::new("name", t::NAME, area.name.clone()),
            prefecture: Field::new("prefecture", t::PREFECTURE, area.prefecture.clone()),
            code: Field::new(
                "code",
                t::CODE,
                area.code.as_ref().map_or("", |c| c.as_str()),
            ),
            own_code: Field::new("own-code", t::OWN_CODE, area.own_code.clone()),
            counts: [
                Field::new("population", t::POPULATION, count(area.population)),
                Field::new("hospitals", t::HOSPITALS, count(area.psychiatric_hospitals)),
                Field::new("clinics", t::CLINICS, count(area.psychiatric_clinics)),
                Field::new(
                    "general",
                    t::GENERAL_OFFICES,
                    count(area.general_consultation_offices),
                ),
                Field::new(
                    "specified",
                    t::SPECIFIED_OFFICES,
                    count(area.specified_consultation_offices),
                ),
            ],
            municipalities: Field::new(
                "municipalities",
                t::MUNICIPALITIES,
                area.municipalities.join("\n"),
            ),
            checklist: RwSignal::new(area.checklist.clone()),
        }
    }

    fn fields(&self) -> impl Iterator<Item = Field> {
        let [a, b, c, d, e] = self.counts;
        [
            self.name,
            self.prefecture,
            self.code,
            self.own_code,
            a,
            b,
            c,
            d,
            e,
            self.municipalities,
        ]
        .into_iter()
    }

    /// The area as typed; what is wrong is told at each field and nothing is returned.
    fn read(&self, present: Area) -> Option<Area> {
        for field in self.fields() {
            field.error.set(None);
        }
        if self.name.trimmed().is_empty() {
            self.name.error.set(Some(t::NAME_MISSING.to_owned()));
        }
        let code = match self.code.trimmed().as_str() {
            "" => None,
            text => LocalCode::parse(text)
                .map_err(|e| self.code.error.set(Some(e.to_string())))
                .ok(),
        };
        let counts = self.counts.map(|field| {
            field.count().unwrap_or_else(|message| {
                field.error.set(Some(message));
                None
            })
        });
        if self
            .fields()
            .any(|f| f.error.with_untracked(Option::is_some))
        {
            return None;
        }
        let [population, hospitals, clinics, general, specified] = counts;
        Some(Area {
            kind: self.kind.get_untracked(),
            name: self.name.trimmed(),
            prefecture: self.prefecture.trimmed(),
            code,
            own_code: self.own_code.trimmed(),
            population,
            psychiatric_hospitals: hospitals,
            psychiatric_clinics: clinics,
            general_consultation_offices: general,
            specified_consultation_offices: specified,
            municipalities: self
                .municipalities
                .trimmed()
                .split(['\n', '、', ','])
                .map(|m| m.trim().to_owned())
                .filter(|m| !m.is_empty())
                .collect(),
            checklist: self.checklist.get_untracked(),
            ..present
        })
    }
}

#[component]
pub fn AreaForm(
    /// `None` to make a new one.
    id: Option<AreaId>,
) -> impl IntoView {
    let app_state = use_app_state();
    let is_new = id.is_none();
    let present = id
        .and_then(|id| app_state.peek(|w| w.record(&id).map(|r| r.area.clone())))
        .unwrap_or_else(|| {
            let newest = app_state
                .library
                .with_untracked(|l| l.iter().next().map(|list| list.edition.clone()));
            let edition = newest.unwrap_or_else(|| EditionRef::new("nimo", "2026"));
            Area::new(new_area_id(), AreaKind::Region, "", edition)
        });
    let form = Form::of(&present);
    let leave = if is_new {
        Route::Home
    } else {
        Route::Area(present.id.clone())
    };
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        match form.read(present.clone()) {
            Some(area) => {
                let page = Route::Area(area.id.clone());
                app_state.edit(|w| w.put_area(area));
                go(&page);
            }
            None => request_animation_frame(|| focus::first("#form-errors")),
        }
    };
    let title = if is_new { t::NEW_TITLE } else { t::EDIT_TITLE };
    view! {
        <div class="page page--narrow">
            <Heading text=title.to_owned()/>
            <p>{t::LEAD}</p>
            <Errors form/>
            <form class="form" on:submit=save novalidate>
                <Basics form/>
                <fieldset class="form__group">
                    <legend>{t::COUNTS}</legend>
                    <div class="form__grid">
                        {form.counts.map(|f| view! { <TextField id=f.id label=f.label value=f.value error=f.error numeric=true/> })}
                    </div>
                    <TextField id="municipalities" label=t::MUNICIPALITIES value=form.municipalities.value hint=t::MUNICIPALITIES_HINT rows=4/>
                </fieldset>
                <ListChoice form/>
                <div class="actions">
                    <button class="button button--primary">{if is_new { t::SAVE_NEW } else { t::SAVE }}</button>
                    <a class="link" href=leave.to_string()>{common::CANCEL}</a>
                </div>
            </form>
        </div>
    }
}

#[component]
fn Basics(form: Form) -> impl IntoView {
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
        <TextField id="name" label=t::NAME value=form.name.value hint=t::NAME_HINT error=form.name.error/>
        <TextField id="prefecture" label=t::PREFECTURE value=form.prefecture.value hint=t::PREFECTURE_HINT/>
        <TextField id="code" label=t::CODE value=form.code.value hint=t::CODE_HINT error=form.code.error numeric=true/>
        <TextField id="own-code" label=t::OWN_CODE value=form.own_code.value hint=t::OWN_CODE_HINT/>
    }
}

/// The lists that can be used; only a choice where there is one.
#[component]
fn ListChoice(form: Form) -> impl IntoView {
    let app_state = use_app_state();
    let lists = app_state.library.get_untracked();
    let mut options: Vec<_> = lists
        .iter()
        .map(|l| (l.edition.clone(), l.title.clone()))
        .collect();
    // The area's own stays chosen, even where it is not on this PC.
    let own = form.checklist.get_untracked();
    if lists.get(&own).is_none() {
        options.push((own.clone(), t::list_away(&own)));
    }
    let editions: Vec<EditionRef> = options.iter().map(|(e, _)| e.clone()).collect();
    let chosen = editions.iter().position(|e| *e == own);
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
                {options.into_iter().enumerate().map(|(index, (_, title))| view! {
                    <option value=index selected=Some(index) == chosen>{title}</option>
                }).collect_view()}
            </select>
        </div>
    }
}

/// All that is to be mended, each leading to its field.
#[component]
fn Errors(form: Form) -> impl IntoView {
    let errors = move || {
        form.fields()
            .filter_map(|f| f.error.get().map(|message| (f, message)))
            .collect::<Vec<_>>()
    };
    move || {
        let errors = errors();
        (!errors.is_empty()).then(|| {
            view! {
                <div class="message message--trouble" id="form-errors" tabindex="-1" role="group" aria-labelledby="form-errors-title">
                    <h2 id="form-errors-title" class="message__title">{t::ERRORS_TITLE}</h2>
                    <ul>
                        {errors.into_iter().map(|(field, message)| view! {
                            <li><a href=format!("#{}", field.id) on:click=move |event| {
                                event.prevent_default();
                                focus::first(&format!("#{}", field.id));
                            }>{format!("{}：{message}", field.label)}</a></li>
                        }).collect_view()}
                    </ul>
                </div>
            }
        })
    }
}
