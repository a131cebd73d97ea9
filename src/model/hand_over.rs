//! 引き継ぎ: that something went on to somebody else, and when.

use super::coded::coded;
use super::serial::{is_empty, or_empty};
use super::{AreaRecord, Day, FiscalYear};
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

impl AreaRecord {
    /// The last day since the beginning of `year` on which the area handed something to its
    /// prefecture. Of which year it was nobody wrote down: the file of a year is often handed over
    /// after its end.
    pub fn last_given_to_prefecture(&self, year: FiscalYear) -> Option<Day> {
        let given = self.handed_over.iter();
        let given = given.filter(|given| given.to == Receiver::Prefecture);
        let days = given.map(|given| given.date);
        days.filter(|day| day.fiscal_year() >= year).max()
    }
}
