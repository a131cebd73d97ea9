//! What a 地域課題 is called at first, and whose words a view on it is in.

use crate::model::ViewOrigin;

/// What an issue that comes from a gap is called at first: anyone can change it.
pub fn proposed_title(item: &str) -> String {
    format!("{item}姿をめざす")
}

/// 家族（グループの言葉）: over a view on an issue, whose words it is in.
pub fn view_in(side: &str, origin: ViewOrigin) -> String {
    format!("{side}（{}）", origin.label())
}
