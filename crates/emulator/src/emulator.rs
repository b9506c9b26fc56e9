//! The emulator as the host program holds it: start, look, wait, end.

use std::future::Future;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::sync::atomic::Ordering;

use serde_json::Value;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use crate::faults::Faults;
use crate::options::Options;
use crate::person::{NewPerson, Person};
use crate::server;
use crate::view::{self, KeyView, MessageView};
use crate::world::chats::Role;
use crate::world::{Call, Phone, Shared, Toast};

/// A running Bot API with its world. Clones share it; with the last one the server ends.
#[derive(Debug, Clone)]
pub struct Emulator {
    shared: Arc<Shared>,
    running: Arc<Running>,
}

/// The server; dropped with the last [`Emulator`].
#[derive(Debug)]
struct Running {
    shared: Arc<Shared>,
    port: u16,
}

impl Drop for Running {
    fn drop(&mut self) {
        self.shared.closing.send_replace(true);
    }
}

/// Why an emulator did not start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The port is taken or not allowed.
    #[error("port {port} on 127.0.0.1 cannot be opened: {source}")]
    Port {
        /// The port that was asked for.
        port: u16,
        /// What the system says.
        source: std::io::Error,
    },
    /// The token has no user id before a colon.
    #[error("a bot token reads like 123456:secret; this one does not")]
    Token,
}

/// A group of persons and, where it was added, the bot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Group {
    /// The chat's identifier, −100… as of a supergroup.
    pub id: i64,
}

impl From<Group> for i64 {
    fn from(group: Group) -> Self {
        group.id
    }
}

impl From<&Group> for i64 {
    fn from(group: &Group) -> Self {
        group.id
    }
}

