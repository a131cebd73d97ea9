//! What the 地域のすがた is called and how it is told, wherever it is.

pub const TITLE: &str = "地域のすがた";
pub const MEANING: &str = "読み取れること";
pub const HISTORY: &str = "これまでのあゆみ（年表）";
/// Above its figures where nobody has written what they mean.
pub const NO_MEANING: &str = "この地域の、いまの数字です。";

/// In the margin of its paper.
pub const READ_WITH: &str = "数字は、出典・時点・数え方といっしょに読みます。数え方がちがえば、ほかの地域の数字とは比べられません。";

/// Between the parts of a figure.
pub const BETWEEN: &str = "、";

/// Between where a figure comes from and of when it is.
pub const BESIDE: &str = "　";

/// 12の数字（新しいものは2026年6月30日の時点）
pub fn figures(count: usize, newest: Option<String>) -> String {
    let newest = newest.map(|day| format!("（新しいものは{day}の時点）"));
    format!("{count}の数字{}", newest.unwrap_or_default())
}
