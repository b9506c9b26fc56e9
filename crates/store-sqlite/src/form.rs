//! Forms as they were when somebody began to fill them in.

use loket_core::domain::ids::FormHash;
use loket_core::domain::question::Form;
use loket_store::{Result, StoreError};
use sqlx::{SqliteConnection, SqlitePool};

use crate::error::failed;
use crate::set;

struct Row {
    hash: String,
    content: String,
}

impl TryFrom<Row> for (FormHash, Form) {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self> {
        let form = serde_json::from_str(&row.content).map_err(|error| {
            let category = error.classify();
            StoreError::Corrupt(format!("form.content of {} is no form ({category:?})", row.hash))
        })?;
        Ok((FormHash::new(row.hash), form))
    }
}

pub(crate) async fn insert(connection: &mut SqliteConnection, forms: &[(FormHash, Form)]) -> Result<()> {
    let rows = set::json(forms.iter().map(|(hash, form)| {
        let content = serde_json::to_string(form).expect("a form holds no map with keys that are no text");
        (hash, content)
    }));
    sqlx::query!(
        "INSERT INTO form (hash, content)
         SELECT value ->> 0, value ->> 1 FROM json_each(?1) WHERE true
         ON CONFLICT DO NOTHING",
        rows
    )
    .execute(connection)
    .await
    .map_err(failed)?;
    Ok(())
}

pub(crate) async fn list(readers: &SqlitePool) -> Result<Vec<(FormHash, Form)>> {
    sqlx::query_as!(Row, "SELECT hash, content FROM form ORDER BY hash")
        .fetch_all(readers)
        .await
        .map_err(failed)?
        .into_iter()
        .map(TryFrom::try_from)
        .collect()
}
