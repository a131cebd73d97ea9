//! Words for what cannot be read, and why.

/// Before why it cannot be read.
pub fn of_area(name: &str) -> String {
    format!("「{name}」：")
}
pub const DAMAGED: &str = "保存されている内容が、保存したときのものと合いません。このPCの保存場所が傷んだか、ほかのものに書きかえられた可能性があります。控えファイルがあれば、ここを脇に置いてから、控えを読み込むと続けられます。";

/// In place of the name.
pub const NAMELESS: &str = "名前の読めない地域";
pub const SHARED: &str = "自分で読み込んだチェックリストと参考値";

/// Why what is typed there is not saved, and what to do. `what`: its name.
pub fn not_saved(what: &str, why: &str) -> String {
    format!(
        "{what}は、保存された内容を読めないため、保存していません。入力した内容はこの画面に残っています。控えファイルを保存してください。{why}"
    )
}
/// After it, where that helps.
pub const SET_ASIDE_FIRST: &str =
    "そのあと「地域の一覧」で、読めないデータを脇に置くと、また保存できます。";
