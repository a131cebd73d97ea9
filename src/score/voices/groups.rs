//! Which members may be shown together as one 立場, so that nobody can be told from the others.
//!
//! Few people, or the people of two organisations, are never shown alone: they are put together with others, 当事者
//! with 家族 first, until nobody can be told. All groups of a round add up to all who answered in it, so that none can
//! be found as what is left over; and an area has one grouping for all its rounds, so that none can be found as the
//! difference of two. Of an item the groups are shown only where each of them is large enough among those who answered
//! it.
//!
//! What was shown or printed before somebody else answered is out of reach: whoever holds it against a later one may
//! see who joined. So a round is shown when all are in.
//!
//! Must not know what anybody answered.

use super::{FEWEST, Member, people};
use crate::model::{Perspective, Respondent, without_blanks};
use std::collections::BTreeSet;

/// As what somebody may be shown: the 立場, or `None` for one who gave none or wishes not to be shown by it.
pub type ShownAs = Option<Perspective>;

/// Sides that are shown as one. No side stands in two of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grouping {
    groups: Vec<BTreeSet<ShownAs>>,
}

impl Grouping {
    /// By the members of each round of the area. Rounds with so few people that nothing of them is shown do not count.
    pub fn of(rounds: &[Vec<Member<'_>>]) -> Self {
        let rounds: Vec<_> = rounds.iter().filter(|round| are_enough(round)).collect();
        let all = rounds.iter().copied().flatten();
        let sides: BTreeSet<ShownAs> = all.map(|member| shown_as(member.respondent)).collect();
        let mut groups: Vec<BTreeSet<ShownAs>> = sides.into_iter().map(|s| [s].into()).collect();
        let size = |group: &BTreeSet<ShownAs>| -> u32 {
            let rounds = rounds.iter();
            rounds.map(|round| people(&within(round, group))).sum()
        };
        let is_safe = |group: &BTreeSet<ShownAs>| {
            let mut rounds = rounds.iter();
            rounds.all(|round| is_safe(&within(round, group)))
        };
        while let Some(place) = unsafe_one(&groups, is_safe, size) {
            let group = groups.remove(place);
            let Some(next) = partner(&groups, &group, size) else {
                return Self { groups: Vec::new() };
            };
            groups[next].extend(group);
        }
        // In the order of the 立場; those without one last.
        groups.sort_by_key(|group| {
            let first = group.iter().flatten().next().copied();
            (first.is_none(), first)
        });
        if groups.len() < 2 {
            groups.clear();
        }
        Self { groups }
    }

    /// The groups that may be shown; none where only all together may be.
    pub fn groups(&self) -> &[BTreeSet<ShownAs>] {
        &self.groups
    }

    /// What is shown of those who answered a question in a round, each group with its members; `answered`: whether one
    /// of them did. Empty where only all of them together may be shown.
    pub fn shown<'g, 'a>(
        &'g self,
        round: &[Member<'a>],
        answered: impl Fn(&Member<'a>) -> bool,
    ) -> Vec<(&'g BTreeSet<ShownAs>, Vec<Member<'a>>)> {
        let members: Vec<Member<'a>> = round.iter().copied().filter(answered).collect();
        let groups = self.groups.iter();
        let shown: Vec<_> = groups
            .map(|group| (group, within(&members, group)))
            .filter(|(_, members)| !members.is_empty())
            .collect();
        let is_whole = shown.iter().map(|(_, m)| m.len()).sum::<usize>() == members.len();
        let are_safe = shown.iter().all(|(_, members)| is_safe(members));
        match is_whole && are_safe && shown.len() > 1 {
            true => shown,
            false => Vec::new(),
        }
    }
}

/// Whether anything of so many people is shown, be it all together. A group that answered together knows its own
/// answer: of fewer answers than [`FEWEST`] it would know all others.
pub fn are_enough(members: &[Member<'_>]) -> bool {
    members.len() as u32 >= FEWEST && people(members) >= FEWEST
}

/// As what a respondent may be shown. Of two 立場 the first one speaks.
fn shown_as(respondent: &Respondent) -> ShownAs {
    let shows = respondent.shows_perspective;
    respondent.perspectives.first().filter(|_| shows)
}

fn within<'a>(round: &[Member<'a>], group: &BTreeSet<ShownAs>) -> Vec<Member<'a>> {
    let members = round.iter().copied();
    members
        .filter(|member| group.contains(&shown_as(member.respondent)))
        .collect()
}

/// Whether these can be shown: nobody, or enough people of enough organisations; and where somebody is among them who
/// wishes not to be shown by 立場, of more than one.
fn is_safe(members: &[Member<'_>]) -> bool {
    if members.is_empty() {
        return true;
    }
    let hides = members.iter().any(|m| shown_as(m.respondent).is_none());
    let sides: BTreeSet<ShownAs> = members
        .iter()
        .map(|m| m.respondent.perspectives.first())
        .collect();
    people(members) >= FEWEST && organisations(members) >= FEWEST && (!hides || sides.len() > 1)
}

/// Of how many organisations members are, a group that answered together being of one. 当事者 and 家族 speak for
/// themselves and need not be of any; of all others those who name none may be of one.
pub(super) fn organisations(members: &[Member<'_>]) -> u32 {
    let named = |m: &Member<'_>| without_blanks(&m.respondent.organisation);
    let names: BTreeSet<String> = members
        .iter()
        .map(named)
        .filter(|name| !name.is_empty())
        .collect();
    let unnamed = members.iter().filter(|member| named(member).is_empty());
    let speaks_for_oneself = |member: &&Member<'_>| {
        use Perspective::{Family, Peer};
        let side = member.respondent.perspectives.first();
        matches!(side, Some(Peer | Family))
    };
    let (themselves, others): (Vec<&Member<'_>>, Vec<&Member<'_>>) =
        unnamed.partition(speaks_for_oneself);
    (names.len() + themselves.len()) as u32 + u32::from(!others.is_empty())
}

/// 本人・家族
fn is_of_experience(group: &BTreeSet<ShownAs>) -> bool {
    use Perspective::{Family, Peer};
    let mut sides = group.iter();
    sides.any(|side| matches!(side, Some(Peer | Family)))
}

/// A group that cannot be shown: 当事者 or 家族 first, then the smallest.
fn unsafe_one(
    groups: &[BTreeSet<ShownAs>],
    is_safe: impl Fn(&BTreeSet<ShownAs>) -> bool,
    size: impl Fn(&BTreeSet<ShownAs>) -> u32,
) -> Option<usize> {
    let open = groups
        .iter()
        .enumerate()
        .filter(|(_, group)| !is_safe(group));
    let first = open.min_by_key(|(_, group)| (!is_of_experience(group), size(group)));
    first.map(|(place, _)| place)
}

/// With which group it is put together: 当事者 and 家族 with each other, all others with the smallest.
fn partner(
    groups: &[BTreeSet<ShownAs>],
    group: &BTreeSet<ShownAs>,
    size: impl Fn(&BTreeSet<ShownAs>) -> u32,
) -> Option<usize> {
    let is_own = |other: &BTreeSet<ShownAs>| is_of_experience(group) && is_of_experience(other);
    let places = groups.iter().enumerate();
    let first = places.min_by_key(|(_, other)| (!is_own(other), size(other)));
    first.map(|(place, _)| place)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Assessment, AssessmentKey, EditionRef, FiscalYear, RespondentId, Round};
    use Perspective::{Family, Government, Medical, Peer, Provider};

    /// 立場, how many people of as many organisations, and whether it may be shown.
    type Few = (Perspective, u32, bool);

    fn respondents(few: &[Few]) -> Vec<Respondent> {
        let mut all = Vec::new();
        for (side, people, shows) in few {
            for n in 0..*people {
                let id = format!("{}-{}-{n}", side.code(), all.len());
                all.push(Respondent {
                    shows_perspective: *shows,
                    organisation: id.clone(),
                    perspectives: Respondent::of(*side).perspectives,
                    ..Respondent::new(RespondentId::new(&id).expect("an id"))
                });
            }
        }
        all
    }

    fn check(rounds: &[&[Few]], expected: &[&[ShownAs]]) {
        let year = FiscalYear::new(2026).expect("in range");
        let key = AssessmentKey::area(year, Round::Start);
        let answers = Assessment::new(key, EditionRef::new("l", "1"));
        let all: Vec<Vec<Respondent>> = rounds.iter().map(|few| respondents(few)).collect();
        let member = |respondent| Member {
            respondent,
            answers: &answers,
        };
        let members: Vec<Vec<Member<'_>>> = all
            .iter()
            .map(|round| round.iter().map(member).collect())
            .collect();
        let expected: Vec<BTreeSet<ShownAs>> = expected
            .iter()
            .map(|group| group.iter().copied().collect())
            .collect();
        assert_eq!(Grouping::of(&members).groups, expected, "{rounds:?}");
    }

    #[test]
    fn few_are_put_together_with_others_peers_with_family_first() {
        check(
            &[&[(Government, 4, true), (Peer, 3, true), (Family, 3, true)]],
            &[&[Some(Government)], &[Some(Peer)], &[Some(Family)]],
        );
        check(
            &[&[(Government, 4, true), (Peer, 2, true), (Family, 3, true)]],
            &[&[Some(Government)], &[Some(Peer), Some(Family)]],
        );
        // Two of both are too few still: the smallest of the others joins them.
        check(
            &[&[
                (Government, 4, true),
                (Medical, 3, true),
                (Peer, 1, true),
                (Family, 1, true),
            ]],
            &[
                &[Some(Government)],
                &[Some(Medical), Some(Peer), Some(Family)],
            ],
        );
        check(&[&[(Government, 4, true), (Peer, 1, true)]], &[]);
        check(&[&[(Government, 9, true)]], &[]);
        check(&[], &[]);
    }

    #[test]
    fn who_wishes_it_is_shown_with_others_of_another_side() {
        // Four who wish so are of one side alone: shown beside the rest they were known by it.
        check(
            &[&[
                (Government, 4, true),
                (Provider, 5, true),
                (Medical, 4, false),
            ]],
            &[&[None, Some(Government)], &[Some(Provider)]],
        );
        check(
            &[&[
                (Government, 4, true),
                (Medical, 2, false),
                (Provider, 2, false),
            ]],
            &[&[Some(Government)], &[None]],
        );
    }

    #[test]
    fn an_area_has_one_grouping_for_all_its_rounds() {
        check(
            &[
                &[(Government, 4, true), (Peer, 3, true), (Family, 3, true)],
                &[(Government, 4, true), (Peer, 3, true), (Family, 1, true)],
            ],
            &[&[Some(Government)], &[Some(Peer), Some(Family)]],
        );
    }

    #[test]
    fn two_organisations_are_too_few_and_who_names_none_may_be_of_one() {
        let of = |side, organisation: &str, n: usize| Respondent {
            organisation: organisation.to_owned(),
            shows_perspective: true,
            perspectives: Respondent::of(side).perspectives,
            ..Respondent::new(RespondentId::new(&format!("r{n}")).expect("an id"))
        };
        let year = FiscalYear::new(2026).expect("in range");
        let answers = Assessment::new(
            AssessmentKey::area(year, Round::Start),
            EditionRef::new("l", "1"),
        );
        let count = |side, names: &[&str]| {
            let all: Vec<Respondent> = names
                .iter()
                .enumerate()
                .map(|(n, name)| of(side, name, n))
                .collect();
            let members: Vec<Member<'_>> = all
                .iter()
                .map(|respondent| Member {
                    respondent,
                    answers: &answers,
                })
                .collect();
            organisations(&members)
        };
        assert_eq!(count(Medical, &["A病院", "Ａ 病院", " B病院", "B病院"]), 2);
        assert_eq!(count(Perspective::Resident, &["", "", ""]), 1);
        assert_eq!(count(Medical, &["A病院", "", "", ""]), 2);
        assert_eq!(count(Peer, &["", "", "ピアの会"]), 3);
    }
}
