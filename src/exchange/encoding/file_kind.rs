//! What kind of file some bytes are, by how they begin: so that a wrong one can be told by its name and
//! where it belongs.
//!
//! Must not know how any kind is read.

/// Of the beginning and of the end of a file, so much is looked at, in bytes.
const LOOKED_AT: usize = 64 * 1024;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// .xlsx or .xlsm
    Workbook,
    /// .xls
    OldWorkbook,
    /// .xlsb
    BinaryWorkbook,
    /// Any file of Office with a password.
    Encrypted,
    /// .ods
    OpenWorkbook,
    /// .docx, .doc, .odt, .pptx …
    Document,
    Zip,
    Pdf,
    Image,
    Utf16,
    /// Our own 控え.
    Backup,
    Json,
    /// What a member answered to a survey.
    Answer,
    /// A checklist as TOML.
    List,
    Html,
    /// Text of another kind, which may be a CSV.
    Text,
}

impl FileKind {
    pub fn of(bytes: &[u8]) -> Self {
        match bytes {
            [b'P', b'K', 3 | 5, 4 | 6, ..] => in_zip(bytes),
            [0xD0, 0xCF, 0x11, 0xE0, ..] => in_compound_file(bytes),
            [b'%', b'P', b'D', b'F', ..] => Self::Pdf,
            [0x89, b'P', b'N', b'G', ..]
            | [0xFF, 0xD8, 0xFF, ..]
            | [b'G', b'I', b'F', b'8', ..]
            | [
                b'R',
                b'I',
                b'F',
                b'F',
                _,
                _,
                _,
                _,
                b'W',
                b'E',
                b'B',
                b'P',
                ..,
            ] => Self::Image,
            [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => Self::Utf16,
            [0xEF, 0xBB, 0xBF, text @ ..] => of_text(text),
            _ if is_utf16(bytes) => Self::Utf16,
            _ => of_text(bytes),
        }
    }

    /// What it is and where it belongs, to whoever chose it where a CSV is wanted; `None` for text, which
    /// may be one.
    pub fn instead_of_csv(self) -> Option<&'static str> {
        let words = match self {
            Self::Text => return None,
            Self::Backup => {
                "このツールの控えファイルです。「控えから戻す」で選んでください。ここでは、回答や計画のCSVファイルを選びます。"
            }
            Self::Json => {
                "JSONのファイルで、このツールの控えではありません。ここでは、回答や計画のCSVファイルを選んでください。"
            }
            Self::Answer => MEMBERS_ANSWER,
            Self::List => {
                "チェックリスト（TOML）のファイルです。チェックリストのページで取り込んでください。ここでは、回答や計画のCSVファイルを選びます。"
            }
            Self::Html => {
                "ウェブページ（HTML）です。ファイルのかわりに画面が保存されたのかもしれません。もとのページから、CSVのファイルをもう一度保存してください。"
            }
            _ => return self.no_text(),
        };
        Some(words)
    }

