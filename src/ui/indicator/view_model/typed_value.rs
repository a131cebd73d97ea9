//! Values as people type them: 「３件（２病院）」 is a number with words beside it, 「長期在院16、初めての人5」
//! are うち.
//!
//! Must not know Leptos or the browser.

use crate::exchange::typed_number::{self, number};
use crate::model::{Part, Value, narrow};
use crate::ui::indicator::words as t;
use crate::ui::words::not_kept::NotKept;

/// A value, and what was written beside it: nothing beside words.
#[derive(Clone, Debug, PartialEq)]
pub struct Typed {
    pub value: Value,
    pub remark: String,
}

/// A number as typed, with or without its unit and words in brackets; a blank takes the value away:
/// no value is not 0. `unit`: of the indicator.
pub fn number_typed(text: &str, unit: &str) -> Result<Option<Typed>, NotKept> {
    let plain = narrow(text);
    let plain = plain.trim();
    let (figure, remark) = match plain.strip_suffix([')', '）']) {
        Some(rest) => match rest.split_once(['(', '（']) {
            Some((figure, remark)) => (figure, Some(remark.trim())),
            None => (plain, None),
        },
        None => (plain, None),
    };
    let number = number(without_unit(figure, unit)).map_err(|_| t::NOT_A_NUMBER)?;
    match (number, remark) {
        (None, Some(_)) => Err(t::NOT_A_NUMBER),
        (None, None) => Ok(None),
        (Some(number), remark) => Ok(Some(Typed {
            value: Value::Number(number),
            remark: remark.unwrap_or_default().to_owned(),
        })),
    }
}

/// Words as typed; a blank takes them away.
pub fn words_typed(text: String) -> Option<Typed> {
    (!text.trim().is_empty()).then_some(Typed {
        value: Value::Words(text),
        remark: String::new(),
    })
}

/// What the field begins with: 3（2病院）.
pub fn as_typed(value: f64, remark: &str) -> String {
    let number = typed_number::as_typed(Some(value));
    match remark.trim() {
        "" => number,
        remark => format!("{number}（{remark}）"),
    }
}

fn without_unit<'t>(figure: &'t str, unit: &str) -> &'t str {
    let unit = narrow(unit);
    let figure = figure.trim();
    let bare = figure.strip_suffix(unit.trim());
    bare.filter(|bare| !bare.is_empty()).unwrap_or(figure)
}

/// うち as typed: names with numbers, one behind the other. `unit`: of the indicator, which may
/// stand behind each.
///
/// Errors: a name without a number, a number without a name, a name twice.
pub fn parts_typed(text: &str, unit: &str) -> Result<Vec<Part>, NotKept> {
    let plain = narrow(text);
    let unit = narrow(unit);
    let mut rest = plain.trim_matches(is_between);
    let mut parts: Vec<Part> = Vec::new();
    while !rest.is_empty() {
        let (part, after) = first_part(rest, unit.trim()).ok_or(t::NOT_PARTS)?;
        if parts.iter().any(|known| known.name == part.name) {
            return Err(t::PART_TWICE);
        }
        parts.push(part);
        rest = after.trim_start_matches(is_between);
    }
    Ok(parts)
}

/// What the field begins with. A name that ends in a digit is kept off its number: 区分6：12.
pub fn parts_as_typed(parts: &[Part]) -> String {
    let part = |part: &Part| {
        let number = typed_number::as_typed(Some(part.number));
        t::part(&part.name, &number)
    };
    parts.iter().map(part).collect::<Vec<_>>().join("、")
}

/// Between a name and its number.
const COLONS: [char; 2] = [':', '：'];

/// Between two parts.
fn is_between(c: char) -> bool {
    c.is_whitespace() || "、，,；;・／/。".contains(c)
}

/// The part that the text begins with, and what stands behind it. Of 「65歳以上16」 the number is 16:
/// it is the first behind which the part can end. Behind a colon it may be less than 0.
fn first_part<'t>(text: &'t str, unit: &str) -> Option<(Part, &'t str)> {
    let starts = text.char_indices().filter(|(_, c)| c.is_ascii_digit());
    let mut behind = 0;
    for (start, _) in starts {
        // Within a number that was tried.
        if start < behind {
            continue;
        }
        let tail = text.get(start..)?;
        let digits = number_at(tail);
        behind = start + digits.len();
        let after = text.get(behind..)?;
        let after = match unit {
            "" => after,
            unit => after.strip_prefix(unit).unwrap_or(after),
        };
        let can_end = after.is_empty() || after.starts_with(is_between);
        let name = text.get(..start)?.trim().trim_start_matches("うち");
        let below = name.strip_suffix('-').filter(|name| name.ends_with(COLONS));
        let sign = if below.is_some() { -1.0 } else { 1.0 };
        let name = below.unwrap_or(name);
        let name = name.trim_matches(|c: char| is_between(c) || COLONS.contains(&c));
        if let (true, Ok(Some(number)), false) = (can_end, number(digits), name.is_empty()) {
            let (name, number) = (name.to_owned(), sign * number);
            return Some((Part { name, number }, after));
        }
    }
    None
}

