//! What was said about one item.

use super::coded::coded;
use super::serial::{is_empty, or_empty};
use super::{
    Agreed, AreaVoice, Circle, Day, Discussion, FiscalYear, HowLeft, Left, Level, Rating,
    SittingRef,
};
use serde::{Deserialize, Serialize};

coded! {
    /// 実感: the answer to an item's question from daily life. It stands beside the level and is
    /// never averaged with it.
    Feeling {
        Yes = "yes", "そう思う";
        Between = "between", "どちらともいえない";
        NotYet = "not-yet", "まだと思う";
        Unknown = "unknown", "わからない";
        Declined = "declined", "答えない";
    }
}

coded! {
    /// Why a level is another one than in the round before. Only the first says that something went on or
    /// back (進んだ・もどった).
    MoveReason {
        Situation = "situation", "様子が変わった";
        View = "view", "見え方が変わった";
        List = "list", "リストが変わった";
    }
}

/// Why a level is another one than before, said of the level that it became.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moved {
    pub to: Level,
    pub reason: MoveReason,
}

/// めざす段階, and by the end of which fiscal year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Desired {
    pub level: Level,
    pub year: FiscalYear,
}

/// What was said about one item. Blank is not 0.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rating: Option<Rating>,
    /// 根拠
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub evidence: String,
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub comment: String,
    /// 実感
    #[serde(skip_serializing_if = "Option::is_none")]
    pub felt: Option<Feeling>,
    /// めざす段階
    #[serde(skip_serializing_if = "Option::is_none")]
    pub desired: Option<Desired>,
    /// 構成市町村 that the answer is about, by name: those where 「一部で実施」 is true.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub municipalities: Vec<String>,
    /// 前回のまま: taken over from the round before and confirmed as still true.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub carried: bool,
    /// The level that a 協議の場 agreed on last: see [`agreed_in`](Self::agreed_in).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agreed: Option<Agreed<Rating>>,
    /// Why the level moved, if somebody has said so: see [`move_reason`](Self::move_reason).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub moved: Option<Moved>,
    /// What the room made of it beside the level: of the area's own answers alone.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub discussion: Discussion,
    /// Whether the coordinator has ticked the comment for the room: of a member's own answers alone.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub shown: bool,
    /// The day on which the evidence was last looked at.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub checked: Option<Day>,
    /// How far the evidence may go, where it differs from the area's rule.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub evidence_circle: Option<Circle>,
    /// How far the comment may go, where it differs from the area's rule.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comment_circle: Option<Circle>,
}

