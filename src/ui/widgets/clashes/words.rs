//! Words where two tabs changed the same.

pub const TITLE: &str = "2つの画面で同じところが変わりました";
pub const LEAD: &str =
    "どちらも消えていません。残すほうを選んでください。選ぶまでは、いまのまま仕事を続けられます。";

// True on every screen, and also after a reload: nobody is told that something is "this screen's".
pub const NOW: &str = "いま残っている内容";
/// What stayed at first, where something else was typed there since.
pub const BEFORE: &str = "前に残っていた内容";
pub const BESIDE: &str = "もう一つの画面で入力された内容";

pub const KEEP_NOW: &str = "いま残っている内容のままにする";
pub const KEEP_BEFORE: &str = "前に残っていた内容にする";
pub const KEEP_BESIDE: &str = "もう一つの画面の内容にする";
/// Where one side took it away or emptied it.
pub const KEEP_NOTHING: &str = "消したほうを選ぶ";
pub const KEEP_BOTH: &str = "両方を残す";
pub const KEEP_ALL: &str = "すべて残す";

pub const GONE: &str = "この場所は、いまはありません（消したか、脇に置いたかしました）。必要なところは、写してからとじてください。";
pub const CLOSE: &str = "とじる";

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
