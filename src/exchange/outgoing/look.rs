//! Every text of a record, looked through for what may be about one person or one house.
//!
//! What is given is what leaves: see [`within`](super::within). Must not know how such things are found,
//! nor how they are shown.

use super::personal::{Hit, find};
use crate::model::{
    AreaKind, AreaRecord, Assessment, AssessmentKey, Checklist, FiscalYear, Forum, ForumId,
    HandOver, Indicator, IndicatorId, Issue, IssueId, ItemId, Library, Meeting, MeetingId,
    Observation, PdcaStep, Profile, Respondent, Talk, Value, YearPlan,
};
use std::collections::BTreeSet;

/// Which page has the text.
#[derive(Clone, Debug, PartialEq)]
pub enum Place {
    Answer(AssessmentKey, ItemId),
    Respondent,
    Profile,
    Plan(FiscalYear),
    Issue(FiscalYear, IssueId),
    Indicator(IndicatorId),
    Forum(ForumId),
    Meeting(ForumId, MeetingId),
    Talk(FiscalYear),
    Area,
}

/// Something that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    pub place: Place,
    /// The place for people: 令和8年度（2026） 年度当初 1-2「協議の場がある」の根拠.
    pub told: String,
    pub hit: Hit,
}

/// What was found in the texts of `record`, in its order. What the area itself is called, and of what
/// places it consists, is no secret of anybody. Items are called as their list in `library` has them.
pub fn look(record: &AreaRecord, library: &Library) -> Vec<Found> {
    let mut look = Look { found: Vec::new() };
    for respondent in &record.respondents {
        look.respondent(respondent);
    }
    look.profile(&record.profile);
    for assessment in &record.assessments {
        look.assessment(assessment, record.area.kind, library);
    }
    for plan in &record.plans {
        look.plan(plan);
    }
    for indicator in &record.indicators {
        look.indicator(indicator);
    }
    for forum in &record.forums {
        look.forum(forum);
    }
    for talk in &record.talks {
        look.talk(talk);
    }
    for given in &record.handed_over {
        look.handed_over(&Place::Area, "地域の引き継ぎ", given);
    }
    look.found
}

/// The items of which something is said, as they stand on the list; those that are on none come last.
fn in_order<'a>(assessment: &'a Assessment, list: Option<&Checklist>) -> Vec<&'a ItemId> {
    let judged = assessment.judgements.iter().map(|j| &j.item);
    let all: BTreeSet<&ItemId> = assessment.answers.keys().chain(judged).collect();
    let place = |id: &ItemId| list?.items.iter().position(|item| item.id == *id);
    let mut all: Vec<&ItemId> = all.into_iter().collect();
    all.sort_by_key(|id| place(id).unwrap_or(usize::MAX));
    all
}

struct Look {
    found: Vec<Found>,
}

impl Look {
    /// `field`: 「根拠」 and the like; empty where the place says it all.
    fn text(&mut self, place: &Place, told: &str, field: &str, text: &str) {
        let told = match field {
            "" => told.to_owned(),
            field => format!("{told}の{field}"),
        };
        let found = find(text).into_iter().map(|hit| Found {
            place: place.clone(),
            told: told.clone(),
            hit,
        });
        self.found.extend(found);
    }

    fn texts(&mut self, place: &Place, told: &str, texts: &[(&str, &str)]) {
        for (field, text) in texts {
            self.text(place, told, field, text);
        }
    }

    fn respondent(&mut self, respondent: &Respondent) {
        let texts = [
            ("所属", &*respondent.organisation),
            ("名前", &respondent.name),
        ];
        self.texts(&Place::Respondent, "回答者", &texts);
    }

    fn profile(&mut self, profile: &Profile) {
        let place = Place::Profile;
        for figure in &profile.figures {
            let told = format!("地域のすがたの「{}」", figure.name);
            let texts = [
                ("", &*figure.name),
                ("単位", &figure.unit),
                ("出典", &figure.source),
                ("数え方", &figure.basis),
                ("ひとこと", &figure.word),
            ];
            self.texts(&place, &told, &texts);
            if let Some(value) = &figure.value {
                self.value(&place, &told, value);
            }
            for own in &figure.places {
                self.text(&place, &told, "市町村", &own.name);
                self.value(&place, &format!("{told}の{}の値", own.name), &own.value);
            }
        }
        self.text(
            &place,
            "地域のすがた",
            "「読み取れること」",
            &profile.meaning,
        );
        for event in &profile.history {
            self.text(&place, "年表", event.time.label().as_str(), &event.what);
        }
    }

