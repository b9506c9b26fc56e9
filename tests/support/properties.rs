//! Whatever people do, in whatever order: no step panics, every state survives being written and
//! read, what is to be done stays bounded, and every screen keeps Telegram's limits in every
//! language. The stage of the transcripts checks that at every step.

use crate::plausible::plausible;
use crate::stage::Stage;
use loket_core::domain::ids::ChatId;
use proptest::prelude::*;

/// The most effects of one step: an answer, its echo, drafts on offer, files of a card.
const MOST_EFFECTS: usize = 60;

#[derive(Clone, Debug)]
enum Deed {
    Answers(usize),
    Types(String),
    Taps(usize),
    Does(&'static str),
    Checks(usize),
    OfficerTaps(usize),
    OfficerTypes(&'static str),
    Rings(usize),
}

fn deed() -> impl Strategy<Value = Deed> {
    let known = prop::sample::select(vec![
        "/start",
        "/layanan",
        "/ajukan",
        "/ajukan sktm",
        "/ajukan nib",
        "/ajukan kk-ubah",
        "/ajukan bpjs-kesehatan",
        "/status",
        "/batal",
        "/bantuan",
        "/bahasa",
        "lanjut",
        "batal",
        "kembali",
        "lewati",
        "ya",
        "tidak",
        "sama",
        "bayar berapa?",
        "syaratnya apa",
        "ktp hilang",
        "SPG-0000-000",
        "setuju",
        "kirim",
    ]);
    let acts = prop::sample::select(vec![
        "{sticker}",
        "{long}",
        "{voice}",
        "{edit}",
        "{photo a.jpg}",
        "{photo b.jpg album=x}",
        "{document a.pdf application/pdf 900}",
        "{contact 081234567890}",
        "{contact other 081234567890}",
        "{location -4.3 119.9}",
        "{again}",
        "{wait 3s}",
        "{wait 30h}",
        "{wait 800h}",
        "{late 40h}",
        "{late 500h}",
        "{adopt}",
        "{ring mend-late:1}",
        "{ring nobody:1}",
        "{press menu}",
        "{press d:1:1:pick9}",
        "{press a:1:1:surely}",
    ]);
    prop_oneof![
        8 => any::<usize>().prop_map(Deed::Answers),
        4 => any::<usize>().prop_map(Deed::Taps),
        2 => known.prop_map(|text| Deed::Types(text.to_owned())),
        1 => "\\PC{1,60}".prop_map(Deed::Types),
        2 => acts.prop_map(Deed::Does),
        3 => any::<usize>().prop_map(Deed::Checks),
        2 => any::<usize>().prop_map(Deed::OfficerTaps),
        1 => prop::sample::select(vec!["Fotonya buram", "x", "/batal"]).prop_map(Deed::OfficerTypes),
        2 => any::<usize>().prop_map(Deed::Rings),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    #[test]
    fn nothing_that_people_do_breaks_the_conversation(deeds in prop::collection::vec(deed(), 1..120)) {
        let mut stage = Stage::default();
        stage.act("", "/ajukan ktp-el-ganti", "begin");
        stage.act("", "[✅ Setuju dan mulai]", "begin");
        for (turn, deed) in deeds.into_iter().enumerate() {
            play(&mut stage, deed, turn);
            prop_assert!(stage.last_effects <= MOST_EFFECTS, "{} effects in one step", stage.last_effects);
        }
    }
}

fn play(stage: &mut Stage, deed: Deed, turn: usize) {
    match deed {
        Deed::Answers(number) => {
            let lines = stage.open_question(100).map(|question| plausible(&question, number % 97));
            for line in lines.unwrap_or_else(|| vec!["kirim".to_owned()]) {
                let is_label = line.starts_with('[');
                let label = line.trim_matches(['[', ']']).to_owned();
                if !is_label || stage.pressable(ChatId(100)).contains(&label) {
                    stage.act("", &line, "an answer");
                }
            }
        }
        Deed::Types(text) => {
            let unread = text.starts_with(['[', '{']) || text.trim().is_empty();
            stage.act("", if unread { "halo" } else { &text }, "a text");
        }
        Deed::Taps(number) => tap(stage, "", ChatId(100), number),
        Deed::Does(act) => {
            stage.act("", act, "an act");
        }
        Deed::Checks(number) => {
            const FOUND: [&str; 7] = ["", " pdf", " small", " damaged", " locked", " pages", " gone"];
            let waiting = stage.waiting_files();
            if let Some(name) = waiting.get(number % waiting.len().max(1)) {
                stage.act("", &format!("{{checked {name}{}}}", FOUND[number % FOUND.len()]), "a check");
            }
        }
        Deed::OfficerTaps(number) => {
            let who = ["daeng", "udin", "rahma", "orang"][turn % 4];
            tap(stage, who, ChatId(-1_001), number);
        }
        Deed::Rings(number) => {
            stage.ring_any(number);
        }
        Deed::OfficerTypes(text) => {
            stage.act("daeng", text, "an officer's text");
        }
    }
}

fn tap(stage: &mut Stage, who: &str, chat: ChatId, number: usize) {
    let labels = stage.pressable(chat);
    // Buttons that copy or open something tell the bot nothing.
    let labels: Vec<&String> = labels.iter().filter(|label| stage.is_callback(chat, label)).collect();
    if let Some(label) = labels.get(number % labels.len().max(1)) {
        stage.act(who, &format!("[{label}]"), "a tap");
    }
}
