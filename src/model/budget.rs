//! 予算の説明: what an issue's work takes, and what is asked for.

use super::serial::{is_empty, or_empty};
use serde::{Deserialize, Serialize};

/// Words for whoever decides on money. They stay in the office, as long as nobody prints them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Budget {
    /// 何人で, in words.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub staff: String,
    /// 何日かけて, in words.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub time: String,
    /// いくら, with what it is made of, in words.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub cost: String,
    /// お願いしたいこと
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub asked: String,
    /// ほかの地域や、これまでの例.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub precedent: String,
}
