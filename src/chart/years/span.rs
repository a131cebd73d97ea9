//! A run of fiscal years: its words and its labels on an axis.

use crate::chart::draw::theme::{FAINT, LINE, TEXT};
use crate::chart::draw::{Canvas, Lettering, Plot};
use crate::model::FiscalYear;

/// From the first to the last year that a figure shows, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    pub first: FiscalYear,
    pub last: FiscalYear,
}

impl Span {
    /// `None` of no years.
    pub fn of(years: impl Iterator<Item = FiscalYear> + Clone) -> Option<Self> {
        Some(Self {
            first: years.clone().min()?,
            last: years.max()?,
        })
    }

    /// 令和5年度（2023）から令和8年度（2026）まで, or the one year.
    pub fn caption(self) -> String {
        match self.first == self.last {
            true => self.last.to_string(),
            false => format!("{}から{}まで", self.first, self.last),
        }
    }

    pub fn range(self) -> std::ops::Range<f64> {
        x(self.first)..x(self.last)
    }

    /// How many years lie in it.
    pub fn count(self) -> usize {
        (self.last.western() - self.first.western()).unsigned_abs() as usize + 1
    }

    /// Every year of it.
    pub fn years(self) -> impl Iterator<Item = FiscalYear> {
        (self.first.western()..=self.last.western()).filter_map(FiscalYear::new)
    }

    /// A small mark a year at the height `y` of data, and the names of the first and the last.
    pub fn draw_axis(self, c: &Canvas, plot: &Plot, y: f64) {
        for year in self.years() {
            let (x, y) = plot.at(x(year), y);
            c.line(&[(x, y), (x, y + 4.0)], LINE, 1.0);
        }
        let look = Lettering::new(TEXT).color(FAINT).middle();
        let ends = [self.first, self.last];
        let ends = if self.count() == 1 { &ends[..1] } else { &ends };
        for year in ends {
            let (x, y) = plot.at(x(*year), y);
            c.text((x, y + 14.0), &year.short_label(), look);
        }
    }
}

/// A fiscal year on a scale.
pub fn x(year: FiscalYear) -> f64 {
    f64::from(year.western())
}
