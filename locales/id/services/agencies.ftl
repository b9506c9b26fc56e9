# Nama instansi, seperti yang dibaca warga.

agency-disdukcapil = Dinas Kependudukan dan Pencatatan Sipil (Disdukcapil)
agency-dpmptsp = Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu (DPMPTSP)
agency-desa-kelurahan = Kantor Desa atau Kelurahan
agency-bapenda = Badan Pendapatan Daerah (pajak tanah dan bangunan)
agency-polres = Kepolisian (SKCK dan SIM)
agency-imigrasi = Kantor Imigrasi
agency-bpjs-kes = BPJS Kesehatan
agency-bpjs-tk = BPJS Ketenagakerjaan
agency-samsat = Samsat
agency-kua = Kantor Urusan Agama (KUA)
agency-bpn = Kantor Pertanahan (ATR/BPN)
agency-layanan-mpp = Pengaduan dan saran
