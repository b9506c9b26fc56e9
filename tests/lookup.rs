//! The look-up against tables of questions. `docs/lookup.md` has the figures of the day; here stand
//! the floors below which nothing may fall.

use std::sync::LazyLock;

use loket::app::load;
use loket::config::{Config, Environment};
use loket_core::engine::lookup::{Found, Index, Intent};

static INDEX: LazyLock<Index> = LazyLock::new(|| {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let config = Config::load(Some(&root.join("bot.toml")), &Environment::default()).expect("the settings are right");
    Index::new(&load(&config).expect("the catalogue is right").catalogue)
});

/// Right answers to questions about services, and offers to questions about none, in per mille.
fn shares(table: &str) -> (usize, usize) {
    let path = format!("{}/tests/lookup/{table}.tsv", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).expect("the table is there");
    let (mut right, mut services, mut offers, mut others) = (0, 0, 0, 0);
    for line in text.lines().skip(1) {
        let [query, _, accepted, intent] = line.split('\t').collect::<Vec<_>>()[..] else {
            panic!("a row has four columns: {line}")
        };
        let found = INDEX.find(query);
        if intent == "service" {
            services += 1;
            right += usize::from(first(&found).is_some_and(|best| accepted.split(',').any(|id| id == best)));
        } else {
            others += 1;
            offers += usize::from(found.intent == Intent::Service);
        }
    }
    (right * 1000 / services, offers * 1000 / others)
}

fn first(found: &Found) -> Option<&str> {
    found.services.first().map(|(id, _)| id.as_str())
}

#[test]
fn questions_nobody_tuned_to_find_their_service() {
    let (right, offers) = shares("unseen");
    assert!(right >= 970, "only {right} of 1,000 questions find their service");
    assert!(offers < 50, "{offers} of 1,000 questions about something else are offered a service");
}

#[test]
fn questions_written_when_all_was_done_find_their_service() {
    let (right, offers) = shares("fresh");
    assert!(right >= 950, "only {right} of 1,000 questions find their service");
    assert!(offers < 70, "{offers} of 1,000 questions about something else are offered a service");
}

#[test]
fn questions_that_were_looked_at_find_their_service() {
    let (right, offers) = shares("seen");
    assert!(right >= 965, "only {right} of 1,000 questions find their service");
    assert!(offers <= 30, "{offers} of 1,000 questions about something else are offered a service");
}

#[test]
fn questions_written_to_be_hard_mostly_find_their_service() {
    let (right, offers) = shares("practice");
    assert!(right >= 915, "only {right} of 1,000 questions find their service");
    assert!(offers <= 40, "{offers} of 1,000 questions about something else are offered a service");
}

#[test]
fn every_way_of_writing_leads_to_the_same_place() {
    for (query, service) in [
        ("mau urus ktp ilang gmn ya min", "ktp-el-ganti"),
        ("suami meninggal suratnya apa saja", "akta-kematian"),
        ("mauka perpanjang SIM, berapami bayarnya", "sim-perpanjangan"),
        ("krtu kluarga pngantin br", "kk-baru"),
        ("4kta klahiran anakku", "akta-kelahiran"),
        ("passport for umrah, how much", "paspor"),
        ("PAJAK MOTORRRR!!!", "pkb"),
        ("tabe', dicopetka di pasar, hilangki ktp-ku", "ktp-el-ganti"),
    ] {
        let found = INDEX.find(query);
        assert_eq!(first(&found), Some(service), "{query}: {found:?}");
    }
}

#[test]
fn spaces_too_few_and_too_many_change_nothing() {
    for (query, service) in [
        ("ka te pe hilang", "ktp-el-ganti"),
        ("k t p hilang", "ktp-el-ganti"),
        ("es ka ce ka buat daftar kerja", "skck"),
        ("pe be be blm dtg", "pbb-p2"),
        ("p b g rumah tinggal", "pbg"),
        ("ni b utk jual kue", "nib"),
        ("pajaktanah sudah jatuh tempo", "pbb-p2"),
        ("kartukeluarga robek", "kk-ubah"),
        ("akta kela hiran anak", "akta-kelahiran"),
    ] {
        let found = INDEX.find(query);
        assert_eq!(first(&found), Some(service), "{query}: {found:?}");
    }
}

#[test]
fn words_misspelt_beyond_mending_are_known_by_their_pieces() {
    for (query, service) in [
        ("perpanjangann esiim", "sim-perpanjangan"),
        ("pasporrtku hilng", "paspor"),
        ("sertifikatnyah asli kah", "sertipikat-cek"),
    ] {
        let found = INDEX.find(query);
        assert_eq!(first(&found), Some(service), "{query}: {found:?}");
    }
}

