//! The steps of a batch, in waves: no conversation and no application stands twice in one wave, so
//! that a wave can be read and written as sets. Nearly always there is one wave.

mod facts;

use std::collections::{HashMap, HashSet, VecDeque};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use jiff::Timestamp;
use loket_core::domain::ids::{ApplicationId, ChatId, DraftId};
use loket_core::domain::lang::Lang;
use loket_core::domain::reference::ReferenceNumber;
use loket_core::engine::effect::Priority;
use loket_core::engine::{Context, Event, EventKind, Facts, Fresh, Message, Person, State, Wants, keys};
use loket_store::rows::{DeadLetter, DialogueKey, DialogueRow, LetterKind};
use loket_store::{Result, Store, Work};
use serde_json::json;

use super::Shell;
use super::effects::Writes;
use super::limits::What;
use super::offer::Offer;
use super::worker::{After, Incoming, Source, is_query};
use crate::telegram::outbound;
use crate::telemetry::metrics;

/// One event of the batch.
#[derive(Debug)]
pub(super) struct Item<'b> {
    incoming: &'b Incoming,
    /// None for what cannot be read and concerns nobody.
    event: Option<Event>,
    /// Why it is put aside.
    broken: Option<String>,
    /// It is over this limit: its person is told, and nothing else happens.
    limited: Option<What>,
}

impl<'b> Item<'b> {
    /// An event to be worked.
    pub(super) fn new(incoming: &'b Incoming, event: Event) -> Self {
        Self { incoming, event: Some(event), broken: None, limited: None }
    }

    /// An event over a limit.
    pub(super) fn limited(incoming: &'b Incoming, event: Event, what: What) -> Self {
        Self { incoming, event: Some(event), broken: None, limited: Some(what) }
    }

    /// Something that is put aside, with an apology where there is somebody.
    pub(super) fn broken(incoming: &'b Incoming, error: String, from: Option<(ChatId, Person)>) -> Self {
        let event = from.map(|(chat, person)| Event { chat, person, kind: EventKind::StepFailed });
        Self { incoming, event, broken: Some(error), limited: None }
    }
}

/// A conversation while the batch is worked.
struct Dialogue {
    state: State,
    stored: Option<DialogueRow>,
    reachable: bool,
}

/// The batch while it is worked.
pub(super) struct Run<'r, S: Store> {
    shell: &'r Shell<S>,
    /// What is offered, the same for the whole batch.
    offer: Arc<Offer>,
    now: Timestamp,
    pending: VecDeque<(Item<'r>, Event)>,
    dialogues: HashMap<DialogueKey, Dialogue>,
    /// Events about which not even could be said what they want.
    failed: Vec<(Item<'r>, Event)>,
    /// What is written with the next wave although no step wrote it.
    aside: Writes,
}

/// An event of a wave with what must be known for it.
struct Candidate<'r> {
    item: Item<'r>,
    event: Event,
    facts: Facts,
}

impl<'r, S: Store> Run<'r, S> {
    /// Reads the conversations of a batch.
    pub(super) async fn begin(
        shell: &'r Shell<S>,
        work: &mut S::Work,
        items: Vec<Item<'r>>,
        now: Timestamp,
    ) -> Result<Self> {
        let mut run = Self {
            shell,
            offer: shell.parts.shelf.take(),
            now,
            pending: VecDeque::new(),
            dialogues: HashMap::new(),
            failed: Vec::new(),
            aside: Writes::default(),
        };
        let mut limited = Vec::new();
        for mut item in items {
            if let Some(error) = &item.broken {
                run.aside.put_aside(&item.incoming.source, error, now);
            }
            if let Some(event) = item.event.take() {
                match item.limited {
                    Some(what) => limited.push((event, what)),
                    None => run.pending.push_back((item, event)),
                }
            }
        }
        let events = run.pending.iter().map(|(_, event)| event).chain(limited.iter().map(|(event, _)| event));
        let keys: HashSet<DialogueKey> = events.map(key_of).collect();
        let keys: Vec<DialogueKey> = keys.into_iter().collect();
        if !keys.is_empty() {
            for row in work.list_dialogues(&keys).await? {
                let key = row.key;
                let dialogue = run.read(row);
                run.dialogues.insert(key, dialogue);
            }
        }
        for key in keys {
            run.dialogues.entry(key).or_insert_with(|| Dialogue {
                state: State::default(),
                stored: None,
                reachable: true,
            });
        }
        for (event, what) in limited {
            run.tell_limit(&event, what);
        }
        Ok(run)
    }

