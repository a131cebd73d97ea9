//! One area with everything that is known of it over the years.

use super::serial::{is_empty, or_empty};
use super::{
    Area, Assessment, AssessmentKey, Circle, Day, EditionRef, FiscalYear, Forum, ForumId, HandOver,
    Indicator, IndicatorId, IssueId, Meeting, Profile, Receiver, Respondent, RespondentId,
    SharedField, Survey, SurveyId, Talk, Voice, VoiceName, YearPlan,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// An area and all that was ever said about it; moved, removed and restored as a whole.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AreaRecord {
    pub area: Area,
    /// Who answers beside the area: at most one per id, in that order.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub respondents: Vec<Respondent>,
    /// 地域のすがた
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub profile: Profile,
    /// At most one per key, in time order.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub assessments: Vec<Assessment>,
    /// At most one per fiscal year, in order.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub plans: Vec<YearPlan>,
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub indicators: Vec<Indicator>,
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub forums: Vec<Forum>,
    /// How meetings are shown: at most one per fiscal year, in order.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub talks: Vec<Talk>,
    /// 事前アンケート, in the order in which they were made.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub surveys: Vec<Survey>,
    /// How far what is written may go, where the area has set another circle than the usual one.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub circles: BTreeMap<SharedField, Circle>,
    /// When the area's work was handed over, and to whom; the earliest first.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub handed_over: Vec<HandOver>,
}

impl AreaRecord {
    pub fn new(area: Area) -> Self {
        Self {
            area,
            respondents: Vec::new(),
            profile: Profile::default(),
            assessments: Vec::new(),
            plans: Vec::new(),
            indicators: Vec::new(),
            forums: Vec::new(),
            talks: Vec::new(),
            surveys: Vec::new(),
            circles: BTreeMap::new(),
            handed_over: Vec::new(),
        }
    }

    pub fn assessment(&self, key: &AssessmentKey) -> Option<&Assessment> {
        self.assessments.iter().find(|a| a.key == *key)
    }

    /// The assessment for `key`, begun with the area's list, as a whole, if there is none yet, or none that
    /// says anything. What people fill in begins with [`begin`](Self::begin).
    pub fn assessment_mut(&mut self, key: AssessmentKey) -> &mut Assessment {
        let index = match self.assessments.binary_search_by(|a| a.key.cmp(&key)) {
            Ok(index) => {
                let there = &mut self.assessments[index];
                if there.is_blank() {
                    there.edition.clone_from(&self.area.checklist);
                }
                index
            }
            Err(index) => {
                let begun = Assessment::new(key, self.area.checklist.clone());
                self.assessments.insert(index, begun);
                index
            }
        };
        &mut self.assessments[index]
    }

    /// Puts an assessment in place of any with the same key.
    pub fn put_assessment(&mut self, assessment: Assessment) {
        let key = assessment.key;
        *self.assessment_mut(key) = assessment;
    }

    pub fn plan(&self, year: FiscalYear) -> Option<&YearPlan> {
        self.plans.iter().find(|p| p.year == year)
    }

    /// The first and the last fiscal year that anything was answered or planned for.
    pub fn years(&self) -> Option<(FiscalYear, FiscalYear)> {
        let answered = self.assessments.iter().map(|a| a.key.year);
        let years = answered.chain(self.plans.iter().map(|p| p.year));
        years.clone().min().zip(years.max())
    }

    /// The plan of `year`, begun if there is none yet.
    pub fn plan_mut(&mut self, year: FiscalYear) -> &mut YearPlan {
        let index = match self.plans.binary_search_by(|p| p.year.cmp(&year)) {
            Ok(index) => index,
            Err(index) => {
                self.plans.insert(index, YearPlan::new(year));
                index
            }
        };
        &mut self.plans[index]
    }

    /// Takes away the plan of `year` where nothing is written in it: a plan makes a year.
    pub fn drop_blank_plan(&mut self, year: FiscalYear) {
        self.plans
            .retain(|plan| plan.year != year || *plan != YearPlan::new(year));
    }

