//! `cargo xtask endure office`: every file that people save, through LibreOffice and back
//! (`tests/libreoffice.rs`). It stands in for Excel.

use std::process::Command;

use anyhow::{Context, Result};

use crate::command::{find, run};
use crate::project::Project;

const PROGRAM: &str = "soffice";

/// Runs it where LibreOffice is installed. `asked_for`: by its own name, not among all others.
///
/// # Errors
/// When a file does not come back as it should, or there is no LibreOffice although it was asked for.
pub fn endure(project: &Project, asked_for: bool) -> Result<()> {
    let program = find(PROGRAM);
    if program.is_none() && !asked_for {
        println!("office: not run, because `{PROGRAM}` (LibreOffice) is not installed here");
        return Ok(());
    }
    let program = program.with_context(|| {
        format!("`{PROGRAM}` is not on the PATH; install LibreOffice Calc and run this again")
    })?;
    let mut command = Command::new("cargo");
    command
        .current_dir(&project.root)
        .args(["test", "--test", "libreoffice"])
        .env("MONOSASHI_SOFFICE", program);
    run(&mut command).context("a file did not come back from LibreOffice as it should")?;
    println!(
        "office: every file was opened, changed in two cells, saved as CSV (UTF-8, Shift_JIS) and as xlsx, and read back"
    );
    Ok(())
}
