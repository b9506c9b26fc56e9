//! From what came to an answer: lenient in, strict kept.

use super::context::Context;
use super::fault::explain;
use super::journey::{fits_order, same_value};
use super::keys;
use super::message::Text;
use crate::domain::answer::{Answer, Answers, FileRef, SentAs};
use crate::domain::condition::days_between;
use crate::domain::ids::ChoiceId;
use crate::domain::question::{AnswerType, Choice, Form, Question};
use crate::domain::region::RegionCode;
use crate::domain::validate::date::Sense;
use crate::domain::validate::fault::Fault;
use crate::domain::validate::place::Coordinates;
use crate::domain::validate::{
    date, email, kk, money, nib, nik, nip, nop, npwp, number, phone, place, plate, postal_code, text, year, yes_no,
};

/// What was read.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Reading {
    /// An answer.
    Answer(Answer),
    /// A kecamatan; the desa is still to come.
    District(RegionCode),
    /// Several places have a name like this.
    Villages(Vec<RegionCode>),
    /// An optional question is passed over.
    Skip,
    /// It cannot be read; why, and what is wanted.
    Refused(Text),
}

/// A question as it is being asked.
#[derive(Clone, Copy, Debug)]
pub(super) struct Asked<'a> {
    /// Of this form.
    pub(super) form: &'a Form,
    /// This question.
    pub(super) question: &'a Question,
    /// With these answers before it.
    pub(super) live: &'a Answers,
    /// A kecamatan picked before.
    pub(super) within: Option<&'a RegionCode>,
    /// The day, the calendar, the places.
    pub(super) context: &'a Context<'a>,
}

/// Reads a typed text as the answer to a question.
pub(super) fn read_text(asked: Asked<'_>, typed: &str) -> Reading {
    let question = asked.question;
    if text::is_placeholder(typed) && !matches!(question.kind, AnswerType::YesNo | AnswerType::Rupiah { .. }) {
        return if question.optional { Reading::Skip } else { Reading::Refused(keys::application_required()) };
    }
    let read: Result<Answer, Fault> = match &question.kind {
        AnswerType::Text { min, max } => text::parse_text(typed, *min, *max).map(Answer::Text),
        AnswerType::Name { min, max, .. } => text::parse_name(typed, *min, *max).map(Answer::Text),
        AnswerType::Code { min, max } => text::parse_code(typed, *min, *max).map(Answer::Text),
        AnswerType::LongText { min, max } => text::parse_long_text(typed, *min, *max).map(Answer::Text),
        AnswerType::Address => return read_address(asked, typed),
        AnswerType::Nik { .. } => nik::parse_nik(typed).map(Answer::Nik),
        AnswerType::Niks { min, max } => return read_niks(typed, *min, *max),
        AnswerType::Kk => kk::parse_kk(typed).map(Answer::Kk),
        AnswerType::Npwp => npwp::parse_npwp(typed).map(Answer::Npwp),
        AnswerType::Nib => nib::parse_nib(typed).map(Answer::Nib),
        AnswerType::Nip => nip::parse_nip(typed).map(Answer::Nip),
        AnswerType::Nop => nop::parse_nop(typed).map(Answer::Nop),
        AnswerType::Phone | AnswerType::Contact => phone::parse_phone(typed).map(Answer::Phone),
        AnswerType::Email => email::parse_email(typed).map(Answer::Email),
        AnswerType::Plate => plate::parse_plate(typed).map(Answer::Plate),
        AnswerType::PostalCode => postal_code::parse_postal_code(typed).map(Answer::PostalCode),
        AnswerType::Date { sense, .. } => date::parse_date(typed, *sense, asked.context.today()).map(Answer::Date),
        AnswerType::Time => date::parse_time(typed).map(Answer::Time),
        AnswerType::Number { min, max } => number::parse_number(typed, *min, *max).map(Answer::Number),
        AnswerType::Year { min, max } => {
            year::parse_year(typed, *min, max.on(asked.context.today())).map(Answer::Number)
        }
        AnswerType::Decimal { min, max } => number::parse_decimal(typed, *min, *max).map(Answer::Decimal),
        AnswerType::Rupiah { min, max } => money::parse_rupiah(typed, *min, *max).map(Answer::Rupiah),
        AnswerType::Choice { choices } => return read_choice(&offered(asked, choices), typed),
        AnswerType::Choices { choices, min, max } => return read_choices(&offered(asked, choices), typed, *min, *max),
        AnswerType::YesNo => match yes_no::parse_yes_no(typed) {
            Some(yes) => Ok(Answer::YesNo(yes)),
            None => return Reading::Refused(keys::application_pick_yes_no()),
        },
        AnswerType::Region => return read_region(asked, typed),
        AnswerType::Location => place::parse_coordinates(typed).map(Answer::Location),
        AnswerType::Photo | AnswerType::Document | AnswerType::Files { .. } => {
            return Reading::Refused(keys::application_send_file());
        }
    };
    match read {
        Ok(answer) => accept(asked, answer),
        Err(fault) => Reading::Refused(explain(&fault, &question.kind)),
    }
}

