//! Words of the page 「記入用紙」, on screen and on paper.

use crate::model::{FiscalYear, Menu, Round, Scope};

const TITLE: &str = "記入用紙";
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

/// 記入用紙（短いリスト）. `has_more`: there is a longer one than the whole, which is all there is otherwise.
pub fn title(scope: Scope, has_more: bool) -> String {
    match scope {
        Scope::Whole if !has_more => TITLE.to_owned(),
        other => format!("{TITLE}（{}）", other.label()),
    }
}

/// Where another sheet leads. `has_more`: as for [`title`].
pub fn other(scope: Scope, has_more: bool, items: usize) -> String {
    let name = match scope {
        Scope::Whole if !has_more => "全部の項目",
        scope => scope.label(),
    };
    format!("{name}（{items}項目）にする")
}

/// 0 これから
pub fn level(value: usize, name: &str) -> String {
    format!("{value} {name}")
}
