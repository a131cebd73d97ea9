//! Colours and sizes of text: the one visual system of all pictures.
//!
//! A value is blue, what was before is grey, all else is neutral. Text colours hold 4.5:1 against
//! white. Fills that meet differ by 25 grey levels or more (ITU-R BT.601 luma), so that a photocopy
//! still tells them apart. The blue of what can be pressed (#0017C1) stands in no picture.

use plotters::style::RGBColor;

pub type Color = RGBColor;

/// #0055AD: a value, what the picture is about. Luma 70.
pub const DATA: Color = RGBColor(0x00, 0x55, 0xAD);
/// #97D3FF: a weaker step of the data's ink. Luma 198.
pub const TINT_STRONG: Color = RGBColor(0x97, 0xD3, 0xFF);
/// #DCF0FF: the ground of an area that the data's ink encloses. Luma 236.
pub const TINT: Color = RGBColor(0xDC, 0xF0, 0xFF);
/// #767676: what was before. Luma 118.
pub const BEFORE: Color = RGBColor(0x76, 0x76, 0x76);
/// #1A1A1A: words and numbers.
pub const INK: Color = RGBColor(0x1A, 0x1A, 0x1A);
/// #4D4D4D: second words.
pub const SOFT: Color = RGBColor(0x4D, 0x4D, 0x4D);
/// #666666: words of a scale.
pub const FAINT: Color = RGBColor(0x66, 0x66, 0x66);
/// #767676: thin lines that carry meaning.
pub const LINE: Color = RGBColor(0x76, 0x76, 0x76);
/// #CCCCCC: rules that only lead the eye.
pub const RULE: Color = RGBColor(0xCC, 0xCC, 0xCC);
pub const WHITE: Color = RGBColor(0xFF, 0xFF, 0xFF);

/// Five steps from nothing to all, each with the ink of what is written on it.
pub const STEPS: [(Color, Color); 5] = [
    (WHITE, INK),
    (TINT_STRONG, INK),
    (RGBColor(0x5C, 0xB0, 0xF0), INK),
    (RGBColor(0x1F, 0x86, 0xD8), INK),
    (DATA, WHITE),
];

/// A picture is shown as large as it is drawn: one unit is one pixel. Words, axes, notes; values
/// are of the same size, in bold.
pub const TEXT: f64 = 14.0;
/// From one line of [`TEXT`] to the next.
pub const TEXT_LINE: f64 = 20.0;
/// Names of panels and rows where these lead.
pub const TITLE: f64 = 16.0;
/// From one line of [`TITLE`] to the next.
pub const TITLE_LINE: f64 = 22.0;
/// The title of a saved picture.
pub const FILE_TITLE: f64 = 20.0;

/// Whether a colour, as an SVG writes it, is one of these.
#[cfg(test)]
pub fn is_known(written: &str) -> bool {
    let own = [
        DATA,
        TINT_STRONG,
        TINT,
        BEFORE,
        INK,
        SOFT,
        FAINT,
        LINE,
        RULE,
        WHITE,
    ];
    let steps = STEPS.iter().map(|(color, _)| *color);
    let mut all = own.into_iter().chain(steps);
    all.any(|c| format!("#{:02X}{:02X}{:02X}", c.0, c.1, c.2) == written)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn luma(c: Color) -> f64 {
        0.299 * f64::from(c.0) + 0.587 * f64::from(c.1) + 0.114 * f64::from(c.2)
    }

    /// Of two colours, as WCAG has it.
    fn contrast(a: Color, b: Color) -> f64 {
        let part = |value: u8| match f64::from(value) / 255.0 {
            v if v <= 0.04045 => v / 12.92,
            v => ((v + 0.055) / 1.055).powf(2.4),
        };
        let light = |c: Color| 0.2126 * part(c.0) + 0.7152 * part(c.1) + 0.0722 * part(c.2);
        let (a, b) = (light(a), light(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn words_can_be_read_on_white_and_on_every_step() {
        for (color, ink) in STEPS {
            assert!(contrast(color, ink) >= 4.5, "{color:?} {ink:?}");
        }
        for ink in [DATA, INK, SOFT, FAINT] {
            assert!(contrast(ink, WHITE) >= 4.5, "{ink:?}");
        }
        // Lines that carry meaning.
        for ink in [BEFORE, LINE] {
            assert!(contrast(ink, WHITE) >= 3.0, "{ink:?}");
        }
    }

    #[test]
    fn fills_that_meet_stay_apart_on_a_photocopy() {
        let steps = STEPS.windows(2).map(|pair| (pair[0].0, pair[1].0));
        let others = [
            (WHITE, TINT_STRONG),
            (TINT_STRONG, DATA),
            (BEFORE, DATA),
            (BEFORE, WHITE),
        ];
        for (lighter, darker) in steps.chain(others) {
            let apart = (luma(lighter) - luma(darker)).abs();
            assert!(apart >= 25.0, "{lighter:?} {darker:?}: {apart}");
        }
    }
}
