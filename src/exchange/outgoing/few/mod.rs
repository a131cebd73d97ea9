//! Counts of people from 1 to 9 leave as 「少数」, and cannot be worked out from what else leaves.
//!
//! In a small place four people are four neighbours, and so are four cases or households
//! ([`MAY_BE_PEOPLE`](crate::model::MAY_BE_PEOPLE)): only whoever counts them knows. What a count could be
//! worked out from is withheld as well: the next smallest part of a total, or the total ([`sums`]); a rate of a
//! total that is told ([`rates`]). An area can tell an indicator all the same: whoever asks says which; of some
//! it can do so only together ([`together`]).
//!
//! A figure in words counts like one that is a number ([`in_words`]); of a range its middle is what counts.
//!
//! What is not seen: counts that only people know to be parts of one another. A part is a うち of a value, an
//! indicator that says of which other it is a part, or one that is called like another with brackets after it
//! (入院している人, 入院している人（65歳以上）).
//! Nor counts in sentences: in words that say more beside a figure (「20人（うち女3人）」, 「25人中20人」), in
//! words that say more than a figure (「職員2人で受けている」, 「3人以上」), in sources, ways of counting and
//! comments; nor numbers of an indicator without a unit. A range across 10 (「8〜12人」) may leave as it is.
//! Must not know how any of it is shown.

mod across;
mod cells;
mod counts;
mod in_words;
mod profile;
mod rates;
mod same_sums;
mod sums;
#[cfg(test)]
mod tests;
mod together;

use crate::model::{
    AreaRecord, FiscalYear, Forum, Indicator, IndicatorId, MemberKind, Slot, Value,
};
use cells::{Cell, State};
pub use cells::{is_few_in_words, is_few_people};
pub use counts::{FEW, WITHHELD, is_few, people};
pub use profile::HiddenFigures;
use std::collections::{BTreeMap, BTreeSet};
pub use together::together;

/// A figure that does not leave.
#[derive(Clone, Debug, PartialEq)]
pub struct Hidden {
    pub indicator: IndicatorId,
    pub slot: Slot,
    /// Of a うち, its name.
    pub part: Option<String>,
    /// [`FEW`] or [`WITHHELD`].
    pub told_as: &'static str,
}

/// A copy of `record` (of what may leave: see [`within`](super::within)) in which no count of people from
/// 1 to 9 is told, and what was hidden of indicators (of forums: [`hidden_people`]; of the 地域のすがた: [`hidden_figures`]). `told_anyway`: indicators
/// whose small counts people have decided to tell: they leave as they are if all that [`together`] puts
/// with them may. Targets are no counts, and stay.
pub fn without_few(
    record: &AreaRecord,
    told_anyway: &BTreeSet<IndicatorId>,
) -> (AreaRecord, Vec<Hidden>) {
    let sets = together(record);
    let told_anyway = &together::lifted(&sets, told_anyway);
    let mut cells = cells::of(&record.indicators, told_anyway);
    sums::protect(&record.indicators, &mut cells);
    rates::protect(record, &mut cells);
    let mut left = record.clone();
    let mut hidden = Vec::new();
    for indicator in &mut left.indicators {
        let is_to_decide = sets.iter().any(|set| set.contains(&indicator.id));
        let already = hidden.len();
        let before = indicator.clone();
        hide(indicator, &cells, &mut hidden);
        // What says 「少数」 already.
        if !is_to_decide && *indicator == before {
            hidden.truncate(already);
        }
    }
    left.profile = profile::hide(record).0;
    for forum in &mut left.forums {
        hide_members(forum);
    }
    for respondent in &mut left.respondents {
        respondent.people = respondent.people.filter(|n| !is_few(f64::from(*n)));
    }
    (left, hidden)
}

