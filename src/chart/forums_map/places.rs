//! Where the boxes stand: rows of a few, layer under layer, with room between the rows for the
//! ways of the reports.

use super::words::ForumsMap;
use crate::chart::draw::theme::{TEXT, TEXT_LINE, TITLE, TITLE_LINE};
use crate::chart::draw::{Point, wrap};
use crate::chart::figure::Width;
use crate::model::Layer;

pub const PADDING: f64 = 12.0;
/// Between two ways that run side by side.
pub const APART: f64 = 8.0;

/// A box with its name in lines.
pub struct BoxPlace {
    pub row: usize,
    pub from: Point,
    pub to: Point,
    pub name: Vec<String>,
}

impl BoxPlace {
    pub fn middle(&self) -> f64 {
        (self.from.0 + self.to.0) / 2.0
    }
}

/// A layer's name and where it begins.
pub struct Band {
    pub top: f64,
    pub label: Vec<String>,
    pub label_y: f64,
}

pub struct ForumPlaces {
    pub width: f64,
    pub height: f64,
    pub bands: Vec<Band>,
    /// As the forums are listed.
    pub boxes: Vec<BoxPlace>,
    /// Top and bottom of each row's boxes, from the top.
    pub rows: Vec<(f64, f64)>,
    /// Middles of the lanes between and beside the columns.
    pub lanes: Vec<f64>,
}

impl ForumPlaces {
    pub fn new(data: &ForumsMap, is_narrow: bool) -> Self {
        // `gap` between neighbours: the lanes by which a way passes a row.
        let (width, left, columns, above, gap) = match is_narrow {
            true => (Width::Narrow.units(), 0.0, 2, 28.0, 24.0),
            false => (Width::Wide.units(), 104.0, 3, 0.0, 26.0),
        };
        let room = width - left;
        let column = (room - gap * (columns as f64 + 1.0)) / columns as f64;
        let at = |slot: usize| left + gap + slot as f64 * (column + gap);
        let rows = rows(data, columns);
        // Each way of a report may want a line of its own between the rows.
        let between = 30.0 + APART * targets(data) as f64;

        let mut boxes: Vec<Option<BoxPlace>> = data.forums.iter().map(|_| None).collect();
        let (mut bands, mut edges): (Vec<Band>, Vec<(f64, f64)>) = (Vec::new(), Vec::new());
        // Within the first row ways run over its top.
        let in_first = |i: usize| {
            rows.first()
                .is_some_and(|(_, row)| row.iter().any(|b| b.1 == i))
        };
        let is_over = |(a, b): &(usize, usize)| in_first(*a) && in_first(*b);
        let over = match data.links().iter().any(is_over) {
            true => between,
            false => 0.0,
        };
        let (mut y, mut layer_before) = (0.0, None);
        for (row, (layer, slots)) in rows.iter().enumerate() {
            let is_new = layer_before != Some(*layer);
            if row > 0 {
                y += between;
            }
            if is_new {
                let label_room = if is_narrow { width } else { left - 12.0 };
                // Above the boxes on a phone, beside them elsewhere.
                let top = if row == 0 { 0.0 } else { y - 2.0 };
                y += above + if row == 0 { 2.0 } else { 12.0 };
                bands.push(Band {
                    top,
                    label: wrap(layer.label(), TEXT, label_room, 2),
                    label_y: if is_narrow { top + 14.0 } else { y + 16.0 },
                });
                y += if row == 0 { over } else { 0.0 };
            }
            let names = slots.iter().map(|(_, forum)| {
                wrap(&data.forums[*forum].name, TITLE, column - 2.0 * PADDING, 4)
            });
            let names: Vec<Vec<String>> = names.collect();
            let lines = names.iter().map(Vec::len).max().unwrap_or(1).max(1);
            let bottom = y + lines as f64 * TITLE_LINE + 2.0 * TEXT_LINE + 18.0;
            for ((slot, forum), name) in slots.iter().zip(names) {
                let from = (at(*slot), y);
                boxes[*forum] = Some(BoxPlace {
                    row,
                    from,
                    to: (from.0 + column, bottom),
                    name,
                });
            }
            edges.push((y, bottom));
            y = bottom;
            layer_before = Some(*layer);
        }
        let lanes = (0..=columns).map(|i| left + gap / 2.0 + i as f64 * (column + gap));
        Self {
            width,
            height: y + if edges.is_empty() { 20.0 } else { 4.0 },
            bands,
            boxes: boxes.into_iter().flatten().collect(),
            rows: edges,
            lanes: lanes.collect(),
        }
    }
}

/// How many forums others report to.
fn targets(data: &ForumsMap) -> usize {
    let links = data.links();
    let is_told = |i: &usize| links.iter().any(|(_, to)| to == i);
    (0..data.forums.len()).filter(is_told).count()
}

/// A row: its layer, and for each box its slot and its forum.
type ForumRow = (Layer, Vec<(usize, usize)>);

/// The forums in rows. Those that report to the same one stand together, near to it, so that
/// ways cross as little as may be.
fn rows(data: &ForumsMap, columns: usize) -> Vec<ForumRow> {
    let links = data.links();
    let mut rows: Vec<ForumRow> = Vec::new();
    let mut slot_of: Vec<Option<usize>> = data.forums.iter().map(|_| None).collect();
    for layer in Layer::ALL {
        let of_layer = (0..data.forums.len()).filter(|i| data.forums[*i].layer == *layer);
        let mut of_layer: Vec<usize> = of_layer.collect();
        // By the slots of those placed already that they are tied to; the others stay in order.
        let pull = |i: usize| {
            let tied = links.iter().filter_map(|(a, b)| match i {
                i if i == *a => slot_of[*b],
                i if i == *b => slot_of[*a],
                _ => None,
            });
            let tied: Vec<usize> = tied.collect();
            let middle = (columns as f64 - 1.0) / 2.0;
            match tied.len() {
                0 => middle,
                count => tied.iter().sum::<usize>() as f64 / count as f64,
            }
        };
        of_layer.sort_by(|a, b| pull(*a).total_cmp(&pull(*b)));
        for row in of_layer.chunks(columns) {
            let slots = slots(row.len(), columns);
            let row: Vec<(usize, usize)> = slots.into_iter().zip(row.iter().copied()).collect();
            for (slot, forum) in &row {
                slot_of[*forum] = Some(*slot);
            }
            rows.push((*layer, row));
        }
    }
    rows
}

/// One stands in the middle, two at the sides.
fn slots(count: usize, columns: usize) -> Vec<usize> {
    match (count, columns) {
        (1, 3) => vec![1],
        (2, 3) => vec![0, 2],
        (count, _) => (0..count).collect(),
    }
}
