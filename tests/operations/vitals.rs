//! Signs of life by the stopwatch: when a part counts as ended or stuck.

use std::time::Duration;

use loket::telemetry::vitals::{STUCK, Vitals};

#[test]
fn a_part_that_ends_before_the_counter_stops_is_an_ailment() {
    let vitals = Vitals::default();
    let (sender, timers) = (vitals.part("sender"), vitals.part("timers"));
    assert_eq!(vitals.ailments(vitals.now()), Vec::<String>::new());
    drop(sender);
    assert_eq!(vitals.ailments(vitals.now()), ["the part \"sender\" of the counter has ended"]);
    vitals.stop();
    drop(timers);
    assert_eq!(vitals.ailments(vitals.now()).len(), 1, "what ends on a stop is in order");
}

#[test]
fn a_part_at_one_thing_for_minutes_is_an_ailment_and_a_waiting_one_is_not() {
    let vitals = Vitals::default();
    drop(vitals.round("timers"));
    let round = vitals.round("worker");
    let later = vitals.now() + STUCK;
    assert_eq!(vitals.ailments(vitals.now()), Vec::<String>::new());
    let told = vitals.ailments(later + Duration::from_secs(5));
    assert_eq!(told, ["the part \"worker\" of the counter has been at one thing for over 180 seconds"]);
    drop(round);
    assert_eq!(vitals.ailments(later + Duration::from_secs(5)), Vec::<String>::new());
}

#[test]
fn trouble_is_new_once_and_over_once() {
    let vitals = Vitals::default();
    assert!(vitals.fail("sender", "the disk is full".to_owned()));
    assert!(!vitals.fail("sender", "the disk is full".to_owned()));
    assert_eq!(vitals.troubles(), ["the disk is full"]);
    assert!(vitals.mend("sender"));
    assert!(!vitals.mend("sender"));
    assert_eq!(vitals.troubles(), Vec::<String>::new());
}

#[test]
fn silence_is_counted_from_the_last_answer() {
    let vitals = Vitals::default();
    let later = vitals.now() + Duration::from_secs(200);
    assert!(vitals.silence(later) >= Duration::from_secs(200));
    vitals.hear();
    assert!(vitals.silence(later) < vitals.silence(later + Duration::from_secs(1)));
    assert!(vitals.silence(vitals.now()) < Duration::from_secs(100));
}
