//! 立場: from which side somebody answers or sees an issue.
//!
//! One more gets a column of its own in the table of issues (`exchange/csv/tables/issues.rs`), which
//! files of earlier versions lack, and an earlier program refuses its code: see `VERSION` in
//! `exchange/envelope`.

use super::coded::coded;

coded! {
    /// 立場
    Perspective {
        Government = "government", "行政";
        Medical = "medical", "医療";
        Provider = "provider", "事業者";
        Peer = "peer", "当事者";
        Family = "family", "家族";
        Resident = "resident", "関係機関・住民等";
    }
}
