//! Words for asking members, that several pages share.

use crate::model::{FiscalYear, Round};

pub const ASK_EACH: &str = "一人ひとりに聞く";
pub const NAMELESS: &str = "アンケート";

/// The title of a survey that is begun.
pub fn usual_title(area: &str) -> String {
    format!("{area}のくらしについてのアンケート")
}

/// What it begins with, for the coordinator to make their own.
pub const USUAL_GREETING: &str = "こころの病気があってもなくても暮らしやすい地域にするための話し合いを、これから開きます。その前に、お一人おひとりの感じ方を聞かせてください。答えは、だれが書いたか分からない形にまとめます。";

/// あおば川圏域　令和8年度（2026）中間　精神保健福祉部会
pub fn about(area: &str, year: FiscalYear, round: Round, forum: &str) -> String {
    format!("{area}　{year} {}　{forum}", round.label())
        .trim_end()
        .to_owned()
}

/// Beside a question that takes more than one answer.
pub const SEVERAL: &str = "いくつでも選べます。";

/// 問5
pub fn number(place: usize) -> String {
    format!("問{place}")
}

/// 住まいのこと　2人
pub fn chosen_by(choice: &str, people: u32) -> String {
    format!("{choice}　{people}人")
}
