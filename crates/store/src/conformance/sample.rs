//! Things to keep. Names and numbers are invented; texts hold what breaks careless databases.

use jiff::Timestamp;
use loket_core::domain::answer::Answers;
use loket_core::domain::application::{Act, Actor, Application, Course, Flag, Happening, Note, Status};
use loket_core::domain::ids::{ApplicationId, ChatId, DraftId, FormHash, QuestionId, ServiceId, UserId};
use loket_core::domain::lang::{Lang, Localised};
use loket_core::domain::question::{AnswerType, Form, Privacy, Question};
use loket_core::domain::reference::ReferenceNumber;
use serde_json::json;

use crate::rows::{DeadLetter, DialogueKey, DialogueRow, LetterKind, NewDelivery, TimerRow};
use crate::{Result, Store, Work};

/// An emoji of several code points, quotes, a backslash, a newline, a wildcard, right-to-left letters.
pub(super) const TRICKY: &str = "Andi \"Tenri\" 👩🏽‍🌾 'O\\'\n%_; -- ᨔᨚᨄᨙ مكتب {\"a\":1}";

/// A moment with milliseconds, some seconds after the counter opened.
pub(super) fn moment(seconds: i64) -> Timestamp {
    Timestamp::from_millisecond(1_772_413_200_123 + seconds * 1000).expect("a moment in March 2026 exists")
}

pub(super) fn key(number: i64) -> DialogueKey {
    DialogueKey { chat: ChatId(number), user: UserId(number) }
}

pub(super) fn dialogue(number: i64) -> DialogueRow {
    DialogueRow {
        key: key(number),
        state: json!({ "awaiting": number, "text": TRICKY }).to_string(),
        lang: Lang::Id,
        reachable: true,
    }
}

pub(super) fn delivery(chat: i64, priority: u8, text: &str) -> NewDelivery {
    NewDelivery {
        chat: ChatId(chat),
        priority,
        method: "sendMessage".to_owned(),
        payload: json!({ "chat_id": chat, "text": text }),
    }
}

pub(super) fn timer(person: i64, name: &str, due: Timestamp) -> TimerRow {
    TimerRow { dialogue: key(person), key: name.to_owned(), due }
}

pub(super) fn letter(error: &str, at: Timestamp) -> DeadLetter {
    DeadLetter { kind: LetterKind::Delivery, error: error.to_owned(), raw: TRICKY.to_owned(), at }
}

pub(super) fn happening(seconds: i64, by: Actor, act: Act, note: Option<&str>) -> Happening {
    Happening { at: moment(seconds), by, act, note: note.map(str::to_owned) }
}

pub(super) fn officer() -> Actor {
    Actor::Officer { id: UserId(900), name: "Daeng 'Situju' 🌴".to_owned() }
}

pub(super) fn reference(number: u32) -> ReferenceNumber {
    ReferenceNumber::new("SPG", number)
}

/// Just handed in, by person `number` in chat `number`.
pub(super) fn application(number: u32) -> Application {
    let applicant = UserId(i64::from(number));
    Application {
        id: ApplicationId(10_000 + i64::from(number)),
        reference: reference(number),
        draft: DraftId(50_000 + i64::from(number)),
        service: ServiceId::new("ktp-el-ganti"),
        form: FormHash::new("00ff"),
        applicant,
        chat: ChatId(i64::from(number)),
        status: Status::Submitted,
        revision: 0,
        officer: None,
        submitted_at: moment(i64::from(number)),
        due_on: "2026-03-09".parse().expect("the 9th of March 2026 exists"),
        days_left: None,
        mend_by: None,
        answers: answers(),
        flags: Vec::new(),
        reason: None,
        history: vec![happening(i64::from(number), Actor::Citizen(applicant), Act::Submit, None)],
    }
}

