//! Words of the pages 「一人ひとりに聞く」, 「調査用紙」 and 「紙の回答を打ち込む」.

pub use crate::exchange::survey::told::{
    DECLINE, PUT_TOGETHER, SHOW_PERSPECTIVE, SHOWS, WHY_ORGANISATION,
};
use crate::model::Menu;
pub use crate::ui::words::survey::{ASK_EACH, about, number};

pub const GONE: &str = "このアンケートは見つかりませんでした。消されたのかもしれません。";
pub const LEAD: &str = "委員や当事者・家族の方に、同じ問いを一人ずつ聞きます。答えは、だれの答えか分からない形にまとめて、話し合いで使います。";
pub const BACK_TO_RESULT: &str = "結果へ";
pub const BACK_TO_FORUM: &str = "協議の場へ";
pub const LIST_AWAY: &str = "この実施回で使うチェックリストが、このパソコンにありません。読み込むと、質問を選んで配れます。";

// What is asked.
pub const ASK: &str = "聞くこと";
pub const TITLE: &str = "表題";
pub const GREETING: &str = "はじめのことば";
pub const GREETING_HINT: &str = "断ってもよいこと、空けておいてよいこと、かかる時間、謝金、いつまでに、返し先は、どの配り方でも自動で添えられます。";
pub const SEND_TO: &str = "返し先（事務局の名前・メール・FAXなど）";
pub const SEND_TO_HINT: &str = "受け取る人の画面と紙に、そのまま出ます。";
pub const MINUTES: &str = "かかる時間（分）";
pub const PAID: &str = "謝金";
pub const IS_PAID: &str = "ある";
pub const IS_UNPAID: &str = "ない";
pub const UNTIL: &str = "いつまでに";
pub const ASKED: &str = "お願いした人数";
pub const ASKED_HINT: &str = "だれに頼んだかは、どこにも残しません。";
pub const ITEMS: &str = "くらしのことばの質問";
pub const ITEMS_HINT: &str =
    "はじめは12問です。多いと答える人が疲れます。15分なら12問くらいが目安です。";

/// 12問を選んでいます
pub fn chosen(count: usize) -> String {
    match count {
        0 => "質問を選んでいません".to_owned(),
        count => format!("{count}問を選んでいます"),
    }
}

pub const USUAL: &str = "おすすめの12問にもどす";
pub const CHANGE_ITEMS: &str = "質問を選びなおす";

/// 3 住まい
pub fn menu(menu: Menu) -> String {
    format!("{} {}", menu.number(), menu.name())
}

pub const OWN: &str = "自分たちの質問";
pub const OWN_LEAD: &str = "会議の前に聞いておきたいことを、自由に加えられます。";
pub const ADD_QUESTION: &str = "質問を加える";
pub const QUESTION: &str = "質問文";
pub const KIND: &str = "答え方";
pub const CHOICES: &str = "選べる答え（1行に一つ）";
pub const CHOICES_HINT: &str = "入れるまで、この質問は配られません。";
pub const REMOVE_QUESTION: &str = "この質問を消す";
pub const QUESTION_REMOVED: &str = "質問を消しました。";

/// 質問2
pub fn own_question(place: usize) -> String {
    format!("質問{place}")
}

// How it is handed out.
pub const HAND_OUT: &str = "配る";
pub const HAND_OUT_LEAD: &str =
    "聞く質問は、どの配り方でも同じです。人によって配り方を変えてかまいません。";
pub const NOTHING_TO_ASK: &str = "質問を一つでも選ぶと、配れます。";
pub const PAPER: &str = "紙";
pub const PAPER_SUITS: &str =
    "パソコンを使わない方、その場で書いてもらうとき、FAXで返してもらうとき。";
pub const PAPER_LEAVES_OUT: &str = "ほかの配り方とちがい、紙には、ひとこと・段階・お名前を書く欄がありません。伝えたいことを書いてもらうときは、「自分たちの質問」に、ことばで書く質問を加えます。";
pub const TO_PAPER: &str = "調査用紙を開く";
pub const FILE: &str = "開くだけの1ファイル（html）";
pub const FILE_SUITS: &str = "職場のパソコンで答える方。メールに付けて送り、ダブルクリックで開いてもらいます。インターネットにつながらなくても動きます。";
pub const SAVE_FILE: &str = "ファイルをつくる";
pub const LINK: &str = "リンク";
pub const LINK_SUITS: &str =
    "スマートフォンで答える方。この「ものさし」のアドレスを、その方も開けるときに使えます。";
