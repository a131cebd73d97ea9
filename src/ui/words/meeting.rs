//! Words of a meeting that stand on the wall, on paper and where it is prepared.

use crate::model::{Level, Side, TalkPage, Wording};

/// Keys and what they do, as on the page of help.
pub const KEYS: [(&str, &str); 9] = [
    ("→　スペース　PageDown", "次のページ"),
    ("←　PageUp", "前のページ"),
    ("Home　End", "最初・最後のページ"),
    ("N", "書きとめる（決まったこと、確かめ、役割）"),
    ("P", "進行役の画面を別の窓に出す"),
    ("F", "画面いっぱいに広げる"),
    ("B", "画面を消す・戻す"),
    ("?", "この一覧"),
    ("Esc", "閉じる・終わる"),
];
pub const KEY: &str = "キー";
pub const WHAT: &str = "はたらき";
pub const QUESTIONS_EMPTY: &str = "どこから始めるとよさそうですか。だれと一緒なら進みそうですか。";
pub fn side(side: Side) -> (&'static str, &'static str) {
    match side {
        Side::Strength => ("ストレングス", "ここまで進んできました。みなさんの力です。"),
        Side::Gap => (
            "これからのところ",
            "めざす姿と、いまの段階です。力を合わせると、次に進めるところです。",
        ),
    }
}

pub const NO_LEVEL: &str = "段階なし";
/// The large mark before a row.
pub fn mark(wording: Wording, level: Option<Level>) -> String {
    match (wording, level) {
        (_, None) => "？".to_owned(),
        (Wording::Levels, Some(level)) => level.value().to_string(),
        (Wording::Marks, Some(level)) => level.mark().to_owned(),
    }
}

/// Whether a mark is a word, which takes the room of several signs.
pub fn is_word(mark: &str) -> bool {
    mark.chars().nth(1).is_some()
}

/// The same for a screen reader.
pub fn mark_spoken(wording: Wording, level: Option<Level>) -> String {
    match (wording, level) {
        (_, None) => NO_LEVEL.to_owned(),
        (Wording::Levels, Some(level)) => format!("段階{}", level.value()),
        (Wording::Marks, Some(level)) => match level.mark() {
            "○" => "まる".to_owned(),
            "△" => "さんかく".to_owned(),
            word => word.to_owned(),
        },
    }
}

/// 「当事者・ピアサポーター 3人」
pub fn people(kind: &str, count: u32) -> String {
    match count {
        0 => kind.to_owned(),
        count => format!("{kind} {count}人"),
    }
}

/// Of a page, where it has no title of its own.
pub fn page(page: &TalkPage) -> &'static str {
    match page {
        TalkPage::Opening => "はじめに（地域・年度・ここにいる人）",
        TalkPage::Profile => "地域のすがた",
        TalkPage::Shape => "9つのメニューの形",
        TalkPage::Strengths => "ストレングス",
        TalkPage::Moved => "前の年度からの動き",
        TalkPage::Views => super::views::TITLE,
        TalkPage::Gaps => "これからのところ（課題）",
        TalkPage::Issue(_) => "地域課題",
        TalkPage::Roadmap => "年間の予定",
        TalkPage::Questions => "話し合いたいこと",
        TalkPage::Decisions => "決まったこと",
        TalkPage::Next => "次回に向けて",
    }
}

/// シール5　ぜひ話したい2人
pub fn dots(dots: u32, wanted: u32) -> String {
    let dots = (dots > 0).then(|| format!("シール{dots}"));
    let wanted = (wanted > 0).then(|| format!("ぜひ話したい{wanted}人"));
    [dots, wanted]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join("　")
}
