//! Mistakes in what a service is, needs, costs and promises.

use super::kit::{Mall, SERVICE, WORDS, each_service_change};

#[test]
fn a_whole_catalogue_tells_nothing() {
    let checked = Mall::open().check();
    assert!(checked.problems.is_empty(), "{}", checked.problems);
    assert_eq!(checked.catalogue.services.len(), 1);
    assert_eq!(checked.catalogue.regions.districts[0].villages.len(), 2);
}

#[test]
fn keys() {
    each_service_change(&[
        (
            "decision = \"officer\"",
            "decision = \"officer\"\nsynonym = [\"x\"]",
            "services/dinas/kartu.toml:4:1: a service has no key `synonym`\n    help: did you mean \"synonyms\"?",
        ),
        (
            "working_days = 1",
            "working_days = 1\nhours = 2",
            "services/dinas/kartu.toml:15:1: the time has no key `hours`\n    help: there are: working_days, from, note",
        ),
        ("version = 1\n", "", "services/dinas/kartu.toml:1:1: a service lacks `version`\n    help: add version = 1"),
        (
            "[time]\nworking_days = 1\n",
            "",
            "services/dinas/kartu.toml:1:1: a service lacks `time`\n    help: add time = { working_days = 1 }",
        ),
        (
            "version = 1",
            "version = \"1\"",
            "services/dinas/kartu.toml:1:11: `version` must be a whole number\n    help: here stands a text",
        ),
        ("version = 1", "version = 0", "services/dinas/kartu.toml:1:11: `version` counts from 1"),
        (
            "legal = [\"UU 1/2000\"]",
            "legal = \"UU 1/2000\"",
            "services/dinas/kartu.toml:7:9: `legal` must be a list of texts, not a text\n    \
             help: write legal = [\"…\", \"…\"]",
        ),
        (
            "legal = [\"UU 1/2000\"]",
            "legal = []",
            "services/dinas/kartu.toml:7:9: `legal` is empty\n    help: write at least one entry",
        ),
        (
            "legal = [\"UU 1/2000\"]",
            "legal = [1]",
            "services/dinas/kartu.toml:7:10: `legal` holds texts in quotes, not a whole number",
        ),
        (
            "[fee]\nrupiah = 0\nbasis = \"UU 1/2000 pasal 1\"\n",
            "fee = 0\n",
            "services/dinas/kartu.toml:10:7: `fee` must be a table, not a whole number\n    \
             help: write [fee] on a line of its own, its keys below",
        ),
    ]);
}

#[test]
fn no_toml_at_all() {
    let mall = Mall::open();
    mall.service("decision = \"officer\"", "decision = \"officer");
    let told = mall.tells();
    assert!(told.starts_with("services/dinas/kartu.toml:3:"), "{told}");
}

#[test]
fn agency_and_decision() {
    each_service_change(&[
        (
            "agency = \"dinas\"",
            "agency = \"dinsa\"",
            "services/dinas/kartu.toml:2:10: there is no agency \"dinsa\"\n    help: did you mean \"dinas\"?",
        ),
        (
            "decision = \"officer\"",
            "decision = \"robot\"",
            "services/dinas/kartu.toml:3:12: \"robot\" is no way to decide\n    help: there are: officer, answer, elsewhere",
        ),
    ]);
}

#[test]
fn a_file_in_the_wrong_folder() {
    let mall = Mall::open();
    mall.write("services/agencies.toml", "agencies = [\"dinas\", \"kantor\"]");
    for lang in ["id", "en"] {
        mall.write(&format!("locales/{lang}/services/agencies.ftl"), "agency-dinas = Dinas\nagency-kantor = Kantor\n");
    }
    mall.remove("services/dinas/kartu.toml");
    mall.write("services/kantor/kartu.toml", SERVICE);
    mall.assert_tells(
        "services/kantor/kartu.toml:2:10: the file lies in the folder \"kantor\", but says agency = \"dinas\"\n    \
         help: move the file, or correct the agency",
    );
}

#[test]
fn days() {
    each_service_change(&[
        (
            "verified_on = 2026-11-01",
            "verified_on = 2026-11-25",
            "services/dinas/kartu.toml:5:15: `verified_on` lies in the future: 2026-11-25, and today is 2026-11-24\n    \
             help: write the day on which somebody last compared this with its source",
        ),
        (
            "verified_on = 2026-11-01",
            "verified_on = 2025-11-23",
            "services/dinas/kartu.toml:5:15: warning: this was last compared with its source on 2025-11-23, more than \
             a year ago\n    help: compare it again, then set verified_on",
        ),
        (
            "effective_from = 2018-10-18",
            "effective_from = \"2018-10-18\"",
            "services/dinas/kartu.toml:4:18: `effective_from` must be a day without quotes, e.g. 2026-11-24\n    \
             help: here stands a text",
        ),
        (
            "effective_from = 2018-10-18",
            "effective_from = 2018-10-18T08:00:00",
            "services/dinas/kartu.toml:4:18: `effective_from` must be a day without quotes, e.g. 2026-11-24\n    \
             help: here stands a date or time",
        ),
    ]);
}

