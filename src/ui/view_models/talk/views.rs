//! 見え方がちがうところ: an item a page, and what was said of it on the next; then what was replied to the area's own
//! questions.
//!
//! Must not know Leptos or the browser.

use super::height::{Pages, pages};
use super::slide::{Body, Seen, SpreadPage};
use crate::model::{AreaRecord, AssessmentKey, Circle, FiscalYear, Library, Round, SharedField};
use crate::score::voices::{are_enough, members};
use crate::ui::view_models::replies;
use crate::ui::view_models::views::left::LeftItem;
use crate::ui::view_models::views::{ItemViews, Views};
use crate::ui::words::views as t;

/// Whether the room may see levels, and what single members said. Of the record as the office has it.
pub fn are_for_the_room(record: &AreaRecord) -> bool {
    let all = [SharedField::Levels, SharedField::MemberWords];
    all.iter()
        .all(|field| record.circle(*field) >= Circle::Forum)
}

/// The latest round of the year that enough people answered for themselves, or else that anybody did.
pub fn round_with_views(record: &AreaRecord, year: FiscalYear) -> Option<AssessmentKey> {
    let rounds = || Round::ALL.iter().rev();
    let answered = |round: Round| members(record, year, round);
    let enough = rounds().find(|round| are_enough(&answered(**round)));
    let round = enough.or_else(|| rounds().find(|round| !answered(**round).is_empty()))?;
    Some(AssessmentKey::area(year, *round))
}

/// Those that are seen differently, the furthest apart first; each with the words that are for the room.
pub fn bodies(library: &Library, record: &AreaRecord, year: FiscalYear, room: Pages) -> Vec<Body> {
    let Some(key) = round_with_views(record, year) else {
        return Vec::new();
    };
    let views = Views::of(library, record, &key);
    let list = library.get(record.edition(&key));
    let level_names = list.map(|list| list.level_names()).unwrap_or_default();
    let differing: Vec<&ItemViews> = views
        .round()
        .map_or_else(Vec::new, |round| round.differing().collect());
    let count = differing.len();
    let mut bodies = Vec::new();
    for (index, views) in differing.into_iter().enumerate() {
        let Some(seen) = seen(views) else {
            continue;
        };
        let left = LeftItem::of(record, &key, &views.item, None);
        let page = SpreadPage {
            key,
            item: views.item.clone(),
            text: views.text.clone(),
            level_names: level_names.clone(),
            seen,
            place: (index + 1, count),
            told: left
                .way
                .map(|way| t::way(way.label(), left.level))
                .unwrap_or_default(),
        };
        let words = views.shown_words().map(|word| word.text.clone());
        let cards = (left.cards.all() > 0).then(|| t::cards(&left.cards));
        let beside = left.words.iter().map(|word| t::kept_beside(word));
        let words: Vec<String> = beside.chain(cards).chain(words).collect();
        bodies.push(Body::Spread(Box::new(page.clone())));
        let words = pages(&words, room.room(&views.text), |word| room.line(word));
        let words = words.into_iter();
        bodies.extend(words.map(|words| Body::Words(Box::new(page.clone()), words)));
    }
    for (question, lines) in replies::in_the_room(record, year, key.round) {
        let lines = pages(&lines, room.room(&question), |line| room.line(line));
        let lines = lines.into_iter();
        bodies.extend(lines.map(|lines| Body::Replies(question.clone(), lines)));
    }
    bodies
}

/// What tells that they differ.
fn seen(views: &ItemViews) -> Option<Seen> {
    match views.tells_felt() {
        true => views.felt.clone().map(Seen::Felt),
        false => views.levels.clone().map(Seen::Levels),
    }
}
