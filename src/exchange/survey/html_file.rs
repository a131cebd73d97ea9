//! The one html file that a member opens with a double click: this tool's own single file, with a survey inside.
//!
//! It is made from the file's text, part by part, never from the page as the browser holds it. The marks and the
//! escapes are those of `xtask/src/single_file.rs`. Must not know where the texts come from, nor what a survey says.

/// Where the survey stands in the page; the tool's own file keeps the mark.
const SURVEY: &str = "<!--part:survey-->";
/// The element that holds a survey.
pub const SURVEY_ELEMENT: &str = "monosashi-survey";
/// The element that holds the page without its long texts.
pub const SHELL_ELEMENT: &str = "monosashi-shell";
/// The parts, as they are named in marks; each stands in an element `monosashi-<name>`.
pub const PARTS: [&str; 5] = ["styles", "boot", "wasm", "licences", "app"];

/// The whole page from its shell, as that stands in its element, and its parts: `part` gives the text of one.
///
/// `None` where a part is missing.
pub fn whole(shell: &str, part: impl Fn(&str) -> Option<String>) -> Option<String> {
    let page = shell.replace("&lt;", "<").replace("&amp;", "&");
    let mut whole = String::new();
    let mut rest = page.as_str();
    for name in PARTS[..4].iter().chain(&["shell", PARTS[4]]) {
        let (before, after) = rest.split_once(&format!("<!--part:{name}-->"))?;
        whole.push_str(before);
        match *name {
            "shell" => whole.push_str(shell),
            name => whole.push_str(&part(name)?),
        }
        rest = after;
    }
    whole.push_str(rest);
    Some(whole)
}

/// The page with a survey in it, as its text; `survey` must hold no `<`. `None` where `page` has no place for one.
pub fn with_survey(page: &str, survey: &str) -> Option<String> {
    if survey.contains('<') {
        return None;
    }
    let (before, after) = page.split_once(SURVEY)?;
    let element =
        format!("<script type=\"application/json\" id=\"{SURVEY_ELEMENT}\">{survey}</script>");
    (!after.contains(SURVEY)).then(|| format!("{before}{element}{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<p>a &amp; b</p><style><!--part:styles--></style><!--part:survey-->\n\
        <script><!--part:boot--></script><!--part:wasm--> <!--part:licences--> \
        <i><!--part:shell--></i><script><!--part:app--></script>";

    fn shell() -> String {
        PAGE.replace('&', "&amp;").replace('<', "&lt;")
    }

    #[test]
    fn the_page_comes_out_of_its_shell_and_parts_with_the_shell_in_it() {
        // A part that holds another's mark stays as it is.
        let part = |name: &str| match name {
            "boot" => Some("boot <!--part:app-->".to_owned()),
            name => Some(name.to_owned()),
        };
        let own = shell();
        let expected = format!(
            "<p>a &amp; b</p><style>styles</style><!--part:survey-->\n\
             <script>boot <!--part:app--></script>wasm licences <i>{own}</i><script>app</script>"
        );
        assert_eq!(whole(&own, part), Some(expected));
        let without = |name: &str| (name != "wasm").then(String::new);
        assert_eq!(whole(&own, without), None);
        assert_eq!(whole("", |_| Some(String::new())), None);
    }

    #[test]
    fn a_survey_stands_at_its_place_and_only_where_it_ends_nothing() {
        let page = with_survey("<a><!--part:survey--><b>", "{\"a\":\"\\u003c\"}").expect("a place");
        assert_eq!(
            page,
            "<a><script type=\"application/json\" id=\"monosashi-survey\">{\"a\":\"\\u003c\"}</script><b>"
        );
        assert_eq!(with_survey(&page, "{}"), None);
        assert_eq!(with_survey("<a><!--part:survey--><b>", "</script>"), None);
    }
}
