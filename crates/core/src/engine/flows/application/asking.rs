//! The screen of a question, and what becomes of what was read.

use super::super::notify;
use super::super::turn::Turn;
use super::{doubting, draft_callback, form_of, review, walk};
use crate::domain::answer::Answer;
use crate::domain::lang::Localised;
use crate::domain::question::{AnswerType, Choice, Form, Question};
use crate::domain::reference::with_own_example;
use crate::domain::region::{District, RegionCode};
use crate::engine::callback::DraftPress;
use crate::engine::effect::Effect;
use crate::engine::journey::Path;
use crate::engine::keys;
use crate::engine::message::{Button, Keyboard, Look, Message, Text};
use crate::engine::reading::{Asked, Reading, earlier_address, is_offered};
use crate::engine::show::{Sight, show};
use crate::engine::state::{Draft, Partial};

/// Misses in a row after which an example and a person are offered.
const MANY_MISSES: u8 = 3;
/// Labels up to this length stand two in a row.
const SHORT_LABEL: usize = 16;

/// The open question of a draft, ready to be read or shown.
pub(super) struct Desk<'a> {
    pub(super) draft: Draft,
    pub(super) form: &'a Form,
    pub(super) path: Path<'a>,
    /// None: every question is answered, the answers are to be checked.
    pub(super) question: Option<&'a Question>,
}

impl<'a> Desk<'a> {
    /// The desk of the draft being filled in.
    pub(super) fn find(turn: &Turn<'a>) -> Option<Self> {
        Self::of(turn, turn.state.open_draft()?.clone())
    }

    pub(super) fn of(turn: &Turn<'a>, draft: Draft) -> Option<Self> {
        let form = form_of(turn, &draft)?;
        let path = walk(turn, form, &draft);
        let reopened = draft.reopened.as_ref().and_then(|id| path.find(id));
        let question = reopened.or(path.next);
        Some(Self { draft, form, path, question })
    }

    /// What the readers need to know about the question.
    pub(super) fn asked<'b>(&'b self, turn: &Turn<'b>, question: &'b Question) -> Asked<'b> {
        let within = match &self.draft.partial {
            Some(Partial::District(code)) => Some(code),
            Some(Partial::Choices(_) | Partial::Files(_) | Partial::Villages(_)) | None => None,
        };
        Asked { form: self.form, question, live: &self.path.live, within, context: turn.context }
    }
}

/// Shows the open question, or check-your-answers, below.
pub(super) fn ask(turn: &mut Turn<'_>) {
    match Desk::find(turn) {
        None => {}
        Some(Desk { question: None, .. }) => review::show_below(turn),
        Some(desk @ Desk { question: Some(question), .. }) => {
            show_kept_file(turn, &desk, question);
            let message = screen(turn, &desk, question);
            turn.send(message);
        }
    }
}

/// Shows the open question in place of the screen whose button was pressed.
pub(super) fn ask_here(turn: &mut Turn<'_>) {
    let Some(desk @ Desk { question: Some(question), .. }) = Desk::find(turn) else {
        turn.remove_buttons();
        return ask(turn);
    };
    let message = screen(turn, &desk, question);
    match message.keyboard {
        Keyboard::Inline(rows) => turn.show(message.text, rows),
        Keyboard::None
        | Keyboard::Menu(_)
        | Keyboard::AskContact { .. }
        | Keyboard::AskLocation { .. }
        | Keyboard::ForceReply { .. } => {
            turn.remove_buttons();
            turn.send(message);
        }
    }
}

