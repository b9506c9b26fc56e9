//! Texts as people read them, in both languages.

mod i18n {
    mod keyboard;
    mod split;
    mod support;
    mod text;
}