    fn assessment(&mut self, assessment: &Assessment, kind: AreaKind, library: &Library) {
        let key = assessment.key;
        let list = library.get(&assessment.edition).map(|list| &**list);
        let called = |item: &ItemId| {
            let text = list.and_then(|list| list.item(item));
            let text = text.map_or(item.as_str(), |item| &item.text);
            let number = list.and_then(|list| list.item_number(item, kind));
            let number = number
                .map(|number| format!(" {number}"))
                .unwrap_or_default();
            format!("{} {}{number}「{text}」", key.year, key.round.label())
        };
        for item in in_order(assessment, list) {
            let place = Place::Answer(key, item.clone());
            let told = called(item);
            if let Some(answer) = assessment.answers.get(item) {
                let texts = [("根拠", &*answer.evidence), ("コメント", &answer.comment)];
                self.texts(&place, &told, &texts);
                for words in &answer.discussion.words {
                    self.text(&place, &told, "ほかの見方のことば", words);
                }
                for name in &answer.municipalities {
                    self.text(&place, &told, "市町村", name);
                }
            }
            for judgement in assessment.judgements.iter().filter(|j| j.item == *item) {
                let field = format!("{}の理由", judgement.side.label());
                self.text(&place, &told, &field, &judgement.why);
            }
        }
    }

    fn plan(&mut self, plan: &YearPlan) {
        let place = Place::Plan(plan.year);
        let told = format!("{}の計画", plan.year);
        self.text(&place, &told, "地域ビジョン", &plan.vision);
        for (index, goal) in plan.goals.iter().enumerate() {
            let told = format!("{told}の目標{}", index + 1);
            self.texts(
                &place,
                &told,
                &[("", &goal.text), ("進捗状況", &goal.progress)],
            );
        }
        for step in PdcaStep::ALL {
            let told = format!("{told}のステップ「{}」", step.label());
            self.text(&place, &told, "メモ", &plan.step(*step).note);
        }
        for issue in &plan.issues {
            self.issue(plan.year, issue);
        }
        let texts = [
            ("病院との意見交換", &*plan.hospital_talks),
            ("病院との活動", &plan.hospital_activities),
            ("課題・悩み", &plan.worries),
            ("聞いてみたいこと", &plan.questions),
        ];
        self.texts(&place, &told, &texts);
        if let Some(given) = &plan.handed_over {
            self.handed_over(&place, &told, given);
        }
    }

    fn issue(&mut self, year: FiscalYear, issue: &Issue) {
        let place = Place::Issue(year, issue.id.clone());
        let told = format!("{year}の地域課題「{}」", issue.title);
        let texts = [
            ("", &*issue.title),
            ("背景", &issue.background),
            ("取組方針", &issue.approach),
        ];
        self.texts(&place, &told, &texts);
        for (side, view) in &issue.views {
            self.text(&place, &told, &format!("{}の認識", side.label()), view);
        }
        for action in &issue.actions {
            let told = format!("{told}の取組「{}」", action.what);
            let texts = [
                ("", &*action.what),
                ("担当", &action.owner),
                ("協力", &action.helpers),
            ];
            self.texts(&place, &told, &texts);
        }
        if let Some(review) = &issue.review {
            self.text(&place, &told, "ふり返りの理由", &review.why);
        }
        if let Some(given) = &issue.handed_over {
            self.handed_over(&place, &told, given);
        }
    }

    fn handed_over(&mut self, place: &Place, told: &str, given: &HandOver) {
        let texts = [
            ("引き継いだ相手", &*given.name),
            ("引き継ぎのことば", &given.note),
        ];
        self.texts(place, told, &texts);
    }

    fn indicator(&mut self, indicator: &Indicator) {
        let place = Place::Indicator(indicator.id.clone());
        let told = format!("指標「{}」", indicator.name);
        let texts = [
            ("", &*indicator.name),
            ("単位", &indicator.unit),
            ("設定理由", &indicator.why),
            ("出典", &indicator.source),
            ("数え方", &indicator.basis),
        ];
        self.texts(&place, &told, &texts);
        if let Some((_, observation)) = &indicator.baseline {
            self.observation(&place, &format!("{told}の現状値"), observation);
        }
        if let Some(target) = &indicator.target {
            self.observation(&place, &format!("{told}の目標値"), &target.observation());
        }
        for (year, observation) in &indicator.actuals {
            self.observation(&place, &format!("{told}の{year}の実績値"), observation);
        }
    }

