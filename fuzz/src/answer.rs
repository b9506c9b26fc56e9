//! A typed answer: to every parser by itself, and to a question of every type the services have.

use jiff::civil::{Date, date};
use loket_core::domain::ids::MessageId;
use loket_core::domain::validate::date::{Sense, parse_date, parse_time};
use loket_core::domain::validate::{
    email, kk, money, nib, nik, nip, nop, npwp, number, phone, place, plate, postal_code, text, year, yes_no,
};
use loket_core::engine::EventKind;

use super::world::{World, by_citizen};

const TODAY: Date = date(2026, 3, 2);

/// The first byte chooses the question, the rest is typed.
pub fn run(data: &[u8]) {
    let Some((choice, typed)) = data.split_first() else { return };
    let typed = super::text(typed);
    parse(&typed);
    let world = World::shared();
    let state = world.asked(usize::from(*choice) % world.questions());
    let written = EventKind::TextReceived { message: MessageId(9), text: typed.clone(), answers_bot: None };
    let state = world.step(state, &by_citizen(written));
    // Whatever is asked then, once more the same.
    let again = EventKind::TextReceived { message: MessageId(10), text: typed, answers_bot: None };
    world.step(state, &by_citizen(again));
}

/// What is kept reads back as the same, and is short.
fn parse(typed: &str) {
    same(typed, |raw| text::parse_text(raw, 1, 200), Clone::clone);
    same(typed, |raw| text::parse_name(raw, 1, 200), Clone::clone);
    same(typed, |raw| text::parse_code(raw, 1, 60), Clone::clone);
    same(typed, |raw| text::parse_long_text(raw, 1, 2000), Clone::clone);
    same(typed, text::parse_address, Clone::clone);
    same(typed, nik::parse_nik, ToString::to_string);
    same(typed, kk::parse_kk, ToString::to_string);
    same(typed, npwp::parse_npwp, ToString::to_string);
    same(typed, nib::parse_nib, ToString::to_string);
    same(typed, nip::parse_nip, ToString::to_string);
    same(typed, nop::parse_nop, ToString::to_string);
    same(typed, |raw| year::parse_year(raw, 1, 9999), ToString::to_string);
    same(typed, phone::parse_phone, ToString::to_string);
    same(typed, email::parse_email, ToString::to_string);
    same(typed, plate::parse_plate, ToString::to_string);
    same(typed, postal_code::parse_postal_code, ToString::to_string);
    same(typed, place::parse_coordinates, ToString::to_string);
    same(typed, |raw| number::parse_number(raw, i64::MIN, i64::MAX), ToString::to_string);
    for sense in [Sense::Birth, Sense::Past, Sense::Future, Sense::Any] {
        same(typed, |raw| parse_date(raw, sense, TODAY), |day| day.strftime("%d-%m-%Y").to_string());
    }
    same(typed, parse_time, |time| time.strftime("%H:%M").to_string());
    if let Ok(rupiah) = money::parse_rupiah(typed, 0, i64::MAX) {
        assert!(rupiah >= 0, "an amount below nothing");
    }
    if let Ok(milli) = number::parse_decimal(typed, -1_000_000, 1_000_000) {
        assert!((-1_000_000..=1_000_000).contains(&milli), "a decimal outside its limits");
    }
    let _whether = yes_no::parse_yes_no(typed);
    let cleaned = text::clean(typed);
    assert_eq!(text::clean(&cleaned), cleaned, "clean text is left alone");
}

fn same<T: PartialEq + std::fmt::Debug, E: PartialEq + std::fmt::Debug>(
    typed: &str,
    parse: impl Fn(&str) -> Result<T, E>,
    write: impl Fn(&T) -> String,
) {
    if let Ok(read) = parse(typed) {
        assert_eq!(parse(&write(&read)), Ok(read), "what is written reads as the same");
    }
}
