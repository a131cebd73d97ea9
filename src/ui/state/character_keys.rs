//! Whether keys that are a character answer on the page 「記入」: who types by voice, or rests a hand on
//! the keys, can switch them off (WCAG 2.1.4). This browser remembers it.

use crate::ui::state::app_state::AppState;
use leptos::prelude::*;
use leptos::task::spawn_local;

const SETTING: &str = "character-keys";
const OFF: &str = "off";

#[derive(Clone, Copy)]
pub struct CharacterKeys {
    pub on: RwSignal<bool>,
    is_known: StoredValue<bool>,
}

impl CharacterKeys {
    /// Once, above the pages.
    pub fn provide() {
        provide_context(Self {
            on: RwSignal::new(true),
            is_known: StoredValue::new(false),
        });
    }

    /// Asks what this browser remembers, once.
    pub fn recall(self, app_state: AppState) {
        if self.is_known.get_value() {
            return;
        }
        self.is_known.set_value(true);
        spawn_local(async move {
            let Ok(keeper) = app_state.keeper() else {
                return;
            };
            if let Ok(Some(text)) = keeper.setting(SETTING).await {
                self.on.set(text != OFF);
            }
        });
    }

    pub fn switch(self, app_state: AppState, on: bool) {
        self.on.set(on);
        let Ok(keeper) = app_state.keeper() else {
            return;
        };
        spawn_local(async move {
            let text = if on { "on" } else { OFF };
            if let Err(error) = keeper.keep_setting(SETTING, text).await {
                app_state.failed(error);
            }
        });
    }
}

pub fn use_character_keys() -> CharacterKeys {
    expect_context::<CharacterKeys>()
}
