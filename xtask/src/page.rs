//! The page `public/index.html`, whose marks xtask fills in.
//!
//! Must not know what it is filled with: `site` and `single_file` do.

use anyhow::{Result, bail};

use crate::release::Release;

/// Which of the two deliveries a page belongs to.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Delivery {
    /// A folder of files on a web server.
    Site,
    /// One file, opened from anywhere.
    SingleFile,
}

/// What goes into the page.
pub struct Parts<'a> {
    /// Which build this is: told wherever a file manager or a text editor shows it.
    pub release: &'a Release,
    /// The Content Security Policy.
    pub policy: &'a str,
    /// Elements for the end of `<head>`: icon, styles.
    pub head: &'a str,
    /// Elements for the end of `<body>`: boot, app.
    pub scripts: &'a str,
}

/// Fills the marks of `template` and keeps only what is meant for this delivery.
///
/// Line ends become `\n`, as the browser reads them: the hashes in the policy depend on it.
///
/// # Errors
/// When a mark is missing, or stands there twice.
pub fn fill(template: &str, delivery: Delivery, parts: &Parts) -> Result<String> {
    let mut page = template.replace("\r\n", "\n");
    let other = match delivery {
        Delivery::Site => "single",
        Delivery::SingleFile => "site",
    };
    while let Some((before, after)) = cut(&page, other)? {
        page = format!("{before}{after}");
    }
    for name in ["site", "single"] {
        page = page.replace(&format!("<!--{name}-->\n"), "");
        page = page.replace(&format!("<!--/{name}-->\n"), "");
    }
    let policy = format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">",
        parts.policy
    );
    for (mark, content) in [
        ("<!--xtask:policy-->", policy.as_str()),
        ("<!--xtask:head-->", parts.head),
        ("<!--xtask:scripts-->", parts.scripts),
    ] {
        if page.matches(mark).count() != 1 {
            bail!("public/index.html must hold {mark} exactly once");
        }
        page = page.replace(mark, content);
    }
    let Release { number, day } = parts.release;
    Ok(page
        .replace("<!--xtask:release-->", &parts.release.words())
        .replace("<!--xtask:number-->", number)
        .replace("<!--xtask:day-->", day))
}

/// What stands before and after the first part that is meant for `name`.
fn cut<'a>(page: &'a str, name: &str) -> Result<Option<(&'a str, &'a str)>> {
    let (open, close) = (format!("<!--{name}-->\n"), format!("<!--/{name}-->\n"));
    let Some((before, rest)) = page.split_once(&open) else {
        return Ok(None);
    };
    let Some((_, after)) = rest.split_once(&close) else {
        bail!("public/index.html opens <!--{name}--> and never closes it");
    };
    Ok(Some((before, after)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::release;

    const TEMPLATE: &str = "<head>\r\n<!--xtask:policy-->\n<!--xtask:head-->\n</head>\n\
        <!--site-->\nfor the site\n<!--/site-->\n<!--single-->\nfor the file\n<!--/single-->\n\
        <!--xtask:scripts-->\n";

    fn filled(template: &str, delivery: Delivery) -> Result<String> {
        let parts = Parts {
            release: &release::sample(),
            policy: "default-src 'none'",
            head: "HEAD",
            scripts: "SCRIPTS",
        };
        fill(template, delivery, &parts)
    }

    #[test]
    fn each_delivery_gets_its_own_words() {
        let site = filled(TEMPLATE, Delivery::Site).expect("a whole template");
        assert_eq!(
            site,
            "<head>\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">\n\
             HEAD\n</head>\nfor the site\nSCRIPTS\n"
        );
        let single = filled(TEMPLATE, Delivery::SingleFile).expect("a whole template");
        assert!(single.contains("for the file") && !single.contains("for the site"));
    }

    #[test]
    fn the_release_stands_wherever_it_is_asked_for() {
        let template = format!(
            "<!-- <!--xtask:release--> -->\n<!--xtask:number--> <!--xtask:day-->\n{TEMPLATE}"
        );
        let page = filled(&template, Delivery::Site).expect("a whole template");
        assert!(page.starts_with("<!-- 0.1.0版（2026-11-25作成） -->\n0.1.0 2026-11-25\n"));
    }

    #[test]
    fn a_missing_mark_is_named() {
        let template = TEMPLATE.replace("<!--xtask:head-->", "");
        let error = filled(&template, Delivery::Site).map_err(|e| e.to_string());
        assert!(error.is_err_and(|m| m.contains("xtask:head")));
    }

    #[test]
    fn a_part_left_open_is_named() {
        let template = TEMPLATE.replace("<!--/single-->\n", "");
        let error = filled(&template, Delivery::Site).map_err(|e| e.to_string());
        assert!(error.is_err_and(|m| m.contains("never closes")));
    }
}
