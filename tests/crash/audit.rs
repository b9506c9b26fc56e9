//! The books at the end: what the database holds against what everybody did.

use anyhow::Result;
use jiff::Timestamp;
use loket::files::depot::name_of;
use loket_core::domain::answer::Answer;
use std::path::{Path, PathBuf};

use loket_core::domain::application::{Act, Actor, Application, Happening, Status};
use loket_core::domain::ids::{ApplicationId, ChatId, QuestionId, UserId};
use loket_core::engine::TimerKey;
use loket_emulator::Person;
use loket_store::rows::{DialogueKey, DialogueRow, KeptLetter, TimerRow};
use loket_store::{Store, Work};
use loket_store_sqlite::SqliteStore;

use super::actors::{Citizen, Plan};
use super::alarms;
use super::house::House;
use super::journal::Fault;

/// What the database holds.
#[derive(Clone)]
pub(crate) struct Books {
    applications: Vec<Application>,
    dialogues: Vec<DialogueRow>,
    letters: Vec<KeptLetter>,
    waiting: u64,
    timers: Vec<TimerRow>,
    /// The text of each card that was worked at, by number and round, as the officers see it.
    cards: Vec<(String, String)>,
    /// Of each file that is to be looked at, or was, under which name it is kept.
    files: Vec<Option<String>>,
    /// Where their objects lie.
    folder: PathBuf,
}

impl Books {
    /// Reads all of it, by the store's own doors; the process does not run. `cards` were worked at.
    pub(crate) async fn read(house: &House, cards: Vec<(String, String)>) -> Result<Self> {
        let people: Vec<UserId> = house.people().iter().map(|person| UserId(person.id())).collect();
        let kept = house.lines("SELECT iif(judged_at IS NULL, '', coalesce(sha256, '')) FROM file")?;
        let files = kept.into_iter().map(|name| Some(name).filter(|name| !name.is_empty())).collect();
        let folder = house.database().with_file_name("data").join("files");
        Ok(Self { cards, files, folder, ..Self::read_of(&house.database(), &people).await? })
    }

    /// What the database at this path holds of these people.
    pub(crate) async fn read_of(database: &Path, people: &[UserId]) -> Result<Self> {
        let store = SqliteStore::open(database).await?;
        let mut work = store.begin().await?;
        let applications = work.list_applications_of(people, 10).await?;
        let keys: Vec<DialogueKey> =
            people.iter().map(|user| DialogueKey { chat: ChatId(user.0), user: *user }).collect();
        let dialogues = work.list_dialogues(&keys).await?;
        drop(work);
        let letters = store.list_dead_letters(10).await?;
        let waiting = store.count_outbox().await?;
        let timers = store.list_due_timers(Timestamp::MAX, u32::MAX).await?;
        store.close().await;
        Ok(Self {
            applications,
            dialogues,
            letters,
            waiting,
            timers,
            cards: Vec::new(),
            files: Vec::new(),
            folder: PathBuf::new(),
        })
    }

    /// Everything that is not as it must be.
    pub(crate) fn faults(&self, people: &[Citizen], officers: &[Person]) -> Vec<Fault> {
        let mut faults = Vec::new();
        for letter in &self.letters {
            faults.push(Fault::Lost(format!("something was put aside: {} {}", letter.error, letter.raw)));
        }
        if self.waiting > 0 {
            faults.push(Fault::Lost(format!("{} messages were never sent", self.waiting)));
        }
        for citizen in people {
            let own: Vec<&Application> =
                self.applications.iter().filter(|each| each.applicant.0 == citizen.chat()).collect();
            match own.as_slice() {
                [one] => faults.extend(application_faults(one, citizen, officers)),
                [] => faults.push(Fault::Lost(format!("citizen {} has no application", citizen.chat()))),
                many => {
                    faults.push(Fault::Doubled(format!("citizen {} has {} applications", citizen.chat(), many.len())));
                }
            }
            let dialogue = self.dialogues.iter().find(|row| row.key.user.0 == citizen.chat());
            if dialogue.is_none_or(|row| row.state.contains("\"drafts\"")) {
                faults.push(Fault::Lost(format!("the conversation of citizen {} is not at its end", citizen.chat())));
            }
        }
        if self.applications.len() > people.len() {
            let words = format!("{} applications of {} citizens", self.applications.len(), people.len());
            faults.push(Fault::Doubled(words));
        }
        faults.extend(self.alarm_faults());
        faults.extend(self.card_faults());
        let pictures: usize = people.iter().filter(|citizen| citizen.sends_pictures()).count() * 3;
        if self.files.len() != pictures {
            faults.push(Fault::Lost(format!("{} files are known of {pictures} that were sent", self.files.len())));
        }
        let unkept = self.files.iter().filter(|name| !self.is_whole(name.as_deref())).count();
        if unkept > 0 {
            faults.push(Fault::Lost(format!("{unkept} files are not kept whole under their names")));
        }
        faults
    }

    /// Does the object of this name lie in the folder, with the content that the name says?
    fn is_whole(&self, name: Option<&str>) -> bool {
        let Some(name) = name else { return false };
        let object = name.get(..2).map(|start| self.folder.join(start).join(name));
        object.and_then(|object| std::fs::read(object).ok()).is_some_and(|bytes| name_of(&bytes) == name)
    }

