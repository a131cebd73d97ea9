//! Why a workbook could not be written.
//!
//! Must not know what any sheet is about.

use rust_xlsxwriter::XlsxError;
use std::fmt;

/// Why there is no workbook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotWritten {
    /// A text is longer than a cell of Excel can be.
    TooLong {
        sheet: &'static str,
        /// From 1, with the head.
        row: u64,
        column: &'static str,
        text: String,
    },
    TooManyRows {
        sheet: &'static str,
    },
    Other,
}

impl fmt::Display for NotWritten {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLong {
                sheet,
                row,
                column,
                text,
            } => write!(
                f,
                "「{sheet}」の{row}行目「{column}」の文（「{text}」）が、Excelの一つのセルに入る長さ（32,767文字）をこえています。CSVで保存するか、文を分けて書いてください。"
            ),
            Self::TooManyRows { sheet } => write!(
                f,
                "「{sheet}」の行が多すぎて、Excelのシートに入りません。CSVで保存してください。"
            ),
            Self::Other => f.write_str(
                "Excelブックをつくれませんでした。もう一度ためすか、CSVで保存してください。",
            ),
        }
    }
}

impl From<XlsxError> for NotWritten {
    fn from(_: XlsxError) -> Self {
        Self::Other
    }
}
