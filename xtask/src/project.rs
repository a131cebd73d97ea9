//! Where things are: the repository and its build folder.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::command::output;

/// The places xtask reads from and writes to. All paths are absolute.
pub struct Project {
    /// The repository: the folder of the workspace's `Cargo.toml`.
    pub root: PathBuf,
    /// Cargo's build folder, wherever the user has put it.
    pub target: PathBuf,
}

impl Project {
    /// Finds the project that this xtask belongs to.
    ///
    /// # Errors
    /// When cargo cannot describe the workspace.
    pub fn find() -> Result<Self> {
        let xtask = std::env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = xtask
            .parent()
            .context("xtask has no parent folder")?
            .to_path_buf();
        let json = output(
            Command::new("cargo")
                .args(["metadata", "--no-deps", "--format-version", "1"])
                .current_dir(&root),
        )?;
        let metadata: serde_json::Value =
            serde_json::from_str(&json).context("cargo metadata wrote no JSON")?;
        let target = metadata["target_directory"]
            .as_str()
            .context("cargo metadata named no target folder")?;
        Ok(Self {
            target: PathBuf::from(target),
            root,
        })
    }

    /// The finished site and the single file.
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// The shell around the app: page, styles, icon, service worker.
    pub fn public(&self) -> PathBuf {
        self.root.join("public")
    }

    /// The Playwright tests.
    pub fn browser_tests(&self) -> PathBuf {
        self.root.join("tests").join("browser")
    }

    /// What is measured in a browser, beside its peers.
    pub fn browser_bench(&self) -> PathBuf {
        self.root.join("tests").join("bench")
    }

    /// A path as a reader would say it: relative to the repository where possible.
    pub fn say(&self, path: &Path) -> String {
        path.strip_prefix(&self.root)
            .unwrap_or(path)
            .display()
            .to_string()
    }
}
