# The names of the agencies, as citizens read them.

agency-disdukcapil = Population and Civil Registration Office (Disdukcapil)
agency-dpmptsp = Investment and One-Stop Licensing Office (DPMPTSP)
agency-desa-kelurahan = Village or Kelurahan Office
agency-bapenda = Regional Revenue Office (land and building tax)
agency-polres = Police (SKCK and driving licences)
agency-imigrasi = Immigration Office
agency-bpjs-kes = BPJS Kesehatan (health insurance)
agency-bpjs-tk = BPJS Ketenagakerjaan (workers' insurance)
agency-samsat = Samsat (vehicle tax)
agency-kua = Office of Religious Affairs (KUA)
agency-bpn = Land Office (ATR/BPN)
agency-layanan-mpp = Complaints and suggestions
