//! How much a visitor has to load.

use std::io::Write as _;
use std::thread;

use anyhow::{Result, anyhow};
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::site::Files;

/// What a first visit may load, compressed with Brotli: page, boot, glue, WebAssembly and styles.
pub const BUDGET_BYTES: usize = 190 * 1024;

/// The sizes of one file, in bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Size {
    pub name: String,
    pub raw: usize,
    pub gzip: usize,
    pub brotli: usize,
}

/// Measures one file at the strongest settings, as a good static host would send it.
///
/// # Errors
/// When an encoder fails.
fn measure(name: &str, content: &[u8]) -> Result<Size> {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(content)?;
    let mut brotli = Vec::new();
    let params = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        ..Default::default()
    };
    brotli::BrotliCompress(&mut &content[..], &mut brotli, &params)?;
    Ok(Size {
        name: name.to_owned(),
        raw: content.len(),
        gzip: gzip.finish()?.len(),
        brotli: brotli.len(),
    })
}

/// Measures all files, several at a time: Brotli's strongest setting is slow.
///
/// # Errors
/// When an encoder fails.
pub fn measure_all(files: &Files) -> Result<Vec<Size>> {
    thread::scope(|scope| {
        let started: Vec<_> = files
            .iter()
            .map(|(name, content)| scope.spawn(move || measure(name, content)))
            .collect();
        started
            .into_iter()
            .map(|one| one.join().map_err(|_| anyhow!("measuring a file failed"))?)
            .collect()
    })
}

/// The Brotli sizes of the named files, summed.
pub fn sum_brotli(sizes: &[Size], names: &[String]) -> usize {
    sizes
        .iter()
        .filter(|size| names.contains(&size.name))
        .map(|size| size.brotli)
        .sum()
}

/// A table for the terminal; below it the budget, and what comes after a first visit.
pub fn table(sizes: &[Size], first_visit: usize, later: usize) -> String {
    let mut text = format!("{:<32}{:>11}{:>11}{:>11}\n", "", "raw", "gzip", "brotli");
    for size in sizes {
        text.push_str(&format!(
            "{:<32}{:>11}{:>11}{:>11}\n",
            size.name,
            kib(size.raw),
            kib(size.gzip),
            kib(size.brotli)
        ));
    }
    text.push_str(&format!(
        "first visit (html + glue + wasm + styles): {} of {} in brotli",
        kib(first_visit),
        kib(BUDGET_BYTES)
    ));
    if first_visit > BUDGET_BYTES {
        text.push_str("\nOVER BUDGET by ");
        text.push_str(&kib(first_visit - BUDGET_BYTES));
    }
    text.push_str(&format!("\nlater, when opened: {} in brotli", kib(later)));
    text
}

fn kib(bytes: usize) -> String {
    // Tenths, rounded up: a size must never look smaller than it is.
    let tenths = (bytes * 10).div_ceil(1024);
    format!("{}.{} KB", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn measures_what_is_sent() {
        let files = Files::from([
            ("a.js".to_owned(), b"wide ".repeat(1000)),
            ("b.js".to_owned(), Vec::new()),
        ]);
        let sizes = measure_all(&files).expect("sizes");
        let size = &sizes[0];
        assert_eq!((size.raw, size.name.as_str()), (5000, "a.js"));
        assert_eq!((sizes[1].raw, sizes[1].name.as_str()), (0, "b.js"));
        assert!(size.brotli < size.gzip && size.gzip < 100, "{size:?}");
    }

    #[test]
    fn only_the_named_files_count() {
        let sizes = ["a", "b", "c"].map(|name| Size {
            name: name.to_owned(),
            raw: 9,
            gzip: 8,
            brotli: 7,
        });
        assert_eq!(sum_brotli(&sizes, &["a".to_owned(), "c".to_owned()]), 14);
    }

    #[test]
    fn warns_above_the_budget_only() {
        assert!(!table(&[], BUDGET_BYTES, BUDGET_BYTES).contains("OVER BUDGET"));
        assert!(table(&[], BUDGET_BYTES + 1, 0).contains("OVER BUDGET by 0.1 KB"));
    }
}
