//! Words of the page for an address that leads nowhere.

pub const TITLE: &str = "ページが見つかりません";
pub const LEAD: &str = "アドレスが変わったか、片付けた地域のページかもしれません。地域の一覧から、もう一度お選びください。";
pub const TO_HOME: &str = "地域の一覧へ";
