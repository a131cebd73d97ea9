//! What those who answered see differently in a round: item by item, without telling who.
//!
//! Must not know Leptos or the browser, nor who answered what: `score::voices` says which of them may be shown
//! together. What too few people said is shown nowhere.

pub mod leaving;
pub mod left;
pub mod minority;
#[cfg(test)]
pub mod testing;

use crate::chart::{FeltSpread, LevelNames, LevelSpread};
use crate::model::{
    AreaRecord, Assessment, AssessmentKey, Conclusion, Desired, FiscalYear, HowLeft, Item, ItemId,
    Level, Library, Rating, RespondentId, Round, Voice,
};
use crate::score::voices::{
    Agreement, Feelings, Grouping, Member, ShownAs, Spread, are_enough, members, people,
};
use crate::ui::view_models::desired;
use crate::ui::words::views as t;
use std::collections::BTreeSet;

/// Of a round, what its members said.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Views {
    /// Nobody answered.
    #[default]
    None,
    /// Too few people did for anything to be shown.
    Few,
    Round(Box<RoundViews>),
}

#[derive(Clone, Debug, PartialEq)]
pub struct RoundViews {
    /// How many people answered.
    pub people: u32,
    /// Where views lie furthest apart first, and of one kind as in the list.
    pub items: Vec<ItemViews>,
    /// Of how many items too few people said anything.
    pub few: usize,
}

/// How much is known of how far views on an item lie apart, the furthest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Apart {
    Split,
    Apart,
    Close,
    /// Too few levels and 実感 for a sentence.
    Unsaid,
    /// Neither is enough to be shown.
    WordsAlone,
}

/// One item as people see it.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemViews {
    pub item: ItemId,
    /// 3 住まい
    pub menu: String,
    pub number: String,
    pub text: String,
    /// The question from daily life, if there is one.
    pub plain: String,
    /// `None` where too few people gave a level or said that they do not know.
    pub levels: Option<LevelSpread>,
    /// `None` where too few people answered the question.
    pub felt: Option<FeltSpread>,
    /// By 立場, where all of them may be shown; else none.
    pub sides: Vec<(String, Spread)>,
    pub felt_sides: Vec<(String, Feelings)>,
    pub words: Vec<MemberWord>,
}

/// What one member wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MemberWord {
    pub text: String,
    /// By which side, where that may be shown; else blank.
    pub side: String,
    /// Ticked for the room.
    pub is_shown: bool,
    /// To tick it by; shown nowhere.
    who: RespondentId,
}

impl Views {
    pub fn of(library: &Library, record: &AreaRecord, key: &AssessmentKey) -> Self {
        let members = members(record, key.year, key.round);
        if members.is_empty() {
            return Self::None;
        }
        let Some(list) = library.get(record.edition(key)) else {
            return Self::None;
        };
        if !are_enough(&members) {
            return Self::Few;
        }
        let grouping = grouping(record);
        let round = record.assessment(key);
        let mut few = 0;
        let mut items = Vec::new();
        for item in &list.items {
            let said: Vec<Member<'_>> = only(&members, |member| says(member, &item.id));
            if said.is_empty() {
                continue;
            }
            if !are_enough(&said) {
                few += 1;
                continue;
            }
            let about = About {
                record,
                round,
                item,
                level_names: list.level_names(),
                number: list.item_number(&item.id, record.area.kind),
            };
            items.push(about.views(&said, &grouping));
        }
        // Stable: of one kind they stay in the list's order.
        items.sort_by_key(ItemViews::apart);
        Self::Round(Box::new(RoundViews {
            people: people(&members),
            items,
            few,
        }))
    }

    pub fn round(&self) -> Option<&RoundViews> {
        match self {
            Self::Round(round) => Some(round),
            Self::None | Self::Few => None,
        }
    }
}

