//! New indicators: from a template, or from nothing.
//!
//! Must not know Leptos or the browser, nor how ids are made.

use crate::model::{
    AreaKind, AreaRecord, Direction, Forum, ForumId, Indicator, IndicatorId, IndicatorTemplate,
    TemplateForum,
};
use std::collections::BTreeSet;

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

/// Begins one indicator from a template. What the area follows already is tied to it, and it to that,
/// where the templates are parts of one another: by their names, which nobody has changed then.
pub fn begin(
    record: &mut AreaRecord,
    template: &IndicatorTemplate,
    all: &[IndicatorTemplate],
    id: IndicatorId,
) {
    let mut indicator = template.start(id.clone());
    let whole = template.share_of.as_ref();
    let whole = whole.and_then(|of| all.iter().find(|t| t.id == *of));
    indicator.share_of = whole.and_then(|whole| Some(named(record, &whole.name)?.id.clone()));
    let parts = all
        .iter()
        .filter(|t| t.share_of.as_ref() == Some(&template.id));
    let parts: Vec<&str> = parts.map(|part| part.name.as_str()).collect();
    let there: BTreeSet<IndicatorId> = record.indicators.iter().map(|i| i.id.clone()).collect();
    for part in &mut record.indicators {
        let is_tied = part
            .share_of
            .as_ref()
            .is_some_and(|whole| there.contains(whole));
        if !is_tied && parts.contains(&part.name.trim()) {
            part.share_of = Some(id.clone());
        }
    }
    record.indicators.push(indicator);
}

/// How many of a group the area does not follow yet.
pub fn missing(record: &AreaRecord, group: &[&IndicatorTemplate]) -> usize {
    let missing = group.iter().filter(|t| named(record, &t.name).is_none());
    missing.count()
}

/// Begins all of a group that the area does not follow yet, one a part of the other.
pub fn begin_group(
    record: &mut AreaRecord,
    group: &[&IndicatorTemplate],
    all: &[IndicatorTemplate],
    mut new_id: impl FnMut() -> IndicatorId,
) {
    for template in group {
        if named(record, &template.name).is_none() {
            begin(record, template, all, new_id());
        }
    }
}

/// Whether a group is one way that people go, from step to step: it is begun as a whole.
pub fn is_chain(group: &[&IndicatorTemplate]) -> bool {
    let is_whole =
        |t: &&IndicatorTemplate| group.iter().any(|p| p.share_of.as_ref() == Some(&t.id));
    group.iter().any(|t| t.share_of.is_some() && is_whole(t))
}

/// Makes the meetings that the work needs and that are not there yet.
pub fn make_forums(
    record: &mut AreaRecord,
    needed: &[TemplateForum],
    mut new_id: impl FnMut() -> ForumId,
) {
    for needed in needed {
        if forum_named(record, &needed.name).is_some() {
            continue;
        }
        // A 圏域 takes part in its prefecture's; who does the work itself has its own.
        let level = match record.area.kind {
            AreaKind::Region => needed.level,
            own => own,
        };
        let mut forum = Forum::new(new_id(), &*needed.name, level, needed.layer);
        forum.purpose = needed.purpose.clone();
        let told = needed.reports_to.as_deref();
        forum.reports_to = told
            .and_then(|told| forum_named(record, told))
            .into_iter()
            .collect();
        record.forums.push(forum);
    }
}

/// The meetings that the templates of a group need, each once.
pub fn forums_of(group: &[&IndicatorTemplate]) -> Vec<TemplateForum> {
    let mut all: Vec<TemplateForum> = Vec::new();
    for forum in group.iter().flat_map(|template| &template.forums) {
        if !all.contains(forum) {
            all.push(forum.clone());
        }
    }
    all
}

/// The names of the meetings that are not there yet.
pub fn missing_forums(record: &AreaRecord, needed: &[TemplateForum]) -> Vec<String> {
    let missing = needed
        .iter()
        .filter(|f| forum_named(record, &f.name).is_none());
    missing.map(|forum| forum.name.clone()).collect()
}

