//! Words of the page on which a member answers.

use crate::model::Level;
pub use crate::ui::words::survey::{SEVERAL, about, number};

pub const TITLE: &str = "アンケート";
/// What everybody has to know before the first question.
pub const DECLINE: &str = "答えるかどうかは自由です。断ってもかまいません。答えたくないところは、空けておいてかまいません。";
pub const READ_ALOUD: &str =
    "読み上げてもらったり、代わりに入力してもらったりしても、ご本人の答えです。";
pub const STAYS_HERE: &str = "書いた内容は、この端末の中だけに残ります。最後に「回答ファイルを保存する」を押して、そのファイルを事務局に渡すまで、だれにも届きません。";

pub const FOUND: &str = "この端末に、書きかけの回答があります";
pub const FOUND_LEAD: &str =
    "ご自分のものなら、続きを書けます。ほかの方のものなら、「新しく答える」を選んでください。";
pub const GO_ON: &str = "続きを書く";
pub const BEGIN: &str = "新しく答える";

/// 2026/11/28 10:12まで、12問のうち5問
pub fn draft(when: &str, answered: usize, all: usize) -> String {
    match when {
        "" => format!("{all}問のうち{answered}問"),
        when => format!("{when}まで、{all}問のうち{answered}問"),
    }
}

pub const QUESTIONS: &str = "くらしのことばでの質問";
pub const QUESTIONS_LEAD: &str =
    "いちばん近いものを一つ選んでください。正しい答えはありません。ご自分の感じたままで十分です。";
pub const OWN_QUESTIONS: &str = "事務局からの質問";
pub const COMMENT: &str = "ひとこと（なぜそう思うか）";
pub const ADD_COMMENT: &str = "ひとことを書く";
pub const TAKE_BACK: &str = "選んだものを取り消す";
pub const WITH_LEVELS: &str = "段階（0〜4）も選ぶ";
pub const WITH_LEVELS_HINT: &str =
    "地域の取り組みがどこまで進んでいるかを、5つの段階でも答えたい方は、選んでください。";
pub const LEVEL: &str = "段階";
pub const NO_LEVEL: &str = "選ばない";
pub const UNKNOWN_LEVEL: &str = "わからない";

/// 2 一部で実施
pub fn level(level: Level, name: &str) -> String {
    format!("{} {name}", level.value())
}

pub const ABOUT_YOU: &str = "あなたについて";
pub const ABOUT_YOU_LEAD: &str = "どれも、書かなくてもかまいません。";
pub const PERSPECTIVES: &str = "立場";
pub const PERSPECTIVES_HINT: &str =
    "二つまで選べます。二つのときは、先に選んだほうを主な立場とします。";
pub const SHOWS: &str = "立場の出し方";
pub const SHOWS_HINT: &str = "人数の少ない立場は、「出してよい」を選んでも、ほかの立場とまとめて示します。所属やお名前は事務局だけが見ます。話し合いや県へ渡すものには出ません。";
pub const SHOW_PERSPECTIVE: &str = "立場を出してよい";
pub const PUT_TOGETHER: &str = "まとめてほしい";
pub const PEOPLE: &str = "グループで話して答えたときは、その人数";
pub const PEOPLE_HINT: &str = "一人で答えたときは、空けておきます。";
pub const NOT_PEOPLE: &str = "999までの人数を、数字で入れてください。";
pub const ORGANISATION: &str = "所属（任意）";
pub const NAME: &str = "お名前（任意）";

pub const FINISH: &str = "事務局に渡す";
pub const SAVE: &str = "回答ファイルを保存する";
pub const NOTHING_YET: &str = "まだ何も答えていません。一つでも答えると、ファイルを保存できます。";

/// 保存したファイルを、『あおば保健所 保健予防課』に渡してください。
pub fn send_to(whom: &str) -> String {
    match whom.trim() {
        "" => "保存したファイルを、事務局に渡してください。メールに付けても、USBメモリーなどで直接渡してもかまいません。".to_owned(),
        whom => format!("保存したファイルを、事務局（{whom}）に渡してください。メールに付けても、USBメモリーなどで直接渡してもかまいません。"),
    }
}

/// 「回答_….json」を保存する画面を開きました。
pub fn saved(file: &str) -> String {
    format!(
        "「{file}」をダウンロードに出しました。ダウンロードのフォルダーにあるか確かめてから、渡してください。"
    )
}

pub const NOT_SAVED: &str = "ファイルを出せませんでした。ブラウザーのダウンロードが止められていないか、お確かめください。答えは、この画面に残っています。";
pub const COPY: &str = "回答を文字で写す（メールの本文に貼るとき）";
pub const COPIED: &str =
    "写しました。メールの本文に貼り付けて、そのまま事務局に送ってください。事務局で読み込めます。";
pub const NOT_COPIED: &str = "写せませんでした。回答ファイルのほうを保存して、渡してください。";
pub const ERASE: &str = "この端末から消す";
pub const ERASE_LEAD: &str =
    "ほかの方も使う端末では、ファイルを渡したあとに消してください。保存したファイルは消えません。";
pub const ERASE_UNSAVED: &str = "まだファイルに保存していない回答があります。消すと、もとに戻せません。それでもよければ、もう一度押してください。";
pub const ERASED: &str = "この端末から、あなたの回答を消しました。ありがとうございました。";
pub const NOT_ERASED: &str = "この端末から消せませんでした。もう一度お試しください。";
pub const ANOTHER: &str = "次の方が答える";

/// 12問のうち5問
pub fn progress(answered: usize, all: usize) -> String {
    format!("{all}問のうち{answered}問に答えました")
}

pub const KEPT: &str = "この端末に残っています";
pub const KEEPING: &str = "この端末に書き込んでいます…";
pub const NOT_KEPT: &str =
    "この端末に残せませんでした。画面を閉じる前に、「回答ファイルを保存する」を押してください。";

pub const BROKEN_TITLE: &str = "アンケートを開けませんでした";
pub const BROKEN: &str = "受け取ったファイルやリンクを、もう一度もらってください。";