    fn observation(&mut self, place: &Place, told: &str, observation: &Observation) {
        self.value(place, told, &observation.value);
        let texts = [
            ("", &*observation.remark),
            ("出典", &observation.source),
            ("数え方", &observation.basis),
        ];
        self.texts(place, told, &texts);
        for part in &observation.parts {
            self.text(place, told, "うち", &part.name);
        }
    }

    fn value(&mut self, place: &Place, told: &str, value: &Value) {
        if let Value::Words(words) = value {
            self.text(place, told, "", words);
        }
    }

    fn forum(&mut self, forum: &Forum) {
        let place = Place::Forum(forum.id.clone());
        let told = format!("協議の場「{}」", forum.name);
        let texts = [
            ("", &*forum.name),
            ("事務局", &forum.secretariat),
            ("目的・内容", &forum.purpose),
            ("その他の構成員", &forum.other_members),
        ];
        self.texts(&place, &told, &texts);
        for meeting in &forum.meetings {
            self.meeting(forum, meeting);
        }
    }

    fn meeting(&mut self, forum: &Forum, meeting: &Meeting) {
        let place = Place::Meeting(forum.id.clone(), meeting.id.clone());
        let told = format!("「{}」{}の記録", forum.name, meeting.date.label());
        let texts = [
            ("議題", &*meeting.agenda),
            ("決まったこと", &meeting.decided),
            ("その場で確かめ、変えたこと", &meeting.changes),
            ("次回に向けて", &meeting.next),
        ];
        self.texts(&place, &told, &texts);
    }

