//! Words of what files would change.

use crate::ui::words::common::some_of;

pub const KIND: &str = "種類";
pub const ADDED: &str = "増える";
pub const CHANGED: &str = "変わる";
pub const GONE: &str = "消える";
pub const SAME: &str = "そのまま";
pub const LIST: &str = "一覧を見る";
pub const PLACE: &str = "ところ";
pub const BEFORE: &str = "いま";
pub const AFTER: &str = "このあと";
pub const NOTES: &str = "知っておいていただきたいこと";
pub const CLEAR: &str =
    "ファイルにない・空のところ（回答、ストレングスと課題の判断、計画の文など）を消す";
pub const CLEAR_NOTE: &str = "ふだんは選びません。ファイルが、その実施回や年度の計画の全部だと分かっているときだけ選んでください。県へ渡すためにつくったファイルには入れていないものがあり、選ぶとそれらが消えます。";
pub const STOP: &str = "やめる";
/// Where nothing would change.
pub const CLOSE: &str = "とじる";
pub const NEXT: &str = "次へ";
pub const BACK: &str = "前の質問にもどる";
pub const CHOOSE_ONE: &str = "どれかを選んでから、「次へ」を押してください。";
pub const READING: &str = "ファイルを読んでいます…";
pub const COMPARING: &str = "今の内容と比べています…";
/// Said to a screen reader.
pub const READ: &str = "読み終わりました。";
pub const STORING: &str = "今の内容に反映しています…";

/// 確かめたいこと（2番め）
pub fn question(number: usize) -> String {
    match number {
        1 => "確かめたいことがあります".to_owned(),
        number => format!("確かめたいことがあります（{number}番め）"),
    }
}

/// 3／30 ファイル、12,000 行
pub fn read(files: usize, of: usize, rows: &str) -> String {
    format!("{files}／{of} ファイル、{rows} 行")
}

/// 3／30 地域
pub fn compared(areas: usize, of: usize) -> String {
    format!("{areas}／{of} 地域")
}

/// 選んだファイル：「a.csv」「b.csv」
pub fn from_files(files: &[String]) -> String {
    format!("選んだファイル：{}", some_of(files, "個"))
}

pub fn unsaid(count: usize) -> String {
    format!(
        "ファイルが伝えている実施回・計画・指標などのうち、ここに書いてあって、ファイルにないか空のところ（「少数」などと伏せてあるところも）が{count}か所あります。これらは今のまま残ります。"
    )
}

pub fn unsaid_go(count: usize) -> String {
    format!(
        "ファイルが伝えている実施回・計画・指標などのうち、ここに書いてあって、ファイルにないか空のところ（「少数」などと伏せてあるところも）{count}か所が、なくなるか、ファイルのとおりになります。"
    )
}

/// 一覧を見る（74か所）: one thing may change in several places.
pub fn list(count: usize) -> String {
    format!("{LIST}（{count}か所）")
}

/// 「津圏域」で残るところを見る（74か所）
pub fn stays_list(area: &str, count: usize) -> String {
    format!("「{area}」で残るところを見る（{count}か所）")
}

pub fn stays_of(area: &str) -> String {
    format!("「{area}」で残るところの一覧")
}

pub fn more(next: usize, left: usize) -> String {
    format!("続きの{next}か所を見る（あと{left}か所）")
}

/// What the table says, for whoever cannot see it.
pub fn counts_of(area: &str) -> String {
    format!("「{area}」の増える・変わる・消える・そのままの数")
}

pub fn changes_of(area: &str) -> String {
    format!("「{area}」で変わるところの一覧")
}

pub fn wont_fit(needed: &str, room: &str) -> String {
    format!(
        "ブラウザーの保存場所が足りないおそれがあります（取り込むのに約{needed}、空きは約{room}）。先に控えファイルを保存し、使わない地域を「地域の一覧」で完全に消すと、空きが増えます。"
    )
}

pub fn megabytes(bytes: u64) -> String {
    let tenths = bytes.div_ceil(100_000);
    format!("{}.{} MB", tenths / 10, tenths % 10)
}

pub const COLUMNS: &str =
    "同じことを書く2つの列の内容が、合っていません。どちらの列のとおりに取り込みますか";

/// Of the first row that disagrees, and of how many others there are. `about`: the area and the item; may be
/// blank.
pub fn columns(
    (file, line, about): (&str, usize, &str),
    (code, code_says): (&str, &str),
    (readable, readable_says): (&str, &str),
    others: usize,
) -> String {
    let about = match about {
        "" => String::new(),
        about => format!("（{about}）"),
    };
    let others = match others {
        0 => String::new(),
        others => format!("同じように合わない行が、ほかに{others}行あります。"),
    };
    format!(
        "「{file}」の{line}行目{about}：「{readable}」の列は「{readable_says}」、「{code}」の列は「{code_says}」です。{others}"
    )
}

/// 「評価コード」の列を使う
pub fn use_columns(columns: &[&str]) -> String {
    let columns: String = columns.iter().map(|c| format!("「{c}」")).collect();
    format!("{columns}の列を使う")
}

pub const ITEMS: &str = "項目IDと項目の文が合いません。どちらで取り込みますか";
pub const ITEMS_BY_ID: &str = "項目IDの列で取り込む";
pub const ITEMS_BY_TEXT: &str = "項目の文の列で取り込む";
pub const ITEMS_NOTE: &str = "一部の列だけを並べかえると、こうなることがあります。";

pub fn items(rows: usize, own: &str, there: &str) -> String {
    format!(
        "{rows}行で、項目IDの項目と、書いてある項目の文がちがいます。たとえば、項目IDでは「{own}」の行に、「{there}」と書いてあります。"
    )
}

