//! The poster as a PNG: the same drawing with letters of our own, so that a machine without fonts draws its words.

use std::collections::BTreeSet;
use std::sync::Arc;

use epaint_default_fonts::UBUNTU_LIGHT;
use png::{BitDepth, ColorType, Encoder, EncodingError, PixelDimensions, Unit};
use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::fontdb::Database;
use resvg::usvg::{self, Group, Node, Options, Tree};

/// Pixels to the inch: letters are sharp on paper, and an office's printer takes the file.
const DPI: f32 = 200.0;
const PIXELS_A_METRE: u32 = 7874;
/// The font has one weight, a light one. A line around each letter in its own colour makes it
/// stronger; a wider one makes it bold, and then letters stand further apart.
const WEIGHTS: &str = "text{stroke:currentColor;stroke-width:.022em;stroke-linejoin:round}\
                       .bold{stroke-width:.07em;letter-spacing:.03em}";

/// Why a drawing becomes no picture.
#[derive(Debug, thiserror::Error)]
pub enum PictureError {
    /// The font has no shape for these; they would be boxes.
    #[error("the font of the picture has no letters for \"{0}\"; write an .svg and print it from a browser")]
    NoLetters(String),
    /// What was given is no SVG.
    #[error("the drawing cannot be read: {0}")]
    Unreadable(#[from] usvg::Error),
    /// The drawing has no size that a picture could have.
    #[error("the drawing has no size")]
    NoSize,
    /// The encoder failed.
    #[error("the picture cannot be written: {0}")]
    Encoder(#[from] EncodingError),
}

/// An SVG as a PNG in colour, which says at what size it is to be printed.
///
/// # Errors
/// When the font lacks a letter, or what was given is no SVG.
pub fn to_png(svg: &str) -> Result<Vec<u8>, PictureError> {
    let tree = read(svg)?;
    let missing = unshaped(tree.root());
    if !missing.is_empty() {
        return Err(PictureError::NoLetters(missing.into_iter().collect()));
    }
    let size = tree.size().to_int_size();
    let mut pixmap = Pixmap::new(size.width(), size.height()).ok_or(PictureError::NoSize)?;
    pixmap.fill(Color::WHITE);
    resvg::render(&tree, Transform::identity(), &mut pixmap.as_mut());
    // On white nothing is transparent, so that colours are as they are meant.
    let colours: Vec<u8> =
        pixmap.pixels().iter().flat_map(|pixel| [pixel.red(), pixel.green(), pixel.blue()]).collect();
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, size.width(), size.height());
    encoder.set_color(ColorType::Rgb);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_pixel_dims(Some(PixelDimensions { xppu: PIXELS_A_METRE, yppu: PIXELS_A_METRE, unit: Unit::Meter }));
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&colours)?;
    writer.finish()?;
    Ok(bytes)
}

/// The characters of a drawing that the picture's font cannot show; none, where all is well.
///
/// # Errors
/// When what was given is no SVG.
pub fn missing_letters(svg: &str) -> Result<String, PictureError> {
    Ok(unshaped(read(svg)?.root()).into_iter().collect())
}

fn read(svg: &str) -> Result<Tree, usvg::Error> {
    let mut fonts = Database::new();
    fonts.load_font_data(UBUNTU_LIGHT.to_vec());
    let family = fonts.faces().flat_map(|face| &face.families).map(|(name, _)| name.clone()).next();
    if let Some(family) = family {
        fonts.set_sans_serif_family(family);
    }
    let options =
        Options { dpi: DPI, fontdb: Arc::new(fonts), style_sheet: Some(WEIGHTS.to_owned()), ..Options::default() };
    Tree::from_str(svg, &options)
}

fn unshaped(group: &Group) -> BTreeSet<char> {
    let mut missing = BTreeSet::new();
    for node in group.children() {
        match node {
            Node::Group(inner) => missing.append(&mut unshaped(inner)),
            Node::Text(text) => {
                let glyphs = text.layouted().iter().flat_map(|span| &span.positioned_glyphs);
                // Glyph 0 is by the format the one for what is missing.
                missing.extend(glyphs.filter(|glyph| glyph.id.0 == 0).flat_map(|glyph| glyph.text.chars()));
            }
            Node::Path(_) | Node::Image(_) => {}
        }
    }
    missing
}
