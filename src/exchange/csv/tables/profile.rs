//! The 地域のすがた: one row a value of a figure, of the area or of one 市町村, beside all that is said of the
//! figure; one for what the figures mean; and one a line of the 年表.
//!
//! Must not know how rows make a file, nor what becomes of them.

use super::area_columns::AREA;
use crate::exchange::builtin::builtin_figures;
use crate::exchange::csv::cells::Cells;
use crate::exchange::csv::code_table::CodeTable as T;
use crate::exchange::csv::codes::coded;
use crate::exchange::csv::column::{
    Column,
    ColumnType::{Code, Date, Id, Number, Text},
    columns,
};
use crate::exchange::csv::row_codes::ProfilePart;
use crate::exchange::csv::table::CsvTable;
use crate::exchange::csv::table_writer::Values;
use crate::exchange::error::excerpt;
use crate::model::{
    AreaRecord, FigureId, PastEvent, PastEventId, PastTime, Profile, ProfileFigure, SheetRow, Value,
};

columns! {
    PART_OF_PROFILE = [
        PART: Code(T::ProfilePart), "profile_part", "地域のすがたの部分コード", "", needed, "この行が地域のすがたのどの部分か";
        PART_LABEL: Text, "profile_part_label", "地域のすがたの部分", "", not read, "地域のすがたの部分コードの読み。取り込みでは使いません";
        ENTRY_ID: Id, "entry_id", "数字・できごとのID", "", needed, "数字または年表のできごとを見分けるID。書きかえないでください。読み取れることの行は空欄";
        GROUP: Code(T::FigureGroup), "figure_group", "数字の分類コード", "", needed, "数字の行だけに書きます";
        GROUP_LABEL: Text, "figure_group_label", "数字の分類", "", not read, "数字の分類コードの読み。取り込みでは使いません";
        NAME: Text, "figure_name", "数字の名前", "", needed, "数字の行だけに書きます";
        UNIT: Text, "figure_unit", "数字の単位", "", needed, "値の単位。ことばの行は空欄";
        FIGURE_DATE: Date, "figure_date", "数字の時点", "", needed, "数字がいつのものか";
        SOURCE: Text, "figure_source", "数字の出典", "", needed, "数字の出どころ";
        BASIS: Text, "figure_basis", "数字の数え方", "", needed, "数字の定義・数え方";
        WORD: Text, "figure_word", "ひとこと", "", needed, "数字についてのひとこと";
        PLACE: Text, "place", "市町村", "", needed, "この値の構成市町村。空欄は地域全体";
        PLACE_VALUE: Number, "figure_value", "数字の値", "", needed, "数値。空欄は0ではありません。単位は「数字の単位」の列にあります";
        PLACE_WORDS: Text, "figure_words", "数字の値（ことば）", "", needed, "数値で表せないときのことば。数値があるときは空欄";
        TIME: Text, "event_time", "いつ", "", needed, "年表の行だけに書きます。年は2018、年月は2018-04、年度はFY2018";
        SAID: Text, "said", "文", "", needed, "読み取れること、または年表のできごと。数字の行は空欄";
    ];
}

/// One row a value.
pub static TABLE: CsvTable = CsvTable {
    name: "profile",
    label: "地域のすがた",
    about: "地域のすがたの数字（地域全体と市町村ごとに1つの値が1行）、読み取れること、年表です。",
    groups: &[AREA, PART_OF_PROFILE],
    own_column: PART,
    key: &["area_id", "profile_part", "entry_id", "place"],
};

/// What a row says.
#[derive(Clone, Debug, PartialEq)]
pub enum ProfileEntry {
    /// The figure without values, and one of them: whose (`None`: of the area as a whole), and what.
    Figure(ProfileFigure, Option<(Option<String>, Value)>),
    Meaning(String),
    Event(PastEvent),
}

impl ProfileEntry {
    /// What an area has once only.
    pub fn key(&self) -> [String; 3] {
        match self {
            ProfileEntry::Figure(figure, value) => {
                let place = value.as_ref().map(|(place, _)| place.clone());
                let place = place.flatten().unwrap_or_default();
                ["figure".to_owned(), figure.id.to_string(), place]
            }
            ProfileEntry::Meaning(_) => ["meaning".to_owned(), String::new(), String::new()],
            ProfileEntry::Event(event) => ["event".to_owned(), event.id.to_string(), String::new()],
        }
    }
}

