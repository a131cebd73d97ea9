//! What a file says of each of its areas, put together row by row.
//!
//! Must not know what is read of an area.

use super::area_columns::AreaHead;
use crate::exchange::error::Problem;
use crate::model::AreaId;
use std::collections::BTreeMap;

/// The areas of a file in the order of their first rows, each with what is read of it.
#[derive(Default)]
pub struct AreasInFile<T> {
    areas: Vec<AreaInFile<T>>,
    /// Indices of `areas`.
    by_id: BTreeMap<AreaId, usize>,
}

struct AreaInFile<T> {
    head: AreaHead,
    /// Of its first row.
    line: usize,
    read: T,
}

impl<T: Default> AreasInFile<T> {
    /// What is read of the area of the row on `line` so far.
    ///
    /// # Errors
    /// The row says something else of the area than its first row does.
    pub fn of(&mut self, head: &AreaHead, line: usize) -> Result<&mut T, Problem> {
        let next = self.areas.len();
        // Rows of one area mostly follow each other.
        let last = next.checked_sub(1);
        let is_last = |at: &usize| {
            self.areas
                .get(*at)
                .is_some_and(|area| area.head.id == head.id)
        };
        let index = match last.filter(is_last) {
            Some(last) => last,
            None => *self.by_id.entry(head.id.clone()).or_insert(next),
        };
        if index == next {
            let (head, read) = (head.clone(), T::default());
            self.areas.push(AreaInFile { head, line, read });
        }
        let area = &mut self.areas[index];
        match area.head.difference(area.line, head, line) {
            Some(problem) => Err(problem),
            None => Ok(&mut area.read),
        }
    }

    pub fn finish(self) -> impl Iterator<Item = (AreaHead, T)> {
        self.areas.into_iter().map(|area| (area.head, area.read))
    }
}
