//! Words above every page while they are true.

pub const RELOAD: &str = "読み込み直す";

/// Names the notice.
pub const SAMPLE_NAME: &str = "見本";
pub const SAMPLE: &str =
    "これは見本です。架空の圏域で、実在の地域とは関係ありません。自由にさわって試せます。";
pub const SAMPLE_AWAY: &str = "見本を片付ける";
