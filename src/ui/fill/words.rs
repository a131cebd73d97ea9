//! Words of the page 「記入」.

use crate::model::{AreaVoice, Circle, Day, FiscalYear, Level, Menu, Rating, Round, Scope};
use crate::score::GoingOver;
pub use crate::ui::words::finding::UNHEARD;
use crate::ui::words::parts::AS_ALL;

pub const LIST: &str = "チェックリスト：";
pub const MENUS: &str = "事業メニュー";
pub const TOTAL: &str = "全体";
pub const COMPLETE: &str = "記入済み";
pub const NO_ITEMS: &str = "このチェックリストには、このメニューの項目がありません。";

pub const LOOK_FOR: &str = "着眼点";
pub const NOT_APPLICABLE: &str = "該当なし";
pub const UNKNOWN: &str = "わからない";
pub const TAKE_BACK: &str = "取り消す";
pub const SAME: &str = "前回と同じ";
/// Beside it, after two years: whoever looks may say so again.
pub const SAME_DUE: &str = "2年つづけて前回のままです。様子を確かめてください。";
/// Beside it, where the answer was one to several items of now.
pub const SAME_PARTED: &str = "もとの項目が、この版で分かれました。様子を確かめてください。";
/// Why 「前回と同じ」 brings nothing.
pub const NOTHING_BEFORE: &str = "前回の答えがありません。";
/// A key that led to an item out of view.
pub const PRESS_AGAIN: &str =
    "次はこの項目です。まだ何も変えていません。同じキーをもう一度押すと働きます。";
pub const PRESS_AGAIN_TO_CHANGE: &str =
    "この項目には答えがあります。変えるときは、同じキーをもう一度押してください。";
pub const UNKNOWN_BEFORE: &str = "前回は「わからない」でした。いまの様子を選んでください。";
pub const SEVERAL_BEFORE: &str =
    "前回は、もとになった項目で答えが分かれていました。いまの様子を選んでください。";
pub const CARRIED: &str = "前回のまま";

/// 根拠を確かめた日：2026年9月3日
pub fn checked(day: Day) -> String {
    format!("根拠を確かめた日：{}", day.label())
}

pub const SAME_FOR_MANY: &str = "前回と同じところをまとめて答える";
pub const SAME_FOR_MANY_LEAD: &str = "まだ答えていない項目に、前回の段階と根拠を入れます。「前回のまま」と印がつき、あとから一つずつ変えられます。「わからない」だった項目、2年つづけて前回のままの項目、新しい版で分かれた項目は、空けておきます。";

pub fn same_in_menu(count: usize) -> String {
    format!("このメニューの{count}項目を、前回と同じにする")
}

pub fn same_in_all(count: usize) -> String {
    format!("全部のメニューの{count}項目を、前回と同じにする")
}

pub fn made_same(count: usize) -> String {
    format!("{count}項目を、前回と同じにしました。")
}

/// 「2」から「3」に変えました。
pub fn changed(from: Option<Rating>, to: Option<Rating>) -> String {
    match (from, to) {
        (Some(from), Some(to)) => {
            format!("「{}」から「{}」に変えました。", answer(from), answer(to))
        }
        (Some(from), None) => format!("「{}」を取り消しました。", answer(from)),
        (None, _) => "前回と同じにしました。".to_owned(),
    }
}

pub fn answer(rating: Rating) -> String {
    match rating {
        Rating::Level(level) => level.value().to_string(),
        Rating::NotApplicable => NOT_APPLICABLE.to_owned(),
        Rating::Unknown => UNKNOWN.to_owned(),
    }
}

/// 前は段階2でした。変わったわけを選べます
pub fn moved_from(level: Level) -> String {
    format!("前は段階{}でした。変わったわけを選べます", level.value())
}

/// 協議の場の合意：精神保健福祉部会（2026年10月5日）
pub fn agreed_in(sitting: &str) -> String {
    format!("{}：{sitting}", AreaVoice::Agreed.label())
}

pub const CHANGE_BACK: &str = "元に戻す";
pub const EVIDENCE: &str = "根拠";
pub const COMMENT: &str = "コメント";
pub const EXAMPLE: &str = "例：";
pub const COMMENT_EXAMPLE: &str = "例：話し合いで出た意見、次に確かめること";

