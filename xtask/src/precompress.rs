//! The site's files as a web server may send them: compressed once, at the strongest settings.

use std::io::Write as _;
use std::thread;

use anyhow::{Result, anyhow};
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::site::Files;

const ENDINGS: [&str; 5] = [".css", ".html", ".js", ".txt", ".wasm"];
pub const BROTLI: &str = ".br";
pub const GZIP: &str = ".gz";

/// `a.js.br` and `a.js.gz` for each text file and the module. Nothing refers to them: a server that is
/// told to sends them in place of `a.js`, any other leaves them alone.
///
/// # Errors
/// When an encoder fails.
pub fn precompressed(files: &Files) -> Result<Files> {
    let is_chosen = |name: &str| ENDINGS.iter().any(|ending| name.ends_with(ending));
    // Several at a time: Brotli's strongest setting is slow.
    thread::scope(|scope| {
        let chosen = files.iter().filter(|(name, _)| is_chosen(name));
        let started: Vec<_> = chosen
            .map(|(name, content)| scope.spawn(move || both(name, content)))
            .collect();
        let mut made = Files::new();
        for one in started {
            made.extend(one.join().map_err(|_| anyhow!("compressing failed"))??);
        }
        Ok(made)
    })
}

/// How many bytes a browser loads of all `files`, from a server that sends Brotli.
pub fn sum_brotli(files: &Files, precompressed: &Files) -> usize {
    let sent = |(name, content): (&String, &Vec<u8>)| {
        let brotli = precompressed.get(&format!("{name}{BROTLI}"));
        brotli.unwrap_or(content).len()
    };
    files.iter().map(sent).sum()
}

fn both(name: &str, content: &[u8]) -> Result<[(String, Vec<u8>); 2]> {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(content)?;
    let mut brotli = Vec::new();
    let params = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        ..Default::default()
    };
    brotli::BrotliCompress(&mut &content[..], &mut brotli, &params)?;
    Ok([
        (format!("{name}{BROTLI}"), brotli),
        (format!("{name}{GZIP}"), gzip.finish()?),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read as _;

    #[test]
    fn what_is_compressed_is_the_file_again() {
        let text = b"wide ".repeat(1000);
        let files = Files::from([
            ("a.js".to_owned(), text.clone()),
            ("icon.svg".to_owned(), b"<svg/>".to_vec()),
        ]);
        let made = precompressed(&files).expect("compressed files");
        let names: Vec<&str> = made.keys().map(String::as_str).collect();
        assert_eq!(names, ["a.js.br", "a.js.gz"]);

        let mut gzip = Vec::new();
        let mut reader = flate2::read::GzDecoder::new(&made["a.js.gz"][..]);
        reader.read_to_end(&mut gzip).expect("gzip");
        let mut brotli = Vec::new();
        brotli::BrotliDecompress(&mut &made["a.js.br"][..], &mut brotli).expect("Brotli");
        assert!(gzip == text && brotli == text);
        assert_eq!(
            sum_brotli(&files, &made),
            made["a.js.br"].len() + "<svg/>".len()
        );
    }
}