fn hide(indicator: &mut Indicator, cells: &[Cell], hidden: &mut Vec<Hidden>) {
    let own: Vec<&Cell> = cells
        .iter()
        .filter(|c| c.indicator == indicator.id)
        .collect();
    let mut slots: Vec<(Slot, FiscalYear)> = Vec::new();
    if let Some((year, _)) = &indicator.baseline {
        slots.push((Slot::Baseline, *year));
    }
    slots.extend(
        indicator
            .actuals
            .keys()
            .map(|year| (Slot::Actual(*year), *year)),
    );
    for (slot, year) in slots {
        let Some(mut observation) = indicator.observation(slot) else {
            continue;
        };
        let of_slot: BTreeMap<Option<&str>, State> = own
            .iter()
            .filter(|cell| cell.slot == slot)
            .map(|cell| (cell.part.as_deref(), cell.state))
            .collect();
        let state = |part: Option<&str>| of_slot.get(&part).copied().unwrap_or(State::Told);
        let mut note = |part: Option<&str>, told_as| {
            hidden.push(Hidden {
                indicator: indicator.id.clone(),
                slot,
                part: part.map(str::to_owned),
                told_as,
            });
        };
        let whole = state(None);
        if let Some(told_as) = whole.told_as() {
            note(None, told_as);
            observation.value = Value::Words(told_as.to_owned());
        }
        let mut said = Vec::new();
        for part in &observation.parts {
            if let Some(told_as) = state(Some(&part.name)).told_as() {
                note(Some(&part.name), told_as);
                said.push(format!("うち{}：{told_as}", part.name));
            }
        }
        // What stands beside the number may tell what was hidden, or a few people of its own.
        let is_told_anyway = own.iter().any(|cell| cell.is_told_anyway);
        let tells = !is_told_anyway && in_words::has_few_people(&observation.remark);
        if whole.told_as().is_some() || !said.is_empty() || tells {
            observation.remark.clear();
        }
        let is_told = |name: &str| state(Some(name)) == State::Told;
        observation.parts.retain(|part| is_told(&part.name));
        // Beside a few there is nothing to say of parts: that there are some tells that they are fewer.
        if whole != State::Few && !said.is_empty() {
            observation.basis = joined(&observation.basis, &said.join("、"));
        }
        indicator.put(slot, year, Some(observation));
    }
    // A target is no count of people, but what stands beside it may have one.
    let is_told_anyway = own.iter().any(|cell| cell.is_told_anyway);
    if let Some(target) = indicator.target.as_mut().filter(|_| !is_told_anyway)
        && in_words::has_few_people(&target.remark)
    {
        target.remark.clear();
    }
}

/// How many values of the 地域のすがた of `record`, as it is before [`without_few`], do not leave as they stand.
pub fn hidden_figures(record: &AreaRecord) -> HiddenFigures {
    profile::hide(record).1
}

/// Forums and sittings of which no numbers of people are told, as one of them is few.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct HiddenPeople {
    pub forums: usize,
    pub sittings: usize,
}

/// Of `record` as it is before [`without_few`].
pub fn hidden_people(record: &AreaRecord) -> HiddenPeople {
    let sittings = record.forums.iter().flat_map(|forum| &forum.meetings);
    HiddenPeople {
        forums: record.forums.iter().filter(|f| has_few(&f.members)).count(),
        sittings: sittings.filter(|m| has_few(&m.present)).count(),
    }
}

fn has_few(counts: &BTreeMap<MemberKind, u32>) -> bool {
    counts.values().any(|count| is_few(f64::from(*count)))
}

fn joined(basis: &str, said: &str) -> String {
    match basis.is_empty() {
        true => said.to_owned(),
        false => format!("{basis}（{said}）"),
    }
}

/// All numbers of a forum or a sitting, as soon as one of them is few: their sum may be known elsewhere.
/// Who sits in a forum is told, and not how many (0).
fn hide_members(forum: &mut Forum) {
    if has_few(&forum.members) {
        forum.members.values_mut().for_each(|count| *count = 0);
    }
    for meeting in &mut forum.meetings {
        if has_few(&meeting.present) {
            meeting.present.clear();
        }
    }
}
