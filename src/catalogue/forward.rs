//! What the counter takes to hand it over to an agency that decides elsewhere: `[forward]`.

use loket_core::domain::catalogue::Forward;
use loket_core::domain::ids::AgencyId;
use loket_core::domain::lang::Localised;

use super::names::advise;
use super::problem::Problems;
use super::table::Table;
use super::wording::{FORWARD_NEXT, Wording};

/// What is promised is an errand: who needs longer does not help the citizen.
const MOST_DAYS: i64 = 30;

/// `[forward]` as far as it could be read. That it stands there is enough for the service to take a form.
#[derive(Clone, Debug)]
pub(super) struct Read {
    by: Option<AgencyId>,
    pub(super) working_days: Option<u32>,
    next: Localised,
}

impl Read {
    /// All of it, if nothing in it was wrong.
    pub(super) fn whole(self) -> Option<Box<Forward>> {
        let Self { by, working_days, next } = self;
        working_days.and(by).map(|by| Box::new(Forward { by, next }))
    }
}

/// Reads `[forward]`; none where the counter only informs. `here` says that it is decided here.
pub(super) fn read(
    service: &mut Table<'_>,
    here: bool,
    agencies: &[String],
    wording: &mut Wording<'_>,
    problems: &mut Problems,
) -> Option<Read> {
    let source = service.source;
    let mut forward = service.table("forward", "the forwarding", problems)?;
    if here {
        let what = "a service decided here is not passed on";
        let help = "take [forward] out, or write decision = \"elsewhere\" and [channel]";
        problems.error(source, &forward.span, what, help);
        return None;
    }
    let days = forward.whole("working_days", problems);
    let days = forward.need(days, "working_days", "2", problems);
    let in_range = |days: i64| u32::try_from(days).ok().filter(|_| (1..=MOST_DAYS).contains(&days));
    let working_days = days.and_then(|days| {
        let read = in_range(days.value);
        if read.is_none() {
            let what = format!("`working_days` of [forward] goes from 1 to {MOST_DAYS}");
            let help = "it is the time until the form is handed over, not until the agency decides";
            problems.error(source, &days.span, what, help);
        }
        read
    });
    let by = forward.text("by", problems);
    let by = forward.need(by, "by", "\"…\", the agency of the mall whose officers hand it over", problems);
    let by = by.and_then(|by| {
        let is_known = agencies.contains(&by.value);
        if !is_known {
            let help = advise(&by.value, agencies.iter().map(String::as_str));
            problems.error(source, &by.span, format!("there is no agency \"{}\"", by.value), help);
        }
        is_known.then(|| AgencyId::new(by.value))
    });
    let next = wording.need("forward-next", FORWARD_NEXT, &forward.span, problems);
    forward.finish(problems);
    Some(Read { by, working_days, next })
}
