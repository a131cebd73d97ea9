//! The fixed codes that stand in files, and what each means: the code table that goes with them.
//!
//! Must not know which column of which file uses a code.

use super::year_csv::{PlanPart, ValueKind};
use crate::model::{
    ActionState, AreaKind, Direction, Layer, Level, Menu, Next, Origin, Outcome, Perspective,
    Rating, Round, Stage, StepState, Verdict, Voice, narrow,
};

/// Which set of codes a column takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeTable {
    AreaKind,
    Round,
    Voice,
    Rating,
    Level,
    Verdict,
    Menu,
    Reference,
    PlanPart,
    StepState,
    Origin,
    Stage,
    Outcome,
    Next,
    ActionState,
    Direction,
    ValueKind,
    Layer,
    Flag,
}

/// One code with the words shown for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    pub code: String,
    pub label: String,
    pub meaning: String,
}

impl CodeTable {
    pub const ALL: [CodeTable; 19] = [
        CodeTable::AreaKind,
        CodeTable::Round,
        CodeTable::Voice,
        CodeTable::Menu,
        CodeTable::Rating,
        CodeTable::Level,
        CodeTable::Verdict,
        CodeTable::Reference,
        CodeTable::PlanPart,
        CodeTable::StepState,
        CodeTable::Origin,
        CodeTable::Stage,
        CodeTable::Outcome,
        CodeTable::Next,
        CodeTable::ActionState,
        CodeTable::Direction,
        CodeTable::ValueKind,
        CodeTable::Layer,
        CodeTable::Flag,
    ];

    /// Its name in the code table file and in the column dictionary.
    pub fn name(self) -> &'static str {
        match self {
            CodeTable::AreaKind => "area_kind",
            CodeTable::Round => "round",
            CodeTable::Voice => "voice",
            CodeTable::Rating => "rating",
            CodeTable::Level => "level",
            CodeTable::Verdict => "verdict",
            CodeTable::Menu => "menu",
            CodeTable::Reference => "reference",
            CodeTable::PlanPart => "plan_part",
            CodeTable::StepState => "step_state",
            CodeTable::Origin => "origin",
            CodeTable::Stage => "stage",
            CodeTable::Outcome => "outcome",
            CodeTable::Next => "next",
            CodeTable::ActionState => "action_state",
            CodeTable::Direction => "direction",
            CodeTable::ValueKind => "value_kind",
            CodeTable::Layer => "layer",
            CodeTable::Flag => "flag",
        }
    }

    /// Its codes in their fixed order. What a level is called differs by checklist: those of
    /// [`CodeTable::Level`] carry only the mark that meetings use.
    pub fn codes(self) -> Vec<Code> {
        match self {
            CodeTable::AreaKind => collect(AreaKind::ALL.iter().copied(), |k| {
                (k.code(), k.label(), kind_meaning(k))
            }),
            CodeTable::Round => collect(Round::ALL.iter().copied(), |r| {
                (r.code(), r.label(), "年度内の実施回")
            }),
            CodeTable::Voice => collect(voices(), |v| (v.code(), v.label(), voice_meaning(v))),
            CodeTable::Rating => collect(RATINGS, |(code, label, meaning)| (code, label, meaning)),
            CodeTable::Verdict => collect(VERDICTS, |(v, meaning)| (v.code(), v.label(), meaning)),
            CodeTable::Reference => collect(REFERENCE, |row| row),
            CodeTable::Level => Level::ALL.map(level_code).into(),
            CodeTable::Menu => Menu::ALL.map(menu_code).into(),
            CodeTable::PlanPart => of_choice::<PlanPart>("計画のどの部分か"),
            CodeTable::StepState => of_choice::<StepState>("PDCAのステップの状況"),
            CodeTable::Origin => of_choice::<Origin>("地域課題に気づいたきっかけ"),
            CodeTable::Stage => of_choice::<Stage>("個別課題から基盤整備までの、どこまで来たか"),
            CodeTable::Outcome => of_choice::<Outcome>("年度の終わりのふり返りの結果"),
            CodeTable::Next => of_choice::<Next>("次の年度にどうするか"),
            CodeTable::ActionState => of_choice::<ActionState>("取組の状況"),
            CodeTable::Direction => of_choice::<Direction>("指標をどちらに動かしたいか"),
            CodeTable::ValueKind => of_choice::<ValueKind>("指標のどの値か"),
            CodeTable::Layer => of_choice::<Layer>("会議の役割"),
            CodeTable::Flag => collect(FLAG, |row| row),
        }
    }
}

