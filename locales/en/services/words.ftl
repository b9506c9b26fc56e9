# Where to go with what is no service of this counter. Used by [elsewhere] and [[ambiguous]] in data/words.toml.

words-surat-desa = Cover letters and statements, for example about a business (SKU) or where you live, are made at the office of your village or kelurahan.
words-surat-kehilangan = A report of a loss (surat kehilangan) is made at the police, Polsek or Polres, free of charge.
words-kantor-pajak = NPWP, tax returns and income tax are matters of the tax office (KPP).
words-skp-pegawai = The SKP of civil servants (performance targets) is a matter of your own office's personnel department.
words-survei = SKM in the sense of Survei Kepuasan Masyarakat is a survey about an office's service, not a letter one can get.
words-kartu-sim = A phone's SIM card is a matter of its operator's shop.
words-buku-kia = The KIA book (health of mother and child) comes from the puskesmas.
words-akta-tanah = A deed of sale or gift of land is made by a PPAT, a land deed official.
words-akta-cerai = A divorce certificate is a matter of the court that decided on the divorce.
words-daftar-layanan = All that can be done here is in the list of services.
words-darurat = An emergency? Call 112, 110 (police), or 119 (health).
words-perceraian = A divorce is decided by a court: the Pengadilan Agama for Muslims, the Pengadilan Negeri for others. After the ruling, family card and KTP are changed here: write kk cerai.
