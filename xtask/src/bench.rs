//! `cargo xtask bench`: how long a person waits, in a browser, beside peers that do a part of the
//! same. What is measured stands in `tests/bench/`; the peers are no part of the product.

use anyhow::{Result, bail};

use crate::browser::Stage;
use crate::command::run;
use crate::project::Project;
use crate::setup;

/// How thoroughly.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Length {
    /// For README: every figure a median of many.
    Whole,
    /// To see whether a change helped.
    Quick,
}

impl Length {
    /// Reads what stands after `cargo xtask bench`, and what of it is for Playwright.
    ///
    /// # Errors
    /// When a word is not understood.
    pub fn parse(args: &[String]) -> Result<(Self, &[String])> {
        let (length, rest) = match args {
            [quick, rest @ ..] if quick == "--quick" => (Self::Quick, rest),
            all => (Self::Whole, all),
        };
        match rest {
            [] => Ok((length, rest)),
            [dashes, rest @ ..] if dashes == "--" => Ok((length, rest)),
            _ => bail!("expected: cargo xtask bench [--quick] [-- ARGS FOR PLAYWRIGHT]"),
        }
    }
}

/// Measures `dist/` as it was last built; the table for README is printed at the end.
///
/// # Errors
/// When something could not be measured.
pub fn bench(project: &Project, length: Length, args: &[String]) -> Result<()> {
    let stage = Stage::set(project)?;
    let folder = project.browser_bench();
    setup::packages_of_node(&folder)?;
    let quick = if length == Length::Quick { "1" } else { "" };
    run(stage
        .playwright(&folder, &project.target.join("bench.json"))
        .args(args)
        .env("BENCH_QUICK", quick))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_how_thoroughly_and_what_is_for_playwright() {
        let words = |line: &str| {
            line.split_whitespace()
                .map(str::to_owned)
                .collect::<Vec<_>>()
        };
        let (length, rest) = (Length::Quick, words("-g open"));
        let line = words("--quick -- -g open");
        assert_eq!(Length::parse(&line).ok(), Some((length, &rest[..])));
        assert_eq!(Length::parse(&[]).ok(), Some((Length::Whole, &[][..])));
        assert!(Length::parse(&words("--fast")).is_err());
    }
}
