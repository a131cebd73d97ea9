//! What is said of a text that its field could not read: why, what stands there now, and how to
//! write it.
//!
//! Must not know which field it is.

/// Why a text was not kept, and what would be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotKept {
    /// Goes on after 「…」は; ends its sentence.
    pub why: &'static str,
    /// A sentence of its own.
    pub expected: &'static str,
}

pub const NUMBER: NotKept = NotKept {
    why: "数字として読めませんでした。",
    expected: "12、325.3 のように入れてください。",
};

pub const COUNT: NotKept = NotKept {
    why: "整数として読めませんでした。",
    expected: "0以上の整数を入れてください。",
};

/// Where −1 is an integer, too: what can be put in is told as a span.
pub const FROM_NOUGHT: NotKept = NotKept {
    why: "この欄に入れられませんでした。",
    expected: "0から9999までの数を入れてください。",
};

pub const FROM_ONE: NotKept = NotKept {
    why: "この欄に入れられませんでした。",
    expected: "1から9999までの数を入れてください。",
};

pub const DAY: NotKept = NotKept {
    why: "日付として読めませんでした。",
    expected: "1950年から2101年までの日付を、年・月・日まで入れてください。",
};

const BLANK: &str = "空欄にはできません。";
const HALF: &str = "入れかけの値";
/// Longer texts are quoted by their beginning.
const QUOTED: usize = 20;

/// 「3/4」は数字として読めませんでした。10 に戻しました。12、325.3 のように入れてください。
///
/// `typed` is `None` where the browser does not tell what stands there; `stays`, what the field
/// shows again, is blank for nothing.
pub fn sentence(typed: Option<&str>, not_kept: NotKept, stays: &str) -> String {
    let NotKept { why, expected } = not_kept;
    let why = match typed.map(str::trim) {
        Some("") => BLANK.to_owned(),
        Some(typed) if not_kept == DAY => format!("「{}」は{why}", quoted(&day_read_out(typed))),
        Some(typed) => format!("「{}」は{why}", quoted(typed)),
        None => format!("{HALF}は{why}"),
    };
    let stays = match stays {
        "" => "何も保存せず、空欄に戻しました。".to_owned(),
        stays => format!("前の値（{stays}）に戻しました。"),
    };
    format!("{why}{stays}{expected}")
}

/// The same, once the field is gone.
pub fn elsewhere(sentence: &str) -> String {
    format!("さきほどの欄で、{sentence}")
}

/// A day that cannot be kept, as days are said: a browser tells it as 0401-02-02, whatever was typed.
/// Anything else as it is.
fn day_read_out(text: &str) -> String {
    let parts: Result<Vec<u32>, _> = text.split('-').map(str::parse).collect();
    match parts.as_deref() {
        Ok([year, month, day]) => format!("{year}年{month}月{day}日"),
        _ => text.to_owned(),
    }
}

fn quoted(text: &str) -> String {
    match text.char_indices().nth(QUOTED) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::typed_number;
    use crate::model::{Day, FiscalYear};

    #[test]
    fn it_is_told_what_was_typed_and_what_stands_there() {
        let check = |typed, not_kept, stays: &str, told: &str| {
            assert_eq!(sentence(typed, not_kept, stays), told);
        };
        check(
            Some(" 3/4 "),
            NUMBER,
            "10",
            "「3/4」は数字として読めませんでした。前の値（10）に戻しました。12、325.3 のように入れてください。",
        );
        check(
            Some("66.67"),
            COUNT,
            "",
            "「66.67」は整数として読めませんでした。何も保存せず、空欄に戻しました。0以上の整数を入れてください。",
        );
        check(
            Some("-1"),
            FROM_NOUGHT,
            "",
            "「-1」はこの欄に入れられませんでした。何も保存せず、空欄に戻しました。0から9999までの数を入れてください。",
        );
        check(
            None,
            DAY,
            "2026年2月2日",
            "入れかけの値は日付として読めませんでした。前の値（2026年2月2日）に戻しました。1950年から2101年までの日付を、年・月・日まで入れてください。",
        );
        check(
            Some("　"),
            NUMBER,
            "10",
            "空欄にはできません。前の値（10）に戻しました。12、325.3 のように入れてください。",
        );
        // A browser's field of a day tells it as files hold it: nobody typed that.
        check(
            Some("0401-02-02"),
            DAY,
            "",
            "「401年2月2日」は日付として読めませんでした。何も保存せず、空欄に戻しました。1950年から2101年までの日付を、年・月・日まで入れてください。",
        );
        assert!(sentence(Some("2600-04-01"), DAY, "").starts_with("「2600年4月1日」は"));
        assert!(sentence(Some("あした"), DAY, "").starts_with("「あした」は"));
        assert!(sentence(Some("2600-04-01"), NUMBER, "").starts_with("「2600-04-01」は"));
        let long = "あ".repeat(21);
        assert!(sentence(Some(&long), NUMBER, "").starts_with(&format!("「{}…」", &long[..60])));
    }

    #[test]
    fn what_is_expected_can_be_read() {
        for typed in ["12", "325.3"] {
            assert!(NUMBER.expected.contains(typed) && typed_number::number(typed).is_ok());
        }
        let span = format!("{}年から{}年まで", FiscalYear::MIN, FiscalYear::MAX + 1);
        assert!(DAY.expected.starts_with(&span));
        assert!(Day::new(FiscalYear::MAX + 1, 12, 31).is_some());
    }
}
