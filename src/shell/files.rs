//! Files in the background: fetched from Telegram, looked into, kept, and then told as an event.
//!
//! A file is safe in the store before its row says so, and its row is judged in the transaction
//! that answers the citizen. A crash anywhere before fetches it again, to the same name. Of one
//! person one file is on its way at a time, so that many files of one keep nobody else waiting.
//!
//! A file made to kill whoever looks into it would be fetched again at every start. So a look is
//! marked as long as it lasts ([`crate::files::marks`]), and a mark that stands at a start is counted
//! as a try without an end: such a file is looked into alone, and after [`MOST_TRIES`] of them not
//! at all ([`fleet`]).

pub mod fleet;
pub mod room;
pub mod sweep;

use std::sync::Arc;
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use loket_core::domain::file::{FileFault, Finding};
use loket_core::engine::context::Named;
use loket_core::engine::{Event, EventKind, Person, Wants};
use loket_store::rows::{DialogueKey, FileKey, JudgedFile, StoredObject, WaitingFile};
use loket_store::{Result, Store, StoreError};
use serde_json::json;
use tokio::sync::RwLockReadGuard;

use self::fleet::{Fleet, Landed, MOST_TRIES};
use super::Shell;
use super::worker::{Incoming, Source};
use crate::clock::pause;
use crate::files::depot::{Part, name_of};
use crate::files::inspect::Limits;
use crate::stop::Stop;
use crate::telegram::ApiError;
use crate::telegram::api::Download;
use crate::telegram::inbound::Reading;
use crate::telemetry::metrics::{self, Looked};

/// What fails for so long and so often is asked for once more; age alone says nothing after a standstill.
const GIVE_UP: SignedDuration = SignedDuration::from_hours(72);
const FEWEST_TRIES: u32 = 10;
const FIRST_PAUSE: SignedDuration = SignedDuration::from_secs(2);
/// The longest pause before something is tried again, unless Telegram asks for a longer one.
pub(in crate::shell) const LONGEST_PAUSE: SignedDuration = SignedDuration::from_mins(10);
/// The pause doubles until it is this many times as long as the first.
const MOST_DOUBLINGS: u32 = 12;
/// While nothing can be written down, nothing is fetched; it is looked again after these.
const FIRST_REST: Duration = Duration::from_secs(1);
const LONGEST_REST: Duration = Duration::from_secs(30);
/// A handle that Telegram does not know may be one it cannot look up at the moment.
const DOUBTFUL_TRIES: u32 = 5;

/// A database that cannot be written, as this loop sees it.
#[derive(Debug, Default)]
pub struct Trouble {
    /// The last pause; none while all is well.
    pause: Option<Duration>,
    /// What the process before this one died of was counted.
    has_counted: bool,
}

impl Trouble {
    async fn rest(&mut self, stop: &mut Stop) {
        let time = self.lengthen();
        tokio::select! {
            () = pause(time) => {}
            () = stop.requested() => {}
        }
    }

    /// The next pause, twice as long as the last one, up to half a minute.
    pub fn lengthen(&mut self) -> Duration {
        let time = self.pause.map_or(FIRST_REST, |last| (last * 2).min(LONGEST_REST));
        self.pause = Some(time);
        time
    }
}

/// An object of the file store that no sweep deletes as long as this lives.
struct Held<'s> {
    object: StoredObject,
    _hold: RwLockReadGuard<'s, ()>,
}

/// What became of an attempt.
enum Fetched<'s> {
    /// It is clear what the file is, and where it is kept.
    Found(Finding, Option<Held<'s>>),
    /// To be tried again, at Telegram's word or after a pause.
    Later(Option<Duration>),
    /// Nothing is wrong with it, but the file store keeps nothing.
    Unkept,
}

impl<S: Store> Shell<S> {
    /// Fetches what waits, until it is stopped; what is on its way then is fetched again later.
    pub async fn fetch_files(self: Arc<Self>, mut stop: Stop) {
        let mut fleet = Fleet::default();
        let mut trouble = Trouble::default();
        while !stop.is_requested() {
            let round = self.vitals().round("files");
            if !self.can_look() || !self.can_keep().await {
                drop(round);
                trouble.rest(&mut stop).await;
                continue;
            }
            let launched = self.launch_due(&mut fleet, &mut trouble).await;
            drop(round);
            let failed = match launched {
                Err(error) => Some(error),
                Ok(next) => {
                    if fleet.is_empty() {
                        self.note_mended(&mut trouble);
                    }
                    self.wait_for_files(next, &mut fleet, &mut trouble, &mut stop).await
                }
            };
            if let Some(error) = failed {
                self.rest_of_trouble(&error, &mut trouble, &mut stop).await;
            }
        }
        fleet.ground().await;
    }

