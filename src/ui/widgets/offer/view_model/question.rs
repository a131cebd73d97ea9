//! A question in words, with its answers.

use crate::exchange::take_in::{
    About, FollowedWord, Question, RoundList, Subject, ToldArea, Version,
};
use crate::model::{AssessmentKey, Voice, VoiceName};
use crate::ui::view_models::moment;
use crate::ui::widgets::offer::words as t;

/// What a person reads and chooses from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionWords {
    pub asked: String,
    /// What there is to know for an answer.
    pub lines: Vec<String>,
    pub choices: Vec<ChoiceWords>,
    /// The answer that is chosen already.
    pub proposed: Option<usize>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChoiceWords {
    pub label: String,
    /// What follows from it; may be empty.
    pub note: String,
}

pub fn in_words(question: &Question) -> QuestionWords {
    let (asked, lines, choices) = match &question.about {
        About::Columns { files, pairs } => {
            let first = files.first().map_or("", String::as_str);
            let told = pairs.iter().map(|pair| {
                t::columns(
                    (first, pair.first_line, &pair.first_about),
                    (pair.code_column, &pair.code_says),
                    (pair.readable_column, &pair.readable_says),
                    pair.rows.saturating_sub(1),
                )
            });
            let mut lines: Vec<_> = told.collect();
            lines.push(t::files(files));
            let codes: Vec<_> = pairs.iter().map(|p| p.code_column).collect();
            let readable: Vec<_> = pairs.iter().map(|p| p.readable_column).collect();
            let choices = vec![
                choice(t::use_columns(&codes), ""),
                choice(t::use_columns(&readable), ""),
            ];
            (t::COLUMNS.to_owned(), lines, choices)
        }
        About::Items {
            files,
            rows,
            first: (own, there),
        } => (
            t::ITEMS.to_owned(),
            vec![
                t::items(*rows, own, there),
                t::ITEMS_NOTE.to_owned(),
                t::files(files),
            ],
            vec![choice(t::ITEMS_BY_ID, ""), choice(t::ITEMS_BY_TEXT, "")],
        ),
        About::SameId { told, here, files } => {
            let mut lines = differences(here, told);
            lines.push(t::SAME_ID_NOTE.to_owned());
            lines.push(t::files(files));
            let choices = vec![
                choice(t::SAME_AREA, t::same_area_note(&here.name)),
                choice(t::OTHER_AREA, t::other_area_note(&told.name)),
            ];
            (t::same_id(&told.name, &here.name), lines, choices)
        }
        About::Alike { told, here, files } => {
            let mut lines: Vec<_> = here.iter().flat_map(|h| differences(h, told)).collect();
            lines.push(t::ALIKE_NOTE.to_owned());
            lines.push(t::files(files));
            let mut choices: Vec<_> = here
                .iter()
                .map(|here| choice(t::merge_with(&called(here)), t::same_area_note(&here.name)))
                .collect();
            choices.push(choice(t::keep_apart(), t::other_area_note(&told.name)));
            (t::alike(&called(told)), lines, choices)
        }
        About::Edition {
            area,
            keys,
            here,
            told,
            files,
        } => (
            t::editions(area, &rounds(keys)),
            vec![t::EDITIONS_NOTE.to_owned(), t::files(files)],
            vec![
                choice(t::keep_list(&list_name(here)), hidden(here)),
                choice(t::take_list(&list_name(told)), hidden(told)),
            ],
        ),
        About::Versions {
            area,
            subject,
            differ,
            what,
            versions,
        } => (
            t::versions(area, &subject_label(subject)),
            differing(*differ, what),
            versions
                .iter()
                .enumerate()
                .map(|(index, v)| version(v, question.proposed == Some(index)))
                .collect(),
        ),
    };
    QuestionWords {
        asked,
        lines,
        choices,
        proposed: question.proposed,
    }
}

fn choice(label: impl Into<String>, note: impl Into<String>) -> ChoiceWords {
    ChoiceWords {
        label: label.into(),
        note: note.into(),
    }
}

/// Where a file goes by what was said of its area earlier.
pub fn followed(word: &FollowedWord) -> String {
    t::followed(&called(&word.told), &called(&word.here))
}

/// How much differs, and what the first of it is.
fn differing(count: usize, what: &[String]) -> Vec<String> {
    let mut lines = vec![t::differ(count)];
    if !what.is_empty() {
        lines.push(t::differ_in(what, count.saturating_sub(what.len())));
    }
    lines
}

/// 津圏域（三重県・圏域）
fn called(area: &ToldArea) -> String {
    let facts = [area.prefecture.as_str(), area.kind.label(), &area.own_code];
    let facts: Vec<_> = facts.into_iter().filter(|f| !f.is_empty()).collect();
    format!("{}（{}）", area.name, facts.join("・"))
}

fn differences(here: &ToldArea, told: &ToldArea) -> Vec<String> {
    let code = |area: &ToldArea| area.code.as_ref().map(ToString::to_string);
    let (code_here, code_told) = (
        code(here).unwrap_or_default(),
        code(told).unwrap_or_default(),
    );
    let pairs = [
        (t::NAME, here.name.as_str(), told.name.as_str()),
        (t::AREA_KIND, here.kind.label(), told.kind.label()),
        (t::PREFECTURE, &here.prefecture, &told.prefecture),
        (t::CODE, &code_here, &code_told),
        (t::OWN_CODE, &here.own_code, &told.own_code),
    ];
    let differ = pairs.into_iter().filter(|(_, here, told)| here != told);
    let differ = differ.map(|(what, here, told)| t::differs(what, here, told));
    differ.collect()
}

/// 三重県のチェックリスト（2026版）
fn list_name(list: &RoundList) -> String {
    let edition = &list.edition;
    match &list.title {
        Some(title) => t::list_named(title, &edition.edition),
        None => t::list_not_here(&edition.list, &edition.edition),
    }
}

/// What would not be shown by it.
fn hidden(list: &RoundList) -> String {
    let told = t::hidden(list.hidden_here, list.hidden_told);
    match &list.title {
        Some(_) => told,
        None => format!("{}{told}", t::LIST_NOT_HERE),
    }
}

fn version(version: &Version, is_latest: bool) -> ChoiceWords {
    let latest = if is_latest { t::LATEST } else { "" };
    let note = match (&version.made, &version.modified) {
        (Some(at), _) => t::made_at(&moment::minute(at)) + latest,
        (None, Some(at)) => t::saved_at(&moment::minute(at)) + latest,
        (None, None) => t::NO_TIME.to_owned(),
    };
    choice(&version.file, note)
}

fn subject_label(subject: &Subject) -> String {
    match subject {
        Subject::Round(key) => round(key),
        Subject::Year(table) => table.label().to_owned(),
    }
}

/// 令和8年度 中間
fn round(key: &AssessmentKey) -> String {
    rounds(std::slice::from_ref(key))
}

/// Of one round. That it is the area's own is said beside others alone.
fn rounds(keys: &[AssessmentKey]) -> String {
    let Some(key) = keys.first() else {
        return String::new();
    };
    let time = format!("{} {}", key.year.era_label(), key.round.label());
    let mut whose: Vec<&str> = keys.iter().map(|key| whose(key.voice)).collect();
    whose.dedup();
    match keys.iter().all(|key| key.voice.is_of_area()) {
        true => time,
        false => format!("{time}（{}）", whose.join("、")),
    }
}

fn whose(voice: Voice) -> &'static str {
    match voice {
        Voice::Area => t::OF_AREA,
        Voice::Member(_) => VoiceName::Member.label(),
    }
}
