//! One file that came back, whichever kind it is: told apart by what is in it, not by its name.
//!
//! - a small file that the html file or the link saved (`answer_text`), or a mail's text (`mail_text`);
//! - the workbook that was filled in (`book`);
//! - a table of answers, as a CSV or in a workbook, with rows of members: it may hold several of them;
//! - a zip of such files.
//!
//! Must not know what was asked: whether it is an answer to that is for `gather` to say.

use super::sealed::{self, SURVEY};
use super::{AnswerSheet, answer_text, book, bounds, mail_text};
use crate::exchange::csv::tables::TableFile;
use crate::exchange::csv::tables::answers::AreaAnswers;
use crate::exchange::error::{FileError, Problem};
use crate::exchange::pause::{Pause, Unpaused, at_once};
use crate::exchange::take_in::{ReadFile, read_file};
use crate::exchange::text_encoding;
use crate::exchange::xlsx::{self};
use crate::exchange::{FileKind, Halt, archive};
use crate::model::{Answer, Assessment, Respondent, Voice, is_blank};
use serde::de::IgnoredAny;
use std::collections::BTreeMap;

/// The answers in a file: one, or in a table or a zip several.
///
/// # Errors
/// What is wrong with it, what it is instead and where that belongs, or that it was stopped.
pub async fn read_any(
    name: &str,
    bytes: &[u8],
    pause: &impl Pause,
) -> Result<Vec<AnswerSheet>, Halt> {
    match FileKind::of(bytes) {
        FileKind::Zip => zip(name, bytes, pause).await,
        _ => one(name, bytes, pause).await,
    }
}

/// [`read_any`] at once.
///
/// # Errors
/// As [`read_any`].
pub fn read_any_now(name: &str, bytes: &[u8]) -> Result<Vec<AnswerSheet>, FileError> {
    match at_once(read_any(name, bytes, &Unpaused)) {
        Some(Ok(sheets)) => Ok(sheets),
        Some(Err(Halt::Wrong(error))) => Err(error),
        // Nothing is waited for.
        Some(Err(Halt::Stopped)) | None => Err(refused(name, "読むのをやめました。")),
    }
}

async fn one(name: &str, bytes: &[u8], pause: &impl Pause) -> Result<Vec<AnswerSheet>, Halt> {
    let kind = FileKind::of(bytes);
    if let Some(mail) = mail(kind, bytes) {
        // A table whose words hold a mail's text is a table.
        return match read_file(bytes, name, None, pause).await {
            Ok(files) => Ok(tables(name, &files)?),
            Err(Halt::Wrong(error)) if has_no_head(&error, &mail) => {
                Ok(mail_text::read(&mail, name)?)
            }
            Err(other) => Err(other),
        };
    }
    match kind {
        FileKind::Json | FileKind::Answer => Ok(vec![json(name, bytes)?]),
        FileKind::Workbook => workbook(name, bytes, pause).await,
        FileKind::Text => {
            let files = read_file(bytes, name, None, pause).await?;
            Ok(tables(name, &files)?)
        }
        kind => Err(refused(name, instead(kind)).into()),
    }
}

/// The text of what may be a mail: it begins with whatever its sender writes. JSON is none, whatever is written in it.
fn mail(kind: FileKind, bytes: &[u8]) -> Option<String> {
    let is_possible = match kind {
        FileKind::Text | FileKind::Html => true,
        FileKind::Json | FileKind::Answer | FileKind::Backup => {
            let json = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
            serde_json::from_slice::<IgnoredAny>(json).is_err()
        }
        _ => false,
    };
    let text = is_possible.then(|| text_encoding::decode(bytes).ok())??;
    mail_text::is_one(&text).then_some(text)
}

/// Wrong in what stands first already, where a table names its columns.
fn has_no_head(error: &FileError, text: &str) -> bool {
    let head = text.lines().position(|line| !is_blank(line));
    let head = head.map_or(1, |place| place + 1);
    let lines = error.problems.iter().filter_map(|problem| problem.line);
    lines.max().is_none_or(|last| last <= head)
}

/// Wrong as a whole, not in a row.
fn is_no_table(error: &FileError) -> bool {
    error.problems.iter().all(|problem| problem.line.is_none())
}

fn json(name: &str, bytes: &[u8]) -> Result<AnswerSheet, FileError> {
    let text = text_encoding::decode(bytes).unwrap_or_default();
    match sealed::mark_of(&text) {
        Some(SURVEY) => Err(refused(name, NOT_YET)),
        _ => answer_text::read(bytes, name),
    }
}

