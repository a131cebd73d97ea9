//! 書きとめる: what the room says goes into the plan, the answers and the minutes at once.

use super::state::ShowState;
use super::text_pages::{decided, next, questions};
use crate::exchange::typed_number;
use crate::model::{
    Action, ActionId, AreaRecord, Issue, IssueId, ItemId, Judgement, Level, MemberKind, Origin,
    Rating, Side, TalkPage, Verdict, Wording,
};
use crate::ui::browser::focus;
use crate::ui::show::words as t;
use crate::ui::state::new_ids;
use crate::ui::view_models::talk::{Body, Row};
use crate::ui::widgets::autosaved_fields::{AutosavedChecked, AutosavedSelect, AutosavedText};
use leptos::prelude::*;

#[component]
pub fn Panel(show: ShowState) -> impl IntoView {
    request_animation_frame(|| focus::first("#show-decided"));
    // What the page holds when the panel opens: a row must not run from whoever changes it.
    let slide = show.slide();
    // What is decided on an issue's pages is about it, too.
    let issue = StoredValue::new(slide.as_ref().and_then(|slide| match &slide.page {
        TalkPage::Issue(issue) => Some(issue.clone()),
        _ => None,
    }));
    let own = slide.map(|slide| match slide.body {
        Body::Opening => view! { <People show/> }.into_any(),
        Body::Findings(side, rows) => view! { <Findings show side rows/> }.into_any(),
        Body::Issue(issue, _) => {
            view! { <Work show issue=issue.id actions=issue.actions/> }.into_any()
        }
        Body::Work(issue, _, actions) => view! { <Work show issue actions/> }.into_any(),
        Body::Questions => view! { <Questions show/> }.into_any(),
        Body::Next => view! { <Next show/> }.into_any(),
        Body::Decisions => view! { <Decisions show/> }.into_any(),
        _ => ().into_any(),
    });
    view! {
        <section class="show__over show__over--write" role="dialog" aria-labelledby="show-write">
            <h2 id="show-write" class="show__over-title">{t::WRITE}</h2>
            <OneLine id="show-decided" label=t::DECIDED hint=t::DECIDED_HINT button=t::DECIDED_ADD
                done=move |text| {
                    let issue = issue.get_value();
                    show.write(|meeting| meeting.write_down(&text, issue.as_ref()));
                    show.meeting_state.said.set(t::WRITTEN.to_owned());
                }/>
            {own}
            <OneLine id="show-issue" label=t::NEW_ISSUE hint=t::new_issue_hint(show.year) button=t::NEW_ISSUE_ADD
                done=move |text| add_issue(show, text)/>
            <button class="show__button" on:click=move |_| show.close()>{t::CLOSE}</button>
        </section>
    }
}

fn add_issue(show: ShowState, text: String) {
    let id = new_ids::issue();
    let year = show.year;
    show.edit(|record| {
        let level = record.area.kind;
        let issue = Issue::new(id.clone(), text.clone(), Origin::Other, level);
        record.plan_mut(year).issues.push(issue);
    });
    show.write(|meeting| meeting.write_down(&format!("{}：{text}", t::NEW_ISSUE), Some(&id)));
    show.meeting_state.said.set(t::ISSUE_ADDED.to_owned());
}

/// One line and a button; Enter does the same, unless it ends a conversion.
#[component]
fn OneLine(
    id: &'static str,
    label: &'static str,
    #[prop(into)] hint: String,
    button: &'static str,
    done: impl Fn(String) + Copy + 'static,
) -> impl IntoView {
    let text = RwSignal::new(String::new());
    let hint_id = format!("{id}-hint");
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let said = text.get_untracked();
        if !said.trim().is_empty() {
            done(said.trim().to_owned());
            text.set(String::new());
        }
        focus::first(&format!("#{id}"));
    };
    view! {
        <form class="show__form" on:submit=submit>
            <label class="field__label" for=id>{label}</label>
            <p class="field__hint" id=hint_id.clone()>{hint}</p>
            <div class="show__line">
                <input id=id class="input" type="text" autocomplete="off" prop:value=text aria-describedby=hint_id
                    on:input=move |event| text.set(event_target_value(&event))/>
                <button class="button">{button}</button>
            </div>
        </form>
    }
}

#[component]
fn Questions(show: ShowState) -> impl IntoView {
    let year = show.year;
    let keep = Callback::new(move |text: String| {
        show.edit(|record| record.talk_mut(year).questions = text);
    });
    view! { <AutosavedText id="show-questions" label=t::QUESTIONS_EDIT value=questions(show) keep rows=5/> }
}