pub const RATED: &str = "level";
pub const NOT_APPLICABLE: &str = "not_applicable";
pub const UNKNOWN: &str = "unknown";

/// Code, label, meaning. A blank is no code: nothing was answered.
const RATINGS: [(&str, &str, &str); 3] = [
    (RATED, "段階", "評価段階（0から4）の列に段階があります"),
    (
        NOT_APPLICABLE,
        "該当なし",
        "この地域には当てはまりません。点にも回答率にも数えません",
    ),
    (
        UNKNOWN,
        "わからない",
        "まだわからないという回答です。0ではありません",
    ),
];

/// Each with its meaning; codes and labels are the model's, as on the buttons.
const VERDICTS: [(Verdict, &str); 3] = [
    (
        Verdict::Confirmed,
        "目安で見つかり、話し合いでも「そのとおり」としました",
    ),
    (Verdict::Added, "目安では見つからず、話し合いで加えました"),
    (
        Verdict::Struck,
        "目安では見つかり、話し合いで「ちがう」として外しました",
    ),
];

/// Whether a score is 参考.
pub const REFERENCE: [(&str, &str, &str); 2] = [
    ("0", "通常", "該当する項目の半分以上に評価があります"),
    (
        "1",
        "参考",
        "評価のある項目が半分より少ないため、参考としてご覧ください",
    ),
];

/// Whether something is chosen; a blank is not.
pub const FLAG: [(&str, &str, &str); 1] = [("1", "該当", "選ばれています。空欄は選ばれていません")];

/// A fixed choice of the model, known in files by its code and to people by its label.
pub trait Choice: Copy + 'static {
    fn all() -> &'static [Self];
    fn names(self) -> (&'static str, &'static str);
}

macro_rules! choices {
    ($($type:ident),*) => { $(
        impl Choice for $type {
            fn all() -> &'static [Self] {
                $type::ALL
            }

            fn names(self) -> (&'static str, &'static str) {
                (self.code(), self.label())
            }
        }
    )* };
}

choices!(
    ActionState,
    Direction,
    Layer,
    Next,
    Origin,
    Outcome,
    PlanPart,
    Stage,
    StepState,
    ValueKind
);

fn of_choice<T: Choice>(meaning: &str) -> Vec<Code> {
    let names = T::all().iter().map(|choice| choice.names());
    let codes = names.map(|(code, label)| Code {
        code: code.to_owned(),
        label: label.to_owned(),
        meaning: meaning.to_owned(),
    });
    codes.collect()
}

/// Forgiving as [`find`] is.
pub fn choice<T: Choice>(text: &str) -> Option<T> {
    let text = narrow(text).to_ascii_lowercase();
    let mut all = T::all().iter().copied();
    all.find(|choice| {
        let (code, label) = choice.names();
        text == code || text == narrow(label).to_ascii_lowercase()
    })
}

fn collect<T>(
    values: impl IntoIterator<Item = T>,
    describe: fn(T) -> (&'static str, &'static str, &'static str),
) -> Vec<Code> {
    let codes = values
        .into_iter()
        .map(describe)
        .map(|(code, label, meaning)| Code {
            code: code.to_owned(),
            label: label.to_owned(),
            meaning: meaning.to_owned(),
        });
    codes.collect()
}

fn kind_meaning(kind: AreaKind) -> &'static str {
    match kind {
        AreaKind::Prefecture => "都道府県",
        AreaKind::Region => "障害保健福祉圏域",
        AreaKind::Municipality => "市町村（特別区を含む）",
    }
}

