//! plotters' backend that writes our SVG.
//!
//! plotters' own SVG backend measures text by the DOM in a browser and by bytes elsewhere,
//! divides font sizes by 1.24 and writes no title: so the picture would differ by machine.
//! This one estimates ([`super::measure`]) and is the same everywhere.

use super::measure;
use super::svg_document::{Anchor, Paint, SvgDocument, TENTHS, TextStyle};
use super::theme::Color;
use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
    FontStyle,
};
use std::cell::RefCell;
use std::convert::Infallible;
use std::rc::Rc;

/// Draws on a document that the canvas shares. One plotters pixel is a tenth of a unit.
pub struct SvgBackend {
    pub document: Rc<RefCell<SvgDocument>>,
    /// In tenths.
    pub size: (u32, u32),
}

type DrawResult = Result<(), DrawingErrorKind<Infallible>>;

fn color(color: BackendColor) -> Color {
    let (r, g, b) = color.rgb;
    plotters::style::RGBColor(r, g, b)
}

fn paint<S: BackendStyle>(style: &S, fill: bool) -> Paint {
    match fill {
        true => Paint::Fill(color(style.color())),
        false => Paint::Stroke(color(style.color()), style.stroke_width() as i32),
    }
}

impl DrawingBackend for SvgBackend {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> DrawResult {
        Ok(())
    }

    fn present(&mut self) -> DrawResult {
        Ok(())
    }

    fn draw_pixel(&mut self, point: BackendCoord, c: BackendColor) -> DrawResult {
        let end = (point.0 + 1, point.1 + 1);
        let paint = Paint::Fill(color(c));
        self.document.borrow_mut().rect(point, end, &paint);
        Ok(())
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        a: BackendCoord,
        b: BackendCoord,
        s: &S,
    ) -> DrawResult {
        self.document.borrow_mut().line(&[a, b], &paint(s, false));
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        a: BackendCoord,
        b: BackendCoord,
        style: &S,
        fill: bool,
    ) -> DrawResult {
        self.document.borrow_mut().rect(a, b, &paint(style, fill));
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> DrawResult {
        let points: Vec<_> = path.into_iter().collect();
        self.document
            .borrow_mut()
            .line(&points, &paint(style, false));
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        centre: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> DrawResult {
        let paint = paint(style, fill);
        self.document
            .borrow_mut()
            .circle(centre, radius as i32, &paint);
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        corners: I,
        style: &S,
    ) -> DrawResult {
        let points: Vec<_> = corners.into_iter().collect();
        self.document
            .borrow_mut()
            .polygon(&points, &paint(style, true));
        Ok(())
    }

    fn draw_text<T: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &T,
        at: BackendCoord,
    ) -> DrawResult {
        let anchor = style.anchor();
        let size = style.size();
        // From the wanted height to the baseline, in em of Japanese fonts.
        let drop = match anchor.v_pos {
            VPos::Top => 0.88,
            VPos::Center => 0.37,
            VPos::Bottom => -0.12,
        };
        let at = (at.0, at.1 + (drop * size).round() as i32);
        let style = TextStyle {
            size: size.round() as i32,
            fill: color(style.color()),
            bold: matches!(style.style(), FontStyle::Bold),
            anchor: match anchor.h_pos {
                HPos::Left => Anchor::Start,
                HPos::Center => Anchor::Middle,
                HPos::Right => Anchor::End,
            },
        };
        self.document.borrow_mut().text(at, text, &style);
        Ok(())
    }

    fn estimate_text_size<T: BackendTextStyle>(
        &self,
        text: &str,
        style: &T,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let size = style.size() / TENTHS;
        let width = measure::width(text, size) * TENTHS;
        Ok((width.round() as u32, style.size().round() as u32))
    }
}
