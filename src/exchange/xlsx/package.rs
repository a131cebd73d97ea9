//! Whether a workbook may be unpacked: what it truly holds is counted before anything is kept of it.
//!
//! A workbook is a zip of XML files. What its directory says of their sizes proves nothing, so each
//! part is unpacked once and thrown away, until a bound is met. A guard by ratio would add nothing to
//! that, and sheets with a million empty rows do pack to a hundredth.
//!
//! Must not know what stands in a part.

use crate::exchange::error::Problem;
use crate::exchange::pause::{Pause, Progress, Stopped};
use std::io::{Cursor, Read, Seek};
use zip::ZipArchive;

/// All parts together, unpacked.
const MOST_BYTES: usize = 200_000_000;
/// The list of texts is kept whole, each text with what it costs to keep it.
const MOST_BYTES_OF_TEXTS: usize = 60_000_000;
const MOST_TAGS_OF_TEXTS: usize = 8_000_000;
/// Any part but a sheet and the list of texts.
const MOST_BYTES_OF_OTHERS: usize = 16_000_000;
const MOST_PARTS: usize = 5_000;

/// So much is unpacked between two rests.
const SLICE: usize = 64 * 1024;

/// Whether these bytes are an Excel workbook in the form of .xlsx, sound or not.
pub fn is_workbook(bytes: &[u8]) -> bool {
    const ZIP: &[u8] = b"PK\x03\x04";
    // Names of parts are not packed, and no other kind of document has this one.
    bytes.starts_with(ZIP) && holds(bytes, b"xl/workbook.xml")
}

/// Why nothing is unpacked.
pub enum Refused {
    Stopped(Stopped),
    Told(Problem),
}

impl From<Stopped> for Refused {
    fn from(stopped: Stopped) -> Self {
        Self::Stopped(stopped)
    }
}

impl Refused {
    pub fn told(message: &str) -> Self {
        Self::Told(Problem::whole(message))
    }

    pub fn broken() -> Self {
        Self::told(
            "Excelブックとして読めません。途中で切れているか、こわれています。Excelで開けるなら保存し直し、開けないなら、もう一度送ってもらってください。",
        )
    }

    fn too_large() -> Self {
        Self::told(
            "Excelブックの中身が大きすぎます（広げて200メガバイトまで読めます）。使っていない行・列・シートや図を消して、保存し直してください。",
        )
    }
}

/// How many bytes there are in all parts, unpacked.
///
/// # Errors
/// It is no zip, a part cannot be unpacked, or there is more than may be.
pub async fn unpacked_size(bytes: &[u8], pause: &impl Pause) -> Result<usize, Refused> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Refused::broken())?;
    if zip.len() > MOST_PARTS {
        return Err(Refused::too_large());
    }
    let said = zip.decompressed_size().unwrap_or_default();
    let said = usize::try_from(said).unwrap_or(usize::MAX);
    let mut unpacked = 0;
    for index in 0..zip.len() {
        let before = Before { said, unpacked };
        unpacked += part_size(&mut zip, index, before, pause).await?;
    }
    Ok(unpacked)
}

/// How far the work has come before a part.
#[derive(Clone, Copy)]
struct Before {
    /// The size of all parts as the directory has it: good enough to tell how far the work has come.
    said: usize,
    unpacked: usize,
}

impl Before {
    /// The reading of the sheets is the other half.
    fn with(self, size: usize) -> Progress {
        let all = self.said.saturating_mul(2).max(1);
        let done = (self.unpacked + size).min(self.said);
        Progress { done, all }
    }
}

async fn part_size<R: Read + Seek>(
    zip: &mut ZipArchive<R>,
    index: usize,
    before: Before,
    pause: &impl Pause,
) -> Result<usize, Refused> {
    let mut part = zip.by_index(index).map_err(|_| Refused::broken())?;
    let name = part.name().map_err(|_| Refused::broken())?;
    let kind = PartKind::of(&name);
    let most = kind.most_bytes().min(MOST_BYTES - before.unpacked);
    let mut texts = TextList::default();
    let mut buffer = vec![0; SLICE];
    let mut size = 0;
    loop {
        let read = part.read(&mut buffer).map_err(|_| Refused::broken())?;
        if read == 0 {
            break;
        }
        size += read;
        if size > most {
            return Err(Refused::too_large());
        }
        if kind == PartKind::Texts {
            texts.add(&buffer[..read])?;
        }
        pause.at(before.with(size)).await?;
    }
    texts.check()?;
    Ok(size)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum PartKind {
    /// A sheet or a picture.
    Large,
    Texts,
    Other,
}

impl PartKind {
    fn of(name: &str) -> Self {
        let name = name.replace('\\', "/").to_ascii_lowercase();
        if name.ends_with("sharedstrings.xml") {
            Self::Texts
        } else if name.contains("worksheets/") || name.contains("media/") {
            Self::Large
        } else {
            Self::Other
        }
    }

    fn most_bytes(self) -> usize {
        match self {
            Self::Large => MOST_BYTES,
            Self::Texts => MOST_BYTES_OF_TEXTS,
            Self::Other => MOST_BYTES_OF_OTHERS,
        }
    }
}

/// The list of texts as it is unpacked. The reader makes room for as many texts as the list says
/// that it has: a list that says more than it can have is refused.
#[derive(Default)]
struct TextList {
    tags: usize,
    /// All that stands before the first text, and more.
    head: Vec<u8>,
}

impl TextList {
    fn add(&mut self, bytes: &[u8]) -> Result<(), Refused> {
        self.tags += bytes.iter().filter(|byte| **byte == b'<').count();
        if self.tags > MOST_TAGS_OF_TEXTS {
            return Err(Refused::too_large());
        }
        self.head.extend_from_slice(bytes);
        Ok(())
    }

    fn check(&self) -> Result<(), Refused> {
        const COUNT: &[u8] = b"uniqueCount";
        let mut rest = self.head.as_slice();
        while let Some(at) = find(rest, COUNT) {
            rest = rest.get(at + COUNT.len()..).unwrap_or_default();
            if count_after(rest).is_some_and(|count| count > self.tags) {
                return Err(Refused::broken());
            }
        }
        Ok(())
    }
}

/// The number in `="12"`; `None` if there is none, the largest if it is too large.
fn count_after(bytes: &[u8]) -> Option<usize> {
    let text = bytes.trim_ascii_start().strip_prefix(b"=")?;
    let text = text.trim_ascii_start();
    let digits = text.strip_prefix(b"\"").or(text.strip_prefix(b"'"))?;
    let digits = digits.trim_ascii_start();
    let digits = digits.strip_prefix(b"+").unwrap_or(digits);
    let end = digits.iter().position(|byte| !byte.is_ascii_digit());
    let digits = &digits[..end.unwrap_or(digits.len())];
    if digits.is_empty() {
        return None;
    }
    let number = std::str::from_utf8(digits).unwrap_or_default().parse();
    Some(number.unwrap_or(usize::MAX))
}

fn holds(bytes: &[u8], wanted: &[u8]) -> bool {
    find(bytes, wanted).is_some()
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|part| part == wanted)
}
