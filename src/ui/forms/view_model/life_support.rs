//! The blank 生活サポートシート. It is about one person: nothing of it is ever filled in here.

use super::{Block, Grid, GridCell, Paper, PaperPart, name_cell, said};
use crate::ui::forms::words as t;

pub fn life_support() -> Paper {
    let part = |title: &str, blocks| PaperPart {
        title: title.to_owned(),
        blocks,
    };
    Paper {
        title: t::LIFE_TITLE.to_owned(),
        facts: vec![(String::new(), t::LIFE_MADE.to_owned())],
        parts: vec![
            part(t::LIFE_BASIC, vec![basics()]),
            part(t::LIFE_TOPICS_TITLE, vec![topics()]),
            part(
                t::LIFE_NETWORK,
                vec![supporters(), Block::Note(t::LIFE_NOTE.to_owned())],
            ),
        ],
        ..Paper::default()
    }
}

fn room() -> GridCell {
    said("")
}

fn basics() -> Block {
    let contact = || name_cell(t::LIFE_CONTACT);
    let mut rows = vec![
        vec![
            name_cell(t::LIFE_NAME),
            room(),
            name_cell(t::LIFE_AGE),
            room(),
        ],
        vec![name_cell(t::LIFE_HOME), room().over_columns(3)],
        vec![name_cell(t::LIFE_CONDITION), room().over_columns(3)],
        vec![
            name_cell(t::LIFE_DOCTOR),
            said(t::LIFE_DOCTOR_ROOM),
            contact(),
            room(),
        ],
    ];
    for kin in t::LIFE_KIN {
        rows.push(vec![name_cell(kin), room(), contact(), room()]);
    }
    rows.push(vec![name_cell(t::LIFE_MAIN), room(), contact(), room()]);
    grid("life-basics", Vec::new(), rows)
}

fn topics() -> Block {
    let rows = t::LIFE_TOPICS.map(|topic| vec![name_cell(topic), room()]);
    grid(
        "life-topics",
        t::LIFE_TOPIC.map(name_cell).to_vec(),
        rows.to_vec(),
    )
}

fn supporters() -> Block {
    let rows = t::LIFE_SUPPORTERS.map(|who| vec![name_cell(who), room(), room(), room()]);
    let mut rows = rows.to_vec();
    rows.push(vec![room(), room(), room(), room()]);
    grid(
        "life-network",
        t::LIFE_SUPPORT.map(name_cell).to_vec(),
        rows,
    )
}

fn grid(kind: &'static str, head: Vec<GridCell>, rows: Vec<Vec<GridCell>>) -> Block {
    let groups = rows.into_iter().map(|row| vec![row]).collect();
    Block::Grid(Grid { kind, head, groups })
}
