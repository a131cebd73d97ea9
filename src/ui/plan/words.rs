//! Words of the page 「年度の計画」.

use crate::model::{Day, FiscalYear, Level};
pub use crate::ui::words::issue::proposed_title;

pub fn title(year: FiscalYear) -> String {
    format!("{}の計画", year.era_label())
}

pub const LEAD: &str = "1年の歩みを、1枚にまとめます。どこから書いてもかまいません。";

// いまの位置
pub const CIRCLE: &str = "いまの位置";
pub const CIRCLE_CAPTION: &str = "1年のめぐり（6つのステップ）";
pub const STEPS: &str = "6つのステップ";
pub const SEE_CIRCLE: &str = "1年のめぐりの図を見る";
pub const STEP_DATE: &str = "日付";
pub const STEP_NOTE: &str = "メモ";

// ビジョンと目標
pub const AIMS: &str = "ビジョンと目標";
pub const VISION: &str = "地域ビジョン（あるべき姿）";
pub const VISION_HINT: &str = "どんな地域になったらよいか、みんなのことばで。";
pub const GOALS: &str = "年度の達成目標";
pub const NO_GOALS: &str = "まだ目標がありません。1つからで大丈夫です。";
pub const GOAL_PROGRESS: &str = "いまの進み";

/// いまの進み：1回ひらけた
pub fn progress(progress: &str) -> String {
    format!("{GOAL_PROGRESS}：{progress}")
}

pub const ADD_GOAL: &str = "目標を足す";
pub const REMOVE: &str = "消す";
pub const UNDO: &str = "元に戻す";
pub const GOAL_REMOVED: &str = "目標を消しました。";
pub const GOAL_BACK: &str = "目標を元に戻しました。";

pub fn goal(number: usize) -> String {
    format!("目標{number}")
}

pub fn remove_goal(number: usize) -> String {
    format!("目標{number}を消す")
}

// 地域課題
pub const ISSUES: &str = "地域課題";
pub const NO_ISSUES: &str =
    "まだ地域課題がありません。下から選ぶか、自分のことばで書いてみましょう。";
pub const UNNAMED: &str = "（まだ名前のない課題）";
pub const NO_ACTIONS: &str = "取組はこれから";
pub const NOT_REVIEWED: &str = "評価はこれから";

pub fn actions(done: usize, all: usize) -> String {
    match all {
        0 => NO_ACTIONS.to_owned(),
        _ => format!("取組{all}件（済{done}件）"),
    }
}

pub fn reviewed(outcome: &str) -> String {
    format!("評価：{outcome}")
}

pub fn carried_from(year: FiscalYear) -> String {
    format!("{}から続く", year.era_label())
}

pub const TAKE_UP: &str = "課題から選んで入れる";
pub const TAKE_UP_LEAD: &str = "チェックリストで見つかった、これからのところです。力を合わせたいものを選んでください。全部でなくてかまいません。";
pub const TAKE_UP_ALL: &str = "見つかった課題は、すべて計画に入っています。";
pub const TAKE_UP_NONE: &str = "この年度の記入から見つかった課題は、ありません。";
pub const NO_ROUND: &str = "この年度のチェックリストは、まだ記入がありません。記入すると、見つかった課題をここから選べます。";
pub const TO_AREA: &str = "チェックリストの記入へ";
pub const BY_PEOPLE: &str = "人が確かめたか、加えたところです";
pub const TAKE: &str = "計画に入れる";

pub fn level(level: Option<Level>) -> String {
    level.map_or(String::new(), |l| format!("いま 段階{}", l.value()))
}

pub fn put_in_plan(title: &str) -> String {
    format!("「{title}」を計画に入れました。")
}

pub const TO_ACTIONS: &str = "つづけて取組を書く";

pub const OWN_WORDS: &str = "自分のことばで書く";
pub const ISSUE_NAME: &str = "課題の名前";
pub const ISSUE_HINT: &str = "困りごと、またはめざす姿を一文で。あとから直せます。";
pub const ISSUE_MISSING: &str = "課題の名前を入力してください。";
pub const OWN_WORDS_LEAD: &str = "どこから気づいた課題ですか";
pub const OWN_ADD: &str = "計画に加える";

// 年間の予定
pub const ROAD: &str = "年間の予定";
pub const ROAD_CAPTION: &str = "取組の予定（4月から3月まで）";
pub const UNPLACED: &str = "時期がこれからの取組";
pub const UNNAMED_ACTION: &str = "（まだ名前のない取組）";

// 年度の終わりに
pub const ENDING: &str = "年度の終わりに";
pub const ENDING_LEAD: &str = "1年をふり返り、つぎの年度に何を続けるかを選びます。";
pub const TO_CLOSE: &str = "年度を締めくくる";
pub const REOPEN: &str = "締めくくりを取り消す";
pub const PRINT: &str = "印刷する";

pub fn closed(day: Day) -> String {
    format!("この年度は、{}に締めくくりました。", day.label())
}

pub fn to_next(year: FiscalYear) -> String {
    format!("{}の計画へ", year.era_label())
}

/// After a year was opened again: what it gave to the next stays there.
pub fn reopened(next: FiscalYear, issues: usize) -> String {
    let reopened = "締めくくりを取り消しました。";
    match issues {
        0 => reopened.to_owned(),
        _ => format!(
            "{reopened}{}に引き継いだ地域課題{issues}件は、そのまま残っています。",
            next.era_label()
        ),
    }
}

/// At the head of the next year's plan, right after closing. `already` issues had come over when
/// the year was closed before.
pub fn just_closed(year: FiscalYear, issues: usize, indicators: usize, already: usize) -> String {
    let closed = format!("{}を締めくくりました。", year.era_label());
    match already {
        0 => {
            format!("{closed}地域課題{issues}件と指標{indicators}件を、この年度に引き継ぎました。")
        }
        _ => format!(
            "{closed}地域課題{issues}件と指標{indicators}件を、この年度に引き継ぎました。前に引き継いだ地域課題{already}件は、そのまま残っています。"
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn opening_a_year_again_says_what_stays_in_the_next() {
        let next = FiscalYear::new(2027).expect("in range");
        assert_eq!(reopened(next, 0), "締めくくりを取り消しました。");
        assert_eq!(
            reopened(next, 4),
            "締めくくりを取り消しました。令和9年度に引き継いだ地域課題4件は、そのまま残っています。"
        );
        let year = FiscalYear::new(2026).expect("in range");
        assert!(
            just_closed(year, 1, 6, 4)
                .ends_with("前に引き継いだ地域課題4件は、そのまま残っています。")
        );
        assert!(just_closed(year, 5, 6, 0).ends_with("この年度に引き継ぎました。"));
    }
}
