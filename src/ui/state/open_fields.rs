//! The fields of the page that keep what was typed when they are left. A page that is hidden or
//! closed asks them to keep it first.
//!
//! Must not know what a field is about.

use leptos::prelude::*;

#[derive(Clone, Copy)]
pub struct OpenFields(StoredValue<Fields>);

#[derive(Default)]
struct Fields {
    last: u64,
    all: Vec<(u64, Callback<()>)>,
}

impl OpenFields {
    /// For the whole app, once.
    pub fn provide() -> Self {
        let open_fields = Self(StoredValue::new(Fields::default()));
        provide_context(open_fields);
        open_fields
    }

    /// Returns what to [`Self::remove`] it by.
    pub fn add(&self, keep_now: Callback<()>) -> u64 {
        let added = self.0.try_update_value(|fields| {
            fields.last += 1;
            fields.all.push((fields.last, keep_now));
            fields.last
        });
        added.unwrap_or_default()
    }

    pub fn remove(&self, key: u64) {
        let _ = self
            .0
            .try_update_value(|fields| fields.all.retain(|(own, _)| *own != key));
    }

    pub fn keep_now(&self) {
        let all = self.0.with_value(|fields| fields.all.clone());
        for (_, keep_now) in all {
            keep_now.try_run(());
        }
    }
}

pub fn use_open_fields() -> OpenFields {
    expect_context::<OpenFields>()
}