    /// Waits until there may be more to do; what went wrong with what was on its way.
    async fn wait_for_files(
        &self,
        next: Option<Timestamp>,
        fleet: &mut Fleet,
        trouble: &mut Trouble,
        stop: &mut Stop,
    ) -> Option<StoreError> {
        let moment = async {
            match next {
                Some(moment) => self.parts.clock.sleep_until(moment).await,
                None => std::future::pending().await,
            }
        };
        let mut landed = tokio::select! {
            Some(landed) = fleet.landed() => Some(landed),
            () = moment => None,
            () = self.room_may_be_there(LONGEST_REST) => None,
            () = self.files_changed.notified() => None,
            () = stop.requested() => None,
        };
        let mut failed = None;
        while let Some(one) = landed {
            match one {
                Landed::Safe => self.note_mended(trouble),
                Landed::Unwritten(error) => failed = Some(error),
                Landed::Dead(key) => {
                    tracing::error!("a bug: the way of a file panicked; after {MOST_TRIES} times its sender is told");
                    failed = self.parts.store.count_deaths(&[key]).await.err().or(failed);
                }
            }
            landed = fleet.landed_before();
        }
        failed
    }

    fn note_mended(&self, trouble: &mut Trouble) {
        trouble.pause = None;
        if self.vitals().mend("files") {
            tracing::info!("files can be fetched again");
        }
    }

    async fn rest_of_trouble(&self, error: &StoreError, trouble: &mut Trouble, stop: &mut Stop) {
        if self.vitals().fail("files", format!("files cannot be worked: {error}")) {
            tracing::error!("files cannot be worked; trying again until it works: {error}");
        }
        trouble.rest(stop).await;
    }

    /// The looks in whose middle the process died, as tries without an end.
    async fn count_deaths(&self) -> Result<()> {
        let marks = self.parts.depot.marks();
        let left = marks.read().unwrap_or_else(|error| {
            tracing::warn!(%error, "whether a look into a file was broken off cannot be told: {error}");
            Vec::new()
        });
        let keys: Vec<FileKey> = left.iter().filter_map(|words| serde_json::from_str(words).ok()).collect();
        self.parts.store.count_deaths(&keys).await?;
        if let Err(error) = marks.clear() {
            tracing::warn!(%error, "marks of looks into files cannot be taken away: {error}");
        }
        Ok(())
    }

    /// Begins with what is due; when the next one will be, if there is room for it.
    async fn launch_due(self: &Arc<Self>, fleet: &mut Fleet, trouble: &mut Trouble) -> Result<Option<Timestamp>> {
        let store = &self.parts.store;
        if trouble.pause.is_some() {
            store.check().await?;
        }
        if !trouble.has_counted {
            self.count_deaths().await?;
            self.delete_unfinished().await;
            trouble.has_counted = true;
        }
        // One is enough to see whether it works again.
        let at_once = if trouble.pause.is_some() { 1 } else { self.parts.files.at_once };
        let room = fleet.room(usize::try_from(at_once).unwrap_or(1).max(1));
        if room == 0 {
            return Ok(None);
        }
        let limit = u32::try_from(room).unwrap_or(u32::MAX);
        let due = store.list_due_files(self.parts.clock.now(), &fleet.people(), limit).await?;
        let count = due.len();
        let admitted = fleet.admit(due);
        let waits_for_landing = count == room || admitted.len() < count;
        for file in admitted {
            let (shell, waiting) = (Arc::clone(self), file.clone());
            let under_way = self.activity.begin();
            fleet.launch(&file, async move {
                let done = shell.fetch_one(waiting).await;
                drop(under_way);
                done
            });
        }
        if waits_for_landing || fleet.room(usize::MAX) == 0 {
            return Ok(None);
        }
        store.find_next_file(&fleet.people()).await
    }

