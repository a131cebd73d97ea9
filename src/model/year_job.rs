//! What an area may leave out of a year on purpose.

use super::coded::coded;

coded! {
    /// Work of a year that an area can say it will not do: 今年はしない.
    YearJob {
        Start = "start", "年度当初の記入";
        Middle = "middle", "中間の記入";
        End = "end", "年度末の記入";
        Plan = "plan", "計画";
        Meeting = "meeting", "協議の場";
        Send = "send", "県へ渡す";
        LookBack = "look-back", "ふり返り";
        HandOver = "hand-over", "引き継ぐ";
    }
}