pub const YEAR_BEFORE: &str = "前年度";
pub const ROUND_BEFORE: &str = "前回";
/// After one of the three above, over what was noted then.
pub const NOTES_THEN: &str = "の根拠・コメント";
pub const CONTINUED: &str = "もとの項目：";

pub const ONLY_OPEN: &str = "まだの項目だけ";
pub const NOTHING_OPEN: &str = "このメニューは、すべて記入できました。";
pub const ALL_DONE: &str = "これで、すべてのメニューの記入が終わりました。";
pub const OPEN_MENU: &str = "まだの項目があるメニューへ：";

// By how much of its list a round is filled.
pub const LIST_TO_FILL: &str = "記入するリスト";
const WHOLE: &str = "全部の項目";

pub fn lists(choices: usize) -> &'static str {
    match choices {
        2 => "どちらで記入しますか",
        _ => "どのリストで記入しますか",
    }
}

pub fn lists_hint(choices: usize) -> String {
    let whichever = match choices {
        2 => "どちら",
        _ => "どれ",
    };
    format!("あとからいつでも変えられます。{whichever}を選んでも、記入した答えは残ります。")
}

/// 短いリスト. `has_more`: there is a longer one than the whole, which is all there is otherwise.
pub fn list(scope: Scope, has_more: bool) -> &'static str {
    match scope {
        Scope::Whole if !has_more => WHOLE,
        scope => scope.label(),
    }
}

/// 25項目、10分ほど
pub fn size(items: usize, minutes: usize) -> String {
    format!("{items}項目、{minutes}分ほど")
}

/// 短いリスト（25項目）
pub fn list_of(scope: Scope, items: usize) -> String {
    format!("{}（{items}項目）", scope.label())
}

pub const NEWER_HINT: &str = "今のリストのまま記入してもかまいません。記入を始めた回のリストは変わりません。前の年度とは、つづく項目と分かれた項目で比べます。";
pub const GO_OVER: &str = "新しい版で記入する";

/// 新しい版「にも包括チェックリスト（2027年版）」があります。
pub fn newer(title: &str) -> String {
    format!("新しい版「{title}」があります。")
}

/// 今のリストから50項目がつづき、12項目は26項目に分かれます。新しい項目は8、なくなる項目は2です。
pub fn going_over(over: &GoingOver) -> String {
    let parted = match over.parted {
        0 => "ます".to_owned(),
        parted => format!("、{parted}項目は{}項目に分かれます", over.parts),
    };
    let new = (over.new > 0).then(|| format!("新しい項目は{}", over.new));
    let ended = (over.ended > 0).then(|| format!("なくなる項目は{}", over.ended));
    let others: Vec<String> = new.into_iter().chain(ended).collect();
    let others = match others.is_empty() {
        true => String::new(),
        false => format!("{}です。", others.join("、")),
    };
    let more = match over.more {
        0 => String::new(),
        more => format!(
            "あわせて{}項目のうち、{more}項目は{}だけで聞きます。",
            over.continued + over.parts + over.new,
            Scope::More.label()
        ),
    };
    format!(
        "今のリストから{}項目がつづき{parted}。{others}{more}",
        over.continued
    )
}

pub fn gone_over(title: &str) -> String {
    format!("まだ記入していない回は、「{title}」で記入します。")
}

pub fn only_short(items: usize) -> String {
    format!("短いリストだけを記入する（{items}項目）")
}

/// On the button below a menu's items that brings the others.
pub fn bring(by: Scope, has_more: bool, items: usize) -> String {
    match by {
        Scope::More => format!("くわしく見る（あと{items}項目）"),
        _ if has_more => format!("{}を記入する", Scope::Whole.label()),
        _ => format!("{WHOLE}を記入する"),
    }
}

/// くわしいリストにしました。ほかのメニューも、このリストで記入します。
pub fn brought(by: Scope, has_more: bool) -> String {
    let list = list(by, has_more);
    format!("{list}にしました。ほかのメニューも、このリストで記入します。")
}

pub fn left_out(items: usize) -> String {
    format!("このメニューには、ほかに{items}項目あります。")
}

// On paper, and from it.
pub const ON_PAPER: &str = "紙で記入する";
pub const FROM_PAPER: &str = "紙から打ち込む（答えると次の行へ）";
pub const FROM_PAPER_HINT: &str = "まだの項目のはじめの行から、0〜4、N、U のキーだけで打ち込めます。まちがえたら K で前の行へ戻ります。文字と数字のキーを切っているときは、Tab・矢印・スペースで選べます。";

