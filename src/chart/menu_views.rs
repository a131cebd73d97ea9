//! Menu views: where each person's levels of a menu lie in the middle, or from eight people on the middle half of them.

use super::draw::theme::{DATA, FAINT, LINE, RULE, SOFT, TEXT, TEXT_LINE, TINT_STRONG, WHITE};
use super::draw::{Canvas, Lettering};
use super::figure::{Figure, Style, Table, Width};
use super::frame::{DataSource, FigureWords, compose};
use super::level_scale::{self, LevelNames, ShownMean, TOP};
use super::marks::{Legend, LegendSize};
use crate::model::{Level, Menu};
use crate::score::voices::{MenuMeans, PersonMean};

/// One menu.
#[derive(Clone, Debug, PartialEq)]
pub struct MenuView {
    pub menu: Menu,
    /// `None` where too few people gave a level.
    pub means: Option<MenuMeans>,
}

/// The menus as people see them.
#[derive(Clone, Debug, PartialEq)]
pub struct MenuViews {
    pub area: String,
    pub level_names: LevelNames,
    pub menus: Vec<MenuView>,
}

/// Sizes for one width. On a phone the name stands above its row.
struct MenuSizes {
    width: f64,
    row: f64,
    /// The scale's 0 and 4.
    scale: (f64, f64),
    /// Where the marks stand, and where the words stand, within a row.
    marks_at: f64,
    words_at: f64,
}

const WIDE: MenuSizes = MenuSizes {
    width: Width::Wide.units(),
    row: 40.0,
    scale: (180.0, 640.0),
    marks_at: 20.0,
    words_at: 20.0,
};
const NARROW: MenuSizes = MenuSizes {
    width: Width::Narrow.units(),
    row: 60.0,
    scale: (34.0, 314.0),
    marks_at: 42.0,
    words_at: 14.0,
};

const RADIUS: f64 = 5.0;
/// Where dots would meet they stand above and below the middle, in these steps.
const LANES: [f64; 3] = [0.0, -11.0, 11.0];
const HEAD: f64 = 30.0;
const FEW: &str = "まだ少ない";

impl MenuSizes {
    fn x(&self, level: f64) -> f64 {
        self.scale.0 + (self.scale.1 - self.scale.0) * level / TOP
    }
}

impl MenuView {
    fn people(&self) -> u32 {
        match &self.means {
            Some(MenuMeans::Each(all)) => all.iter().map(|mean| mean.people).sum(),
            Some(MenuMeans::MiddleHalf { people, .. }) => *people,
            None => 0,
        }
    }

    fn range(&self) -> Option<(ShownMean, ShownMean)> {
        let (from, to) = match self.means.as_ref()? {
            MenuMeans::Each(all) => (all.first()?.level, all.last()?.level),
            MenuMeans::MiddleHalf { from, to, .. } => (*from, *to),
        };
        ShownMean::of(Some(from)).zip(ShownMean::of(Some(to)))
    }

    fn told(&self) -> String {
        let Some((from, to)) = self.range() else {
            return FEW.to_owned();
        };
        match self.means {
            Some(MenuMeans::MiddleHalf { .. }) => format!("真ん中の半分の人は{from}から{to}"),
            _ => format!("{from}から{to}"),
        }
    }
}

impl MenuViews {
    fn title(&self) -> String {
        let width = |view: &&MenuView| view.range().map(|(from, to)| to.change_since(from));
        // The middle half of many is no measure for all of a few: the one is not held against the other.
        let is_half = |view: &&MenuView| matches!(view.means, Some(MenuMeans::MiddleHalf { .. }));
        let any_half = self.menus.iter().any(|view| is_half(&view));
        let alike = self.menus.iter().filter(|view| is_half(view) == any_half);
        let widest = alike.filter(|v| width(v) > Some(0)).max_by_key(width);
        match widest {
            Some(view) => format!(
                "{}見え方の幅がいちばん広いのは「{}」です（{}）。",
                if any_half && self.has_each() {
                    "8人から答えたメニューでは、"
                } else {
                    ""
                },
                view.menu.short_name(),
                view.told()
            ),
            None => "メニューごとの見え方です。".to_owned(),
        }
    }

    fn has_each(&self) -> bool {
        let mut means = self.menus.iter().filter_map(|view| view.means.as_ref());
        means.any(|means| matches!(means, MenuMeans::Each(_)))
    }

