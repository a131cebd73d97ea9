//! Words of the page 「地域のすがた」.

use crate::ui::words::not_kept::NotKept;
pub use crate::ui::words::profile::{HISTORY, MEANING, TITLE};

pub const BACK: &str = "概要にもどる";
pub const PRINT: &str = "A4に印刷する";
pub const LEAD: &str = "話し合いの前に、地域の数字を、出典と時点といっしょに集めておく用紙です。分かるところから入れてください。空欄は0ではありません。";
/// Where the area has no 市町村 yet.
pub const NO_PLACES: &str = "構成市町村を入れると、市町村ごとの列が出ます。";
pub const TO_PLACES: &str = "構成市町村を入れる";

/// 見せる範囲：県まで
pub fn circle(circle: &str) -> String {
    format!("見せる範囲：{circle}。")
}

pub const SMALL: &str = "1人から9人までの数も、そのまま入っています。";

// The sheet.
pub const SHEET: &str = "地域の数字";
pub const NAME: &str = "数字";
pub const WHOLE: &str = "全体";
pub const ABOUT: &str = "出典・時点";
pub const SOURCE_HEAD: &str = "出典";
pub const DATE_HEAD: &str = "時点";
/// Over figures of a place that the area does not name.
pub const NO_PLACE: &str = "（構成市町村にない名前）";
pub const WORD: &str = "ひとこと";
pub const EDIT: &str = "直す";

// The fields of one figure.
/// Of the area as a whole, where its home is the area's description.
pub const FACT: &str = "「地域の情報」の数と同じものです。";
pub const VALUE_HINT: &str = "数字を入れます。数字がないときは、ことばで書けます。";
pub const DATE: &str = "時点（いつの数字か）";
pub const SOURCE: &str = "出典（どこで分かったか）";
pub const BASIS: &str = "数え方";
pub const UNIT: &str = "単位";
pub const GROUP: &str = "分類";
pub const FIGURE_NAME: &str = "数字の名前";
pub const REMOVE: &str = "この数字を消す";

/// ふつうは「住民基本台帳」で分かります。
pub fn usual_source(source: &str) -> String {
    format!("ふつうは、{source}で分かります。")
}

pub const COUNT: NotKept = NotKept {
    why: "0以上の整数として読めませんでした。",
    expected: "182400 や 3か所 のように入れてください。",
};

pub const NO_NAME: NotKept = NotKept {
    why: "空欄にはできません。",
    expected: "数字の名前を入れてください。なくすときは「この数字を消す」を押してください。",
};

pub const SAME_NAME: NotKept = NotKept {
    why: "その名前の数字は、もうあります。",
    expected: "ちがう名前にするか、前からある数字に書いてください。",
};

pub const NUMBER: NotKept = NotKept {
    why: "数字として読めませんでした。",
    expected: "1,234 や 12人 のように入れるか、ことばで書いてください。",
};

// One of the area's own.
pub const ADD: &str = "数字を足す";
pub const ADD_LABEL: &str = "足す数字の名前";
pub const ADD_HINT: &str = "例：こころの健康相談の件数、空き家の数";
pub const ADD_BUTTON: &str = "足す";
pub const ADD_MISSING: &str = "数字の名前を入れてください。";

