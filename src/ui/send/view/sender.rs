//! Who hands the files over: two fields that this browser remembers.
//!
//! Must not know where what is typed ends up.

use crate::ui::send::view_model::sender::{SETTING, Sender};
use crate::ui::send::words as t;
use crate::ui::state::app_state::{AppState, use_app_state};
use crate::ui::widgets::field::TextField;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// What is typed, followed by whoever writes a file.
#[derive(Clone, Copy)]
pub struct SenderFields {
    office: RwSignal<String>,
    contact: RwSignal<String>,
}

impl SenderFields {
    /// Begins with what this browser remembers, once it has said it.
    pub fn new() -> Self {
        let app_state = use_app_state();
        let fields = Self {
            office: RwSignal::new(String::new()),
            contact: RwSignal::new(String::new()),
        };
        spawn_local(async move {
            let Ok(keeper) = app_state.keeper() else {
                return;
            };
            let text = keeper.setting(SETTING).await.ok().flatten();
            let Sender { office, contact } = Sender::remembered(text.as_deref());
            // Somebody may have typed meanwhile, or left.
            if fields.office.try_with_untracked(String::is_empty) == Some(true) {
                fields.office.set(office);
            }
            if fields.contact.try_with_untracked(String::is_empty) == Some(true) {
                fields.contact.set(contact);
            }
        });
        Effect::watch(
            move || fields.sender(),
            move |sender, _, _| remember(app_state, sender),
            false,
        );
        fields
    }

    /// Followed.
    pub fn sender(&self) -> Sender {
        Sender {
            office: self.office.get(),
            contact: self.contact.get(),
        }
    }
}

/// A browser that keeps nothing asks for it again: it is told of elsewhere.
fn remember(app_state: AppState, sender: &Sender) {
    if let (Ok(keeper), Some(text)) = (app_state.keeper(), sender.to_remember()) {
        spawn_local(async move {
            let _ = keeper.keep_setting(SETTING, &text).await;
        });
    }
}

#[component]
pub fn SenderForm(fields: SenderFields) -> impl IntoView {
    view! {
        <section aria-labelledby="sender">
            <h2 id="sender">{t::SENDER}</h2>
            <p>{t::SENDER_LEAD}</p>
            <div class="send__sender">
                <TextField id="sender-office" label=t::SENDER_OFFICE value=fields.office/>
                <TextField id="sender-contact" label=t::SENDER_CONTACT value=fields.contact/>
            </div>
        </section>
    }
}
