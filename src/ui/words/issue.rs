//! What a 地域課題 is called at first.

/// What an issue that comes from a gap is called at first: anyone can change it.
pub fn proposed_title(item: &str) -> String {
    format!("{item}姿をめざす")
}
