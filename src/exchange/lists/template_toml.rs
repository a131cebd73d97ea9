//! Ready indicators as a TOML file.
//!
//! Everything wrong is told at once, each with its line and field. What each key takes stands at
//! the head of `indicators/templates.toml`.
//! Must not know how templates are shown or chosen.

use super::toml_fields::{self, Fields, Ids};
use crate::exchange::error::FileError;
use crate::model::{IndicatorTemplate, ItemId, Menu, SeriesId, TemplateForum, TemplateId};

/// Reads templates, in the file's order. `file` is its name, for messages.
///
/// Errors: no TOML; keys unknown, missing, blank or of the wrong type; ids ill-formed or used
/// twice; a direction, a menu or a plan that does not exist; a menu or a meeting named twice; a part
/// of what does not stand before it in its group; a meeting that does not stand before.
pub fn read(text: &str, file: &str) -> Result<Vec<IndicatorTemplate>, FileError> {
    let (mut ids, mut forum_ids) = (Ids::new("ひな形", ""), Ids::new("会議", ""));
    let called = |name: &'static str| move |_| name.to_owned();
    toml_fields::read(text, file, FileError::LIMIT, |fields| {
        let mut forums: Vec<(String, TemplateForum)> = Vec::new();
        let read_forums = fields.each("forum", called("会議"), |fields| {
            forums.push(forum(fields, &mut forum_ids, &forums)?);
            Some(())
        });
        // By id and group.
        let mut before: Vec<(String, String)> = Vec::new();
        let templates = fields.each("template", called("ひな形"), |fields| {
            let template = template(fields, &mut ids, &before, &forums)?;
            before.push((template.id.to_string(), template.group.clone()));
            Some(template)
        });
        read_forums.and(templates)
    })
}

/// With its id.
fn forum(
    fields: &mut Fields<'_, '_>,
    ids: &mut Ids,
    before: &[(String, TemplateForum)],
) -> Option<(String, TemplateForum)> {
    let id = fields.own_id(ids);
    let name = fields.get("name");
    let level = fields.get("level");
    let layer = fields.get("layer");
    let purpose = fields.get("purpose");
    let told = fields.optional::<String>("reports-to");
    let told = told.and_then(|told| match told {
        None => Some(None),
        Some(told) => match before.iter().find(|(id, _)| *id == told) {
            Some((_, forum)) => Some(Some(forum.name.clone())),
            None => {
                fields.problem("reports-to", not_before(&told));
                None
            }
        },
    });
    let forum = TemplateForum {
        name: name?,
        level: level?,
        layer: layer?,
        purpose: purpose?,
        reports_to: told?,
    };
    Some((id?, forum))
}

fn not_before(id: &str) -> String {
    format!("「{id}」は、これより前にありません。前に書いたもののidを書いてください。")
}

fn template(
    fields: &mut Fields<'_, '_>,
    ids: &mut Ids,
    before: &[(String, String)],
    all_forums: &[(String, TemplateForum)],
) -> Option<IndicatorTemplate> {
    let id = fields.own_id(ids);
    let group = fields.get::<String>("group");
    let name = fields.get("name");
    let unit = fields.get("unit");
    let direction = fields.get("direction");
    let why = fields.get("why");
    let source = fields.get("source");
    let basis = fields.get("basis");
    let menus = fields.optional_distinct::<Menu>("menus", |_| None);
    let reference = fields.optional::<String>("reference");
    let share_of = share_of(fields, group.as_deref(), before);
    let counting = fields.optional("counting");
    let statutory = fields.optional("statutory");
    let is_proposed = fields.optional::<bool>("proposed");
    let forums = forums(fields, all_forums);
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
        share_of: share_of?.map(TemplateId::new),
        counting: counting?,
        statutory: statutory?,
        is_proposed: is_proposed?.unwrap_or_default(),
        forums: forums?,
    })
}

fn share_of(
    fields: &mut Fields<'_, '_>,
    group: Option<&str>,
    before: &[(String, String)],
) -> Option<Option<String>> {
    let Some(of) = fields.optional::<String>("share-of")? else {
        return Some(None);
    };
    let stands = before.iter().find(|(id, _)| *id == of);
    match stands.is_some_and(|(_, other)| group.is_none_or(|group| group == other)) {
        true => Some(Some(of)),
        false => {
            let message = format!(
                "「{of}」は、同じ group の、これより前にありません。前にあるひな形のidを書いてください。"
            );
            fields.problem("share-of", message);
            None
        }
    }
}

