//! Files in the background: fetched from Telegram, looked into, kept, and then told as an event.
//!
//! A file is safe in the store before its row says so, and its row is judged in the transaction
//! that answers the citizen. A crash anywhere before fetches it again, to the same name. Of one
//! person one file is on its way at a time, so that many files of one keep nobody else waiting.

use std::collections::HashSet;
use std::sync::Arc;
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use loket_core::domain::file::{FileFault, Finding};
use loket_core::engine::context::Named;
use loket_core::engine::{Event, EventKind, Person, Wants};
use loket_store::rows::{DialogueKey, FileKey, JudgedFile, StoredObject, WaitingFile};
use loket_store::{Result, Store};
use tokio::task::JoinSet;

use super::Shell;
use super::worker::{Incoming, Source};
use crate::clock::pause;
use crate::files::inspect::{Limits, inspect_apart};
use crate::stop::Stop;
use crate::telegram::ApiError;
use crate::telegram::api::Download;
use crate::telegram::inbound::Reading;
use crate::telemetry::metrics::{self, Looked};

/// What cannot be fetched for so long, and was tried so often, is asked of the citizen once more. Age
/// alone says nothing: after days of standing still every file is old before it is tried once.
const GIVE_UP: SignedDuration = SignedDuration::from_hours(72);
const FEWEST_TRIES: u32 = 10;
const FIRST_PAUSE: SignedDuration = SignedDuration::from_secs(2);
const LONGEST_PAUSE: SignedDuration = SignedDuration::from_mins(10);
/// The pause doubles until it is this many times as long as the first.
const MOST_DOUBLINGS: u32 = 12;
/// A handle that Telegram does not know may be one it cannot look up at the moment.
const DOUBTFUL_TRIES: u32 = 5;
const AFTER_TROUBLE: Duration = Duration::from_secs(1);

/// What became of an attempt.
enum Fetched {
    /// It is clear what the file is.
    Found(Finding, Option<StoredObject>),
    /// To be tried again, at Telegram's word or after a pause.
    Later(Option<Duration>),
}

impl<S: Store> Shell<S> {
    /// Fetches what waits, until it is stopped; what is on its way then is fetched again later.
    pub async fn fetch_files(self: Arc<Self>, mut stop: Stop) {
        let mut flights: JoinSet<(DialogueKey, Result<()>)> = JoinSet::new();
        let mut busy = HashSet::new();
        while !stop.is_requested() {
            let round = self.vitals().round("files");
            let launched = self.launch_due(&mut flights, &mut busy).await;
            drop(round);
            let mut trouble = launched.as_ref().err().map(ToString::to_string);
            let next = launched.unwrap_or_default();
            if trouble.is_none() {
                let moment = async {
                    match next {
                        Some(moment) => self.parts.clock.sleep_until(moment).await,
                        None => std::future::pending().await,
                    }
                };
                tokio::select! {
                    Some(landed) = flights.join_next() => {
                        // A flight that panicked keeps its person's files waiting until the next start.
                        if let Ok((dialogue, done)) = landed {
                            busy.remove(&dialogue);
                            trouble = done.err().map(|error| error.to_string());
                        }
                    }
                    () = moment => {}
                    () = self.files_changed.notified() => {}
                    () = stop.requested() => {}
                }
            }
            self.note_trouble(trouble).await;
        }
    }

    async fn note_trouble(&self, trouble: Option<String>) {
        match trouble {
            None => {
                if self.vitals().mend("files") {
                    tracing::info!("files can be fetched again");
                }
            }
            Some(error) => {
                if self.vitals().fail("files", format!("files cannot be worked: {error}")) {
                    tracing::error!("files cannot be worked; trying again until it works: {error}");
                }
                pause(AFTER_TROUBLE).await;
            }
        }
    }

    /// Begins with what is due; when the next one will be, if there is room for it.
    async fn launch_due(
        self: &Arc<Self>,
        flights: &mut JoinSet<(DialogueKey, Result<()>)>,
        busy: &mut HashSet<DialogueKey>,
    ) -> Result<Option<Timestamp>> {
        let at_once = usize::try_from(self.parts.files.at_once).unwrap_or(1).max(1);
        let free = at_once.saturating_sub(flights.len());
        if free == 0 {
            return Ok(None);
        }
        let store = &self.parts.store;
        let passed_over: Vec<DialogueKey> = busy.iter().copied().collect();
        let limit = u32::try_from(free).unwrap_or(u32::MAX);
        let due = store.list_due_files(self.parts.clock.now(), &passed_over, limit).await?;
        let is_full = due.len() == free;
        for file in due {
            let dialogue = file.key.dialogue;
            busy.insert(dialogue);
            let shell = Arc::clone(self);
            let under_way = self.activity.begin();
            flights.spawn(async move {
                let done = shell.fetch_one(file).await;
                drop(under_way);
                (dialogue, done)
            });
        }
        if is_full {
            return Ok(None);
        }
        let passed_over: Vec<DialogueKey> = busy.iter().copied().collect();
        store.find_next_file(&passed_over).await
    }

