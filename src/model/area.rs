//! 都道府県・圏域・市町村: the area that assesses itself.

use super::coded::coded;
use super::serial::{is_empty, or_empty};
use super::{AreaId, EditionRef, LocalCode};
use serde::{Deserialize, Serialize};

coded! {
    AreaKind {
        /// 障害保健福祉圏域, usually one per 保健所.
        Region = "region", "圏域";
        Municipality = "municipality", "市町村";
        Prefecture = "prefecture", "都道府県";
    }
}

/// Of whom a list is asked: what of an area decides which of its items make sense.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AskedOf {
    pub kind: AreaKind,
    /// 保健所設置; `None` where nobody has said it.
    pub own_health_center: Option<bool>,
}

/// Any area of a kind, of which no more is known.
impl From<AreaKind> for AskedOf {
    fn from(kind: AreaKind) -> Self {
        Self {
            kind,
            own_health_center: None,
        }
    }
}

/// What is known about an area beside its answers. A count that nobody has entered is `None`,
/// which is not 0.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Area {
    pub id: AreaId,
    pub kind: AreaKind,
    pub name: String,
    /// 都道府県 that it belongs to, by its formal name. Empty for a 都道府県 itself, or if unknown.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub prefecture: String,
    /// 全国地方公共団体コード. 圏域 have none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<LocalCode>,
    /// The prefecture's own code for the area; free text, may be empty.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub own_code: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub population: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub psychiatric_hospitals: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub psychiatric_clinics: Option<u32>,
    /// 一般相談支援事業所
    #[serde(skip_serializing_if = "Option::is_none")]
    pub general_consultation_offices: Option<u32>,
    /// 特定相談支援事業所
    #[serde(skip_serializing_if = "Option::is_none")]
    pub specified_consultation_offices: Option<u32>,
    /// 構成市町村
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub municipalities: Vec<String>,
    /// 保健所設置: whether the area's municipality runs a 保健所 of its own. `None` until somebody
    /// says it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub own_health_center: Option<bool>,
    /// The list that new assessments of this area use.
    pub checklist: EditionRef,
    /// 見本: fictional, gone in one click.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
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
            own_health_center: None,
            checklist,
            is_sample: false,
        }
    }

    pub fn asked_of(&self) -> AskedOf {
        AskedOf {
            kind: self.kind,
            own_health_center: self.own_health_center,
        }
    }
}
