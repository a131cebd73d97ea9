//! A canvas in units: the few shapes that our charts are made of, drawn through plotters.

use super::backend::SvgBackend;
use super::svg_document::{AccessibleText, SvgDocument, tenths};
use super::theme::{Color, INK, WHITE};
use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, IntoDrawingArea};
use plotters::element::{Circle, PathElement, Polygon, Rectangle, Text};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color as _, FontStyle, IntoFont, ShapeStyle, TextStyle};
use std::cell::RefCell;
use std::rc::Rc;

/// x to the right, y down, in units.
pub type Point = (f64, f64);

/// A page that charts draw on. Cut-outs share the document and have their own origin.
pub struct Canvas {
    area: DrawingArea<SvgBackend, Shift>,
    document: Rc<RefCell<SvgDocument>>,
}

/// How a text looks. The point given with it is its middle height.
#[derive(Clone, Copy)]
pub struct Lettering {
    pub size: f64,
    color: Color,
    bold: bool,
    side: HPos,
}

impl Lettering {
    /// Plain text that starts at its point.
    pub fn new(size: f64) -> Self {
        Self {
            size,
            color: INK,
            bold: false,
            side: HPos::Left,
        }
    }

    pub fn color(self, color: Color) -> Self {
        Self { color, ..self }
    }

    pub fn bold(self) -> Self {
        Self { bold: true, ..self }
    }

    /// Centred on its point.
    pub fn middle(self) -> Self {
        let side = HPos::Center;
        Self { side, ..self }
    }

    /// Ends at its point.
    pub fn end(self) -> Self {
        let side = HPos::Right;
        Self { side, ..self }
    }
}

impl Canvas {
    pub fn new(width: f64, height: f64) -> Self {
        let document = Rc::new(RefCell::new(SvgDocument::default()));
        let size = (tenths(width) as u32, tenths(height) as u32);
        let backend = SvgBackend {
            document: document.clone(),
            size,
        };
        Self {
            area: backend.into_drawing_area(),
            document,
        }
    }

    /// The same page with its origin at `at`.
    pub fn at(&self, at: Point) -> Self {
        let area = self.area.margin(tenths(at.1), 0, tenths(at.0), 0);
        Self {
            area,
            document: self.document.clone(),
        }
    }

    /// The finished SVG document.
    pub fn finish(self, width: f64, height: f64, labels: &AccessibleText) -> String {
        self.document.take().finish(width, height, labels)
    }

    pub fn line(&self, points: &[Point], color: Color, width: f64) {
        self.draw(PathElement::new(pixels(points), stroke(color, width)));
    }

    /// A dashed line; `dash` as in `stroke-dasharray`.
    pub fn dashed(&self, points: &[Point], color: Color, width: f64, dash: &'static str) {
        self.document.borrow_mut().dash = dash;
        self.line(points, color, width);
        self.document.borrow_mut().dash = "";
    }

    pub fn polygon(&self, corners: &[Point], color: Color) {
        self.draw(Polygon::new(pixels(corners), color.filled()));
    }

    pub fn rect(&self, a: Point, b: Point, color: Color) {
        self.draw(Rectangle::new([pixel(a), pixel(b)], color.filled()));
    }

    /// The outline of a rectangle.
    pub fn outline(&self, a: Point, b: Point, color: Color, width: f64) {
        let style = stroke(color, width);
        self.draw(Rectangle::new([pixel(a), pixel(b)], style));
    }

    pub fn disc(&self, centre: Point, radius: f64, color: Color) {
        let radius = tenths(radius);
        self.draw(Circle::new(pixel(centre), radius, color.filled()));
    }

    /// A white disc with an outline.
    pub fn ring(&self, centre: Point, radius: f64, color: Color, width: f64) {
        self.disc(centre, radius, WHITE);
        let style = stroke(color, width);
        self.draw(Circle::new(pixel(centre), tenths(radius), style));
    }

    pub fn text(&self, at: Point, text: &str, look: Lettering) {
        let style = match look.bold {
            true => FontStyle::Bold,
            false => FontStyle::Normal,
        };
        let font = ("sans-serif", f64::from(tenths(look.size)), style).into_font();
        let style = TextStyle::from(font)
            .color(&look.color)
            .pos(Pos::new(look.side, VPos::Center));
        self.draw(Text::new(text.to_owned(), pixel(at), style));
    }

    fn draw<E>(&self, element: E)
    where
        for<'b> &'b E: plotters::element::PointCollection<'b, (i32, i32)>,
        E: plotters::element::Drawable<SvgBackend>,
    {
        // The backend writes to memory and cannot fail (its error type is uninhabited).
        let _ = self.area.draw(&element);
    }
}

fn stroke(color: Color, width: f64) -> ShapeStyle {
    color.stroke_width(tenths(width).unsigned_abs())
}

fn pixel(point: Point) -> (i32, i32) {
    (tenths(point.0), tenths(point.1))
}

fn pixels(points: &[Point]) -> Vec<(i32, i32)> {
    points.iter().copied().map(pixel).collect()
}