/// Each begins with `head`, of the area.
pub fn rows(head: &Values, record: &AreaRecord) -> Vec<Values> {
    let Profile {
        figures,
        meaning,
        history,
    } = &record.profile;
    // Counts of the area alone are no sheet.
    if record.profile == Profile::default() {
        return Vec::new();
    }
    let row = |part: ProfilePart| {
        let mut row = head.clone();
        row.set(&PART, part.code());
        row.set(&PART_LABEL, part.label());
        row
    };
    let mut sheet = record.sheet_rows(builtin_figures());
    let place = |row: &SheetRow| figures.iter().position(|own| own.id == row.figure.id);
    sheet.retain(|row| row.whole.is_some() || place(row).is_some());
    // As they are kept; what the area alone holds comes behind.
    sheet.sort_by_key(|row| place(row).unwrap_or(figures.len()));
    let mut rows: Vec<Values> = sheet
        .iter()
        .flat_map(|own| figure_rows(&row(ProfilePart::Figure), own))
        .collect();
    if !meaning.is_empty() {
        let mut row = row(ProfilePart::Meaning);
        row.set(&SAID, meaning);
        rows.push(row);
    }
    for event in history {
        let mut row = row(ProfilePart::Event);
        row.set(&ENTRY_ID, &event.id);
        row.set(&TIME, event.time);
        row.set(&SAID, &event.what);
        rows.push(row);
    }
    rows
}

/// The value of the area, then those of its 市町村; one row without a value if there is none.
fn figure_rows(head: &Values, own: &SheetRow) -> Vec<Values> {
    let figure = &own.figure;
    let mut definition = head.clone();
    definition.set(&ENTRY_ID, &figure.id);
    definition.set(&GROUP, figure.group.code());
    definition.set(&GROUP_LABEL, figure.group.label());
    definition.set(&NAME, &figure.name);
    definition.set(&UNIT, &figure.unit);
    definition.set_some(&FIGURE_DATE, figure.date);
    definition.set(&SOURCE, &figure.source);
    definition.set(&BASIS, &figure.basis);
    definition.set(&WORD, &figure.word);
    let whole = own.whole.iter().map(|value| ("", value));
    let places = figure.places.iter();
    let places = places.map(|own| (own.name.as_str(), &own.value));
    let values = whole.chain(places).map(|(place, value)| {
        let mut row = definition.clone();
        row.set(&PLACE, place);
        match value {
            Value::Number(number) => row.set(&PLACE_VALUE, number),
            Value::Words(words) => row.set(&PLACE_WORDS, words),
        }
        row
    });
    let rows: Vec<Values> = values.collect();
    match rows.is_empty() {
        true => vec![definition],
        false => rows,
    }
}

pub fn read(cells: &mut Cells<'_>) -> Option<ProfileEntry> {
    match cells.code(&PART, coded::<ProfilePart>)? {
        ProfilePart::Figure => figure(cells),
        ProfilePart::Meaning => {
            cells.must_be_blank(&OF_FIGURES);
            cells.must_be_blank(&[ENTRY_ID, TIME]);
            Some(ProfileEntry::Meaning(cells.row.get(&SAID)))
        }
        ProfilePart::Event => {
            cells.must_be_blank(&OF_FIGURES);
            event(cells).map(ProfileEntry::Event)
        }
    }
}

const OF_FIGURES: [Column; 10] = [
    GROUP,
    NAME,
    UNIT,
    FIGURE_DATE,
    SOURCE,
    BASIS,
    WORD,
    PLACE,
    PLACE_VALUE,
    PLACE_WORDS,
];

fn event(cells: &mut Cells<'_>) -> Option<PastEvent> {
    let id = cells.filled(&ENTRY_ID);
    let typed = cells.row.get(&TIME);
    let time = PastTime::parse(&typed);
    if time.is_none() {
        let message = format!(
            "「{}」は、いつのことか読めません。2018・2018-04・FY2018 のように書いてください。",
            excerpt(&typed)
        );
        cells.problem(&TIME, message);
    }
    Some(PastEvent {
        id: PastEventId::new(id?),
        time: time?,
        what: cells.row.get(&SAID),
    })
}

fn figure(cells: &mut Cells<'_>) -> Option<ProfileEntry> {
    cells.must_be_blank(&[TIME, SAID]);
    let id = cells.filled(&ENTRY_ID);
    let group = cells.code(&GROUP, coded);
    let date = cells.optional_day(&FIGURE_DATE);
    let number = cells.optional_number(&PLACE_VALUE)?;
    let words = cells.row.get(&PLACE_WORDS);
    let value = match number {
        None if words.is_empty() => None,
        None => Some(Value::Words(words)),
        Some(number) if words.is_empty() => Some(Value::Number(number)),
        Some(_) => {
            let message = "数値とことばの両方が書かれています。どちらかを空にしてください。";
            cells.problem(&PLACE_WORDS, message);
            return None;
        }
    };
    let place = cells.row.get(&PLACE);
    let place = (!place.is_empty()).then_some(place);
    let figure = ProfileFigure {
        date: date?,
        source: cells.row.get(&SOURCE),
        basis: cells.row.get(&BASIS),
        word: cells.row.get(&WORD),
        ..ProfileFigure::new(
            FigureId::new(id?),
            group?,
            cells.row.get(&NAME),
            cells.row.get(&UNIT),
        )
    };
    Some(ProfileEntry::Figure(
        figure,
        value.map(|value| (place, value)),
    ))
}
