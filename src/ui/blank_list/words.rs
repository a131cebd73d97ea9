//! Words of the page 「記入用紙」, on screen and on paper.

use crate::model::{FiscalYear, Menu, Round};

pub const TITLE: &str = "記入用紙";
pub const TITLE_SHORT: &str = "記入用紙（短いリスト）";
pub const BACK: &str = "記入にもどる";
pub const PRINT: &str = "印刷する";
pub const TYPE_IN: &str = "記入した紙を打ち込む";
pub const DAY: &str = "日付";
pub const WHO: &str = "記入した人・立場";
pub const HOW: &str = "項目ごとに、今の様子にいちばん近い□を一つだけ選び、印をつけてください。成績をつけるためのものではありません。迷ったら、確かに言えるほう、または「わからない」を選びます。この地域に当てはまらない項目は「該当なし」です。";
pub const SCALE: &str = "段階：";
pub const NOT_APPLICABLE: &str = "該当なし";
pub const UNKNOWN: &str = "わからない";
pub const LIST_AWAY: &str =
    "この実施回で使うチェックリストが、このパソコンにありません。読み込むと、用紙を印刷できます。";

/// 見本・あおば川圏域　令和8年度（2026） 中間　にも包括チェックリスト（2026年版）
pub fn about(area: &str, year: FiscalYear, round: Round, list: &str) -> String {
    format!("{area}　{year} {}　{list}", round.label())
}

/// 1 精神保健医療福祉体制の整備に係る事業
pub fn menu(menu: Menu) -> String {
    format!("{} {}", menu.number(), menu.name())
}

/// Where the other sheet leads.
pub fn other(short: bool, items: usize) -> String {
    match short {
        true => format!("短いリスト（{items}項目）にする"),
        false => format!("全部の項目（{items}項目）にする"),
    }
}

/// 0 これから
pub fn level(value: usize, name: &str) -> String {
    format!("{value} {name}")
}
