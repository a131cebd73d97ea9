//! How meetings are shown.

use super::{Json, Key, Reader, Slip, Writer, coded, object, one_of};
use crate::model::{PageChoice, Talk, TalkPage, Wording};
use serde_json::Value;

coded!(Wording);

object!(Talk {
    required: [year, wording],
    optional: [
        pages, items, order, ruby, dark, questions, next, notes, sitting
    ]
});
object!(PageChoice {
    required: [page],
    optional: [shown]
});

impl Json for TalkPage {
    fn to_json(&self) -> Value {
        Value::from(self.code())
    }

    fn from_json(value: &Value) -> Result<Self, Slip> {
        let page = value.as_str().and_then(TalkPage::from_code);
        page.ok_or_else(|| Slip::new("\"gaps\"や\"issue-課題ID\"のような、話し合いのページの名前"))
    }
}

impl Key for TalkPage {
    fn to_key(&self) -> String {
        self.code()
    }

    fn from_key(key: &str) -> Option<Self> {
        TalkPage::from_code(key)
    }
}
