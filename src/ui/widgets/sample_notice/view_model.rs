//! Whether a page is about a 見本.
//!
//! Must not know Leptos or the browser.

use crate::model::{AreaId, AreaRecord, Workspace};

/// Whether the area is one of the 見本.
pub fn is_sample(workspace: &Workspace, area: &AreaId) -> bool {
    let record = workspace.record(area);
    record.is_some_and(|r| r.area.is_sample)
}

/// All of them, as they stand.
pub fn samples(workspace: &Workspace) -> Vec<AreaRecord> {
    let all = workspace.records.iter();
    all.filter(|r| r.area.is_sample).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::view_models::testing::sample;

    #[test]
    fn a_page_of_a_sample_says_so_and_no_other() {
        let of = |id: &str, is_sample| {
            let mut record = sample();
            (record.area.id, record.area.is_sample) = (AreaId::new(id), is_sample);
            record
        };
        let workspace = Workspace {
            records: vec![of("sample", true), of("ours", false)],
            ..Workspace::default()
        };
        let check = |area: &str, expected| {
            assert_eq!(is_sample(&workspace, &AreaId::new(area)), expected);
        };
        check("sample", true);
        check("ours", false);
        check("gone", false);
    }
}
