# Gambar alur sebuah formulir, untuk penulis layanan.

graph-start = Mulai: { $service }
graph-check = Periksa semua jawaban
graph-send = Dikirim ke { $agency }
graph-elsewhere = Lanjut di: { $channel }
graph-yes = ya
graph-no = tidak
graph-other = lainnya
graph-optional = boleh dilewati
graph-fit = dipilih sebelum formulir
graph-is = { $question } = { $answer }
graph-is-not = { $question } ≠ { $answer }
graph-at-least = { $question } ≥ { $number }
graph-older-than = { $question } sudah { $years } tahun atau lebih
graph-any = { $one } atau { $other }
graph-all = { $one } dan { $other }
graph-group = ({ $inside })
