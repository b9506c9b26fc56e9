//! Fetching a file: where it lies (`getFile`), and its bytes.

use std::time::Duration;

use serde::Deserialize;
use serde_json::json;

use super::{Api, ApiError, NetworkFault, PATIENCE, fault};

/// How long a download may take as a whole: 20 MB on a slow line.
const DOWNLOAD_PATIENCE: Duration = Duration::from_mins(3);

/// The bytes of a file, or that there are too many.
#[derive(Debug, PartialEq, Eq)]
pub enum Download {
    /// All of them.
    Bytes(Vec<u8>),
    /// More than were wanted; the rest was not read.
    TooBig,
}

impl Api {
    /// Fetches a file by its handle, at most so many bytes.
    ///
    /// A refusal of `getFile` is [`ApiError::Telegram`]; a download that fails is a fault of the
    /// network, since its address is good for an hour only and is asked for anew.
    pub async fn fetch_file(&self, file_id: &str, most: u64) -> Result<Download, ApiError> {
        #[derive(Deserialize)]
        struct File {
            file_size: Option<u64>,
            file_path: Option<String>,
        }
        let raw = self.call("getFile", &json!({ "file_id": file_id }), PATIENCE).await?;
        let unreadable = ApiError::Network(NetworkFault::Unreadable(200));
        let file: File = serde_json::from_str(raw.get()).map_err(|_shape| unreadable.clone())?;
        if file.file_size.is_some_and(|size| size > most) {
            return Ok(Download::TooBig);
        }
        self.download(&file.file_path.ok_or(unreadable)?, most).await
    }

    async fn download(&self, path: &str, most: u64) -> Result<Download, ApiError> {
        let mut url = self.bot.api_url();
        // Each part is encoded by itself: teloxide would encode the strokes between them too.
        url.path_segments_mut()
            .expect("the settings let only http addresses in")
            .pop_if_empty()
            .push("file")
            .push(&format!("bot{}", self.bot.token()))
            .extend(path.split('/'));
        let asked = self.bot.client().get(url).timeout(DOWNLOAD_PATIENCE).send().await;
        let mut response = asked.map_err(|error| fault(&error))?;
        if !response.status().is_success() {
            return Err(ApiError::Network(NetworkFault::Unreadable(response.status().as_u16())));
        }
        let most = usize::try_from(most).unwrap_or(usize::MAX);
        let mut bytes = Vec::new();
        while let Some(chunk) = response.chunk().await.map_err(|error| fault(&error))? {
            if bytes.len() + chunk.len() > most {
                return Ok(Download::TooBig);
            }
            bytes.extend_from_slice(&chunk);
        }
        Ok(Download::Bytes(bytes))
    }
}
