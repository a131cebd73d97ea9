//! Which modules a text compiles under a condition only.
//!
//! Must not know which modules may have one.

use super::source::is_test_only;
use super::tokens::Token::{self, Group, Sign, Word};
use super::tokens::tokens;

/// A module that is declared under a `cfg` other than `test`.
#[derive(Debug, PartialEq, Eq)]
pub struct Gate {
    pub module: String,
    /// From 1.
    pub line: usize,
}

/// The gated modules among those that a file declares outside of all bodies; all of them, where the
/// file itself stands under a condition.
pub fn gated(text: &str) -> Vec<Gate> {
    let tokens = tokens(text);
    let mut rest = tokens.as_slice();
    let mut found = Vec::new();
    let is_file_gated = tokens.windows(3).any(|three| {
        matches!(three, [Sign('#'), Sign('!'), Group('[', attribute)] if is_gate(attribute))
    });
    let mut is_gated = false;
    while let [_, after @ ..] = rest {
        rest = match rest {
            [Sign('#'), Group('[', attribute), tail @ ..] => {
                is_gated |= is_gate(attribute);
                tail
            }
            [Word(word, _), Word(name, line), tail @ ..] if word == "mod" => {
                if is_gated || is_file_gated {
                    let (module, line) = (name.clone(), *line);
                    found.push(Gate { module, line });
                }
                is_gated = false;
                tail
            }
            // An item ends.
            [Sign(';') | Group('{', _), ..] => {
                is_gated = false;
                after
            }
            _ => after,
        };
    }
    found
}

fn is_gate(attribute: &[Token]) -> bool {
    let is_condition = matches!(attribute, [Word(word, _), ..] if word == "cfg");
    is_condition && !is_test_only(attribute)
}
