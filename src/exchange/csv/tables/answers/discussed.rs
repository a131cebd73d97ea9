//! What a room made of an item beside its level, and whether a member's comment is ticked for the room. Older files
//! have none of these columns.
//!
//! Must not know whose answer it is.

use crate::exchange::csv::cells::Cells;
use crate::exchange::csv::code_table::CodeTable as T;
use crate::exchange::csv::codes::{self, FLAG, coded};
use crate::exchange::csv::column::{
    Column,
    ColumnType::{Code, Id, Integer, Text},
    columns,
};
use crate::exchange::csv::table_writer::Values;
use crate::exchange::csv::{ids_cell, sitting_cells};
use crate::model::{Answer, Cards, Discussion, HowLeft, LEVELS, Left};

columns! {
    /// A column that is added goes to their end.
    DISCUSSED = [
        LEFT: Code(T::HowLeft), "left_open", "話し合いのあとの置き方コード", "", may be missing, "一つの段階に決めなかったとき、どう置いたか。合意したとき、話していないときは空欄";
        LEFT_LABEL: Text, "left_open_label", "話し合いのあとの置き方", "", not read, "置き方コードの読み。取り込みでは使いません";
        LEFT_FORUM: Id, "left_forum_id", "話し合った会議ID", "", may be missing, "どの協議の場で話し合ったか";
        LEFT_MEETING: Id, "left_meeting_id", "話し合った開催ID", "", may be missing, "どの開催で話し合ったか";
        WORDS: Text, "other_words", "ほかの見方のことば", "", may be missing, "段階のそばに残す、ほかの見方のことば。だれの言葉かは書きません。二つ以上は半角の空白で区切り、ことばの中の空白は \\s と表します";
        CARDS_0: Integer, "cards_0", "段階0のカード", "枚", may be missing, "会議で段階0を出した人の数。数えていなければ、どの段階も空欄";
        CARDS_1: Integer, "cards_1", "段階1のカード", "枚", may be missing, "会議で段階1を出した人の数";
        CARDS_2: Integer, "cards_2", "段階2のカード", "枚", may be missing, "会議で段階2を出した人の数";
        CARDS_3: Integer, "cards_3", "段階3のカード", "枚", may be missing, "会議で段階3を出した人の数";
        CARDS_4: Integer, "cards_4", "段階4のカード", "枚", may be missing, "会議で段階4を出した人の数";
        CARDS_UNKNOWN: Integer, "cards_unknown", "わからないのカード", "枚", may be missing, "会議で「わからない」を出した人の数";
        DOTS: Integer, "dots", "優先の印の数", "個", may be missing, "会議で、先に取り組みたい項目に付けた印の数";
        WANTED: Integer, "wanted", "ぜひ話したいの数", "人", may be missing, "「ぜひ話したい」一つに、この項目を選んだ人の数";
        SHOWN: Code(T::Flag), "comment_shown", "コメントを会議で見せる", "", may be missing, "一人ひとり・グループの回答のコメントを、会議で見せると決めたときは1";
    ];
}

const CARDS: [Column; LEVELS] = [CARDS_0, CARDS_1, CARDS_2, CARDS_3, CARDS_4];
const SITTING: [Column; 2] = [LEFT_FORUM, LEFT_MEETING];

pub fn set_discussed(row: &mut Values, answer: &Answer) {
    let Discussion {
        left,
        words,
        cards,
        dots,
        wanted,
    } = &answer.discussion;
    row.set_some(&LEFT, left.as_ref().map(|left| left.how.code()));
    row.set_some(&LEFT_LABEL, left.as_ref().map(|left| left.how.label()));
    sitting_cells::set(row, &SITTING, left.as_ref().map(|left| &left.sitting));
    row.set(&WORDS, ids_cell::join(words.iter().map(String::as_str)));
    if cards.all() > 0 {
        for (column, count) in CARDS.iter().zip(cards.levels) {
            row.set(column, count);
        }
        row.set(&CARDS_UNKNOWN, cards.unknown);
    }
    let counted = |count: u32| (count > 0).then_some(count);
    row.set_some(&DOTS, counted(*dots));
    row.set_some(&WANTED, counted(*wanted));
    row.set_some(&SHOWN, answer.shown.then_some(FLAG[0].0));
}

/// The discussion, and whether the comment is ticked for the room.
pub fn read_discussed(cells: &mut Cells<'_>) -> Option<(Discussion, bool)> {
    let left = left(cells);
    let counts = CARDS.map(|column| cells.optional_whole(&column));
    let unknown = cells.optional_whole(&CARDS_UNKNOWN);
    let dots = cells.optional_whole(&DOTS);
    let wanted = cells.optional_whole(&WANTED);
    let shown = cells.optional_code(&SHOWN, codes::flag);
    let mut levels = [0; LEVELS];
    for (level, count) in levels.iter_mut().zip(counts) {
        *level = count?.unwrap_or_default();
    }
    let discussion = Discussion {
        left: left?,
        words: ids_cell::split(&cells.row.get(&WORDS)),
        cards: Cards {
            levels,
            unknown: unknown?.unwrap_or_default(),
        },
        dots: dots?.unwrap_or_default(),
        wanted: wanted?.unwrap_or_default(),
    };
    Some((discussion, shown?.unwrap_or(false)))
}

fn left(cells: &mut Cells<'_>) -> Option<Option<Left>> {
    let how: Option<Option<HowLeft>> = cells.optional_code(&LEFT, coded);
    let sitting = sitting_cells::read(cells, &SITTING);
    match (how?, sitting?) {
        (Some(how), Some(sitting)) => Some(Some(Left { sitting, how })),
        (Some(_), None) => {
            cells.problem(
                &LEFT_FORUM,
                "空です。話し合いのあとの置き方を書くときは、会議IDと開催IDも書いてください。",
            );
            None
        }
        (None, _) => Some(None),
    }
}
