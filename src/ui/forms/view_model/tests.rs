//! The forms from 千葉市's and the ministry's papers, which `tests/fixtures/README.md` names.

use super::budget::{BudgetPaper, budget};
use super::case_study::{CaseField, case_study};
use super::intent::Answer;
use super::welcome::welcome;
use super::*;
use crate::exchange::{backup, sample};
use crate::model::{AreaId, AreaRecord, Forum, ForumId, Indicator, IssueId, Perspective};
use crate::ui::view_models::testing::{on, year};

const FIXTURE: &str = include_str!("../../../../tests/fixtures/year-example.json");

fn record(id: &str) -> AreaRecord {
    let workspace = backup::read(FIXTURE, "year-example.json").expect("a good backup");
    workspace.record(&AreaId::new(id)).cloned().expect("there")
}

/// Everything that stands on a paper, a row a line.
fn written(paper: &Paper) -> String {
    let mut lines = vec![paper.title.clone()];
    for part in &paper.parts {
        lines.push(format!("# {}", part.title));
        for block in &part.blocks {
            match block {
                Block::Note(text) => lines.push(text.clone()),
                Block::Points(points) => lines.extend(points.iter().map(|p| format!("・{p}"))),
                Block::NewPage => lines.push("----".to_owned()),
                Block::Grid(grid) => {
                    let rows = grid.groups.iter().flatten();
                    for row in [&grid.head].into_iter().chain(rows) {
                        let cells: Vec<_> = row.iter().map(|c| c.text.replace('\n', " ")).collect();
                        lines.push(cells.join(" | "));
                    }
                }
            }
        }
    }
    lines.join("\n")
}

#[test]
fn a_paper_says_whose_it_is_of_which_year_and_when_it_was_made() {
    let chiba = record("chiba");
    let made_on =
        chrono::NaiveDate::from_ymd_opt(2026, 4, 1).and_then(|day| day.and_hms_opt(23, 59, 0));
    let paper = preparation(&chiba, year(2024));
    let parts = paper.parts.clone();
    let paper = paper.with_facts(&chiba, year(2024), made_on.expect("a moment"));
    let said: Vec<&str> = paper
        .facts
        .iter()
        .map(|(_, value)| value.as_str())
        .collect();
    assert_eq!(said, ["千葉市", "令和6年度", "2026年4月1日"]);
    assert_eq!(paper.parts, parts);
}

#[test]
fn the_preparation_sheet_is_filled_from_the_plan() {
    let chiba = record("chiba");
    let paper = preparation(&chiba, year(2018));
    insta::assert_snapshot!(written(&paper));
}

#[test]
fn a_line_to_hold_is_a_target_and_a_count_of_half_a_year_says_so() {
    let sample = sample().expect("readable");
    let paper = written(&preparation(&sample, year(2026)));
    let line = |name: &str| paper.lines().find(|l| l.starts_with(name)).expect("there");
    let case = line("事例検討会の開催回数");
    let said = "| 2回 （令和8年度） 2026年10月31日の時点 | 今の値（10回）を下回らない";
    assert!(case.ends_with(said), "{case}");
    let home = line("住まいが見つかった件数");
    let said = "| 5件（3市町） （令和7年度） | 8件 （令和8年度）";
    assert!(home.ends_with(said), "{home}");
}

#[test]
fn a_target_that_nobody_set_is_not_made_up() {
    use crate::model::{Direction, Indicator, IndicatorId, Slot, Value};
    let target = |direction, now: Option<Value>| {
        let mut indicator = Indicator::new(IndicatorId::new("i"), "数", "件", direction);
        indicator.put(Slot::Baseline, year(2025), now.map(Into::into));
        values::target(&indicator)
    };
    let ten = || Some(Value::Number(10.0));
    assert_eq!(target(Direction::More, ten()), "");
    assert_eq!(target(Direction::KeepAtLeast, None), "");
    assert_eq!(
        target(Direction::KeepAtMost, ten()),
        "今の値（10件）を上回らない"
    );
    let words = Some(Value::Words("ある".into()));
    assert_eq!(target(Direction::KeepAtLeast, words), "今より減らさない");
}

#[test]
fn a_year_without_a_plan_gives_a_sheet_with_room_to_write() {
    let mut chiba = record("chiba");
    chiba.indicators.clear();
    let paper = preparation(&chiba, year(2030));
    for part in &paper.parts {
        for block in &part.blocks {
            let Block::Grid(grid) = block else { continue };
            assert!(!grid.groups.is_empty(), "{}", part.title);
        }
    }
}

/// Rows that span fill their table: no row is short, none too long.
#[test]
fn every_table_is_square() {
    let papers = [
        preparation(&record("chiba"), year(2018)),
        preparation(&record("chiba"), year(2030)),
        life_support(),
        case_study(&record("chiba").area, |_| String::new()),
        budget_of_sample("y26-home").paper,
        welcome(
            &sample().expect("readable"),
            &ForumId::new("f-bukai"),
            on(2026, 11, 21),
        ),
    ];
    for part in papers.iter().flat_map(|p| &p.parts) {
        for block in &part.blocks {
            let Block::Grid(grid) = block else { continue };
            let width = |row: &[GridCell]| row.iter().map(|c| c.columns).sum::<u32>();
            let columns = grid.columns();
            for group in &grid.groups {
                let cells: u32 = group.iter().flatten().map(|c| c.columns * c.rows).sum();
                assert_eq!(cells, columns * group.len() as u32, "{}", grid.kind);
                if !grid.head.is_empty() {
                    assert_eq!(width(&grid.head), columns, "{}", grid.kind);
                }
            }
        }
    }
}