/// Holds an answer against the answers before it and the calendar.
pub(super) fn accept(asked: Asked<'_>, answer: Answer) -> Reading {
    let Asked { form, question, live, context, .. } = asked;
    let equal =
        question.differs_from.iter().find(|other| live.get(other).is_some_and(|given| same_value(given, &answer)));
    if let Some(other) = equal {
        let label = form.find(other).map(|other| Text::from(&other.label));
        return Reading::Refused(match label {
            Some(label) => keys::application_same_as(label),
            None => keys::application_same(),
        });
    }
    if let (AnswerType::Date { not_before, within_days, working_day, sense, .. }, Answer::Date(day)) =
        (&question.kind, &answer)
    {
        if !fits_order(*day, not_before.as_ref(), *within_days, live) {
            return Reading::Refused(refuse_order(*day, not_before.as_ref(), *within_days, live));
        }
        if *working_day && !context.office.calendar.is_working_day(*day) {
            let next = context.office.calendar.next_working_day(*day);
            return Reading::Refused(keys::application_no_working_day(*day, next));
        }
        if *sense == Sense::Birth && days_between(*day, context.today()) < 0 {
            return Reading::Refused(explain(&Fault::DateInFuture, &question.kind));
        }
    }
    Reading::Answer(answer)
}

fn refuse_order(
    day: jiff::civil::Date,
    not_before: Option<&crate::domain::ids::QuestionId>,
    within_days: Option<i32>,
    live: &Answers,
) -> Text {
    match (not_before.and_then(|other| live.get(other)), within_days) {
        (Some(Answer::Date(first)), Some(days)) if day >= *first => keys::application_too_long_after(days, *first),
        (Some(Answer::Date(first)), _) => keys::application_too_early(*first),
        _ => keys::application_same(),
    }
}

/// Reads a picked choice by its place.
pub(super) fn read_pick(asked: Asked<'_>, number: u16) -> Option<Reading> {
    let place = usize::from(number);
    if let AnswerType::Choice { choices } = &asked.question.kind {
        let choice = choices.get(place).filter(|choice| is_offered(asked, choice));
        return choice.map(|choice| Reading::Answer(Answer::Choice(choice.id.clone())));
    }
    if asked.question.kind != AnswerType::Region {
        return None;
    }
    let districts = &asked.context.catalogue.regions.districts;
    match asked.within {
        None => districts.get(place).map(|district| Reading::District(district.code.clone())),
        Some(code) => {
            let district = districts.iter().find(|district| &district.code == code)?;
            district.villages.get(place).map(|village| Reading::Answer(Answer::Region(village.code.clone())))
        }
    }
}

/// Reads a point on the map.
pub(super) fn read_location(lat_micro: i64, lon_micro: i64) -> Answer {
    Answer::Location(Coordinates { lat_micro, lon_micro })
}

