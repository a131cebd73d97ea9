//! The forums of an area, and what a figure of them says: title, description and table.

use crate::chart::figure::Table;
use crate::chart::wording::{counted, few};
use crate::model::{FiscalYear, Layer};

/// One forum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ForumBox {
    pub name: String,
    pub layer: Layer,
    /// 開催回数／年, as planned.
    pub times_a_year: Option<u32>,
    /// Sittings held in the year of the picture.
    pub held: usize,
    /// The forums that it reports to, by their places in the list. Circles are no trouble.
    pub reports_to: Vec<usize>,
}

/// The forums of an area, and the year whose sittings are counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ForumsMap {
    pub area: String,
    pub year: FiscalYear,
    pub forums: Vec<ForumBox>,
}

impl ForumsMap {
    /// From whom to whom; a report to itself or to nowhere is none.
    pub(super) fn links(&self) -> Vec<(usize, usize)> {
        let count = self.forums.len();
        let of = |(from, forum): (usize, &ForumBox)| {
            let to = forum.reports_to.iter().copied();
            let real = to.filter(move |to| *to != from && *to < count);
            real.map(move |to| (from, to)).collect::<Vec<_>>()
        };
        let mut links: Vec<_> = self.forums.iter().enumerate().flat_map(of).collect();
        links.dedup();
        links
    }

    pub(super) fn title(&self) -> String {
        let all = self.forums.len();
        if all == 0 {
            return "まだ会議がありません。加えると、ここに図が出ます。".to_owned();
        }
        let links = self.links();
        let is_linked = |i: &usize| links.iter().any(|(from, to)| from == i || to == i);
        let linked = (0..all).filter(is_linked).count();
        let held: usize = self.forums.iter().map(|f| f.held).sum();
        let year = self.year.era_label();
        let meetings = match linked {
            0 => format!("{}があり", counted(all, "会議")),
            linked if linked == all => format!("{}がつながり", counted(all, "会議")),
            linked => format!("{}のうち{}がつながり", counted(all, "会議"), few(linked)),
        };
        match held {
            0 => format!("{meetings}ます。{year}の開催の記録は、これからです。"),
            held => format!("{meetings}、{year}は{held}回開かれました。"),
        }
    }

    fn reports(&self, from: usize) -> String {
        let links = self.links();
        let to = links.iter().filter(|(f, _)| *f == from);
        let names: Vec<&str> = to.map(|(_, to)| self.forums[*to].name.as_str()).collect();
        names.join("、")
    }

    pub(super) fn description(&self) -> String {
        let mut text = format!(
            "{}の会議を、代表者会議、実務者会議、コアメンバー会議の順に上から並べ、報告する先へ矢印を引いた図です。",
            self.area
        );
        for (i, forum) in self.forums.iter().enumerate() {
            let to = match self.reports(i) {
                names if names.is_empty() => String::new(),
                names => format!("、{names}に報告"),
            };
            let counts = counts(forum, self.year).join("、");
            let layer = forum.layer.label();
            text.push_str(&format!("{}（{layer}）：{counts}{to}。", forum.name));
        }
        text
    }

    pub(super) fn table(&self) -> Table {
        let held = format!("{}の開催", self.year.era_label());
        let columns = ["会議名", "階層", "報告する先", "開催回数／年", &held];
        let row = |(i, forum): (usize, &ForumBox)| {
            let times = forum.times_a_year.map(|n| n.to_string());
            vec![
                forum.name.clone(),
                forum.layer.label().to_owned(),
                self.reports(i),
                times.unwrap_or_default(),
                forum.held.to_string(),
            ]
        };
        Table {
            columns: columns.map(str::to_owned).to_vec(),
            rows: self.forums.iter().enumerate().map(row).collect(),
        }
    }
}

/// 年4回の予定, 令和8年度は4回
pub fn counts(forum: &ForumBox, year: FiscalYear) -> Vec<String> {
    let planned = forum.times_a_year.map(|n| format!("年{n}回の予定"));
    let held = format!("{}は{}回", year.era_label(), forum.held);
    planned.into_iter().chain([held]).collect()
}
