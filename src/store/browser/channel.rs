//! What tabs tell each other: that a unit was written.
//!
//! Must not know what was written. Where the browser has no such channel, pages look for themselves
//! when they come into view.

use crate::store::Unit;
use gloo_events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{BroadcastChannel, MessageEvent};

const NAME: &str = "monosashi";

/// Closed when it is dropped.
pub struct Channel {
    channel: BroadcastChannel,
    _listener: EventListener,
}

impl Channel {
    /// `heard` is called for each unit that another page wrote.
    pub fn open(heard: impl Fn(Unit) + 'static) -> Option<Self> {
        let channel = BroadcastChannel::new(NAME).ok()?;
        let listener = EventListener::new(&channel, "message", move |event| {
            let text = event
                .dyn_ref::<MessageEvent>()
                .and_then(|e| e.data().as_string());
            if let Some(unit) = text.as_deref().and_then(Unit::from_code) {
                heard(unit);
            }
        });
        Some(Self {
            channel,
            _listener: listener,
        })
    }

    pub fn tell(&self, unit: &Unit) {
        // Nobody may be there to hear it.
        let _ = self.channel.post_message(&JsValue::from_str(&unit.code()));
    }
}

impl Drop for Channel {
    fn drop(&mut self) {
        self.channel.close();
    }
}
