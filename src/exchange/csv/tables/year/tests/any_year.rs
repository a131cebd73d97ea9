//! Any plans, indicators and forums that the model can hold.

use crate::exchange::samples::{area, day, hand_over, year};
use crate::model::{
    Action, ActionId, AreaKind, AreaRecord, Counting, FigureGroup, FigureId, FiscalMonth,
    FiscalYear, Forum, ForumId, Goal, Indicator, IndicatorId, Issue, IssueId, IssueLink, ItemId,
    Layer, Meeting, MeetingId, MemberKind, Menu, Observation, Part, PastEvent, PastEventId,
    PastTime, PdcaStep, Perspective, Profile, ProfileFigure, Review, SeriesId, StatutoryPlan, Step,
    TalkPage, Target, Value, ViewOrigin, YearPlan,
};
use proptest::collection::{btree_map, btree_set, vec};
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;

type Text = BoxedStrategy<String>;

/// An area's record: plans in order, no id twice, meetings by date, no blank view.
pub fn record(text: Text) -> impl Strategy<Value = AreaRecord> {
    let plans = btree_map(2017..2030, plan(text.clone()), 0..3);
    let indicators = btree_map(id(), indicator(text.clone()), 0..3);
    let forums = btree_map(id(), forum(text.clone()), 0..3);
    (plans, indicators, forums, profile(text)).prop_map(|(plans, indicators, forums, profile)| {
        let mut record = AreaRecord::new(area("a1"));
        record.profile = profile;
        for (western, plan) in plans {
            *record.plan_mut(year(western)) = YearPlan {
                year: year(western),
                ..plan
            };
        }
        for (id, indicator) in indicators {
            let id = IndicatorId::new(id);
            record.indicators.push(Indicator { id, ..indicator });
        }
        for (id, forum) in forums {
            let id = ForumId::new(id);
            record.forums.push(Forum { id, ..forum });
        }
        record
    })
}

/// Never blank, otherwise anything that a cell of ids could give back wrongly.
fn id() -> impl Strategy<Value = String> {
    "[a\\\\=' -]{1,3}"
}

fn fiscal_year() -> impl Strategy<Value = FiscalYear> {
    (2017..2030).prop_map(year)
}

fn plan(text: Text) -> impl Strategy<Value = YearPlan> {
    let goal = (text.clone(), text.clone()).prop_map(|(text, progress)| Goal { text, progress });
    let step = (
        select(crate::model::StepState::ALL),
        of(day()),
        text.clone(),
    );
    let step = step.prop_map(|(state, date, note)| Step { state, date, note });
    let texts = [0; 5].map(|_| text.clone());
    let issues = btree_map(id(), issue(text.clone()), 0..3);
    let steps = vec(step, PdcaStep::ALL.len());
    let ends = (of(day()), of(hand_over(text)));
    (vec(goal, 0..3), steps, texts, issues, ends).prop_map(
        |(goals, steps, [vision, talks, activities, worries, questions], issues, ends)| {
            let mut plan = YearPlan::new(year(2026));
            plan.goals = goals;
            for (step, state) in PdcaStep::ALL.iter().zip(steps) {
                *plan.step_mut(*step) = state;
            }
            for (id, issue) in issues {
                let id = IssueId::new(id);
                plan.issues.push(Issue { id, ..issue });
            }
            YearPlan {
                vision,
                hospital_talks: talks,
                hospital_activities: activities,
                worries,
                questions,
                closed: ends.0,
                handed_over: ends.1,
                ..plan
            }
        },
    )
}