pub const COPY_LINK: &str = "リンクを写す";
pub const LINK_COPIED: &str = "リンクを写しました。メールなどに貼り付けて送ってください。";
pub const LINK_NOT_COPIED: &str = "写せませんでした。下の欄から選んで写してください。";
pub const LINK_FIELD: &str = "送るリンク";
pub const NO_LINK: &str = "いまは、ファイルとして開いているので、リンクはつくれません。";
pub const LINK_TOO_LONG: &str =
    "質問が長すぎて、リンクにできません。ほかの配り方を使ってください。";
pub const XLSX: &str = "Excelの用紙";
pub const XLSX_SUITS: &str =
    "Excelに慣れている方、html のファイルを開けない職場の方。マクロは使っていません。";
pub const SAVE_XLSX: &str = "Excelファイルをつくる";
pub const MAKING: &str = "つくっています…";

/// 「アンケート_….html」（4.5 MB）をダウンロードに出しました。
pub fn made(file: &str, bytes: usize) -> String {
    let size = match bytes {
        0..100_000 => format!("{} KB", bytes.div_ceil(1000)),
        _ => format!("{}.{} MB", bytes / 1_000_000, bytes % 1_000_000 / 100_000),
    };
    format!("「{file}」（{size}）をダウンロードに出しました。メールに付けて送れます。")
}

pub const NOT_MADE: &str =
    "ファイルを出せませんでした。ブラウザーのダウンロードが止められていないか、お確かめください。";
pub const NO_PAGE: &str = "もとになる一つのファイル（monosashi.html）を読めませんでした。サーバーにつながっているか確かめて、もう一度押してください。";
pub const OTHER_VERSION: &str = "サーバーの「ものさし」が新しくなっています。この画面を読み込み直してから、もう一度押してください。";

// What has come back.
pub const GATHER: &str = "集まった回答";

/// 14人にお願いし、11人から届きました。
pub fn returned(asked: Option<u32>, people: u32) -> String {
    match (asked, people) {
        (None, 0) => "まだ届いていません。".to_owned(),
        (None, people) => format!("{people}人から届きました。"),
        (Some(asked), 0) => format!("{asked}人にお願いしています。まだ届いていません。"),
        (Some(asked), people) => format!("{asked}人にお願いし、{people}人から届きました。"),
    }
}

pub const BRING: &str = "届いたファイルを読み込む";
pub const BRING_HINT: &str = "いくつでも一度に選べます（json、xlsx、csv）。";
pub const PASTE: &str = "メールの本文で届いた回答を貼り付ける";
pub const PASTED: &str = "貼り付けた回答";
/// 貼り付けた回答（2つめ）
pub fn pasted_part(place: usize) -> String {
    format!("{PASTED}（{place}つめ）")
}

pub const READ_PASTED: &str = "読み込む";
pub const TYPE_IN: &str = "紙の回答を打ち込む";

/// 200のうち35を読みました…
pub fn reading(done: usize, all: usize) -> String {
    format!("{all}のうち{done}を読みました…")
}

pub const TO_VIEWS: &str = "見え方のちがいを見る";
pub const OFFERED: &str = "読み込んだもの";

/// 7人分の回答を加えられます。
pub fn ready(people: u32) -> String {
    match people {
        0 => "加えられる回答はありません。".to_owned(),
        people => format!("{people}人分の回答を加えられます。"),
    }
}

/// すでにある回答と同じものが2件ありました（数えません）。
pub fn the_same(count: usize) -> String {
    format!("すでにある回答と同じものが{count}件ありました（二重には数えません）。")
}

/// 「用紙2.xlsx」は、別の人の回答なので数える
pub fn another(file: &str) -> String {
    format!("「{file}」は、別の人の回答なので数える")
}