fn voices() -> impl Iterator<Item = Voice> {
    let members = Perspective::ALL.iter().copied().map(Voice::Member);
    std::iter::once(Voice::Agreed).chain(members)
}

fn voice_meaning(voice: Voice) -> &'static str {
    match voice {
        Voice::Agreed => "協議の場で合意した回答",
        Voice::Member(_) => "その立場の一人の回答",
    }
}

fn level_code(level: Level) -> Code {
    Code {
        code: level.value().to_string(),
        label: format!("段階{}", level.value()),
        meaning: format!("○△×で表すとき: {}", level.mark()),
    }
}

fn menu_code(menu: Menu) -> Code {
    Code {
        code: menu.number().to_string(),
        label: menu.name().to_owned(),
        meaning: format!("短い名前: {}", menu.short_name()),
    }
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

/// A code as people write it back: its label, capitals, full-width letters and spaces around it
/// are forgiven. `None` if it is none of the table's.
fn find<T>(
    text: &str,
    values: impl IntoIterator<Item = T>,
    names: fn(&T) -> (&'static str, &'static str),
) -> Option<T> {
    let text = narrow(text).to_ascii_lowercase();
    values.into_iter().find(|value| {
        let (code, label) = names(value);
        text == code || text == label
    })
}

pub fn area_kind(text: &str) -> Option<AreaKind> {
    find(text, AreaKind::ALL.iter().copied(), |k| {
        (k.code(), k.label())
    })
}

pub fn round(text: &str) -> Option<Round> {
    find(text, Round::ALL.iter().copied(), |r| (r.code(), r.label()))
}

pub fn voice(text: &str) -> Option<Voice> {
    find(text, voices(), |v| (v.code(), v.label()))
}

pub fn verdict(text: &str) -> Option<Verdict> {
    find(text, VERDICTS, |(v, _)| (v.code(), v.label())).map(|v| v.0)
}

/// One of [`RATED`], [`NOT_APPLICABLE`], [`UNKNOWN`].
pub fn rating(text: &str) -> Option<&'static str> {
    find(text, RATINGS, |r| (r.0, r.1)).map(|r| r.0)
}

/// Whether a code says that something is chosen; no other code says anything.
pub fn flag(text: &str) -> Option<bool> {
    find(text, FLAG, |row| (row.0, row.1)).map(|_| true)
}

#[cfg(test)]
mod tests {
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
            assert_eq!(voice(&code.label).map(Voice::code), Some(&*code.code));
        }
        for code in CodeTable::Verdict.codes() {
            assert_eq!(verdict(&code.label).map(Verdict::code), Some(&*code.code));
        }
        for code in CodeTable::Rating.codes() {
            assert_eq!(rating(&code.label), Some(&*code.code));
        }
    }

    #[test]
    fn tables_have_no_code_twice() {
        for table in CodeTable::ALL {
            let mut codes: Vec<_> = table.codes().into_iter().map(|c| c.code).collect();
            let all = codes.len();
            codes.sort();
            codes.dedup();
            assert_eq!(codes.len(), all, "{}", table.name());
        }
    }

    #[test]
    fn every_choice_is_read_back_by_code_and_by_label() {
        fn check<T: Choice + PartialEq + std::fmt::Debug>() {
            for choice in T::all() {
                let (code, label) = choice.names();
                assert_eq!(super::choice(code), Some(*choice), "{code}");
                assert_eq!(super::choice(label), Some(*choice), "{label}");
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
        check::<ValueKind>();
        check::<Layer>();
        assert_eq!(choice::<Stage>(""), None);
    }

    #[test]
    fn codes_are_forgiven_their_looks() {
        assert_eq!(round(" Ｓｔａｒｔ "), Some(Round::Start));
        assert_eq!(round("はじめ"), None);
    }
}