    /// What it is and where it belongs, to whoever chose it where a 控え is wanted; `None` for what may be
    /// one.
    pub fn instead_of_backup(self) -> Option<&'static str> {
        let words = match self {
            Self::Workbook => {
                "Excelブックです。記入用のブックや、ものさしで書き出したブックは、「CSV・Excelを取り込む」で、そのまま選べます。ここでは、控えファイル（.json）を選びます。"
            }
            Self::OldWorkbook | Self::BinaryWorkbook | Self::OpenWorkbook => {
                "表計算のファイルです。「CSV・Excelを取り込む」で選ぶと、どの形式で保存し直せばよいかをお伝えします。ここでは、控えファイル（.json）を選びます。"
            }
            Self::Zip => {
                "まとめたファイル（ZIP）です。CSVやExcelブックをまとめたものは、「CSV・Excelを取り込む」で、そのまま選べます。ここでは、控えファイル（.json）を選びます。控えがこの中に入っているときは、取り出してから選んでください。"
            }
            Self::Answer => MEMBERS_ANSWER,
            Self::List => {
                "チェックリスト（TOML）のファイルです。チェックリストのページで取り込んでください。ここでは、控えファイル（.json）を選びます。"
            }
            Self::Document | Self::Pdf | Self::Image | Self::Html => {
                "控えファイルではありません。ここでは、「控えファイルを保存する」で保存した控えファイル（.json）を選びます。"
            }
            Self::Encrypted | Self::Utf16 => return self.no_text(),
            Self::Backup | Self::Json | Self::Text => return None,
        };
        Some(words)
    }

    /// What it is and what to do, if it is no text in an encoding that is read.
    pub fn no_text(self) -> Option<&'static str> {
        let words = match self {
            Self::Workbook => {
                "Excelブックなど、文字だけではないファイルのようです。Excelで開き、「名前を付けて保存」で「CSV UTF-8（コンマ区切り）」を選んで保存したファイルをお使いください。"
            }
            Self::OldWorkbook => {
                "古い形式のExcelブック（.xls）です。Excelで開き、「名前を付けて保存」で「Excelブック（.xlsx）」か「CSV UTF-8（コンマ区切り）」を選んで保存したファイルをお使いください。"
            }
            Self::BinaryWorkbook => {
                "バイナリ形式のExcelブック（.xlsb）です。Excelで開き、「名前を付けて保存」で「Excelブック（.xlsx）」を選んで保存したファイルをお使いください。"
            }
            Self::Encrypted => {
                "パスワードのかかったファイルです。Excelなどで開いてパスワードを外し、保存し直したファイルをお使いください。"
            }
            Self::OpenWorkbook => {
                "OpenDocument形式の表計算ファイル（.ods）です。LibreOfficeなどで開き、「Excel 2007-365（.xlsx）」か「テキストCSV」で保存したファイルをお使いください。"
            }
            Self::Document => {
                "文書やスライドのファイル（WordやPowerPointなど）です。表のファイル（CSVかExcelブック）を選んでください。"
            }
            Self::Zip => {
                "圧縮したファイル（ZIP）です。開いて、中のCSVやExcelブックを取り出してから選んでください。"
            }
            Self::Pdf => {
                "PDFのファイルです。読み取れるのは、このツールで書き出したCSVやExcelブックなどです。"
            }
            Self::Image => {
                "画像のファイルです。読み取れるのは、このツールで書き出したCSVやExcelブックなどです。"
            }
            Self::Utf16 => {
                "文字コードがUTF-16です。UTF-8（Excelでは「CSV UTF-8（コンマ区切り）」）で保存し直してください。"
            }
            Self::Backup | Self::Json | Self::Answer | Self::List | Self::Html | Self::Text => {
                return None;
            }
        };
        Some(words)
    }
}

const MEMBERS_ANSWER: &str = "一人ひとりに聞いたアンケートの、回答ファイルです。その地域の「結果」から「一人ひとりに聞く」を開き、「届いたファイルを読み込む」で選んでください。";

/// Names of the files in a zip stand in it as they are, at their beginnings and again at the end.
fn in_zip(bytes: &[u8]) -> FileKind {
    let has = |name: &str| is_within(bytes, name.as_bytes());
    match () {
        () if has("xl/workbook.bin") => FileKind::BinaryWorkbook,
        () if has("xl/workbook.xml") || has("xl/worksheets/") => FileKind::Workbook,
        () if has("application/vnd.oasis.opendocument.spreadsheet") => FileKind::OpenWorkbook,
        () if has("application/vnd.oasis.opendocument") => FileKind::Document,
        () if has("word/document.xml") || has("ppt/presentation.xml") => FileKind::Document,
        () => FileKind::Zip,
    }
}

/// Compound files (MS-CFB): names in them are UTF-16. Whatever has a password is in one.
fn in_compound_file(bytes: &[u8]) -> FileKind {
    let has = |name: &str| {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        is_within(bytes, &name)
    };
    match () {
        () if has("EncryptedPackage") => FileKind::Encrypted,
        () if has("WordDocument") || has("PowerPoint Document") => FileKind::Document,
        () => FileKind::OldWorkbook,
    }
}

fn is_within(bytes: &[u8], name: &[u8]) -> bool {
    let head = bytes.get(..LOOKED_AT).unwrap_or(bytes);
    let tail = bytes
        .get(bytes.len().saturating_sub(LOOKED_AT)..)
        .unwrap_or_default();
    [head, tail]
        .iter()
        .any(|part| part.windows(name.len()).any(|w| w == name))
}

