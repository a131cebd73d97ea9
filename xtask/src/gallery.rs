//! `cargo xtask gallery`: every state of every chart on one page, to be looked at.
//!
//! The native tests draw them; this joins what they leave. Nothing of it is part of the product.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use crate::command::run;
use crate::project::Project;

/// Above the figures: which of them are seen, and whether in grey. Kept small: no script.
const HEAD: &str = r#"<!doctype html>
<html lang="ja"><meta charset="utf-8"><title>Gallery of the charts</title>
<style>
body { margin: 0 1.5rem 4rem; font: 1rem/1.6 "BIZ UDPGothic", "Yu Gothic UI", "Noto Sans JP", "Noto Sans CJK JP", sans-serif; }
nav { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; padding: 0.75rem 0; background: #fff; border-bottom: 1px solid #d8d8db; }
h2 { margin: 3rem 0 1rem; scroll-margin-top: 5rem; }
section { display: flex; flex-wrap: wrap; gap: 3rem 2.5rem; align-items: start; }
figure { margin: 0; width: min-content; }
figcaption { color: #626264; font-size: 0.8125rem; }
h3 { margin: 0 0 0.75rem; font-size: 1.125rem; line-height: 1.5; }
.file > h3 { display: none; } .file > svg { outline: 1px solid #d8d8db; }
svg { display: block; }
body:not(:has(#wide:checked)) .wide, body:not(:has(#narrow:checked)) .narrow,
body:not(:has(#page:checked)) .page, body:not(:has(#file:checked)) .file { display: none; }
body:has(#grey:checked) section { filter: grayscale(1); }
</style>
<nav>
<label><input type="checkbox" id="grey"> grey</label>
<label><input type="checkbox" id="wide" checked> wide</label>
<label><input type="checkbox" id="narrow" checked> narrow</label>
<label><input type="checkbox" id="page" checked> on a page</label>
<label><input type="checkbox" id="file"> as a file</label>
"#;

/// Draws everything and writes `target/gallery/index.html`.
///
/// # Errors
/// When a test of a chart fails, or the page cannot be written.
pub fn gallery(project: &Project) -> Result<()> {
    let folder = project.target.join("gallery");
    let parts = folder.join("parts");
    if parts.exists() {
        fs::remove_dir_all(&parts).context("the gallery of before could not be removed")?;
    }
    fs::create_dir_all(&parts)?;
    run(Command::new("cargo")
        .args(["test", "--quiet", "--lib", "chart::"])
        .env("CHART_GALLERY", &parts)
        .current_dir(&project.root))?;
    let page = folder.join("index.html");
    fs::write(&page, joined(&parts)?)?;
    println!("\nThe gallery: file://{}", page.display());
    Ok(())
}

/// The parts in the order of their names, those of one chart under one heading.
fn joined(parts: &Path) -> Result<String> {
    let mut names = Vec::new();
    for entry in fs::read_dir(parts)? {
        names.push(entry?.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    let mut charts: Vec<&str> = names.iter().map(|name| chart(name)).collect();
    charts.dedup();
    let mut html = HEAD.to_owned();
    for chart in &charts {
        html.push_str(&format!("<a href=\"#{chart}\">{chart}</a>\n"));
    }
    html.push_str("</nav>\n");
    for wanted in charts {
        html.push_str(&format!("<h2 id=\"{wanted}\">{wanted}</h2>\n<section>\n"));
        for name in names.iter().filter(|name| chart(name) == wanted) {
            html.push_str(&fs::read_to_string(parts.join(name))?);
        }
        html.push_str("</section>\n");
    }
    Ok(html)
}

/// `menus-04-years-page-wide.html` is of `menus`; those for a meeting have two words.
fn chart(name: &str) -> &str {
    let words = if name.starts_with("meeting-") { 2 } else { 1 };
    let end = name.match_indices('-').nth(words - 1);
    end.map_or(name, |(at, _)| &name[..at])
}

#[cfg(test)]
mod tests {
    use super::chart;

    #[test]
    fn a_figure_stands_with_its_chart() {
        assert_eq!(chart("menus-04-years-page-wide.html"), "menus");
        assert_eq!(chart("meeting-shape-full-page-wide.html"), "meeting-shape");
    }
}
