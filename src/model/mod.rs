//! What an area knows about itself: plain data and the rules that keep it true.
//!
//! Architecture invariant: this module knows no other module of the crate. It must not know
//! how a menu's mean is computed, how a file is laid out, where things are stored or how they are shown.
//! Everything here is a value: comparable, cloneable, and read and written by serde. Choices have
//! the one code and the one Japanese word by which files and screens call them; what a file is
//! around them is for `exchange` to know.

mod action;
mod answer;
mod area;
mod area_fact;
mod area_record;
mod assessment;
mod begin_round;
mod budget;
mod carry;
mod checklist;
mod circle;
mod coded;
mod counting;
mod day;
mod day_typed;
mod deadline;
mod edition_ref;
mod era;
mod figure_sheet;
mod figure_template;
mod fiscal_month;
mod fiscal_year;
mod fit;
mod forum;
mod hand_over;
mod id;
mod indicator;
mod issue;
mod judgement;
mod library;
mod local_code;
mod local_code_typed;
mod menu;
mod move_round;
mod order;
mod own_references;
mod part_name;
mod past_time;
mod perspective;
mod plan;
mod plan_period;
mod profile;
mod rating;
mod reference;
mod remove_indicator;
mod remove_issue;
mod respondent;
mod respondent_id;
mod scope;
mod serial;
mod sitting;
mod statutory_plan;
mod succession;
mod talk;
mod talk_page;
mod template;
mod typed;
mod typed_text;
mod voice;
mod welcome;
mod workspace;
mod year_job;

pub use action::{Action, ActionState};
pub use answer::{Answer, Desired, Feeling};
pub use area::{Area, AreaKind, AskedOf};
pub use area_fact::AreaFact;
pub use area_record::AreaRecord;
pub use assessment::Assessment;
pub use budget::Budget;
pub use carry::{CarriedIssue, CarryOver, CloseError};
pub use checklist::{Checklist, Item, Reading, ScaleLevel};
pub use circle::{Circle, SharedField};
pub(crate) use coded::coded;
pub use counting::Counting;
pub use day::Day;
pub use deadline::Deadline;
pub use edition_ref::EditionRef;
pub use figure_sheet::{SheetRow, as_count};
pub use figure_template::FigureTemplate;
pub use fiscal_month::FiscalMonth;
pub use fiscal_year::FiscalYear;
pub use fit::Fit;
pub use forum::{Forum, Layer, Meeting, MemberKind, missing_kinds};
pub use hand_over::{HandOver, Receiver};
pub use id::{
    ActionId, AreaId, DeadlineId, FigureId, ForumId, IndicatorId, IssueId, ItemId, MeetingId,
    PastEventId, ReferenceId, SeriesId, TemplateId,
};
pub use indicator::{Direction, Indicator, Observation, Part, Slot, Target, Value};
pub use issue::{Issue, IssueLink, Next, Origin, Outcome, Review, Stage};
pub use judgement::{Judgement, Side, Verdict};
pub use library::Library;
pub use local_code::{LocalCode, LocalCodeError};
pub use local_code_typed::PREFECTURES;
pub use menu::Menu;
pub use move_round::RoundTaken;
pub use part_name::part_name;
pub use past_time::PastTime;
pub use perspective::Perspective;
pub use plan::{Goal, PdcaStep, Step, StepState, YearPlan};
pub use plan_period::PlanPeriod;
pub use profile::{FigureGroup, PastEvent, PlaceValue, Profile, ProfileFigure};
pub use rating::{LEVELS, Level, PURPOSE, Rating};
pub use reference::{Mark, ReferenceKind, ReferenceTime, ReferenceValue};
pub use respondent::{Perspectives, Respondent};
pub use respondent_id::RespondentId;
pub use scope::Scope;
pub use serial::Refused;
pub use sitting::NewSitting;
pub use statutory_plan::StatutoryPlan;
pub use succession::Succession;
pub use talk::{PageChoice, Talk, Wording};
pub use talk_page::TalkPage;
pub use template::{IndicatorTemplate, TemplateForum};
pub use typed::{is_blank, is_invisible, narrow, narrow_with_minus, without_blanks};
pub use voice::{AssessmentKey, Round, SittingRef, Voice, VoiceName};
pub use welcome::Welcome;
pub use workspace::Workspace;
pub use year_job::YearJob;