/// The digits that the text begins with: a comma belongs to them where three digits follow.
fn number_at(text: &str) -> &str {
    let mut end = 0;
    for (at, c) in text.char_indices() {
        let next = |n: usize| text.get(at + 1..).and_then(|rest| rest.chars().nth(n));
        let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        let belongs = match c {
            '0'..='9' => true,
            ',' => (0..3).all(|n| is_digit(next(n))) && !is_digit(next(3)),
            '.' => is_digit(next(0)),
            _ => false,
        };
        if !belongs {
            break;
        }
        end = at + c.len_utf8();
    }
    text.get(..end).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_number_may_have_its_unit_and_words_beside_it() {
        let check = |typed: &str, number: f64, remark: &str| {
            let read = number_typed(typed, "件").expect(typed).expect("a value");
            assert_eq!(read.value, Value::Number(number), "{typed}");
            assert_eq!(read.remark, remark, "{typed}");
        };
        check("３件（２病院）", 3.0, "2病院");
        check("3 (2病院) ", 3.0, "2病院");
        check("１２．５", 12.5, "");
        check("1,250件", 1250.0, "");
        check("0", 0.0, "");
        check("3（）", 3.0, "");
    }

    #[test]
    fn a_blank_takes_a_value_away_and_a_slip_is_told() {
        assert_eq!(number_typed("　", "件"), Ok(None));
        assert_eq!(words_typed(" \n".into()), None);
        let words = words_typed(" 〇 ".into()).expect("words");
        assert_eq!(words.value, Value::Words(" 〇 ".into()));
        for typed in [
            "十二",
            "3人",
            "（2病院）",
            "件",
            "3（2病院",
            "10〜15",
            "約20",
        ] {
            assert_eq!(number_typed(typed, "件"), Err(t::NOT_A_NUMBER), "{typed}");
        }
    }

    #[test]
    fn who_types_a_span_is_led_to_the_button_beside_the_field() {
        let told = t::NOT_A_NUMBER.expected;
        assert!(told.starts_with(crate::ui::words::not_kept::NUMBER.expected));
        assert!(told.contains(&format!("「{}」", t::IN_WORDS)), "{told}");
    }

    #[test]
    fn parts_are_read_as_people_write_them() {
        let check = |typed: &str, expected: &[(&str, f64)]| {
            let read = parts_typed(typed, "人").expect(typed);
            let read: Vec<_> = read.iter().map(|p| (p.name.as_str(), p.number)).collect();
            assert_eq!(read, expected, "{typed}");
        };
        check("", &[]);
        check("長期在院16", &[("長期在院", 16.0)]);
        check("うち長期在院 １６人", &[("長期在院", 16.0)]);
        let three = [("支援者", 56.0), ("ピア", 21.0), ("ボランティア", 3.0)];
        check("支援者56・ピア21・ボランティア3", &three);
        check("支援者：56人、ピア：21人、ボランティア：3人", &three);
        check("支援者 56\nピア 21\nボランティア 3", &three);
        check(
            "65歳以上16、40歳以上の認知症5",
            &[("65歳以上", 16.0), ("40歳以上の認知症", 5.0)],
        );
        check("当事者・家族5", &[("当事者・家族", 5.0)]);
        check(
            "区分6：12人、区分5：3人",
            &[("区分6", 12.0), ("区分5", 3.0)],
        );
        check("去年との差：-3", &[("去年との差", -3.0)]);
        check("全体1,250、市内3.5", &[("全体", 1250.0), ("市内", 3.5)]);
        check("男10,女12", &[("男", 10.0), ("女", 12.0)]);
    }

    #[test]
    fn what_is_no_part_is_told() {
        for typed in ["長期在院", "16", "長期在院16床", "長期在院16、ほか"] {
            assert_eq!(parts_typed(typed, "人"), Err(t::NOT_PARTS), "{typed}");
        }
        assert_eq!(parts_typed("男3、男4", "人"), Err(t::PART_TWICE));
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text: String, unit: String) {
            let _ = number_typed(&text, &unit);
            let _ = parts_typed(&text, &unit);
        }

        #[test]
        fn what_a_field_shows_is_read_back(
            numbers in prop::collection::vec(0..1_000_000_u32, 0..5), remark in "[ぁ-ん]{0,5}"
        ) {
            let parts: Vec<Part> = numbers
                .iter()
                .enumerate()
                .map(|(i, n)| Part {
                    name: match i % 2 {
                        0 => format!("{}歳以上の人", 10 * i),
                        _ => format!("区分{i}"),
                    },
                    number: f64::from(*n) / 10.0 - 10.0,
                })
                .collect();
            prop_assert_eq!(parts_typed(&parts_as_typed(&parts), "人"), Ok(parts.clone()));
            for part in parts {
                let typed = number_typed(&as_typed(part.number, &remark), "人").expect("read");
                let typed = typed.expect("a value");
                prop_assert_eq!(typed.value, Value::Number(part.number));
                prop_assert_eq!(typed.remark, remark.clone());
            }
        }
    }
}
