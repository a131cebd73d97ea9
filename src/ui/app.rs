//! The frame around every page: start, header, notices, the page itself.

use crate::exchange::FileError;
use crate::exchange::survey::{SurveyForm, form_text, link};
use crate::model::{AssessmentKey, Workspace};
use crate::ui::browser::place::{self, Place};
use crate::ui::browser::{focus, focus_kept, height, own_page, pointer, print, typing};
use crate::ui::navigation::route::Route;
use crate::ui::navigation::{Here, answer_link, use_here};
use crate::ui::state::app_state::{AppState, Start, Want, use_app_state};
use crate::ui::state::character_keys::CharacterKeys;
use crate::ui::state::chosen_round::ChosenRoundState;
use crate::ui::state::drafts::Drafts;
use crate::ui::state::item_filter::ItemFilter;
use crate::ui::state::just_closed::JustClosed;
use crate::ui::state::only_open::OnlyOpen;
use crate::ui::state::open_fields::OpenFields;
use crate::ui::state::own_backup::OwnBackupFile;
use crate::ui::state::today;
use crate::ui::state::undo::Undo;
use crate::ui::view_models::today::Today;
use crate::ui::view_models::{broken, page_title, print_head};
use crate::ui::widgets::area_bar::view::{AreaBar, BAR};
use crate::ui::widgets::area_tabs::view::AreaTabs;
use crate::ui::widgets::header::view::Header;
use crate::ui::widgets::new_version::view::NewVersion;
use crate::ui::widgets::next_up::NextUp;
use crate::ui::widgets::notices::view::Notices;
use crate::ui::widgets::save_answer::view::SaveAnswer;
use crate::ui::widgets::unreadable::view::Unreadable;
use crate::ui::widgets::unreadable::words as aside;
use crate::ui::words::common as t;
use crate::ui::words::version;
use crate::ui::{
    area, area_form, blank_list, close, export, files, fill, forms, forum, forums, hand_over,
    handout, help, home, indicator, indicators, issue, lists, member, minutes, not_found, papers,
    plan, profile, result, safety, send, show, survey, take_over, talk, views, years,
};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Mounts the app, or the one survey that this page was given to ask, into `#app`, in place of what says that it is
/// loading.
pub fn mount() {
    use wasm_bindgen::JsCast;
    console_error_panic_hook::set_once();
    let given = survey_given();
    let root = move || match given.clone() {
        Some(given) => view! { <member::view::MemberApp given/> }.into_any(),
        None => view! { <App/> }.into_any(),
    };
    match focus::document().and_then(|d| d.get_element_by_id("app")) {
        Some(element) => {
            element.set_text_content(None);
            leptos::mount::mount_to(element.unchecked_into(), root).forget();
        }
        None => leptos::mount::mount_to_body(root),
    }
}

/// The survey in the file or in the address by which the page was opened.
fn survey_given() -> Option<Result<SurveyForm, FileError>> {
    if let Some(text) = own_page::survey() {
        return Some(form_text::read(&text));
    }
    let hash = window().location().hash().unwrap_or_default();
    answer_link::code(&hash).map(link::decode)
}

fn current_route() -> Route {
    Route::parse(&window().location().hash().unwrap_or_default())
}

