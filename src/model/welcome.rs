//! はじめての委員さんへ: what a forum tells those who come into it.

use super::serial::{is_empty, or_empty};
use serde::{Deserialize, Serialize};

/// Words of a forum's office to its new members. Where one is blank the paper says to ask the office.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Welcome {
    /// 謝金・交通費
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub allowance: String,
    /// 休けい, 付き添い and whatever else makes it easy to be there.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub comfort: String,
    /// 聞きたいときは: whom to ask, and how.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub contact: String,
}
