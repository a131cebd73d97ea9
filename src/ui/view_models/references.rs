//! 参考値 by series, for the pages that offer them.
//!
//! Must not know Leptos or the browser.

use crate::model::{ReferenceValue, SeriesId};

/// Each series once, with its name, in the order of its first value.
pub fn all_series(values: &[ReferenceValue]) -> Vec<(SeriesId, String)> {
    let mut all: Vec<(SeriesId, String)> = Vec::new();
    for value in values {
        if all.iter().all(|(known, _)| *known != value.series) {
            all.push((value.series.clone(), value.name.clone()));
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::builtin::builtin_references;

    #[test]
    fn a_series_stands_once_however_many_values_it_has() {
        let shipped = builtin_references();
        let again: Vec<ReferenceValue> = shipped.iter().chain(shipped).cloned().collect();
        let all = all_series(&again);
        assert_eq!(all, all_series(shipped));
        assert_eq!(all[0], (shipped[0].series.clone(), shipped[0].name.clone()));
        let days = |(id, _): &&(SeriesId, String)| *id == SeriesId::new("community-days");
        assert_eq!(all.iter().filter(days).count(), 1);
    }
}
