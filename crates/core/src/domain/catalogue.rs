//! The catalogue: agencies and their services, loaded from files, never compiled in.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use super::condition::Condition;
use super::ids::{AgencyId, FormHash, QuestionId, ServiceId};
use super::lang::Localised;
use super::lexicon::Lexicon;
use super::question::Form;
use super::region::Regions;

/// Everything the mall offers.
#[derive(Clone, Debug, Default)]
pub struct Catalogue {
    /// In the order shown.
    pub agencies: Vec<Agency>,
    /// In the order shown.
    pub services: Vec<Arc<Service>>,
    /// Where people live here.
    pub regions: Regions,
    /// Every form known, also those that only old applications still have.
    pub forms: BTreeMap<FormHash, Arc<Form>>,
    /// How people here write.
    pub lexicon: Lexicon,
}

/// An agency of the mall.
#[derive(Clone, Debug)]
pub struct Agency {
    /// e.g. `disdukcapil`.
    pub id: AgencyId,
    /// Its full name.
    pub name: Localised,
}

/// A service: what it is, needs, costs and promises, and its form.
#[derive(Clone, Debug)]
pub struct Service {
    /// e.g. `ktp-el-ganti`.
    pub id: ServiceId,
    /// Who answers for it.
    pub agency: AgencyId,
    /// As citizens know it.
    pub name: Localised,
    /// One line: for whom and for what.
    pub summary: Localised,
    /// What one gets in the end.
    pub product: Localised,
    /// Who decides.
    pub decision: Decision,
    /// What it costs.
    pub fee: Fee,
    /// The time promised, in working days: until it is decided, or handed over to who decides elsewhere.
    /// Nought also where nothing is promised.
    pub working_days: u32,
    /// The question for the day on which the citizen comes, where the time counts from that day only.
    pub counted_from: Option<QuestionId>,
    /// What the time depends on; for what is decided elsewhere, all that can be said of it.
    pub time_note: Option<Localised>,
    /// What one needs.
    pub requirements: Vec<Requirement>,
    /// What happens from the first step to the last (UU 25/2009 article 21: system and procedure).
    pub steps: Vec<Localised>,
    /// How long the product holds.
    pub validity: Localised,
    /// Where to complain, where that is not the office's own way.
    pub complaints: Option<Localised>,
    /// The questions that narrow requirements and fee to one person, in the form's order.
    pub fit: Vec<QuestionId>,
    /// Laws and articles, as written.
    pub legal: Vec<String>,
    /// Since when these rules hold.
    pub effective_from: Date,
    /// When somebody last compared them with their source.
    pub verified_on: Date,
    /// Where they were found.
    pub sources: Vec<String>,
    /// What citizens call it, in any language.
    pub synonyms: Vec<String>,
    /// Reasons an officer rejects with often.
    pub reject_reasons: Vec<Localised>,
    /// Its questions; of what is decided elsewhere and not passed on only those in `fit`.
    pub form: Arc<Form>,
    /// The form's hash.
    pub form_hash: FormHash,
}

/// Who decides on an application.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision {
    /// An officer of the agency.
    Officer,
    /// An agency that is not asked here: the counter informs, and names the official channel.
    Elsewhere {
        /// The official channel.
        channel: Channel,
        /// The counter also takes a form and hands it over.
        forward: Option<Box<Forward>>,
    },
}

/// What the counter takes to hand it over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Forward {
    /// Whose officers look at it and hand it over.
    pub by: AgencyId,
    /// What comes next for the citizen, once it was handed over.
    pub next: Localised,
}

/// The official way to an agency that decides elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Channel {
    /// Who it is and by what way.
    pub name: Localised,
    /// Where to go.
    pub address: Option<Localised>,
    /// When it is open.
    pub hours: Option<Localised>,
    /// Its page, with `https://`.
    pub url: Option<String>,
    /// Its telephone.
    pub phone: Option<String>,
}

/// What a service costs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fee {
    /// In rupiah; nought means free, none that it depends on the case or on what the note says.
    pub rupiah: Option<i64>,
    /// The amount is what a rule in force here says, and not only what is usual elsewhere.
    pub certain: bool,
    /// The rule that says so.
    pub basis: String,
    /// What else may cost something, or what the amount depends on.
    pub note: Option<Localised>,
    /// What it costs in which case.
    pub cases: Vec<FeeCase>,
}

/// A line of the table of fees.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeeCase {
    /// Which case.
    pub text: Localised,
    /// In rupiah; nought means free.
    pub rupiah: i64,
    /// What is to be known of this case alone.
    pub note: Option<Localised>,
    /// Only in this case.
    pub when: Option<Condition>,
}

/// One thing a citizen needs.
#[derive(Clone, Debug)]
pub struct Requirement {
    /// What it is; may begin with a small letter, since the case stands before it where that is open.
    pub text: Localised,
    /// The case in words, as long as nobody knows whether it is this one: "Kalau hilang".
    pub case: Option<Localised>,
    /// Only in this case.
    pub when: Option<Condition>,
}

impl Fee {
    /// It is certain that nothing is to be paid, and that whoever asks for money may be reported.
    pub fn is_free(&self) -> bool {
        self.rupiah == Some(0) && self.certain
    }
}

impl Service {
    /// Where its facts were found, in short: who says so in the first place, and how many others do.
    pub fn source_in_short(&self) -> (&str, usize) {
        let first = self.sources.first().map_or("", String::as_str);
        let first = first.strip_prefix("https://").unwrap_or(first);
        let name = first.split(['/', '(']).next().unwrap_or_default().trim();
        (name, self.sources.len().saturating_sub(1))
    }

    /// Can a form for it be handed in at this counter?
    pub fn takes_applications(&self) -> bool {
        match &self.decision {
            Decision::Officer => true,
            Decision::Elsewhere { forward, .. } => forward.is_some(),
        }
    }

    /// The official way to the agency that decides elsewhere.
    pub fn channel(&self) -> Option<&Channel> {
        match &self.decision {
            Decision::Officer => None,
            Decision::Elsewhere { channel, .. } => Some(channel),
        }
    }

    /// What is said of handing it over, where the counter does.
    pub fn forward(&self) -> Option<&Forward> {
        match &self.decision {
            Decision::Officer => None,
            Decision::Elsewhere { forward, .. } => forward.as_deref(),
        }
    }

    /// Whose officers work on what is handed in.
    pub fn keeper(&self) -> &AgencyId {
        self.forward().map_or(&self.agency, |forward| &forward.by)
    }
}

impl Catalogue {
    /// The service with this id.
    pub fn find(&self, id: &ServiceId) -> Option<&Arc<Service>> {
        self.services.iter().find(|service| &service.id == id)
    }

    /// The agency with this id.
    pub fn find_agency(&self, id: &AgencyId) -> Option<&Agency> {
        self.agencies.iter().find(|agency| &agency.id == id)
    }

    /// The services of one agency, in order.
    pub fn list_of_agency(&self, id: &AgencyId) -> Vec<&Arc<Service>> {
        self.services.iter().filter(|service| &service.agency == id).collect()
    }
}
