//! What the items over the years say: title, description and table.

use super::item_story::{
    Cell, ItemRow, ItemYears, Story, changes_voice, closed_in, lost_strength, since, story,
};
use crate::chart::desired;
use crate::chart::figure::Table;
use crate::chart::level_scale::named;
use crate::chart::wording::counted;
use crate::model::{Desired, FiscalYear, Rating};

pub fn title(data: &ItemYears) -> String {
    if data.years.is_empty() || data.rows.is_empty() {
        return "まだ評価がありません。入力した年度から図になります。".to_owned();
    }
    let begins = |row: &ItemRow| data.years.get(since(row)?).copied();
    let Some(first) = data.rows.iter().filter_map(begins).min() else {
        return "まだ年度を比べられる項目がありません。次の年度から、移り変わりが見えてきます。"
            .to_owned();
    };
    // What was rated later is no part of what has moved since the first year.
    let of = |wanted: &dyn Fn(FiscalYear) -> bool| -> Vec<&ItemRow> {
        let rows = data.rows.iter();
        rows.filter(|r| begins(r).is_some_and(wanted)).collect()
    };
    let (whole, later) = (of(&|year| year == first), of(&|year| year > first));
    let lost = data.rows.iter().filter(|r| lost_strength(r)).count();
    let lost = match lost {
        0 => String::new(),
        lost => format!("{}は、以前のストレングスから下がっています。", items(lost)),
    };
    let mut began: Vec<FiscalYear> = later.iter().filter_map(|row| begins(row)).collect();
    began.sort_by_key(|year| *year);
    began.dedup();
    let from = match began[..] {
        [one] => one.era_label(),
        _ => "あとの年度".to_owned(),
    };
    let later = moved(&later)
        .map(|told| format!("{from}からの項目では、{told}。"))
        .unwrap_or_default();
    let parted = data.rows.iter().filter(|row| changes_voice(row)).count();
    let parted = match parted {
        0 => String::new(),
        parted => format!(
            "付け方が変わった{}は、変わったあとだけで比べています。",
            items(parted)
        ),
    };
    format!("{}{later}{lost}{parted}", since_first(first, &whole))
}

fn items(count: usize) -> String {
    counted(count, "項目")
}

fn count(rows: &[&ItemRow], wanted: Story) -> usize {
    rows.iter().filter(|row| story(row) == wanted).count()
}

/// What can be told of the rows that every year has.
fn since_first(first: FiscalYear, rows: &[&ItemRow]) -> String {
    let since = first.era_label();
    match (moved(rows), count(rows, Story::Lasting)) {
        (Some(told), _) => format!("{since}から{told}。"),
        (None, 0) => format!("{since}から比べられるのは、{}です。", items(rows.len())),
        (None, lasting) => format!("{}で、ストレングスが続いています。", items(lasting)),
    }
}

/// What closed and what rose; `None` where nothing did.
fn moved(rows: &[&ItemRow]) -> Option<String> {
    match (count(rows, Story::Closed), count(rows, Story::Risen)) {
        (0, 0) => None,
        (0, risen) => Some(format!("{}が進みました", items(risen))),
        (closed, 0) => Some(format!(
            "{}が、課題からストレングスになりました",
            items(closed)
        )),
        (closed, risen) => Some(format!(
            "{}が課題からストレングスになり、ほかに{}が進みました",
            items(closed),
            items(risen)
        )),
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
            let wish = row.desired.map(|own| desired::told(own, &data.level_names));
            let steps: Vec<String> = steps.into_iter().chain(wish).collect();
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
    let has_desired = data.has_desired();
    if has_desired {
        columns.extend([desired::DESIRED, "いつまでに"].map(str::to_owned));
    }
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
        if has_desired {
            let level = |own: Desired| named(own.level, &data.level_names);
            cells.push(row.desired.map(level).unwrap_or_default());
            cells.push(
                row.desired
                    .map(|own| own.year.to_string())
                    .unwrap_or_default(),
            );
        }
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
    fn items_that_change_their_voice_are_told() {
        let mut data = items::over(4);
        let whole = title(&data);
        data.rows[0].steps[1].joined = false;
        let told = title(&data);
        let end = "付け方が変わった1つの項目は、変わったあとだけで比べています。";
        assert!(told.ends_with(end) && !whole.contains("付け方"), "{told}");
    }

    #[test]
    fn a_desired_level_is_told_with_its_year_and_has_columns_of_its_own() {
        let told = |data: &ItemYears| {
            let rows: Vec<&ItemRow> = data.rows.iter().collect();
            let groups = [(Story::Same, rows)];
            (description(data, &groups), table(data, &groups))
        };
        let plain = items::over(4);
        let (text, columns) = told(&plain);
        assert!(!text.contains("めざす") && columns.columns.len() == 8);
        let (text, table) = told(&items::wished(plain));
        let second = "令和8年度は3、めざす段階：4 見直しまで回っている（令和10年度まで）。";
        assert!(text.contains(second), "{text}");
        let ends = |row: usize| table.rows[row][8..].join("|");
        assert_eq!(table.columns[8..].join("|"), "めざす段階|いつまでに");
        assert_eq!(ends(0), "|");
        assert_eq!(ends(1), "4 見直しまで回っている|令和10年度（2028）");
    }

    #[test]
    fn the_title_tells_what_closed_before_what_was_lost() {
        let data = items::over(4);
        assert_eq!(
            title(&data),
            "令和5年度から2つの項目が課題からストレングスになり、ほかに1つの項目が進みました。\
             1つの項目は、以前のストレングスから下がっています。"
        );
    }

    #[test]
    fn what_was_asked_later_is_told_with_its_own_year() {
        let said = |rows: &[&str]| {
            let mut data = items::over(4);
            let row = |signs: &&str| items::row(1, "項目", signs);
            data.rows = rows.iter().map(row).collect();
            title(&data)
        };
        assert_eq!(
            said(&["0113", "1122", "  13", "  03", "  12", "  22"]),
            "令和5年度から1つの項目が課題からストレングスになり、ほかに1つの項目が進みました。\
             令和7年度からの項目では、2つの項目が課題からストレングスになり、\
             ほかに1つの項目が進みました。"
        );
        assert_eq!(
            said(&["3333", "  13", "?113"]),
            "1つの項目で、ストレングスが続いています。\
             あとの年度からの項目では、2つの項目が、課題からストレングスになりました。"
        );
        assert_eq!(
            said(&["2222", "  22"]),
            "令和5年度から比べられるのは、1つの項目です。"
        );
        assert_eq!(
            said(&["???3", "  12", "  13"]),
            "令和7年度から1つの項目が課題からストレングスになり、ほかに1つの項目が進みました。"
        );
    }
}
