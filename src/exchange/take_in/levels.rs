//! Rows in which the words of the level are another level's: only a list knows its words. The number
//! counts, and it is told.
//!
//! Must not know what becomes of a level.

use super::file::ReadFile;
use super::told_area::folded;
use crate::exchange::csv::as_now;
use crate::exchange::csv::tables::TableFile;
use crate::exchange::csv::tables::answers::WordsAsRead;
use crate::exchange::pause::{Pause, Progress, Stopped};
use crate::model::{Assessment, Library, Rating};
use std::collections::BTreeMap;

/// One sentence about a file, if there are such rows.
///
/// # Errors
/// It was stopped.
pub async fn told(
    file: &ReadFile,
    table: &TableFile,
    library: &Library,
    pause: &impl Pause,
) -> Result<Option<String>, Stopped> {
    let TableFile::Answers(answers) = table else {
        return Ok(None);
    };
    let mut rows = Vec::new();
    for (done, area) in answers.areas.iter().enumerate() {
        let all = answers.areas.len();
        pause.at(Progress { done, all }).await?;
        let rounds: BTreeMap<_, _> = area.assessments.iter().map(|a| (a.key, a)).collect();
        for (number, words) in area.words.iter().enumerate() {
            if number % OFTEN == 0 {
                pause.at(Progress { done, all }).await?;
            }
            let round = rounds.get(&words.key);
            if let Some(level) = round.and_then(|round| level_apart(round, words, library)) {
                rows.push((words.line, level, &words.rating_label));
            }
        }
    }
    Ok(rows.iter().min().map(|(line, level, label)| {
        format!(
            "「{}」: 「評価」の列の言葉が「評価段階」の数字と合わない行が{}行あります（{line}行目は数字が{level}、言葉が「{label}」）。数字のほうを使います。言葉のほうが正しければ、「評価段階」の数字も直してから、もう一度選んでください。",
            file.name,
            rows.len()
        )
    }))
}

/// Every so many rows the work may rest.
const OFTEN: usize = 200;

/// The row's level, if its words are another level's in the round's list.
fn level_apart(round: &Assessment, words: &WordsAsRead, library: &Library) -> Option<u8> {
    let Some(Rating::Level(level)) = round.rating(&words.item) else {
        return None;
    };
    let own = usize::from(level.value());
    let scale = &library.get(&round.edition)?.scale;
    let said = words.rating_label.as_str();
    // Most are as they were written, by this version or an earlier one.
    let written = |said: &str| scale.iter().position(|level| level.name == said);
    let as_written = written(said).or_else(|| written(as_now(said)));
    let named = as_written.or_else(|| {
        let said = folded(said);
        scale.iter().position(|level| folded(&level.name) == said)
    });
    named.filter(|named| *named != own).map(|_| level.value())
}
