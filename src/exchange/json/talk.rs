//! How meetings are shown.

use super::{Json, Key, Reader, Slip, Writer, coded, object, one_of};
use crate::model::{PageChoice, Talk, TalkPage, Wording};
use serde_json::Value;

coded!(Wording);

object!(Talk {
    required: [year, wording],
    optional: [
        pages, items, order, ruby, dark, questions, next, notes, forum, sitting
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{FiscalYear, ForumId, MeetingId};

    #[test]
    fn the_chosen_forum_is_kept_and_a_file_from_before_has_none() {
        let mut talk = Talk::new(FiscalYear::new(2026).expect("in range"));
        talk.sitting = Some((ForumId::new("f1"), MeetingId::new("m1")));
        let before = talk.to_json();
        assert_eq!(before.get("forum"), None);
        assert_eq!(Talk::from_json(&before).as_ref(), Ok(&talk));
        talk.forum = Some(ForumId::new("f2"));
        assert_eq!(Talk::from_json(&talk.to_json()), Ok(talk));
    }
}