fn forums(
    fields: &mut Fields<'_, '_>,
    all: &[(String, TemplateForum)],
) -> Option<Vec<TemplateForum>> {
    let ids = fields.optional_distinct::<ItemId>("forums", |_| None)?;
    let mut found = Some(Vec::new());
    for (line, id) in ids {
        match all.iter().find(|(known, _)| known == id.as_str()) {
            Some((_, forum)) => found.iter_mut().for_each(|f| f.push(forum.clone())),
            None => {
                fields.problem_at(line, "forums", not_before(id.as_str()));
                found = None;
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Counting, Direction, IndicatorId, StatutoryPlan};

    const FORUM: &str = "[[forum]]\nid = \"board\"\nname = \"推進会議\"\nlevel = \"prefecture\"\nlayer = \"representatives\"\npurpose = \"決める\"\n[[forum]]\nid = \"working\"\nname = \"実務者会議\"\nlevel = \"prefecture\"\nlayer = \"working\"\npurpose = \"話す\"\nreports-to = \"board\"\n";
    const TEMPLATE: &str = "[[template]]\nid = \"t\"\ngroup = \"群\"\nname = \"名\"\nunit = \"人\"\ndirection = \"less\"\nwhy = \"理由\"\nsource = \"出典\"\nbasis = \"数え方\"\nmenus = [6, 2]\nreference = \"s\"\nstatutory = \"medical\"\ncounting = \"within-year\"\nforums = [\"board\", \"working\"]\n";

    fn read_with_forums(templates: &str) -> Result<Vec<IndicatorTemplate>, FileError> {
        read(&format!("{FORUM}{templates}"), "t.toml")
    }

    fn check(from: &str, to: &str, message: &str) {
        let text = format!("{FORUM}{TEMPLATE}").replace(from, to);
        let error = read(&text, "t.toml").expect_err("something is wrong");
        assert_eq!(error.problems.len(), 1, "{error}");
        assert!(error.to_string().contains(message), "{error}");
    }

    #[test]
    fn an_indicator_starts_with_the_templates_words() {
        let templates = read_with_forums(TEMPLATE).expect("sound");
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
        assert_eq!(indicator.statutory, Some(StatutoryPlan::Medical));
        assert_eq!(indicator.counting, Some(Counting::WithinYear));
        let forums = &templates[0].forums;
        let told: Vec<_> = forums
            .iter()
            .map(|f| (&*f.name, f.reports_to.as_deref()))
            .collect();
        assert_eq!(told, [("推進会議", None), ("実務者会議", Some("推進会議"))]);
    }

    #[test]
    fn a_part_stands_behind_its_whole_in_one_group() {
        let part = |group: &str, of: &str| {
            let part = TEMPLATE.replace(
                "id = \"t\"",
                &format!("id = \"u\"\nshare-of = \"{of}\"\nproposed = true"),
            );
            format!(
                "{TEMPLATE}{}",
                part.replace("\"群\"", &format!("\"{group}\""))
            )
        };
        let sound = read_with_forums(&part("群", "t")).expect("sound");
        assert_eq!(sound[1].share_of.as_ref(), Some(&sound[0].id));
        assert_eq!((sound[0].is_proposed, sound[1].is_proposed), (false, true));
        for (group, of) in [("群", "x"), ("群", "u"), ("別", "t")] {
            let error = read_with_forums(&part(group, of))
                .expect_err(of)
                .to_string();
            assert!(
                error.contains("share-of") && error.contains("前にありません"),
                "{error}"
            );
        }
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
        check("\"medical\"", "\"iryo\"", "\"medical\"（医療計画）");
        check(
            "[\"board\",",
            "[\"bord\",",
            "「bord」は、これより前にありません",
        );
        let wrong = FORUM.replace("reports-to = \"board\"", "reports-to = \"working\"");
        let wrong = read(
            &format!("{wrong}{}", TEMPLATE.replace(", \"working\"", "")),
            "t.toml",
        );
        let wrong = wrong.expect_err("reports to itself").to_string();
        assert!(wrong.contains("会議 working の reports-to"), "{wrong}");
        let twice = read_with_forums(&TEMPLATE.repeat(2)).expect_err("the same id twice");
        assert!(twice.to_string().contains("15行目と同じid"), "{twice}");
    }
}
