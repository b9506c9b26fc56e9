//! Questions in the middle of a form: answered from the service's own facts, then the form goes on.

use std::sync::LazyLock;

use regex::Regex;

use super::super::turn::Turn;
use super::super::{catalogue, start, tracking};
use crate::domain::ids::ServiceId;
use crate::domain::validate::text;
use crate::engine::callback::Callback;
use crate::engine::keys;
use crate::engine::lookup::Intent;
use crate::engine::message::{Button, Look};

/// A question about the service or the counter.
#[derive(Clone, Copy)]
enum Topic {
    Cost,
    Requirements,
    Time,
    Hours,
    Privacy,
    Person,
}

/// Only a text that is such a question from its first to its last word counts, so that no
/// answer to a free-text question is mistaken for one.
static TOPICS: LazyLock<Vec<(Regex, Topic)>> = LazyLock::new(|| {
    let polite = r"(?:eh |maaf |permisi |tabe'? |min |kak |pak |bu |admin )*";
    let end = r"(?: ?(?:ya|yah|sih|kah|nya|min|kak|pak|bu|dong|itu|ini|di|sini|ini))*\s*[?!.]*";
    [
        (r"(?:(?:bayar|biaya|harga|ongkos|tarif)(?:nya|mi)? (?:berapa|brp)(?:ji|mi)?|(?:berapa|brp)(?:pi|mi|ji)? (?:bayar|biaya|harga|ongkos|tarif)(?:nya)?|(?:apakah |apa )?(?:gratis|bayar|berbayar)(?: (?:ji|tidak|gak|atau bayar|atau tidak))?(?: kah)?|how much(?: does it cost| is it)?|is it free|what does it cost)", Topic::Cost),
        (r"(?:(?:apa(?:-apa)?(?: saja| aja)?|apaji) (?:syarat|persyaratan|berkas)(?:nya)?|(?:syarat|persyaratan|berkas)(?:nya)? (?:apa|apaji|apa saja|apa aja|apa-apa)|what (?:do i need|are the requirements))", Topic::Requirements),
        (r"(?:(?:berapa|brp) (?:lama|hari)(?: (?:prosesnya|selesai|selesainya|jadi|jadinya))?|kapan (?:selesai|jadi)(?:nya)?|how long(?: does it take)?)", Topic::Time),
        (r"(?:(?:kantor|loket)(?:nya)? (?:buka|tutup)(?: (?:jam berapa|hari (?:apa|sabtu|minggu)|sabtu|minggu|kapan))?|(?:buka|tutup) jam berapa|jam (?:buka|pelayanan|kerja)(?:nya)?(?: berapa)?|(?:alamat|lokasi)(?: kantor)?(?:nya)? (?:di ?mana)|kantor(?:nya)? di ?mana|opening hours|when are you open)", Topic::Hours),
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

/// Answers a question about the service. False: it is none.
pub(super) fn on_text(turn: &mut Turn<'_>, typed: &str, service: &ServiceId) -> bool {
    let topic = topic_of(typed);
    let (Some(topic), Some(service)) = (topic, turn.service(service)) else { return false };
    let answer = match topic {
        Topic::Cost => catalogue::fee(service),
        Topic::Requirements => catalogue::requirements(service),
        Topic::Time => catalogue::time(turn, service),
        Topic::Privacy => keys::application_privacy(),
        Topic::Hours | Topic::Person => start::contact(turn),
    };
    turn.above(answer);
    true
}

/// Asks for the office's hours or place, with nothing else in the text.
pub(in super::super) fn is_about_office(typed: &str) -> bool {
    topic_of(typed).is_some_and(|topic| matches!(topic, Topic::Hours))
}

fn topic_of(typed: &str) -> Option<Topic> {
    let folded = text::clean(typed).to_lowercase();
    TOPICS.iter().find(|(pattern, _)| pattern.is_match(&folded)).map(|(_, topic)| *topic)
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