    /// What the marks stand for: those that are there.
    fn key(&self) -> String {
        let means = || self.menus.iter().filter_map(|view| view.means.as_ref());
        let half = means().any(|means| matches!(means, MenuMeans::MiddleHalf { .. }));
        let each = self.has_each();
        let mut key = "一人ひとりが選んだ段階の平均です。".to_owned();
        if half {
            key += "四角は、真ん中の半分の人がいる幅です（8人から）。";
        }
        if each {
            key += "丸は、1人を1つで表しています。";
        }
        key
    }

    fn description(&self) -> String {
        let told = self.menus.iter().map(|view| {
            let name = view.menu.short_name();
            match view.people() {
                0 => format!("{name}：{}", view.told()),
                people => format!("{name}：{}（{people}人）", view.told()),
            }
        });
        format!(
            "回答した人それぞれの段階の平均を、事業メニューごとに並べた図です。8人からは、低いほうと高いほうの4分の1を除いた、真ん中の半分の人の幅です{}。{}。",
            level_scale::spoken(&self.level_names),
            told.collect::<Vec<_>>().join("、")
        )
    }

    fn table(&self) -> Table {
        let row = |view: &MenuView| {
            let (from, to) = match view.range() {
                Some((from, to)) => (from.to_string(), to.to_string()),
                None => Default::default(),
            };
            let people = match view.people() {
                0 => FEW.to_owned(),
                people => people.to_string(),
            };
            let half = match view.means {
                Some(MenuMeans::MiddleHalf { .. }) => "真ん中の半分",
                Some(MenuMeans::Each(_)) => "全員",
                None => "",
            };
            let name = format!("{} {}", view.menu.number(), view.menu.short_name());
            vec![name, people, half.to_owned(), from, to]
        };
        Table {
            columns: [
                "事業メニュー",
                "人数（人）",
                "だれの幅か",
                "低いほう",
                "高いほう",
            ]
            .map(str::to_owned)
            .to_vec(),
            rows: self.menus.iter().map(row).collect(),
        }
    }
}

/// A row a menu on the levels' scale.
pub fn menu_views(data: &MenuViews, style: &Style) -> Figure {
    let sizes = match style.is_narrow() {
        true => NARROW,
        false => WIDE,
    };
    let pitch = sizes.x(1.0) - sizes.x(0.0);
    let names = level_scale::under_ticks(&data.level_names, pitch);
    let lines = names.iter().flatten().map(Vec::len).max().unwrap_or(0);
    let key = match &names {
        Some(_) => Legend::new(Vec::new(), LegendSize::PAGE, sizes.width),
        None => level_scale::key(&data.level_names, LegendSize::PAGE, sizes.width),
    };
    let head = key.height + HEAD + lines as f64 * TEXT_LINE;
    let height = head + sizes.row * data.menus.len() as f64 + 2.0;
    let words = FigureWords {
        title: data.title(),
        description: data.description(),
        caption: data.area.clone(),
        note: Some(data.key()),
        source: DataSource::Members,
    };
    compose(style, words, data.table(), (sizes.width, height), |c| {
        key.draw(c);
        let small = Lettering::new(TEXT).color(FAINT).middle();
        for level in Level::ALL.map(Level::value) {
            let x = sizes.x(f64::from(level));
            let color = if level == 0 { LINE } else { RULE };
            c.line(&[(x, head), (x, height)], color, 1.0);
            c.text((x, key.height + 16.0), &level.to_string(), small);
            let name = names.as_ref().and_then(|n| n.get(usize::from(level)));
            for (i, line) in name.into_iter().flatten().enumerate() {
                let y = key.height + 16.0 + (i + 1) as f64 * TEXT_LINE;
                c.text((x, y), line, small);
            }
        }
        for (i, view) in data.menus.iter().enumerate() {
            let row = c.at((0.0, head + i as f64 * sizes.row));
            draw_row(&row, view, &sizes);
        }
    })
}

