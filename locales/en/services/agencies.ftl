# The names of the agencies, as citizens read them.

agency-disdukcapil = Population and Civil Registration Office (Disdukcapil)
agency-dpmptsp = Investment and One-Stop Licensing Office (DPMPTSP)
agency-desa-kelurahan = Village or Kelurahan Office
