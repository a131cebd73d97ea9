//! The single file: everything in one HTML page, opened by a double click with no network.
//!
//! The page holds its own shell (itself without its long texts), so that the app can write it out again, with a
//! survey inside: see `src/exchange/survey/html_file.rs`, which must know the same marks and the same escapes.

use std::io::Write as _;

use anyhow::{Result, bail};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::bundle::Bundle;
use crate::csp;
use crate::page::{Delivery, Parts, fill};
use crate::shell::Shell;

/// The name under which people find the file.
pub const NAME: &str = "monosashi.html";

/// Where a survey stands in a copy that asks for something. The app's own file keeps the mark.
const SURVEY: &str = "<!--part:survey-->";

/// Makes the page.
///
/// # Errors
/// When a text could not stand inside a `<script>` element, or the page cannot be filled.
pub fn single_file(bundle: &Bundle, shell: &Shell) -> Result<String> {
    let boot = inline(&shell.boot)?;
    let app = inline(&format!("{}\n{}", bundle.glue, shell.start_single))?;
    let licences = inline(&bundle.licences)?;
    let styles = &shell.styles;
    let wasm = STANDARD.encode(zipped(&bundle.wasm)?);
    let icon = STANDARD.encode(&shell.icon);
    let part = |name: &str| format!("<!--part:{name}-->");
    let page = fill(
        &shell.page,
        Delivery::SingleFile,
        &Parts {
            release: &bundle.release,
            policy: &csp::for_single_file(&[&boot, &app], styles),
            head: &format!(
                "<link rel=\"icon\" href=\"data:image/svg+xml;base64,{icon}\">\n\
                 <style id=\"monosashi-styles\">{}</style>",
                part("styles")
            ),
            // The browser does not run what it takes for plain text.
            scripts: &format!(
                "{SURVEY}\n\
                 <script id=\"monosashi-boot\">{}</script>\n\
                 <script type=\"text/plain\" id=\"monosashi-wasm\">{}</script>\n\
                 <script type=\"text/plain\" id=\"monosashi-licences\">{}</script>\n\
                 <script type=\"text/plain\" id=\"monosashi-shell\">{}</script>\n\
                 <script id=\"monosashi-app\">{}</script>",
                part("boot"),
                part("wasm"),
                part("licences"),
                part("shell"),
                part("app")
            ),
        },
    )?;
    let own = page.replace('&', "&amp;").replace('<', "&lt;");
    let mut whole = page;
    for (name, text) in [
        ("styles", styles),
        ("boot", &boot),
        ("wasm", &wasm),
        ("licences", &licences),
        ("shell", &own),
        ("app", &app),
    ] {
        let mark = part(name);
        if whole.matches(&mark).count() != 1 || text.contains("<!--part:") {
            bail!("the single file must hold {mark} exactly once, and no text a mark");
        }
        whole = whole.replace(&mark, text);
    }
    Ok(whole)
}

/// A script as it may stand between the tags: with the line ends that the browser will hash.
fn inline(script: &str) -> Result<String> {
    let lower = script.to_ascii_lowercase();
    for word in ["</script", "<!--"] {
        if lower.contains(word) {
            bail!("a script holds `{word}`, which would change how the single file is read");
        }
    }
    Ok(script.replace("\r\n", "\n"))
}

fn zipped(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::release;

    fn shell() -> Shell {
        Shell {
            page: "<!--xtask:policy-->\n<!--xtask:head-->\n<!--xtask:scripts-->\n".to_owned(),
            styles: "a{}".to_owned(),
            icon: "<svg/>".to_owned(),
            manifest: "MANIFEST".to_owned(),
            worker: "WORKER".to_owned(),
            boot: "boot();".to_owned(),
            start_site: "START_SITE".to_owned(),
            start_single: "start();".to_owned(),
            offline: "OFFLINE".to_owned(),
        }
    }

    fn bundle(glue: &str) -> Bundle {
        Bundle {
            glue: glue.to_owned(),
            wasm: b"wasm".to_vec(),
            release: release::sample(),
            licences: "terms".to_owned(),
        }
    }

    #[test]
    fn holds_everything_and_asks_for_nothing() {
        let page = single_file(&bundle("glue();"), &shell()).expect("a page");
        assert!(page.contains("<script id=\"monosashi-boot\">boot();</script>"));
        let app = "glue();\nstart();";
        assert!(page.contains(&format!("<script id=\"monosashi-app\">{app}</script>")));
        assert!(page.contains(&csp::for_single_file(&["boot();", app], "a{}")));
        assert!(page.contains("<script type=\"text/plain\" id=\"monosashi-wasm\">"));
        assert!(page.contains("id=\"monosashi-licences\">terms</script>"));
        for word in [" src=", "MANIFEST", "WORKER", "OFFLINE", "START_SITE"] {
            assert!(!page.contains(word), "{word}");
        }
    }

    #[test]
    fn holds_its_own_shell_and_one_place_for_a_survey() {
        let page = single_file(&bundle("glue();"), &shell()).expect("a page");
        assert_eq!(page.matches(SURVEY).count(), 1);
        let (_, own) = page.split_once("id=\"monosashi-shell\">").expect("a shell");
        let (own, _) = own.split_once("</script>").expect("its end");
        let own = own.replace("&lt;", "<").replace("&amp;", "&");
        let again = own
            .replace("<!--part:styles-->", "a{}")
            .replace("<!--part:boot-->", "boot();");
        let upto = page
            .find("<script type=\"text/plain\" id=\"monosashi-wasm")
            .expect("a module");
        assert_eq!(again[..upto], page[..upto]);
    }

    #[test]
    fn refuses_a_script_that_would_end_early() {
        assert!(single_file(&bundle("'</SCRIPT>'"), &shell()).is_err());
    }

    #[test]
    fn line_ends_are_those_that_the_browser_hashes() {
        assert_eq!(inline("a\r\nb").ok().as_deref(), Some("a\nb"));
    }
}
