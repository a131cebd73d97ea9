//! Whether every package that the project stands on may be there: licences, sources, duplicates and,
//! where the database is, known weaknesses. `deny.toml` says what holds, cargo-deny looks.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::command::{find, run};
use crate::project::Project;

const TOOL: &str = "cargo-deny";
/// Built without optimising: under a minute instead of three, and it has little to do.
const INSTALL: [&str; 6] = [
    "install",
    TOOL,
    "--version=0.20.2",
    "--locked",
    "--debug",
    "--root",
];

/// Checks all packages of the workspace, installing what looks at them when it is missing.
///
/// # Errors
/// When a package breaks a rule, or the tool cannot be installed.
pub fn check(project: &Project) -> Result<()> {
    let tool = tool(project)?;
    let check = |which: &[&str]| {
        run(Command::new(&tool)
            .args(["--offline", "--workspace", "check"])
            .args(which)
            .current_dir(&project.root))
    };
    check(&["licenses", "bans", "sources"])?;
    if database().is_some_and(|folder| folder.is_dir()) {
        return check(&["advisories"]);
    }
    println!(
        "Known weaknesses were not looked for: their database is not on this machine.\n\
         `{} fetch db` gets it from GitHub; from then on it is used.",
        tool.display()
    );
    Ok(())
}

/// The one on the PATH, or one of our own in the build folder.
fn tool(project: &Project) -> Result<PathBuf> {
    if let Some(found) = find(TOOL) {
        return Ok(found);
    }
    let folder = project.target.join("tools");
    let own = folder
        .join("bin")
        .join(format!("{TOOL}{}", std::env::consts::EXE_SUFFIX));
    if !own.is_file() {
        println!("Installing {TOOL} …");
        run(Command::new("cargo")
            .args(INSTALL)
            .arg(&folder)
            // The project's own settings are not meant for it.
            .current_dir(&project.target))
        .context("the packages cannot be checked without it")?;
    }
    Ok(own)
}

/// Where cargo-deny keeps what it knows of weaknesses.
fn database() -> Option<PathBuf> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(Path::new(&std::env::home_dir()?).join(".cargo")))?;
    Some(home.join("advisory-dbs"))
}
