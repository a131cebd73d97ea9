//! Styles: several files become one.

use anyhow::{Result, bail};

/// Joins the style sheets, in the order given.
///
/// # Errors
/// Names the file that points to another file: neither delivery would hold that one.
pub fn join(sheets: &[(String, String)]) -> Result<String> {
    let mut all = String::new();
    for (name, text) in sheets {
        if let Some(reason) = points_elsewhere(text) {
            bail!("{name}: {reason}");
        }
        all.push_str(text);
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn joins_in_order() {
        let sheets = [
            ("a.css".to_owned(), "a { x: 1 }\n".to_owned()),
            ("b.css".to_owned(), "b { x: 2; }\n".to_owned()),
        ];
        assert_eq!(
            join(&sheets).ok().as_deref(),
            Some("a { x: 1 }\nb { x: 2; }\n")
        );
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