fn draw_row(c: &Canvas, view: &MenuView, sizes: &MenuSizes) {
    if sizes.words_at < sizes.marks_at {
        // On a phone the grid must not run through the words.
        c.rect((0.0, 2.0), (sizes.width, sizes.words_at + 10.0), WHITE);
    }
    let words = Lettering::new(TEXT);
    let name = format!("{} {}", view.menu.number(), view.menu.short_name());
    c.text((0.0, sizes.words_at), &name, words);
    let people = match view.people() {
        0 => FEW.to_owned(),
        people => format!("{people}人"),
    };
    let at = (sizes.width, sizes.words_at);
    c.text(at, &people, words.color(SOFT).end());
    match &view.means {
        Some(MenuMeans::Each(all)) => draw_each(c, all, sizes),
        Some(MenuMeans::MiddleHalf { from, to, .. }) => {
            let (from, to) = (sizes.x(*from), sizes.x(*to));
            // Where all of them are of one mind there is still something to see.
            let (from, to) = match to - from < 4.0 {
                true => (from - 2.0, from + 2.0),
                false => (from, to),
            };
            let (upper, lower) = (sizes.marks_at - 8.0, sizes.marks_at + 8.0);
            c.rect((from, upper), (to, lower), TINT_STRONG);
            c.outline((from, upper), (to, lower), DATA, 1.8);
        }
        None => {}
    }
}

fn draw_each(c: &Canvas, all: &[PersonMean], sizes: &MenuSizes) {
    let mut lanes: [Option<f64>; LANES.len()] = [None; LANES.len()];
    // A group that answered together is as many as it is.
    let people = all
        .iter()
        .flat_map(|mean| (0..mean.people).map(|_| mean.level));
    for level in people {
        let x = sizes.x(level);
        let is_free = |last: &Option<f64>| last.is_none_or(|last| x - last > 2.0 * RADIUS);
        let emptiest = || {
            let lanes = lanes.iter().enumerate();
            let first = lanes.min_by(|a, b| a.1.unwrap_or(x).total_cmp(&b.1.unwrap_or(x)));
            first.map_or(0, |(lane, _)| lane)
        };
        let lane = lanes.iter().position(is_free).unwrap_or_else(emptiest);
        // Where all lanes are taken it stands as near as there is room: each person is seen.
        let x = lanes[lane].map_or(x, |last| x.max(last + 2.0 * RADIUS + 1.0));
        lanes[lane] = Some(x);
        let at = (x, sizes.marks_at + LANES[lane]);
        // Outlined, so that two at one place are two.
        c.disc(at, RADIUS + 1.0, WHITE);
        c.disc(at, RADIUS, DATA);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::sample_rounds::level_names;
    use crate::chart::testing::check_figure;

    fn data() -> MenuViews {
        let each = |levels: &[f64]| {
            let all = levels.iter().map(|level| PersonMean {
                level: *level,
                people: 1,
            });
            Some(MenuMeans::Each(all.collect()))
        };
        let half = |from, to| MenuMeans::MiddleHalf {
            from,
            to,
            people: 11,
        };
        let means = [
            each(&[0.0, 0.0, 0.1, 2.4, 4.0]),
            each(&[2.0; 7]),
            Some(half(0.5, 3.25)),
            Some(half(4.0, 4.0)),
            Some(half(0.0, 0.0)),
            None,
            None,
            each(&[1.0, 2.0, 3.0]),
            None,
        ];
        let menus = Menu::ALL.into_iter().zip(means);
        MenuViews {
            area: "津圏域".into(),
            level_names: level_names(),
            menus: menus
                .map(|(menu, means)| MenuView { menu, means })
                .collect(),
        }
    }

    #[test]
    fn every_state_draws_well() {
        check_figure("menu-views", |style| menu_views(&data(), style));
        let mut none = data();
        none.menus.iter_mut().for_each(|view| view.means = None);
        none.level_names = Default::default();
        check_figure("menu-views-none", |style| menu_views(&none, style));
    }

    #[test]
    fn the_widest_is_told_and_too_few_are_shown_as_nothing_else() {
        let figure = menu_views(&data(), &Style::page("m", Width::Wide));
        let told = "8人から答えたメニューでは、見え方の幅がいちばん広いのは「住まい・居住支援」です（真ん中の半分の人は0.5から3.3）。";
        assert_eq!(figure.title, told);
        assert_eq!(figure.table.rows[5][1..], [FEW, "", "", ""]);
        assert_eq!(figure.svg.matches(&format!(">{FEW}<")).count(), 3);
        let discs = figure.svg.matches("#0055AD\"").count();
        assert!(discs >= 5 + 7 + 3, "each person is a dot: {discs}");
        assert_eq!(
            figure.table.rows[2][1..],
            ["11", "真ん中の半分", "0.5", "3.3"]
        );
    }

    #[test]
    fn the_picture_stays_as_it_was_looked_at() {
        insta::assert_snapshot!(menu_views(&data(), &Style::file("menu-views")).svg);
    }
}
