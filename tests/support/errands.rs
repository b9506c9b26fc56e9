//! Forms that the counter only passes on: however it ends, no citizen reads that anything was decided,
//! finished or can be fetched here.

use std::sync::Arc;

use loket_core::domain::answer::{Answer, Answers, FileRef, SentAs};
use loket_core::domain::application::Course;
use loket_core::domain::catalogue::Service;
use loket_core::domain::ids::{ApplicationId, ChatId, ChoiceId, DraftId, MessageId, QuestionId, ServiceId, UserId};
use loket_core::domain::question::Question;
use loket_core::domain::reference::ReferenceNumber;
use loket_core::domain::validate::kk::parse_kk;
use loket_core::domain::validate::nik::parse_nik;
use loket_core::domain::validate::phone::parse_phone;
use loket_core::engine::callback::{Callback, DraftPress};
use loket_core::engine::effect::Transition;
use loket_core::engine::state::{Draft, Scene};
use loket_core::engine::{self, Context, Effect, Event, EventKind, Facts, Fresh, Person, State};
use regex::Regex;

use crate::plausible::plausible;
use crate::stage::{CATALOGUE, Stage, office};

/// Words of a decision, in both languages; what belongs to a form's own buttons is taken out before.
const OF_A_DECISION: &str = r"(?i)\b(?:selesai|disetujui|diputuskan|dikabulkan|ditolak|siap diambil|bisa diambil|approved?|granted|rejected|completed|finished|fetch|promised by)\b";

/// Who does what, and a word that must be read in the end, in both languages.
type End = (&'static [(&'static str, &'static str)], [&'static str; 2]);

/// What is done with it after it was handed in.
const ENDS: [End; 5] = [
    (&[], ["menunggu petugas", "waiting for an officer"]),
    (
        &[("daeng", "[✋ Ambil]"), ("daeng", "[➡️ Teruskan]"), ("daeng", "[➡️ Sudah, tanpa catatan]")],
        ["sudah diteruskan", "passed on"],
    ),
    (
        &[
            ("daeng", "[✋ Ambil]"),
            ("daeng", "[➡️ Teruskan]"),
            ("daeng", "[⌨️ Sudah, tulis nomor atau catatan]"),
            ("daeng", "No. 17/2026"),
        ],
        ["No. 17/2026", "No. 17/2026"],
    ),
    (
        &[
            ("daeng", "[✋ Ambil]"),
            ("daeng", "[✖️ Tidak dapat diteruskan]"),
            ("daeng", "[⌨️ Tulis alasan sendiri]"),
            ("daeng", "Ada halaman yang kurang"),
        ],
        ["tidak dapat diteruskan", "cannot be passed on"],
    ),
    (
        &[
            ("daeng", "[✋ Ambil]"),
            ("daeng", "[↩️ Lepas ke antrean]"),
            ("daeng", "[✋ Ambil]"),
            ("daeng", "[✏️ Minta perbaikan]"),
            ("daeng", "[Nomor HP]"),
            ("daeng", "[Tidak cocok dengan berkas]"),
            ("daeng", "[📨 Kirim permintaan perbaikan (1)]"),
            ("", "{wait 800h}"),
        ],
        ["lewat batas waktu", "expired"],
    ),
];

#[test]
fn no_citizen_reads_a_decision_of_what_is_only_passed_on() {
    let decision = Regex::new(OF_A_DECISION).unwrap();
    let passed_on = || CATALOGUE.0.services.iter().filter(|service| service.forward().is_some());
    assert!(passed_on().count() >= 3, "hardly anything is passed on");
    for service in passed_on() {
        for (place, lang) in ["id", "en"].into_iter().enumerate() {
            for (number, (acts, expected)) in ENDS.iter().enumerate() {
                let read = play(service, lang, number, acts);
                let own = ["[Selesai ✓]", "<b>Selesai</b>", "[Done ✓]"];
                let read = own.iter().fold(read, |read, button| read.replace(button, ""));
                let what = format!("{}, {lang}, end {number}", service.id);
                assert!(read.contains(expected[place]), "{what}: nothing of «{}» in\n{read}", expected[place]);
                let bad: Vec<&str> = read.lines().filter(|line| decision.is_match(line)).collect();
                assert!(bad.is_empty(), "{what}: {bad:#?}");
            }
        }
    }
}

/// Everything the citizen reads, from the card to the status in the end.
fn play(service: &Service, lang: &str, number: usize, acts: &[(&str, &str)]) -> String {
    let mut stage = Stage::default();
    let english = lang == "en";
    stage.set(&format!("language {lang}"), "an errand");
    let mut read = String::new();
    let mut does = |stage: &mut Stage, who: &str, act: &str| {
        let seen = stage.act(who, act, service.id.as_str());
        let is_read =
            |line: &&str| if who.is_empty() { !line.starts_with("petugas") } else { line.starts_with("warga") };
        seen.lines().filter(is_read).for_each(|line| read = format!("{read}{line}\n"));
    };
    does(&mut stage, "", &format!("/start layanan_{}", service.id.as_str().replace('-', "_")));
    does(&mut stage, "", if english { "[ℹ️ Read more]" } else { "[ℹ️ Selengkapnya]" });
    does(&mut stage, "", &format!("/ajukan {}", service.id));
    does(&mut stage, "", if english { "[✅ Agree and begin]" } else { "[✅ Setuju dan mulai]" });
    for turn in number.. {
        let Some(question) = stage.open_question(100) else { break };
        for line in plausible(&question, turn) {
            does(&mut stage, "", &if english { translated(&question, &line) } else { line });
        }
        assert!(turn < number + 60, "{} never ends", service.id);
    }
    does(&mut stage, "", "kirim");
    for (who, act) in acts {
        does(&mut stage, who, act);
    }
    does(&mut stage, "", "/status");
    let labels = stage.pressable(ChatId(100));
    let item = labels.iter().rev().find(|label| label.starts_with("SPG-")).expect("it is in the list");
    does(&mut stage, "", &format!("[{item}]"));
    read
}

