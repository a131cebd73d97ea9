use super::testing::{answer, answers_of, feel, round, write};
use super::*;
use crate::model::{Feeling, Level, Perspective};
use crate::ui::view_models::testing::library;
use Perspective::{Family, Government, Medical, Peer, Provider};

fn views(record: &AreaRecord, key: &AssessmentKey) -> Views {
    Views::of(&library(), record, key)
}

fn seen(record: &AreaRecord, key: &AssessmentKey) -> RoundViews {
    let views = views(record, key);
    views.round().expect("enough people").clone()
}

#[test]
fn nobody_and_too_few_people_are_two_things_and_neither_shows_anything() {
    let (mut record, key, items) = round();
    assert_eq!(views(&record, &key), Views::None);
    let two = [(Peer, &[Some(0)][..]), (Family, &[Some(4)])];
    answer(&mut record, key, &items, &two);
    assert_eq!(views(&record, &key), Views::Few);
    answer(&mut record, key, &items, &[(Government, &[None, Some(2)])]);
    let seen = seen(&record, &key);
    assert_eq!(seen.people, 3);
    assert_eq!((seen.items.len(), seen.few), (0, 2), "two and one answered");
}

#[test]
fn where_views_lie_furthest_apart_stands_first_and_all_else_as_in_the_list() {
    let (mut record, key, items) = round();
    let library = library();
    let list = library.get(record.edition(&key)).expect("shipped");
    let place = |item: &ItemId| list.items.iter().position(|i| i.id == *item);
    let mut items: Vec<ItemId> = items;
    items.sort_by_key(place);
    let people = [
        [Some(2), Some(0), Some(0), None],
        [Some(2), Some(0), Some(2), None],
        [Some(2), Some(2), Some(2), Some(1)],
        [Some(2), Some(4), Some(3), Some(1)],
        [Some(3), Some(4), Some(4), Some(4)],
    ];
    let all: Vec<_> = people
        .iter()
        .map(|levels| (Provider, &levels[..]))
        .collect();
    answer(&mut record, key, &items, &all);
    let seen = seen(&record, &key);
    let order: Vec<(&ItemId, Apart)> = seen.items.iter().map(|v| (&v.item, v.apart())).collect();
    assert_eq!(
        order,
        [
            (&items[1], Apart::Split),
            (&items[2], Apart::Apart),
            (&items[0], Apart::Close),
            (&items[3], Apart::Unsaid),
        ]
    );
    assert_eq!(seen.differing().count(), 2);
    assert_eq!(seen.that_are(Apart::Close).count(), 1);
    let present = seen.items[2]
        .levels
        .as_ref()
        .and_then(|l| l.present.clone());
    let own = record
        .assessment(&key)
        .and_then(|round| round.rating(&items[0]));
    assert_eq!(
        present.map(|(level, whose)| (Some(level), whose)),
        Some((own.and_then(Rating::level), "協議の場の合意".to_owned()))
    );
}

#[test]
fn sides_are_told_only_where_nobody_can_be_found_in_them() {
    let (mut record, key, items) = round();
    let one = |side, level| (side, [Some(level), None]);
    let mut people = vec![one(Government, 4), one(Government, 4), one(Government, 3)];
    people.extend([one(Peer, 0), one(Family, 0)]);
    let tell = |record: &mut AreaRecord, people: &[(Perspective, [Option<u8>; 2])]| {
        let all: Vec<_> = people.iter().map(|(side, l)| (*side, &l[..])).collect();
        answer(record, key, &items, &all);
    };
    tell(&mut record, &people);
    let sides = |record: &AreaRecord| -> Vec<(String, u32)> {
        let seen = seen(record, &key);
        let sides = seen.items[0].sides.iter();
        sides
            .map(|(name, spread)| (name.clone(), spread.rated()))
            .collect()
    };
    assert_eq!(
        sides(&record),
        [],
        "two are not shown, nor found as the rest"
    );
    tell(&mut record, &[one(Peer, 1)]);
    let told = [("行政".to_owned(), 3), ("当事者・家族".to_owned(), 3)];
    assert_eq!(sides(&record), told);
    // One more who answers alone joins others, and all are told as one again.
    tell(&mut record, &[one(Medical, 2)]);
    let told = [("行政・医療".to_owned(), 4), ("当事者・家族".to_owned(), 3)];
    assert_eq!(sides(&record), told);
}

