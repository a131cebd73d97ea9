//! A small web server for this machine only: files from memory, under any path.
//!
//! Used by `serve` while developing and by the browser tests; it is no part of the product.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, PoisonError, RwLock};
use std::thread;
use std::time::Duration;

use anyhow::{Result, anyhow};

use crate::site::{Files, INDEX};

/// A request's head may not be longer.
const HEAD_LIMIT: u64 = 64 * 1024;
/// Browsers open connections that they may never use.
const PATIENCE: Duration = Duration::from_secs(30);

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

    /// Starts to answer on the first free one of `ports`, in threads of its own.
    /// Returns the address of the page. Port 0 means any free one.
    ///
    /// # Errors
    /// When none of the ports is free.
    pub fn start(self: &Arc<Self>, ports: impl IntoIterator<Item = u16>) -> Result<String> {
        let listener = ports
            .into_iter()
            .find_map(|port| TcpListener::bind(("127.0.0.1", port)).ok())
            .ok_or_else(|| anyhow!("no free port on this machine"))?;
        let port = listener.local_addr()?.port();
        let host = Arc::clone(self);
        thread::spawn(move || {
            // One thread and one answer a connection: an idle one never keeps another waiting.
            for connection in listener.incoming().flatten() {
                let host = Arc::clone(&host);
                // A browser that goes away in the middle is nobody's mistake.
                thread::spawn(move || host.respond(&connection).ok());
            }
        });
        Ok(format!("http://localhost:{port}{}", self.prefix))
    }

    fn respond(&self, mut connection: &TcpStream) -> std::io::Result<()> {
        connection.set_read_timeout(Some(PATIENCE))?;
        connection.set_write_timeout(Some(PATIENCE))?;
        let mut head = BufReader::new(connection.take(HEAD_LIMIT)).lines();
        let request = head.next().transpose()?.unwrap_or_default();
        // The rest of the head says nothing that matters here, but it has to be read.
        while head
            .next()
            .transpose()?
            .is_some_and(|line| !line.is_empty())
        {}

        let response = {
            let files = self.files.read().unwrap_or_else(PoisonError::into_inner);
            let url = request.split(' ').nth(1).unwrap_or_default();
            message(&answer(&self.prefix, &files, url))
        };
        connection.write_all(&response)
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

/// An answer as HTTP/1.1 sends it.
fn message(answer: &Answer) -> Vec<u8> {
    let (head, body): (String, &[u8]) = match answer {
        Answer::File(name, content) => (
            format!("200 OK\r\nContent-Type: {}", media_type(name)),
            content,
        ),
        Answer::Redirect(to) => (format!("301 Moved Permanently\r\nLocation: {to}"), b""),
        Answer::Missing => ("404 Not Found".to_owned(), b"not found"),
    };
    let length = body.len();
    let mut message = format!(
        "HTTP/1.1 {head}\r\nContent-Length: {length}\r\n\
         Cache-Control: no-cache\r\nConnection: close\r\n\r\n"
    )
    .into_bytes();
    message.extend_from_slice(body);
    message
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

    #[test]
    fn speaks_http_and_never_lets_an_idle_connection_block() {
        let files = Files::from([(INDEX.to_owned(), "頁".into())]);
        let host = Host::new("/m/", files);
        let url = host.start([0]).expect("a free port");
        let address = url
            .strip_prefix("http://localhost")
            .and_then(|rest| rest.strip_suffix("/m/"))
            .map(|port| format!("127.0.0.1{port}"))
            .expect("an address on this machine");
        let idle: Vec<_> = (0..20).map(|_| TcpStream::connect(&address)).collect();
        assert!(idle.iter().all(Result::is_ok));

        let ask = || -> std::io::Result<String> {
            let mut connection = TcpStream::connect(&address)?;
            connection.write_all(b"GET /m/ HTTP/1.1\r\nHost: localhost\r\n\r\n")?;
            let mut text = String::new();
            connection.read_to_string(&mut text)?;
            Ok(text)
        };
        let text = ask().expect("an answer");
        assert!(text.starts_with("HTTP/1.1 200 OK\r\nContent-Type: text/html"));
        assert!(text.contains("Content-Length: 3\r\n") && text.ends_with("\r\n\r\n頁"));

        host.exchange(Files::new());
        assert!(ask().expect("an answer").starts_with("HTTP/1.1 404"));
    }
}
