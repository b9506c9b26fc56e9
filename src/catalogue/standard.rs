//! The components of a service standard that are more than a line: fee, time, channel, procedure, and
//! the questions that narrow the requirements.

use loket_core::domain::catalogue::{Channel, Decision, Fee, FeeCase};
use loket_core::domain::ids::QuestionId;
use loket_core::domain::lang::Localised;
use loket_core::domain::question::{AnswerType, Question};
use loket_core::domain::validate::date::Sense;

use super::condition::Scope;
use super::forward;
use super::names::{advise, article};
use super::problem::Problems;
use super::question::{check_id, ids_of, read_when};
use super::service::Decides;
use super::table::{At, Table};
use super::wording::{
    CHANNEL, CHANNEL_ADDRESS, CHANNEL_HOURS, FEE_CASE, FEE_CASE_NOTE, FEE_NOTE, STEP, TIME_NOTE, Wording,
};

/// The most taps before the form.
const MOST_FIT: usize = 4;
/// The most steps of a procedure.
const MOST_STEPS: usize = 9;

/// The time, and what it depends on.
#[derive(Clone, Debug)]
pub(super) struct Time {
    pub(super) working_days: u32,
    pub(super) counted_from: Option<QuestionId>,
    pub(super) note: Option<Localised>,
}

/// What it costs: one amount, a table of cases, or at least a note that says on what it depends.
pub(super) fn read_fee(
    table: &mut Table<'_>,
    questions: &[Question],
    wording: &mut Wording<'_>,
    problems: &mut Problems,
) -> Option<Fee> {
    let fee = table.table("fee", "the fee", problems);
    let mut fee = table.need(fee, "fee", "{ rupiah = 0, basis = \"…\" }", problems)?;
    let rupiah = fee.whole("rupiah", problems);
    let certain = !fee.has("certain") || fee.yes("certain", problems);
    let basis = fee.text("basis", problems);
    if basis.is_none() && !fee.has("basis") {
        let what = "a fee without a basis: which rule says so?";
        problems.error(fee.source, &fee.span, what, "add basis = \"…\", the law and article, also for what is free");
    }
    let noted = fee.yes("note", problems);
    let note = noted.then(|| wording.need("fee-note", FEE_NOTE, &fee.span, problems));
    let cases = read_cases(&mut fee, questions, wording, problems);
    if !fee.has("rupiah") && !fee.has("case") && !noted {
        fee.need(None::<()>, "rupiah", "0", problems);
    }
    let in_range = rupiah.as_ref().is_none_or(|rupiah| is_amount(&fee, rupiah, problems));
    let readable = rupiah.is_some() || !fee.has("rupiah");
    fee.finish(problems);
    let basis = basis?.value;
    (in_range && readable).then(|| Fee { rupiah: rupiah.map(|rupiah| rupiah.value), certain, basis, note, cases })
}

fn read_cases(
    fee: &mut Table<'_>,
    questions: &[Question],
    wording: &mut Wording<'_>,
    problems: &mut Problems,
) -> Vec<FeeCase> {
    let all = ids_of(questions);
    let scope = Scope { source: fee.source, earlier: questions, all: &all, here: all.len(), looks_at: &[] };
    let mut seen: Vec<String> = Vec::new();
    let mut cases = Vec::new();
    for mut each in fee.tables("case", "a fee's case", problems) {
        let id = each.text("id", problems);
        let Some(id) = each.need(id, "id", "\"…\"", problems) else { continue };
        check_id(&id, &each, problems);
        if seen.contains(&id.value) {
            let what = format!("there are two cases \"{}\"", id.value);
            problems.error(fee.source, &id.span, what, "give one of them another id");
        }
        let rupiah = each.whole("rupiah", problems);
        let rupiah = each.need(rupiah, "rupiah", "0", problems).filter(|rupiah| is_amount(&each, rupiah, problems));
        let when = read_when(&mut each, scope, "case", &id.value, problems);
        each.finish(problems);
        let name = format!("fee-{}", id.value);
        let text = wording.need(&name, FEE_CASE, &id.span, problems);
        let note = wording.find(&name, FEE_CASE_NOTE, &id.span, problems);
        cases.extend(rupiah.map(|rupiah| FeeCase { text, rupiah: rupiah.value, note, when }));
        seen.push(id.value);
    }
    cases
}

