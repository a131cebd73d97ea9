//! What stands in each place of a 控え: the one table by which people are told what
//! is wrong.
//!
//! Must not know how a file is read. There is an expectation for each field and each part of
//! the model; `[]` is any entry of a list, `*` any entry of a map. Areas put away are as those in
//! `records`.
//! Codes are taken from the types, so that neither can leave the other behind.

use super::field_type::FieldType::{self, *};
use crate::model::{
    ActionState, AreaKind, Direction, LEVELS, Layer, Mark, MemberKind, Next, Origin, Outcome,
    PdcaStep, Perspective, ReferenceKind, Round, Side, Stage, StepState, Verdict, Wording,
};

/// One place, and what it holds.
#[derive(Debug)]
pub struct Expectation {
    pub pattern: &'static str,
    /// Without it the file is refused.
    pub required: bool,
    pub field_type: FieldType,
}

/// A field that has to be there.
const fn must(pattern: &'static str, field_type: FieldType) -> Expectation {
    let required = true;
    Expectation {
        pattern,
        required,
        field_type,
    }
}

/// A field that is left out where it is empty.
const fn may(pattern: &'static str, field_type: FieldType) -> Expectation {
    let required = false;
    Expectation {
        pattern,
        required,
        field_type,
    }
}

/// What is no field: the whole, an entry of a list or map, or one of two shapes.
const fn part(pattern: &'static str, field_type: FieldType) -> Expectation {
    may(pattern, field_type)
}

/// One of a type's codes.
macro_rules! code {
    ($type:ident) => {
        Code(|| $type::ALL.iter().map(|choice| choice.code()).collect())
    };
}

