//! A moment as it was noted, written for people.
//!
//! Must not know Leptos or the browser.

use chrono::DateTime;

/// The day of `noted`, an ISO time with its offset: 2026/11/21.
pub fn day(noted: &str) -> String {
    formatted(noted, "%Y/%m/%d")
}

/// `noted`, an ISO time with its offset, to the minute: 2026/11/21 09:30.
pub fn minute(noted: &str) -> String {
    formatted(noted, "%Y/%m/%d %H:%M")
}

/// By the clock of whoever noted it. What cannot be read as a time stands as it is.
fn formatted(noted: &str, format: &str) -> String {
    match DateTime::parse_from_rfc3339(noted) {
        Ok(time) => time.format(format).to_string(),
        Err(_) => noted.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_told_by_the_clock_of_its_place() {
        let noted = "2026-11-21T09:30:59+09:00";
        assert_eq!(day(noted), "2026/11/21");
        assert_eq!(minute(noted), "2026/11/21 09:30");
        assert_eq!(minute("2026-01-02T00:05:00-08:00"), "2026/01/02 00:05");
        for unreadable in ["", "いつか", "2026-13-41T99:99:99+09:00"] {
            assert_eq!(minute(unreadable), unreadable);
        }
    }
}
