//! What the menus over the years say: title, note, description and table.

use super::menu_years::{MenuSeries, MenuYears, YearScore};
use super::span::Span;
use crate::chart::figure::Table;
use crate::chart::wording::{counted, listed, signed};
use crate::model::FiscalYear;
use crate::model::sorting;

impl MenuYears {
    pub(super) fn span(&self) -> Option<Span> {
        let points = self.menus.iter().flat_map(|m| &m.points);
        Span::of(points.filter(|p| p.shown().is_some()).map(|p| p.year))
    }

    pub(super) fn title(&self) -> String {
        let Some(span) = self.span() else {
            return "まだ評価がありません。入力した年度から図になります。".to_owned();
        };
        let mut changes: Vec<(&str, i64)> = self
            .menus
            .iter()
            .filter_map(|m| Some((m.menu.short_name(), m.sure_change()?)))
            .collect();
        if changes.is_empty() {
            return match span.count() {
                1 => "まだ1年分です。次の年度から、移り変わりが見えてきます。".to_owned(),
                _ => "比べられる点がまだ少ないため、いまの移り変わりは参考です。".to_owned(),
            };
        }
        sorting::sort_by_key(&mut changes, |(_, change)| std::cmp::Reverse(*change));
        let since = span.first.era_label();
        let up = changes.iter().filter(|(_, c)| *c > 0).count();
        let fallen: Vec<&str> = changes
            .iter()
            .rev()
            .filter(|(_, c)| *c < 0)
            .map(|(name, _)| *name)
            .collect();
        let most = changes[0].1;
        let best: Vec<&str> = changes
            .iter()
            .filter(|(_, change)| *change == most)
            .map(|(name, _)| *name)
            .collect();
        let best_names = listed(&best, "メニュー");
        let rise = match up {
            0 if fallen.is_empty() => return format!("{since}から、点は変わっていません。"),
            0 => String::new(),
            up if up == best.len() => {
                format!("{since}から{best_names}が{most}点進みました。")
            }
            up => format!(
                "{since}から{}で進み、{best_names}がもっとも伸びました（{}点）。",
                counted(up, "メニュー"),
                signed(most)
            ),
        };
        let fall = match fallen.is_empty() {
            true => String::new(),
            false => format!("{}は、点が下がっています。", listed(&fallen, "メニュー")),
        };
        rise + &fall
    }

    pub(super) fn note(&self) -> Option<String> {
        let years: Vec<String> = self.new_editions.iter().map(|y| y.era_label()).collect();
        let edition = match years.is_empty() {
            true => String::new(),
            false => format!(
                "縦の点線は、チェックリストの版が変わったところです（{}から）。",
                years.join("、")
            ),
        };
        let shared = self.shared_items.map(|count| {
            format!("年度どうしの比較は、どの年度にもある{count}項目によるものです。")
        });
        let thin = self
            .menus
            .iter()
            .flat_map(MenuSeries::scored)
            .any(|(p, _)| p.thin)
            .then_some("白い丸と破線は、回答が半分未満の年度です（参考）。");
        let note = edition + &shared.unwrap_or_default() + thin.unwrap_or_default();
        (!note.is_empty()).then_some(note)
    }

    pub(super) fn description(&self) -> String {
        let mut text = format!(
            "{}の事業メニューごとの点を、年度を追って並べた図です。目盛りは0から100です。",
            self.area
        );
        for series in &self.menus {
            let mut said: Vec<String> = Vec::new();
            for (point, _) in series.scored() {
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
            let cell = |y: &FiscalYear| series.in_year(*y).map(YearScore::cell);
            row.extend(years.iter().map(|y| cell(y).unwrap_or_default()));
            row.push(series.sure_change().map(signed).unwrap_or_default());
            row
        };
        Table {
            columns,
            rows: self.menus.iter().map(row).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::chart::years::samples::menus;

    #[test]
    fn the_title_tells_rises_before_falls() {
        let title = menus::over(4).title();
        assert_eq!(
            title,
            "令和5年度から7つのメニューで進み、『普及啓発』がもっとも伸びました（＋50点）。\
             『医療相談・連携』は、点が下がっています。"
        );
    }

    #[test]
    fn nothing_is_claimed_from_one_year_or_thin_years() {
        let one = "まだ1年分です。次の年度から、移り変わりが見えてきます。";
        assert_eq!(menus::over(1).title(), one);
        let thin = menus::all_thin().title();
        assert_eq!(
            thin,
            "比べられる点がまだ少ないため、いまの移り変わりは参考です。"
        );
    }
}
