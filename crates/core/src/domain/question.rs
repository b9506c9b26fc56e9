//! A question of a form: its words, the type of its answer and that type's limits.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::answer::Answers;
use super::application::Course;
use super::condition::Condition;
use super::ids::{ChoiceId, FormHash, QuestionId, ServiceId};
use super::lang::Localised;
use super::validate::date::Sense;

/// The questions of one service, frozen: a draft and an application keep the form they began with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Form {
    /// Whose form it is.
    pub service: ServiceId,
    /// The number its author gave it.
    pub version: u32,
    /// What becomes of the answers. Left out where it is the usual, so that older forms keep their hash.
    #[serde(default, skip_serializing_if = "Course::is_decided")]
    pub course: Course,
    /// In the order they are asked.
    pub questions: Vec<Question>,
    /// Answers that hardly go together.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub doubts: Vec<FormDoubt>,
}

/// Answers that hardly go together: whoever gives them is asked once whether they are right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormDoubt {
    /// When they do not.
    pub when: Condition,
    /// What does not fit, in the citizen's words.
    pub text: Localised,
    /// They can never be right: the answer is refused instead.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub refuse: bool,
}

impl Form {
    /// The question with this id.
    pub fn find(&self, id: &QuestionId) -> Option<&Question> {
        self.questions.iter().find(|question| &question.id == id)
    }

    /// The hash of the whole content: sixteen bytes of SHA-256, in hexadecimal.
    pub fn hash(&self) -> FormHash {
        use sha2::{Digest, Sha256};
        use std::fmt::Write as _;
        let json = serde_json::to_vec(self).expect("a form holds no map with keys that are no text");
        let mut hex = String::with_capacity(32);
        for byte in &Sha256::digest(&json)[..16] {
            write!(hex, "{byte:02x}").expect("writing to a String cannot fail");
        }
        FormHash::new(hex)
    }
}

/// One question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Its id within the form.
    pub id: QuestionId,
    /// What is asked, e.g. "Kenapa KTP-nya perlu diganti?"
    pub prompt: Localised,
    /// A short name for lists, e.g. "Sebab".
    pub label: Localised,
    /// A line of help: where to find it, why it is needed.
    pub hint: Option<Localised>,
    /// An example of a good answer, synthetic.
    pub example: Option<Localised>,
    /// The type of its answer.
    pub kind: AnswerType,
    /// May it be skipped?
    pub optional: bool,
    /// Asked only when this holds.
    pub when: Option<Condition>,
    /// The answer must differ from the answers to these.
    pub differs_from: Vec<QuestionId>,
    /// Is the answer kept from the staff chat?
    #[serde(default, skip_serializing_if = "Privacy::is_open")]
    pub private: Privacy,
}

/// When an answer is seen by nobody but the officer who has claimed the application.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Privacy {
    /// Never: every officer in the staff chat may read it.
    #[default]
    Open,
    /// Always.
    Private,
    /// If this holds for the answers before it.
    When(Condition),
}

impl Privacy {
    /// May every officer read it, whatever was answered?
    pub fn is_open(&self) -> bool {
        *self == Self::Open
    }

    /// Is it private with these answers, handed in on this day?
    pub fn holds(&self, answers: &Answers, day: Date) -> bool {
        match self {
            Self::Open => false,
            Self::Private => true,
            Self::When(condition) => condition.holds(answers, day),
        }
    }
}

/// One of the answers a choice offers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// Its id, as conditions name it.
    pub id: ChoiceId,
    /// What the citizen reads.
    pub label: Localised,
    /// Offered only when this holds for the answers before it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Condition>,
}

impl Choice {
    /// Is it offered, with these answers before it?
    pub fn is_offered(&self, answers: &Answers, today: Date) -> bool {
        self.when.as_ref().is_none_or(|when| when.holds(answers, today))
    }
}

