//! Answers, parsed: whatever stands here was accepted once.

use std::collections::BTreeMap;

use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};

use super::ids::{ChoiceId, QuestionId};
use super::region::RegionCode;
use super::validate::{
    email::Email, kk::Kk, nib::Nib, nik::Nik, nip::Nip, nop::Nop, npwp::Npwp, phone::Phone, place::Coordinates,
    plate::Plate, postal_code::PostalCode,
};

/// One answer in its canonical form.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// Text, long text, name, code or address.
    Text(String),
    /// A NIK.
    Nik(Nik),
    /// Several NIK.
    Niks(Vec<Nik>),
    /// A family card's number.
    Kk(Kk),
    /// A tax number.
    Npwp(Npwp),
    /// A business number.
    Nib(Nib),
    /// A civil servant's number.
    Nip(Nip),
    /// A number of the land tax.
    Nop(Nop),
    /// A phone number, typed or shared.
    Phone(Phone),
    /// An e-mail address.
    Email(Email),
    /// A plate.
    Plate(Plate),
    /// A postal code.
    PostalCode(PostalCode),
    /// A day.
    Date(Date),
    /// A time of day.
    Time(Time),
    /// A whole number or a year.
    Number(i64),
    /// Thousandths.
    Decimal(i64),
    /// Rupiah.
    Rupiah(i64),
    /// One choice.
    Choice(ChoiceId),
    /// Several choices.
    Choices(Vec<ChoiceId>),
    /// Yes or no.
    YesNo(bool),
    /// A desa or kelurahan.
    Region(RegionCode),
    /// A point on the map.
    Location(Coordinates),
    /// One file.
    File(FileRef),
    /// Several files.
    Files(Vec<FileRef>),
    /// An optional question was passed over.
    Skipped,
}

impl Answer {
    /// The files the answer holds.
    pub fn files(&self) -> &[FileRef] {
        match self {
            Self::File(file) => std::slice::from_ref(file),
            Self::Files(files) => files,
            Self::Text(_)
            | Self::Nik(_)
            | Self::Niks(_)
            | Self::Kk(_)
            | Self::Npwp(_)
            | Self::Nib(_)
            | Self::Nip(_)
            | Self::Nop(_)
            | Self::Phone(_)
            | Self::Email(_)
            | Self::Plate(_)
            | Self::PostalCode(_)
            | Self::Date(_)
            | Self::Time(_)
            | Self::Number(_)
            | Self::Decimal(_)
            | Self::Rupiah(_)
            | Self::Choice(_)
            | Self::Choices(_)
            | Self::YesNo(_)
            | Self::Region(_)
            | Self::Location(_)
            | Self::Skipped => &[],
        }
    }
}

/// A file as Telegram keeps it; the bot sends it on by its `file_id`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileRef {
    /// Telegram's handle, valid for this bot.
    pub file_id: String,
    /// The same for the same content, across bots.
    pub unique_id: String,
    /// Sent as a photo (compressed) or as a document.
    pub sent_as: SentAs,
    /// Bytes, where Telegram says so.
    pub size: Option<u64>,
    /// The type the client claims.
    pub mime: Option<String>,
    /// The name the client gives.
    pub name: Option<String>,
}

/// How a file was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SentAs {
    /// A compressed picture.
    Photo,
    /// A file.
    Document,
}

/// An answer and whether its doubts were confirmed ("sudah benar").
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Given {
    /// The answer.
    pub answer: Answer,
    /// The citizen looked at the doubt and said it is right.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub confirmed: bool,
}

/// All answers of a draft or an application, also those that are no longer on the path.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Answers(BTreeMap<QuestionId, Given>);

impl Answers {
    /// The answer to a question; a skipped question has none.
    pub fn get(&self, question: &QuestionId) -> Option<&Answer> {
        self.0.get(question).map(|given| &given.answer).filter(|answer| **answer != Answer::Skipped)
    }

    /// What was given, skips included.
    pub fn given(&self, question: &QuestionId) -> Option<&Given> {
        self.0.get(question)
    }

    /// Keeps an answer in place of any earlier one.
    pub fn set(&mut self, question: QuestionId, answer: Answer, confirmed: bool) {
        self.0.insert(question, Given { answer, confirmed });
    }

    /// Forgets an answer.
    pub fn remove(&mut self, question: &QuestionId) {
        self.0.remove(question);
    }

    /// Keeps only the answers to these questions.
    pub fn retain(&mut self, keep: impl Fn(&QuestionId) -> bool) {
        self.0.retain(|question, _| keep(question));
    }

    /// Every answer with its question.
    pub fn iter(&self) -> impl Iterator<Item = (&QuestionId, &Given)> {
        self.0.iter()
    }

    /// How many there are, skips included.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Is there none?
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
