//! `cargo xtask endure files`: a million changed CSVs and a hundred thousand changed workbooks. What keeps
//! the meaning reads the same, a change of one cell changes that answer or is told, and nothing panics or
//! hangs. `test` runs some dozens of the same.

use std::process::Command;

use anyhow::{Context, Result};

use crate::command::run;
use crate::project::Project;

/// Where nobody says how many.
const CSVS: u32 = 1_000_000;
/// Workbooks are ten times as slow.
const CSVS_PER_WORKBOOK: u32 = 10;

/// Each with the tests that read such files.
const READERS: [(&str, u32); 2] = [
    ("exchange::csv::tables::mutations", 1),
    ("exchange::xlsx::tests::mutated", CSVS_PER_WORKBOOK),
];

/// `times`: how many CSVs.
///
/// # Errors
/// When a file was read wrong; the case is printed.
pub fn endure(project: &Project, times: Option<u32>) -> Result<()> {
    for (tests, share) in READERS {
        let cases = times.unwrap_or(CSVS).div_ceil(share);
        let mut command = Command::new("cargo");
        command
            .current_dir(&project.root)
            .args(["test", "--release", "--lib", tests])
            .env("MONOSASHI_ENDURE", cases.to_string());
        run(&mut command).with_context(|| format!("a file was read wrong in {tests}"))?;
        println!("files: {cases} cases of each test in {tests}");
    }
    Ok(())
}
