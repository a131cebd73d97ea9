//! The kinds of things that are counted where something changes.
//!
//! Must not know how a thing is told.

/// In the order in which they are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ThingKind {
    /// What is known of the area itself.
    Profile,
    /// What the 地域のすがた says in words.
    Meaning,
    /// A figure of it.
    Figure,
    /// A line of its 年表.
    PastEvent,
    Respondent,
    /// A 実施回 without its answers: its list, and where it was agreed.
    Round,
    Answer,
    Judgement,
    /// A year's plan without its issues.
    Plan,
    Issue,
    Action,
    Indicator,
    /// Without its meetings.
    Forum,
    Meeting,
    Talk,
    Survey,
    Circle,
    HandOver,
}

impl ThingKind {
    /// Whether an area has each of them from its beginning, and says only what is another: then what is
    /// said, or said no more, changes one and neither adds nor takes away.
    pub fn is_always_there(self) -> bool {
        self == Self::Circle
    }

    pub const fn label(self) -> &'static str {
        match self {
            Self::Profile => "地域の情報",
            Self::Meaning => "地域のすがたの「読み取れること」",
            Self::Figure => "地域のすがたの数字",
            Self::PastEvent => "年表のできごと",
            Self::Respondent => "回答者",
            Self::Round => "実施回",
            Self::Answer => "回答",
            Self::Judgement => "ストレングスと課題の判断",
            Self::Plan => "年度の計画",
            Self::Issue => "地域課題",
            Self::Action => "取組",
            Self::Indicator => "指標",
            Self::Forum => "協議の場",
            Self::Meeting => "開催記録",
            Self::Talk => "話し合いの進め方",
            Self::Survey => "事前アンケート",
            Self::Circle => "見せる範囲",
            Self::HandOver => "渡した・引き継いだ記録",
        }
    }
}

/// How many things of one kind come, change, go and stay.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub added: usize,
    pub changed: usize,
    pub gone: usize,
    pub same: usize,
}

impl Counts {
    pub fn is_all_the_same(&self) -> bool {
        self.added + self.changed + self.gone == 0
    }
}
