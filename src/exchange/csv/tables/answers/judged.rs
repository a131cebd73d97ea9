//! What was said of an item as a strength or a gap, and in which sitting, if the 協議の場 said it.
//!
//! Must not know whose answer stands beside it.

use super::columns::{GAP_VERDICT, GAP_WHY, STRENGTH_VERDICT, STRENGTH_WHY};
use crate::exchange::csv::cells::Cells;
use crate::exchange::csv::codes;
use crate::exchange::csv::column::{Column, ColumnType::Id, columns};
use crate::exchange::csv::sitting_cells;
use crate::exchange::csv::table_writer::Values;
use crate::model::{Agreed, Assessment, ItemId, Judgement, Side, SittingRef, Verdict};

columns! {
    /// Older files have none of these. A column that is added goes to their end.
    JUDGED = [
        STRENGTH_FORUM: Id, "strength_agreed_forum_id", "ストレングスを確かめた会議ID", "", may be missing, "ストレングスの判断が、どの協議の場のものか。事務局の判断なら空欄";
        STRENGTH_MEETING: Id, "strength_agreed_meeting_id", "ストレングスを確かめた開催ID", "", may be missing, "ストレングスの判断が、どの開催のものか。事務局の判断なら空欄";
        GAP_FORUM: Id, "gap_agreed_forum_id", "課題を確かめた会議ID", "", may be missing, "課題の判断が、どの協議の場のものか。事務局の判断なら空欄";
        GAP_MEETING: Id, "gap_agreed_meeting_id", "課題を確かめた開催ID", "", may be missing, "課題の判断が、どの開催のものか。事務局の判断なら空欄";
    ];
}

/// The columns of one side.
struct OfSide {
    verdict: Column,
    why: Column,
    sitting: [Column; 2],
}

fn of(side: Side) -> OfSide {
    match side {
        Side::Strength => OfSide {
            verdict: STRENGTH_VERDICT,
            why: STRENGTH_WHY,
            sitting: [STRENGTH_FORUM, STRENGTH_MEETING],
        },
        Side::Gap => OfSide {
            verdict: GAP_VERDICT,
            why: GAP_WHY,
            sitting: [GAP_FORUM, GAP_MEETING],
        },
    }
}

/// What a row says on one side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    side: Side,
    verdict: Verdict,
    why: String,
    agreed_in: Option<SittingRef>,
}

impl Said {
    /// Of the item that the row is about.
    pub fn of(self, item: &ItemId) -> Judgement {
        Judgement {
            item: item.clone(),
            side: self.side,
            verdict: self.verdict,
            why: self.why,
            agreed: self.agreed_in.map(|sitting| Agreed {
                sitting,
                on: self.verdict,
            }),
        }
    }
}

pub fn set_judgements(row: &mut Values, id: &ItemId, assessment: &Assessment) {
    for side in Side::ALL {
        let columns = of(*side);
        if let Some(judgement) = assessment.judgement(id, *side) {
            row.set(&columns.verdict, judgement.verdict.code());
            row.set(&columns.why, &judgement.why);
            sitting_cells::set(row, &columns.sitting, judgement.agreed_in());
        }
    }
}

pub fn judgement(cells: &mut Cells<'_>, side: Side) -> Option<Said> {
    let columns = of(side);
    let why = cells.row.get(&columns.why);
    let agreed_in = sitting_cells::read(cells, &columns.sitting);
    if cells.is_blank(&columns.verdict) {
        if !why.is_empty() {
            cells.problem(
                &columns.verdict,
                "理由が書かれていますが、判断コードが空です。判断コードを書くか、理由を空にしてください。",
            );
        }
        return None;
    }
    Some(Said {
        side,
        verdict: cells.code(&columns.verdict, codes::verdict)?,
        why,
        agreed_in: agreed_in?,
    })
}