fn is_amount(table: &Table<'_>, rupiah: &At<i64>, problems: &mut Problems) -> bool {
    let fits = (0..=1_000_000_000).contains(&rupiah.value);
    if !fits {
        problems.error(table.source, &rupiah.span, "a fee goes from 0 to 1000000000 rupiah", "");
    }
    fits
}

/// The time this counter promises.
pub(super) fn read_promise(
    table: &mut Table<'_>,
    questions: &[Question],
    wording: &mut Wording<'_>,
    problems: &mut Problems,
) -> Option<Time> {
    let time = table.table("time", "the time", problems);
    let mut time = table.need(time, "time", "{ working_days = 1 }", problems)?;
    let days = time.whole("working_days", problems);
    let days = time.need(days, "working_days", "1", problems);
    let counted_from = read_counted_from(&mut time, questions, problems);
    let noted = time.yes("note", problems);
    let note = noted.then(|| wording.need("time-note", TIME_NOTE, &time.span, problems));
    let source = time.source;
    time.finish(problems);
    let days = days?;
    let read = u32::try_from(days.value).ok().filter(|days| *days <= 365);
    if read.is_none() {
        problems.error(source, &days.span, "`working_days` goes from 0 (the same day) to 365", "");
    }
    Some(Time { working_days: read?, counted_from, note })
}

/// The date question that asks on which day the citizen comes.
fn read_counted_from(time: &mut Table<'_>, questions: &[Question], problems: &mut Problems) -> Option<QuestionId> {
    let from = time.text("from", problems)?;
    let is_coming = |question: &&Question| {
        matches!(question.kind, AnswerType::Date { sense: Sense::Future, .. }) && !question.optional
    };
    match questions.iter().find(|question| question.id.as_str() == from.value) {
        Some(question) if is_coming(&question) => Some(question.id.clone()),
        Some(_) => {
            let what = format!("\"{}\" does not always say on which day somebody comes", from.value);
            let help = "`from` names a date question with sense = \"future\" that is not optional";
            problems.error(time.source, &from.span, what, help);
            None
        }
        None => {
            let what = format!("`from` names \"{}\", which is no question of this form", from.value);
            let known = questions.iter().filter(is_coming).map(|question| question.id.as_str());
            problems.error(time.source, &from.span, what, advise(&from.value, known));
            None
        }
    }
}

/// What is known of the time elsewhere: words only, for nobody here can promise it.
/// What is promised is at most the handing over.
pub(super) fn read_estimate(
    table: &mut Table<'_>,
    forward: Option<&forward::Read>,
    wording: &mut Wording<'_>,
    problems: &mut Problems,
) -> Time {
    if table.has("time") {
        let span = table.span_of("time");
        let what = "a service decided elsewhere promises no time";
        let help = match forward {
            None => "take [time] out, and say in the text time-note how long it usually takes",
            Some(_) => "take [time] out; the working_days until it is handed over stand in [forward]",
        };
        problems.error(table.source, &span, what, help);
        // Asked for, so that it is not told a second time as an unknown key.
        table.table("time", "the time", problems);
    }
    let note = wording.need("time-note", TIME_NOTE, &(0..0), problems);
    let working_days = forward.and_then(|forward| forward.working_days).unwrap_or(0);
    Time { working_days, counted_from: None, note: Some(note) }
}

/// Who decides, with the channel of an agency elsewhere.
pub(super) fn read_decision(
    table: &mut Table<'_>,
    decides: Option<Decides>,
    forward: Option<forward::Read>,
    wording: &mut Wording<'_>,
    problems: &mut Problems,
) -> Option<Decision> {
    match decides? {
        Decides::Officer | Decides::Answer => Some(Decision::Officer),
        Decides::Elsewhere => {
            let forward = forward.and_then(forward::Read::whole);
            read_channel(table, wording, problems).map(|channel| Decision::Elsewhere { channel, forward })
        }
    }
}

