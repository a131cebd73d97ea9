//! Words of the choices that end the talk about an item.

use crate::model::HowLeft;
pub use crate::ui::words::views::{AGREE, BESIDE};

pub const LEVEL: &str = "決めた段階";
pub const REOPEN: &str = "まだ決めない";
pub const NO_LEVEL: &str = "選んでください";
pub const NO_SITTING: &str =
    "ページのはじめの「どの会議で話しましたか」で会議を選ぶと、押せるようになります。";
pub const BESIDE_HINT: &str =
    "1行に1つ。だれの言葉かは書きません。画面と紙に、段階のそばに残ります。";

pub const CARDS: &str = "会場のカード・付せんの枚数を入れる";
pub const CARDS_LEAD: &str = "全部そろってから入れます。立場は分けません。";
pub const UNKNOWN: &str = "わからない";
pub const ALL_IN: &str = "そろったので残す";
pub const TAKE_CARDS_BACK: &str = "枚数を消す";

/// Fewer could be told apart.
pub fn too_few(fewest: u32) -> String {
    format!("あわせて{fewest}枚より少ないあいだは、残しません。")
}

/// 段階2 一部で実施
pub fn level(level: u8, name: &str) -> String {
    match name {
        "" => format!("段階{level}"),
        name => format!("段階{level} {name}"),
    }
}

/// On its button.
pub fn way(how: HowLeft) -> &'static str {
    match how {
        HowLeft::BothViews => "両論のまま（両方の言葉を残す）",
        HowLeft::TakenHome => "持ち帰り",
    }
}
