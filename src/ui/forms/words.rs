//! Words of the page 「様式」, on screen and on paper.

use crate::model::{Day, Direction, FiscalYear, Perspective};

pub const WRITE: &str = "書き込む";
pub const PREVIEW: &str = "紙の見え方";
pub const PRINT: &str = "印刷する";
pub const PRINT_HINT: &str = "A4・縦。印刷の画面で「PDFに保存」も選べます。";
pub const OF_PLAN: &str = "計画の内容が入っています。ここで書きかえると、計画も書きかわります。会議で話されたことや立場ごとの認識、少ない人数も入っています。外へ渡す前に、渡してよいかを確かめてください。";
pub const OF_DRAFT: &str = "計画から作った案です。ここで書きかえた文は計画には入らず、この画面（タブ）を閉じるまで残ります。印刷するか、写してお使いください。会議で話されたことや立場ごとの認識、少ない人数も入っています。外へ渡す前に、渡してよいかを確かめてください。";
pub const KEEPS_NOTHING: &str = "お一人おひとりのことは、このツールには何も残しません。白紙のまま印刷し、手で書いてお使いください。記入した用紙は、ご本人の同意のもとで、きまりにそってお取り扱いください。";

// 事前課題シート
pub const GOALS: &str = "目標と進み具合";
pub fn goal(number: usize) -> String {
    format!("達成目標 {number}")
}
pub fn progress(number: usize) -> String {
    format!("進捗状況 {number}")
}
pub const ADD_GOAL: &str = "達成目標を加える";
pub const GOAL_ADDED: &str = "達成目標の欄を加えました。";
pub const INDICATORS: &str = "指標";
pub const INDICATORS_HINT: &str = "紙には、この年度に続けている指標が並びます。";
pub const TO_INDICATORS: &str = "指標のページで書きかえる";
pub const ISSUES: &str = "課題と取組方針";
pub const NO_ISSUES: &str = "この年度の計画に、地域課題はまだありません。";
pub const TO_PLAN: &str = "計画のページへ";
pub const APPROACH: &str = "課題解決に向けた取組方針";
pub const VIEWS: &str = "視点別の認識を書く";
pub const HOSPITALS: &str = "病院（医療機関）との連携";
pub const TALKS: &str = "意見交換・情報交換の場";
pub const ACTIVITIES: &str = "具体的な活動";
pub const TROUBLES: &str = "課題・悩みと、聞いてみたいこと";
pub const WORRIES: &str = "現時点での課題・悩み";
pub const QUESTIONS: &str = "他自治体へ聞いてみたいこと";

pub fn paper_goals(year: FiscalYear) -> String {
    format!("１　{}の達成目標と現時点での進捗状況", year.era_label())
}
pub fn paper_goal(year: FiscalYear) -> String {
    format!("{}の達成目標", year.era_label())
}
pub const PAPER_PROGRESS: &str = "現時点での進捗状況";
pub const PAPER_ISSUES: &str =
    "２　精神障害にも対応した地域包括ケアシステムの構築に向けた取組における強みと課題";
pub const PAPER_INDICATORS: [&str; 4] = [
    "課題解決の達成度を測る指標",
    "指標の設定理由",
    "現状値",
    "目標値",
];
pub const PAPER_ISSUE_COLUMNS: [&str; 3] = [
    "課題",
    "課題解決に向けた取組方針",
    "課題・方針に対する視点別の認識（取組）",
];
pub const PAPER_HOSPITALS: &str = "３　病院（医療機関）との連携状況";
pub const PAPER_TROUBLES: &str = "４　現時点での課題・悩み";

/// As the sheet itself names the sides.
pub fn view(perspective: Perspective) -> &'static str {
    match perspective {
        Perspective::Government => "行政側",
        Perspective::Medical => "医療側",
        Perspective::Provider => "事業者側",
        Perspective::Peer => "当事者",
        Perspective::Family => "家族",
        Perspective::Resident => "関係機関・住民等",
    }
}

/// (年度)
pub fn with_year(value: &str, year: FiscalYear) -> String {
    format!("{value}\n（{}）", year.era_label())
}

/// (年度), and the day on a line of its own: the column is narrow.
pub fn with_day(value: &str, year: FiscalYear, day: Day) -> String {
    format!("{}\n{}の時点", with_year(value, year), day.label())
}

/// 10人（2026年10月31日の時点）
pub fn by_day(value: &str, day: Day) -> String {
    format!("{value}（{}の時点）", day.label())
}

/// 「今より悪くしない」 is a target, too.
pub fn no_worse(now: &str, direction: Direction) -> String {
    let verb = if direction.higher_is_better() {
        "下回らない"
    } else {
        "上回らない"
    };
    format!("今の値（{now}）を{verb}")
}

