//! A group is no place for personal numbers.

use anyhow::ensure;

use crate::mall::Mall;

#[tokio::test]
async fn a_number_in_a_group_is_deleted_and_answered_with_a_way_to_the_private_chat() {
    Mall::open("2026-03-02T09:00:00+08:00", async |mall| {
        let siti = mall.citizen("Siti", "id");
        let group = siti.person().creates_group("Warga RT 05", &[]);
        let siti_there = siti.in_chat(group.id);
        siti_there.reads_of("berdua").await?;
        mall.emulator().promote(group, mall.emulator().bot_id());
        siti_there.sends("selamat pagi semua").await?;
        ensure!(siti_there.reads().await?.is_empty(), "small talk is not the bot's");
        let message = siti.person().sends(group, "NIK saya 7312 0452 0890 0001");
        let told = siti_there.reads_of("Buka chat pribadi").await?;
        ensure!(!told.contains("7312"), "{told}");
        ensure!(mall.emulator().message(group, message).is_none(), "the number still stands there");
        siti_there.taps("Buka chat pribadi").await?;
        siti.reads_of("selamat datang").await?;
        Ok(())
    })
    .await;
}
