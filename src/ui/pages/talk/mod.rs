//! 「話し合い」: what a meeting of the year shows, chosen beforehand; then it begins.

mod items;
mod pages;

use crate::model::{AreaId, AreaRecord, FiscalYear, ForumId, Talk, Wording};
use crate::ui::browser::clock;
use crate::ui::components::area_head::{AreaHead, AreaTab};
use crate::ui::components::heading::Heading;
use crate::ui::components::kept::{KeptSelect, KeptText};
use crate::ui::desk::{Desk, use_desk};
use crate::ui::reading::talk::TalkReading;
use crate::ui::route::Route;
use crate::ui::text::talk as t;
use leptos::prelude::*;

/// The year's meeting: what the parts of the page read and change.
#[derive(Clone, Copy)]
struct Plan {
    desk: Desk,
    area: StoredValue<AreaId>,
    year: FiscalYear,
    reading: Memo<Option<TalkReading>>,
}

impl Plan {
    fn area(&self) -> AreaId {
        self.area.get_value()
    }

    /// One part of the choices, followed; the untouched ones while nobody has chosen.
    fn of<T>(&self, part: fn(&Talk) -> T) -> Memo<T>
    where
        T: Default + PartialEq + Send + Sync + 'static,
    {
        let year = self.year;
        self.desk
            .of_area(&self.area(), move |record| match record.talk(year) {
                Some(talk) => part(talk),
                None => part(&Talk::new(year)),
            })
    }

    fn change(&self, change: impl FnOnce(&mut Talk)) {
        let year = self.year;
        self.edit(|record| change(record.talk_mut(year)));
    }

    fn edit(&self, change: impl FnOnce(&mut AreaRecord)) {
        self.desk.edit_record(&self.area(), change);
    }
}

#[component]
pub fn TalkPage(id: AreaId, year: FiscalYear) -> impl IntoView {
    let desk = use_desk();
    let record = desk.record(id.clone());
    let reading = Memo::new(move |_| {
        let library = desk.library.get();
        record.with(|r| r.as_ref().map(|r| TalkReading::of(&library, r, year)))
    });
    let plan = Plan {
        desk,
        area: StoredValue::new(id.clone()),
        year,
        reading,
    };
    let first = {
        let id = id.clone();
        move || {
            let page = reading.with(|r| Some(r.as_ref()?.slides.first()?.code()));
            let page = page.unwrap_or_default();
            Route::Show {
                area: id.clone(),
                year,
                page,
            }
            .to_string()
        }
    };
    let handout = |long| {
        Route::Handout {
            area: id.clone(),
            year,
            long,
        }
        .to_string()
    };
    let (short, long) = (handout(false), handout(true));
    // On the day of a sitting these are its own words; else they wait for the one to come.
    let today = clock::today();
    view! {
        <div class="page talk">
            <AreaHead id year=Some(year) current=AreaTab::Talk/>
            <Heading text=t::TITLE.to_owned()/>
            <div class="talk__start">
                <p>{t::LEAD}</p>
                <div class="actions">
                    <a class="button button--primary talk__go" href=first>{t::START}</a>
                    <span class="note">{t::START_HINT}</span>
                </div>
                <div class="actions">
                    <a class="button" href=short>{t::HANDOUT}</a>
                    <a class="button" href=long>{t::HANDOUT_ALL}</a>
                    <Minutes plan/>
                </div>
            </div>
            <Sitting plan/>
            <Look plan/>
            <pages::Pages plan/>
            <items::Items plan/>
            <section aria-labelledby="talk-words">
                <h2 id="talk-words">{t::WORDS}</h2>
                <KeptText id="talk-questions" label=t::QUESTIONS hint=t::QUESTIONS_HINT rows=4
                    value=plan.of(|talk| talk.questions.clone())
                    keep=Callback::new(move |text| plan.change(|talk| talk.questions = text))/>
                <KeptText id="talk-next" label=t::NEXT hint=t::NEXT_HINT rows=3
                    value=plan.desk.of_area(&plan.area(), move |r| r.next_words(year, today).to_owned())
                    keep=Callback::new(move |text| plan.edit(|r| r.keep_next_words(year, today, text)))/>
            </section>
        </div>
    }
}

