//! How wide a text will be, estimated: the same on every machine, and never too narrow by much.
//!
//! A full-width character takes one em. Latin letters take about half of it; capitals more.

/// Width of `text` in units at the font size `size`.
pub fn width(text: &str, size: f64) -> f64 {
    text.chars().map(em).sum::<f64>() * size
}

/// Width of one character, in em.
fn em(c: char) -> f64 {
    match c {
        ' ' | '.' | ',' | ':' | '(' | ')' | 'i' | 'l' => 0.36,
        'M' | 'W' | 'm' | 'w' | '%' | '@' => 0.92,
        'A'..='Z' => 0.68,
        '±' | '×' | '÷' | '°' | '§' => 1.0,
        '\u{FF61}'..='\u{FF9F}' => 0.55,
        c if c < '\u{0500}' => 0.57,
        _ => 1.0,
    }
}

/// May not begin a line.
fn closes(c: char) -> bool {
    "、。，．・：；？！）」』】〕］｝…ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ,.)]:;!?%％"
        .contains(c)
}

/// May not end a line.
fn opens(c: char) -> bool {
    "（「『【〔［｛([".contains(c)
}

/// Whether a line may end between `a` and `b`.
fn may_break(a: char, b: char) -> bool {
    let within_a_word = a.is_ascii_graphic() && b.is_ascii_graphic();
    !(opens(a) || closes(b) || within_a_word)
}

/// Breaks a text into lines no wider than `room`, at most `lines` of them; what does not fit
/// ends in 「…」. A text without a place to break is broken anyway.
pub fn wrap(text: &str, size: f64, room: f64, lines: usize) -> Vec<String> {
    let mut left: Vec<char> = text.trim().chars().collect();
    let mut out = Vec::new();
    while !left.is_empty() {
        let fits = fitting(&left, size, room);
        if fits == left.len() {
            out.push(left.iter().collect());
            break;
        }
        if out.len() + 1 >= lines {
            out.push(fit(&left.iter().collect::<String>(), size, room));
            break;
        }
        let at = (1..=fits)
            .rev()
            .find(|&i| may_break(left[i - 1], left[i]))
            .unwrap_or(fits);
        let line: String = left.drain(..at).collect();
        out.push(line.trim_end().to_owned());
        while left.first() == Some(&' ') {
            left.remove(0);
        }
    }
    out
}

/// A name in one line where it fits, else in two: parted after 「・」 or 「の」 where it can be, as
/// evenly as may be.
pub fn in_two(name: &str, size: f64, room: f64) -> Vec<String> {
    if width(name, size) <= room {
        return vec![name.to_owned()];
    }
    let parted = name
        .char_indices()
        .filter(|(_, c)| "・の".contains(*c))
        .map(|(i, c)| name.split_at(i + c.len_utf8()))
        .map(|(a, b)| (a, b, width(a, size).max(width(b, size))))
        .filter(|(_, b, wider)| !b.is_empty() && *wider <= room)
        .min_by(|a, b| a.2.total_cmp(&b.2));
    match parted {
        Some((a, b, _)) => vec![a.to_owned(), b.to_owned()],
        None => wrap(name, size, room, 2),
    }
}

/// How many of the characters fit into `room`; at least one.
fn fitting(chars: &[char], size: f64, room: f64) -> usize {
    let mut used = 0.0;
    let count = chars
        .iter()
        .take_while(|c| {
            used += em(**c) * size;
            used <= room
        })
        .count();
    count.max(1).min(chars.len())
}

/// The text, or as much of it as fits into `room` with 「…」 at its end.
pub fn fit(text: &str, size: f64, room: f64) -> String {
    if width(text, size) <= room {
        return text.to_owned();
    }
    let chars: Vec<char> = text.chars().collect();
    let count = fitting(&chars, size, room - size);
    let start: String = chars[..count].iter().collect();
    format!("{}…", start.trim_end_matches(['、', '・', '（', '「', ' ']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn japanese_takes_an_em_and_latin_about_half() {
        assert_eq!(width("普及啓発", 10.0), 40.0);
        let latin = width("2026", 10.0);
        assert!((20.0..25.0).contains(&latin), "{latin}");
    }

    fn check(text: &str, room: f64, lines: usize, expected: &[&str]) {
        assert_eq!(wrap(text, 10.0, room, lines), expected, "{text}");
    }

    #[test]
    fn lines_break_where_japanese_allows_it() {
        check("", 50.0, 3, &[]);
        check("住まい", 50.0, 3, &["住まい"]);
        check("住まいの確保、居住", 60.0, 3, &["住まいの確", "保、居住"]);
        check("協議の場（部会）", 50.0, 3, &["協議の場", "（部会）"]);
        check("人口1200人", 40.0, 3, &["人口", "1200人"]);
        check("地域移行と地域定着", 40.0, 2, &["地域移行", "と地域…"]);
    }

    #[test]
    fn names_part_where_a_reader_would_part_them() {
        let parted = |name, room| in_two(name, 10.0, room).join("|");
        assert_eq!(parted("住まい・居住支援", 90.0), "住まい・居住支援");
        assert_eq!(parted("住まい・居住支援", 70.0), "住まい・|居住支援");
        assert_eq!(parted("当事者・家族・ピア", 70.0), "当事者・|家族・ピア");
        assert_eq!(parted("支援者の研修", 50.0), "支援者の|研修");
        assert_eq!(parted("地域生活支援", 50.0), "地域生活支|援");
    }

    #[test]
    fn no_room_at_all_still_ends() {
        check("地域", 1.0, 9, &["地", "域"]);
        assert_eq!(fit("地域移行", 10.0, 5.0), "地…");
    }
}
