//! What each 3 and 4 of a year's last round rests on.

use crate::model::{AreaRecord, Day, FiscalYear, Library, Rating, Round};

/// The levels that somebody will be asked about.
const HIGH: u8 = 3;

/// One item that stands high.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RestsOn {
    /// 1-2
    pub number: String,
    pub text: String,
    /// 3 or 4.
    pub level: u8,
    /// As it is written; blank if nothing is.
    pub evidence: String,
    /// When somebody last looked at it.
    pub checked: Option<Day>,
}

/// With the year's last round, in its list's order. `None` before the first round, and where its list is
/// not on this PC.
pub fn rests_on(
    library: &Library,
    record: &AreaRecord,
    year: FiscalYear,
) -> Option<(Round, Vec<RestsOn>)> {
    let round = record.latest_round(year)?;
    let list = library.get(&round.edition)?;
    let kind = record.area.kind;
    let high = list.items_for(kind).filter_map(|item| {
        let answer = round.answer(&item.id)?;
        let level = answer.rating.and_then(Rating::level)?.value();
        (level >= HIGH).then(|| RestsOn {
            number: list.item_number(&item.id, kind).unwrap_or_default(),
            text: item.text.clone(),
            level,
            evidence: answer.evidence.trim().to_owned(),
            checked: answer.checked,
        })
    });
    Some((round.key.round, high.collect()))
}
