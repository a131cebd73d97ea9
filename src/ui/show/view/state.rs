//! What lasts from page to page of a meeting: what is open, what was shown, since when.

use crate::model::{AreaId, AreaRecord, Day, FiscalYear, Forum, Meeting, NewSitting};
use crate::ui::browser::{clock, focus, tab};
use crate::ui::navigation::route::Route;
use crate::ui::show::view_model::under_way::UnderWay;
use crate::ui::show::words as t;
use crate::ui::state::app_state::AppState;
use crate::ui::state::new_ids;
use crate::ui::view_models::talk::{Slide, TalkViewModel};
use leptos::prelude::*;
use web_sys::{TouchEvent, Window};

/// Under which name the tab remembers the meeting under way.
const UNDER_WAY: &str = "monosashi.meeting";

/// What is drawn into the facilitator's window, and what listens there; both go when this is dropped.
pub type Drawn = Box<dyn std::any::Any>;

/// What lies over the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Open {
    Write,
    Help,
}

#[derive(Clone, Copy)]
pub struct MeetingState {
    pub open: RwSignal<Option<Open>>,
    pub blank: RwSignal<bool>,
    /// The page goes on below what can be seen.
    pub below: RwSignal<bool>,
    /// Told to everyone: what was just written down, or could not be done.
    pub said: RwSignal<String>,
    /// `None` before the first page.
    under_way: RwSignal<Option<UnderWay>>,
    /// The page that is shown, for the facilitator's window.
    pub now: RwSignal<Option<ShowState>>,
    touch: StoredValue<Option<(i32, i32)>>,
    pub presenter: StoredValue<Option<(Window, Drawn)>, LocalStorage>,
}

impl MeetingState {
    /// Puts it into the context of all pages.
    pub fn provide() {
        provide_context(Self {
            open: RwSignal::new(None),
            blank: RwSignal::new(false),
            below: RwSignal::new(false),
            said: RwSignal::new(String::new()),
            under_way: RwSignal::new(None),
            now: RwSignal::new(None),
            touch: StoredValue::new(None),
            presenter: StoredValue::new_local(None),
        });
    }

    pub fn here() -> Self {
        expect_context::<Self>()
    }

    pub fn touch_began(&self, event: &TouchEvent) {
        let touch = event
            .touches()
            .get(0)
            .filter(|_| event.touches().length() == 1);
        self.touch
            .set_value(touch.map(|t| (t.client_x(), t.client_y())));
    }

    /// How far a finger went, right and down.
    pub fn touch_ended(&self, event: &TouchEvent) -> Option<(i32, i32)> {
        let (x, y) = self.touch.get_value()?;
        self.touch.set_value(None);
        let end = event.changed_touches().get(0)?;
        Some((end.client_x() - x, end.client_y() - y))
    }

    /// The meeting is over: nothing of it is left open.
    pub fn leave(&self) {
        self.put_away();
        self.under_way.set(None);
        tab::forget(UNDER_WAY);
    }

    /// Closes what was open over the page, and beside it.
    fn put_away(&self) {
        self.open.set(None);
        self.blank.set(false);
        self.said.set(String::new());
        self.now.set(None);
        self.close_presenter();
    }

    /// Where another page than the meeting's is open, by the browser's way back or by an address,
    /// nothing of the meeting stays open. Whoever is soon back goes on with it.
    pub fn follow(&self, route: &Route) {
        let mut is_left = false;
        self.under_way.update_untracked(|under_way| {
            let Some(under_way) = under_way else { return };
            let is_of = |area, year| under_way.is_of(area, year);
            let is_shown = matches!(route, Route::Show { area, year, .. } if is_of(area, *year));
            if !is_shown && under_way.leave(clock::milliseconds()) {
                is_left = true;
                tab::remember(UNDER_WAY, under_way);
            }
        });
        if is_left {
            self.put_away();
        }
    }

    /// Milliseconds of the first page, by the page's clock.
    pub fn began(&self) -> Option<f64> {
        self.under_way.with(|u| u.as_ref().map(|u| u.began))
    }

    /// The facilitator's window shows this page's words: it goes with the page.
    pub fn close_presenter(&self) {
        if let Some((window, _drawn)) = self.presenter.try_update_value(Option::take).flatten() {
            let _ = window.close();
        }
    }
}

/// The page that is shown now, and how to go on from it.
#[derive(Clone, Copy)]
pub struct ShowState {
    pub meeting_state: MeetingState,
    pub app_state: AppState,
    pub area: StoredValue<AreaId>,
    pub year: FiscalYear,
    pub view_model: Memo<Option<TalkViewModel>>,
    pub place: Memo<usize>,
    /// ○△× in place of levels.
    pub marks: Memo<bool>,
}

impl ShowState {
    pub fn area(&self) -> AreaId {
        self.area.get_value()
    }

    pub fn slide(&self) -> Option<Slide> {
        let place = self.place.get();
        self.view_model
            .with(|r| r.as_ref()?.slides.get(place).cloned())
    }

    /// The page after the one that is shown.
    pub fn upcoming(&self) -> Option<Slide> {
        let place = self.place.get();
        self.view_model
            .with(|r| r.as_ref()?.slides.get(place + 1).cloned())
    }

    fn last(&self) -> usize {
        let count = self
            .view_model
            .with_untracked(|r| r.as_ref().map_or(1, |r| r.slides.len()));
        count.saturating_sub(1)
    }

