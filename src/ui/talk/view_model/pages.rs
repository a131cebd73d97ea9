//! The pages of a meeting, as they are chosen beforehand.
//!
//! Must not know Leptos or the browser.

use crate::model::{AreaRecord, FiscalYear, IssueId, PageChoice, Talk, TalkPage};
use crate::ui::talk::words as t;

/// All pages of the year in order; the untouched ones while nobody has chosen.
pub fn choices(record: &AreaRecord, year: FiscalYear) -> Vec<PageChoice> {
    let issues = record.plan(year).into_iter().flat_map(|plan| &plan.issues);
    let ids: Vec<IssueId> = issues.map(|issue| issue.id.clone()).collect();
    let nothing = Talk::new(year);
    record.talk(year).unwrap_or(&nothing).pages_of(&ids)
}

/// What a page is called here: an issue's with the issue's title.
pub fn name(record: &AreaRecord, year: FiscalYear, page: &TalkPage) -> String {
    let TalkPage::Issue(id) = page else {
        return t::page(page).to_owned();
    };
    let issue = record.plan(year).and_then(|plan| plan.issue(id));
    let title = issue.map(|issue| issue.title.as_str()).unwrap_or_default();
    format!("{}：{title}", t::page(page))
}

/// What the ids of a page's fields begin with. A dot would end the name in a selector.
pub fn field_stem(page: &TalkPage) -> String {
    let code = page.code();
    let plain = code.replace(|c: char| !c.is_ascii_alphanumeric(), "-");
    format!("talk-page-{plain}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::view_models::testing::{sample, year};

    #[test]
    fn every_issue_has_a_page_by_its_title() {
        let mut record = sample();
        record.talks.clear();
        let choices = choices(&record, year(2026));
        let plan = record.plan(year(2026)).expect("planned");
        for issue in &plan.issues {
            let page = TalkPage::Issue(issue.id.clone());
            assert!(
                choices
                    .iter()
                    .any(|choice| choice.page == page && choice.shown)
            );
            let name = name(&record, year(2026), &page);
            assert_eq!(name, format!("地域課題：{}", issue.title));
        }
        let gone = TalkPage::Issue(IssueId::new("gone"));
        assert_eq!(name(&record, year(2026), &gone), "地域課題：");
        assert_eq!(
            name(&record, year(2026), &TalkPage::Gaps),
            t::page(&TalkPage::Gaps)
        );
    }

    #[test]
    fn pages_stand_where_people_put_them() {
        let mut record = sample();
        let issues = choices(&record, year(2026));
        let issues: Vec<IssueId> = issues
            .into_iter()
            .filter_map(|choice| match choice.page {
                TalkPage::Issue(id) => Some(id),
                _ => None,
            })
            .collect();
        let talk = record.talk_mut(year(2026));
        talk.set_shown(&issues, &TalkPage::Gaps, false);
        let gaps = |choice: &PageChoice| choice.page == TalkPage::Gaps;
        let choices = choices(&record, year(2026));
        assert!(!choices.iter().find(|c| gaps(c)).expect("listed").shown);
        let place = |choices: &[PageChoice]| choices.iter().position(gaps);
        let before = place(&choices).expect("listed");
        record
            .talk_mut(year(2026))
            .put_page(&issues, &TalkPage::Gaps, before - 1);
        let moved = super::choices(&record, year(2026));
        assert_eq!(place(&moved), Some(before - 1));
        assert_eq!(moved[before].page, choices[before - 1].page);
    }

    #[test]
    fn ids_of_fields_can_be_selected() {
        let page = TalkPage::Issue(IssueId::new("s.1_x"));
        assert_eq!(field_stem(&page), "talk-page-issue-s-1-x");
        assert_eq!(field_stem(&TalkPage::Gaps), "talk-page-gaps");
    }
}
