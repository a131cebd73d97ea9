//! Words where two tabs changed the same. Fields are called as their pages call them.

pub const TITLE: &str = "2つの画面で同じところが変わりました";
pub const LEAD: &str =
    "どちらも消えていません。残すほうを選んでください。選ぶまでは、いまのまま仕事を続けられます。";

pub const STORED: &str = "いま保存されているもの";
pub const STORED_IS_OURS: &str = "いま保存されているもの（この画面で入力したもの）";
pub const OURS: &str = "この画面で入力したもの";
pub const THEIRS: &str = "別の画面で入力したもの";

pub const KEEP_STORED: &str = "いま保存されているものを残す";
pub const KEEP_OURS: &str = "この画面で入力したものにする";
pub const KEEP_THEIRS: &str = "別の画面のものにする";
/// Where one side took it away or emptied it.
pub const KEEP_NOTHING: &str = "消したほうを選ぶ";
pub const KEEP_BOTH: &str = "両方を残す";

pub const GONE: &str =
    "この場所は、そのあとに消されました。必要なところは、写してからとじてください。";
pub const CLOSE: &str = "とじる";

pub const REMOVED: &str = "（消しました）";
pub const EMPTY: &str = "（空にしました）";
pub const NOTHING: &str = "（なし）";
pub const NOTHING_SAID: &str = "（中身は空です）";
pub const NO_NAME: &str = "（名前のないもの）";
pub const ELSEWHERE: &str = "そのほかの項目";
pub const ITEM_AWAY: &str = "（このPCにないチェックリストの項目）";

/// 2件のうち1件目
pub fn number(number: usize, of: usize) -> String {
    format!("{of}件のうち{number}件目")
}

/// Said to a screen reader when the number changes.
pub fn left(count: usize) -> String {
    match count {
        0 => "選ぶところは、もうありません。".to_owned(),
        count => {
            format!("2つの画面で変わったところが{count}件あります。残すほうを選んでください。")
        }
    }
}

/// 地域課題「住まい」
pub fn called(kind: &str, name: &str) -> String {
    let name = if name.trim().is_empty() {
        NO_NAME
    } else {
        name
    };
    format!("{kind}「{name}」")
}

pub fn plan(year: &str) -> String {
    format!("{year}の計画")
}

pub fn talk(year: &str) -> String {
    format!("{year}の話し合いの進め方")
}

pub fn meeting(day: &str) -> String {
    format!("{day}の記録")
}

pub fn goal(number: usize) -> String {
    format!("目標{number}")
}

/// 根拠：要綱
pub fn said(label: &str, value: &str) -> String {
    format!("{label}：{value}")
}

pub fn yes(yes: bool) -> &'static str {
    if yes { "はい" } else { "いいえ" }
}

/// What an element of a list is, before its name.
pub fn kind(list: &str) -> Option<&'static str> {
    Some(match list {
        "actions" => "取組",
        "checklists" => "チェックリスト",
        "forums" => "協議の場",
        "indicators" => "指標",
        "issues" => "地域課題",
        "references" => "参考値",
        _ => return None,
    })
}

/// What a field is called. `above`: the field that its object stands in.
pub fn field(above: &str, field: &str) -> Option<&'static str> {
    Some(match (above, field) {
        ("area", "name") => "地域の名前",
        ("area", "kind") => "地域の種類",
        ("indicators", "name") => "指標の名前",
        ("forums", "name") => "会議名",
        ("forums", "level") => "どの範囲の会議か",
        ("issues", "level") => "どの範囲で取り組むか",
        ("judgements", "why") => "ひとこと",
        ("review", "next") => "これからどうするか",
        ("review", "why") => "そう考えた理由",
        ("target", "year") => "いつまでに",
        ("steps", "state") => "進み",
        ("pages", "shown") => "このページを出す",
        ("talks", "items") | ("issues", "items") => "チェックリストの項目",
        (_, field) => any_field(field)?,
    })
}

fn any_field(field: &str) -> Option<&'static str> {
    Some(match field {
        "actuals" => "年度ごとの実績値",
        "agenda" => "議題",
        "approach" => "取組方針",
        "background" => "気づいた経緯",
        "baseline" => "現状値",
        "basis" => "数え方",
        "carried_from" => "もとの年度の課題",
        "changes" => "確かめて変わったこと",
        "checklist" | "edition" => "使うチェックリスト",
        "closed" => "締めくくった日",
        "code" => "全国地方公共団体コード",
        "comment" => "コメント",
        "dark" => "暗い画面",
        "date" => "日付",
        "decided" => "決まったこと",
        "direction" => "めざす向き",
        "ended" => "追うのをやめた年度",
        "evidence" => "根拠",
        "forum" => "話し合う会議",
        "from" => "はじめる月",
        "general_consultation_offices" => "一般相談支援事業所（か所）",
        "helpers" => "協力する人・機関",
        "hospital_activities" => "病院との連携（具体的な活動）",
        "hospital_talks" => "病院との連携（意見交換の場）",
        "is_sample" => "見本かどうか",
        "issue" => "どの地域課題の指標か",
        "layer" => "階層",
        "members" => "構成",
        "menus" => "使う事業メニュー",
        "municipalities" => "構成市町村",
        "name" => "名前",
        "next" => "次回に向けて",
        "note" => "メモ",
        "notes" => "進行役のメモ",
        "origin" => "どこから気づいたか",
        "other_members" => "「その他」はどんな人か",
        "outcome" => "この1年でどうなったか",
        "own_code" => "都道府県が決めた地域の番号",
        "owner" => "中心になる人・機関",
        "population" => "人口（人）",
        "prefecture" => "都道府県",
        "present" => "出席した人数",
        "progress" => "いまの進み",
        "psychiatric_clinics" => "精神科診療所（か所）",
        "psychiatric_hospitals" => "精神科病院（か所）",
        "purpose" => "目的",
        "questions" => "聞いてみたいこと・話し合いたいこと",
        "rating" => "段階",
        "reference" => "そばに置く参考値",
        "review" => "評価",
        "ruby" => "ふりがな",
        "scope" => "どこの値か",
        "secretariat" => "事務局",
        "since" => "開始年度",
        "sitting" => "書きとめている会議の記録",
        "source" => "出典",
        "specified_consultation_offices" => "特定相談支援事業所（か所）",
        "stage" => "いまの段階",
        "state" => "状態",
        "steps" => "6つのステップ",
        "target" => "目標値",
        "text" => "目標",
        "time" => "いつの値か",
        "times_a_year" => "年に何回開くか",
        "title" => "課題の名前",
        "to" => "おわる月",
        "unit" => "単位",
        "upper" => "値（上の端）",
        "value" => "値",
        "verdict" => "みんなの見方",
        "views" => "それぞれの立場から見ると",
        "vision" => "地域ビジョン（あるべき姿）",
        "what" => "何をするか",
        "why" => "設定理由",
        "wording" => "段階の書き方",
        "worries" => "現時点での課題・悩み",
        "year" => "年度",
        _ => return None,
    })
}
