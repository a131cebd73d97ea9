//! What people say of one strength or gap: そのとおり・いまは、そう見えない, and a word why.
//!
//! Must not know Leptos or the browser.

use crate::model::{AreaKind, AreaRecord, AssessmentKey, ItemId, Judgement, Side, Verdict};
use crate::ui::view_models::gaps::Gap;
use crate::ui::view_models::result::RoundViewModel;

/// One item of one side in one round.
#[derive(Clone, Debug, PartialEq)]
pub struct JudgedItem {
    pub key: AssessmentKey,
    pub side: Side,
    pub item: ItemId,
}

impl JudgedItem {
    pub fn judge(self, record: &mut AreaRecord, verdict: Verdict, why: String) {
        let Self { key, side, item } = self;
        let round = record.assessment_mut(key);
        // The same word once more is still what was agreed on.
        let known = round.judgement(&item, side);
        let agreed = known.and_then(|known| known.agreed.clone());
        round.judge(Judgement {
            item,
            side,
            verdict,
            why,
            agreed,
        });
    }

    /// The rule alone speaks again.
    pub fn unjudge(self, record: &mut AreaRecord) {
        record
            .assessment_mut(self.key)
            .unjudge(&self.item, self.side);
    }
}

/// The verdict that stands after `pressed`: pressed twice, it is taken back.
pub fn after_press(now: Option<Verdict>, pressed: Verdict) -> Option<Verdict> {
    (now != Some(pressed)).then_some(pressed)
}

/// What people added by themselves can only be taken back, which takes the row out.
pub fn is_own(verdict: Option<Verdict>, by_rule: bool) -> bool {
    verdict == Some(Verdict::Added) && !by_rule
}

/// A gap that people did not strike can go into the plan.
pub fn can_be_planned(side: Side, verdict: Option<Verdict>) -> bool {
    side == Side::Gap && verdict != Some(Verdict::Struck)
}

/// The gap to take up into the plan, and the level it is worked on. `None` if it is gone.
pub fn gap_of(round: &RoundViewModel, item: &ItemId) -> Option<(Gap, AreaKind)> {
    let about = round.list.item(item)?;
    let finding = round.finding(Side::Gap, item)?;
    Some((Gap::new(about, finding), round.of.kind))
}

/// 根拠 of an item in a round; may be empty.
pub fn evidence(record: &AreaRecord, key: &AssessmentKey, item: &ItemId) -> String {
    let answer = record.assessment(key).and_then(|a| a.answer(item));
    answer.map(|a| a.evidence.clone()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::result::view_model::testing::round;
    use crate::ui::view_models::testing::sample;
    use crate::ui::view_models::written::one_line;

    #[test]
    fn the_same_button_takes_a_verdict_back() {
        let (yes, no) = (Verdict::Confirmed, Verdict::Struck);
        let check = |now, pressed, after| assert_eq!(after_press(now, pressed), after);
        check(None, yes, Some(yes));
        check(Some(yes), yes, None);
        check(Some(yes), no, Some(no));
        check(Some(Verdict::Added), yes, Some(yes));
    }

    #[test]
    fn what_people_added_is_theirs_alone_until_the_rule_finds_it_too() {
        let added = Some(Verdict::Added);
        assert!(is_own(added, false));
        assert!(!is_own(added, true));
        assert!(!is_own(Some(Verdict::Confirmed), false));
        assert!(!is_own(None, false));
    }

    #[test]
    fn gaps_that_stand_can_be_planned() {
        let check = |side, verdict, can| assert_eq!(can_be_planned(side, verdict), can);
        check(Side::Gap, None, true);
        check(Side::Gap, Some(Verdict::Added), true);
        check(Side::Gap, Some(Verdict::Struck), false);
        check(Side::Strength, None, false);
        let round = round();
        let item = &round.findings.gaps[0].item;
        let (gap, level) = gap_of(&round, item).expect("a gap");
        assert_eq!((&gap.item, level), (item, round.of.kind));
        assert_eq!(gap_of(&round, &ItemId::new("gone")), None);
    }

    #[test]
    fn a_word_stands_beside_its_verdict_until_both_are_taken_back() {
        let mut record = sample();
        let key = record.own_rounds().next_back().expect("filled").key;
        let said = JudgedItem {
            key,
            side: Side::Gap,
            item: ItemId::new("x-1"),
        };
        let place = said.clone();
        said.clone()
            .judge(&mut record, Verdict::Struck, one_line("夜は\nちがう"));
        let assessment = |record: &AreaRecord| record.assessment(&key).expect("there").clone();
        let judged = assessment(&record);
        let judged = judged.judgement(&place.item, place.side).expect("said");
        assert_eq!(
            (judged.verdict, &*judged.why),
            (Verdict::Struck, "夜は ちがう")
        );
        said.unjudge(&mut record);
        assert_eq!(assessment(&record).verdict(&place.item, place.side), None);
    }

    #[test]
    fn evidence_is_this_rounds() {
        let mut record = sample();
        let key = record.own_rounds().next_back().expect("filled").key;
        let item = ItemId::new("x-1");
        assert_eq!(evidence(&record, &key, &item), "");
        let answers = record.assessment_mut(key);
        answers.edit_answer(&item, |answer| answer.evidence = "県の資料".into());
        assert_eq!(evidence(&record, &key, &item), "県の資料");
    }
}
