//! What the text of a module declares, imports and names, read from its tokens.
//!
//! Must not know what a path leads to: `uses` follows it.

use super::tokens::Token::{self, Group, Sep, Sign, Word};
use super::tokens::tokens;
use std::collections::BTreeSet;

pub type Path = Vec<String>;

/// A path in code, or the whole path of an import.
pub struct Named {
    pub path: Path,
    /// From 1.
    pub line: usize,
    pub in_test: bool,
}

pub struct Import {
    /// What it is called here; `*` for all that the path holds.
    pub name: String,
    pub named: Named,
    /// Handed on by `pub use`, which alone is no use of it.
    pub is_public: bool,
}

#[derive(Default)]
pub struct Source {
    pub items: BTreeSet<String>,
    pub imports: Vec<Import>,
    pub named: Vec<Named>,
    /// Macros that declare an item by a name that they are given.
    pub declaring_macros: BTreeSet<String>,
    /// The names that stand where such a macro takes one, each with the macro: not yet items, as
    /// the macro may be another file's, or declare nothing.
    pub given_to_macros: Vec<(String, String)>,
    /// Modules with a body in this text.
    pub inline: Vec<(String, Source)>,
    /// Modules of tests that have a file of their own.
    pub test_files: BTreeSet<String>,
}

/// The words before the name of an item.
const DECLARING: [&str; 8] = [
    "fn", "struct", "enum", "union", "trait", "type", "const", "static",
];

/// What stands before an item and says something of it.
#[derive(Clone, Copy, Default)]
struct Marks {
    is_public: bool,
    in_test: bool,
}

impl Source {
    /// `in_test`: the whole text is compiled for tests only.
    pub fn read(text: &str, in_test: bool) -> Self {
        let mut source = Self::default();
        let tokens = tokens(text);
        source.scan(&tokens, true, in_test);
        source
    }

    /// `declares`: outside of all bodies, where items belong to the module.
    fn scan(&mut self, mut tokens: &[Token], declares: bool, in_test: bool) {
        let none = Marks {
            is_public: false,
            in_test,
        };
        let mut marks = none;
        while !tokens.is_empty() {
            tokens = match tokens {
                [Sign('#'), Group('[', attribute), tail @ ..] => {
                    marks.in_test |= is_test_only(attribute);
                    tail
                }
                [Sign('#'), Sign('!'), Group(..), tail @ ..]
                // The end of a range is a name; a field, a method and a lifetime are none.
                | [Sign('.'), Sign('.'), tail @ ..]
                | [Sign('.' | '\''), Word(..), tail @ ..]
                // What follows a type in angle brackets.
                | [Sep, Word(..), tail @ ..] => tail,
                [Word(word, _), tail @ ..] if word == "pub" => {
                    marks.is_public = true;
                    match tail {
                        [Group('(', scope), tail @ ..] if is_scope(scope) => tail,
                        _ => tail,
                    }
                }
                [Word(word, _), tail @ ..] if word == "use" => {
                    self.import(tail, Vec::new(), std::mem::replace(&mut marks, none))
                }
                [Word(word, _), Word(name, _), Sign(';'), tail @ ..] if word == "mod" => {
                    if marks.in_test {
                        self.test_files.insert(name.clone());
                    }
                    marks = none;
                    tail
                }
                [Word(word, _), Word(name, _), Group('{', body), tail @ ..] if word == "mod" => {
                    let mut inside = Self::default();
                    inside.scan(body, true, marks.in_test);
                    self.inline.push((name.clone(), inside));
                    marks = none;
                    tail
                }
                [Word(word, _), Sign('!'), Word(name, _), tail @ ..] if word == "macro_rules" => {
                    self.items.insert(name.clone());
                    if let [Group(_, rules), ..] = tail && declares_given_name(rules) {
                        self.declaring_macros.insert(name.clone());
                    }
                    tail
                }
                [Word(word, _), tail @ ..] if declare(word) && matches!(tail, [Word(next, _), ..] if declare(next)) => tail, // `const fn`
                [Word(word, _), Word(name, _), tail @ ..] if declare(word) => {
                    if declares {
                        self.items.insert(name.clone());
                    }
                    tail
                }
                [Word(head, line), tail @ ..] => {
                    let (path, tail) = whole_path(head, tail);
                    if let (true, Some(name), [Sign('!'), Group(_, body), ..]) = (declares, path.last(), tail) {
                        let given = given_names(body).into_iter();
                        self.given_to_macros.extend(given.map(|given| (name.clone(), given)));
                    }
                    self.name(path, *line, tail, marks.in_test);
                    tail
                }
                [Group(bracket, inside), tail @ ..] => {
                    self.scan(inside, false, marks.in_test);
                    if *bracket == '{' {
                        marks = none;
                    }
                    tail
                }
                [Sign(';'), tail @ ..] => {
                    marks = none;
                    tail
                }
                [_, tail @ ..] => tail,
                [] => tokens,
            };
        }
    }

