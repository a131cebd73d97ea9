//! What one 実施回 looks like over the nine menus: the data behind radar and dots, with the
//! caption, the description and the table that both share.

use super::figure::Table;
use super::level_scale::{LevelNames, ShownMean, spoken, tenths_gone};
use super::marks::{Mark, words};
use super::threshold_words::thin_entry;
use super::wording::signed;
use crate::model::Menu;

/// One menu in this round and in the one before.
#[derive(Clone, Debug, PartialEq)]
pub struct MenuPoint {
    pub menu: Menu,
    /// 段階の平均, 0 to 4. `None`: nothing was rated, which is not 0.
    pub now: Option<f64>,
    /// The same, over what both rounds share. `None`: there is nothing to compare with.
    pub before: Option<f64>,
    /// Levels that it went on since the round before because things changed (様子が変わった); below 0: back.
    pub went_on: f64,
    /// Rated items of this round.
    pub rated: usize,
    /// All items of this round but 該当なし.
    pub applicable: usize,
    /// わからない among those.
    pub unknown: usize,
    /// 目安: 回答率 below one half, in this round.
    pub thin: bool,
    /// The same of the round before.
    pub before_thin: bool,
}

/// 実施回: this round beside the one before.
#[derive(Clone, Debug, PartialEq)]
pub struct RoundResult {
    pub area: String,
    /// e.g. 令和8年度 年度当初
    pub now_label: String,
    /// Whose word the levels are: 事務局案, 合意.
    pub whose: &'static str,
    /// e.g. 令和7年度 年度末
    pub before_label: Option<String>,
    /// What the levels are called, 0 to 4: the scale's words. Blank where there are none.
    pub level_names: LevelNames,
    /// In the order of drawing; usually all nine menus.
    pub points: Vec<MenuPoint>,
    /// The items that the comparison with the round before is made on, if there is one.
    pub shared_items: Option<SharedItems>,
}

/// The items that two rounds are compared on: those that both rated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SharedItems {
    pub count: usize,
    /// How many more both rated that are told in two voices, and so not compared.
    pub other_voice: usize,
    /// The two were filled with different editions of the list.
    pub editions_differ: bool,
}

impl MenuPoint {
    pub(super) fn now(&self) -> Option<ShownMean> {
        ShownMean::of(self.now)
    }

    pub(super) fn before(&self) -> Option<ShownMean> {
        ShownMean::of(self.before)
    }

    /// Shown change since the round before, in tenths of a level.
    pub(super) fn change(&self) -> Option<i64> {
        Some(self.now()?.change_since(self.before()?))
    }

    /// How far it went on, where a sentence may speak of it: neither end is thin. In tenths of a level.
    pub(super) fn sure_change(&self) -> Option<i64> {
        let ends = (self.before?, self.now?);
        let is_sure = self.change().is_some() && !self.thin && !self.before_thin;
        is_sure.then(|| tenths_gone(self.went_on, ends))
    }

    /// Whether it reads otherwise than before, for whatever reason.
    pub(super) fn has_moved(&self) -> bool {
        self.change().is_some_and(|change| change != 0)
    }

    /// Why there is no mean: a menu that was answered is not told as one to come.
    pub(super) fn no_mean(&self) -> &'static str {
        match (self.applicable, self.unknown) {
            (0, _) => "すべて該当なしです",
            (all, unknown) if all == unknown => "すべて「わからない」です",
            _ => "まだ評価がありません",
        }
    }

    pub(super) fn answered(&self) -> String {
        format!("回答 {}/{}", self.rated, self.applicable)
    }

    fn spoken(&self) -> String {
        let name = format!("{} {}", self.menu.number(), self.menu.short_name());
        let Some(now) = self.now() else {
            return format!("{name}：{}。", self.no_mean());
        };
        let thin = match self.thin {
            true => format!("、{}", words::FEW_ANSWERS),
            false => String::new(),
        };
        let before = match (self.before(), self.change()) {
            (Some(before), Some(change)) => format!("、前回{before}から{}", signed(change)),
            _ => String::new(),
        };
        let (rated, all) = (self.rated, self.applicable);
        format!("{name}：段階の平均は{now}（{all}項目のうち{rated}項目に回答{thin}{before}）。")
    }

    fn row(&self) -> Vec<String> {
        let number = |n: Option<ShownMean>| n.map(|n| n.to_string()).unwrap_or_default();
        vec![
            self.menu.number().to_string(),
            self.menu.name().to_owned(),
            number(self.now()),
            number(self.before()),
            self.change().map(signed).unwrap_or_default(),
            self.rated.to_string(),
            self.applicable.to_string(),
            match (self.now(), self.thin) {
                (None, _) => self.no_mean().to_owned(),
                (_, true) => thin_entry(),
                _ => String::new(),
            },
        ]
    }
}

