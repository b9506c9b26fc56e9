//! One typed function per message of `locales/*/*.ftl`, made at build time.
//!
//! The build fails when a message, a variable, a term or a function is missing in a language.
