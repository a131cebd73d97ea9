//! How many tests passed, failed, or wavered, read from what the test programs say.

use std::ops::AddAssign;

use anyhow::{Context, Result};

/// A number of tests.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub passed: u64,
    pub failed: u64,
    /// Those of the passed that failed first and passed when run again.
    pub wavered: u64,
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.wavered += other.wavered;
    }
}

/// Sums the lines `test result: … N passed; N failed; …` that `cargo test` writes.
pub fn from_cargo(output: &str) -> Counts {
    let mut sum = Counts::default();
    for line in output.lines().filter(|l| l.starts_with("test result:")) {
        sum += Counts {
            passed: number_before(line, " passed"),
            failed: number_before(line, " failed"),
            wavered: 0,
        };
    }
    sum
}

fn number_before(line: &str, word: &str) -> u64 {
    line.split_once(word)
        .and_then(|(before, _)| before.rsplit(' ').next())
        .and_then(|number| number.parse().ok())
        .unwrap_or(0)
}

/// Reads Playwright's report in JSON.
///
/// # Errors
/// When the text is no such report.
pub fn from_playwright(report: &str) -> Result<Counts> {
    let report: serde_json::Value =
        serde_json::from_str(report).context("Playwright's report is not JSON")?;
    let number = |name: &str| {
        report["stats"][name]
            .as_u64()
            .with_context(|| format!("Playwright's report holds no number of {name} tests"))
    };
    let wavered = number("flaky")?;
    Ok(Counts {
        passed: number("expected")? + wavered,
        failed: number("unexpected")?,
        wavered,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_the_results_of_all_test_programs() {
        let output = "running 2 tests\ntest a ... ok\n\
            test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out\n\
            test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out\n";
        let want = Counts {
            passed: 15,
            failed: 2,
            wavered: 0,
        };
        assert_eq!(from_cargo(output), want);
    }

    #[test]
    fn a_test_that_passed_when_run_again_is_told_apart() {
        let report = r#"{"stats": {"expected": 7, "skipped": 1, "unexpected": 1, "flaky": 2}}"#;
        let want = Counts {
            passed: 9,
            failed: 1,
            wavered: 2,
        };
        assert_eq!(from_playwright(report).ok(), Some(want));
        assert!(from_playwright("{}").is_err());
    }
}