    /// Works one wave; false when nothing is left.
    pub(super) async fn wave(&mut self, work: &mut S::Work, after: &mut After) -> Result<bool> {
        let chosen = self.choose();
        let read = self.read_facts(work, chosen).await?;
        let wave = self.hold_back(read);
        let mut writes = std::mem::take(&mut self.aside);
        for (item, event) in std::mem::take(&mut self.failed) {
            self.give_up(item, event, "what its step wants panicked", &mut writes);
        }
        for candidate in wave {
            self.work_one(candidate, &mut writes);
        }
        writes.write(work, self.now, after).await?;
        Ok(!self.pending.is_empty())
    }

    /// Says that a limit is reached, in the language of the conversation; nothing of it changes.
    fn tell_limit(&mut self, event: &Event, what: What) {
        let chosen = self.dialogues.get(&key_of(event)).and_then(|dialogue| dialogue.state.lang);
        let is_private = event.chat.0 > 0;
        let client = event.person.language_code.as_deref();
        let lang = chosen.unwrap_or_else(|| if is_private { Lang::for_client(client) } else { Lang::Id });
        let text = match what {
            What::Updates | What::Queries => keys::limits_too_fast(),
            What::Uploads => keys::limits_too_many_files(),
        };
        let renderer = &self.shell.parts.renderer;
        if let EventKind::ButtonPressed { query, .. } = &event.kind {
            self.aside.answers.push(outbound::answer_button(renderer, query, Some(&text), false, lang));
        } else {
            let rows = outbound::send_message(renderer, event.chat, &Message::plain(text), lang, Priority::Reply);
            self.aside.deliveries.extend(rows);
        }
    }

    /// A stored conversation; one that cannot be read is put aside and begins anew.
    fn read(&mut self, row: DialogueRow) -> Dialogue {
        let state = State::upgrade(&row.state).unwrap_or_else(|_content| {
            let error = "a stored conversation cannot be read; it has begun anew".to_owned();
            let kind = LetterKind::Conversation;
            self.aside.letters.push(DeadLetter { kind, error, raw: row.state.clone(), at: self.now });
            State { lang: Some(row.lang), ..State::default() }
        });
        Dialogue { state, reachable: row.reachable, stored: Some(row) }
    }

    /// The first event of every conversation, with what it wants.
    fn choose(&mut self) -> Vec<(Item<'r>, Event, Wants)> {
        let mut taken = HashSet::new();
        let mut chosen = Vec::new();
        let mut rest = VecDeque::new();
        for (item, event) in std::mem::take(&mut self.pending) {
            let key = key_of(&event);
            // A query changes nothing, so that it neither waits for the conversation nor lets it wait.
            if !is_query(&event) && !taken.insert(key) {
                rest.push_back((item, event));
                continue;
            }
            let Some(dialogue) = self.dialogues.get(&key) else { continue };
            let (office, wants) = (&self.offer.office, self.shell.parts.engine.wants);
            match catch_unwind(AssertUnwindSafe(|| wants(office, &dialogue.state, &event))) {
                Ok(wants) => chosen.push((item, event, wants)),
                // Worked without what it wants, the step might say something untrue.
                Err(_) => self.failed.push((item, event)),
            }
        }
        self.pending = rest;
        chosen
    }

    /// Reads for all of them what each wants.
    async fn read_facts(
        &self,
        work: &mut S::Work,
        chosen: Vec<(Item<'r>, Event, Wants)>,
    ) -> Result<Vec<Candidate<'r>>> {
        let wanted: Vec<(DialogueKey, &Wants)> =
            chosen.iter().map(|(_, event, wants)| (key_of(event), wants)).collect();
        let facts = facts::read(work, &wanted).await?;
        let told = chosen.into_iter().zip(facts);
        Ok(told.map(|((item, event, _), facts)| Candidate { item, event, facts }).collect())
    }