/// A struct's fields in the order in which it has them, parts after what they are in.
#[rustfmt::skip]
pub const TABLE: &[Expectation] = &[
    part("", Object),
    may("records", List),
    part("records[]", Object),
    must("records[].area", Object),
    must("records[].area.id", Text),
    must("records[].area.kind", code!(AreaKind)),
    must("records[].area.name", Text),
    may("records[].area.prefecture", Text),
    may("records[].area.code", LocalCode),
    may("records[].area.own_code", Text),
    may("records[].area.population", Count),
    may("records[].area.psychiatric_hospitals", Count),
    may("records[].area.psychiatric_clinics", Count),
    may("records[].area.general_consultation_offices", Count),
    may("records[].area.specified_consultation_offices", Count),
    may("records[].area.municipalities", List),
    part("records[].area.municipalities[]", Text),
    must("records[].area.checklist", Object),
    must("records[].area.checklist.list", Text),
    must("records[].area.checklist.edition", Text),
    may("records[].area.is_sample", Flag),
    may("records[].assessments", List),
    part("records[].assessments[]", Object),
    must("records[].assessments[].key", Object),
    must("records[].assessments[].key.year", Year),
    must("records[].assessments[].key.round", code!(Round)),
    must("records[].assessments[].key.voice", Voice),
    part("records[].assessments[].key.voice.member", code!(Perspective)),
    must("records[].assessments[].edition", Object),
    must("records[].assessments[].edition.list", Text),
    must("records[].assessments[].edition.edition", Text),
    may("records[].assessments[].answers", Map(&Text)),
    part("records[].assessments[].answers.*", Object),
    may("records[].assessments[].answers.*.rating", Rating),
    may("records[].assessments[].answers.*.evidence", Text),
    may("records[].assessments[].answers.*.comment", Text),
    may("records[].assessments[].judgements", List),
    part("records[].assessments[].judgements[]", Object),
    must("records[].assessments[].judgements[].item", Text),
    must("records[].assessments[].judgements[].side", code!(Side)),
    must("records[].assessments[].judgements[].verdict", code!(Verdict)),
    may("records[].assessments[].judgements[].why", Text),
    may("records[].plans", List),
    part("records[].plans[]", Object),
    must("records[].plans[].year", Year),
    may("records[].plans[].vision", Text),
    may("records[].plans[].goals", List),
    part("records[].plans[].goals[]", Object),
    must("records[].plans[].goals[].text", Text),
    may("records[].plans[].goals[].progress", Text),
    may("records[].plans[].steps", Fixed(PdcaStep::ALL.len())),
    part("records[].plans[].steps[]", Object),
    must("records[].plans[].steps[].state", code!(StepState)),
    may("records[].plans[].steps[].date", Day),
    may("records[].plans[].steps[].note", Text),
    may("records[].plans[].issues", List),
    part("records[].plans[].issues[]", Object),
    must("records[].plans[].issues[].id", Text),
    must("records[].plans[].issues[].title", Text),
    must("records[].plans[].issues[].origin", code!(Origin)),
    may("records[].plans[].issues[].background", Text),
    may("records[].plans[].issues[].items", List),
    part("records[].plans[].issues[].items[]", Text),
    must("records[].plans[].issues[].stage", code!(Stage)),
    must("records[].plans[].issues[].level", code!(AreaKind)),
    may("records[].plans[].issues[].approach", Text),
    may("records[].plans[].issues[].views", Map(&code!(Perspective))),
    part("records[].plans[].issues[].views.*", Text),
    may("records[].plans[].issues[].menus", List),
    part("records[].plans[].issues[].menus[]", Menu),
    may("records[].plans[].issues[].actions", List),
    part("records[].plans[].issues[].actions[]", Object),
    must("records[].plans[].issues[].actions[].id", Text),
    must("records[].plans[].issues[].actions[].what", Text),
    may("records[].plans[].issues[].actions[].owner", Text),
    may("records[].plans[].issues[].actions[].helpers", Text),
    may("records[].plans[].issues[].actions[].from", Month),
    may("records[].plans[].issues[].actions[].to", Month),
    must("records[].plans[].issues[].actions[].state", code!(ActionState)),
    may("records[].plans[].issues[].review", Object),
    must("records[].plans[].issues[].review.outcome", code!(Outcome)),
    may("records[].plans[].issues[].review.why", Text),
    may("records[].plans[].issues[].review.next", code!(Next)),
    may("records[].plans[].issues[].carried_from", Object),
    must("records[].plans[].issues[].carried_from.year", Year),
    must("records[].plans[].issues[].carried_from.issue", Text),
    may("records[].plans[].hospital_talks", Text),
    may("records[].plans[].hospital_activities", Text),
    may("records[].plans[].worries", Text),
    may("records[].plans[].questions", Text),
    may("records[].plans[].closed", Day),
    may("records[].indicators", List),
    part("records[].indicators[]", Object),
    must("records[].indicators[].id", Text),
    must("records[].indicators[].name", Text),
    may("records[].indicators[].unit", Text),
    must("records[].indicators[].direction", code!(Direction)),
    may("records[].indicators[].why", Text),
    may("records[].indicators[].source", Text),
    may("records[].indicators[].basis", Text),
    may("records[].indicators[].baseline", Pair),
    part("records[].indicators[].baseline[0]", Year),
    part("records[].indicators[].baseline[1]", Object),
    must("records[].indicators[].baseline[1].value", Amount),
    part("records[].indicators[].baseline[1].value.number", Number),
    part("records[].indicators[].baseline[1].value.words", Text),
    may("records[].indicators[].baseline[1].date", Day),
    may("records[].indicators[].baseline[1].source", Text),
    may("records[].indicators[].baseline[1].basis", Text),
    may("records[].indicators[].target", Object),
    must("records[].indicators[].target.year", Year),
    must("records[].indicators[].target.value", Amount),
    part("records[].indicators[].target.value.number", Number),
    part("records[].indicators[].target.value.words", Text),
    may("records[].indicators[].actuals", Map(&Year)),
    part("records[].indicators[].actuals.*", Object),
    must("records[].indicators[].actuals.*.value", Amount),
    part("records[].indicators[].actuals.*.value.number", Number),
    part("records[].indicators[].actuals.*.value.words", Text),
    may("records[].indicators[].actuals.*.date", Day),
    may("records[].indicators[].actuals.*.source", Text),
    may("records[].indicators[].actuals.*.basis", Text),
    may("records[].indicators[].issue", Text),
    may("records[].indicators[].reference", Text),
    may("records[].indicators[].ended", Year),
    may("records[].forums", List),
    part("records[].forums[]", Object),
    must("records[].forums[].id", Text),
    must("records[].forums[].name", Text),
    may("records[].forums[].since", Year),
    must("records[].forums[].level", code!(AreaKind)),
    must("records[].forums[].layer", code!(Layer)),
    may("records[].forums[].secretariat", Text),
    may("records[].forums[].purpose", Text),
    may("records[].forums[].times_a_year", Count),
    may("records[].forums[].members", Map(&code!(MemberKind))),
    part("records[].forums[].members.*", Count),
    may("records[].forums[].other_members", Text),
    may("records[].forums[].reports_to", List),
    part("records[].forums[].reports_to[]", Text),
    may("records[].forums[].meetings", List),
    part("records[].forums[].meetings[]", Object),
    must("records[].forums[].meetings[].id", Text),
    must("records[].forums[].meetings[].date", Day),
    may("records[].forums[].meetings[].agenda", Text),
    may("records[].forums[].meetings[].decided", Text),
    may("records[].forums[].meetings[].changes", Text),
    may("records[].forums[].meetings[].next", Text),
    may("records[].forums[].meetings[].present", Map(&code!(MemberKind))),
    part("records[].forums[].meetings[].present.*", Count),
    may("records[].forums[].meetings[].issues", List),
    part("records[].forums[].meetings[].issues[]", Text),
    may("records[].forums[].meetings[].shown", List),
    part("records[].forums[].meetings[].shown[]", Page),
    may("records[].talks", List),
    part("records[].talks[]", Object),
    must("records[].talks[].year", Year),
    may("records[].talks[].pages", List),
    part("records[].talks[].pages[]", Object),
    must("records[].talks[].pages[].page", Page),
    may("records[].talks[].pages[].shown", Flag),
    may("records[].talks[].items", Map(&Text)),
    part("records[].talks[].items.*", Flag),
    may("records[].talks[].order", List),
    part("records[].talks[].order[]", Text),
    must("records[].talks[].wording", code!(Wording)),
    may("records[].talks[].ruby", Flag),
    may("records[].talks[].dark", Flag),
    may("records[].talks[].questions", Text),
    may("records[].talks[].next", Text),
    may("records[].talks[].notes", Map(&Page)),
    part("records[].talks[].notes.*", Text),
    may("records[].talks[].forum", Text),
    may("records[].talks[].sitting", Pair),
    part("records[].talks[].sitting[0]", Text),
    part("records[].talks[].sitting[1]", Text),
    may("removed", List),
    may("checklists", List),
    part("checklists[]", Object),
    must("checklists[].edition", Object),
    must("checklists[].edition.list", Text),
    must("checklists[].edition.edition", Text),
    must("checklists[].title", Text),
    must("checklists[].note", Text),
    must("checklists[].scale", Fixed(LEVELS)),
    part("checklists[].scale[]", Object),
    must("checklists[].scale[].name", Text),
    must("checklists[].scale[].meaning", Text),
    must("checklists[].items", List),
    part("checklists[].items[]", Object),
    must("checklists[].items[].id", Text),
    must("checklists[].items[].menu", Menu),
    must("checklists[].items[].text", Text),
    must("checklists[].items[].look_for", Text),
    must("checklists[].items[].evidence", Text),
    must("checklists[].items[].levels", Fixed(LEVELS)),
    part("checklists[].items[].levels[]", Text),
    must("checklists[].items[].fits", List),
    part("checklists[].items[].fits[]", code!(AreaKind)),
    must("checklists[].items[].source", Text),
    may("checklists[].items[].continues", List),
    part("checklists[].items[].continues[]", Text),
    may("references", List),
    part("references[]", Object),
    must("references[].id", Text),
    must("references[].series", Text),
    must("references[].name", Text),
    may("references[].unit", Text),
    may("references[].scope", Text),
    must("references[].time", Time),
    part("references[].time.period", Period),
    part("references[].time.year", Year),
    must("references[].kind", code!(ReferenceKind)),
    must("references[].value", Number),
    may("references[].upper", Number),
    may("references[].source", Text),
    may("references[].date", Day),
    may("references[].basis", Text),
    must("references[].mark", code!(Mark)),
];

/// What stands in a place, if there is such a place.
pub fn of(pattern: &str) -> Option<&'static Expectation> {
    TABLE.iter().find(|one| one.pattern == pattern)
}

/// The fields that an object has to have, each with what stands there.
pub fn required_in(pattern: &str) -> impl Iterator<Item = (&'static str, &'static Expectation)> {
    let own_field = move |one: &'static Expectation| match pattern {
        "" => Some((one.pattern, one)),
        _ => Some((one.pattern.strip_prefix(pattern)?.strip_prefix('.')?, one)),
    };
    let fields = TABLE
        .iter()
        .filter(|one| one.required)
        .filter_map(own_field);
    fields.filter(|(name, _)| !name.contains(['.', '[']))
}
