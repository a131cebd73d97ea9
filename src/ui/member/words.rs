//! Words of the page on which a member answers.

pub use crate::exchange::survey::told::{
    DECLINE, PUT_TOGETHER, SHOW_PERSPECTIVE, SHOWS, WHY_NAME, WHY_ORGANISATION,
};
use crate::model::Level;
pub use crate::ui::words::survey::{SEVERAL, about, number};

pub const TITLE: &str = "アンケート";
pub const STAYS_HERE: &str =
    "書いたことは、この端末だけに残ります。最後に事務局へ渡すまで、だれにも届きません。";

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
pub const QUESTIONS_LEAD: &str = "いちばん近いものを一つ選んでください。正しい答えはありません。";
pub const OWN_QUESTIONS: &str = "事務局からの質問";
pub const COMMENT: &str = "ひとこと（なぜそう思うか）";
pub const ADD_COMMENT: &str = "ひとことを書く";
pub const TAKE_BACK: &str = "選んだものを取り消す";
pub const WITH_LEVELS: &str = "段階（0〜4）も選ぶ";
pub const WITH_LEVELS_HINT: &str = "取り組みの進みぐあいを、5段階でも答えたい方へ。";
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
pub const SHOWS_HINT: &str =
    "人数の少ない立場は、「立場を出してよい」を選んでも、ほかの立場とまとめて示します。";
pub const PEOPLE: &str = "グループで話して答えたときは、その人数";
pub const PEOPLE_HINT: &str = "一人で答えたときは、空けておきます。";
pub const NOT_PEOPLE: &str = "999までの人数を、数字で入れてください。";
pub const ORGANISATION: &str = "所属（任意）";
pub const NAME: &str = "お名前（任意）";

pub const FINISH: &str = "事務局に渡す";
pub const STEP_SAVE: &str = "1　回答をファイルに保存する";
pub const SAVE: &str = "回答ファイルを保存する";
pub const NOTHING_YET: &str = "まだ何も答えていません。一つでも答えると、ファイルを保存できます。";

/// 「ものさし回答_….json」をダウンロードに出しました。
pub fn saved(file: &str) -> String {
    format!("「{file}」をダウンロードに出しました。「ダウンロード」にあるか確かめてください。")
}

pub const NOT_SAVED: &str = "ファイルを出せませんでした。ブラウザーのダウンロードが止められていないか、お確かめください。答えは、この画面に残っています。";
pub const STEP_SEND: &str = "2　保存したファイルを事務局に渡す";
pub const SEND: &str = "メールに付けても、USBメモリーなどで渡してもかまいません。";
pub const COPY_LEAD: &str =
    "ファイルを付けにくいときは、回答を文字で写し、メールの本文に貼り付けて送れます。";
pub const COPY: &str = "回答を文字で写す";
pub const COPIED: &str = "写しました。メールの本文に貼り付け、書いてあることを確かめて送ってください。終わりの記号は、事務局が読み取るところです。消さないでください。";
pub const COPIED_BEFORE: &str =
    "写しているあいだに、答えが書きかわりました。もう一度「回答を文字で写す」を押してください。";
pub const SENT: &str = "写した回答を、事務局に送りました";
pub const NOT_COPIED: &str = "写せませんでした。回答ファイルのほうを保存して、渡してください。";
pub const STEP_ERASE: &str = "3　ほかの方も使う端末では、回答を消す";
pub const ERASE: &str = "この端末から消す";
pub const ERASE_LEAD: &str = "事務局に渡したあとに消してください。保存したファイルは消えません。";
pub const ERASE_UNSAVED: &str = "まだファイルに保存していない回答があります。消すと、もとに戻せません。それでもよければ、もう一度押してください。";
pub const ERASE_UNSENT: &str = "写した回答を、もう送りましたか。送ったら「写した回答を、事務局に送りました」に印をつけてください。送らずに消すと、もとに戻せません。それでもよければ、もう一度押してください。";
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
