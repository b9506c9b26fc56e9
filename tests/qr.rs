//! Posters and codes: what a phone reads in them is the link, and the link opens the service.

#![expect(clippy::unwrap_used, reason = "a test may panic")]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use loket_emulator::{Emulator, Options};

const LOKET: &str = env!("CARGO_BIN_EXE_loket");
const LINK: &str = "https://t.me/LoketSoppengBot?start=layanan_ktp-el-ganti";

fn qr(folder: &Path, arguments: &[&str], environment: &[(&str, &str)]) -> Output {
    let mut command = Command::new(LOKET);
    command.current_dir(env!("CARGO_MANIFEST_DIR")).env_clear().envs(environment.iter().copied());
    command.args(["qr"]).args(arguments.iter().map(|argument| argument.replace("OUT", folder.to_str().unwrap())));
    command.output().unwrap()
}

fn written(arguments: &[&str], name: &str) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let output = qr(folder.path(), arguments, &[]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    fs::read(folder.path().join(name)).unwrap()
}

/// What a phone's camera reads in a picture.
fn read_code(width: usize, height: usize, grey: impl FnMut(usize, usize) -> u8) -> String {
    let mut picture = rqrr::PreparedImage::prepare_from_greyscale(width, height, grey);
    let grids = picture.detect_grids();
    assert_eq!(grids.len(), 1, "one code");
    grids[0].decode().unwrap().1
}

#[test]
fn a_png_holds_the_code_of_the_link() {
    let arguments = ["ktp-el-ganti", "--bot", "@LoketSoppengBot", "--output", "OUT/kode.png"];
    let bytes = written(&arguments, "kode.png");
    let mut decoder = png::Decoder::new(std::io::Cursor::new(bytes));
    decoder.set_transformations(png::Transformations::EXPAND);
    let mut reader = decoder.read_info().unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut pixels).unwrap();
    let (width, height) = (info.width as usize, info.height as usize);
    assert!(width == height && width >= 500, "{width} pixels are enough for print");
    assert_eq!(read_code(width, height, |x, y| pixels[y * width + x]), LINK);
}

#[test]
fn a_poster_holds_the_code_the_names_and_how_it_is_used() {
    let cases = [
        ("id", ["MPP Kabupaten Soppeng", "Ganti KTP-el (hilang,", "Ketuk MULAI.", "GRATIS.", "Urus dari HP"]),
        ("en", ["MPP Kabupaten Soppeng", "Replace an ID card", "Tap START.", "FREE.", "From your phone"]),
    ];
    for (lang, expected) in cases {
        let arguments = ["ktp-el-ganti", "--bot", "LoketSoppengBot", "--output", "OUT/poster.svg", "--lang", lang];
        let svg = String::from_utf8(written(&arguments, "poster.svg")).unwrap();
        assert!(svg.contains("width=\"210mm\" height=\"297mm\""));
        assert!(svg.contains(LINK), "the link can be typed too");
        for words in expected {
            assert!(svg.contains(words), "{words} is not in\n{svg}");
        }
        // Paints the modules of the path, ten pixels each, and reads them.
        let path = svg.split("id=\"code\"").nth(1).unwrap().split(" d=\"").nth(1).unwrap().split('"').next().unwrap();
        let modules: Vec<(usize, usize)> = path
            .split('M')
            .skip(1)
            .flat_map(|run| {
                let (place, shape) = run.split_once('h').unwrap();
                let (x, y) = place.split_once(' ').unwrap();
                let (x, y): (usize, usize) = (x.parse().unwrap(), y.parse().unwrap());
                let length: usize = shape.split_once('v').unwrap().0.parse().unwrap();
                (x..x + length).map(move |x| (x, y))
            })
            .collect();
        let side = modules.iter().map(|(x, _)| x + 1).max().unwrap() + 8;
        let is_dark = |x: usize, y: usize| modules.contains(&((x / 10).wrapping_sub(4), (y / 10).wrapping_sub(4)));
        let read = read_code(side * 10, side * 10, |x, y| if is_dark(x, y) { 0 } else { 255 });
        assert_eq!(read, LINK);
    }
}

#[test]
fn what_is_only_passed_on_says_so() {
    let arguments = ["bpjs-kesehatan", "--bot", "LoketSoppengBot", "--output", "OUT/poster.svg"];
    let svg = String::from_utf8(written(&arguments, "poster.svg")).unwrap();
    assert!(svg.contains("titip lewat loket") && !svg.contains("Kabar dari petugas"), "{svg}");
}

#[test]
fn what_is_decided_elsewhere_promises_no_application() {
    let arguments = ["paspor", "--bot", "LoketSoppengBot", "--output", "OUT/poster.svg"];
    let svg = String::from_utf8(written(&arguments, "poster.svg")).unwrap();
    assert!(svg.contains("3. Baca syarat") && !svg.contains("Jawab pertanyaannya") && !svg.contains("GRATIS"));
}

#[test]
fn mistakes_are_one_sentence_with_a_way_out() {
    let folder = tempfile::tempdir().unwrap();
    let bot = ["--bot", "LoketSoppengBot"];
    let cases: [(&[&str], &str); 5] = [
        (&["ktp-el-gnati", bot[0], bot[1], "--output", "OUT/a.svg"], "did you mean \"ktp-el-ganti\"?"),
        (&["sktm", bot[0], bot[1], "--output", "OUT/a.jpg"], "neither in .svg (a poster) nor in .png (the code alone)"),
        (&["sktm", bot[0], bot[1], "--output", "OUT/nowhere/a.svg"], "cannot be written"),
        (&["sktm", "--bot", "a b", "--output", "OUT/a.svg"], "5 to 32 letters, digits and underscores"),
        (&["sktm", "--output", "OUT/a.svg"], "name the bot with --bot"),
    ];
    for (arguments, expected) in cases {
        let output = qr(folder.path(), arguments, &[]);
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(!output.status.success() && told.contains(expected), "{arguments:?}: {told}");
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0, "nothing was written");
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_name_telegram_is_asked_who_the_bot_is() {
    let emulator = Emulator::start(Options::default()).await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    let url = emulator.api_url();
    let environment = [("TELOXIDE_TOKEN", emulator.token()), ("LOKET_TELEGRAM_API_URL", url.as_str())];
    let output = qr(folder.path(), &["sktm", "--output", "OUT/a.svg"], &environment);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let told = String::from_utf8(output.stdout).unwrap();
    assert!(told.contains("https://t.me/loket_demo_bot?start=layanan_sktm"), "{told}");
}
