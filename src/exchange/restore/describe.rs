//! Each change in one line for people.
//!
//! Must not know where such lines are shown.

use super::change::{AreaChange, AreaStatus, Change};
use crate::model::FiscalYear;

impl Change {
    /// One line for people.
    pub fn describe(&self) -> String {
        match self {
            Change::Area(area) => area.describe(),
            Change::List {
                title,
                edition,
                before,
                after,
            } => {
                let what = match (before, after) {
                    (false, _) => "が加わります",
                    (true, false) => "がなくなります",
                    (true, true) => "の内容が変わります",
                };
                format!("チェックリスト「{title}」（{edition}版）{what}。")
            }
            Change::References { count } => {
                format!("自分で直したり加えたりした参考値{count}件が変わります。")
            }
        }
    }
}

impl AreaChange {
    fn describe(&self) -> String {
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
        let years = |years: &[FiscalYear]| {
            let labels: Vec<_> = years.iter().map(|y| y.era_label()).collect();
            labels.join("・")
        };
        let mut details = Vec::new();
        if self.profile {
            details.push("地域の情報".to_owned());
        }
        if self.respondents > 0 {
            details.push(format!("回答者{}件", self.respondents));
        }
        match self.answers {
            0 if self.years.is_empty() => {}
            0 => details.push(format!("{}の評価", years(&self.years))),
            count => details.push(format!("{}の回答{count}件", years(&self.years))),
        }
        if !self.plans.is_empty() {
            details.push(format!("{}の計画", years(&self.plans)));
        }
        if self.indicators > 0 {
            details.push(format!("指標{}件", self.indicators));
        }
        if self.forums > 0 {
            details.push(format!("協議の場{}件", self.forums));
        }
        if self.talks > 0 {
            details.push("話し合いの進め方".to_owned());
        }
        if self.circles {
            details.push("見せる範囲".to_owned());
        }
        if self.handed_over {
            details.push("引き継ぎの記録".to_owned());
        }
        match details.is_empty() {
            true => format!("「{}」{what}。", self.name),
            false => format!("「{}」{what}（{}）。", self.name, details.join("、")),
        }
    }
}
