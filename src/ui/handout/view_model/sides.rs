//! Strengths and gaps, as many of each as the paper holds.

use crate::model::{Assessment, Side, TalkPage, Wording};
use crate::ui::view_models::talk::{FindingRow, TalkViewModel};
use crate::ui::view_models::views::minority::beside;
use crate::ui::words::meeting;

/// As many of each side as a page of paper holds beside the rest.
pub(super) const SHOWN: usize = 6;

/// One side; never empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SideList {
    pub title: &'static str,
    pub lead: &'static str,
    pub rows: Vec<SideRow>,
    /// How many more there are than the paper holds.
    pub more: usize,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SideRow {
    /// The large mark before a row, and the same for a screen reader.
    pub mark: String,
    pub spoken: String,
    pub text: String,
    /// What else was said of it, and how it was left; may be blank.
    pub beside: String,
}

impl SideList {
    /// What is shown of a side: all of it on the `long` paper. `None` if that is nothing.
    pub(super) fn of(
        side: Side,
        shown: &TalkViewModel,
        round: Option<&Assessment>,
        wording: Wording,
        long: bool,
    ) -> Option<Self> {
        let (page, all) = match side {
            Side::Strength => (TalkPage::Strengths, &shown.strengths),
            Side::Gap => (TalkPage::Gaps, &shown.gaps),
        };
        let chosen = all.iter().filter(|(_, is_in)| *is_in).map(|(row, _)| row);
        let chosen: Vec<&FindingRow> = chosen.filter(|_| shown.shows(&page)).collect();
        let most = if long { chosen.len() } else { SHOWN };
        let of_item = |row: &FindingRow| {
            let answer = round.and_then(|round| round.answer(&row.item));
            answer.map(beside).unwrap_or_default()
        };
        let rows = chosen.iter().take(most).map(|row| SideRow {
            mark: meeting::mark(wording, row.level),
            spoken: meeting::mark_spoken(wording, row.level),
            text: row.text.clone(),
            beside: of_item(row),
        });
        let (title, lead) = meeting::side(side);
        (!chosen.is_empty()).then(|| Self {
            title,
            lead,
            rows: rows.collect(),
            more: chosen.len().saturating_sub(most),
        })
    }
}
