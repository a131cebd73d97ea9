//! Colours: one accent (デジタル庁デザインシステム, blue) over greys.
//!
//! Text colours hold 4.5:1 against white. Fills that meet differ by 25 grey levels or more
//! (ITU-R BT.601 luma), so that a photocopy still tells them apart.

use plotters::style::RGBColor;

pub type Color = RGBColor;

/// blue-900, #0017C1: what is new, or what the figure is about. Luma 36.
pub const ACCENT: Color = RGBColor(0x00, 0x17, 0xC1);
/// blue-50, #E8F1FE: the fill of an area that the accent encloses. Luma 240.
pub const PALE: Color = RGBColor(0xE8, 0xF1, 0xFE);
/// blue-200, #C5D7FB: what is under way. Luma 212: apart from white and from the accent.
pub const UNDERWAY: Color = RGBColor(0xC5, 0xD7, 0xFB);
/// #1A1A1A: words and numbers.
pub const INK: Color = RGBColor(0x1A, 0x1A, 0x1A);
/// #626264: second words; what was before.
pub const SOFT: Color = RGBColor(0x62, 0x62, 0x64);
/// #949494: thin lines that carry meaning.
pub const LINE: Color = RGBColor(0x94, 0x94, 0x94);
/// #D8D8DB: rules that only lead the eye.
pub const RULE: Color = RGBColor(0xD8, 0xD8, 0xDB);
pub const WHITE: Color = RGBColor(0xFF, 0xFF, 0xFF);