/// How a 協議の場 has left an item last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Conclusion<'a> {
    Agreed(&'a SittingRef),
    Left(&'a Left),
}

impl Answer {
    pub fn is_blank(&self) -> bool {
        *self == Answer::default()
    }

    /// Whether nothing is said of it but what a room made of it.
    pub fn is_only_discussed(&self) -> bool {
        let rest = Self {
            discussion: Discussion::default(),
            ..self.clone()
        };
        self.rating.is_none() && rest.is_blank()
    }

    /// In which sitting the level that stands was agreed on; `None` for what the office put down.
    pub fn agreed_in(&self) -> Option<&SittingRef> {
        Agreed::in_force(self.agreed.as_ref(), &self.rating?)
    }

    /// `sitting` agrees on the level that stands, if there is one; however the item was left before is over.
    pub fn agree(&mut self, sitting: &SittingRef) {
        if let Some(on) = self.rating {
            self.agreed = Some(Agreed::new(sitting, on));
            self.discussion.left = None;
        }
    }

    /// `sitting` talked about the item and did not agree on a level, nor does it stand by an earlier one.
    pub fn leave(&mut self, how: HowLeft, sitting: &SittingRef) {
        let sitting = sitting.clone();
        self.discussion.left = Some(Left { sitting, how });
        self.agreed = None;
    }

    /// Takes back how the item was left: it is open again. Words that stay beside the level stay.
    pub fn reopen(&mut self) {
        self.discussion.left = None;
        self.agreed = None;
    }

    /// `None` while the item is open. Two tabs or files put together may hold both: what is told of the level as agreed
    /// everywhere else is agreed here, too.
    pub fn conclusion(&self) -> Option<Conclusion<'_>> {
        let agreed = self.agreed_in().map(Conclusion::Agreed);
        agreed.or_else(|| self.discussion.left.as_ref().map(Conclusion::Left))
    }

    /// Whose word it is, in an assessment of the area.
    pub fn voice(&self) -> AreaVoice {
        AreaVoice::of(self.agreed_in())
    }

    /// Why the level that stands is another one than in the round before, if somebody has said so.
    pub fn move_reason(&self) -> Option<MoveReason> {
        let level = self.rating?.level()?;
        let moved = self.moved.filter(|moved| moved.to == level);
        moved.map(|moved| moved.reason)
    }

    /// A text that is gone leaves no word on how far it may go, which nobody could see any more.
    pub fn drop_circles_of_nothing(&mut self) {
        if self.evidence.is_empty() {
            self.evidence_circle = None;
        }
        if self.comment.is_empty() {
            self.comment_circle = None;
        }
    }

    /// Fills what this newer answer leaves blank beside level, evidence and comment with what
    /// `before` said: older forms and files cannot speak of it. A circle stays with its text; another text
    /// is not let out of the 協議の場 because the one before was. What was agreed
    /// on and why a level moved are said of that level alone; 前回のまま and the day of looking where level and evidence are the same.
    pub fn keep_of(&mut self, before: &Self) {
        self.felt = self.felt.or(before.felt);
        self.desired = self.desired.or(before.desired);
        if self.municipalities.is_empty() {
            self.municipalities.clone_from(&before.municipalities);
        }
        let of_before = |text: &str, before: &str, circle: Option<Circle>| {
            circle.filter(|circle| text == before || *circle <= Circle::Forum)
        };
        let evidence = of_before(&self.evidence, &before.evidence, before.evidence_circle);
        let comment = of_before(&self.comment, &before.comment, before.comment_circle);
        self.evidence_circle = self.evidence_circle.or(evidence);
        self.comment_circle = self.comment_circle.or(comment);
        self.drop_circles_of_nothing();
        let is_agreed_anew = self.agreed.is_some();
        self.moved = self.moved.or(before.moved);
        if self.discussion.is_blank() {
            self.discussion.clone_from(&before.discussion);
        }
        // An item is left in one way at a time.
        match (is_agreed_anew, &self.discussion.left) {
            (true, _) => self.discussion.left = None,
            (false, None) => self.agreed.clone_from(&before.agreed),
            (false, Some(_)) => {}
        }
        self.shown |= before.shown && self.comment == before.comment;
        if self.rating == before.rating && self.evidence == before.evidence {
            self.carried |= before.carried;
            self.checked = self.checked.or(before.checked);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{ForumId, MeetingId};

    fn before() -> Answer {
        Answer {
            rating: Level::new(2).map(Rating::Level),
            evidence: "要綱".into(),
            felt: Some(Feeling::Yes),
            municipalities: vec!["津市".into()],
            carried: true,
            comment: "話した".into(),
            comment_circle: Some(Circle::Office),
            evidence_circle: Some(Circle::Public),
            ..Answer::default()
        }
    }

    #[test]
    fn an_item_is_left_in_one_way_at_a_time() {
        let sitting = |meeting: &str| SittingRef {
            forum: ForumId::new("f"),
            meeting: MeetingId::new(meeting),
        };
        let (first, second) = (sitting("m1"), sitting("m2"));
        let mut answer = before();
        assert_eq!(answer.conclusion(), None);
        answer.agree(&first);
        assert_eq!(answer.conclusion(), Some(Conclusion::Agreed(&first)));
        answer.leave(HowLeft::BothViews, &second);
        assert_eq!(answer.agreed_in(), None, "it does not stand by the level");
        let left = answer.discussion.left.clone().expect("left");
        assert_eq!((left.how, &left.sitting), (HowLeft::BothViews, &second));
        answer.discussion.words = vec!["夜は話せない".into()];
        answer.agree(&second);
        assert_eq!(answer.conclusion(), Some(Conclusion::Agreed(&second)));
        assert_eq!(answer.discussion.left, None);
        answer.reopen();
        assert_eq!(answer.conclusion(), None);
        assert_eq!(answer.discussion.words.len(), 1, "a word stays");
        answer.rating = None;
        answer.agree(&first);
        assert_eq!(answer.conclusion(), None, "on no level nobody agrees");
    }

    #[test]
    fn what_a_newer_answer_leaves_blank_stays() {
        let mut newer = Answer {
            felt: None,
            municipalities: Vec::new(),
            carried: false,
            comment_circle: Some(Circle::Public),
            evidence_circle: None,
            ..before()
        };
        newer.keep_of(&before());
        let expected = Answer {
            comment_circle: Some(Circle::Public),
            ..before()
        };
        assert_eq!(newer, expected);
    }

    #[test]
    fn another_text_is_let_no_further_than_the_room_by_the_word_on_the_one_before() {
        let check = |circle, comment: &str, expected| {
            let before = Answer {
                comment_circle: Some(circle),
                ..before()
            };
            let mut newer = Answer {
                comment: comment.into(),
                comment_circle: None,
                ..before.clone()
            };
            newer.keep_of(&before);
            assert_eq!(newer.comment_circle, expected, "{circle:?} {comment}");
        };
        check(Circle::Prefecture, "話した", Some(Circle::Prefecture));
        check(Circle::Prefecture, "別のこと", None);
        check(Circle::Office, "別のこと", Some(Circle::Office));
        check(Circle::Office, "", None);
    }

    #[test]
    fn an_answer_that_changed_is_no_longer_as_before() {
        let mut newer = Answer {
            rating: Level::new(3).map(Rating::Level),
            carried: false,
            ..before()
        };
        newer.keep_of(&before());
        assert!(!newer.carried);
    }

    #[test]
    fn a_blank_that_replaces_leaves_no_level() {
        let mut newer = Answer::default();
        newer.keep_of(&before());
        let left = Answer {
            felt: Some(Feeling::Yes),
            municipalities: vec!["津市".into()],
            ..Answer::default()
        };
        assert_eq!(newer, left);
    }
}
