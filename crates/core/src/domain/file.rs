//! What a look into a file has shown: by its content, never by its name.

use serde::{Deserialize, Serialize};

use super::question::AnswerType;

/// What a file really is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Media {
    /// A JPEG picture.
    Jpeg,
    /// A PNG picture.
    Png,
    /// A PDF document.
    Pdf,
}

/// The outcome of fetching a file and looking into it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Finding {
    /// It is whole, of fair size, and kept.
    Kept {
        /// What it is.
        media: Media,
    },
    /// It cannot be used, whatever was asked for.
    Refused(FileFault),
}

/// Why a file cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FileFault {
    /// It holds nothing.
    Empty,
    /// It is neither a picture nor a PDF.
    WrongType,
    /// A picture in a format that few computers open.
    Heic,
    /// A PDF where a picture is asked for.
    NotAPicture,
    /// It begins as a picture or a PDF, but cannot be opened.
    Damaged,
    /// A PDF that opens with a password only.
    Locked,
    /// A picture on which nothing can be read.
    TooSmall {
        /// In pixels.
        width: u32,
        /// In pixels.
        height: u32,
    },
    /// A PDF of too many pages.
    TooManyPages {
        /// So many.
        pages: u32,
        /// The most.
        most: u32,
    },
    /// More bytes than a bot may fetch or the office takes.
    TooBig {
        /// The most, in megabytes.
        most: u32,
    },
    /// Nobody knows what it is: each look into it ended the program that looked.
    Unopenable,
    /// Telegram no longer has it.
    Gone,
    /// It could not be fetched, however often it was tried.
    Unreachable,
}

impl Finding {
    /// What is wrong with the file as an answer to this type of question.
    pub fn fault_for(self, kind: &AnswerType) -> Option<FileFault> {
        match self {
            Self::Refused(fault) => Some(fault),
            Self::Kept { media: Media::Pdf } if *kind == AnswerType::Photo => Some(FileFault::NotAPicture),
            Self::Kept { media: Media::Jpeg | Media::Png | Media::Pdf } => None,
        }
    }

    /// It can be an answer to any question for a file.
    pub fn fits_everywhere(self) -> bool {
        matches!(self, Self::Kept { media: Media::Jpeg | Media::Png })
    }
}
