//! What is a part of another by its name: 入院している人（1年以上） of 入院している人.
//!
//! Must not know what is called so.

/// What stands behind the name of the whole: （1年以上）. `None`: it is no part of it.
pub fn part_name<'n>(part: &'n str, whole: &str) -> Option<&'n str> {
    let whole = whole.trim();
    let rest = part.trim().strip_prefix(whole)?.trim_start();
    let is_part = !whole.is_empty() && rest.starts_with(['（', '(', 'う']);
    is_part.then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_called_like_its_whole_with_brackets_or_uchi_behind() {
        for (part, whole, expected) in [
            (
                "入院している人（1年以上）",
                "入院している人",
                Some("（1年以上）"),
            ),
            ("入院 うち65歳以上", " 入院 ", Some("うち65歳以上")),
            ("精神科診療所", "精神科", None),
            ("入院", "入院", None),
            ("（1級）", " ", None),
        ] {
            assert_eq!(part_name(part, whole), expected, "{part}");
        }
    }
}
