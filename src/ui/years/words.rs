//! Words of the page 「年度のあゆみ」.

pub const TITLE: &str = "年度のあゆみ";
pub const LEAD: &str = "これまでの年度に何が動いたかを、見わたせます。";
pub const EMPTY: &str =
    "まだ年度を追える記録がありません。記入や計画、指標の値があると、ここに図が出ます。";
pub const TO_AREA: &str = "年度と実施回へ";
pub const TO_MENUS: &str = "メニュー";
pub const TO_INDICATORS: &str = "指標";
pub const TO_CIRCLES: &str = "計画";
pub const TO_LIVES: &str = "地域課題";
pub const TO_ITEMS: &str = "項目";
pub const COMPARED: &str = "記入は、それぞれの年度の、最後の実施回を並べています。どの年度にも答えのある項目だけでくらべるので、リストが変わっても、それだけで上がったり下がったりはしません。";
pub const MENUS: &str = "9つのメニューの移り変わり";
pub const MENUS_CAPTION: &str = "共通の項目でみた、メニューごとの段階の平均（0〜4）";
pub const INDICATORS: &str = "指標のあゆみ";
pub const INDICATORS_CAPTION: &str = "指標ごとの値と目標";
pub const CIRCLES: &str = "計画のあゆみ";
pub const CIRCLES_CAPTION: &str = "年度ごとの6つのステップと地域課題の数";
pub const LIVES: &str = "地域課題のあゆみ";
pub const LIVES_CAPTION: &str = "地域課題のあった年度と、その振り返り";
pub const UNNAMED_ISSUE: &str = "（まだ名前のない課題）";
pub const ITEMS: &str = "項目ごとの移り変わり";
pub const ITEMS_CAPTION: &str = "項目と年度（段階0〜4）";
pub const WHICH_MENU: &str = "見るメニュー";
pub const ALL_MENUS: &str = "すべてのメニュー";
pub const PRINT: &str = "印刷する";
