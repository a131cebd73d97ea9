//! New indicators: from a template, several that lead from one to the next, or from nothing.

use crate::exchange::builtin::builtin_templates;
use crate::model::{AreaId, Indicator, IndicatorTemplate, StatutoryPlan, TemplateForum};
use crate::ui::browser::focus;
use crate::ui::indicators::view_model::new::{
    TemplateGroup, begin, begin_group, forums_of, groups, is_chain, make_forums, missing,
    missing_forums, own,
};
use crate::ui::indicators::words as t;
use crate::ui::navigation::go;
use crate::ui::navigation::route::Route;
use crate::ui::state::app_state::use_app_state;
use crate::ui::state::new_ids;
use crate::ui::state::undo::use_undo;
use crate::ui::widgets::name_first::NameFirst;
use leptos::prelude::*;

#[component]
pub fn Add(
    id: AreaId,
    /// Whether the templates lie open.
    open: RwSignal<bool>,
) -> impl IntoView {
    let app_state = use_app_state();
    let is_first = app_state.peek(|w| w.record(&id).is_some_and(|r| r.indicators.is_empty()));
    open.set(is_first);
    let area = StoredValue::new(id);
    let begin_own = Callback::new(move |name| {
        let indicator: Indicator = own(new_ids::indicator(), name);
        let (area, id) = (area.get_value(), indicator.id.clone());
        app_state.edit_record(&area, |r| r.indicators.push(indicator));
        go(&Route::Indicator {
            area,
            indicator: id,
        });
    });
    let groups = groups(builtin_templates()).into_iter().enumerate();
    let groups = groups.map(|(place, (name, templates))| {
        view! { <Group area place name templates/> }
    });
    view! {
        <section class="print-never" aria-labelledby="indicator-add">
            <h2 id="indicator-add" tabindex="-1">{t::ADD}</h2>
            <p>{t::ADD_LEAD}</p>
            <div class="panel">
                <NameFirst id="own-indicator" label=t::NAME hint=t::NAME_HINT button=t::OWN missing=t::NAME_MISSING begin=begin_own/>
            </div>
            <details prop:open=open>
                <summary>{t::TEMPLATES}</summary>
                <div>{groups.collect_view()}</div>
            </details>
        </section>
    }
}

/// A group's templates; those that lead from one to the next can be begun together.
#[component]
fn Group(
    area: StoredValue<AreaId>,
    /// Which group it is, from 0.
    place: usize,
    name: &'static str,
    templates: Vec<&'static IndicatorTemplate>,
) -> impl IntoView {
    let count = templates.len();
    let group: TemplateGroup<'static> = (name, templates.clone());
    let needed = forums_of(&templates);
    let begin_group = is_chain(&templates).then(|| view! { <BeginGroup area group/> });
    let templates = templates
        .into_iter()
        .map(|template| view! { <TemplateRow area template/> });
    view! {
        <details class="template-group" id=format!("template-group-{place}")>
            <summary>{t::group(name, count)}</summary>
            {begin_group}
            <Forums area needed id=format!("template-group-{place}")/>
            <ul>{templates.collect_view()}</ul>
        </details>
    }
}

/// The button for all of them that are not there yet.
#[component]
fn BeginGroup(area: StoredValue<AreaId>, group: TemplateGroup<'static>) -> impl IntoView {
    let app_state = use_app_state();
    let undo = use_undo();
    let (name, templates) = group;
    let templates = StoredValue::new(templates);
    let count = app_state.of_area(&area.get_value(), move |r| {
        templates.with_value(|templates| missing(r, templates))
    });
    let use_all = move |_| {
        let said = t::began_all(name, count.get_untracked());
        undo.changing(app_state, &area.get_value(), said, |r| {
            templates.with_value(|templates| {
                begin_group(r, templates, builtin_templates(), new_ids::indicator)
            });
        });
        focus::first("#followed");
    };
    view! {
        <div class="template">
            <p class="note">{t::CHAIN}</p>
            {move || match count.get() {
                0 => view! { <p class="note">{t::ALL_USED}</p> }.into_any(),
                count => view! {
                    <button class="button" aria-label=format!("{}：{name}", t::use_all(count)) on:click=use_all>{t::use_all(count)}</button>
                }.into_any(),
            }}
        </div>
    }
}

/// The meetings that a work needs, and the button that makes those which are not there.
#[component]
fn Forums(
    area: StoredValue<AreaId>,
    needed: Vec<TemplateForum>,
    /// Of the group.
    id: String,
) -> impl IntoView {
    let app_state = use_app_state();
    let undo = use_undo();
    let needed = StoredValue::new(needed);
    let missing = app_state.of_area(&area.get_value(), move |r| {
        needed.with_value(|needed| missing_forums(r, needed))
    });
    let id = StoredValue::new(id);
    let make = move |_| {
        let said = t::made_forums(&missing.get_untracked());
        undo.changing(app_state, &area.get_value(), said, |r| {
            needed.with_value(|needed| make_forums(r, needed, new_ids::forum));
        });
        // The button is gone.
        focus::first(&format!("#{} > summary", id.get_value()));
    };
    view! {
        <Show when=move || !missing.with(Vec::is_empty)>
            <div class="template">
                <p class="note">{move || missing.with(|names| t::needs_forums(names))}</p>
                <button class="button" on:click=make>{t::MAKE_FORUMS}</button>
            </div>
        </Show>
    }
}

#[component]
fn TemplateRow(area: StoredValue<AreaId>, template: &'static IndicatorTemplate) -> impl IntoView {
    let app_state = use_app_state();
    let start = move |_| {
        let (area, id) = (area.get_value(), new_ids::indicator());
        app_state.edit_record(&area, |r| {
            begin(r, template, builtin_templates(), id.clone())
        });
        go(&Route::Indicator {
            area,
            indicator: id,
        });
    };
    let about = [
        template.is_proposed.then_some(t::PROPOSED),
        template.statutory.map(StatutoryPlan::label),
    ];
    let about = about.into_iter().flatten();
    let about = about.map(|word| view! { <span class="tag">{word}</span> });
    view! {
        <li class="template">
            <div>
                <p class="actions strong">{template.name.clone()}
                    <span class="note">{t::template(&template.unit, template.direction)}</span>{about.collect_view()}</p>
                <p class="note">{template.why.clone()}</p>
            </div>
            <button class="button" aria-label=format!("{}：{}", t::USE, template.name) on:click=start>{t::USE}</button>
        </li>
    }
}