/// What becomes of what was read.
pub(super) fn take(turn: &mut Turn<'_>, mut desk: Desk<'_>, question: &Question, reading: Reading) {
    match reading {
        Reading::Answer(answer) => match doubting::object(turn, &desk, question, &answer) {
            None => keep(turn, desk.draft, question, answer, false),
            Some(objection) => doubting::ask(turn, desk, question, answer, objection),
        },
        Reading::Skip => keep(turn, desk.draft, question, Answer::Skipped, false),
        Reading::District(code) => {
            desk.draft.partial = Some(Partial::District(code));
            desk.draft.revision += 1;
            turn.state.misses = 0;
            turn.state.put_draft(desk.draft);
            ask_here(turn);
        }
        Reading::Villages(codes) => {
            desk.draft.partial = Some(Partial::Villages(codes));
            desk.draft.revision += 1;
            turn.state.put_draft(desk.draft);
            ask(turn);
        }
        Reading::Refused(why) => refuse(turn, question, why),
    }
}

/// Says why, asks the same again, and after some misses shows a way out.
pub(super) fn refuse(turn: &mut Turn<'_>, question: &Question, why: Text) {
    turn.state.misses = turn.state.misses.saturating_add(1);
    turn.above(why);
    if turn.state.misses >= MANY_MISSES {
        turn.state.misses = 0;
        if let Some(example) = example(turn, question) {
            turn.above(keys::application_try_like(&example));
        }
        let contact = super::super::start::contact(turn);
        turn.above(contact);
    }
    ask(turn);
}

/// Keeps an answer, echoes it, and goes on.
pub(super) fn keep(turn: &mut Turn<'_>, mut draft: Draft, question: &Question, answer: Answer, confirmed: bool) {
    let shown = show(question, &answer, Sight::Full, turn.context.catalogue);
    let echo = keys::application_echo(shown, &question.label);
    draft.answers.set(question.id.clone(), answer, confirmed);
    draft.reopened = None;
    draft.partial = None;
    draft.doubted = None;
    draft.revision += 1;
    turn.state.misses = 0;
    super::timers::touch(turn, &mut draft);
    turn.state.put_draft(draft);
    if has_bottom_keys(&question.kind) {
        // The sharing key gives way to the menu.
        let menu = super::super::start::menu();
        turn.send(Message { text: echo, keyboard: menu });
    } else {
        turn.settle(echo);
    }
    ask(turn);
}

/// Is it answered with a key at the bottom of the screen?
pub(super) fn has_bottom_keys(kind: &AnswerType) -> bool {
    matches!(kind, AnswerType::Contact | AnswerType::Location)
}

/// On an edit the file there is comes first, so that one sees what one replaces.
fn show_kept_file(turn: &mut Turn<'_>, desk: &Desk<'_>, question: &Question) {
    if desk.draft.reopened.is_none() {
        return;
    }
    let kept = desk.draft.answers.get(&question.id).map(Answer::files).unwrap_or_default();
    for file in kept.iter().take(3) {
        let (to, lang) = (turn.chat, turn.lang());
        let caption = keys::application_kept_file(&question.label);
        turn.push(Effect::SendFile { to, file: file.clone(), caption, lang });
    }
}

fn screen(turn: &Turn<'_>, desk: &Desk<'_>, question: &Question) -> Message {
    let text = words(turn, desk, question);
    if has_bottom_keys(&question.kind) {
        let mut others = Vec::new();
        if question.optional {
            others.push(vec![keys::application_key_skip()]);
        }
        others.push(vec![keys::application_key_back(), keys::application_key_cancel()]);
        let keyboard = if question.kind == AnswerType::Contact {
            Keyboard::AskContact { share: keys::application_share_contact(), others }
        } else {
            Keyboard::AskLocation { share: keys::application_share_location(), others }
        };
        return Message { text, keyboard };
    }
    let mut rows = answer_rows(turn, desk, question);
    rows.extend(ways_out(desk, question));
    Message::with_buttons(text, rows)
}

