//! What a 協議の場 is called, wherever it is named.

pub const NAMELESS: &str = "名前のない会議";
