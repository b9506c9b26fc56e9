//! Forms that the counter only passes on to the agency that decides.

use anyhow::{Result, ensure};
use loket_emulator::Person;

use crate::mall::Mall;

const AT: &str = "2026-03-02T09:00:00+08:00";

/// Handed in, mended, handed over with the other agency's number, and nothing rings afterwards.
#[tokio::test]
async fn a_form_is_passed_on_and_the_citizen_is_told_whom_to_ask() {
    Mall::open(AT, async |mall| {
        let siti = mall.citizen("Siti", "id");
        let daeng = mall.officer("Daeng Situju", "layanan-mpp");
        let number = siti.applies_for("bpjs-kesehatan").await?;
        let card = daeng.reads().await?;
        ensure!(card.contains(&number) && card.contains("Titipan untuk BPJS Kesehatan"), "{card}");
        daeng.taps("Ambil").await?;
        daeng.taps("Minta perbaikan").await?;
        daeng.taps("Nama lengkap").await?;
        daeng.taps("Kurang lengkap").await?;
        daeng.taps("Kirim permintaan perbaikan (1)").await?;
        daeng.reads().await?;
        siti.reads_of("perlu diperbaiki").await?;
        siti.taps("Perbaiki sekarang").await?;
        siti.sends("Siti Nuraini Baharuddin").await?;
        siti.taps("Kirim permohonan").await?;
        siti.reads_of("Kami teruskan ke BPJS Kesehatan paling lambat").await?;
        daeng.taps("Ambil").await?;
        let own = daeng.privately();
        own.sends("/start").await?;
        own.reads().await?;
        daeng.taps("Lembar lengkap untuk diserahkan").await?;
        let sheet = own.reads().await?;
        ensure!(sheet.contains("Siti Nuraini Baharuddin") && sheet.contains("0812-3456-7890"), "{sheet}");
        daeng.taps("Teruskan").await?;
        let asked = daeng.reads().await?;
        ensure!(!asked.contains("0812-3456-7890"), "{asked}");
        ensure!(!asked.contains("Setujui"), "{asked}");
        daeng.taps("Sudah, tulis nomor atau catatan").await?;
        daeng.sends("Nomor BPJS 2026/0417").await?;
        daeng.reads_of("sudah diteruskan").await?;
        let told = siti.reads().await?;
        for words in [number.as_str(), "sudah kami teruskan", "Nomor BPJS 2026/0417", "165", "Selanjutnya"] {
            ensure!(told.contains(words), "nothing of «{words}» in\n{told}");
        }
        mall.closed_for("400h").await?;
        ensure!(daeng.reads().await?.is_empty() && siti.reads().await?.is_empty(), "something rang");
        siti.sends("/status").await?;
        siti.reads_of("sudah diteruskan").await?;
        siti.taps(&format!("{number} · sudah diteruskan · BPJS Kesehatan (JKN, KIS)")).await?;
        let status = siti.reads().await?;
        ensure!(status.contains("pembatalan") && !status.contains("Tarik permohonan"), "{status}");
        Ok(())
    })
    .await;
}

/// Not the agency that decides but the one that hands over has the card; others may only look.
#[tokio::test]
async fn only_who_hands_over_works_on_it() {
    Mall::open(AT, async |mall| {
        let siti = mall.citizen("Siti", "en");
        let (own, other) = (mall.officer("Daeng Situju", "layanan-mpp"), mall.officer("Ibu Nur", "bpjs-kes"));
        own.reads().await?;
        siti.opens("layanan_bpjs_kesehatan").await?;
        siti.reads_of("hand it in at this counter").await?;
        siti.taps("Hand it in here").await?;
        siti.taps("I do not agree").await?;
        siti.reads().await?;
        let budi = mall.citizen("Budi", "id");
        budi.applies_for("bpjs-kesehatan").await?;
        other.reads().await?;
        other.taps("Ambil").await?;
        other.reads_of("(toast)").await?;
        refuses(&own).await?;
        let told = budi.reads().await?;
        ensure!(told.contains("tidak dapat kami teruskan") && told.contains("Bukan wilayah kantor ini"), "{told}");
        ensure!(!told.contains("ditolak"), "{told}");
        other.reads().await?;
        Ok(())
    })
    .await;
}

async fn refuses(officer: &crate::actor::Actor) -> Result<()> {
    officer.taps("Ambil").await?;
    officer.taps("Tidak dapat diteruskan").await?;
    officer.taps("Tulis alasan sendiri").await?;
    officer.sends("Bukan wilayah kantor ini").await?;
    officer.reads().await?;
    Ok(())
}

/// Agreeing that the counter keeps data is not agreeing that another agency gets them.
#[tokio::test]
async fn each_time_it_is_agreed_that_the_data_go_on() {
    Mall::open(AT, async |mall| {
        let siti = mall.citizen("Siti", "id");
        siti.applies_for("sktm").await?;
        siti.opens("ajukan_bpjs_kesehatan").await?;
        siti.taps("Titip lewat loket").await?;
        let notice = siti.reads().await?;
        ensure!(notice.contains("diberikan ke BPJS Kesehatan") && notice.contains("Apakah Anda setuju?"), "{notice}");
        siti.taps("Setuju dan mulai").await?;
        siti.reads_of("Anda setuju jawaban dan berkasnya diteruskan ke BPJS Kesehatan").await?;
        Ok(())
    })
    .await;
}

/// Whoever could not be reached is told on return that it was passed on, and whom to ask.
#[tokio::test]
async fn what_was_passed_on_meanwhile_is_told_on_return() {
    Mall::open(AT, async |mall| {
        let siti = mall.citizen("Siti", "id");
        let daeng = mall.officer("Daeng Situju", "layanan-mpp");
        let number = siti.applies_for("sertipikat-cek").await?;
        daeng.reads_of(&number).await?;
        siti.acts(Person::blocks).await?;
        daeng.reads_of("Hubungi lewat telepon").await?;
        daeng.taps("Kartu").await?;
        daeng.taps("Ambil").await?;
        daeng.taps("Teruskan").await?;
        daeng.taps("Sudah, tanpa catatan").await?;
        daeng.reads_of("sudah diteruskan").await?;
        mall.restart().await?;
        siti.acts(Person::unblocks).await?;
        let told = siti.reads().await?;
        for words in ["Selama Anda tidak bisa dihubungi", "sudah diteruskan", "ditanyakan ke Kantor Pertanahan"] {
            ensure!(told.contains(words), "nothing of «{words}» in\n{told}");
        }
        Ok(())
    })
    .await;
}