#[test]
fn what_people_feel_stands_beside_and_is_shown_from_three_on() {
    let (mut record, key, items) = round();
    let people = [
        (Peer, &[Some(1)][..]),
        (Peer, &[Some(1)]),
        (Peer, &[Some(1)]),
    ];
    answer(&mut record, key, &items, &people);
    let felt = |record: &AreaRecord| seen(record, &key).items[0].felt.clone();
    for n in [1, 2] {
        feel(&mut record, key, n, &items[0], Feeling::NotYet);
    }
    feel(&mut record, key, 3, &items[0], Feeling::Declined);
    assert_eq!(felt(&record), None, "one who declines is not counted in");
    feel(&mut record, key, 3, &items[0], Feeling::Yes);
    assert_eq!(
        felt(&record).map(|f| f.feelings.count(Feeling::NotYet)),
        Some(2)
    );
    // Whoever answers the questions alone is shown without levels.
    for n in 1..=3 {
        feel(&mut record, key, n, &items[1], Feeling::Yes);
    }
    let seen = seen(&record, &key);
    let other = seen.item(&items[1]).expect("shown");
    assert_eq!((other.apart(), &other.levels), (Apart::Unsaid, &None));
}

#[test]
fn where_nobody_gives_a_level_the_answers_from_daily_life_tell_how_far_views_lie_apart() {
    let (mut record, key, items) = round();
    let sides = [Peer, Family, Peer, Government, Government, Government];
    let all = sides.map(|side| (side, &[None][..]));
    answer(&mut record, key, &items, &all);
    for (n, felt) in [Feeling::NotYet; 3]
        .iter()
        .chain(&[Feeling::Yes; 3])
        .enumerate()
    {
        feel(&mut record, key, n + 1, &items[1], *felt);
        feel(&mut record, key, n + 1, &items[2], Feeling::Between);
    }
    let order = |record: &AreaRecord| -> Vec<(ItemId, Apart)> {
        let seen = seen(record, &key).items.into_iter();
        seen.map(|views| (views.item.clone(), views.apart()))
            .collect()
    };
    let both = [
        (items[1].clone(), Apart::Split),
        (items[2].clone(), Apart::Close),
    ];
    assert_eq!(order(&record), both);
    let seen = seen(&record, &key);
    let sides: Vec<(&str, u32)> = seen.items[0]
        .felt_sides
        .iter()
        .map(|(name, felt)| (name.as_str(), felt.answered()))
        .collect();
    assert_eq!(sides, [("行政", 3), ("当事者・家族", 3)]);
    // Levels that are enough for a sentence speak before them.
    for n in 1..=5 {
        let id = record.respondents[n - 1].id;
        answers_of(&mut record, key, id).edit_answer(&items[1], |answer| {
            answer.rating = Level::new(2).map(Rating::Level);
        });
    }
    assert_eq!(
        order(&record),
        [
            (items[1].clone(), Apart::Close),
            (items[2].clone(), Apart::Close),
        ]
    );
    // But five who choose levels do not speak for eleven who answered the question.
    answer(&mut record, key, &items, &[(Government, &[None][..]); 5]);
    for n in 1..=11 {
        let id = record.respondents[n - 1].id;
        let own = answers_of(&mut record, key, id);
        if own.answer(&items[1]).is_none() {
            feel(&mut record, key, n, &items[1], Feeling::Yes);
        }
    }
    assert_eq!(order(&record)[0], (items[1].clone(), Apart::Apart));
}

#[test]
fn words_are_for_the_room_only_when_ticked_and_their_order_tells_nobody() {
    let (mut record, key, items) = round();
    let people = [
        (Peer, &[Some(1)][..]),
        (Family, &[Some(1)]),
        (Medical, &[Some(4)]),
    ];
    answer(&mut record, key, &items, &people);
    write(&mut record, key, 1, &items[0], "夜は話せない");
    write(&mut record, key, 3, &items[0], "あさはつながる");
    let words = |record: &AreaRecord| seen(record, &key).items[0].words.clone();
    let texts: Vec<String> = words(&record).into_iter().map(|w| w.text).collect();
    assert_eq!(texts, ["あさはつながる", "夜は話せない"]);
    assert!(
        words(&record)
            .iter()
            .all(|w| !w.is_shown && w.side.is_empty())
    );
    let said = words(&record).remove(1);
    show_word(&mut record, &key, (&items[0], &said), true);
    let seen = seen(&record, &key);
    let shown: Vec<&str> = seen.items[0].shown_words().map(|w| &*w.text).collect();
    assert_eq!(shown, ["夜は話せない"]);
    let said = words(&record).remove(1);
    show_word(&mut record, &key, (&items[0], &said), false);
    assert!(words(&record).iter().all(|word| !word.is_shown));
}

#[test]
fn a_list_that_is_not_here_shows_nothing() {
    let (mut record, key, items) = round();
    let people = [(Peer, &[Some(1)][..]); 3];
    answer(&mut record, key, &items, &people);
    assert_eq!(Views::of(&Library::default(), &record, &key), Views::None);
}
