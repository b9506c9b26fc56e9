//! What nothing was found for, made fit to be counted: without numbers, addresses and names of persons.
//!
//! An operator reads these texts to learn what citizens call a service. Who asked is nobody's business
//! there, so that everything which may say it becomes a `#`; rather too much of it than too little.
//! A name in small letters that nothing introduces cannot be told from other words, unless it is a
//! frequent one.

use std::sync::LazyLock;

use regex::Regex;

use crate::domain::validate::text::clean;

/// What stands in the place of something personal.
const MASK: &str = "#";
/// The most characters kept.
const MOST: usize = 80;
/// Longer texts tell a story and name no service; they are not counted at all.
const MOST_READ: usize = 200;
/// Longer words are keys, links or slips of a hand.
const MOST_WORD: usize = 30;
/// Digits of a number that may belong to one person.
const DIGITS: usize = 4;
/// The most words of a name.
const MOST_NAMES: usize = 5;

/// What is masked wherever it stands: links, mail, spelt-out numbers, plates, house numbers, and digits
/// however they are grouped.
static PERSONAL: LazyLock<Vec<Regex>> = LazyLock::new(|| {
    [
        r"\S*@\S*(?: ?\S+\.\S+)?",
        r"(?:https?:|www\.)\S*",
        r"\b[\w-]+(?:\.[\w-]+)*\.(?:com|id|net|org|co|me|io|app|link|ly|info|biz|xyz|site|online|web)\b\S*",
        r"\S+(?: at| et)? ?(?:gmail|yahoo|ymail|hotmail|outlook)\S*(?: (?:dot|titik) ?\S+)?",
        r"(?:\b(?:nol|kosong|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|zero|one|two|three|four|five|six|seven|eight|nine)\b[ ,.-]*){4,}",
        r"\br[tw]\b[ ./:]*\d+",
        r"\b(?:no|nomor|blok|km)\b\.? ?\d+\w?\b",
        r"\b[a-z]{1,2} ?\d{3,4} ?[a-z]{1,3}\b",
        r"\+?\d(?:[ .,/()+-]*\d){3,}",
    ]
    .into_iter()
    .map(|pattern| Regex::new(&format!("(?i){pattern}")).expect("the patterns above are valid; a test goes through all"))
    .collect()
});

/// After these a name follows.
const INTRODUCERS: &str = "nama namaku namanya namaka bernama dipanggil panggil a.n a.n. a/n an. name";
/// They may stand between such a word and the name.
const LINKS: &str = "saya sy aku ku kami lengkap adalah ialah is anak anakku suami suamiku istri istriku bapak ayah ibu mama \
     kakak adik orang tua orangtua pemohon my full :";
/// Before these a name stands more often than not: masked with a capital.
const TITLES: &str = "h. hj. dr. ir. drs. puang daeng dg dg. petta karaeng";
/// Frequent given names of the country and the region; the word behind one belongs to it.
const GIVEN: &str = "abdul abdullah achmad adi agus ahmad aisyah akbar ali amir andi anwar arif aminah arifin asep asri ayu \
     bambang baso besse budi citra dedi dewi dian eka eko endang fadli fajar fatimah firman fitri fitriani hadi \
     hamzah hasan hasnah hasanuddin hendra ibrahim ika ikbal ilham imran indah intan irfan irwan ismail iwan \
     jamaluddin joko kurniawan lestari lina made mansur maria moh mohammad muh muhamad muhammad mulyani mustafa \
     nengah ningsih nisa nur nurhayati nurul nyoman putra putri rahman rahmat rahmawati ratna rini rizal rizki \
     rosmini rudi saharuddin samsul santoso sari setiawan siti sitti slamet sofyan sri suharto sulaiman sumarni \
     supriadi suryani susanti syahrul syamsuddin tenri tuti udin umar usman wahyu wati wawan wayan wulandari \
     yanti yuliana yusuf zainal";
/// No name: where one of these follows, a name has ended or never begun.
const PLAIN: &str = "ada agar akan akta alamat anak and apa apakah atas atau bagaimana baru beda belum berapa berbeda besok bikin \
     bisa boleh buat cari cek dalam dan dari daftar dengan depan di dia diganti dimana diubah for from ganti \
     gimana gmn hilang ijazah ilang in ingin ini is itu izin jalan juga kalau kapan karena kartu ke keliru ketik \
     kk ktp kurang lahir mana masih mau mauka mengurus minta my need on pada paspor pengen perlu rusak salah saja \
     saya sama sedang sim skck sudah surat tanya tdk telah tempat tertulis the tidak to toko tolong typo ubah \
     untuk urus usaha utk want warga wants wrong ya yang yg";

