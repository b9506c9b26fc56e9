//! The audit trail: what happened to applications, and what was attempted in vain.

use std::collections::HashMap;

use loket_core::domain::application::{Act, Actor, Happening};
use loket_core::domain::ids::{ApplicationId, UserId};
use loket_store::{Result, StoreError};
use serde::Serialize;
use sqlx::{SqliteConnection, SqlitePool};

use crate::error::failed;
use crate::{moment, set};

struct Row {
    application: i64,
    at: i64,
    actor: String,
    actor_id: Option<i64>,
    actor_name: Option<String>,
    act: String,
    note: Option<String>,
}

impl TryFrom<Row> for Happening {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self> {
        let application = row.application;
        let corrupt = |column: &str| StoreError::Corrupt(format!("happening.{column} of application {application}"));
        let by = match (row.actor.as_str(), row.actor_id, row.actor_name) {
            ("citizen", Some(id), None) => Actor::Citizen(UserId(id)),
            ("officer", Some(id), Some(name)) => Actor::Officer { id: UserId(id), name },
            ("system", None, None) => Actor::System,
            _ => return Err(corrupt("actor")),
        };
        Ok(Self {
            at: moment::read(row.at, "happening.at")?,
            by,
            act: Act::find(&row.act).ok_or_else(|| corrupt("act"))?,
            note: row.note,
        })
    }
}

#[derive(Serialize)]
struct Line<'a> {
    application: ApplicationId,
    at: i64,
    actor: &'static str,
    actor_id: Option<UserId>,
    actor_name: Option<&'a str>,
    act: &'static str,
    note: Option<&'a str>,
}

impl<'a> From<(ApplicationId, &'a Happening)> for Line<'a> {
    fn from((application, happening): (ApplicationId, &'a Happening)) -> Self {
        let (actor, actor_id, actor_name) = match &happening.by {
            Actor::Citizen(id) => ("citizen", Some(*id), None),
            Actor::Officer { id, name } => ("officer", Some(*id), Some(name.as_str())),
            Actor::System => ("system", None, None),
        };
        Self {
            application,
            at: moment::stored(happening.at),
            actor,
            actor_id,
            actor_name,
            act: happening.act.as_str(),
            note: happening.note.as_deref(),
        }
    }
}

pub(crate) async fn insert(
    connection: &mut SqliteConnection,
    lines: &[(ApplicationId, &Happening)],
    attempt: bool,
) -> Result<()> {
    if lines.is_empty() {
        return Ok(());
    }
    let lines = set::json(lines.iter().map(|&line| Line::from(line)));
    sqlx::query!(
        "INSERT INTO happening (application, at, actor, actor_id, actor_name, act, note, attempt)
         SELECT value ->> 'application', value ->> 'at', value ->> 'actor', value ->> 'actor_id',
             value ->> 'actor_name', value ->> 'act', value ->> 'note', ?2
         FROM json_each(?1) ORDER BY key",
        lines,
        attempt
    )
    .execute(connection)
    .await
    .map_err(failed)?;
    Ok(())
}

/// The histories of these applications (a JSON array of ids), attempts left out.
pub(crate) async fn list_histories(
    connection: &mut SqliteConnection,
    ids: &str,
) -> Result<HashMap<ApplicationId, Vec<Happening>>> {
    let rows = sqlx::query_as!(
        Row,
        "SELECT application, at, actor, actor_id, actor_name, act, note FROM happening
         WHERE application IN (SELECT value FROM json_each(?1)) AND attempt = 0
         ORDER BY seq",
        ids
    )
    .fetch_all(connection)
    .await
    .map_err(failed)?;
    let mut histories: HashMap<ApplicationId, Vec<Happening>> = HashMap::new();
    for row in rows {
        let history = histories.entry(ApplicationId(row.application)).or_default();
        history.push(row.try_into()?);
    }
    Ok(histories)
}

pub(crate) async fn list(readers: &SqlitePool, application: ApplicationId) -> Result<Vec<Happening>> {
    sqlx::query_as!(
        Row,
        "SELECT application, at, actor, actor_id, actor_name, act, note FROM happening
         WHERE application = ?1 ORDER BY seq",
        application.0
    )
    .fetch_all(readers)
    .await
    .map_err(failed)?
    .into_iter()
    .map(Happening::try_from)
    .collect()
}