    /// One tree of a `use`; gives back what follows it.
    fn import<'t>(&mut self, mut tokens: &'t [Token], mut path: Path, marks: Marks) -> &'t [Token] {
        let mut at = 0;
        loop {
            match tokens {
                [Sep, tail @ ..] => tokens = tail,
                [Word(word, _), Word(name, line), tail @ ..] if word == "as" => {
                    self.push_import(name, path, *line, marks);
                    return tail;
                }
                [Word(word, line), tail @ ..] => {
                    // `a::{self}` is `a`.
                    if word != "self" || path.is_empty() {
                        path.push(word.clone());
                    }
                    at = *line;
                    tokens = tail;
                }
                [Sign('*'), tail @ ..] => {
                    self.push_import("*", path, at, marks);
                    return tail;
                }
                [Group(_, inside), tail @ ..] => {
                    let mut inside = inside.as_slice();
                    while !inside.is_empty() {
                        inside = self.import(inside, path.clone(), marks);
                        if let [Sign(','), tail @ ..] = inside {
                            inside = tail;
                        }
                    }
                    return tail;
                }
                tail => {
                    let name = path.last().cloned().unwrap_or_default();
                    self.push_import(&name, path, at, marks);
                    return tail;
                }
            }
        }
    }

    fn push_import(&mut self, name: &str, path: Path, line: usize, marks: Marks) {
        self.imports.push(Import {
            name: name.to_owned(),
            named: Named {
                path,
                line,
                in_test: marks.in_test,
            },
            is_public: marks.is_public,
        });
    }

    /// A path in code, before `tail`. A lone word in small letters counts only where it is called:
    /// it is a variable or a field otherwise.
    fn name(&mut self, path: Path, line: usize, tail: &[Token], in_test: bool) {
        let is_called = matches!(tail, [Group('(', _), ..] | [Sign('!'), Group(..), ..]);
        if path.len() > 1 || is_called || path[0].starts_with(char::is_uppercase) {
            self.named.push(Named {
                path,
                line,
                in_test,
            });
        }
    }
}

/// The path that begins with `head`, and what follows it.
fn whole_path<'t>(head: &str, mut tokens: &'t [Token]) -> (Path, &'t [Token]) {
    let mut path = vec![head.to_owned()];
    while let [Sep, Word(next, _), tail @ ..] = tokens {
        path.push(next.clone());
        tokens = tail;
    }
    (path, tokens)
}

/// Whether a macro's rules hold `struct $name` or the like.
fn declares_given_name(rules: &[Token]) -> bool {
    let here = rules
        .windows(3)
        .any(|three| matches!(three, [Word(word, _), Sign('$'), Word(..)] if declare(word)));
    here || rules
        .iter()
        .any(|token| matches!(token, Group(_, inside) if declares_given_name(inside)))
}

/// The names that begin an entry of a macro's body, as in `m! { Name { … } }`, `m!(Name)`,
/// `m! { NAME: …; NAME: …; }` and `m! { NAME[3]: … }`: where our macros take the name of an item.
fn given_names(body: &[Token]) -> Vec<String> {
    let entries = body.split(|token| matches!(token, Sign(';')));
    entries.filter_map(given_name).collect()
}

fn given_name(mut entry: &[Token]) -> Option<String> {
    while let [Sign('#'), Group('[', _), tail @ ..] = entry {
        entry = tail;
    }
    match entry {
        [Word(name, _)] | [Word(name, _), Sign(':') | Group('{' | '[', _), ..] => {
            Some(name.clone())
        }
        _ => None,
    }
}

fn declare(word: &str) -> bool {
    DECLARING.contains(&word)
}

/// `crate`, `super` or `in …`, as after `pub`.
fn is_scope(tokens: &[Token]) -> bool {
    let words = ["crate", "super", "self", "in"];
    matches!(tokens, [Word(word, _), ..] if words.contains(&word.as_str()))
}

/// `cfg(test)`, or the mark of a test itself.
pub fn is_test_only(attribute: &[Token]) -> bool {
    let is_test = |token: &Token| matches!(token, Word(word, _) if word == "test");
    match attribute {
        [Word(word, _), Group(_, inside)] if word == "cfg" => {
            matches!(inside.as_slice(), [test] if is_test(test))
        }
        [test] => is_test(test),
        _ => false,
    }
}
