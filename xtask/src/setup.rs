//! Puts in place what the commands need and the machine lacks. Never does anything twice.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use crate::command::{output, run};

/// The compiler's name for WebAssembly in a browser.
pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

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