    /// Timers that are not as drafts and applications need them; holds after every commit.
    pub(crate) fn alarm_faults(&self) -> Vec<Fault> {
        alarms::faults(&self.dialogues, &self.applications, &self.timers)
    }

    /// The card on which an application was decided, and the one on which it was flagged, were changed
    /// for the last time when that was done.
    fn card_faults(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        for application in &self.applications {
            let reference = application.reference.to_string();
            let own = self.cards.iter().filter(|(number, _)| *number == reference);
            let shown: Vec<&str> = own.map(|(_, text)| text.as_str()).collect();
            let decided = if application.status == Status::Approved { "disetujui" } else { "ditolak" };
            let flagged = application.history.iter().any(|each| each.act == Act::Flag).then_some("perlu perbaikan");
            let wanted: Vec<String> =
                flagged.into_iter().chain([decided]).map(|word| format!("Status: {word}")).collect();
            let fits = shown.len() == wanted.len() && shown.iter().zip(&wanted).all(|(text, part)| text.contains(part));
            if !fits {
                faults
                    .push(Fault::Lost(format!("cards of {reference} should end with {wanted:?}, and show {shown:#?}")));
            }
        }
        faults
    }

    pub(crate) fn with_a_timer_left(mut self) -> Self {
        let application = &self.applications[0];
        let dialogue = DialogueKey { chat: application.chat, user: application.applicant };
        let key = TimerKey::DecisionOverdue(application.id).to_string();
        self.timers.push(TimerRow { dialogue, key, due: Timestamp::MAX });
        self
    }

    pub(crate) fn without_a_timer(mut self) -> Self {
        self.timers.pop();
        self
    }

    pub(crate) fn has_timers(&self) -> bool {
        !self.timers.is_empty()
    }

    pub(crate) fn with_an_old_card(mut self) -> Self {
        self.cards[0].1 = self.cards[0].1.replace("Status: ", "Status: sedang ");
        self
    }

    pub(crate) fn without_an_application(mut self) -> Self {
        self.applications.pop();
        self
    }

    pub(crate) fn with_an_application_twice(mut self) -> Self {
        let mut again = self.applications[0].clone();
        again.id = ApplicationId(again.id.0 ^ 1);
        self.applications.push(again);
        self
    }

    pub(crate) fn with_a_changed_answer(mut self) -> Self {
        self.applications[0].answers.set(QuestionId::new("dua"), Answer::Text("lain".to_owned()), false);
        self
    }

    pub(crate) fn with_a_doubled_act(mut self) -> Self {
        let last = self.applications[0].history.last().cloned();
        self.applications[0].history.extend(last);
        self
    }

    pub(crate) fn without_a_file(mut self) -> Self {
        self.files.pop();
        self
    }

    /// As if all objects were deleted, and their rows not.
    pub(crate) fn without_objects(mut self) -> Self {
        self.folder.push("elsewhere");
        self
    }

    pub(crate) fn with_a_conversation_unfinished(mut self) -> Self {
        r#"{"drafts":[]}"#.clone_into(&mut self.dialogues[0].state);
        self
    }

    pub(crate) fn with_a_row_unsent(mut self) -> Self {
        self.waiting = 1;
        self
    }
}

fn application_faults(application: &Application, citizen: &Citizen, officers: &[Person]) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut hold = |so: bool, what: String| {
        if !so {
            let words = format!("application {} of citizen {}: {what}", application.reference, citizen.chat());
            faults.push(Fault::Lost(words));
        }
    };
    let reference = application.reference.to_string();
    hold(Some(reference.as_str()) == citizen.reference(), format!("the citizen was told {:?}", citizen.reference()));
    let acts: Vec<Act> = application.history.iter().map(|happening| happening.act).collect();
    hold(acts == citizen.acts(), format!("{acts:?} happened, not {:?}", citizen.acts()));
    hold(
        application.history.iter().all(|each| is_by_the_right_one(each, citizen, officers)),
        "somebody else did it".into(),
    );
    // Every act raises it by one.
    let raised = usize::try_from(application.revision).unwrap_or(usize::MAX);
    hold(raised == acts.len(), format!("revision {} after {} acts", application.revision, acts.len()));
    let status = if citizen.plan() == Plan::Rejected { Status::Rejected } else { Status::Approved };
    hold(application.status == status, format!("it is {:?}", application.status));
    let [first, second, third, mended] = citizen.answers();
    let first = if citizen.plan() == Plan::MendedAndApproved { mended } else { first };
    for (question, wanted) in [("satu", first), ("dua", second), ("tiga", third)] {
        let kept = application.answers.get(&QuestionId::new(question));
        hold(kept == Some(&Answer::Text(wanted.clone())), format!("{question} is {kept:?}, not «{wanted}»"));
    }
    let pictures = match application.answers.get(&QuestionId::new("gambar")) {
        Some(Answer::Files(files)) => files.len(),
        _ => 0,
    };
    hold(pictures == if citizen.sends_pictures() { 3 } else { 0 }, format!("{pictures} pictures"));
    faults
}

fn is_by_the_right_one(happening: &Happening, citizen: &Citizen, officers: &[Person]) -> bool {
    match (&happening.by, happening.act) {
        (Actor::Citizen(user), Act::Submit | Act::Resubmit) => user.0 == citizen.chat(),
        (Actor::Officer { id, .. }, Act::Claim | Act::Approve | Act::Reject | Act::Flag) => {
            officers.iter().any(|officer| officer.id() == id.0)
        }
        _ => false,
    }
}
