//! Languages and commands.

use anyhow::ensure;

use crate::mall::Mall;

#[tokio::test]
async fn the_menu_of_commands_is_there_in_both_languages() {
    Mall::open("2026-03-02T09:00:00+08:00", async |mall| {
        mall.settle().await?;
        let names = |actor: &crate::actor::Actor| {
            let commands = mall.emulator().commands(actor.person(), actor.person().private());
            commands.into_iter().map(|(name, _)| name).collect::<Vec<_>>()
        };
        let indonesian = ["start", "layanan", "ajukan", "status", "batal", "bantuan", "info", "bahasa"];
        let english = ["start", "services", "apply", "status", "cancel", "help", "info", "language"];
        ensure!(names(&mall.citizen("Siti", "id")) == indonesian);
        ensure!(names(&mall.citizen("Nguyen", "vi")) == indonesian);
        ensure!(names(&mall.citizen("James", "en")) == english);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn whoever_speaks_english_is_spoken_to_in_english_until_they_choose() {
    Mall::open("2026-03-02T09:00:00+08:00", async |mall| {
        let james = mall.citizen("James", "en-GB");
        james.sends("/start").await?;
        ensure!(!james.reads().await?.contains("selamat"));
        james.sends("/bahasa").await?;
        james.taps("Bahasa Indonesia").await?;
        james.reads_of("bahasa Indonesia").await?;
        mall.restart().await?;
        james.sends("/start").await?;
        james.reads_of("selamat datang").await?;
        Ok(())
    })
    .await;
}
