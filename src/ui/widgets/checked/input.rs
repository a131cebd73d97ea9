//! The input of a text that has to be read: what the browser tells of it.
//!
//! When and what is kept, and what is told, is decided by [`Held`]. Must not know what the text is
//! read as.

use crate::ui::browser::keyboard::is_composing;
use crate::ui::browser::{clock, focus, pointer};
use crate::ui::navigation::use_here;
use crate::ui::state::app_state::use_app_state;
use crate::ui::state::open_fields::{OpenField, OpenFields, use_open_fields};
use crate::ui::state::open_part::OpenPart;
use crate::ui::widgets::checked::view_model::{Held, Left, Typed, first_and_last_day, said};
use crate::ui::words::not_kept::{self, NotKept};
use leptos::html::Input;
use leptos::prelude::*;
use web_sys::{HtmlInputElement, KeyboardEvent};

/// What a text is kept by: it is kept, or it is said why not.
pub type Keep = Callback<String, Result<(), NotKept>>;

/// The input alone, where a page has its own frame for it.
#[component]
pub fn CheckedInput(
    /// Unique on the page.
    id: String,
    class: &'static str,
    /// What is stored, as text.
    value: Signal<String>,
    keep: Keep,
    /// What to mend.
    error: RwSignal<Option<String>>,
    /// The ids of what describes it.
    described: Signal<Option<String>>,
    /// Its name, where no label stands beside it.
    #[prop(optional, into)]
    name: Option<String>,
    #[prop(optional)] day: bool,
    mode: Option<&'static str>,
) -> impl IntoView {
    let (app_state, open_fields) = (use_app_state(), use_open_fields());
    let here = use_here();
    let own_page = StoredValue::new(here.get_untracked());
    let part = use_context::<OpenPart>();
    let input = InputState {
        node: NodeRef::new(),
        held: StoredValue::new(None),
        is_inside: StoredValue::new(false),
        value,
        keep,
        error,
        told_at: StoredValue::new(None),
        open_fields,
    };
    // A page that is hidden keeps it, and so does a page that is left.
    let key = open_fields.add(OpenField {
        keep_now: Callback::new(move |()| input.look_away()),
        is_typed: Callback::new(move |()| input.is(Held::is_typed)),
        is_unkept: Callback::new(move |()| input.is(Held::is_unkept) || input.is_half()),
    });
    on_cleanup(move || {
        if input.is_half() {
            input.tell(not_kept::sentence(
                None,
                not_kept::DAY,
                &said(&input.stored()),
            ));
        }
        input.leave();
        open_fields.remove(key);
        // It was said where nobody sees it any more: on a page that was left, or in a part that was closed.
        let is_left = own_page.try_get_value() != here.try_get_untracked();
        let is_gone = is_left || OpenPart::is_closed(part);
        if let Some(told) = input.just_told().filter(|_| is_gone) {
            app_state.say(not_kept::elsewhere(&told));
        }
    });
    // What changes elsewhere is shown, but never put over what somebody types.
    Effect::new(move |_| {
        input.renew(value.get());
    });
    let (first, last) = match day {
        true => first_and_last_day(),
        false => (None, None),
    };
    let kind = if day { "date" } else { "text" };
    view! {
        <input node_ref=input.node id=id class=class type=kind autocomplete="off" placeholder=" " value=value.get_untracked()
            min=first max=last inputmode=mode aria-label=name aria-describedby=move || described.get()
            aria-invalid=move || error.get().is_some().then_some("true")
            on:focus=move |_| input.focused()
            on:pointerdown=move |_| input.change(Held::pointed)
            on:keydown=move |event| input.press(&event)
            on:input=move |_| input.typed()
            // Of a part of a day that is typed into a blank field the browser tells nothing else.
            on:keyup=move |_| open_fields.changed()
            on:change=move |_| input.changed(day)
            on:blur=move |_| input.blurred()/>
    }
}

#[derive(Clone, Copy)]
struct InputState {
    node: NodeRef<Input>,
    /// `None` while nobody is in the field.
    held: StoredValue<Option<Held>>,
    /// Between focus and blur. Within a day the browser's focus goes from part to part, and the
    /// field is not the active element meanwhile.
    is_inside: StoredValue<bool>,
    value: Signal<String>,
    keep: Keep,
    error: RwSignal<Option<String>>,
    /// When it was last said that something could not be kept, in milliseconds.
    told_at: StoredValue<Option<f64>>,
    open_fields: OpenFields,
}

/// So long somebody may not have read what is said below a field, in milliseconds.
const UNREAD_MS: f64 = 1_500.0;

