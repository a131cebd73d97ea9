//! The page `public/index.html`, whose marks xtask fills in.
//!
//! Must not know what it is filled with: `site` and `single_file` do.

use anyhow::{Result, bail};

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
    Ok(page)
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

    const TEMPLATE: &str = "<head>\r\n<!--xtask:policy-->\n<!--xtask:head-->\n</head>\n\
        <!--site-->\nfor the site\n<!--/site-->\n<!--single-->\nfor the file\n<!--/single-->\n\
        <!--xtask:scripts-->\n";
    const PARTS: Parts = Parts {
        policy: "default-src 'none'",
        head: "HEAD",
        scripts: "SCRIPTS",
    };

    #[test]
    fn each_delivery_gets_its_own_words() {
        let site = fill(TEMPLATE, Delivery::Site, &PARTS).expect("a whole template");
        assert_eq!(
            site,
            "<head>\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\">\n\
             HEAD\n</head>\nfor the site\nSCRIPTS\n"
        );
        let single = fill(TEMPLATE, Delivery::SingleFile, &PARTS).expect("a whole template");
        assert!(single.contains("for the file") && !single.contains("for the site"));
    }

    #[test]
    fn a_missing_mark_is_named() {
        let template = TEMPLATE.replace("<!--xtask:head-->", "");
        let error = fill(&template, Delivery::Site, &PARTS).map_err(|e| e.to_string());
        assert!(error.is_err_and(|m| m.contains("xtask:head")));
    }

    #[test]
    fn a_part_left_open_is_named() {
        let template = TEMPLATE.replace("<!--/single-->\n", "");
        let error = fill(&template, Delivery::Site, &PARTS).map_err(|e| e.to_string());
        assert!(error.is_err_and(|m| m.contains("never closes")));
    }
}
