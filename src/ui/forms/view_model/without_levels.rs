//! Texts for people to whom a level says nothing, or something else than it means: sentences that
//! name one are left out.

const LEVEL: &str = "段階";
/// 段階的に is "step by step".
const STEP_BY_STEP: &str = "段階的";

fn names_level(sentence: &str) -> bool {
    sentence.replace(STEP_BY_STEP, "").contains(LEVEL)
}

/// The same text without the sentences that name a level; lines that lose all they say go.
pub fn without_levels(text: &str) -> String {
    let lines = text.trim().lines().filter_map(|line| {
        if !names_level(line) {
            return Some(line.to_owned());
        }
        let kept = line.split_inclusive('。').filter(|s| !names_level(s));
        let kept: String = kept.collect();
        (!kept.trim().is_empty()).then_some(kept)
    });
    lines.collect::<Vec<String>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_that_name_a_level_go_and_the_rest_stays() {
        for (text, kept) in [
            (
                "窓口がない。段階は1。困っている。",
                "窓口がない。困っている。",
            ),
            ("段階の平均は1.2\n夜に困る", "夜に困る"),
            ("段階的に広げる。", "段階的に広げる。"),
            ("段階1です", ""),
            ("一行目\n\n三行目", "一行目\n\n三行目"),
            (" \u{3000}", ""),
        ] {
            assert_eq!(without_levels(text), kept);
        }
    }
}
