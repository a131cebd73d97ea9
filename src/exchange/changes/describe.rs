//! What happens to an area, a list, or the 参考値, each in one line for people.
//!
//! Must not know where such lines are shown.

use super::area::{AreaChange, AreaStatus};
use super::{Changes, ListChange};

impl AreaChange {
    /// 「津圏域」が新しく加わります。
    pub fn describe(&self) -> String {
        let what = match (self.before, self.after) {
            (None, Some(AreaStatus::Present)) => "が新しく加わります",
            (None, _) => "が「片付けた地域」に加わります",
            (Some(_), None) => "がなくなります",
            (Some(AreaStatus::Removed), Some(AreaStatus::Present)) => {
                "が「片付けた地域」からもどります"
            }
            (Some(AreaStatus::Present), Some(AreaStatus::Removed)) => {
                "が「片付けた地域」に移ります"
            }
            (Some(_), Some(_)) => "の内容が変わります",
        };
        format!("「{}」{what}。", self.name)
    }
}

impl ListChange {
    pub fn describe(&self) -> String {
        let what = match (self.before, self.after) {
            (false, _) => "が加わります",
            (true, false) => "がなくなります",
            (true, true) => "の内容が変わります",
        };
        format!(
            "チェックリスト「{}」（{}版）{what}。",
            self.title, self.edition
        )
    }
}

impl Changes {
    /// What belongs to no area.
    pub fn describe_shared(&self) -> Vec<String> {
        let mut lines: Vec<_> = self.lists.iter().map(ListChange::describe).collect();
        let references = self.references;
        if !references.is_all_the_same() {
            let counts = [
                (references.added, "増え"),
                (references.changed, "変わり"),
                (references.gone, "なくなり"),
            ];
            let told = counts.iter().filter(|(count, _)| *count > 0);
            let told: Vec<_> = told.map(|(count, how)| format!("{count}件{how}")).collect();
            lines.push(format!(
                "自分で直したり加えたりした参考値が{}ます。",
                told.join("、")
            ));
        }
        lines
    }
}
