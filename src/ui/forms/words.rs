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

// Where nothing is written yet
pub const TO_WRITE: &str = "（これから書きます）";

/// 当事者：夜に困ります。
pub fn named(name: &str, text: &str) -> String {
    format!("{name}：{text}")
}

// 予算の説明に
pub const OF_BUDGET: &str = "計画の内容が入っています。ここで書いた文は、地域課題といっしょに保存され、県などへ渡すファイルには入りません。立場ごとの声や少ない人数が入ることがあります。印刷して渡す前に、渡してよいかを確かめてください。";
pub const BUDGET_WITHOUT_LEVELS: &str = "段階や平均は、この紙にのせません。段階は地域の中で話し合うための目安で、成績ではないからです。";
pub const LEFT_OUT: &str = "「段階」にふれた文があったので、この紙には入れていません。";
pub const BUDGET_FIELDS: &str = "この紙のために書くこと";
pub const TO_ISSUE: &str = "地域課題のページで書きかえる";
pub const STAFF_HINT: &str = "例：保健所の職員2人と、ピアサポーター3人";
pub const TIME_HINT: &str = "例：月に1日、年に12日";
pub const COST_HINT: &str = "例：36万円（謝金3人と12回、会場代）";
pub const ASKED_HINT: &str = "だれに、何をお願いしたいかを一文で。";
pub const PRECEDENT_HINT: &str = "ほかの地域や、これまでにうまくいった例。";
pub const BUDGET_TITLE: &str = "予算の説明";
pub const WHO: &str = "だれが、何に困っているか";
pub const ISSUE: &str = "地域課題";
pub const NOTICED: &str = "気づいた経緯";
pub const VOICES: &str = "地域の声";
pub const FIGURES: &str = "数字（出典つき）";
pub const FIGURE_COLUMNS: [&str; 5] = ["指標", "はじめの値", "今の値", "めざす値", "出典"];
pub const SO_FAR: &str = "これまでにしたこと";
pub const DONE: &str = "済んだ取組";
pub const UNDERWAY: &str = "進めている取組";
pub const DECIDED: &str = "協議の場で決まったこと";
/// Where there are more.
pub const DECIDED_NEWEST: &str = "協議の場で決まったこと（新しい4つ）";
pub const NEEDED: &str = "必要な人・日・円";
pub const ASKED: &str = "お願いしたいことと、ほかの例";

// はじめての委員さんへ
pub const OF_FORUM: &str = "「協議の場」に書いた内容が入っています。ここで書きかえると、その会議の記録も書きかわります。休けい・謝金・聞きたいときの文は、県などへ渡すファイルには入りません。";
pub const WHICH_FORUM: &str = "もとにする会議";
pub const NO_FORUMS: &str =
    "この地域には、まだ会議がありません。「協議の場」で会議を加えると、この紙をつくれます。";
pub const TO_FORUMS: &str = "協議の場のページへ";
pub const TO_FORUM: &str = "会議のページで書きかえる";
pub const WELCOME_FIELDS: &str = "この紙のために書くこと";
pub const COMFORT_HINT: &str = "例：1時間ごとに休みます。ご家族や支援者といっしょに来られます。";
pub const ALLOWANCE_HINT: &str = "例：1回5,000円と、バス代をお渡しします。";
pub const CONTACT_HINT: &str = "例：担当する人の名前と、電話の番号（平日9時から17時）";
pub const TERM_HINT: &str = "任期がなければ「書かない」を選びます。紙にも出ません。";

pub const WELCOME_LEAD: &str = "会議に加わってくださり、ありがとうございます。この紙は2枚あります。会議のことと、会議でよく聞くことばをお伝えします。";
pub const THIS_FORUM: &str = "この会議のこと";
pub const FORUM_NAME: &str = "会議の名前";
pub const FORUM_PURPOSE: &str = "何のために集まるか";
pub const FORUM_MEMBERS: &str = "どんな人がいるか";
pub const MEMBERS_UNKNOWN: &str = "いろいろな立場の人が集まります。";
pub const FORUM_TIMES: &str = "開く回数";
pub const FORUM_TERM: &str = "委員の任期";
/// What the paper says in place of what nobody wrote.
pub const ASK: &str = "事務局におたずねください。";

