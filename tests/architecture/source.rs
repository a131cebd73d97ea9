//! What the text of a module declares, imports and names, read from its tokens.
//!
//! Must not know what a path leads to: `uses` follows it. Tokens and no syntax tree, as most paths
//! of the screens stand inside `view!`, whose body is no Rust.

use Token::{Group, Sep, Sign, Word};
use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};
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
    /// Modules with a body in this text.
    pub inline: Vec<(String, Source)>,
    /// Modules of tests that have a file of their own.
    pub test_files: BTreeSet<String>,
}

enum Token {
    /// With its line.
    Word(String, usize),
    /// `::`
    Sep,
    Sign(char),
    /// By its opening bracket; a space for none.
    Group(char, Vec<Token>),
}

fn tokens(stream: TokenStream) -> Vec<Token> {
    let mut found = Vec::new();
    let mut trees = stream.into_iter().peekable();
    while let Some(tree) = trees.next() {
        found.push(match tree {
            TokenTree::Ident(word) => Word(word.to_string(), word.span().start().line),
            TokenTree::Punct(p) if p.as_char() == ':' && p.spacing() == Spacing::Joint => {
                trees.next();
                Sep
            }
            TokenTree::Punct(p) => Sign(p.as_char()),
            TokenTree::Literal(_) => Sign('"'),
            TokenTree::Group(group) => {
                let bracket = match group.delimiter() {
                    Delimiter::Parenthesis => '(',
                    Delimiter::Brace => '{',
                    Delimiter::Bracket => '[',
                    Delimiter::None => ' ',
                };
                Group(bracket, tokens(group.stream()))
            }
        });
    }
    found
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
        let tokens = tokens(text.parse().expect("the text is Rust"));
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
                [Sign('#'), Group('[', attribute), rest @ ..] => {
                    marks.in_test |= is_test_only(attribute);
                    rest
                }
                [Sign('#'), Sign('!'), Group(..), rest @ ..]
                // The end of a range is a name; a field, a method and a lifetime are none.
                | [Sign('.'), Sign('.'), rest @ ..]
                | [Sign('.' | '\''), Word(..), rest @ ..]
                // What follows a type in angle brackets.
                | [Sep, Word(..), rest @ ..] => rest,
                [Word(word, _), rest @ ..] if word == "pub" => {
                    marks.is_public = true;
                    match rest {
                        [Group('(', scope), rest @ ..] if is_scope(scope) => rest,
                        _ => rest,
                    }
                }
                [Word(word, _), rest @ ..] if word == "use" => {
                    self.import(rest, Vec::new(), std::mem::replace(&mut marks, none))
                }
                [Word(word, _), Word(name, _), Sign(';'), rest @ ..] if word == "mod" => {
                    if marks.in_test {
                        self.test_files.insert(name.clone());
                    }
                    marks = none;
                    rest
                }
                [Word(word, _), Word(name, _), Group('{', body), rest @ ..] if word == "mod" => {
                    let mut inside = Self::default();
                    inside.scan(body, true, marks.in_test);
                    self.inline.push((name.clone(), inside));
                    marks = none;
                    rest
                }
                [Word(word, _), Sign('!'), Word(name, _), rest @ ..] if word == "macro_rules" => {
                    self.items.insert(name.clone());
                    rest
                }
                [Word(word, _), rest @ ..] if declare(word) && matches!(rest, [Word(next, _), ..] if declare(next)) => rest, // `const fn`
                [Word(word, _), Word(name, _), rest @ ..] if declare(word) => {
                    if declares {
                        self.items.insert(name.clone());
                    }
                    rest
                }
                [Word(head, line), rest @ ..] => self.name(head, *line, rest, marks.in_test),
                [Group(bracket, inside), rest @ ..] => {
                    self.scan(inside, false, marks.in_test);
                    if *bracket == '{' {
                        marks = none;
                    }
                    rest
                }
                [Sign(';'), rest @ ..] => {
                    marks = none;
                    rest
                }
                [_, rest @ ..] => rest,
                [] => tokens,
            };
        }
    }

    /// One tree of a `use`; gives back what follows it.
    fn import<'t>(&mut self, mut tokens: &'t [Token], mut path: Path, marks: Marks) -> &'t [Token] {
        let mut at = 0;
        loop {
            match tokens {
                [Sep, rest @ ..] => tokens = rest,
                [Word(word, _), Word(name, line), rest @ ..] if word == "as" => {
                    self.push_import(name, path, *line, marks);
                    return rest;
                }
                [Word(word, line), rest @ ..] => {
                    // `a::{self}` is `a`.
                    if word != "self" || path.is_empty() {
                        path.push(word.clone());
                    }
                    at = *line;
                    tokens = rest;
                }
                [Sign('*'), rest @ ..] => {
                    self.push_import("*", path, at, marks);
                    return rest;
                }
                [Group(_, inside), rest @ ..] => {
                    let mut inside = inside.as_slice();
                    while !inside.is_empty() {
                        inside = self.import(inside, path.clone(), marks);
                        if let [Sign(','), rest @ ..] = inside {
                            inside = rest;
                        }
                    }
                    return rest;
                }
                rest => {
                    let name = path.last().cloned().unwrap_or_default();
                    self.push_import(&name, path, at, marks);
                    return rest;
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

    /// A path in code that begins with `head`; gives back what follows it. A lone word in small
    /// letters counts only where it is called: it is a variable or a field otherwise.
    fn name<'t>(
        &mut self,
        head: &str,
        line: usize,
        mut tokens: &'t [Token],
        in_test: bool,
    ) -> &'t [Token] {
        let mut path = vec![head.to_owned()];
        while let [Sep, Word(next, _), rest @ ..] = tokens {
            path.push(next.clone());
            tokens = rest;
        }
        let is_called = matches!(tokens, [Group('(', _), ..] | [Sign('!'), Group(..), ..]);
        if path.len() > 1 || is_called || head.starts_with(char::is_uppercase) {
            self.named.push(Named {
                path,
                line,
                in_test,
            });
        }
        tokens
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
fn is_test_only(attribute: &[Token]) -> bool {
    let is_test = |token: &Token| matches!(token, Word(word, _) if word == "test");
    match attribute {
        [Word(word, _), Group(_, inside)] if word == "cfg" => {
            matches!(inside.as_slice(), [test] if is_test(test))
        }
        [test] => is_test(test),
        _ => false,
    }
}
