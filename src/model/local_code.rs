//! 全国地方公共団体コード: five digits and a check digit.

use super::{Refused, narrow};
use serde::{Deserialize, Serialize};
use std::fmt;
use thiserror::Error;

/// A verified six-digit code, e.g. 242012 for 三重県津市.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct LocalCode(String);

#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum LocalCodeError {
    #[error("団体コードは半角数字6けたで入力してください（例: 242012）。")]
    NotSixDigits,
    #[error(
        "団体コードが5けたで、先頭の0が落ちたものか、最後の1けた（検査数字）がないものか、分かりません。6けたで入力してください（例: 242012）。"
    )]
    FiveDigits,
    #[error(
        "団体コードの最後の1けた（検査数字）が合いません。{expected}で終わるはずです。番号をもう一度お確かめください。"
    )]
    WrongCheckDigit { expected: u32 },
}

impl LocalCode {
    /// Full-width digits and surrounding white space are forgiven.
    pub fn parse(text: &str) -> Result<Self, LocalCodeError> {
        let digits: Vec<u32> = narrow(text)
            .chars()
            .map(|c| c.to_digit(10))
            .collect::<Option<_>>()
            .ok_or(LocalCodeError::NotSixDigits)?;
        let [a, b, c, d, e, check] = digits[..] else {
            return Err(LocalCodeError::NotSixDigits);
        };
        let expected = check_digit([a, b, c, d, e]);
        if check != expected {
            return Err(LocalCodeError::WrongCheckDigit { expected });
        }
        Ok(Self(digits.iter().map(u32::to_string).collect()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The rule of the code's own standard: s = 6a+5b+4c+3d+2e, check = last digit of 11 − s mod 11.
pub(super) fn check_digit([a, b, c, d, e]: [u32; 5]) -> u32 {
    let sum = 6 * a + 5 * b + 4 * c + 3 * d + 2 * e;
    (11 - sum % 11) % 10
}

impl fmt::Display for LocalCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for LocalCode {
    type Error = Refused;

    fn try_from(text: String) -> Result<Self, Refused> {
        Self::parse(&text).map_err(|_| Refused)
    }
}

impl From<LocalCode> for String {
    fn from(code: LocalCode) -> Self {
        code.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_codes_are_good() {
        for code in ["240001", "010006", "131016", "242012", "072036", "131130"] {
            assert_eq!(
                LocalCode::parse(code).as_ref().map(LocalCode::as_str),
                Ok(code)
            );
        }
        assert_eq!(
            LocalCode::parse(" ２４２０１２ ").map(|c| c.to_string()),
            Ok("242012".into())
        );
    }

    #[test]
    fn wrong_codes_say_what_is_wrong() {
        assert_eq!(
            LocalCode::parse("242013"),
            Err(LocalCodeError::WrongCheckDigit { expected: 2 })
        );
        for code in ["", "24201", "2420122", "津市"] {
            assert_eq!(
                LocalCode::parse(code),
                Err(LocalCodeError::NotSixDigits),
                "{code}"
            );
        }
    }
}
