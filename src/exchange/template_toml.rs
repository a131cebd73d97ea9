//! Ready indicators as a TOML file.
//!
//! Everything wrong is told at once, each with its line and field. What each key takes stands at
//! the head of `indicators/templates.toml`.

use super::error::FileError;
use super::reference_toml::{choices, new_id};
use super::toml_fields::{Fields, Source};
use crate::model::{Direction, IndicatorTemplate, Menu, SeriesId, TemplateId};
use std::collections::{BTreeMap, BTreeSet};

/// Reads templates, in the file's order. `file` is its name, for messages.
///
/// Errors: no TOML; keys unknown, missing, blank or of the wrong type; ids ill-formed or used
/// twice; a direction or a menu that does not exist; a menu named twice.
pub fn read(text: &str, file: &str) -> Result<Vec<IndicatorTemplate>, FileError> {
    let mut source = Source::new(text);
    let mut templates = Vec::new();
    if let Some(table) = source.table(text) {
        let mut fields = Fields::new(&mut source, &table, 1, String::new());
        fields.only(&["template"]);
        let mut ids = BTreeMap::new();
        for (line, table) in fields.tables("template").unwrap_or_default() {
            let mut fields = Fields::new(fields.source, table, line, "ひな形".to_owned());
            templates.extend(template(&mut fields, &mut ids));
        }
    }
    FileError::check(file, source.problems, FileError::LIMIT)?;
    Ok(templates)
}

fn template(
    fields: &mut Fields<'_, '_>,
    ids: &mut BTreeMap<String, usize>,
) -> Option<IndicatorTemplate> {
    fields.only(&[
        "id",
        "group",
        "name",
        "unit",
        "direction",
        "why",
        "source",
        "basis",
        "menus",
        "reference",
    ]);
    let id = new_id(fields, "ひな形", ids);
    let group = fields.text("group");
    let name = fields.text("name");
    let unit = fields.text("unit");
    let direction = fields.code(
        "direction",
        Direction::from_code,
        &choices(Direction::ALL, |d| (d.code(), d.label())),
    );
    let why = fields.text("why");
    let source = fields.text("source");
    let basis = fields.text("basis");
    let menus = menus(fields);
    let reference = fields.optional_text("reference");
    Some(IndicatorTemplate {
        id: TemplateId::new(id?),
        group: group?,
        name: name?,
        unit: unit?,
        direction: direction?,
        why: why?,
        source: source?,
        basis: basis?,
        menus: menus?,
        reference: reference?.map(SeriesId::new),
    })
}

fn menus(fields: &mut Fields<'_, '_>) -> Option<BTreeSet<Menu>> {
    let numbers = fields.optional_integers("menus")?;
    let mut menus = BTreeSet::new();
    let mut sound = true;
    for (line, number) in numbers {
        let message = match Menu::new(number) {
            Some(menu) if menus.insert(menu) => continue,
            Some(_) => format!("{number}が二度出てきます。一つにしてください。"),
            None => format!("事業メニューは1から9までの数字で書いてください。今は{number}です。"),
        };
        fields.problem(line, "menus", message);
        sound = false;
    }
    sound.then_some(menus)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::IndicatorId;

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
    fn each_slip_is_told() {
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