pub const TWICE: &str = "同じ人かもしれない回答";
pub const TWICE_LEAD: &str = "どうするかを選んでください。";
pub const REPLACE: &str = "新しいほうに置きかえる";
pub const BOTH: &str = "別の人なので、両方数える";
pub const LEAVE_OUT: &str = "あとのものは加えない";

/// 「回答A.json」は、すでに届いている回答と同じ人のものかもしれません。
pub fn same_person(file: &str, other: &str) -> String {
    format!("「{file}」は、{other}と同じ人のものかもしれません。")
}

/// 「回答A.json」は、前に答えた方と同じお名前です。
pub fn same_name(file: &str) -> String {
    format!(
        "「{file}」は、前に答えた方と同じお名前です。同じ人なら「新しいほうに置きかえる」を選びます。"
    )
}

/// 「回答A.json」
pub fn other_file(file: &str) -> String {
    format!("「{file}」")
}

pub const OTHER_HERE: &str = "すでに届いている回答";
pub const REFUSED: &str = "読み込めなかったもの";
pub const UNREADABLE: &str = "ブラウザーがこのファイルを読めませんでした。開いている別のソフトを閉じて、もう一度選んでください。";
pub const TAKE: &str = "加える";
pub const LEAVE: &str = "加えないで閉じる";

/// 7人分の回答を加えました。
pub fn taken(people: u32) -> String {
    format!("{people}人分の回答を加えました。")
}

pub const WHO_CAME: &str = "届いた回答を見る・消す";
pub const WHO_CAME_LEAD: &str = "事務局だけが見るところです。控えファイルには入りますが、県へ渡すファイルや話し合いには出ません。";
pub const NO_PERSPECTIVE: &str = "立場の記入なし";

/// 4人で話した答え
pub fn group(people: u32) -> String {
    format!("{people}人で話した答え")
}

/// 12問のうち11問
pub fn answered(answered: usize, all: usize) -> String {
    format!("{all}問のうち{answered}問")
}

pub const REMOVE_ANSWER: &str = "消す";
pub const ANSWER_REMOVED: &str = "一人分の回答を消しました。";
pub const REMOVE: &str = "このアンケートを消す";
const REMOVE_LEAD: &str = "消すと、質問と、自分たちの質問への答えは消えます。くらしのことばの質問への答えは、この実施回の回答として残ります。それに答えた方の立場・所属・お名前も、事務局のデータに残ります。残さないときは、先に「届いた回答を見る・消す」で回答を消してください。";
const REMOVE_ALL_LEAD: &str = "消すと、質問と、届いた答えは消えます。答えた方の立場・所属・お名前も消えます。ほかのアンケートにも答えた方の立場・所属・お名前は、事務局のデータに残ります。";
const REMOVED: &str =
    "アンケートを消しました。届いた回答のうち、くらしのことばの質問への答えは残っています。";
const REMOVED_ALL: &str = "アンケートと、届いた答えを消しました。";

/// What goes with a survey, and whether answers stay.
pub fn remove_lead(leaves_answers: bool) -> &'static str {
    match leaves_answers {
        true => REMOVE_LEAD,
        false => REMOVE_ALL_LEAD,
    }
}

/// What has gone, likewise.
pub fn removed(leaves_answers: bool) -> &'static str {
    match leaves_answers {
        true => REMOVED,
        false => REMOVED_ALL,
    }
}

// What was replied to questions of one's own.
pub const REPLIES: &str = "自分たちの質問への答え";
pub const NO_REPLIES: &str = "まだ答えがありません。";
pub const IN_THE_ROOM: &str = "話し合いで見せる言葉に印をつけます。だれの言葉かは出ません。3人より少ないときは、話し合いでは何も出しません。";

/// 5人
pub fn people(count: u32) -> String {
    format!("{count}人")
}

// Paper.
pub const PAPER_TITLE: &str = "調査用紙";
pub const PRINT: &str = "印刷する";
pub const TO_SURVEY: &str = "一人ひとりに聞く";
pub const HOW: &str = "□に印（✓）をつけてください。";
pub const ONE: &str = "（一つ選ぶ）";
pub const SEVERAL: &str = "（いくつでも）";
pub const PERSPECTIVES: &str = "あなたの立場（二つまで。書かなくてもかまいません）";
pub const PEOPLE: &str = "グループで話して答えたとき";
pub const PEOPLE_UNIT: &str = "人";
pub const ORGANISATION: &str = "所属（任意）";

