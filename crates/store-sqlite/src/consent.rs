//! Who agreed to which wording of the data notice, and when.

use loket_store::Result;
use loket_store::rows::Consent;
use sqlx::SqliteConnection;

use crate::error::failed;
use crate::{moment, set};

pub(crate) async fn insert(connection: &mut SqliteConnection, consents: &[Consent]) -> Result<()> {
    if consents.is_empty() {
        return Ok(());
    }
    let rows =
        set::json(consents.iter().map(|consent| (consent.user, consent.notice_version, moment::stored(consent.at))));
    sqlx::query!(
        "INSERT INTO consent (user_id, notice_version, at)
         SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?1) WHERE true
         ON CONFLICT DO NOTHING",
        rows
    )
    .execute(connection)
    .await
    .map_err(failed)?;
    Ok(())
}
