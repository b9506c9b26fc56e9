# Files whose content was looked into: what is wrong, and what can be done.

file-refused = ⚠️ <b>{ $label }</b>: what you sent cannot be used yet: { $what } { $how } Your other answers are kept.
file-asked-later = Please answer the question above first. I will ask for the file again after that; there is no need to send it now.
file-other-draft = This is about your form <b>{ $name }</b>. I will ask for the file again when you go on with it.
file-handed-in = ⚠️ Application <code>{ $reference }</code>: <b>{ $label }</b>: what you sent cannot be used: { $what } The officer has been told, and your application goes on. You need not send anything now: if the file has to be replaced, a button for it will appear here.
file-empty = the file is empty.
file-wrong-type = it is neither a photo (JPG, PNG) nor a PDF, whatever its name says.
file-heic = it is a HEIC picture, which many computers cannot open.
file-not-a-picture = it is a PDF, but a photo is needed.
file-damaged = the file is damaged or cut off and cannot be opened.
file-unopenable = it cannot be opened here.
file-locked = the PDF is locked with a password.
file-too-small = the picture is too small ({ $width } × { $height } pixels), nobody could read it.
file-too-many-pages = the PDF has { $pages } pages, at most { $most } are possible.
file-too-big = the file has more than { $most } MB.
file-gone = Telegram no longer had the file when I wanted to keep it.
file-unreachable = I tried for three days to fetch it from Telegram, in vain.
file-do-again = Please send it once more; that is all it takes.
file-do-photograph = Photograph the original paper and send the photo.
file-do-as-photo = Send it as an ordinary photo (not as a file), please.
file-do-unlock = Send it without a password, or photograph its pages.
file-do-closer = Take the photo again from closer, so that the writing can be read.
file-do-fewer-pages = Send only the pages that are asked for.
