//! Answers that the staff group does not see: they reach one officer in private, and nothing else.

use anyhow::{Context as _, Result, ensure};
use loket_core::domain::application::{Act, Actor as Doer};
use loket_core::domain::reference::{Mention, find_reference};
use loket_emulator::ContentKind;
use loket_store::{Store, Work};

use crate::actor::Actor;
use crate::mall::{Mall, STAFF_CHAT};

const AT: &str = "2026-03-02T09:00:00+08:00";
/// What the story's complaint holds in confidence.
const SECRETS: [&str; 4] = ["Nuraini", "3456", "7890", "7K3M"];

/// Complains in confidence, with a name, a number, an application and a photo.
pub(crate) async fn complains(siti: &Actor) -> Result<String> {
    siti.opens("layanan_pengaduan").await?;
    for label in ["Ajukan sekarang", "Setuju dan mulai", "Pengaduan", "Dirahasiakan"] {
        siti.taps(label).await?;
    }
    let typed = ["Siti Nuraini", "0812 3456 7890", "Loket Disdukcapil", "27-2-2026", "Lantai 1 MPP"];
    for line in typed.into_iter().chain(["Saya diminta membayar padahal gratis.", "Uang kembali", "SPG-7K3M-9QW"]) {
        siti.sends(line).await?;
    }
    siti.taps("Chat ini").await?;
    siti.sends_photo().await?;
    siti.taps("Selesai").await?;
    siti.reads_of("Siti Nuraini").await?;
    siti.taps("Kirim permohonan").await?;
    let receipt = siti.reads().await?;
    let (_, receipt) = receipt.split_once("Laporan diterima").context("there is a receipt")?;
    match find_reference(receipt, "SPG") {
        Some(Mention::Number(number)) => Ok(number.to_string()),
        Some(Mention::Mistyped) | None => anyhow::bail!("no number in {receipt}"),
    }
}

/// Nothing that was ever said in the group holds any of it, as a text, below a file or on a button.
fn the_group_knows_nothing(mall: &Mall) -> Result<()> {
    let messages = mall.emulator().messages(STAFF_CHAT);
    ensure!(!messages.is_empty());
    for message in messages {
        let buttons: Vec<&str> = message.buttons.iter().flatten().map(|button| button.text.as_str()).collect();
        let shown = format!("{} {} {}", message.text, message.html, buttons.join(" "));
        let told: Vec<_> = SECRETS.into_iter().filter(|secret| shown.contains(secret)).collect();
        ensure!(told.is_empty(), "the group reads {told:?}: {shown}");
        ensure!(message.kind != ContentKind::Photo, "the group sees the photo");
    }
    Ok(())
}

#[tokio::test]
async fn only_the_officer_who_holds_it_is_told_and_only_in_private() {
    Mall::open(AT, async |mall| {
        let siti = mall.citizen("Siti", "id");
        let daeng = mall.officer("Daeng Situju", "layanan-mpp");
        let rahma = mall.officer("Rahma", "layanan-mpp");
        rahma.person().starts(None);
        let number = complains(&siti).await?;
        let card = daeng.reads_of("🔒 dirahasiakan").await?;
        ensure!(card.contains(&number) && !card.contains("Lihat yang dirahasiakan"), "{card}");
        daeng.taps("Ambil").await?;
        for label in ["Lihat jawaban", "Lihat berkas"] {
            daeng.taps(label).await?;
            rahma.taps(label).await?;
        }
        rahma.taps("Lihat yang dirahasiakan").await?;
        rahma.reads_of("Sedang dipegang Daeng Situju").await?;
        rahma.privately().reads_of("selamat datang").await?;
        ensure!(audit(&mall, &number).await?.iter().all(|(act, _)| *act != Act::Look));

        daeng.reads().await?;
        daeng.taps("Lihat yang dirahasiakan").await?;
        daeng.reads_of("tekan Start").await?;
        let private = daeng.privately();
        private.acts(|person| person.starts(None)).await?;
        private.reads().await?;
        daeng.taps("Lihat yang dirahasiakan").await?;
        daeng.reads_of("(toast) Dikirim ke chat pribadi").await?;
        let told = private.reads().await?;
        for known in ["Siti Nuraini", "0812-3456-7890", "SPG-7K3M-9QW", &number] {
            ensure!(told.contains(known), "{known}: {told}");
        }
        let photos = mall.emulator().messages(private.person().private());
        ensure!(photos.iter().filter(|message| message.kind == ContentKind::Photo).count() == 1);
        let looks = audit(&mall, &number).await?.into_iter().filter(|(act, _)| *act == Act::Look);
        ensure!(looks.map(|(_, name)| name).collect::<Vec<_>>() == ["Daeng Situju"], "each look is written down");
        siti.reads_of("mulai diperiksa").await?;
        siti.taps("Lihat status").await?;
        ensure!(!siti.reads().await?.contains("dirahasiakan"), "a look is no part of the history");
        rahma.reads().await?;
        the_group_knows_nothing(&mall)
    })
    .await;
}