#[component]
fn App() -> impl IntoView {
    let open_fields = OpenFields::provide();
    let app_state = AppState::open(open_fields);
    provide_context(app_state);
    OwnBackupFile::provide(app_state);
    let here = RwSignal::new(current_route());
    provide_context(Here(here.into()));
    let today = today::provide();
    let chosen = ChosenRoundState::provide(&here.get_untracked(), today);
    let drafts = Drafts::provide();
    let undo = Undo::provide();
    CharacterKeys::provide();
    let said = RwSignal::new(String::new());

    typing::follow();
    place::follow();
    focus_kept::follow();
    let arrived = StoredValue::new(place::of_address());
    place::expect(arrived.get_value().as_ref());
    window_event_listener(leptos::ev::hashchange, move |_| {
        open_fields.keep_now();
        // What a member is asked is a page of its own.
        if survey_given().is_some() {
            app_state.leave();
            let _ = window().location().reload();
            return;
        }
        let route = current_route();
        chosen.follow(&route);
        arrived.set_value(place::of_address());
        place::expect(arrived.get_value().as_ref());
        undo.settle();
        here.set(route);
    });
    window_event_listener(leptos::ev::pointerdown, |_| pointer::pressed());
    window_event_listener(leptos::ev::pointerup, |_| pointer::released());
    window_event_listener(leptos::ev::pointercancel, |_| pointer::released());
    save_on_leaving(app_state, open_fields, drafts);
    announce_pages(here, app_state, said, arrived);
    head_paper(here, app_state, today);
    Effect::new(|_| {
        let bar = focus::document().and_then(|d| d.query_selector(BAR).ok().flatten());
        if let Some(bar) = bar {
            height::follow(&bar, "--bar-height");
        }
    });

    view! {
        <a class="skip" href="#main" on:click=|event| {
            event.prevent_default();
            focus::first("#main");
        }>{t::SKIP}</a>
        <Header/>
        <AreaBar/>
        <AreaTabs/>
        <Notices/>
        <NewVersion/>
        <main id="main" class="main" tabindex="-1">
            {move || match app_state.start.get() {
                Start::Loading => ().into_any(),
                Start::Ready => view! { <Page/><NextUp/> }.into_any(),
                Start::Unreadable { text, message } => view! {
                    <Unreadable text message aside=aside::ASIDE on_aside=Callback::new(move |()| app_state.begin_afresh())/>
                }.into_any(),
            }}
        </main>
        <footer class="foot print-never">
            <a href=Route::Safety.to_string()>{t::SAFETY}</a>
            <span>{version::own()}</span>
        </footer>
        <SaveAnswer/>
        <div class="visually-hidden" role="status" aria-live="polite">{said}</div>
    }
}

/// What is typed is on its way within a moment; a page that goes, or may go, does not wait for it.
fn save_on_leaving(app_state: AppState, open_fields: OpenFields, drafts: Drafts) {
    let save = move || {
        open_fields.keep_now();
        app_state.save_now();
    };
    window_event_listener(leptos::ev::blur, move |_| save());
    window_event_listener(leptos::ev::visibilitychange, move |_| {
        save();
        app_state.look_around();
    });
    window_event_listener(leptos::ev::pagehide, move |_| {
        open_fields.keep_now();
        app_state.leave();
    });
    window_event_listener(leptos::ev::beforeunload, move |event| {
        open_fields.keep_now();
        if app_state.is_unsaved() {
            app_state.leave();
            event.prevent_default();
        }
        // Nobody keeps it but its field or its button. What waits for a button outlives a reload and
        // not the tab: the browser does not tell which it is.
        if untrack(|| open_fields.is_any_unkept() || drafts.is_any_half_written()) {
            event.prevent_default();
        }
    });
    window_event_listener(leptos::ev::pageshow, move |_| app_state.look_around());
    window_event_listener(leptos::ev::focus, move |_| app_state.look_around());
}

/// After each change of page, once it is drawn: the title, the focus and a screen reader follow.
/// It is another page, too, when what the address leads to is gone, or there again.
fn announce_pages(
    here: RwSignal<Route>,
    app_state: AppState,
    said: RwSignal<String>,
    // Where one was on it, if one comes back to it.
    arrived: StoredValue<Option<Place>>,
) {
    Effect::new(move |last: Option<Option<(Route, Start, Want)>>| {
        let route = here.get();
        app_state.follow_loads();
        let start = app_state.start.get();
        if start == Start::Loading {
            return None;
        }
        let last = last.flatten();
        let want = match route.area() {
            Some(id) => app_state.want(id),
            None => Want::Here,
        };
        // Its page is drawn when the area has come.
        if want == Want::Coming {
            return last;
        }
        let now = (route.clone(), start, want);
        let moved = last.is_some_and(|last| last != now);
        let name = |w: &Workspace| Some(w.record(route.area()?)?.area.name.clone());
        let area = app_state.peek(name);
        // The page is drawn by other effects of the same change: read it once they are done.
        request_animation_frame(move || {
            let heading = focus::document()
                .and_then(|d| d.query_selector("h1").ok().flatten())
                .and_then(|h| h.text_content())
                .unwrap_or_default();
            if let Some(document) = focus::document() {
                document.set_title(&page_title::title(&heading, area.as_deref(), &route));
            }
            let place = arrived.try_update_value(Option::take).flatten();
            match place {
                Some(place) => place::restore(place),
                None if moved => {
                    window().scroll_to_with_x_and_y(0.0, 0.0);
                    // Whoever has opened a dialog over the page meanwhile writes on in it.
                    if !focus::is_in_dialog() {
                        focus::first("h1");
                    }
                }
                None => {}
            }
            if moved {
                said.set(heading);
            }
        });
        Some(now)
    });
}