pub fn same_id(told: &str, here: &str) -> String {
    format!("ファイルの「{told}」は、ここにある「{here}」と同じ地域ですか")
}

pub fn differs(what: &str, here: &str, told: &str) -> String {
    format!("{what}：ここでは「{here}」、ファイルでは「{told}」")
}

pub const SAME_ID_NOTE: &str =
    "地域IDは同じです。控えから始めた別のPCで地域の名前を変えると、こうなることがあります。";
pub const SAME_AREA: &str = "同じ地域（名前が変わった）";
pub const OTHER_AREA: &str = "別の地域";

pub fn same_area_note(here: &str) -> String {
    format!("「{here}」に取り込みます。ここでの名前や番号はそのままです。")
}

pub fn other_area_note(told: &str) -> String {
    format!("「{told}」を新しい地域として加えます。ここにある地域は変わりません。")
}

pub fn alike(told: &str) -> String {
    format!("ファイルの「{told}」を、ここにある地域と同じ地域としてまとめますか")
}

pub const ALIKE_NOTE: &str = "地域IDがちがうので、別のPCでつくられた地域のようです。お答えは覚えておき、次からはお尋ねしません。あとから選びなおすこともできます。";

pub fn merge_with(here: &str) -> String {
    format!("ここにある「{here}」にまとめる")
}

pub fn keep_apart() -> &'static str {
    "別の地域として加える"
}

pub fn followed(told: &str, here: &str) -> String {
    format!(
        "ファイルの「{told}」は、前にお答えいただいたとおり、ここにある「{here}」に取り込みます。"
    )
}

/// Beside it: to be asked anew.
pub const CHOOSE_AREA_AGAIN: &str = "取り込み先を選びなおす";

pub fn editions(area: &str, round: &str) -> String {
    format!(
        "「{area}」の{round}は、ここにある回答とファイルとで、チェックリストか、その版がちがいます。どちらのチェックリストにしますか"
    )
}

pub const EDITIONS_NOTE: &str = "一つの実施回には、チェックリストが一つです。どちらを選んでも回答は消えませんが、選んだチェックリストにない項目の回答は、画面に出ません。";
pub const LIST_NOT_HERE: &str = "このPCにないチェックリストです。そのファイル（.toml）を「チェックリスト」のページで読み込むまでは、";

pub fn list_named(title: &str, edition: &str) -> String {
    format!("「{title}」（{edition}版）")
}

/// Of which nothing but its id is known.
pub fn list_not_here(id: &str, edition: &str) -> String {
    format!("ID「{id}」（{edition}版）")
}

pub fn keep_list(list: &str) -> String {
    format!("ここの{list}のままにする")
}

pub fn take_list(list: &str) -> String {
    format!("ファイルの{list}に変える")
}

/// How many answers would not be shown: of those here, and of the files'.
pub fn hidden(here: usize, told: usize) -> String {
    match (here, told) {
        (0, 0) => "どの回答も画面に出ます。".to_owned(),
        (here, 0) => format!("ここにある回答のうち{here}件が、画面に出なくなります。"),
        (0, told) => format!("ファイルの回答のうち{told}件は、画面に出ません。"),
        (here, told) => format!(
            "ここにある回答のうち{here}件が画面に出なくなり、ファイルの回答のうち{told}件も画面に出ません。"
        ),
    }
}

pub fn versions(area: &str, subject: &str) -> String {
    format!("「{area}」の{subject}について、内容のちがうファイルがあります。どれで取り込みますか")
}

pub fn differ(count: usize) -> String {
    format!(
        "{count}件がちがいます。どのファイルにもあって内容のちがうところは、選んだファイルのとおりにします。"
    )
}

/// `others`: how many there are beside those that are named.
pub fn differ_in(what: &[String], others: usize) -> String {
    let named = format!("ちがうところ：「{}」", what.join("」「"));
    match others {
        0 => named,
        others => format!("{named}ほか{others}件"),
    }
}

/// By the file's own word.
pub fn made_at(time: &str) -> String {
    format!("{time} につくったファイル")
}

pub fn saved_at(time: &str) -> String {
    format!("{time} に保存")
}

/// Whose answers: the area's own, beside those of members.
pub const OF_AREA: &str = "地域の回答";
pub const LATEST: &str = "（いちばん新しい）";
pub const NO_TIME: &str = "保存した日時は分かりません";

pub fn files(names: &[String]) -> String {
    format!("ファイル：{}", some_of(names, "個"))
}

pub const NAME: &str = "名前";
pub const AREA_KIND: &str = "地域の種類";
pub const PREFECTURE: &str = "都道府県";
pub const CODE: &str = "団体コード";
pub const OWN_CODE: &str = "都道府県が決めた番号";

/// 1,234
pub fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;

    /// つ counts up to nine.
    #[test]
    fn ten_and_more_are_counted_as_one_counts_them() {
        let names: Vec<String> = (0..30).map(|n| format!("{n}.csv")).collect();
        assert!(files(&names).ends_with("ほか27個"), "{}", files(&names));
        assert!(question(10).contains("10番め"), "{}", question(10));
    }

    #[test]
    fn numbers_are_grouped_and_sizes_rounded_up() {
        let told = [0, 12, 999, 1_000, 12_000, 1_234_567].map(grouped);
        assert_eq!(told, ["0", "12", "999", "1,000", "12,000", "1,234,567"]);
        assert_eq!(megabytes(1), "0.1 MB");
        assert_eq!(megabytes(5_000_000), "5.0 MB");
    }
}
