//! What comes with the tool, embedded: lists from `checklists/`, 参考値 from `references/`, ready
//! indicators from `indicators/`, ready figures of the 地域のすがた from `profile/`.
//!
//! Must not know how any of it is shown or chosen.

use super::{checklist_toml, figure_toml, reference_toml, template_toml};
use crate::exchange::backup;
use crate::model::{AreaRecord, Checklist, FigureTemplate, IndicatorTemplate, ReferenceValue};
use std::sync::{Arc, OnceLock};

/// Name and text of each file, the list that new areas begin with first. A user's own list can
/// start from such a text.
pub const FILES: [(&str, &str); 3] = [
    (
        "nimo-2027.toml",
        include_str!("../../../checklists/nimo-2027.toml"),
    ),
    (
        "nimo-2026.toml",
        include_str!("../../../checklists/nimo-2026.toml"),
    ),
    (
        "tebiki-2021.toml",
        include_str!("../../../checklists/tebiki-2021.toml"),
    ),
];

/// The lists of [`FILES`], in the same order. Read once; a test holds that all are sound.
pub fn builtin_lists() -> Vec<Arc<Checklist>> {
    static LISTS: OnceLock<Vec<Arc<Checklist>>> = OnceLock::new();
    let read = || {
        let lists = FILES
            .iter()
            .filter_map(|(file, text)| checklist_toml::read(text, file).ok());
        lists.map(Arc::new).collect()
    };
    LISTS.get_or_init(read).clone()
}

const REFERENCES: &str = include_str!("../../../references/values.toml");
const TEMPLATES: &str = include_str!("../../../indicators/templates.toml");
const FIGURES: &str = include_str!("../../../profile/figures.toml");

/// The published figures, in the file's order: each series together. The user's own stand before
/// them, see [`crate::model::Workspace::references`]. Read once; a test holds that they are sound.
pub fn builtin_references() -> &'static [ReferenceValue] {
    static VALUES: OnceLock<Vec<ReferenceValue>> = OnceLock::new();
    VALUES.get_or_init(|| reference_toml::read(REFERENCES, "values.toml").unwrap_or_default())
}

/// The ready indicators, in the file's order: each group together. Read once; a test holds that
/// they are sound.
pub fn builtin_templates() -> &'static [IndicatorTemplate] {
    static TEMPLATES_READ: OnceLock<Vec<IndicatorTemplate>> = OnceLock::new();
    TEMPLATES_READ
        .get_or_init(|| template_toml::read(TEMPLATES, "templates.toml").unwrap_or_default())
}

/// The ready figures of the 地域のすがた, in the file's order: each group together. Read once; a test holds
/// that they are sound.
pub fn builtin_figures() -> &'static [FigureTemplate] {
    static FIGURES_READ: OnceLock<Vec<FigureTemplate>> = OnceLock::new();
    FIGURES_READ.get_or_init(|| figure_toml::read(FIGURES, "figures.toml").unwrap_or_default())
}

