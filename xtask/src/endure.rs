//! `cargo xtask endure`: what the product has to stand, many times over, in a browser: kills, tabs
//! beside each other, operations by chance. `test` runs a minute of the same.

use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result, bail};

use crate::browser::Stage;
use crate::command::run;
use crate::files;
use crate::office;
use crate::project::Project;

/// The kinds of series; each is `tests/browser/endure/<kind>.series.ts`.
const KINDS: [&str; 3] = ["kills", "tabs", "fuzz"];
/// Needs no browser, but LibreOffice.
const OFFICE: &str = "office";
/// Needs no browser, and hours: it is run where it is named.
const FILES: &str = "files";

/// What is to be run.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Of [`KINDS`]; none means all.
    kinds: Vec<String>,
    /// Whether [`OFFICE`] was named.
    office: bool,
    /// Whether [`FILES`] was named.
    files: bool,
    /// That of a run before, to have it again.
    seed: Option<u32>,
    /// How many kills, races or operations a kind, instead of the usual number.
    times: Option<u32>,
    /// Passed on to Playwright.
    playwright: Vec<String>,
}

impl Options {
    /// Reads what stands after `cargo xtask endure`.
    ///
    /// # Errors
    /// Names the word that is not understood.
    pub fn parse(args: &[String]) -> Result<Self> {
        let mut options = Self::default();
        let mut words = args.iter();
        while let Some(word) = words.next() {
            match word.as_str() {
                "--" => {
                    options.playwright = words.by_ref().cloned().collect();
                }
                "--seed" => options.seed = Some(number(word, words.next())?),
                "--times" => options.times = Some(number(word, words.next())?),
                OFFICE => options.office = true,
                FILES => options.files = true,
                kind if KINDS.contains(&kind) => options.kinds.push(kind.to_owned()),
                other => bail!(
                    "{other:?} is not understood; expected: cargo xtask endure [{}|{OFFICE}|{FILES}] [--seed N] [--times N] [-- ARGS FOR PLAYWRIGHT]",
                    KINDS.join("|")
                ),
            }
        }
        Ok(options)
    }
}

fn number(name: &str, word: Option<&String>) -> Result<u32> {
    word.and_then(|word| word.parse().ok())
        .with_context(|| format!("{name} needs a whole number"))
}

/// Runs the series against `dist/` as it was last built; they print their table.
///
/// # Errors
/// When a count is not 0 that must be, or the series could not be run.
pub fn endure(project: &Project, options: &Options) -> Result<()> {
    let all = options.kinds.is_empty() && !options.office && !options.files;
    if options.files {
        files::endure(project, options.times)?;
    }
    if all || options.office {
        office::endure(project, options.office)?;
    }
    if !all && options.kinds.is_empty() {
        return Ok(());
    }
    let stage = Stage::set(project)?;
    let seed = options.seed.unwrap_or_else(any_seed);
    println!(
        "seed {seed}: `cargo xtask endure --seed {seed}` (with the same --times) does the same again"
    );
    let report = project.target.join("endure.json");
    let mut command = stage.playwright(&project.browser_tests(), &report);
    command
        .args(["--config", "endure/endure.config.ts"])
        .args(options.kinds.iter().map(|kind| format!("{kind}.series")))
        .args(&options.playwright)
        .env("ENDURE_SEED", seed.to_string());
    if let Some(times) = options.times {
        command.env("ENDURE_TIMES", times.to_string());
    }
    run(&mut command).context("not all was endured; the table says what was not")
}

/// Short enough to be typed.
fn any_seed() -> u32 {
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(1, |time| time.subsec_micros() % 100_000)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(line: &str) -> Result<Options> {
        let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        Options::parse(&words)
    }

    #[test]
    fn reads_kinds_seed_times_and_what_is_for_playwright() {
        let want = Options {
            kinds: vec!["kills".to_owned(), "fuzz".to_owned()],
            seed: Some(12),
            times: Some(3),
            playwright: vec!["-g".to_owned(), "file".to_owned()],
            office: true,
            files: true,
        };
        let line = "kills office files fuzz --seed 12 --times 3 -- -g file";
        assert_eq!(parse(line).ok(), Some(want));
        assert_eq!(parse("").ok(), Some(Options::default()));
    }

    #[test]
    fn names_what_it_does_not_know() {
        for (line, word) in [
            ("storms", "storms"),
            ("--seed x", "--seed"),
            ("--times", "--times"),
        ] {
            let message = parse(line).map_err(|e| e.to_string());
            assert!(message.is_err_and(|m| m.contains(word)), "{line}");
        }
    }
}