    async fn fetch_one(&self, file: WaitingFile) -> Result<()> {
        let now = self.parts.clock.now();
        let fetched = match self.fetch(&file).await? {
            // Who is told how long to wait is not refused.
            Fetched::Later(None) if file.attempts >= FEWEST_TRIES && now.duration_since(file.created_at) >= GIVE_UP => {
                tracing::error!("a file could not be fetched in three days; its sender is asked to send it again");
                Fetched::Found(Finding::Refused(FileFault::Unreachable), None)
            }
            fetched @ (Fetched::Found(..) | Fetched::Later(_) | Fetched::Unkept) => fetched,
        };
        match fetched {
            // Held until the row names it.
            Fetched::Found(finding, held) => {
                let object = held.as_ref().map(|held| held.object.clone());
                metrics::looked(match finding {
                    Finding::Kept { .. } => Looked::Kept,
                    Finding::Refused(_) => Looked::Refused,
                });
                self.work(&[judged(JudgedFile { key: file.key, finding, object })]).await
            }
            Fetched::Later(_) | Fetched::Unkept => {
                metrics::looked(Looked::Later);
                let told = if let Fetched::Later(told) = fetched { told } else { None };
                let due = match told.and_then(|told| SignedDuration::try_from(told).ok()) {
                    Some(told) => now.saturating_add(told).unwrap_or(now),
                    None => after_pause(file.attempts, now, self.parts.chance.share()),
                };
                self.parts.store.postpone_file(&file.key, due).await
            }
        }
    }

    async fn fetch(&self, file: &WaitingFile) -> Result<Fetched<'_>> {
        let unopenable = Finding::Refused(FileFault::Unopenable);
        let was_unopenable = file.known.as_ref().is_some_and(|known| known.finding == unopenable);
        if !fleet::has_tries(file) || was_unopenable {
            tracing::warn!("a file during whose look the program died {MOST_TRIES} times is looked into no more");
            return Ok(Fetched::Found(unopenable, None));
        }
        if let Some(known) = self.find_kept(file).await {
            return Ok(known);
        }
        let settings = &self.parts.files;
        let limits = Limits {
            most_megabytes: settings.max_megabytes,
            least_pixels: settings.min_pixels.into(),
            most_pages: settings.max_pages,
        };
        let bytes = match self.parts.api.fetch_file(&file.file_id, limits.most_bytes()).await {
            Ok(Download::Bytes(bytes)) => bytes,
            Ok(Download::TooBig) => return Ok(Fetched::Found(limits.too_big(), None)),
            Err(error) => return Ok(judge(&error, file.attempts, limits)),
        };
        let mark = match self.parts.depot.marks().set(&json!(file.key).to_string()) {
            Ok(mark) => mark,
            Err(error) => {
                self.note_unkept(Part::Marks, 1, &error.to_string());
                return Ok(Fetched::Unkept);
            }
        };
        let (found, bytes) = self.looks.inspect(bytes, limits).await;
        drop(mark);
        let Some(finding) = found else { return Ok(Fetched::Later(None)) };
        if matches!(finding, Finding::Refused(_)) {
            return Ok(Fetched::Found(finding, None));
        }
        let hold = self.hold_objects().await;
        let name = name_of(&bytes);
        self.parts.store.expect_object(&name).await?;
        let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        match self.parts.depot.keep(bytes).await {
            Ok(object) => Ok(Fetched::Found(finding, Some(Held { object, _hold: hold }))),
            Err(error) => {
                self.note_unkept(Part::of(&name), size, &error.reason());
                Ok(Fetched::Unkept)
            }
        }
    }

    /// The same file was asked for before and is kept: it needs no fetching.
    async fn find_kept(&self, file: &WaitingFile) -> Option<Fetched<'_>> {
        let known = file.known.as_ref()?;
        let object = known.object.as_ref()?;
        let hold = self.hold_objects().await;
        let is_there = matches!(known.finding, Finding::Kept { .. }) && self.parts.depot.has(object).await.ok()?;
        is_there.then(|| Fetched::Found(known.finding, Some(Held { object: object.clone(), _hold: hold })))
    }
}

/// What a failed fetch means.
fn judge(error: &ApiError, attempts: u32, limits: Limits) -> Fetched<'static> {
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
