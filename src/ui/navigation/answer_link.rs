//! The address that asks a member: a page of its own, beside those of [`Route`](super::route::Route).
//!
//! Must not know what its code says.

const BEFORE: &str = "#/answer/";

/// What stands in an address that asks a member.
pub fn code(hash: &str) -> Option<&str> {
    hash.strip_prefix(BEFORE)
}

/// The address on the site whose own is `site`, with whatever stands behind its `#`. `None` where nobody else can
/// open it: a page that was opened from a folder.
pub fn address(site: &str, code: &str) -> Option<String> {
    let is_served = site.starts_with("http://") || site.starts_with("https://");
    let (page, _) = site.split_once('#').unwrap_or((site, ""));
    is_served.then(|| format!("{page}{BEFORE}{code}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_served_page_has_an_address_to_hand_on_and_one_in_a_folder_has_none() {
        let link = address("https://example.jp/mono/?a=1#/area/x", "abc");
        assert_eq!(
            link.as_deref(),
            Some("https://example.jp/mono/?a=1#/answer/abc")
        );
        assert_eq!(code("#/answer/abc"), Some("abc"));
        assert_eq!(code("#/area/answer"), None);
        assert_eq!(address("file:///C:/monosashi.html", "abc"), None);
    }
}
