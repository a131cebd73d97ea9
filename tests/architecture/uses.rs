//! Which file uses an item of which other, whatever `pub use` hands it on.
//!
//! Must not know which uses are allowed.

use super::source::{Named, Path, Source};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// So many names are followed to other names: an import may lead back to itself.
const STEPS: usize = 8;

/// All modules of a crate by their path.
pub struct Tree {
    modules: BTreeMap<Path, Module>,
}

struct Module {
    /// As it was given.
    file: String,
    source: Source,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Use {
    pub from: String,
    /// Where the item is defined: never `from`.
    pub to: String,
    pub line: usize,
    /// As it stands in `from`.
    pub path: String,
    /// Only tests need it.
    pub in_test: bool,
}

impl fmt::Display for Use {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            from,
            line,
            path,
            to,
            ..
        } = self;
        write!(f, "src/{from}:{line}: {path} of {to}")
    }
}

#[derive(Clone)]
enum Found {
    Module(Path),
    /// With the file that defines it.
    Item(String),
}

/// What a path is followed for.
#[derive(Clone, Copy)]
struct Wanted {
    /// A module, where the name is an item's, too.
    is_module: bool,
    /// The path's first word may be any name in scope, also one of another crate.
    in_scope: bool,
}

impl Tree {
    /// Of files as (place below `src`, text): `lib.rs`, `a.rs`, `a/mod.rs`, `a/b.rs`.
    pub fn read(files: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut files: Vec<(Path, String, String)> = files
            .into_iter()
            .map(|(file, text)| (module_path(&file), file, text))
            .collect();
        // A file of tests is known by the `mod` of the module above it, which comes first so.
        files.sort();
        let mut tree = Self {
            modules: BTreeMap::new(),
        };
        for (path, file, text) in files {
            let source = Source::read(&text, tree.is_of_tests(&path));
            tree.add(path, &file, source);
        }
        tree.take_items_of_macros();
        tree
    }

    /// What a macro of any file declares belongs to the file that calls the macro.
    fn take_items_of_macros(&mut self) {
        let sources = self.modules.values().map(|module| &module.source);
        let macros = sources.flat_map(|source| source.declaring_macros.iter().cloned());
        let macros: BTreeSet<String> = macros.collect();
        for Module { source, .. } in self.modules.values_mut() {
            let given = std::mem::take(&mut source.given_to_macros).into_iter();
            let declared = given.filter(|(name, _)| macros.contains(name));
            source.items.extend(declared.map(|(_, given)| given));
        }
    }

    fn is_of_tests(&self, path: &[String]) -> bool {
        (1..=path.len()).any(|end| {
            let above = self.modules.get(&path[..end - 1]);
            above.is_some_and(|above| above.source.test_files.contains(&path[end - 1]))
        })
    }

    fn add(&mut self, path: Path, file: &str, mut source: Source) {
        for (name, inside) in std::mem::take(&mut source.inline) {
            self.add([path.clone(), vec![name]].concat(), file, inside);
        }
        let file = file.to_owned();
        self.modules.insert(path, Module { file, source });
    }

    /// Every use of an item of another file, in the order of files and lines.
    pub fn uses(&self) -> Vec<Use> {
        let mut uses = Vec::new();
        for (path, module) in &self.modules {
            let imports = module.source.imports.iter().filter(|i| !i.is_public);
            for named in imports.map(|i| &i.named).chain(&module.source.named) {
                uses.extend(self.use_of(path, module, named));
            }
        }
        uses.sort();
        uses.dedup_by_key(|one| (one.from.clone(), one.line, one.path.clone()));
        uses
    }

    fn use_of(&self, at: &Path, module: &Module, named: &Named) -> Option<Use> {
        let wanted = Wanted {
            is_module: false,
            in_scope: true,
        };
        match self.follow(at, &named.path, wanted, STEPS)? {
            Found::Item(file) if file != module.file => Some(Use {
                from: module.file.clone(),
                to: file,
                line: named.line,
                path: named.path.join("::"),
                in_test: named.in_test,
            }),
            _ => None,
        }
    }

    /// Where a path leads from a module.
    fn follow(&self, at: &Path, path: &[String], wanted: Wanted, steps: usize) -> Option<Found> {
        let [head, tail @ ..] = path else {
            return Some(Found::Module(at.clone()));
        };
        let inside = Wanted {
            in_scope: false,
            ..wanted
        };
        let next = match head.as_str() {
            "crate" => Some(Path::new()),
            "self" => Some(at.clone()),
            "super" => Some(at[..at.len().checked_sub(1)?].to_vec()),
            _ => None,
        };
        if let Some(next) = next {
            return self.follow(&next, tail, inside, steps);
        }
        let is_module = wanted.is_module || !tail.is_empty();
        match self.lookup(at, head, is_module, steps) {
            Some(Found::Module(next)) => self.follow(&next, tail, inside, steps),
            // A module holds what its path names: a macro makes what nothing declares.
            None if !wanted.in_scope => Some(Found::Item(self.modules.get(at)?.file.clone())),
            found => found,
        }
    }

    /// What a name means in a module. One name may be a module and an item, too.
    fn lookup(&self, at: &Path, name: &str, is_module: bool, steps: usize) -> Option<Found> {
        let steps = steps.checked_sub(1)?;
        let module = self.modules.get(at)?;
        let wanted = Wanted {
            is_module,
            in_scope: true,
        };
        let own = module.source.items.contains(name);
        let own = own.then(|| Found::Item(module.file.clone()));
        let child = [at.as_slice(), &[name.to_owned()]].concat();
        let child = Some(child).filter(|child| self.modules.contains_key(child));
        let child = child.map(Found::Module);
        let imported = module.source.imports.iter().filter_map(|import| {
            let path = &import.named.path;
            match import.name.as_str() {
                "*" => match self.follow(at, path, wanted, steps)? {
                    Found::Module(all) => self.lookup(&all, name, is_module, steps),
                    Found::Item(_) => None,
                },
                given if given == name => self.follow(at, path, wanted, steps),
                _ => None,
            }
        });
        let found: Vec<Found> = own.into_iter().chain(child).chain(imported).collect();
        let is_wanted = |found: &&Found| matches!(found, Found::Module(_)) == is_module;
        found.iter().find(is_wanted).or(found.first()).cloned()
    }
}

/// `ui/app.rs` and `ui/app/mod.rs` are `ui::app`; `lib.rs` is the crate.
pub fn module_path(file: &str) -> Path {
    let path = file.strip_suffix(".rs").unwrap_or(file).split('/');
    path.filter(|name| !["mod", "lib"].contains(name))
        .map(str::to_owned)
        .collect()
}
