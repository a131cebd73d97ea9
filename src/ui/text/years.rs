//! Words of the page 「年度のあゆみ」.
//! Opened by: the facilitator before a meeting, and twenty people looking at the projector.
//! In one minute: see what moved over the years, and on how many items that rests.

pub const TITLE: &str = "年度のあゆみ";
pub const LEAD: &str = "それぞれの年度の、最後に記入した実施回を並べています。どの年度にも答えのある項目だけでくらべるので、リストが変わっても、それだけで上がったり下がったりはしません。";
pub const EMPTY: &str =
    "まだくらべられる記入がありません。記入すると、ここに年度ごとの図が出ます。";
pub const TO_AREA: &str = "年度と実施回へ";
pub const MENUS: &str = "9つのメニューの移り変わり";
pub const MENUS_CAPTION: &str = "メニューごとの得点（0〜100）";
pub const ITEMS: &str = "項目ごとの移り変わり";
pub const ITEMS_CAPTION: &str = "項目と年度（段階0〜4）";
pub const WHICH_MENU: &str = "見るメニュー";
pub const ALL_MENUS: &str = "すべてのメニュー";
pub const PRINT: &str = "印刷する";