    pub fn forum(&self, id: &ForumId) -> Option<&Forum> {
        self.forums.iter().find(|forum| forum.id == *id)
    }

    pub fn forum_mut(&mut self, id: &ForumId) -> Option<&mut Forum> {
        self.forums.iter_mut().find(|forum| forum.id == *id)
    }

    pub fn indicator(&self, id: &IndicatorId) -> Option<&Indicator> {
        self.indicators.iter().find(|i| i.id == *id)
    }

    pub fn indicator_mut(&mut self, id: &IndicatorId) -> Option<&mut Indicator> {
        self.indicators.iter_mut().find(|i| i.id == *id)
    }

    pub fn talk(&self, year: FiscalYear) -> Option<&Talk> {
        self.talks.iter().find(|t| t.year == year)
    }

    /// The choices for the meetings of `year`, begun if there are none yet.
    pub fn talk_mut(&mut self, year: FiscalYear) -> &mut Talk {
        let index = match self.talks.binary_search_by(|t| t.year.cmp(&year)) {
            Ok(index) => index,
            Err(index) => {
                self.talks.insert(index, Talk::new(year));
                index
            }
        };
        &mut self.talks[index]
    }

    pub fn survey(&self, id: &SurveyId) -> Option<&Survey> {
        self.surveys.iter().find(|survey| survey.id == *id)
    }

    pub fn survey_mut(&mut self, id: &SurveyId) -> Option<&mut Survey> {
        self.surveys.iter_mut().find(|survey| survey.id == *id)
    }

    pub fn respondent(&self, id: RespondentId) -> Option<&Respondent> {
        self.respondents.iter().find(|r| r.id == id)
    }

    /// Adds a respondent, or takes what is newly said of one: see [`Respondent::take`].
    pub fn take_respondent(&mut self, respondent: Respondent) {
        let place = self
            .respondents
            .binary_search_by_key(&respondent.id, |r| r.id);
        match place {
            Ok(place) => self.respondents[place].take(respondent),
            Err(place) => self.respondents.insert(place, respondent),
        }
    }

    /// Whose word an assessment is; of the area's that says nothing yet, the office's.
    pub fn voice_name(&self, assessment: &Assessment) -> VoiceName {
        let side = |id| self.respondent(id)?.perspectives.first();
        match assessment.key.voice {
            Voice::Area => assessment.area_voice(),
            Voice::Member(id) => side(id).map_or(VoiceName::Member, VoiceName::Side),
        }
    }

    /// The widest circle of a kind of field: the area's own, or else the usual one; never wider than
    /// may be set.
    pub fn circle(&self, field: SharedField) -> Circle {
        let own = self.circles.get(&field).copied();
        own.unwrap_or(field.usual_circle())
            .min(field.widest_circle())
    }

    /// Sets a circle; the usual one is not kept.
    pub fn set_circle(&mut self, field: SharedField, circle: Circle) {
        match circle == field.usual_circle() {
            true => self.circles.remove(&field),
            false => self.circles.insert(field, circle),
        };
    }

    /// The area's own answers of each round that say anything, in time order. What single members answered
    /// stands beside them and is never shown as the area's.
    pub fn own_rounds(&self) -> impl DoubleEndedIterator<Item = &Assessment> {
        let filled = self.assessments.iter().filter(|a| a.says_anything());
        filled.filter(|a| a.key.voice.is_of_area())
    }

    /// The latest of the [`own_rounds`](Self::own_rounds) of `year`.
    pub fn latest_round(&self, year: FiscalYear) -> Option<&Assessment> {
        self.own_rounds().rfind(|a| a.key.year == year)
    }

    /// The edition in force for `key`: the assessment's own once it says anything, or else the area's list.
    pub fn edition(&self, key: &AssessmentKey) -> &EditionRef {
        let begun = self.assessment(key).filter(|a| !a.is_blank());
        begun.map_or(&self.area.checklist, |a| &a.edition)
    }