/// Printed pages say whose they are.
fn head_paper(here: RwSignal<Route>, app_state: AppState, today: Signal<Today>) {
    let about = Memo::new(move |_| {
        let route = here.get();
        // Before the lists are asked for: a first visit has no use for them.
        let Some(area) = route.area() else {
            return Default::default();
        };
        let library = app_state.library.get();
        let told = |w: &Workspace| Some(print_head::about(w.record(area)?, &library, &route));
        app_state.with(told).unwrap_or_default()
    });
    let margins = Memo::new(move |_| here.with(print_head::margins));
    Effect::new(move |_| {
        print::set_style(&print_head::style(
            &about.get(),
            today.get().day,
            margins.get(),
        ));
    });
}

#[component]
fn Page() -> impl IntoView {
    let here = use_here();
    let app_state = use_app_state();
    OnlyOpen::provide();
    ItemFilter::provide();
    JustClosed::provide();
    show::view::provide_state();
    files::view::provide_state();
    let shown = Memo::new(move |_| {
        let route = here.get();
        app_state.follow_loads();
        let want = match &route {
            // Of all areas.
            Route::Files | Route::Lists => match app_state.want_all() {
                true => Want::Here,
                false => Want::Coming,
            },
            route => route.area().map_or(Want::Here, |id| app_state.want(id)),
        };
        (route, want)
    });
    move || {
        let (route, want) = shown.get();
        // The wall turns its pages in place, under whoever writes down or swipes there.
        if matches!(route, Route::Show { .. }) {
            return wanted(app_state, route, want);
        }
        // Every other page is made anew (a closure is): in one of the same kind, what was opened on the
        // last would stay open.
        (move || wanted(app_state, route.clone(), want.clone())).into_any()
    }
}

/// Draws the page of a route, or what stands in its place.
fn wanted(app_state: AppState, route: Route, want: Want) -> AnyView {
    match (route, want) {
        (route, Want::Here) => page(route),
        (_, Want::Coming) => view! { <p class="note" role="status">{t::COMING}</p> }.into_any(),
        // A page about an area that is gone must not be drawn.
        (route, Want::Gone) => match route.area().cloned() {
            Some(id) => view! { <not_found::view::AreaGone id/> }.into_any(),
            None => view! { <not_found::view::NotFound/> }.into_any(),
        },
        (_, Want::Broken(broken)) => {
            let (text, message) = (broken.text.clone(), broken::told(&broken));
            if !broken::may_be_set_aside(&broken) {
                return view! { <Unreadable text message to_files=true/> }.into_any();
            }
            let on_aside = Callback::new(move |()| {
                let broken = broken.clone();
                spawn_local(async move {
                    app_state.set_aside(broken).await;
                });
            });
            view! { <Unreadable text message to_files=true aside=aside::ASIDE_AREA on_aside/> }
                .into_any()
        }
    }
}

