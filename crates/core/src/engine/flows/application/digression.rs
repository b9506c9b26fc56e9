//! Questions in the middle of a form: answered from the service's own facts, then the form goes on.

use super::super::turn::Turn;
use super::super::{catalogue, forward, question, start, tracking};
use crate::domain::ids::ServiceId;
use crate::domain::lexicon::Wish;
use crate::engine::callback::Callback;
use crate::engine::keys;
use crate::engine::lookup::Intent;
use crate::engine::message::{Button, Look};

/// Answers a question about the service, or about another one that it names; on a free-text question, and
/// wherever `only_clear` says so, only one that asks. False: it is none.
pub(super) fn on_text(turn: &mut Turn<'_>, typed: &str, service: &ServiceId, only_clear: bool) -> bool {
    let lexicon = &turn.context.catalogue.lexicon;
    if let Some(wish) = question::parse_wish(lexicon, typed) {
        let answer = match wish {
            Wish::Privacy => {
                let to = turn.service(service).and_then(|service| forward::to(turn, service));
                to.map_or_else(keys::application_privacy, keys::forward_privacy)
            }
            Wish::Person => start::contact(turn),
        };
        turn.above(answer);
        return true;
    }
    let asked = question::parse(lexicon, typed).filter(|asked| asked.clear || !only_clear);
    let Some(asked) = asked else { return false };
    let about = if asked.rest.is_empty() { Some(service.clone()) } else { named(turn, &asked.rest) };
    let Some(about) = about.and_then(|id| turn.service(&id)) else { return false };
    if &about.id != service {
        turn.above(catalogue::title(about));
    }
    let draft = turn.state.drafts.iter().find(|draft| draft.service == about.id && !draft.answers.is_empty());
    let answer = match draft {
        Some(draft) => question::answer_for(turn, about, &asked, &draft.answers),
        None => question::answer(turn, about, &asked),
    };
    turn.above(answer);
    true
}

/// The one service that these words mean.
fn named(turn: &Turn<'_>, words: &str) -> Option<ServiceId> {
    let found = turn.context.index.find(words);
    (found.intent == Intent::Service).then(|| catalogue::clear_winner(&found).cloned()).flatten()
}

/// Where a wish in the middle of a form leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Led {
    /// Nothing was understood: it is an answer, if a wrong one.
    Nowhere,
    /// It was answered; the form goes on.
    Aside,
    /// Something else is asked first.
    Away,
}

/// Answers somebody who wants something else than to answer.
pub(super) fn on_other_wish(turn: &mut Turn<'_>, typed: &str, service: &ServiceId) -> Led {
    if tracking::mention(turn, typed) {
        return Led::Aside;
    }
    let found = turn.context.index.find(typed);
    match found.intent {
        Intent::Service => {
            let other = found.services.iter().find(|(id, _)| id != service);
            let Some(other) = other.and_then(|(id, _)| turn.service(id)) else { return Led::Nowhere };
            let open = Button::new(keys::application_open_other(&other.name), Callback::Service(other.id.clone()));
            turn.ask(keys::application_other_wish(&other.name), vec![vec![open.look(Look::Primary)]]);
            Led::Aside
        }
        Intent::Status => {
            tracking::show_list(turn);
            Led::Aside
        }
        Intent::Human => {
            let contact = start::contact(turn);
            turn.above(contact);
            Led::Aside
        }
        Intent::Cancel => {
            super::on_cancel(turn);
            Led::Away
        }
        Intent::Thanks => {
            turn.above(keys::start_thanks());
            Led::Aside
        }
        Intent::Greeting | Intent::None => Led::Nowhere,
    }
}
