//! Applications, with their histories and what is known of those who applied.

use jiff::civil::Date;
use loket_core::domain::application::{Application, Status};
use loket_core::domain::ids::{ApplicationId, ChatId, DraftId, FormHash, ServiceId, UserId};
use loket_core::domain::lang::Lang;
use loket_core::domain::reference::ReferenceNumber;
use loket_core::engine::context::Named;
use loket_store::{Result, StoreError};
use serde::Serialize;
use serde::de::DeserializeOwned;
use sqlx::SqliteConnection;

use crate::dialogue::parse_lang;
use crate::error::failed;
use crate::{audit, moment, set};

struct Row {
    id: i64,
    reference: String,
    draft: i64,
    service: String,
    form: String,
    applicant: i64,
    chat_id: i64,
    status: String,
    revision: i64,
    officer: Option<i64>,
    submitted_at: i64,
    due_on: String,
    days_left: Option<i64>,
    mend_by: Option<String>,
    answers: String,
    flags: String,
    reason: Option<String>,
    applicant_lang: Option<String>,
    reachable: Option<i64>,
}

/// The history is filled in afterwards, for all rows at once.
impl TryFrom<Row> for Named {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self> {
        let applicant_lang = row.applicant_lang.as_deref().map(parse_lang).transpose()?;
        Ok(Self {
            applicant_lang: applicant_lang.unwrap_or(Lang::default()),
            reachable: row.reachable.is_none_or(|reachable| reachable != 0),
            application: row.try_into()?,
        })
    }
}

impl TryFrom<Row> for Application {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self> {
        let id = ApplicationId(row.id);
        let small = |number: i64, column| u32::try_from(number).map_err(|_too_big| corrupt(id, column));
        Ok(Self {
            id,
            reference: parse_reference(id, row.reference)?,
            draft: DraftId(row.draft),
            service: ServiceId::new(row.service),
            form: FormHash::new(row.form),
            applicant: UserId(row.applicant),
            chat: ChatId(row.chat_id),
            status: Status::find(&row.status).ok_or_else(|| corrupt(id, "status"))?,
            revision: small(row.revision, "revision")?,
            officer: row.officer.map(UserId),
            submitted_at: moment::read(row.submitted_at, "application.submitted_at")?,
            due_on: row.due_on.parse::<Date>().map_err(|_no_date| corrupt(id, "due_on"))?,
            days_left: row.days_left.map(|days| small(days, "days_left")).transpose()?,
            mend_by: row
                .mend_by
                .map(|day| day.parse::<Date>().map_err(|_no_date| corrupt(id, "mend_by")))
                .transpose()?,
            answers: parse_json(id, "answers", &row.answers)?,
            flags: parse_json(id, "flags", &row.flags)?,
            reason: row.reason,
            history: Vec::new(),
        })
    }
}

/// A number that was given out stays as it is, whatever prefix the office has today.
fn parse_reference(id: ApplicationId, stored: String) -> Result<ReferenceNumber> {
    serde_json::from_value(serde_json::Value::String(stored)).map_err(|_may_hold_values| corrupt(id, "reference"))
}

fn parse_json<T: DeserializeOwned>(id: ApplicationId, column: &str, stored: &str) -> Result<T> {
    serde_json::from_str(stored).map_err(|_may_hold_values| corrupt(id, column))
}

fn corrupt(id: ApplicationId, column: &str) -> StoreError {
    StoreError::Corrupt(format!("application.{column} of application {id}"))
}

/// A row on its way in. `expected` is the revision the stored row must still have.
#[derive(Serialize)]
struct Line<'a> {
    id: ApplicationId,
    reference: &'a ReferenceNumber,
    draft: DraftId,
    service: &'a ServiceId,
    form: &'a FormHash,
    applicant: UserId,
    chat_id: ChatId,
    status: &'static str,
    revision: u32,
    officer: Option<UserId>,
    submitted_at: i64,
    due_on: String,
    days_left: Option<u32>,
    mend_by: Option<String>,
    answers: String,
    flags: String,
    reason: Option<&'a str>,
    expected: u32,
}

impl<'a> Line<'a> {
    fn new(application: &'a Application, expected: u32) -> Self {
        Self {
            id: application.id,
            reference: &application.reference,
            draft: application.draft,
            service: &application.service,
            form: &application.form,
            applicant: application.applicant,
            chat_id: application.chat,
            status: application.status.as_str(),
            revision: application.revision,
            officer: application.officer,
            submitted_at: moment::stored(application.submitted_at),
            due_on: application.due_on.to_string(),
            days_left: application.days_left,
            mend_by: application.mend_by.map(|day| day.to_string()),
            answers: serde_json::to_string(&application.answers).expect("answers are keyed by text"),
            flags: serde_json::to_string(&application.flags).expect("flags are texts"),
            reason: application.reason.as_deref(),
            expected,
        }
    }
}

/// Every query on applications reads the same columns; only the condition differs. The macro takes
/// literals alone, so that they cannot be shared in a constant.
macro_rules! select {
    ($condition:literal, $($argument:expr),+) => {
        sqlx::query_as!(
            Row,
            r#"SELECT a.id AS "id!", a.reference, a.draft, a.service, a.form, a.applicant, a.chat_id,
                   a.status, a.revision, a.officer, a.submitted_at, a.due_on, a.days_left, a.mend_by,
                   a.answers, a.flags, a.reason, d.lang AS "applicant_lang?", d.reachable AS "reachable?"
               FROM application AS a
               LEFT JOIN dialogue AS d ON d.chat_id = a.chat_id AND d.user_id = a.applicant
               WHERE "# + $condition,
            $($argument),+
        )
    };
}

