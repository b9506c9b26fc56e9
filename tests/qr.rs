//! Posters and codes: what a phone reads in them is the link, and the link opens the service.

#![expect(clippy::unwrap_used, reason = "a test may panic")]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use loket::app::load;
use loket::config::{Config, Environment};
use loket::i18n::Renderer;
use loket::poster::{Code, Poster, missing_letters, to_png, to_svg};
use loket_core::domain::lang::Lang;
use loket_core::engine::link;
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

/// A PNG as it is shown.
struct Picture {
    width: usize,
    height: usize,
    /// Pixels a metre, when the file says so.
    density: Option<u32>,
    pixels: Vec<u8>,
}

impl Picture {
    fn read(bytes: Vec<u8>) -> Self {
        let mut decoder = png::Decoder::new(std::io::Cursor::new(bytes));
        decoder.set_transformations(png::Transformations::EXPAND);
        let mut reader = decoder.read_info().unwrap();
        let density = reader.info().pixel_dims.map(|dims| dims.xppu);
        let mut buffer = vec![0; reader.output_buffer_size().unwrap()];
        let info = reader.next_frame(&mut buffer).unwrap();
        let pixels = buffer
            .chunks_exact(info.color_type.samples())
            .map(|colours| {
                u8::try_from(colours.iter().map(|colour| usize::from(*colour)).sum::<usize>() / colours.len())
            })
            .collect::<Result<_, _>>()
            .unwrap();
        Self { width: info.width as usize, height: info.height as usize, density, pixels }
    }

    fn code(&self) -> String {
        read_code(self.width, self.height, |x, y| self.pixels[y * self.width + x])
    }

    /// How many pixels of a strip of the poster are unlike its left edge, from and to in millimetres.
    fn ink(&self, from: usize, to: usize) -> usize {
        let lines = self.pixels.chunks(self.width).skip(from * self.height / 297).take((to - from) * self.height / 297);
        lines.map(|line| line.iter().filter(|pixel| pixel.abs_diff(line[0]) > 60).count()).sum()
    }
}

#[test]
fn a_bare_png_holds_the_code_of_the_link() {
    let arguments = ["ktp-el-ganti", "--bot", "@LoketSoppengBot", "--output", "OUT/kode.png", "--bare"];
    let picture = Picture::read(written(&arguments, "kode.png"));
    assert!(picture.width == picture.height && picture.width >= 500, "{} pixels are enough for print", picture.width);
    assert_eq!(picture.code(), LINK);
}

#[test]
fn a_png_is_the_poster_with_its_words_on_a_machine_without_fonts() {
    let pictures = ["id", "en"].map(|lang| {
        let arguments = ["ktp-el-ganti", "--bot", "LoketSoppengBot", "--output", "OUT/poster.png", "--lang", lang];
        Picture::read(written(&arguments, "poster.png"))
    });
    for picture in &pictures {
        assert_eq!((picture.width, picture.height, picture.density), (1654, 2339, Some(7874)), "A4 at 200 dpi");
        assert_eq!(picture.code(), LINK);
        // The office, what it is about, the name, how it is used, that it is free, the address.
        for (from, to) in [(10, 22), (25, 33), (46, 62), (195, 240), (240, 262), (273, 279), (281, 288)] {
            assert!(picture.ink(from, to) > 1000, "words stand from {from} to {to} mm: {}", picture.ink(from, to));
        }
        assert_eq!(picture.ink(290, 296), 0, "and none at the lower edge");
    }
    assert_ne!(pictures[0].ink(46, 62), pictures[1].ink(46, 62), "words of two languages");
}

#[test]
fn the_font_of_the_picture_has_all_letters_of_all_posters() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let config = Config::load(Some(&root.join("bot.toml")), &Environment::default()).unwrap();
    let catalogue = load(&config).unwrap().catalogue;
    let renderer = Renderer::new(config.office.zone.clone(), String::new());
    let mut drawn = 0;
    for service in &catalogue.services {
        for lang in [Lang::Id, Lang::En] {
            let link = link::to_service("LoketSoppengBot", &service.id);
            let poster = Poster { office: "Kantor Ékspor – Impor · “Soppéng”…", service, link: &link, lang };
            let svg = to_svg(&poster, &Code::new(&link).unwrap(), &renderer);
            assert_eq!(missing_letters(&svg).unwrap(), "", "{} in {lang:?}", service.id);
            drawn += 1;
        }
    }
    assert!(drawn >= 50, "{drawn} posters");
}

#[test]
fn letters_that_the_font_lacks_are_told_instead_of_boxes() {
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9mm\" height=\"9mm\"><style>text{font-family:sans-serif}\
               </style><g><text y=\"20\">Soppeng ᨔᨚ</text></g></svg>";
    let told = to_png(svg).unwrap_err().to_string();
    assert!(told.contains("no letters for \"ᨔᨚ\"; write an .svg"), "{told}");
    assert!(to_png(&svg.replace("ᨔᨚ", "Écrù")).is_ok());
    assert!(to_png("no drawing").unwrap_err().to_string().starts_with("the drawing cannot be read"));
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
    let cases: [(&[&str], &str); 6] = [
        (&["ktp-el-gnati", bot[0], bot[1], "--output", "OUT/a.svg"], "did you mean \"ktp-el-ganti\"?"),
        (&["sktm", bot[0], bot[1], "--output", "OUT/a.jpg"], "neither in .svg (a drawing) nor in .png (a picture)"),
        (&["sktm", bot[0], bot[1], "--output", "OUT/a.svg", "--bare"], "the code alone is written as .png only"),
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