#[test]
fn beside_thanks_a_few_letters_are_no_service() {
    for text in ["terima kasih banyak atas bantuannya", "makasih kak, sangat jelas", "thx bgt udah dibantu"] {
        assert_eq!(INDEX.find(text).intent, Intent::Thanks, "{text}");
    }
    assert_eq!(first(&INDEX.find("makasih infonya, kalau ktp hilang bagaimana?")), Some("ktp-el-ganti"));
}

#[test]
fn what_is_no_service_is_told_apart() {
    for (text, intent) in [
        ("halo kak", Intent::Greeting),
        ("Assalamualaikum wr. wb.", Intent::Greeting),
        ("makasih banyak min", Intent::Thanks),
        ("mau bicara dengan petugas", Intent::Human),
        ("permohonan saya sudah sampai mana", Intent::Status),
        ("SPG-7K3M-9QW", Intent::Status),
        ("batal deh, tidak jadi", Intent::Cancel),
        ("besok hujan tidak", Intent::None),
        ("", Intent::None),
        ("😀😀😀", Intent::None),
        ("xyzzy plugh", Intent::None),
    ] {
        let found = INDEX.find(text);
        assert_eq!(found.intent, intent, "{text}: {found:?}");
        assert!(found.services.is_empty() || intent == Intent::Service);
    }
}

#[test]
fn scores_lie_between_nought_and_one_and_fall() {
    for query in ["ktp", "akta", "bpjs", "pajak", "izin", "surat", "kartu hilang"] {
        let found = INDEX.find(query);
        let scores: Vec<f64> = found.services.iter().map(|(_, score)| *score).collect();
        assert!(scores.iter().all(|score| (0.0..=1.0).contains(score)), "{query}: {scores:?}");
        assert!(scores.windows(2).all(|pair| pair[0] >= pair[1]), "{query}: {scores:?}");
        assert!(found.services.len() <= 5);
    }
}

/// Which services are found, in the order of the alphabet.
fn ids(found: &Found) -> Vec<&str> {
    let mut ids: Vec<&str> = found.services.iter().map(|(id, _)| id.as_str()).collect();
    ids.sort_unstable();
    ids
}

#[test]
fn what_may_mean_several_things_is_asked_back() {
    for (queries, services, elsewhere) in [
        (&["skp", "mau urus skp dong kak"][..], &["izin-penelitian", "pindah-domisili", "sip-nakes"][..], 1),
        (&["skm", "bikin skm"], &["sktm"], 1),
        (&["nib", "mau bikin nib min", "nibku"], &["nib", "sertipikat-cek"], 0),
        (
            &["bpjs", "BPJS!!", "bpsj", "mauka urus bpjs di", "how do i apply for bpjs"],
            &["bpjs-jht", "bpjs-kesehatan"],
            0,
        ),
        (&["ktp", "mau urus ktp", "id card"], &["ktp-el-baru", "ktp-el-ganti"], 0),
        (&["kk", "urus kartu keluarga"], &["kk-baru", "kk-ubah"], 0),
        (&["sim", "kartu sim", "ganti kartu sim"], &["sim-perpanjangan"], 1),
        (&["kia", "buat kia"], &["kia"], 1),
        (&["pajak", "bayar pajak", "pajakku", "tax"], &["pbb-p2", "pkb"], 1),
        (&["akta", "bikin akte"], &["akta-kelahiran", "akta-kematian", "nikah"], 2),
        (&["balik nama", "mau balik nama"], &["pbb-p2", "pkb", "sertipikat-cek"], 0),
        (&["surat domisili", "surat keterangan domisili", "domisili"], &["pindah-domisili"], 1),
    ] {
        for query in queries {
            let found = INDEX.find(query);
            assert!(found.asks && found.intent == Intent::Service, "{query}: {found:?}");
            assert_eq!(ids(&found), services, "{query}");
            assert_eq!(found.elsewhere.len(), elsewhere, "{query}: {found:?}");
            let scores: Vec<f64> = found.services.iter().map(|(_, score)| *score).collect();
            assert!(
                scores.windows(2).all(|pair| (pair[0] - pair[1]).abs() < f64::EPSILON),
                "{query}: none is likelier: {scores:?}"
            );
        }
    }
}

