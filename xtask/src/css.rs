//! Styles: several files become one, and lose their comments and white space.
//!
//! Knows no CSS beyond what it needs to be safe: strings, comments and braces.

use anyhow::{Result, bail};

/// Joins and shrinks the style sheets, in the order given.
///
/// # Errors
/// Names the file that points to another file: neither delivery would hold that one.
pub fn join(sheets: &[(String, String)]) -> Result<String> {
    let mut all = String::new();
    for (name, text) in sheets {
        let small = shrink(text);
        if let Some(reason) = points_elsewhere(&small) {
            bail!("{name}: {reason}");
        }
        all.push_str(&small);
        all.push('\n');
    }
    Ok(all)
}

fn points_elsewhere(css: &str) -> Option<String> {
    let lower = css.to_ascii_lowercase();
    if lower.contains("@import") {
        return Some(
            "@import is not delivered; files are joined in the order of their names".into(),
        );
    }
    if lower.contains("</style") {
        return Some("`</style` would end the styles of the single file".into());
    }
    lower.split("url(").skip(1).find_map(|rest| {
        let target = rest.trim_start_matches(['"', '\'', ' ']);
        let inside = target.starts_with("data:") || target.starts_with('#');
        let shown: String = target.chars().take(40).collect();
        (!inside).then(|| format!("url({shown} … points to another file; use a data: URL"))
    })
}

/// Takes out comments and needless white space.
///
/// Leaves strings alone, and the spaces before `:` and around `>`, `+`, `(` …, which can carry
/// meaning; after a `:` only an empty value needs one.
fn shrink(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(first) = rest.chars().next() {
        if let Some(after) = rest.strip_prefix("/*") {
            rest = after.split_once("*/").map_or("", |(_, tail)| tail);
            // Two words that only a comment kept apart must not grow together.
            if !rest.is_empty() && is_word_end(&out) && is_word_start(rest) {
                out.push_str("/**/");
            }
        } else if first == '"' || first == '\'' {
            let end = string_end(rest, first);
            out.push_str(&rest[..end]);
            rest = &rest[end..];
        } else if first.is_ascii_whitespace() {
            rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace());
            if needs_space(&out, rest) {
                out.push(' ');
            }
        } else {
            // The last declaration of a block needs no semicolon.
            if first == '}' && out.ends_with(';') {
                out.pop();
            }
            out.push(first);
            rest = &rest[first.len_utf8()..];
        }
    }
    out
}

fn needs_space(before: &str, after: &str) -> bool {
    let free = ['{', '}', ';', ','];
    let value = before.ends_with(':') && !after.starts_with(free);
    let open = before.is_empty() || before.ends_with(free) || before.ends_with(' ') || value;
    let close = after.is_empty() || (after.starts_with(free) && !before.ends_with(':'));
    !open && !close
}

fn is_word_end(text: &str) -> bool {
    !text.is_empty() && !text.ends_with([' ', '{', '}', ';', ',', ':'])
}

fn is_word_start(text: &str) -> bool {
    !text.starts_with(|c: char| c.is_ascii_whitespace() || "{};,:".contains(c))
}

/// The length in bytes of the string that `text` begins with, quotes included.
fn string_end(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        if escaped {
            escaped = false;
        } else if c == '\\' {
            escaped = true;
        } else if c == quote {
            return at + c.len_utf8();
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shrinks_without_changing_the_meaning() {
        let table = [
            ("a {\n  color: red;\n}\n", "a{color:red}"),
            ("/* words */ a, b { x: y; }", "a,b{x:y}"),
            ("a :hover { } a:hover { }", "a :hover{}a:hover{}"),
            ("a { width: calc(1px + 2px); }", "a{width:calc(1px + 2px)}"),
            (
                "a::before { content: \"  /* no */ ; } \"; }",
                "a::before{content:\"  /* no */ ; } \"}",
            ),
            ("a { content: 'it\\'s  {'; }", "a{content:'it\\'s  {'}"),
            ("a/* kept apart */b{}", "a/**/b{}"),
            ("a /* c */ b{}", "a b{}"),
            ("a { --empty: ; }", "a{--empty: }"),
            ("@media print {\n  a { x: y }\n}", "@media print{a{x:y}}"),
            ("a{} /* never closed", "a{}"),
            (
                "a { font-family: \"游ゴシック\"; }",
                "a{font-family:\"游ゴシック\"}",
            ),
        ];
        for (css, want) in table {
            assert_eq!(shrink(css), want, "from {css:?}");
        }
    }

    #[test]
    fn joins_in_order() {
        let sheets = [
            ("a.css".to_owned(), "a { x: 1 }".to_owned()),
            ("b.css".to_owned(), "b { x: 2; }".to_owned()),
        ];
        assert_eq!(join(&sheets).ok().as_deref(), Some("a{x:1}\nb{x:2}\n"));
    }

    #[test]
    fn refuses_what_neither_delivery_would_hold() {
        let table = [
            ("@import \"b.css\";", false),
            ("a { background: url(b.png) }", false),
            (
                "a { background: url( 'https://example.com/b.png' ) }",
                false,
            ),
            ("a { content: \"</style>\" }", false),
            ("a { background: url(data:image/gif;base64,AA==) }", true),
            ("a { mask: url(\"#shape\") }", true),
        ];
        for (css, fine) in table {
            let sheets = [("a.css".to_owned(), css.to_owned())];
            assert_eq!(join(&sheets).is_ok(), fine, "{css}");
        }
    }
}