    async fn fetch_one(&self, file: WaitingFile) -> Result<()> {
        let now = self.parts.clock.now();
        let fetched = match self.fetch(&file).await {
            // Who is told how long to wait is not refused.
            Fetched::Later(None) if file.attempts >= FEWEST_TRIES && now.duration_since(file.created_at) >= GIVE_UP => {
                tracing::error!("a file could not be fetched in three days; its sender is asked to send it again");
                Fetched::Found(Finding::Refused(FileFault::Unreachable), None)
            }
            fetched @ (Fetched::Found(..) | Fetched::Later(_)) => fetched,
        };
        match fetched {
            Fetched::Found(finding, object) => {
                metrics::looked(match finding {
                    Finding::Kept { .. } => Looked::Kept,
                    Finding::Refused(_) => Looked::Refused,
                });
                self.work(&[judged(JudgedFile { key: file.key, finding, object })]).await
            }
            Fetched::Later(told) => {
                metrics::looked(Looked::Later);
                let due = match told.and_then(|told| SignedDuration::try_from(told).ok()) {
                    Some(told) => now.saturating_add(told).unwrap_or(now),
                    None => after_pause(file.attempts, now, self.parts.chance.share()),
                };
                self.parts.store.postpone_file(&file.key, due).await
            }
        }
    }

    async fn fetch(&self, file: &WaitingFile) -> Fetched {
        if let Some(known) = self.find_kept(file).await {
            return known;
        }
        let settings = &self.parts.files;
        let limits = Limits {
            most_megabytes: settings.max_megabytes,
            least_pixels: settings.min_pixels.into(),
            most_pages: settings.max_pages,
        };
        let bytes = match self.parts.api.fetch_file(&file.file_id, limits.most_bytes()).await {
            Ok(Download::Bytes(bytes)) => bytes,
            Ok(Download::TooBig) => return Fetched::Found(limits.too_big(), None),
            Err(error) => return judge(&error, file.attempts, limits),
        };
        let (finding, bytes) = inspect_apart(bytes, limits).await;
        if matches!(finding, Finding::Refused(_)) {
            return Fetched::Found(finding, None);
        }
        match self.parts.depot.keep(bytes).await {
            Ok(object) => Fetched::Found(finding, Some(object)),
            Err(error) => {
                tracing::error!(%error, "a file cannot be kept and is fetched again later: {error}");
                Fetched::Later(None)
            }
        }
    }

    /// The same file was asked for before and is kept: it needs no fetching.
    async fn find_kept(&self, file: &WaitingFile) -> Option<Fetched> {
        let known = file.known.as_ref()?;
        let object = known.object.as_ref()?;
        let is_there = matches!(known.finding, Finding::Kept { .. }) && self.parts.depot.has(object).await.ok()?;
        is_there.then(|| Fetched::Found(known.finding, Some(object.clone())))
    }
}

/// What a failed fetch means.
fn judge(error: &ApiError, attempts: u32, limits: Limits) -> Fetched {
    let ApiError::Telegram { code, description, retry_after, .. } = error else {
        if attempts == 0 {
            tracing::warn!(%error, "a file is fetched again later: {error}");
        }
        return Fetched::Later(None);
    };
    let description = description.to_lowercase();
    match code {
        400 if description.contains("too big") => Fetched::Found(limits.too_big(), None),
        400 if description.contains("temporarily") && attempts < DOUBTFUL_TRIES => Fetched::Later(None),
        400 | 404 => Fetched::Found(Finding::Refused(FileFault::Gone), None),
        _ => {
            if attempts == 0 {
                tracing::warn!(code, "Telegram gives a file not now ({code}); it is fetched again later");
            }
            Fetched::Later(*retry_after)
        }
    }
}

/// Twice as long each time, and each time somewhat different, so that not all come back at once.
fn after_pause(attempts: u32, now: Timestamp, share: f64) -> Timestamp {
    let doubled = FIRST_PAUSE * 2_i32.pow(attempts.min(MOST_DOUBLINGS));
    let pause = doubled.min(LONGEST_PAUSE).mul_f64(0.5 + share / 2.0);
    now.saturating_add(pause).unwrap_or(now)
}

/// What was found, as an event.
pub(super) fn judged(file: JudgedFile) -> Incoming {
    let dialogue = file.key.dialogue;
    let person = Person { id: dialogue.user, first_name: String::new(), language_code: None };
    let kind = EventKind::FileJudged { unique_id: file.key.unique_id.clone(), finding: file.finding };
    let reading = Reading::Event(Event { chat: dialogue.chat, person, kind });
    Incoming { source: Source::File(file), reading }
}

/// The files that a step wants to be told of: those of the person in the conversation, and those of
/// the application it names.
pub(super) fn wanted<'w>(
    dialogue: DialogueKey,
    wants: &'w Wants,
    named: Option<&'w Named>,
) -> impl Iterator<Item = FileKey> + use<'w> {
    let own = wants.files.iter().map(move |unique_id| FileKey { dialogue, unique_id: unique_id.clone() });
    let application = named.filter(|_| wants.files_of_application).map(|named| &named.application);
    let of_application = application.into_iter().flat_map(|application| {
        let dialogue = DialogueKey { chat: application.chat, user: application.applicant };
        let files = application.answers.iter().flat_map(|(_, given)| given.answer.files());
        files.map(move |file| FileKey { dialogue, unique_id: file.unique_id.clone() })
    });
    own.chain(of_application)
}
