//! The fields of the page that keep what was typed when they are left. A page that is hidden or
//! closed asks them to keep it first; and while something typed is not kept, nothing from elsewhere is
//! put beneath.
//!
//! Must not know what a field is about.

use leptos::prelude::*;

#[derive(Clone, Copy)]
pub struct OpenFields(StoredValue<Fields>);

#[derive(Default)]
struct Fields {
    last: u64,
    all: Vec<(u64, OpenField)>,
}

/// What a field can be asked.
#[derive(Clone, Copy)]
pub struct OpenField {
    pub keep_now: Callback<()>,
    /// Whether something was typed that is not kept yet.
    pub is_typed: Callback<(), bool>,
}

impl OpenFields {
    /// For the whole app, once.
    pub fn provide() -> Self {
        let open_fields = Self(StoredValue::new(Fields::default()));
        provide_context(open_fields);
        open_fields
    }

    /// Returns what to [`Self::remove`] it by.
    pub fn add(&self, field: OpenField) -> u64 {
        let added = self.0.try_update_value(|fields| {
            fields.last += 1;
            fields.all.push((fields.last, field));
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
        for field in self.all() {
            field.keep_now.try_run(());
        }
    }

    /// Whether something that is not kept yet was typed into one of them.
    pub fn is_any_typed(&self) -> bool {
        let is_typed = |field: OpenField| field.is_typed.try_run(()).unwrap_or(false);
        self.all().into_iter().any(is_typed)
    }

    fn all(&self) -> Vec<OpenField> {
        let fields = |fields: &Fields| fields.all.iter().map(|(_, field)| *field).collect();
        self.0.with_value(fields)
    }
}

pub fn use_open_fields() -> OpenFields {
    expect_context::<OpenFields>()
}
