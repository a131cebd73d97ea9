//! 外からの締め切り: a day by which somebody outside the area waits for something.

use super::serial::{is_empty, or_empty};
use super::{Day, DeadlineId};
use serde::{Deserialize, Serialize};

/// One day of a year that others have set: 参加意向調査, 合同会議, ブロック会議.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deadline {
    pub id: DeadlineId,
    /// What has to be there by then.
    pub name: String,
    pub day: Day,
    /// What was waited for is there.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub done: bool,
}
