//! A batch costs as many statements for a hundred citizens as for one, from the claim to the commit.
//!
//! Alone in its file: it listens to every statement of the process.

#[path = "support/desk.rs"]
mod desk;

use std::sync::atomic::{AtomicUsize, Ordering};

use anyhow::Result;
use desk::{Desk, press, story};
use jiff::Timestamp;
use loket_core::domain::answer::Answers;
use loket_core::domain::application::{Act, Actor, Application, Happening, Status};
use loket_core::domain::ids::{ApplicationId, ChatId, DraftId, FormHash, ServiceId, UserId};
use loket_core::domain::reference::ReferenceNumber;
use loket_core::engine::EventKind;
use loket_core::engine::callback::{ApplicationPress, Callback};
use loket_store::{Store, Work};
use tracing::span;

static STATEMENTS: AtomicUsize = AtomicUsize::new(0);

/// Counts the lines that sqlx writes, one for each statement.
struct Counter;

impl tracing::Subscriber for Counter {
    fn enabled(&self, metadata: &tracing::Metadata<'_>) -> bool {
        metadata.target() == "sqlx::query"
    }

    fn event(&self, _event: &tracing::Event<'_>) {
        STATEMENTS.fetch_add(1, Ordering::SeqCst);
    }

    fn new_span(&self, _attributes: &span::Attributes<'_>) -> span::Id {
        span::Id::from_u64(1)
    }

    fn record(&self, _span: &span::Id, _values: &span::Record<'_>) {}
    fn record_follows_from(&self, _span: &span::Id, _follows: &span::Id) {}
    fn enter(&self, _span: &span::Id) {}
    fn exit(&self, _span: &span::Id) {}
}

fn submitted(number: i64) -> Application {
    let at = Timestamp::UNIX_EPOCH;
    let by = Actor::Citizen(UserId(number));
    Application {
        id: ApplicationId(number),
        reference: ReferenceNumber::new("SPG", u32::try_from(number).expect("a small number")),
        draft: DraftId(number),
        service: ServiceId::new("sktm"),
        form: FormHash::new("00ff"),
        applicant: UserId(number),
        chat: ChatId(number),
        status: Status::Submitted,
        revision: 0,
        officer: None,
        submitted_at: at,
        due_on: jiff::civil::date(2026, 3, 9),
        days_left: None,
        mend_by: None,
        answers: Answers::default(),
        flags: Vec::new(),
        reason: None,
        history: vec![Happening { at, by, act: Act::Submit, note: None }],
    }
}

/// How many statements each step of the story takes for so many people.
async fn count(desk: &mut Desk, people: std::ops::Range<i64>) -> Result<Vec<usize>> {
    let mut work = desk.shell.store().begin().await?;
    work.insert_applications(&people.clone().map(submitted).collect::<Vec<_>>()).await?;
    work.commit().await?;
    let withdraw = |number| {
        let press_it = ApplicationPress::WithdrawSurely;
        press(&Callback::Application { application: ApplicationId(number), revision: 0, press: press_it })
    };
    let blocked = EventKind::ReachabilityChanged { reachable: false, since: None };
    let mut counts = Vec::new();
    let in_vain = desk::text("kuadrat zebra lingkaran");
    for step in [in_vain].into_iter().chain(story()).map(Some).chain([None, Some(blocked)]) {
        let batch = desk.batch(people.clone(), |number| step.clone().unwrap_or_else(|| withdraw(number)));
        let before = STATEMENTS.load(Ordering::SeqCst);
        desk.shell.work(&batch).await?;
        counts.push(STATEMENTS.load(Ordering::SeqCst) - before);
    }
    Ok(counts)
}

#[tokio::test]
async fn a_batch_of_a_hundred_citizens_costs_as_many_statements_as_one() -> Result<()> {
    tracing::subscriber::set_global_default(Counter)?;
    let folder = tempfile::tempdir()?;
    let mut desk = Desk::open(folder.path()).await?;
    let one = count(&mut desk, 1_000..1_001).await?;
    let ten = count(&mut desk, 2_000..2_010).await?;
    let hundred = count(&mut desk, 3_000..3_100).await?;
    assert_eq!((&one, &ten), (&ten, &hundred));
    assert!(one.iter().all(|count| (5..=16).contains(count)), "{one:?}");
    assert!(desk.shell.store().list_dead_letters(1).await?.is_empty());
    let unknown = desk.shell.store().list_unknown_queries(10).await?;
    let counted: Vec<_> = unknown.iter().map(|query| (query.text.as_str(), query.count)).collect();
    assert_eq!(counted, [("kuadrat zebra lingkaran", 111)], "what nothing is found for is counted in the same step");
    Ok(())
}
