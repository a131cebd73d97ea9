//! How the figures of the papers move.

use super::{indicator, number, record, year};
use monosashi::exchange::builtin::builtin_references;
use monosashi::model::{Observation, ReferenceKind, ReferenceTime, Target};
use monosashi::score::indicator::{Standing, figures, progress, standing};

fn points(id: &str, of: &str) -> Vec<(i32, f64)> {
    let indicator = indicator(&record(id), of);
    figures(&indicator)
        .into_iter()
        .filter_map(|(year, o)| Some((year.western(), o.value.number()?)))
        .collect()
}

#[test]
fn chibas_programme_is_measured_on_its_way_from_three_to_nine() {
    let mut programme = indicator(&record("chiba"), "programme");
    assert_eq!(
        progress(&programme, year(2018)),
        None,
        "the sheet is from the midst of the year"
    );
    for (count, expected) in [(3.0, 0.0), (6.0, 0.5), (9.0, 1.0), (0.0, -0.5)] {
        let counted = Observation::new(number(count));
        programme.actuals.insert(year(2018), counted);
        assert_eq!(progress(&programme, year(2018)), Some(expected), "{count}");
    }
}

#[test]
fn a_training_that_was_never_held_is_met_once_it_is() {
    let mut training = indicator(&record("chiba"), "peer-training");
    assert_eq!(standing(&training, year(2018)), Standing::NoValue);
    training
        .actuals
        .insert(year(2018), Observation::new(number(1.0)));
    assert_eq!(standing(&training, year(2018)), Standing::Met);
    assert_eq!(
        progress(&training, year(2018)),
        None,
        "未実施 is a word, not 0"
    );
}

#[test]
fn toyooka_fell_by_eighty_six() {
    assert_eq!(
        points("toyooka", "long-stay"),
        [(2014, 377.0), (2018, 291.0)]
    );
    let mut long_stay = indicator(&record("toyooka"), "long-stay");
    assert_eq!(standing(&long_stay, year(2018)), Standing::NoTarget);
    // Half of those 86 would have been 334: the area went twice as far.
    long_stay.target = Some(Target::new(year(2018), number(334.0)));
    assert_eq!(progress(&long_stay, year(2018)), Some(2.0));
    assert_eq!(standing(&long_stay, year(2018)), Standing::Met);
    assert_eq!(progress(&long_stay, year(2016)), None);
}

#[test]
fn nobody_discharged_is_nought_and_no_gathering_is_not() {
    assert_eq!(
        points("l-region", "visited"),
        [(2018, 15.0), (2019, 23.0), (2020, 23.0)]
    );
    assert_eq!(
        points("l-region", "discharged"),
        [(2018, 4.0), (2019, 0.0), (2020, 3.0)]
    );
    for (of, expected) in [
        ("gatherings", [3.0, 4.0]),
        ("guests", [71.0, 88.0]),
        ("guests-long-stay", [16.0, 23.0]),
    ] {
        assert_eq!(
            points("l-region", of),
            [(2018, expected[0]), (2019, expected[1])],
            "{of}"
        );
        let of = indicator(&record("l-region"), of);
        assert_eq!(standing(&of, year(2020)), Standing::Words, "未実施");
    }
}

#[test]
fn kokoro_supporters_have_a_long_way_to_a_million() {
    let kokoro = indicator(&record("nation"), "kokoro");
    for (western, gained) in [(2022, 2_511.0), (2023, 6_341.0), (2024, 14_612.0)] {
        let share = progress(&kokoro, year(western)).expect("counted every year");
        assert!(
            (share - gained / 999_061.0).abs() < 1e-12,
            "{western}: {share}"
        );
        assert_eq!(standing(&kokoro, year(western)), Standing::Nearer);
    }
    let beside = builtin_references()
        .iter()
        .filter(|value| Some(&value.series) == kokoro.reference.as_ref());
    let goals = beside.filter(|value| value.kind == ReferenceKind::Goal);
    let goals: Vec<_> = goals.map(|value| (value.time, value.value)).collect();
    let by = |western| ReferenceTime::Year(year(western));
    assert_eq!(goals, [(by(2028), 380_000.0), (by(2033), 1_000_000.0)]);
}
