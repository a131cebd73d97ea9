//! Small things that are kept beside the areas: when the last 控え was seen, and what was set aside.
//!
//! Must not know how they are shown.

use super::clash_changes;
use super::keeper::Keeper;
use super::names::{Kind, OLD};
use super::{Change, Store, StoreError, sealed};
use chrono::DateTime;

const BACKED_UP_AT: &str = "backed-up-at";

/// Something unreadable that was set aside earlier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aside {
    name: String,
    pub text: String,
}

impl Aside {
    /// The time at which it was set aside.
    pub fn when(&self) -> &str {
        Kind::Aside.about(&self.name).unwrap_or(&self.name)
    }

    pub fn key(&self) -> &str {
        &self.name
    }
}

impl<S: Store> Keeper<S> {
    pub async fn asides(&self) -> Result<Vec<Aside>, StoreError> {
        let all = self.store.list(&Kind::Aside.prefix()).await?.into_iter();
        let read = |(name, quoted): (String, String)| Aside {
            name,
            text: unquoted(&quoted),
        };
        Ok(all.map(read).collect())
    }

    /// Sets a text aside.
    pub(super) async fn put_aside(&self, text: &str, now: &str) -> Result<(), StoreError> {
        let quoted = serde_json::Value::from(text).to_string();
        self.put_checked(self.free_aside(now).await?, quoted).await
    }

    /// Removes an entry unless something else stands there by now.
    pub(super) async fn remove_if_still(
        &self,
        name: &String,
        text: &str,
    ) -> Result<(), StoreError> {
        self.store
            .transact(std::slice::from_ref(name), |found| {
                match found[0].as_deref() == Some(text) {
                    true => vec![Change::Remove(name.clone())],
                    false => Vec::new(),
                }
            })
            .await
    }

    /// A name for what is set aside `now`: there may be more in one second.
    pub(super) async fn free_aside(&self, now: &str) -> Result<String, StoreError> {
        let taken = self.store.list(&Kind::Aside.named(now)).await?;
        Ok(match taken.len() {
            0 => Kind::Aside.named(now),
            others => Kind::Aside.named(&format!("{now}（{}）", others + 1)),
        })
    }

    /// Puts an entry, and looks whether it is there.
    pub(super) async fn put_checked(&self, name: String, text: String) -> Result<(), StoreError> {
        let change = Change::Put {
            name: name.clone(),
            text: text.clone(),
        };
        self.store.transact(&[], |_| vec![change]).await?;
        let found = self.store.get(&[name]).await?.into_iter().next().flatten();
        match found == Some(text) {
            true => Ok(()),
            false => Err(StoreError::Other(
                "書き込んだ内容が残っていません".to_owned(),
            )),
        }
    }

    /// Sets aside what is kept beside the areas and cannot be read: places that two tabs changed,
    /// and ways back before a file. Whether there was anything.
    pub async fn set_damaged_aside(&self) -> Result<bool, StoreError> {
        let mut any = false;
        for kind in [Kind::Clashes, Kind::Journal] {
            for (name, text) in self.store.list(&kind.prefix()).await? {
                let is_sound = match kind {
                    Kind::Clashes => clash_changes::read(&text).is_some(),
                    _ => sealed::open(&text).is_some(),
                };
                if is_sound {
                    continue;
                }
                let quoted = serde_json::Value::from(text.as_str()).to_string();
                let which = format!("{name}-{:08x}", sealed::checksum(&text));
                self.put_checked(Kind::Aside.named(&which), quoted).await?;
                // Another page may have put a sound one there.
                self.remove_if_still(&name, &text).await?;
                any = true;
            }
        }
        Ok(any)
    }

    pub async fn drop_aside(&self, aside: &Aside) -> Result<(), StoreError> {
        let name = aside.name.clone();
        self.store
            .transact(&[], |_| vec![Change::Remove(name)])
            .await
    }

    pub async fn setting(&self, name: &str) -> Result<Option<String>, StoreError> {
        let found = self.store.get(&[Kind::Setting.named(name)]).await?;
        Ok(found.into_iter().next().flatten())
    }

    pub async fn keep_setting(&self, name: &str, value: &str) -> Result<(), StoreError> {
        let (name, text) = (Kind::Setting.named(name), value.to_owned());
        self.store
            .transact(&[], |_| vec![Change::Put { name, text }])
            .await
    }

