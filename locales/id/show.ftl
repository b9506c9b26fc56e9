# Jawaban seperti yang dibaca orang.

show-date = { $date }
show-time = pukul { $time }
show-money = { $amount }
show-item = { $item }
show-yes = Ya
show-no = Tidak
show-village = { $village }, Kec. { $district }
show-files = { $count } berkas
show-skipped = (dilewati)
