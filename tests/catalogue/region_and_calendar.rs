//! Mistakes in the places and the holidays, and what is shipped of both.

use std::collections::BTreeSet;

use jiff::civil::{Date, date, time};
use loket::catalogue::{Paths, load, load_holidays, load_office};
use loket_core::domain::office::{Hours, OfficeFacts};
use loket_core::domain::region::RegionCode;

use super::kit::{Mall, root};

fn each_region_file(cases: &[(&str, &str)]) {
    for (text, expected) in cases {
        let mall = Mall::open();
        mall.write("regions.toml", text);
        assert_eq!(mall.tells().trim(), expected.trim(), "{text}");
    }
}

#[test]
fn broken_regions() {
    each_region_file(&[
        ("", "regions.toml:1:1: there is no district\n    help: write [[district]] with code, name and villages"),
        (
            "[[district]]\ncode = \"73.12\"\nname = \"A\"\nvillages = [{ code = \"73.12.01.2003\", name = \"B\" }]\n",
            "regions.toml:2:8: \"73.12\" is no code of this kind of place\n    \
             help: codes are written as the Ministry of Home Affairs does, e.g. 73.12.01",
        ),
        (
            "[[district]]\ncode = \"73.12.01\"\nname = \"A\"\nvillages = [{ code = \"73.12.02.2003\", name = \"B\" }]\n",
            "regions.toml:4:22: \"73.12.02.2003\" does not belong to this district\n    help: its code begins with 73.12.01.",
        ),
        (
            "[[district]]\ncode = \"73.12.01\"\nname = \"A\"\nvillages = [\n  { code = \"73.12.01.2003\", name = \"B\" },\n  \
             { code = \"73.12.01.2003\", name = \"C\" },\n]\n",
            "regions.toml:6:12: the code 73.12.01.2003 stands here twice\n    help: correct one of them",
        ),
        (
            "[[district]]\ncode = \"73.12.01\"\nname = \"A\"\nvillages = [\n  { code = \"73.12.01.2003\", name = \"B\" },\n  \
             { code = \"73.12.01.2004\", name = \"b\" },\n]\n",
            "regions.toml:6:36: the district has two villages \"b\"\n    help: nobody could tell them apart",
        ),
        (
            "[[district]]\ncode = \"73.12.01\"\nname = \"A\"\n",
            "regions.toml:1:1: a district without villages\n    \
             help: add villages = [{ code = \"73.12.01.2003\", name = \"…\" }]",
        ),
        (
            "[[district]]\ncode = \"73.12.01\"\nnama = \"A\"\nvillages = [{ code = \"73.12.01.2003\", name = \"B\" }]\n",
            "regions.toml:1:1: a district lacks `name`\n    help: add name = \"…\"\n\
             regions.toml:3:1: a district has no key `nama`\n    help: did you mean \"name\"?",
        ),
    ]);
    let mall = Mall::open();
    mall.remove("regions.toml");
    assert!(mall.tells().starts_with("regions.toml: the file is missing\n    help: it holds the kecamatan"));
    assert!(mall.check().problems.is_fatal());
}

#[test]
fn the_regency_is_whole() {
    let paths = Paths {
        services: root().join("services"),
        locales: root().join("locales"),
        regions: root().join("data/regions-73.12.toml"),
        words: root().join("data/words.toml"),
    };
    let regions = load(&paths).unwrap_or_else(|problems| panic!("{problems}")).regions;
    assert_eq!(regions.districts.len(), 8);
    let villages = || regions.districts.iter().flat_map(|district| &district.villages);
    assert_eq!(villages().count(), 70);
    let is_kelurahan = |code: &RegionCode| code.0.rsplit('.').next().is_some_and(|last| last.starts_with('1'));
    assert_eq!(villages().filter(|village| is_kelurahan(&village.code)).count(), 21);
    let (district, village) = regions.find(&RegionCode("73.12.01.2003".to_owned())).unwrap();
    assert_eq!((district.name.as_str(), village.name.as_str()), ("Marioriwawo", "Gattareng"));
}

fn holidays(text: &str) -> Result<BTreeSet<Date>, String> {
    let mall = Mall::open();
    mall.write("holidays.toml", text);
    load_holidays(&mall.path("holidays.toml")).map_err(|problems| mall.told(&problems))
}