    /// When the last 控え was seen, as an ISO time.
    pub async fn backed_up_at(&self) -> Option<String> {
        self.setting(BACKED_UP_AT).await.ok().flatten()
    }

    /// A 控え of `at`, an ISO time, was seen: what came from the place before this one is safe in it
    /// too. A later one that was noted meanwhile stays.
    pub async fn note_backup(&self, at: &str) -> Result<(), StoreError> {
        let (name, text) = (Kind::Setting.named(BACKED_UP_AT), at.to_owned());
        self.store
            .transact(std::slice::from_ref(&name), |found| {
                let mut changes = vec![Change::Remove(OLD.to_owned())];
                let is_later = |noted: &String| is_later(noted, &text);
                if !found[0].as_ref().is_some_and(is_later) {
                    let name = name.clone();
                    changes.push(Change::Put { name, text });
                }
                changes
            })
            .await
    }
}

/// Whether `one` is after `other`, both ISO times.
fn is_later(one: &str, other: &str) -> bool {
    let time = |text| DateTime::parse_from_rfc3339(text).ok();
    time(one)
        .zip(time(other))
        .is_some_and(|(one, other)| one > other)
}

/// A text that was quoted as JSON. Half of a character that needs two stays as its escape: no file
/// can hold it otherwise, and JSON reads it as what it was.
pub fn unquoted(quoted: &str) -> String {
    if let Ok(text) = serde_json::from_str(quoted) {
        return text;
    }
    let inside = quoted.strip_prefix('"').and_then(|q| q.strip_suffix('"'));
    let Some(mut rest) = inside else {
        return quoted.to_owned();
    };
    let mut text = String::new();
    while let Some(at) = rest.find('\\') {
        text.push_str(&rest[..at]);
        rest = &rest[at..];
        let (taken, read) = escape(rest);
        text.push_str(&read);
        rest = &rest[taken..];
    }
    text + rest
}

/// The escape at the beginning: how long it is, and what it stands for.
fn escape(text: &str) -> (usize, String) {
    let lengths = [12, 6, 2].into_iter();
    for length in lengths {
        let Some(escape) = text.get(..length) else {
            continue;
        };
        let read: Result<String, _> = serde_json::from_str(&format!("\"{escape}\""));
        if let Ok(read) = read
            && (length != 12 || escape.get(6..).is_some_and(|e| e.starts_with("\\u")))
        {
            return (length, read);
        }
    }
    let length = text.get(..6).map_or(1, |_| 6);
    let length = if text[1..].starts_with('u') {
        length
    } else {
        1
    };
    (length, text[..length].to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_was_quoted_comes_back(text in any::<String>()) {
            let quoted = serde_json::Value::from(text.clone()).to_string();
            prop_assert_eq!(unquoted(&quoted), text);
        }

        #[test]
        fn anything_can_be_asked_for(text in any::<String>()) {
            unquoted(&text);
            unquoted(&format!("\"{text}\""));
        }
    }

    #[test]
    fn of_two_times_the_later_one_is_known() {
        let at = |time: &str| format!("2026-11-26T{time}");
        let (nine, ten) = (at("09:00:00+09:00"), at("10:00:00+09:00"));
        assert!(is_later(&ten, &nine) && !is_later(&nine, &ten) && !is_later(&nine, &nine));
        assert!(!is_later(&at("00:59:00Z"), &ten), "09:59 in Japan");
        assert!(!is_later("いつか", &nine) && !is_later(&nine, "いつか"));
    }

    #[test]
    fn an_earlier_backup_is_not_noted_over_a_later_one() {
        use crate::store::keeper::tests::ready;
        let keeper = Keeper::new(crate::store::MemoryStore::default(), "one");
        for (at, expected) in [("10", "10"), ("09", "10"), ("11", "11")] {
            let time = |hour| format!("2026-11-26T{hour}:00:00+09:00");
            ready(keeper.note_backup(&time(at))).expect("room");
            assert_eq!(ready(keeper.backed_up_at()), Some(time(expected)));
        }
    }

    #[test]
    fn half_a_character_stays_as_its_escape() {
        let check = |quoted, text| assert_eq!(unquoted(quoted), text);
        check(r#""津\ud83d圏域""#, r"津\ud83d圏域");
        check(r#""\n\ud83d\n\"""#, "\n\\ud83d\n\"");
        check(r#""\ud83d\ude00 \ude00""#, "😀 \\ude00");
        check(r#""{\"a\":\"\ud83d\"}""#, r#"{"a":"\ud83d"}"#);
    }
}
