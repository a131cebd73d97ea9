//! 引き継ぎのことば: what whoever leaves tells whoever comes, where no other page says it.

use super::serial::{is_empty, or_empty};
use serde::{Deserialize, Serialize};

/// Words for the next person in charge. They stay in the office.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Succession {
    /// 約束: to whom what was promised by when, one a line.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub promised: String,
    /// Where files and papers lie.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub files_at: String,
    /// 次の人へ
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub to_next: String,
}