pub(crate) async fn list(connection: &mut SqliteConnection, ids: &[ApplicationId]) -> Result<Vec<Named>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let ids = set::json(ids);
    let rows =
        select!("a.id IN (SELECT value FROM json_each(?1))", ids).fetch_all(&mut *connection).await.map_err(failed)?;
    with_histories(connection, rows).await
}

pub(crate) async fn list_by_reference(
    connection: &mut SqliteConnection,
    references: &[ReferenceNumber],
) -> Result<Vec<Named>> {
    if references.is_empty() {
        return Ok(Vec::new());
    }
    let references = set::json(references);
    let rows = select!("a.reference IN (SELECT value FROM json_each(?1))", references)
        .fetch_all(&mut *connection)
        .await
        .map_err(failed)?;
    with_histories(connection, rows).await
}

/// The newest ones of each person are found in the index, so that somebody with thousands of
/// applications costs no more than anybody else.
pub(crate) async fn list_of(
    connection: &mut SqliteConnection,
    applicants: &[UserId],
    each: u32,
) -> Result<Vec<Application>> {
    if applicants.is_empty() {
        return Ok(Vec::new());
    }
    let applicants = set::json(applicants);
    let each = i64::from(each);
    let rows = select!(
        "a.id IN (
             SELECT newest.id FROM json_each(?1) AS person
             JOIN application AS newest ON newest.id IN (
                 SELECT id FROM application WHERE applicant = person.value
                 ORDER BY submitted_at DESC, id DESC LIMIT ?2
             )
         )
         ORDER BY a.submitted_at DESC, a.id DESC",
        applicants,
        each
    )
    .fetch_all(&mut *connection)
    .await
    .map_err(failed)?;
    let named = with_histories(connection, rows).await?;
    Ok(named.into_iter().map(|named| named.application).collect())
}

async fn with_histories(connection: &mut SqliteConnection, rows: Vec<Row>) -> Result<Vec<Named>> {
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let ids = set::json(rows.iter().map(|row| row.id));
    let mut histories = audit::list_histories(connection, &ids).await?;
    rows.into_iter()
        .map(|row| {
            let mut named = Named::try_from(row)?;
            named.application.history = histories.remove(&named.application.id).unwrap_or_default();
            Ok(named)
        })
        .collect()
}

pub(crate) async fn insert(connection: &mut SqliteConnection, applications: &[Application]) -> Result<()> {
    if applications.is_empty() {
        return Ok(());
    }
    let rows = set::json(applications.iter().map(|application| Line::new(application, 0)));
    sqlx::query!(
        "INSERT INTO application (id, reference, draft, service, form, applicant, chat_id, status, revision,
             officer, submitted_at, due_on, days_left, mend_by, answers, flags, reason)
         SELECT value ->> 'id', value ->> 'reference', value ->> 'draft', value ->> 'service', value ->> 'form',
             value ->> 'applicant', value ->> 'chat_id', value ->> 'status', value ->> 'revision',
             value ->> 'officer', value ->> 'submitted_at', value ->> 'due_on', value ->> 'days_left',
             value ->> 'mend_by', value ->> 'answers', value ->> 'flags', value ->> 'reason'
         FROM json_each(?1)",
        rows
    )
    .execute(&mut *connection)
    .await
    .map_err(failed)?;
    let happenings: Vec<_> = applications
        .iter()
        .flat_map(|application| application.history.iter().map(|happening| (application.id, happening)))
        .collect();
    audit::insert(connection, &happenings, false).await
}

/// What an application is (number, draft, service, applicant) never changes, and is left alone.
pub(crate) async fn update(connection: &mut SqliteConnection, applications: &[(Application, u32)]) -> Result<()> {
    if applications.is_empty() {
        return Ok(());
    }
    let rows = set::json(applications.iter().map(|(application, expected)| Line::new(application, *expected)));
    let changed = sqlx::query!(
        "UPDATE application SET
             form = line.value ->> 'form',
             chat_id = line.value ->> 'chat_id',
             status = line.value ->> 'status',
             revision = line.value ->> 'revision',
             officer = line.value ->> 'officer',
             submitted_at = line.value ->> 'submitted_at',
             due_on = line.value ->> 'due_on',
             days_left = line.value ->> 'days_left',
             mend_by = line.value ->> 'mend_by',
             answers = line.value ->> 'answers',
             flags = line.value ->> 'flags',
             reason = line.value ->> 'reason'
         FROM json_each(?1) AS line
         WHERE application.id = line.value ->> 'id' AND application.revision = line.value ->> 'expected'",
        rows
    )
    .execute(&mut *connection)
    .await
    .map_err(failed)?;
    if changed.rows_affected() != applications.len() as u64 {
        return Err(StoreError::Conflict);
    }
    let happenings: Vec<_> = applications
        .iter()
        .filter_map(|(application, _)| application.history.last().map(|happening| (application.id, happening)))
        .collect();
    audit::insert(connection, &happenings, false).await
}
