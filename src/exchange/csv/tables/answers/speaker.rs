//! Whose answers a row holds: the area's own, drafted or with the sitting that agreed, or a respondent's.
//! Files of version 0.1 have only the column of the voice.
//!
//! Must not know what is answered.

use super::super::assessment_columns::{VOICE, set_voice};
use crate::exchange::csv::cells::Cells;
use crate::exchange::csv::code_table::CodeTable as T;
use crate::exchange::csv::codes::{self, FLAG, coded};
use crate::exchange::csv::column::{
    Column,
    ColumnType::{Code, Id, Integer, Text},
    columns,
};
use crate::exchange::csv::sitting_cells;
use crate::exchange::csv::table_writer::Values;
use crate::exchange::error::excerpt;
use crate::model::{
    AreaRecord, AreaVoice, Assessment, Circle, Perspective, Perspectives, Respondent, RespondentId,
    SittingRef, Voice, VoiceName,
};

columns! {
    /// A column that is added goes to their end.
    SPEAKER = [
        RESPONDENT_ID: Id, "respondent_id", "回答者ID", "", may be missing, "一人ひとり・グループの回答で、回答者を見分けるID。書きかえないでください。地域の回答では空欄";
        SECOND_SIDE: Code(T::Perspective), "second_perspective", "二つめの立場コード", "", may be missing, "回答者の立場が二つのときの、立場コードのほかの立場";
        ORGANISATION: Text, "respondent_organisation", "回答者の所属", "", may be missing, "書いてよいときだけ";
        NAME: Text, "respondent_name", "回答者の名前", "", may be missing, "書いてよいときだけ";
        PEOPLE: Integer, "respondent_people", "回答の人数", "人", may be missing, "グループで話した答えのときの人数。一人の回答は空欄";
        SHOWS_SIDE: Code(T::Flag), "shows_perspective", "立場を出してよい", "", may be missing, "立場を出してよいときは1。空欄は、ほかの回答とまとめて示します";
        NAME_CIRCLE: Code(T::Circle), "name_circle", "名前の見せる範囲コード", "", may be missing, "この回答者の名前だけ見せる範囲を変えるとき。空欄は地域の決めたとおり";
        AGREED_FORUM: Id, "agreed_forum_id", "合意した会議ID", "", may be missing, "段階を、どの協議の場で合意したか。合意していなければ空欄";
        AGREED_MEETING: Id, "agreed_meeting_id", "合意した開催ID", "", may be missing, "段階を、どの開催で合意したか。合意していなければ空欄";
    ];
}

const OF_RESPONDENT: [Column; 7] = [
    RESPONDENT_ID,
    SECOND_SIDE,
    ORGANISATION,
    NAME,
    PEOPLE,
    SHOWS_SIDE,
    NAME_CIRCLE,
];
const OF_SITTING: [Column; 2] = [AGREED_FORUM, AGREED_MEETING];

/// Adds who speaks in an assessment, beside the voice.
pub fn set_speaker(row: &mut Values, record: &AreaRecord, assessment: &Assessment) {
    if let Voice::Member(id) = assessment.key.voice {
        row.set(&RESPONDENT_ID, id);
        if let Some(respondent) = record.respondent(id) {
            set_respondent(row, respondent);
        }
    }
}

/// Adds whose word the area's answer to one item is.
pub fn set_agreed(row: &mut Values, agreed_in: Option<&SittingRef>) {
    set_voice(row, VoiceName::Area(AreaVoice::of(agreed_in)));
    sitting_cells::set(row, &OF_SITTING, agreed_in);
}

fn set_respondent(row: &mut Values, respondent: &Respondent) {
    let second = respondent.perspectives.all().get(1);
    row.set_some(&SECOND_SIDE, second.map(|side| side.code()));
    row.set(&ORGANISATION, &respondent.organisation);
    row.set(&NAME, &respondent.name);
    row.set_some(&PEOPLE, respondent.people);
    row.set_some(
        &SHOWS_SIDE,
        respondent.shows_perspective.then_some(FLAG[0].0),
    );
    row.set_some(&NAME_CIRCLE, respondent.name_circle.map(Circle::code));
}

