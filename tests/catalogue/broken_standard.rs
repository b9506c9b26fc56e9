//! Mistakes in the components of a service standard: fees by case, channels, steps, fitted requirements.

use super::kit::{Mall, each_service_change};

const OFFICER: &str = "decision = \"officer\"";

#[test]
fn fees() {
    each_service_change(&[
        ("rupiah = 0\n", "", "services/dinas/kartu.toml:10:1: the fee lacks `rupiah`\n    help: add rupiah = 0"),
        (
            "basis = \"UU 1/2000 pasal 1\"",
            "note = false",
            "services/dinas/kartu.toml:10:1: a fee without a basis: which rule says so?\n    \
             help: add basis = \"…\", the law and article, also for what is free",
        ),
        (
            "rupiah = 0\n",
            "case = [{ id = \"hilang\", when = { question = \"sebab\", is = \"hilang\" } }]\n",
            "services/dinas/kartu.toml:11:9: a fee's case lacks `rupiah`\n    help: add rupiah = 0\n\
             services/dinas/kartu.toml:11:16: the text \"kartu-fee-hilang\" is missing in locales/id/services/kartu.ftl\n    \
             help: add kartu-fee-hilang = …\n\
             services/dinas/kartu.toml:11:16: the text \"kartu-fee-hilang\" is missing in locales/en/services/kartu.ftl\n    \
             help: add kartu-fee-hilang = …",
        ),
        ("rupiah = 0\n", "rupiah = -5\n", "services/dinas/kartu.toml:11:10: a fee goes from 0 to 1000000000 rupiah"),
    ]);
    let mall = Mall::open();
    mall.service("rupiah = 0\n", "case = [{ id = \"a\", rupiah = 5 }, { id = \"a\", rupiah = 6 }]\n");
    for lang in ["id", "en"] {
        mall.words(lang, "kartu-validity", "kartu-fee-a = Kasus\nkartu-validity");
    }
    let twice = "services/dinas/kartu.toml:11:42: there are two cases \"a\"\n    help: give one of them another id";
    mall.assert_tells(twice);
    mall.words("en", "kartu-fee-a = Kasus\n", "kartu-fee-a = Kasus\n    .note = Bayar di bank.\n");
    let told = mall.tells();
    assert!(told.contains("the text \"kartu-fee-a.note\" is missing in locales/id/services/kartu.ftl"), "{told}");
}

#[test]
fn fitted_requirements() {
    let fit = |list: &str| format!("{OFFICER}\nfit = {list}");
    let cases = [
        ("[\"sebab\"]", ""),
        (
            "[\"sebap\"]",
            "services/dinas/kartu.toml:4:8: `fit` names \"sebap\", which is no question of this form\n    \
             help: did you mean \"sebab\"?",
        ),
        (
            "[\"nama\"]",
            "services/dinas/kartu.toml:4:8: \"nama\" is a name question: that is no tap\n    \
             help: `fit` names choice and yes-no questions",
        ),
        (
            "[\"jumlah\"]",
            "services/dinas/kartu.toml:4:8: \"jumlah\" is a number question: that is no tap\n    \
             help: `fit` names choice and yes-no questions\n\
             services/dinas/kartu.toml:4:8: \"jumlah\" is asked only after \"sebab\", which `fit` does not name before it\n    \
             help: put \"sebab\" before it, or take it out",
        ),
    ];
    for (list, expected) in cases {
        let mall = Mall::open();
        mall.service(OFFICER, &fit(list));
        mall.assert_tells(expected);
    }
}

/// The small catalogue's service, decided elsewhere.
pub(super) fn elsewhere(channel: &str) -> Mall {
    let mall = Mall::open();
    mall.service(OFFICER, "decision = \"elsewhere\"\nfit = [\"sebab\"]");
    mall.service("reject_reasons = [\"buram\"]\n", "");
    mall.service("[time]\nworking_days = 1\n", channel);
    mall.service("[[question]]\nid = \"nama\"\ntype = \"name\"\n", "");
    mall.service(
        "[[question]]\nid = \"jumlah\"\ntype = \"number\"\nmin = 1\nmax = 9\nwhen = { question = \"sebab\", is = \"rusak\" }\n",
        "",
    );
    for lang in ["id", "en"] {
        let words = "kartu = Kartu\n    .summary = Untuk warga.\n    .product = Kartu\nkartu-need-surat = surat\n    .case = Kalau hilang\n\
                     kartu-ask-sebab = Kenapa?\n    .label = Sebab\nkartu-sebab-is-hilang = Hilang\nkartu-sebab-is-rusak = Rusak\n\
                     kartu-validity = Selamanya\nkartu-step-1 = Datang.\nkartu-time-note = Sehari.\nkartu-channel = Kantor\n";
        mall.write(&format!("locales/{lang}/services/kartu.ftl"), words);
    }
    mall
}

#[test]
fn decided_elsewhere() {
    elsewhere("[channel]\nurl = \"https://contoh.go.id\"\n").assert_tells("");
    elsewhere("[channel]\nurl = \"contoh.go.id\"\n")
        .assert_tells("services/dinas/kartu.toml:14:7: `url` begins with https://");
    elsewhere("[channel]\nphone = \"seratus\"\n")
        .assert_tells("services/dinas/kartu.toml:14:9: `phone` is digits, spaces and hyphens");
    elsewhere("[channel]\n").assert_tells(
        "services/dinas/kartu.toml:13:1: the channel leads nowhere\n    help: add url, phone, or a text channel.address",
    );
    let told = elsewhere("").tells();
    assert!(
        told.ends_with(
            "services/dinas/kartu.toml:1:1: a service decided elsewhere without a channel: where does one go?\n    \
             help: add [channel] with url = \"https://…\" or phone = \"…\""
        ),
        "{told}"
    );
    let told = elsewhere("[channel]\nphone = \"165\"\n[time]\nworking_days = 1\n").tells();
    assert!(told.contains("a service decided elsewhere promises no time"), "{told}");
}

#[test]
fn nobody_asks_what_is_decided_elsewhere() {
    let mall = elsewhere("[channel]\nphone = \"165\"\n");
    mall.service("fit = [\"sebab\"]\n", "");
    mall.assert_tells(
        "services/dinas/kartu.toml:1:1: nobody is ever asked \"sebab\": the service is decided elsewhere\n    \
         help: name it in fit = […], remove it, or add [forward] if the counter takes the form and hands it over",
    );
}

#[test]
fn steps_and_validity() {
    let mall = Mall::open();
    mall.words("en", "kartu-validity = Seumur hidup\n", "");
    mall.words("en", "kartu-step-2 = Ajukan.\n", "");
    mall.assert_tells(
        "services/dinas/kartu.toml:1:1: the text \"kartu-step-2\" is missing in locales/en/services/kartu.ftl\n    \
         help: add kartu-step-2 = …\n\
         services/dinas/kartu.toml:1:1: the text \"kartu-validity\" is missing in locales/en/services/kartu.ftl\n    \
         help: add kartu-validity = …",
    );
    let mall = Mall::open();
    for lang in ["id", "en"] {
        mall.words(lang, "kartu-step-1 = Siapkan.\n", "");
    }
    let told = mall.tells();
    assert!(told.contains("the text \"kartu-step-1\" is missing in locales/id/services/kartu.ftl"), "{told}");
}
