//! Tables of cases for the small machines of the domain: numbers, working days, transitions, buttons.

use std::collections::BTreeSet;

use jiff::civil::{Date, date, time};
use jiff::tz::{TimeZone, offset};
use loket_core::domain::answer::{Answer, Answers};
use loket_core::domain::application::{Act, Course, Status, transition};
use loket_core::domain::calendar::Calendar;
use loket_core::domain::condition::Condition;
use loket_core::domain::ids::{AgencyId, ApplicationId, ChoiceId, DraftId, QuestionId, ServiceId};
use loket_core::domain::lang::Lang;
use loket_core::domain::office::{Hours, Opening, Season, Week};
use loket_core::domain::reference::{Mention, ReferenceNumber, find_reference};
use loket_core::engine::TimerKey;
use loket_core::engine::callback::{
    ApplicationPress as A, Callback, DraftPress as D, FitPress, MOST_BYTES, StaffPress as S,
};

const LETTERS: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

fn number(text: &str) -> Option<String> {
    match find_reference(text, "SPG") {
        Some(Mention::Number(number)) => Some(number.to_string()),
        Some(Mention::Mistyped) | None => None,
    }
}

#[test]
fn a_number_is_found_however_it_is_written() {
    // Zeros and ones among the characters, so that O, I and L are put to the test.
    let reference = ReferenceNumber::new("SPG", 1 << 10).to_string();
    let plain = reference.replace('-', "");
    let body = &plain[3..];
    for written in [
        reference.clone(),
        reference.to_lowercase(),
        plain.clone(),
        reference.replace('-', " "),
        reference.replace('-', "–"),
        format!("berkas saya {reference} sudah sampai mana?"),
        format!("SPG-{}", body.replace('0', "O")),
        format!("spg {}", body.replace('0', "o").replace('1', "l")),
        body.to_owned(),
    ] {
        assert_eq!(number(&written).as_deref(), Some(reference.as_str()), "{written}");
    }
    for other in ["", "halo", "7312041208900001", "0812345", "SPGX", "kkbaru1", "1234567890123"] {
        assert_eq!(number(other), None, "{other}");
    }
}

#[test]
fn every_single_mistake_and_every_swap_of_neighbours_is_noticed() {
    for random in [0_u32, 1, 0x2a5b_1c3d, 0x3fff_ffff, 0x1234_5678] {
        let reference = ReferenceNumber::new("SPG", random).to_string();
        let body: Vec<char> = reference[4..].chars().filter(|letter| *letter != '-').collect();
        for place in 0..body.len() {
            for letter in LETTERS.chars().filter(|letter| *letter != body[place]) {
                let mut wrong = body.clone();
                wrong[place] = letter;
                let wrong: String = wrong.into_iter().collect();
                assert_eq!(number(&format!("SPG-{wrong}")), None, "{reference} as {wrong}");
            }
            if place + 1 < body.len() && body[place] != body[place + 1] {
                let mut swapped = body.clone();
                swapped.swap(place, place + 1);
                let swapped: String = swapped.into_iter().collect();
                assert_eq!(number(&format!("SPG-{swapped}")), None, "{reference} as {swapped}");
            }
        }
    }
}

fn soppeng() -> Calendar {
    let holidays: BTreeSet<Date> =
        [18, 19, 20, 21, 22, 23, 24].into_iter().map(|day| date(2026, 3, day)).chain([date(2026, 1, 1)]).collect();
    Calendar {
        zone: TimeZone::fixed(offset(8)),
        zone_name: "WITA".to_owned(),
        open: Hours::weekdays(time(8, 0, 0, 0), time(16, 0, 0, 0)),
        holidays,
    }
}

