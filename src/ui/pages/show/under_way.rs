//! A meeting under way, as a tab remembers it over a reload: since when, and what was shown.

use crate::model::{AreaId, Day, FiscalYear, TalkPage};
use crate::ui::browser::tab;
use serde_json::{Value, json};

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

    pub fn remember(&self) {
        let shown: Vec<String> = self.shown.iter().map(TalkPage::code).collect();
        let text = json!({
            "area": self.area.as_str(),
            "year": self.year.western(),
            "began": self.began,
            "day": self.day.map(|day| day.to_string()),
            "shown": shown,
        });
        tab::remember(KEY, &text.to_string());
    }

    /// The same area's meeting of the same year, if this tab was in one.
    pub fn recall(area: &AreaId, year: FiscalYear) -> Option<Self> {
        let told: Value = serde_json::from_str(&tab::recall(KEY)?).ok()?;
        let is_same = told["area"] == area.as_str() && told["year"] == year.western();
        let shown = told["shown"].as_array()?.iter();
        let shown = shown.filter_map(|code| TalkPage::from_code(code.as_str()?));
        let day = told["day"].as_str().and_then(Day::parse);
        let begun = Self::begin(area.clone(), year, day, told["began"].as_f64()?);
        is_same.then_some(Self {
            shown: shown.collect(),
            ..begun
        })
    }

    pub fn forget() {
        tab::forget(KEY);
    }
}
