//! Which version of the app is built, and on which day: what people read out and compare.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::json;

use crate::build_day;

/// One build, as it is told to people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Release {
    /// The version in `Cargo.toml`, such as `0.1.0`.
    pub number: String,
    /// The day of the build, such as `2026-11-25`.
    pub day: String,
}

impl Release {
    /// What is built now from the project in `root`.
    ///
    /// # Errors
    /// When `Cargo.toml` names no version.
    pub fn read(root: &Path) -> Result<Self> {
        let path = root.join("Cargo.toml");
        let text =
            fs::read_to_string(&path).with_context(|| format!("{} is missing", path.display()))?;
        Ok(Self {
            number: number(&text)?,
            day: build_day::given_or_today(),
        })
    }

    /// For a reader: `0.1.0版（2026-11-25作成）`.
    pub fn words(&self) -> String {
        format!("{}版（{}作成）", self.number, self.day)
    }

    /// For the service worker, as a JavaScript value.
    pub fn script(&self) -> String {
        json!({ "number": self.number, "day": self.day }).to_string()
    }
}

fn number(manifest: &str) -> Result<String> {
    let manifest: toml::Table = toml::from_str(manifest).context("Cargo.toml is not TOML")?;
    let package = manifest.get("package");
    let version = package.and_then(|p| p.get("version"));
    let version = version.and_then(toml::Value::as_str);
    version
        .map(str::to_owned)
        .context("Cargo.toml names no version")
}

#[cfg(test)]
pub fn sample() -> Release {
    Release {
        number: "0.1.0".to_owned(),
        day: "2026-11-25".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_found_where_cargo_keeps_it() {
        let manifest = "[package]\nversion = \"1.2.3\"\n";
        assert_eq!(number(manifest).ok().as_deref(), Some("1.2.3"));
        assert!(number("[package]\nname = \"a\"\n").is_err());
    }

    #[test]
    fn a_release_is_told_to_readers_and_to_scripts() {
        assert_eq!(sample().words(), "0.1.0版（2026-11-25作成）");
        assert_eq!(
            sample().script(),
            r#"{"day":"2026-11-25","number":"0.1.0"}"#
        );
    }
}
