//! New indicators: from a template, or from nothing.

use crate::exchange::builtin::builtin_templates;
use crate::model::{AreaId, Indicator, IndicatorTemplate};
use crate::ui::indicators::view_model::new::{groups, own};
use crate::ui::indicators::words as t;
use crate::ui::navigation::go;
use crate::ui::navigation::route::Route;
use crate::ui::state::app_state::use_app_state;
use crate::ui::state::new_ids;
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
    let begin = Callback::new(move |indicator: Indicator| {
        let route = Route::Indicator {
            area: id.clone(),
            indicator: indicator.id.clone(),
        };
        app_state.edit_record(&id, |r| r.indicators.push(indicator));
        go(&route);
    });
    let begin_own = Callback::new(move |name| begin.run(own(new_ids::indicator(), name)));
    let groups = groups(builtin_templates())
        .into_iter()
        .map(|(group, templates)| {
            let templates = templates
                .into_iter()
                .map(|template| view! { <TemplateButton template begin/> });
            view! {
                <section>
                    <h3>{group}</h3>
                    <ul>{templates.collect_view()}</ul>
                </section>
            }
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
                {groups.collect_view()}
            </details>
        </section>
    }
}

#[component]
fn TemplateButton(
    template: &'static IndicatorTemplate,
    begin: Callback<Indicator>,
) -> impl IntoView {
    view! {
        <li class="template">
            <div>
                <p class="actions strong">{template.name.clone()}
                    <span class="note">{t::template(&template.unit, template.direction)}</span></p>
                <p class="note">{template.why.clone()}</p>
            </div>
            <button class="button" aria-label=format!("{}：{}", t::USE, template.name)
                on:click=move |_| begin.run(template.start(new_ids::indicator()))>{t::USE}</button>
        </li>
    }
}