/// The most bytes a file may have here.
pub(super) const MOST_FILE_BYTES: u64 = 5 * 1024 * 1024;
/// The most bytes a bot may fetch (Bot API, `getFile`).
const MOST_FETCHED_BYTES: u64 = 20 * 1024 * 1024;

/// May this file be an answer? By what the message says; the counter looks into its content later.
pub(super) fn refuse_file(kind: &AnswerType, file: &FileRef) -> Option<Text> {
    let name = file.name.as_deref().unwrap_or_default().to_lowercase();
    let extension = name.rsplit_once('.').map(|(_, extension)| extension);
    let size = file.size.unwrap_or(1);
    if size == 0 {
        return Some(keys::application_file_empty());
    }
    if size > MOST_FETCHED_BYTES || (size > MOST_FILE_BYTES && file.sent_as == SentAs::Document) {
        return Some(keys::application_file_too_big(
            megabytes(size),
            i64::try_from(MOST_FILE_BYTES / 1024 / 1024).unwrap_or(5),
        ));
    }
    if file.sent_as == SentAs::Photo {
        return None;
    }
    let mime = file.mime.as_deref().unwrap_or_default();
    let is_picture =
        matches!(extension, Some("jpg" | "jpeg" | "png")) && (mime.is_empty() || mime.starts_with("image/"));
    let is_pdf = extension == Some("pdf") && (mime.is_empty() || mime == "application/pdf");
    if is_picture || (is_pdf && *kind != AnswerType::Photo) {
        return None;
    }
    Some(match (kind, extension) {
        (_, Some("heic" | "heif")) => keys::application_file_heic(),
        (AnswerType::Photo, _) => keys::application_file_no_picture(),
        _ => keys::application_file_wrong_type(),
    })
}

fn megabytes(bytes: u64) -> i64 {
    i64::try_from(bytes.div_ceil(1024 * 1024)).unwrap_or(i64::MAX)
}

fn read_address(asked: Asked<'_>, typed: &str) -> Reading {
    let wish = text::clean(typed).to_lowercase();
    if matches!(wish.as_str(), "sama" | "sama saja" | "sama dengan di atas" | "idem" | "same") {
        return match earlier_address(asked) {
            Some(address) => accept(asked, Answer::Text(address)),
            None => Reading::Refused(keys::application_no_earlier_address()),
        };
    }
    match text::parse_address(typed) {
        Ok(address) => accept(asked, Answer::Text(address)),
        Err(fault) => Reading::Refused(explain(&fault, &asked.question.kind)),
    }
}

/// The last address given before this question, if it may be given once more.
pub(super) fn earlier_address(asked: Asked<'_>) -> Option<String> {
    asked
        .form
        .questions
        .iter()
        .take_while(|each| each.id != asked.question.id)
        .filter(|each| each.kind == AnswerType::Address && !asked.question.differs_from.contains(&each.id))
        .filter_map(|each| match asked.live.get(&each.id) {
            Some(Answer::Text(address)) => Some(address.clone()),
            _ => None,
        })
        .last()
}

fn read_niks(typed: &str, min: usize, max: usize) -> Reading {
    let lines: Vec<&str> = typed
        .split(['\n', ',', ';'])
        .map(str::trim)
        .filter(|line| line.chars().any(char::is_numeric))
        .take(max + 1)
        .collect();
    let mut niks = Vec::new();
    for (place, line) in lines.iter().enumerate() {
        match nik::parse_nik(line) {
            Ok(nik) if niks.contains(&nik) => {}
            Ok(nik) => niks.push(nik),
            Err(fault) => {
                let why = explain(&fault, &AnswerType::Nik { birth_date: None, sex: None });
                return Reading::Refused(keys::application_line_refused(place + 1, why));
            }
        }
    }
    if niks.len() < min || niks.len() > max {
        return Reading::Refused(keys::application_persons(max, min));
    }
    Reading::Answer(Answer::Niks(niks))
}

