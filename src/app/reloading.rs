//! Takes changed files up while the counter runs: all of them, or none when one of them is wrong.

use anyhow::{Context, Result};
use loket_store::Store;

use super::running::Running;
use super::{Broken, check, offer, tell_drafts};

impl<S: Store> Running<S> {
    /// Reads services, their texts, regions, holidays and the office as they stand now, checks all of them as
    /// `loket check` does, and offers them from the next batch on.
    ///
    /// The settings stay as they were read at the start.
    ///
    /// # Errors
    /// What `loket check` would say; then nothing has changed.
    pub async fn reload(&self) -> Result<()> {
        let (config, now) = (self.config().clone(), self.shell().now());
        let checked = tokio::task::spawn_blocking(move || check(&config, now)).await;
        let (loaded, warnings) = checked.context("a bug: reading the files panicked")??;
        // The forms are safe before anybody can begin on one.
        let offer = offer(self.shell().store(), self.config(), &loaded, self.me(), now).await?;
        self.shell().exchange(offer);
        if !warnings.is_empty() {
            tracing::warn!("{warnings}");
        }
        let (services, agencies) = (loaded.catalogue.services.len(), loaded.catalogue.agencies.len());
        tracing::info!(services, agencies, "the changed files are in use: {services} services of {agencies} agencies");
        tell_drafts(&loaded);
        Ok(())
    }

    /// The same, and a failure is logged: the counter goes on with what it has.
    pub async fn reload_or_stay(&self) {
        let Err(error) = self.reload().await else { return };
        if let Some(broken) = error.downcast_ref::<Broken>() {
            tracing::error!("the changed files are refused, and what was read before stays in use:\n{broken}");
        } else {
            tracing::error!("the changed files are not taken up, and what was read before stays in use: {error:#}");
        }
    }
}