/// 2ページあります（裏のこともあります）。2ページとも返してください。
pub fn all_sheets(sheets: usize) -> String {
    match sheets {
        0 | 1 => String::new(),
        sheets => format!(
            "{sheets}ページあります（裏のこともあります）。{sheets}ページとも返してください。"
        ),
    }
}

/// On each of several sheets, before a line to write on.
pub const SAME_MARK: &str = "まざらないように、どのページにも同じ印（好きな絵や記号など）：";

/// 1/2
pub fn sheet_of(sheet: usize, sheets: usize) -> String {
    format!("{sheet}/{sheets}")
}

/// 1 そう思う
pub fn choice(number: usize, words: &str) -> String {
    format!("{number} {words}")
}

// Typing in.
pub const TYPE_IN_TITLE: &str = "紙の回答を打ち込む";
pub const TYPE_IN_LEAD: &str = "一人分の紙が、たての1列です。一つだけ選ぶところは、番号を打つと下のますへ進みます。「終わりにEnter」とある行と、ことばを書くところは、打ち終えたらEnterで進みます（ことばの中で行をかえるときは、ShiftとEnter）。二つ以上選べるところは、どの答えと読んだかが行の下に出ます。矢印キーの上下でも動けます。";
pub const SHEET_COLUMN: &str = "紙";
pub const ROW_PERSPECTIVE: &str = "立場";
pub const ROW_ORGANISATION: &str = "所属";
pub const ROW_SHOWS: &str = "立場の出し方";
pub const ROW_PEOPLE: &str = "グループの人数";
/// After what can be chosen, where more than one may be: they are typed one after another.
pub const TWO_SIDES_TYPED: &str = "（二つのときは、「45」のように続けて打ちます）";
pub const SEVERAL_TYPED: &str = "（いくつでも。「13」のように続けて打ちます）";
pub const SEVERAL_PARTED: &str = "（いくつでも。「1・12」のように、間に「・」を打ちます）";
/// Of a row whose digits alone do not lead on.
pub const THEN_ENTER: &str = "（終わりにEnter）";
pub const MORE_COLUMNS: &str = "列を増やす";
pub const TAKE_TYPED: &str = "打ち込んだ分を加える";
pub const NOT_TAKEN: &str = "加えられませんでした。このアンケートが、ほかの画面で消されたか変えられたかもしれません。打ち込んだ内容はここに残っています。";
pub const TYPED_NOTHING: &str = "まだ何も打ち込んでいません。";

/// 紙3
pub fn sheet(place: usize) -> String {
    format!("{SHEET_COLUMN}{place}")
}

/// 紙3　問5
pub fn cell(sheet: usize, row: &str) -> String {
    format!("{SHEET_COLUMN}{sheet}　{row}")
}

/// 紙3：当事者・行政
pub fn read_as(sheet: usize, words: &str) -> String {
    format!("{SHEET_COLUMN}{sheet}：{words}")
}

/// 「7」は選べません。1から5の番号で入れてください。
pub fn not_a_choice(typed: &str, most: usize) -> String {
    format!("「{typed}」は選べません。1から{most}の番号で入れてください。")
}

/// 「123」は多すぎます。立場は二つまでです。
pub fn too_many_sides(typed: &str) -> String {
    format!("「{typed}」は多すぎます。立場は二つまでです。")
}

/// 「0」は入れられません。1から999までの人数を入れてください。
pub fn not_people(typed: &str) -> String {
    format!("「{typed}」は入れられません。1から999までの人数を入れてください。")
}

/// 3人分の回答を加えました。 A group's answer is one of several people.
pub fn typed_taken(answers: usize, people: u32) -> String {
    match u32::try_from(answers) == Ok(people) {
        true => taken(people),
        false => format!("{answers}件（{people}人分）の回答を加えました。"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn papers_are_counted_as_people_and_a_groups_as_one_of_several() {
        assert_eq!(typed_taken(3, 3), "3人分の回答を加えました。");
        assert_eq!(typed_taken(3, 7), "3件（7人分）の回答を加えました。");
    }
}
