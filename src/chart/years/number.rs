//! A number in figures and texts.

/// A number as people write it: at most two decimals, thousands parted.
pub fn number(value: f64) -> String {
    let hundredths = (value.abs() * 100.0).round() as u64;
    let (whole, rest) = ((hundredths / 100).to_string(), hundredths % 100);
    let mut out = String::new();
    if value < 0.0 && hundredths > 0 {
        out.push('−');
    }
    for (i, digit) in whole.chars().enumerate() {
        if i > 0 && (whole.len() - i) % 3 == 0 {
            out.push(',');
        }
        out.push(digit);
    }
    match rest {
        0 => out,
        rest if rest % 10 == 0 => format!("{out}.{}", rest / 10),
        rest => format!("{out}.{rest:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_people_write_them() {
        let written = [0.0, 9.0, 325.25, 15551.0, -0.001, -1234.5, 0.05, 980_219.0].map(number);
        assert_eq!(
            written,
            [
                "0",
                "9",
                "325.25",
                "15,551",
                "0",
                "−1,234.5",
                "0.05",
                "980,219"
            ]
        );
    }
}
