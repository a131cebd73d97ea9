//! 引き継ぎ: that something went on to somebody else, and when.

use super::Day;
use super::coded::coded;
use super::serial::{is_empty, or_empty};
use serde::{Deserialize, Serialize};

coded! {
    /// Who takes it on.
    Receiver {
        Successor = "successor", "次の担当者";
        Municipality = "municipality", "市町村";
        Region = "region", "圏域";
        Prefecture = "prefecture", "都道府県";
        Nation = "nation", "国";
        Other = "other", "そのほか";
    }
}

/// One handing over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandOver {
    pub date: Day,
    pub to: Receiver,
    /// Who that is, in words.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub name: String,
    /// 次の人へ
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub note: String,
}
