//! Whole stories, with the log of our own code on every level: nothing personal stands in it.

use std::io::Write;
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Result, ensure};
use tracing::Level;
use tracing_subscriber::filter::Targets;
use tracing_subscriber::layer::SubscriberExt;

use crate::conversations::private::complains;
use crate::mall::Mall;

const AT: &str = "2026-03-02T09:00:00+08:00";

/// What a citizen of these stories is called and answers (`tests/support/plausible.rs`).
const PERSONAL: [&str; 12] = [
    "Siti",
    "Nuraini",
    "7312045208",
    "731204100215",
    "Kayangan",
    "812 3456",
    "81234567890",
    "gmail",
    "foto-",
    "berkas-",
    "Watansoppeng",
    "loket-emulator",
];

#[derive(Clone, Default)]
struct Lines(Arc<Mutex<Vec<u8>>>);

impl Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl Lines {
    fn text(&self) -> String {
        String::from_utf8_lossy(&self.0.lock().unwrap_or_else(PoisonError::into_inner)).into_owned()
    }

    fn personal(&self) -> Vec<&'static str> {
        let text = self.text().to_lowercase();
        PERSONAL.into_iter().filter(|word| text.contains(&word.to_lowercase())).collect()
    }
}

#[tokio::test]
async fn whole_stories_leave_nothing_personal_in_the_log() {
    let lines = Lines::default();
    let writer = lines.clone();
    let to_lines = tracing_subscriber::fmt::layer().with_ansi(false).with_writer(move || writer.clone());
    let ours = Targets::new().with_target("loket", Level::TRACE);
    // For the whole process: the stories beside this one are heard too. One of a thread's own would
    // now and then hear nothing, since what is logged is decided once for all threads.
    let listener = tracing_subscriber::registry().with(to_lines).with(ours);
    tracing::subscriber::set_global_default(listener).expect("nobody else listens in this process");
    Mall::open(AT, async |mall| {
        let siti = mall.citizen("Siti", "id");
        let daeng = mall.officer("Daeng Situju", "desa-kelurahan");
        let rahma = mall.officer("Rahma", "layanan-mpp");
        let private = rahma.privately();
        private.acts(|person| person.starts(None)).await?;
        complains(&siti).await?;
        rahma.taps("Ambil").await?;
        rahma.taps("Lihat yang dirahasiakan").await?;
        private.reads_of("Nuraini").await?;
        for service in ["sktm", "ktp-el-ganti", "nib"] {
            siti.applies_for(service).await?;
            daeng.reads().await?;
        }
        for actor in [&siti, &daeng, &rahma] {
            actor.reads().await?;
        }
        siti.person().asks_inline(siti.person().private(), "ktp Siti Nuraini 7312045208900001");
        mall.settle().await?;
        mall.restart().await?;
        Ok(())
    })
    .await;
    let told = lines.text();
    assert!(told.contains("worked"), "the log tells too little for a test:\n{told}");
    assert_eq!(lines.personal(), Vec::<&str>::new(), "{told}");
    // And it would be seen.
    tracing::debug!(target: "loket::tests", "from SITI: 7312045208900001");
    assert_eq!(lines.personal(), ["Siti", "7312045208"]);
}

#[test]
fn the_stories_really_hold_what_is_looked_for() -> Result<()> {
    let answers = include_str!("../support/plausible.rs");
    let unused: Vec<_> = PERSONAL.iter().filter(|word| !answers.contains(*word)).collect();
    ensure!(unused == [&"81234567890", &"loket-emulator"], "nobody says {unused:?}");
    Ok(())
}
