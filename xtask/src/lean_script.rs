//! Takes out of a script what only its readers need.
//!
//! Must not understand JavaScript: it looks at whole lines only.

/// Drops indentation, empty lines, and lines that are a comment as a whole. A script in which
/// a template literal might go over several lines stays as it is: there, spaces carry meaning.
pub fn lean(script: &str) -> String {
    if script
        .lines()
        .any(|line| line.matches('`').count() % 2 == 1)
    {
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
    fn leaves_a_text_over_several_lines_alone() {
        let script = "say(`one\n    // two`);";
        assert_eq!(lean(script), script);
    }
}