/// 年に4回
pub fn times_a_year(times: u32) -> String {
    format!("年に{times}回")
}

/// 令和8年度まで（2027年3月まで）
pub fn term(until: FiscalYear) -> String {
    let march = until.western() + 1;
    format!("{}まで（{march}年3月まで）", until.era_label())
}

/// 2026年10月8日（木）
pub fn day(day: Day) -> String {
    format!("{}（{}）", day.label(), day.weekday_name())
}

/// 事務局（あおば川保健所）におたずねください。
pub fn ask_office(secretariat: &str) -> String {
    match secretariat.trim() {
        "" => ASK.to_owned(),
        name => format!("事務局（{name}）におたずねください。"),
    }
}

const MAY_LEAVE: &str = "つかれたら、いつでも席を外してかまいません。";

/// What always holds, and what the office wrote.
pub fn comfort(text: &str) -> String {
    match text.trim() {
        "" => format!("{MAY_LEAVE}ほかのことは、{ASK}"),
        text => format!("{MAY_LEAVE}\n{text}"),
    }
}

pub const LAST_AND_NEXT: &str = "前の会議と、次の会議";
pub const LAST: &str = "前の会議";
pub const NOT_YET_HELD: &str =
    "まだ開かれていません。これから、みなさんといっしょにつくっていく会議です。";
pub const LAST_DECIDED: &str = "決まったこと";
pub const NOTHING_DECIDED: &str = "まだ書かれていません。事務局におたずねください。";
pub const TOWARDS_NEXT: &str = "次回に向けて";
pub const NEXT: &str = "次の会議";
pub const NO_NEXT: &str = "日にちが決まったら、お知らせします。";

pub const WAYS_TITLE: &str = "意見の伝え方";
pub const WAYS_LEAD: &str = "どれを選んでもかまいません。その日の調子で変えてもだいじょうぶです。分からないことばは、その場で聞いてください。";
/// Way, and what it is.
pub const WAYS: [(&str, &str); 5] = [
    ("その場で話す", "短くても、まとまっていなくても伝わります。"),
    ("前もって伝える", "会議の前に、事務局に話しておけます。"),
    ("紙に書く", "書いた紙を渡せば、代わりに読んでもらえます。"),
    (
        "付き添いの人といっしょに",
        "となりで手伝ってもらいながら話せます。",
    ),
    ("今日は話さない", "聞いているだけの日があってもよいのです。"),
];

pub const HEARD_TITLE: &str = "会議でよく聞く10のことば";
/// Word, and what it means.
pub const HEARD: [(&str, &str); 10] = [
    (
        "にも包括",
        "心の病気や障害があってもなくても、住みたいまちで安心して暮らせるように、地域で支え合うしくみです。",
    ),
    (
        "協議の場",
        "いろいろな立場の人が集まり、地域の今を見て、することを決め、ふり返る会議です。",
    ),
    (
        "圏域",
        "いくつかの市町村をまとめた地域です。多くは、保健所ごとに分かれています。",
    ),
    (
        "地域課題",
        "一人の困りごとから見えてきた、地域で考えたいことです。",
    ),
    (
        "取組",
        "課題を解決するために、だれが何をいつするかを決めて行うことです。",
    ),
    (
        "指標",
        "取組で地域がどう変わったかを見るための、数やことばの目印です。",
    ),
    (
        "ピアサポーター",
        "自分の病気や回復の経験を生かして、同じ経験のある人を支える人です。",
    ),
    (
        "地域移行",
        "長く入院している人が、退院してまちで暮らせるように手伝うことです。",
    ),
    (
        "アウトリーチ",
        "支える人のほうから、家などへ出向いて話を聞き、手伝うことです。",
    ),
    (
        "ストレングス",
        "その人や地域がもっている、よいところや強みのことです。",
    ),
];
pub const AT_EASE: &str = "休けい・お金・聞きたいとき";
