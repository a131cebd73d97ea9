//! The licences of all that both deliveries are made of, as one text: who made it, and on what terms
//! it may be passed on.
//!
//! Cargo says what is in the app, the packages bring their texts. Packages of the tests and of the
//! build are not passed on, and stand nowhere in it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde_json::Value;
use spdx::{Expression, ParseMode};

use crate::command::output;
use crate::project::Project;
use crate::setup::WASM_TARGET;

/// The name of the file beside the page.
pub const NAME: &str = "licences.txt";

const HEAD: &str = "ものさしが使っているソフトウェアのライセンス\n\
    「ものさし」は MIT ライセンスです。ほかの方がつくった次のソフトウェアを使っています。\n";
/// What is no package: the standard library and what it brings, the glue, values of colours.
const BESIDES: &str = include_str!("licences/besides.txt");
/// Where a package may be taken under several licences, this one is: it asks least.
const PREFERRED: &str = "MIT";
const LINE: &str =
    "\n--------------------------------------------------------------------------------\n\n";

/// One package of the app.
struct Package {
    /// `serde 1.0.229`
    name: String,
    licence: String,
    authors: Vec<String>,
    /// Its texts, by the names of the files.
    texts: Vec<(String, String)>,
}

/// The whole text.
///
/// # Errors
/// When cargo cannot say what the app is made of, or a package has no licence that is known.
pub fn text(project: &Project) -> Result<String> {
    written(packages(project)?)
}

/// Packages by their texts: equal texts stand there once.
fn written(packages: Vec<Package>) -> Result<String> {
    let mut by_text: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for package in packages {
        let title = format!("{} — {}", package.name, package.licence);
        for text in texts(package)? {
            by_text.entry(text).or_default().insert(title.clone());
        }
    }
    let mut groups: Vec<(String, String)> = by_text
        .into_iter()
        .map(|(text, titles)| (titles.into_iter().collect::<Vec<_>>().join("\n"), text))
        .collect();
    groups.sort();
    let mut whole = format!("{HEAD}{LINE}{}", BESIDES.replace("\r\n", "\n"));
    for (titles, text) in groups {
        whole.push_str(&format!("{LINE}{titles}\n\n{text}\n"));
    }
    Ok(whole)
}

/// The texts under which a package is passed on: the preferred one where that is enough, else all.
fn texts(package: Package) -> Result<Vec<String>> {
    let Package {
        name,
        licence,
        authors,
        texts,
    } = package;
    let expression = Expression::parse_mode(&licence, ParseMode::LAX)
        .with_context(|| format!("{name}: `{licence}` is no licence that SPDX knows"))?;
    let preferred = spdx::license_id(PREFERRED).context("SPDX knows MIT")?;
    let is_preferred = expression.evaluate(|asked| asked.license.id() == Some(preferred));
    let named: Vec<&(String, String)> = texts
        .iter()
        .filter(|(file, _)| file.contains(PREFERRED))
        .collect();
    Ok(match (is_preferred, &named[..], &texts[..]) {
        (true, [(_, text), ..], _) => vec![text.clone()],
        (_, _, [_, ..]) => texts.into_iter().map(|(_, text)| text).collect(),
        (true, [], []) => vec![with_holder(preferred.text(), &name, &authors)],
        (false, _, []) => bail!("{name} ({licence}) brings no text of its licence"),
    })
}

/// The licence's own text, for a package that forgot to bring it.
fn with_holder(text: &str, name: &str, authors: &[String]) -> String {
    let holder = match authors {
        [] => format!("the authors of {name}"),
        authors => authors.join(", "),
    };
    let text = text.replace("<year> ", "");
    text.replace("<copyright holders>", &holder)
        .trim()
        .to_owned()
}

/// What is linked into the app, each package once.
fn packages(project: &Project) -> Result<Vec<Package>> {
    let cargo = |args: &[&str]| output(Command::new("cargo").args(args).current_dir(&project.root));
    let target = ["--target", WASM_TARGET];
    let edges = ["--edges", "normal,no-proc-macro"];
    let shape = ["--prefix", "none", "--format", "{p}"];
    let tree = ["tree", "--locked", "--package", "monosashi"];
    let tree = cargo(&[&tree[..], &target, &edges, &shape].concat())?;
    // `name v1.2.3`, with a mark behind it where it was there before.
    let linked: BTreeSet<(&str, &str)> = tree
        .lines()
        .filter_map(|line| {
            let mut words = line.split(' ');
            Some((words.next()?, words.next()?.strip_prefix('v')?))
        })
        .filter(|(name, _)| *name != "monosashi")
        .collect();
    let metadata = cargo(&["metadata", "--locked", "--format-version", "1"])?;
    let metadata: Value = serde_json::from_str(&metadata).context("cargo metadata")?;
    let all = metadata["packages"].as_array().context("no packages")?;
    let key = |one: &'_ Value| -> Option<(String, String)> {
        Some((
            one["name"].as_str()?.to_owned(),
            one["version"].as_str()?.to_owned(),
        ))
    };
    let found: Vec<Package> = all
        .iter()
        .filter(|one| key(one).is_some_and(|(name, version)| linked.contains(&(&name, &version))))
        .map(package)
        .collect::<Result<_>>()?;
    if found.len() != linked.len() || found.is_empty() {
        bail!(
            "cargo tree names {} packages, cargo metadata {}",
            linked.len(),
            found.len()
        );
    }
    Ok(found)
}