impl RoundViews {
    pub fn item(&self, item: &ItemId) -> Option<&ItemViews> {
        self.items.iter().find(|views| views.item == *item)
    }

    /// Those whose views lie as far apart as that.
    pub fn that_are(&self, apart: Apart) -> impl Iterator<Item = &ItemViews> {
        self.items
            .iter()
            .filter(move |views| views.apart() == apart)
    }

    /// Those that a room would talk about: the views differ, much or a little.
    pub fn differing(&self) -> impl Iterator<Item = &ItemViews> {
        self.items
            .iter()
            .filter(|views| views.apart() <= Apart::Apart)
    }
}

impl ItemViews {
    pub fn apart(&self) -> Apart {
        let agreement = match &self.felt {
            Some(felt) if self.tells_felt() => felt.feelings.agreement(),
            _ => self.levels.as_ref().and_then(|l| l.spread.agreement()),
        };
        match agreement {
            Some(Agreement::Split) => Apart::Split,
            Some(Agreement::Apart) => Apart::Apart,
            Some(Agreement::Close) => Apart::Close,
            None if self.levels.is_some() || self.felt.is_some() => Apart::Unsaid,
            None => Apart::WordsAlone,
        }
    }

    /// Whether 実感 tells how far views lie apart, and not the levels: where too few gave a level for a sentence, or
    /// fewer than half as many as answered the question. Who chooses levels must not speak for all others.
    pub fn tells_felt(&self) -> bool {
        let levels = self.levels.as_ref().map(|levels| &levels.spread);
        let Some(felt) = self.felt.as_ref().map(|felt| &felt.feelings) else {
            return false;
        };
        let told = levels.filter(|levels| levels.agreement().is_some());
        told.is_none_or(|levels| 2 * levels.rated() < felt.felt())
    }

    /// The words that are for the room.
    pub fn shown_words(&self) -> impl Iterator<Item = &MemberWord> {
        self.words.iter().filter(|word| word.is_shown)
    }
}

/// The area has one grouping for all its rounds.
fn grouping(record: &AreaRecord) -> Grouping {
    let all = record.assessments.iter();
    let rounds: BTreeSet<(FiscalYear, Round)> = all.map(|a| (a.key.year, a.key.round)).collect();
    let rounds = rounds.into_iter();
    let rounds: Vec<Vec<Member<'_>>> = rounds
        .map(|(year, round)| members(record, year, round))
        .collect();
    Grouping::of(&rounds)
}

fn only<'a>(members: &[Member<'a>], which: impl Fn(&Member<'_>) -> bool) -> Vec<Member<'a>> {
    members.iter().copied().filter(|m| which(m)).collect()
}

fn word<'a>(member: &Member<'a>, item: &ItemId) -> &'a str {
    let answer = member.answers.answer(item);
    answer.map_or("", |answer| answer.comment.trim())
}

fn gives_level(member: &Member<'_>, item: &ItemId) -> bool {
    member.answers.rating(item).is_some()
}

/// 「答えない」 is no answer to tell of.
fn feels(member: &Member<'_>, item: &ItemId) -> bool {
    use crate::model::Feeling::Declined;
    let felt = member.answers.answer(item).and_then(|answer| answer.felt);
    felt.is_some_and(|felt| felt != Declined)
}

fn says(member: &Member<'_>, item: &ItemId) -> bool {
    gives_level(member, item) || feels(member, item) || !word(member, item).is_empty()
}

/// An item, and what the area itself says of it.
struct About<'a> {
    record: &'a AreaRecord,
    round: Option<&'a Assessment>,
    item: &'a Item,
    level_names: LevelNames,
    number: Option<String>,
}

