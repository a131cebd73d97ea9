//! The text of a TOML file: its lines, its table, and what was found wrong with it so far.
//!
//! Must not know which fields the table has. What the parser says in English is said in Japanese
//! here.

use crate::exchange::error::Problem;
use std::ops::Range;
use toml::de::DeTable;

pub struct Source {
    /// Byte at which each line begins.
    lines: Vec<usize>,
    pub problems: Vec<Problem>,
}

impl Source {
    pub fn new(text: &str) -> Self {
        let breaks = text.bytes().enumerate().filter(|(_, b)| *b == b'\n');
        Self {
            lines: std::iter::once(0)
                .chain(breaks.map(|(at, _)| at + 1))
                .collect(),
            problems: Vec::new(),
        }
    }

    /// The line, from 1, on which a span begins.
    pub fn line(&self, span: &Range<usize>) -> usize {
        self.lines.partition_point(|start| *start <= span.start)
    }

    /// The whole file as a table. `None` if it is no TOML; then `problems` says where.
    pub fn table<'t>(&mut self, text: &'t str) -> Option<DeTable<'t>> {
        let (table, errors) = DeTable::parse_recoverable(text);
        let mut last = 0;
        for error in &errors {
            let span = error.span().unwrap_or(0..0);
            let line = self.line(&span);
            // For one mistake the parser often gives several errors on the same line.
            if line == last {
                continue;
            }
            last = line;
            let start = self.lines.get(line - 1).copied().unwrap_or(0);
            let before = text.get(start..span.start).unwrap_or_default();
            let column = before.chars().count() + 1;
            let message = format!("{column}文字目: {}", in_japanese(error.message()));
            self.problems.push(Problem::at(line, message));
        }
        errors.is_empty().then(|| table.into_inner())
    }
}

/// What a message of the parser says to somebody who writes such a file.
fn in_japanese(message: &str) -> &'static str {
    const TABLE: [(&str, &str); 8] = [
        (
            "must be quoted",
            "文字の値は、半角の二重引用符（\"）で囲んでください。",
        ),
        (
            "escape",
            "\\ のあとの文字が使えません。\\ そのものは \\\\ と書いてください。",
        ),
        (
            "string",
            "文字の値が閉じていません。終わりにも半角の二重引用符（\"）を付けてください。",
        ),
        (
            "duplicate key",
            "同じ名前が二度出てきます。どちらか一つにしてください。",
        ),
        (
            "unclosed array table",
            "[[item]] のように、二重の角かっこを閉じてください。",
        ),
        (
            "unclosed",
            "かっこが閉じていません。] または } を付けてください。",
        ),
        (
            "key",
            "行の始めは「名前 = 値」の形で、半角英数字の名前を書いてください。全角の空白や文字が混じっていないかもお確かめください。",
        ),
        ("number", "数として読めません。半角数字で書いてください。"),
    ];
    let known = TABLE.iter().find(|(part, _)| message.contains(part));
    known.map_or(
        "TOMLの書き方に合いません。前後の行のかっこや引用符をお確かめください。",
        |(_, m)| m,
    )
}
