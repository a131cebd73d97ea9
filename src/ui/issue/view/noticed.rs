//! Where the issue was noticed, how far it has come, and on which level it is worked on.

use super::items::Items;
use crate::model::{Origin, Stage};
use crate::ui::issue::view_model::{LEVELS, reading};
use crate::ui::issue::words as t;
use crate::ui::state::plan_state::IssueState;
use crate::ui::widgets::autosaved_choice::{AutosavedChoice, all_of};
use crate::ui::widgets::autosaved_fields::AutosavedText;
use crate::ui::widgets::read_first::ReadFirst;
use leptos::prelude::*;

#[component]
pub fn Noticed(issue_state: IssueState) -> impl IntoView {
    let origin = issue_state.read(|i| Some(i.origin));
    let stage = issue_state.read(|i| Some(i.stage));
    let level = issue_state.read(|i| Some(i.level));
    let background = issue_state.read(|i| i.background.clone());
    let levels = || LEVELS.map(|kind| (kind, kind.label())).to_vec();
    view! {
        <section aria-labelledby="issue-noticed">
            <h2 id="issue-noticed" tabindex="-1">{t::NOTICED}</h2>
            <Items issue_state/>
            <ReadFirst id="issue-noticed-fields" name=Signal::stored(t::NOTICED.to_owned()) lines=issue_state.read(reading::noticed)>
                <AutosavedChoice legend=t::ORIGIN name="origin" options=all_of!(Origin) value=origin
                    keep=issue_state.keep(|issue, origin| issue.origin = origin)/>
                <AutosavedText id="background" label=t::BACKGROUND hint=t::BACKGROUND_HINT rows=2 value=background
                    keep=issue_state.keep(|issue, text| issue.background = text)/>
                <div class="stages">
                    <AutosavedChoice legend=t::STAGE hint=t::STAGE_HINT name="stage" options=all_of!(Stage) value=stage
                        keep=issue_state.keep(|issue, stage| issue.stage = stage)/>
                </div>
                <AutosavedChoice legend=t::LEVEL name="level" options=levels() value=level
                    keep=issue_state.keep(|issue, level| issue.level = level)/>
            </ReadFirst>
        </section>
    }
}
