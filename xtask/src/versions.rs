//! Holds the two halves of wasm-bindgen together.
//!
//! The app is compiled against `wasm-bindgen`, and xtask reads the result with
//! `wasm-bindgen-cli-support`. They share a private format that changes with every release.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

const APP: &str = "wasm-bindgen";
const TOOL: &str = "wasm-bindgen-cli-support";

/// Checks that `Cargo.lock` holds one and the same version of both halves.
///
/// # Errors
/// When they differ, or the lock file cannot be read.
pub fn check(root: &Path) -> Result<()> {
    let path = root.join("Cargo.lock");
    let text =
        fs::read_to_string(&path).with_context(|| format!("{} is missing", path.display()))?;
    agree(&text)
}

fn agree(lock: &str) -> Result<()> {
    let app = locked(lock, APP)?;
    let tool = locked(lock, TOOL)?;
    if app != tool {
        bail!(
            "{APP} is {app}, but {TOOL} is {tool}: they must be the same.\n\
             Write `={app}` for both, in Cargo.toml and in xtask/Cargo.toml."
        );
    }
    Ok(())
}

fn locked(lock: &str, name: &str) -> Result<String> {
    let lock: toml::Table = toml::from_str(lock).context("Cargo.lock is not TOML")?;
    lock.get("package")
        .and_then(toml::Value::as_array)
        .into_iter()
        .flatten()
        .find(|package| package.get("name").and_then(toml::Value::as_str) == Some(name))
        .and_then(|package| package.get("version"))
        .and_then(toml::Value::as_str)
        .map(str::to_owned)
        .with_context(|| format!("Cargo.lock holds no {name}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lock(app: &str, tool: &str) -> String {
        format!(
            "version = 4\n[[package]]\nname = \"{APP}\"\nversion = \"{app}\"\n\
             [[package]]\nname = \"{TOOL}\"\nversion = \"{tool}\"\n"
        )
    }

    #[test]
    fn equal_versions_pass_and_different_ones_say_what_to_write() {
        assert!(agree(&lock("0.2.130", "0.2.130")).is_ok());
        let message = agree(&lock("0.2.131", "0.2.130")).map_err(|e| e.to_string());
        assert!(message.is_err_and(|m| m.contains("Write `=0.2.131` for both")));
    }

    #[test]
    fn a_missing_half_is_named() {
        let message = agree("version = 4\n").map_err(|e| e.to_string());
        assert!(message.is_err_and(|m| m.contains(APP)));
    }

    #[test]
    fn this_workspace_agrees() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        check(&root).expect("the workspace's own Cargo.lock");
    }
}
