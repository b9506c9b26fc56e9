//! A poster with a QR code that opens a service in Telegram.
//!
//! The poster is an SVG of A4 size, measured in millimetres; a PNG of it is the same drawing. The code
//! can also be had alone, for a layout of one's own.

mod picture;

use std::fmt::Write as _;

use fast_qr::ECL;
use fast_qr::qr::{QRBuilder, QRCode, QRCodeError};
use loket_core::domain::catalogue::{Decision, Service};
use loket_core::domain::lang::Lang;
use loket_core::engine::{Text, keys};

use crate::drawing::{escape, wrap};
use crate::i18n::Renderer;

pub use picture::{PictureError, missing_letters, to_png};

/// Light around a code, in modules (ISO/IEC 18004).
const QUIET: usize = 4;
/// The side of a module of a PNG, in pixels.
const PIXELS: usize = 16;
/// The side of the code on the poster with its quiet zone, in millimetres.
const SIDE: f64 = 118.0;
/// What a line of the title above two takes from it.
const LESS: f64 = 11.0;
/// The most characters of a line of the title.
const TITLE_CHARS: usize = 24;
const LINE_CHARS: usize = 52;

/// A link as a code. It can be read with a seventh of it damaged.
#[derive(Debug)]
pub struct Code(QRCode);

/// What stands on a poster besides the code.
#[derive(Clone, Copy, Debug)]
pub struct Poster<'a> {
    /// The mall.
    pub office: &'a str,
    /// What is advertised.
    pub service: &'a Service,
    /// Where the code leads.
    pub link: &'a str,
    /// The language of the words.
    pub lang: Lang,
}

impl Code {
    /// The code of a link.
    ///
    /// # Errors
    /// When the link is longer than any code can hold.
    pub fn new(link: &str) -> Result<Self, QRCodeError> {
        QRBuilder::new(link).ecl(ECL::M).build().map(Self)
    }

    /// How many modules a side has, without the quiet zone.
    pub fn size(&self) -> usize {
        self.0.size
    }

    fn is_dark(&self, x: usize, y: usize) -> bool {
        self.0[y][x].value()
    }

    /// The code as a PNG of one bit a pixel, with its quiet zone.
    ///
    /// # Errors
    /// When the encoder fails.
    pub fn to_png(&self) -> Result<Vec<u8>, png::EncodingError> {
        let side = (self.size() + 2 * QUIET) * PIXELS;
        let row = side.div_ceil(8);
        let mut pixels = vec![0xff_u8; row * side];
        for (y, line) in pixels.chunks_mut(row).enumerate() {
            for x in 0..side {
                let (module_x, module_y) = ((x / PIXELS).checked_sub(QUIET), (y / PIXELS).checked_sub(QUIET));
                let (Some(module_x), Some(module_y)) = (module_x, module_y) else { continue };
                if module_x < self.size() && module_y < self.size() && self.is_dark(module_x, module_y) {
                    line[x / 8] &= !(0x80 >> (x % 8));
                }
            }
        }
        let pixels_a_side = u32::try_from(side).unwrap_or(u32::MAX);
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, pixels_a_side, pixels_a_side);
        encoder.set_color(png::ColorType::Grayscale);
        encoder.set_depth(png::BitDepth::One);
        let mut writer = encoder.write_header()?;
        writer.write_image_data(&pixels)?;
        writer.finish()?;
        Ok(bytes)
    }

    /// The dark modules as the path of an SVG, one unit a module.
    fn to_path(&self) -> String {
        let mut path = String::new();
        for y in 0..self.size() {
            // A run is one shape: between neighbours no light shines through.
            let mut x = 0;
            while x < self.size() {
                let run = (x..self.size()).take_while(|x| self.is_dark(*x, y)).count();
                if run > 0 {
                    write!(path, "M{x} {y}h{run}v1h-{run}z").expect("a String takes everything");
                }
                x += run.max(1);
            }
        }
        path
    }
}

