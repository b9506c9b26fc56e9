//! One service file: what the service is, needs, costs and promises, and its form.

use std::sync::Arc;

use jiff::civil::Date;
use jiff::{Span, ToSpan};
use loket_core::domain::application::Course;
use loket_core::domain::catalogue::{Requirement, Service};
use loket_core::domain::ids::{AgencyId, ServiceId};
use loket_core::domain::lang::Localised;
use loket_core::domain::question::{Form, Question};

use super::condition::Scope;
use super::doubt;
use super::forward;
use super::names::advise;
use super::placeholder;
use super::problem::Problems;
use super::question::{check_id, ids_of, read_all, read_when};
use super::source::Source;
use super::standard;
use super::table::{At, Table, Word, parse};
use super::wording::{COMPLAINTS, NAME, NEED, NEED_CASE, PRODUCT, REJECT, SUMMARY, VALIDITY, Wording};

/// Who may decide, as `decision = "…"` has it.
const DECISIONS: [(&str, Decides); 3] =
    [("officer", Decides::Officer), ("answer", Decides::Answer), ("elsewhere", Decides::Elsewhere)];

/// Who decides; the channel of what is decided elsewhere stands further down in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Decides {
    Officer,
    /// An officer too, who grants nothing and answers in words.
    Answer,
    Elsewhere,
}

/// What a service file is read against.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame<'a> {
    /// The file's name without its ending.
    pub(super) id: &'a str,
    /// The folder it lies in.
    pub(super) agency: &'a str,
    /// Every agency there is.
    pub(super) agencies: &'a [String],
    /// The day it is; without one nothing is said about `verified_on`.
    pub(super) today: Option<Date>,
}

/// A service, and whether citizens may see it.
#[derive(Clone, Debug)]
pub(super) struct Read {
    pub(super) service: Service,
    /// It is still being written.
    pub(super) is_draft: bool,
}

/// Reads a service file with its words. A service with a mistake in it is told, and not given.
pub(super) fn read(
    source: &Source,
    frame: Frame<'_>,
    wording: &mut Wording<'_>,
    problems: &mut Problems,
) -> Option<Read> {
    let document = parse(source, problems);
    let mut table = Table::root(source, &document, "a service");
    wording.check_files(problems);

    let name = wording.need("", NAME, &(0..0), problems);
    let summary = wording.need("", SUMMARY, &(0..0), problems);
    let product = wording.need("", PRODUCT, &(0..0), problems);
    let is_draft = read_draft(&mut table, wording, problems);
    let version = table.whole("version", problems);
    let version = table.need(version, "version", "1", problems);
    let agency = read_agency(&mut table, frame, problems);
    let decides = read_decides(&mut table, problems);
    let effective_from = table.date("effective_from", problems);
    let effective_from = table.need(effective_from, "effective_from", "2018-10-18", problems);
    let verified_on = read_verified(&mut table, frame.today, problems);
    let sources = texts(&mut table, "source", problems);
    let legal = texts(&mut table, "legal", problems);
    let synonyms = texts(&mut table, "synonyms", problems);
    tell_twice(source, &synonyms, problems);
    let here = decides != Some(Decides::Elsewhere);
    let forward = forward::read(&mut table, here, frame.agencies, wording, problems);
    let takes = here || forward.is_some();
    let reject_reasons = if takes { read_reasons(&mut table, wording, problems) } else { Vec::new() };
    let questions = read_all(&mut table, takes, wording, problems);
    let time = if here {
        standard::read_promise(&mut table, &questions, wording, problems)
    } else {
        Some(standard::read_estimate(&mut table, forward.as_ref(), wording, problems))
    };
    let doubts = doubt::read_all(&mut table, &questions, wording, problems);
    let fit = standard::read_fit(&mut table, &questions, takes, problems);
    let fee = standard::read_fee(&mut table, &questions, wording, problems);
    let course = course_of(decides, forward.is_some());
    let decision = standard::read_decision(&mut table, decides, forward, wording, problems);
    let requirements = read_requirements(&mut table, &questions, wording, problems);
    let steps = standard::read_steps(wording, problems);
    let validity = wording.need("validity", VALIDITY, &(0..0), problems);
    let complaints = wording.find("complaints", COMPLAINTS, &(0..0), problems);
    table.finish(problems);

    let standard::Time { working_days, counted_from, note: time_note } = time?;
    let version = read_version(source, &version?, problems)?;
    let form = Form { service: ServiceId::new(frame.id), version, course, questions, doubts };
    let service = Service {
        id: ServiceId::new(frame.id),
        agency: agency?,
        name,
        summary,
        product,
        decision: decision?,
        fee: fee?,
        working_days,
        counted_from,
        time_note,
        requirements,
        steps,
        validity,
        complaints,
        fit,
        legal: values(legal),
        effective_from: effective_from?.value,
        verified_on: verified_on?.value,
        sources: values(sources),
        synonyms: values(synonyms),
        reject_reasons,
        form_hash: form.hash(),
        form: Arc::new(form),
    };
    Some(Read { service, is_draft })
}

