//! The webhook's settings and how its deliveries went.

/// Settings of `setWebhook`; an empty address means that updates are polled.
#[derive(Debug, Default, Clone)]
pub(crate) struct Webhook {
    pub(crate) url: String,
    pub(crate) secret: Option<String>,
    pub(crate) max_connections: usize,
    /// Counts settings, so that a delivery for an older one is not counted.
    pub(crate) generation: u64,
    /// The last failure: when (Unix seconds) and what.
    pub(crate) last_error: Option<(i64, String)>,
}

impl Webhook {
    pub(crate) fn is_set(&self) -> bool {
        !self.url.is_empty()
    }
}
