//! Citizens who apply and officers who decide. Each does the next thing only when the answer to the
//! last one is on the screen: whoever waits for ever has lost something.

use std::collections::{BTreeMap, VecDeque};

use loket_core::domain::application::Act;
use loket_core::domain::reference::{Mention, find_reference};
use loket_emulator::{AlbumItem, Emulator, MessageView, Person};

use crate::jpeg::jpeg;

/// What becomes of an application.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Plan {
    Approved,
    Rejected,
    MendedAndApproved,
}

/// What a citizen does when the awaited words are there.
#[derive(Clone, Debug)]
enum Deed {
    Writes(String),
    Taps(&'static str),
    SendsAlbum,
    Waits,
}

/// Somebody who applies once.
#[derive(Clone)]
pub(crate) struct Citizen {
    person: Person,
    pub(crate) number: usize,
    /// What is awaited, and what is done then.
    script: Vec<(&'static str, Deed)>,
    stage: usize,
    reference: Option<String>,
    /// How many updates this citizen has caused.
    pub(crate) updates: usize,
}

/// So many pictures an album has.
pub(crate) const ALBUM: usize = 3;

impl Citizen {
    /// Comes to the counter.
    pub(crate) fn arrives(person: Person, number: usize) -> Self {
        person.sends(person.private(), "/ajukan uji");
        let mut citizen = Self { person, number, script: Vec::new(), stage: 0, reference: None, updates: 1 };
        citizen.script = citizen.write_script();
        citizen
    }

    fn write_script(&self) -> Vec<(&'static str, Deed)> {
        let [first, second, third, mended] = self.answers();
        let colour = if self.sends_pictures() { "Putih" } else { "Merah" };
        let mut script = vec![
            ("Sebelum mulai", Deed::Taps("Setuju dan mulai")),
            ("Langkah 1 dari", Deed::Writes(first)),
            ("Langkah 2 dari", Deed::Writes(second)),
            ("Langkah 3 dari", Deed::Taps(colour)),
            ("Langkah 4 dari", Deed::Writes(third)),
        ];
        if self.sends_pictures() {
            script.push(("Langkah 5 dari", Deed::SendsAlbum));
        }
        script.extend([
            ("Periksa jawaban", Deed::Taps("Kirim permohonan")),
            ("Permohonan diterima", Deed::Waits),
            ("mulai diperiksa", Deed::Waits),
        ]);
        match self.plan() {
            Plan::Approved => script.push(("disetujui", Deed::Waits)),
            Plan::Rejected => script.push(("ditolak", Deed::Waits)),
            Plan::MendedAndApproved => script.extend([
                ("perlu diperbaiki", Deed::Taps("Perbaiki sekarang")),
                ("Perbaikan", Deed::Writes(mended)),
                ("Periksa jawaban", Deed::Taps("Kirim permohonan")),
                ("sudah dikirim", Deed::Waits),
                ("mulai diperiksa", Deed::Waits),
                ("disetujui", Deed::Waits),
            ]),
        }
        script
    }

    /// Goes on as far as the screen allows.
    pub(crate) fn goes_on(&mut self, world: &Emulator) {
        for message in world.read(&self.person, self.chat()).iter().filter(|message| message.from_bot) {
            let Some((awaited, deed)) = self.script.get(self.stage).cloned() else { return };
            if !message.text.contains(awaited) {
                continue;
            }
            if awaited == "Permohonan diterima"
                && let Some(Mention::Number(number)) = find_reference(&message.text, "SPG")
            {
                self.reference = Some(number.to_string());
            }
            self.stage += 1;
            self.does(&deed, message);
        }
    }

    fn does(&mut self, deed: &Deed, message: &MessageView) {
        match deed {
            Deed::Writes(text) => {
                self.person.sends(self.chat(), text);
                self.updates += 1;
            }
            Deed::Taps(label) => {
                let button = message.buttons.iter().flatten().find(|button| button.text.contains(label));
                let button = button.unwrap_or_else(|| panic!("there is no [{label}] below «{}»", message.text));
                self.person.taps(self.chat(), message.id, &button.text).expect("the button was just read");
                self.updates += 1;
            }
            Deed::SendsAlbum => {
                // Every citizen's pictures are their own.
                let width = |n: usize| 640 + 8 * u16::try_from(self.number % 1000 * 3 + n).unwrap_or(0);
                let picture = |n: usize| AlbumItem::Photo { bytes: jpeg(width(n), 480), caption: String::new() };
                self.updates += self.person.sends_album(self.chat(), (1..=ALBUM).map(picture).collect()).len();
            }
            Deed::Waits => {}
        }
    }

    pub(crate) fn chat(&self) -> i64 {
        self.person.private()
    }

    pub(crate) fn reference(&self) -> Option<&str> {
        self.reference.as_deref()
    }

    pub(crate) fn is_done(&self) -> bool {
        self.stage == self.script.len()
    }

    /// What this citizen waits for, in words.
    pub(crate) fn awaits(&self) -> String {
        let (awaited, _) = self.script.get(self.stage).map_or(("nothing", ""), |(awaited, _)| (*awaited, ""));
        format!("citizen {} (number {:?}) waits for «{awaited}»", self.chat(), self.reference)
    }

    pub(crate) fn plan(&self) -> Plan {
        match self.number % 5 {
            3 => Plan::Rejected,
            4 => Plan::MendedAndApproved,
            _ => Plan::Approved,
        }
    }

