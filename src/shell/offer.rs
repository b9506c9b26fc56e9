//! What the counter offers, exchanged as a whole while it runs.
//!
//! A batch works with the offer it began with, so that no conversation meets half of a change.

use std::sync::{Arc, PoisonError, RwLock};

use loket_core::domain::catalogue::Catalogue;
use loket_core::engine::context::Office;
use loket_core::engine::lookup::Index;

/// The mall and its services, as they stood in the files at one moment.
#[derive(Debug)]
pub struct Offer {
    pub(super) office: Office,
    pub(super) catalogue: Catalogue,
    pub(super) index: Index,
}

impl Offer {
    /// The mall with these services, which are prepared for look-ups here.
    pub fn new(office: Office, catalogue: Catalogue) -> Self {
        let index = Index::new(&catalogue);
        Self { office, catalogue, index }
    }
}

/// Where the offer of the moment lies.
#[derive(Debug)]
pub struct Shelf(RwLock<Arc<Offer>>);

impl Shelf {
    /// With this on it.
    pub fn new(offer: Offer) -> Self {
        Self(RwLock::new(Arc::new(offer)))
    }

    /// The offer of the moment; whoever holds it keeps it until the end of its work.
    pub(super) fn take(&self) -> Arc<Offer> {
        Arc::clone(&self.0.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// From now on this is offered.
    pub(super) fn put(&self, offer: Offer) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(offer);
    }
}
