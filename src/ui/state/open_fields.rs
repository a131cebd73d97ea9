//! The fields of the page that keep what was typed when they are left. A page that is hidden or
//! closed asks them to keep it first; and while something typed is not kept, nothing from elsewhere is
//! put beneath.
//!
//! Must not know what a field is about.

use leptos::prelude::*;

#[derive(Clone, Copy)]
pub struct OpenFields {
    fields: StoredValue<Fields>,
    /// Whether something stands in one of them that is not kept.
    is_unkept: RwSignal<bool>,
}

#[derive(Default)]
struct Fields {
    last: u64,
    all: Vec<(u64, OpenField)>,
}

/// What a field can be asked.
#[derive(Clone, Copy)]
pub struct OpenField {
    pub keep_now: Callback<()>,
    /// Whether something was typed since it was entered.
    pub is_typed: Callback<(), bool>,
    /// Whether something of it is not kept.
    pub is_unkept: Callback<(), bool>,
}

impl OpenFields {
    /// For the whole app, once.
    pub fn provide() -> Self {
        let open_fields = Self {
            fields: StoredValue::default(),
            is_unkept: RwSignal::new(false),
        };
        provide_context(open_fields);
        open_fields
    }

    /// Returns what to [`Self::remove`] it by.
    pub fn add(&self, field: OpenField) -> u64 {
        let added = self.fields.try_update_value(|fields| {
            fields.last += 1;
            fields.all.push((fields.last, field));
            fields.last
        });
        added.unwrap_or_default()
    }

    pub fn remove(&self, key: u64) {
        let _ = self
            .fields
            .try_update_value(|fields| fields.all.retain(|(own, _)| *own != key));
        self.changed();
    }

    /// Something was typed into one of them, kept or put back.
    pub fn changed(&self) {
        let is_unkept = self.any(|field| field.is_unkept);
        if self.is_unkept.get_untracked() != is_unkept {
            self.is_unkept.set(is_unkept);
        }
    }

    pub fn keep_now(&self) {
        for field in self.all() {
            field.keep_now.try_run(());
        }
    }

    /// Whether something was typed into one of them, which is still being edited.
    pub fn is_any_typed(&self) -> bool {
        self.any(|field| field.is_typed)
    }

    /// Whether something stands in one of them that is not kept. Tells when that changes.
    pub fn is_any_unkept(&self) -> bool {
        self.is_unkept.get()
    }

    fn any(&self, is_so: impl Fn(OpenField) -> Callback<(), bool>) -> bool {
        let is_so = |field: OpenField| is_so(field).try_run(()).unwrap_or(false);
        self.all().into_iter().any(is_so)
    }

    fn all(&self) -> Vec<OpenField> {
        let fields = |fields: &Fields| fields.all.iter().map(|(_, field)| *field).collect();
        self.fields.with_value(fields)
    }
}

pub fn use_open_fields() -> OpenFields {
    expect_context::<OpenFields>()
}
