//! Inline mode: cards of services that are shared in any chat.
//!
//! ```text
//! > @loket_bot ktp hilang   (in a chat with friends)
//! < Ganti KTP-el … GRATIS · 1 hari kerja   a card to be tapped, with a way to the counter
//! ```
//!
//! Somebody only looks: nothing of a conversation is read or changed, and the language is the phone's.

use crate::domain::catalogue::{Catalogue, Decision, Service};
use crate::domain::lang::Lang;
use crate::engine::context::Context;
use crate::engine::effect::{Card, Effect, Transition};
use crate::engine::event::Event;
use crate::engine::keys;
use crate::engine::link;
use crate::engine::lookup::Intent;
use crate::engine::message::{Arg, Button, Look, Message, Text};
use crate::engine::state::State;

/// The most cards (Bot API: `answerInlineQuery` takes 50).
const MOST: usize = 20;
/// A shorter query is only the beginning of a word.
const LEAST_CHARS: usize = 2;

/// Answers a query.
pub(super) fn answer(context: &Context<'_>, state: State, event: &Event, query: &str, text: &str) -> Transition {
    let lang = Lang::for_client(event.person.language_code.as_deref());
    let cards = find(context, text).into_iter().take(MOST).map(|service| card(context, service)).collect();
    Transition { state, effects: vec![Effect::AnswerInlineQuery { query: query.to_owned(), cards, lang }] }
}

/// The services that are meant; without a word those that stand first.
fn find<'c>(context: &Context<'c>, text: &str) -> Vec<&'c Service> {
    let catalogue = context.catalogue;
    let text = text.trim().to_lowercase();
    if text.is_empty() {
        return catalogue.services.iter().map(AsRef::as_ref).collect();
    }
    let found = context.index.find(&text);
    let ranked = if found.intent == Intent::Service { found.services } else { Vec::new() };
    let mut services: Vec<&Service> =
        ranked.iter().filter_map(|(id, _)| catalogue.find(id)).map(AsRef::as_ref).collect();
    for service in begun(catalogue, &text) {
        if services.iter().all(|known| known.id != service.id) {
            services.push(service);
        }
    }
    services
}

/// Services in whose name or synonyms a word begins so: a query comes while it is being typed.
fn begun<'c>(catalogue: &'c Catalogue, text: &str) -> impl Iterator<Item = &'c Service> {
    let begins = move |words: &str| {
        let words = words.to_lowercase();
        words.starts_with(text) || words.contains(&format!(" {text}"))
    };
    let is_enough = text.chars().count() >= LEAST_CHARS;
    let services = catalogue.services.iter().filter(move |_| is_enough).map(AsRef::as_ref);
    services.filter(move |service: &&Service| {
        let names = [service.name.id.as_str(), service.name.en.as_str()];
        names.into_iter().chain(service.synonyms.iter().map(String::as_str)).any(begins)
    })
}

fn card(context: &Context<'_>, service: &Service) -> Card {
    let agency = context.catalogue.find_agency(&service.agency);
    let agency = agency.map_or(Text::Lines(Vec::new()), |agency| keys::catalogue_agency(&agency.name));
    let (hint, open) = match &service.decision {
        Decision::Officer => {
            (keys::inline_hint(fee(service), keys::inline_time(service.working_days)), keys::inline_apply())
        }
        Decision::Elsewhere(channel) => (keys::inline_elsewhere(&channel.name), keys::inline_read()),
    };
    let text = Text::Paragraphs(vec![
        Text::Lines(vec![keys::catalogue_title(&service.name), Text::from(&service.summary)]),
        Text::Lines(vec![hint.clone(), agency]),
    ]);
    let address = link::to_service(&context.office.bot, &service.id);
    let message = Message::with_buttons(text, vec![vec![Button::url(open, address).look(Look::Primary)]]);
    Card { id: service.id.clone(), title: Text::from(&service.name), hint, message }
}

fn fee(service: &Service) -> Text {
    match service.fee.rupiah {
        Some(0) => keys::inline_free(),
        Some(rupiah) => keys::inline_fee(Arg::Rupiah(rupiah)),
        None => keys::inline_fee_depends(),
    }
}
