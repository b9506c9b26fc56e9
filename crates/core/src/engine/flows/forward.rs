//! What the counter only passes on: another agency decides, and what is promised is the handing over.
//!
//! ```text
//! > [📨 Titip lewat loket]
//! < Sebelum mulai … Yang memeriksa dan memutus tetap Kantor Urusan Agama (KUA) …
//! < ✅ Titipan diterima … Kami teruskan ke Kantor Urusan Agama (KUA) paling lambat Rabu, 4 Maret 2026.
//! < ➡️ Permohonan SPG-7K3M-9QW … sudah kami teruskan ke Kantor Urusan Agama (KUA).
//! ```
//!
//! No word of a decision stands here: nothing is granted, finished or fetched at this counter.

use super::catalogue;
use super::notify;
use super::turn::Turn;
use crate::domain::application::{Act, Application, Course, Happening};
use crate::domain::catalogue::{Forward, Service};
use crate::engine::keys;
use crate::engine::message::{Button, Text};

/// An application that is to be handed over, and what is known of where it goes.
pub(super) struct Errand<'a> {
    /// The agency that decides.
    pub(super) to: Text,
    service: Option<&'a Service>,
}

/// What the application is here for, as its form has it.
pub(super) fn course(turn: &Turn<'_>, application: &Application) -> Course {
    turn.context.catalogue.forms.get(&application.form).map(|form| form.course).unwrap_or_default()
}

/// Where it goes; none of what is decided here.
pub(super) fn of<'a>(turn: &Turn<'a>, application: &Application) -> Option<Errand<'a>> {
    if !course(turn, application).is_forwarded() {
        return None;
    }
    let service = turn.service(&application.service);
    let to = service.map_or_else(keys::forward_somebody, |service| agency(turn, service));
    Some(Errand { to, service })
}

/// The agency that decides on what the counter passes on; none of what it does not.
pub(super) fn to(turn: &Turn<'_>, service: &Service) -> Option<Text> {
    service.forward().map(|_| agency(turn, service))
}

/// That it can be handed in here too, and what that means.
pub(super) fn offer(turn: &Turn<'_>, service: &Service) -> Option<Text> {
    to(turn, service).map(|to| keys::forward_offer(to, due(turn, service)))
}

/// When it would be handed over.
pub(super) fn promise(turn: &Turn<'_>, service: &Service) -> Option<Text> {
    to(turn, service).map(|to| keys::forward_promise(to, due(turn, service)))
}

/// That the counter takes no money for it.
pub(super) fn free(service: &Service) -> Option<Text> {
    service.forward().map(|_| keys::forward_free())
}

impl Errand<'_> {
    /// Until when it is handed over.
    pub(super) fn due(&self, application: &Application) -> Text {
        keys::forward_due(self.to.clone(), notify::day(application.due_on))
    }

    /// The receipt of what was handed in.
    pub(super) fn receipt(&self, application: &Application, service: Text) -> Text {
        let due = notify::day(application.due_on);
        keys::forward_receipt(self.to.clone(), due, application.reference.as_str(), service)
    }

    /// The same of mended answers.
    pub(super) fn mended(&self, application: &Application) -> Text {
        keys::forward_mended(self.to.clone(), notify::day(application.due_on), application.reference.as_str())
    }

    /// What the citizen is told of an act, where that differs from the words of a decision.
    pub(super) fn told(&self, turn: &Turn<'_>, application: &Application, happening: &Happening) -> Option<Text> {
        let reference = application.reference.as_str();
        let name = turn.service_name(&application.service);
        let to = self.to.clone();
        match happening.act {
            Act::Claim => Some(keys::forward_told_claimed(reference, name)),
            Act::Forward => {
                let mut parts = vec![keys::forward_told_forwarded(to, reference, name)];
                parts.extend(self.afterwards(application));
                Some(Text::Paragraphs(parts))
            }
            Act::Reject => {
                let reason = application.reason.as_deref().unwrap_or_default();
                let mut lines = vec![keys::forward_told_refused(to, reason, reference, name)];
                lines.extend(self.channel());
                Some(Text::Lines(lines))
            }
            Act::Submit | Act::Resubmit => Some(self.mended(application)),
            Act::Release
            | Act::Flag
            | Act::Answer
            | Act::Approve
            | Act::MarkReady
            | Act::Complete
            | Act::Withdraw
            | Act::Expire
            | Act::Look => None,
        }
    }

    /// Once it was handed over: the officer's note, what comes next, and whom to ask from now on.
    pub(super) fn afterwards(&self, application: &Application) -> Vec<Text> {
        let mut parts: Vec<Text> = note(application).map(keys::forward_note).into_iter().collect();
        let next = self.service.and_then(Service::forward).map(|Forward { next, .. }| next);
        parts.extend(next.map(keys::forward_next));
        let mut lines = vec![keys::forward_ask(self.to.clone())];
        lines.extend(self.channel());
        parts.push(Text::Lines(lines));
        parts
    }

    /// Where it can be taken to oneself, once the counter does not pass it on.
    pub(super) fn by_oneself(&self) -> Text {
        let mut lines = vec![keys::forward_by_oneself(self.to.clone())];
        lines.extend(self.channel());
        Text::Lines(lines)
    }

    /// Opens the agency's page, where it has one.
    pub(super) fn button(&self) -> Option<Button> {
        self.service.and_then(catalogue::channel_button)
    }

    /// A line of the timeline, where it differs from that of a decision.
    pub(super) fn line(&self, act: Act) -> Option<Text> {
        match act {
            Act::Forward => Some(keys::forward_happened_forwarded(self.to.clone())),
            Act::Reject => Some(keys::forward_happened_refused()),
            Act::Submit
            | Act::Claim
            | Act::Release
            | Act::Flag
            | Act::Resubmit
            | Act::Answer
            | Act::Approve
            | Act::MarkReady
            | Act::Complete
            | Act::Withdraw
            | Act::Expire
            | Act::Look => None,
        }
    }

    fn channel(&self) -> Vec<Text> {
        self.service.and_then(Service::channel).map(catalogue::channel_lines).unwrap_or_default()
    }
}

/// The number of the other agency, or the note, that was given when it was handed over.
pub(super) fn note(application: &Application) -> Option<&str> {
    let handed_over = application.history.iter().rev().find(|happening| happening.act == Act::Forward)?;
    handed_over.note.as_deref()
}

fn agency(turn: &Turn<'_>, service: &Service) -> Text {
    let agency = turn.context.catalogue.find_agency(&service.agency);
    agency.map_or_else(keys::forward_somebody, |agency| Text::from(&agency.name))
}

fn due(turn: &Turn<'_>, service: &Service) -> Text {
    notify::day(turn.context.office.calendar.due(turn.context.now, service.working_days))
}
