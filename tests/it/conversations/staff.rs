//! Officers among themselves: who may, who was first, and never one's own.

use anyhow::ensure;

use crate::mall::Mall;

const AT: &str = "2026-03-02T09:00:00+08:00";

#[tokio::test]
async fn the_first_officer_wins_and_the_second_is_told() {
    Mall::open(AT, async |mall| {
        let siti = mall.citizen("Siti", "id");
        let (daeng, rahma) = (mall.officer("Daeng Situju", "desa-kelurahan"), mall.officer("Rahma", "desa-kelurahan"));
        siti.applies_for("sktm").await?;
        let card = daeng.reads().await?;
        ensure!(card == rahma.reads().await?);
        let messages = mall.emulator().messages(crate::mall::STAFF_CHAT);
        let message = messages.last().map(|message| message.id).unwrap_or_default();
        daeng.person().taps(crate::mall::STAFF_CHAT, message, "✋ Ambil")?;
        rahma.person().taps(crate::mall::STAFF_CHAT, message, "✋ Ambil")?;
        mall.settle().await?;
        ensure!(daeng.reads().await?.contains("Petugas: Daeng Situju"));
        let told = rahma.reads().await?;
        ensure!(told.contains("(toast)") && told.contains("Petugas: Daeng Situju"), "{told}");
        siti.reads_of("mulai diperiksa").await?;
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_strangers_tap_gets_a_toast_and_nothing_else() {
    Mall::open(AT, async |mall| {
        let siti = mall.citizen("Siti", "id");
        siti.applies_for("sktm").await?;
        let stranger = mall.colleague("Udin");
        stranger.reads().await?;
        stranger.taps("Ambil").await?;
        let told = stranger.reads().await?;
        ensure!(told.starts_with("(toast)") && !told.contains("\n\n"), "{told}");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn an_officer_never_decides_on_an_application_of_their_own() {
    Mall::open(AT, async |mall| {
        let daeng = mall.officer("Daeng Situju", "desa-kelurahan");
        let number = daeng.privately().applies_for("sktm").await?;
        daeng.reads_of(&number).await?;
        daeng.taps("Ambil").await?;
        let told = daeng.reads().await?;
        ensure!(told.contains("permohonan Anda sendiri"), "{told}");
        daeng.privately().sends("/status").await?;
        daeng.privately().reads_of("menunggu").await?;
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_typed_reason_reaches_the_citizen() {
    Mall::open(AT, async |mall| {
        let siti = mall.citizen("Siti", "id");
        let number = siti.applies_for("sktm").await?;
        let daeng = mall.officer("Daeng Situju", "desa-kelurahan");
        daeng.taps("Ambil").await?;
        daeng.taps("Tolak").await?;
        daeng.taps("Tulis alasan sendiri").await?;
        daeng.reads_of("(reply)").await?;
        daeng.sends("Alamatnya di luar kabupaten ini").await?;
        daeng.reads().await?;
        let told = siti.reads().await?;
        ensure!(told.contains(&number) && told.contains("Alamatnya di luar kabupaten ini"), "{told}");
        Ok(())
    })
    .await;
}