/// Is it still being written? What is not must be written out.
fn read_draft(table: &mut Table<'_>, wording: &Wording<'_>, problems: &mut Problems) -> bool {
    let is_draft = table.yes("draft", problems);
    if !is_draft {
        placeholder::tell(table.source, problems);
        wording.texts.each_source(wording.stem, |words| placeholder::tell(words, problems));
    }
    is_draft
}

fn read_version(source: &Source, version: &At<i64>, problems: &mut Problems) -> Option<u32> {
    let read = u32::try_from(version.value).ok().filter(|number| *number > 0);
    if read.is_none() {
        problems.error(source, &version.span, "`version` counts from 1", "");
    }
    read
}

fn read_agency(table: &mut Table<'_>, frame: Frame<'_>, problems: &mut Problems) -> Option<AgencyId> {
    let agency = table.text("agency", problems);
    let agency = table.need(agency, "agency", &format!("\"{}\"", frame.agency), problems)?;
    let name = &agency.value;
    if !frame.agencies.contains(name) {
        let help = advise(name, frame.agencies.iter().map(String::as_str));
        problems.error(table.source, &agency.span, format!("there is no agency \"{name}\""), help);
        return None;
    }
    if name != frame.agency {
        let what = format!("the file lies in the folder \"{}\", but says agency = \"{name}\"", frame.agency);
        problems.error(table.source, &agency.span, what, "move the file, or correct the agency");
        return None;
    }
    Some(AgencyId::new(name))
}

fn read_decides(table: &mut Table<'_>, problems: &mut Problems) -> Option<Decides> {
    let decision = table.text("decision", problems);
    let decision = table.need(decision, "decision", "\"officer\"", problems)?;
    let found = DECISIONS.iter().find(|(name, _)| *name == decision.value).map(|(_, decides)| *decides);
    if found.is_none() {
        let what = format!("\"{}\" is no way to decide", decision.value);
        let help = advise(&decision.value, DECISIONS.iter().map(|(name, _)| *name));
        problems.error(table.source, &decision.span, what, help);
    }
    found
}

/// What is handed in here is there for.
fn course_of(decides: Option<Decides>, is_forwarded: bool) -> Course {
    match decides {
        Some(Decides::Answer) => Course::Answered,
        Some(Decides::Elsewhere) if is_forwarded => Course::Forwarded,
        Some(Decides::Officer | Decides::Elsewhere) | None => Course::Decided,
    }
}

/// The day of the last comparison with the source.
fn read_verified(table: &mut Table<'_>, today: Option<Date>, problems: &mut Problems) -> Option<At<Date>> {
    let verified_on = table.date("verified_on", problems);
    let verified_on = table.need(verified_on, "verified_on", "2026-11-24", problems);
    if let (Some(verified_on), Some(today)) = (&verified_on, today) {
        check_verified(table.source, verified_on, today, problems);
    }
    verified_on
}

