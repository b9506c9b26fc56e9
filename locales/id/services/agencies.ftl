# Nama instansi, seperti yang dibaca warga.

agency-disdukcapil = Dinas Kependudukan dan Pencatatan Sipil (Disdukcapil)
agency-dpmptsp = Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu (DPMPTSP)
agency-desa-kelurahan = Kantor Desa atau Kelurahan
