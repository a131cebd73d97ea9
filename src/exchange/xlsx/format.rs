//! How cells look.
//!
//! Must not know what stands in them.

use super::sheet::{ColumnKind, SheetColumn};
use rust_xlsxwriter::{Format, FormatAlign, FormatBorder};

/// Present on Windows and on the Mac.
const FONT: &str = "Yu Gothic";
pub const HEAD_COLOR: u32 = 0x00E4_EEF0;
pub const FILL_COLOR: u32 = 0x00FF_FBE6;
pub const LINE_COLOR: u32 = 0x00C4_CDD0;

pub fn base() -> Format {
    Format::new()
        .set_font_name(FONT)
        .set_align(FormatAlign::Top)
}

pub fn of_head(column: &SheetColumn) -> Format {
    let color = if column.to_fill {
        FILL_COLOR
    } else {
        HEAD_COLOR
    };
    let format = base().set_bold().set_background_color(color);
    format.set_border_bottom(FormatBorder::Thin)
}

pub fn of_cells(column: &SheetColumn, wraps: bool) -> Format {
    let format = match column.kind {
        // A text cell: what is typed there stays as it is, 1-2 and 0120 too.
        ColumnKind::Text => base().set_num_format("@"),
        ColumnKind::Date => base()
            .set_num_format("yyyy-mm-dd")
            .set_align(FormatAlign::Left),
        ColumnKind::Decimal => base().set_num_format("0.0"),
        ColumnKind::Number => base(),
        ColumnKind::Code => base().set_align(FormatAlign::Left),
    };
    let format = if wraps {
        format.set_text_wrap()
    } else {
        format
    };
    match column.to_fill {
        true => {
            let format = format.set_background_color(FILL_COLOR);
            format
                .set_border(FormatBorder::Thin)
                .set_border_color(LINE_COLOR)
        }
        false => format,
    }
}
