# A poster with a QR code, for the walls of offices and villages.

poster-heading = From your phone, by Telegram
poster-step-scan = 1. Point your phone's camera at this code and tap the link.
poster-step-start = 2. Telegram opens. Tap START.
poster-step-apply = 3. Answer the questions and send the photos. The officer's news comes to your phone.
poster-step-read = 3. Read what you need, what it costs, and where to go.
poster-step-forward = 3. Read what is needed and paid, then go there or hand it in here.
poster-free = FREE. If anybody asks you for money, report it.
poster-link = Cannot scan it? Open this address:
