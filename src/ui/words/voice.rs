//! Whose word a word is.

use crate::model::{AreaVoice, VoiceName};

/// A sitting of which no more is known here.
pub const FORUM: &str = "協議の場";

/// In one word beside a round of the area.
pub fn short(voice: VoiceName) -> &'static str {
    match voice {
        VoiceName::Area(AreaVoice::Agreed) => "合意",
        VoiceName::Both => "一部は合意",
        _ => AreaVoice::Draft.label(),
    }
}

/// 精神保健福祉部会（2026年10月5日）
pub fn sitting(forum: &str, day: &str) -> String {
    format!("{forum}（{day}）")
}

/// 9月10日の協議の場
pub fn in_room(day: &str) -> String {
    format!("{day}の{FORUM}")
}

/// 協議の場の合意：精神保健福祉部会（2026年10月5日）
pub fn agreed(sittings: &[String]) -> String {
    format!("協議の場の合意：{}", sittings.join("、"))
}

/// 事務局案（74項目のうち12項目は、協議の場の合意：精神保健福祉部会（2026年10月5日））
pub fn both(agreed: usize, all: usize, sittings: &[String]) -> String {
    format!(
        "事務局案（{all}項目のうち{agreed}項目は、{}）",
        self::agreed(sittings)
    )
}
