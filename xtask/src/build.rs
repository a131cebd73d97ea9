//! `cargo xtask build`: the site and the single file, in `dist/`.

use std::fs;

use anyhow::{Context, Result};

use crate::bundle::{Profile, bundle};
use crate::precompress::{precompressed, sum_brotli};
use crate::project::Project;
use crate::server_files::server_files;
use crate::shell::Shell;
use crate::single_file::{self, single_file};
use crate::site::{self, Offline, site};

/// Builds both deliveries and says where they are and how big.
///
/// # Errors
/// When the app does not compile, or `dist/` cannot be written.
pub fn build(project: &Project) -> Result<()> {
    let bundle = bundle(project, Profile::Release)?;
    let shell = Shell::read(project)?;
    let single = single_file(&bundle, &shell)?;
    let mut files = site(&bundle, &shell, Offline::Cached)?;
    let compressed = precompressed(&files)?;
    println!(
        "\nsite: {} KiB in all (Brotli), single file: {} KiB, in {}/",
        sum_brotli(&files, &compressed).div_ceil(1024),
        single.len().div_ceil(1024),
        project.say(&project.dist())
    );

    files.extend(compressed);
    files.insert(single_file::NAME.to_owned(), single.into_bytes());
    files.extend(server_files(&files));
    let dist = project.dist();
    if dist.exists() {
        fs::remove_dir_all(&dist)
            .with_context(|| format!("{} could not be emptied", dist.display()))?;
    }
    site::write(&files, &dist)
}
