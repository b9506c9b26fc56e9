# Ke mana dengan urusan yang bukan layanan loket ini. Dipakai oleh [elsewhere] dan [[ambiguous]] di data/words.toml.

words-surat-desa = Surat pengantar dan surat keterangan, misalnya surat keterangan usaha (SKU) dan surat domisili, dibuat di kantor desa atau kelurahan Anda.
words-surat-kehilangan = Surat kehilangan dibuat di Polsek atau Polres, gratis.
words-kantor-pajak = NPWP, SPT, dan pajak penghasilan diurus di kantor pajak (KPP).
words-skp-pegawai = SKP pegawai (sasaran kinerja pegawai) diurus di bagian kepegawaian kantor Anda.
words-survei = SKM yang berarti Survei Kepuasan Masyarakat adalah kuesioner tentang pelayanan kantor, bukan surat yang bisa diurus.
words-kartu-sim = Kartu SIM untuk HP diurus di gerai operatornya.
words-buku-kia = Buku KIA (Kesehatan Ibu dan Anak) diurus di puskesmas.
words-akta-tanah = Akta jual beli dan akta hibah tanah dibuat di kantor PPAT.
words-akta-cerai = Akta cerai diurus di pengadilan yang memutus perceraiannya.
words-daftar-layanan = Semua yang bisa diurus di sini ada di daftar layanan.
words-darurat = Keadaan darurat? Telepon 112, 110 (polisi), atau 119 (kesehatan).
words-perceraian = Perceraian diputus pengadilan: Pengadilan Agama untuk yang beragama Islam, Pengadilan Negeri untuk yang lain. Sesudah putusan, KK dan KTP diubah di sini: tulis kk cerai.
