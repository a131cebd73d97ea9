//! The fixed codes that stand in files, and reading them back.
//!
//! Must not know which column of which file uses a code.

use super::row_codes::{PlanPart, ProfilePart, ValueKind};
use crate::model::{
    ActionState, AreaKind, Circle, Counting, Direction, Feeling, FigureGroup, HowLeft, Layer,
    MoveReason, Next, Origin, Outcome, Perspective, Rating, Receiver, Round, Scope, Stage,
    StatutoryPlan, StepState, Verdict, ViewOrigin, VoiceName, narrow,
};

pub const RATED: &str = "level";
pub const NOT_APPLICABLE: &str = "not_applicable";
pub const UNKNOWN: &str = "unknown";

/// Code, label, meaning. A blank is no code: nothing was answered.
pub const RATINGS: [(&str, &str, &str); 3] = [
    (RATED, "段階", "評価段階（0から4）の列に段階があります"),
    (
        NOT_APPLICABLE,
        "該当なし",
        "この地域には当てはまりません。段階の平均にも回答率にも数えません",
    ),
    (
        UNKNOWN,
        "わからない",
        "まだわからないという回答です。0ではありません",
    ),
];

/// Each with its meaning; codes and labels are the model's, as on the buttons.
pub const VERDICTS: [(Verdict, &str); 3] = [
    (
        Verdict::Confirmed,
        "目安で見つかり、話し合いでも「そのとおり」としました",
    ),
    (Verdict::Added, "目安では見つからず、話し合いで加えました"),
    (
        Verdict::Struck,
        "目安では見つかり、話し合いで「いまは、そう見えない」として外しました",
    ),
];

/// Whether something is chosen; a blank is not.
pub const FLAG: [(&str, &str, &str); 1] = [("1", "該当", "選ばれています。空欄は選ばれていません")];

/// Whether a 市町村 has a 保健所 of its own; a blank says nothing.
pub const HEALTH_CENTERS: [(bool, &str, &str, &str); 2] = [
    (
        true,
        "yes",
        "設置している",
        "自ら保健所を設置している市町村です",
    ),
    (
        false,
        "no",
        "設置していない",
        "保健所の仕事についての項目は数えません",
    ),
];

/// How much of its list a round asks for, each with its meaning.
pub const LIST_SCOPES: [(Scope, &str); 3] = [
    (
        Scope::Short,
        "短いリストの項目と、そのほかに答えた項目を数えます",
    ),
    (
        Scope::Whole,
        "この地域に合う項目を数えます。「くわしく見る」の項目は、答えたものだけを数えます",
    ),
    (
        Scope::More,
        "この地域に合う項目を、「くわしく見る」の項目も含めて数えます",
    ),
];

/// A fixed choice of the model, known in files by its code and to people by its label.
pub trait Coded: Copy + 'static {
    fn all() -> &'static [Self];
    fn names(self) -> (&'static str, &'static str);
}

macro_rules! coded_types {
    ($($type:ident),*) => { $(
        impl Coded for $type {
            fn all() -> &'static [Self] {
                $type::ALL
            }

            fn names(self) -> (&'static str, &'static str) {
                (self.code(), self.label())
            }
        }
    )* };
}

coded_types!(
    ActionState,
    Circle,
    Direction,
    StatutoryPlan,
    Counting,
    Feeling,
    MoveReason,
    FigureGroup,
    Layer,
    Next,
    Origin,
    Outcome,
    Perspective,
    PlanPart,
    ProfilePart,
    Receiver,
    Stage,
    StepState,
    HowLeft,
    ViewOrigin,
    ValueKind
);

/// Forgiving as `find` is.
pub fn coded<T: Coded>(text: &str) -> Option<T> {
    find(text, T::all().iter().copied(), |choice| choice.names())
}

/// What choices were called in files of earlier versions, and are called now.
const FORMER: [(&str, &str); 3] = [
    ("未着手", "これから"),
    ("ちがう", "いまは、そう見えない"),
    ("全部の項目", "ふつうのリスト"),
];

/// The words of an earlier version as they are now; all others as they are.
pub fn as_now(words: &str) -> &str {
    let words = words.trim();
    let former = FORMER.iter().find(|(former, _)| *former == words);
    former.map_or(words, |(_, now)| now)
}

/// The code and label of a rating: what stands in the `rating` column, and 該当なし or わからない.
/// A level's label is its checklist's to give.
pub fn rating_code(rating: Option<Rating>) -> (&'static str, &'static str) {
    match rating {
        None => ("", ""),
        Some(Rating::Level(_)) => (RATED, ""),
        Some(Rating::NotApplicable) => (NOT_APPLICABLE, RATINGS[1].1),
        Some(Rating::Unknown) => (UNKNOWN, RATINGS[2].1),
    }
}

/// What the code of a rating is called; blank if it is none.
pub fn rating_label(code: &str) -> &'static str {
    let mut ratings = RATINGS.iter();
    let found = ratings.find(|rating| rating.0 == code);
    found.map_or("", |rating| rating.1)
}

/// A code as people write it back: its label, also that of an earlier version, capitals, full-width
/// letters and spaces around it are forgiven. `None` if it is none of the table's.
fn find<T>(
    text: &str,
    values: impl IntoIterator<Item = T>,
    names: fn(&T) -> (&'static str, &'static str),
) -> Option<T> {
    let text = as_now(text);
    let is_plain = text.chars().all(is_plain);
    let mut plain = None;
    values.into_iter().find(|value| {
        let (code, label) = names(value);
        text == code
            || text == label
            || !is_plain && {
                let plain = plain.get_or_insert_with(|| narrow(text).to_ascii_lowercase());
                plain == code || is_alike(plain, label)
            }
    })
}