#[test]
fn a_day_that_no_month_has() {
    let mall = Mall::open();
    mall.service("effective_from = 2018-10-18", "effective_from = 2018-02-30");
    assert!(mall.tells().starts_with("services/dinas/kartu.toml:4:"), "{}", mall.tells());
    assert!(mall.check().problems.is_fatal());
}

#[test]
fn a_year_to_the_day_is_no_warning_and_a_warning_keeps_nothing_from_starting() {
    let mall = Mall::open();
    mall.service("verified_on = 2026-11-01", "verified_on = 2025-11-24");
    assert!(mall.check().problems.is_empty());
    mall.service("verified_on = 2025-11-24", "verified_on = 2025-11-23");
    let checked = mall.check();
    assert!(!checked.problems.is_fatal());
    assert_eq!((checked.problems.errors().count(), checked.problems.warnings().count()), (0, 1));
    assert_eq!(checked.catalogue.services.len(), 1);
    assert!(loket::catalogue::load(&mall.paths()).is_ok());
}

#[test]
fn fee_and_time() {
    each_service_change(&[
        (
            "basis = \"UU 1/2000 pasal 1\"\n",
            "",
            "services/dinas/kartu.toml:10:1: a fee without a basis: which rule says so?\n    \
             help: add basis = \"…\", the law and article, also for what is free",
        ),
        ("rupiah = 0", "rupiah = -5", "services/dinas/kartu.toml:11:10: a fee goes from 0 to 1000000000 rupiah"),
        (
            "rupiah = 0",
            "rupiah = 0\nnote = true",
            "services/dinas/kartu.toml:10:1: the text \"kartu-fee-note\" is missing in locales/id/services/kartu.ftl\n    \
             help: add kartu-fee-note = …\n\
             services/dinas/kartu.toml:10:1: the text \"kartu-fee-note\" is missing in locales/en/services/kartu.ftl\n    \
             help: add kartu-fee-note = …",
        ),
        (
            "working_days = 1",
            "working_days = 400",
            "services/dinas/kartu.toml:14:16: `working_days` goes from 0 (the same day) to 365",
        ),
        (
            "working_days = 1",
            "working_days = 1\nfrom = \"tanggal\"",
            "services/dinas/kartu.toml:15:8: `from` names \"tanggal\", which is no question of this form",
        ),
        (
            "working_days = 1",
            "working_days = 1\nfrom = \"nama\"",
            "services/dinas/kartu.toml:15:8: \"nama\" does not always say on which day somebody comes\n    \
             help: `from` names a date question with sense = \"future\" that is not optional",
        ),
    ]);
}

#[test]
fn lists() {
    each_service_change(&[
        (
            "synonyms = [\"kartu hilang\", \"lost card\"]",
            "synonyms = [\"kartu hilang\", \"Kartu Hilang\"]",
            "services/dinas/kartu.toml:8:29: warning: \"Kartu Hilang\" stands here twice\n    help: remove one of them",
        ),
        (
            "reject_reasons = [\"buram\"]",
            "reject_reasons = [\"buram\", \"buram\"]",
            "services/dinas/kartu.toml:9:28: the reason \"buram\" stands here twice\n    help: remove one of them",
        ),
    ]);
}

#[test]
fn requirements() {
    let twice = "id = \"surat\"\nwhen = { question = \"sebab\", is = \"hilang\" }";
    each_service_change(&[
        (
            twice,
            "id = \"surat\"\nwhen = { question = \"sebab\", is = \"hilang\" }\n[[requirement]]\nid = \"surat\"",
            "services/dinas/kartu.toml:19:6: there are two requirements \"surat\"\n    help: give one of them another id",
        ),
        (
            twice,
            "id = \"surat\"\nwhen = { question = \"sebap\", is = \"hilang\" }",
            "services/dinas/kartu.toml:17:21: `question` looks at \"sebap\", which is no question of this form\n    \
             help: did you mean \"sebab\"?",
        ),
        (
            twice,
            "when = { question = \"sebab\", is = \"hilang\" }",
            "locales/en/services/kartu.ftl:4:1: warning: nothing uses the text \"kartu-need-surat\"\n    \
             help: remove it, or correct its name\n\
             locales/id/services/kartu.ftl:4:1: warning: nothing uses the text \"kartu-need-surat\"\n    \
             help: remove it, or correct its name\n\
             services/dinas/kartu.toml:15:1: a requirement lacks `id`\n    help: add id = \"…\"",
        ),
    ]);
}

