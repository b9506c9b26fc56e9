// Every text of the page, in both languages; `?lang=en` chooses English.

const id = {
  addCitizen: 'Warga', addCitizenHint: 'Tambah ponsel warga', name: 'Nama depan', language: 'Bahasa Telegram',
  add: 'Tambah', cancel: 'Batal', ok: 'OK', close: 'Tutup', citizen: 'Warga',
  offline: 'Putus jaringan', online: 'Sambungkan lagi', redeliver: 'Ulangi update',
  redeliverHint: 'Kirim ulang pembaruan terakhir ke bot', tooMany: 'Tolak sekali (429)',
  tooManyHint: 'Kiriman bot berikutnya ditolak dengan 429', tools: 'Alat uji', pending: (n) => `${n} menunggu bot`,
  phoneOf: (name, role) => (role ? `Ponsel ${name}, ${role}` : `Ponsel ${name}`), phones: 'Ponsel', chats: 'Obrolan',
  bot: 'bot', members: (n) => `${n} anggota`, typing: 'mengetik…', sending: 'mengirim berkas…', blocked: 'diblokir',
  start: 'MULAI', unblock: 'Buka blokir', block: 'Blokir bot', menu: 'Menu', more: 'Menu ponsel',
  openLink: 'Buka tautan t.me', linkPrompt: (bot) => `Tempel tautan t.me/${bot}?start=… atau isi kodenya saja`,
  open: 'Buka', badLink: 'Tautan itu bukan milik bot ini.', message: 'Pesan', write: 'Tulis pesan…', send: 'Kirim',
  attach: 'Lampirkan', photo: 'Foto', album: 'Beberapa foto', document: 'Dokumen', contact: 'Kontak saya',
  location: 'Lokasi', sticker: 'Stiker', voice: 'Pesan suara', poll: 'Jajak pendapat', commands: 'Perintah',
  keyboard: 'Papan tombol', reply: 'Balas', edit: 'Ubah', copy: 'Salin', copied: (text) => `Disalin: ${text}`,
  replyTo: (name) => `Membalas ${name}`, editing: 'Mengubah pesan', edited: 'diedit', you: 'Anda',
  forwarded: (name) => `Diteruskan dari ${name}`, gone: 'Tombol itu sudah tidak ada.', failed: 'Tidak terkirim.',
  empty: 'Belum ada pesan.', botIntro: 'Tekan MULAI untuk membuka percakapan.', save: 'Simpan', today: 'Hari ini',
  yesterday: 'Kemarin', file: 'Berkas', openFile: (name) => `Buka ${name}`, openPhoto: 'Buka foto',
  brokenPhoto: 'Foto', anonymousPoll: 'Jajak pendapat anonim', unsupported: (kind) => `[${kind}]`,
  joined: (names) => `${names} bergabung`, left: (name) => `${name} keluar`, pinned: 'Pesan disematkan',
  deleted: 'Akun dihapus', down: 'Ke pesan terbaru', offlineNow: 'Jaringan bot terputus',
  opensOutside: 'Tautan dibuka di tab baru', webApp: 'Mini App tidak dapat dibuka di sini.',
  languages: { id: 'Indonesia', en: 'Inggris' }, sharePhone: 'Bagikan nomor', shareLocation: 'Bagikan lokasi',
  noPhones: 'Belum ada ponsel. Tambahkan warga untuk memulai.', unread: (n) => `${n} belum dibaca`,
  caption: 'Keterangan', filesChosen: (n) => `${n} berkas dipilih`, sticker_alt: 'Stiker jempol',
  moreCards: 'Lainnya', pageLanguage: 'English', pageLanguageHint: 'Ganti bahasa halaman',
};

const en = {
  addCitizen: 'Citizen', addCitizenHint: 'Add a citizen’s phone', name: 'First name', language: 'Telegram language',
  add: 'Add', cancel: 'Cancel', ok: 'OK', close: 'Close', citizen: 'Citizen',
  offline: 'Cut the network', online: 'Reconnect', redeliver: 'Repeat updates',
  redeliverHint: 'Give the last updates to the bot once more', tooMany: 'Refuse once (429)',
  tooManyHint: 'The bot’s next message is refused with 429', tools: 'Test tools', pending: (n) => `${n} waiting for the bot`,
  phoneOf: (name, role) => (role ? `${name}’s phone, ${role}` : `${name}’s phone`), phones: 'Phones', chats: 'Chats',
  bot: 'bot', members: (n) => `${n} members`, typing: 'typing…', sending: 'sending a file…', blocked: 'blocked',
  start: 'START', unblock: 'Unblock', block: 'Block the bot', menu: 'Menu', more: 'Phone menu',
  openLink: 'Open a t.me link', linkPrompt: (bot) => `Paste t.me/${bot}?start=… or only its code`,
  open: 'Open', badLink: 'That link is not this bot’s.', message: 'Message', write: 'Write a message…', send: 'Send',
  attach: 'Attach', photo: 'Photo', album: 'Several photos', document: 'Document', contact: 'My contact',
  location: 'Location', sticker: 'Sticker', voice: 'Voice message', poll: 'Poll', commands: 'Commands',
  keyboard: 'Keyboard', reply: 'Reply', edit: 'Edit', copy: 'Copy', copied: (text) => `Copied: ${text}`,
  replyTo: (name) => `Replying to ${name}`, editing: 'Editing a message', edited: 'edited', you: 'You',
  forwarded: (name) => `Forwarded from ${name}`, gone: 'That button is gone.', failed: 'Not sent.',
  empty: 'No messages yet.', botIntro: 'Press START to open the conversation.', save: 'Save', today: 'Today',
  yesterday: 'Yesterday', file: 'File', openFile: (name) => `Open ${name}`, openPhoto: 'Open photo',
  brokenPhoto: 'Photo', anonymousPoll: 'Anonymous poll', unsupported: (kind) => `[${kind}]`,
  joined: (names) => `${names} joined`, left: (name) => `${name} left`, pinned: 'Message pinned',
  deleted: 'Account deleted', down: 'To the latest message', offlineNow: 'The bot’s network is cut',
  opensOutside: 'The link opens in a new tab', webApp: 'Mini Apps cannot be opened here.',
  languages: { id: 'Indonesian', en: 'English' }, sharePhone: 'Share number', shareLocation: 'Share location',
  noPhones: 'No phones yet. Add a citizen to begin.', unread: (n) => `${n} unread`,
  caption: 'Caption', filesChosen: (n) => `${n} files chosen`, sticker_alt: 'Thumbs-up sticker',
  moreCards: 'More', pageLanguage: 'Bahasa Indonesia', pageLanguageHint: 'Change the page’s language',
};

export const lang = new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'id';
export const t = lang === 'en' ? en : id;

const locale = lang === 'en' ? 'en-GB' : 'id-ID';
const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hour12: false });
const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' });

export const timeOf = (unix) => clock.format(new Date(unix * 1000)).replace('.', ':');

export function dayOf(unix) {
  const date = new Date(unix * 1000);
  const now = new Date();
  const days = Math.round((new Date(now.toDateString()) - new Date(date.toDateString())) / 86_400_000);
  if (days === 0) return t.today;
  if (days === 1) return t.yesterday;
  return day.format(date);
}

export function sizeOf(bytes) {
  if (bytes === null || bytes === undefined) return '';
  if (bytes < 1024) return `${bytes} B`;
  const [value, unit] = bytes < 1_048_576 ? [bytes / 1024, 'KB'] : [bytes / 1_048_576, 'MB'];
  return `${value.toLocaleString(locale, { maximumFractionDigits: 1 })} ${unit}`;
}
