//! Finding a service: by agency, by name, and what it needs, costs and takes.
//!
//! ```text
//! > /layanan
//! < Pilih kantornya  [Disdukcapil] [DPMPTSP] …
//! > [Disdukcapil]
//! < Layanan Disdukcapil  [Ganti KTP-el] …
//! ```

mod card;
mod fit;
mod price;

use super::turn::Turn;
use super::{application, start};
use crate::domain::answer::Answers;
use crate::domain::catalogue::Service;
use crate::domain::ids::{AgencyId, ServiceId};
use crate::engine::callback::Callback;
use crate::engine::keys;
use crate::engine::lookup::{Found, Intent};
use crate::engine::message::{Button, Look, Text};

pub(super) use card::{
    channel_lines, checked, complaints, elsewhere, elsewhere_with_hours, fee, fee_for, needs, product, requirements,
    requirements_for, time, title, validity,
};
pub(super) use fit::on_fit;
pub(super) use price::fee_table;

/// How much better the best service must be than the next to be shown at once.
const CLEAR_LEAD: f64 = 0.15;
/// The most services offered as buttons.
const MOST_OFFERED: usize = 5;

/// Shows the agencies.
pub(super) fn show_agencies(turn: &mut Turn<'_>) {
    let catalogue = turn.context.catalogue;
    let rows = catalogue
        .agencies
        .iter()
        .filter(|agency| !catalogue.list_of_agency(&agency.id).is_empty())
        .map(|agency| vec![Button::new(&agency.name, Callback::Agency(agency.id.clone()))])
        .collect();
    turn.show(keys::catalogue_agencies(), rows);
}

/// Shows the services of an agency.
pub(super) fn show_services(turn: &mut Turn<'_>, id: &AgencyId) {
    let catalogue = turn.context.catalogue;
    let Some(agency) = catalogue.find_agency(id) else {
        turn.toast(keys::start_button_gone());
        return show_agencies(turn);
    };
    let mut rows: Vec<Vec<Button>> = catalogue
        .list_of_agency(id)
        .iter()
        .map(|service| vec![Button::new(&service.name, Callback::Service(service.id.clone()))])
        .collect();
    rows.push(vec![Button::new(keys::catalogue_back(), Callback::Catalogue)]);
    turn.show(keys::catalogue_services(&agency.name), rows);
}

/// Shows a service.
pub(super) fn show_service(turn: &mut Turn<'_>, id: &ServiceId) {
    let Some(service) = turn.service(id) else {
        turn.toast(keys::start_button_gone());
        return show_agencies(turn);
    };
    turn.state.shown = Some(id.clone());
    let text = card::card(turn, service);
    let mut rows = Vec::new();
    rows.extend(ways_in(service, Callback::Apply(id.clone())));
    rows.push(vec![fit::button(service), Button::new(keys::catalogue_more(), Callback::More(id.clone()))]);
    rows.push(vec![Button::new(keys::catalogue_back(), Callback::Agency(service.agency.clone()))]);
    turn.show(text, rows);
}

/// Shows what does not fit on the card.
pub(super) fn show_more(turn: &mut Turn<'_>, id: &ServiceId) {
    let Some(service) = turn.service(id) else {
        turn.toast(keys::start_button_gone());
        return show_agencies(turn);
    };
    let text = card::more(turn, service);
    let back = Button::new(keys::catalogue_back(), Callback::Service(id.clone()));
    turn.show(text, vec![vec![back]]);
}

/// Shows what a free text may mean: one clear winner at once, close ones as buttons, and beside them where to
/// go with what is no service of the mall.
pub(super) fn offer(turn: &mut Turn<'_>, found: &Found) {
    if found.services.is_empty() {
        return show_agencies(turn);
    }
    if let Some(id) = clear_winner(found) {
        return show_service(turn, &id.clone());
    }
    let mut parts = vec![keys::catalogue_which()];
    if !found.elsewhere.is_empty() {
        let texts = found.elsewhere.iter().map(keys::catalogue_not_here_item);
        parts.push(Text::Lines(std::iter::once(keys::catalogue_not_here()).chain(texts).collect()));
    }
    let ids: Vec<&ServiceId> = found.services.iter().take(MOST_OFFERED).map(|(id, _)| id).collect();
    let rows = offered(turn, &ids);
    turn.show(Text::Paragraphs(parts), rows);
}

/// These services as buttons, and behind them all there are.
pub(super) fn offered(turn: &Turn<'_>, ids: &[&ServiceId]) -> Vec<Vec<Button>> {
    let services = ids.iter().filter_map(|id| turn.service(id));
    let buttons = services.map(|service| vec![Button::new(&service.name, Callback::Service(service.id.clone()))]);
    buttons.chain([vec![Button::new(keys::catalogue_all(), Callback::Catalogue)]]).collect()
}

/// The one service that is meant, if it is clear which.
pub(super) fn clear_winner(found: &Found) -> Option<&ServiceId> {
    match found.services.as_slice() {
        _ if found.asks => None,
        [(only, _)] => Some(only),
        [(best, first), (_, second), ..] if first - second >= CLEAR_LEAD => Some(best),
        _ => None,
    }
}

/// `/ajukan`, also with the name of a service behind it.
pub(super) fn on_apply(turn: &mut Turn<'_>, wish: &str) {
    if wish.is_empty() {
        return show_agencies(turn);
    }
    let id = ServiceId::new(wish.to_lowercase());
    if turn.service(&id).is_some() {
        return application::on_apply(turn, &id, Answers::default());
    }
    let found = turn.context.index.find(wish);
    if found.intent == Intent::Service {
        offer(turn, &found);
    } else {
        start::on_text(turn, wish);
    }
}

/// How to get it: by applying, by a form that is passed on, by the official page.
fn ways_in(service: &Service, apply: Callback) -> Vec<Vec<Button>> {
    let label = if service.channel().is_some() { keys::forward_apply() } else { keys::catalogue_apply() };
    let form = service.takes_applications().then(|| Button::new(label, apply).look(Look::Primary));
    form.into_iter().chain(channel_button(service)).map(|button| vec![button]).collect()
}

/// The official page of an agency that decides elsewhere; the next step where the counter takes no form.
pub(super) fn channel_button(service: &Service) -> Option<Button> {
    let url = service.channel()?.url.as_deref()?;
    let look = if service.takes_applications() { Look::Plain } else { Look::Primary };
    Some(Button::url(keys::catalogue_open_channel(), url).look(look))
}
