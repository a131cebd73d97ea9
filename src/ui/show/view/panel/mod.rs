//! 書きとめる: what the room says goes into the plan, the answers and the minutes at once.

mod findings;
mod one_line;
mod people;
mod views;
mod work;

use self::findings::Findings;
use self::one_line::OneLine;
use self::people::People;
use self::views::Views;
use self::work::Work;
use super::not_saved::NotSaved;
use super::show_state::ShowState;
use crate::model::{AreaRecord, SittingRef};
use crate::ui::browser::focus;
use crate::ui::show::view_model::sitting::{add_issue, issue_of, note_issue};
use crate::ui::show::words as t;
use crate::ui::state::new_ids;
use crate::ui::view_models::talk::Body;
use crate::ui::widgets::autosaved_fields::AutosavedText;
use leptos::prelude::*;

#[component]
pub fn Panel(show: ShowState) -> impl IntoView {
    // Whoever is quicker keeps the field that they went to.
    request_animation_frame(|| {
        if !focus::is_in_dialog() {
            focus::first("#show-decided");
        }
    });
    // What the page holds when the panel opens: a row must not run from whoever changes it.
    let slide = show.slide();
    let issue = StoredValue::new(slide.as_ref().and_then(|slide| issue_of(&slide.page)));
    let own = slide.map(|slide| match slide.body {
        Body::Opening => view! { <People show/> }.into_any(),
        Body::Findings(side, rows) => view! { <Findings show side rows/> }.into_any(),
        Body::Spread(page) | Body::Words(page, _) => view! { <Views show page=*page/> }.into_any(),
        Body::Issue(issue, _) => {
            view! { <Work show issue=issue.id actions=issue.actions/> }.into_any()
        }
        Body::Work(issue, _, actions) => view! { <Work show issue actions/> }.into_any(),
        Body::Questions => view! { <Questions show/> }.into_any(),
        Body::Next => view! { <Next show/> }.into_any(),
        Body::Decisions => view! { <Decisions show/> }.into_any(),
        _ => ().into_any(),
    });
    let decide = move |text: String| {
        let issue = issue.get_value();
        let is_done = show.write(|meeting| meeting.write_down(&text, issue.as_ref()));
        if is_done {
            show.tell_once_saved(t::WRITTEN);
        }
        is_done
    };
    let take_up = move |text: String| {
        let id = new_ids::issue();
        let add = |record: &mut AreaRecord, _: &SittingRef| {
            add_issue(record, show.year, id.clone(), &text)
        };
        let done = show.change(add, |meeting, ()| note_issue(meeting, &id, &text));
        if done.is_some() {
            show.tell_once_saved(t::ISSUE_ADDED);
        }
        done.is_some()
    };
    view! {
        <section class="show__over" role="dialog" aria-labelledby="show-write">
            <h2 id="show-write" class="show__over-title">{t::WRITE}</h2>
            <NotSaved show/>
            <OneLine id="show-decided" draft=show.draft("decided") label=t::DECIDED hint=t::DECIDED_HINT button=t::DECIDED_ADD is_first=true done=decide/>
            {own}
            <OneLine id="show-issue" draft=show.draft("issue") label=t::NEW_ISSUE hint=t::new_issue_hint(show.year) button=t::NEW_ISSUE_ADD
                done=take_up/>
            <button class="button button--quiet show__close" on:click=move |_| show.close()>{t::CLOSE}</button>
        </section>
    }
}

#[component]
fn Questions(show: ShowState) -> impl IntoView {
    let year = show.year;
    let keep = Callback::new(move |text: String| {
        show.edit(|record| record.talk_mut(year).questions = text);
    });
    view! { <AutosavedText id="show-questions" label=t::QUESTIONS_EDIT value=show.questions() keep rows=5/> }
}

#[component]
fn Next(show: ShowState) -> impl IntoView {
    let keep = Callback::new(move |text: String| {
        show.write(|meeting| meeting.next = text);
    });
    view! { <AutosavedText id="show-next" label=t::NEXT_EDIT value=show.next_words() keep rows=5/> }
}

/// All that was decided, to correct.
#[component]
fn Decisions(show: ShowState) -> impl IntoView {
    let keep = Callback::new(move |text: String| {
        show.write(|meeting| meeting.decided = text);
    });
    view! { <AutosavedText id="show-decisions" label=t::DECISIONS_EDIT value=show.decided() keep rows=6/> }
}
