//! How names are compared, and which are like those of places.
//!
//! Must not know what they are names of.

use crate::model::without_blanks;

/// As names are compared: in half width, without blanks, and by one form of か所.
pub fn folded(text: &str) -> String {
    let marks = |c: char| match c {
        'カ' | 'ヶ' | 'ケ' => 'か',
        c => c,
    };
    without_blanks(text).chars().map(marks).collect()
}

/// Whether two names are one to whoever reads them.
pub fn is_same_name(one: &str, other: &str) -> bool {
    folded(one) == folded(other)
}

/// What is said of places that are not named: 構成市町村, 地区.
const ANY: [&str; 12] = [
    "構成",
    "管内",
    "県内",
    "圏域",
    "圏域内",
    "地",
    "行政",
    "各",
    "全",
    "他",
    "当",
    "本",
];

/// A name as a 市町村 has one, and no 令和5年, 増減 or 市町村.
pub fn is_like_a_place(name: &str) -> bool {
    let name = folded(name);
    let own = name.trim_end_matches(['市', '町', '村', '区']);
    own != name && !own.is_empty() && !ANY.contains(&own)
}
