//! The sections of 「安全と保存」: what is promised before what is not.
//!
//! Must not know how anything is saved.

use crate::ui::navigation::route::Route;
use crate::ui::safety::words as t;
use crate::ui::widgets::heading::Heading;
use crate::ui::words::common::SAFETY;
use crate::ui::words::version;
use leptos::prelude::*;

#[component]
pub fn Safety() -> impl IntoView {
    view! {
        <div class="page safety">
            <Heading text=SAFETY.to_owned()/>
            <p class="safety__lead">{t::LEAD}</p>
            <Points title=t::OUTSIDE points=t::OUTSIDE_POINTS/>
            <Points title=t::SAVING points=t::SAVING_POINTS/>
            <Tests/>
            <Points title=t::BACKUP points=t::BACKUP_POINTS/>
            <a class="button button--primary" href=Route::Files.to_string()>{t::TO_BACKUP}</a>
            <Answers title=t::LIMITS lead=t::LIMITS_LEAD answers=t::LIMIT_POINTS/>
            <Answers title=t::OFFICERS answers=t::OFFICER_POINTS/>
            <Version/>
        </div>
    }
}

#[component]
fn Points<const N: usize>(title: &'static str, points: [&'static str; N]) -> impl IntoView {
    view! {
        <section>
            <h2>{title}</h2>
            <ul class="points">{points.map(|point| view! { <li>{point}</li> })}</ul>
        </section>
    }
}

/// Words with what belongs to each.
#[component]
fn Answers<const N: usize>(
    title: &'static str,
    #[prop(optional)] lead: &'static str,
    answers: [(&'static str, &'static str); N],
) -> impl IntoView {
    let rows = answers.map(|(what, answer)| {
        view! { <div class="safety__row"><dt>{what}</dt><dd>{answer}</dd></div> }
    });
    view! {
        <section>
            <h2>{title}</h2>
            {(!lead.is_empty()).then(|| view! { <p>{lead}</p> })}
            <dl>{rows}</dl>
        </section>
    }
}

#[component]
fn Tests() -> impl IntoView {
    let rows = t::tests().map(|(what, times, found)| {
        view! { <tr><th scope="row">{what}</th><td data-head=t::TIMES>{times}</td><td data-head=t::FOUND>{found}</td></tr> }
    });
    view! {
        <section>
            <h3 id="safety-tests">{t::TESTS}</h3>
            <table class="table table--stacks safety__tests" aria-labelledby="safety-tests">
                <thead><tr>
                    <th scope="col">{t::TESTED}</th><th scope="col">{t::TIMES}</th><th scope="col">{t::FOUND}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
}

#[component]
fn Version() -> impl IntoView {
    let is_site = window()
        .location()
        .protocol()
        .is_ok_and(|p| p.starts_with("http"));
    view! {
        <section>
            <h2>{t::VERSION}</h2>
            <p>{t::version()}</p>
            {is_site.then(|| view! {
                <p class="print-never"><a class="link" href="monosashi.html" download=version::file_name()>{t::SINGLE_FILE}</a></p>
            })}
            <p>{t::LICENCES}</p>
        </section>
    }
}
