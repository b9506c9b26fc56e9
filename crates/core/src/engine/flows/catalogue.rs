//! Finding a service: by agency, by name, and what it needs, costs and takes.
//!
//! ```text
//! > /layanan
//! < Pilih kantornya  [Disdukcapil] [DPMPTSP] …
//! > [Disdukcapil]
//! < Layanan Disdukcapil  [Ganti KTP-el] …
//! ```

use super::turn::Turn;
use super::{application, start};
use crate::domain::catalogue::Service;
use crate::domain::ids::{AgencyId, ServiceId};
use crate::engine::callback::Callback;
use crate::engine::keys;
use crate::engine::lookup::Intent;
use crate::engine::message::{Arg, Button, Look, Text};

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
    let text = card(turn, service);
    let rows = vec![
        vec![Button::new(keys::catalogue_apply(), Callback::Apply(id.clone())).look(Look::Primary)],
        vec![Button::new(keys::catalogue_back(), Callback::Agency(service.agency.clone()))],
    ];
    turn.show(text, rows);
}

/// Shows what a free text may mean: one clear winner at once, close ones as buttons.
pub(super) fn offer(turn: &mut Turn<'_>, services: &[(ServiceId, f64)]) {
    match services {
        [] => show_agencies(turn),
        [(only, _)] => show_service(turn, only),
        [(best, first), (_, second), ..] if first - second >= CLEAR_LEAD => show_service(turn, best),
        many => {
            let rows = many
                .iter()
                .take(MOST_OFFERED)
                .filter_map(|(id, _)| turn.service(id))
                .map(|service| vec![Button::new(&service.name, Callback::Service(service.id.clone()))])
                .chain([vec![Button::new(keys::catalogue_all(), Callback::Catalogue)]])
                .collect();
            turn.show(keys::catalogue_which(), rows);
        }
    }
}

/// `/ajukan`, also with the name of a service behind it.
pub(super) fn on_apply(turn: &mut Turn<'_>, wish: &str) {
    if wish.is_empty() {
        return show_agencies(turn);
    }
    let id = ServiceId::new(wish.to_lowercase());
    if turn.service(&id).is_some() {
        return application::on_apply(turn, &id);
    }
    let found = turn.context.index.find(wish);
    if found.intent == Intent::Service {
        offer(turn, &found.services);
    } else {
        start::on_text(turn, wish);
    }
}

/// What a service is, needs, costs and takes.
fn card(turn: &Turn<'_>, service: &Service) -> Text {
    let agency = turn.context.catalogue.find_agency(&service.agency);
    Text::Paragraphs(vec![
        Text::Lines(vec![
            keys::catalogue_title(&service.name),
            Text::from(&service.summary),
            agency.map_or(Text::Lines(Vec::new()), |agency| keys::catalogue_agency(&agency.name)),
        ]),
        requirements(service),
        fee(service),
        time(turn, service),
        keys::catalogue_product(&service.product),
        Text::Lines(vec![
            keys::catalogue_legal(service.legal.join("; ")),
            keys::catalogue_verified(service.verified_on, service.sources.join(", ")),
        ]),
    ])
}

/// What one needs.
pub(super) fn requirements(service: &Service) -> Text {
    let mut lines = vec![keys::catalogue_requirements()];
    lines.extend(service.requirements.iter().map(|need| keys::catalogue_requirement(&need.text)));
    Text::Lines(lines)
}

/// What it costs.
pub(super) fn fee(service: &Service) -> Text {
    let amount = if service.fee.rupiah == 0 {
        keys::catalogue_free(service.fee.basis.as_str())
    } else {
        keys::catalogue_fee(Arg::Rupiah(service.fee.rupiah), service.fee.basis.as_str())
    };
    Text::Lines(std::iter::once(amount).chain(service.fee.note.as_ref().map(Text::from)).collect())
}

/// How long it takes, as a date.
pub(super) fn time(turn: &Turn<'_>, service: &Service) -> Text {
    let due = turn.context.office.calendar.due(turn.context.now, service.working_days);
    keys::catalogue_time(service.working_days, due)
}