#[component]
fn Next(show: ShowState) -> impl IntoView {
    let keep = Callback::new(move |text: String| show.write(|meeting| meeting.next = text));
    view! { <AutosavedText id="show-next" label=t::NEXT_EDIT value=next(show) keep rows=5/> }
}

/// All that was decided, to correct.
#[component]
fn Decisions(show: ShowState) -> impl IntoView {
    let keep = Callback::new(move |text: String| show.write(|meeting| meeting.decided = text));
    view! { <AutosavedText id="show-decisions" label=t::DECISIONS_EDIT value=decided(show) keep rows=6/> }
}

#[component]
fn People(show: ShowState) -> impl IntoView {
    let fields = MemberKind::ALL.iter().map(|kind| {
        let kind = *kind;
        let present = show.peek(|r| show.sitting(r).and_then(|(_, m)| m.present.get(&kind).copied()));
        let start = present.flatten().map_or(String::new(), |n| n.to_string());
        let keep = Callback::new(move |text: String| keep_present(show, kind, &text));
        view! { <AutosavedChecked id=format!("show-{}", kind.code()) label=kind.label() start keep numeric=true/> }
    });
    view! {
        <fieldset class="show__people-form">
            <legend class="field__label">{t::PRESENT}</legend>
            <div class="show__grid">{fields.collect_view()}</div>
        </fieldset>
    }
}

/// Blank takes it back; what cannot be read is told and changes nothing.
fn keep_present(show: ShowState, kind: MemberKind, text: &str) -> Option<String> {
    let Ok(count) = typed_number::count(text) else {
        return Some(t::PRESENT_WRONG.to_owned());
    };
    show.write(|meeting| {
        match count {
            Some(count) => meeting.present.insert(kind, count),
            None => meeting.present.remove(&kind),
        };
    });
    None
}

#[component]
fn Findings(show: ShowState, side: Side, rows: Vec<Row>) -> impl IntoView {
    let rows = rows
        .into_iter()
        .map(|row| view! { <FindingForm show side row/> });
    view! { <ul class="show__forms">{rows.collect_view()}</ul> }
}

/// そのとおり・ちがう, and another level.
#[component]
fn FindingForm(show: ShowState, side: Side, row: Row) -> impl IntoView {
    let key = show
        .view_model
        .with_untracked(|r| r.as_ref().and_then(|r| r.key));
    let item = StoredValue::new(row.item.clone());
    let about = StoredValue::new(row.text.clone());
    let verdict = show.part(move |r| {
        let assessment = key.and_then(|key| r.assessment(&key));
        item.with_value(|item| assessment.and_then(|a| a.verdict(item, side)))
    });
    let judge = move |said: Verdict| {
        let Some(key) = key else { return };
        let taken_back = verdict.get_untracked() == Some(said);
        show.edit(|record| {
            let assessment = record.assessment_mut(key);
            let item = item.get_value();
            if taken_back {
                assessment.unjudge(&item, side);
            } else {
                let why = assessment.judgement(&item, side).map(|j| j.why.clone());
                let why = why.unwrap_or_default();
                assessment.judge(Judgement {
                    item,
                    side,
                    verdict: said,
                    why,
                });
            }
        });
        let noted = (!taken_back).then(|| t::noted(said));
        show.write(|meeting| {
            about.with_value(|text| meeting.note_change(&t::about_finding(side, text), noted));
        });
        show.meeting_state.said.set(match taken_back {
            true => t::TAKEN_BACK.to_owned(),
            false => t::verdict(said).to_owned(),
        });
    };
    let button = move |said: Verdict, word: &'static str| {
        let pressed = move || {
            if verdict.get() == Some(said) {
                "true"
            } else {
                "false"
            }
        };
        view! { <button type="button" class="button" aria-pressed=pressed on:click=move |_| judge(said)>{word}</button> }
    };
    let level = show.part(move |r| {
        let assessment = key.and_then(|key| r.assessment(&key));
        let rating = item.with_value(|item| assessment.and_then(|a| a.rating(item)));
        rating
            .and_then(Rating::level)
            .map_or(String::new(), |l| l.value().to_string())
    });
    let keep = Callback::new(move |code: String| {
        let Some(key) = key else { return };
        let level = code.parse().ok().and_then(Level::new).map(Rating::Level);
        let item: ItemId = item.get_value();
        show.edit(|record| {
            record
                .assessment_mut(key)
                .edit_answer(&item, |answer| answer.rating = level);
        });
        let word = t::level(level.and_then(Rating::level));
        show.write(|meeting| {
            about.with_value(|text| meeting.note_change(&t::about_level(text), Some(&word)));
        });
    });
    // As the page says it.
    let wording = match show.marks.get_untracked() {
        true => Wording::Marks,
        false => Wording::Levels,
    };
    let levels = Level::ALL.iter().map(|level| {
        let code = level.value().to_string();
        let name = match wording {
            Wording::Levels => t::level(Some(*level)),
            Wording::Marks => format!(
                "{}（{}）",
                t::mark(wording, Some(*level)),
                t::level(Some(*level))
            ),
        };
        (code, name)
    });
    let options = std::iter::once((String::new(), t::NO_LEVEL.to_owned())).chain(levels);
    let options: Vec<(String, String)> = options.collect();
    let name = row.text.clone();
    view! {
        <li class="show__form">
            <div role="group" aria-label=name>
                <p class="field__label">{row.text}</p>
                <div class="show__line">
                    {button(Verdict::Confirmed, t::CONFIRM)}
                    {button(Verdict::Struck, t::STRIKE)}
                    <AutosavedSelect id=format!("show-level-{}", row.item) label=t::LEVEL options value=level keep/>
                </div>
            </div>
        </li>
    }
}

