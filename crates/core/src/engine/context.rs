//! Everything a step may look at. Time, ids and facts come in as values.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;

use super::lookup::Index;
use crate::domain::application::Application;
use crate::domain::calendar::Calendar;
use crate::domain::catalogue::Catalogue;
use crate::domain::file::Finding;
use crate::domain::ids::{ApplicationId, DraftId, UserId};
use crate::domain::lang::Lang;
use crate::domain::office::OfficeFacts;
use crate::domain::officer::Staff;
use crate::domain::reference::ReferenceNumber;

/// What a step may look at.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// The mall.
    pub office: &'a Office,
    /// What it offers.
    pub catalogue: &'a Catalogue,
    /// The catalogue's words, prepared for look-ups.
    pub index: &'a Index,
    /// The moment of the step.
    pub now: Timestamp,
    /// Ids to be used if the step needs new ones.
    pub fresh: &'a Fresh,
    /// What the database knows about this event.
    pub facts: &'a Facts,
}

impl Context<'_> {
    /// The day it is in the office.
    pub fn today(&self) -> Date {
        self.office.calendar.day(self.now)
    }
}

/// The mall itself.
#[derive(Clone, Debug)]
pub struct Office {
    /// e.g. `MPP Kabupaten Soppeng`.
    pub name: String,
    /// Where it is, and who else takes complaints.
    pub facts: OfficeFacts,
    /// The prefix of reference numbers.
    pub prefix: String,
    /// The first six digits of a NIK registered here begin with this, e.g. `7312`.
    pub region_prefix: String,
    /// Days a citizen has to mend an application; when the last one is no working day, until the next one.
    pub revision_days: u32,
    /// Working days and hours.
    pub calendar: Calendar,
    /// The officers.
    pub staff: Staff,
    /// What one citizen may ask for.
    pub limits: Limits,
    /// The bot's username, for links.
    pub bot: String,
}

/// What one citizen may ask for; 0 is no limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Forms open at a time.
    pub drafts: usize,
    /// Numbers an hour that are not one's own.
    pub lookups_per_hour: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self { drafts: 5, lookups_per_hour: 10 }
    }
}

/// New ids, at most one of each is used in a step.
#[derive(Clone, Debug)]
pub struct Fresh {
    /// For a new draft.
    pub draft: DraftId,
    /// For a new application.
    pub application: ApplicationId,
    /// For a new application.
    pub reference: ReferenceNumber,
}

/// What the event names, and the shell must read before the step.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wants {
    /// The applications of this person.
    pub applications_of: Option<UserId>,
    /// This application.
    pub application: Option<ApplicationId>,
    /// The application with this number.
    pub reference: Option<ReferenceNumber>,
    /// What is known of these files of this person, by their unique ids.
    pub files: Vec<String>,
    /// What is known of the files of the application named.
    pub files_of_application: bool,
    /// The private chat of this person.
    pub private_chat_of: Option<UserId>,
}

/// What the shell read.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    /// The person's own applications, the newest first; at most 20.
    pub own: Vec<Application>,
    /// The application named by a button or a number.
    pub named: Option<Named>,
    /// The files asked for, by their unique ids; nothing yet for one that waits for its look.
    pub files: BTreeMap<String, Option<Finding>>,
    /// The private chat asked for; none where that person never opened the bot.
    pub private_chat: Option<PrivateChat>,
}

/// What is known of a person's private chat with the bot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PrivateChat {
    /// The language chosen there.
    pub lang: Lang,
    /// The bot can write there.
    pub reachable: bool,
}

/// An application and what is known about the one who applied.
#[derive(Clone, Debug)]
pub struct Named {
    /// The application.
    pub application: Application,
    /// The language the applicant chose last.
    pub applicant_lang: Lang,
    /// The bot can write to the applicant.
    pub reachable: bool,
}
