//! What is written in a part of a page, as it is read: a name and the text under it.
//!
//! Must not know Leptos or the browser.

/// A name and what is written under it.
pub type Line = (String, String);

/// Those that say something.
pub fn written(lines: impl IntoIterator<Item = (&'static str, String)>) -> Vec<Line> {
    let lines = lines.into_iter();
    let lines = lines.filter(|(_, text)| !text.trim().is_empty());
    lines.map(|(name, text)| (name.to_owned(), text)).collect()
}

/// The lines of a text that say anything.
pub fn lines(text: &str) -> Vec<String> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(str::to_owned).collect()
}

/// As one cell of a table holds it, however wide its field is.
pub fn one_line(text: &str) -> String {
    text.replace(['\r', '\n'], " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_blank_says_nothing_and_the_order_stays() {
        let lines = [("一", "あ"), ("二", ""), ("三", " \u{3000}"), ("四", "い")];
        let lines = written(lines.map(|(name, text)| (name, text.to_owned())));
        let names: Vec<_> = lines.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["一", "四"]);
    }
}
