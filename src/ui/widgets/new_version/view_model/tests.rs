use super::*;
use crate::store::StoreError;

fn release() -> Release {
    Release {
        number: "0.3.0".to_owned(),
        day: "2026-12-01".to_owned(),
    }
}

fn saved() -> Saving {
    Saving::Saved("9:30".to_owned())
}

#[test]
fn what_the_worker_says_is_read_and_the_unknown_left_alone() {
    let check = |json: &str, heard| assert_eq!(Heard::parse(json), heard, "{json}");
    check(
        r#"{"monosashi":"state","offered":{"day":"2026-12-01","number":"0.3.0"}}"#,
        Some(Heard::State {
            offered: Some(release()),
        }),
    );
    check(
        r#"{"monosashi":"state","offered":null}"#,
        Some(Heard::State { offered: None }),
    );
    check(
        r#"{"monosashi":"taken","release":{"day":"2026-12-01","number":"0.3.0"}}"#,
        Some(Heard::Taken { release: release() }),
    );
    check(r#"{"monosashi":"not-taken"}"#, Some(Heard::NotTaken));
    check(r#"{"monosashi":"of-tomorrow"}"#, None);
    check("null", None);
}

#[test]
fn a_choice_is_undone_by_no_later_offer() {
    let offer = || Heard::State {
        offered: Some(release()),
    };
    assert_eq!(
        VersionState::None.hear(offer()),
        VersionState::Offered(release())
    );
    let none = Heard::State { offered: None };
    assert_eq!(
        VersionState::Offered(release()).hear(none),
        VersionState::None
    );
    for chosen in [
        VersionState::Saving(release(), 0.0),
        VersionState::Asked(release(), 0.0),
        VersionState::Taken(release(), false),
    ] {
        assert_eq!(chosen.clone().hear(offer()), chosen);
    }
}

#[test]
fn the_tab_that_asked_is_told_from_the_others() {
    let taken = || Heard::Taken { release: release() };
    let asked = VersionState::Offered(release()).press(1.0);
    assert_eq!(asked, VersionState::Saving(release(), 1.0));
    assert_eq!(asked.hear(taken()), VersionState::Taken(release(), true));
    let other = VersionState::Offered(release()).hear(taken());
    assert_eq!(other, VersionState::Taken(release(), false));
    assert_eq!(other.press(2.0), VersionState::Taken(release(), true));
    let refused = VersionState::Refused(release(), Refusal::NotTaken);
    assert_eq!(
        VersionState::Asked(release(), 1.0).hear(Heard::NotTaken),
        refused
    );
    assert_eq!(refused.press(3.0), VersionState::Saving(release(), 3.0));
}

#[test]
fn nothing_is_taken_before_all_is_saved() {
    let at = |saving: Saving, is_unsent, waited| {
        let activity = Activity {
            is_unsent,
            ..Activity::default()
        };
        step(
            &VersionState::Saving(release(), 1000.0),
            &saving,
            activity,
            1000.0 + waited,
        )
    };
    let failed = || Saving::Failed(StoreError::Full);
    assert_eq!(at(Saving::Idle, false, 0.0), Step::Take);
    assert_eq!(at(saved(), false, 0.0), Step::Take);
    assert_eq!(at(Saving::Pending, false, 0.0), Step::Wait);
    assert_eq!(
        at(Saving::Pending, false, 11_000.0),
        Step::Refuse(Refusal::NotSaved)
    );
    assert_eq!(
        at(failed(), false, 0.0),
        Step::Wait,
        "one more write is under way"
    );
    assert_eq!(
        at(failed(), false, 2_000.0),
        Step::Refuse(Refusal::NotSaved)
    );
    assert_eq!(at(saved(), true, 0.0), Step::Refuse(Refusal::Unsent));
}

#[test]
fn what_is_only_in_memory_is_not_left_for_a_new_version() {
    let at = |state| step(&state, &Saving::Cleared, Activity::default(), 0.0);
    let refused = Step::Refuse(Refusal::NotSaved);
    assert_eq!(at(VersionState::Saving(release(), 0.0)), refused);
    assert_eq!(at(VersionState::Taken(release(), false)), Step::Wait);
}

#[test]
fn a_worker_that_does_not_answer_is_not_waited_for_forever() {
    let at = |now| {
        step(
            &VersionState::Asked(release(), 0.0),
            &saved(),
            Activity::default(),
            now,
        )
    };
    assert_eq!(at(9_000.0), Step::Wait);
    assert_eq!(at(11_000.0), Step::Refuse(Refusal::NotTaken));
}

#[test]
fn a_tab_is_loaded_anew_when_nobody_types_and_nothing_is_lost() {
    let idle = Activity::default();
    let in_field = Activity {
        is_in_field: true,
        since_input: Some(60_000.0),
        ..idle
    };
    let just_typed = Activity {
        since_input: Some(500.0),
        ..idle
    };
    let composing = Activity {
        is_composing: true,
        ..idle
    };
    let unsent = Activity {
        is_unsent: true,
        ..idle
    };
    let meeting = Activity {
        is_in_meeting: true,
        ..idle
    };
    for (activity, by_itself, asked) in [
        (idle, true, true),
        (in_field, false, true),
        (just_typed, false, true),
        (meeting, false, true),
        (composing, false, false),
        (unsent, false, false),
    ] {
        for (is_asked, expected) in [(false, by_itself), (true, asked)] {
            let update = VersionState::Taken(release(), is_asked);
            let reloads = step(&update, &saved(), activity, 0.0) == Step::Reload;
            assert_eq!(reloads, expected, "{activity:?}, asked: {is_asked}");
            assert_eq!(step(&update, &Saving::Pending, activity, 0.0), Step::Wait);
        }
    }
    assert_eq!(
        step(&VersionState::Offered(release()), &saved(), idle, 0.0),
        Step::Wait
    );
}

#[test]
fn the_offer_names_the_version_and_its_day() {
    assert_eq!(told(&VersionState::None, false), None);
    let words = told(&VersionState::Offered(release()), false).unwrap_or_default();
    assert!(words.starts_with("新しい版があります：0.3.0版（2026年12月1日作成）。"));
    assert_eq!(
        button(&VersionState::Offered(release())),
        Some("新しい版にする")
    );
    assert_eq!(button(&VersionState::Saving(release(), 0.0)), None);
    assert_eq!(
        button(&VersionState::Taken(release(), false)),
        Some("この画面も新しい版にする")
    );
}
