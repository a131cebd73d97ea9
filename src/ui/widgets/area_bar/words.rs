//! Words of the bar of every page.

/// Before what is chosen, for those who hear the button.
pub const CHOOSE: &str = "地域・年度・実施回をえらぶ：";
/// 令和8年度 中間（事務局案）
pub fn period(period: &str, whose: &str) -> String {
    match whose {
        "" => period.to_owned(),
        whose => format!("{period}（{whose}）"),
    }
}

pub const ROUNDS: &str = "年度と実施回";
/// Behind a round that nobody has begun; and of a year that is over.
pub const NOT_BEGUN: &str = "（これから）";
pub const NEVER_BEGUN: &str = "（記入なし）";
pub const OTHER_AREAS: &str = "ほかの地域";
pub const ALL_AREAS: &str = "地域の一覧";
/// Straight to the full screen, with the pages as they were chosen last.
pub const SHOW: &str = "会議で映す";
