//! What a form about one thing is about: the one that was asked for, or else the first.

/// Id and name of each that can be chosen.
pub type Choices = Vec<(String, String)>;

/// `asked` where it is among them; an address may name one that is gone. Empty where there is none.
pub fn chosen_of(choices: &Choices, asked: &str) -> String {
    let ids = || choices.iter().map(|(id, _)| id.as_str());
    let found = ids().find(|id| *id == asked);
    found.or(ids().next()).unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_that_is_gone_gives_way_to_the_first() {
        let choices = ["a", "b"].map(|id| (id.to_owned(), id.to_owned())).to_vec();
        for (asked, chosen) in [("b", "b"), ("", "a"), ("gone", "a")] {
            assert_eq!(chosen_of(&choices, asked), chosen);
        }
        assert_eq!(chosen_of(&Vec::new(), "a"), "");
    }
}
