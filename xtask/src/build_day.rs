//! The day on which the app is built, which it shows beside its version.

use std::time::SystemTime;

use chrono::{DateTime, FixedOffset, Utc};

/// The environment variable by which the app learns it; set it to build the same bytes again.
pub const VARIABLE: &str = "MONOSASHI_BUILD_DAY";

const JAPAN: i32 = 9 * 60 * 60;

/// The day as `2026-11-25`: what the variable says already, or today in Japan.
pub fn given_or_today() -> String {
    std::env::var(VARIABLE).unwrap_or_else(|_| in_japan(SystemTime::now().into()))
}

fn in_japan(now: DateTime<Utc>) -> String {
    let day = FixedOffset::east_opt(JAPAN).map_or_else(
        || now.date_naive(),
        |japan| now.with_timezone(&japan).date_naive(),
    );
    day.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_begins_when_it_does_in_japan() {
        for (now, day) in [
            ("2026-11-25T14:59:59Z", "2026-11-25"),
            ("2026-12-31T15:00:00Z", "2027-01-01"),
        ] {
            let now: DateTime<Utc> = now.parse().expect("a time");
            assert_eq!(in_japan(now), day);
        }
    }
}
