//! What the lives of issues say: title, description and table.

use super::span::Span;
use crate::chart::draw::fit;
use crate::chart::figure::Table;
use crate::chart::wording::counted;
use crate::model::{FiscalYear, Menu, Outcome};

/// One issue over the years, however it was called in each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IssueLife {
    /// As it is called now.
    pub title: String,
    /// The menus that it is worked on with, if any were chosen.
    pub menus: Vec<Menu>,
    /// The years in which it stood in a plan, in their order. One without any is left out.
    pub years: Vec<LifeYear>,
    /// The last year's review ended it.
    pub ended: bool,
}

/// An issue in one year's plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LifeYear {
    pub year: FiscalYear,
    /// `None`: not looked back on yet.
    pub outcome: Option<Outcome>,
}

/// The issues of an area, up to a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IssueLives {
    pub area: String,
    /// The year that the figure looks from.
    pub until: FiscalYear,
    pub issues: Vec<IssueLife>,
}

impl IssueLife {
    pub(super) fn last(&self) -> Option<LifeYear> {
        self.years.last().copied()
    }

    /// Whether it is worked on in the year that the figure looks from.
    pub(super) fn goes_on(&self, until: FiscalYear) -> bool {
        !self.ended && self.last().is_some_and(|last| last.year >= until)
    }

    pub(super) fn was_achieved(&self) -> bool {
        let found = Some(Outcome::Achieved);
        self.years.iter().any(|y| y.outcome == found)
    }

    /// How it stands, beside its band.
    pub(super) fn state(&self, until: FiscalYear) -> String {
        match self.last() {
            Some(last) if self.ended && last.outcome == Some(Outcome::Achieved) => {
                "達成して終了".to_owned()
            }
            Some(_) if self.ended => "終了".to_owned(),
            Some(_) if self.goes_on(until) => format!("{}年目", self.years.len()),
            // Nobody said that it was over, and no later plan has it.
            Some(last) => format!("{}まで", last.year.short_label()),
            None => String::new(),
        }
    }
}

impl IssueLives {
    /// In the order in which they were taken up; of those, the shorter first: a stair.
    pub(super) fn sorted(&self) -> Vec<&IssueLife> {
        let all = self.issues.iter();
        let mut issues: Vec<&IssueLife> = all.filter(|i| !i.years.is_empty()).collect();
        issues.sort_by_key(|i| {
            let first = i.years.first().map(|y| y.year);
            (first, i.last().map(|y| y.year), !i.ended)
        });
        issues
    }

    pub(super) fn title(&self, sorted: &[&IssueLife]) -> String {
        if sorted.is_empty() {
            return "まだ地域課題がありません。計画に書くと、ここに図が出ます。".to_owned();
        }
        let all = counted(sorted.len(), "地域課題");
        let issues = |count| counted(count, "課題");
        let achieved = sorted.iter().filter(|i| i.was_achieved()).count();
        let open = sorted.iter().copied().filter(|i| i.goes_on(self.until));
        let long = longest(&open.clone().collect::<Vec<_>>());
        let first = match (achieved, open.count()) {
            (0, 0) => format!("これまでに{all}に取り組みました。"),
            (0, open) if open == sorted.len() => format!("{all}に取り組んでいます。"),
            (0, open) => format!(
                "{all}に取り組んできて、いまは{}に取り組んでいます。",
                issues(open)
            ),
            (achieved, 0) => format!("{all}のうち{}で、達成がありました。", issues(achieved)),
            (achieved, open) => format!(
                "{all}のうち{}で達成があり、いまは{}に取り組んでいます。",
                issues(achieved),
                issues(open)
            ),
        };
        first + &long
    }

    pub(super) fn description(&self, sorted: &[&IssueLife]) -> String {
        let mut text = format!(
            "{}の地域課題ごとに、計画にあった年度と、その年度の振り返りを並べた図です。",
            self.area
        );
        for issue in sorted {
            let years = issue.years.iter();
            let said: Vec<String> = years
                .map(|y| format!("{}は{}", y.year.era_label(), outcome(y.outcome)))
                .collect();
            let state = issue.state(self.until);
            text.push_str(&format!(
                "「{}」{}（{state}）。",
                issue.title,
                said.join("、")
            ));
        }
        text
    }

