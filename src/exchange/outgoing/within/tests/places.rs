//! How far each value of a record may go, by its place. A field that is added to the model belongs here
//! as well.

use crate::model::Circle::{self, Forum, Prefecture, Public};
use crate::model::SharedField::{
    self, Attendance, Comments, Evidence, Findings, Indicators, Issues, Levels, Minutes, Notes,
    Profile, Views,
};

/// Who decides how far a value goes.
#[derive(Clone, Copy, Debug)]
pub enum Goes {
    /// Everywhere.
    Everywhere,
    /// With one of these, as the area has set it, and never further than this.
    With(&'static [SharedField], Circle),
    /// As this one answer has it, or else as the area has.
    Own(SharedField, &'static str),
    /// Where anything else of the same value goes.
    Beside,
    /// Nowhere.
    Stays,
}
use Goes::{Beside, Everywhere, Own, Stays, With};

/// By place: `*` is any key, `[]` any of a list.
pub const PLACES: &[(&str, Goes)] = &[
    ("area.", Everywhere),
    ("respondents[].", Stays),
    ("surveys[].", Stays),
    ("profile.", With(&[Profile], Prefecture)),
    ("assessments[].key.", Beside),
    ("assessments[].edition.", Beside),
    ("assessments[].scope", Beside),
    ("assessments[].answers.*.rating", With(&[Levels], Public)),
    (
        "assessments[].answers.*.rating.level",
        With(&[Levels], Public),
    ),
    ("assessments[].answers.*.felt", With(&[Levels], Public)),
    (
        "assessments[].answers.*.desired.level",
        With(&[Levels], Public),
    ),
    (
        "assessments[].answers.*.desired.year",
        With(&[Levels], Public),
    ),
    (
        "assessments[].answers.*.municipalities[]",
        With(&[Levels], Public),
    ),
    ("assessments[].answers.*.carried", With(&[Levels], Public)),
    ("assessments[].answers.*.agreed.", With(&[Levels], Public)),
    ("assessments[].answers.*.moved.", With(&[Levels], Public)),
    (
        "assessments[].answers.*.discussion.left.",
        With(&[Levels], Public),
    ),
    (
        "assessments[].answers.*.discussion.cards.",
        With(&[Levels], Forum),
    ),
    (
        "assessments[].answers.*.discussion.dots",
        With(&[Levels], Forum),
    ),
    (
        "assessments[].answers.*.discussion.wanted",
        With(&[Levels], Forum),
    ),
    (
        "assessments[].answers.*.discussion.words[]",
        Own(Comments, "comment_circle"),
    ),
    ("assessments[].answers.*.shown", Stays),
    (
        "assessments[].answers.*.evidence",
        Own(Evidence, "evidence_circle"),
    ),
    (
        "assessments[].answers.*.checked",
        Own(Evidence, "evidence_circle"),
    ),
    (
        "assessments[].answers.*.comment",
        Own(Comments, "comment_circle"),
    ),
    ("assessments[].answers.*.evidence_circle", Stays),
    ("assessments[].answers.*.comment_circle", Stays),
    ("assessments[].judgements[].", With(&[Findings], Public)),
    ("plans[].year", With(&[Issues], Public)),
    ("plans[].vision", With(&[Issues], Public)),
    ("plans[].goals[].text", With(&[Issues], Public)),
    ("plans[].goals[].progress", With(&[Issues], Public)),
    ("plans[].steps[].state", With(&[Issues], Public)),
    ("plans[].steps[].date", With(&[Issues], Public)),
    ("plans[].steps[].note", With(&[Issues], Prefecture)),
    ("plans[].deadlines[].", Stays),
    ("plans[].left_out[]", Stays),
    ("plans[].succession.", Stays),
    ("plans[].closed", With(&[Issues], Public)),
    ("plans[].hospital_talks", With(&[Issues], Prefecture)),
    ("plans[].hospital_activities", With(&[Issues], Prefecture)),
    ("plans[].worries", With(&[Issues], Prefecture)),
    ("plans[].questions", With(&[Issues], Prefecture)),
    ("plans[].handed_over.", With(&[Issues], Prefecture)),
    ("plans[].issues[].id", With(&[Issues], Public)),
    ("plans[].issues[].title", With(&[Issues], Public)),
    ("plans[].issues[].origin", With(&[Issues], Public)),
    ("plans[].issues[].stage", With(&[Issues], Public)),
    ("plans[].issues[].level", With(&[Issues], Public)),
    ("plans[].issues[].background", With(&[Issues], Public)),
    ("plans[].issues[].items[]", With(&[Issues], Public)),
    ("plans[].issues[].approach", With(&[Issues], Public)),
    ("plans[].issues[].views.*", With(&[Views], Public)),
    ("plans[].issues[].view_origins.*", With(&[Views], Public)),
    ("plans[].issues[].menus[]", With(&[Issues], Public)),
    ("plans[].issues[].actions[].id", With(&[Issues], Public)),
    ("plans[].issues[].actions[].what", With(&[Issues], Public)),
    ("plans[].issues[].actions[].state", With(&[Issues], Public)),
    ("plans[].issues[].actions[].owner", With(&[Issues], Public)),
    (
        "plans[].issues[].actions[].helpers",
        With(&[Issues], Public),
    ),
    ("plans[].issues[].actions[].from", With(&[Issues], Public)),
    ("plans[].issues[].actions[].to", With(&[Issues], Public)),
    ("plans[].issues[].review.outcome", With(&[Issues], Public)),
    ("plans[].issues[].review.why", With(&[Issues], Public)),
    ("plans[].issues[].review.next", With(&[Issues], Public)),
    (
        "plans[].issues[].carried_from.year",
        With(&[Issues], Public),
    ),
    (
        "plans[].issues[].carried_from.issue",
        With(&[Issues], Public),
    ),
    ("plans[].issues[].handed_over.", With(&[Issues], Prefecture)),
    ("plans[].issues[].budget.", Stays),
    ("indicators[].id", With(&[Indicators], Public)),
    ("indicators[].name", With(&[Indicators], Public)),
    ("indicators[].direction", With(&[Indicators], Public)),
    ("indicators[].unit", With(&[Indicators], Public)),
    ("indicators[].why", With(&[Indicators], Public)),
    ("indicators[].source", With(&[Indicators], Public)),
    ("indicators[].basis", With(&[Indicators], Public)),
    ("indicators[].baseline[]", With(&[Indicators], Public)),
    (
        "indicators[].baseline[].value.number",
        With(&[Indicators], Public),
    ),
    ("indicators[].baseline[].date", With(&[Indicators], Public)),
    (
        "indicators[].baseline[].source",
        With(&[Indicators], Public),
    ),
    ("indicators[].baseline[].basis", With(&[Indicators], Public)),
    (
        "indicators[].baseline[].parts[].name",
        With(&[Indicators], Public),
    ),
    (
        "indicators[].baseline[].parts[].number",
        With(&[Indicators], Public),
    ),
    ("indicators[].target.year", With(&[Indicators], Public)),
    (
        "indicators[].target.value.number",
        With(&[Indicators], Public),
    ),
    (
        "indicators[].target.value.words",
        With(&[Indicators], Public),
    ),
    (
        "indicators[].actuals.*.value.number",
        With(&[Indicators], Public),
    ),
    (
        "indicators[].actuals.*.value.words",
        With(&[Indicators], Public),
    ),
    ("indicators[].actuals.*.date", With(&[Indicators], Public)),
    ("indicators[].actuals.*.source", With(&[Indicators], Public)),
    ("indicators[].actuals.*.basis", With(&[Indicators], Public)),
    (
        "indicators[].actuals.*.parts[].name",
        With(&[Indicators], Public),
    ),
    (
        "indicators[].actuals.*.parts[].number",
        With(&[Indicators], Public),
    ),
    (
        "indicators[].baseline[].remark",
        With(&[Indicators], Public),
    ),
    ("indicators[].target.remark", With(&[Indicators], Public)),
    ("indicators[].actuals.*.remark", With(&[Indicators], Public)),
    ("indicators[].share_of", With(&[Indicators], Public)),
    ("indicators[].counting", With(&[Indicators], Public)),
    ("indicators[].statutory", With(&[Indicators], Public)),
    ("indicators[].reference", With(&[Indicators], Public)),
    ("indicators[].ended", With(&[Indicators], Public)),
    ("indicators[].issue", With(&[Indicators], Public)),
    ("forums[].id", With(FRAME, Prefecture)),
    ("forums[].name", With(FRAME, Prefecture)),
    ("forums[].level", With(FRAME, Prefecture)),
    ("forums[].layer", With(FRAME, Prefecture)),
    ("forums[].since", With(FRAME, Prefecture)),
    ("forums[].secretariat", With(FRAME, Prefecture)),
    ("forums[].purpose", With(FRAME, Prefecture)),
    ("forums[].times_a_year", With(FRAME, Prefecture)),
    ("forums[].reports_to[]", With(FRAME, Prefecture)),
    ("forums[].term_until", With(FRAME, Prefecture)),
    ("forums[].welcome.", Stays),
    ("forums[].members.*", With(&[Attendance], Prefecture)),
    ("forums[].other_members", With(&[Attendance], Prefecture)),
    (
        "forums[].meetings[].id",
        With(&[Minutes, Attendance], Prefecture),
    ),
    (
        "forums[].meetings[].date",
        With(&[Minutes, Attendance], Prefecture),
    ),
    ("forums[].meetings[].agenda", With(&[Minutes], Prefecture)),
    ("forums[].meetings[].decided", With(&[Minutes], Prefecture)),
    ("forums[].meetings[].changes", With(&[Minutes], Prefecture)),
    ("forums[].meetings[].next", With(&[Minutes], Prefecture)),
    (
        "forums[].meetings[].present.*",
        With(&[Attendance], Prefecture),
    ),
    ("forums[].meetings[].issues[]", With(&[Minutes], Prefecture)),
    ("forums[].meetings[].shown[]", With(&[Minutes], Prefecture)),
    ("talks[].year", With(&[Notes], Forum)),
    ("talks[].wording", With(&[Notes], Forum)),
    ("talks[].pages[].page", With(&[Notes], Forum)),
    ("talks[].pages[].shown", With(&[Notes], Forum)),
    ("talks[].items.*", With(&[Notes], Forum)),
    ("talks[].order[]", With(&[Notes], Forum)),
    ("talks[].ruby", With(&[Notes], Forum)),
    ("talks[].dark", With(&[Notes], Forum)),
    ("talks[].questions", With(&[Notes], Forum)),
    ("talks[].next", With(&[Notes], Forum)),
    ("talks[].notes.*", With(&[Notes], Forum)),
    ("talks[].forum", With(&[Notes], Forum)),
    ("talks[].sitting[]", With(&[Notes], Forum)),
    ("circles.*", Stays),
    ("handed_over[].", With(&[Issues], Forum)),
];

const FRAME: &[SharedField] = &[Issues, Minutes, Attendance];

pub fn goes(place: &str) -> Option<Goes> {
    let is_it = |known: &str| match known.ends_with('.') {
        true => place.starts_with(known),
        false => place == known,
    };
    let found = PLACES.iter().find(|(known, _)| is_it(known));
    found.map(|(_, goes)| *goes)
}