// All items, a line each.
pub const TO_LIST: &str = "全部の項目を一覧で";
pub const BACK_TO_FILL: &str = "記入にもどる";
pub const LIST_TITLE: &str = "全部の項目";
pub const WORDS: &str = "ことばで探す";
pub const STANDING: &str = "しぼりこみ";
pub const LIST_KEYS: &str = "番号を押すと、その項目のページがひらきます。項目に入ると、0〜4、N、U、S、J、K のキーが使えます。";

pub const NOTHING_FOUND: &str =
    "見つかりませんでした。ことばを短くするか、しぼりこみを「すべて」にしてください。";

/// 75項目のうち12項目
pub fn listed(found: usize, all: usize) -> String {
    format!("{all}項目のうち{found}項目")
}

pub const OTHER_MENUS: &str = "前後のメニュー";
pub const NEXT_MENU: &str = "次のメニューへ：";
pub const PREVIOUS_MENU: &str = "前のメニューへ：";
pub const SEE_RESULT: &str = "結果を見る";

pub const SCALE_TITLE: &str = "段階の見かた";
pub const SCALE_LEAD: &str = "成績をつけるためではなく、今どこにいるかを話すための段階です。いちばん近いものを選びます。迷ったら、確かに言えるほう、または「わからない」を選びます。";
pub const SCALE_LEVEL: &str = "段階";
pub const SCALE_MARK: &str = "○・△";
pub const SCALE_MEANING: &str = "意味";
pub const SCALE_NOT_APPLICABLE: &str = "地域に当てはまらない項目です。結果の計算から外します。";
pub const SCALE_UNKNOWN: &str =
    "0 とは別に扱います。だれかに聞いてみるとよい、という大切な気づきです。";

pub const MISSING_TITLE: &str = "チェックリストが見つかりません";
pub const MISSING_WHY: &str = "この実施回で使うチェックリストが、このパソコンにはありません。別のパソコンで読み込んだリストかもしれません。記入した内容は、そのまま残っています。";
pub const MISSING_WHAT: &str = "見つからないリスト：";
pub const MISSING_DO: &str = "「チェックリスト」のページで、もとのリストのファイル（.toml）を読み込むと、続きから記入できます。";

/// Before the choice how far a comment may go.
pub const COMMENT_CIRCLE: &str = "このコメントを見せる範囲";

/// 地域の設定のとおり（協議の場の中）
pub fn circle_as_all(usual: Circle) -> String {
    format!("{AS_ALL}（{}）", usual.label())
}

/// 2 普及啓発
pub fn menu(menu: Menu) -> String {
    format!("{} {}", menu.number(), menu.short_name())
}

/// 3/10, for narrow places.
pub fn count(done: usize, all: usize) -> String {
    format!("{done}/{all}")
}

/// The same for those who hear it.
pub fn count_aloud(done: usize, all: usize) -> String {
    format!("{all}項目のうち{done}項目を記入")
}

/// 令和7年度 年度末
pub fn when(year: FiscalYear, round: Round) -> String {
    format!("{} {}", year.era_label(), round.label())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn going_over_is_told_with_what_there_is() {
        let none = GoingOver::default();
        for (over, expected) in [
            (
                GoingOver {
                    continued: 3,
                    ..none
                },
                "今のリストから3項目がつづきます。",
            ),
            (
                GoingOver {
                    continued: 63,
                    parted: 12,
                    parts: 25,
                    new: 12,
                    more: 25,
                    ended: 0,
                },
                "今のリストから63項目がつづき、12項目は25項目に分かれます。新しい項目は12です。あわせて100項目のうち、25項目はくわしいリストだけで聞きます。",
            ),
            (
                GoingOver {
                    continued: 3,
                    ended: 2,
                    ..none
                },
                "今のリストから3項目がつづきます。なくなる項目は2です。",
            ),
            (
                GoingOver {
                    continued: 3,
                    new: 1,
                    ended: 2,
                    ..none
                },
                "今のリストから3項目がつづきます。新しい項目は1、なくなる項目は2です。",
            ),
        ] {
            assert_eq!(going_over(&over), expected);
        }
    }
}