fn package(of: &Value) -> Result<Package> {
    let text = |key: &str| of[key].as_str().unwrap_or_default().to_owned();
    let authors = of["authors"].as_array().into_iter().flatten();
    let manifest = text("manifest_path");
    let folder = Path::new(&manifest).parent().context("a folder")?;
    Ok(Package {
        name: format!("{} {}", text("name"), text("version")),
        licence: text("license"),
        authors: authors
            .filter_map(|a| a.as_str().map(str::to_owned))
            .collect(),
        texts: licence_files(folder)?,
    })
}

/// The licence files of a package, in the order of their names.
fn licence_files(folder: &Path) -> Result<Vec<(String, String)>> {
    const BEGINNINGS: [&str; 5] = ["COPYING", "COPYRIGHT", "LICEN", "NOTICE", "UNLICEN"];
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .to_uppercase();
        if path.is_file() && BEGINNINGS.iter().any(|start| name.starts_with(start)) {
            let bytes = fs::read(&path)?;
            let text = String::from_utf8_lossy(&bytes).replace("\r\n", "\n");
            found.push((name, text.trim().to_owned()));
        }
    }
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn package(name: &str, licence: &str, texts: &[(&str, &str)]) -> Package {
        let own = |(name, text): &(&str, &str)| (name.to_string(), text.to_string());
        Package {
            name: name.to_owned(),
            licence: licence.to_owned(),
            authors: vec!["A. Maker".to_owned()],
            texts: texts.iter().map(own).collect(),
        }
    }

    #[test]
    fn each_package_stands_beside_the_terms_it_is_passed_on_under() {
        let both = [("LICENSE-APACHE", "APACHE"), ("LICENSE-MIT", "(c) One")];
        let text = written(vec![
            package("one 1.0.0", "MIT/Apache-2.0", &both),
            package("two 2.0.0", "Apache-2.0 OR MIT", &both),
            package("three 3.0.0", "(MIT OR Apache-2.0) AND BSD-3-Clause", &both),
            package("four 4.0.0", "MIT", &[]),
        ])
        .expect("known licences");
        assert!(
            text.contains("\none 1.0.0 — MIT/Apache-2.0\nthree 3.0.0 —"),
            "{text}"
        );
        assert_eq!(text.matches("(c) One").count(), 1);
        assert!(text.contains("\nthree 3.0.0 — (MIT OR Apache-2.0) AND BSD-3-Clause\n\nAPACHE\n"));
        assert!(text.contains("\nfour 4.0.0 — MIT\n\n") && text.contains("A. Maker"));
        assert!(!text.contains("<copyright holders>"));
    }

    #[test]
    fn what_may_not_be_passed_on_so_is_refused() {
        for (licence, word) in [("Zlib", "brings no text"), ("Mine", "no licence")] {
            let told = written(vec![package("five 5.0.0", licence, &[])]);
            assert!(
                told.is_err_and(|e| format!("{e:#}").contains(word)),
                "{licence}"
            );
        }
    }

    #[test]
    fn the_apps_own_packages_are_all_told() {
        let text = text(&Project::find().expect("the project")).expect("all licences");
        for name in [
            "leptos 0.8",
            "plotters 0.3",
            "encoding_rs 0.8",
            "icu_properties 2",
        ] {
            assert!(text.contains(&format!("\n{name}")), "{name}");
        }
        for (besides, absent) in [("デジタル庁", "proptest "), ("dlmalloc", "tiny_http ")] {
            assert!(text.contains(besides) && !text.contains(absent));
        }
        for (licence, words) in [
            ("Unicode-3.0", "UNICODE LICENSE V3"),
            ("Zlib", "provided 'as-is'"),
            ("BSD", "Redistribution and use in source and binary forms"),
        ] {
            assert!(text.contains(words), "{licence}");
        }
    }
}