fn check_verified(source: &Source, verified_on: &At<Date>, today: Date, problems: &mut Problems) {
    let day = verified_on.value;
    let year: Span = 1.year();
    if day > today {
        let what = format!("`verified_on` lies in the future: {day}, and today is {today}");
        problems.error(
            source,
            &verified_on.span,
            what,
            "write the day on which somebody last compared this with its source",
        );
    } else if day.saturating_add(year) < today {
        let what = format!("this was last compared with its source on {day}, more than a year ago");
        problems.warning(source, &verified_on.span, what, "compare it again, then set verified_on");
    }
}

/// A list that must be there and hold something.
fn texts(table: &mut Table<'_>, key: &'static str, problems: &mut Problems) -> Vec<Word> {
    let list = table.texts(key, problems);
    let Some(list) = table.need(list, key, "[\"…\"]", problems) else { return Vec::new() };
    if list.value.is_empty() {
        problems.error(table.source, &list.span, format!("`{key}` is empty"), "write at least one entry");
    }
    list.value
}

fn values(words: Vec<Word>) -> Vec<String> {
    words.into_iter().map(|word| word.value).collect()
}

fn tell_twice(source: &Source, words: &[Word], problems: &mut Problems) {
    for (place, word) in words.iter().enumerate() {
        if words[..place].iter().any(|earlier| earlier.value.eq_ignore_ascii_case(&word.value)) {
            problems.warning(source, &word.span, format!("\"{}\" stands here twice", word.value), "remove one of them");
        }
    }
}

/// Ids in a list: each in the shape of an id, and none twice.
pub(super) fn unique_ids(words: Vec<Word>, of: &str, source: &Source, problems: &mut Problems) -> Vec<Word> {
    let mut kept: Vec<Word> = Vec::new();
    for word in words {
        if kept.iter().any(|earlier| earlier.value == word.value) {
            let what = format!("the {of} \"{}\" stands here twice", word.value);
            problems.error(source, &word.span, what, "remove one of them");
            continue;
        }
        if !super::names::is_kebab(&word.value) {
            let what = format!("\"{}\" is no id", word.value);
            let help = "ids are lower-case letters and digits in words joined by hyphens, e.g. ubah-data";
            problems.error(source, &word.span, what, help);
            continue;
        }
        kept.push(word);
    }
    kept
}

fn read_reasons(table: &mut Table<'_>, wording: &mut Wording<'_>, problems: &mut Problems) -> Vec<Localised> {
    let ids = texts(table, "reject_reasons", problems);
    let ids = unique_ids(ids, "reason", table.source, problems);
    ids.iter().map(|id| wording.need(&format!("reject-{}", id.value), REJECT, &id.span, problems)).collect()
}

fn read_requirements(
    table: &mut Table<'_>,
    questions: &[Question],
    wording: &mut Wording<'_>,
    problems: &mut Problems,
) -> Vec<Requirement> {
    let all = ids_of(questions);
    let scope = Scope { source: table.source, earlier: questions, all: &all, here: all.len(), looks_at: &[] };
    let mut seen: Vec<String> = Vec::new();
    let mut requirements = Vec::new();
    for mut each in table.tables("requirement", "a requirement", problems) {
        let id = each.text("id", problems);
        let Some(id) = each.need(id, "id", "\"…\"", problems) else { continue };
        check_id(&id, &each, problems);
        if seen.contains(&id.value) {
            let what = format!("there are two requirements \"{}\"", id.value);
            problems.error(table.source, &id.span, what, "give one of them another id");
        }
        let when = read_when(&mut each, scope, "requirement", &id.value, problems);
        let name = format!("need-{}", id.value);
        let text = wording.need(&name, NEED, &id.span, problems);
        // Whoever reads the whole list must see that this line may not be meant for them.
        let case = each.has("when").then(|| wording.need(&name, NEED_CASE, &id.span, problems));
        each.finish(problems);
        requirements.push(Requirement { text, case, when });
        seen.push(id.value);
    }
    requirements
}