#[test]
fn promises_count_working_days_of_the_office() {
    let cases = [
        // Complete on Friday 13 March 2026, five working days over Eid: Friday the 27th.
        ("2026-03-13T10:00+08:00", 5, date(2026, 3, 27)),
        ("2026-03-13T10:00+08:00", 0, date(2026, 3, 13)),
        // After closing time it counts as the next working day's.
        ("2026-03-13T16:00+08:00", 0, date(2026, 3, 16)),
        ("2026-03-13T15:59+08:00", 1, date(2026, 3, 16)),
        ("2026-03-14T10:00+08:00", 1, date(2026, 3, 17)),
        // The day is the office's, not the one in London.
        ("2026-03-12T23:30+00:00", 0, date(2026, 3, 13)),
    ];
    for (complete, days, due) in cases {
        assert_eq!(soppeng().due(complete.parse().unwrap(), days), due, "{complete} and {days} days");
    }
    assert_eq!(soppeng().working_days_between(date(2026, 3, 13), date(2026, 3, 27)), 5);
    assert_eq!(soppeng().working_days_between(date(2026, 3, 27), date(2026, 3, 13)), 0);
}

#[test]
fn hours_go_by_weekday_and_season() {
    let hours = |from, to| vec![Opening { from: time(from, 0, 0, 0), to: time(to, 0, 0, 0) }];
    let with_break = || [hours(8, 11), hours(13, 16)].concat();
    let days = [hours(8, 16), hours(8, 16), Vec::new(), hours(8, 16), with_break(), hours(8, 12), Vec::new()];
    let short = [hours(8, 15), hours(8, 15), Vec::new(), hours(8, 15), hours(8, 11), Vec::new(), Vec::new()];
    let season = Season {
        name: "Ramadan".to_owned(),
        from: date(2026, 6, 1),
        to: date(2026, 6, 30),
        week: Week { days: short },
        certain: true,
    };
    let open = Hours { week: Week { days }, certain: true, seasons: vec![season] };
    let office = Calendar { open, ..soppeng() };
    let at = |text: &str| -> jiff::Timestamp { text.parse().unwrap() };
    for (complete, days, due) in [
        // Wednesday is closed: what comes on Tuesday after closing, or on Wednesday, is Thursday's.
        ("2026-07-07T16:00+08:00", 0, date(2026, 7, 9)),
        ("2026-07-08T10:00+08:00", 0, date(2026, 7, 9)),
        ("2026-07-07T10:00+08:00", 1, date(2026, 7, 9)),
        // In the break of a Friday, the day is not over; Saturday is open, but does not count.
        ("2026-07-10T12:00+08:00", 0, date(2026, 7, 10)),
        ("2026-07-11T10:00+08:00", 0, date(2026, 7, 13)),
        // In the season the day ends earlier.
        ("2026-06-04T15:30+08:00", 0, date(2026, 6, 5)),
        ("2026-06-05T11:00+08:00", 0, date(2026, 6, 8)),
        ("2026-07-02T15:30+08:00", 0, date(2026, 7, 2)),
    ] {
        assert_eq!(office.due(at(complete), days), due, "{complete} and {days} days");
    }
    let four = jiff::SignedDuration::from_hours(4);
    assert_eq!(office.before_closing(date(2026, 7, 10), four), at("2026-07-10T10:00+08:00"), "not in the break");
    assert_eq!(office.closing(date(2026, 6, 4)), at("2026-06-04T15:00+08:00"));
    assert_eq!(office.hours(), jiff::SignedDuration::from_hours(8));
}

