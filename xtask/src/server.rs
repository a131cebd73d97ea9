//! A web server for this machine only: files from memory, under any path.
//!
//! Used by `serve` while developing and by the browser tests; it is no part of the product. It sends
//! what `headers` asks of every server, so that the tests hold it.

use std::net::{SocketAddr, TcpStream};
use std::sync::{Arc, PoisonError, RwLock};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result, anyhow};
use tiny_http::{Header, Request, Response, Server};

use crate::headers::{self, OPENER, POLICY, Policies};
use crate::precompress::{BROTLI, GZIP};
use crate::site::{Files, INDEX};

/// The files that the server answers with, and no others; they may be exchanged while it runs.
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
        let server = ports
            .into_iter()
            .find_map(|port| Server::http(("127.0.0.1", port)).ok())
            .context("no free port on this machine")?;
        let address = server.server_addr().to_ip();
        let address = address.context("the server has no port")?;
        let host = Arc::clone(self);
        thread::spawn(move || {
            for request in server.incoming_requests() {
                let host = Arc::clone(&host);
                // One that reads slowly keeps no other waiting. One that goes away in the middle
                // is nobody's mistake.
                thread::spawn(move || host.respond(request).ok());
            }
        });
        thread::spawn(move || knock(address));
        Ok(format!(
            "http://localhost:{}{}",
            address.port(),
            self.prefix
        ))
    }

    fn respond(&self, request: Request) -> Result<()> {
        let response = {
            let files = self.files.read().unwrap_or_else(PoisonError::into_inner);
            let told = |name| {
                let mut headers = request.headers().iter();
                let found = headers.find(|header| header.field.equiv(name));
                found.map_or("", |header| header.value.as_str())
            };
            let asker = Asker {
                encodings: told("Accept-Encoding"),
                host: told("Host"),
            };
            response(&answer(&self.prefix, &files, request.url()), &files, &asker)?
        };
        Ok(request.respond(response)?)
    }
}

