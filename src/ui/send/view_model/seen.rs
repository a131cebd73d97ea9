//! 県に見えるもの: the rows that would leave, laid out so that a room can read and approve them.
//!
//! Must not know Leptos or the browser, nor which rows leave: it leaves none of them out.

use crate::exchange::csv::ReadableRow;

/// One table of what would leave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeenPart {
    pub title: String,
    /// What all its rows say, told once.
    pub common: Vec<Fact>,
    pub groups: Vec<SeenGroup>,
    /// How many rows it has.
    pub rows: usize,
}

/// Rows that stand together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeenGroup {
    /// Empty where rows are not grouped.
    pub title: String,
    pub rows: Vec<ReadableRow>,
}

/// A column's label, and what stands in it.
pub type Fact = (&'static str, String);

/// Rows under the titles by which they leave; consecutive ones that say the same under
/// `grouped_by` stand together.
pub fn part(title: &str, mut rows: Vec<ReadableRow>, grouped_by: Option<&str>) -> SeenPart {
    let common = common(&rows);
    for row in &mut rows {
        row.facts.retain(|fact| !common.contains(fact));
    }
    let count = rows.len();
    let mut groups: Vec<SeenGroup> = Vec::new();
    for mut row in rows {
        let title = grouped_by
            .and_then(|label| take(&mut row, label))
            .unwrap_or_default();
        match groups.last_mut() {
            Some(group) if group.title == title => group.rows.push(row),
            _ => groups.push(SeenGroup {
                title,
                rows: vec![row],
            }),
        }
    }
    SeenPart {
        title: title.to_owned(),
        common,
        groups,
        rows: count,
    }
}

/// The facts that every row has; none where there is one row alone.
fn common(rows: &[ReadableRow]) -> Vec<Fact> {
    match rows {
        [first, rest @ ..] if !rest.is_empty() => {
            let in_all = |fact: &&Fact| rest.iter().all(|row| row.facts.contains(fact));
            first.facts.iter().filter(in_all).cloned().collect()
        }
        _ => Vec::new(),
    }
}

fn take(row: &mut ReadableRow, label: &str) -> Option<String> {
    let at = row.facts.iter().position(|(own, _)| *own == label)?;
    Some(row.facts.remove(at).1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(name: &str, facts: &[(&'static str, &str)]) -> ReadableRow {
        ReadableRow {
            name: name.to_owned(),
            facts: facts.iter().map(|(l, v)| (*l, (*v).to_owned())).collect(),
        }
    }

    #[test]
    fn what_all_rows_say_is_told_once_and_neighbours_stand_together() {
        let rows = vec![
            row(
                "a",
                &[("年度", "2026"), ("メニュー", "住まい"), ("段階", "3")],
            ),
            row("b", &[("年度", "2026"), ("メニュー", "住まい")]),
            row(
                "c",
                &[("年度", "2026"), ("メニュー", "研修"), ("段階", "3")],
            ),
        ];
        let part = part("回答", rows, Some("メニュー"));
        assert_eq!(part.common, [("年度", "2026".to_owned())]);
        assert_eq!(part.rows, 3);
        let expected = [
            SeenGroup {
                title: "住まい".to_owned(),
                rows: vec![row("a", &[("段階", "3")]), row("b", &[])],
            },
            SeenGroup {
                title: "研修".to_owned(),
                rows: vec![row("c", &[("段階", "3")])],
            },
        ];
        assert_eq!(part.groups, expected);
    }

    #[test]
    fn one_row_keeps_all_it_says() {
        let only = row("a", &[("年度", "2026")]);
        let part = part("計画", vec![only.clone()], None);
        assert_eq!(part.common, []);
        assert_eq!(part.groups[0].rows, [only]);
        assert_eq!(super::part("計画", Vec::new(), None).groups, []);
    }
}
