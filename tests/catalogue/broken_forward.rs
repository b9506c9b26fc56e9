//! Mistakes in what the counter takes to hand it over to an agency that decides elsewhere.

use loket_core::domain::application::Course;

use super::broken_standard::elsewhere;
use super::kit::{Mall, each_service_change};

const CHANNEL: &str = "[channel]\nphone = \"165\"\n";
const FORWARD: &str = "[forward]\nworking_days = 2\nby = \"dinas\"\n";
const REASONS: &str = "reject_reasons = [\"buram\"]\n";

/// The small catalogue's service, passed on, with one question more than the taps.
fn forwarded(forward: &str) -> Mall {
    let mall = elsewhere(&format!("{CHANNEL}{forward}"));
    mall.service("fit = [\"sebab\"]\n", &format!("{REASONS}fit = [\"sebab\"]\n"));
    mall.service(
        "choices = [\"hilang\", \"rusak\"]\n",
        "choices = [\"hilang\", \"rusak\"]\n[[question]]\nid = \"nama\"\ntype = \"name\"\n",
    );
    for lang in ["id", "en"] {
        let words = "kartu-forward-next = Tunggu kabar.\nkartu-reject-buram = Buram.\nkartu-ask-nama = Siapa?\n    .label = Nama\nkartu-channel = Kantor\n";
        mall.words(lang, "kartu-channel = Kantor\n", words);
    }
    mall
}

#[test]
fn what_is_passed_on_takes_a_form_and_promises_the_handing_over() {
    let mall = forwarded(FORWARD);
    mall.assert_tells("");
    let checked = mall.check();
    let service = checked.catalogue.services.first().expect("it was read");
    assert!(service.takes_applications());
    assert_eq!(service.form.course, Course::Forwarded);
    assert_eq!(service.working_days, 2);
    assert_eq!(service.keeper().as_str(), "dinas");
    assert_eq!(service.form.questions.len(), 2);
}

/// A form that leads to another end is another form: who began it agreed to something else.
#[test]
fn the_end_is_part_of_the_form() {
    let mall = forwarded(FORWARD);
    let passed_on = mall.check().catalogue.services.first().expect("it was read").form.as_ref().clone();
    let mut decided = passed_on.clone();
    decided.course = Course::Decided;
    assert_ne!(passed_on.hash(), decided.hash());
    let json = serde_json::to_string(&decided).expect("a form can be written");
    assert!(!json.contains("course"), "a form of an earlier version must keep its hash: {json}");
}

#[test]
fn every_key_of_the_forwarding() {
    let cases = [
        (
            "[forward]\nby = \"dinas\"\n",
            "services/dinas/kartu.toml:16:1: the forwarding lacks `working_days`\n    help: add working_days = 2",
        ),
        (
            "[forward]\nworking_days = 0\nby = \"dinas\"\n",
            "services/dinas/kartu.toml:17:16: `working_days` of [forward] goes from 1 to 30\n    \
             help: it is the time until the form is handed over, not until the agency decides",
        ),
        (
            "[forward]\nworking_days = 400\nby = \"dinas\"\n",
            "services/dinas/kartu.toml:17:16: `working_days` of [forward] goes from 1 to 30\n    \
             help: it is the time until the form is handed over, not until the agency decides",
        ),
        (
            "[forward]\nworking_days = 2\n",
            "services/dinas/kartu.toml:16:1: the forwarding lacks `by`\n    \
             help: add by = \"…\", the agency of the mall whose officers hand it over",
        ),
        (
            "[forward]\nworking_days = 2\nby = \"dina\"\n",
            "services/dinas/kartu.toml:18:6: there is no agency \"dina\"\n    help: did you mean \"dinas\"?",
        ),
        (
            "[forward]\nworking_day = 2\nby = \"dinas\"\n",
            "services/dinas/kartu.toml:16:1: the forwarding lacks `working_days`\n    help: add working_days = 2\n\
             services/dinas/kartu.toml:17:1: the forwarding has no key `working_day`\n    \
             help: did you mean \"working_days\"?",
        ),
    ];
    for (forward, expected) in cases {
        forwarded(forward).assert_tells(expected);
    }
}

#[test]
fn a_service_decided_here_is_not_passed_on() {
    each_service_change(&[(
        "[time]",
        "[forward]\nworking_days = 2\nby = \"dinas\"\n[time]",
        "services/dinas/kartu.toml:13:1: a service decided here is not passed on\n    \
         help: take [forward] out, or write decision = \"elsewhere\" and [channel]",
    )]);
}

#[test]
fn what_a_forwarding_needs_beside_its_table() {
    let mall = forwarded(FORWARD);
    mall.service(REASONS, "");
    let told = mall.tells();
    assert!(told.contains("kartu.toml:1:1: a service lacks `reject_reasons`"), "{told}");

    let mall = forwarded(FORWARD);
    mall.words("en", "kartu-forward-next = Tunggu kabar.\n", "");
    mall.assert_tells(
        "services/dinas/kartu.toml:16:1: the text \"kartu-forward-next\" is missing in locales/en/services/kartu.ftl\n    \
         help: add kartu-forward-next = …",
    );

    let told = forwarded(&format!("{FORWARD}[time]\nworking_days = 3\n")).tells();
    assert!(told.contains("a service decided elsewhere promises no time"), "{told}");
    assert!(told.contains("the working_days until it is handed over stand in [forward]"), "{told}");
}

/// Without [forward] everything stays as it is: more than the taps is asked of nobody.
#[test]
fn without_it_nothing_is_asked() {
    let mall = forwarded(FORWARD);
    mall.service(FORWARD, "");
    mall.service(REASONS, "");
    let told = mall.tells();
    assert!(told.contains("nobody is ever asked \"nama\": the service is decided elsewhere"), "{told}");
    assert!(told.contains("or add [forward] if the counter takes the form and hands it over"), "{told}");
}
