//! What a patient citizen would answer, by the type of the question; numbers are synthetic.

use loket_core::domain::question::{AnswerType, Question};
use loket_core::domain::validate::date::Sense;

/// The lines of a transcript that answer a question.
pub(crate) fn plausible(question: &Question, turn: usize) -> Vec<String> {
    let one = |line: &str| vec![line.to_owned()];
    match &question.kind {
        AnswerType::Text { .. } => one("Watansoppeng"),
        AnswerType::LongText { .. } => one("Jualan sayur dan ikan segar di pasar setiap pagi"),
        AnswerType::Name { .. } => one("Siti Nuraini"),
        AnswerType::Code { max, .. } if *max < 10 => one("47112"),
        AnswerType::Code { .. } => vec![format!("LP/{turn}/2026/SPKT")],
        AnswerType::Nik { .. } => vec![format!("731204520890{:04}", 1 + turn % 9000)],
        AnswerType::Niks { .. } => one("7312041208900001\\n7312045208900002"),
        AnswerType::Kk => one("7312041002150003"),
        AnswerType::Npwp => one("01.312.166.0-091.000"),
        AnswerType::Nib => one("9120001234567"),
        AnswerType::Nop => one("73.12.040.001.002-0003.0"),
        AnswerType::Nip => one("199008122015032001"),
        AnswerType::Phone | AnswerType::Contact => one("0812 3456 7890"),
        AnswerType::Email => one("siti@gmail.com"),
        AnswerType::Plate => one("dw 3344 cy"),
        AnswerType::PostalCode => one("90811"),
        AnswerType::Date { sense: Sense::Birth, .. } if question.label.id.contains("anak") => one("12 agustus 2019"),
        AnswerType::Date { sense: Sense::Birth, .. } => one("12 agustus 1990"),
        AnswerType::Date { sense: Sense::Past | Sense::Any, .. } => one("27-2-2026"),
        AnswerType::Date { sense: Sense::Future, .. } => one("20 april 2026"),
        AnswerType::Time => one("14.30"),
        AnswerType::Year { .. } => one("2024"),
        AnswerType::Number { min, .. } => vec![min.max(&2).to_string()],
        AnswerType::Decimal { min, max } => vec![format!("{},5", i64::midpoint(*min, *max) / 1000)],
        AnswerType::Rupiah { .. } => one("1,5 juta"),
        AnswerType::Choice { choices } => {
            // Those that are offered whatever was answered before.
            let always: Vec<_> = choices.iter().filter(|choice| choice.when.is_none()).collect();
            vec![format!("[{}]", always[turn % always.len()].label.id)]
        }
        AnswerType::Choices { choices, .. } => {
            vec![format!("[⬜ {}]", choices[turn % choices.len()].label.id), "[Selesai ✓]".to_owned()]
        }
        AnswerType::YesNo => one("[Ya]"),
        AnswerType::Region => one("Gattareng Toa"),
        AnswerType::Address => vec![format!("Jl. Kayangan No. {turn}, RT 02/RW 01")],
        AnswerType::Location => one("{location -4.35 119.88}"),
        AnswerType::Photo => vec![format!("{{photo foto-{turn}.jpg}}")],
        AnswerType::Document => vec![format!("{{photo berkas-{turn}.jpg}}")],
        AnswerType::Files { min, .. } => {
            let photos = (1..=*min.max(&1)).map(|number| format!("{{photo bukti-{turn}-{number}.jpg}}"));
            photos.chain(["[Selesai ✓]".to_owned()]).collect()
        }
    }
}