/// To the minutes of the sitting that was written into last.
#[component]
fn Minutes(plan: Plan) -> impl IntoView {
    let year = plan.year;
    let sitting = plan.desk.of_area(&plan.area(), move |r| {
        r.sitting(year)
            .map(|(forum, meeting)| (forum.id.clone(), meeting.id.clone()))
    });
    move || {
        sitting.get().map(|(forum, meeting)| {
            let area = plan.area();
            let route = Route::Minutes {
                area,
                forum,
                meeting,
            };
            view! { <a class="button" href=route.to_string()>{t::MINUTES}</a> }
        })
    }
}

/// Whose sitting decisions are written into. Choosing begins none: the first word does.
#[component]
fn Sitting(plan: Plan) -> impl IntoView {
    let forums = plan.desk.peek(|w| {
        let record = w.record(&plan.area())?;
        let named = record
            .forums
            .iter()
            .map(|f| (f.id.to_string(), f.name.clone()));
        Some(named.collect::<Vec<_>>())
    });
    let options: Vec<(String, String)> =
        std::iter::once((String::new(), t::FORUM_LATER.to_owned()))
            .chain(forums.unwrap_or_default())
            .collect();
    let year = plan.year;
    let value = plan.desk.of_area(&plan.area(), move |r| {
        r.sitting_forum(year)
            .map_or(String::new(), |forum| forum.id.to_string())
    });
    let keep = Callback::new(move |code: String| {
        let forum = (!code.is_empty()).then(|| ForumId::new(code));
        plan.edit(|record| record.choose_sitting_forum(year, forum));
    });
    view! {
        <section aria-labelledby="talk-sitting">
            <h2 id="talk-sitting">{t::SITTING}</h2>
            <p class="note">{t::SITTING_LEAD}</p>
            <KeptSelect id="talk-forum" label=t::FORUM options value keep/>
        </section>
    }
}

#[component]
fn Look(plan: Plan) -> impl IntoView {
    let wording = plan.of(|talk| talk.wording == Wording::Marks);
    let wordings = (Wording::Levels.label(), Wording::Marks.label());
    view! {
        <section aria-labelledby="talk-look">
            <h2 id="talk-look">{t::LOOK}</h2>
            <div class="talk__look">
                <Either name="talk-wording" legend=t::WORDING words=wordings value=wording
                    keep=move |marks| plan.change(|talk| talk.wording = if marks { Wording::Marks } else { Wording::Levels })/>
                <Either name="talk-ruby" legend=t::RUBY words=t::RUBY_OPTIONS value=plan.of(|talk| talk.ruby)
                    keep=move |on| plan.change(|talk| talk.ruby = on)/>
                <Either name="talk-ground" legend=t::GROUND words=t::GROUND_OPTIONS value=plan.of(|talk| talk.dark)
                    keep=move |dark| plan.change(|talk| talk.dark = dark)/>
            </div>
        </section>
    }
}

/// One of two.
#[component]
fn Either(
    name: &'static str,
    legend: &'static str,
    /// For false, for true.
    words: (&'static str, &'static str),
    value: Memo<bool>,
    keep: impl Fn(bool) + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let option = move |own: bool, word: &'static str| {
        view! {
            <label class="choice">
                <input type="radio" name=name prop:checked=move || value.get() == own on:change=move |_| keep(own)/>
                {word}
            </label>
        }
    };
    view! {
        <fieldset class="field choices">
            <legend class="field__label">{legend}</legend>
            <div class="choices__row">{option(false, words.0)}{option(true, words.1)}</div>
        </fieldset>
    }
}
