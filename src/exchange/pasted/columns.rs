//! What the columns of a copied block are, by their heads.
//!
//! Must not know what stands below them.

use super::names::{folded, is_same_name};
use super::what::{Field, Sheet};

/// What a column is called that has the values of the area as a whole.
const WHOLE: [&str; 10] = [
    "全体",
    "地域全体",
    "圏域",
    "圏域全体",
    "圏域計",
    "合計",
    "計",
    "総数",
    "総計",
    "値",
];

/// The field of a column; `None` for a head that says nothing known.
pub fn field(head: &str, sheet: Sheet<'_>) -> Option<Field> {
    let head = folded(head);
    let is = |name: &str| is_same_name(name, &head);
    if head.is_empty() {
        return None;
    }
    if let Some(place) = sheet.places.iter().find(|place| is(place)) {
        return Some(Field::Value(Some(place.clone())));
    }
    if is(sheet.area) || WHOLE.into_iter().any(is) {
        return Some(Field::Value(None));
    }
    match head.as_str() {
        "単位" => Some(Field::Unit),
        "出典" | "資料" | "出所" => Some(Field::Source),
        "時点" | "日付" | "基準日" => Some(Field::Date),
        "数え方" | "定義" => Some(Field::Basis),
        "ひとこと" | "備考" | "メモ" => Some(Field::Word),
        _ => None,
    }
}
