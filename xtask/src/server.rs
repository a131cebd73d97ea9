//! A small web server for this machine only: files from memory, under any path.
//!
//! Used by `serve` while developing and by the browser tests; it is no part of the product.

use std::sync::{Arc, PoisonError, RwLock};
use std::thread;

use anyhow::{Result, anyhow};
use tiny_http::{Header, Request, Response, Server};

use crate::site::{Files, INDEX};

/// The files that the server answers with; they may be exchanged while it runs.
pub struct Host {
    /// The path that all addresses begin with: `/`, or something like `/share/monosashi/`.
    prefix: String,
    files: RwLock<Files>,
}

impl Host {
    /// A host for `files` under `prefix`, which begins and ends with `/`.
    pub fn new(prefix: &str, files: Files) -> Arc<Self> {
        Arc::new(Self {
            prefix: prefix.to_owned(),
            files: RwLock::new(files),
        })
    }

    /// Answers with other files from now on.
    pub fn exchange(&self, files: Files) {
        *self.files.write().unwrap_or_else(PoisonError::into_inner) = files;
    }

    /// Starts to answer on the first free one of `ports`, in a thread of its own.
    /// Returns the address of the page. Port 0 means any free one.
    ///
    /// # Errors
    /// When none of the ports is free.
    pub fn start(self: &Arc<Self>, ports: impl IntoIterator<Item = u16>) -> Result<String> {
        let server = ports
            .into_iter()
            .find_map(|port| Server::http(("127.0.0.1", port)).ok())
            .ok_or_else(|| anyhow!("no free port on this machine"))?;
        let port = server
            .server_addr()
            .to_ip()
            .ok_or_else(|| anyhow!("the server has no port"))?
            .port();
        let host = Arc::clone(self);
        thread::spawn(move || {
            for request in server.incoming_requests() {
                host.respond(request);
            }
        });
        Ok(format!("http://localhost:{port}{}", self.prefix))
    }

    fn respond(&self, request: Request) {
        let files = self.files.read().unwrap_or_else(PoisonError::into_inner);
        let response = match answer(&self.prefix, &files, request.url()) {
            Answer::File(name, content) => Response::from_data(content)
                .with_header(header("Content-Type", media_type(name)))
                .with_header(header("Cache-Control", "no-cache")),
            Answer::Redirect(to) => Response::from_data(Vec::new())
                .with_status_code(301)
                .with_header(header("Location", &to)),
            Answer::Missing => Response::from_data("not found").with_status_code(404),
        };
        // A browser that has gone away in the meantime is nobody's mistake.
        let _ = request.respond(response);
    }
}

#[derive(Debug, PartialEq, Eq)]
enum Answer<'a> {
    File(&'a str, &'a [u8]),
    Redirect(String),
    Missing,
}

fn answer<'a>(prefix: &str, files: &'a Files, url: &str) -> Answer<'a> {
    let path = url.split(['?', '#']).next().unwrap_or(url);
    if format!("{path}/") == prefix {
        return Answer::Redirect(prefix.to_owned());
    }
    let Some(name) = path.strip_prefix(prefix) else {
        return Answer::Missing;
    };
    let name = if name.is_empty() { INDEX } else { name };
    files
        .get_key_value(name)
        .map_or(Answer::Missing, |(name, content)| {
            Answer::File(name, content)
        })
}

fn media_type(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("webmanifest") => "application/manifest+json",
        _ => "text/plain; charset=utf-8",
    }
}

fn header(name: &str, value: &str) -> Header {
    // Both come from this file or from a path made of ASCII, which a header can always hold.
    Header::from_bytes(name, value).unwrap_or_else(|()| unreachable!("{name}: {value}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_below_its_prefix_only() {
        let files = Files::from([
            (INDEX.to_owned(), b"page".to_vec()),
            ("a.js".to_owned(), b"code".to_vec()),
        ]);
        let page = || Answer::File(INDEX, b"page");
        let table = [
            ("/share/m/", page()),
            ("/share/m/?x=1", page()),
            ("/share/m/index.html", page()),
            ("/share/m/a.js", Answer::File("a.js", b"code")),
            ("/share/m", Answer::Redirect("/share/m/".to_owned())),
            ("/a.js", Answer::Missing),
            ("/share/m/../m/a.js", Answer::Missing),
            ("/share/m/b.js", Answer::Missing),
        ];
        for (url, want) in table {
            assert_eq!(answer("/share/m/", &files, url), want, "{url}");
        }
    }
}
