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
    /// From eight people on: without the lowest and the highest quarter, the lowest and the highest that is left.
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
    let quarter = people.len().div_ceil(4);
    if people.len() < HALF_FROM {
        return (!means.is_empty()).then_some(MenuMeans::Each(means));
    }
    let half = people.get(quarter - 1..=people.len() - quarter)?;
    Some(MenuMeans::MiddleHalf {
        from: *half.first()?,
        to: *half.last()?,
        people: people.len() as u32,
    })
}