impl About<'_> {
    fn views(self, said: &[Member<'_>], grouping: &Grouping) -> ItemViews {
        let item = &self.item.id;
        let rated = only(said, |member| gives_level(member, item));
        let felt = only(said, |member| feels(member, item));
        let sides = grouping.shown(&rated, |_| true).into_iter();
        let sides = sides.map(|(group, members)| (t::side(group), Spread::of(&members, item)));
        let sides = sides.collect();
        let felt_sides = grouping.shown(&felt, |_| true).into_iter();
        let felt_sides =
            felt_sides.map(|(group, members)| (t::side(group), Feelings::of(&members, item)));
        let felt_sides = felt_sides.collect();
        let words = words(said, item, grouping);
        let menu = self.item.menu;
        ItemViews {
            item: item.clone(),
            menu: format!("{} {}", menu.number(), menu.short_name()),
            number: self.number.clone().unwrap_or_default(),
            text: self.item.text.clone(),
            plain: self.item.plain.clone(),
            felt: are_enough(&felt).then(|| self.felt_spread(&felt)),
            sides,
            felt_sides,
            words,
            levels: are_enough(&rated).then(|| self.spread(&rated)),
        }
    }

    /// The area's own level, and whose word it is. Where both views stay as they are none of them is marked.
    fn present(&self) -> Option<(Level, String)> {
        let answer = self.round?.answer(&self.item.id)?;
        let is_of_two = match answer.conclusion() {
            Some(Conclusion::Left(left)) => left.how == HowLeft::BothViews,
            _ => false,
        };
        let level = answer.rating.and_then(Rating::level)?;
        (!is_of_two).then(|| (level, answer.voice().label().to_owned()))
    }

    fn desired(&self) -> Option<Desired> {
        desired::of(self.record, &self.item.id, self.round?.key.year)
    }

    fn spread(&self, rated: &[Member<'_>]) -> LevelSpread {
        LevelSpread {
            area: self.record.area.name.clone(),
            item: self.item.text.clone(),
            level_names: self.level_names.clone(),
            spread: Spread::of(rated, &self.item.id),
            present: self.present(),
            desired: self.desired(),
        }
    }

    fn felt_spread(&self, felt: &[Member<'_>]) -> FeltSpread {
        FeltSpread {
            area: self.record.area.name.clone(),
            question: self.item.asked().to_owned(),
            feelings: Feelings::of(felt, &self.item.id),
            level_names: self.level_names.clone(),
            present: self.present(),
            desired: self.desired(),
        }
    }
}

/// In the order of their letters: one who wrote to several items must not be told by a place in the line.
fn words(said: &[Member<'_>], item: &ItemId, grouping: &Grouping) -> Vec<MemberWord> {
    let writers = only(said, |member| !word(member, item).is_empty());
    let groups = grouping.shown(&writers, |_| true);
    let side = |who: RespondentId| -> String {
        let own = |(_, members): &&(&BTreeSet<ShownAs>, Vec<Member<'_>>)| {
            members.iter().any(|m| m.respondent.id == who)
        };
        let group = groups.iter().find(own);
        group.map(|(group, _)| t::side(group)).unwrap_or_default()
    };
    let mut words: Vec<MemberWord> = writers
        .iter()
        .map(|member| MemberWord {
            text: word(member, item).to_owned(),
            side: side(member.respondent.id),
            is_shown: member.answers.answer(item).is_some_and(|a| a.shown),
            who: member.respondent.id,
        })
        .collect();
    words.sort_by(|one, other| (&one.text, &one.side).cmp(&(&other.text, &other.side)));
    words
}

/// Ticks a member's word for the room, or takes the tick away.
pub fn show_word(
    record: &mut AreaRecord,
    key: &AssessmentKey,
    (item, said): (&ItemId, &MemberWord),
    on: bool,
) {
    let key = AssessmentKey {
        voice: Voice::Member(said.who),
        ..*key
    };
    if record.assessment(&key).is_some() {
        let answers = record.assessment_mut(key);
        answers.edit_answer(item, |answer| {
            answer.shown = on && !answer.comment.is_empty()
        });
    }
}

#[cfg(test)]
mod tests;