impl RoundResult {
    pub(super) fn caption(&self) -> String {
        let before = match &self.before_label {
            Some(before) => format!("（前回：{before}）"),
            None => String::new(),
        };
        let whose = match self.whose {
            "" => String::new(),
            whose => format!("（{whose}）"),
        };
        format!("{}　{}{whose}{before}", self.area, self.now_label)
    }

    pub(super) fn note(&self) -> Option<String> {
        let SharedItems {
            count,
            other_voice,
            editions_differ,
        } = self.shared_items?;
        let told = match editions_differ {
            true => format!("前回との比較は、両方の版にある{count}項目によるものです。"),
            false => format!("前回とは、どちらの回でも評価した{count}項目で比べています。"),
        };
        Some(match other_voice {
            0 => told,
            parted => format!("{told}付け方が変わった{parted}項目は比べていません。"),
        })
    }

    pub(super) fn has_before(&self) -> bool {
        self.points.iter().any(|p| p.before().is_some())
    }

    /// Whether any menu's mean rests on enough answers.
    pub(super) fn has_sure(&self) -> bool {
        self.points.iter().any(|p| !p.thin && p.now().is_some())
    }

    pub(super) fn has_thin(&self) -> bool {
        self.points.iter().any(|p| p.thin && p.now().is_some())
    }

    /// The marks that occur: this round's, `value` where it is sure; 目安; and `before`.
    pub(super) fn legend(&self, value: Mark, before: Mark) -> Vec<(Mark, String)> {
        let thin = self.has_thin().then(|| (Mark::Thin, thin_entry()));
        let now = match (self.has_sure(), &thin) {
            (true, _) => Some(value),
            (false, Some(_)) => Some(Mark::Thin),
            (false, None) => None,
        };
        let now = now.map(|mark| (mark, self.now_label.clone()));
        let label = self.before_label.as_ref().filter(|_| self.has_before());
        let before = label.map(|label| (before, format!("{}：{label}", words::BEFORE)));
        now.into_iter().chain(thin).chain(before).collect()
    }

    /// Everything that the picture shows, `what` first.
    pub(super) fn description(&self, what: &str) -> String {
        let mut text = format!(
            "{what}{}の{}です。目盛りは段階の0から4です{}。",
            self.area,
            self.now_label,
            spoken(&self.level_names)
        );
        if let Some(before) = &self.before_label {
            text.push_str(&format!("前回は{before}です。"));
        }
        text.extend(self.points.iter().map(MenuPoint::spoken));
        text.extend(self.note());
        text
    }

    pub(super) fn table(&self) -> Table {
        let before = match &self.before_label {
            Some(before) => format!("前回：{before}"),
            None => "前回".to_owned(),
        };
        let columns = [
            "番号",
            "事業メニュー",
            self.now_label.as_str(),
            before.as_str(),
            "変化",
            "回答した項目数",
            "対象の項目数",
            "備考",
        ];
        Table {
            columns: columns.map(str::to_owned).to_vec(),
            rows: self.points.iter().map(MenuPoint::row).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::sample_rounds::full_round;
    use crate::chart::{Style, Width, dots};

    #[test]
    fn a_comparison_always_says_on_how_many_items_it_rests() {
        let said = |editions_differ| {
            let mut round = full_round();
            round.shared_items = Some(SharedItems {
                count: 65,
                other_voice: 0,
                editions_differ,
            });
            dots(&round, &Style::page("d", Width::Wide)).svg
        };
        assert!(said(false).contains(">前回とは、どちらの回でも評価した65項目で比べています。<"));
        assert!(said(true).contains(">前回との比較は、両方の版にある65項目によるものです。<"));
    }
}
