//! Whether an answer is one to this survey, and what is to be known of it.
//!
//! Must not know the other answers.

use super::gathered::FromFile;
use crate::exchange::error::{Problem, excerpt};
use crate::exchange::lists::builtin::builtin_lists;
use crate::exchange::survey::AnswerSheet;
use crate::model::{AreaRecord, Checklist, EditionRef, Survey};

/// Why it is none; `None` if it is one.
pub fn problem(
    record: &AreaRecord,
    survey: &Survey,
    list: &Checklist,
    sheet: &AnswerSheet,
) -> Option<Problem> {
    let told = |message: String| Some(Problem::whole(message));
    let here = &record.area.name;
    if sheet.area != record.area.id {
        let there = match sheet.area_name.trim() {
            "" => "別の地域".to_owned(),
            name if name == here.trim() => {
                format!("「{}」という名前の、別につくられた地域", excerpt(name))
            }
            name => format!("「{}」", excerpt(name)),
        };
        return told(format!(
            "{there}の回答です。ここで取り込めるのは「{}」の回答です。その地域のページで取り込んでください。",
            excerpt(here)
        ));
    }
    if let Some(other) = sheet.survey.as_ref().filter(|id| **id != survey.id) {
        let there = match record.survey(other) {
            Some(other) => named(&other.title),
            None => format!("別のアンケート（{} {}）", sheet.year, sheet.round.label()),
        };
        return told(format!(
            "{there}の回答です。ここで取り込めるのは、{}（{} {}）の回答です。そのアンケートのところで取り込んでください。",
            named(&survey.title),
            survey.year,
            survey.round.label()
        ));
    }
    if (sheet.year, sheet.round) != (survey.year, survey.round) {
        return told(format!(
            "{} {}の回答です。ここで取り込めるのは、{} {}の回答です。その回のアンケートのところで取り込んでください。",
            sheet.year,
            sheet.round.label(),
            survey.year,
            survey.round.label()
        ));
    }
    if sheet.edition != list.edition {
        return told(format!(
            "{}で答えたものです。この回は{}で記入しているので、項目がちがいます。この回のアンケートを配り直すか、「紙の回答を打ち込む」で入れてください。",
            list_name(&sheet.edition),
            list_name(&list.edition)
        ));
    }
    if sheet.is_blank() {
        return told(
            "答えが一つも書かれていません。答える前のファイルかもしれません。答えを保存したファイルかどうかを、送ってくれた方に確かめてください。"
                .to_owned(),
        );
    }
    None
}

/// What of it the list or the survey does not have: it is kept as it is.
pub fn notes(survey: &Survey, list: &Checklist, one: &FromFile) -> Vec<String> {
    let items = one.sheet.answers.keys();
    let items = items.filter(|id| list.item(id).is_none()).count();
    let replies = one.sheet.replies.keys();
    let has = |id: &&_| !survey.questions.iter().any(|q| q.id == **id);
    let replies = replies.filter(has).count();
    let told = |count: usize, what: &str| {
        format!(
            "「{}」には、{what}への答えが{count}件あります。消さずにそのまま残しますが、画面には出ません。",
            one.file
        )
    };
    let items = (items > 0).then(|| told(items, "チェックリストにない項目"));
    let replies = (replies > 0).then(|| told(replies, "いまのアンケートにない質問"));
    items.into_iter().chain(replies).collect()
}

fn named(title: &str) -> String {
    match title.trim() {
        "" => "名前のないアンケート".to_owned(),
        title => format!("「{}」", excerpt(title)),
    }
}

fn list_name(edition: &EditionRef) -> String {
    let mut own = builtin_lists().into_iter();
    match own.find(|list| list.edition == *edition) {
        Some(list) => format!("「{}」", list.title),
        None => format!(
            "「{} {}」というチェックリスト",
            edition.list, edition.edition
        ),
    }
}
