ikd = Digital ID on your phone (IKD)
    .summary = For people recorded for a KTP who have a smartphone. A KTP from any region will do.
    .product = An IKD account: KTP and family card on your phone
ikd-validity = As long as the account is active. With a new phone it must be activated again
ikd-fee-note = Officers never ask for the activation code or PIN by WhatsApp or phone. Whoever does is a fraud.
ikd-time-note = At the counter it takes a few minutes.

## Requirements

ikd-need-rekam = You are recorded for a KTP
ikd-need-hp = An Android phone or iPhone with internet and the app "Identitas Kependudukan Digital" by Kemendagri
ikd-need-email = A working email address and mobile number
ikd-need-hp-lama = the new phone, and the old one if you still have it
    .case = If you changed phones
ikd-need-datang = Come yourself to scan the officer's QR code

## Steps

ikd-step-1 = Install the official app, enter NIK, email and mobile number, take a selfie.
ikd-step-2 = Press "Apply now" here to choose the day you come.
ikd-step-3 = Come to the officer and scan the QR code.
ikd-step-4 = Open your email, enter the activation code in the app, and choose a PIN.

## Questions

ikd-ask-keperluan = What do you need?
    .label = Purpose
ikd-keperluan-is-baru = First activation
ikd-keperluan-is-ganti-hp = Changed phones
ikd-keperluan-is-lupa-pin = Forgot the PIN
ikd-ask-email = What is your email address?
    .label = Email
    .hint = The activation code is sent there. Check the spelling.
    .example = siti.aminah@example.com
ikd-ask-sistem-hp = Which phone do you have?
    .label = Phone
ikd-sistem-hp-is-android = Android
ikd-sistem-hp-is-iphone = iPhone
ikd-ask-sudah-pasang = Have you installed the app?
    .label = App installed
    .hint = Look for "Identitas Kependudukan Digital" in the Play Store or App Store.
ikd-ask-tanggal-datang = On which day will you come?
    .label = Day of visit
    .hint = A working day, tomorrow at the earliest.

## Reasons for rejecting

ikd-reject-belum-rekam = You are not recorded for a KTP yet. Apply for a first KTP.
ikd-reject-hp-lain = The NIK is still used on another phone. Come to the counter with your KTP.
ikd-reject-wajah = The face does not match the data. Come to the counter to be recorded again.
ikd-reject-email = The email address is wrong, so the code does not arrive. Apply again with the right one.
