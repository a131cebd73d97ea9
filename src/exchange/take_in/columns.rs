//! Which columns of a file count where a readable one and its code column disagree.
//!
//! Must not know what the columns mean.

use super::file::ReadFile;
use super::question::{About, Decisions, Question, Topic};
use crate::exchange::csv::tables::TableFile;

/// Each file by the columns that count, or what is still to be asked.
pub fn tables<'f>(
    files: &'f [ReadFile],
    decided: &Decisions,
) -> Result<Vec<&'f TableFile>, Box<Question>> {
    let mut tables = Vec::new();
    for file in files {
        let readable = file
            .by_readable
            .as_ref()
            .filter(|_| !file.disagreements.is_empty());
        tables.push(match readable {
            None => &file.table,
            Some(readable) => match decided.get(&topic(file)) {
                None => return Err(Box::new(question(files, file))),
                Some(0) => &file.table,
                Some(_) => readable,
            },
        });
    }
    Ok(tables)
}

fn topic(file: &ReadFile) -> Topic {
    let pairs = file.disagreements.iter().map(|d| d.readable_column);
    Topic::Columns(pairs.collect())
}

fn question(files: &[ReadFile], file: &ReadFile) -> Question {
    let topic = topic(file);
    let alike = files.iter().filter(|other| other.by_readable.is_some());
    let alike: Vec<_> = alike.filter(|other| self::topic(other) == topic).collect();
    let mut pairs = file.disagreements.clone();
    for (index, pair) in pairs.iter_mut().enumerate() {
        pair.rows = alike
            .iter()
            .map(|file| file.disagreements[index].rows)
            .sum();
    }
    Question {
        topic,
        about: About::Columns {
            files: alike.iter().map(|file| file.name.clone()).collect(),
            pairs,
        },
        proposed: None,
    }
}