/// Where nothing is private, the officer who holds the application still has to call the citizen.
#[tokio::test]
async fn the_phone_number_is_opened_in_full_by_the_officer_who_holds_it() {
    Mall::open(AT, async |mall| {
        let siti = mall.citizen("Siti", "id");
        let daeng = mall.officer("Daeng Situju", "disdukcapil");
        let rahma = mall.officer("Rahma", "disdukcapil");
        let hers = rahma.privately();
        hers.acts(|person| person.starts(None)).await?;
        let number = siti.applies_for("ktp-el-ganti").await?;
        let card = daeng.reads_of(&number).await?;
        ensure!(!card.contains("nomor HP"), "unclaimed it is nobody's: {card}");
        daeng.taps("Ambil").await?;
        daeng.taps("Lihat jawaban").await?;
        daeng.reads_of("0812•••••890").await?;
        rahma.taps("Lihat nomor HP").await?;
        rahma.reads_of("Sedang dipegang Daeng Situju").await?;
        daeng.taps("Lihat nomor HP").await?;
        daeng.reads_of("tekan Start").await?;
        let private = daeng.privately();
        private.acts(|person| person.starts(None)).await?;
        private.reads().await?;
        ensure!(audit(&mall, &number).await?.iter().all(|(act, _)| *act != Act::Look));

        daeng.taps("Lihat nomor HP").await?;
        daeng.reads_of("(toast) Dikirim ke chat pribadi").await?;
        let told = private.reads().await?;
        ensure!(told.contains("0812-3456-7890") && told.contains(&number), "{told}");
        ensure!(!told.contains("NIK"), "nothing but the phone number: {told}");
        let looks = audit(&mall, &number).await?.into_iter().filter(|(act, _)| *act == Act::Look);
        ensure!(looks.map(|(_, name)| name).collect::<Vec<_>>() == ["Daeng Situju"], "each look is written down");
        let group = mall.emulator().messages(STAFF_CHAT);
        ensure!(group.iter().all(|message| !message.text.contains("3456")), "the group never reads it");
        siti.reads_of("mulai diperiksa").await?;
        rahma.reads().await?;
        let elsewhere = hers.reads().await?;
        ensure!(!elsewhere.contains("3456"), "{elsewhere}");
        Ok(())
    })
    .await;
}

/// Warnings, alarms and the notice that nobody can be reached tell no more than the card.
#[tokio::test]
async fn neither_deadlines_nor_a_blocked_bot_bring_it_to_light() {
    Mall::open(AT, async |mall| {
        let siti = mall.citizen("Siti", "id");
        let daeng = mall.officer("Daeng Situju", "layanan-mpp");
        let private = daeng.privately();
        private.acts(|person| person.starts(None)).await?;
        complains(&siti).await?;
        daeng.taps("Ambil").await?;
        siti.acts(loket_emulator::Person::blocks).await?;
        mall.advance("700h").await?;
        let told = daeng.reads().await?;
        ensure!(told.contains("tidak bisa dihubungi") && told.contains("Lewat janji"), "{told}");
        daeng.taps("Minta perbaikan").await?;
        daeng.taps("Nama lengkap").await?;
        daeng.taps("Kurang lengkap").await?;
        daeng.taps("Kirim permintaan perbaikan (1)").await?;
        daeng.reads_of("Kurang lengkap").await?;
        // Whoever has left the bot is asked to open it again, and nothing waits for them.
        private.acts(loket_emulator::Person::blocks).await?;
        daeng.taps("Lihat yang dirahasiakan").await?;
        daeng.reads_of("tekan Start").await?;
        siti.reads().await?;
        private.reads().await?;
        the_group_knows_nothing(&mall)
    })
    .await;
}

/// Who did what with an application, attempts and looks too.
async fn audit(mall: &Mall, number: &str) -> Result<Vec<(Act, String)>> {
    let shell = mall.shell()?;
    let Some(Mention::Number(reference)) = find_reference(number, "SPG") else { anyhow::bail!("{number} is none") };
    let mut work = shell.store().begin().await?;
    let named = work.list_applications_by_reference(&[reference]).await?;
    work.commit().await?;
    let application = &named.first().context("it is kept")?.application;
    let trail = shell.store().list_audit(application.id).await?;
    let name = |by: Doer| match by {
        Doer::Officer { name, .. } => name,
        Doer::Citizen(_) | Doer::System => String::new(),
    };
    Ok(trail.into_iter().map(|happening| (happening.act, name(happening.by))).collect())
}
