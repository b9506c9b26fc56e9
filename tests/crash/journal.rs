//! What came out of the house: every message Telegram took, in order, chat by chat.

use std::collections::{BTreeMap, BTreeSet};

use loket_emulator::Emulator;

use super::actors::Citizen;

/// Every message that was taken, by chat, with the life of the process that sent it.
#[derive(Clone, Default)]
pub(crate) struct Ledger {
    chats: BTreeMap<i64, Vec<Taken>>,
    /// How many messages came twice in a row.
    pub(crate) doubled: usize,
    /// Messages that came again out of their order, or more often than the process died.
    strange: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Taken {
    text: String,
    life: usize,
}

impl Ledger {
    /// Takes over what the emulator has written down, and lets it forget. Only while nothing runs.
    ///
    /// A message may come again only when its process has died in between, or, where answers get
    /// lost on the way, when nobody could know that it was taken.
    pub(crate) fn take(&mut self, emulator: &Emulator, life: usize, lost_answers: bool) {
        for call in emulator.calls() {
            let is_message = call.ok && call.method.starts_with("send");
            let Some(chat) = call.params["chat_id"].as_i64().filter(|_| is_message) else { continue };
            let text = call.params["text"].as_str().or(call.params["caption"].as_str()).unwrap_or_default().to_owned();
            let chat = self.chats.entry(chat).or_default();
            match chat.last_mut() {
                Some(last) if last.text == text => {
                    self.doubled += 1;
                    if last.life == life && !lost_answers {
                        self.strange.push(format!("came twice within one life: {text}"));
                    }
                    last.life = life;
                }
                _ => chat.push(Taken { text, life }),
            }
        }
        emulator.forget_calls();
    }

    /// What is wrong with what these people have read.
    pub(crate) fn faults(&self, people: &[Citizen]) -> Vec<String> {
        let mut faults = self.strange.clone();
        for citizen in people {
            let read = self.chats.get(&citizen.chat()).map(Vec::as_slice).unwrap_or_default();
            let wanted = citizen.expected();
            let texts: Vec<&str> = read.iter().map(|taken| taken.text.as_str()).collect();
            let fits = texts.len() == wanted.len() && texts.iter().zip(&wanted).all(|(text, part)| text.contains(part));
            if !fits {
                faults.push(format!("citizen {} should read {wanted:#?}\nand has read {texts:#?}", citizen.chat()));
            }
        }
        faults.extend(self.staff_faults(people));
        faults
    }

    /// In the officers' group every card comes once, and once more after a revision.
    fn staff_faults(&self, people: &[Citizen]) -> Vec<String> {
        let mut faults = Vec::new();
        let groups = self.chats.iter().filter(|(chat, _)| **chat < 0);
        let cards: Vec<&str> = groups.flat_map(|(_, taken)| taken.iter().map(|each| each.text.as_str())).collect();
        let mut seen = BTreeSet::new();
        faults
            .extend(cards.iter().filter(|card| !seen.insert(**card)).map(|card| format!("a card came again: {card}")));
        for citizen in people {
            let Some(reference) = citizen.reference() else { continue };
            let count = cards.iter().filter(|card| card.contains(reference)).count();
            if count != citizen.cards() {
                faults.push(format!("the officers should have {} cards of {reference}, not {count}", citizen.cards()));
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

    /// With two messages in the wrong order, to see that it is noticed.
    pub(crate) fn shuffled(mut self, people: &[Citizen]) -> Self {
        if let Some(chat) = people.first().and_then(|citizen| self.chats.get_mut(&citizen.chat())) {
            chat.swap(1, 2);
        }
        self
    }
}
