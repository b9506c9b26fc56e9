//! A person in a chat: speaks, taps, reads. After every act the mall settles.

use std::cell::RefCell;
use std::rc::Rc;

use anyhow::{Context as _, Result, anyhow, bail};
use loket_core::domain::question::Question;
use loket_core::domain::reference::{Mention, find_reference};
use loket_emulator::{ButtonKind, MessageView, Person};

use crate::mall::{Mall, SHIPPED, is_same_person};
use crate::plausible::plausible;
use crate::samples::jpeg;
use crate::screen;

/// A person in one chat; clones are the same one.
#[derive(Clone)]
pub(crate) struct Actor {
    mall: Mall,
    person: Person,
    chat: i64,
    /// The keys at the bottom, as they were read last.
    keys_read: Rc<RefCell<String>>,
}

impl Actor {
    pub(crate) fn new(mall: Mall, person: Person, chat: i64) -> Self {
        Self { mall, person, chat, keys_read: Rc::default() }
    }

    /// The phone itself, for acts that do not wait.
    pub(crate) fn person(&self) -> &Person {
        &self.person
    }

    /// The same person in the private chat with the bot.
    pub(crate) fn privately(&self) -> Self {
        let private = self.person.private();
        self.mall.takes_part(Self::new(self.mall.clone(), self.person.clone(), private))
    }

    /// The same person in another chat.
    pub(crate) fn in_chat(&self, chat: i64) -> Self {
        self.mall.takes_part(Self::new(self.mall.clone(), self.person.clone(), chat))
    }

    pub(crate) fn is_same(&self, other: &Self) -> bool {
        is_same_person(&self.person, &other.person) && self.chat == other.chat
    }

    /// Writes a text. Where the bot wants a reply, the phone replies.
    pub(crate) async fn sends(&self, text: &str) -> Result<()> {
        self.mall.settle().await?;
        match self.wanted_reply() {
            Some(message) => self.person.replies(self.chat, message, text),
            None => self.person.sends(self.chat, text),
        };
        self.mall.settle().await
    }

    /// Opens `t.me/bot?start=payload`.
    pub(crate) async fn opens(&self, payload: &str) -> Result<()> {
        self.acts(|person| person.starts(Some(payload))).await
    }

    /// Sends a photo on which something could be read.
    pub(crate) async fn sends_photo(&self) -> Result<()> {
        self.sends_picture(jpeg(640, 480)).await
    }

    /// Sends these bytes as a photo.
    pub(crate) async fn sends_picture(&self, bytes: Vec<u8>) -> Result<()> {
        self.acts(|person| person.sends_photo(self.chat, bytes, "")).await
    }

    /// Sends these bytes as a document.
    pub(crate) async fn sends_document(&self, name: &str, mime: &str, bytes: Vec<u8>) -> Result<()> {
        self.acts(|person| person.sends_document(self.chat, name, mime, bytes, "")).await
    }

    /// Does something with the phone.
    pub(crate) async fn acts<T>(&self, act: impl FnOnce(&Person) -> T) -> Result<()> {
        self.mall.settle().await?;
        act(&self.person);
        self.mall.settle().await
    }

    /// Taps what says so: the newest button, or a key at the bottom. Fails if it is not there.
    pub(crate) async fn taps(&self, label: &str) -> Result<()> {
        self.taps_below("", label).await
    }

    /// Taps a button below the newest message that holds these words.
    pub(crate) async fn taps_below(&self, words: &str, label: &str) -> Result<()> {
        self.mall.settle().await?;
        let mut offered = Vec::new();
        for message in self.messages().iter().rev().filter(|message| message.text.contains(words)) {
            for button in message.buttons.iter().flatten() {
                if screen::is_meant(&button.text, label) {
                    self.presses(message, &button.text, &button.kind)?;
                    return self.mall.settle().await;
                }
                offered.push(button.text.clone());
            }
        }
        let keys = self.mall.emulator().reply_keyboard(self.chat, &self.person).unwrap_or_default();
        for key in keys.iter().flatten() {
            if screen::is_meant(&key.text, label) {
                self.person.taps_key(self.chat, &key.text)?;
                return self.mall.settle().await;
            }
            offered.push(key.text.clone());
        }
        bail!("{} has no [{label}] on the screen; there are [{}]", self.person.name(), offered.join("] ["))
    }

    /// Reads everything that is new: toasts, messages with their buttons, changed keys.
    pub(crate) async fn reads(&self) -> Result<String> {
        self.mall.settle().await?;
        Ok(self.look())
    }

    /// Reads what is new, and it must hold these words.
    pub(crate) async fn reads_of(&self, words: &str) -> Result<String> {
        let read = self.reads().await?;
        if read.contains(words) {
            Ok(read)
        } else {
            bail!("{} reads nothing of «{words}»:\n{read}", self.person.name())
        }
    }

