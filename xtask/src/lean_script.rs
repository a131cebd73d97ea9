//! Takes out of a script what only its readers need.
//!
//! Must not understand JavaScript: it looks at whole lines only.

/// Drops indentation, empty lines, and lines that are a comment as a whole. Where whole lines do not
/// tell enough, the script stays as it is: a template literal may go over several of them, and code
/// may follow a comment.
pub fn lean(script: &str) -> String {
    let unclear = |line: &str| {
        let after_comment = line.trim_end().rsplit_once("*/").map(|(_, code)| code);
        line.matches('`').count() % 2 == 1 || after_comment.is_some_and(|code| !code.is_empty())
    };
    if script.lines().any(unclear) {
        return script.to_owned();
    }
    let mut in_comment = false;
    let lines = script.lines().map(str::trim);
    let said = lines.filter(|line| {
        let is_comment = in_comment || line.starts_with("/**");
        in_comment = is_comment && !line.ends_with("*/");
        !is_comment && !line.is_empty() && !line.starts_with("//")
    });
    said.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_what_runs() {
        let table = [
            (
                "// why\nfunction a() {\n    b(); // here\n}\n",
                "function a() {\nb(); // here\n}",
            ),
            (
                "const url = 'https://example.org';\n\n\nc();",
                "const url = 'https://example.org';\nc();",
            ),
            ("say(`  two  `);", "say(`  two  `);"),
            ("/**\n * what\n */\na();\n/** b */\nb();", "a();\nb();"),
        ];
        for (script, want) in table {
            assert_eq!(lean(script), want);
        }
    }

    #[test]
    fn leaves_alone_what_whole_lines_do_not_tell() {
        for script in ["say(`one\n    // two`);", "/** a */ a();\n    b();"] {
            assert_eq!(lean(script), script);
        }
    }
}