fn read_channel(table: &mut Table<'_>, wording: &mut Wording<'_>, problems: &mut Problems) -> Option<Channel> {
    let Some(mut channel) = table.table("channel", "the channel", problems) else {
        if !table.has("channel") {
            let what = "a service decided elsewhere without a channel: where does one go?";
            problems.error(table.source, &table.span, what, "add [channel] with url = \"https://…\" or phone = \"…\"");
        }
        return None;
    };
    let url = channel.text("url", problems);
    let phone = channel.text("phone", problems);
    let span = channel.span.clone();
    let name = wording.need("channel", CHANNEL, &span, problems);
    let address = wording.find("channel", CHANNEL_ADDRESS, &span, problems);
    let hours = wording.find("channel", CHANNEL_HOURS, &span, problems);
    if let Some(url) = &url
        && !url.value.strip_prefix("https://").is_some_and(|host| host.contains('.') && !host.contains(' '))
    {
        problems.error(channel.source, &url.span, "`url` begins with https://", "");
    }
    if let Some(phone) = &phone
        && (!phone.value.chars().any(|sign| sign.is_ascii_digit())
            || phone.value.chars().any(|sign| !sign.is_ascii_digit() && !"+- ".contains(sign)))
    {
        problems.error(channel.source, &phone.span, "`phone` is digits, spaces and hyphens", "");
    }
    if url.is_none() && phone.is_none() && address.is_none() && !channel.has("url") && !channel.has("phone") {
        problems.error(channel.source, &span, "the channel leads nowhere", "add url, phone, or a text channel.address");
    }
    channel.finish(problems);
    Some(Channel { name, address, hours, url: url.map(|url| url.value), phone: phone.map(|phone| phone.value) })
}

/// The steps: `<service>-step-1` and so on, or else those that services share.
pub(super) fn read_steps(wording: &mut Wording<'_>, problems: &mut Problems) -> Vec<Localised> {
    let mut steps = vec![wording.need("step-1", STEP, &(0..0), problems)];
    let is_own = wording.owns("step-1");
    for number in 2..=MOST_STEPS {
        let name = format!("step-{number}");
        // Steps of the service and common ones make no procedure together.
        if wording.owns(&name) != is_own {
            break;
        }
        match wording.find(&name, STEP, &(0..0), problems) {
            Some(step) => steps.push(step),
            None => break,
        }
    }
    steps
}

/// The questions that narrow the requirements: taps only, so that buttons can carry the answers.
pub(super) fn read_fit(
    table: &mut Table<'_>,
    questions: &[Question],
    takes: bool,
    problems: &mut Problems,
) -> Vec<QuestionId> {
    let source = table.source;
    let listed = table.texts("fit", problems);
    let span = table.span_of("fit");
    let words = listed.map(|list| list.value).unwrap_or_default();
    let words = super::service::unique_ids(words, "question", source, problems);
    if words.len() > MOST_FIT {
        let what = format!("`fit` names {} questions; {MOST_FIT} are allowed", words.len());
        problems.error(source, &span, what, "ask only what changes the requirements");
    }
    let mut fit: Vec<QuestionId> = Vec::new();
    for word in words {
        let Some(question) = questions.iter().find(|question| question.id.as_str() == word.value) else {
            let what = format!("`fit` names \"{}\", which is no question of this form", word.value);
            let known = questions.iter().map(|question| question.id.as_str());
            problems.error(source, &word.span, what, advise(&word.value, known));
            continue;
        };
        if !matches!(question.kind, AnswerType::Choice { .. } | AnswerType::YesNo) {
            let name = super::kinds::name_of(&question.kind);
            let what = format!("\"{}\" is {} {name} question: that is no tap", word.value, article(name));
            problems.error(source, &word.span, what, "`fit` names choice and yes-no questions");
        }
        let hangs_on = question.when.iter().flat_map(loket_core::domain::condition::Condition::questions);
        if let Some(other) = hangs_on.into_iter().find(|other| !fit.contains(other)) {
            let what =
                format!("\"{}\" is asked only after \"{other}\", which `fit` does not name before it", word.value);
            problems.error(source, &word.span, what, format!("put \"{other}\" before it, or take it out"));
        }
        fit.push(question.id.clone());
    }
    if !takes && let Some(question) = questions.iter().find(|question| !fit.contains(&question.id)) {
        let what = format!("nobody is ever asked \"{}\": the service is decided elsewhere", question.id);
        problems.error(
            source,
            &(0..0),
            what,
            "name it in fit = […], remove it, or add [forward] if the counter takes the form and hands it over",
        );
    }
    fit
}
