//! Who hands the files over: it stands in the files, and this browser remembers it.
//!
//! Must not know Leptos or the browser. It is the office's own, and no part of an area.

use serde::{Deserialize, Serialize};

/// 部署 and 連絡先, as they were typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sender {
    #[serde(default)]
    pub office: String,
    #[serde(default)]
    pub contact: String,
}

/// What this browser remembers it under.
pub const SETTING: &str = "sender";

impl Sender {
    /// What was remembered; nothing if it cannot be read.
    pub fn remembered(text: Option<&str>) -> Self {
        text.and_then(|text| serde_json::from_str(text).ok())
            .unwrap_or_default()
    }

    pub fn to_remember(&self) -> Option<String> {
        serde_json::to_string(self).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_sends_is_remembered() {
        let sender = Sender {
            office: "見本保健所 地域保健課".to_owned(),
            contact: "内線 123".to_owned(),
        };
        let text = sender.to_remember().expect("written");
        assert_eq!(Sender::remembered(Some(&text)), sender);
        assert_eq!(Sender::remembered(Some("[")), Sender::default());
        assert_eq!(Sender::remembered(None), Sender::default());
    }
}