/// A query as it may be counted: one line in small letters, at most 80 characters. None: nothing is left.
pub fn masked(query: &str) -> Option<String> {
    let line = clean(query);
    if line.chars().count() > MOST_READ {
        return None;
    }
    let mut line = line.split(' ').map(|word| if is_number(word) { MASK } else { word }).collect::<Vec<_>>().join(" ");
    for pattern in PERSONAL.iter() {
        line = pattern.replace_all(&line, " # ").into_owned();
    }
    let words: Vec<&str> = line.split_whitespace().collect();
    let names = names(&words);
    let mut kept: Vec<String> = Vec::new();
    for (word, is_name) in words.iter().zip(names) {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let word = if is_name || word.contains(MASK) || word.chars().count() > MOST_WORD { MASK } else { bare };
        let is_again = word == MASK && kept.last().is_some_and(|last| last == MASK);
        if !word.is_empty() && !is_again {
            kept.push(word.to_lowercase());
        }
    }
    let text = cut(&kept);
    text.chars().any(char::is_alphabetic).then_some(text)
}

/// Too many digits in one word, or a number of ours.
fn is_number(word: &str) -> bool {
    let digits = word.chars().filter(char::is_ascii_digit).count();
    digits >= DIGITS || (digits > 0 && word.contains('-') && word.len() > 6) || word.chars().count() > MOST_WORD
}

/// Which of the words are a person's name.
fn names(words: &[&str]) -> Vec<bool> {
    let plain: Vec<String> =
        words.iter().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase()).collect();
    // Whoever shouts, or writes no capital at all, tells nothing by them.
    let tells = words.iter().any(|word| word.chars().next().is_some_and(char::is_lowercase));
    let only_title_case = words.len() > 1 && words.iter().all(|word| is_title(word));
    let is_no_name = |place: usize| is_in(PLAIN, &plain[place]) || plain[place].is_empty();
    let mut found = vec![false; words.len()];
    let mut place = 0;
    while place < words.len() {
        let whole = words[place].to_lowercase();
        let introduced = is_in(INTRODUCERS, whole.trim_end_matches([':', ',']));
        if introduced {
            let linked = (place + 1..words.len()).take_while(|next| is_in(LINKS, &plain[*next])).count();
            let from = place + 1 + linked;
            let length = (from..words.len()).take(MOST_NAMES).take_while(|next| !is_no_name(*next)).count();
            found[from..from + length].fill(true);
            place = from + length;
            continue;
        }
        let is_given = is_in(GIVEN, &plain[place]);
        let behind_title = place > 0 && is_in(TITLES, &words[place - 1].to_lowercase());
        let is_capital =
            is_title(words[place]) && tells && (place > 0 || words.get(1).is_some_and(|next| is_title(next)));
        let is_shouted = tells && is_shout(words, place);
        if is_given || ((is_capital || is_shouted || only_title_case || behind_title) && !is_no_name(place)) {
            found[place] = true;
            if is_given && place + 1 < words.len() && !is_no_name(place + 1) {
                found[place + 1] = true;
            }
        }
        place += 1;
    }
    found
}

fn is_in(list: &str, word: &str) -> bool {
    list.split(' ').any(|each| each == word)
}

/// `Siti`, and not `KTP`.
fn is_title(word: &str) -> bool {
    let mut letters = word.chars().filter(|c| c.is_alphabetic());
    letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase)
}

/// `SITI AMINAH` among small letters, and not `KTP` or `KTP EL`.
fn is_shout(words: &[&str], place: usize) -> bool {
    let shouts = |word: Option<&&str>| {
        word.is_some_and(|word| word.chars().count() >= 4 && word.chars().all(char::is_uppercase))
    };
    shouts(words.get(place)) && (shouts(words.get(place + 1)) || (place > 0 && shouts(words.get(place - 1))))
}

/// Whole words, as many as there is room for.
fn cut(words: &[String]) -> String {
    let mut text = String::new();
    for word in words {
        let length = text.chars().count() + word.chars().count() + usize::from(!text.is_empty());
        if length > MOST {
            break;
        }
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(word);
    }
    text
}
