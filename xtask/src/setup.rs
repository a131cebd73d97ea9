//! Puts in place what the commands need and the machine lacks. Never does anything twice.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};

use crate::command::{find, output, run, succeeds};

/// The compiler's name for WebAssembly in a browser.
pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

const BROWSERS: [&str; 4] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];

/// Makes sure that the compiler can write WebAssembly.
///
/// # Errors
/// When the target is missing and rustup cannot add it.
pub fn wasm_target(root: &Path) -> Result<()> {
    let library = output(
        Command::new("rustc")
            .args(["--print", "target-libdir", "--target", WASM_TARGET])
            .current_dir(root),
    )?;
    if Path::new(library.trim()).is_dir() {
        return Ok(());
    }
    println!("Adding the compiler's target {WASM_TARGET} …");
    run(Command::new("rustup")
        .args(["target", "add", WASM_TARGET])
        .current_dir(root))
    .with_context(|| {
        format!("install Rust with rustup (https://rustup.rs), or add the target {WASM_TARGET}")
    })
}

/// Makes sure that the browser tests can run; returns the browser.
///
/// # Errors
/// Says what to install where this program may not do it.
pub fn browser_tests(folder: &Path) -> Result<PathBuf> {
    debian_packages()?;
    packages_of_node(folder)?;
    browser().context("Chromium is still missing; set CHROMIUM to the path of a Chrome or Chromium")
}

/// The browser that the user names in `CHROMIUM`, or one from the PATH.
fn browser() -> Option<PathBuf> {
    match std::env::var_os("CHROMIUM") {
        Some(path) => Some(PathBuf::from(path)),
        None => BROWSERS.iter().find_map(|name| find(name)),
    }
}

/// Installs Chromium, Node.js and Japanese fonts where they are missing.
fn debian_packages() -> Result<()> {
    let needed = [
        ("chromium", browser().is_some()),
        ("nodejs", find("node").is_some()),
        ("npm", find("npm").is_some()),
        ("fonts-noto-cjk", japanese_font()),
    ];
    let missing: Vec<&str> = needed
        .iter()
        .filter(|(_, there)| !there)
        .map(|(package, _)| *package)
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let list = missing.join(" ");
    let Some(apt) = Apt::allowed() else {
        bail!(
            "the browser tests need: {list}\n\
             On Debian or Ubuntu: sudo apt-get install --no-install-recommends {list}\n\
             Elsewhere, install Chromium or Chrome, Node.js 18 or newer, and a Japanese font."
        );
    };
    println!("Installing {list} …");
    run(apt.command().arg("update"))?;
    run(apt
        .command()
        .args(["install", "--yes", "--no-install-recommends"])
        .args(&missing))
}

/// How this user may call apt-get.
enum Apt {
    AsRoot,
    WithSudo,
}

impl Apt {
    /// Allowed for root, and on a CI machine whose user may use sudo; never behind a user's back.
    fn allowed() -> Option<Self> {
        find("apt-get")?;
        let root = output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0");
        let sudo = || succeeds(Command::new("sudo").args(["--non-interactive", "true"]));
        if root {
            Some(Self::AsRoot)
        } else if std::env::var_os("CI").is_some() && sudo() {
            Some(Self::WithSudo)
        } else {
            None
        }
    }

    fn command(&self) -> Command {
        let mut command = match self {
            Self::AsRoot => Command::new("apt-get"),
            Self::WithSudo => {
                let mut sudo = Command::new("sudo");
                sudo.args(["--non-interactive", "apt-get"]);
                sudo
            }
        };
        command.env("DEBIAN_FRONTEND", "noninteractive");
        command
    }
}

/// Outside Linux every system brings one.
fn japanese_font() -> bool {
    !cfg!(target_os = "linux")
        || output(Command::new("fc-list").arg(":lang=ja")).is_ok_and(|fonts| !fonts.is_empty())
}

/// Installs the packages that are locked in `folder`, unless these very ones were installed before.
///
/// # Errors
/// When the lock cannot be read, or npm fails.
pub fn packages_of_node(folder: &Path) -> Result<()> {
    let lock = fs::read(folder.join("package-lock.json"))
        .with_context(|| format!("{}/package-lock.json could not be read", folder.display()))?;
    let wanted: String = Sha256::digest(&lock)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let stamp = folder.join("node_modules").join(".installed-lock");
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    println!("Installing the packages of {} …", folder.display());
    run(Command::new("npm")
        .args(["ci", "--no-audit", "--no-fund"])
        .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
        .current_dir(folder))?;
    fs::write(&stamp, wanted).with_context(|| format!("{} could not be written", stamp.display()))
}
