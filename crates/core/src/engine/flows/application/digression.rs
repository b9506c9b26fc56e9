//! Questions in the middle of a form: answered from the service's own facts, then the form goes on.

use std::sync::LazyLock;

use regex::Regex;

use super::super::turn::Turn;
use super::super::{catalogue, question, start, tracking};
use crate::domain::ids::ServiceId;
use crate::domain::validate::text;
use crate::engine::callback::Callback;
use crate::engine::keys;
use crate::engine::lookup::Intent;
use crate::engine::message::{Button, Look};

/// A wish that is no question about the service.
#[derive(Clone, Copy)]
enum Topic {
    Privacy,
    Person,
}

/// Only a text that is such a question from its first to its last word counts, so that no
/// answer to a free-text question is mistaken for one.
static TOPICS: LazyLock<Vec<(Regex, Topic)>> = LazyLock::new(|| {
    let polite = r"(?:eh |maaf |permisi |tabe'? |min |kak |pak |bu |admin )*";
    let end = r"(?: ?(?:ya|yah|sih|kah|nya|min|kak|pak|bu|dong|itu|ini|di|sini|ini))*\s*[?!.]*";
    [
        (r"(?:(?:ini )?aman(?: ?kah| tidak| gak| ji)?(?: (?:datanya|data saya|dataku))?|(?:data(?:nya| saya|ku)?|foto(?:nya)?) (?:aman|untuk apa|dipakai apa)(?: ?kah| tidak| gak)?|is (?:it|this|my data) safe)", Topic::Privacy),
        (r"(?:(?:mau |bisa |minta )?(?:bicara|ngomong|ngobrol|chat|hubungi|tanya|sambungkan)(?: langsung)?(?: (?:sama|dengan|ke|dgn))? (?:orang|petugas|admin|cs|manusia|operator)(?: asli| langsung)?|(?:talk|speak) to (?:a |an )?(?:human|person|officer|someone))", Topic::Person),
    ]
    .into_iter()
    .map(|(pattern, topic)| {
        let whole = format!("^{polite}{pattern}{end}$");
        (Regex::new(&whole).expect("the patterns above are valid; a test goes through all of them"), topic)
    })
    .collect()
});

/// Answers a question about the service, or about another one that it names; on a free-text question, and
/// wherever `only_clear` says so, only one that asks. False: it is none.
pub(super) fn on_text(turn: &mut Turn<'_>, typed: &str, service: &ServiceId, only_clear: bool) -> bool {
    let folded = text::clean(typed).to_lowercase();
    if let Some((_, topic)) = TOPICS.iter().find(|(pattern, _)| pattern.is_match(&folded)) {
        let answer = match topic {
            Topic::Privacy => keys::application_privacy(),
            Topic::Person => start::contact(turn),
        };
        turn.above(answer);
        return true;
    }
    let Some(asked) = question::parse(typed).filter(|asked| asked.clear || !only_clear) else { return false };
    let about = if asked.rest.is_empty() { Some(service.clone()) } else { named(turn, &asked.rest) };
    let Some(about) = about.and_then(|id| turn.service(&id)) else { return false };
    if &about.id != service {
        turn.above(catalogue::title(about));
    }
    let answer = question::answer(turn, about, &asked);
    turn.above(answer);
    true
}

/// The one service that these words mean.
fn named(turn: &Turn<'_>, words: &str) -> Option<ServiceId> {
    let found = turn.context.index.find(words);
    (found.intent == Intent::Service).then(|| catalogue::clear_winner(&found.services).cloned()).flatten()
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