impl InputState {
    /// `None` once it is gone from the page.
    fn element(&self) -> Option<HtmlInputElement> {
        self.node.try_get_untracked().flatten()
    }

    fn stored(&self) -> String {
        self.value.try_get_untracked().unwrap_or_default()
    }

    fn keep(&self, text: &str) -> Result<(), NotKept> {
        self.keep.try_run(text.to_owned()).unwrap_or(Ok(()))
    }

    fn has_focus(&self) -> bool {
        let focused = focus::document().and_then(|d| d.active_element());
        let own = self.element();
        own.is_some_and(|own| focused.is_some_and(|focused| **own == focused))
    }

    fn focused(&self) {
        let _ = self.is_inside.try_update_value(|inside| *inside = true);
        self.enter();
    }

    /// Whoever comes back to the window was in it already.
    fn enter(&self) {
        let before = self.stored();
        let _ = self.held.try_update_value(|held| {
            held.get_or_insert_with(|| Held::enter(before));
        });
    }

    fn change(&self, change: impl FnOnce(&mut Held)) {
        let _ = self.held.try_update_value(|held| held.as_mut().map(change));
    }

    fn press(&self, event: &KeyboardEvent) {
        if event.key() == "Enter" && !is_composing(event) {
            self.leave();
            self.enter();
        } else {
            self.change(Held::pressed_key);
        }
    }

    fn typed(&self) {
        let Some(element) = self.element() else {
            return;
        };
        self.enter();
        let is_half = element.validity().bad_input();
        let text = element.value();
        self.change(|held| held.typed(Typed { text, is_half }));
        self.error.set(None);
        self.open_fields.changed();
    }

    /// Told at each complete day while it is typed, too; and where nobody is in the field, by what
    /// fills it in.
    fn changed(&self, day: bool) {
        if self.is_inside.try_get_value() == Some(false) {
            self.blurred();
        } else if day && self.is(Held::is_choice) {
            self.leave();
            self.enter();
        }
    }

    fn renew(&self, stored: String) {
        // The browser tells nothing of a part of a day typed into a blank field.
        let is_half = self.is_half();
        let is_shown = self.held.try_update_value(|held| match held {
            Some(held) => !is_half && held.renew(stored),
            None => true,
        });
        if is_shown == Some(true) {
            self.show_stored();
        }
    }

    /// A part of a day stands there.
    fn is_half(&self) -> bool {
        self.element()
            .is_some_and(|element| element.validity().bad_input())
    }

    fn is(&self, so: fn(&Held) -> bool) -> bool {
        let is_so = |held: &Option<Held>| held.as_ref().is_some_and(so);
        self.held.try_with_value(is_so).unwrap_or(false)
    }

    /// Not before a pointer that is pressed is let go: what stands below must not move away from
    /// under it.
    fn blurred(&self) {
        let input = *self;
        if self.has_focus() {
            // The window was left, and not the field.
            return self.look_away();
        }
        let _ = self.is_inside.try_update_value(|inside| *inside = false);
        pointer::once_released(move || {
            if !input.has_focus() {
                input.leave();
            }
        });
    }

    fn look_away(&self) {
        let Some(Some(mut held)) = self.held.try_get_value() else {
            return;
        };
        held.look_away(|text| self.keep(text));
        let _ = self.held.try_update_value(|present| *present = Some(held));
        self.open_fields.changed();
    }

    fn leave(&self) {
        let Some(Some(held)) = self.held.try_update_value(Option::take) else {
            return;
        };
        let left = held.leave(|text| self.keep(text), || said(&self.stored()));
        self.open_fields.changed();
        match left {
            Left::Untouched if self.is_half() => return,
            Left::Untouched => {}
            Left::Kept => self.error.set(None),
            Left::PutBack(told) => self.tell(told),
        }
        self.show_stored();
    }

    fn tell(&self, told: String) {
        let _ = self.error.try_set(Some(told));
        let now = clock::milliseconds();
        let _ = self.told_at.try_update_value(|at| *at = Some(now));
    }

    /// What was said so late that nobody can have read it.
    fn just_told(&self) -> Option<String> {
        let at = self.told_at.try_get_value().flatten()?;
        let is_unread = (0.0..UNREAD_MS).contains(&(clock::milliseconds() - at));
        let told = self.error.try_get_untracked().flatten();
        told.filter(|_| is_unread)
    }

    fn show_stored(&self) {
        if let Some(element) = self.element() {
            element.set_value(&self.stored());
        }
    }
}