/// The 見本: one fictional area over four fiscal years. A test holds that it can be read.
pub fn sample() -> Option<AreaRecord> {
    let text = include_str!("../../../samples/mihon.json");
    let workspace = backup::read(text, "mihon.json").ok()?;
    workspace.records.into_iter().next()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{
        AreaFact, Direction, ItemId, Library, Mark, PlanPeriod, ReferenceKind, ReferenceTime,
        TemplateId,
    };
    use std::collections::BTreeSet;

    #[test]
    fn every_list_in_the_folder_is_sound_and_embedded() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/checklists");
        let mut found = BTreeSet::new();
        for entry in std::fs::read_dir(folder).expect("the folder is there") {
            let path = entry.expect("readable").path();
            if path.extension().is_some_and(|e| e == "toml") {
                let text = std::fs::read_to_string(&path).expect("UTF-8");
                let name = path
                    .file_name()
                    .expect("a file")
                    .to_string_lossy()
                    .into_owned();
                if let Err(error) = checklist_toml::read(&text, &name) {
                    panic!("{error}");
                }
                found.insert(name);
            }
        }
        let embedded: BTreeSet<_> = FILES.iter().map(|(name, _)| (*name).to_owned()).collect();
        assert_eq!(found, embedded);
        assert_eq!(builtin_lists().len(), FILES.len());
    }

    #[test]
    fn editions_are_named_as_their_files_and_continue_items_that_exist() {
        let lists = builtin_lists();
        assert_eq!(
            Library::new(lists.clone()).iter().count(),
            lists.len(),
            "no edition twice"
        );
        let ids: BTreeSet<&ItemId> = lists.iter().flat_map(|l| &l.items).map(|i| &i.id).collect();
        for (list, (file, _)) in lists.iter().zip(FILES) {
            let edition = &list.edition;
            assert_eq!(file, format!("{}-{}.toml", edition.list, edition.edition));
            for item in &list.items {
                for old in &item.continues {
                    assert!(ids.contains(old), "{} continues {old}", item.id);
                }
            }
        }
    }

    #[test]
    fn references_and_templates_are_sound_and_know_each_other() {
        if let Err(error) = reference_toml::read(REFERENCES, "values.toml") {
            panic!("{error}");
        }
        if let Err(error) = template_toml::read(TEMPLATES, "templates.toml") {
            panic!("{error}");
        }
        let series: BTreeSet<_> = builtin_references().iter().map(|v| &v.series).collect();
        for template in builtin_templates() {
            if let Some(reference) = &template.reference {
                assert!(
                    series.contains(reference),
                    "{} names {reference}",
                    template.id
                );
            }
        }
    }

    #[test]
    fn the_ready_figures_are_sound_and_each_fact_has_one() {
        let figures = match figure_toml::read(FIGURES, "figures.toml") {
            Ok(figures) => figures,
            Err(error) => panic!("{error}"),
        };
        assert!(
            figures.is_sorted_by_key(|figure| figure.group),
            "group by group"
        );
        for fact in AreaFact::ALL {
            let own = figures.iter().filter(|figure| figure.fact == Some(*fact));
            assert_eq!(own.count(), 1, "{fact:?}");
        }
        let names: BTreeSet<&str> = figures.iter().map(|f| f.name.as_str()).collect();
        assert_eq!(names.len(), figures.len(), "no name twice");
    }

    #[test]
    fn the_plan_periods_targets_are_those_that_were_published() {
        let published = |series: &str, period: i64| -> Vec<(ReferenceKind, f64, Option<f64>)> {
            let time = PlanPeriod::new(period).map(ReferenceTime::Period);
            let of = |v: &&ReferenceValue| v.series.as_str() == series && Some(v.time) == time;
            let values = builtin_references().iter().filter(of);
            values.map(|v| (v.kind, v.value, v.upper)).collect()
        };
        use ReferenceKind::{AtLeast, AtMost, Goal};
        for (series, period, kind, value, upper) in [
            ("community-days", 6, AtLeast, 316.0, None),
            ("community-days", 7, AtLeast, 325.3, None),
            ("community-days-within-year", 8, AtLeast, 319.3, None),
            ("discharge-3m", 6, AtLeast, 69.0, None),
            ("discharge-3m", 7, AtLeast, 68.9, None),
            ("discharge-6m", 6, AtLeast, 86.0, None),
            ("discharge-6m", 7, AtLeast, 84.5, None),
            ("discharge-12m", 6, AtLeast, 92.0, None),
            ("discharge-12m", 7, AtLeast, 91.0, None),
            ("readmission-over-month-90d", 8, AtMost, 10.3, None),
            ("readmission-over-month-180d", 8, AtMost, 17.4, None),
            ("readmission-over-month-365d", 8, AtMost, 25.7, None),
            ("long-stay-under-65", 6, Goal, 36_000.0, Some(43_000.0)),
            ("long-stay-65-over", 6, Goal, 70_000.0, Some(80_000.0)),
        ] {
            assert_eq!(
                published(series, period),
                [(kind, value, upper)],
                "{series} {period}"
            );
        }
        for series in ["discharge-3m", "readmission-90d", "community-days"] {
            let none = published(series, 8);
            assert_eq!(none, [], "{series} is followed in another way from then on");
        }
    }

    #[test]
    fn every_official_figure_says_where_and_of_which_day_it_is() {
        for value in builtin_references() {
            let is_told = !value.source.is_empty() && value.date.is_some();
            assert!(value.mark != Mark::Official || is_told, "{}", value.id);
            let period = |of: i64| PlanPeriod::new(of).map(ReferenceTime::Period);
            let is_to_come = Some(value.time) == period(8);
            assert_eq!(value.mark == Mark::Proposed, is_to_come, "{}", value.id);
        }
    }

    #[test]
    fn what_was_counted_in_another_way_says_so() {
        for (one, other) in [
            ("community-days", "community-days-within-year"),
            ("readmission-90d", "readmission-over-month-90d"),
            ("readmission-180d", "readmission-over-month-180d"),
            ("readmission-365d", "readmission-over-month-365d"),
        ] {
            for series in [one, other] {
                let mut values = builtin_references().iter();
                let value = values.find(|v| v.series.as_str() == series).expect(series);
                assert!(
                    value.basis.contains("比べられません"),
                    "{series}: {}",
                    value.basis
                );
            }
        }
        let templates = builtin_templates().iter();
        let plain =
            templates.filter(|t| t.id.as_str().starts_with("readmission-") && !t.is_proposed);
        assert_eq!(
            plain.filter(|t| t.basis.contains("比べられない")).count(),
            3
        );
    }

    #[test]
    fn what_comes_from_a_proposal_says_so() {
        let told = |t: &&IndicatorTemplate| t.basis.contains("基本指針の案");
        for template in builtin_templates() {
            assert_eq!(template.is_proposed, told(&template), "{}", template.id);
        }
        let proposed: Vec<&str> = builtin_templates()
            .iter()
            .filter(|t| t.is_proposed)
            .map(|t| t.id.as_str())
            .collect();
        for id in [
            "k6-high",
            "long-stay-75-over",
            "long-stay-dementia",
            "kokoro-trainings",
            "short-stay-users",
            "consultant-trainings",
            "forum-own-review",
        ] {
            assert!(proposed.contains(&id), "{id}");
        }
    }

    #[test]
    fn nothing_is_good_or_bad_about_reports_and_committals() {
        for id in ["aftercare-reports", "aftercare-admissions"] {
            let mut templates = builtin_templates().iter();
            let template = templates.find(|t| t.id.as_str() == id).expect(id);
            assert_eq!(template.direction, Direction::Watch, "{id}");
        }
        let chain = [
            "aftercare-reports",
            "aftercare-eligible",
            "aftercare-interviews",
            "aftercare-plans",
        ];
        for link in chain.windows(2) {
            let mut templates = builtin_templates().iter();
            let part = templates
                .find(|t| t.id.as_str() == link[1])
                .expect("a link");
            assert_eq!(
                part.share_of.as_ref().map(TemplateId::as_str),
                Some(link[0])
            );
        }
    }
}
