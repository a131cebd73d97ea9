//! A sheet of words, to be read from above.
//!
//! Must not know what the words are about.

use super::format::base;
use super::measure::{height, lines};
use super::sheet::Paragraph;
use rust_xlsxwriter::{Format, FormatAlign, FormatBorder, Worksheet, XlsxError};

const NAMES: u16 = 20;
const SENTENCES: u16 = 74;
const TITLE_HEIGHT: f64 = 32.0;
/// With air above it.
const HEADING_HEIGHT: f64 = 34.0;

pub fn write_words(page: &mut Worksheet, words: &[Paragraph]) -> Result<(), XlsxError> {
    let plain = base().set_text_wrap();
    page.set_column_width(0, NAMES)?;
    page.set_column_width(1, SENTENCES)?;
    page.set_print_fit_to_pages(1, 0);
    page.set_screen_gridlines(false);
    for (row, paragraph) in (0..).zip(words) {
        match paragraph {
            Paragraph::Title(text) => {
                page.set_row_height(row, TITLE_HEIGHT)?;
                page.write_string_with_format(row, 0, text, &title())?;
            }
            Paragraph::Heading(text) => {
                page.set_row_height(row, HEADING_HEIGHT)?;
                page.write_string_with_format(row, 0, text, &heading())?;
                page.write_blank(row, 1, &heading())?;
            }
            Paragraph::Pair(name, text) => {
                let needed = lines(name, NAMES).max(lines(text, SENTENCES));
                page.set_row_height(row, height(needed))?;
                page.write_string_with_format(row, 0, name, &plain)?;
                page.write_string_with_format(row, 1, text, &plain)?;
            }
            Paragraph::Text(text) => {
                page.set_row_height(row, height(lines(text, SENTENCES)))?;
                page.write_string_with_format(row, 1, text, &plain)?;
            }
        }
    }
    Ok(())
}

fn title() -> Format {
    base().set_bold().set_font_size(16)
}

fn heading() -> Format {
    let below = base().set_align(FormatAlign::Bottom);
    below
        .set_bold()
        .set_font_size(12)
        .set_border_bottom(FormatBorder::Thin)
}
