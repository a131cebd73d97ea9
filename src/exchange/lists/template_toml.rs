//! Ready indicators as a TOML file.
//!
//! Everything wrong is told at once, each with its line and field. What each key takes stands at
//! the head of `indicators/templates.toml`.
//! Must not know how templates are shown or chosen.

use super::toml_fields::{self, Fields, Ids};
use crate::exchange::error::FileError;
use crate::model::{IndicatorTemplate, Menu, SeriesId, TemplateId};

/// Reads templates, in the file's order. `file` is its name, for messages.
///
/// Errors: no TOML; keys unknown, missing, blank or of the wrong type; ids ill-formed or used
/// twice; a direction or a menu that does not exist; a menu named twice.
pub fn read(text: &str, file: &str) -> Result<Vec<IndicatorTemplate>, FileError> {
    let mut ids = Ids::new("ひな形", "");
    let name = |_| "ひな形".to_owned();
    toml_fields::read(text, file, FileError::LIMIT, |fields| {
        fields.each("template", name, |fields| template(fields, &mut ids))
    })
}

fn template(fields: &mut Fields<'_, '_>, ids: &mut Ids) -> Option<IndicatorTemplate> {
    let id = fields.own_id(ids);
    let group = fields.get("group");
    let name = fields.get("name");
    let unit = fields.get("unit");
    let direction = fields.get("direction");
    let why = fields.get("why");
    let source = fields.get("source");
    let basis = fields.get("basis");
    let menus = fields.optional_distinct::<Menu>("menus", |_| None);
    let reference = fields.optional::<String>("reference");
    Some(IndicatorTemplate {
        id: TemplateId::new(id?),
        group: group?,
        name: name?,
        unit: unit?,
        direction: direction?,
        why: why?,
        source: source?,
        basis: basis?,
        menus: menus?.into_iter().map(|(_, menu)| menu).collect(),
        reference: reference?.map(SeriesId::new),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Direction, IndicatorId};

    const TEMPLATE: &str = "[[template]]\nid = \"t\"\ngroup = \"群\"\nname = \"名\"\nunit = \"人\"\ndirection = \"less\"\nwhy = \"理由\"\nsource = \"出典\"\nbasis = \"数え方\"\nmenus = [6, 2]\nreference = \"s\"\n";

    fn check(from: &str, to: &str, message: &str) {
        let error = read(&TEMPLATE.replace(from, to), "t.toml").expect_err("something is wrong");
        assert_eq!(error.problems.len(), 1, "{error}");
        assert!(error.to_string().contains(message), "{error}");
    }

    #[test]
    fn an_indicator_starts_with_the_templates_words() {
        let templates = read(TEMPLATE, "t.toml").expect("sound");
        let indicator = templates[0].start(IndicatorId::new("i"));
        let words = [
            &indicator.name,
            &indicator.unit,
            &indicator.why,
            &indicator.source,
            &indicator.basis,
        ];
        assert_eq!(words, ["名", "人", "理由", "出典", "数え方"]);
        assert_eq!(indicator.direction, Direction::Less);
        assert_eq!(indicator.reference, Some(SeriesId::new("s")));
        assert_eq!((indicator.baseline, indicator.target), (None, None));
    }

    #[test]
    fn each_mistake_is_told() {
        check(
            "\"less\"",
            "\"down\"",
            "\"keep-at-most\"（今より増やさない）",
        );
        check("[6, 2]", "[6, 10]", "1から9までの数字");
        check("[6, 2]", "[6, 6]", "6が二度出てきます");
        check("[6, 2]", "[\"6\"]", "整数（引用符なし）");
        check("[6, 2]", "6", "整数の並び");
        check("why = \"理由\"\n", "", "「ひな形 t の why」: ありません");
        check("group", "grp = \"x\"\ngroup", "この名前は使えません");
        let twice = read(&TEMPLATE.repeat(2), "t.toml").expect_err("the same id twice");
        assert!(twice.to_string().contains("2行目と同じid"), "{twice}");
    }
}
