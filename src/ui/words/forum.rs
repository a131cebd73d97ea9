//! What a 協議の場 is called and how it is told, wherever it is named.

pub const NAMELESS: &str = "名前のない会議";

/// 当事者・ピアサポーター3人; 0: nobody knows how many.
pub fn member(label: &str, count: u32) -> String {
    match count {
        0 => label.to_owned(),
        count => format!("{label}{count}人"),
    }
}

/// 4回
pub fn times(times: u32) -> String {
    format!("{times}回")
}
