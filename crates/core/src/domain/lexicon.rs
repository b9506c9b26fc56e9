//! How citizens write: short forms, small talk, and what the mall does not do. Data, never compiled
//! in, so that an operator can add what people here say.

use std::collections::HashMap;

use jiff::Span;
use jiff::civil::{Date, Weekday};

use super::ids::ServiceId;
use super::lang::Localised;

/// The words of the region, beside those of the services.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lexicon {
    /// What is written, and what it means: `("gmn", "bagaimana")`, `("driving licence", "sim")`.
    pub rewrites: Vec<(String, String)>,
    /// Words that say nothing about what is wanted: `mau`, `tolong`, `the`.
    pub fillers: Vec<String>,
    /// Common words that say as little, and are no misspelling of anything.
    pub common: Vec<String>,
    /// Particles that hang on words: `-ki`, `-mi`, `-nya`.
    pub particles: Vec<String>,
    /// Letters by the names they are spelt with: `ka te pe`.
    pub letters: HashMap<String, char>,
    /// Greetings, word by word.
    pub greeting: Vec<String>,
    /// Thanks, as phrases.
    pub thanks: Vec<String>,
    /// Sentences that ask how an application is going.
    pub status: Vec<String>,
    /// Sentences that want to stop.
    pub cancel: Vec<String>,
    /// Sentences that want a person.
    pub human: Vec<String>,
    /// Words in this order ask how an application is going, whatever stands around them.
    pub status_cues: Vec<String>,
    /// Words in this order want to stop, whatever stands around them.
    pub cancel_cues: Vec<String>,
    /// Words in this order want a person, whatever stands around them.
    pub human_cues: Vec<String>,
    /// How they ask about a service or the office.
    pub questions: Questions,
    /// Topics that are no matter of this mall, each with what is said about it.
    pub other: Vec<(String, Vec<String>)>,
    /// Where such a topic belongs instead, where that is certain.
    pub elsewhere: Vec<(String, Localised)>,
    /// Words that mean several things.
    pub ambiguous: Vec<Ambiguity>,
}

/// Something that means several things, and is asked back where nothing beside it decides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ambiguity {
    /// How it is written, in one word or more.
    pub words: Vec<String>,
    /// What it may mean.
    pub senses: Vec<Sense>,
}

/// One of the things it may mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sense {
    /// What that is.
    pub meant: Meant,
    /// Words in this order, anywhere in the text, say that this is meant.
    pub beside: Vec<String>,
}

/// What is meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meant {
    /// A service of the mall.
    Service(ServiceId),
    /// No service of the mall; a sentence says where to go.
    Elsewhere(Localised),
}

/// How citizens ask about a service or the office.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Questions {
    /// Words that ask: `berapa`, `where`.
    pub asks: Vec<String>,
    /// Words that ask at the end: `sabtu buka ga`.
    pub tags: Vec<String>,
    /// Words that say nothing by themselves.
    pub fillers: Vec<String>,
    /// What can be asked about, in the order of [`Topic::ALL`].
    pub topics: Vec<(Topic, Vocabulary)>,
    /// Wishes that are no question about a service, in the order of [`Wish::ALL`].
    pub wishes: Vec<(Wish, Plea)>,
    /// Days, each with what it is called, in one word or more.
    pub days: Vec<(Day, Vec<String>)>,
}

/// What is asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// When the office is open.
    Hours,
    /// How long a result holds.
    Validity,
    /// Where to complain.
    Complaints,
    /// What it costs.
    Cost,
    /// What is needed.
    Requirements,
    /// How long it takes.
    Time,
    /// Where the office is.
    Place,
    /// What one gets.
    Product,
    /// How to reach the office.
    Contact,
}

impl Topic {
    /// All of them: the first one whose words are in a text is what it asks about.
    pub const ALL: [Self; 9] = [
        Self::Hours,
        Self::Validity,
        Self::Complaints,
        Self::Cost,
        Self::Requirements,
        Self::Time,
        Self::Place,
        Self::Product,
        Self::Contact,
    ];

    /// Its name in the file of words.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Hours => "hours",
            Self::Validity => "validity",
            Self::Complaints => "complaints",
            Self::Cost => "cost",
            Self::Requirements => "requirements",
            Self::Time => "time",
            Self::Place => "place",
            Self::Product => "product",
            Self::Contact => "contact",
        }
    }
}

/// The words of a topic.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Vocabulary {
    /// Words that name it by themselves.
    pub words: Vec<String>,
    /// Words that name it only in a text that asks.
    pub asked: Vec<String>,
    /// Where there are any: `asked` counts only beside one of these.
    pub needs: Vec<String>,
    /// Beside one of these `asked` does not count.
    pub unless: Vec<String>,
    /// Beside one of these it counts all the same.
    pub anyway: Vec<String>,
    /// Words in this order name it, with nothing but small words around them.
    pub phrases: Vec<String>,
}

/// What somebody may want in the middle of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// To know what becomes of the data.
    Privacy,
    /// To talk to a person.
    Person,
}

impl Wish {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Privacy, Self::Person];

    /// Its name in the file of words.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Privacy => "privacy",
            Self::Person => "person",
        }
    }
}

/// The words of a wish: all words of a text must be among them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plea {
    /// One of these must be there.
    pub words: Vec<String>,
    /// Where there are any: one of these must follow.
    pub needs: Vec<String>,
    /// These may be there.
    pub beside: Vec<String>,
    /// Words in this order are the wish too, with nothing but `beside` around them.
    pub phrases: Vec<String>,
}

/// A day that is asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Day {
    /// So many days from today.
    In(i64),
    /// The next such day; today if it is one.
    Next(Weekday),
}

impl Day {
    /// All of them, with their names in the file of words.
    pub const ALL: [(&'static str, Self); 10] = [
        ("today", Self::In(0)),
        ("tomorrow", Self::In(1)),
        ("after_tomorrow", Self::In(2)),
        ("monday", Self::Next(Weekday::Monday)),
        ("tuesday", Self::Next(Weekday::Tuesday)),
        ("wednesday", Self::Next(Weekday::Wednesday)),
        ("thursday", Self::Next(Weekday::Thursday)),
        ("friday", Self::Next(Weekday::Friday)),
        ("saturday", Self::Next(Weekday::Saturday)),
        ("sunday", Self::Next(Weekday::Sunday)),
    ];

    /// Which day that is.
    pub fn date(self, today: Date) -> Date {
        let days = match self {
            Self::In(days) => days,
            Self::Next(weekday) => i64::from(today.weekday().until(weekday)),
        };
        today.saturating_add(Span::new().days(days))
    }
}