fn issue(text: Text) -> impl Strategy<Value = Issue> {
    let choices = (
        select(crate::model::Origin::ALL),
        select(crate::model::Stage::ALL),
        select(AreaKind::ALL.to_vec()),
    );
    let link = (fiscal_year(), id()).prop_map(|(year, id)| IssueLink {
        year,
        issue: IssueId::new(id),
    });
    let review = (
        select(crate::model::Outcome::ALL),
        of(select(crate::model::Next::ALL)),
        text.clone(),
    )
        .prop_map(|(outcome, next, why)| Review { outcome, why, next });
    let view = (text.clone(), select(ViewOrigin::ALL));
    let views = btree_map(select(Perspective::ALL.to_vec()), view, 0..3);
    let menus = btree_set(select(Menu::ALL.to_vec()), 0..4);
    let actions = btree_map(id(), action(text.clone()), 0..3);
    let texts = [0; 3].map(|_| text.clone());
    let linked = (
        of(link),
        vec(id(), 0..3),
        of(review),
        of(hand_over(text.clone())),
    );
    (choices, texts, linked, views, menus, actions).prop_map(
        |((origin, stage, level), [title, background, approach], linked, views, menus, actions)| {
            let mut issue = Issue::new(IssueId::new("a"), title, origin, level);
            for (perspective, (view, origin)) in views {
                issue.set_view_origin(perspective, origin);
                issue.set_view(perspective, view);
            }
            for (id, action) in actions {
                let id = ActionId::new(id);
                issue.actions.push(Action { id, ..action });
            }
            Issue {
                stage,
                background,
                approach,
                menus,
                carried_from: linked.0,
                items: linked.1.into_iter().map(ItemId::new).collect(),
                review: linked.2,
                handed_over: linked.3,
                ..issue
            }
        },
    )
}

fn action(text: Text) -> impl Strategy<Value = Action> {
    let month = || of((1..=12_u32).prop_filter_map("a month", FiscalMonth::of_calendar));
    let texts = [0; 3].map(|_| text.clone());
    let state = select(crate::model::ActionState::ALL);
    (texts, month(), month(), state).prop_map(|([what, owner, helpers], from, to, state)| Action {
        id: ActionId::new("a"),
        what,
        owner,
        helpers,
        from,
        to,
        state,
    })
}

fn value(text: Text) -> impl Strategy<Value = Value> {
    let finite = any::<f64>().prop_filter("finite", |number| number.is_finite());
    let counted = (0..1000_i32).prop_map(f64::from);
    prop_oneof![
        finite.prop_map(Value::Number),
        counted.prop_map(Value::Number),
        text.prop_map(Value::Words),
    ]
}

/// Words stand alone: what stands beside a value is beside a number.
fn beside(value: &Value, remark: String) -> String {
    value.number().map(|_| remark).unwrap_or_default()
}

fn observation(text: Text) -> impl Strategy<Value = Observation> {
    let number = any::<f64>().prop_filter("finite", |number| number.is_finite());
    let part = (text.clone(), number).prop_map(|(name, number)| Part { name, number });
    let told = (
        value(text.clone()),
        text.clone(),
        of(day()),
        text.clone(),
        text,
        vec(part, 0..3),
    );
    told.prop_map(|(value, remark, date, source, basis, parts)| Observation {
        remark: beside(&value, remark),
        value,
        date,
        source,
        basis,
        parts,
    })
}

fn indicator(text: Text) -> impl Strategy<Value = Indicator> {
    let target = (fiscal_year(), value(text.clone()), text.clone());
    let target = target.prop_map(|(year, value, remark)| Target {
        year,
        remark: beside(&value, remark),
        value,
    });
    let values = (
        of((fiscal_year(), observation(text.clone()))),
        of(target),
        btree_map(fiscal_year(), observation(text.clone()), 0..4),
    );
    let texts = [0; 5].map(|_| text.clone());
    let plans = of(select(StatutoryPlan::ALL));
    let counting = of(select(Counting::ALL));
    let links = (
        of(id()),
        of(id()),
        of(id()),
        plans,
        of(fiscal_year()),
        counting,
    );
    (select(crate::model::Direction::ALL), texts, values, links).prop_map(
        |(direction, [name, unit, why, source, basis], values, links)| Indicator {
            why,
            source,
            basis,
            baseline: values.0,
            target: values.1,
            actuals: values.2,
            issue: links.0.map(IssueId::new),
            reference: links.1.map(SeriesId::new),
            share_of: links.2.map(IndicatorId::new),
            statutory: links.3,
            ended: links.4,
            counting: links.5,
            ..Indicator::new(IndicatorId::new("a"), name, unit, direction)
        },
    )
}

