//! What a roadmap holds, and the words for it.

use crate::chart::figure::Table;
use crate::chart::wording::{counted, few};
use crate::model::{ActionState, Day, FiscalMonth, FiscalYear};

/// One year's work, by issue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Roadmap {
    pub area: String,
    pub year: FiscalYear,
    /// Today, if somebody looks at it now; drawn only where it lies in the year.
    pub today: Option<Day>,
    /// Those without actions are left out of the picture.
    pub issues: Vec<RoadIssue>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoadIssue {
    pub title: String,
    pub actions: Vec<RoadAction>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoadAction {
    pub what: String,
    pub owner: String,
    /// First and last month, in order; `None` if not settled yet.
    pub span: Option<(FiscalMonth, FiscalMonth)>,
    pub state: ActionState,
}

pub fn month(month: FiscalMonth) -> String {
    format!("{}月", month.calendar())
}

impl RoadAction {
    /// 6月から9月まで
    fn when(&self) -> String {
        match self.span {
            Some((from, to)) if from == to => month(from),
            Some((from, to)) => format!("{}から{}まで", month(from), month(to)),
            None => "時期は未定".to_owned(),
        }
    }
}

impl Roadmap {
    /// This month, if the year is under way.
    pub fn now(&self) -> Option<FiscalMonth> {
        let today = self.today.filter(|day| day.fiscal_year() == self.year)?;
        FiscalMonth::of_calendar(today.month())
    }

    /// Whether anything has its months: a picture of months would be empty otherwise.
    pub fn has_months(&self) -> bool {
        self.actions().any(|action| action.span.is_some())
    }

    fn actions(&self) -> impl Iterator<Item = &RoadAction> {
        self.issues.iter().flat_map(|issue| &issue.actions)
    }

    pub fn title(&self) -> String {
        if self.actions().next().is_none() {
            return "まだ取組がありません。課題に取組を書くと、ここに1年の予定が出ます。"
                .to_owned();
        }
        let placed: Vec<&RoadAction> = self.actions().filter(|a| a.span.is_some()).collect();
        if placed.is_empty() {
            return "取組の時期は、これから決めます。".to_owned();
        }
        let done = self.actions().filter(|a| a.state == ActionState::Done);
        let done = match done.count() {
            0 => String::new(),
            done => format!("{}が済みました。", counted(done, "取組")),
        };
        let Some(now) = self.now() else {
            let all = counted(self.actions().count(), "取組");
            return format!("{}は、{all}を予定しました。{done}", self.year.era_label());
        };
        let open = placed.iter().filter(|a| a.state.is_open());
        let open: Vec<(FiscalMonth, FiscalMonth)> = open.filter_map(|a| a.span).collect();
        let running = open.iter().filter(|(from, to)| *from <= now && now <= *to);
        let this_month = match running.count() {
            0 => self.quiet_month(now, &open),
            running => format!("{}に進める取組は、{}です。", month(now), few(running)),
        };
        format!("{this_month}{done}")
    }

    /// A month in which no open action of the year lies: what is left from before, or comes next.
    fn quiet_month(&self, now: FiscalMonth, open: &[(FiscalMonth, FiscalMonth)]) -> String {
        let late = open.iter().filter(|(_, to)| *to < now).count();
        let next = open.iter().map(|(from, _)| *from).filter(|f| *f > now);
        match (late, next.min()) {
            (0, None) => format!("{}に予定している取組はありません。", month(now)),
            (0, Some(next)) => format!("つぎの取組は、{}からです。", month(next)),
            (late, None) => format!("前の月からの取組が、{}続いています。", few(late)),
            (late, Some(next)) => format!(
                "前の月からの取組が、{}続いています。つぎの取組は、{}からです。",
                few(late),
                month(next)
            ),
        }
    }

    pub fn description(&self) -> String {
        let mut text = format!(
            "{}の{}の取組を、4月から3月までの帯で表した図です。",
            self.area, self.year
        );
        for issue in self.issues.iter().filter(|i| !i.actions.is_empty()) {
            let actions: Vec<String> = issue
                .actions
                .iter()
                .map(|a| format!("{}（{}、{}）", a.what, a.when(), a.state.label()))
                .collect();
            text.push_str(&format!("「{}」：{}。", issue.title, actions.join("、")));
        }
        text
    }

    /// The actions that no month was settled for; the picture has no place for them.
    pub fn unplaced(&self) -> Option<String> {
        let open = self.actions().filter(|a| a.span.is_none());
        let names: Vec<&str> = open.map(|a| a.what.as_str()).collect();
        (!names.is_empty()).then(|| format!("時期がこれからの取組：{}", names.join("、")))
    }

    pub fn table(&self) -> Table {
        let columns = [
            "取組",
            "地域課題",
            "中心になる人・機関",
            "はじめ",
            "おわり",
            "状態",
        ];
        let rows = self.issues.iter().flat_map(|issue| {
            issue.actions.iter().map(move |a| {
                let end = |pick: fn((FiscalMonth, FiscalMonth)) -> FiscalMonth| {
                    a.span.map(|span| month(pick(span))).unwrap_or_default()
                };
                vec![
                    a.what.clone(),
                    issue.title.clone(),
                    a.owner.clone(),
                    end(|s| s.0),
                    end(|s| s.1),
                    a.state.label().to_owned(),
                ]
            })
        });
        Table {
            columns: columns.map(str::to_owned).to_vec(),
            rows: rows.collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_road_has_months_where_any_action_has() {
        let month = |calendar| FiscalMonth::of_calendar(calendar).expect("a month");
        let dated = Some((month(6), month(9)));
        let check = |spans: &[&[Option<(FiscalMonth, FiscalMonth)>]], expected| {
            let action = |span: &Option<_>| RoadAction {
                what: String::new(),
                owner: String::new(),
                span: *span,
                state: ActionState::Planned,
            };
            let issues = spans.iter().map(|spans| RoadIssue {
                title: String::new(),
                actions: spans.iter().map(action).collect(),
            });
            let road = Roadmap {
                area: String::new(),
                year: FiscalYear::new(2026).expect("in range"),
                today: None,
                issues: issues.collect(),
            };
            assert_eq!(road.has_months(), expected, "{spans:?}");
        };
        check(&[], false);
        check(&[&[]], false);
        check(&[&[None, None], &[None]], false);
        check(&[&[None], &[None, dated]], true);
    }
}