fn forum_named(record: &AreaRecord, name: &str) -> Option<ForumId> {
    let found = record.forums.iter().find(|forum| forum.name.trim() == name);
    found.map(|forum| forum.id.clone())
}

fn named<'r>(record: &'r AreaRecord, name: &str) -> Option<&'r Indicator> {
    record.indicators.iter().find(|i| i.name.trim() == name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::builtin::builtin_templates;
    use crate::ui::view_models::testing::sample;

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
    fn group(name: &str) -> Vec<&'static IndicatorTemplate> {
        let all = groups(builtin_templates()).into_iter();
        let mut found = all.filter(|(group, _)| *group == name).map(|(_, all)| all);
        found.next().expect("a group")
    }

    fn ids() -> impl FnMut() -> IndicatorId {
        let mut count = 0;
        move || {
            count += 1;
            IndicatorId::new(format!("new-{count}"))
        }
    }

    #[test]
    fn a_way_from_step_to_step_is_begun_as_a_whole_and_once() {
        let mut record = sample();
        record.indicators.clear();
        let aftercare = group("退院後支援");
        assert!(is_chain(&aftercare) && !is_chain(&group("長期在院者")));
        assert_eq!(missing(&record, &aftercare), aftercare.len());
        begin_group(&mut record, &aftercare, builtin_templates(), ids());
        assert_eq!(record.indicators.len(), aftercare.len());
        let followed: Vec<&Indicator> = record.indicators.iter().collect();
        let chains = crate::score::share::chains(&followed);
        assert_eq!(chains.iter().map(Vec::len).collect::<Vec<_>>(), [4]);
        assert_eq!(missing(&record, &aftercare), 0);
        begin_group(&mut record, &aftercare, builtin_templates(), ids());
        assert_eq!(record.indicators.len(), aftercare.len(), "no second time");
    }

    #[test]
    fn one_that_is_begun_later_finds_its_whole_and_its_parts() {
        let mut record = sample();
        record.indicators.clear();
        let of = |id: &str| {
            let mut all = builtin_templates().iter();
            all.find(|t| t.id.as_str() == id).expect("a template")
        };
        let begin_one = |record: &mut AreaRecord, id: &str, western: &str| {
            super::begin(
                record,
                of(id),
                builtin_templates(),
                IndicatorId::new(western),
            );
        };
        begin_one(&mut record, "aftercare-interviews", "3");
        begin_one(&mut record, "aftercare-reports", "1");
        // Tied to what a file had brought, and is there no more.
        record.indicators[0].share_of = Some(IndicatorId::new("gone"));
        begin_one(&mut record, "aftercare-eligible", "2");
        let whole = |id: &str| {
            let found = record.indicator(&IndicatorId::new(id)).expect("begun");
            found.share_of.as_ref().map(ToString::to_string)
        };
        assert_eq!(
            [whole("1"), whole("2"), whole("3")],
            [None, Some("1".into()), Some("2".into())]
        );
    }

    #[test]
    fn a_work_brings_the_meetings_that_it_needs() {
        let mut record = sample();
        let visits = group("入院者訪問支援事業");
        let needed = &forums_of(&visits);
        assert_eq!(needed.len(), 2, "each once");
        let mut count = 0;
        let mut new_id = || {
            count += 1;
            ForumId::new(format!("new-{count}"))
        };
        assert_eq!(missing_forums(&record, needed).len(), 2);
        make_forums(&mut record, needed, &mut new_id);
        let [.., board, working] = record.forums.as_slice() else {
            panic!("two were made");
        };
        let names = [&*board.name, &*working.name];
        assert_eq!(
            names,
            [
                "入院者訪問支援事業 推進会議",
                "入院者訪問支援事業 実務者会議"
            ]
        );
        assert_eq!(working.reports_to, std::slice::from_ref(&board.id));
        let count = record.forums.len();
        make_forums(&mut record, needed, &mut new_id);
        assert_eq!(record.forums.len(), count, "no second time");
        assert_eq!(missing_forums(&record, needed), Vec::<String>::new());
    }
}
