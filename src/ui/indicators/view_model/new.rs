//! New indicators: from a template, or from nothing.
//!
//! Must not know Leptos or the browser, nor how ids are made.

use crate::model::{Direction, Indicator, IndicatorId, IndicatorTemplate};

/// A group's name, and its templates.
pub type TemplateGroup<'a> = (&'a str, Vec<&'a IndicatorTemplate>);

/// Templates of one group stand together already.
pub fn groups(templates: &[IndicatorTemplate]) -> Vec<TemplateGroup<'_>> {
    let groups = templates.chunk_by(|one, next| one.group == next.group);
    let groups = groups.filter_map(|all| Some((all.first()?.group.as_str(), all.iter().collect())));
    groups.collect()
}

/// One of the user's own; all but its name is told on its page.
pub fn own(id: IndicatorId, name: String) -> Indicator {
    Indicator::new(id, name, "", Direction::More)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::builtin::builtin_templates;
    use std::collections::BTreeSet;

    #[test]
    fn every_template_stands_in_its_group_once() {
        let groups = groups(builtin_templates());
        let names: BTreeSet<&str> = groups.iter().map(|(name, _)| *name).collect();
        assert_eq!(names.len(), groups.len(), "no group comes twice");
        for (name, templates) in &groups {
            assert!(templates.iter().all(|template| template.group == *name));
        }
        let all = groups.into_iter().flat_map(|(_, templates)| templates);
        assert!(all.eq(builtin_templates()));
    }
}