/// Whether a character is the same however a code is written.
fn is_plain(character: char) -> bool {
    matches!(character, 'a'..='z' | '0'..='9' | '_' | '-' | 'ぁ'..='ゖ' | 'ァ'..='ヺ' | '一'..='鿿')
}

fn is_alike(plain: &str, label: &str) -> bool {
    let has_another = |c: char| c.is_ascii_uppercase() || !c.is_alphanumeric();
    plain == label || (label.contains(has_another) && plain == narrow(label).to_ascii_lowercase())
}

pub fn area_kind(text: &str) -> Option<AreaKind> {
    find(text, AreaKind::ALL.iter().copied(), |k| {
        (k.code(), k.label())
    })
}

pub fn round(text: &str) -> Option<Round> {
    find(text, Round::ALL.iter().copied(), |r| (r.code(), r.label()))
}

pub fn voice(text: &str) -> Option<VoiceName> {
    find(text, VoiceName::all(), |v| (v.code(), v.label()))
}

pub fn verdict(text: &str) -> Option<Verdict> {
    find(text, VERDICTS, |(v, _)| (v.code(), v.label())).map(|v| v.0)
}

/// One of [`RATED`], [`NOT_APPLICABLE`], [`UNKNOWN`].
pub fn rating(text: &str) -> Option<&'static str> {
    find(text, RATINGS, |r| (r.0, r.1)).map(|r| r.0)
}

pub fn list_scope(text: &str) -> Option<Scope> {
    find(text, Scope::ALL.iter().copied(), |s| (s.code(), s.label()))
}

pub fn own_health_center(text: &str) -> Option<bool> {
    find(text, HEALTH_CENTERS, |row| (row.1, row.2)).map(|row| row.0)
}

pub fn health_center_code(has_one: bool) -> &'static str {
    let row = HEALTH_CENTERS.iter().find(|row| row.0 == has_one);
    row.map_or("", |row| row.1)
}

/// Whether a code says that something is chosen; no other code says anything.
pub fn flag(text: &str) -> Option<bool> {
    find(text, FLAG, |row| (row.0, row.1)).map(|_| true)
}

#[cfg(test)]
mod tests {
    use super::super::code_table::CodeTable;
    use super::*;

    #[test]
    fn every_code_and_label_of_a_table_is_read_back() {
        for code in CodeTable::AreaKind.codes() {
            assert_eq!(area_kind(&code.code), area_kind(&code.label));
            assert_eq!(area_kind(&code.code).map(AreaKind::code), Some(&*code.code));
        }
        for code in CodeTable::Round.codes() {
            assert_eq!(round(&code.label).map(Round::code), Some(&*code.code));
        }
        for code in CodeTable::Voice.codes() {
            assert_eq!(voice(&code.label).map(VoiceName::code), Some(&*code.code));
        }
        for code in CodeTable::Verdict.codes() {
            assert_eq!(verdict(&code.label).map(Verdict::code), Some(&*code.code));
        }
        for code in CodeTable::OwnHealthCenter.codes() {
            let read = own_health_center(&code.label).map(health_center_code);
            assert_eq!(read, Some(&*code.code));
        }
        for code in CodeTable::Rating.codes() {
            assert_eq!(rating(&code.label), Some(&*code.code));
        }
    }

    #[test]
    fn every_choice_is_read_back_by_code_and_by_label() {
        fn check<T: Coded + PartialEq + std::fmt::Debug>() {
            for choice in T::all() {
                let (code, label) = choice.names();
                assert_eq!(super::coded(code), Some(*choice), "{code}");
                assert_eq!(super::coded(label), Some(*choice), "{label}");
            }
        }
        check::<PlanPart>();
        check::<StepState>();
        check::<Origin>();
        check::<Stage>();
        check::<Outcome>();
        check::<Next>();
        check::<ActionState>();
        check::<Direction>();
        check::<StatutoryPlan>();
        check::<Counting>();
        check::<ValueKind>();
        check::<Layer>();
        check::<Circle>();
        check::<Feeling>();
        check::<MoveReason>();
        check::<HowLeft>();
        check::<ViewOrigin>();
        check::<Perspective>();
        check::<Receiver>();
        assert_eq!(coded::<Stage>(""), None);
    }

    #[test]
    fn codes_are_forgiven_their_looks() {
        assert_eq!(round(" Ｓｔａｒｔ "), Some(Round::Start));
        assert_eq!(round("はじめ"), None);
    }

    #[test]
    fn what_earlier_versions_called_a_choice_is_read() {
        assert_eq!(coded("未着手"), Some(StepState::NotStarted));
        assert_eq!(coded(" 未着手 "), Some(StepState::NotStarted));
        assert_eq!(verdict("ちがう"), Some(Verdict::Struck));
        assert_eq!(list_scope("全部の項目"), Some(Scope::Whole));
        for (_, now) in FORMER {
            let is_known = [
                coded::<StepState>(now).is_some(),
                verdict(now).is_some(),
                list_scope(now).is_some(),
            ];
            assert!(is_known.contains(&true), "{now}");
        }
    }
}
