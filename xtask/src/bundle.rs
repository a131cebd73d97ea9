//! Compiles the app to WebAssembly and makes the JavaScript that starts it.
//!
//! Must not know where the result goes: the site and the single file share it.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};
use wasm_bindgen_cli_support::Bindgen;

use crate::build_day;
use crate::command::run;
use crate::project::Project;
use crate::release::Release;
use crate::{licences, setup, versions};

/// How much work the compiler puts in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// Quick to build, for `serve`.
    Dev,
    /// Small, for `build` and `test`.
    Release,
}

/// The app, ready for a page.
pub struct Bundle {
    /// A classic script that defines `wasm_bindgen(…)`: it holds no `export`, no `import.meta`
    /// and no address, so that the same text serves the site and a page opened from a folder.
    pub glue: String,
    /// The WebAssembly module that the glue loads.
    pub wasm: Vec<u8>,
    /// Which build this is.
    pub release: Release,
    /// On what terms all that is in it may be passed on.
    pub licences: String,
}

/// Compiles the app, installing the compiler's WebAssembly target when it is missing.
///
/// # Errors
/// When the app does not compile, or the glue would need files that xtask does not deliver.
pub fn bundle(project: &Project, profile: Profile) -> Result<Bundle> {
    versions::check(&project.root)?;
    setup::wasm_target(&project.root)?;
    let release = Release::read(&project.root)?;
    let compiled = compile(project, profile, &release)?;
    let mut output = Bindgen::new()
        .input_path(&compiled)
        .no_modules(true)?
        .omit_default_module_path(true)
        .typescript(false)
        .remove_name_section(profile == Profile::Release)
        .remove_producers_section(true)
        .generate_output()
        .context("wasm-bindgen could not read the compiled app")?;
    let inline_files = output.snippets().values().any(|files| !files.is_empty());
    if inline_files || !output.local_modules().is_empty() {
        bail!(
            "a dependency brings JavaScript files of its own; \
             neither the single file nor the precache list would hold them"
        );
    }
    let wasm = output.wasm_mut().emit_wasm();
    Ok(Bundle {
        glue: output.js().to_owned(),
        wasm,
        release,
        licences: licences::text(project)?,
    })
}

fn compile(project: &Project, profile: Profile, release: &Release) -> Result<PathBuf> {
    let mut cargo = Command::new("cargo");
    cargo.current_dir(&project.root);
    cargo.args(["build", "--package", "monosashi", "--bin", "monosashi"]);
    cargo.args(["--target", setup::WASM_TARGET]);
    cargo.env(build_day::VARIABLE, &release.day);
    if profile == Profile::Release {
        cargo.arg("--release");
    }
    run(&mut cargo)?;
    let folder = match profile {
        Profile::Dev => "debug",
        Profile::Release => "release",
    };
    let path = project.target.join(setup::WASM_TARGET).join(folder);
    Ok(path.join("monosashi.wasm"))
}
