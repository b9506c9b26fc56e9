//! Photos and documents: fetched, looked into, kept, or asked for again.

use anyhow::{Result, ensure};
use loket::stop::Switch;
use loket_emulator::{Emulator, Fault};
use loket_store::Store;

use crate::actor::Actor;
use crate::mall::Mall;
use crate::samples::{jpeg, locked_pdf, pdf, png};

const AT: &str = "2026-03-02T09:00:00+08:00";
const PDF: &str = "application/pdf";
const JPG: &str = "image/jpeg";

/// The question before the last: a photo of the old card; the last one is the family card.
async fn at_the_photo(mall: &Mall) -> Result<Actor> {
    let siti = mall.citizen("Siti", "id");
    siti.opens("ajukan_ktp_el_ganti").await?;
    siti.fills_in_until("ktp-el-ganti", "Kenapa KTP-nya perlu diganti").await?;
    siti.taps("Rusak").await?;
    siti.fills_in_until("ktp-el-ganti", "Kirim foto KTP Anda yang lama").await?;
    Ok(siti)
}

async fn at_the_document(mall: &Mall) -> Result<Actor> {
    let siti = at_the_photo(mall).await?;
    siti.sends_photo().await?;
    siti.reads_of("kartu keluarga").await?;
    Ok(siti)
}

fn kept(mall: &Mall) -> Vec<Vec<u8>> {
    let folders = std::fs::read_dir(mall.files()).into_iter().flatten().flatten();
    let files = folders.filter_map(|folder| std::fs::read_dir(folder.path()).ok()).flatten().flatten();
    let mut found: Vec<Vec<u8>> = files.filter_map(|file| std::fs::read(file.path()).ok()).collect();
    found.sort();
    found
}

/// Deletes what the janitor would delete about now.
async fn sweep(mall: &Mall) -> Result<()> {
    mall.shell()?.sweep_files(&Switch::new().listen()).await?;
    mall.settle().await
}

fn fetches(mall: &Mall) -> usize {
    mall.emulator().calls().iter().filter(|call| call.method == "getFile").count()
}

