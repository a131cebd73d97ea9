//! A text in Rust as words, signs and brackets.
//!
//! Tokens and no syntax tree, as most paths of the screens stand inside `view!`, whose body is no
//! Rust.

use Token::{Group, Sep, Sign, Word};
use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};

pub enum Token {
    /// With its line.
    Word(String, usize),
    /// `::`
    Sep,
    Sign(char),
    /// By its opening bracket; a space for none.
    Group(char, Vec<Token>),
}

/// The tokens of a text in Rust.
pub fn tokens(text: &str) -> Vec<Token> {
    of_stream(text.parse().expect("the text is Rust"))
}

fn of_stream(stream: TokenStream) -> Vec<Token> {
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
                Group(bracket, of_stream(group.stream()))
            }
        });
    }
    found
}
