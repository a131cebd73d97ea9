//! The browser tests: Playwright, over the finished site and the single file.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::command::run;
use crate::counts::{Counts, from_playwright};
use crate::project::Project;
use crate::server::Host;
use crate::site::{Files, INDEX};
use crate::{setup, single_file};

/// Not the root: the site must work wherever a prefecture puts it.
const PREFIX: &str = "/share/monosashi/";

/// The finished product, served on this machine, and what is needed to look at it.
pub struct Stage {
    /// The browser.
    chromium: PathBuf,
    /// The address of the site.
    site: String,
    dist: PathBuf,
    single_file: String,
}

impl Stage {
    /// Sets up what is missing, and serves `dist/` for as long as this program runs.
    ///
    /// # Errors
    /// When nothing is built, or something is missing that may not be installed.
    pub fn set(project: &Project) -> Result<Self> {
        let dist = project.dist();
        if !dist.join(INDEX).is_file() {
            bail!("there is no dist/ to test: run `cargo xtask build` first");
        }
        let chromium = setup::browser_tests(&project.browser_tests())?;
        Ok(Self {
            chromium,
            site: Host::new(PREFIX, read(&dist)?).start([0])?,
            single_file: file_url(&dist.join(single_file::NAME)),
            dist,
        })
    }

    /// Playwright in `folder`, told of all this; its report in JSON goes to `report`.
    pub fn playwright(&self, folder: &Path, report: &Path) -> Command {
        let mut command = Command::new("node");
        command
            .arg("node_modules/@playwright/test/cli.js")
            .arg("test")
            .env("BASE_URL", &self.site)
            .env("DIST", &self.dist)
            .env("SINGLE_FILE", &self.single_file)
            .env("CHROMIUM", &self.chromium)
            .env("REPORT", report)
            .current_dir(folder);
        command
    }
}

/// Runs Playwright with `args`. Returns the number of tests and whether all is well.
///
/// # Errors
/// When the tests could not be run at all.
pub fn test(project: &Project, args: &[String]) -> Result<(Counts, Result<()>)> {
    let stage = Stage::set(project)?;
    let report = project.target.join("browser-tests.json");
    if report.exists() {
        fs::remove_file(&report)?;
    }
    let result = run(stage
        .playwright(&project.browser_tests(), &report)
        .args(args));
    match fs::read_to_string(&report) {
        Ok(text) => Ok((from_playwright(&text)?, result)),
        Err(_) => result
            .and_then(|()| bail!("Playwright wrote no report"))
            .context("the browser tests could not be run"),
    }
}

fn read(folder: &Path) -> Result<Files> {
    let mut files = Files::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_file() {
            let name = entry.file_name().to_string_lossy().into_owned();
            files.insert(name, fs::read(entry.path())?);
        }
    }
    Ok(files)
}

/// The address of a file, with every byte escaped that an address may not hold as it is.
fn file_url(path: &Path) -> String {
    let path = path.to_string_lossy().replace('\\', "/");
    let mut url = "file://".to_owned();
    if !path.starts_with('/') {
        url.push('/');
    }
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"/:._-~".contains(&byte) {
            url.push(char::from(byte));
        } else {
            url.push_str(&format!("%{byte:02X}"));
        }
    }
    url
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn file_addresses_survive_spaces_and_japanese() {
        let url = file_url(Path::new("/共有/a b/monosashi.html"));
        assert_eq!(url, "file:///%E5%85%B1%E6%9C%89/a%20b/monosashi.html");
    }
}
