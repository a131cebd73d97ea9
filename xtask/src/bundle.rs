//! Compiles the app to WebAssembly and makes the JavaScript that starts it.
//!
//! Must not know where the result goes: the site and the single file share it.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};
use wasm_bindgen_cli_support::Bindgen;

use crate::command::run;
use crate::lean_script::lean;
use crate::project::Project;
use crate::shell::Shell;
use crate::split::{LOADERS, Split, split};
use crate::{setup, versions};

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
    /// The modules that `public/boot/parts.js` loads when they are needed, by name.
    pub chunks: BTreeMap<String, Vec<u8>>,
    /// For each loader that the app calls: the chunks that it loads.
    pub loaders: BTreeMap<String, Vec<String>>,
}

impl Bundle {
    /// The app's script but for its start: loaders and glue.
    ///
    /// # Errors
    /// When the names of the parts cannot be written as JSON.
    pub fn script(&self, shell: &Shell) -> Result<String> {
        let loaders = serde_json::to_string(&self.loaders)?;
        let (parts, glue) = (lean(&shell.parts), lean(&self.glue));
        Ok(format!(
            "const MONOSASHI_LOADERS = {loaders};\n{parts}\n{glue}"
        ))
    }
}

/// Compiles the app, installing the compiler's WebAssembly target when it is missing.
///
/// # Errors
/// When the app does not compile, or the glue would need files that xtask does not deliver.
pub fn bundle(project: &Project, profile: Profile) -> Result<Bundle> {
    versions::check(&project.root)?;
    setup::wasm_target(&project.root)?;
    let compiled = compile(project, profile)?;
    let compiled =
        fs::read(&compiled).with_context(|| format!("{} could not be read", compiled.display()))?;
    let Split {
        main,
        chunks,
        loaders,
    } = split(&compiled, &project.target.join("parts"))?;

    let mut output = Bindgen::new()
        .input_bytes("monosashi", main)
        .no_modules(true)?
        .omit_default_module_path(true)
        .typescript(false)
        // The parts that are loaded later find the functions of this one through the table.
        .keep_lld_exports(true)
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
        glue: with_loaders(output.js())?,
        wasm,
        chunks,
        loaders,
    })
}

/// Hands the app the loaders of `public/boot/parts.js` where wasm-bindgen would have it
/// `require` a module of that name.
fn with_loaders(glue: &str) -> Result<String> {
    let glue = glue.replace(&format!("require(\"{LOADERS}\")"), "monosashiParts");
    if glue.contains("require(") {
        bail!("the app imports a JavaScript module that xtask does not deliver");
    }
    Ok(glue)
}

fn compile(project: &Project, profile: Profile) -> Result<PathBuf> {
    let mut cargo = Command::new("cargo");
    cargo.current_dir(&project.root);
    cargo.args(["build", "--package", "monosashi", "--bin", "monosashi"]);
    cargo.args(["--target", setup::WASM_TARGET]);
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_glue_takes_our_loaders_and_nothing_else() {
        let glue = format!("const import1 = require(\"{LOADERS}\");go();");
        assert_eq!(
            with_loaders(&glue).ok().as_deref(),
            Some("const import1 = monosashiParts;go();")
        );
        assert!(with_loaders("require(\"elsewhere\")").is_err());
    }
}