/// Who speaks in a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Speaker {
    Area(AreaVoice),
    Member(Respondent),
}

impl Speaker {
    pub fn voice(&self) -> Voice {
        match self {
            Self::Area(_) => Voice::Area,
            Self::Member(respondent) => Voice::Member(respondent.id),
        }
    }

    /// In a file without the column of the voice the sitting alone says what was agreed on. A row that calls itself
    /// agreed without its sitting is a draft, as older files have it; they may have both for one item.
    pub fn read(cells: &mut Cells<'_>) -> Option<Self> {
        let name = match cells.row.has(&VOICE) {
            true => cells.code(&VOICE, codes::voice)?,
            false => VoiceName::Area(AreaVoice::of(agreed_in(cells)?.as_ref())),
        };
        match name {
            VoiceName::Side(side) => {
                cells.must_be_blank(&OF_SITTING);
                respondent(cells, Some(side)).map(Self::Member)
            }
            VoiceName::Member => {
                cells.must_be_blank(&OF_SITTING);
                respondent(cells, None).map(Self::Member)
            }
            VoiceName::Area(voice) => {
                cells.must_be_blank(&OF_RESPONDENT);
                if voice == AreaVoice::Draft {
                    cells.must_be_blank(&OF_SITTING);
                }
                Some(Self::Area(voice))
            }
            // Of menus alone, which are not read.
            VoiceName::Both => {
                cells.problem(&VOICE, ONE_OF_TWO.to_owned());
                None
            }
        }
    }
}

fn respondent(cells: &mut Cells<'_>, first: Option<Perspective>) -> Option<Respondent> {
    let id = respondent_id(cells, first);
    let perspectives = perspectives(cells, first);
    let people = cells.optional_whole(&PEOPLE);
    let shows_perspective = cells.optional_code(&SHOWS_SIDE, codes::flag);
    let name_circle = cells.optional_code(&NAME_CIRCLE, coded);
    Some(Respondent {
        id: id?,
        perspectives: perspectives?,
        organisation: cells.row.get(&ORGANISATION),
        name: cells.row.get(&NAME),
        people: people?,
        shows_perspective: shows_perspective?.unwrap_or(false),
        name_circle: name_circle?,
    })
}

fn respondent_id(cells: &mut Cells<'_>, side: Option<Perspective>) -> Option<RespondentId> {
    let text = cells.row.get(&RESPONDENT_ID);
    match side {
        Some(side) if text.is_empty() => return Some(RespondentId::of(side)),
        None if text.is_empty() => return cells.filled(&RESPONDENT_ID).and(None),
        _ => {}
    }
    let id = RespondentId::new(&text);
    if id.is_none() {
        let longest = RespondentId::MAX_LEN;
        let message = format!(
            "「{}」は使えません。半角の英小文字で始め、英小文字・数字・ハイフンだけで{longest}文字までにしてください。",
            excerpt(&text)
        );
        cells.problem(&RESPONDENT_ID, message);
    }
    id
}

fn perspectives(cells: &mut Cells<'_>, first: Option<Perspective>) -> Option<Perspectives> {
    let second = cells.optional_code(&SECOND_SIDE, coded::<Perspective>)?;
    let told = match (first, second) {
        (None, Some(_)) => None,
        (first, second) => Perspectives::new(first.into_iter().chain(second).collect()),
    };
    if told.is_none() {
        let message =
            "立場コードとちがう立場を書いてください。立場が一つか、立場がないときは空にします。";
        cells.problem(&SECOND_SIDE, message);
    }
    told
}

const ONE_OF_TWO: &str =
    "回答の行には使えません。draft（事務局案）か agreed（協議の場の合意）を書いてください。";

/// Where the level of a row was agreed on; `Some(None)` where it was not.
pub fn agreed_in(cells: &mut Cells<'_>) -> Option<Option<SittingRef>> {
    sitting_cells::read(cells, &OF_SITTING)
}