fn words(turn: &Turn<'_>, desk: &Desk<'_>, question: &Question) -> Text {
    let (step, all) = desk.path.position(&question.id);
    let name = turn.service_name(&desk.draft.service);
    let mut parts = Vec::new();
    match &desk.draft.mends {
        None => parts.push(keys::application_step(all, name, step)),
        Some(mends) => {
            parts.push(keys::application_mending(mends.reference.as_str()));
            let note = mends.flags.iter().find(|flag| flag.question == question.id);
            parts.extend(note.map(|flag| keys::application_flag_note(notify::note(&flag.note))));
        }
    }
    let mut lines = vec![keys::application_prompt(&question.prompt)];
    lines.extend(question.hint.as_ref().map(keys::application_hint));
    lines.extend(example(turn, question).as_ref().map(keys::application_example));
    parts.push(Text::Lines(lines));
    if let Some(kept) = desk.path.live.get(&question.id) {
        let shown = show(question, kept, Sight::Masked, turn.context.catalogue);
        parts.push(keys::application_current(shown));
    }
    parts.extend(how(turn, desk, question));
    Text::Paragraphs(parts)
}

/// A number in it is one that this office would give.
fn example(turn: &Turn<'_>, question: &Question) -> Option<Localised> {
    let prefix = &turn.context.office.prefix;
    let own = |text: &String| with_own_example(text, prefix);
    question.example.as_ref().map(|example| Localised { id: own(&example.id), en: own(&example.en) })
}

/// How to answer, where that is not plain.
fn how(turn: &Turn<'_>, desk: &Desk<'_>, question: &Question) -> Option<Text> {
    match (&question.kind, &desk.draft.partial) {
        (AnswerType::Choices { .. }, _) => Some(keys::application_how_choices()),
        (AnswerType::Files { max, .. }, Some(Partial::Files(files))) => {
            Some(keys::application_files_so_far(files.len(), *max))
        }
        (AnswerType::Files { max, .. }, _) => Some(keys::application_how_files(*max)),
        (AnswerType::Document | AnswerType::Photo, Some(Partial::Files(files))) => {
            Some(keys::application_which_file(files.len(), &question.label))
        }
        (AnswerType::Document, _) => Some(keys::application_how_document()),
        (AnswerType::Photo, _) => Some(keys::application_how_photo()),
        (AnswerType::Contact, _) => Some(keys::application_how_contact()),
        (AnswerType::Location, _) => Some(keys::application_how_location()),
        (AnswerType::Niks { max, .. }, _) => Some(keys::application_how_niks(*max)),
        (AnswerType::Region, Some(Partial::District(code))) => {
            let district = district(turn, code)?;
            Some(keys::application_how_village(district.name.as_str()))
        }
        (AnswerType::Region, Some(Partial::Villages(_))) => Some(keys::application_which_village()),
        (AnswerType::Region, _) => Some(keys::application_how_district()),
        _ => None,
    }
}

