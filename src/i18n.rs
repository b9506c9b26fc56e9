//! From the engine's keys and arguments to what people read, in their language.
//!
//! Texts stand in `locales/<language>/*.ftl`; no word that a citizen reads stands here.
//! Texts are trusted HTML as Telegram takes it (Bot API, "HTML style"); whatever is put into them
//! is data, neutralised and escaped here and nowhere else.

mod html;
mod keyboard;
mod render;
mod split;

pub use keyboard::{Rendered, RenderedButton, RenderedKeyboard, RenderedPress};
pub use render::Renderer;
pub use split::split_html;
