//! What the parts of an area's record are called, each as its page calls it, and how a value is told.

use crate::exchange::changes::ThingKind;
use crate::model::Cards;

pub const REMOVED: &str = "（消しました）";
pub const EMPTY: &str = "（空にしました）";
/// The same of what has not happened yet.
pub const WILL_GO: &str = "（なくなります）";
pub const WILL_BE_EMPTY: &str = "（空になります）";
pub const NOTHING: &str = "（なし）";
pub const NOTHING_SAID: &str = "（中身は空です）";
pub const NO_NAME: &str = "（名前のないもの）";
/// What something points to is not there.
pub const NOT_THERE: &str = "（ここにないもの）";
/// The area that a text belonged to was taken away or set aside, and its name with it.
pub const AREA_GONE: &str = "（一覧にない地域）";
pub const AREA: &str = ThingKind::Profile.label();
pub const ELSEWHERE: &str = "そのほかの項目";
pub const ITEM_AWAY: &str = "（このPCにないチェックリストの項目）";

const HANDED_OVER: &str = ThingKind::HandOver.label();
/// Of a text whose circle is not set by itself.
pub const AS_ALL: &str = "地域の設定のとおり";

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

/// 県まで（はじめの設定）
pub fn usual(circle: &str) -> String {
    format!("{circle}（はじめの設定）")
}

pub fn yes(yes: bool) -> &'static str {
    if yes { "はい" } else { "いいえ" }
}

/// What an element of a list is, before its name.
pub fn kind(list: &str) -> Option<&'static str> {
    Some(match list {
        "actions" => "取組",
        "deadlines" => "外からの締め切り",
        "figures" => "数字",
        "history" => "年表のできごと",
        "places" => "市町村",
        "checklists" => "チェックリスト",
        "forums" => "協議の場",
        "indicators" => "指標",
        "issues" => "地域課題",
        "parts" => "うち",
        "references" => "参考値",
        "respondents" => "回答者",
        "surveys" => "事前アンケート",
        "questions" => "問い",
        _ => return None,
    })
}

/// 渡した・引き継いだ記録（令和9年3月25日 次の担当者へ）
pub fn handed_over(day: &str, to: &str) -> String {
    format!("{HANDED_OVER}（{day} {to}へ）")
}

/// 段階0 1、段階2 4、わからない 3
pub fn cards(cards: &Cards) -> String {
    let levels = cards.levels.iter().enumerate();
    let levels = levels.map(|(level, count)| (format!("段階{level}"), *count));
    let all = levels.chain([("わからない".to_owned(), cards.unknown)]);
    let told = all.filter(|(_, count)| *count > 0);
    let told: Vec<String> = told
        .map(|(name, count)| format!("{name} {count}"))
        .collect();
    told.join("、")
}

/// 段階4（令和10年度まで）
pub fn desired(level: &str, year: &str) -> String {
    format!("段階{level}（{year}まで）")
}

/// What a list is called where all that is in it is told.
pub fn list(field: &str) -> Option<&'static str> {
    Some(match field {
        "area" => "地域",
        "assessments" => "実施回",
        "goals" => "目標",
        "judgements" => "ストレングスと課題の確かめ",
        "meetings" => "会議の記録",
        "pages" => "話し合いのページ",
        "plans" => "年度の計画",
        "talks" => "話し合いの進め方",
        list => return kind(list),
    })
}

/// What a field is called. `above`: the field that its object stands in.
pub fn field(above: &str, field: &str) -> Option<&'static str> {
    Some(match (above, field) {
        ("figures", "name") => "数字の名前",
        ("figures", "date") => "時点",
        ("history", "time") => "いつ",
        ("history", "what") => "できごと",
        ("places", "name") => "市町村",
        ("area", "name") => "地域の名前",
        ("area", "kind") => "地域の種類",
        ("area", "municipalities") => "構成市町村",
        ("assessments", "scope") => "記入するリスト",
        ("indicators", "name") => "指標の名前",
        ("forums", "name") => "会議名",
        ("forums", "level") => "どの範囲の会議か",
        ("deadlines", "name") => "締め切りの名前",
        ("budget", "time") => "かかる日数",
        ("handed_over", "date") => "渡した・引き継いだ日",
        ("handed_over", "name") => "相手の名前",
        ("handed_over", "note") => "次の人へ",
        ("handed_over", "to") => "相手",
        ("issues", "level") => "どの範囲で取り組むか",
        ("judgements", "item") => "項目",
        ("judgements", "side") => "ストレングスか課題か",
        ("judgements", "why") => "ひとこと",
        ("review", "next") => "これからどうするか",
        ("review", "why") => "そう考えた理由",
        ("target", "year") => "いつまでに",
        ("steps", "state") => "進み",
        ("meetings", "issues") => "話し合った地域課題",
        ("meetings", "shown") => "映したページ",
        ("pages", "page") => "ページ",
        ("pages", "shown") => "このページを出す",
        ("questions", "text") => "問いの文",
        ("questions", "kind") => "答え方",
        ("surveys", "items") => "たずねる項目",
        ("surveys", "questions") => "地域で加えた問い",
        ("surveys", "asked") => "お願いした人数",
        ("surveys", "title") => "アンケートの名前",
        ("parts", "name") => "うちの名前",
        ("parts", "number") => "うちの数",
        ("talks", "items") | ("issues", "items") => "チェックリストの項目",
        (_, field) => any_field(field)?,
    })
}

