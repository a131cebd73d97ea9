//! `cargo xtask build`: the site and the single file, in `dist/`.

use std::fs;

use anyhow::{Context, Result};

use crate::bundle::{Profile, bundle};
use crate::project::Project;
use crate::shell::Shell;
use crate::single_file::{self, single_file};
use crate::site::{self, Offline, site};
use crate::sizes::{measure_all, sum_brotli, table};

/// Builds both deliveries, prints their sizes, and returns the Brotli size of a first visit in bytes.
///
/// # Errors
/// When the app does not compile, or `dist/` cannot be written.
pub fn build(project: &Project) -> Result<usize> {
    let bundle = bundle(project, Profile::Release)?;
    let shell = Shell::read(project)?;
    let site = site(&bundle, &shell, Offline::Kept)?;
    let mut files = site.files;
    files.insert(
        single_file::NAME.to_owned(),
        single_file(&bundle, &shell)?.into_bytes(),
    );

    let dist = project.dist();
    if dist.exists() {
        fs::remove_dir_all(&dist)
            .with_context(|| format!("{} could not be emptied", dist.display()))?;
    }
    site::write(&files, &dist)?;

    let sizes = measure_all(&files)?;
    let first_visit = sum_brotli(&sizes, &site.first_visit);
    let later = sum_brotli(&sizes, &site.later);
    println!("\n{}\n", table(&sizes, first_visit, later));
    println!("site:        {}/", project.say(&dist));
    println!(
        "single file: {}",
        project.say(&dist.join(single_file::NAME))
    );
    Ok(first_visit)
}