/// The poster as an SVG document.
pub fn to_svg(poster: &Poster<'_>, code: &Code, renderer: &Renderer) -> String {
    let say = |text: &Text| escape(&renderer.render_plain(text, poster.lang));
    let mut out = String::from(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"210mm\" height=\"297mm\" viewBox=\"0 0 210 297\">\n<style>\
         text{font-family:'Noto Sans','DejaVu Sans',Arial,sans-serif;text-anchor:middle;color:#12202e;fill:currentColor}\
         .bold{font-weight:700}.office{color:#fff}.heading{color:#d7f0e0}\
         .small{font-size:5px;color:#44566a}.line{font-size:6.3px}.free{color:#1d7a4c}</style>\n\
         <rect width=\"210\" height=\"297\" fill=\"#fff\"/>\n<rect width=\"210\" height=\"40\" fill=\"#14532d\"/>\n",
    );
    let mut put = |element: std::fmt::Arguments<'_>| {
        out.write_fmt(element).expect("a String takes everything");
        out.push('\n');
    };
    put(format_args!(
        "<text class=\"bold office\" x=\"105\" y=\"19\" font-size=\"9\">{}</text>",
        escape(poster.office)
    ));
    put(format_args!(
        "<text class=\"heading\" x=\"105\" y=\"31\" font-size=\"6\">{}</text>",
        say(&keys::poster_heading())
    ));
    let title = wrap(poster.service.name.get(poster.lang), TITLE_CHARS);
    let size = if title.len() > 2 { 10.5 } else { 13.0 };
    let mut y = 58.0;
    for line in &title {
        put(format_args!("<text class=\"bold\" x=\"105\" y=\"{y:.1}\" font-size=\"{size}\">{}</text>", escape(line)));
        y += size * 1.2;
    }
    let top = y - size * 0.6;
    let modules = code.size() + 2 * QUIET;
    let side = SIDE - LESS * f64::from(u32::try_from(title.len().saturating_sub(2)).unwrap_or(u32::MAX));
    let scale = side / f64::from(u32::try_from(modules).unwrap_or(u32::MAX));
    let left = f64::midpoint(0.0, 210.0 - side);
    put(format_args!(
        "<g transform=\"translate({left} {top:.1}) scale({scale:.5}) translate({QUIET} {QUIET})\"><path id=\"code\" shape-rendering=\"crispEdges\" d=\"{}\"/></g>",
        code.to_path()
    ));
    y = top + side + 6.0;
    for words in lines(poster.service) {
        let class = if words == keys::poster_free() { "line bold free" } else { "line" };
        for line in wrap(&renderer.render_plain(&words, poster.lang), LINE_CHARS) {
            put(format_args!("<text class=\"{class}\" x=\"105\" y=\"{y:.1}\">{}</text>", escape(&line)));
            y += 8.2;
        }
        y += 2.0;
    }
    put(format_args!("<text class=\"small\" x=\"105\" y=\"278\">{}</text>", say(&keys::poster_link())));
    put(format_args!(
        "<text class=\"small\" x=\"105\" y=\"286\" style=\"font-size:{:.2}px\">{}</text>",
        size_within(180.0, poster.link, 5.0),
        escape(poster.link)
    ));
    out.push_str("</svg>\n");
    out
}

/// The size of letters at which a line fits into so many millimetres, at most this.
fn size_within(width: f64, line: &str, most: f64) -> f64 {
    let characters = f64::from(u32::try_from(line.chars().count().max(1)).unwrap_or(u32::MAX));
    (width / (characters * 0.6)).min(most)
}

/// How it is used, in a few lines.
fn lines(service: &Service) -> Vec<Text> {
    let last = match &service.decision {
        Decision::Officer => keys::poster_step_apply(),
        Decision::Elsewhere { forward: None, .. } => keys::poster_step_read(),
        Decision::Elsewhere { forward: Some(_), .. } => keys::poster_step_forward(),
    };
    let mut lines = vec![keys::poster_step_scan(), keys::poster_step_start(), last];
    if service.fee.is_free() {
        lines.push(keys::poster_free());
    }
    lines
}