#[test]
fn broken_holidays() {
    for (text, expected) in [
        ("", "holidays.toml:1:1: there is no `holidays`"),
        ("holidays = [{ date = 2026-01-01 }]", "holidays.toml:1:13: a holiday lacks `name`"),
        ("holidays = [{ name = \"x\" }]", "holidays.toml:1:13: a holiday lacks `date`"),
        (
            "holidays = [{ date = \"2026-01-01\", name = \"x\" }]",
            "holidays.toml:1:22: `date` must be a day without quotes, e.g. 2026-11-24",
        ),
        ("holidays = [{ date = 2026-02-30, name = \"x\" }]", "holidays.toml:1:2"),
        (
            "holidays = [\n{ date = 2026-01-01, name = \"x\" },\n{ date = 2026-01-01, name = \"y\" }]",
            "holidays.toml:3:10: 2026-01-01 stands here twice",
        ),
        ("holiday = []", "holidays.toml:1:1: the file of holidays has no key `holiday`\n    help: did you mean"),
    ] {
        let told = holidays(text).expect_err(text);
        assert!(told.contains(expected), "{told}");
    }
    assert_eq!(holidays("holidays = []"), Ok(BTreeSet::new()), "an office may be open every day");
    let missing = load_holidays(&root().join("data/no-such-file.toml")).expect_err("it is not there");
    assert!(missing.to_string().contains("data/no-such-file.toml: the file is missing"));
}

#[test]
fn the_calendar_of_2026_is_whole() {
    let days = load_holidays(&root().join("data/holidays.toml")).unwrap_or_else(|problems| panic!("{problems}"));
    let of = |year| days.iter().filter(|day| day.year() == year).count();
    assert_eq!((of(2026), of(2027), days.len()), (25, 8, 33));
    for day in [date(2026, 3, 20), date(2026, 5, 28), date(2026, 8, 17), date(2026, 12, 24), date(2027, 1, 1)] {
        assert!(days.contains(&day), "{day}");
    }
    assert!(!days.contains(&date(2026, 3, 17)) && !days.contains(&date(2026, 3, 25)));
}

/// The facts of an office with this text, or what is told of it.
fn office(text: &str) -> Result<(OfficeFacts, Hours), String> {
    let mall = Mall::open();
    mall.write("office.toml", text);
    load_office(&mall.path("office.toml")).map_err(|problems| mall.told(&problems))
}

#[test]
fn broken_office() {
    for (text, expected) in [
        ("", "office.toml:1:1: the office lacks `hours`"),
        (
            "addres = \"x\"\n[hours]\nmonday = \"08:00-16:00\"",
            "office.toml:1:1: the office has no key `addres`\n    help: did you mean \"address\"?",
        ),
        ("[hours]\nmonday = \"8-16\"", "office.toml:2:10: \"8-16\" are no hours\n    help: write \"08:00-16:00\""),
        ("[hours]\nmonday = \"16:00-08:00\"", "office.toml:2:10: the hours \"16:00-08:00\" do not follow each other"),
        (
            "[hours]\nmonday = \"08:00-12:00, 11:00-16:00\"",
            "office.toml:2:10: the hours \"08:00-12:00, 11:00-16:00\" do not follow each other",
        ),
        ("[hours]\nsaturday = \"08:00-12:00\"", "office.toml:1:1: the office is open on no day from Monday to Friday"),
        ("[hours]\nmonday = \"08:00-16:00\"\nsenin = \"08:00-16:00\"", "office.toml:3:1: the hours has no key `senin`"),
        (
            "[hours]\nmonday = \"08:00-16:00\"\n[[season]]\nname = \"R\"\nfrom = 2027-03-09\nto = 2027-02-08\nmonday = \"08:00-15:00\"",
            "office.toml:6:6: the season ends before it begins on 2027-03-09",
        ),
        (
            "[hours]\nmonday = \"08:00-16:00\"\n\
             [[season]]\nname = \"R\"\nfrom = 2027-02-08\nto = 2027-03-09\nmonday = \"08:00-15:00\"\n\
             [[season]]\nname = \"S\"\nfrom = 2027-03-09\nto = 2027-03-10\nmonday = \"08:00-15:00\"",
            "office.toml:10:8: this season overlaps with \"R\"",
        ),
        (
            "[hours]\nmonday = \"08:00-16:00\"\n[[complaint]]\nname = \"X\"",
            "office.toml:3:1: a channel for complaints lacks `way`",
        ),
    ] {
        let told = office(text).expect_err(text);
        assert!(told.contains(expected), "{told}");
    }
    let missing = load_office(&root().join("data/no-such-file.toml")).expect_err("it is not there");
    assert!(missing.to_string().contains("data/no-such-file.toml: the file is missing"));
}

#[test]
fn the_office_keeps_friday_prayers_and_ramadan() {
    let (facts, hours) = load_office(&root().join("data/office.toml")).unwrap_or_else(|problems| panic!("{problems}"));
    assert_eq!(facts.complaints.len(), 2);
    assert_eq!(hours.on(date(2026, 11, 27)).len(), 2, "a Friday has a break");
    assert_eq!(hours.on(date(2026, 11, 28)).len(), 0, "closed on Saturday");
    let closes = |day| hours.on(day).last().map(|opening| opening.to);
    assert_eq!(closes(date(2026, 11, 26)), Some(time(16, 0, 0, 0)));
    assert_eq!(closes(date(2027, 2, 11)), Some(time(15, 0, 0, 0)), "Ramadan");
    assert!(!hours.certain && hours.seasons.iter().all(|season| !season.certain), "nobody has confirmed them");
}
