//! What a service is, needs, costs and takes, as texts: the components of a service standard
//! (UU 25/2009 article 21; `PermenPANRB` 15/2014), the first of them on the card, the rest behind one button.

use jiff::civil::Date;

use super::super::turn::Turn;
use super::super::{forward, start};
use super::price;
use crate::domain::answer::Answers;
use crate::domain::catalogue::{Channel, Decision, Requirement, Service};
use crate::domain::condition::Condition;
use crate::domain::ids::QuestionId;
use crate::domain::question::Question;
use crate::engine::keys;
use crate::engine::message::Text;

/// What is known of a person's case, by the taps that narrow the requirements or by the answers of a form.
pub(super) struct Case<'a> {
    pub(super) service: &'a Service,
    pub(super) answers: &'a Answers,
    /// Questions that were put, or would have been had they mattered.
    pub(super) put: &'a [QuestionId],
    pub(super) today: Date,
}

impl Case<'_> {
    /// Is this meant for the person? `None`: that is not known yet.
    pub(super) fn verdict(&self, when: &Condition) -> Option<bool> {
        when.verdict(self.answers, self.today, &|question| self.is_open(question))
    }

    /// It has no answer, and may still get one.
    fn is_open(&self, id: &QuestionId) -> bool {
        let is_asked = |question: &Question| {
            // A question looks at earlier ones only, so that this comes to an end.
            question.when.as_ref().is_none_or(|when| self.verdict(when) != Some(false))
        };
        self.answers.get(id).is_none() && !self.put.contains(id) && self.service.form.find(id).is_some_and(is_asked)
    }
}

/// The card: short enough for a phone.
pub(super) fn card(turn: &Turn<'_>, service: &Service) -> Text {
    let mut parts = vec![head(turn, service), requirements(service), fee(service), time(turn, service)];
    parts.push(keys::catalogue_product(&service.product));
    parts.extend(elsewhere(service));
    parts.extend(forward::offer(turn, service));
    parts.push(checked(service));
    Text::Paragraphs(parts)
}

/// The rest: procedure, validity, legal basis, complaints, source.
pub(super) fn more(turn: &Turn<'_>, service: &Service) -> Text {
    let mut steps = vec![keys::catalogue_steps()];
    steps.extend(service.steps.iter().enumerate().map(|(place, step)| keys::catalogue_step(place + 1, step)));
    Text::Paragraphs(vec![
        keys::catalogue_title(&service.name),
        Text::Lines(steps),
        keys::catalogue_validity(&service.validity),
        complaints(turn, service),
        keys::catalogue_legal(service.legal.join("; ")),
        keys::catalogue_verified(service.verified_on, service.sources.join(", ")),
    ])
}

/// What this person needs and pays.
pub(super) fn fitted(turn: &Turn<'_>, service: &Service, case: &Case<'_>, said: Vec<Text>) -> Text {
    let mut needs = vec![keys::catalogue_fit_requirements()];
    needs.extend(needs_of(service, case).map(keys::catalogue_requirement));
    let mut parts = vec![
        Text::Lines(std::iter::once(keys::catalogue_title(&service.name)).chain(said).collect()),
        Text::Lines(needs),
        price::fee_of(&service.fee, Some(case)),
        time(turn, service),
    ];
    parts.extend(elsewhere(service));
    parts.extend(forward::offer(turn, service));
    Text::Paragraphs(parts)
}

/// The checklist: nothing but lines, so that it can be sent on and printed.
pub(super) fn checklist(turn: &Turn<'_>, service: &Service, case: &Case<'_>) -> Text {
    let office = turn.context.office;
    let mut lines = vec![keys::catalogue_checklist(&service.name)];
    lines.extend(needs_of(service, case).map(keys::catalogue_checklist_item));
    let place = match &service.decision {
        Decision::Officer => {
            let address = Some(office.facts.address.as_str()).filter(|address| !address.is_empty());
            std::iter::once(keys::catalogue_checklist_office(office.name.as_str()))
                .chain(address.map(keys::catalogue_address))
                .collect()
        }
        Decision::Elsewhere { channel, .. } => channel_lines(channel),
    };
    Text::Paragraphs(vec![
        Text::Lines(lines),
        price::short_fee(&service.fee, case),
        Text::Lines(place),
        keys::catalogue_checklist_date(case.today, office.name.as_str()),
    ])
}

/// What one needs.
pub(in super::super) fn requirements(service: &Service) -> Text {
    let mut lines = vec![keys::catalogue_requirements()];
    lines.extend(needs(service).map(keys::catalogue_requirement));
    Text::Lines(lines)
}

/// The same, one by one.
pub(in super::super) fn needs(service: &Service) -> impl ExactSizeIterator<Item = Text> {
    service.requirements.iter().map(|need| need_text(need, false))
}

