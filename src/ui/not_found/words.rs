//! Words of the page for an address that leads nowhere, or to an area that is not there any more.

pub const TITLE: &str = "ページが見つかりません";
pub const LEAD: &str =
    "アドレスが変わったのかもしれません。地域の一覧から、もう一度お選びください。";
pub const TO_HOME: &str = "地域の一覧へ";

/// Above the area's name.
pub const PUT_AWAY: &str = "片付けた地域";
pub const PUT_AWAY_LEAD: &str = "この地域は、片付けられています。別の画面で片付けたのかもしれません。記入した内容は残っていて、元に戻すと、このページの続きから使えます。";
pub const NOWHERE: &str = "この地域は、この保存場所にありません。別の画面で消したか、読めないデータとして脇に置いたか、別のパソコンやブラウザーでつくった地域のアドレスかもしれません。";
/// Before the ways on.
pub const NOWHERE_WAYS: &str = "控えファイルから戻したり、脇に置いたデータを取り出したりするときは、「控えとファイル」へお進みください。";
