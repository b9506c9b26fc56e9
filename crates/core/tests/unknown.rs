//! What may be counted of a text that nothing was found for.

use loket_core::engine::unknown::masked;

#[test]
fn what_a_service_may_be_called_is_kept() {
    let table = [
        ("  Peta   BUTA\nkabupaten? ", "peta buta kabupaten"),
        ("bikin KTP untuk 2 anak umur 17", "bikin ktp untuk 2 anak umur 17"),
        ("nama di ktp salah", "nama di ktp salah"),
        ("namaku salah di KK", "namaku salah di kk"),
        ("MAU URUS SURAT TANAH", "mau urus surat tanah"),
        ("Bikin surat e-KTP", "bikin surat e-ktp"),
        ("ibu hamil dapat bantuan apa", "ibu hamil dapat bantuan apa"),
        ("１２３ surat", "123 surat"),
    ];
    for (typed, kept) in table {
        assert_eq!(masked(typed).as_deref(), Some(kept), "{typed:?}");
    }
}

#[test]
fn nothing_personal_is_kept() {
    let table = [
        ("cek nik 7312044705950001 saya", "cek nik # saya"),
        ("cek nik 7312 0447 0595 0001 saya", "cek nik # saya"),
        ("cek nik 73.12.04.470595.0001 saya", "cek nik # saya"),
        ("cek nik 7312o44705l50001 saya", "cek nik # saya"),
        ("nik ٧٣١٢٠٤٤٧٠٥٩٥٠٠٠١ hilang", "nik # hilang"),
        ("hubungi 0812-3456-7890 ya", "hubungi # ya"),
        ("hubungi +62 812 345 678 ya", "hubungi # ya"),
        ("hubungi 081 234 567 ya", "hubungi # ya"),
        ("hubungi nol delapan satu dua tiga ya", "hubungi # ya"),
        ("kirim ke siti.aminah@contoh.co.id ya", "kirim ke # ya"),
        ("kirim ke siti @ contoh.com ya", "kirim ke # ya"),
        ("kirim ke siti at gmail dot com", "kirim ke #"),
        ("tanya @sitiaminah saja", "tanya # saja"),
        ("buka https://contoh.id/a?nik=1 dulu", "buka # dulu"),
        ("buka contoh.co.id/abc dulu", "buka # dulu"),
        ("motor DD 123 AB hilang", "motor # hilang"),
        ("rumah rt 02 rw 03 nomor 7", "rumah #"),
        ("lahir 12-08-1990 di mana", "lahir # di mana"),
        ("berkas SPG-7K3M-9QI", "berkas #"),
        ("nama saya budi santoso mau lapor", "nama saya # mau lapor"),
        ("Nama saya Tenriawaru, mau lapor", "nama saya # mau lapor"),
        ("NAMA SAYA TENRIAWARU MAU LAPOR", "nama saya # mau lapor"),
        ("nama: tenriawaru", "nama #"),
        ("my name is john smith from here", "my name is # from here"),
        ("tanah a.n. tenriawaru", "tanah a.n #"),
        ("tanah atas nama tenriawaru", "tanah atas nama #"),
        ("cari Tenriawaru Makkasau dong", "cari # dong"),
        ("cari TENRIAWARU MAKKASAU dong", "cari # dong"),
        ("siti rumpaka lapor", "# lapor"),
        ("Tenriawaru Makkasau", ""),
        ("siti aminah", ""),
        ("7312044705950001", ""),
        ("🙂 !!", ""),
        ("", ""),
    ];
    for (typed, kept) in table {
        assert_eq!(masked(typed).unwrap_or_default(), kept, "{typed:?}");
    }
}

#[test]
fn it_is_short_and_masking_it_again_changes_nothing() {
    let story = "orang itu bilang begini dan begitu ".repeat(10);
    assert_eq!(masked(&story), None, "a story is no query");
    let long = "surat keterangan penghasilan orang tua wali murid ".repeat(3);
    let kept = masked(&long).unwrap();
    assert!(kept.chars().count() <= 80 && long.starts_with(&kept), "{kept:?}");
    assert_eq!(masked(&"x".repeat(31)), None, "a key is no word");
    for typed in ["cek nik 7312044705950001", "nama saya budi, mau ke kantor", "tanah a.n. Siti", "e-ktp, kk"] {
        let kept = masked(typed).unwrap();
        assert_eq!(masked(&kept), Some(kept.clone()), "{typed:?}");
    }
}
