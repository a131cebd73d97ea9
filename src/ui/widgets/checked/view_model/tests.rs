use super::*;
use crate::exchange::typed_number::{as_typed, count, number};

/// A field of the record: what is stored, and how often it was written.
struct Stored {
    text: String,
    writes: usize,
}

impl Stored {
    fn new(text: &str) -> Self {
        let text = text.to_owned();
        Self { text, writes: 0 }
    }

    fn keep(&mut self, read: Result<String, NotKept>) -> Result<(), NotKept> {
        self.text = read?;
        self.writes += 1;
        Ok(())
    }
}

type Read = fn(&str) -> Result<String, NotKept>;

fn as_number(text: &str) -> Result<String, NotKept> {
    number(text).map(as_typed).map_err(|_| not_kept::NUMBER)
}

fn as_count(text: &str) -> Result<String, NotKept> {
    count(text).map(as_typed).map_err(|_| not_kept::COUNT)
}

fn as_day(text: &str) -> Result<String, NotKept> {
    let day = day_typed(text, true)?;
    Ok(day.map(String::from).unwrap_or_default())
}

fn text(text: &str) -> Typed {
    let text = text.to_owned();
    Typed {
        text,
        is_half: false,
    }
}

/// Types `steps` over `before`, one after the other, and leaves: what is stored, and what is told.
fn type_over(before: &str, steps: &[&str], read: Read) -> (String, Left) {
    let mut stored = Stored::new(before);
    let mut held = Held::enter(before.to_owned());
    for step in steps {
        held.typed(text(step));
    }
    assert_eq!(stored.writes, 0, "nothing is kept while somebody types");
    let left = held.leave(|text| stored.keep(read(text)), || before.to_owned());
    (stored.text, left)
}

#[test]
fn what_stands_in_the_field_is_kept_or_not() {
    let mut stored = Stored::new("10");
    let mut held = Held::enter("10".to_owned());
    assert!(!held.is_unkept());
    held.typed(text("12"));
    assert!(held.is_unkept());
    held.look_away(|text| stored.keep(as_number(text)));
    assert!(!held.is_unkept() && held.is_typed());
    held.typed(text("12〜15"));
    held.look_away(|text| stored.keep(as_number(text)));
    assert!(held.is_unkept(), "it cannot be read");
    held.typed(text("10"));
    assert!(!held.is_unkept(), "as it stood before");
    held.typed(Typed {
        text: String::new(),
        is_half: true,
    });
    assert!(held.is_unkept(), "a part of a day");
}

#[test]
fn a_number_is_kept_as_it_is_left_and_none_of_its_beginnings() {
    let check = |before: &str, steps: &[&str], read: Read, stays: &str, is_kept| {
        let (stored, left) = type_over(before, steps, read);
        assert_eq!(stored, stays, "{steps:?} over {before}");
        assert_eq!(left == Left::Kept, is_kept, "{steps:?}: {left:?}");
    };
    for before in ["10", ""] {
        check(before, &["3", "3/", "3/4"], as_number, before, false);
        check(before, &["10", "10〜", "10〜15"], as_number, before, false);
        check(before, &["-"], as_number, before, false);
        check(
            before,
            &["6", "66", "66.", "66.6", "66.67"],
            as_number,
            "66.67",
            true,
        );
        check(before, &["66", "66.", "66.67"], as_count, before, false);
        check(before, &["１２．５"], as_number, "12.5", true);
        check(before, &["１２"], as_count, "12", true);
        // An input method shows its letters until they are converted.
        check(before, &["ｊ", "じゅう", "十", "10"], as_number, "10", true);
        check(before, &["じゅう"], as_number, before, false);
        check(before, &["5", ""], as_number, "", true);
        check(before, &[" 　"], as_number, "", true);
    }
    check("10", &["1,200"], as_number, "1200", true);
    check("10", &[], as_number, "10", false);
}