/// Fixed pages and those of issues, whatever the issue is called.
fn page() -> impl Strategy<Value = TalkPage> {
    let issue = id().prop_map(|id| TalkPage::Issue(IssueId::new(id)));
    prop_oneof![select(TalkPage::FIXED.to_vec()), issue]
}

fn forum(text: Text) -> impl Strategy<Value = Forum> {
    let choices = (select(AreaKind::ALL.to_vec()), select(Layer::ALL));
    let members = || btree_map(select(MemberKind::ALL), any::<u32>(), 0..4);
    let texts = [0; 4].map(|_| text.clone());
    let meeting = (
        day(),
        [0; 4].map(|_| text.clone()),
        members(),
        vec(id(), 0..3),
        vec(page(), 0..3),
    );
    let meetings = btree_map(id(), meeting, 0..3);
    let numbers = (of(fiscal_year()), of(any::<u32>()), vec(id(), 0..3));
    (choices, texts, members(), numbers, meetings).prop_map(
        |((level, layer), texts, members, (since, times_a_year, reports_to), meetings)| {
            let [name, secretariat, purpose, other_members] = texts;
            let mut forum = Forum {
                since,
                secretariat,
                purpose,
                times_a_year,
                members,
                other_members,
                reports_to: reports_to.into_iter().map(ForumId::new).collect(),
                ..Forum::new(ForumId::new("a"), name, level, layer)
            };
            for (id, (date, [agenda, decided, changes, next], present, issues, shown)) in meetings {
                forum.put_meeting(Meeting {
                    id: MeetingId::new(id),
                    date,
                    agenda,
                    decided,
                    changes,
                    next,
                    present,
                    issues: issues.into_iter().map(IssueId::new).collect(),
                    shown,
                });
            }
            forum
        },
    )
}

/// Any 地域のすがた: no figure or place twice, its words never blank where they stand for a value.
fn profile(text: Text) -> impl Strategy<Value = Profile> {
    let figures = btree_map(id(), figure(text.clone()), 0..3);
    let event = (past_time(), text.clone());
    let history = btree_map(id(), event, 0..3);
    (figures, text, history).prop_map(|(figures, meaning, history)| {
        let mut profile = Profile {
            meaning,
            ..Profile::default()
        };
        for (id, figure) in figures {
            let id = FigureId::new(id);
            profile.figures.push(ProfileFigure { id, ..figure });
        }
        for (id, (time, what)) in history {
            let id = PastEventId::new(id);
            profile.put_event(PastEvent { id, time, what });
        }
        profile
    })
}

fn past_time() -> impl Strategy<Value = PastTime> {
    prop_oneof![
        fiscal_year().prop_map(PastTime::FiscalYear),
        (2017..2030).prop_map(PastTime::Year),
        (2017..2030, 1..=12_u32).prop_map(|(year, month)| PastTime::Month(year, month)),
    ]
}

fn figure(text: Text) -> impl Strategy<Value = ProfileFigure> {
    let number = -1e9..1e9_f64;
    let value = || {
        prop_oneof![
            number.clone().prop_map(Value::Number),
            id().prop_map(Value::Words),
        ]
    };
    let places = btree_map("[東西a][町市]{0,1}", value(), 0..3);
    let texts = [0; 5].map(|_| text.clone());
    let group = select(FigureGroup::ALL);
    (group, texts, of(value()), places, of(day())).prop_map(
        |(group, [name, unit, source, basis, word], value, places, date)| {
            let mut figure = ProfileFigure {
                value,
                date,
                source,
                basis,
                word,
                ..ProfileFigure::new(FigureId::new("a"), group, name, unit)
            };
            for (place, value) in places {
                figure.put(Some(&place), Some(value));
            }
            figure
        },
    )
}
