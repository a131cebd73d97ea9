//! What a member answered, as a small file that a person can read, too.
//!
//! Must not know how it was filled in, nor into what it is taken.

use super::AnswerSheet;
use super::bounds::holds;
use super::sealed::{self, ANSWER, Unopened, VERSION};
use crate::exchange::error::{FileError, Problem};
use crate::exchange::text_encoding;
use crate::model::{
    Answer, AreaId, EditionRef, Feeling, FiscalYear, ItemId, QuestionId, Rating, Reply, Respondent,
    Round, SurveyId,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// As it stands in the file.
#[derive(Serialize, Deserialize)]
struct Written {
    format: String,
    version: u64,
    area: AreaId,
    #[serde(default)]
    area_name: String,
    year: FiscalYear,
    round: Round,
    survey: Option<SurveyId>,
    list: EditionRef,
    respondent: Respondent,
    #[serde(default)]
    answers: BTreeMap<ItemId, WrittenAnswer>,
    #[serde(default)]
    replies: BTreeMap<QuestionId, WrittenReply>,
    #[serde(default)]
    at: String,
}

/// Only what a member says: what the room or the office adds to it is nobody's to bring.
#[derive(Serialize, Deserialize)]
struct WrittenAnswer {
    #[serde(skip_serializing_if = "Option::is_none")]
    felt: Option<Feeling>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rating: Option<Rating>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    comment: String,
    /// In tables alone, which some fill in for themselves.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    evidence: String,
}

#[derive(Serialize, Deserialize)]
struct WrittenReply {
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    choices: Vec<String>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    text: String,
}

/// As JSON, a line a field.
pub fn write(sheet: &AnswerSheet) -> String {
    let answers = sheet.answers.iter().map(|(id, answer)| {
        let written = WrittenAnswer {
            felt: answer.felt,
            rating: answer.rating,
            comment: answer.comment.clone(),
            evidence: answer.evidence.clone(),
        };
        (id.clone(), written)
    });
    let replies = sheet.replies.iter().map(|(id, reply)| {
        let written = WrittenReply {
            choices: reply.choices.clone(),
            text: reply.text.clone(),
        };
        (id.clone(), written)
    });
    let written = Written {
        format: ANSWER.to_owned(),
        version: VERSION,
        area: sheet.area.clone(),
        area_name: sheet.area_name.clone(),
        year: sheet.year,
        round: sheet.round,
        survey: sheet.survey.clone(),
        list: sheet.edition.clone(),
        respondent: sheet.respondent.clone(),
        answers: answers.collect(),
        replies: replies.collect(),
        at: sheet.at.clone(),
    };
    // Only a map's name that is no text could fail, and there is none: a test writes them all.
    serde_json::to_string_pretty(&written).unwrap_or_default()
}

/// `file` is its name, for messages.
///
/// # Errors
/// It is no answer, broken, of a newer version, or holds more than may be.
pub fn read(bytes: &[u8], file: &str) -> Result<AnswerSheet, FileError> {
    let refuse = |message: &str| FileError::new(file, Problem::whole(message));
    let text = text_encoding::decode(bytes).map_err(|problem| FileError::new(file, problem))?;
    let value = sealed::open(&text, ANSWER).map_err(|why| refuse(unopened(why)))?;
    let written = Written::deserialize(value).map_err(|_| refuse(BROKEN))?;
    let sheet = taken(written);
    match holds(&sheet) {
        true => Ok(sheet),
        false => Err(refuse(TOO_MUCH)),
    }
}

fn taken(written: Written) -> AnswerSheet {
    let answers = written.answers.into_iter().map(|(id, written)| {
        let answer = Answer {
            felt: written.felt,
            rating: written.rating,
            comment: written.comment,
            evidence: written.evidence,
            ..Answer::default()
        };
        (id, answer)
    });
    let replies = written.replies.into_iter().map(|(id, written)| {
        let reply = Reply {
            choices: written.choices,
            text: written.text,
            shown: false,
        };
        (id, reply)
    });
    let mut sheet = AnswerSheet {
        area: written.area,
        area_name: written.area_name,
        year: written.year,
        round: written.round,
        survey: written.survey,
        edition: written.list,
        respondent: Respondent {
            name_circle: None,
            ..written.respondent
        },
        answers: answers.collect(),
        replies: replies.collect(),
        at: written.at,
    };
    sheet.drop_blanks();
    sheet
}

const BROKEN: &str = "回答のファイルとして読めませんでした。途中で切れているか、書きかわっているようです。もう一度送ってもらってください。";
const TOO_MUCH: &str = "回答のファイルにしては、書かれていることが多すぎるか、長すぎます。アンケートの画面で保存したファイルかどうかを確かめて、もう一度送ってもらってください。";

fn unopened(why: Unopened) -> &'static str {
    match why {
        Unopened::Broken => BROKEN,
        Unopened::Other => {
            "アンケートの回答のファイルではないようです。アンケートの画面で保存したファイル（「ものさし回答」で始まる .json）を選んでください。"
        }
        Unopened::Newer => {
            "このものさしより新しい版でつくられた回答です。新しい版のものさしで取り込んでください。"
        }
    }
}