#[test]
fn applications_live_as_the_design_says() {
    let ways = [
        (Status::Submitted, Act::Claim, Status::InReview),
        (Status::Submitted, Act::Withdraw, Status::Withdrawn),
        (Status::InReview, Act::Release, Status::Submitted),
        (Status::InReview, Act::Flag, Status::NeedsRevision),
        (Status::InReview, Act::Reject, Status::Rejected),
        (Status::InReview, Act::Withdraw, Status::Withdrawn),
        (Status::NeedsRevision, Act::Resubmit, Status::Submitted),
        (Status::NeedsRevision, Act::Withdraw, Status::Withdrawn),
        (Status::NeedsRevision, Act::Expire, Status::Expired),
        (Status::Approved, Act::MarkReady, Status::Ready),
        (Status::Approved, Act::Complete, Status::Completed),
        (Status::Ready, Act::Complete, Status::Completed),
    ];
    for course in Course::ALL {
        let ends = match course {
            Course::Decided => (Status::InReview, Act::Approve, Status::Approved),
            Course::Forwarded => (Status::InReview, Act::Forward, Status::Forwarded),
            Course::Answered => (Status::InReview, Act::Answer, Status::Completed),
        };
        let known = || ways.iter().chain([&ends]);
        for status in Status::ALL {
            for act in Act::ALL {
                let expected = known().find(|way| way.0 == status && way.1 == act).map(|way| way.2);
                assert_eq!(transition(course, status, act), expected, "{course:?}, {status:?} and {act:?}");
            }
            assert_eq!(Status::find(status.as_str()), Some(status));
            let leads_on = Act::ALL.into_iter().any(|act| transition(course, status, act).is_some());
            assert!(leads_on || !status.is_open(), "{status:?} is open and leads nowhere");
        }
    }
    for act in Act::ALL {
        assert_eq!(Act::find(act.as_str()), Some(act));
    }
}

#[test]
fn buttons_survive_the_way_through_telegram() {
    let longest = i64::MAX;
    let draft = |press| Callback::Draft { draft: DraftId(longest), revision: u32::MAX, press };
    let own = |press| Callback::Application { application: ApplicationId(longest), revision: u32::MAX, press };
    let staff = |press| Callback::Staff { application: ApplicationId(longest), revision: u32::MAX, press };
    let mut all: Vec<Callback> = vec![
        Callback::Catalogue,
        Callback::Decline,
        Callback::Applications,
        Callback::Agency(AgencyId::new("a".repeat(40))),
        Callback::Service(ServiceId::new("b".repeat(40))),
        Callback::Apply(ServiceId::new("c".repeat(40))),
        Callback::Consent(ServiceId::new("d".repeat(40))),
        Callback::More(ServiceId::new("e".repeat(40))),
    ];
    all.extend(Lang::ALL.map(Callback::Language));
    all.extend([FitPress::Show, FitPress::Apply, FitPress::List].map(|press| Callback::Fit {
        service: ServiceId::new("f".repeat(40)),
        stamp: "a1b2".to_owned(),
        picks: vec![0, 9, 10, 35],
        press,
    }));
    all.extend(
        [D::Pick(u16::MAX), D::Edit(0), D::Yes, D::No, D::Done, D::Skip, D::Back, D::Keep, D::Confirm]
            .map(draft)
            .into_iter()
            .chain([D::Retry, D::Review, D::Submit, D::Cancel, D::Discard, D::Pause, D::Resume, D::Restart].map(draft)),
    );
    all.extend([A::View, A::Mend, A::Withdraw, A::WithdrawSurely].map(own));
    all.extend(
        [S::Claim, S::Release, S::Answers, S::Files, S::Approve, S::ApproveSurely, S::Reject, S::RejectBecause(7)]
            .map(staff)
            .into_iter()
            .chain([S::RejectTyped, S::Flag, S::FlagAnswer(65), S::FlagNote(0), S::FlagTyped, S::FlagSend].map(staff))
            .chain([S::Ready, S::Complete, S::Card, S::Private].map(staff))
            .chain([S::Forward, S::ForwardSurely, S::ForwardTyped, S::Reply].map(staff)),
    );
    let mut seen = BTreeSet::new();
    for callback in all {
        let data = callback.encode();
        assert!(data.len() <= MOST_BYTES, "{data} has {} bytes", data.len());
        assert_eq!(Callback::parse(&data), Some(callback));
        assert!(seen.insert(data.clone()), "{data} stands for two buttons");
    }
    for forged in ["", "menu:x", "d:", "d:1", "d:1:x:yes", "d:-1:1:yes", "d:1:1:pick", "d:1:1:pick-1", "lang:fr", "x:1"]
    {
        assert_eq!(Callback::parse(forged), None, "{forged}");
    }
}

