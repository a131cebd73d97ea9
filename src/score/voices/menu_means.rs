//! A menu as people see it: each one's own mean.
//!
//! Must not know who they are.

use super::Member;
use crate::model::{AskedOf, Checklist, Item, Menu, Rating};

/// From so many people on the middle half is told, and no longer each mean.
const HALF_FROM: usize = 8;

/// What one member's levels of a menu come to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PersonMean {
    /// 0 to 4, over what this member gave a level.
    pub level: f64,
    /// How many people say so.
    pub people: u32,
}

/// All members' means of a menu.
#[derive(Clone, Debug, PartialEq)]
pub enum MenuMeans {
    /// Below eight people: each, the lowest first.
    Each(Vec<PersonMean>),
    /// From eight people on: of those that are left without the lowest and the highest quarter, the lowest and the
    /// highest.
    MiddleHalf { from: f64, to: f64, people: u32 },
}

/// `None` where nobody gave a level.
pub fn menu_means(
    list: &Checklist,
    of: AskedOf,
    members: &[Member<'_>],
    menu: Menu,
) -> Option<MenuMeans> {
    let items: Vec<&Item> = list.asked_of(of).filter(|item| item.menu == menu).collect();
    let mean = |member: &Member<'_>| {
        let ratings = items
            .iter()
            .filter_map(|item| member.answers.rating(&item.id));
        let levels: Vec<f64> = ratings
            .filter_map(Rating::level)
            .map(|level| f64::from(level.value()))
            .collect();
        let level = levels.iter().sum::<f64>() / levels.len() as f64;
        (!levels.is_empty()).then(|| PersonMean {
            level,
            people: member.people(),
        })
    };
    let mut means: Vec<PersonMean> = members.iter().filter_map(mean).collect();
    means.sort_by(|one, other| one.level.total_cmp(&other.level));
    let people: Vec<f64> = means
        .iter()
        .flat_map(|mean| std::iter::repeat_n(mean.level, mean.people as usize))
        .collect();
    if people.len() < HALF_FROM {
        return (!means.is_empty()).then_some(MenuMeans::Each(means));
    }
    let quarter = people.len() / 4;
    let half = people.get(quarter..people.len() - quarter)?;
    Some(MenuMeans::MiddleHalf {
        from: *half.first()?,
        to: *half.last()?,
        people: people.len() as u32,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{
        AreaKind, Assessment, AssessmentKey, EditionRef, FiscalYear, Fit, ItemId, LEVELS, Level,
        Respondent, RespondentId, Round, ScaleLevel,
    };

    fn list() -> Checklist {
        let item = |id: &str| Item {
            fits: vec![Fit::Region],
            ..Item::new(ItemId::new(id), Menu::ALL[0], id)
        };
        Checklist {
            edition: EditionRef::new("l", "1"),
            title: String::new(),
            note: String::new(),
            scale: std::array::from_fn::<_, LEVELS, _>(|_| ScaleLevel {
                name: String::new(),
                meaning: String::new(),
            }),
            items: vec![item("a"), item("b")],
        }
    }

    /// Each member by its two levels, and how many people it is.
    fn means(members: &[(u8, Option<u8>, u32)]) -> Option<MenuMeans> {
        let year = FiscalYear::new(2026).expect("in range");
        let answered = members.iter().enumerate().map(|(n, (one, other, people))| {
            let id = RespondentId::new(&format!("r{n}")).expect("an id");
            let key = AssessmentKey::area(year, Round::Start);
            let mut answers = Assessment::new(key, EditionRef::new("l", "1"));
            for (item, level) in [("a", Some(*one)), ("b", *other)] {
                answers.edit_answer(&ItemId::new(item), |answer| {
                    answer.rating = level.and_then(Level::new).map(Rating::Level);
                });
            }
            let respondent = Respondent {
                people: Some(*people),
                ..Respondent::new(id)
            };
            (respondent, answers)
        });
        let answered: Vec<_> = answered.collect();
        let members: Vec<Member<'_>> = answered
            .iter()
            .map(|(respondent, answers)| Member {
                respondent,
                answers,
            })
            .collect();
        menu_means(&list(), AreaKind::Region.into(), &members, Menu::ALL[0])
    }

    #[test]
    fn below_eight_people_each_mean_stands_and_from_eight_on_the_middle_half() {
        assert_eq!(means(&[]), None);
        let each = |level, people| PersonMean { level, people };
        assert_eq!(
            means(&[(3, Some(2), 1), (1, None, 6)]),
            Some(MenuMeans::Each(vec![each(1.0, 6), each(2.5, 1)]))
        );
        let eight = [0, 0, 1, 1, 2, 3, 4, 4].map(|level| (level, None, 1));
        let half = |from, to, people| MenuMeans::MiddleHalf { from, to, people };
        assert_eq!(means(&eight), Some(half(1.0, 3.0, 8)), "four of eight");
        // A group counts as all of its people, and a slip of the hand takes no memory.
        assert_eq!(
            means(&[(0, None, 2), (3, None, 6)]),
            Some(half(3.0, 3.0, 8))
        );
        assert_eq!(means(&[(1, None, u32::MAX)]), Some(half(1.0, 1.0, 1000)));
    }
}
