//! Things of different widths, one after another, in as many lines as they need.

use super::canvas::Point;

/// Left middle of each thing, and the height of all lines together. A thing wider than the
/// room has a line of its own.
pub fn flow(widths: &[f64], gap: f64, line: f64, room: f64) -> (Vec<Point>, f64) {
    let (mut x, mut y) = (0.0, line / 2.0);
    let mut places = Vec::with_capacity(widths.len());
    for width in widths {
        if x > 0.0 && x + width > room {
            (x, y) = (0.0, y + line);
        }
        places.push((x, y));
        x += width + gap;
    }
    let height = match places.is_empty() {
        true => 0.0,
        false => y + line / 2.0,
    };
    (places, height)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_filled_before_the_next_begins() {
        let (places, height) = flow(&[40.0, 40.0, 40.0, 200.0], 10.0, 20.0, 100.0);
        let expected = [(0.0, 10.0), (50.0, 10.0), (0.0, 30.0), (0.0, 50.0)];
        assert_eq!(places, expected);
        assert_eq!(height, 60.0);
        assert_eq!(flow(&[], 10.0, 20.0, 100.0), (vec![], 0.0));
    }
}