#[test]
fn file_names() {
    let long = "surat-keterangan-yang-namanya-panjang-sekali";
    for (name, expected) in [
        ("Kartu_Baru", "services/dinas/Kartu_Baru.toml:1:1: \"Kartu_Baru\" is no id for a service"),
        (long, "the id of the service has 44 bytes; a button has room for 40"),
        ("common", "services/dinas/common.toml:1:1: \"common\" cannot be a service"),
    ] {
        let mall = Mall::open();
        mall.write(&format!("services/dinas/{name}.toml"), SERVICE);
        assert!(mall.tells().contains(expected), "{}", mall.tells());
    }
}

#[test]
fn two_services_with_one_name() {
    let mall = Mall::open();
    mall.write("services/agencies.toml", "agencies = [\"dinas\", \"kantor\"]");
    for lang in ["id", "en"] {
        mall.write(&format!("locales/{lang}/services/agencies.ftl"), "agency-dinas = Dinas\nagency-kantor = Kantor\n");
    }
    mall.write("services/kantor/kartu.toml", &SERVICE.replace("\"dinas\"", "\"kantor\""));
    let told = mall.tells();
    assert!(told.starts_with("services/kantor/kartu.toml:1:1: there is another service \"kartu\": "), "{told}");
}

#[test]
fn agencies_and_folders() {
    let mall = Mall::open();
    mall.write("services/dinaz/kartu.toml", SERVICE);
    mall.write("services/lepas.toml", SERVICE);
    mall.assert_tells(
        "services/dinaz: the folder \"dinaz\" is no agency\n    help: did you mean \"dinas\"?\n\
         services/lepas.toml: a service lies in the folder of its agency\n    help: move the file there",
    );

    let mall = Mall::open();
    mall.write("services/agencies.toml", "agencies = [\"dinas\", \"dinas\", \"kosong\"]");
    let told = mall.tells();
    for expected in [
        "services/agencies.toml:1:22: the agency \"dinas\" stands here twice",
        "services/agencies.toml:1:31: the text \"agency-kosong\" is missing in locales/id/services/agencies.ftl",
        "services/agencies.toml:1:31: warning: the agency \"kosong\" has no folder and so no services",
    ] {
        assert!(told.contains(expected), "{expected} in {told}");
    }

    let mall = Mall::open();
    mall.remove("services/agencies.toml");
    assert!(mall.tells().contains("services/agencies.toml: the file is missing\n    help: it lists the agencies"));
}

#[test]
fn a_second_service_shares_common_words() {
    let mall = Mall::open();
    mall.write("services/dinas/lain.toml", SERVICE);
    for lang in ["id", "en"] {
        let own: String = WORDS.lines().take(5).fold(String::new(), |all, line| all + line + "\n");
        mall.write(&format!("locales/{lang}/services/lain.ftl"), &own.replace("kartu", "lain"));
        let shared: String = WORDS.lines().skip(5).fold(String::new(), |all, line| all + line + "\n");
        let shared = shared.replace("kartu", "common");
        mall.write(&format!("locales/{lang}/services/common.ftl"), &shared);
    }
    let told = mall.tells();
    assert!(!told.contains("missing"), "{told}");
    assert_eq!(mall.check().catalogue.services.len(), 2);
}

#[test]
fn everything_is_told_at_once_in_order_and_prettily() {
    let mall = Mall::open();
    mall.service("agency = \"dinas\"", "agency = \"dinsa\"");
    mall.service("rupiah = 0", "rupiah = true");
    mall.service("choices = [\"hilang\", \"rusak\"]", "choices = [\"hilang\", \"rusak\"]\nmin = 1");
    let problems = mall.check().problems;
    let lines: Vec<usize> = problems.iter().filter_map(|problem| problem.place).map(|place| place.line).collect();
    assert_eq!(lines, [2, 11, 22]);
    let pretty = problems.pretty(false);
    assert!(pretty.contains("agency = \"dinsa\"") && pretty.contains("did you mean \"dinas\"?"), "{pretty}");
    assert!(!pretty.contains('\u{1b}'), "without colours there are none");
}

/// What is still being written is checked like everything else, and stands beside the catalogue.
#[test]
fn a_draft_is_read_and_not_offered() {
    let mall = Mall::open();
    mall.service("version = 1", "draft = true\nversion = 1");
    mall.service("source = [\"contoh.go.id\"]", "source = [\"TULIS: sumbernya\"]");
    mall.assert_tells("");
    let checked = mall.check();
    assert!(checked.catalogue.services.is_empty() && checked.catalogue.forms.is_empty());
    assert_eq!(checked.drafts.len(), 1);
    let whole = checked.with_drafts();
    assert_eq!((whole.services.len(), whole.forms.len()), (1, 1));

    mall.service("draft = true\n", "# TULIS: is no mistake in a remark\n");
    mall.assert_tells(
        "services/dinas/kartu.toml:7:12: this is still to be written, and citizens would read it\n    \
         help: write it, or put draft = true into the service file until it is written",
    );
    mall.service("TULIS: sumbernya", "contoh.go.id");
    mall.service("version = 1", "draft = \"yes\"\nversion = 1");
    assert!(mall.tells().contains("`draft` must be true or false"), "{}", mall.tells());
}
