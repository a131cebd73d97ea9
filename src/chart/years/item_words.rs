//! What the items over the years say: title, description and table.

use super::item_story::{Cell, ItemRow, Story, closed_in, lost_strength, sorted};
use super::item_strip::ItemYears;
use crate::chart::figure::Table;
use crate::chart::wording::counted;
use crate::model::{FiscalYear, Rating};

pub fn title(data: &ItemYears) -> String {
    let groups = sorted(&data.rows);
    let count = |wanted: Story| {
        let group = groups.iter().find(|(story, _)| *story == wanted);
        group.map_or(0, |(_, rows)| rows.len())
    };
    let items = |count| counted(count, "項目");
    let compared = data.rows.len() - count(Story::Short);
    let Some(first) = data.years.first().filter(|_| !data.rows.is_empty()) else {
        return "まだ評価がありません。入力した年度から図になります。".to_owned();
    };
    if compared == 0 {
        return "まだ年度を比べられる項目がありません。次の年度から、移り変わりが見えてきます。"
            .to_owned();
    }
    let since = first.era_label();
    let (closed, risen, kept) = (
        count(Story::Closed),
        count(Story::Risen),
        count(Story::Kept),
    );
    let good = match (closed, risen, kept) {
        (0, 0, 0) => format!("{since}から比べられるのは、{}です。", items(compared)),
        (0, 0, kept) => format!("{}で、ストレングスが続いています。", items(kept)),
        (0, risen, _) => format!("{since}から{}が進みました。", items(risen)),
        (closed, 0, _) => format!(
            "{since}から{}が、課題からストレングスになりました。",
            items(closed)
        ),
        (closed, risen, _) => format!(
            "{since}から{}が課題からストレングスになり、ほかに{}が進みました。",
            items(closed),
            items(risen)
        ),
    };
    let lost = data.rows.iter().filter(|r| lost_strength(r)).count();
    match lost {
        0 => good,
        lost => format!(
            "{good}{}は、以前のストレングスから下がっています。",
            items(lost)
        ),
    }
}

fn spoken(cell: Cell) -> String {
    match cell {
        Cell::NotAsked => String::new(),
        Cell::Blank => "未記入".to_owned(),
        Cell::Rated(Rating::Unknown) => "わからない".to_owned(),
        Cell::Rated(Rating::NotApplicable) => "該当なし".to_owned(),
        Cell::Rated(Rating::Level(level)) => level.value().to_string(),
    }
}

pub fn description(data: &ItemYears, groups: &[(Story, Vec<&ItemRow>)]) -> String {
    let mut text = format!(
        "{}のチェックリストの項目ごとに、年度ごとの段階（0から4）を並べた図です。",
        data.area
    );
    for (story, rows) in groups {
        let count = counted(rows.len(), "項目");
        text.push_str(&format!("{}：{count}。", story.heading()));
        for row in rows {
            let steps: Vec<String> = row
                .cells
                .iter()
                .zip(&data.years)
                .filter(|(cell, _)| **cell != Cell::NotAsked)
                .map(|(cell, year)| format!("{}は{}", year.era_label(), spoken(*cell)))
                .collect();
            text.push_str(&format!("「{}」{}。", row.text, steps.join("、")));
        }
    }
    text
}

pub fn table(data: &ItemYears, groups: &[(Story, Vec<&ItemRow>)]) -> Table {
    let mut columns = ["移り変わり", "メニュー", "項目"]
        .map(str::to_owned)
        .to_vec();
    columns.extend(data.years.iter().map(FiscalYear::to_string));
    columns.push("ストレングスになった年度".to_owned());
    let row = |story: &Story, row: &ItemRow| {
        let mut cells = vec![
            story.heading().to_owned(),
            row.menu.number().to_string(),
            row.text.clone(),
        ];
        let known = row
            .cells
            .iter()
            .copied()
            .chain(std::iter::repeat(Cell::NotAsked));
        cells.extend(known.take(data.years.len()).map(spoken));
        let closed = closed_in(row, &data.years);
        cells.push(closed.map(|y| y.to_string()).unwrap_or_default());
        cells
    };
    let rows = groups
        .iter()
        .flat_map(|(story, rows)| rows.iter().map(move |r| row(story, r)));
    Table {
        columns,
        rows: rows.collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::years::samples::items;

    #[test]
    fn the_title_tells_what_closed_before_what_was_lost() {
        let data = items::over(4);
        assert_eq!(
            title(&data),
            "令和5年度から2つの項目が課題からストレングスになり、ほかに1つの項目が進みました。\
             1つの項目は、以前のストレングスから下がっています。"
        );
    }
}
