//! The heading of a part that has something to say: the finding itself, under a word that names the
//! part.

use leptos::prelude::*;

#[component]
pub fn FindingHeading(
    #[prop(into)] id: String,
    topic: &'static str,
    #[prop(into)] finding: Signal<String>,
) -> impl IntoView {
    // A sentence a line.
    let sentences = move || {
        let finding = finding.get();
        let sentences = finding.split_inclusive('。').map(str::to_owned);
        let sentences = sentences.map(|s| view! { <span>{s}</span> });
        sentences.collect_view()
    };
    view! {
        <h2 id=id class="finding-title" tabindex="-1">
            <span class="finding-title__topic">{topic}</span>
            {sentences}
        </h2>
    }
}