/// The same application after an officer flagged an answer: every field that can change has changed.
pub(super) fn flagged(before: &Application) -> Application {
    let mut after = before.clone();
    after.chat = ChatId(before.chat.0 + 1);
    after.form = FormHash::new("11ee");
    after.status = Status::NeedsRevision;
    after.revision = before.revision + 1;
    after.officer = Some(UserId(900));
    after.submitted_at = moment(7200);
    after.due_on = "2026-03-11".parse().expect("the 11th of March 2026 exists");
    after.days_left = Some(4);
    after.mend_by = Some(jiff::civil::date(2026, 3, 16));
    after.answers.remove(&QuestionId::new("usaha"));
    after.flags = vec![Flag { question: QuestionId::new("kk"), note: Note::Typed(TRICKY.to_owned()) }];
    after.reason = Some(TRICKY.to_owned());
    after.history.push(happening(3600, officer(), Act::Flag, Some(TRICKY)));
    after
}

/// Answers of many kinds, with the largest and smallest numbers.
pub(super) fn answers() -> Answers {
    serde_json::from_value(json!({
        "nama": { "answer": { "text": TRICKY } },
        "nik": { "answer": { "nik": "7312015501900001" }, "confirmed": true },
        "kk": { "answer": { "kk": "7312010101100002" } },
        "lahir": { "answer": { "date": "1990-01-15" } },
        "jam": { "answer": { "time": "09:30:00" } },
        "jumlah": { "answer": { "number": i64::MIN } },
        "luas": { "answer": { "decimal": -1 } },
        "modal": { "answer": { "rupiah": i64::MAX } },
        "sebab": { "answer": { "choice": "hilang" } },
        "berkas": { "answer": { "choices": ["ktp", "kk"] } },
        "setuju": { "answer": { "yes_no": true } },
        "desa": { "answer": { "region": "73.12.01.2003" } },
        "titik": { "answer": { "location": { "lat_micro": -4_350_000, "lon_micro": 119_880_001 } } },
        "foto": { "answer": { "file": file("foto"), } },
        "lampiran": { "answer": { "files": [file("satu"), file("dua")] } },
        "usaha": { "answer": "skipped" },
    }))
    .expect("the answers above are answers")
}

fn file(name: &str) -> serde_json::Value {
    json!({
        "file_id": format!("AgACAgUAAxkB-{name}"),
        "unique_id": format!("AQAD-{name}"),
        "sent_as": "document",
        "size": 1_048_576,
        "mime": "application/pdf",
        "name": format!("{name} 📄.pdf"),
    })
}

pub(super) fn form(version: u32) -> Form {
    Form {
        service: ServiceId::new("ktp-el-ganti"),
        version,
        course: Course::Decided,
        questions: vec![Question {
            id: QuestionId::new("nama"),
            prompt: Localised { id: TRICKY.to_owned(), en: "Your name?".to_owned() },
            label: Localised::default(),
            hint: None,
            example: Some(Localised::default()),
            kind: AnswerType::Text { min: 3, max: 60 },
            optional: false,
            when: None,
            differs_from: Vec::new(),
            private: Privacy::Open,
        }],
        doubts: Vec::new(),
    }
}

/// Keeps these applications in a work of their own.
pub(super) async fn insert<S: Store>(store: &S, applications: &[Application]) -> Result<()> {
    let mut work = store.begin().await?;
    work.insert_applications(applications).await?;
    work.commit().await
}

/// Puts these messages into the outbox in a work of their own.
pub(super) async fn put<S: Store>(store: &S, deliveries: &[NewDelivery]) -> Result<()> {
    let mut work = store.begin().await?;
    work.insert_deliveries(deliveries, moment(0)).await?;
    work.commit().await
}

/// The one application with this number.
pub(super) async fn read<S: Store>(store: &S, number: u32) -> Result<Application> {
    let mut work = store.begin().await?;
    let found = work.list_applications(&[application(number).id]).await?;
    assert_eq!(found.len(), 1, "application {number} is there, once");
    let named = found.into_iter().next().expect("one was counted");
    Ok(named.application)
}