async fn workbook(name: &str, bytes: &[u8], pause: &impl Pause) -> Result<Vec<AnswerSheet>, Halt> {
    let sheets = xlsx::read(bytes, name, pause).await?;
    if book::is_form(&sheets) {
        return Ok(vec![book::read_sheets(&sheets, name)?]);
    }
    drop(sheets);
    match read_file(bytes, name, None, pause).await {
        Ok(files) => Ok(tables(name, &files)?),
        Err(Halt::Wrong(error)) if is_no_table(&error) => Err(refused(name, OTHER_BOOK).into()),
        Err(other) => Err(other),
    }
}

async fn zip(name: &str, bytes: &[u8], pause: &impl Pause) -> Result<Vec<AnswerSheet>, Halt> {
    let mut all = Vec::new();
    for (own, bytes) in archive::unpacked(bytes, name)? {
        let name = format!("{name}の中の{own}");
        all.extend(one(&name, &bytes, pause).await?);
    }
    match all.is_empty() {
        true => Err(refused(
            name,
            "まとめたファイル（ZIP）の中に、回答のファイルがありません。",
        )
        .into()),
        false => Ok(all),
    }
}

/// The members' rows of tables.
fn tables(name: &str, files: &[ReadFile]) -> Result<Vec<AnswerSheet>, FileError> {
    let mut all = Vec::new();
    for file in files {
        let TableFile::Answers(answers) = &file.table else {
            return Err(refused(name, OF_THE_AREA));
        };
        if !file.disagreements.is_empty() {
            return Err(refused(name, DISAGREES));
        }
        for area in &answers.areas {
            all.extend(members(area, name)?);
        }
    }
    if all.iter().all(bounds::holds) {
        return Ok(all);
    }
    Err(refused(name, TOO_LONG))
}

fn members(area: &AreaAnswers, name: &str) -> Result<Vec<AnswerSheet>, FileError> {
    let sheet = |assessment: &Assessment| {
        let Voice::Member(id) = assessment.key.voice else {
            return Err(refused(name, OF_THE_AREA));
        };
        let told = area.respondents.iter().find(|r| r.id == id).cloned();
        let answers = assessment.answers.iter();
        let mut sheet = AnswerSheet {
            area: area.area.id.clone(),
            area_name: area.area.name.clone(),
            year: assessment.key.year,
            round: assessment.key.round,
            survey: None,
            edition: assessment.edition.clone(),
            respondent: told.unwrap_or_else(|| Respondent::new(id)),
            answers: answers.map(|(id, a)| (id.clone(), of_member(a))).collect(),
            replies: BTreeMap::new(),
            at: String::new(),
        };
        sheet.drop_blanks();
        Ok(sheet)
    };
    area.assessments.iter().map(sheet).collect()
}

/// What a member says, without what the room or the office adds to it.
fn of_member(answer: &Answer) -> Answer {
    Answer {
        rating: answer.rating,
        felt: answer.felt,
        comment: answer.comment.clone(),
        evidence: answer.evidence.clone(),
        ..Answer::default()
    }
}

/// What a file is, and where it belongs.
fn instead(kind: FileKind) -> &'static str {
    match kind {
        FileKind::Backup => {
            "控えファイルです。「控えとファイル」の「控えから戻す」で選んでください。ここでは、一人ひとりから届いた回答のファイルを選びます。"
        }
        FileKind::List => {
            "チェックリスト（TOML）のファイルです。チェックリストのページで取り込んでください。ここでは、一人ひとりから届いた回答のファイルを選びます。"
        }
        FileKind::Html => NOT_YET,
        kind => kind.no_text().unwrap_or(
            "回答のファイルではないようです。一人ひとりから届いた回答のファイル（.json・.xlsx・.csv）を選んでください。",
        ),
    }
}

fn refused(name: &str, message: &str) -> FileError {
    FileError::new(name, Problem::whole(message))
}

const NOT_YET: &str = "回答ではなく、配ったアンケートのほうのファイルのようです。アンケートに答えたあと「保存する」でできるファイル（「ものさし回答」で始まる .json）を送ってもらってください。";
const OF_THE_AREA: &str = "一人ひとりの回答ではない行（地域としての回答や、計画の表など）が入っています。「控えとファイル」の「CSV・Excelを取り込む」で選ぶと、何が変わるかを見てから取り込めます。";
const DISAGREES: &str = "コードの列と、読むための列が合わないところがあります。「控えとファイル」の「CSV・Excelを取り込む」で選ぶと、どちらにするかを選んで取り込めます。";
const OTHER_BOOK: &str = "アンケートのExcelブックではありません。県へ渡す一式など、ものさしの表のブックは「控えとファイル」の「CSV・Excelを取り込む」で選びます。ここでは、一人ひとりから届いた回答のファイルを選びます。";
const TOO_LONG: &str = "書かれていることが多すぎるか、長すぎます（一つのらんに2万文字まで）。分けるか短くして、保存し直してください。";