/// Opens a connection and drops it, again and again until the server is gone.
///
/// tiny_http (0.12) counts a thread as free until it wakes, so that of connections that come in one
/// instant some are queued behind others, and stay there as long as these are held open, as
/// browsers do. A connection that comes later gets a thread of its own, which then takes what is
/// queued.
fn knock(address: SocketAddr) {
    const EVERY: Duration = Duration::from_millis(25);
    while TcpStream::connect(address).is_ok() {
        thread::sleep(EVERY);
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

/// What a request says of who asks.
struct Asker<'a> {
    /// Which compressed files it can read.
    encodings: &'a str,
    /// The name by which it knows this server.
    host: &'a str,
}

fn response(
    answer: &Answer,
    files: &Files,
    asker: &Asker,
) -> Result<Response<std::io::Cursor<Vec<u8>>>> {
    let response = match answer {
        Answer::File(name, content) => file(name, content, files, asker)?,
        Answer::Redirect(to) => Response::from_data("")
            .with_status_code(301)
            .with_header(header("Location", to)?),
        Answer::Missing => Response::from_data("not found").with_status_code(404),
    };
    // With its length, as other servers send a file: a browser can tell when it was cut off.
    Ok(response.with_chunked_threshold(usize::MAX))
}

/// A file as it is, or compressed where that file is there and can be read.
fn file(
    name: &str,
    content: &[u8],
    files: &Files,
    asker: &Asker,
) -> Result<Response<std::io::Cursor<Vec<u8>>>> {
    let encodings = [("br", BROTLI), ("gzip", GZIP)].into_iter();
    let mut usable = encodings.filter(|(encoding, _)| asker.encodings.contains(encoding));
    let compressed = usable
        .find_map(|(encoding, ending)| Some((encoding, files.get(&format!("{name}{ending}"))?)));
    let sent = compressed.map_or(content, |(_, smaller)| smaller);
    let mut response = Response::from_data(sent.to_vec())
        .with_header(header("Content-Type", headers::media_type(name))?)
        .with_header(header("Cache-Control", headers::cache_control(name))?)
        .with_header(header("Vary", "Accept-Encoding")?)
        .with_header(header(POLICY, Policies::of(files).for_file(name))?);
    if let Some((encoding, _)) = compressed {
        response.add_header(header("Content-Encoding", encoding)?);
    }
    for one in headers::ALWAYS {
        if one != OPENER || asker.host.starts_with("localhost") {
            response.add_header(header(one.0, one.1)?);
        }
    }
    Ok(response)
}

fn header(name: &str, value: &str) -> Result<Header> {
    Header::from_bytes(name, value).map_err(|()| anyhow!("{name}: {value} is no header"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Read as _, Write as _};

    #[test]
    fn answers_below_its_prefix_and_with_its_own_files_only() {
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
            ("/share/m/../../Cargo.toml", Answer::Missing),
            ("/share/m/%2e%2e/Cargo.toml", Answer::Missing),
            ("/share/m//etc/hostname", Answer::Missing),
            ("/share/m/b.js", Answer::Missing),
        ];
        for (url, want) in table {
            assert_eq!(answer("/share/m/", &files, url), want, "{url}");
        }
    }

    #[test]
    fn speaks_http_and_never_lets_an_idle_connection_block() {
        let files = Files::from([
            (INDEX.to_owned(), "頁".into()),
            ("a.wasm".to_owned(), vec![0; 100_000]),
        ]);
        let host = Host::new("/m/", files);
        let url = host.start([0]).expect("a free port");
        let address = url
            .strip_prefix("http://localhost")
            .and_then(|rest| rest.strip_suffix("/m/"))
            .map(|port| format!("127.0.0.1{port}"))
            .expect("an address on this machine");
        let idle: Vec<_> = (0..20).map(|_| TcpStream::connect(&address)).collect();
        assert!(idle.iter().all(Result::is_ok));

        let ask = |path: &str| -> std::io::Result<String> {
            let mut connection = TcpStream::connect(&address)?;
            // Not to wait for ever, should an idle connection block after all.
            connection.set_read_timeout(Some(Duration::from_secs(10)))?;
            let head = format!("GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
            connection.write_all(head.as_bytes())?;
            let mut text = String::new();
            connection.read_to_string(&mut text)?;
            Ok(text)
        };
        let page = ask("/m/").expect("an answer");
        for (name, value) in headers::ALWAYS {
            let line = format!("\r\n{name}: {value}\r\n");
            assert_eq!(page.contains(&line), (name, value) != OPENER, "{name}");
        }
        assert!(page.contains("; frame-ancestors 'none'\r\n"), "{page}");
        assert!(page.contains("\r\nCache-Control: no-cache\r\n"), "{page}");
        assert!(page.starts_with("HTTP/1.1 200 OK\r\n"), "{page}");
        assert!(page.contains("Content-Type: text/html; charset=utf-8\r\n"));
        assert!(page.contains("Content-Length: 3\r\n") && page.ends_with("\r\n\r\n頁"));
        let module = ask("/m/a.wasm").expect("an answer");
        assert!(module.contains("Content-Type: application/wasm\r\n"));
        assert!(module.contains("Content-Length: 100000\r\n"));
        let outside = ask("/m/../../../../etc/hostname").expect("an answer");
        assert!(outside.starts_with("HTTP/1.1 404"), "{outside}");

        host.exchange(Files::new());
        assert!(ask("/m/").expect("an answer").starts_with("HTTP/1.1 404"));
    }

    #[test]
    fn sends_the_smallest_that_the_asker_can_read_as_the_file_that_it_is() {
        let name = "app-0123456789abcdef.js";
        let files = Files::from([
            (name.to_owned(), b"long".to_vec()),
            (format!("{name}.br"), b"b".to_vec()),
            (format!("{name}.gz"), b"gz".to_vec()),
        ]);
        for (encodings, encoding, length) in [
            ("", None, 4),
            ("gzip, deflate, br", Some("br"), 1),
            ("gzip", Some("gzip"), 2),
        ] {
            let asker = Asker {
                encodings,
                host: "localhost:1",
            };
            let answer = file(name, b"long", &files, &asker).expect("a response");
            assert_eq!(answer.data_length(), Some(length), "{encodings}");
            let value = |name| {
                let mut all = answer.headers().iter();
                let found = all.find(|header| header.field.equiv(name));
                found.map(|header| header.value.as_str())
            };
            assert_eq!(value("Content-Encoding"), encoding);
            assert_eq!(value("Cache-Control"), Some(headers::FOREVER));
            assert_eq!(value(OPENER.0), Some(OPENER.1));
            let media_type = Some("text/javascript; charset=utf-8");
            assert_eq!(value("Content-Type"), media_type);
        }
    }

    #[test]
    fn a_port_in_use_is_passed_over() {
        let port = |url: &str| -> u16 {
            let digits = url
                .trim_start_matches("http://localhost:")
                .trim_end_matches('/');
            digits.parse().expect("a port")
        };
        let first = Host::new("/", Files::new()).start([0]).expect("a port");
        let second = Host::new("/", Files::new()).start([port(&first), 0]);
        assert_ne!(second.expect("another port"), first);
        assert!(Host::new("/", Files::new()).start([port(&first)]).is_err());
    }
}
