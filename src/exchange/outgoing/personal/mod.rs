//! A look for what may be about one person or one house, in a text that is about to leave.
//!
//! It shows places, and people decide: a name that looks like a word is not found, and a word that looks
//! like a name is. Held by tests: nothing is found in the texts that come with the tool, and all of what
//! is planted in office prose. Must not know where a text stands.

mod addresses;
mod ages;
mod births;
mod facilities;
mod folded;
mod names;
mod numbers;
mod roles;
#[cfg(test)]
mod tests;

use folded::Folded;
use std::ops::Range;

/// What something may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Phone,
    Email,
    LongNumber,
    BirthDate,
    Name,
    Facility,
    Age,
    Address,
}

impl Kind {
    pub const ALL: [Self; 8] = [
        Self::Phone,
        Self::Email,
        Self::LongNumber,
        Self::BirthDate,
        Self::Name,
        Self::Facility,
        Self::Age,
        Self::Address,
    ];

    pub fn label(self) -> &'static str {
        match self {
            Self::Phone => "電話番号",
            Self::Email => "メールアドレス",
            Self::LongNumber => "けたの多い番号",
            Self::BirthDate => "生年月日",
            Self::Name => "人の名前",
            Self::Facility => "病院・事業所などの名前",
            Self::Age => "年齢・性別・病名",
            Self::Address => "番地のある住所",
        }
    }
}

/// Something that was found in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    pub kind: Kind,
    /// As it stands in the text.
    pub text: String,
    /// Where it stands, in bytes of the text.
    pub range: Range<usize>,
    /// With a few characters before and after, on one line; 「…」 where something is left out.
    pub around: String,
}

/// Where a text may hold something, in characters.
type Finder = fn(&Folded) -> Vec<Range<usize>>;

/// How many characters stand around what was found.
const AROUND: usize = 12;

/// What was found, in the order of the text. What is found within something else is told once.
pub fn find(text: &str) -> Vec<Hit> {
    let folded = Folded::new(text);
    let finders: [(Kind, Finder); 10] = [
        (Kind::Phone, numbers::phones),
        (Kind::Email, numbers::emails),
        (Kind::LongNumber, numbers::long_numbers),
        (Kind::BirthDate, births::births),
        (Kind::Name, names::names),
        (Kind::Name, roles::after_roles),
        (Kind::Facility, facilities::facilities),
        (Kind::Age, ages::ages),
        (Kind::Age, ages::diagnosed),
        (Kind::Address, addresses::addresses),
    ];
    let mut found: Vec<(Range<usize>, Kind)> = Vec::new();
    for (kind, finder) in finders {
        found.extend(finder(&folded).into_iter().map(|range| (range, kind)));
    }
    // The longer of two that begin together first: the other stands within it.
    found.sort_by(|(a, x), (b, y)| (a.start, b.end, x).cmp(&(b.start, a.end, y)));
    let mut end = 0;
    found.retain(|(range, _)| {
        let is_new = range.end > end;
        end = end.max(range.end);
        is_new
    });
    let hits = found.into_iter().map(|(range, kind)| Hit {
        kind,
        text: folded.original(text, &range).to_owned(),
        range: folded.bytes(&range),
        around: around(&folded, text, &range),
    });
    hits.collect()
}

fn around(folded: &Folded, text: &str, range: &Range<usize>) -> String {
    let from = range.start.saturating_sub(AROUND);
    let to = (range.end + AROUND).min(folded.len());
    let mut around = folded
        .original(text, &(from..to))
        .replace(['\r', '\n', '\t'], " ");
    if from > 0 {
        around.insert(0, '…');
    }
    if to < folded.len() {
        around.push('…');
    }
    around
}