fn any_field(field: &str) -> Option<&'static str> {
    Some(match field {
        "actuals" => "年度ごとの実績値",
        "agenda" => "議題",
        "allowance" => "謝金・交通費",
        "asked" => "お願いしたいこと",
        "agreed" => "合意した会議",
        "approach" => "取組方針",
        "background" => "気づいた経緯",
        "budget" => "予算の説明",
        "baseline" => "現状値",
        "basis" => "数え方",
        "carried_from" => "もとの年度の課題",
        "carried" => "前回のまま",
        "changes" => "確かめて変わったこと",
        "checked" => "根拠を確かめた日",
        "checklist" | "edition" => "使うチェックリスト",
        "circles" => "見せる範囲",
        "closed" => "締めくくった日",
        "comfort" => "休けいや付き添い",
        "contact" => "聞きたいときは",
        "cards" => "会場のカード",
        "choices" => "選ぶことば",
        "cost" => "かかるお金",
        "code" => "全国地方公共団体コード",
        "comment" => "コメント",
        "comment_circle" => "コメントを見せる範囲",
        "dark" => "暗い画面",
        "counting" => "数え方の種類",
        "date" => "日付",
        "day" => "日付",
        "decided" => "決まったこと",
        "desired" => "めざす段階",
        "discussion" => "話し合いで出たこと",
        "done" => "済んだ",
        "dots" => "優先の印の数",
        "direction" => "めざす向き",
        "ended" => "追うのをやめた年度",
        "evidence" => "根拠",
        "evidence_circle" => "根拠を見せる範囲",
        "felt" => "実感",
        "files_at" => "ファイルの置き場所",
        "forum" => "話し合う会議",
        "from" => "はじめる月",
        "general_consultation_offices" => "一般相談支援事業所（か所）",
        "handed_over" => HANDED_OVER,
        "greeting" => "お願いのことば",
        "group" => "分類",
        "helpers" => "協力する人・機関",
        "hospital_activities" => "病院との連携（具体的な活動）",
        "hospital_talks" => "病院との連携（意見交換の場）",
        "is_paid" => "謝金がある",
        "is_sample" => "見本かどうか",
        "issue" => "どの地域課題の指標か",
        "layer" => "階層",
        "left" => "話し合いのあとの置き方",
        "left_out" => "今年はしないもの",
        "meaning" => "読み取れること",
        "members" => "構成",
        "menus" => "使う事業メニュー",
        "minutes" => "かかる時間（分）",
        "moved" => "段階が変わったわけ",
        "municipalities" => "あてはまる市町村",
        "name" => "名前",
        "name_circle" => "名前と所属を見せる範囲",
        "next" => "次回に向けて",
        "note" => "メモ",
        "notes" => "進行役のメモ",
        "order" => "ストレングスと課題の順番",
        "organisation" => "所属",
        "origin" => "どこから気づいたか",
        "other_members" => "「その他」はどんな人か",
        "outcome" => "この1年でどうなったか",
        "own_health_center" => "保健所を設置している",
        "own_code" => "都道府県が決めた地域の番号",
        "owner" => "中心になる人・機関",
        "people" => "まとまって答えた人数",
        "perspectives" => "立場",
        "population" => "人口（人）",
        "prefecture" => "都道府県",
        "profile" => "地域のすがた",
        "precedent" => "ほかの例",
        "present" => "出席した人数",
        "promised" => "約束したこと",
        "progress" => "いまの進み",
        "psychiatric_clinics" => "精神科診療所（か所）",
        "psychiatric_hospitals" => "精神科病院（か所）",
        "purpose" => "目的",
        "questions" => "聞いてみたいこと・話し合いたいこと",
        "rating" => "段階",
        "reference" => "そばに置く参考値",
        "remark" => "値にそえることば",
        "reports_to" => "どの会議に報告するか",
        "replies" => "加えた問いへの答え",
        "review" => "評価",
        "ruby" => "ふりがな",
        "scope" => "どこの値か",
        "secretariat" => "事務局",
        "share_of" => "どの指標のうちの数か",
        "send_to" => "返し先",
        "shown" => "会議で見せる",
        "shows_perspective" => "立場を出してよい",
        "since" => "開始年度",
        "sitting" => "書きとめている会議の記録",
        "source" => "出典",
        "specified_consultation_offices" => "特定相談支援事業所（か所）",
        "stage" => "いまの段階",
        "staff" => "かかわる人",
        "state" => "状態",
        "statutory" => "載っている法定計画",
        "steps" => "6つのステップ",
        "succession" => "引き継ぎのことば",
        "target" => "目標値",
        "term_until" => "委員の任期（いつまで）",
        "text" => "目標",
        "time" => "いつの値か",
        "times_a_year" => "年に何回開くか",
        "title" => "課題の名前",
        "to" => "おわる月",
        "to_next" => "次の人へ",
        "unit" => "単位",
        "upper" => "値（上の端）",
        "value" => "値",
        "until" => "返してほしい日",
        "verdict" => "確かめた見方",
        "view_origins" => "だれのことばか",
        "views" => "それぞれの立場から見ると",
        "vision" => "地域ビジョン（あるべき姿）",
        "welcome" => "はじめての委員さんへ",
        "wanted" => "「ぜひ話したい」の数",
        "what" => "何をするか",
        "why" => "設定理由",
        "wording" => "段階の書き方",
        "words" => "ほかの見方のことば",
        "word" => "ひとこと",
        "worries" => "現時点での課題・悩み",
        "year" => "年度",
        _ => return None,
    })
}
