//! Identifiers as types of their own, so that a chat is never taken for a person.

use std::fmt;

use serde::{Deserialize, Serialize};

macro_rules! number_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub i64);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    };
}

macro_rules! text_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// Takes the identifier as it is written in a file or a row.
            pub fn new(id: impl Into<String>) -> Self {
                Self(id.into())
            }

            /// The identifier as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

number_id!(
    /// A Telegram user.
    UserId
);
number_id!(
    /// A Telegram chat: a person's id in private, negative for groups.
    ChatId
);
number_id!(
    /// A message within one chat.
    MessageId
);
number_id!(
    /// A form being filled in. Random, never negative, so that nobody guesses a neighbour's.
    DraftId
);
number_id!(
    /// A submitted application. Random, never negative.
    ApplicationId
);

text_id!(
    /// A service of the mall, e.g. `ktp-el-ganti`.
    ServiceId
);
text_id!(
    /// The agency that answers for a service, e.g. `disdukcapil`.
    AgencyId
);
text_id!(
    /// A question within a form, e.g. `tanggal-lahir`.
    QuestionId
);
text_id!(
    /// One of the answers a choice offers, e.g. `hilang`.
    ChoiceId
);
text_id!(
    /// A hash of a form's whole content: the same hash is the same form, word for word.
    FormHash
);
