//! What came out of the house: every message Telegram took, in order, chat by chat.

use std::collections::{BTreeMap, BTreeSet};

use loket_emulator::{Call, Emulator};

use super::actors::{ALBUM, Citizen};
use super::house::IN_FLIGHT;

/// What is said of an album so far, where a kill stood between its pieces and the others came late.
const APART: &str = "berkas diterima";

/// Every message that was taken, by chat, with the life of the process that sent it.
#[derive(Clone, Default)]
pub(crate) struct Ledger {
    chats: BTreeMap<i64, Vec<Taken>>,
    /// How many messages came twice in a row.
    pub(crate) doubled: usize,
    /// Messages that came again out of their order, or more often than the process died.
    strange: Vec<Fault>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Taken {
    text: String,
    /// The process that sent it last.
    life: usize,
    /// It was among the last that process sent: its row may still have stood in the outbox.
    late: bool,
}

/// Something that is not as it must be.
#[derive(Clone, Debug)]
pub(crate) enum Fault {
    /// An effect, an answer or a message that is not there, or not what it should be.
    Lost(String),
    /// Something happened twice that may happen once.
    Doubled(String),
}

impl Fault {
    /// In words.
    pub(crate) fn words(&self) -> &str {
        match self {
            Self::Lost(words) | Self::Doubled(words) => words,
        }
    }
}

impl Ledger {
    /// Takes over what the emulator has written down, and lets it forget. Only while nothing runs.
    ///
    /// A message may come again only when its process has died in between, or, where answers get
    /// lost on the way, when nobody could know that it was taken.
    pub(crate) fn take(&mut self, emulator: &Emulator, life: usize, lost_answers: bool) {
        let calls = emulator.calls();
        let messages: Vec<&Call> = calls.iter().filter(|call| call.ok && call.method.starts_with("send")).collect();
        let before = self.doubled;
        for (place, call) in messages.iter().enumerate() {
            let Some(chat) = call.params["chat_id"].as_i64() else { continue };
            let text = call.params["text"].as_str().or(call.params["caption"].as_str()).unwrap_or_default().to_owned();
            let late = messages.len() - place <= 2 * IN_FLIGHT;
            let chat = self.chats.entry(chat).or_default();
            match chat.last_mut() {
                Some(last) if last.text == text => {
                    self.doubled += 1;
                    if !lost_answers && (last.life == life || !last.late) {
                        let fault = format!("came twice though it was not on its way at a kill: {text}");
                        self.strange.push(Fault::Doubled(fault));
                    }
                    *last = Taken { text, life, late };
                }
                _ => chat.push(Taken { text, life, late }),
            }
        }
        let again = self.doubled - before;
        if !lost_answers && again > IN_FLIGHT {
            let fault = format!("{again} messages came twice after one kill, and only {IN_FLIGHT} can be on their way");
            self.strange.push(Fault::Doubled(fault));
        }
        emulator.forget_calls();
    }

    /// What is wrong with what these people have read.
    pub(crate) fn faults(&self, people: &[Citizen]) -> Vec<Fault> {
        let mut faults = self.strange.clone();
        for citizen in people {
            let read = self.chats.get(&citizen.chat()).map(Vec::as_slice).unwrap_or_default();
            let wanted = citizen.expected();
            let is_of_album = |text: &&str| citizen.sends_pictures() && text.contains(APART);
            let (apart, texts): (Vec<&str>, Vec<&str>) =
                read.iter().map(|taken| taken.text.as_str()).partition(is_of_album);
            let fits = apart.len() < ALBUM
                && texts.len() == wanted.len()
                && texts.iter().zip(&wanted).all(|(text, part)| text.contains(part));
            if !fits {
                let words = format!("citizen {} should read {wanted:#?}\nand has read {texts:#?}", citizen.chat());
                faults.push(if texts.len() > wanted.len() { Fault::Doubled(words) } else { Fault::Lost(words) });
            }
        }
        faults.extend(self.staff_faults(people));
        faults
    }

    /// In the officers' group every card comes once, and once more after a revision.
    fn staff_faults(&self, people: &[Citizen]) -> Vec<Fault> {
        let mut faults = Vec::new();
        let groups = self.chats.iter().filter(|(chat, _)| **chat < 0);
        let cards: Vec<&str> = groups.flat_map(|(_, taken)| taken.iter().map(|each| each.text.as_str())).collect();
        let mut seen = BTreeSet::new();
        faults.extend(
            cards
                .iter()
                .filter(|card| !seen.insert(**card))
                .map(|card| Fault::Doubled(format!("a card came again: {card}"))),
        );
        for citizen in people {
            let Some(reference) = citizen.reference() else { continue };
            let count = cards.iter().filter(|card| card.contains(reference)).count();
            if count != citizen.cards() {
                let words = format!("the officers should have {} cards of {reference}, not {count}", citizen.cards());
                faults.push(if count > citizen.cards() { Fault::Doubled(words) } else { Fault::Lost(words) });
            }
        }
        faults
    }

    /// Without the last message of somebody, to see that it is missed.
    pub(crate) fn without_the_last(mut self, people: &[Citizen]) -> Self {
        if let Some(chat) = people.first().and_then(|citizen| self.chats.get_mut(&citizen.chat())) {
            chat.pop();
        }
        self
    }

    /// With a message that was long settled once more, to see that it is noticed.
    pub(crate) fn with_an_old_one_again(mut self, people: &[Citizen]) -> Self {
        if let Some(chat) = people.first().and_then(|citizen| self.chats.get_mut(&citizen.chat())) {
            let again = chat[0].clone();
            chat.push(again);
        }
        self
    }

    /// With two messages in the wrong order, to see that it is noticed.
    pub(crate) fn shuffled(mut self, people: &[Citizen]) -> Self {
        if let Some(chat) = people.first().and_then(|citizen| self.chats.get_mut(&citizen.chat())) {
            chat.swap(1, 2);
        }
        self
    }
}
