//! The catalogue: agencies and their services, loaded from files, never compiled in.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use super::condition::Condition;
use super::ids::{AgencyId, FormHash, ServiceId};
use super::lang::Localised;
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
    /// The time promised, in working days.
    pub working_days: u32,
    /// What one needs.
    pub requirements: Vec<Requirement>,
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
    /// Its questions.
    pub form: Arc<Form>,
    /// The form's hash.
    pub form_hash: FormHash,
}

/// Who decides on an application.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// An officer of the agency.
    Officer,
}

/// What a service costs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fee {
    /// In rupiah; nought means free.
    pub rupiah: i64,
    /// The rule that says so.
    pub basis: String,
    /// What else may cost something, or what the amount depends on.
    pub note: Option<Localised>,
}

/// One thing a citizen needs.
#[derive(Clone, Debug)]
pub struct Requirement {
    /// What it is.
    pub text: Localised,
    /// Only in this case; the case is part of the text too.
    pub when: Option<Condition>,
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
