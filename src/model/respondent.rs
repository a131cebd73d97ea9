//! 回答者: a person or a group that answers for itself, beside what the area says.

use super::serial::{is_empty, or_empty};
use super::{Circle, Perspective, Refused, RespondentId};
use serde::{Deserialize, Serialize};

/// Who a [`Voice::Member`](super::Voice) is. Nothing but the id has to be told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Respondent {
    /// The area's own; never changes.
    pub id: RespondentId,
    /// 立場: none, one or two.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub perspectives: Perspectives,
    /// 所属
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub organisation: String,
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub name: String,
    /// How many people gave this answer together; `None` for one person's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub people: Option<u32>,
    /// 「立場を出してよい」: else the answer is only shown put together with others.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub shows_perspective: bool,
    /// How far name and organisation may go, where it differs from the area's rule.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name_circle: Option<Circle>,
}

impl Respondent {
    pub fn new(id: RespondentId) -> Self {
        Self {
            id,
            perspectives: Perspectives::default(),
            organisation: String::new(),
            name: String::new(),
            people: None,
            shows_perspective: false,
            name_circle: None,
        }
    }

    /// The one that stands for a 立場: see [`RespondentId::of`].
    pub fn of(perspective: Perspective) -> Self {
        Self {
            perspectives: Perspectives::one(perspective),
            ..Self::new(RespondentId::of(perspective))
        }
    }

    /// Takes what `newer` says of the same respondent; where it says nothing, what is here stays.
    pub fn take(&mut self, newer: Self) {
        let said = |new: String, here: &mut String| {
            if !new.is_empty() {
                *here = new;
            }
        };
        if !newer.perspectives.all().is_empty() {
            self.perspectives = newer.perspectives;
        }
        said(newer.organisation, &mut self.organisation);
        said(newer.name, &mut self.name);
        self.people = newer.people.or(self.people);
        self.shows_perspective |= newer.shows_perspective;
        self.name_circle = newer.name_circle.or(self.name_circle);
    }
}

/// None, one or two different 立場, the first one first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Vec<Perspective>", into = "Vec<Perspective>")]
pub struct Perspectives(Vec<Perspective>);

impl Perspectives {
    /// How many can be ticked.
    pub const MAX: usize = 2;

    /// `None` for more than two, or one twice.
    pub fn new(all: Vec<Perspective>) -> Option<Self> {
        let doubled = matches!(all[..], [one, other] if one == other);
        (all.len() <= Self::MAX && !doubled).then_some(Self(all))
    }

    pub fn one(perspective: Perspective) -> Self {
        Self(vec![perspective])
    }

    pub fn all(&self) -> &[Perspective] {
        &self.0
    }

    pub fn first(&self) -> Option<Perspective> {
        self.0.first().copied()
    }
}

impl TryFrom<Vec<Perspective>> for Perspectives {
    type Error = Refused;

    fn try_from(all: Vec<Perspective>) -> Result<Self, Refused> {
        Self::new(all).ok_or(Refused)
    }
}

impl From<Perspectives> for Vec<Perspective> {
    fn from(perspectives: Perspectives) -> Self {
        perspectives.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn at_most_two_different_sides() {
        use Perspective::{Family, Medical, Peer};
        for good in [vec![], vec![Peer], vec![Peer, Family]] {
            assert_eq!(
                Perspectives::new(good.clone()).map(Vec::from),
                Some(good.clone())
            );
        }
        for bad in [vec![Peer, Peer], vec![Peer, Family, Medical]] {
            assert_eq!(Perspectives::new(bad), None);
        }
    }

    #[test]
    fn what_is_left_blank_takes_nothing_away() {
        let mut here = Respondent {
            name: "山田".into(),
            people: Some(3),
            name_circle: Some(Circle::Office),
            ..Respondent::of(Perspective::Peer)
        };
        let before = here.clone();
        here.take(Respondent::new(here.id));
        assert_eq!(here, before);
        here.take(Respondent {
            organisation: "家族会".into(),
            perspectives: Perspectives::one(Perspective::Family),
            ..Respondent::new(here.id)
        });
        assert_eq!(here.organisation, "家族会");
        assert_eq!(here.perspectives.first(), Some(Perspective::Family));
        assert_eq!(here.name, "山田");
    }
}