// On every paper
pub const AREA: &str = "地域";
pub const YEAR: &str = "年度";
pub const MADE_ON: &str = "作成日";

// 事例シート
pub const WHICH_ISSUE: &str = "もとにする地域課題";
pub const AREA_FACTS: &str = "地域の名前・人口・医療機関の数は、地域の情報から入ります。";
pub const TO_AREA: &str = "地域の情報を書きかえる";
pub const MUNICIPALITY: &str = "自治体名（圏域名）";
pub const POPULATION: &str = "人口";
pub const MEDICAL: &str = "精神科医療機関の数";
pub const PEOPLE: &str = "人";
pub fn municipalities(count: usize) -> String {
    format!("{count}市町村")
}
pub fn hospitals(count: u32) -> String {
    format!("病院 {count}か所")
}
pub fn clinics(count: u32) -> String {
    format!("診療所 {count}か所")
}
pub const CASE: &str = "事例のあらまし";
pub const POINTS: &str = "6つのポイント";
pub fn decided(day: &str, forum: &str, what: &str) -> String {
    format!("{day} {forum}：{what}")
}
pub fn led_by(leaders: &str, helpers: &str) -> String {
    if helpers.is_empty() {
        format!("{leaders}が中心になって進めています。")
    } else {
        format!("{leaders}が中心になり、{helpers}とともに進めています。")
    }
}
pub fn reviewed(outcome: &str, why: &str) -> String {
    let why = why.trim();
    if why.is_empty() {
        outcome.to_owned()
    } else {
        format!("{outcome}：{why}")
    }
}
pub fn moved(name: &str, from: &str, to: &str) -> String {
    format!("{name}：{from} → {to}")
}
pub fn next(next: &str) -> String {
    format!("次の年度は「{next}」と決めました。")
}

// 参加意向調査
pub const COPY: &str = "コピーする";
pub const COPIED: &str = "コピーしました。調査の欄に貼り付けてください。";
pub const COPY_REFUSED: &str = "このブラウザーではコピーできませんでした。欄の文字を選び、Ctrlキーを押しながらCを押してください。";
pub fn stuck_on(title: &str, approach: &str) -> String {
    let approach = approach.trim();
    if approach.is_empty() {
        format!("・{title}")
    } else {
        format!("・{title}（取組方針：{approach}）")
    }
}
pub const WANT_TO_HEAR: &str = "ほかの地域に聞いてみたいこと：";
pub const WANT_TO_TALK: &str = "広域アドバイザーなどと一緒に考えたいこと：";

// 生活サポートシート
/// The line is for a name, by hand.
pub const LIFE_TITLE: &str = "＿＿＿＿＿＿＿＿＿＿さんの生活サポートシート";
pub const LIFE_MADE: &str = "　　　　年　　月　　日　作成";
pub const LIFE_BASIC: &str = "基礎情報";
pub const LIFE_NAME: &str = "氏名";
pub const LIFE_AGE: &str = "年齢";
pub const LIFE_HOME: &str = "居住地";
pub const LIFE_CONDITION: &str = "障害概要";
pub const LIFE_DOCTOR: &str = "主治医";
pub const LIFE_DOCTOR_ROOM: &str = "　　　　　　　　　先生\n（　　　　　　　　病院）";
pub const LIFE_CONTACT: &str = "連絡先";
pub const LIFE_KIN: [&str; 2] = [
    "家族・親族①\n（続柄　　　　）",
    "家族・親族②\n（続柄　　　　）",
];
pub const LIFE_MAIN: &str = "主支援団体";
pub const LIFE_TOPICS_TITLE: &str = "重要事項の対応について";
pub const LIFE_TOPIC: [&str; 2] = ["事項", "対応"];
pub const LIFE_TOPICS: [&str; 5] = [
    "金銭管理（家賃納付）",
    "火の取り扱い",
    "食事・買い物",
    "その他",
    "トラブルや緊急時の対応について",
];
pub const LIFE_NETWORK: &str = "支援ネットワーク";
pub const LIFE_SUPPORT: [&str; 4] = [
    "支援施設（例）",
    "名称",
    "概要（どんな支援をしているか）",
    "担当者・連絡先",
];
pub const LIFE_SUPPORTERS: [&str; 5] = [
    "地域生活支援センター",
    "就労訓練施設",
    "市役所・町村役場",
    "都道府県の機関・事業団",
    "訪問看護",
];
pub const LIFE_NOTE: &str =
    "※各関係機関が連携してご本人に関わっています。何かご心配なことがありましたら、ご相談ください。";
