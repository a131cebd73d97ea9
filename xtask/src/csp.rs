//! The Content Security Policy of both deliveries: what a page may load, written into the page.
//!
//! The promise "nothing ever leaves for anywhere else" is held here by the browser itself.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// The policy of the site: only its own files, and pictures that the app makes itself.
pub fn for_site() -> String {
    policy(&[
        ("script-src", "'self' 'wasm-unsafe-eval'"),
        ("style-src", "'self'"),
        ("img-src", "'self' data: blob:"),
        ("connect-src", "'self'"),
        ("manifest-src", "'self'"),
        ("worker-src", "'self'"),
    ])
}

/// The policy of the single file: exactly the given inline scripts and styles, and no network.
///
/// Each text must be, to the byte, what stands between the tags.
pub fn for_single_file(scripts: &[&str], styles: &str) -> String {
    let mut script_src = "'wasm-unsafe-eval'".to_owned();
    for script in scripts {
        script_src.push(' ');
        script_src.push_str(&source_hash(script));
    }
    policy(&[
        ("script-src", &script_src),
        ("style-src", &source_hash(styles)),
        ("img-src", "data: blob:"),
    ])
}

fn policy(allowed: &[(&str, &str)]) -> String {
    let mut directives = vec!["default-src 'none'".to_owned()];
    directives.extend(
        allowed
            .iter()
            .map(|(name, value)| format!("{name} {value}")),
    );
    directives.push("base-uri 'none'".to_owned());
    directives.push("form-action 'none'".to_owned());
    directives.join("; ")
}

/// `'sha256-…'`, as CSP level 3 writes the hash of an inline script or style.
fn source_hash(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hash_is_the_one_of_the_csp_specification() {
        // The example of CSP level 3, section 2.3.1's note on hashes: alert('Hello, world.');
        assert_eq!(
            source_hash("alert('Hello, world.');"),
            "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"
        );
    }

    #[test]
    fn single_file_has_no_network() {
        let policy = for_single_file(&["a", "b"], "c");
        assert!(policy.starts_with("default-src 'none'; script-src 'wasm-unsafe-eval' 'sha256-"));
        assert_eq!(policy.matches("'sha256-").count(), 3);
        for word in [
            "'self'",
            "connect-src",
            "worker-src",
            "http",
            "unsafe-inline",
        ] {
            assert!(!policy.contains(word), "{word} in {policy}");
        }
    }

    #[test]
    fn site_trusts_nobody_but_itself() {
        let policy = for_site();
        for word in ["http", "*", "'unsafe-inline'", "'unsafe-eval'"] {
            assert!(!policy.contains(word), "{word} in {policy}");
        }
        assert!(policy.ends_with("base-uri 'none'; form-action 'none'"));
    }
}