// A block from a spreadsheet.
pub const PASTE: &str = "表計算から貼り付ける";
pub const PASTE_LEAD: &str = "Excelなどで表を選んでコピーし、下の欄に貼り付けます。左のはしに数字の名前、一番上の行に市町村の名前（地域全体は「全体」）があれば、その場所に入ります。「単位」「出典」「時点」「数え方」「ひとこと」の列も読みます。取り込む前に、何が変わるかが出ます。";
pub const PASTE_LABEL: &str = "コピーした表";
pub const PASTE_ROW: &str = "はじめの行";
pub const PASTE_COLUMN: &str = "はじめの列";
pub const PASTE_HINT: &str = "数字だけを貼り付けたとき、どこから入れるか";
pub const TAKE: &str = "取り込む";
pub const CANCEL: &str = "やめる";
pub const WOULD_CHANGE: &str = "取り込むと変わるところ";
pub const CHANGED_CELL: &str = "どこ";
pub const BEFORE: &str = "いま";
pub const AFTER: &str = "これから";
pub const NOTHING: &str = "（空欄）";
pub const NOT_READ: &str = "読めないところがあります";
pub const NOT_READ_LEAD: &str = "表計算で直してもう一度貼り付けるか、ここを除いて取り込んでください。いまは、まだ何も変わっていません。";
pub const TAKEN: &str = "貼り付けた表を取り込みました。";

/// 12個のところが変わります（新しく9個、書きかえ3個）。
pub fn would_change(new: usize, other: usize) -> String {
    match new + other {
        0 => "変わるところはありません。".to_owned(),
        all => format!("{all}個のところが変わります（新しく{new}個、書きかえ{other}個）。"),
    }
}

/// ほか50個
pub fn more(count: usize) -> String {
    format!("このほかに、{count}個のところが変わります。")
}

/// 空欄の4個は、いまのままです。
pub fn unsaid(blank: usize, marks: usize, same: usize) -> String {
    let blank = (blank > 0).then(|| format!("空欄の{blank}個は、いまのままにします。"));
    let marks = (marks > 0)
        .then(|| format!("「-」などの{marks}個は、数がないものとして、いまのままにします。"));
    let same = (same > 0).then(|| format!("{same}個は、いまと同じです。"));
    let parts: Vec<String> = blank.into_iter().chain(marks).chain(same).collect();
    parts.concat()
}

pub fn new_rows(names: &str) -> String {
    format!("新しい数字として足すもの：{names}")
}

pub fn new_places(names: &str) -> String {
    format!("構成市町村に足すもの：{names}")
}

/// 3行目・2列目「約12」：数字として読めません。…
pub fn not_read(line: usize, column: usize, typed: &str, expected: &str) -> String {
    let typed = match typed {
        "" => String::new(),
        typed => format!("「{typed}」"),
    };
    format!("{line}行目・{column}列目{typed}：{expected}")
}

/// 読めないところを除いて取り込む（10個）
pub fn take_rest(count: usize) -> String {
    format!("読めないところを除いて取り込む（{count}個）")
}

// What they mean.
pub const MEANING_HINT: &str =
    "数字から読み取れることを、地域のことばで2、3文。会議では、はじめの一文が見出しになります。";

// The 年表.
pub const HISTORY_LEAD: &str = "この道具を使う前にあったことも、ここに残せます。";
pub const EVENT_LABEL: &str = "できごと";
pub const EVENT_HINT: &str = "例：圏域の連絡会をはじめた、見本市に相談窓口がひらいた";
pub const EVENT_MISSING: &str = "できごとを入れてください。";
pub const EVENT_ADD: &str = "年表に足す";
pub const EVENT_TIME: &str = "いつ（必須）";
pub const EVENT_TIME_HINT: &str = "平成30年度、2018年、2018年4月 のように";
pub const EVENT_TIME_MISSING: &str =
    "「いつ」が読めませんでした。平成30年度、2018年、2018年4月 のように入れてください。";
pub const EVENT_REMOVE: &str = "消す";
/// Of a line that stands.
pub const EVENT_TIME_SHORT: &str = "いつ";

pub const TIME: NotKept = NotKept {
    why: "いつのことか読めませんでした。",
    expected: "平成30年度、2018年、2018年4月 のように入れてください。",
};

pub const EVENT: NotKept = NotKept {
    why: "空欄にはできません。",
    expected: "できごとを入れてください。年表からなくすときは「消す」を押してください。",
};

pub fn event_added(what: &str) -> String {
    format!("「{what}」を年表に足しました。")
}
