//! Splits the compiled app into the part that starts and the parts that are loaded when opened.
//!
//! What is split off is marked in the app by `wasm_split`: see `src/ui/parts/split.rs`. Must not know
//! how the parts reach the browser: the site and the single file do.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use walrus::ModuleConfig;
use wasm_split_cli_support::{Options, transform};

/// The module name under which the app imports its loaders. It never becomes an address:
/// [`crate::bundle`] puts an object of ours in its place.
pub const LOADERS: &str = "monosashi-loaders";

/// The app in several WebAssembly modules.
pub struct Split {
    /// What starts; wasm-bindgen has to work on it.
    pub main: Vec<u8>,
    /// The other modules, complete, by name.
    pub chunks: BTreeMap<String, Vec<u8>>,
    /// For each loader that the main module imports: the chunks that it has to load.
    pub loaders: BTreeMap<String, Vec<String>>,
}

/// Splits `wasm`, which the linker must have left with its relocations. `folder` is made anew
/// and holds nothing of worth afterwards.
///
/// # Errors
/// When the module cannot be split, or `folder` cannot be written.
pub fn split(wasm: &[u8], folder: &Path) -> Result<Split> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    fs::create_dir_all(folder)
        .with_context(|| format!("{} could not be made", folder.display()))?;
    let main_path = folder.join("main.wasm");
    let mut options = Options::new(wasm);
    options.output_dir = folder;
    options.main_out_path = &main_path;
    options.link_name = LOADERS;
    let done = transform(options)
        .map_err(|error| anyhow::anyhow!("{error:#}"))
        .context("the compiled app could not be split into parts")?;

    let mut chunks = BTreeMap::new();
    for path in &done.split_modules {
        let name = path.file_stem().map(|stem| stem.to_string_lossy());
        let name = name.context("a part has no name")?.into_owned();
        let code = slim(&fs::read(path)?).with_context(|| format!("the part {name}"))?;
        chunks.insert(name, code);
    }
    let loaders = loaders(done.prefetch_map, &chunks)?;
    let main = fs::read(&main_path)?;
    fs::remove_dir_all(folder)?;
    Ok(Split {
        main,
        chunks,
        loaders,
    })
}

/// The same module without names, and without the room that the linker leaves around numbers.
/// wasm-bindgen does as much for the main module.
fn slim(module: &[u8]) -> Result<Vec<u8>> {
    let mut module = ModuleConfig::new()
        .generate_name_section(false)
        .generate_producers_section(false)
        .parse(module)?;
    Ok(module.emit_wasm())
}

/// The loaders by the names under which the app imports them, each chunk before those that
/// come after it in `parts`.
fn loaders(
    parts: impl IntoIterator<Item = (String, Vec<String>)>,
    chunks: &BTreeMap<String, Vec<u8>>,
) -> Result<BTreeMap<String, Vec<String>>> {
    let mut loaders = BTreeMap::new();
    for (part, needed) in parts {
        if let Some(lost) = needed.iter().find(|name| !chunks.contains_key(*name)) {
            bail!("the part {part} needs {lost}, which was not made");
        }
        loaders.insert(format!("__wasm_split_load_{part}"), needed);
    }
    Ok(loaders)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn needs(part: &str, chunks: &[&str]) -> (String, Vec<String>) {
        let chunks = chunks.iter().map(ToString::to_string).collect();
        (part.to_owned(), chunks)
    }

    #[test]
    fn each_part_has_a_loader_with_its_chunks() {
        let chunks = ["chunk_1", "split_a"].map(|name| (name.to_owned(), Vec::new()));
        let made = loaders(
            [needs("a", &["chunk_1", "split_a"]), needs("b", &[])],
            &chunks.into(),
        );
        let want = BTreeMap::from([
            needs("__wasm_split_load_a", &["chunk_1", "split_a"]),
            needs("__wasm_split_load_b", &[]),
        ]);
        assert_eq!(made.ok(), Some(want));
    }

    #[test]
    fn a_chunk_that_is_missing_is_named() {
        let error = loaders([needs("a", &["chunk_1"])], &BTreeMap::new());
        assert!(error.is_err_and(|e| e.to_string().contains("chunk_1")));
    }
}
