//! Applications and forms from before a key was known.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::Timestamp;
use loket_core::domain::answer::{Answer, Answers};
use loket_core::domain::application::{Application, Status};
use loket_core::domain::ids::{ApplicationId, ChatId, ChoiceId, DraftId, MessageId, QuestionId, ServiceId, UserId};
use loket_core::domain::lang::Lang;
use loket_core::domain::question::{Form, Privacy};
use loket_core::domain::reference::ReferenceNumber;
use loket_core::engine::callback::{Callback, StaffPress};
use loket_core::engine::context::{Named, PrivateChat};
use loket_core::engine::{self, Context, Effect, Event, EventKind, Facts, Fresh, Person, State};

use crate::stage::{CATALOGUE, office};

const OFFICER: UserId = UserId(900);

/// The form of complaints as it was before anything in it could be private.
fn earlier_form() -> Form {
    let (catalogue, _) = &*CATALOGUE;
    let service = catalogue.find(&ServiceId::new("pengaduan")).unwrap();
    let mut form = service.form.as_ref().clone();
    for question in &mut form.questions {
        question.private = Privacy::Open;
    }
    form
}

fn complaint(form: &Form, now: Timestamp) -> Application {
    let mut answers = Answers::default();
    let secret = Answer::Choice(ChoiceId::new("dirahasiakan"));
    answers.set(QuestionId::new("rahasiakan"), secret, false);
    answers.set(QuestionId::new("nama-lengkap"), Answer::Text("Siti Nuraini".to_owned()), false);
    Application {
        id: ApplicationId(1),
        reference: ReferenceNumber::new("SPG", 5),
        draft: DraftId(1),
        service: form.service.clone(),
        form: form.hash(),
        applicant: UserId(100),
        chat: ChatId(100),
        status: Status::InReview,
        revision: 2,
        officer: Some(OFFICER),
        submitted_at: now,
        due_on: jiff::civil::date(2026, 3, 9),
        days_left: None,
        mend_by: None,
        answers,
        flags: Vec::new(),
        reason: None,
        history: Vec::new(),
    }
}

/// What an officer who holds it gets for a press, where the form is this one.
fn pressed(form: &Form, press: StaffPress) -> Vec<Effect> {
    let (catalogue, index) = &*CATALOGUE;
    let mut catalogue = catalogue.clone();
    catalogue.forms.insert(form.hash(), Arc::new(form.clone()));
    let office = office();
    let now = "2026-03-02T09:00:00+08:00".parse().unwrap();
    let application = complaint(form, now);
    let callback = Callback::Staff { application: application.id, revision: application.revision, press };
    let named = Named { application, applicant_lang: Lang::Id, reachable: true };
    let private_chat = Some(PrivateChat { lang: Lang::En, reachable: true });
    let facts = Facts { own: Vec::new(), named: Some(named), files: BTreeMap::new(), private_chat };
    let fresh = Fresh { draft: DraftId(2), application: ApplicationId(2), reference: ReferenceNumber::new("SPG", 6) };
    let context = Context { office: &office, catalogue: &catalogue, index, now, fresh: &fresh, facts: &facts };
    let person = Person { id: OFFICER, first_name: "Daeng".to_owned(), language_code: None };
    let data = callback.encode();
    let kind = EventKind::ButtonPressed { query: "q".to_owned(), message: Some(MessageId(1)), data };
    let chat = office.staff.chat.unwrap();
    engine::step(&context, State::default(), &Event { chat, person, kind }).effects
}

#[test]
fn what_is_made_private_is_private_in_earlier_applications_too() {
    let form = earlier_form();
    for press in [StaffPress::Answers, StaffPress::Card, StaffPress::Approve, StaffPress::Reject] {
        let told = format!("{:?}", pressed(&form, press));
        assert!(told.contains("staff-private"), "{press:?}: {told}");
        assert!(!told.contains("Siti Nuraini"), "{press:?}: {told}");
    }
    let effects = pressed(&form, StaffPress::Private);
    let confided = effects.iter().find(|effect| matches!(effect, Effect::Confide { .. }));
    let Some(Effect::Confide { to, text, lang, .. }) = confided else { panic!("nothing is confided: {effects:?}") };
    assert_eq!((*to, *lang), (ChatId(OFFICER.0), Lang::En));
    assert!(format!("{text:?}").contains("Siti Nuraini"));
}

#[test]
fn a_form_without_the_newer_keys_is_read_and_keeps_its_hash() {
    // As it was stored before there were private answers, doubts of a form, and choices that are not always offered.
    let stored = r#"{"service":"kartu","version":1,"questions":[{"id":"nama","prompt":{"id":"Siapa?","en":"Who?"},"label":{"id":"Nama","en":"Name"},"hint":null,"example":null,"kind":{"text":{"min":3,"max":60}},"optional":false,"when":null,"differs_from":[]},{"id":"sebab","prompt":{"id":"Apa?","en":"Apa?"},"label":{"id":"Apa","en":"Apa"},"hint":null,"example":null,"kind":{"choice":{"choices":[{"id":"hilang","label":{"id":"Hilang","en":"Hilang"}},{"id":"rusak","label":{"id":"Rusak","en":"Rusak"}}]}},"optional":false,"when":null,"differs_from":[]},{"id":"tahun","prompt":{"id":"Apa?","en":"Apa?"},"label":{"id":"Apa","en":"Apa"},"hint":null,"example":null,"kind":{"number":{"min":1994,"max":2100}},"optional":false,"when":null,"differs_from":[]}]}"#;
    let form: Form = serde_json::from_str(stored).unwrap();
    assert_eq!(serde_json::to_string(&form).unwrap(), stored);
    assert_eq!(form.hash().as_str(), "e4e395cfa1fef821c73fb4805a3e7f25");
}