/// Draws the page of a route.
fn page(route: Route) -> AnyView {
    match route {
        Route::Home => view! { <home::view::Home/> }.into_any(),
        Route::NewArea => view! { <area_form::view::AreaForm id=None/> }.into_any(),
        Route::Files => view! { <files::view::Files/> }.into_any(),
        Route::Lists => view! { <lists::view::Lists/> }.into_any(),
        Route::Help => view! { <help::view::Help/> }.into_any(),
        Route::Safety => view! { <safety::view::Safety/> }.into_any(),
        Route::Area(id) => view! { <area::view::AreaPage id/> }.into_any(),
        Route::EditArea(id) => view! { <area_form::view::AreaForm id=Some(id)/> }.into_any(),
        Route::Fill {
            area,
            year,
            round,
            menu,
        } => {
            let key = AssessmentKey::area(year, round);
            view! { <fill::view::Fill id=area key menu/> }.into_any()
        }
        Route::FillItem {
            area,
            year,
            round,
            menu,
            item,
        } => {
            let (key, item) = (AssessmentKey::area(year, round), Some(item));
            view! { <fill::view::Fill id=area key menu item/> }.into_any()
        }
        Route::FillList { area, year, round } => {
            let key = AssessmentKey::area(year, round);
            view! { <fill::view::FillList id=area key/> }.into_any()
        }
        Route::BlankList {
            area,
            year,
            round,
            scope,
        } => {
            let key = AssessmentKey::area(year, round);
            view! { <blank_list::view::BlankListPage id=area key scope/> }.into_any()
        }
        Route::Result { area, year, round } => {
            let key = AssessmentKey::area(year, round);
            view! { <result::view::ResultPage id=area key/> }.into_any()
        }
        Route::Views { area, year, round } => {
            let key = AssessmentKey::area(year, round);
            view! { <views::view::ViewsPage id=area key/> }.into_any()
        }
        Route::Export { area, year, round } => {
            let key = AssessmentKey::area(year, round);
            view! { <export::view::Export id=area key/> }.into_any()
        }
        Route::Profile(id) => view! { <profile::view::ProfilePage id/> }.into_any(),
        Route::Years(id) => view! { <years::view::Years id/> }.into_any(),
        Route::Plan { area, year } => view! { <plan::view::PlanPage id=area year/> }.into_any(),
        Route::Issue { area, year, issue } => {
            view! { <issue::view::IssuePage id=area year issue/> }.into_any()
        }
        Route::Close { area, year } => view! { <close::view::ClosePage id=area year/> }.into_any(),
        Route::HandOver { area, year } => {
            view! { <hand_over::view::HandOverPage id=area year/> }.into_any()
        }
        Route::TakeOver { area, year } => {
            view! { <take_over::view::TakeOverPage id=area year/> }.into_any()
        }
        Route::Papers { area, year } => {
            view! { <papers::view::PapersPage id=area year/> }.into_any()
        }
        Route::Send { area, year } => view! { <send::view::SendPage id=area year/> }.into_any(),
        Route::Seen {
            area,
            year,
            all_years,
        } => view! { <send::view::SeenPage id=area year all_years/> }.into_any(),
        Route::Form {
            area,
            year,
            form,
            about,
        } => view! { <forms::view::FormPage id=area year form about/> }.into_any(),
        Route::Indicators(id) => view! { <indicators::view::IndicatorsPage id/> }.into_any(),
        Route::Indicator { area, indicator } => {
            view! { <indicator::view::IndicatorPage id=area indicator/> }.into_any()
        }
        Route::Forums(id) => view! { <forums::view::ForumsPage id/> }.into_any(),
        Route::Forum { area, forum } => {
            view! { <forum::view::ForumPage id=area forum/> }.into_any()
        }
        Route::Talk { area, year } => {
            view! { <talk::view::TalkSetupPage id=area year/> }.into_any()
        }
        Route::Show { area, year, page } => {
            view! { <show::view::ShowPage id=area year page/> }.into_any()
        }
        Route::Minutes {
            area,
            forum,
            meeting,
        } => view! { <minutes::view::MinutesPage id=area forum meeting/> }.into_any(),
        Route::Handout { area, year, long } => {
            view! { <handout::view::HandoutPage id=area year long/> }.into_any()
        }
        Route::Survey { area, survey } => {
            view! { <survey::view::SurveyPage id=area survey/> }.into_any()
        }
        Route::SurveyPaper { area, survey } => {
            view! { <survey::view::PaperPage id=area survey/> }.into_any()
        }
        Route::TypeInSheets { area, survey } => {
            view! { <survey::view::TypeInPage id=area survey/> }.into_any()
        }
        Route::Unknown(_) => view! { <not_found::view::NotFound/> }.into_any(),
    }
}