    /// The latest assessment of the same voice before `key` that says anything.
    pub fn before(&self, key: &AssessmentKey) -> Option<&Assessment> {
        self.assessments
            .iter()
            .rev()
            .find(|a| a.key < *key && a.key.voice == key.voice && !a.answers.is_empty())
    }

    /// The latest assessment of the same voice from a fiscal year before `key`'s that says anything.
    pub fn year_before(&self, key: &AssessmentKey) -> Option<&Assessment> {
        self.assessments
            .iter()
            .rev()
            .find(|a| a.key.year < key.year && a.key.voice == key.voice && !a.answers.is_empty())
    }

    /// The last day since the beginning of `year` on which the area handed something to its
    /// prefecture. Of which year it was nobody wrote down: the file of a year is often handed over
    /// after its end.
    pub fn last_given_to_prefecture(&self, year: FiscalYear) -> Option<Day> {
        let given = self.handed_over.iter();
        let given = given.filter(|given| given.to == Receiver::Prefecture);
        let days = given.map(|given| given.date);
        days.filter(|day| day.fiscal_year() >= year).max()
    }

    /// Whether a sitting spoke of that issue of `year`'s plan, whenever it was held: a year is often
    /// looked back on in the next one's April. Files can bring two years with one issue id; then a
    /// sitting speaks of its own year's.
    pub fn spoke_of(&self, meeting: &Meeting, year: FiscalYear, issue: &IssueId) -> bool {
        let held = meeting.date.fiscal_year();
        let own = || self.plan(held).and_then(|plan| plan.issue(issue));
        meeting.issues.contains(issue) && (held == year || own().is_none())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{
        AreaId, AreaKind, AreaVoice, Issue, ItemId, Layer, Level, MeetingId, Origin, Perspective,
        Rating, Round,
    };

    fn area(id: &str) -> Area {
        Area::new(
            AreaId::new(id),
            AreaKind::Region,
            id,
            EditionRef::new("l", "1"),
        )
    }

    fn key(year: i32, round: Round) -> AssessmentKey {
        AssessmentKey::area(FiscalYear::new(year).expect("in range"), round)
    }

    #[test]
    fn a_sitting_is_found_by_its_forum_and_its_own_id() {
        let mut record = AreaRecord::new(area("a"));
        let (one, other) = (ForumId::new("one"), ForumId::new("other"));
        let first = MeetingId::new("m1");
        for id in [&one, &other] {
            let mut forum = Forum::new(id.clone(), "部会", AreaKind::Region, Layer::Working);
            let day = Day::new(2026, 4, 20).expect("a day");
            // Ids of sittings are their forum's own.
            forum.put_meeting(Meeting::new(first.clone(), day));
            forum.put_meeting(Meeting::new(MeetingId::new("m2"), day));
            record.forums.push(forum);
        }
        let before = record.clone();
        let found = record.forum_mut(&other).and_then(|f| f.meeting_mut(&first));
        found.expect("there").agenda = "夜間の窓口".to_owned();
        let agenda = |forum: &ForumId, meeting: &str| {
            let found = record.forum(forum)?.meeting(&MeetingId::new(meeting))?;
            Some(found.agenda.as_str())
        };
        assert_eq!(agenda(&other, "m1"), Some("夜間の窓口"));
        assert_eq!(agenda(&other, "m2"), Some(""));
        assert_eq!(record.forum(&one), before.forum(&one));
        assert_eq!(agenda(&other, "none"), None);
        assert_eq!(agenda(&ForumId::new("none"), "m1"), None);
    }

    #[test]
    fn what_one_member_answered_is_not_the_areas() {
        let mut record = AreaRecord::new(area("a"));
        let agreed = key(2026, Round::Start);
        let voice = Voice::Member(RespondentId::of(Perspective::Medical));
        let own = AssessmentKey {
            voice,
            ..key(2026, Round::End)
        };
        for key in [agreed, own] {
            let assessment = record.assessment_mut(key);
            assessment.edit_answer(&ItemId::new("x"), |a| a.comment = "話した".into());
        }
        record.assessment_mut(key(2026, Round::Middle));
        let keys: Vec<AssessmentKey> = record.own_rounds().map(|a| a.key).collect();
        assert_eq!(keys, [agreed], "and a round that nobody filled is none");
        assert_eq!(
            record.latest_round(agreed.year).map(|a| a.key),
            Some(agreed)
        );
    }

    #[test]
    fn a_voice_is_called_by_the_first_side_of_whoever_speaks() {
        let mut record = AreaRecord::new(area("a"));
        let id = RespondentId::new("r1").expect("an id");
        let said = |voice| {
            let key = AssessmentKey {
                voice,
                ..key(2026, Round::Start)
            };
            Assessment::new(key, EditionRef::new("l", "1"))
        };
        let name = |record: &AreaRecord| record.voice_name(&said(Voice::Member(id)));
        let of_area = record.voice_name(&said(Voice::Area));
        assert_eq!(of_area, VoiceName::Area(AreaVoice::Draft));
        assert_eq!(name(&record), VoiceName::Member);
        record.take_respondent(Respondent::new(id));
        assert_eq!(name(&record), VoiceName::Member);
        let side = Respondent::of(Perspective::Peer).perspectives;
        record.take_respondent(Respondent {
            perspectives: side,
            ..Respondent::new(id)
        });
        assert_eq!(name(&record), VoiceName::Side(Perspective::Peer));
        assert_eq!(record.respondents.len(), 1);
    }

    #[test]
    fn a_circle_is_the_usual_one_until_the_area_sets_another() {
        let mut record = AreaRecord::new(area("a"));
        assert_eq!(record.circle(SharedField::Comments), Circle::Forum);
        record.set_circle(SharedField::Comments, Circle::Office);
        assert_eq!(record.circle(SharedField::Comments), Circle::Office);
        record.set_circle(SharedField::MemberWords, Circle::Public);
        assert_eq!(record.circle(SharedField::MemberWords), Circle::Forum);
        record.set_circle(SharedField::Comments, Circle::Forum);
        assert_eq!(record.circles.len(), 1, "the usual one is not kept");
        assert_eq!(record.circle(SharedField::Levels), Circle::Prefecture);
    }

    #[test]
    fn before_skips_other_years_blanks() {
        let mut record = AreaRecord::new(area("a"));
        for (year, round) in [
            (2026, Round::Middle),
            (2024, Round::End),
            (2025, Round::Start),
        ] {
            record.assessment_mut(key(year, round));
        }
        let answered = key(2024, Round::End);
        record
            .assessment_mut(answered)
            .edit_answer(&ItemId::new("x"), |a| {
                a.rating = Level::new(1).map(Rating::Level)
            });
        let now = key(2026, Round::Middle);
        assert_eq!(record.before(&now).map(|a| a.key), Some(answered));
        assert_eq!(record.year_before(&now).map(|a| a.key), Some(answered));
        assert_eq!(record.before(&answered), None);
        assert!(record.assessments.is_sorted_by_key(|a| a.key));
    }

    #[test]
    fn a_sitting_speaks_of_a_years_issue_whenever_it_is_held() {
        let year = |western| FiscalYear::new(western).expect("in range");
        let id = IssueId::new("i");
        let issue = Issue::new(id.clone(), "住まい", Origin::Gap, AreaKind::Region);
        let edition = EditionRef::new("l", "1");
        let area = Area::new(AreaId::new("a"), AreaKind::Region, "津圏域", edition);
        let mut record = AreaRecord::new(area);
        record.plan_mut(year(2025)).issues.push(issue.clone());
        record.plan_mut(year(2026));

        let date = Day::new(2026, 4, 10).expect("a day");
        let mut meeting = Meeting::new(MeetingId::new("m"), date);
        assert!(!record.spoke_of(&meeting, year(2025), &id));
        meeting.issues.push(id.clone());
        assert!(record.spoke_of(&meeting, year(2025), &id));

        record.plan_mut(year(2026)).issues.push(issue);
        assert!(!record.spoke_of(&meeting, year(2025), &id));
        assert!(record.spoke_of(&meeting, year(2026), &id));
    }
}
