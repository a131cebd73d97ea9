//! What the menus over the years say: title, note, description and table.

use super::menu_series::{MenuSeries, MenuYears, YearMean};
use super::span::Span;
use crate::chart::figure::Table;
use crate::chart::level_scale::spoken;
use crate::chart::threshold_words::share;
use crate::chart::wording::{by, counted, listed, signed};
use crate::model::{FiscalYear, MoveReason};
use crate::score::ENOUGH_ANSWERED;

impl MenuYears {
    pub(super) fn span(&self) -> Option<Span> {
        let points = self.menus.iter().flat_map(|m| &m.points);
        Span::of(points.filter(|p| p.shown().is_some()).map(|p| p.year))
    }

    /// The changes of the list that lie within the picture.
    pub(super) fn crossings(&self, span: Span) -> impl Iterator<Item = FiscalYear> {
        let new = self.new_editions.iter().copied();
        new.filter(move |year| *year > span.first && *year <= span.last)
    }

    /// Whether a mean of any year rests on few answers.
    pub(super) fn has_thin(&self) -> bool {
        let mut rated = self.menus.iter().flat_map(MenuSeries::rated);
        rated.any(|(point, _)| point.thin)
    }

    pub(super) fn title(&self) -> String {
        let Some(span) = self.span() else {
            return "まだ評価がありません。入力した年度から図になります。".to_owned();
        };
        let changes: Vec<SureChange> = self.menus.iter().filter_map(SureChange::of).collect();
        let Some(first) = changes.iter().map(|c| c.since).min() else {
            return match span.count() {
                1 => "まだ1年分です。次の年度から、移り変わりが見えてきます。".to_owned(),
                _ => "比べられる回答がまだ少ないので、いまの移り変わりは目安です。".to_owned(),
            };
        };
        // What began later is no part of what has moved since the first year.
        let (whole, later): (Vec<SureChange>, Vec<SureChange>) =
            changes.into_iter().partition(|c| c.since == first);
        let said = [
            rise(first, &whole),
            since(&later, |by| by > 0, "進んでいます"),
            fall(&whole),
            since(&later, |by| by < 0, "段階が下がっています"),
        ]
        .concat();
        let first = first.era_label();
        match (
            said.is_empty(),
            self.menus.iter().any(MenuSeries::has_moved),
        ) {
            (true, true) => format!(
                "{first}から段階は動きましたが、「{}」としたものはありません。",
                MoveReason::Situation.label()
            ),
            (true, false) => format!("{first}から、段階は変わっていません。"),
            (false, _) => said,
        }
    }

    pub(super) fn note(&self) -> Option<String> {
        let crossings = self.span().into_iter().flat_map(|s| self.crossings(s));
        let years: Vec<String> = crossings.map(|y| y.era_label()).collect();
        let edition = match years.is_empty() {
            true => String::new(),
            false => format!(
                "縦の点線は、チェックリストの版が変わったところです（{}から）。",
                years.join("、")
            ),
        };
        let under_way = self.under_way.map(|year| {
            let (year, enough) = (year.era_label(), share(ENOUGH_ANSWERED));
            format!("{year}は、回答が{enough}に満たないメニューを、まだ線に入れていません。")
        });
        let mut breaks: Vec<FiscalYear> = self.menus.iter().flat_map(MenuSeries::breaks).collect();
        breaks.sort_by_key(|year| *year);
        breaks.dedup();
        let breaks: Vec<String> = breaks.iter().map(|year| year.era_label()).collect();
        let voices = match breaks.is_empty() {
            true => String::new(),
            false => format!(
                "線が切れているところは、付け方が変わりました（{}から。事務局案と協議の場の合意は、つなげて比べません）。",
                breaks.join("、")
            ),
        };
        let note =
            edition + &voices + &self.shared_items() + under_way.as_deref().unwrap_or_default();
        (!note.is_empty()).then_some(note)
    }

