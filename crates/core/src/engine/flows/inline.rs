//! Inline mode: cards of services that are shared in any chat.
//!
//! ```text
//! > @loket_bot ktp hilang   (in a chat with friends)
//! < Ganti KTP-el … GRATIS · 1 hari kerja   a card to be tapped, with a way to the counter
//! ```
//!
//! Somebody only looks: of a conversation nothing but its language is read, and nothing is changed.
//! A card stays in the chat for years, so that it names no date that depends on the day it was sent.

use super::catalogue;
use crate::domain::catalogue::{Decision, Service};
use crate::domain::ids::ServiceId;
use crate::domain::lang::Lang;
use crate::domain::validate::text::clean;
use crate::engine::context::Context;
use crate::engine::effect::{Card, Effect, Transition};
use crate::engine::event::Event;
use crate::engine::keys;
use crate::engine::link;
use crate::engine::lookup::Intent;
use crate::engine::message::{Arg, Button, Look, Message, Text};
use crate::engine::state::State;

/// The most cards of one answer (Bot API: `answerInlineQuery` takes 50).
const MOST: usize = 20;
/// A shorter query says nothing yet.
const LEAST_CHARS: usize = 2;
/// What is no longer than this is hardly a word.
const SHORT_CHARS: usize = 2;
/// The most things to bring that a card names.
const MOST_NEEDS: usize = 6;

/// What is asked.
pub(super) struct Asked<'a> {
    pub(super) query: &'a str,
    pub(super) text: &'a str,
    pub(super) offset: usize,
}

/// Answers a query.
pub(super) fn answer(context: &Context<'_>, state: State, event: &Event, asked: &Asked<'_>) -> Transition {
    let lang = state.lang.unwrap_or_else(|| Lang::for_client(event.person.language_code.as_deref()));
    let typed = clean(asked.text).to_lowercase();
    let words = if typed.chars().count() < LEAST_CHARS { "" } else { typed.as_str() };
    let found = find(context, words);
    let way_in = match (found.is_empty(), words.is_empty()) {
        (true, _) => Some(keys::inline_none()),
        (false, true) => Some(keys::inline_all()),
        (false, false) => None,
    };
    let end = asked.offset.saturating_add(MOST);
    let next = (end < found.len()).then_some(end);
    let cards = found.into_iter().skip(asked.offset).take(MOST).map(|service| card(context, service)).collect();
    let query = asked.query.to_owned();
    Transition { state, effects: vec![Effect::AnswerInlineQuery { query, cards, next, way_in, lang }] }
}

/// The services that are meant, the best first; without a word all of them, those that are applied for here first.
fn find<'c>(context: &Context<'c>, words: &str) -> Vec<&'c Service> {
    let catalogue = context.catalogue;
    if words.is_empty() {
        let mut all: Vec<&Service> = catalogue.services.iter().map(AsRef::as_ref).collect();
        all.sort_by_key(|service| (!service.takes_applications(), service.channel().is_some()));
        return all;
    }
    let found = context.index.find(words);
    let ranked = if found.intent == Intent::Service { found.services } else { Vec::new() };
    let ranked = ranked.into_iter().map(|(id, _)| id);
    let begun = context.index.begun(words);
    // Of two letters the look-up makes what it can; that a name begins so says more.
    let ids: Vec<ServiceId> = if words.chars().count() > SHORT_CHARS {
        ranked.chain(begun).collect()
    } else {
        begun.into_iter().chain(ranked).collect()
    };
    let mut services: Vec<&Service> = Vec::new();
    for service in ids.iter().filter_map(|id| catalogue.find(id)) {
        if services.iter().all(|known| known.id != service.id) {
            services.push(service);
        }
    }
    services
}

fn card(context: &Context<'_>, service: &Service) -> Card {
    let agency = context.catalogue.find_agency(&service.agency);
    let agency = agency.map(|agency| keys::catalogue_agency(&agency.name));
    let (hint, more, open) = match &service.decision {
        Decision::Officer => {
            (keys::inline_hint(fee(service), keys::inline_time(service.working_days)), None, keys::inline_apply())
        }
        Decision::Elsewhere { channel, forward: None } => {
            (keys::inline_elsewhere(&channel.name), Some(fee(service)), keys::inline_read())
        }
        Decision::Elsewhere { channel, forward: Some(_) } => {
            (keys::inline_forward(&channel.name), Some(fee(service)), keys::inline_read())
        }
    };
    let more = catalogue::fee_table(service).or(more);
    let facts = [Some(hint.clone()), more, service.time_note.as_ref().map(Text::from), agency];
    let text = Text::Paragraphs(vec![
        Text::Lines(vec![keys::catalogue_title(&service.name), Text::from(&service.summary)]),
        Text::Lines(facts.into_iter().flatten().collect()),
        needs(service),
        catalogue::checked(service),
    ]);
    let address = link::to_service(&context.office.bot, &service.id);
    let message = Message::with_buttons(text, vec![vec![Button::url(open, address).look(Look::Primary)]]);
    Card { id: service.id.clone(), title: Text::from(&service.name), hint, message }
}

fn fee(service: &Service) -> Text {
    match service.fee.rupiah {
        Some(_) if !service.fee.certain => keys::inline_fee_unclear(),
        Some(0) => keys::inline_free(),
        Some(rupiah) => keys::inline_fee(Arg::Rupiah(rupiah)),
        None => keys::inline_fee_depends(),
    }
}

/// What to bring, in short.
fn needs(service: &Service) -> Text {
    let all = catalogue::needs(service);
    let count = all.len();
    let mut lines = vec![keys::catalogue_requirements()];
    lines.extend(all.take(MOST_NEEDS).map(keys::catalogue_requirement));
    if count > MOST_NEEDS {
        lines.push(keys::inline_needs_more(count - MOST_NEEDS));
    }
    Text::Lines(lines)
}
