//! Running other programs, with errors that name the program and what to do.

use std::io::{BufRead as _, BufReader, ErrorKind};
use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

/// Runs a program with its output on the terminal.
///
/// # Errors
/// When the program is missing or ends with a failure.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command.status().map_err(|e| missing(command, e))?;
    if status.success() {
        return Ok(());
    }
    bail!("`{}` failed ({status})", line(command))
}

/// Runs a program and returns what it wrote to standard output; its errors go to the terminal.
///
/// # Errors
/// When the program is missing, ends with a failure or writes something other than UTF-8.
pub fn output(command: &mut Command) -> Result<String> {
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .map_err(|e| missing(command, e))?;
    if !output.status.success() {
        bail!("`{}` failed ({})", line(command), output.status);
    }
    String::from_utf8(output.stdout)
        .with_context(|| format!("`{}` wrote something other than UTF-8", line(command)))
}

/// Runs a program and shows what it writes to standard output while it runs; returns that, too,
/// and whether the program succeeded.
///
/// # Errors
/// When the program is missing, or its output cannot be read.
pub fn watched(command: &mut Command) -> Result<(String, bool)> {
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|e| missing(command, e))?;
    let mut text = String::new();
    if let Some(stdout) = child.stdout.take() {
        for line in BufReader::new(stdout).lines() {
            let line = line?;
            println!("{line}");
            text.push_str(&line);
            text.push('\n');
        }
    }
    Ok((text, child.wait()?.success()))
}

/// Where a program is on the PATH.
pub fn find(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let name = format!("{program}{}", std::env::consts::EXE_SUFFIX);
    std::env::split_paths(&path)
        .map(|folder| folder.join(&name))
        .find(|file| file.is_file())
}

/// Whether a program can be started and succeeds, without a word on the terminal.
pub fn succeeds(command: &mut Command) -> bool {
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// The command as one would type it.
pub fn line(command: &Command) -> String {
    let mut words = vec![command.get_program().to_string_lossy().into_owned()];
    words.extend(command.get_args().map(|a| a.to_string_lossy().into_owned()));
    words.join(" ")
}

fn missing(command: &Command, error: std::io::Error) -> anyhow::Error {
    let program = command.get_program().to_string_lossy().into_owned();
    if error.kind() == ErrorKind::NotFound {
        anyhow::anyhow!("`{program}` is not installed, or not on the PATH")
    } else {
        anyhow::Error::new(error).context(format!("`{program}` could not be started"))
    }
}