    /// Applies for a service with plausible answers; the number that was given.
    pub(crate) async fn applies_for(&self, service: &str) -> Result<String> {
        self.opens(&format!("ajukan_{}", service.replace('-', "_"))).await?;
        let form = SHIPPED.catalogue.services.iter().find(|each| each.id.as_str() == service);
        let form = &form.ok_or_else(|| anyhow!("there is no service {service}"))?.form;
        let mut read = self.reads().await?;
        // Every turn answers something; a form has fewer questions than this.
        for turn in 0..200 {
            if let Some(Mention::Number(number)) = find_reference(&read, "SPG") {
                return Ok(number.to_string());
            }
            self.goes_on(&form.questions, &read, turn).await.with_context(|| format!("after reading:\n{read}"))?;
            read = self.reads().await?;
        }
        bail!("the form for {service} never ends")
    }

    /// Goes on with the form of a service until these words are read.
    pub(crate) async fn fills_in_until(&self, service: &str, words: &str) -> Result<()> {
        let form = SHIPPED.catalogue.services.iter().find(|each| each.id.as_str() == service);
        let form = &form.ok_or_else(|| anyhow!("there is no service {service}"))?.form;
        for turn in 0..200 {
            let read = self.reads().await?;
            if read.contains(words) {
                return Ok(());
            }
            self.goes_on(&form.questions, &read, turn).await.with_context(|| format!("after reading:\n{read}"))?;
        }
        bail!("nothing of «{words}» is asked for {service}")
    }

    /// One more step of a form: a button that leads on, or a plausible answer.
    async fn goes_on(&self, questions: &[Question], read: &str, turn: usize) -> Result<()> {
        for label in ["Ajukan sekarang", "Titip lewat loket", "Setuju dan mulai", "Kirim permohonan", "Sudah benar"] {
            if self.offers(label) {
                return self.taps(label).await;
            }
        }
        let asked = questions.iter().rfind(|question| read.contains(&plain(&question.prompt.id)));
        let asked = asked.ok_or_else(|| anyhow!("no question is asked, and no button leads on"))?;
        for line in plausible(asked, turn) {
            self.answers(&line).await?;
        }
        Ok(())
    }

    /// Answers with a line of a transcript.
    async fn answers(&self, line: &str) -> Result<()> {
        if let Some(label) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            return self.taps(label).await;
        }
        let Some(inner) = line.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')) else {
            return self.sends(&line.replace("\\n", "\n")).await;
        };
        match inner.split(' ').collect::<Vec<_>>().as_slice() {
            ["photo", _] => self.sends_photo().await,
            ["location", lat, lon] => {
                let (lat, lon) = (lat.parse()?, lon.parse()?);
                self.acts(|person| person.shares_location(self.chat, lat, lon)).await
            }
            _ => bail!("nobody knows how to answer {line}"),
        }
    }

    /// Does the newest message with buttons have this one?
    fn offers(&self, label: &str) -> bool {
        let messages = self.messages();
        let newest = messages.iter().rev().find(|message| !message.buttons.is_empty());
        newest.is_some_and(|message| message.buttons.iter().flatten().any(|each| screen::is_meant(&each.text, label)))
    }

    /// What is new on the screen; it counts as read.
    pub(crate) fn look(&self) -> String {
        let world = self.mall.emulator();
        let toasts = world.toasts(&self.person).into_iter().filter(|toast| !toast.text.is_empty());
        let mut parts: Vec<String> = toasts.map(|toast| format!("(toast) {}", toast.text)).collect();
        parts.extend(world.unread(&self.person, self.chat).iter().map(screen::message));
        world.mark_read(&self.person, self.chat);
        let keys = world.reply_keyboard(self.chat, &self.person).map(|rows| screen::keys(&rows)).unwrap_or_default();
        if keys != self.keys_read.replace(keys.clone()) && !keys.is_empty() {
            parts.push(keys);
        }
        parts.join("\n\n")
    }

    fn messages(&self) -> Vec<MessageView> {
        let mut messages = self.mall.emulator().messages(self.chat);
        messages.retain(|message| message.from_bot);
        messages
    }

    /// The newest message, if the bot wants a reply to it and this person has not written since.
    fn wanted_reply(&self) -> Option<i64> {
        let messages = self.mall.emulator().messages(self.chat);
        let since = messages.iter().rev().take_while(|message| message.sender != self.person.id());
        since.filter(|message| message.force_reply).map(|message| message.id).next()
    }

    fn presses(&self, message: &MessageView, text: &str, kind: &ButtonKind) -> Result<()> {
        match kind {
            ButtonKind::Callback(_) => {
                self.person.taps(self.chat, message.id, text)?;
            }
            ButtonKind::Url(url) => {
                let payload = url.split_once("?start=").map(|(_, payload)| payload);
                self.person.starts(Some(payload.ok_or_else(|| anyhow!("{url} leads out of Telegram"))?));
            }
            ButtonKind::Copy(_) => {}
            ButtonKind::WebApp(_) | ButtonKind::Other(_) => bail!("[{text}] cannot be tapped here"),
        }
        Ok(())
    }
}

/// A prompt as it is read: without its markup.
fn plain(html: &str) -> String {
    let mut inside = false;
    let letters = html.chars().filter(|c| {
        match c {
            '<' => inside = true,
            '>' => {
                inside = false;
                return false;
            }
            _ => {}
        }
        !inside
    });
    letters.collect()
}