    pub(crate) fn sends_pictures(&self) -> bool {
        self.number.is_multiple_of(4)
    }

    /// The answers: first, second, third, and the first one mended.
    pub(crate) fn answers(&self) -> [String; 4] {
        ["satu", "dua", "tiga", "satu yang benar"].map(|word| format!("{word} {}", self.number))
    }

    /// Everything this citizen must have read, in order.
    pub(crate) fn expected(&self) -> Vec<&'static str> {
        self.script.iter().map(|(awaited, _)| *awaited).collect()
    }

    /// How many cards the officers get.
    pub(crate) fn cards(&self) -> usize {
        if self.plan() == Plan::MendedAndApproved { 2 } else { 1 }
    }

    /// What must stand in the audit trail.
    pub(crate) fn acts(&self) -> Vec<Act> {
        match self.plan() {
            Plan::Approved => vec![Act::Submit, Act::Claim, Act::Approve],
            Plan::Rejected => vec![Act::Submit, Act::Claim, Act::Reject],
            Plan::MendedAndApproved => {
                vec![Act::Submit, Act::Claim, Act::Flag, Act::Resubmit, Act::Claim, Act::Approve]
            }
        }
    }
}

/// All officers at their group: each works at one card at a time.
pub(crate) struct Desk {
    staff: i64,
    officers: Vec<(Person, Option<Task>)>,
    screen: BTreeMap<i64, MessageView>,
    waiting: VecDeque<i64>,
    /// How often each application was worked at.
    rounds: BTreeMap<String, usize>,
    /// Every card that was worked at, with the number on it.
    worked: Vec<(String, i64)>,
    pub(crate) updates: usize,
}

#[derive(Clone)]
struct Task {
    card: i64,
    taps: VecDeque<&'static str>,
}

impl Desk {
    pub(crate) fn new(staff: i64, officers: &[Person]) -> Self {
        let officers = officers.iter().map(|officer| (officer.clone(), None)).collect();
        Self {
            staff,
            officers,
            screen: BTreeMap::new(),
            waiting: VecDeque::new(),
            rounds: BTreeMap::new(),
            worked: Vec::new(),
            updates: 0,
        }
    }

    /// Works on as far as the screen allows.
    pub(crate) fn goes_on(&mut self, world: &Emulator, plans: &BTreeMap<String, Plan>) {
        let reader = self.officers[0].0.clone();
        for message in world.read(&reader, self.staff).into_iter().filter(|message| message.from_bot) {
            if !self.screen.contains_key(&message.id) {
                self.waiting.push_back(message.id);
            }
            self.screen.insert(message.id, message);
        }
        for place in 0..self.officers.len() {
            if self.officers[place].1.is_none() {
                self.officers[place].1 = self.take_a_card(plans);
            }
            while self.taps_once(place) {}
        }
    }

    /// The cards that were worked at, in this order, each as it reads now.
    pub(crate) fn cards(&self, world: &Emulator) -> Vec<(String, String)> {
        let texts: BTreeMap<i64, String> =
            world.messages(self.staff).into_iter().map(|message| (message.id, message.text)).collect();
        let text = |card: &i64| texts.get(card).cloned().unwrap_or_default();
        self.worked.iter().map(|(number, card)| (number.clone(), text(card))).collect()
    }

    /// A card that nobody works at; one that came twice is passed over.
    fn take_a_card(&mut self, plans: &BTreeMap<String, Plan>) -> Option<Task> {
        for _ in 0..self.waiting.len() {
            let card = self.waiting.pop_front()?;
            let text = &self.screen[&card].text;
            let Some(Mention::Number(number)) = find_reference(text, "SPG") else { continue };
            let Some(plan) = plans.get(&number.to_string()) else {
                self.waiting.push_back(card);
                continue;
            };
            let round = self.rounds.entry(number.to_string()).or_default();
            let is_mended = text.contains("satu yang benar");
            if *round > usize::from(is_mended) {
                continue;
            }
            *round += 1;
            let taps = match (plan, is_mended) {
                (Plan::Approved, _) | (Plan::MendedAndApproved, true) => ["Ambil", "Setujui", "Ya, setujui"].into(),
                (Plan::Rejected, _) => ["Ambil", "Tolak", "Foto buram"].into(),
                (Plan::MendedAndApproved, false) => {
                    ["Ambil", "Minta perbaikan", "Pertama", "Kurang lengkap", "Kirim permintaan"].into()
                }
            };
            self.worked.push((number.to_string(), card));
            return Some(Task { card, taps });
        }
        None
    }

    /// Taps the next button, if it is on the card; false when there is nothing to tap.
    fn taps_once(&mut self, place: usize) -> bool {
        let (officer, Some(task)) = &mut self.officers[place] else { return false };
        let Some(label) = task.taps.front() else { return false };
        let message = &self.screen[&task.card];
        let Some(button) = message.buttons.iter().flatten().find(|button| button.text.contains(label)) else {
            return false;
        };
        // The card may have changed since it was read; then the next look shows it.
        if officer.taps(self.staff, message.id, &button.text).is_ok() {
            self.updates += 1;
            task.taps.pop_front();
        }
        if task.taps.is_empty() {
            self.officers[place].1 = None;
        }
        false
    }
}