#[test]
fn a_day_is_kept_whole_or_not_at_all() {
    let check = |steps: &[&str], stays: &str, is_kept| {
        let (stored, left) = type_over("2026-02-02", steps, as_day);
        assert_eq!(stored, stays, "{steps:?}");
        assert_eq!(left == Left::Kept, is_kept, "{steps:?}: {left:?}");
    };
    check(&["2027-02-02"], "2027-02-02", true);
    check(
        &["0002-02-02", "0020-02-02", "2027-02-02"],
        "2027-02-02",
        true,
    );
    check(
        &["2026-02-02", "20260-02-02", "202602-02-02"],
        "2026-02-02",
        false,
    );
    check(&["2102-01-01"], "2026-02-02", false);
    check(&[""], "", true);
    let mut stored = Stored::new("2026-02-02");
    let mut held = Held::enter(stored.text.clone());
    held.typed(Typed {
        text: String::new(),
        is_half: true,
    });
    let left = held.leave(|text| stored.keep(as_day(text)), || said("2026-02-02"));
    assert_eq!(stored.text, "2026-02-02", "half a day is no blank");
    let Left::PutBack(told) = left else {
        panic!("{left:?}")
    };
    assert!(
        told.contains("前の値（2026年2月2日）に戻しました。"),
        "{told}"
    );
    assert_eq!(day_typed("", false), Err(not_kept::DAY));
}

#[test]
fn what_was_typed_and_what_stays_is_told_on_leaving() {
    let told = |before| match type_over(before, &["3/4"], as_number) {
        (_, Left::PutBack(told)) => told,
        other => panic!("{other:?}"),
    };
    assert!(
        told("10").starts_with("「3/4」は数字として読めませんでした。前の値（10）に戻しました。")
    );
    assert!(told("").contains("何も保存せず、空欄に戻しました。"));
    assert_eq!(type_over("10", &[], as_number).1, Left::Untouched);
}

#[test]
fn a_hidden_page_keeps_what_can_be_read_and_the_field_goes_on() {
    let mut stored = Stored::new("10");
    let mut held = Held::enter("10".to_owned());
    held.look_away(|text| stored.keep(as_number(text)));
    assert_eq!((&*stored.text, stored.writes), ("10", 0), "nothing typed");
    held.typed(text("3"));
    for _ in 0..2 {
        held.look_away(|text| stored.keep(as_number(text)));
        assert_eq!((&*stored.text, stored.writes), ("3", 1));
    }
    // It was the beginning of something else: what stood there before the field was entered is
    // back, whether the page goes or the field is left.
    held.typed(text("3/4"));
    let mut gone = held.clone();
    gone.look_away(|text| stored.keep(as_number(text)));
    assert_eq!(stored.text, "10");
    stored.text = "3".to_owned();
    let left = held.leave(|text| stored.keep(as_number(text)), || "10".to_owned());
    assert!(matches!(left, Left::PutBack(_)));
    assert_eq!(stored.text, "10");
}

#[test]
fn what_is_stored_elsewhere_is_shown_and_told_from_until_something_is_typed() {
    let mut stored = Stored::new("5");
    let mut held = Held::enter("3".to_owned());
    assert!(held.renew("5".to_owned()), "nobody typed");
    held.typed(text("4/"));
    assert!(!held.renew("6".to_owned()), "somebody types");
    held.look_away(|text| stored.keep(as_number(text)));
    assert_eq!((&*stored.text, stored.writes), ("5", 0));
    held.typed(text("5"));
    let left = held.leave(|text| stored.keep(as_number(text)), String::new);
    assert_eq!(
        (left, stored.writes),
        (Left::Kept, 0),
        "it stood there already"
    );
}

#[test]
fn what_was_stored_and_is_typed_again_writes_only_what_changes() {
    let mut stored = Stored::new("10");
    let mut held = Held::enter("10".to_owned());
    held.typed(text("10"));
    held.look_away(|text| stored.keep(as_number(text)));
    assert_eq!(stored.writes, 0);
    held.typed(text("12"));
    held.look_away(|text| stored.keep(as_number(text)));
    held.typed(text("10"));
    let left = held.leave(|text| stored.keep(as_number(text)), String::new);
    assert_eq!((left, &*stored.text, stored.writes), (Left::Kept, "10", 2));
}

#[test]
fn a_day_is_chosen_by_pointing_and_typed_by_keys() {
    let mut held = Held::enter(String::new());
    assert!(held.is_choice(), "set by the browser");
    held.pressed_key();
    assert!(!held.is_choice());
    held.pointed();
    assert!(held.is_choice());
}

#[test]
fn the_first_and_the_last_day_can_be_kept() {
    let (first, last) = first_and_last_day();
    assert_eq!(first.as_deref(), Some("1950-01-01"));
    assert_eq!(last.as_deref(), Some("2101-12-31"));
    assert_eq!(said("2026-02-02"), "2026年2月2日");
    assert_eq!(said("10"), "10");
}
