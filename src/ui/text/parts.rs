//! Words for a page that is still being loaded, or could not be.

pub const LOADING: &str = "読み込んでいます…";
pub const FAILED_TITLE: &str = "この画面を読み込めませんでした";
pub const FAILED: &str = "ネットワークの調子によるものかもしれません。入力した内容は、このブラウザーに残っています。少し待ってから、「もう一度」を押してください。";
pub const AGAIN: &str = "もう一度";
pub const FAILED_NOTE: &str = "何度か試しても開けないときは、ページを読み込み直してください。";
pub const SAMPLE_FAILED: &str =
    "見本を読み込めませんでした。ネットワークにつながっているときに、もう一度お試しください。";
