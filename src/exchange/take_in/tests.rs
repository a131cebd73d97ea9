//! Files that offices really send: what is asked, what is offered, and that no answer ends up
//! elsewhere, is lost, or changes without being told.

mod age;
mod areas;
mod asked;
mod forms;
mod kept_back;
mod many;
mod parts;
mod twins;

use super::*;
use crate::exchange::changes::{Counts, ThingKind};
use crate::exchange::csv::tables::answers;
use crate::exchange::text_encoding::{TextEncoding, encode};
use crate::exchange::{Headers, builtin, builtin_lists, sample};
use crate::model::{Budget, Scope, Succession, Welcome};

fn library() -> Library {
    Library::new(builtin_lists())
}

fn office(name: &str) -> Vec<u8> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/office");
    let path = format!("{folder}/{name}");
    std::fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// A chosen file, last changed at that hour.
fn read_at(name: &str, bytes: &[u8], hour: u32) -> ReadFile {
    let modified = format!("2026-11-20T{hour:02}:00:00+09:00");
    let read = at_once(read_file(bytes, name, Some(&modified), &Unpaused));
    let read = read.expect("nothing waits");
    let mut read = read.unwrap_or_else(|halt| panic!("{name}: {halt:?}"));
    read.remove(0)
}

fn read(name: &str, bytes: &[u8]) -> ReadFile {
    read_at(name, bytes, 10)
}

fn read_office(name: &str, hour: u32) -> ReadFile {
    let name = format!("{name}.csv");
    read_at(&name, &office(&name), hour)
}

/// A PC with what it has, and what a person there says.
#[derive(Default)]
struct Pc {
    workspace: Workspace,
    remembered: Remembered,
    wishes: Wishes,
}

impl Pc {
    fn with(records: impl IntoIterator<Item = AreaRecord>) -> Self {
        let mut pc = Self::default();
        pc.workspace.records.extend(records);
        pc
    }

    fn next(&self, files: &[ReadFile]) -> Result<NextStep, Halt> {
        let library = library();
        let before = Before {
            workspace: &self.workspace,
            library: &library,
            remembered: &self.remembered,
            fresh: "fresh",
        };
        at_once(next_step(files, before, &self.wishes, &Unpaused)).expect("nothing waits")
    }

    fn asks(&self, files: &[ReadFile]) -> Question {
        match self.next(files) {
            Ok(NextStep::Ask(question)) => *question,
            Ok(NextStep::Offer(_)) => panic!("nothing is asked"),
            Err(halt) => panic!("{halt:?}"),
        }
    }

    fn says(&mut self, question: &Question, answer: usize) {
        self.wishes.decided.insert(question.topic.clone(), answer);
    }

    fn offer(&self, files: &[ReadFile]) -> Offer {
        match self.next(files) {
            Ok(NextStep::Offer(offer)) => *offer,
            Ok(NextStep::Ask(question)) => panic!("asked: {question:?}"),
            Err(halt) => panic!("{halt:?}"),
        }
    }

    /// Agrees to what is offered.
    fn takes(&mut self, files: &[ReadFile]) -> Offer {
        let offer = self.offer(files);
        self.workspace = offer.workspace.clone();
        self.remembered.areas.extend(offer.remember.areas.clone());
        let taken_in = offer.remember.taken_in.clone();
        self.remembered.taken_in.extend(taken_in);
        self.wishes = Wishes::default();
        offer
    }

    /// Takes back what was taken in, with what was said then.
    fn goes_back(&mut self, before: &Workspace, offer: &Offer) {
        self.workspace = before.clone();
        let gone = &offer.remember;
        let said = |known: &KnownArea| gone.areas.iter().any(|said| said.told == known.told);
        self.remembered.areas.retain(|known| !said(known));
        let taken_in = &mut self.remembered.taken_in;
        taken_in.retain(|taken| !gone.taken_in.contains(taken));
    }
}

/// Of the only area that changes.
fn counts(offer: &Offer, kind: ThingKind) -> Counts {
    let [area] = &offer.changes.areas[..] else {
        panic!("{} areas", offer.changes.areas.len());
    };
    area.counts.get(&kind).copied().unwrap_or_default()
}