fn at(moment: &str) -> jiff::Timestamp {
    moment.parse().expect("a test names a moment")
}

#[test]
fn nobody_is_written_to_at_night() {
    let cases = [
        ("2026-03-02T07:59+08:00", "2026-03-02T08:00+08:00"),
        ("2026-03-02T00:00+08:00", "2026-03-02T08:00+08:00"),
        ("2026-03-02T08:00+08:00", "2026-03-02T08:00+08:00"),
        ("2026-03-02T19:59:59+08:00", "2026-03-02T19:59:59+08:00"),
        ("2026-03-02T20:00+08:00", "2026-03-03T08:00+08:00"),
        ("2026-12-31T23:30+08:00", "2027-01-01T08:00+08:00"),
    ];
    for (moment, expected) in cases {
        assert_eq!(soppeng().by_day(at(moment)), at(expected), "{moment}");
        assert_eq!(soppeng().by_day(at(expected)), at(expected), "the morning is day");
    }
}

#[test]
fn what_is_left_is_counted_in_hours_of_the_office() {
    let cases = [
        (0, "2026-03-17T16:00+08:00"),
        (2, "2026-03-17T14:00+08:00"),
        (8, "2026-03-17T08:00+08:00"),
        (9, "2026-03-16T15:00+08:00"),
        // Over a weekend.
        (17, "2026-03-13T15:00+08:00"),
    ];
    for (hours, expected) in cases {
        let left = jiff::SignedDuration::from_hours(hours);
        assert_eq!(soppeng().before_closing(date(2026, 3, 17), left), at(expected), "{hours} hours");
    }
    // Eid lies between.
    let left = jiff::SignedDuration::from_hours(10);
    assert_eq!(soppeng().before_closing(date(2026, 3, 25), left), at("2026-03-17T14:00+08:00"));
}

#[test]
fn a_calendar_deadline_ends_on_a_working_day() {
    let cases = [
        ("2026-03-02T09:00+08:00", 14, date(2026, 3, 16)),
        // A Sunday, and a day of Eid.
        ("2026-03-01T23:59+08:00", 14, date(2026, 3, 16)),
        ("2026-03-04T09:00+08:00", 14, date(2026, 3, 25)),
    ];
    for (moment, days, expected) in cases {
        assert_eq!(soppeng().working_day_in(at(moment), days), expected, "{moment}");
    }
    assert_eq!(soppeng().end(date(2026, 3, 16)), at("2026-03-17T00:00+08:00"));
}

#[test]
fn timers_keep_their_names() {
    let (draft, application) = (DraftId(i64::MAX), ApplicationId(7));
    let cases = [
        ("album:13-9:x", TimerKey::Album("13-9:x".to_owned())),
        ("remind:9223372036854775807", TimerKey::DraftReminder(draft)),
        ("draft:9223372036854775807", TimerKey::DraftExpiry(draft)),
        ("mend-soon:7", TimerKey::RevisionReminder(application)),
        ("mend-late:7", TimerKey::RevisionDeadline(application)),
        ("decide-soon:7", TimerKey::DecisionWarning(application)),
        ("decide-late:7", TimerKey::DecisionOverdue(application)),
        ("adopt:7", TimerKey::Adoption(application)),
    ];
    for (stored, key) in cases {
        assert_eq!(key.to_string(), stored);
        assert_eq!(TimerKey::parse(stored), Some(key));
    }
    for unknown in ["", ":", "draft", "draft:", "draft:x", "draft:9223372036854775808", "DRAFT:1", "visit:1"] {
        assert_eq!(TimerKey::parse(unknown), None, "{unknown}");
    }
}

