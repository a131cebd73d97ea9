//! The code table: every set of codes, and what each code means. A file of its own tells it.
//!
//! Must not know which column of which file uses a code.

use super::codes::{Coded, FLAG, HEALTH_CENTERS, LIST_SCOPES, RATINGS, VERDICTS};
use super::row_codes::{PlanPart, ProfilePart, ValueKind};
use crate::model::{
    ActionState, AreaKind, AreaVoice, Circle, Counting, Direction, Feeling, FigureGroup, HowLeft,
    Layer, Level, Menu, MoveReason, Next, Origin, Outcome, Perspective, Receiver, Round, Stage,
    StatutoryPlan, StepState, ViewOrigin, VoiceName,
};
use crate::score::ENOUGH_ANSWERED;

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
    StatutoryPlan,
    Counting,
    ValueKind,
    Layer,
    Flag,
    Feeling,
    Perspective,
    Circle,
    Receiver,
    ListScope,
    OwnHealthCenter,
    ProfilePart,
    FigureGroup,
    MoveReason,
    HowLeft,
    ViewOrigin,
}

/// One code with the words shown for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    pub code: String,
    pub label: String,
    pub meaning: String,
}

impl CodeTable {
    pub const ALL: [CodeTable; 32] = [
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
        CodeTable::StatutoryPlan,
        CodeTable::Counting,
        CodeTable::ValueKind,
        CodeTable::Layer,
        CodeTable::Flag,
        CodeTable::Feeling,
        CodeTable::Perspective,
        CodeTable::Circle,
        CodeTable::Receiver,
        CodeTable::ListScope,
        CodeTable::OwnHealthCenter,
        CodeTable::ProfilePart,
        CodeTable::FigureGroup,
        CodeTable::MoveReason,
        CodeTable::HowLeft,
        CodeTable::ViewOrigin,
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
            CodeTable::StatutoryPlan => "statutory_plan",
            CodeTable::Counting => "counting",
            CodeTable::ValueKind => "value_kind",
            CodeTable::Layer => "layer",
            CodeTable::Flag => "flag",
            CodeTable::Feeling => "feeling",
            CodeTable::MoveReason => "move_reason",
            CodeTable::Perspective => "perspective",
            CodeTable::Circle => "circle",
            CodeTable::Receiver => "receiver",
            CodeTable::ListScope => "list_scope",
            CodeTable::OwnHealthCenter => "own_health_center",
            CodeTable::ProfilePart => "profile_part",
            CodeTable::FigureGroup => "figure_group",
            CodeTable::HowLeft => "left_open",
            CodeTable::ViewOrigin => "view_origin",
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
            CodeTable::Voice => collect(VoiceName::all(), |v| {
                (v.code(), v.label(), voice_meaning(v))
            }),
            CodeTable::Rating => collect(RATINGS, |(code, label, meaning)| (code, label, meaning)),
            CodeTable::Verdict => collect(VERDICTS, |(v, meaning)| (v.code(), v.label(), meaning)),
            CodeTable::Reference => reference().into(),
            CodeTable::ListScope => {
                collect(LIST_SCOPES, |(s, meaning)| (s.code(), s.label(), meaning))
            }
            CodeTable::OwnHealthCenter => collect(HEALTH_CENTERS, |row| (row.1, row.2, row.3)),
            CodeTable::Level => Level::ALL.map(level_code).into(),
            CodeTable::Menu => Menu::ALL.map(menu_code).into(),
            CodeTable::PlanPart => of_type::<PlanPart>("計画のどの部分か"),
            CodeTable::StepState => of_type::<StepState>("PDCAのステップの状況"),
            CodeTable::Origin => of_type::<Origin>("地域課題に気づいたきっかけ"),
            CodeTable::Stage => of_type::<Stage>("個別課題から基盤整備までの、どこまで来たか"),
            CodeTable::Outcome => of_type::<Outcome>("年度の終わりのふり返りの結果"),
            CodeTable::Next => of_type::<Next>("次の年度にどうするか"),
            CodeTable::ActionState => of_type::<ActionState>("取組の状況"),
            CodeTable::Direction => of_type::<Direction>("指標をどちらに動かしたいか"),
            CodeTable::StatutoryPlan => of_type::<StatutoryPlan>("指標が載っている法定計画"),
            CodeTable::Counting => of_type::<Counting>("指標の年度の数を足し合わせられるか"),
            CodeTable::ValueKind => of_type::<ValueKind>("指標のどの値か"),
            CodeTable::Layer => of_type::<Layer>("会議の役割"),
            CodeTable::Flag => collect(FLAG, |row| row),
            CodeTable::Feeling => of_type::<Feeling>("くらしのことばの問いへの答え"),
            CodeTable::MoveReason => of_type::<MoveReason>("前の実施回と段階がちがうわけ"),
            CodeTable::Perspective => of_type::<Perspective>("回答者の立場"),
            CodeTable::Circle => of_type::<Circle>("どこまで見せてよいか"),
            CodeTable::ProfilePart => of_type::<ProfilePart>("地域のすがたのどの部分か"),
            CodeTable::FigureGroup => of_type::<FigureGroup>("地域のすがたの数字の分類"),
            CodeTable::HowLeft => of_type::<HowLeft>("一つの段階に決めなかったときの置き方"),
            CodeTable::ViewOrigin => of_type::<ViewOrigin>("立場ごとの認識が、だれのことばか"),
            CodeTable::Receiver => of_type::<Receiver>("だれに引き継いだか"),
        }
    }
}

/// Whether a menu's mean is a mere 目安.
fn reference() -> [Code; 2] {
    let enough = ENOUGH_ANSWERED * 100.0;
    let code = |code: &str, label: &str, meaning: String| Code {
        code: code.to_owned(),
        label: label.to_owned(),
        meaning,
    };
    [
        code("0", "通常", format!("回答率が{enough}%以上です")),
        code(
            "1",
            "回答が少ないので目安",
            format!("回答率が{enough}%に満たないため、目安としてご覧ください"),
        ),
    ]
}

fn of_type<T: Coded>(meaning: &str) -> Vec<Code> {
    let names = T::all().iter().map(|choice| choice.names());
    let codes = names.map(|(code, label)| Code {
        code: code.to_owned(),
        label: label.to_owned(),
        meaning: meaning.to_owned(),
    });
    codes.collect()
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

fn voice_meaning(voice: VoiceName) -> &'static str {
    match voice {
        VoiceName::Area(AreaVoice::Agreed) => "協議の場で合意した回答",
        VoiceName::Area(AreaVoice::Draft) => "事務局が書いた、話し合う前の回答",
        VoiceName::Both => {
            "集計だけに出ます。事務局が書いた回答と、協議の場で合意した回答の両方から計算したもの"
        }
        VoiceName::Side(_) => "その立場の一人の回答",
        VoiceName::Member => "立場を書かない、一人またはグループの回答",
    }
}

fn level_code(level: Level) -> Code {
    Code {
        code: level.value().to_string(),
        label: format!("段階{}", level.value()),
        meaning: format!("○・△で表すとき: {}", level.mark()),
    }
}

fn menu_code(menu: Menu) -> Code {
    Code {
        code: menu.number().to_string(),
        label: menu.name().to_owned(),
        meaning: format!("短い名前: {}", menu.short_name()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
}
