# Mencari layanan.

catalogue-agencies = <b>Layanan apa yang Anda cari?</b> Pilih kantornya, atau tulis saja namanya.
catalogue-services = <b>{ $agency }</b>
    Pilih layanannya:
catalogue-back = ⬅️ Kembali
catalogue-all = 📋 Semua layanan
catalogue-apply = 📝 Ajukan sekarang
catalogue-which = Mana yang Anda maksud?
catalogue-title = <b>{ $name }</b>
catalogue-agency = 🏢 { $agency }
catalogue-requirements = <b>Yang perlu disiapkan</b>
catalogue-requirement = • { $text }
catalogue-free = 💰 Biaya: <b>GRATIS</b> ({ $basis }). Kalau ada yang meminta uang, laporkan.
catalogue-fee = 💰 Biaya: <b>{ $amount }</b> ({ $basis })
catalogue-time = { $days ->
    [0] ⏱ Kalau diajukan sekarang dan berkasnya lengkap: selesai hari kerja itu juga, <b>{ $due }</b>.
   *[other] ⏱ Kalau diajukan sekarang dan berkasnya lengkap: selesai paling lambat <b>{ $due }</b> ({ $days } hari kerja).
 }
catalogue-product = 📄 Hasilnya: { $product }
catalogue-legal = <i>Dasar: { $list }</i>
catalogue-verified = <i>Diperiksa { $date }. Sumber: { $source }</i>