/// Is this choice offered, as the question is asked now?
pub(super) fn is_offered(asked: Asked<'_>, choice: &Choice) -> bool {
    choice.is_offered(asked.live, asked.context.today())
}

/// The choices as they stand on the screen.
fn offered<'c>(asked: Asked<'_>, choices: &'c [Choice]) -> Vec<&'c Choice> {
    choices.iter().filter(|choice| is_offered(asked, choice)).collect()
}

fn read_choice(choices: &[&Choice], typed: &str) -> Reading {
    match find_choice(choices, typed) {
        Some(choice) => Reading::Answer(Answer::Choice(choice)),
        None => Reading::Refused(keys::application_pick_one()),
    }
}

fn read_choices(choices: &[&Choice], typed: &str, min: usize, max: usize) -> Reading {
    let mut picked = Vec::new();
    for part in typed.split([',', ';', '\n', '&']).filter(|part| !part.trim().is_empty()) {
        match find_choice(choices, part) {
            Some(choice) if picked.contains(&choice) => {}
            Some(choice) => picked.push(choice),
            None => return Reading::Refused(keys::application_pick_some()),
        }
    }
    if (min..=max).contains(&picked.len()) {
        Reading::Answer(Answer::Choices(picked))
    } else {
        Reading::Refused(keys::application_pick_some())
    }
}

/// A typed choice: its number, its words in any language, or nearly so.
fn find_choice(choices: &[&Choice], typed: &str) -> Option<ChoiceId> {
    let wanted = fold(typed);
    let alone = text::clean(typed);
    if let Ok(number) = alone.trim_end_matches(['.', ')']).parse::<usize>() {
        return choices.get(number.checked_sub(1)?).map(|choice| choice.id.clone());
    }
    let mut scored: Vec<(f64, &Choice)> = choices
        .iter()
        .copied()
        .map(|choice| {
            let best = [fold(&choice.label.id), fold(&choice.label.en), fold(choice.id.as_str())]
                .iter()
                .map(|label| likeness(&wanted, label))
                .fold(0.0, f64::max);
            (best, choice)
        })
        .filter(|(score, _)| *score >= 0.8)
        .collect();
    scored.sort_by(|one, other| other.0.total_cmp(&one.0));
    match scored.as_slice() {
        [(_, only)] => Some(only.id.clone()),
        [(best, first), (second, _), ..] if best > second => Some(first.id.clone()),
        _ => None,
    }
}

fn likeness(wanted: &str, label: &str) -> f64 {
    if wanted == label {
        1.0
    } else if wanted.chars().count() >= 4 && label.split(' ').any(|word| word == wanted) {
        0.9
    } else {
        strsim::normalized_damerau_levenshtein(wanted, label).min(0.99)
    }
}

fn fold(words: &str) -> String {
    text::clean(words)
        .to_lowercase()
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

fn read_region(asked: Asked<'_>, typed: &str) -> Reading {
    let within = asked.within;
    let regions = &asked.context.catalogue.regions;
    let wanted = text::clean(typed);
    let villages = regions.find_villages(&wanted, within);
    let districts = if within.is_none() { regions.find_districts(&wanted) } else { Vec::new() };
    match (villages.as_slice(), districts.as_slice()) {
        ([(_, village)], []) => Reading::Answer(Answer::Region(village.code.clone())),
        ([], [district]) => Reading::District(district.code.clone()),
        ([], []) => Reading::Refused(keys::application_no_such_place()),
        ([], _) => Reading::Refused(keys::application_pick_district()),
        (_, [district]) if is_exact(&district.name, &wanted) => Reading::District(district.code.clone()),
        (many, _) => Reading::Villages(many.iter().take(8).map(|(_, village)| village.code.clone()).collect()),
    }
}

fn is_exact(name: &str, wanted: &str) -> bool {
    fold(name).replace(' ', "") == fold(wanted).replace(' ', "")
}
