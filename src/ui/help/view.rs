//! The short answers of 「使い方」 under their headings, with the contents before them.
//!
//! Must not know what the pages do that it tells of; their words it may quote.

use crate::exchange::builtin_lists;
use crate::model::Level;
use crate::ui::browser::{carried, focus};
use crate::ui::help::words as t;
use crate::ui::navigation::route::Route;
use crate::ui::widgets::heading::Heading;
use crate::ui::widgets::keys_table::view::KeysTable;
use crate::ui::widgets::keys_table::words::KEYS_TITLE;
use crate::ui::words::common::CONTENTS;
use crate::ui::words::meeting;
use leptos::prelude::*;

/// Where xtask puts the licences: beside the site's page, and in an element of the single file.
const LICENCES_FILE: &str = "licences.txt";
const CARRIED_LICENCES: &str = "monosashi-licences";

/// Section ids and titles, in reading order.
const SECTIONS: [(&str, &str); 11] = [
    ("help-path", t::PATH),
    ("help-keys", KEYS_TITLE),
    ("help-levels", t::LEVELS),
    ("help-scores", t::MEANS),
    ("help-asked", t::ASKED),
    ("help-findings", t::FINDINGS),
    ("help-year", t::YEAR),
    ("help-meeting", t::MEETING),
    ("help-files", t::FILES),
    ("help-data", t::DATA),
    ("help-about", t::ABOUT),
];

#[component]
pub fn Help() -> impl IntoView {
    let contents = SECTIONS.map(|(id, title)| {
        let jump = move |event: leptos::ev::MouseEvent| {
            // The address after `#` names the page: a jump inside it must not change that.
            event.prevent_default();
            focus::part(id);
        };
        view! { <li><a href=format!("#{id}") on:click=jump>{title}</a></li> }
    });
    view! {
        <div class="page help">
            <Heading text=t::TITLE.to_owned()/>
            <nav class="print-never" aria-label=CONTENTS><ul class="actions">{contents}</ul></nav>
            <Path/>
            <Keys/>
            <Levels/>
            <Points id="help-scores" title=t::MEANS points=t::mean_points()/>
            <Points id="help-asked" title=t::ASKED points=t::ASKED_POINTS/>
            <Points id="help-findings" title=t::FINDINGS points=t::finding_points()/>
            <Points id="help-year" title=t::YEAR points=t::YEAR_POINTS/>
            <Meeting/>
            <Points id="help-files" title=t::FILES points=t::FILES_POINTS/>
            <Points id="help-data" title=t::DATA points=t::DATA_POINTS/>
            <a class="link" href=Route::Safety.to_string()>{t::DATA_MORE}</a>
            <Points id="help-about" title=t::ABOUT points=t::ABOUT_POINTS/>
            <p class="note">{t::version()}</p>
            <Licences/>
        </div>
    }
}

/// The terms of all that others made: a file of the site, or a text that the single file carries.
#[component]
fn Licences() -> impl IntoView {
    let Some(text) = carried::text(CARRIED_LICENCES) else {
        return view! { <p class="note print-never"><a href=LICENCES_FILE>{t::LICENCES}</a></p> }
            .into_any();
    };
    // Long: it is made when somebody opens it.
    let is_opened = RwSignal::new(false);
    let text = move || {
        is_opened
            .get()
            .then(|| view! { <pre class="help__licences">{text.clone()}</pre> })
    };
    view! {
        <details class="note print-never" on:toggle=move |_| is_opened.set(true)>
            <summary>{t::LICENCES}</summary>
            {text}
        </details>
    }
    .into_any()
}

#[component]
fn Points<T: IntoView + 'static, const N: usize>(
    id: &'static str,
    title: &'static str,
    points: [T; N],
) -> impl IntoView {
    view! {
        <section>
            <h2 id=id tabindex="-1">{title}</h2>
            <ul class="points">{points.map(|point| view! { <li>{point}</li> })}</ul>
        </section>
    }
}

/// What a meeting needs, and its keys.
#[component]
fn Meeting() -> impl IntoView {
    let keys = meeting::KEYS
        .map(|(key, what)| view! { <tr><th scope="row">{key}</th><td>{what}</td></tr> });
    view! {
        <Points id="help-meeting" title=t::MEETING points=t::MEETING_POINTS/>
        <section>
            <h3>{t::MEETING_KEYS}</h3>
            <table class="table table--narrow">
                <thead><tr><th scope="col">{meeting::KEY}</th><th scope="col">{meeting::WHAT}</th></tr></thead>
                <tbody>{keys}</tbody>
            </table>
        </section>
    }
}

#[component]
fn Path() -> impl IntoView {
    let steps = t::PATH_STEPS.map(|(minutes, what, how)| {
        view! {
            <li class="path__step">
                <span class="path__minutes">{minutes}</span>
                <div><h3>{what}</h3><p>{how}</p></div>
            </li>
        }
    });
    view! {
        <section>
            <h2 id="help-path" tabindex="-1">{t::PATH}</h2>
            <p>{t::PATH_LEAD}</p>
            <ol class="path">{steps}</ol>
        </section>
    }
}

#[component]
fn Keys() -> impl IntoView {
    view! {
        <section>
            <h2 id="help-keys" tabindex="-1">{KEYS_TITLE}</h2>
            <KeysTable/>
        </section>
    }
}

#[component]
fn Levels() -> impl IntoView {
    let scale = builtin_lists()
        .into_iter()
        .next()
        .map(|list| list.scale.clone());
    let rows = scale.map(|scale| {
        Level::ALL
            .iter()
            .rev()
            .zip(scale.into_iter().rev())
            .map(|(level, words)| {
                view! {
                    <tr>
                        <th scope="row">{level.value()}</th>
                        <td>{level.mark()}</td>
                        <td>{words.name}</td>
                        <td>{words.meaning}</td>
                    </tr>
                }
            })
            .collect_view()
    });
    view! {
        <section>
            <h2 id="help-levels" tabindex="-1">{t::LEVELS}</h2>
            <p>{t::LEVELS_LEAD}</p>
            <table class="table">
                <thead><tr>
                    <th scope="col">{t::LEVEL_NUMBER}</th><th scope="col">{t::LEVEL_MARK}</th>
                    <th scope="col">{t::LEVEL_NAME}</th><th scope="col">{t::LEVEL_MEANING}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
            <ul class="points">{t::LEVELS_NOT.map(|point| view! { <li>{point}</li> })}</ul>
        </section>
    }
}