fn answers_of(records: &[&AreaRecord], encoding: TextEncoding) -> Vec<u8> {
    let rounds = records.iter();
    let rounds = rounds.flat_map(|r| r.assessments.iter().map(move |a| (*r, a)));
    let text = answers::write(rounds, &library(), Headers::Japanese);
    encode(&text, encoding)
}

/// Without what no table holds.
fn sample_record() -> AreaRecord {
    let mut record = sample().expect("readable");
    for plan in &mut record.plans {
        plan.deadlines.clear();
        plan.succession = Succession::default();
        for issue in &mut plan.issues {
            issue.budget = Budget::default();
        }
    }
    for forum in &mut record.forums {
        forum.term_until = None;
        forum.welcome = Welcome::default();
    }
    record
}

#[test]
fn the_sample_comes_back_from_its_files_whatever_their_order() {
    use crate::exchange::csv::tables::year::write;
    let sample = sample_record();
    let tables = YearTable::ALL.iter().rev().map(|table| {
        let text = write(*table, [&sample], Headers::Japanese);
        read(table.code(), &encode(&text, TextEncoding::Cp932))
    });
    let mut files: Vec<_> = tables.collect();
    let answers = answers_of(&[&sample], TextEncoding::Utf8);
    files.insert(3, read("answers", &answers));
    let taken = Pc::default().takes(&files).workspace;
    let [record] = &taken.records[..] else {
        panic!("one area");
    };
    assert_eq!(record.plans, sample.plans);
    assert_eq!(record.indicators, sample.indicators);
    assert_eq!(record.forums, sample.forums);
    assert_eq!(record.assessments, sample.assessments);
    assert_eq!(record.area.id, sample.area.id);

    // The same, where it was put away: each file alone brings it back.
    for file in files {
        let mut pc = Pc::default();
        pc.workspace.removed.push(sample.clone());
        let offer = pc.takes(&[file]);
        assert_eq!(offer.workspace.removed, []);
        assert_eq!(offer.workspace.records, std::slice::from_ref(&sample));
    }
}

#[test]
fn a_list_comes_with_the_tool() {
    assert!(!builtin::builtin_lists().is_empty());
}

#[test]
fn a_file_of_another_kind_is_told_as_such() {
    let read = at_once(read_file(b"a,b\r\n1,2\r\n", "x.csv", None, &Unpaused));
    match read {
        Some(Err(Halt::Wrong(error))) => assert!(error.to_string().contains("x.csv")),
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_unknown_list_and_unknown_items_are_told_before() {
    let mut record = sample_record();
    record.assessments.truncate(1);
    let round = &mut record.assessments[0];
    let (first, answer) = round.answers.pop_first().expect("answers");
    round
        .answers
        .insert(crate::model::ItemId::new(format!("{first}-x")), answer);
    let file = read("a.csv", &answers_of(&[&record], TextEncoding::Utf8));
    let told = Pc::default().offer(&[file]).notes.concat();
    assert!(told.contains("にない項目IDの回答が1件"), "{told}");
    assert!(told.contains(&format!("「{first}-x」")), "{told}");

    let round = &mut record.assessments[0];
    round.edition = EditionRef::new("mie", "2027");
    let file = read("a.csv", &answers_of(&[&record], TextEncoding::Utf8));
    let told = Pc::default().offer(&[file]).notes.concat();
    assert!(
        told.contains("このPCにないチェックリスト（ID「mie」、2027版）"),
        "{told}"
    );
}

#[test]
fn by_how_much_of_its_list_a_round_is_filled_follows_the_files_that_say_it() {
    let mut sent = sample_record();
    let key = sent.own_rounds().next_back().expect("filled").key;
    let with = |record: &AreaRecord, scope: Scope| {
        let mut record = record.clone();
        record.assessment_mut(key).scope = scope;
        record
    };
    sent = with(&sent, Scope::Short);
    let scope = |pc: &Pc| pc.workspace.records[0].assessment(&key).map(|a| a.scope);
    let mut pc = Pc::with([with(&sent, Scope::Whole)]);
    pc.takes(&[read("answers", &answers_of(&[&sent], TextEncoding::Utf8))]);
    assert_eq!(scope(&pc), Some(Scope::Short));
    for longer in [Scope::Whole, Scope::More] {
        let file = answers_of(&[&with(&sent, longer)], TextEncoding::Utf8);
        pc.takes(&[read("answers", &file)]);
        assert_eq!(scope(&pc), Some(longer), "the area went on to another");
    }
}