/// What is needed in the case of whoever gave these answers so far.
pub(in super::super) fn requirements_for(service: &Service, answers: &Answers, today: Date) -> Text {
    let case = Case { service, answers, put: &[], today };
    let mut lines = vec![keys::catalogue_fit_requirements()];
    lines.extend(needs_of(service, &case).map(keys::catalogue_requirement));
    Text::Lines(lines)
}

/// What it costs.
pub(in super::super) fn fee(service: &Service) -> Text {
    price::fee_of(&service.fee, None)
}

/// What it costs in the case of whoever gave these answers so far.
pub(in super::super) fn fee_for(service: &Service, answers: &Answers, today: Date) -> Text {
    price::fee_of(&service.fee, Some(&Case { service, answers, put: &[], today }))
}

/// How long it takes, as a date; of what is decided elsewhere nothing is promised.
pub(in super::super) fn time(turn: &Turn<'_>, service: &Service) -> Text {
    let note = service.time_note.as_ref();
    match service.decision {
        Decision::Officer => {
            let due = turn.context.office.calendar.due(turn.context.now, service.working_days);
            let promise = match service.counted_from {
                None if service.form.course.is_answered() => keys::reply_promise(service.working_days, due),
                Some(_) => keys::catalogue_time_from(service.working_days),
                None => keys::catalogue_time(service.working_days, due),
            };
            Text::Lines(std::iter::once(promise).chain(note.map(Text::from)).collect())
        }
        Decision::Elsewhere { .. } => note.map_or(Text::Lines(Vec::new()), keys::catalogue_time_elsewhere),
    }
}

/// Its name.
pub(in super::super) fn title(service: &Service) -> Text {
    keys::catalogue_title(&service.name)
}

/// What one gets.
pub(in super::super) fn product(service: &Service) -> Text {
    keys::catalogue_product(&service.product)
}

/// How long that holds.
pub(in super::super) fn validity(service: &Service) -> Text {
    keys::catalogue_validity(&service.validity)
}

fn head(turn: &Turn<'_>, service: &Service) -> Text {
    let agency = turn.context.catalogue.find_agency(&service.agency);
    Text::Lines(vec![
        keys::catalogue_title(&service.name),
        Text::from(&service.summary),
        agency.map_or(Text::Lines(Vec::new()), |agency| keys::catalogue_agency(&agency.name)),
    ])
}

/// When somebody last looked, and where.
pub(in super::super) fn checked(service: &Service) -> Text {
    let (source, more) = service.source_in_short();
    keys::catalogue_checked(service.verified_on, more, source)
}

fn needs_of<'a>(service: &'a Service, case: &'a Case<'_>) -> impl Iterator<Item = Text> {
    service.requirements.iter().filter_map(|need| {
        let meant = need.when.as_ref().map_or(Some(true), |when| case.verdict(when));
        (meant != Some(false)).then(|| need_text(need, meant == Some(true)))
    })
}

/// The case is named only to those who may have another one.
fn need_text(need: &Requirement, is_known: bool) -> Text {
    match &need.case {
        Some(case) if !is_known => keys::catalogue_requirement_case(case, &need.text),
        Some(_) | None => Text::from(need.text.capitalised()),
    }
}

/// The official way to an agency that decides elsewhere.
pub(in super::super) fn elsewhere(service: &Service) -> Option<Text> {
    let mut lines = vec![keys::catalogue_elsewhere()];
    lines.extend(channel_lines(service.channel()?));
    Some(Text::Lines(lines))
}

/// The same, and said too when its hours are not known.
pub(in super::super) fn elsewhere_with_hours(service: &Service) -> Option<Text> {
    let channel = elsewhere(service)?;
    if service.channel().is_some_and(|channel| channel.hours.is_some()) {
        return Some(channel);
    }
    Some(Text::Paragraphs(vec![channel, keys::catalogue_hours_unknown()]))
}

/// Who it is, where, when, and how to reach it.
pub(in super::super) fn channel_lines(channel: &Channel) -> Vec<Text> {
    let mut lines = vec![keys::catalogue_channel(&channel.name)];
    lines.extend(channel.address.as_ref().map(keys::catalogue_address));
    lines.extend(channel.hours.as_ref().map(keys::catalogue_hours));
    lines.extend(channel.phone.as_deref().map(keys::catalogue_phone));
    lines.extend(channel.url.as_deref().map(keys::catalogue_url));
    lines
}

/// Where to complain.
pub(in super::super) fn complaints(turn: &Turn<'_>, service: &Service) -> Text {
    match &service.complaints {
        Some(own) => keys::catalogue_complaints_own(own),
        None => Text::Lines(std::iter::once(keys::catalogue_complaints()).chain(start::complaints(turn)).collect()),
    }
}
