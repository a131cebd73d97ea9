//! Rows in which the words of the level are another level's: only a list knows its words. The number
//! counts, and it is told.
//!
//! Must not know what becomes of a level.

use super::file::ReadFile;
use super::told_area::folded;
use crate::exchange::csv::tables::TableFile;
use crate::exchange::csv::tables::answers::{AreaAnswers, WordsAsRead};
use crate::model::{Library, Rating};

/// One sentence about a file, if there are such rows.
pub fn told(file: &ReadFile, table: &TableFile, library: &Library) -> Option<String> {
    let TableFile::Answers(answers) = table else {
        return None;
    };
    let apart = |area: &'_ AreaAnswers| -> Vec<(usize, u8, String)> {
        let words = area.words.iter();
        let apart = words.filter_map(|words| {
            let level = level_apart(area, words, library)?;
            Some((words.line, level, words.rating_label.clone()))
        });
        apart.collect()
    };
    let mut rows: Vec<_> = answers.areas.iter().flat_map(apart).collect();
    rows.sort_unstable();
    let (line, level, label) = rows.first()?;
    Some(format!(
        "「{}」: 「評価」の列の言葉が「評価段階」の数字と合わない行が{}行あります（{line}行目は数字が{level}、言葉が「{label}」）。数字のほうで取り込みます。",
        file.name,
        rows.len()
    ))
}

/// The row's level, if its words are another level's in the round's list.
fn level_apart(area: &AreaAnswers, words: &WordsAsRead, library: &Library) -> Option<u8> {
    let round = area.assessments.iter().find(|a| a.key == words.key)?;
    let Some(Rating::Level(level)) = round.rating(&words.item) else {
        return None;
    };
    let list = library.get(&round.edition)?;
    if words.rating_label == list.scale[usize::from(level.value())].name {
        return None;
    }
    let said = folded(&words.rating_label);
    let mut names = list.scale.iter().map(|level| folded(&level.name));
    let named = names.position(|name| name == said)?;
    (named != usize::from(level.value())).then_some(level.value())
}
