//! The items over the years on pages of paper, where no picture may be cut by the end of a page.

use super::item_story::{ItemYears, sorted};
use super::item_strip::{StoryGroup, StripSizes, strip};
use crate::chart::figure::{Figure, Style, Width};

/// Room on a page of A4, in units of a wide picture; on the first there are headings too.
const FIRST_PAGE: f64 = 860.0;
const PAGE: f64 = 1060.0;

/// The strip, cut between items where a page is full. `name` begins the ids.
pub fn item_pages(data: &ItemYears, name: &str) -> Vec<Figure> {
    let sizes = StripSizes::new(false, data);
    let mut pages: Vec<Vec<StoryGroup>> = vec![Vec::new()];
    let mut room = FIRST_PAGE;
    for (story, rows) in sorted(&data.rows) {
        let mut begun = false;
        for row in &rows {
            let height = sizes.height(sizes.lines(row, data).count());
            let heading = if begun { 0.0 } else { sizes.heading() };
            // A heading does not stand at the foot of a page with one item.
            let wanted = height * if begun { 1.0 } else { 2.0 };
            let group = |goes_on| StoryGroup {
                story,
                all: rows.len(),
                goes_on,
                rows: Vec::new(),
            };
            if room < wanted + heading {
                pages.push(vec![group(begun)]);
                room = PAGE - sizes.heading();
            } else if !begun {
                pages
                    .last_mut()
                    .into_iter()
                    .for_each(|s| s.push(group(false)));
                room -= heading;
            }
            begun = true;
            room -= height;
            let last = pages.last_mut().and_then(|s| s.last_mut());
            last.into_iter().for_each(|group| group.rows.push(row));
        }
    }
    let pages = pages.iter().filter(|page| !page.is_empty()).enumerate();
    pages
        .map(|(i, groups)| {
            strip(
                data,
                groups,
                &Style::page(format!("{name}-{i}"), Width::Wide),
            )
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::years::item_strip::item_strip;
    use crate::chart::years::samples::items;

    #[test]
    fn pages_hold_every_item_once_and_none_is_longer_than_a_page() {
        for (name, data) in items::states() {
            let pages = item_pages(&data, "p");
            let on_paper = pages.iter().flat_map(|s| &s.table.rows);
            let on_screen = item_strip(&data, &Style::file("p")).table.rows;
            assert!(on_paper.eq(&on_screen), "{name}");
            for page in &pages {
                let height = page
                    .svg
                    .split("height=\"")
                    .nth(1)
                    .and_then(|s| s.split('"').next());
                let height: f64 = height.and_then(|h| h.parse().ok()).expect("a number");
                assert!(height < 1146.0, "{name}: {height}");
            }
        }
    }
}
