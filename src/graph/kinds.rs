//! The types of answers in words: what a citizen gives.

use loket_core::domain::question::AnswerType;
use loket_core::engine::{Text, keys};

/// What is given as an answer.
pub(super) fn words_for(kind: &AnswerType) -> Text {
    match kind {
        AnswerType::Text { .. } => keys::graph_gives_text(),
        AnswerType::Name { .. } => keys::graph_gives_name(),
        AnswerType::Code { .. } => keys::graph_gives_code(),
        AnswerType::LongText { .. } => keys::graph_gives_long_text(),
        AnswerType::Nik { .. } => keys::graph_gives_nik(),
        AnswerType::Niks { .. } => keys::graph_gives_niks(),
        AnswerType::Kk => keys::graph_gives_kk(),
        AnswerType::Npwp => keys::graph_gives_npwp(),
        AnswerType::Nib => keys::graph_gives_nib(),
        AnswerType::Nop => keys::graph_gives_nop(),
        AnswerType::Nip => keys::graph_gives_nip(),
        AnswerType::Phone => keys::graph_gives_phone(),
        AnswerType::Email => keys::graph_gives_email(),
        AnswerType::Plate => keys::graph_gives_plate(),
        AnswerType::PostalCode => keys::graph_gives_postal_code(),
        AnswerType::Date { .. } => keys::graph_gives_date(),
        AnswerType::Time => keys::graph_gives_time(),
        AnswerType::Year { .. } => keys::graph_gives_year(),
        AnswerType::Number { .. } => keys::graph_gives_number(),
        AnswerType::Decimal { .. } => keys::graph_gives_decimal(),
        AnswerType::Rupiah { .. } => keys::graph_gives_rupiah(),
        AnswerType::Choice { .. } => keys::graph_gives_choice(),
        AnswerType::Choices { .. } => keys::graph_gives_choices(),
        AnswerType::YesNo => keys::graph_gives_yes_no(),
        AnswerType::Region => keys::graph_gives_region(),
        AnswerType::Address => keys::graph_gives_address(),
        AnswerType::Location => keys::graph_gives_location(),
        AnswerType::Contact => keys::graph_gives_contact(),
        AnswerType::Photo => keys::graph_gives_photo(),
        AnswerType::Document => keys::graph_gives_document(),
        AnswerType::Files { .. } => keys::graph_gives_files(),
    }
}