/// The type of an answer, and its limits. Lengths count characters.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AnswerType {
    /// One line.
    Text {
        /// Least characters.
        min: usize,
        /// Most characters.
        max: usize,
    },
    /// A person's name.
    Name {
        /// Least characters.
        min: usize,
        /// Most characters.
        max: usize,
        /// Names of fewer words raise a doubt (Permendagri 73/2022: at least two).
        words: usize,
    },
    /// The number of a letter or a card: letters, digits, `/ . -`.
    Code {
        /// Least characters.
        min: usize,
        /// Most characters.
        max: usize,
    },
    /// Several lines.
    LongText {
        /// Least characters.
        min: usize,
        /// Most characters.
        max: usize,
    },
    /// Nomor Induk Kependudukan, 16 digits.
    Nik {
        /// A date question whose answer the NIK should contain; otherwise a doubt.
        birth_date: Option<QuestionId>,
        /// A choice `laki-laki`/`perempuan` that the NIK should agree with; otherwise a doubt.
        sex: Option<QuestionId>,
    },
    /// Several NIK, one a line.
    Niks {
        /// Least persons.
        min: usize,
        /// Most persons.
        max: usize,
    },
    /// Nomor Kartu Keluarga, 16 digits.
    Kk,
    /// Nomor Pokok Wajib Pajak, 15, 16 or 22 digits.
    Npwp,
    /// Nomor Induk Berusaha, 13 digits.
    Nib,
    /// Nomor Induk Pegawai, 18 digits.
    Nip,
    /// Nomor Objek Pajak, 18 digits.
    Nop,
    /// A mobile number of Indonesia.
    Phone,
    /// An e-mail address.
    Email,
    /// A vehicle's plate.
    Plate,
    /// Five digits.
    PostalCode,
    /// A day.
    Date {
        /// How two-digit years are read, and what is refused.
        sense: Sense,
        /// Not before the answer to this date question.
        not_before: Option<QuestionId>,
        /// At most so many days after the answer to `not_before`.
        within_days: Option<i32>,
        /// Older than so many days raises a doubt.
        doubt_after_days: Option<i32>,
        /// A NIK question whose number should contain this birth date; otherwise a doubt.
        nik: Option<QuestionId>,
        /// Must be a working day of the office.
        working_day: bool,
    },
    /// A time of day.
    Time,
    /// A whole number.
    Number {
        /// The least.
        min: i64,
        /// The most.
        max: i64,
    },
    /// A year.
    Year {
        /// The first.
        min: i64,
        /// The last.
        max: LastYear,
    },
    /// A number with up to three decimals, kept in thousandths.
    Decimal {
        /// The least, in thousandths.
        min: i64,
        /// The most, in thousandths.
        max: i64,
    },
    /// An amount of rupiah.
    Rupiah {
        /// The least.
        min: i64,
        /// The most.
        max: i64,
    },
    /// One of several.
    Choice {
        /// In the order shown.
        choices: Vec<Choice>,
    },
    /// Some of several.
    Choices {
        /// In the order shown.
        choices: Vec<Choice>,
        /// Least picked.
        min: usize,
        /// Most picked.
        max: usize,
    },
    /// Yes or no.
    YesNo,
    /// Kecamatan, then desa or kelurahan, of this regency.
    Region,
    /// Street or hamlet, RT/RW. "sama" takes over an earlier address.
    Address,
    /// A point on the map.
    Location,
    /// The citizen's own number, shared with one button or typed.
    Contact,
    /// A picture, sent as a photo or as an image file.
    Photo,
    /// A document: a picture or a PDF.
    Document,
    /// Several pictures or PDFs.
    Files {
        /// Least files.
        min: usize,
        /// Most files.
        max: usize,
    },
}

/// The last year that is an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LastYear {
    /// The one it is when the question is answered.
    ThisYear,
    /// This one.
    Year(i64),
}

impl LastYear {
    /// The year, on this day.
    pub fn on(self, today: Date) -> i64 {
        match self {
            Self::ThisYear => i64::from(today.year()),
            Self::Year(year) => year,
        }
    }
}

impl AnswerType {
    /// Is the answer one file or several?
    pub fn is_file(&self) -> bool {
        matches!(self, Self::Photo | Self::Document | Self::Files { .. })
    }

    /// Is any text an answer, so that only a clear command may leave the question?
    pub fn is_free_text(&self) -> bool {
        matches!(
            self,
            Self::Text { .. } | Self::Name { .. } | Self::LongText { .. } | Self::Address | Self::Code { .. }
        )
    }

    /// Every choice, in order; some may be offered only with certain answers before them.
    pub fn choices(&self) -> &[Choice] {
        match self {
            Self::Choice { choices } | Self::Choices { choices, .. } => choices,
            Self::Text { .. }
            | Self::Name { .. }
            | Self::Code { .. }
            | Self::LongText { .. }
            | Self::Nik { .. }
            | Self::Niks { .. }
            | Self::Kk
            | Self::Npwp
            | Self::Nib
            | Self::Nip
            | Self::Nop
            | Self::Phone
            | Self::Email
            | Self::Plate
            | Self::PostalCode
            | Self::Date { .. }
            | Self::Time
            | Self::Number { .. }
            | Self::Year { .. }
            | Self::Decimal { .. }
            | Self::Rupiah { .. }
            | Self::YesNo
            | Self::Region
            | Self::Address
            | Self::Location
            | Self::Contact
            | Self::Photo
            | Self::Document
            | Self::Files { .. } => &[],
        }
    }
}
