//! Figures: data in, one value of picture, title, description and table out.
//!
//! Architecture invariant: this module must not know a browser, a file or a workspace. It takes
//! plain numbers with the years and menus they belong to; what a number means it asks of `score`.
//! It draws the same bytes on every machine: nothing here asks a font or a screen how wide a text
//! is.
//!
//! Every chart is one function `fn(&data, &Style) -> Figure`. Its parts:
//! `draw` (plotters, and the SVG it writes to), `frame` (what stands around a picture), `marks`
//! (what a mark means, and the one legend), `axis` (the edge of a value axis), `level_scale` (what a
//! mean level is shown as, and the levels' words),
//! `wording` and the `…finding` files (the sentences), one file a chart (the geometry). `years`
//! holds the charts over fiscal years, `meeting` those that a room reads from its last row.

mod axis;
mod desired;
mod dots;
mod draw;
mod felt;
mod felt_marks;
mod felt_words;
mod figure;
mod finding;
mod forums_map;
mod frame;
mod funnel;
mod funnel_finding;
mod funnel_steps;
mod level_scale;
mod marks;
mod meeting;
mod menu_views;
mod radar;
mod round;
#[cfg(test)]
mod sample_rounds;
mod spokes;
mod spread;
mod spread_words;
mod stacks;
mod svg;
#[cfg(test)]
mod testing;
pub mod threshold_words;
mod wording;
mod years;

pub use desired::desired_words;
pub use dots::dots;
pub use felt::felt;
pub use felt_words::FeltSpread;
pub use figure::{Figure, Style, Table, Width};
pub use forums_map::{ForumBox, ForumsMap, forums_map};
pub use funnel::funnel;
pub use funnel_steps::{Funnel, FunnelStep};
pub use level_scale::LevelNames;
pub use meeting::{
    meeting_felt, meeting_indicator, meeting_moves, meeting_radar, meeting_roadmap, meeting_spread,
};
pub use menu_views::{MenuView, MenuViews, menu_views};
pub use radar::radar;
pub use round::{MenuPoint, RoundResult, SharedItems};
pub use spread::spread;
pub use spread_words::LevelSpread;
pub use svg::Svg;
pub use years::{
    Cell, IndicatorSeries, IndicatorYears, IssueLife, IssueLives, ItemRow, ItemYears, LifeYear,
    MenuSeries, MenuYears, Pdca, PdcaYear, Reference, RoadAction, RoadIssue, Roadmap, Step,
    YearCircle, YearMean, YearValue, indicator_years, issue_lives, item_pages, item_strip,
    items_finding, menu_years, number, pdca_circles, roadmap, year_circle,
};
