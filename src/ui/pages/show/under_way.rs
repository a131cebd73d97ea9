//! A meeting under way, as a tab remembers it over a reload: since when, and what was shown.

use crate::model::{AreaId, Day, FiscalYear, TalkPage};
use crate::ui::browser::tab;

const KEY: &str = "monosashi.meeting";

#[derive(Clone, Debug, PartialEq)]
pub struct UnderWay {
    area: AreaId,
    year: FiscalYear,
    /// Milliseconds of the first page, by the page's clock.
    pub began: f64,
    /// The day of the first page: a sitting from before it belongs to another meeting.
    pub day: Option<Day>,
    /// In the order in which each was first shown.
    pub shown: Vec<TalkPage>,
}

impl UnderWay {
    pub fn begin(area: AreaId, year: FiscalYear, day: Option<Day>, began: f64) -> Self {
        Self {
            area,
            year,
            began,
            day,
            shown: Vec::new(),
        }
    }

    pub fn is_of(&self, area: &AreaId, year: FiscalYear) -> bool {
        self.area == *area && self.year == year
    }

    /// A line each, and the pages after them: a few words that nobody else reads.
    pub fn remember(&self) {
        let day = self.day.map_or(String::new(), |day| day.to_string());
        let mut lines = vec![
            self.area.to_string(),
            self.year.western().to_string(),
            self.began.to_string(),
            day,
        ];
        lines.extend(self.shown.iter().map(TalkPage::code));
        tab::remember(KEY, &lines.join("\n"));
    }

    /// The same area's meeting of the same year, if this tab was in one.
    pub fn recall(area: &AreaId, year: FiscalYear) -> Option<Self> {
        let told = tab::recall(KEY)?;
        let mut lines = told.split('\n');
        let is_same = lines.next()? == area.as_str() && lines.next()? == year.western().to_string();
        let begun = Self {
            began: lines.next()?.parse().ok()?,
            day: Day::parse(lines.next()?),
            shown: lines.filter_map(TalkPage::from_code).collect(),
            area: area.clone(),
            year,
        };
        is_same.then_some(begun)
    }

    pub fn forget() {
        tab::forget(KEY);
    }
}
