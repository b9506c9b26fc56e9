//! From applying to the decision, through every door.

use anyhow::ensure;

use crate::mall::Mall;

#[tokio::test]
async fn an_application_is_taken_mended_and_approved() {
    Mall::open("2026-03-02T09:00:00+08:00", async |mall| {
        let siti = mall.citizen("Siti", "id");
        let number = siti.applies_for("sktm").await?;
        let daeng = mall.officer("Daeng Situju", "desa-kelurahan");
        daeng.reads_of(&number).await?;
        daeng.taps("Ambil").await?;
        daeng.reads_of("Daeng Situju").await?;
        siti.reads_of("mulai diperiksa").await?;

        daeng.taps("Minta perbaikan").await?;
        daeng.reads_of("perlu diperbaiki").await?;
        daeng.taps("Nama lengkap").await?;
        daeng.reads().await?;
        daeng.taps("Kurang lengkap").await?;
        daeng.reads().await?;
        daeng.taps("Kirim permintaan perbaikan (1)").await?;
        daeng.reads().await?;

        siti.reads_of("Kurang lengkap").await?;
        siti.taps("Perbaiki sekarang").await?;
        siti.reads_of("Kurang lengkap").await?;
        siti.sends("Siti Nuraini Daeng Ngai").await?;
        siti.reads_of("Daeng Ngai").await?;
        siti.taps("Kirim permohonan").await?;
        siti.reads_of(&number).await?;

        daeng.reads_of(&number).await?;
        daeng.taps("Ambil").await?;
        daeng.taps("Setujui").await?;
        daeng.taps("Ya, setujui").await?;
        daeng.reads().await?;
        let told = siti.reads().await?;
        ensure!(told.contains("disetujui") && told.contains(&number), "{told}");
        siti.sends("/status").await?;
        siti.reads_of("disetujui").await?;
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn two_taps_at_once_hand_in_one_application() {
    Mall::open("2026-03-02T09:00:00+08:00", async |mall| {
        let siti = mall.citizen("Siti", "id");
        let number = siti.applies_for("sktm").await?;
        let card = mall.emulator().messages(siti.person().private());
        let submit = card.iter().rev().find(|message| message.text.contains("Sudah benar semua"));
        ensure!(submit.is_none_or(|message| message.buttons.is_empty()), "the button is gone once it was used");
        siti.sends("/status").await?;
        let told = siti.reads().await?;
        ensure!(told.contains(&number), "{told}");
        ensure!(!told.contains("Permohonan Anda (2)"), "{told}");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn three_photos_as_an_album_are_answered_once() {
    Mall::open("2026-03-02T09:00:00+08:00", async |mall| {
        let siti = mall.citizen("Siti", "id");
        let photos = || vec![photo(640), photo(648), photo(656)];
        siti.acts(|person| person.sends_album(person.private(), photos())).await?;
        mall.advance("5s").await?;
        let told = siti.reads().await?;
        ensure!(!told.is_empty() && !told.contains("\n\n"), "one message answers an album:\n{told}");
        Ok(())
    })
    .await;
}

fn photo(width: u16) -> loket_emulator::AlbumItem {
    loket_emulator::AlbumItem::Photo { bytes: crate::samples::jpeg(width, 480), caption: String::new() }
}