/// Who leads each action of the page, and those that are added meanwhile.
#[component]
fn Work(show: ShowState, issue: IssueId, actions: Vec<Action>) -> impl IntoView {
    let year = show.year;
    let id = StoredValue::new(issue);
    let all = show.part(move |r| {
        let issue = id.with_value(|id| r.plan(year).and_then(|plan| plan.issue(id)));
        let actions = issue.map(|issue| issue.actions.iter().map(|a| a.id.clone()).collect());
        actions.unwrap_or_else(Vec::<ActionId>::new)
    });
    let known = all.get_untracked();
    let own: Vec<ActionId> = actions.into_iter().map(|action| action.id).collect();
    let rows = Memo::new(move |_| {
        let mut rows = all.get();
        rows.retain(|action| own.contains(action) || !known.contains(action));
        rows
    });
    let add = move |text: String| {
        let noted = t::about_action(&text);
        show.edit(|record| {
            let action = Action::new(new_ids::action(), text);
            if let Some(issue) = id.with_value(|id| record.plan_mut(year).issue_mut(id)) {
                issue.actions.push(action);
            }
        });
        show.write(|meeting| meeting.note_change(&noted, Some(t::NOTED_ACTION)));
        show.meeting_state.said.set(t::ACTION_ADDED.to_owned());
    };
    view! {
        <div class="show__forms">
            <For each=move || rows.get() key=ActionId::clone let:action><Owner show issue=id action/></For>
        </div>
        <OneLine id="show-action" label=t::NEW_ACTION hint="" button=t::NEW_ACTION_ADD done=add/>
    }
}

#[component]
fn Owner(show: ShowState, issue: StoredValue<IssueId>, action: ActionId) -> impl IntoView {
    let year = show.year;
    let field = format!("show-owner-{action}");
    let own = StoredValue::new(action);
    let of = move |r: &AreaRecord| {
        let issue = issue.with_value(|id| r.plan(year).and_then(|plan| plan.issue(id)));
        let mut actions = issue
            .map(|issue| issue.actions.iter())
            .into_iter()
            .flatten();
        own.with_value(|own| actions.find(|a| a.id == *own).cloned())
    };
    let what = show.peek(of).flatten().map(|a| a.what).unwrap_or_default();
    let value = show.part(move |r| of(r).map(|a| a.owner).unwrap_or_default());
    let label = t::owner_of(&what);
    let about = StoredValue::new(label.clone());
    let keep = Callback::new(move |text: String| {
        let owner = Some(text.trim().to_owned()).filter(|owner| !owner.is_empty());
        show.edit(|record| {
            let issue = issue.with_value(|id| record.plan_mut(year).issue_mut(id));
            let mut actions = issue.map(|i| i.actions.iter_mut()).into_iter().flatten();
            if let Some(action) = own.with_value(|own| actions.find(|a| a.id == *own)) {
                action.owner = text;
            }
        });
        show.write(|meeting| {
            about.with_value(|about| meeting.note_change(about, owner.as_deref()));
        });
    });
    view! { <AutosavedText id=field label value keep/> }
}
