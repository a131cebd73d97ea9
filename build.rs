//! Packs the double-byte half of CP932 (Windows-31J) for `exchange::cp932`. The table is taken
//! from encoding_rs here, at build time, so that the app need not carry that crate's tables for
//! every encoding of the web. Each entry is the difference from the filled entry before it, 0 for
//! an empty one, all low bytes first: a form that the transport's compression brings from 14 KB
//! down to 10.

use std::path::PathBuf;
use std::{env, error::Error, fs};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    let out = PathBuf::from(env::var("OUT_DIR")?).join("cp932.bin");
    fs::write(out, packed()?)?;
    Ok(())
}

fn packed() -> Result<Vec<u8>, Box<dyn Error>> {
    let mut low = Vec::new();
    let mut high = Vec::new();
    let mut previous = 0u16;
    for lead in (0x81..=0x9F).chain(0xE0..=0xFC) {
        for trail in (0x40..=0x7E).chain(0x80..=0xFC) {
            let unit = decoded([lead, trail]);
            let step = unit.map_or(0, |u| u.wrapping_sub(previous));
            if let Some(unit) = unit {
                if step == 0 {
                    return Err(format!("two neighbours share U+{unit:04X}").into());
                }
                previous = unit;
            }
            let [l, h] = step.to_le_bytes();
            low.push(l);
            high.push(h);
        }
    }
    low.extend(high);
    Ok(low)
}

/// The one UTF-16 unit that a pair of bytes stands for.
fn decoded(pair: [u8; 2]) -> Option<u16> {
    let text = encoding_rs::SHIFT_JIS.decode_without_bom_handling_and_without_replacement(&pair)?;
    let mut units = text.encode_utf16();
    match (units.next(), units.next()) {
        (Some(unit), None) => Some(unit),
        _ => None,
    }
}
