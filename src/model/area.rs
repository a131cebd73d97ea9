//! 都道府県・圏域・市町村: who holds the yardstick.

use super::{AreaId, EditionRef, LocalCode};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AreaKind {
    Prefecture,
    /// 障害保健福祉圏域, usually one per 保健所.
    Region,
    Municipality,
}

impl AreaKind {
    pub const ALL: [AreaKind; 3] = [
        AreaKind::Region,
        AreaKind::Municipality,
        AreaKind::Prefecture,
    ];

    /// 都道府県・圏域・市町村
    pub fn label(self) -> &'static str {
        match self {
            AreaKind::Prefecture => "都道府県",
            AreaKind::Region => "圏域",
            AreaKind::Municipality => "市町村",
        }
    }

    /// The code used in files.
    pub fn code(self) -> &'static str {
        match self {
            AreaKind::Prefecture => "prefecture",
            AreaKind::Region => "region",
            AreaKind::Municipality => "municipality",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|k| k.code() == code)
    }
}

/// What is known about an area beside its answers. A count that nobody has entered is `None`,
/// which is not 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Area {
    pub id: AreaId,
    pub kind: AreaKind,
    pub name: String,
    /// 都道府県 that it belongs to, by its formal name. Empty for a 都道府県 itself, or if unknown.
    pub prefecture: String,
    /// 全国地方公共団体コード. 圏域 have none.
    pub code: Option<LocalCode>,
    /// The prefecture's own code for the area; free text, may be empty.
    pub own_code: String,
    pub population: Option<u32>,
    pub psychiatric_hospitals: Option<u32>,
    pub psychiatric_clinics: Option<u32>,
    /// 一般相談支援事業所
    pub general_consultation_offices: Option<u32>,
    /// 特定相談支援事業所
    pub specified_consultation_offices: Option<u32>,
    /// 構成市町村
    pub municipalities: Vec<String>,
    /// The list that new assessments of this area use.
    pub checklist: EditionRef,
    /// 見本: fictional, gone in one click.
    pub is_sample: bool,
}

impl Area {
    pub fn new(id: AreaId, kind: AreaKind, name: impl Into<String>, checklist: EditionRef) -> Self {
        Self {
            id,
            kind,
            name: name.into(),
            prefecture: String::new(),
            code: None,
            own_code: String::new(),
            population: None,
            psychiatric_hospitals: None,
            psychiatric_clinics: None,
            general_consultation_offices: None,
            specified_consultation_offices: None,
            municipalities: Vec::new(),
            checklist,
            is_sample: false,
        }
    }
}
