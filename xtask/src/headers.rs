//! What a web server should say beside each file: our own does, and `server_files` tells others how.
//!
//! Must not know any server's way of writing it down.

use crate::csp;
use crate::single_file;
use crate::site::{Files, INDEX};

/// For every file. What an app that speaks to nobody can do without is switched off; clipboard and
/// full screen stay, which it uses.
pub const ALWAYS: [(&str, &str); 5] = [
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    (
        "Permissions-Policy",
        "bluetooth=(), camera=(), display-capture=(), geolocation=(), hid=(), microphone=(), midi=(), payment=(), serial=(), usb=()",
    ),
    OPENER,
    ("Cross-Origin-Resource-Policy", "same-origin"),
];
/// Browsers ignore it on plain http of other names than localhost, with an error in the console.
pub const OPENER: (&str, &str) = ("Cross-Origin-Opener-Policy", "same-origin");

/// The name of the header that the policies stand in.
pub const POLICY: &str = "Content-Security-Policy";
/// What a page cannot say of itself: it may stand in no frame.
const FRAMES: &str = "frame-ancestors 'none'";

/// Within so many bytes of a page stands its policy.
const HEAD: usize = 2048;

/// A hash in the name says that this file never changes.
pub const FOREVER: &str = "public, max-age=31536000, immutable";
/// Asked for anew each time; nothing is sent if it is still the same.
pub const CHECKED: &str = "no-cache";

/// Endings and media types, of all that the site has. A module is compiled while it arrives under
/// its own type only.
pub const TYPES: [(&str, &str); 8] = [
    ("html", "text/html; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("css", "text/css; charset=utf-8"),
    ("wasm", "application/wasm"),
    ("svg", "image/svg+xml"),
    ("webmanifest", "application/manifest+json"),
    ("json", "application/json"),
    ("txt", "text/plain; charset=utf-8"),
];

/// The policies of the files of a site.
pub struct Policies {
    /// Of everything but the single file; the service worker has no other.
    pub site: String,
    /// Of the single file, where it stands beside: the hashes are those of its own scripts.
    pub single: Option<String>,
}

impl Policies {
    /// As they stand in the pages among `files`.
    pub fn of(files: &Files) -> Self {
        let own = |name| {
            let page = files.get(name)?;
            let head = String::from_utf8_lossy(page.get(..HEAD).unwrap_or(page));
            let (_, rest) = head.split_once("Content-Security-Policy\" content=\"")?;
            Some(rest.split_once('"')?.0.to_owned())
        };
        let with_frames = |policy: String| format!("{policy}; {FRAMES}");
        Self {
            site: with_frames(own(INDEX).unwrap_or_else(csp::for_site)),
            single: own(single_file::NAME).map(with_frames),
        }
    }

    /// The policy to send with the file `name`.
    pub fn for_file(&self, name: &str) -> &str {
        match &self.single {
            Some(single) if name == single_file::NAME => single,
            _ => &self.site,
        }
    }
}

/// How long the file `name` may be kept.
pub fn cache_control(name: &str) -> &'static str {
    if is_hashed(name) { FOREVER } else { CHECKED }
}

/// `app-0123456789abcdef.js`, as `site` names what may change.
pub fn is_hashed(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or(name);
    let hash = stem.rsplit_once('-').map_or("", |(_, hash)| hash);
    hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// The media type of the file `name`; of one that is compressed, give the name without that ending.
pub fn media_type(name: &str) -> &'static str {
    let ending = name.rsplit('.').next().unwrap_or(name);
    let found = TYPES.iter().find(|(known, _)| *known == ending);
    found.map_or("text/plain; charset=utf-8", |(_, media_type)| *media_type)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_page_is_sent_with_the_policy_that_it_carries() {
        let page = |policy: &str| {
            let meta = "<meta http-equiv=\"Content-Security-Policy\" content=\"";
            format!("{meta}{policy}\">\n").into_bytes()
        };
        let files = Files::from([
            (
                INDEX.to_owned(),
                page("default-src 'none'; script-src 'self'"),
            ),
            (single_file::NAME.to_owned(), page("script-src 'sha256-x='")),
        ]);
        let policies = Policies::of(&files);
        assert_eq!(
            policies.for_file("sw.js"),
            "default-src 'none'; script-src 'self'; frame-ancestors 'none'"
        );
        assert_eq!(
            policies.for_file(single_file::NAME),
            "script-src 'sha256-x='; frame-ancestors 'none'"
        );
        let none = Policies::of(&Files::new());
        assert_eq!(none.site, format!("{}; {FRAMES}", csp::for_site()));
        assert_eq!(none.for_file(single_file::NAME), none.site);
    }

    #[test]
    fn only_what_never_changes_is_kept_unasked() {
        for name in ["app-0123456789abcdef.js", "app-0123456789abcdef.wasm.br"] {
            assert_eq!(cache_control(name), FOREVER, "{name}");
        }
        for name in [INDEX, "sw.js", "icon.svg", "monosashi.html", "a-b.js"] {
            assert_eq!(cache_control(name), CHECKED, "{name}");
        }
    }
}
