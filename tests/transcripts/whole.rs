//! Every service is met whole in every language: found in a citizen's own words, its card with the components of
//! a service standard, the taps where it has cases, the checklist, and the form to the receipt where one applies here.

use std::path::Path;

use loket_core::domain::application::Course;
use loket_core::domain::catalogue::Service;
use loket_core::domain::lang::Lang;

use crate::stage::CATALOGUE;

/// What is read in every transcript of a language.
struct Words {
    /// Below the name of the file.
    ending: &'static str,
    /// On the card, in this order: needs, fee, product, source.
    card: [&'static str; 4],
    /// Its time, in one of these words.
    time: &'static str,
    /// Behind "read more": procedure, validity, complaints, basis, source.
    more: [&'static str; 5],
    fit: &'static str,
    list: &'static str,
    receipt: &'static str,
    /// The receipt of what is answered.
    answered: &'static str,
    /// The receipt of what the counter only passes on.
    passed_on: &'static str,
}

const ID: Words = Words {
    ending: "",
    card: ["<b>Yang perlu disiapkan</b>", "💰 ", "📄 Hasilnya: ", "<i>Diperiksa "],
    time: "⏱ ",
    more: ["<b>Langkah-langkahnya</b>", "📅 Berlakunya: ", "📣 ", "<i>Dasar: ", ". Sumber: "],
    fit: "> [🎯 Syarat untuk saya]",
    list: "> [📋 Kirim daftar ini]",
    receipt: "✅ <b>Permohonan diterima</b>",
    answered: "✅ <b>Laporan diterima</b>",
    passed_on: "✅ <b>Titipan diterima</b>",
};

const EN: Words = Words {
    ending: "-en",
    card: ["<b>What you need</b>", "💰 ", "📄 You get: ", "<i>Checked "],
    time: "⏱ ",
    more: ["<b>Step by step</b>", "📅 Valid: ", "📣 ", "<i>Legal basis", ". Source: "],
    fit: "> [🎯 What I need]",
    list: "> [📋 Send this list]",
    receipt: "✅ <b>Application received</b>",
    answered: "✅ <b>Report received</b>",
    passed_on: "✅ <b>Received, to be passed on</b>",
};

/// What the transcript of a service lacks.
fn lacks(service: &Service, lang: Lang, words: &Words, played: &str) -> Vec<String> {
    let mut lacks = Vec::new();
    let mut demand = |holds: bool, what: &str| {
        if !holds {
            lacks.push(format!("{} in \"{}\": {what}", service.id, lang.code()));
        }
    };
    let mut acts = played.split("\n> ").skip(1);
    let (said, card) = acts.next().and_then(|act| act.split_once('\n')).unwrap_or_default();
    demand(said.starts_with(char::is_alphanumeric), "found by a command or a button, and not in own words");
    demand(card.starts_with(&format!("< <b>{}</b>\n", service.name.get(lang))), "own words do not lead to its card");
    let rest: Vec<&str> = card.split('\n').collect();
    let mut place = 0;
    for part in words.card {
        let found = rest.iter().skip(place).position(|line| line.contains(part));
        demand(found.is_some(), &format!("the card lacks {part:?}, or has it in another place"));
        place += found.unwrap_or_default();
    }
    demand(card.contains(words.time), "the card says nothing of the time");
    for part in words.more {
        demand(played.contains(part), &format!("nothing shows {part:?}"));
    }
    demand(service.fit.is_empty() || played.contains(words.fit), "the taps that narrow the requirements are not shown");
    demand(played.contains(words.list) && played.contains("☐ "), "the checklist is not sent");
    let receipt = match service.form.course {
        Course::Decided => words.receipt,
        Course::Answered => words.answered,
        Course::Forwarded => words.passed_on,
    };
    demand(!service.takes_applications() || played.contains(receipt), "nobody comes to the receipt");
    lacks
}

#[test]
fn every_service_is_met_whole_in_every_language() {
    let mut all = Vec::new();
    for service in &CATALOGUE.0.services {
        for lang in Lang::ALL {
            let words = match lang {
                Lang::Id => ID,
                Lang::En => EN,
            };
            let name = format!("tests/transcripts/services/{}{}.txt", service.id, words.ending);
            match std::fs::read_to_string(Path::new(&name)) {
                Ok(played) => all.extend(lacks(service, lang, &words, &played)),
                Err(error) => all.push(format!("{name}: {error}")),
            }
        }
    }
    assert!(all.is_empty(), "\n{}", all.join("\n"));
}
