//! Texts in a language: Fluent bundles made of the sources that were compiled in.

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use loket_core::domain::lang::Lang;
use loket_core::engine::{Arg, Text, keys};

use super::html;

type Bundle = FluentBundle<FluentResource>;

/// Every file of texts: the language's code, and what stands in it.
const SOURCES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/locales.rs"));

/// Whole numbers up to here are exact in Fluent, which counts in `f64`.
const MOST_EXACT: u64 = 1 << 53;

/// Turns the engine's texts into what people read.
pub struct Renderer {
    id: Bundle,
    en: Bundle,
    /// The office's zone, in which moments are told.
    zone: TimeZone,
    /// How the zone is called here, e.g. `WITA`.
    zone_name: String,
    /// Keys whose faults were logged; once is enough.
    logged: Mutex<BTreeSet<&'static str>>,
}

impl Renderer {
    /// A renderer that tells moments in this zone, which people call `zone_name`.
    pub fn new(zone: TimeZone, zone_name: String) -> Self {
        Self { id: bundle(Lang::Id), en: bundle(Lang::En), zone, zone_name, logged: Mutex::default() }
    }

    /// A text as Telegram's HTML.
    pub fn render_text(&self, text: &Text, lang: Lang) -> String {
        match text {
            Text::Key { key, args } => self.render_key(key, args, lang),
            Text::Localised(text) => html::escape(text.get(lang)),
            Text::Data(data) => html::escape(data),
            Text::Lines(texts) => self.join(texts, "\n", lang),
            Text::Paragraphs(texts) => self.join(texts, "\n\n", lang),
        }
    }

    /// A text without HTML: for toasts, buttons, hints and the list of commands.
    pub fn render_plain(&self, text: &Text, lang: Lang) -> String {
        html::plain(&self.render_text(text, lang))
    }

    fn join(&self, texts: &[Text], between: &str, lang: Lang) -> String {
        let rendered: Vec<String> =
            texts.iter().map(|text| self.render_text(text, lang)).filter(|html| !html.is_empty()).collect();
        rendered.join(between)
    }

    fn render_key(&self, key: &'static str, args: &[(&'static str, Arg)], lang: Lang) -> String {
        let bundle = match lang {
            Lang::Id => &self.id,
            Lang::En => &self.en,
        };
        let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
            self.log_once(key, lang, "there is no such text");
            return format!("⟨{}⟩", html::escape(key));
        };
        let args: FluentArgs<'_> = args.iter().map(|(name, arg)| (*name, self.value(arg, lang))).collect();
        let mut faults = Vec::new();
        let html = bundle.format_pattern(pattern, Some(&args), &mut faults).into_owned();
        if let Some(fault) = faults.first() {
            self.log_once(key, lang, &fault.to_string());
        }
        html
    }

    fn value(&self, arg: &Arg, lang: Lang) -> FluentValue<'static> {
        match arg {
            Arg::Data(data) => html::escape(data).into(),
            Arg::Number(number) if number.unsigned_abs() <= MOST_EXACT => (*number).into(),
            Arg::Number(number) => number.to_string().into(),
            Arg::Date(day) => self.render_text(&date(*day), lang).into(),
            Arg::Moment(at) => self.render_text(&self.moment(*at), lang).into(),
            Arg::Rupiah(amount) => self.render_text(&rupiah(*amount), lang).into(),
            Arg::Text(text) => self.render_text(text, lang).into(),
        }
    }

    fn moment(&self, at: Timestamp) -> Text {
        let local = at.to_zoned_datetime(self.zone.clone());
        let (hour, minute) = (format!("{:02}", local.hour()), format!("{:02}", local.minute()));
        keys::common_moment(local.date(), hour, minute, self.zone_name.as_str())
    }

    fn log_once(&self, key: &'static str, lang: Lang, fault: &str) {
        let is_new = self.logged.lock().unwrap_or_else(PoisonError::into_inner).insert(key);
        if is_new {
            let lang = lang.code();
            tracing::error!(key, lang, fault, "a bug: the text {key} cannot be said well in {lang}: {fault}");
        }
    }
}

fn bundle(lang: Lang) -> Bundle {
    let language = lang.code().parse().expect("our languages have codes of two letters");
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    // The marks around what is put in would show as boxes in some clients and break searching.
    bundle.set_use_isolating(false);
    for (_, source) in SOURCES.iter().filter(|(code, _)| *code == lang.code()) {
        let resource = FluentResource::try_new((*source).to_owned());
        let resource = resource.expect("the build of loket-core fails on a file that cannot be read");
        bundle.add_resource(resource).expect("the build of loket-core fails on an id that stands twice");
    }
    bundle
}

fn date(day: Date) -> Text {
    keys::common_date(i32::from(day.day()), i32::from(day.month()), day.year().to_string())
}

/// With a dot per thousand in every language, as it is written in Indonesia.
fn rupiah(amount: i64) -> Text {
    let digits = amount.unsigned_abs().to_string();
    let mut grouped = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push('.');
        }
        grouped.push(digit);
    }
    if amount < 0 { keys::common_rupiah_negative(grouped) } else { keys::common_rupiah(grouped) }
}
