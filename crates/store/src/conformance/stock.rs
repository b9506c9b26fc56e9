//! Figures for whoever watches.

use loket_core::domain::application::Status;

use super::sample::{application, delivery, insert, letter, moment, timer};
use crate::rows::Stock;
use crate::{Result, Store, Work};

/// Every status is told, also one that nothing has.
pub async fn an_empty_database_is_counted_as_nought<S: Store>(store: &S) -> Result<()> {
    let applications = Status::ALL.into_iter().map(|status| (status, 0)).collect();
    assert_eq!(store.take_stock(moment(0)).await?, Stock { applications, ..Stock::default() });
    Ok(())
}

/// A timer counts from the moment it is due.
pub async fn everything_that_waits_is_counted<S: Store>(store: &S) -> Result<()> {
    let mut ready = application(3);
    ready.status = Status::Ready;
    let submitted = application(1).status;
    insert(store, &[application(1), application(2), ready]).await?;
    for seconds in [20, 10, 30] {
        let mut work = store.begin().await?;
        work.insert_deliveries(&[delivery(1, 0, "halo")], moment(seconds)).await?;
        work.commit().await?;
    }
    let mut work = store.begin().await?;
    work.upsert_timers(&[timer(1, "a", moment(5)), timer(1, "b", moment(6)), timer(1, "c", moment(7))]).await?;
    work.insert_dead_letters(&[letter("x", moment(1))]).await?;
    work.commit().await?;
    let stock = store.take_stock(moment(6)).await?;
    assert_eq!((stock.deliveries, stock.oldest_delivery), (3, Some(moment(10))));
    assert_eq!((stock.timers_due, stock.dead_letters), (2, 1));
    let found = |status| stock.applications.iter().find(|(each, _)| *each == status).map(|(_, count)| *count);
    assert_eq!((found(submitted), found(Status::Ready), found(Status::Expired)), (Some(2), Some(1), Some(0)));
    Ok(())
}
