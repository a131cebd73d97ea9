//! What a thing is called before somebody names it.
//!
//! Must not know Leptos or the browser.

/// `name` as it is, or `otherwise` where it is blank.
pub fn name_or(name: &str, otherwise: &str) -> String {
    match name.trim() {
        "" => otherwise.to_owned(),
        _ => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_blank_name_is_replaced() {
        for (name, told) in [
            ("", "x"),
            (" 　", "x"),
            ("夜の相談", "夜の相談"),
            (" a ", " a "),
        ] {
            assert_eq!(name_or(name, "x"), told);
        }
    }
}