    /// How many items the years are compared on: those of every year, then what began later.
    fn shared_items(&self) -> String {
        let began = |m: &MenuSeries| m.compared_since().filter(|_| m.items > 0);
        let mut years: Vec<FiscalYear> = self.menus.iter().filter_map(began).collect();
        years.sort_by_key(|year| *year);
        years.dedup();
        let told = years.iter().enumerate().map(|(index, year)| {
            let of_year = || self.menus.iter().filter(|m| began(m) == Some(*year));
            let count: usize = of_year().map(|m| m.items).sum();
            let names: Vec<&str> = of_year().map(|m| m.menu.short_name()).collect();
            match index {
                0 => format!("年度どうしの比較は、どの年度でも評価した{count}項目によるものです。"),
                _ => format!(
                    "{}は、{}から評価した{count}項目によるものです。",
                    listed(&names, "メニュー"),
                    year.era_label()
                ),
            }
        });
        told.collect()
    }

    pub(super) fn description(&self) -> String {
        let mut text = format!(
            "{}の事業メニューごとの段階の平均を、年度を追って並べた図です。目盛りは段階の0から4です{}。",
            self.area,
            spoken(&self.level_names)
        );
        for series in &self.menus {
            let mut said: Vec<String> = Vec::new();
            for (point, _) in series.rated() {
                said.push(format!("{}は{}", point.year.era_label(), point.cell()));
            }
            let said = match said.is_empty() {
                true => "まだ評価がありません".to_owned(),
                false => said.join("、"),
            };
            let (number, name) = (series.menu.number(), series.menu.short_name());
            text.push_str(&format!("{number} {name}：{said}。"));
        }
        text.extend(self.note());
        text
    }

    pub(super) fn table(&self, span: Option<Span>) -> Table {
        let years: Vec<FiscalYear> = span.into_iter().flat_map(Span::years).collect();
        let mut columns = vec!["番号".to_owned(), "事業メニュー".to_owned()];
        columns.extend(years.iter().map(FiscalYear::to_string));
        columns.push("変化".to_owned());
        let row = |series: &MenuSeries| {
            let mut row = vec![
                series.menu.number().to_string(),
                series.menu.name().to_owned(),
            ];
            let cell = |y: &FiscalYear| series.in_year(*y).map(YearMean::cell);
            row.extend(years.iter().map(|y| cell(y).unwrap_or_default()));
            let change = series.sure_change().map(|(_, by)| signed(by));
            row.push(change.unwrap_or_default());
            row
        };
        Table {
            columns,
            rows: self.menus.iter().map(row).collect(),
        }
    }
}

/// How far a menu has come since the first year that can be spoken of.
struct SureChange {
    name: &'static str,
    since: FiscalYear,
    /// In tenths of a level.
    by: i64,
}

impl SureChange {
    fn of(series: &MenuSeries) -> Option<Self> {
        let name = series.menu.short_name();
        series
            .sure_change()
            .map(|(since, by)| Self { name, since, by })
    }
}

fn names(changes: &[SureChange], wanted: impl Fn(i64) -> bool) -> Vec<&str> {
    let found = changes.iter().filter(|c| wanted(c.by));
    found.map(|c| c.name).collect()
}

/// What rose since the first year, and what rose most.
fn rise(first: FiscalYear, changes: &[SureChange]) -> String {
    let most = changes.iter().map(|c| c.by).max().unwrap_or(0);
    let best = names(changes, |by| by == most);
    let since = first.era_label();
    match names(changes, |by| by > 0).len() {
        0 => String::new(),
        up if up == best.len() => {
            format!(
                "{since}から{}が、段階で{}進みました。",
                listed(&best, "メニュー"),
                by(most)
            )
        }
        up => format!(
            "{since}から{}で進み、{}がもっとも伸びました（段階で{}）。",
            counted(up, "メニュー"),
            listed(&best, "メニュー"),
            signed(most)
        ),
    }
}

/// What fell since the first year, the farthest first.
fn fall(changes: &[SureChange]) -> String {
    let mut fallen: Vec<&SureChange> = changes.iter().filter(|c| c.by < 0).collect();
    fallen.sort_by_key(|c| c.by);
    let fallen: Vec<&str> = fallen.iter().map(|c| c.name).collect();
    match fallen.is_empty() {
        true => String::new(),
        false => format!("{}は、段階が下がっています。", listed(&fallen, "メニュー")),
    }
}

