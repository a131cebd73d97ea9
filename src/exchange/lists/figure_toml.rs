//! Ready figures of the 地域のすがた as a TOML file.
//!
//! Everything wrong is told at once, each with its line and field. What each key takes stands at
//! the head of `profile/figures.toml`.
//! Must not know how figures are shown or filled in.

use super::toml_fields::{self, Fields, Ids};
use crate::exchange::error::FileError;
use crate::model::{FigureId, FigureTemplate};

/// Reads figures, in the file's order. `file` is its name, for messages.
///
/// Errors: no TOML; keys unknown, missing, blank or of the wrong type; ids ill-formed or used
/// twice; a group or a fact that does not exist.
pub fn read(text: &str, file: &str) -> Result<Vec<FigureTemplate>, FileError> {
    let mut ids = Ids::new("数字", "");
    let name = |_| "数字".to_owned();
    toml_fields::read(text, file, FileError::LIMIT, |fields| {
        fields.each("figure", name, |fields| figure(fields, &mut ids))
    })
}

fn figure(fields: &mut Fields<'_, '_>, ids: &mut Ids) -> Option<FigureTemplate> {
    let id = fields.own_id(ids);
    let group = fields.get("group");
    let name = fields.get("name");
    let unit = fields.get("unit");
    let source = fields.get("source");
    let basis = fields.get("basis");
    let fact = fields.optional("fact");
    Some(FigureTemplate {
        id: FigureId::new(id?),
        group: group?,
        name: name?,
        unit: unit?,
        source: source?,
        basis: basis?,
        fact: fact?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::FigureGroup;

    const FIGURE: &str = "[[figure]]\nid = \"f\"\ngroup = \"resources\"\nname = \"名\"\nunit = \"か所\"\nsource = \"出典\"\nbasis = \"数え方\"\n";

    fn check(from: &str, to: &str, message: &str) {
        let error = read(&FIGURE.replace(from, to), "f.toml").expect_err("something is wrong");
        assert_eq!(error.problems.len(), 1, "{error}");
        assert!(error.to_string().contains(message), "{error}");
    }

    #[test]
    fn a_figure_starts_with_how_it_is_counted_and_without_a_source() {
        let figures = read(FIGURE, "f.toml").expect("sound");
        let figure = figures[0].start();
        assert_eq!(figure.group, FigureGroup::Resources);
        let words = [&figure.name, &figure.unit, &figure.basis, &figure.source];
        assert_eq!(words, ["名", "か所", "数え方", ""]);
        assert!(!figure.has_value());
    }

    #[test]
    fn each_mistake_is_told() {
        check(
            "\"resources\"",
            "\"money\"",
            "\"services\"（サービスの利用）",
        );
        check("unit = \"か所\"\n", "", "「数字 f の unit」: ありません");
        check("name", "nme = \"x\"\nname", "この名前は使えません");
    }
}