    /// Lets an event wait for the next wave when it looks at an application that an earlier event
    /// of this wave may change, or may change one that an earlier event looks at.
    fn hold_back(&mut self, candidates: Vec<Candidate<'r>>) -> Vec<Candidate<'r>> {
        let mut named_before: HashSet<ApplicationId> = HashSet::new();
        let mut seen_before: HashSet<ApplicationId> = HashSet::new();
        let mut wave = Vec::new();
        let mut held = VecDeque::new();
        for candidate in candidates {
            let named = candidate.facts.named.as_ref().map(|named| named.application.id);
            let seen: Vec<ApplicationId> = candidate.facts.own.iter().map(|each| each.id).chain(named).collect();
            let clashes =
                named.is_some_and(|id| seen_before.contains(&id)) || seen.iter().any(|id| named_before.contains(id));
            // What is held back counts too, so that it keeps its place before later ones.
            named_before.extend(named);
            seen_before.extend(seen);
            if clashes {
                held.push_back((candidate.item, candidate.event));
            } else {
                wave.push(candidate);
            }
        }
        held.append(&mut self.pending);
        self.pending = held;
        wave
    }

    /// Takes one step, and keeps what it writes.
    fn work_one(&mut self, candidate: Candidate<'r>, writes: &mut Writes) {
        let Candidate { item, event, facts } = candidate;
        let key = key_of(&event);
        let Some(dialogue) = self.dialogues.get_mut(&key) else { return };
        let (shell, offer, now) = (self.shell, self.offer.as_ref(), self.now);
        let step = || take_step(shell, offer, now, dialogue.state.clone(), &event, &facts);
        if let Ok((state, stepped)) = catch_unwind(AssertUnwindSafe(step)) {
            writes.append(stepped);
            dialogue.state = state;
            note_reachable(dialogue, &event);
            if let Some(row) = changed(key, dialogue).filter(|_| !is_query(&event)) {
                dialogue.stored = Some(row.clone());
                writes.dialogues.push(row);
            }
            answer_in_any_case(&event, writes);
            return;
        }
        self.give_up(item, event, "its step panicked", writes);
    }

    /// A panic is a bug: the event is put aside, and its person gets an apology in the next wave; of a query nothing is kept.
    fn give_up(&mut self, item: Item<'r>, event: Event, why: &str, writes: &mut Writes) {
        metrics::step_panicked();
        if event.kind == EventKind::StepFailed {
            tracing::error!("a bug: even the apology for a failed step failed");
            return;
        }
        if is_query(&event) {
            return tracing::error!("a bug: {why}, for an inline query, which is not kept");
        }
        writes.put_aside(&item.incoming.source, &format!("a bug: {why}"), self.now);
        answer_in_any_case(&event, writes);
        let apology = Event { chat: event.chat, person: event.person, kind: EventKind::StepFailed };
        match item.incoming.source {
            Source::Update { .. } => self.pending.push_front((item, apology)),
            // Nobody waits for these.
            Source::Timer(_) | Source::Refused(_) | Source::Letter(_) | Source::File(_) => {}
        }
    }
}

fn take_step<S: Store>(
    shell: &Shell<S>,
    offer: &Offer,
    now: Timestamp,
    state: State,
    event: &Event,
    facts: &Facts,
) -> (State, Writes) {
    let parts = &shell.parts;
    let Offer { office, catalogue, index } = offer;
    let fresh = Fresh {
        draft: DraftId(parts.chance.id()),
        application: ApplicationId(parts.chance.id()),
        reference: ReferenceNumber::new(&office.prefix, parts.chance.short()),
    };
    let context = Context { office, catalogue, index, now, fresh: &fresh, facts };
    let transition = (parts.engine.step)(&context, state, event);
    let mut writes = Writes::default();
    writes.gather(transition.effects, &parts.renderer);
    (transition.state, writes)
}

/// Whoever writes in private can be written to.
fn note_reachable(dialogue: &mut Dialogue, event: &Event) {
    match &event.kind {
        EventKind::ReachabilityChanged { reachable, .. } => dialogue.reachable = *reachable,
        EventKind::TimerRang { .. }
        | EventKind::FileJudged { .. }
        | EventKind::AddedToGroup
        | EventKind::InlineQueryReceived { .. } => {}
        EventKind::TextReceived { .. }
        | EventKind::ButtonPressed { .. }
        | EventKind::FileReceived { .. }
        | EventKind::ContactReceived { .. }
        | EventKind::LocationReceived { .. }
        | EventKind::MessageEdited { .. }
        | EventKind::UnreadableReceived { .. }
        | EventKind::StepFailed => dialogue.reachable = true,
    }
}

/// The conversation's row, if it differs from what is stored. Who only looks for a card leaves none.
fn changed(key: DialogueKey, dialogue: &Dialogue) -> Option<DialogueRow> {
    let row = DialogueRow {
        key,
        state: dialogue.state.to_json(),
        lang: dialogue.state.lang(),
        reachable: dialogue.reachable,
    };
    (dialogue.stored.as_ref() != Some(&row)).then_some(row)
}

/// No press is left without an answer, whatever became of its step.
fn answer_in_any_case(event: &Event, writes: &mut Writes) {
    let EventKind::ButtonPressed { query, .. } = &event.kind else { return };
    let is_answered = writes.answers.iter().any(|answer| answer["callback_query_id"] == json!(query));
    if !is_answered {
        writes.answers.push(json!({ "callback_query_id": query }));
    }
}

fn key_of(event: &Event) -> DialogueKey {
    DialogueKey { chat: event.chat, user: event.person.id }
}
