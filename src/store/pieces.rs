//! A unit in pieces, so that an edit writes the piece that it changed and no other.
//!
//! Must not know where they are stored.

use super::names::Unit;
use super::sealed;
use crate::exchange::{FileError, backup};
use crate::model::{
    Area, AreaRecord, Assessment, Checklist, Circle, Forum, HandOver, Indicator, Profile,
    ReferenceValue, Respondent, SharedField, Survey, Talk, Workspace, YearPlan,
};
use serde::Serialize;
use serde_json::Value;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// One piece, written and compared as a whole.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Piece<'a> {
    Area(Cow<'a, Area>),
    Respondents(Cow<'a, [Respondent]>),
    Profile(Cow<'a, Profile>),
    Circles(Cow<'a, BTreeMap<SharedField, Circle>>),
    HandedOver(Cow<'a, [HandOver]>),
    Indicators(Cow<'a, [Indicator]>),
    Forums(Cow<'a, [Forum]>),
    Assessment(Cow<'a, Assessment>),
    Plan(Cow<'a, YearPlan>),
    Talk(Cow<'a, Talk>),
    Surveys(Cow<'a, [Survey]>),
    Checklist(Cow<'a, Checklist>),
    References(Cow<'a, [ReferenceValue]>),
}

impl Piece<'_> {
    pub fn into_owned(self) -> Piece<'static> {
        match self {
            Piece::Area(it) => Piece::Area(Cow::Owned(it.into_owned())),
            Piece::Respondents(it) => Piece::Respondents(Cow::Owned(it.into_owned())),
            Piece::Profile(it) => Piece::Profile(Cow::Owned(it.into_owned())),
            Piece::Circles(it) => Piece::Circles(Cow::Owned(it.into_owned())),
            Piece::HandedOver(it) => Piece::HandedOver(Cow::Owned(it.into_owned())),
            Piece::Indicators(it) => Piece::Indicators(Cow::Owned(it.into_owned())),
            Piece::Forums(it) => Piece::Forums(Cow::Owned(it.into_owned())),
            Piece::Assessment(it) => Piece::Assessment(Cow::Owned(it.into_owned())),
            Piece::Plan(it) => Piece::Plan(Cow::Owned(it.into_owned())),
            Piece::Talk(it) => Piece::Talk(Cow::Owned(it.into_owned())),
            Piece::Surveys(it) => Piece::Surveys(Cow::Owned(it.into_owned())),
            Piece::Checklist(it) => Piece::Checklist(Cow::Owned(it.into_owned())),
            Piece::References(it) => Piece::References(Cow::Owned(it.into_owned())),
        }
    }

    /// As it is stored.
    ///
    /// # Errors
    /// A value that JSON cannot hold; the model has none.
    pub fn text(&self) -> Result<String, serde_json::Error> {
        serde_json::to_string(self)
    }
}

/// By their names, which say what they are of: `assessment:…`, `plan:2026`.
pub type Pieces<'a> = BTreeMap<String, Piece<'a>>;

/// Their texts, by the same names.
pub type Texts = BTreeMap<String, String>;

fn named(kind: &str, key: &impl Serialize) -> String {
    let key = serde_json::to_string(key).unwrap_or_default();
    format!("{kind}:{key}")
}

/// The pieces of an area. Lists without anything in them have none.
pub fn of_area(record: &AreaRecord) -> Pieces<'_> {
    // Named one by one, so that a new field of the model asks for its piece.
    let AreaRecord {
        area,
        assessments,
        plans,
        indicators,
        forums,
        talks,
        surveys,
        respondents,
        profile,
        circles,
        handed_over,
    } = record;
    let mut pieces = Pieces::new();
    pieces.insert("area".to_owned(), Piece::Area(Cow::Borrowed(area)));
    if !respondents.is_empty() {
        let piece = Piece::Respondents(Cow::Borrowed(respondents));
        pieces.insert("respondents".to_owned(), piece);
    }
    if *profile != Profile::default() {
        pieces.insert("profile".to_owned(), Piece::Profile(Cow::Borrowed(profile)));
    }
    if !circles.is_empty() {
        pieces.insert("circles".to_owned(), Piece::Circles(Cow::Borrowed(circles)));
    }
    if !handed_over.is_empty() {
        let piece = Piece::HandedOver(Cow::Borrowed(handed_over));
        pieces.insert("handed_over".to_owned(), piece);
    }
    if !surveys.is_empty() {
        let piece = Piece::Surveys(Cow::Borrowed(surveys));
        pieces.insert("surveys".to_owned(), piece);
    }
    if !indicators.is_empty() {
        let piece = Piece::Indicators(Cow::Borrowed(indicators));
        pieces.insert("indicators".to_owned(), piece);
    }
    if !forums.is_empty() {
        pieces.insert("forums".to_owned(), Piece::Forums(Cow::Borrowed(forums)));
    }
    let assessments = assessments.iter().map(|a| {
        (
            named("assessment", &a.key),
            Piece::Assessment(Cow::Borrowed(a)),
        )
    });
    let plans = plans
        .iter()
        .map(|p| (named("plan", &p.year), Piece::Plan(Cow::Borrowed(p))));
    let talks = talks
        .iter()
        .map(|t| (named("talk", &t.year), Piece::Talk(Cow::Borrowed(t))));
    pieces.extend(assessments.chain(plans).chain(talks));
    pieces
}

/// The pieces of what belongs to no area.
pub fn of_shared(workspace: &Workspace) -> Pieces<'_> {
    let lists = workspace.checklists.iter();
    let mut pieces: Pieces<'_> = lists
        .map(|l| {
            (
                named("checklist", &l.edition),
                Piece::Checklist(Cow::Borrowed(l)),
            )
        })
        .collect();
    if !workspace.references.is_empty() {
        let piece = Piece::References(Cow::Borrowed(&workspace.references));
        pieces.insert("references".to_owned(), piece);
    }
    pieces
}

/// The pieces of `unit` as it stands in a workspace; `None` for an area that is not in it.
pub fn of<'a>(workspace: &'a Workspace, unit: &Unit) -> Option<Pieces<'a>> {
    match unit {
        Unit::Shared => Some(of_shared(workspace)),
        Unit::Area(id) => {
            let mut records = workspace.records.iter().chain(&workspace.removed);
            records.find(|r| r.area.id == *id).map(of_area)
        }
    }
}

pub fn texts(pieces: &Pieces<'_>) -> Result<Texts, serde_json::Error> {
    let text = |(name, piece): (&String, &Piece<'_>)| Ok((name.clone(), piece.text()?));
    pieces.iter().map(text).collect()
}

/// The checksum of each.
pub fn checksums(texts: &Texts) -> BTreeMap<String, u32> {
    let sum = |(name, text): (&String, &String)| (name.clone(), sealed::checksum(text));
    texts.iter().map(sum).collect()
}

/// The JSON of a whole unit from the texts of its pieces: an area's record, or a workspace without
/// areas.
pub fn joined(unit: &Unit, texts: &Texts) -> String {
    let of_kind = |kind: &str| {
        let list = texts
            .iter()
            .filter(|(name, _)| name.strip_prefix(kind).is_some_and(|n| n.starts_with(':')));
        let list: Vec<&str> = list.map(|(_, text)| text.as_str()).collect();
        (!list.is_empty()).then(|| format!("[{}]", list.join(",")))
    };
    let whole = |name: &str| texts.get(name).cloned();
    let fields = match unit {
        Unit::Area(_) => vec![
            ("area", whole("area")),
            ("respondents", whole("respondents")),
            ("profile", whole("profile")),
            ("circles", whole("circles")),
            ("handed_over", whole("handed_over")),
            ("assessments", of_kind("assessment")),
            ("plans", of_kind("plan")),
            ("indicators", whole("indicators")),
            ("forums", whole("forums")),
            ("talks", of_kind("talk")),
            ("surveys", whole("surveys")),
        ],
        Unit::Shared => vec![
            ("checklists", of_kind("checklist")),
            ("references", whole("references")),
        ],
    };
    let fields = fields.into_iter();
    let fields: Vec<String> = fields
        .filter_map(|(name, text)| Some(format!("\"{name}\":{}", text?)))
        .collect();
    format!("{{{}}}", fields.join(","))
}

/// An area's name, if its piece can be read so far; blanks are none.
pub fn area_name(texts: &Texts) -> Option<String> {
    let area: Value = serde_json::from_str(texts.get("area")?).ok()?;
    let name = area.get("name")?.as_str()?;
    (!name.trim().is_empty()).then(|| name.to_owned())
}

/// The text of a 控え that holds this unit alone. `json`: as [`joined`] makes it; `format`: the
/// version of the model that wrote it.
pub fn as_backup(unit: &Unit, json: &str, format: u64) -> String {
    let workspace = match unit {
        Unit::Area(_) => format!("{{\"records\":[{json}]}}"),
        Unit::Shared => json.to_owned(),
    };
    format!(
        "{{\"format\":\"monosashi\",\"version\":{format},\"saved_at\":\"\",\"workspace\":{workspace}}}"
    )
}

/// A workspace that holds this unit alone.
///
/// # Errors
/// Those of [`backup::read`]; `name` is told in them.
pub fn read(unit: &Unit, json: &str, format: u64, name: &str) -> Result<Workspace, FileError> {
    backup::read(&as_backup(unit, json, format), name)
}

/// The unit as one JSON value, for merging.
pub fn value(unit: &Unit, texts: &Texts) -> Value {
    serde_json::from_str(&joined(unit, texts)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_area_is_named_by_its_piece_alone() {
        let check = |area: &str, expected: Option<&str>| {
            let texts = Texts::from([("area".to_owned(), area.to_owned())]);
            assert_eq!(area_name(&texts).as_deref(), expected);
        };
        check(r#"{"name":"津圏域","kind":"どこにもない"}"#, Some("津圏域"));
        check(r#"{"name":"津圏域"#, None);
        check(r#"{"name":" "}"#, None);
        check(r#"{"name":3}"#, None);
        assert_eq!(area_name(&Texts::default()), None);
    }

    use crate::exchange;

    #[test]
    fn an_area_comes_back_from_its_pieces() {
        let record = exchange::sample().expect("it comes with the tool");
        let unit = Unit::Area(record.area.id.clone());
        let pieces = of_area(&record);
        assert!(pieces.len() > 5, "{:?}", pieces.keys());
        let texts = texts(&pieces).expect("JSON");
        let read = read(&unit, &joined(&unit, &texts), backup::VERSION, "見本").expect("readable");
        assert_eq!(read.records, [record]);
    }

    #[test]
    fn what_belongs_to_no_area_comes_back_from_its_pieces() {
        let mut lists = exchange::builtin_lists();
        lists.sort_by(|a, b| a.edition.cmp(&b.edition));
        let workspace = Workspace {
            checklists: lists.into_iter().map(|l| (*l).clone()).collect(),
            references: exchange::builtin::builtin_references()[..2].to_vec(),
            ..Workspace::default()
        };
        let texts = texts(&of_shared(&workspace)).expect("JSON");
        let unit = Unit::Shared;
        let read = read(&unit, &joined(&unit, &texts), backup::VERSION, "一覧").expect("readable");
        assert_eq!(read, workspace);
        assert_eq!(joined(&unit, &Texts::new()), "{}");
    }

    #[test]
    fn an_edit_changes_its_piece_alone() {
        let record = exchange::sample().expect("it comes with the tool");
        let mut edited = record.clone();
        edited.plans[0].vision.push('。');
        let (before, after) = (of_area(&record), of_area(&edited));
        let changed: Vec<&String> = after
            .iter()
            .filter(|(name, piece)| before.get(*name) != Some(piece))
            .map(|(name, _)| name)
            .collect();
        assert_eq!(
            changed,
            [&format!("plan:{}", edited.plans[0].year.western())]
        );
    }
}
