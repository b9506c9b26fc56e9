//! What the counter knows, in the words of the field: services, forms, answers, applications.
//!
//! Nothing here knows about chats, texts of the bot, or databases.

pub mod answer;
pub mod application;
pub mod calendar;
pub mod catalogue;
pub mod condition;
pub mod file;
pub mod ids;
pub mod lang;
pub mod lexicon;
pub mod office;
pub mod officer;
pub mod question;
pub mod reference;
pub mod region;
pub mod validate;