#[tokio::test]
async fn a_photo_too_small_is_asked_for_again_after_the_question_at_hand() {
    Mall::open(AT, async |mall| {
        let siti = at_the_photo(&mall).await?;
        siti.sends_picture(png(50, 50)).await?;
        let told = siti.reads().await?;
        ensure!(told.contains("50 × 50") && told.contains("lebih dekat"), "{told}");
        ensure!(kept(&mall).is_empty(), "what cannot be used is not kept");
        siti.sends_document("kk.pdf", PDF, pdf(1)).await?;
        siti.reads_of("Kirim foto KTP Anda yang lama").await?;
        siti.sends_photo().await?;
        siti.reads_of("Sudah benar semua").await?;
        siti.taps("Kirim permohonan").await?;
        siti.reads_of("SPG-").await?;
        let mut expected = vec![pdf(1), jpeg(640, 480)];
        expected.sort();
        ensure!(kept(&mall) == expected, "both are kept, byte for byte");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn what_a_file_is_called_and_claims_to_be_is_no_matter() {
    Mall::open(AT, async |mall| {
        let siti = at_the_document(&mall).await?;
        let whole = jpeg(640, 480);
        let cases: [(&str, &str, Vec<u8>, &str); 6] = [
            ("kk.pdf", PDF, b"Kartu keluarga saya di rumah.".to_vec(), "apa pun nama berkasnya"),
            ("kk.pdf", PDF, pdf(500), "500 halaman, paling banyak 100"),
            ("kk.pdf", PDF, locked_pdf(), "dikunci dengan kata sandi"),
            ("kk.pdf", PDF, Vec::new(), "kosong"),
            ("kk.jpg", JPG, whole[..whole.len() / 2].to_vec(), "rusak atau terpotong"),
            ("kk.png", "image/png", png(50, 50), "terlalu kecil"),
        ];
        for (name, mime, bytes, words) in cases {
            siti.sends_document(name, mime, bytes).await?;
            let told = siti.reads_of(words).await?;
            ensure!(told.ends_with("[⬅️ Kembali] [✖️ Batal]"), "it is asked for again:\n{told}");
        }
        // A PDF that is called a picture is as good as any.
        siti.sends_document("kk.jpg", JPG, pdf(3)).await?;
        siti.reads_of("Sudah benar semua").await?;
        ensure!(kept(&mall).contains(&pdf(3)));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn where_a_photo_is_asked_for_a_document_in_disguise_is_none() {
    Mall::open(AT, async |mall| {
        let siti = at_the_photo(&mall).await?;
        siti.sends_document("ktp.jpg", JPG, pdf(1)).await?;
        siti.reads_of("isinya PDF, padahal yang diminta foto").await?;
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn more_than_twenty_megabytes_are_refused_before_any_fetch() {
    Mall::open(AT, async |mall| {
        let siti = at_the_document(&mall).await?;
        let before = fetches(&mall);
        siti.acts(|person| person.sends_large_document(person.private(), "kk.pdf", PDF, 25 * 1024 * 1024)).await?;
        siti.reads_of("25 MB, terlalu besar").await?;
        ensure!(fetches(&mall) == before, "nothing was asked of Telegram");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_network_that_fails_costs_nothing_but_time() {
    Mall::open(AT, async |mall| {
        let siti = at_the_photo(&mall).await?;
        mall.emulator().faults().next("getFile", 3, Fault::InternalError);
        mall.emulator().faults().next("download", 1, Fault::CutBefore);
        siti.sends_photo().await?;
        siti.reads_of("kartu keluarga").await?;
        for _ in 0..5 {
            mall.advance("20s").await?;
        }
        ensure!(siti.reads().await?.is_empty(), "a good photo is not spoken of");
        ensure!(kept(&mall) == [jpeg(640, 480)] && fetches(&mall) == 5);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_verdict_on_a_file_that_was_replaced_meanwhile_changes_nothing() {
    Mall::open(AT, async |mall| {
        let siti = at_the_photo(&mall).await?;
        mall.emulator().faults().next("getFile", 1, Fault::InternalError);
        siti.sends_picture(png(50, 50)).await?;
        siti.reads().await?;
        siti.taps("Kembali").await?;
        siti.reads().await?;
        siti.sends_photo().await?;
        siti.reads_of("kartu keluarga").await?;
        mall.advance("20s").await?;
        ensure!(siti.reads().await?.is_empty(), "the small one is in no answer any more");
        siti.sends_document("kk.pdf", PDF, pdf(1)).await?;
        siti.reads_of("Sudah benar semua").await?;
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_officers_see_what_is_not_checked_yet_and_what_failed() {
    Mall::open(AT, async |mall| {
        let daeng = mall.officer("Daeng Situju", "disdukcapil");
        let siti = at_the_document(&mall).await?;
        mall.emulator().faults().next("getFile", 1, Fault::InternalError);
        siti.sends_document("kk.pdf", PDF, locked_pdf()).await?;
        siti.reads().await?;
        siti.taps("Kirim permohonan").await?;
        siti.reads_of("Permohonan diterima").await?;
        daeng.reads_of("1 berkas belum selesai diperiksa otomatis").await?;
        mall.advance("20s").await?;
        let told = siti.reads().await?;
        ensure!(told.contains("kata sandi") && told.contains("Petugas sudah saya beri tahu"), "{told}");
        let warned = daeng.reads().await?;
        ensure!(warned.contains("Kartu keluarga") && warned.contains("kata sandi"), "{warned}");
        daeng.taps("Kartu").await?;
        let card = daeng.reads().await?;
        ensure!(card.contains("⚠️ Kartu keluarga: PDF-nya dikunci"), "{card}");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_stop_while_a_file_is_fetched_loses_nothing() {
    Mall::open(AT, async |mall| {
        let siti = at_the_photo(&mall).await?;
        let struck = mall.emulator().faults().struck();
        mall.emulator().faults().next("getFile", 1, Fault::Silence);
        siti.person().sends_photo(siti.person().private(), png(50, 50), "");
        // Stopped before the call, the next life would be the one that hangs.
        let hangs = |world: &Emulator| world.pending_updates() == 0 && world.faults().struck() > struck;
        mall.emulator().until(|world| hangs(world).then_some(())).await;
        mall.stop().await?;
        mall.restart().await?;
        let told = siti.reads().await?;
        ensure!(told.matches("50 × 50").count() == 1, "{told}");
        ensure!(mall.shell()?.store().find_next_file(&[]).await?.is_none());
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_files_of_a_form_that_is_thrown_away_are_deleted_and_those_of_others_are_not() {
    Mall::open(AT, async |mall| {
        let siti = at_the_document(&mall).await?;
        siti.sends_document("kk.pdf", PDF, pdf(7)).await?;
        siti.reads_of("Sudah benar semua").await?;
        let budi = mall.citizen("Budi", "id");
        budi.opens("ajukan_ktp_el_ganti").await?;
        budi.fills_in_until("ktp-el-ganti", "Kenapa KTP-nya perlu diganti").await?;
        budi.taps("Rusak").await?;
        budi.fills_in_until("ktp-el-ganti", "Kirim foto KTP Anda yang lama").await?;
        budi.sends_photo().await?;
        budi.reads().await?;
        siti.sends("/batal").await?;
        siti.reads().await?;
        siti.taps("Hapus isian").await?;
        siti.reads_of("sudah dihapus").await?;
        sweep(&mall).await?;
        ensure!(kept(&mall).contains(&pdf(7)), "for a day it is left alone");
        mall.advance("25h").await?;
        sweep(&mall).await?;
        budi.reads().await?;
        ensure!(kept(&mall) == [jpeg(640, 480)], "Budi's is of the same content as one of Siti's");
        Ok(())
    })
    .await;
}

/// As the notice says it: what is not sent is deleted after thirty days.
#[tokio::test]
async fn the_files_of_a_form_that_is_never_sent_are_deleted_with_it() {
    Mall::open(AT, async |mall| {
        let siti = at_the_document(&mall).await?;
        mall.advance("696h").await?;
        siti.reads_of("masih tersimpan sampai").await?;
        sweep(&mall).await?;
        ensure!(kept(&mall) == [jpeg(640, 480)], "it may still be sent");
        mall.advance("48h").await?;
        siti.reads_of("30 hari tidak disentuh").await?;
        sweep(&mall).await?;
        ensure!(kept(&mall).is_empty());
        ensure!(mall.shell()?.store().list_stray_objects("", 9).await?.is_empty());
        Ok(())
    })
    .await;
}
