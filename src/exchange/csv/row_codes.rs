//! What a row is, where a table has rows that differ in what they tell.
//!
//! Apart from their tables, because the code table lists them as well.
//!
//! Must not know the rows that carry them.

use crate::model::coded;

coded! {
    /// What a row of the plan file is.
    PlanPart {
        Vision = "vision", "地域ビジョン";
        Goal = "goal", "年度の達成目標";
        Step = "step", "PDCAのステップ";
        HospitalTalks = "hospital-talks", "病院との意見交換の場";
        HospitalActivities = "hospital-activities", "病院との具体的な活動";
        Worries = "worries", "現時点での課題・悩み";
        Questions = "questions", "他自治体へ聞いてみたいこと";
        Closed = "closed", "年度の締めくくり";
        HandedOver = "handed-over", "引き継ぎ";
    }
}

coded! {
    /// What a row of the file of the 地域のすがた is.
    ProfilePart {
        Figure = "figure", "数字";
        Meaning = "meaning", "読み取れること";
        Event = "event", "年表";
    }
}

coded! {
    /// What a row of the indicator file is.
    ValueKind {
        Baseline = "baseline", "現状値";
        Target = "target", "目標値";
        Actual = "actual", "実績値";
    }
}