/// What began later, a sentence a year.
fn since(later: &[SureChange], wanted: impl Fn(i64) -> bool + Copy, what: &str) -> String {
    let mut years: Vec<FiscalYear> = later.iter().map(|c| c.since).collect();
    years.sort_by_key(|year| *year);
    years.dedup();
    let told = years.iter().filter_map(|year| {
        let of_year = later.iter().filter(|c| c.since == *year && wanted(c.by));
        let names: Vec<&str> = of_year.map(|c| c.name).collect();
        let names = (!names.is_empty()).then(|| listed(&names, "メニュー"))?;
        Some(format!("{names}は、{}から{what}。", year.era_label()))
    });
    told.collect()
}

#[cfg(test)]
mod tests {
    use crate::chart::years::samples::{menus, year};

    #[test]
    fn the_title_tells_rises_before_falls() {
        let title = menus::over(4).title();
        assert_eq!(
            title,
            "令和5年度から7つのメニューで進み、『普及啓発』がもっとも伸びました（段階で＋2.1）。\
             『医療相談・連携』は、段階が下がっています。"
        );
    }

    #[test]
    fn what_began_later_is_told_with_its_own_year() {
        let data = menus::begun_later();
        assert_eq!(
            data.title(),
            "令和5年度から6つのメニューで進み、『普及啓発』がもっとも伸びました（段階で＋2.1）。\
             『市町村の相談体制』は、令和7年度から進んでいます。\
             『医療相談・連携』は、令和7年度から段階が下がっています。"
        );
        let note = data.note().expect("two years");
        assert!(
            note.contains("どの年度でも評価した56項目によるものです。"),
            "{note}"
        );
        assert!(
            note.contains("は、令和7年度から評価した9項目によるものです。"),
            "{note}"
        );
        // A thin first year is none to speak of.
        let mut thin = menus::over(4);
        thin.menus.truncate(2);
        thin.menus[1].points[0].thin = true;
        assert_eq!(
            thin.title(),
            "令和5年度から『体制の整備』が、段階で1.2進みました。『普及啓発』は、令和6年度から進んでいます。"
        );
        let mut still = menus::over(4);
        still
            .menus
            .retain(|m| m.points[0].mean_level == m.points[3].mean_level);
        assert_eq!(still.title(), "令和5年度から、段階は変わっていません。");
        assert_eq!(still.menus[0].compared_since(), Some(year(2023)));
    }

    #[test]
    fn a_thin_year_neither_hides_a_break_nor_takes_away_what_went_on_in_it() {
        let mut data = menus::over(4);
        data.menus.truncate(1);
        let series = &mut data.menus[0];
        series.points[1].thin = true;
        let whole = series.sure_change();
        assert_eq!(whole.map(|(since, _)| since), Some(year(2023)));
        assert_eq!(whole, menus::over(4).menus[0].sure_change());
        series.points[1].joined = false;
        let told = series.sure_change().map(|(since, _)| since);
        assert_eq!(told, Some(year(2025)), "since it is told in one voice");
    }

    #[test]
    fn what_moved_for_other_reasons_is_not_called_unsaid() {
        let mut data = menus::over(4);
        for point in data.menus.iter_mut().flat_map(|m| &mut m.points) {
            point.went_on = 0.0;
        }
        assert_eq!(
            data.title(),
            "令和5年度から段階は動きましたが、「様子が変わった」としたものはありません。"
        );
    }

    #[test]
    fn nothing_is_claimed_from_one_year_or_thin_years() {
        let one = "まだ1年分です。次の年度から、移り変わりが見えてきます。";
        assert_eq!(menus::over(1).title(), one);
        let thin = menus::all_thin().title();
        assert_eq!(
            thin,
            "比べられる回答がまだ少ないので、いまの移り変わりは目安です。"
        );
    }
}