    fn talk(&mut self, talk: &Talk) {
        let place = Place::Talk(talk.year);
        let told = format!("{}の話し合い", talk.year);
        let texts = [
            ("話し合いたいこと", &*talk.questions),
            ("次回に向けて", &talk.next),
        ];
        self.texts(&place, &told, &texts);
        for note in talk.notes.values() {
            self.text(&place, &told, "進行のメモ", note);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::outgoing::testing::{every_field, plant};
    use crate::exchange::outgoing::{kit, within};
    use crate::exchange::{Headers, builtin_lists, sample};
    use crate::model::{Circle, Receiver, SharedField};
    use std::collections::BTreeSet;

    /// What the area itself is called is looked at by nobody.
    const NOT_LOOKED_AT: [&str; 20] = [
        ".area.name",
        ".area.prefecture",
        ".area.own_code",
        ".area.municipalities[]",
        ".area.checklist.list",
        ".area.checklist.edition",
        ".indicators[].reference",
        // These leave the office in no file: see `within`.
        ".plans[].deadlines[].id",
        ".plans[].deadlines[].name",
        ".plans[].succession.promised",
        ".plans[].succession.files_at",
        ".plans[].succession.to_next",
        ".plans[].issues[].budget.staff",
        ".plans[].issues[].budget.time",
        ".plans[].issues[].budget.cost",
        ".plans[].issues[].budget.asked",
        ".plans[].issues[].budget.precedent",
        ".forums[].welcome.allowance",
        ".forums[].welcome.comfort",
        ".forums[].welcome.contact",
    ];

    /// What was asked and replied leaves the office in no file either.
    fn is_of_survey(place: &str) -> bool {
        place.starts_with(".surveys")
    }

    #[test]
    fn every_text_of_a_record_is_looked_through() {
        let mut json = every_field();
        let mut planted = BTreeSet::new();
        plant(&mut json, "", &mut |place, text| {
            let is_edition = place.contains(".edition.");
            if !NOT_LOOKED_AT.contains(&place) && !is_edition && !is_of_survey(place) {
                let number = format!("03-1234-{:04}", planted.len());
                *text = number.clone();
                planted.insert(number);
            }
        });
        let record: AreaRecord = serde_json::from_value(json).expect("a record");
        let found = look(&record, &Library::default());
        // What is told of a place may hold the number as well: only what was found counts.
        let found: BTreeSet<String> = found.into_iter().map(|found| found.hit.text).collect();
        assert!(planted.len() > 50, "{}", planted.len());
        assert_eq!(found, planted);
    }

    /// What the tables do not hold does not leave: people would look for it in vain.
    #[test]
    fn nothing_is_found_for_a_prefecture_that_no_table_holds() {
        let mut json = every_field();
        let mut number = 0;
        plant(&mut json, "", &mut |place, text| {
            let is_edition = place.contains(".edition.");
            if !NOT_LOOKED_AT.contains(&place) && !is_edition && !is_of_survey(place) {
                number += 1;
                *text = format!("03-1234-{number:04}");
            }
        });
        let mut record: AreaRecord = serde_json::from_value(json).expect("a record");
        let plans = record.plans.iter_mut();
        let of_plans = plans.flat_map(|plan| {
            let issues = plan.issues.iter_mut().map(|issue| &mut issue.handed_over);
            issues.chain([&mut plan.handed_over])
        });
        let given = record.handed_over.iter_mut().chain(of_plans.flatten());
        given.for_each(|given| given.to = Receiver::Prefecture);
        for field in SharedField::ALL {
            record.set_circle(*field, Circle::Prefecture);
        }
        let left = within(&record, Circle::Prefecture);
        let library = Library::default();
        let tables = kit::tables(&left, &library);
        let csvs: String = tables
            .iter()
            .map(|rows| rows.to_csv(Headers::Ascii))
            .collect();
        let found = look(&left, &library);
        assert!(found.len() > 40, "{}", found.len());
        for Found { told, hit, .. } in found {
            assert!(csvs.contains(&hit.text), "{told}: {}", hit.text);
        }
        for field in SharedField::ALL {
            record.set_circle(*field, Circle::Public);
        }
        let left = within(&record, Circle::Public);
        let library = Library::new(builtin_lists());
        for year in left.plans.iter().map(|plan| plan.year) {
            let tables = format!("{:?}", kit::public_tables(&left, &library, year));
            let found = look(&left, &library).into_iter();
            // Its items are on no list.
            let of_year = |place: &Place| match place {
                Place::Issue(of, _) => *of == year,
                place => !matches!(place, Place::Answer(..)),
            };
            let found = found.filter(|f| kit::is_in_public_tables(&f.place, &left, year));
            let found: Vec<Found> = found.filter(|f| of_year(&f.place)).collect();
            assert!(!found.is_empty());
            for Found { told, hit, .. } in found {
                assert!(tables.contains(&hit.text), "{told}: {}", hit.text);
            }
        }
    }

    #[test]
    fn what_is_found_stands_in_the_order_of_the_list_with_the_items_number() {
        let mut record = sample().expect("the sample can be read");
        let library = Library::new(builtin_lists());
        let kind = record.area.kind;
        let assessment = record.assessments.last_mut().expect("answers");
        let list = library.get(&assessment.edition).expect("its list").clone();
        for item in list.items_for(kind) {
            assessment.edit_answer(&item.id, |a| a.evidence = "田中さんの例".into());
        }
        let found = look(&record, &library);
        let numbers = list
            .items_for(kind)
            .map(|item| list.item_number(&item.id, kind));
        let numbers: Vec<String> = numbers.flatten().collect();
        assert_eq!(found.len(), numbers.len());
        for (found, number) in found.iter().zip(numbers) {
            let is_told = found.told.contains(&format!(" {number}「"));
            assert!(is_told, "{number}: {}", found.told);
        }
    }

    #[test]
    fn a_place_is_told_in_words() {
        let mut record = sample().expect("the sample can be read");
        let library = Library::new(builtin_lists());
        assert_eq!(look(&record, &library), []);
        let assessment = record.assessments.last_mut().expect("answers");
        let item = assessment.answers.keys().next().expect("one").clone();
        assessment.edit_answer(&item, |a| a.evidence = "田中さんの例".into());
        let plan = record.plans.last_mut().expect("a plan");
        plan.issues[0].title = "住まい".into();
        plan.issues[0].background = "山田病院から".into();
        let found = look(&record, &library);
        let told: Vec<&str> = found.iter().map(|f| f.told.as_str()).collect();
        assert_eq!(told.len(), 2, "{told:?}");
        assert!(
            told[0].starts_with("令和") && told[0].ends_with("」の根拠"),
            "{told:?}"
        );
        assert!(told[1].ends_with("の地域課題「住まい」の背景"), "{told:?}");
        assert_eq!(found[0].hit.text, "田中さん");
    }
}
