//! Requirements fitted to the person: a few taps narrow the list before the form.
//!
//! ```text
//! > [🎯 Syarat untuk saya]
//! < Kenapa KTP-nya perlu diganti?  [Hilang] [Rusak] …
//! > [Hilang]
//! < Yang perlu Anda siapkan …  [📝 Ajukan sekarang] [📋 Kirim daftar ini]
//! ```
//!
//! Nothing is remembered: the buttons carry what was picked, and the start of the form's hash.

use jiff::civil::Date;

use super::super::application;
use super::super::turn::Turn;
use super::card::{self, Case};
use super::{show_agencies, show_service, ways_in};
use crate::domain::answer::{Answer, Answers};
use crate::domain::catalogue::Service;
use crate::domain::ids::ServiceId;
use crate::domain::question::{AnswerType, Question};
use crate::engine::callback::{Callback, FitPress};
use crate::engine::keys;
use crate::engine::message::{Button, Text};

/// How much of the form's hash stands in a button.
const STAMP: usize = 4;

/// What the picks say.
struct Picked<'s> {
    answers: Answers,
    said: Vec<Text>,
    next: Option<&'s Question>,
}

/// A press on the questions, on what came of them, or on the checklist.
pub(in super::super) fn on_fit(turn: &mut Turn<'_>, id: &ServiceId, stamp: &str, picks: &[u8], press: FitPress) {
    let Some(service) = turn.service(id) else {
        turn.toast(keys::start_button_gone());
        return show_agencies(turn);
    };
    let picked = read(turn, service, picks).filter(|_| stamp == stamp_of(service));
    let Some(picked) = picked else {
        turn.toast(keys::start_button_gone());
        return show_service(turn, id);
    };
    match press {
        FitPress::Show => match picked.next {
            Some(question) => ask(turn, service, question, &picked.answers, picks),
            None => show(turn, service, picked, picks),
        },
        FitPress::Apply => application::on_apply(turn, id, picked.answers),
        FitPress::List => {
            let case = case(turn, service, &picked.answers);
            let list = card::checklist(turn, service, &case);
            turn.say(list);
        }
    }
}

/// The button that begins it, or sends the whole list where there is nothing to narrow.
pub(super) fn button(service: &Service) -> Button {
    if service.fit.is_empty() {
        Button::new(keys::catalogue_checklist_send(), callback(service, &[], FitPress::List))
    } else {
        Button::new(keys::catalogue_fit(), callback(service, &[], FitPress::Show))
    }
}

fn ask(turn: &mut Turn<'_>, service: &Service, question: &Question, answers: &Answers, picks: &[u8]) {
    let mut rows: Vec<Vec<Button>> = offered(question, answers, turn.context.today())
        .into_iter()
        .map(|(number, label, _)| {
            let picks: Vec<u8> = picks.iter().copied().chain([number]).collect();
            vec![Button::new(label, callback(service, &picks, FitPress::Show))]
        })
        .collect();
    rows.push(vec![back(service, picks)]);
    let mut lines = vec![keys::catalogue_title(&service.name), Text::from(&question.prompt)];
    lines.extend(question.hint.as_ref().map(keys::catalogue_fit_hint));
    turn.show(Text::Paragraphs(lines), rows);
}

fn show(turn: &mut Turn<'_>, service: &Service, picked: Picked<'_>, picks: &[u8]) {
    let case = case(turn, service, &picked.answers);
    let text = card::fitted(turn, service, &case, picked.said);
    let mut rows = ways_in(service, callback(service, picks, FitPress::Apply));
    rows.push(vec![Button::new(keys::catalogue_checklist_send(), callback(service, picks, FitPress::List))]);
    rows.push(vec![back(service, picks)]);
    turn.show(text, rows);
}

/// Goes through the questions with what was picked. `None`: these picks were never offered.
fn read<'s>(turn: &Turn<'_>, service: &'s Service, picks: &[u8]) -> Option<Picked<'s>> {
    let today = turn.context.today();
    let mut picked = Picked { answers: Answers::default(), said: Vec::new(), next: None };
    let mut picks = picks.iter();
    for question in service.fit.iter().filter_map(|id| service.form.find(id)) {
        if question.when.as_ref().is_some_and(|when| !when.holds(&picked.answers, today)) {
            continue;
        }
        let Some(pick) = picks.next() else {
            picked.next = Some(question);
            break;
        };
        let offered = offered(question, &picked.answers, today);
        let (_, label, answer) = offered.into_iter().find(|(number, _, _)| number == pick)?;
        picked.said.push(keys::catalogue_fit_said(label, &question.label));
        picked.answers.set(question.id.clone(), answer, false);
    }
    picks.next().is_none().then_some(picked)
}

/// The answers that can be picked, each with its number and its words.
fn offered(question: &Question, answers: &Answers, today: Date) -> Vec<(u8, Text, Answer)> {
    if question.kind == AnswerType::YesNo {
        return vec![(0, keys::show_yes(), Answer::YesNo(true)), (1, keys::show_no(), Answer::YesNo(false))];
    }
    let numbered = (0_u8..).zip(question.kind.choices()).filter(|(_, choice)| choice.is_offered(answers, today));
    numbered.map(|(number, choice)| (number, Text::from(&choice.label), Answer::Choice(choice.id.clone()))).collect()
}

fn case<'a>(turn: &Turn<'_>, service: &'a Service, answers: &'a Answers) -> Case<'a> {
    Case { service, answers, put: &service.fit, today: turn.context.today() }
}

fn back(service: &Service, picks: &[u8]) -> Button {
    let callback = match picks.split_last() {
        None => Callback::Service(service.id.clone()),
        Some((_, before)) => callback(service, before, FitPress::Show),
    };
    Button::new(keys::catalogue_back(), callback)
}

fn callback(service: &Service, picks: &[u8], press: FitPress) -> Callback {
    Callback::Fit { service: service.id.clone(), stamp: stamp_of(service).to_owned(), picks: picks.to_vec(), press }
}

fn stamp_of(service: &Service) -> &str {
    let hash = service.form_hash.as_str();
    hash.get(..STAMP).unwrap_or(hash)
}
