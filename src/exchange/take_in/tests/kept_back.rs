//! What stands here beside blanks of a file, and beside what was kept back.

use super::*;
use crate::exchange::changes::of_one;
use crate::exchange::outgoing::few::{FEW, WITHHELD};
use crate::model::{FigureId, FiscalYear, Observation, Target, Value, Verdict};

fn taken(here: &AreaRecord, change: impl FnOnce(&mut AreaRecord)) -> AreaRecord {
    let mut sent = here.clone();
    change(&mut sent);
    let change = at_once(of_one(here, &sent, &Unpaused)).expect("nothing waits");
    blanks::kept(here, sent, &change.expect("not stopped")).0
}

fn year(year: i32) -> FiscalYear {
    FiscalYear::new(year).expect("a year")
}

fn with_baseline(value: Value) -> AreaRecord {
    let mut record = sample_record();
    let mut observation = Observation::new(value);
    observation.source = "調べ".into();
    record.indicators[0].unit = "人".into();
    record.indicators[0].baseline = Some((year(2024), observation));
    record
}

fn baseline(record: &AreaRecord) -> &Observation {
    let baseline = record.indicators[0].baseline.as_ref();
    &baseline.expect("one").1
}

fn says(value: &Value) -> impl Fn(&mut AreaRecord) {
    let value = value.clone();
    move |record| {
        let baseline = record.indicators[0].baseline.as_mut();
        baseline.expect("one").1.value = value.clone();
    }
}

#[test]
fn few_leaves_what_is_few_and_takes_the_place_of_another_number() {
    let words = |words: &str| Value::Words(words.into());
    for (here, said, stays) in [
        (Value::Number(7.0), words(FEW), true),
        (words("約7人"), words(FEW), true),
        (Value::Number(12.0), words(FEW), false),
        (words("未実施"), words(FEW), false),
        (Value::Number(12.0), words(WITHHELD), true),
        (Value::Number(12.0), words(""), true),
        (Value::Number(12.0), words("未実施"), false),
    ] {
        let expected = if stays { &here } else { &said }.clone();
        let taken = taken(&with_baseline(here), says(&said));
        assert_eq!(baseline(&taken).value, expected, "{said:?}");
    }
}

#[test]
fn few_leaves_what_is_few_of_the_figures_of_an_area_too() {
    let figure = FigureId::new("use-transition");
    let put = |record: &mut AreaRecord, value: Value| {
        let figure = record.profile.figure_mut(&figure).expect("in the sample");
        figure.put(Some("見本市"), Some(value));
    };
    let words = |words: &str| Value::Words(words.into());
    for (here, said, stays) in [
        (Value::Number(4.0), words(FEW), true),
        (words("約4人"), words(FEW), true),
        (Value::Number(40.0), words(FEW), false),
        (Value::Number(40.0), words(WITHHELD), true),
        (Value::Number(40.0), Value::Number(41.0), false),
    ] {
        let mut record = sample_record();
        put(&mut record, here.clone());
        let taken = taken(&record, |record| put(record, said.clone()));
        let expected = if stays { &here } else { &said };
        let now = taken.profile.figure(&figure).expect("there");
        assert_eq!(now.at(Some("見本市")), Some(expected), "{said:?}");
    }
}

#[test]
fn what_was_told_of_other_figures_of_an_area_does_not_come_back() {
    let id = FigureId::new("use-transition");
    let mut here = sample_record();
    let figure = here.profile.figure_mut(&id).expect("in the sample");
    figure.put(Some("見本市"), Some(Value::Number(40.0)));
    figure.source = "調べ".to_owned();
    figure.word = "増えた".to_owned();
    let blank = |record: &mut AreaRecord, number: f64| {
        let figure = record.profile.figure_mut(&id).expect("there");
        figure.put(Some("見本市"), Some(Value::Number(number)));
        figure.source.clear();
        figure.word.clear();
    };
    let told = |record: AreaRecord| {
        let figure = record.profile.figure(&id).expect("there");
        [figure.source.clone(), figure.word.clone()]
    };
    assert_eq!(told(taken(&here, |r| blank(r, 40.0))), ["調べ", "増えた"]);
    assert_eq!(told(taken(&here, |r| blank(r, 41.0))), ["", ""]);
}

#[test]
fn what_was_told_of_another_year_or_verdict_does_not_come_back() {
    let here = with_baseline(Value::Number(12.0));
    let blank = |record: &mut AreaRecord, to: i32| {
        let baseline = record.indicators[0].baseline.as_mut().expect("one");
        baseline.0 = year(to);
        baseline.1.source.clear();
    };
    assert_eq!(baseline(&taken(&here, |r| blank(r, 2024))).source, "調べ");
    assert_eq!(baseline(&taken(&here, |r| blank(r, 2025))).source, "");

    let mut here = here;
    here.indicators[0].target = Some(Target::new(year(2026), Value::Number(5.0)));
    let other = Target::new(year(2029), Value::Words(String::new()));
    let took = taken(&here, |r| r.indicators[0].target = Some(other.clone()));
    assert_eq!(took.indicators[0].target, Some(other));

    // What stood beside a number is no word about another.
    here.indicators[0].target = Some(Target {
        remark: "3病院".to_owned(),
        ..Target::new(year(2029), Value::Number(5.0))
    });
    let target = |number| Some(Target::new(year(2029), Value::Number(number)));
    for (number, remark) in [(5.0, "3病院"), (6.0, "")] {
        let took = taken(&here, |r| r.indicators[0].target = target(number));
        let target = took.indicators[0].target.clone().expect("one");
        assert_eq!(
            (target.value, &*target.remark),
            (Value::Number(number), remark)
        );
    }
    let (_, beside) = here.indicators[0].baseline.as_mut().expect("one");
    beside.remark = "2病院".to_owned();
    for (number, remark) in [(12.0, "2病院"), (13.0, "")] {
        let took = taken(&here, |r| {
            let (_, observation) = r.indicators[0].baseline.as_mut().expect("one");
            observation.value = Value::Number(number);
            observation.remark.clear();
        });
        assert_eq!(baseline(&took).remark, remark);
    }

    let rounds = here.assessments.iter_mut();
    let judged = rounds.flat_map(|a| &mut a.judgements).next().expect("one");
    judged.why = "前の理由".into();
    judged.verdict = Verdict::Added;
    let first = |record: &AreaRecord| {
        let mut all = record.assessments.iter().flat_map(|a| &a.judgements);
        all.next().expect("one").clone()
    };
    let took = taken(&here, |r| {
        let rounds = r.assessments.iter_mut();
        let judged = rounds.flat_map(|a| &mut a.judgements).next().expect("one");
        judged.why.clear();
        judged.verdict = Verdict::Struck;
    });
    assert_eq!(
        (first(&took).verdict, first(&took).why),
        (Verdict::Struck, String::new())
    );
}
