//! Where an indicator stands, in words.

use crate::model::{Day, FiscalYear};
use crate::score::indicator::Standing;

pub const NAMELESS: &str = "名前のない指標";
pub const NO_ACTUAL: &str = "実績値を入れると、ここに今の位置が出ます。";
/// 令和7年度：茶話会が始まった
pub fn in_year(year: &str, words: &str) -> String {
    format!("{year}：{words}")
}

pub fn target_words(words: &str) -> String {
    format!("目標：{words}")
}

pub fn baseline_words(words: &str) -> String {
    format!("現状：{words}")
}

/// 令和7年度, or 令和7年度（2025年10月31日の時点） where the year is not over.
pub fn when(year: FiscalYear, midway: Option<Day>) -> String {
    match midway {
        Some(day) => format!("{}（{}の時点）", year.era_label(), day.label()),
        None => year.era_label(),
    }
}

/// 3件（2病院、うち長期在院2件）; nothing is added where nothing more is said.
pub fn with_more(value: &str, more: &[String]) -> String {
    match more {
        [] => value.to_owned(),
        more => format!("{value}（{}）", more.join("、")),
    }
}

/// 長期在院16人, 区分6：12人; and with a sign before the number kept off the name.
pub fn part(name: &str, number: &str) -> String {
    let name = name.trim();
    match name.ends_with(char::is_numeric) || number.starts_with('-') {
        true => format!("{name}：{number}"),
        false => format!("{name}{number}"),
    }
}

/// うち長期在院16人
pub fn of_it(name: &str, number: &str) -> String {
    format!("うち{}", part(name, number))
}

/// Where the value of `year`, as [`when`] says it, stands: a sentence. Words speak for themselves.
pub fn standing(
    year: &str,
    standing: Standing,
    is_midway: bool,
    progress: Option<f64>,
    keeps: bool,
) -> String {
    match standing {
        Standing::Words => String::new(),
        Standing::NoValue => NO_ACTUAL.to_owned(),
        Standing::NoTarget => format!("{year}の値があります。目標値を決めると、道のりが見えます。"),
        Standing::Watched => {
            format!("{year}の値があります。良し悪しは決めず、ほかの数と合わせて話し合います。")
        }
        Standing::Met if keeps => format!("{year}は、保ちたい値を保っています。"),
        Standing::Met => format!("{year}は、目標に届いています。"),
        Standing::Nearer => match progress.map(percent) {
            Some(part) => format!("{year}は、目標までの道のりの{part}％まで来ています。"),
            None => format!("{year}は、現状値より目標に近づいています。"),
        },
        Standing::Unmoved => format!("{year}は、現状値と同じところです。"),
        // A count may still grow until the year's end.
        Standing::Farther if is_midway => {
            format!("{year}は、年度の途中の値です。年度の終わりに、もう一度見ましょう。")
        }
        Standing::Farther if keeps => {
            format!("{year}は、保ちたい値から離れています。何があったかを話すきっかけになります。")
        }
        Standing::Farther => {
            format!(
                "{year}は、現状値より目標から離れています。何があったかを話すきっかけになります。"
            )
        }
        Standing::Short => {
            format!("{year}は、目標への途中です。現状値を入れると、どこから来たかも見えます。")
        }
    }
}

/// Short of the whole way until it is gone.
fn percent(progress: f64) -> u32 {
    (progress * 100.0).floor().clamp(1.0, 99.0) as u32
}
