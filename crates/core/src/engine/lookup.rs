//! Free text to services and an intent.

use crate::domain::catalogue::Catalogue;
use crate::domain::ids::ServiceId;

/// What a text is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Intent {
    /// A service.
    Service,
    /// How an application is going.
    Status,
    /// A greeting.
    Greeting,
    /// Thanks.
    Thanks,
    /// Wants to stop.
    Cancel,
    /// Wants a person.
    Human,
    /// None of it.
    None,
}

impl Intent {
    /// The word of `loket lookup --json`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Service => "service",
            Self::Status => "status",
            Self::Greeting => "greeting",
            Self::Thanks => "thanks",
            Self::Cancel => "cancel",
            Self::Human => "human",
            Self::None => "none",
        }
    }
}

/// What was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// What the text is about.
    pub intent: Intent,
    /// Services that fit, the best first, with a score between 0 and 1.
    pub services: Vec<(ServiceId, f64)>,
}

/// The words of a catalogue, prepared for look-ups.
#[derive(Clone, Debug, Default)]
pub struct Index {}

impl Index {
    /// Prepares a catalogue.
    pub fn new(_catalogue: &Catalogue) -> Self {
        Self {}
    }

    /// Finds what a text is about.
    pub fn find(&self, _query: &str) -> Found {
        Found { intent: Intent::None, services: Vec::new() }
    }
}