impl Emulator {
    /// Opens the port and serves in the background of the current tokio runtime.
    pub async fn start(options: Options) -> Result<Self, StartError> {
        let id = options.token.split_once(':').and_then(|(id, _)| id.parse::<i64>().ok());
        if id.is_none() {
            return Err(StartError::Token);
        }
        let asked = options.port;
        let failed = |source| StartError::Port { port: asked, source };
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, asked));
        let listener = TcpListener::bind(address).await.map_err(failed)?;
        let port = listener.local_addr().map_err(failed)?.port();
        let shared = Arc::new(Shared::new(options));
        tokio::spawn(server::serve(Arc::clone(&shared), listener));
        tokio::spawn(server::webhook::deliver(Arc::clone(&shared)));
        let running = Arc::new(Running { shared: Arc::clone(&shared), port });
        Ok(Self { shared, running })
    }

    /// `http://127.0.0.1:PORT`: the address of the Bot API and of the page.
    pub fn api_url(&self) -> String {
        format!("http://127.0.0.1:{}", self.running.port)
    }

    /// The token that is let in.
    pub fn token(&self) -> &str {
        &self.shared.options.token
    }

    /// The bot's username, without `@`.
    pub fn bot_username(&self) -> String {
        self.shared.options.bot_username.clone()
    }

    /// Switches inline mode as @`BotFather` does by /setinline; it is on at first.
    pub fn switch_inline_mode(&self, on: bool) {
        self.shared.change(|world| world.bot.inline = on);
    }

    /// The bot's user id.
    pub fn bot_id(&self) -> i64 {
        self.shared.read(|world| world.bot.id)
    }

    /// Adds a person; a known id gives the same person with the new names.
    pub fn person(&self, new: NewPerson) -> Person {
        Person::arrives(&self.shared, new)
    }

    /// The person with this id, if there is one.
    pub fn find_person(&self, id: i64) -> Option<Person> {
        let known = self.shared.read(|world| world.people.contains_key(&id));
        known.then(|| Person::known(&self.shared, id))
    }

    /// Adds a group in which the persons and the bot already are; the first person created it.
    pub fn group(&self, title: &str, persons: &[&Person]) -> Group {
        let id = self.shared.read(crate::world::World::free_group_id);
        self.group_with_id(id, title, persons)
    }

    /// The same with a chosen (negative) identifier.
    pub fn group_with_id(&self, id: i64, title: &str, persons: &[&Person]) -> Group {
        let members: Vec<i64> = persons.iter().map(|person| person.id()).collect();
        self.shared.change(|world| world.add_group(id, title, &members, true));
        Group { id }
    }

    /// Makes a person (or the bot, by its id) an administrator of a group.
    pub fn promote(&self, group: impl Into<i64>, user: i64) {
        let group = group.into();
        self.shared.change(|world| {
            if let Some(chat) = world.chats.get_mut(&group) {
                chat.members.insert(user, Role::Administrator);
            }
        });
    }

    /// The group becomes a supergroup under a new identifier; `announced`, both chats tell the bot
    /// of it, as Telegram does. Without that it learns of it when it is refused.
    pub fn upgrade_group(&self, group: impl Into<i64>, announced: bool) -> Option<Group> {
        let group = group.into();
        self.shared.change(|world| world.move_group(group, announced)).map(|id| Group { id })
    }

    /// Shows this person's phone on the page, under a word for who they are.
    ///
    /// As long as no phone is chosen, the page shows one for everybody.
    pub fn show_phone(&self, person: &Person, role: &str) {
        let phone = Phone { person: person.id(), role: role.to_owned() };
        self.shared.change(|world| {
            world.phones.retain(|shown| shown.person != phone.person);
            world.phones.push(phone);
        });
    }

    /// All messages of a chat as they read now, oldest first.
    pub fn messages(&self, chat: impl Into<i64>) -> Vec<MessageView> {
        let chat = chat.into();
        self.shared.read(|world| view::messages(world, chat))
    }

    /// One message as it reads now.
    pub fn message(&self, chat: impl Into<i64>, id: i64) -> Option<MessageView> {
        self.messages(chat).into_iter().find(|message| message.id == id)
    }

    /// What the bot sent or edited in this chat since the person last read it.
    pub fn unread(&self, person: &Person, chat: impl Into<i64>) -> Vec<MessageView> {
        let (reader, chat) = (person.id(), chat.into());
        self.shared.read(|world| view::unread(world, reader, chat))
    }

    /// The person has read this chat up to now.
    pub fn mark_read(&self, person: &Person, chat: impl Into<i64>) {
        let (reader, chat) = (person.id(), chat.into());
        self.shared.quietly(|world| {
            let moment = world.moment;
            if let Some(chat) = world.chats.get_mut(&chat) {
                chat.read.insert(reader, moment);
            }
        });
    }

    /// What is new to the person in this chat; it counts as read, and nothing that comes meanwhile is missed.
    pub fn read(&self, person: &Person, chat: impl Into<i64>) -> Vec<MessageView> {
        let (reader, chat) = (person.id(), chat.into());
        self.shared.quietly(|world| {
            let new = view::unread(world, reader, chat);
            let moment = world.moment;
            if let Some(chat) = world.chats.get_mut(&chat) {
                chat.read.insert(reader, moment);
            }
            new
        })
    }

    /// The reply keyboard the person has before them in this chat.
    pub fn reply_keyboard(&self, chat: impl Into<i64>, person: &Person) -> Option<Vec<Vec<KeyView>>> {
        let (reader, chat) = (person.id(), chat.into());
        self.shared.read(|world| view::reply_keyboard(world, reader, chat))
    }

    /// The toasts and alerts the person has seen since they were last asked for.
    pub fn toasts(&self, person: &Person) -> Vec<Toast> {
        let reader = person.id();
        self.shared.quietly(|world| {
            let fresh = world.toasts.iter_mut().filter(|shown| shown.person == reader && !shown.drained);
            fresh
                .map(|shown| {
                    shown.drained = true;
                    shown.toast.clone()
                })
                .collect()
        })
    }

    /// The commands the person is offered in this chat: name and description.
    pub fn commands(&self, person: &Person, chat: impl Into<i64>) -> Vec<(String, String)> {
        let (reader, chat) = (person.id(), chat.into());
        self.shared.read(|world| view::commands(world, reader, chat))
    }

    /// How many updates wait to be confirmed (or taken by the webhook).
    pub fn pending_updates(&self) -> usize {
        self.shared.read(|world| world.updates.len())
    }

    /// How many taps were not answered by `answerCallbackQuery`.
    pub fn unanswered_callbacks(&self) -> usize {
        self.shared.read(|world| world.callbacks.unanswered())
    }

    /// Whether this tap was answered.
    pub fn is_answered(&self, tap: &crate::person::CallbackId) -> bool {
        self.shared.read(|world| world.callbacks.is_answered(&tap.0))
    }

    /// Every call the bot made, in order, `getUpdates` excepted.
    pub fn calls(&self) -> Vec<Call> {
        self.shared.read(|world| world.journal.clone())
    }

    /// Forgets the calls made so far.
    pub fn forget_calls(&self) {
        self.shared.quietly(|world| world.journal.clear());
    }

    /// How many connections were accepted so far; a kept-alive one counts once.
    pub fn connections(&self) -> usize {
        self.shared.connections.load(Ordering::SeqCst)
    }

    /// Waits until no connection is open and all that came over one was worked: for whoever has ended
    /// a bot and wants to know what it did last.
    pub async fn hung_up(&self) -> std::io::Result<()> {
        let mut open = self.shared.open_lines.subscribe();
        // Connections are accepted in their order: when this one is answered, earlier ones were seen.
        let mut last = TcpStream::connect((Ipv4Addr::LOCALHOST, self.running.port)).await?;
        last.write_all(b"GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").await?;
        last.read_to_end(&mut Vec::new()).await?;
        drop(last);
        let closed = open.wait_for(|open| *open == 0).await;
        closed.map(drop).map_err(std::io::Error::other)
    }

    /// The switchboard of what goes wrong.
    pub fn faults(&self) -> &Faults {
        &self.shared.faults
    }

    /// Resolves on the next change of the world after this call (not after the first poll of the future).
    pub fn changed(&self) -> impl Future<Output = ()> + Send + use<> {
        let mut changes = self.shared.subscribe();
        changes.mark_unchanged();
        async move {
            if changes.changed().await.is_err() {
                tracing::debug!("nobody can change this world any more");
            }
        }
    }

    /// Waits until `look` finds what it looks for; put a timeout of your own around it.
    pub async fn until<T>(&self, mut look: impl FnMut(&Self) -> Option<T>) -> T {
        loop {
            let next = self.changed();
            if let Some(found) = look(self) {
                return found;
            }
            next.await;
        }
    }

    /// Queues a raw update, whatever it holds; without an `update_id` it gets the next one.
    pub fn inject_update(&self, update: Value) {
        self.shared.change(|world| world.updates.push_raw(update));
    }

    /// Gives the last confirmed updates (up to 100) out once more; how many.
    pub fn redeliver(&self) -> usize {
        self.redeliver_last(100)
    }

    /// The same for the last `count`.
    pub fn redeliver_last(&self, count: usize) -> usize {
        self.shared.change(|world| world.updates.redeliver(count))
    }

    /// Update ids go on from a random place, as Telegram's do after a quiet week.
    pub fn restart_update_ids(&self) {
        self.shared.change(|world| {
            let crate::world::World { updates, random, .. } = world;
            updates.restart_ids(random);
        });
    }
}
