//! The types of value that a field of a TOML file takes, and what is said of any other value.
//!
//! Must not know which field takes which type.

use crate::model::{
    AreaFact, AreaKind, Counting, Day, Direction, FigureGroup, FiscalYear, Fit, ItemId, Layer,
    Mark, Menu, Perspective, PlanPeriod, Reading, ReferenceKind, StatutoryPlan,
};
use toml::de::DeValue;

pub trait TomlValue: Sized {
    /// What an array of them is called.
    const LIST: &'static str = "文字の並び（[\"…\", \"…\"]）";

    /// Errors: what is wrong, and what to do.
    fn read(value: &DeValue<'_>) -> Result<Self, String>;
}

const INTEGERS: &str = "整数の並び（[1, 2]）";
const UNREADABLE: &str = "数として読めません。半角数字で書いてください。";

/// A text without white space around it; never empty.
impl TomlValue for String {
    fn read(value: &DeValue<'_>) -> Result<Self, String> {
        match value.as_str().map(str::trim) {
            Some("") => Err("空です。文を書いてください。".to_owned()),
            Some(text) => Ok(text.to_owned()),
            None => Err(wrong_type("文字（\"…\"）", value)),
        }
    }
}

impl TomlValue for i64 {
    const LIST: &'static str = INTEGERS;

    fn read(value: &DeValue<'_>) -> Result<Self, String> {
        let Some(number) = value.as_integer() else {
            return Err(wrong_type("整数（引用符なし）", value));
        };
        let read = i64::from_str_radix(number.as_str(), number.radix());
        read.map_err(|_| UNREADABLE.to_owned())
    }
}

/// Whole or broken; always finite.
impl TomlValue for f64 {
    fn read(value: &DeValue<'_>) -> Result<Self, String> {
        let read = match value {
            DeValue::Integer(_) => Some(i64::read(value)? as f64),
            DeValue::Float(number) => number.as_str().parse().ok(),
            _ => return Err(wrong_type("数（引用符なし）", value)),
        };
        let finite = read.filter(|number: &f64| number.is_finite());
        finite.ok_or_else(|| UNREADABLE.to_owned())
    }
}

impl TomlValue for bool {
    fn read(value: &DeValue<'_>) -> Result<Self, String> {
        let read = value.as_bool();
        read.ok_or_else(|| wrong_type("true か false（引用符なし）", value))
    }
}

/// 要綱（ようこう）: the reading in kana.
impl TomlValue for Reading {
    fn read(value: &DeValue<'_>) -> Result<Self, String> {
        let text = String::read(value)?;
        let kana = |c: char| matches!(c, 'ぁ'..='ゖ' | 'ァ'..='ヶ' | 'ー' | '・');
        let inside = text.strip_suffix(['）', ')']);
        let parts = inside.and_then(|inside| inside.split_once(['（', '(']));
        let parts = parts.map(|(word, reading)| (word.trim(), reading.trim()));
        match parts {
            Some((word, reading))
                if !word.is_empty() && !reading.is_empty() && reading.chars().all(kana) =>
            {
                Ok(Self {
                    word: word.to_owned(),
                    reading: reading.to_owned(),
                })
            }
            _ => Err(format!(
                "「{text}」は読みとして使えません。\"要綱（ようこう）\" のように、ことばのあとのかっこに、読みをかなで書いてください。"
            )),
        }
    }
}

/// By the rule of [`ItemId::is_well_formed`], which all ids of these files keep.
impl TomlValue for ItemId {
    fn read(value: &DeValue<'_>) -> Result<Self, String> {
        let id = String::read(value)?;
        if ItemId::is_well_formed(&id) {
            return Ok(ItemId::new(id));
        }
        Err(format!(
            "「{id}」は使えません。半角の英小文字で始め、英小文字・数字・ハイフンだけで{}文字までにしてください（例: forum-standing）。",
            ItemId::MAX_LEN
        ))
    }
}

impl TomlValue for Day {
    fn read(value: &DeValue<'_>) -> Result<Self, String> {
        let text = String::read(value)?;
        Day::parse(&text).ok_or_else(|| {
            format!("「{text}」は日付として読めません。\"2026-04-01\" のように書いてください。")
        })
    }
}

impl TomlValue for Menu {
    const LIST: &'static str = INTEGERS;

    fn read(value: &DeValue<'_>) -> Result<Self, String> {
        let number = i64::read(value)?;
        Menu::new(number).ok_or_else(|| {
            format!("事業メニューは1から9までの数字で書いてください。今は{number}です。")
        })
    }
}

impl TomlValue for PlanPeriod {
    fn read(value: &DeValue<'_>) -> Result<Self, String> {
        let number = i64::read(value)?;
        PlanPeriod::new(number).ok_or_else(|| {
            let last = PlanPeriod::MAX;
            format!("{number}期はありません。1から{last}までの数字で書いてください。")
        })
    }
}

impl TomlValue for FiscalYear {
    fn read(value: &DeValue<'_>) -> Result<Self, String> {
        let number = i64::read(value)?;
        let year = i32::try_from(number).ok().and_then(FiscalYear::new);
        year.ok_or_else(|| {
            let (first, last) = (FiscalYear::MIN, FiscalYear::MAX);
            format!("年度は{first}から{last}までの西暦で書いてください。今は{number}です。")
        })
    }
}

/// One of a few, written as its code.
pub trait TomlCode: TomlValue {
    /// "code"（label）、… in the order in which they are told.
    fn codes() -> String;
}

macro_rules! toml_code {
    ($type:ty, $all:expr) => {
        impl TomlCode for $type {
            fn codes() -> String {
                let told = $all
                    .iter()
                    .map(|c| format!("\"{}\"（{}）", c.code(), c.label()));
                told.collect::<Vec<_>>().join("、")
            }
        }

        impl TomlValue for $type {
            fn read(value: &DeValue<'_>) -> Result<Self, String> {
                let code = String::read(value)?;
                Self::from_code(&code).ok_or_else(|| {
                    let codes = Self::codes();
                    format!("「{code}」は使えません。{codes}のどれかを書いてください。")
                })
            }
        }
    };
}

toml_code!(AreaFact, AreaFact::ALL);
toml_code!(AreaKind, AreaKind::ALL);
toml_code!(Counting, Counting::ALL);
toml_code!(Direction, Direction::ALL);
toml_code!(FigureGroup, FigureGroup::ALL);
toml_code!(Layer, Layer::ALL);
toml_code!(Mark, Mark::ALL);
toml_code!(Perspective, Perspective::ALL);
toml_code!(ReferenceKind, ReferenceKind::ALL);
toml_code!(Fit, Fit::ALL);
toml_code!(StatutoryPlan, StatutoryPlan::ALL);

/// What is said of a value of another type than `expected`.
pub fn wrong_type(expected: &str, value: &DeValue<'_>) -> String {
    let found = match value {
        DeValue::String(_) => "文字",
        DeValue::Integer(_) => "整数",
        DeValue::Float(_) => "小数",
        DeValue::Boolean(_) => "true か false",
        DeValue::Datetime(_) => "日時",
        DeValue::Array(_) => "並び",
        DeValue::Table(_) => "表",
    };
    format!("{expected}で書いてください。今は{found}になっています。")
}
