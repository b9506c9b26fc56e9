//! Files with real content, made as small as they can be: pictures that open, documents with pages.

use std::fmt::Write as _;

#[path = "jpeg.rs"]
mod jpeg_file;

pub(crate) use jpeg_file::jpeg;

/// A grey PNG of this size (W3C PNG; deflate blocks that are stored, not packed).
pub(crate) fn png(width: u32, height: u32) -> Vec<u8> {
    let row = usize::try_from(width.div_ceil(8)).expect("samples are small") + 1;
    let pixels = vec![0; row * usize::try_from(height).expect("samples are small")];
    let mut packed = vec![0x78, 0x01];
    let mut blocks = pixels.chunks(0xFFFF).peekable();
    while let Some(block) = blocks.next() {
        let length = u16::try_from(block.len()).expect("samples are small");
        packed.push(u8::from(blocks.peek().is_none()));
        packed.extend(length.to_le_bytes());
        packed.extend((!length).to_le_bytes());
        packed.extend(block);
    }
    // Adler-32 of nothing but zeros.
    let adler = (u32::try_from(pixels.len() % 65_521).expect("samples are small") << 16) | 1;
    packed.extend(adler.to_be_bytes());
    let mut head = [width.to_be_bytes(), height.to_be_bytes()].concat();
    head.extend([1, 0, 0, 0, 0]);
    let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
    for (kind, data) in [(b"IHDR", head), (b"IDAT", packed), (b"IEND", Vec::new())] {
        let body = [kind.as_slice(), &data].concat();
        png.extend(u32::try_from(data.len()).expect("samples are small").to_be_bytes());
        png.extend(&body);
        png.extend(crc(&body).to_be_bytes());
    }
    png
}

/// A PDF with this many empty pages (ISO 32000-1, 7.5).
pub(crate) fn pdf(pages: usize) -> Vec<u8> {
    document(pages, None)
}

/// A PDF that opens with a password nobody knows (ISO 32000-1, 7.6.3).
pub(crate) fn locked_pdf() -> Vec<u8> {
    document(
        1,
        Some(
            "<< /Filter /Standard /V 1 /R 2 /P -4 /O <2055c756c72e1ad702608e8196acad447ad32d17cff583235f6dd15fed7dab67> /U <0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef> >>",
        ),
    )
}

fn document(pages: usize, lock: Option<&str>) -> Vec<u8> {
    let kids: Vec<String> = (0..pages).map(|page| format!("{} 0 R", page + 3)).collect();
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        format!("<< /Type /Pages /Count {pages} /Kids [{}] >>", kids.join(" ")),
    ];
    objects.extend(kids.iter().map(|_| "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>".to_owned()));
    objects.extend(lock.map(str::to_owned));
    let mut pdf = "%PDF-1.4\n".to_owned();
    let mut table = "0000000000 65535 f \n".to_owned();
    for (number, object) in objects.iter().enumerate() {
        writeln!(table, "{:010} 00000 n ", pdf.len()).expect("a String takes everything");
        writeln!(pdf, "{} 0 obj\n{object}\nendobj", number + 1).expect("a String takes everything");
    }
    let (start, size) = (pdf.len(), objects.len() + 1);
    let id = "<00112233445566778899aabbccddeeff>";
    let lock = lock.map(|_| format!("/Encrypt {} 0 R /ID [{id} {id}] ", objects.len())).unwrap_or_default();
    writeln!(pdf, "xref\n0 {size}\n{table}trailer\n<< /Size {size} /Root 1 0 R {lock}>>\nstartxref\n{start}\n%%EOF")
        .expect("a String takes everything");
    pdf.into_bytes()
}

fn crc(bytes: &[u8]) -> u32 {
    let step = |crc: u32, _| if crc & 1 == 1 { (crc >> 1) ^ 0xEDB8_8320 } else { crc >> 1 };
    !bytes.iter().fold(u32::MAX, |crc, byte| (0..8).fold(crc ^ u32::from(*byte), step))
}