#[test]
fn what_stands_beside_such_a_word_decides() {
    for (query, service) in [
        ("skp penelitian", "izin-penelitian"),
        ("skp perawat saya kurang", "sip-nakes"),
        ("satuan kredit profesi", "sip-nakes"),
        ("nib tanah", "sertipikat-cek"),
        ("nib bidang tanah saya di sertifikat", "sertipikat-cek"),
        ("nib warung", "nib"),
        ("bpjs karyawan resign", "bpjs-jht"),
        ("bpjs mati mau aktif lagi", "bpjs-kesehatan"),
        ("kis", "bpjs-kesehatan"),
        ("kartu sehat", "bpjs-kesehatan"),
        ("sim mati", "sim-perpanjangan"),
        ("mauka perpanjang sim c", "sim-perpanjangan"),
        ("kia anak hilang", "kia"),
        ("pajak motor", "pkb"),
        ("pajak sawah", "pbb-p2"),
        ("akta anak baru lahir", "akta-kelahiran"),
        ("surat pindah domisili", "pindah-domisili"),
        ("balik nama motor", "pkb"),
        // What only means the same is not the word itself, and leaves nothing to ask.
        ("izin usaha", "nib"),
        ("layanan ktp baru", "ktp-el-baru"),
        ("izin usaha di tanah sendiri", "nib"),
        ("driving licence", "sim-perpanjangan"),
        ("ktp anak", "kia"),
        ("surat miskin", "sktm"),
        // A word that is no service leaves one that is named beside it alone.
        ("bikin surat kehilangan untuk ktp", "ktp-el-ganti"),
        ("cek sertifikat sebelum akta jual beli", "sertipikat-cek"),
        ("kk baru setelah akta cerai", "kk-baru"),
    ] {
        let found = INDEX.find(query);
        assert_eq!(first(&found), Some(service), "{query}: {found:?}");
        assert!(!found.asks && found.elsewhere.is_empty(), "{query}: {found:?}");
    }
}

#[test]
fn what_is_no_service_in_any_sense_is_told_where_it_belongs() {
    for (query, place) in [
        ("surat kehilangan", "Polsek"),
        ("bikin surat kehilangan dimana", "Polsek"),
        ("srt kehilangan", "Polsek"),
        ("surat pengantar", "desa atau kelurahan"),
        ("sku", "desa atau kelurahan"),
        ("bikin sku buat kur bri", "desa atau kelurahan"),
        ("surat usaha", "desa atau kelurahan"),
        ("surat keterangan domisili dari desa", "desa atau kelurahan"),
        ("npwp", "KPP"),
        ("pajak penghasilan", "KPP"),
        ("buku kia hilang", "puskesmas"),
        ("kia dari posyandu", "puskesmas"),
        ("sim card hilang", "operator"),
        ("sim telkomsel rusak", "operator"),
        ("skp pns", "kepegawaian"),
        ("akta jual beli", "PPAT"),
        ("akta cerai hilang", "pengadilan"),
        ("layanan apa saja", "daftar layanan"),
        ("what services do you offer", "daftar layanan"),
        ("nilai skm kantor berapa", "kuesioner"),
        ("rumahku kebakaran", "112"),
        ("house on fire", "112"),
        ("mau cerai", "Pengadilan Agama"),
    ] {
        let found = INDEX.find(query);
        assert_eq!((found.intent, found.services.len()), (Intent::None, 0), "{query}: {found:?}");
        let [told] = found.elsewhere.as_slice() else { panic!("{query}: one sentence is said: {found:?}") };
        assert!(told.id.contains(place), "{query}: {}", told.id);
    }
}

/// Papers that others issue begin with the same words as those of the mall.
#[test]
fn papers_of_others_are_no_service() {
    for query in [
        "kartu atm hilang",
        "buku tabungan hilang",
        "kartu pelajar",
        "kartu tani",
        "sertifikat vaksin",
        "surat cuti",
        "surat rujukan",
        "izin trayek angkot",
        "pajak restoran",
        "surat keterangan ahli waris",
    ] {
        let found = INDEX.find(query);
        assert_eq!((found.intent, found.services.len()), (Intent::None, 0), "{query}: {found:?}");
    }
    for (query, service) in [
        ("kartu kuning", "ak1"),
        ("kartu keluarga hilang", "kk-ubah"),
        ("sertifikat rumah hilang", "sertipikat-cek"),
        ("surat lahir", "akta-kelahiran"),
        ("paklaring buat jht", "bpjs-jht"),
        ("pajak reklame", "izin-reklame"),
    ] {
        assert_eq!(first(&INDEX.find(query)), Some(service), "{query}");
    }
}

#[test]
fn a_long_text_is_looked_at_only_so_far() {
    let long = "ktp hilang ".repeat(20_000);
    assert_eq!(first(&INDEX.find(&long)), Some("ktp-el-ganti"));
}
