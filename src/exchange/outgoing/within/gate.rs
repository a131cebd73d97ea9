//! Whether a kind of thing may leave to the circle that is asked for.
//!
//! Must not know which fields of the model are of which kind.

use crate::model::{AreaRecord, Circle, SharedField};

pub struct Gate<'r> {
    record: &'r AreaRecord,
    to: Circle,
}

impl<'r> Gate<'r> {
    pub fn new(record: &'r AreaRecord, to: Circle) -> Self {
        Self { record, to }
    }

    /// As the area has set it for all of this kind.
    pub fn lets(&self, field: SharedField) -> bool {
        self.is_within(self.record.circle(field))
    }

    /// As it is set for this one, or else for all of its kind.
    pub fn lets_this(&self, field: SharedField, own: Option<Circle>) -> bool {
        let circle = own.unwrap_or_else(|| self.record.circle(field));
        self.is_within(circle.min(field.widest_circle()))
    }

    /// Whether what may go as far as `widest` goes here.
    pub fn is_within(&self, widest: Circle) -> bool {
        self.to <= widest
    }

    pub fn is_public(&self) -> bool {
        self.to == Circle::Public
    }

    /// Whether it leaves the office and the 協議の場.
    pub fn leaves_area(&self) -> bool {
        self.to > Circle::Forum
    }

    /// What is of this kind, or nothing.
    pub fn kept<T: Clone + Default>(&self, field: SharedField, value: &T) -> T {
        kept(self.lets(field), value)
    }
}

/// The value where it leaves, or else nothing.
pub fn kept<T: Clone + Default>(leaves: bool, value: &T) -> T {
    match leaves {
        true => value.clone(),
        false => T::default(),
    }
}
