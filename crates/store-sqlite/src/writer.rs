//! The one writing connection: who has it, and in which state the last one left it.
//!
//! No pool of sqlx stands here. With one connection in it, a `begin` given up at the wrong moment
//! now and then kept every further one waiting; and `SQLite` rolls back by itself when the disk is
//! full, whereupon sqlx goes on counting a transaction that is no more. So the lock is tokio's, and
//! BEGIN, COMMIT and ROLLBACK are plain statements.

use std::ops::{Deref, DerefMut};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use loket_store::{Result, StoreError};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, Connection, SqliteConnection};
use tokio::sync::{Mutex, OwnedMutexGuard};

use crate::error::failed_to_write;

/// How long a transaction waits for the one before it.
const TURN: Duration = Duration::from_secs(30);

/// The writing connection, shared: `SQLite` has one writer at a time, and waiting for a lock of our
/// own is fair, waiting for the file's is not.
#[derive(Clone, Debug)]
pub(crate) struct Writer {
    settings: SqliteConnectOptions,
    seat: Arc<Mutex<Seat>>,
}

#[derive(Debug)]
struct Seat {
    /// `None` after a failure that may lie in the connection: the next one opens it anew.
    connection: Option<SqliteConnection>,
    /// Somebody began and has not ended: what they left is rolled back before anybody else begins.
    begun: bool,
}

impl Writer {
    pub(crate) fn new(settings: SqliteConnectOptions, connection: SqliteConnection) -> Self {
        let seat = Seat { connection: Some(connection), begun: false };
        Self { settings, seat: Arc::new(Mutex::new(seat)) }
    }

    /// Waits for its turn and begins. Given up at any moment, it leaves nothing behind.
    ///
    /// `IMMEDIATE` takes the right to write at once: a transaction that began by reading could no
    /// longer get it once another process has written.
    pub(crate) async fn begin(&self) -> Result<Turn> {
        let waiting = Arc::clone(&self.seat).lock_owned();
        let seat = tokio::time::timeout(TURN, waiting).await.map_err(|_elapsed| StoreError::Database(hangs()))?;
        let mut turn = Turn { path: self.settings.get_filename().to_owned(), seat: Some(seat) };
        turn.seat_mut().clean().await;
        if turn.seat_mut().connection.is_none() {
            let connection = self.settings.connect().await.map_err(|error| self.failed(error))?;
            turn.seat_mut().connection = Some(connection);
        }
        turn.seat_mut().begun = true;
        let begun = sqlx::query("BEGIN IMMEDIATE").execute(&mut *turn).await;
        if let Err(error) = begun {
            let seat = turn.seat_mut();
            seat.connection = None;
            seat.begun = false;
            return Err(self.failed(error));
        }
        Ok(turn)
    }

    fn failed(&self, error: sqlx::Error) -> StoreError {
        failed_to_write(error, self.settings.get_filename())
    }

    /// Waits for the work under way and folds the log into the file.
    pub(crate) async fn close(&self) {
        let mut seat = self.seat.lock().await;
        seat.clean().await;
        if let Some(connection) = seat.connection.take()
            && let Err(error) = connection.close().await
        {
            tracing::warn!(%error, "the database was not closed in order; the next start sees to it");
        }
    }
}

fn hangs() -> String {
    format!("another transaction has held it for {} seconds", TURN.as_secs())
}

impl Seat {
    /// Statements of a connection are worked one after the other, also those nobody waits for any
    /// more, so that a rollback comes after all that was begun before it.
    async fn clean(&mut self) {
        if !self.begun {
            return;
        }
        if let Some(connection) = &mut self.connection {
            let ended = sqlx::query("ROLLBACK").execute(&mut *connection).await;
            // It fails where there is nothing left to roll back, and where the connection is lost:
            // only the connection knows which, so it is opened anew in both cases.
            if ended.is_err() {
                self.connection = None;
            }
        }
        self.begun = false;
    }
}

/// The right to write, from BEGIN to COMMIT.
#[derive(Debug)]
pub(crate) struct Turn {
    path: PathBuf,
    /// `None` only while being dropped.
    seat: Option<OwnedMutexGuard<Seat>>,
}

impl Turn {
    pub(crate) async fn commit(mut self) -> Result<()> {
        let committed = sqlx::query("COMMIT").execute(&mut *self).await;
        committed.map_err(|error| failed_to_write(error, &self.path))?;
        self.seat_mut().begun = false;
        Ok(())
    }

    fn seat_mut(&mut self) -> &mut Seat {
        self.seat.as_mut().expect("the seat is given up only when the turn is dropped")
    }
}

impl Deref for Turn {
    type Target = SqliteConnection;

    fn deref(&self) -> &SqliteConnection {
        let seat = self.seat.as_ref().expect("the seat is given up only when the turn is dropped");
        seat.connection.as_ref().expect("a turn begins with a connection and keeps it")
    }
}

impl DerefMut for Turn {
    fn deref_mut(&mut self) -> &mut SqliteConnection {
        self.seat_mut().connection.as_mut().expect("a turn begins with a connection and keeps it")
    }
}

impl Drop for Turn {
    /// Rolls back at once where a runtime is there to do it; otherwise the next one does.
    fn drop(&mut self) {
        let Some(mut seat) = self.seat.take() else { return };
        if !seat.begun {
            return;
        }
        if let Ok(runtime) = tokio::runtime::Handle::try_current() {
            runtime.spawn(async move { seat.clean().await });
        }
    }
}