/// The button of an English screen for that of an Indonesian one.
fn translated(question: &Question, line: &str) -> String {
    let choice = question.kind.choices().iter().find(|choice| line.contains(&choice.label.id));
    match (line, choice) {
        ("[Selesai ✓]", _) => "[Done ✓]".to_owned(),
        ("[Ya]", _) => "[Yes]".to_owned(),
        (line, Some(choice)) if line.starts_with('[') => line.replace(&choice.label.id, &choice.label.en),
        (line, _) => line.to_owned(),
    }
}

/// What comes of an event of somebody whose draft was begun while this was still decided here.
fn of_a_form_once_decided_here(answers: Answers, kind: EventKind) -> Transition {
    let (catalogue, index) = &*CATALOGUE;
    let mut catalogue = catalogue.clone();
    let id = ServiceId::new("bpjs-kesehatan");
    let mut form = catalogue.find(&id).unwrap().form.as_ref().clone();
    form.course = Course::Decided;
    let hash = form.hash();
    catalogue.forms.insert(hash.clone(), Arc::new(form));
    let office = office();
    let now = "2026-03-02T09:00:00+08:00".parse().unwrap();
    let fresh = Fresh { draft: DraftId(2), application: ApplicationId(2), reference: ReferenceNumber::new("SPG", 6) };
    let facts = Facts::default();
    let context = Context { office: &office, catalogue: &catalogue, index, now, fresh: &fresh, facts: &facts };
    let draft = Draft {
        id: DraftId(1),
        service: id,
        form: hash,
        answers,
        reopened: None,
        partial: None,
        doubted: None,
        revision: 0,
        started_at: now,
        touched_at: now,
        reminded: false,
        mends: None,
    };
    let scene = Scene::Filling { draft: draft.id };
    let state = State { consent: Some(1), scene, drafts: vec![draft], ..State::default() };
    let person = Person { id: UserId(100), first_name: "Siti".to_owned(), language_code: None };
    engine::step(&context, state, &Event { chat: ChatId(100), person, kind })
}

/// Who agreed that the counter decides did not agree that another agency gets the data.
#[test]
fn a_draft_that_leads_elsewhere_now_is_agreed_to_anew() {
    let text = |words: &str| Answer::Text(words.to_owned());
    let mut whole = Answers::default();
    for (question, answer) in [
        ("keperluan", Answer::Choice(ChoiceId::new("aktifkan"))),
        ("segmen", Answer::Choice(ChoiceId::new("pbi"))),
        ("nama-lengkap", text("Siti Nuraini")),
        ("nik", Answer::Nik(parse_nik("7312045208900001").unwrap())),
        ("no-kk", Answer::Kk(parse_kk("7312041002150003").unwrap())),
        ("no-jkn", text("0001234567890")),
        ("no-hp", Answer::Phone(parse_phone("081234567890").unwrap())),
    ] {
        whole.set(QuestionId::new(question), answer, false);
    }
    let begun = whole.clone();
    let photo = |name: &str| FileRef {
        unique_id: name.to_owned(),
        file_id: name.to_owned(),
        sent_as: SentAs::Photo,
        size: Some(200_000),
        mime: None,
        name: None,
    };
    for name in ["foto-ktp", "foto-kk"] {
        whole.set(QuestionId::new(name), Answer::File(photo(name)), false);
    }
    let message = MessageId(1);
    let submit = Callback::Draft { draft: DraftId(1), revision: 0, press: DraftPress::Submit }.encode();
    let events = [
        (begun, EventKind::TextReceived { message, text: "lanjut".to_owned(), answers_bot: None }),
        (whole, EventKind::ButtonPressed { query: "q".to_owned(), message: Some(message), data: submit }),
    ];
    for (answers, kind) in events {
        let outcome = of_a_form_once_decided_here(answers, kind);
        let told = format!("{:?}", outcome.effects);
        assert!(told.contains("forward-notice"), "{told}");
        assert!(!outcome.effects.iter().any(|effect| matches!(effect, Effect::InsertApplication(_))), "{told}");
        let Scene::AwaitingConsent { answers, .. } = &outcome.state.scene else { panic!("{:?}", outcome.state.scene) };
        assert!(answers.get(&QuestionId::new("nama-lengkap")).is_some() && outcome.state.drafts.is_empty());
        assert!(answers.get(&QuestionId::new("foto-ktp")).is_none(), "a file is kept by no draft");
    }
}
