//! Running other programs, with errors that name the program and what to do.

use std::io::ErrorKind;
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