#[test]
fn a_condition_is_undecided_while_it_hangs_on_an_open_question() {
    let id = |name: &str| QuestionId::new(name);
    let is = |name: &str, value: &str| Condition::Is { question: id(name), value: value.to_owned() };
    let mut answers = Answers::default();
    answers.set(id("sebab"), Answer::Choice(ChoiceId::new("hilang")), false);
    let is_open = |question: &QuestionId| question.as_str() == "umur";
    let today = date(2026, 3, 2);
    let (yes, no, open) = (is("sebab", "hilang"), is("sebab", "rusak"), is("umur", "anak"));
    let any = |parts: &[&Condition]| Condition::Any(parts.iter().map(|part| (*part).clone()).collect());
    let all = |parts: &[&Condition]| Condition::All(parts.iter().map(|part| (*part).clone()).collect());
    for (condition, verdict) in [
        (yes.clone(), Some(true)),
        (no.clone(), Some(false)),
        (open.clone(), None),
        (any(&[&open, &yes]), Some(true)),
        (any(&[&open, &no]), None),
        (any(&[&no, &no]), Some(false)),
        (all(&[&open, &yes]), None),
        (all(&[&open, &no]), Some(false)),
        (all(&[&yes, &yes]), Some(true)),
    ] {
        assert_eq!(condition.verdict(&answers, today, &is_open), verdict, "{condition:?}");
    }
}

/// Whatever is done in whatever order: of what is passed on nothing is ever granted, lies ready or is
/// fetched, and once it was handed over nothing more is done here.
#[test]
fn what_is_passed_on_is_never_decided_here() {
    let mut reached = BTreeSet::from([Status::Submitted]);
    loop {
        let next = |status| Act::ALL.into_iter().filter_map(move |act| transition(Course::Forwarded, status, act));
        let found: BTreeSet<Status> = reached.iter().copied().flat_map(next).chain(reached.iter().copied()).collect();
        if found == reached {
            break;
        }
        reached = found;
    }
    for status in [Status::Approved, Status::Ready, Status::Completed] {
        assert!(!reached.contains(&status), "{status:?}");
    }
    assert!(reached.contains(&Status::Forwarded) && reached.contains(&Status::Rejected));
    for (course, act) in Course::ALL.into_iter().flat_map(|course| Act::ALL.map(|act| (course, act))) {
        assert_eq!(transition(course, Status::Forwarded, act), None, "{course:?} and {act:?}");
    }
    assert!(!Status::Forwarded.is_open());
}

#[test]
fn a_day_is_older_from_its_anniversary_on_and_younger_before_it() {
    let question = QuestionId::new("lahir");
    let with = |day: Date| {
        let mut answers = Answers::default();
        answers.set(question.clone(), Answer::Date(day), false);
        answers
    };
    let today = date(2026, 3, 2);
    let years = |day: Date| {
        let older = Condition::OlderThan { question: question.clone(), years: 5 };
        let younger = Condition::YoungerThan { question: question.clone(), years: 5 };
        (older.holds(&with(day), today), younger.holds(&with(day), today))
    };
    assert_eq!(years(date(2021, 3, 2)), (true, false));
    assert_eq!(years(date(2021, 3, 3)), (false, true));
    assert_eq!(years(date(2027, 1, 1)), (false, true));
    let days = |day: Date| {
        let older = Condition::OlderThanDays { question: question.clone(), days: 61 };
        let younger = Condition::YoungerThanDays { question: question.clone(), days: 61 };
        (older.holds(&with(day), today), younger.holds(&with(day), today))
    };
    assert_eq!(days(date(2025, 12, 31)), (true, false));
    assert_eq!(days(date(2026, 1, 1)), (false, true));
    // Nothing is known of what was not answered.
    let none = Answers::default();
    for condition in [
        Condition::YoungerThan { question: question.clone(), years: 5 },
        Condition::YoungerThanDays { question: question.clone(), days: 5 },
        Condition::OlderThanDays { question: question.clone(), days: 5 },
    ] {
        assert!(!condition.holds(&none, today), "{condition:?}");
        assert_eq!(condition.questions(), [&question]);
        let json = serde_json::to_string(&condition).unwrap();
        assert_eq!(serde_json::from_str::<Condition>(&json).unwrap(), condition, "{json}");
    }
}
