//! Words of the page 「地域課題」.

use crate::model::{FiscalMonth, FiscalYear, Menu, Perspective, Rating};

/// The way to the paper for whoever decides on money.
pub const TO_BUDGET: &str = "予算の説明に（1枚の紙）";
pub const TITLE: &str = "課題の名前";
/// Opens the field with the name.
pub const RENAME: &str = "名前を直す";
pub const TITLE_HINT: &str = "困りごと、またはめざす姿を一文で。";
pub const UNNAMED: &str = "（まだ名前のない課題）";
pub const NOT_FOUND: &str = "この課題は見つかりません";
pub const NOT_FOUND_LEAD: &str =
    "計画から消したか、別の年度の課題かもしれません。年度の計画から、もう一度お選びください。";

/// いまの段階：検証　取組3件（済1件）
pub fn stands(stage: &str, done: usize, all: usize) -> String {
    let actions = match all {
        0 => "取組はこれから".to_owned(),
        _ => format!("取組{all}件（済{done}件）"),
    };
    format!("{STAGE}：{stage}　{actions}")
}

/// Before the action that comes next.
pub const NEXT_STEP: &str = "つぎは";

pub const NOTICED: &str = "気づき";
pub const ORIGIN: &str = "どこから気づきましたか";
pub const ORIGIN_READ: &str = "どこから";
pub const BACKGROUND: &str = "気づいた経緯";
pub const BACKGROUND_HINT: &str = "個人が分かることは書かないでください。";
pub const ITEMS: &str = "もとになったチェックリストの項目";
pub const ITEM_AWAY: &str = "（このPCにないチェックリストの項目です）";
pub const STAGE: &str = "いまの段階";
pub const STAGE_HINT: &str = "一人の困りごと（個別課題）から、同じ困りごとへの気づき（種）、確かめ（検証）、取組（解決）、しくみづくり（さらなる基盤整備）まで。";
pub const LEVEL: &str = "どの範囲で取り組みますか";
pub const LEVEL_READ: &str = "取り組む範囲";

/// How the year's latest round has an item.
pub fn rating(rating: Option<Rating>, step: &str) -> String {
    match rating {
        Some(Rating::Level(level)) => format!("この年度は段階{} {step}", level.value()),
        Some(Rating::Unknown) => "この年度はわからない".to_owned(),
        Some(Rating::NotApplicable) => "この年度は該当なし".to_owned(),
        None => "この年度はまだ記入がありません".to_owned(),
    }
}

pub const APPROACH: &str = "取組方針";
pub const APPROACH_HINT: &str = "何を大切にして、どう進めるかを短く。";
pub const HOW: &str = "進め方";
pub const VIEWS: &str = "それぞれの立場から見ると";
pub const VIEWS_HINT: &str = "聞けたところから。空いたままでかまいません。「本人の言葉」にしたものは、協議の場の外には出ません。";

/// 家族：だれの言葉か
pub fn view_origin(side: Perspective) -> String {
    format!("{}：だれの言葉か", side.label())
}

pub const MENUS: &str = "使う事業メニュー";

pub fn menu(menu: Menu) -> String {
    format!("{} {}", menu.number(), menu.short_name())
}

pub const TALKED: &str = "協議の場で話したこと";

/// 2026年10月8日 精神保健福祉部会
pub fn sitting(date: &str, forum: &str) -> String {
    format!("{date} {forum}")
}

pub const ACTIONS: &str = "取組";
pub const ACTIONS_LEAD: &str =
    "だれが、いつまでに、何をするか。月を選ぶと、計画の「年間の予定」に入ります。";
pub const NO_ACTIONS: &str = "まだ取組がありません。小さな一歩からで大丈夫です。";
pub const ROAD_CAPTION: &str = "この課題の年間の予定";
pub const ADD_ACTION: &str = "取組を足す";
pub const ON_ROAD: &str = "計画の「年間の予定」で見る";
pub const ADD_ANOTHER: &str = "もう1つ取組を足す";
pub const WHAT: &str = "何をするか";
pub const OWNER: &str = "中心になる人・機関";
pub const HELPERS: &str = "協力する人・機関";
pub const UNNAMED_ACTION: &str = "（まだ名前のない取組）";

/// 協力：家族会
pub fn helped_by(helpers: &str) -> String {
    format!("協力：{helpers}")
}

/// 6月〜2月
pub fn from_to(from: FiscalMonth, to: FiscalMonth) -> String {
    format!("{}〜{}", month(from), month(to))
}

pub fn from_on(from: FiscalMonth) -> String {
    format!("{}から", month(from))
}

pub fn until(to: FiscalMonth) -> String {
    format!("{}まで", month(to))
}

pub const FROM: &str = "はじめる月";
pub const TO: &str = "おわる月";
pub const TO_WRONG: &str = "おわる月が、はじめる月より前です。（年度は4月から3月）";
pub const STATE: &str = "状態";
pub const NO_MONTH: &str = "これから決める";
pub const REMOVE: &str = "消す";
pub const UNDO: &str = "元に戻す";
pub const ACTION_REMOVED: &str = "取組を消しました。";
pub const ACTION_BACK: &str = "取組を元に戻しました。";

/// 5件の取組のうち3番目です。
pub fn action_moved(place: usize, all: usize) -> String {
    format!("{all}件の取組のうち{}番目です。", place + 1)
}

/// 4月
pub fn month(month: FiscalMonth) -> String {
    format!("{}月", month.calendar())
}

pub fn action(number: usize) -> String {
    format!("取組{number}")
}

pub fn remove_action(number: usize) -> String {
    format!("取組{number}を消す")
}

pub const INDICATORS: &str = "この課題の指標";
pub const NO_INDICATORS: &str =
    "まだ指標がありません。数にしにくいときは、ことばの指標でもかまいません。";
pub const UNNAMED_INDICATOR: &str = "（まだ名前のない指標）";
pub const ADD_INDICATOR: &str = "この課題の指標をつくる";

pub const REVIEW: &str = "評価";
pub const REVIEW_LEAD: &str =
    "年度の終わりに、話し合ってふり返り、書きます。できたことから話しましょう。";
pub const OUTCOME: &str = "この1年でどうなりましたか";
pub const WHY: &str = "そう考えた理由";
pub const WHY_HINT: &str = "うまくいったこと、思いがけなかったこと。";
pub const NEXT: &str = "これからどうしますか";
pub const TO_CLOSE: &str = "年度の締めくくりへ";
pub const TAKE_BACK: &str = "評価を取り消す";
pub const REVIEW_TAKEN_BACK: &str = "評価を取り消しました。";
pub const REVIEW_BACK: &str = "評価を元に戻しました。";

pub const HISTORY: &str = "年度をこえた歩み";
pub const BEGINNING_LOST: &str = "始まった年度の記録は、このPCにはありません。";
pub const HERE: &str = "（このページ）";

pub fn chapter(year: FiscalYear) -> String {
    year.era_label()
}

pub const REMOVE_ISSUE: &str = "この課題を計画から消す";