fn answer_rows(turn: &Turn<'_>, desk: &Desk<'_>, question: &Question) -> Vec<Vec<Button>> {
    let draft = &desk.draft;
    let button = |label: Text, press| Button::new(label, draft_callback(draft.id, draft.revision, press));
    let numbered = |labels: Vec<Text>| -> Vec<Button> {
        labels.into_iter().zip(0u16..).map(|(label, number)| button(label, DraftPress::Pick(number))).collect()
    };
    let asked = desk.asked(turn, question);
    // Whichever are offered, each keeps its number.
    let offered = |choices: &[Choice], label: &dyn Fn(&Choice) -> Text| -> Vec<Button> {
        let numbered = choices.iter().zip(0u16..).filter(|(choice, _)| is_offered(asked, choice));
        numbered.map(|(choice, number)| button(label(choice), DraftPress::Pick(number))).collect()
    };
    let regions = &turn.context.catalogue.regions;
    match (&question.kind, &draft.partial) {
        (AnswerType::Choice { choices }, _) => {
            let short = choices.iter().all(is_short);
            rows_of(offered(choices, &|choice| Text::from(&choice.label)), short)
        }
        (AnswerType::Choices { choices, min, .. }, partial) => {
            let ticked = match partial {
                Some(Partial::Choices(ticked)) => ticked.as_slice(),
                _ => &[],
            };
            let label = |choice: &Choice| {
                if ticked.contains(&choice.id) {
                    keys::application_ticked(&choice.label)
                } else {
                    keys::application_unticked(&choice.label)
                }
            };
            let mut rows = rows_of(offered(choices, &label), false);
            if ticked.len() >= *min {
                rows.push(vec![button(keys::application_done(), DraftPress::Done).look(Look::Primary)]);
            }
            rows
        }
        (AnswerType::YesNo, _) => {
            vec![vec![button(keys::show_yes(), DraftPress::Yes), button(keys::show_no(), DraftPress::No)]]
        }
        (AnswerType::Region, Some(Partial::District(code))) => {
            let villages = district(turn, code).map(|district| district.villages.as_slice()).unwrap_or_default();
            rows_of(numbered(villages.iter().map(|village| Text::data(village.name.as_str())).collect()), true)
        }
        (AnswerType::Region, Some(Partial::Villages(codes))) => {
            let label = |code: &RegionCode| crate::engine::show::region(code, turn.context.catalogue);
            rows_of(numbered(codes.iter().map(label).collect()), false)
        }
        (AnswerType::Region, _) => {
            rows_of(numbered(regions.districts.iter().map(|each| Text::data(each.name.as_str())).collect()), true)
        }
        (AnswerType::Address, _) => earlier_address(asked)
            .map(|address| vec![button(keys::application_same_address(address), DraftPress::Pick(0))])
            .into_iter()
            .collect(),
        (AnswerType::Files { min, .. }, Some(Partial::Files(files))) if files.len() >= *min => {
            vec![vec![button(keys::application_done(), DraftPress::Done).look(Look::Primary)]]
        }
        (AnswerType::Photo | AnswerType::Document, Some(Partial::Files(files))) => {
            rows_of(numbered((1..=files.len()).map(keys::application_file_number).collect()), true)
        }
        _ => Vec::new(),
    }
}

fn ways_out(desk: &Desk<'_>, question: &Question) -> Vec<Vec<Button>> {
    let draft = &desk.draft;
    let button = |label: Text, press| Button::new(label, draft_callback(draft.id, draft.revision, press));
    let mut rows = Vec::new();
    if desk.path.live.get(&question.id).is_some() {
        rows.push(vec![button(keys::application_keep(), DraftPress::Keep)]);
    }
    if question.optional {
        rows.push(vec![button(keys::application_skip(), DraftPress::Skip)]);
    }
    let mut last = Vec::new();
    if draft.partial.is_some() || back_target(desk, question).is_some() {
        last.push(button(keys::application_back(), DraftPress::Back));
    }
    last.push(button(keys::application_cancel(), DraftPress::Cancel));
    rows.push(last);
    rows
}

/// The question Back leads to; while mending, only another flagged one.
pub(super) fn back_target<'f>(desk: &Desk<'f>, question: &Question) -> Option<&'f Question> {
    let mut target = desk.path.before(&question.id)?;
    if let Some(mends) = &desk.draft.mends {
        while !mends.flags.iter().any(|flag| flag.question == target.id) {
            target = desk.path.before(&target.id)?;
        }
    }
    Some(target)
}

fn district<'a>(turn: &Turn<'a>, code: &RegionCode) -> Option<&'a District> {
    turn.context.catalogue.regions.districts.iter().find(|district| &district.code == code)
}

fn is_short(choice: &Choice) -> bool {
    choice.label.id.chars().count() <= SHORT_LABEL && choice.label.en.chars().count() <= SHORT_LABEL
}

fn rows_of(buttons: Vec<Button>, two: bool) -> Vec<Vec<Button>> {
    let width = if two { 2 } else { 1 };
    let mut rows: Vec<Vec<Button>> = Vec::new();
    for button in buttons {
        match rows.last_mut() {
            Some(row) if row.len() < width => row.push(button),
            _ => rows.push(vec![button]),
        }
    }
    rows
}