    pub(super) fn table(&self, sorted: &[&IssueLife], span: Option<Span>) -> Table {
        let years: Vec<FiscalYear> = span.into_iter().flat_map(Span::years).collect();
        let mut columns = ["地域課題", "事業メニュー"].map(str::to_owned).to_vec();
        columns.extend(years.iter().map(FiscalYear::to_string));
        columns.push("いま".to_owned());
        let row = |issue: &&IssueLife| {
            let menus: Vec<String> = issue.menus.iter().map(|m| m.number().to_string()).collect();
            let mut row = vec![issue.title.clone(), menus.join("、")];
            let found = |year: &FiscalYear| issue.years.iter().find(|y| y.year == *year);
            let cells = years
                .iter()
                .map(|year| found(year).map(|y| outcome(y.outcome)));
            row.extend(cells.map(|cell| cell.unwrap_or_default().to_owned()));
            row.push(issue.state(self.until));
            row
        };
        Table {
            columns,
            rows: sorted.iter().map(row).collect(),
        }
    }
}

/// Which of the issues worked on is the oldest, once one is three years old; several of one age
/// are told together.
fn longest(open: &[&IssueLife]) -> String {
    let age = open.iter().map(|i| i.years.len()).max().unwrap_or(0);
    let oldest: Vec<_> = open.iter().filter(|i| i.years.len() == age).collect();
    match oldest[..] {
        _ if age < 3 => String::new(),
        [one] => {
            let title = fit(&one.title, 1.0, 24.0);
            format!("もっとも長い『{title}』は{age}年目です。")
        }
        _ if oldest.len() == open.len() => format!("どれも{age}年目です。"),
        _ => format!(
            "もっとも長い{}は、{age}年目です。",
            counted(oldest.len(), "課題")
        ),
    }
}

pub fn outcome(outcome: Option<Outcome>) -> &'static str {
    outcome.map_or("取組中", Outcome::label)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::years::samples::plans;

    fn title(lives: &IssueLives) -> String {
        lives.title(&lives.sorted())
    }

    #[test]
    fn the_title_tells_what_was_achieved_first() {
        let mut lives = plans::lives(4);
        assert_eq!(
            title(&lives),
            "7つの地域課題のうち3つの課題で達成があり、いまは4つの課題に取り組んでいます。\
             もっとも長い2つの課題は、4年目です。"
        );
        lives.issues.retain(|i| i.was_achieved() && i.ended);
        assert_eq!(
            title(&lives),
            "1つの地域課題のうち1つの課題で、達成がありました。"
        );
        let fresh = plans::lives(1);
        assert_eq!(title(&fresh), "4つの地域課題に取り組んでいます。");
    }

    #[test]
    fn of_several_oldest_none_is_picked() {
        let oldest = |lives: &IssueLives| {
            let title = title(lives);
            let last = title.split_inclusive('。').next_back();
            last.unwrap_or_default().to_owned()
        };
        let mut lives = plans::lives(4);
        assert_eq!(oldest(&lives), "もっとも長い2つの課題は、4年目です。");
        let mut alike = lives.clone();
        alike.issues.retain(|i| i.ended || i.years.len() == 4);
        assert_eq!(oldest(&alike), "どれも4年目です。");
        lives.issues[1].years.remove(0);
        assert_eq!(
            oldest(&lives),
            "もっとも長い『休日や夜間に相談できる窓口が、圏域に1つもない』は4年目です。"
        );
    }

    #[test]
    fn each_life_says_how_it_stands() {
        let lives = plans::lives(4);
        let states: Vec<String> = lives.issues.iter().map(|i| i.state(lives.until)).collect();
        let told = [
            "達成して終了",
            "4年目",
            "4年目",
            "終了",
            "R7まで",
            "2年目",
            "1年目",
        ];
        assert_eq!(states, told);
    }
}