#[test]
fn a_case_is_proposed_from_an_issue_and_what_surrounds_it() {
    let sample = sample().expect("readable");
    let issue = IssueId::new("y25-home");
    let said = |field| case_study::proposed(&sample, year(2025), &issue, field);
    insta::assert_snapshot!(written(&case_study(&sample.area, said)));
    let unknown = IssueId::new("nowhere");
    for field in CaseField::ALL {
        assert_eq!(
            case_study::proposed(&sample, year(2025), &unknown, *field),
            ""
        );
    }
}

#[test]
fn the_survey_is_answered_from_the_open_issues_and_the_worries() {
    let chiba = record("chiba");
    let said = |answer| intent::proposed(&chiba, year(2018), answer);
    let issues = said(Answer::Issues);
    assert!(
        issues
            .starts_with("・医療機関と相談支援事業所との連携の実績に、偏りがある（取組方針：まず"),
        "{issues}"
    );
    assert_eq!(issues.lines().filter(|l| l.starts_with('・')).count(), 2);
    let hopes = said(Answer::Hopes);
    assert!(hopes.contains("雇用につなげたい"), "{hopes}");
    assert_eq!(intent::proposed(&chiba, year(2030), Answer::Hopes), "");
}

fn budget_of_sample(issue: &str) -> BudgetPaper {
    budget(
        &sample().expect("readable"),
        year(2026),
        &IssueId::new(issue),
    )
}

#[test]
fn a_budget_is_told_with_voices_sources_decisions_and_room_to_write() {
    insta::assert_snapshot!(written(&budget_of_sample("y26-home").paper));
    let gone = budget_of_sample("gone").paper;
    assert!(!gone.parts.is_empty(), "room to write");
}

#[test]
fn a_budget_names_no_level_whatever_is_written_in_the_issue() {
    let mut record = sample().expect("readable");
    let id = IssueId::new("y26-home");
    assert!(!budget(&record, year(2026), &id).left_out);
    let level = || "いまは段階1です。つぎは段階的に広げます。".to_owned();
    let issue = record.plan_mut(year(2026)).issue_mut(&id).expect("there");
    issue.title = level();
    issue.background = level();
    issue.budget.staff = level();
    issue.budget.asked = "段階の平均を上げたいです。".to_owned();
    issue.set_view(Perspective::Peer, "段階2だと思います。".to_owned());
    issue.view_origins.clear();
    issue.set_view(Perspective::Family, level());
    issue.actions[0].what = level();
    issue.actions[2].what = "段階3にする".to_owned();
    for forum in &mut record.forums {
        forum.meetings.iter_mut().for_each(|m| m.decided = level());
    }
    let of_issue = |i: &Indicator| i.name.starts_with("住まい");
    let indicator = record
        .indicators
        .iter_mut()
        .find(|i| of_issue(i))
        .expect("there");
    (indicator.name, indicator.source) = (level(), level());
    let BudgetPaper { paper, left_out } = budget(&record, year(2026), &id);
    assert!(left_out);
    let text = written(&paper);
    assert!(!text.replace("段階的", "").contains("段階"), "{text}");
    assert!(
        text.contains("家族（事務局のまとめ）：つぎは段階的に広げます。"),
        "{text}"
    );
    assert!(!text.contains("当事者（"), "nothing is left of it");
}

#[test]
fn a_members_own_words_are_on_no_paper_for_others() {
    use crate::model::ViewOrigin;
    const SAID: &str = "自分のことは自分で決めたいです。";
    let mut record = sample().expect("readable");
    let id = IssueId::new("y26-home");
    let told = |record: &AreaRecord| {
        let said = |field| case_study::proposed(record, year(2026), &id, field);
        let papers = [
            preparation(record, year(2026)),
            case_study(&record.area, said),
            budget(record, year(2026), &id).paper,
        ];
        papers.map(|paper| written(&paper).contains(SAID))
    };
    for (origin, on_paper) in [(ViewOrigin::Group, true), (ViewOrigin::Own, false)] {
        let plan = record.plan_mut(year(2026));
        let issue = plan.issue_mut(&id).expect("there");
        issue.set_view(Perspective::Peer, SAID.to_owned());
        issue.set_view_origin(Perspective::Peer, origin);
        assert_eq!(told(&record), [on_paper; 3], "{origin:?}");
    }
}

#[test]
fn new_members_are_told_of_the_forum_and_of_its_last_sitting() {
    let sample = sample().expect("readable");
    let paper = welcome(&sample, &ForumId::new("f-bukai"), on(2026, 11, 21));
    insta::assert_snapshot!(written(&paper));
}

#[test]
fn a_forum_of_which_nothing_is_known_welcomes_as_well() {
    let mut sample = sample().expect("readable");
    let mut forum = Forum::new(
        ForumId::new("n"),
        "",
        crate::model::AreaKind::Region,
        crate::model::Layer::Working,
    );
    forum.term_until = Some(year(2026));
    sample.forums.push(forum);
    let text = written(&welcome(&sample, &ForumId::new("n"), on(2026, 11, 21)));
    assert!(text.contains("まだ開かれていません。"), "{text}");
    assert!(text.contains("令和8年度まで（2027年3月まで）"), "{text}");
    assert!(
        text.matches("事務局におたずねください。").count() >= 3,
        "{text}"
    );
}
