//! The service files: those that are shipped are whole, and every mistake in one is told in its place.

#[path = "catalogue/broken_forms.rs"]
mod broken_forms;
#[path = "catalogue/broken_forward.rs"]
mod broken_forward;
#[path = "catalogue/broken_services.rs"]
mod broken_services;
#[path = "catalogue/broken_standard.rs"]
mod broken_standard;
#[path = "catalogue/broken_texts.rs"]
mod broken_texts;
#[path = "catalogue/broken_words.rs"]
mod broken_words;
#[path = "catalogue/doubts.rs"]
mod doubts;
#[path = "catalogue/kit.rs"]
mod kit;
#[path = "catalogue/offered.rs"]
mod offered;
#[path = "catalogue/private.rs"]
mod private;
#[path = "catalogue/region_and_calendar.rs"]
mod region_and_calendar;
#[path = "catalogue/shipped.rs"]
mod shipped;
#[path = "catalogue/years.rs"]
mod years;