/// Without a BOM: ASCII has a zero beside each letter, always on the same side.
fn is_utf16(bytes: &[u8]) -> bool {
    const UNITS: usize = 256;
    let units: Vec<&[u8]> = bytes.chunks_exact(2).take(UNITS).collect();
    let zeros = |side: usize| {
        units
            .iter()
            .filter(|unit| unit.get(side) == Some(&0))
            .count()
    };
    let [first, second] = [zeros(0), zeros(1)];
    let (most, fewest) = (first.max(second), first.min(second));
    units.len() >= 4 && fewest == 0 && most * 12 >= units.len()
}

/// Text says soon what it is.
const LOOKED_AT_TEXT: usize = 4 * 1024;

fn of_text(bytes: &[u8]) -> FileKind {
    let head = bytes
        .get(..LOOKED_AT_TEXT)
        .unwrap_or(bytes)
        .trim_ascii_start();
    let has = |words: &str| head.windows(words.len()).any(|w| w == words.as_bytes());
    let begins = |words: &str| {
        head.get(..words.len())
            .is_some_and(|b| b.eq_ignore_ascii_case(words.as_bytes()))
    };
    match head.first() {
        Some(b'{') if has("\"format\"") && has("\"monosashi\"") => FileKind::Backup,
        Some(b'{') if has("\"format\"") && has("\"monosashi-answer\"") => FileKind::Answer,
        Some(b'{' | b'[') if has("\":") => FileKind::Json,
        _ if ["<!doctype", "<html", "<table", "<?xml", "<meta", "<head"]
            .iter()
            .any(|w| begins(w)) =>
        {
            FileKind::Html
        }
        _ if (has("\n[[scale]]") || has("\n[[item]]")) && has("edition = ") => FileKind::List,
        _ => FileKind::Text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn utf16(text: &str, big_endian: bool) -> Vec<u8> {
        let bytes = |unit: u16| match big_endian {
            true => unit.to_be_bytes(),
            false => unit.to_le_bytes(),
        };
        text.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn each_kind_is_known_by_how_it_begins() {
        let zip = |name: &str| [b"PK\x03\x04..", name.as_bytes()].concat();
        let cfb = |name: &str| [vec![0xD0, 0xCF, 0x11, 0xE0, 0, 0], utf16(name, false)].concat();
        let header = "地域ID,地域独自コード,団体コード,地域名,2026\r\n";
        for (bytes, kind) in [
            (zip("xl/workbook.xml"), FileKind::Workbook),
            (zip("xl/workbook.bin"), FileKind::BinaryWorkbook),
            (
                zip("mimetypeapplication/vnd.oasis.opendocument.spreadsheet"),
                FileKind::OpenWorkbook,
            ),
            (zip("word/document.xml"), FileKind::Document),
            (zip("answers.csv"), FileKind::Zip),
            (cfb("Workbook"), FileKind::OldWorkbook),
            (cfb("EncryptedPackage"), FileKind::Encrypted),
            (cfb("WordDocument"), FileKind::Document),
            (b"%PDF-1.7".to_vec(), FileKind::Pdf),
            (b"\x89PNG\r\n".to_vec(), FileKind::Image),
            (utf16(&format!("\u{FEFF}{header}"), false), FileKind::Utf16),
            (utf16(&format!("\u{FEFF}{header}"), true), FileKind::Utf16),
            (utf16(header, false), FileKind::Utf16),
            (utf16(header, true), FileKind::Utf16),
            (
                b"\xEF\xBB\xBF{\n \"format\": \"monosashi\",".to_vec(),
                FileKind::Backup,
            ),
            (b"{\"a\": 1}".to_vec(), FileKind::Json),
            (
                b"{\n  \"format\": \"monosashi-answer\",".to_vec(),
                FileKind::Answer,
            ),
            (
                b"id = \"x\"\nedition = \"1\"\n[[item]]\n".to_vec(),
                FileKind::List,
            ),
            (b"\r\n<!DOCTYPE html><html>".to_vec(), FileKind::Html),
            (header.as_bytes().to_vec(), FileKind::Text),
            (b"[a],b\r\n".to_vec(), FileKind::Text),
            (Vec::new(), FileKind::Text),
        ] {
            assert_eq!(FileKind::of(&bytes), kind, "{bytes:?}");
            assert_eq!(kind.instead_of_csv().is_none(), kind == FileKind::Text);
        }
    }

    proptest! {
        #[test]
        fn any_bytes_have_a_kind(bytes: Vec<u8>) {
            let _ = FileKind::of(&bytes);
        }
    }
}