    /// To another page; the ends stay. The browser's way back leads out of the meeting, not
    /// through its pages.
    pub fn to(&self, place: usize) {
        let place = place.min(self.last());
        let page = self
            .view_model
            .with_untracked(|r| Some(r.as_ref()?.slides.get(place)?.code()));
        if let Some(page) = page
            && place != self.place.get_untracked()
        {
            let (area, year) = (self.area(), self.year);
            let route = Route::Show { area, year, page };
            // What was told belongs to the page that is left.
            self.meeting_state.said.set(String::new());
            let _ = window().location().replace(&route.to_string());
        }
    }

    pub fn turn(&self, forward: bool) {
        let place = self.place.get_untracked();
        self.to(match forward {
            true => place + 1,
            false => place.saturating_sub(1),
        });
    }

    pub fn to_first(self) {
        self.to(0);
    }

    pub fn to_last(self) {
        self.to(self.last());
    }

    /// Once a page is there: it counts as shown, and time runs.
    pub fn arrive(&self) {
        let meeting_state = self.meeting_state;
        self.go_on();
        meeting_state.now.set(Some(*self));
        on_cleanup(move || meeting_state.now.set(None));
        let show = *self;
        Effect::new(move |_| {
            let Some(slide) = show.slide() else { return };
            meeting_state.under_way.update_untracked(|under_way| {
                if let Some(under_way) = under_way
                    .as_mut()
                    .filter(|u| !u.shown.contains(&slide.page))
                {
                    under_way.shown.push(slide.page.clone());
                    tab::remember(UNDER_WAY, under_way);
                }
            });
            let page = slide.page;
            // A meeting that nothing was written in leaves no trace.
            let is_new = untrack(|| {
                show.peek(|r| {
                    show.sitting(r)
                        .is_some_and(|(_, m)| !m.shown.contains(&page))
                })
            });
            if is_new.unwrap_or(false) {
                show.write(|meeting| meeting.note_shown(&page));
            }
        });
    }

    /// Goes on with the meeting under way, or begins one where the last is over.
    pub fn go_on(&self) {
        let meeting_state = self.meeting_state;
        let (area, year) = (self.area(), self.year);
        let (day, now) = (clock::today(), clock::milliseconds());
        let known = meeting_state.under_way.get_untracked();
        let remembered = || tab::recall::<UnderWay>(UNDER_WAY);
        let same = known.clone().or_else(remembered);
        let same = same.and_then(|u| u.goes_on(&area, year, day, now));
        if same.is_some() && same == known {
            return;
        }
        let under_way = same.unwrap_or_else(|| {
            if known.is_some() {
                // What was open, and said, was the last one's.
                meeting_state.put_away();
                meeting_state.now.set(Some(*self));
            }
            let mut begun = UnderWay::begin(area, year, day, now);
            begun
                .shown
                .extend(untrack(|| self.slide()).map(|slide| slide.page));
            begun
        });
        tab::remember(UNDER_WAY, &under_way);
        meeting_state.under_way.set(Some(under_way));
    }

    pub fn peek<T>(&self, read: impl FnOnce(&AreaRecord) -> T) -> Option<T> {
        self.app_state
            .peek(|w| self.area.with_value(|id| w.record(id).map(read)))
    }

    /// One part of the area's record, followed.
    pub fn part<T>(&self, part: impl Fn(&AreaRecord) -> T + Send + Sync + 'static) -> Memo<T>
    where
        T: Default + PartialEq + Send + Sync + 'static,
    {
        self.app_state.of_area(&self.area(), part)
    }

    pub fn edit(&self, change: impl FnOnce(&mut AreaRecord)) {
        self.app_state.edit_record(&self.area(), change);
    }

    /// The day on which this meeting began.
    pub fn since(&self) -> Option<Day> {
        self.meeting_state
            .under_way
            .with_untracked(|u| u.as_ref()?.day)
    }

    /// The sitting of this meeting, once something was written down. The last meeting's is its
    /// own, however long the tool stays open.
    pub fn sitting<'r>(&self, record: &'r AreaRecord) -> Option<(&'r Forum, &'r Meeting)> {
        record.sitting_since(self.year, self.since())
    }

    /// Writes into the sitting; the first word begins one, with the pages shown so far.
    pub fn write(&self, change: impl FnOnce(&mut Meeting)) {
        self.go_on();
        let shown = self
            .meeting_state
            .under_way
            .with_untracked(|u| u.as_ref().map(|u| u.shown.clone()).unwrap_or_default());
        let (year, since) = (self.year, self.since());
        let Some(new) = new_sitting() else { return };
        self.edit(|record| {
            if let Some(meeting) = record.sitting_mut(year, since, &new) {
                for page in &shown {
                    meeting.note_shown(page);
                }
                change(meeting);
            }
        });
    }

    /// Closes what lies over the page; the keyboard is on the page again.
    pub fn close(&self) {
        self.meeting_state.open.set(None);
        request_animation_frame(|| focus::first("h1"));
    }
}

/// Today's sitting, in case one has to be begun. `None` where the clock shows no day.
fn new_sitting() -> Option<NewSitting> {
    Some(NewSitting {
        forum: new_ids::forum(),
        forum_name: t::FORUM.to_owned(),
        meeting: new_ids::meeting(),
        today: clock::today()?,
    })
}
