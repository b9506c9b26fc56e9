//! How citizens write: short forms, small talk, and what the mall does not do. Data, never compiled
//! in, so that an operator can add what people here say.

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
    /// Words in this order want a person, whatever stands around them.
    pub human_cues: Vec<String>,
    /// Topics that are no matter of this mall, each with what is said about it.
    pub other: Vec<(String, Vec<String>)>,
}
