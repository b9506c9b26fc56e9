//! How much of everything there is.

use jiff::Timestamp;
use loket_core::domain::application::Status;
use loket_store::Result;
use loket_store::rows::Stock;
use sqlx::SqlitePool;

use crate::error::failed;
use crate::moment;

/// Two statements: the rows of every table that waits, and the applications by status.
pub(crate) async fn take(readers: &SqlitePool, now: Timestamp) -> Result<Stock> {
    let now = moment::stored(now);
    let counts = sqlx::query!(
        r#"SELECT (SELECT count(*) FROM outbox) AS "deliveries!: i64",
               (SELECT min(created_at) FROM outbox) AS "oldest: i64",
               (SELECT count(*) FROM timer WHERE due_at <= ?1) AS "timers_due!: i64",
               (SELECT count(*) FROM dead_letter WHERE state <> 'done') AS "dead_letters!: i64""#,
        now
    )
    .fetch_one(readers)
    .await
    .map_err(failed)?;
    let by_status = sqlx::query!(r#"SELECT status, count(*) AS "count!: i64" FROM application GROUP BY status"#)
        .fetch_all(readers)
        .await
        .map_err(failed)?;
    let applications = Status::ALL.into_iter().map(|status| {
        let found = by_status.iter().find(|row| row.status == status.as_str());
        (status, found.map_or(0, |row| row.count.unsigned_abs()))
    });
    Ok(Stock {
        deliveries: counts.deliveries.unsigned_abs(),
        oldest_delivery: counts.oldest.map(|oldest| moment::read(oldest, "outbox.created_at")).transpose()?,
        timers_due: counts.timers_due.unsigned_abs(),
        dead_letters: counts.dead_letters.unsigned_abs(),
        applications: applications.collect(),
    })
}
