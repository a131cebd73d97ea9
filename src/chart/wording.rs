//! Small helpers of Japanese wording that every finding shares.

/// 『A』 / 『A』と『B』 / 『A』など3つの{unit}.
pub fn listed(names: &[&str], unit: &str) -> String {
    match names {
        [] => String::new(),
        [one] => format!("『{one}』"),
        [one, two] => format!("『{one}』と『{two}』"),
        [one, ..] => format!("『{one}』など{}", counted(names.len(), unit)),
    }
}

/// 1つの項目, 12の項目: Japanese counts with 「つ」 up to nine only.
pub fn counted(count: usize, unit: &str) -> String {
    match count {
        0..=9 => format!("{count}つの{unit}"),
        _ => format!("{count}の{unit}"),
    }
}

/// 8つ, 12件: the same without a name.
pub fn few(count: usize) -> String {
    match count {
        0..=9 => format!("{count}つ"),
        _ => format!("{count}件"),
    }
}

/// A change in tenths of a level: ＋0.8, −1.5, ±0.
pub fn signed(tenths: i64) -> String {
    let by = by(tenths);
    match tenths {
        0 => "±0".to_owned(),
        1.. => format!("＋{by}"),
        _ => format!("−{by}"),
    }
}

/// How far a change of so many tenths of a level goes, either way: 0.8.
pub fn by(tenths: i64) -> String {
    let tenths = tenths.unsigned_abs();
    format!("{}.{}", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_listed_or_counted() {
        assert_eq!(listed(&[], "項目"), "");
        assert_eq!(listed(&["A", "B"], "項目"), "『A』と『B』");
        assert_eq!(listed(&["A", "B", "C"], "項目"), "『A』など3つの項目");
        assert_eq!(counted(12, "項目"), "12の項目");
        assert_eq!([few(9), few(12)], ["9つ", "12件"]);
    }

    #[test]
    fn changes_carry_their_sign() {
        assert_eq!(signed(8), "＋0.8");
        assert_eq!(signed(-15), "−1.5");
        assert_eq!(signed(0), "±0");
    }
}
