//! 「回答」 to fill in with Excel alone: every item of a round with the words of its levels at hand.
//! It is a table of answers like any other, with its columns in another order and most of them
//! hidden, and is read back as such.
//!
//! Must not know what else is in the workbook.

use super::sheet::{Body, Choices, ColumnKind, NewSheet, SheetCell, SheetColumn, SheetTable};
use super::table_sheet::{cells, sheet_column};
use crate::exchange::csv::tables::answers::{
    self, ASKED, COMMENT, EVIDENCE, ITEM_ID, ITEM_NUMBER, ITEM_TEXT, LEVEL, MENU_NAME, RATING,
    RATING_LABEL, RESPONDENT_ID, TABLE,
};
use crate::exchange::csv::{Column, Headers, NOT_APPLICABLE, UNKNOWN, Values, rating_label};
use crate::model::{AreaRecord, Assessment, Checklist, ItemId, Level, Library};

const LEVELS: &[&str] = &["0", "1", "2", "3", "4"];
const LEVEL_HELP: (&str, &str) = (
    "評価段階",
    "左の「段階のことば」を読んで、いちばん近い0から4を選びます。迷ったら、確かに言えるほう、または「わからない」を選びます。",
);
const OTHERS: &[&str] = &["わからない", "該当なし"];
const OTHERS_HELP: (&str, &str) = (
    "段階で答えないとき",
    "まだわからないとき、この地域には当てはまらないときだけ選びます。段階を選んだときは、空のままにします。",
);
/// Not one of the table's columns: passed over when the sheet is read.
const LEVEL_WORDS: &str = "段階のことば";

/// Before the words of the levels, and after them; each with its width.
const READ: [(Column, u16); 3] = [(MENU_NAME, 13), (ITEM_NUMBER, 10), (ITEM_TEXT, 30)];
const WORDS_WIDTH: u16 = 52;
const FILLED: [(Column, u16); 4] = [(LEVEL, 11), (RATING, 13), (EVIDENCE, 30), (COMMENT, 22)];

/// Of the columns that are hidden, those that tell of which item of which round a row is. All others are
/// blank, which leaves as it is what they say: whoever fills the sheet in does not see what they hold.
fn tells_of_what(column: &Column) -> bool {
    const ROUND: usize = 3;
    let of_round = TABLE.groups.iter().take(ROUND).copied().flatten();
    let mut ids = of_round.chain(ASKED).chain([&ITEM_ID, &RESPONDENT_ID]);
    ids.any(|id| id.name == column.name)
}

/// The items of `list` that `assessment` asks for, with what it says of them so far in the columns that are
/// shown.
pub fn fill_in_sheet(
    record: &AreaRecord,
    assessment: &Assessment,
    list: &Checklist,
    library: &Library,
) -> NewSheet {
    let shown: Vec<Column> = READ
        .iter()
        .chain(&FILLED)
        .map(|(column, _)| *column)
        .collect();
    // Its words would soon contradict what is chosen beside it.
    let left_out = |column: &&Column| column.name == RATING_LABEL.name;
    let is_shown = |column: &&Column| shown.iter().any(|s| s.name == column.name);
    let hidden = TABLE.columns().filter(|c| !is_shown(c) && !left_out(c));
    let hidden: Vec<&Column> = hidden.collect();

    let mut columns: Vec<SheetColumn> = READ.iter().map(|(c, width)| of_width(c, *width)).collect();
    columns.push(words_column());
    columns.extend(FILLED.iter().map(|(column, width)| filled(column, *width)));
    columns.extend(hidden.iter().map(|column| SheetColumn {
        hidden: true,
        ..sheet_column(column, Headers::Japanese, None)
    }));

    let all = answers::rows([(record, assessment)], library).rows;
    let of = record.area.asked_of();
    let is_asked = |row: &Values| {
        let item = list.item(&ItemId::new(row.get(&ITEM_ID)));
        item.is_some_and(|item| assessment.asks(item, of))
    };
    let rows = all.into_iter().filter(is_asked).map(|mut row| {
        let item = list.item(&ItemId::new(row.get(&ITEM_ID)));
        let words = item
            .map(|item| level_words(&item.levels, list))
            .unwrap_or_default();
        let rating = chosen(row.get(&RATING));
        row.set(&RATING, rating);
        for column in hidden.iter().filter(|column| !tells_of_what(column)) {
            row.set(column, "");
        }
        let mut line = cells(&row, &READ.each_ref().map(|(column, _)| column));
        line.push(SheetCell::of(&words, ColumnKind::Text));
        line.extend(cells(&row, &FILLED.each_ref().map(|(column, _)| column)));
        line.extend(cells(&row, &hidden));
        line
    });
    NewSheet {
        name: TABLE.label,
        body: Body::Table(SheetTable {
            rows: rows.collect(),
            columns,
            frozen: u16::try_from(READ.len()).unwrap_or(0),
            fits_on_paper: true,
        }),
    }
}

fn of_width(column: &Column, width: u16) -> SheetColumn {
    SheetColumn {
        width: Some(width),
        ..sheet_column(column, Headers::Japanese, None)
    }
}

fn words_column() -> SheetColumn {
    SheetColumn {
        header: LEVEL_WORDS,
        kind: ColumnKind::Text,
        width: Some(WORDS_WIDTH),
        hidden: false,
        to_fill: false,
        choices: None,
    }
}

fn filled(column: &Column, width: u16) -> SheetColumn {
    let choices = match column.name {
        name if name == LEVEL.name => Some(Choices::These(LEVELS, LEVEL_HELP)),
        name if name == RATING.name => Some(Choices::These(OTHERS, OTHERS_HELP)),
        _ => None,
    };
    SheetColumn {
        to_fill: true,
        choices,
        ..of_width(column, width)
    }
}

/// What is offered to choose from; a level says for itself that there is one.
fn chosen(rating: &str) -> &'static str {
    match rating {
        UNKNOWN | NOT_APPLICABLE => rating_label(rating),
        _ => "",
    }
}

/// 0 まだない… on a line each: the item's own words, or else those of the list's scale.
fn level_words(words: &[String], list: &Checklist) -> String {
    let of_level = |level: Level| {
        let index = usize::from(level.value());
        let own = words.get(index).filter(|words| !words.trim().is_empty());
        let scale = list.scale.get(index).map(|step| &step.name);
        let words = own.or(scale).map_or("", String::as_str);
        format!("{} {words}", level.value())
    };
    Level::ALL.map(of_level).join("\n")
}
