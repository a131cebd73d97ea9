//! Several ids in one cell, with a space between them.
//!
//! Ids made by this tool have no spaces; those from elsewhere may, and come back unchanged.
//!
//! Must not know what the ids are of.

/// `a b`; a space within an id as `\s`, a full-width one as `\z`, `\` as `\\`, an id without
/// letters as `\e`.
pub fn join<'a>(ids: impl IntoIterator<Item = &'a str>) -> String {
    let escaped = ids.into_iter().map(|id| match id {
        "" => "\\e".to_owned(),
        id => id
            .replace('\\', "\\\\")
            .replace(' ', "\\s")
            .replace('\u{3000}', "\\z"),
    });
    escaped.collect::<Vec<_>>().join(" ")
}

/// Undoes [`join`]. More spaces than one, or full-width ones, are forgiven between ids.
pub fn split(cell: &str) -> Vec<String> {
    let ids = cell.split([' ', '\u{3000}']).filter(|id| !id.is_empty());
    ids.map(unescaped).collect()
}

fn unescaped(id: &str) -> String {
    let mut text = String::with_capacity(id.len());
    let mut characters = id.chars();
    while let Some(character) = characters.next() {
        if character != '\\' {
            text.push(character);
            continue;
        }
        match characters.next() {
            Some('s') => text.push(' '),
            Some('z') => text.push('\u{3000}'),
            Some('e') | None => {}
            Some(other) => text.push(other),
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn ids_stand_side_by_side() {
        assert_eq!(join(["forum-standing", "a1"]), "forum-standing a1");
        assert_eq!(split("  a\u{3000}b  c "), ["a", "b", "c"]);
        assert_eq!(split(""), Vec::<String>::new());
        assert_eq!(join(["a b", ""]), "a\\sb \\e");
    }

    proptest! {
        #[test]
        fn any_ids_come_back(ids in prop::collection::vec("[a \\\\sez\u{3000}協]{0,4}", 0..4)) {
            let cell = join(ids.iter().map(String::as_str));
            prop_assert_eq!(split(&cell), ids);
        }
    }
}
