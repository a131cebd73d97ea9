//! Reading a 全国地方公共団体コード as people and spreadsheets write it: whole, without the zero at its
//! front, without its check digit, or without both.
//!
//! Must not know where it stands.

use super::local_code::check_digit;
use super::{LocalCode, LocalCodeError, narrow};

/// The formal names of the 都道府県, by their numbers, from 1 (JIS X 0401).
pub const PREFECTURES: [&str; 47] = [
    "北海道",
    "青森県",
    "岩手県",
    "宮城県",
    "秋田県",
    "山形県",
    "福島県",
    "茨城県",
    "栃木県",
    "群馬県",
    "埼玉県",
    "千葉県",
    "東京都",
    "神奈川県",
    "新潟県",
    "富山県",
    "石川県",
    "福井県",
    "山梨県",
    "長野県",
    "岐阜県",
    "静岡県",
    "愛知県",
    "三重県",
    "滋賀県",
    "京都府",
    "大阪府",
    "兵庫県",
    "奈良県",
    "和歌山県",
    "鳥取県",
    "島根県",
    "岡山県",
    "広島県",
    "山口県",
    "徳島県",
    "香川県",
    "愛媛県",
    "高知県",
    "福岡県",
    "佐賀県",
    "長崎県",
    "熊本県",
    "大分県",
    "宮崎県",
    "鹿児島県",
    "沖縄県",
];

impl LocalCode {
    /// As [`LocalCode::parse`], and fewer digits where it is sure which code they are. Five digits
    /// can be a code whose zero at the front a spreadsheet took, or one without its check digit:
    /// where both could be, `prefecture` (its formal name; may be blank) decides.
    pub fn read(text: &str, prefecture: &str) -> Result<Self, LocalCodeError> {
        let digits = narrow(text);
        // A spreadsheet may have made a number of it.
        let digits = digits.strip_suffix(".0").unwrap_or(&digits);
        if !digits.bytes().all(|b| b.is_ascii_digit()) {
            return Self::parse(digits);
        }
        let candidates = match digits.len() {
            4 => vec![with_check_digit(&format!("0{digits}"))],
            5 if digits.starts_with('0') => vec![with_check_digit(digits)],
            5 => vec![
                Self::parse(&format!("0{digits}")).ok(),
                with_check_digit(digits),
            ],
            _ => return Self::parse(digits),
        };
        let mut sound: Vec<Self> = candidates.into_iter().flatten().filter(is_given).collect();
        if sound.len() > 1 {
            sound.retain(|code| code.prefecture() == Some(narrow(prefecture).as_str()));
        }
        match (&sound[..], digits.len()) {
            ([code], _) => Ok(code.clone()),
            (_, 5) if !digits.starts_with('0') => Err(LocalCodeError::FiveDigits),
            _ => Err(LocalCodeError::NotSixDigits),
        }
    }

    /// The formal name of the prefecture that it belongs to.
    fn prefecture(&self) -> Option<&'static str> {
        let number: usize = self.as_str().get(..2)?.parse().ok()?;
        PREFECTURES.get(number.checked_sub(1)?).copied()
    }
}

fn with_check_digit(five: &str) -> Option<LocalCode> {
    let digits: Vec<u32> = five
        .chars()
        .map(|c| c.to_digit(10))
        .collect::<Option<_>>()?;
    let check = check_digit(digits.try_into().ok()?);
    LocalCode::parse(&format!("{five}{check}")).ok()
}

/// Whether such a code can have been given: 000 to a prefecture, 100 and more to municipalities.
fn is_given(code: &LocalCode) -> bool {
    let within: Option<u32> = code.as_str().get(2..5).and_then(|n| n.parse().ok());
    code.prefecture().is_some() && within.is_some_and(|n| n == 0 || n >= 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_made_whole_where_it_is_sure_which_one_it_is() {
        for (text, prefecture, code) in [
            ("242012", "", "242012"),
            ("２４２０１２", "", "242012"),
            ("242012.0", "", "242012"),
            ("10006", "", "010006"),
            ("01000", "", "010006"),
            ("1000", "", "010006"),
            ("13113", "", "131130"),
            ("24202", "", "242021"),
            // 024201 has the right check digit as well.
            ("24201", "三重県", "242012"),
            ("24201", "青森県", "024201"),
        ] {
            let read = LocalCode::read(text, prefecture);
            assert_eq!(read.as_ref().map(LocalCode::as_str), Ok(code), "{text}");
        }
    }

    #[test]
    fn any_other_is_told_by_what_is_wrong() {
        use LocalCodeError::{FiveDigits, NotSixDigits, WrongCheckDigit};
        for (text, error) in [
            ("24201", FiveDigits),
            ("99999", FiveDigits),
            ("242013", WrongCheckDigit { expected: 2 }),
            ("123", NotSixDigits),
            ("2420122", NotSixDigits),
            ("津市", NotSixDigits),
            ("", NotSixDigits),
        ] {
            assert_eq!(LocalCode::read(text, "見本県"), Err(error), "{text}");
        }
    }
}
